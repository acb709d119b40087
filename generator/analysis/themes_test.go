package analysis

import (
	"slices"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

func TestPhrasesOfOneSubjectMakeOneTheme(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "The flood in Holland drowned the tram depot. Water concerns grew in Delft after the flood in Holland. The tram depot was shut."),
		sourceOf("b", "2024-05-07", "After the flood in Holland the council spoke of water challenges. Rain in Holland made water concerns worse, and water challenges grew. The tram depot stayed shut."),
		sourceOf("c", "2024-05-08", "Rain in Holland and water challenges kept the council busy. Water concerns were raised about the tram depot."))
	var labels []string
	for _, th := range c.Themes {
		labels = append(labels, th.Label)
		for _, pair := range [][2]string{{"water concerns", "water challenges"}, {"flood in Holland", "Rain in Holland"}} {
			if slices.Contains(th.Terms, pair[0]) != slices.Contains(th.Terms, pair[1]) {
				t.Errorf("%s: %q is apart from %q in %q", th.Label, pair[0], pair[1], th.Terms)
			}
		}
	}
	if !slices.Contains(labels, "Tram depot") {
		t.Errorf("the tram depot heads no theme: %q", labels)
	}
}

func TestSmallDossiersHaveThemesToo(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "The flood wall was opened on Monday.\n\nAn engineer looked at the flood wall in Delft.\n\nThe mayor called the flood wall a farce."),
		sourceOf("b", "2024-05-07", "The mayor of Delft spoke to the press."))
	for _, th := range c.Themes {
		if th.Label == "Flood wall" {
			return
		}
	}
	t.Errorf("the flood wall, three times in one of two sources, is no theme: %+v", c.Themes)
}

func TestANounBehindAPrepositionIsNoSubject(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "The liaison office was opened in Delft. The liaison office has a garden.\n\nPeople like the liaison office."),
		sourceOf("b", "2024-05-07", "In her first term in office the mayor of Delft bought a tram. The liaison office was new."),
		sourceOf("c", "2024-05-08", "During his time in office the mayor of Delft sold the tram."))
	for _, th := range c.Themes {
		if th.Label == "Liaison office" && slices.Contains(th.Sources, "c") {
			t.Errorf("%q holds a term in office: %q", th.Label, texts(c, th.Passages))
		}
	}
}

func themeLabels(c *corpus.Corpus) []string {
	var labels []string
	for _, th := range c.Themes {
		labels = append(labels, th.Label)
	}
	return labels
}

func TestAHeadingSaysWhatKindOfThing(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "The parking fines in Delft went up.\n\nThe fines anger shopkeepers. Fewer jobs are left in the market."),
		sourceOf("b", "2024-05-07", "Parking fines were never popular, and the fines are high. Some jobs were lost.\n\nThe ferry sank."),
		sourceOf("c", "2024-05-08", "The market has lost jobs to the fines. A child found a button, and the button was red."),
		sourceOf("d", "2024-05-09", "Nobody pays the fines. A button was sold."))
	labels := themeLabels(c)
	for _, want := range []string{"Parking fines", "Loss of jobs"} {
		if !slices.Contains(labels, want) {
			t.Errorf("%q heads no theme: %q", want, labels)
		}
	}
	for _, bad := range []string{"Fines", "Button", "Child"} {
		if slices.Contains(labels, bad) {
			t.Errorf("%q heads a theme: %q", bad, labels)
		}
	}
}

func TestAVerbSpeaksToTheThemeOfItsNoun(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "The suspension of the ferry came on Monday. Travellers hate the suspension."),
		sourceOf("b", "2024-05-07", "Delft suspended the ferry because of a leak.\n\nThe suspension will last a year."),
		sourceOf("c", "2024-05-08", "Nobody in Delft had been warned when the mayor suspended the boats."))
	for _, th := range c.Themes {
		if slices.Contains(th.Terms, "suspension") {
			if !slices.Contains(th.Sources, "c") {
				t.Errorf("source c speaks of it with a verb: %q", texts(c, th.Passages))
			}
			return
		}
	}
	t.Errorf("no theme of the suspension: %q", themeLabels(c))
}

