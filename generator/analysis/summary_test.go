package analysis

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

const wolves = `The Ministry of Agriculture in Norway said on Monday that 42 wolves may be shot this winter. The cull ends a long dispute between farmers and the Nature League of Norway.

Farmers in the east of Norway have lost 1,900 sheep to wolves since spring. They want the wolf zone in Norway to be abolished. However, the Nature League of Norway calls the cull illegal.

It remains unclear whether the courts in Norway will stop the cull. Could the Nature League of Norway win in Oslo? Nobody knows. What is a wolf zone? A map.
`

const wolvesElsewhere = `In Norway, farmers have lost 1,900 sheep to wolves since spring, and the Nature League of Norway calls the cull of wolves illegal.

The wolf zone in Norway was drawn by parliament in 2004. Hunters will shoot 42 wolves this winter, the Ministry of Agriculture in Norway said on Monday.

This is not the end of it. They will meet again, and the Nature League of Norway has asked a court in Oslo to stop the cull of wolves before it begins.
`

func texts(c *corpus.Corpus, spans []corpus.Span) []string {
	var out []string
	for _, s := range spans {
		out = append(out, c.Text(s))
	}
	return out
}

func TestTheBottomLineIsWholeSentencesThatStandAlone(t *testing.T) {
	c := analysed(t, sourceOf("first", "2024-05-06", wolves), sourceOf("second", "2024-05-07", wolvesElsewhere))
	line := texts(c, c.Summary.BottomLine)
	if len(line) < 3 || len(line) > 5 {
		t.Errorf("%d sentences, want three to five: %q", len(line), line)
	}
	sources := map[corpus.SourceID]bool{}
	for _, s := range c.Summary.BottomLine {
		sources[s.Source] = true
	}
	if len(sources) != 2 {
		t.Errorf("the bottom line rests on %d of 2 sources", len(sources))
	}
	for _, s := range line {
		if !strings.HasSuffix(s, ".") {
			t.Errorf("%q is no whole sentence", s)
		}
		for _, start := range []string{"This ", "They ", "However", "It ", "Nobody", "Could"} {
			if strings.HasPrefix(s, start) {
				t.Errorf("%q cannot stand alone", s)
			}
		}
	}
}

func TestAgreementsNeedIndependentSources(t *testing.T) {
	first, second := sourceOf("first", "2024-05-06", wolves), sourceOf("second", "2024-05-07", wolvesElsewhere)
	c := analysed(t, first, second)
	found := false
	for _, a := range c.Summary.Agreements {
		all := strings.Join(texts(c, a.Evidence), "\n")
		found = found || strings.Count(all, "1,900 sheep") == 2
		if a.Evidence[0].Source == a.Evidence[1].Source {
			t.Errorf("a source agrees with itself: %s", all)
		}
	}
	if !found {
		t.Errorf("both sources say that 1,900 sheep were lost, and it is not among the agreements: %+v", c.Summary.Agreements)
	}
	// The same article in two places is one witness.
	copied := analysed(t, sourceOf("first", "2024-05-06", wolves), sourceOf("copy", "2024-05-07", "Read this.\n\n"+wolves))
	if len(copied.Summary.Agreements) != 0 {
		t.Errorf("a copy is taken for a second witness: %+v", copied.Summary.Agreements)
	}
}

func TestOpenQuestionsAreTheAuthors(t *testing.T) {
	c := analysed(t, sourceOf("first", "2024-05-06", wolves+"\n\n“Will Norway ever learn from Sweden?” asked Kari Nordmann.\n"))
	got := texts(c, c.Summary.Open)
	want := []string{"It remains unclear whether the courts in Norway will stop the cull.", "Could the Nature League of Norway win in Oslo?"}
	for _, w := range want {
		if !slices.Contains(got, w) {
			t.Errorf("%q is not among the open questions %q", w, got)
		}
	}
	for _, s := range got {
		if strings.Contains(s, "wolf zone") || strings.Contains(s, "ever learn") {
			t.Errorf("%q is answered at once or a speaker’s, and no open question", s)
		}
	}
}