func TestHeadingsNameAMatter(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "The Delft Water Trust owns 40 per cent of the mill. The trust fears the traffic. Lorries make the traffic worse. A vote was taken on Monday. Two-thirds of the mill is empty. The golden share was refused."),
		sourceOf("b", "2024-05-07", "A traffic survey was made at the mill. Nobody counted the traffic at night. A vote is due. He bought 60 per cent of the mill. The trust asked for a golden share. Two-thirds of the mill burned."),
		sourceOf("c", "2024-05-08", "The mill draws heavy traffic. The traffic objection was dropped. The vote is over. She owns ten per cent of the mill and two-thirds of the mill pond. A golden share is no share, the trust said."))
	var labels []string
	for _, th := range c.Themes {
		labels = append(labels, th.Label)
	}
	for _, want := range []string{"The mill", "Traffic", "Golden share"} {
		if !slices.Contains(labels, want) {
			t.Errorf("%q heads no theme: %q", want, labels)
		}
	}
	for _, not := range []string{"Cent of the mill", "Cent", "Two-thirds", "Two-thirds of the mill", "Trust", "Vote"} {
		if slices.Contains(labels, not) {
			t.Errorf("%q heads a theme: %q", not, labels)
		}
	}
}

func TestAHeadingSaysWhatAMatterIsOf(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "The clinic stores samples for ten years. Nobody asked the donors about the samples. The nurses fear for their jobs. A sample was lost."),
		sourceOf("b", "2024-05-07", "The storage of samples is cheap. A sample is a person, the priest said. Samples are labelled by hand."),
		sourceOf("c", "2024-05-08", "Samples were stored in a cellar, the board admitted.\n\nThe clinic has a sample of everybody in Delft."))
	wantTheme(t, c, "Storage of samples", 3)
}

func TestWhatTheSourcesDisagreeOnHeadsATheme(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "The mayor of Delft, Ana Reyes, supports the closure of the ferry terminal. The terminal leaks."),
		sourceOf("b", "2024-05-07", "The Port Union opposes the closure of the ferry terminal. The closure would cost jobs."),
		sourceOf("c", "2024-05-08", "A terminal without a ferry is a shed."))
	if len(c.Disagreements) == 0 {
		t.Fatal("no disagreement was found")
	}
	if labels := themeLabels(c); !slices.Contains(labels, sentenceCase(c.Disagreements[0].Issue)) {
		t.Errorf("%q heads no theme: %q", c.Disagreements[0].Issue, labels)
	}
}

func TestAHeadingKeepsWhatItsNounAlwaysStandsWith(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "Officers fired tear gas canisters in Delft. The tear gas canisters hurt a child. The Endangered Species Act protects storks."),
		sourceOf("b", "2024-05-07", "A tear gas canister lay on the quay. The smell of tear gas stayed. Nobody in Delft knew the Endangered Species Act."),
		sourceOf("c", "2024-05-08", "The mayor regrets the tear gas. Tear gas canisters were collected. Lawyers in Delft read the Endangered Species Act."))
	labels := themeLabels(c)
	for _, bad := range []string{"Gas", "Species Act"} {
		if slices.Contains(labels, bad) {
			t.Errorf("%q heads a theme: %q", bad, labels)
		}
	}
	if !slices.ContainsFunc(labels, func(l string) bool { return strings.HasPrefix(l, "Tear gas") }) {
		t.Errorf("tear gas heads no theme: %q", labels)
	}
}

func TestTwoNounsOfAFieldMakeATheme(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "Farmers in Delft wait. The mayor spoke of a tram. Irrigation is late this year.\n\nA clock was sold. The bells rang all day."),
		sourceOf("b", "2024-05-07", "Without irrigation the fields are brown. The tower leans. A duck crossed the road. The market opened late."),
		sourceOf("c", "2024-05-08", "A farmer sold his van. Nobody wept. The bridge is blue.\n\nThe choir sang. The lamp broke. It rained."),
		sourceOf("d", "2024-05-09", "Farmers blame the dam. The baker is ill. A cat slept. The irrigation office is shut. A horse ran. The wind fell."))
	wantTheme(t, c, "Irrigation and farmers", 4)
}

func TestTwoHeadingsThatHoldEachOtherAreOneTheme(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "The harbour tram divides Delft. The harbour tram line costs much.\n\nThe harbour tram line is long. The harbour tram is late."),
		sourceOf("b", "2024-05-07", "Delft loves the harbour tram.\n\nThe harbour tram line was drawn by a child. The harbour tram rang."),
		sourceOf("c", "2024-05-08", "A harbour tram stood still in Delft. Nobody needs a harbour tram line. The harbour tram line is red."))
	if labels := themeLabels(c); slices.Contains(labels, "Harbour tram") && slices.Contains(labels, "Harbour tram line") {
		t.Errorf("one subject heads two themes: %q", labels)
	}
}

// wantTheme checks that a heading is there, and how many sources speak to it.
func wantTheme(t *testing.T, c *corpus.Corpus, label string, sources int) {
	t.Helper()
	at := slices.IndexFunc(c.Themes, func(th corpus.Theme) bool { return th.Label == label })
	if at < 0 {
		t.Errorf("no theme %q: %q", label, themeLabels(c))
	} else if got := c.Themes[at].Sources; len(got) != sources {
		t.Errorf("%q: %d sources speak to it, want %d: %q", label, len(got), sources, got)
	}
}