func TestSingleClaimsHaveNoSecondSource(t *testing.T) {
	c := analysed(t, sourceOf("first", "2024-05-06", wolves), sourceOf("second", "2024-05-07", wolvesElsewhere+"\n\nA survey by Norsk Institutt found that 61 percent of voters in Norway oppose the cull.\n"))
	got := strings.Join(texts(c, c.Summary.Single), "\n")
	if !strings.Contains(got, "61 percent") {
		t.Errorf("the survey that one source alone has is missing from %q", got)
	}
	if strings.Contains(got, "1,900 sheep") {
		t.Errorf("what both sources say is given as one source’s claim: %q", got)
	}
	if len(c.Summary.Single) > 8 {
		t.Errorf("%d single claims, want at most 8", len(c.Summary.Single))
	}
}

func TestCopiesShareText(t *testing.T) {
	original := sourceOf("first", "", wolves)
	changed := sourceOf("second", "", strings.Replace(wolves, "42 wolves", "43 wolves", 1))
	other := sourceOf("third", "", "An article about glass. “"+strings.Split(wolves, ".")[0]+"”, somebody said.")
	analysed(t, original, changed, other)
	if len(original.Shares) != 1 || original.Shares[0].Source != "second" || original.Shares[0].Shingles < 20 {
		t.Errorf("the near-copy is not seen: %+v", original.Shares)
	}
	if independent(original, changed) {
		t.Error("a near-copy counts as a second witness")
	}
	if !independent(original, other) {
		t.Error("a quotation in common makes two sources one witness")
	}
}

func TestThemesAreHeadingsWithTheirPassages(t *testing.T) {
	bus := `The bus strike in Torvik began on Monday. Drivers want higher pay, and the bus strike has emptied the streets. School children walk.

The city of Torvik says the bus strike is costly. Electric buses were bought last year, but the charging stations are not ready.`
	more := `On the other hand, the bus strike in Torvik has a good side: fewer cars. The charging stations for electric buses will be built next year. It plays a significant role.

Charging stations are cheap, says Kari Nordmann. The electric buses stand idle.`
	c := analysed(t, sourceOf("first", "2024-05-06", bus), sourceOf("second", "2024-05-07", more))
	for _, th := range c.Themes {
		for _, bad := range []string{"hand", "role", "Torvik", "Monday", "year", "Kari"} {
			if strings.Contains(strings.ToLower(th.Label), strings.ToLower(bad)) {
				t.Errorf("%q is no theme", th.Label)
			}
		}
		if len(th.Passages) == 0 || len(th.Sources) == 0 {
			t.Errorf("theme %q has no passages", th.Label)
		}
	}
	for _, want := range []string{"Bus strike", "Charging stations", "Electric buses"} {
		if !slices.ContainsFunc(c.Themes, func(th corpus.Theme) bool {
			return slices.Contains(th.Terms, strings.ToLower(want)) && len(th.Sources) == 2 && len(th.Passages) >= 3
		}) {
			t.Errorf("no theme holds %q; themes are %+v", want, c.Themes)
		}
	}
	if len(c.Themes) > mostThemes {
		t.Errorf("%d themes", len(c.Themes))
	}
}

func TestThemesSayMoreThanAnEverydayWord(t *testing.T) {
	one := `The sea wall in Torvik cracked on Monday. The wall is old. The Water Board wants a new wall, and the city is poor.

In the city, the water board met. The erosion of the shore is fast. The city pays for the wall. A parking levy was planned.

The levy was dropped. The levy is hated. The water board met again.`
	two := `A new sea wall is planned, and the wall will be high. The city waits. The Water Board is glad.

The wall of the city is weak. Erosion is feared, the city says. Erosion of the beach began in May, and erosion costs the city money.

The levy is dead. Nobody will miss the levy. The levy was small. The water board met, and the water board was glad.`
	first, second := sourceOf("first", "2024-05-06", one), sourceOf("second", "2024-05-07", two)
	first.Title = "Torvik drops parking levy"
	c := analysed(t, first, second)
	var labels []string
	for _, th := range c.Themes {
		labels = append(labels, th.Label)
	}
	for _, want := range []string{"Sea wall", "Erosion", "Parking levy"} {
		if !slices.Contains(labels, want) {
			t.Errorf("themes are %q, want %q among them", labels, want)
		}
	}
	for _, bad := range []string{"City", "Wall", "Levy", "Water board"} {
		if slices.Contains(labels, bad) {
			t.Errorf("%q is no theme", bad)
		}
	}
}