// A noun for a matter that half of the sources speak of heads a theme as it is,
// with an article only where they take it to be known, and no narrower phrase
// heads all of its sentences.
func TestANounForAMatterHeadsATheme(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "A boycott hurts the port of Delft. Fishermen want a boycott.\n\nThe ambush shocked Delft. A lamp broke.\n\nThe defence costs money."),
		sourceOf("b", "2024-05-07", "Some shops join a boycott.\n\nThe ambush came at dawn. The lamp was sold.\n\nThe defence was cut."),
		sourceOf("c", "2024-05-08", "The mayor called any boycott unwise. A lamp stood on the quay.\n\nNobody saw the ambush coming.\n\nThe state leads the defence."),
		sourceOf("d", "2024-05-09", "The ambush was filmed. A boycott costs jobs. The lamp is red."))
	labels := themeLabels(c)
	for _, want := range []string{"Boycott", "The ambush", "Defence"} {
		if !slices.Contains(labels, want) {
			t.Errorf("%q heads no theme: %q", want, labels)
		}
	}
	for _, bad := range []string{"Lamp", "The lamp"} {
		if slices.Contains(labels, bad) {
			t.Errorf("%q heads a theme: %q", bad, labels)
		}
	}
}

// Those who hold an office are no field of public life.
func TestOfficeHoldersMakeNoTheme(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "Councillors met. The mayor of Delft sang.\n\nThe deputy left. A cat slept."),
		sourceOf("b", "2024-05-07", "A councillor wept. Nobody heard the mayor. The deputy was late."),
		sourceOf("c", "2024-05-08", "The mayor slept. The councillors ate soup. The deputy wrote a letter."))
	for _, l := range themeLabels(c) {
		if low := strings.ToLower(l); strings.Contains(low, "mayor") || strings.Contains(low, "councillor") || strings.Contains(low, "deputy") {
			t.Errorf("%q heads a theme", l)
		}
	}
}

// A heading of one noun has the name that the noun is tied to, or what it
// mostly bears before it.
func TestAHeadingNamesItsMatterInFull(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "The ambush at Delft shocked the country. The special dividend was paid.\n\nThe ambush came at dawn. Nobody wants the special dividend. A horse ran."),
		sourceOf("b", "2024-05-07", "The ambush was filmed. The special dividend is a bribe, she said.\n\nThe ambush at Delft took two minutes. A duck swam."),
		sourceOf("c", "2024-05-08", "Nobody saw the ambush coming. Shareholders like the special dividend.\n\nThe dividend is high. A cat slept."))
	labels := themeLabels(c)
	for _, want := range []string{"The ambush at Delft", "Special dividend"} {
		if !slices.Contains(labels, want) {
			t.Errorf("%q heads no theme: %q", want, labels)
		}
	}
}

func TestIssuesAsHeadings(t *testing.T) {
	ps := &phrases{byKey: map[string]*phrase{
		stemOf("vanity"): {spoken: 1, at: []*statement{nil}},
		stemOf("island"): {spoken: 1, at: []*statement{nil, nil}},
	}}
	for issue, want := range map[string]string{
		"Norway's fishing ban":        "fishing ban",
		"New Norway’s fishing ban":    "fishing ban",
		"Norway's ban":                "Norway's ban",
		"farmers' fishing ban":        "farmers' fishing ban",
		"law for one man's vanity":    "law",
		"referendum on the island":    "referendum on the island",
		"law of one man's own vanity": "law of one man's own vanity",
	} {
		if got := ps.withoutPhrasing(withoutOwner(issue)); got != want {
			t.Errorf("%q heads as %q, want %q", issue, got, want)
		}
	}
}

// Two nouns of a field that each source touches upon but once are no theme, nor
// is what stands before the "to" of a verb.
func TestWhatIsTouchedUponIsNoTheme(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "The crowd met in a park in Delft. The bill would hand anyone accused of a crime to the mainland."),
		sourceOf("b", "2024-05-07", "Its roads were full all day. Those accused of a crime to the mainland will stay at home."),
		sourceOf("c", "2024-05-08", "The council closed two roads. Nobody wants to send the author of a crime to the mainland."),
		sourceOf("d", "2024-05-09", "The bakers met in a park. All was calm."),
		sourceOf("e", "2024-05-10", "A park is no place for a tent, the mayor said."))
	for _, th := range c.Themes {
		if strings.Contains(th.Label, "ark") || strings.Contains(th.Label, "to the mainland") {
			t.Errorf("theme %q", th.Label)
		}
	}
}