func TestTheSameSeedsGiveTheSameFindings(t *testing.T) {
	read := func() string {
		c := analysed(t, sourceOf("first", "2024-05-06", wolves), sourceOf("second", "2024-05-07", wolvesElsewhere), sourceOf("copy", "", wolves))
		return fmt.Sprintf("%+v %+v %+v %+v %+v", c.Events, c.Themes, c.Discrepancies, c.Summary, c.Sources[0].Shares)
	}
	first := read()
	for range 5 {
		if again := read(); again != first {
			t.Fatalf("findings differ from run to run:\n%s\n%s", first, again)
		}
	}
}

func TestSentencesThatTakeSidesCountMore(t *testing.T) {
	model, lex := loaded(t)
	text := "Norway sells cod.\n\nNorway builds schools.\n\nNorway buys ferries.\n\nNorway has opposed the cod quota.\n\nNorway keeps boats."
	d := &dossier{model: model, lex: lex, articles: readArticles(lex, annotateWith(model), []*corpus.Source{sourceOf("a", "2024-05-06", text)})}
	sides, plain := d.articles[0].sentences[3], d.articles[0].sentences[4]
	d.corpus = &corpus.Corpus{Disagreements: []corpus.Disagreement{{Positions: []corpus.Position{{Stance: corpus.Against, Evidence: []corpus.Span{sides.whole()}}}}}}
	if a, b := leadBonus(d, &statement{sentence: sides}), leadBonus(d, &statement{sentence: plain}); a <= b {
		t.Errorf("a sentence that takes a side counts %v, another %v", a, b)
	}
}

func TestTheBottomLineBeginsWithTheOldestAndSaysWhatTitlesSay(t *testing.T) {
	newer := sourceOf("a", "2024-05-09", "Courts in Norway hear what farmers in the valleys, traders from Bergen and the Ministry of Agriculture bring before them. "+
		"On Thursday a court in Norway stopped the cull of wolves that the Ministry of Agriculture had allowed.\n")
	newer.Title = "Court in Norway stops cull of wolves"
	older := sourceOf("b", "2024-05-06", "Farmers in the valleys asked the Ministry of Agriculture in Norway on Monday for rifles, dogs and money against 42 wolves.\n")
	sources := []*corpus.Source{newer, older}
	for n, text := range []string{
		"Traders sold apples worth 40 million kroner to dealers from Bergen in the spring, a report to the Ministry of Agriculture said.",
		"Salmon from farms near Bergen died by the thousand after a storm broke the nets, and Norway paid nobody for the loss.",
		"Timber mills asked parliament for lower taxes on diesel because lorries in Norway drive farther than they did ten years ago."} {
		sources = append(sources, sourceOf(fmt.Sprint("c", n), "2024-05-07", text+"\n"))
	}
	c := analysed(t, sources...)
	line := texts(c, c.Summary.BottomLine)
	if len(line) < leastSentences || !strings.HasPrefix(line[0], "Farmers in the valleys asked") {
		t.Fatalf("the older source does not come first: %q", line)
	}
	if !slices.ContainsFunc(line, func(l string) bool { return strings.HasPrefix(l, "On Thursday a court") }) {
		t.Errorf("what the title says is left out: %q", line)
	}
}

// What stands first on the home page must not need the day of its publication,
// nor the sentence before it.
func TestSentencesThatLeanOnTheirDayCountLess(t *testing.T) {
	plain := "Norway closed the harbour of Bergen to cod boats on 6 May."
	for _, text := range []string{"Norway closed the harbour of Bergen to cod boats yesterday.", "Norway closed the harbour of Bergen to cod boats on 6 May, too.",
		"Norway also closed the harbour of Bergen to cod boats.", "Norway closed the harbour of Bergen to cod boats last week.", "Norway wants two things: first, the harbour of Bergen.",
		"Norway closed the harbour of Bergen and will not build one.", "Norway closed the harbour of Bergen on Monday.", "Norway closed Bergen to cod boats as well.",
		"Norway closed the harbour of Bergen to the boats.", "Norway closed another harbour in Bergen.", "Norway condemned an earlier closure within the hour."} {
		d, sts := sentencesOf(t, monday, text+" "+plain)
		r := newResolver(d, d.factsOf())
		if a, b := r.leaning(sts[0]), r.leaning(sts[1]); a <= b {
			t.Errorf("%q leans %v, the plain sentence %v", text, a, b)
		}
	}
}

func TestQuestionsOfAnInterviewAreNotOpen(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "PETROVA: Can I come in on the harbour tunnel of Delft here?\n\nWill the court in Delft stop the harbour tunnel before the winter?\n"))
	if got := texts(c, c.Summary.Open); len(got) != 1 || !strings.HasPrefix(got[0], "Will the court") {
		t.Errorf("open: %q", got)
	}
}

// A heading over all sources is what their titles and first paragraphs share;
// a noun that says little alone comes with whom it is said of.
func TestTheSubjectIsWhatTitlesAndOpeningsShare(t *testing.T) {
	for _, test := range []struct {
		name   string
		titles [3]string
		text   string
		want   corpus.Subject
	}{
		{"a phrase", [3]string{"Valley vote on bus lanes", "Bus lanes divide Harnow", "Mayor Ilse Kern defends her plan"},
			"Harnow will build bus lanes along the river, Mayor Ilse Kern said on Monday. Traders in Harnow reject the bus lanes.", corpus.Subject{Label: "Bus lanes"}},
		{"a noun", [3]string{"Dockers on strike: Norway waits", "Norway counts the cost of a strike", "Strike stops Norway for a second week"},
			"The strike went on on Monday. Norway wants the strike to end. Nobody in Norway knows who will end the strike.", corpus.Subject{Label: "the strike", Of: "norway"}},
	} {
		var sources []*corpus.Source
		for n, title := range test.titles {
			s := sourceOf(fmt.Sprint("s", n), "2024-05-06", test.text)
			s.Title = title
			sources = append(sources, s)
		}
		if got := analysed(t, sources...).Summary.Subject; got != test.want {
			t.Errorf("%s: the subject is %+v, want %+v", test.name, got, test.want)
		}
	}
	apart := analysed(t, sourceOf("s1", "2024-05-06", "The mill in Norway closed on Monday. The mill made paper for Norway."), sourceOf("s2", "2024-05-06", "A bear was seen in Sweden. The bear ate fish in Sweden."))
	if got := apart.Summary.Subject; got != (corpus.Subject{}) {
		t.Errorf("sources that share nothing have the subject %+v", got)
	}
}

// A dossier whose titles and openings share no phrase is named after the issue
// that most of it is about, not after two actors.
func TestTheIssueNamesADossier(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "A long day in Delft ended late.\n\nThe rain fell.\n\nThe mayor of Delft, Ana Reyes, supports the closure of the ferry terminal. The ferry terminal leaks."),
		sourceOf("b", "2024-05-07", "Gulls sat on the roofs.\n\nNobody spoke.\n\nThe Port Union opposes the closure of the ferry terminal. The closure of the ferry terminal would cost jobs, the Port Union said."),
		sourceOf("c", "2024-05-08", "It was cold in the hall.\n\nA child sang.\n\nThe Port Union rejected the closure of the ferry terminal again."))
	if got := c.Summary.Subject.Label; got != "Closure of the ferry terminal" {
		t.Errorf("the dossier is about %q", got)
	}
}
