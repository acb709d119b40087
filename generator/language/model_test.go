package language

import (
	"slices"
	"strings"
	"sync"
	"testing"
)

func load(t testing.TB) *Model {
	t.Helper()
	m, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// names lists the names of a document as kind:text.
func names(d Document) []string {
	var all []string
	for _, s := range d.Sentences {
		for k := 0; k < len(s.Tokens); k++ {
			t := s.Tokens[k]
			if t.Entity == None {
				continue
			}
			end := t.End
			for k+1 < len(s.Tokens) && s.Tokens[k+1].Entity == t.Entity && !s.Tokens[k+1].Begin {
				k++
				end = s.Tokens[k].End
			}
			all = append(all, t.Entity.String()+":"+d.Text[t.Start:end])
		}
	}
	return all
}

func TestNames(t *testing.T) {
	m := load(t)
	for _, c := range []struct{ what, text, want string }{
		{"family name first", "Foreign ministry spokesman Zhao Lijian said on Monday that China opposed the plan.", "person:Zhao Lijian|place:China"},
		{"particles", "Ursula von der Leyen met the president in Brussels.", "person:Ursula von der Leyen|place:Brussels"},
		{"possessive is not of the name", "Japan’s neighbours welcomed Chancellor Olaf Scholz’s visit.", "place:Japan|person:Olaf Scholz"},
		{"straight possessive", "Japan's neighbours welcomed Chancellor Olaf Scholz's visit.", "place:Japan|person:Olaf Scholz"},
		{"sentence-initial words", "However, prices rose. Meanwhile, wages fell. Nevertheless, nobody complained.", ""},
		{"institutions", "The European Commission and the World Bank lent money to Kenya.", "organisation:European Commission|organisation:World Bank|place:Kenya"},
		{"acronyms", "NATO and the EU signed a declaration with South Korea.", "organisation:NATO|organisation:EU|place:South Korea"},
		{"demonyms name nobody", "French officials and American companies disagreed.", ""},
		{"demonyms of two words", "South Korean police and North Korean officials met in Seoul.", "place:Seoul"},
		{"months and days", "On Tuesday, in March, the talks ended.", ""},
		{"title and surname", "President Macron told Mr. Abe that he would come.", "person:Macron|person:Abe"},
		{"company with its form", "Shares of Northwind Motors Inc. fell in New York.", "organisation:Northwind Motors Inc.|place:New York"},
		{"not the turkey", "They ate turkey and read the polish.", ""},
	} {
		if got := strings.Join(names(m.Annotate(c.text, whole(c.text))), "|"); got != c.want {
			t.Errorf("%s: %s\n got %s\nwant %s", c.what, c.text, got, c.want)
		}
	}
}

func TestHeadingCapitalsAreNotNames(t *testing.T) {
	m := load(t)
	head := "A New Plan for the Old Harbour Splits Council"
	text := head + "\nThe council of Bergen voted on the plan. The plan divides the council, and the harbour is old."
	for _, n := range names(m.Annotate(text, []Block{{0, len(head), Heading}, {len(head) + 1, len(text), Paragraph}})) {
		if n == "person:New Plan" || n == "person:Plan" || strings.Contains(n, "Splits") {
			t.Errorf("found %s in a heading", n)
		}
	}
}

func TestTags(t *testing.T) {
	m := load(t)
	for _, c := range []struct{ text, want string }{
		{"The minister’s aides don’t agree.", "DT NN POS NNS VBP RB VB ."},
		{"She said that it was rejected.", "PRP VBD IN PRP VBD VBN ."},
		{"French voters oppose the two-year plan.", "JJ NNS VBP DT JJ NN ."},
		{"It rose to $7.1 billion in 2023.", "PRP VBD IN $ CD CD IN CD ."},
		{"Moss said she plans to leave.", "NNP VBD PRP VBZ TO VB ."},
		{"She said he backed the idea.", "PRP VBD PRP VBD DT NN ."},
		{"The union expected production to improve.", "DT NN VBD NN TO VB ."},
		{"“We will not go,” he said.", "`` PRP MD RB VB , '' PRP VBD ."},
	} {
		d := m.Annotate(c.text, whole(c.text))
		var got []string
		for _, k := range d.Sentences[0].Tokens {
			got = append(got, k.Tag.String())
		}
		if s := strings.Join(got, " "); s != c.want {
			t.Errorf("%s\n got %s\nwant %s", c.text, s, c.want)
		}
	}
}

// A sentence has a finite verb; what the tagger takes for a participle or a
// plural is one where the sentence would have none, and stays what it is where
// it has one.
func TestEverySentenceHasAFiniteVerb(t *testing.T) {
	m := load(t)
	for _, c := range []struct{ text, want string }{
		{"The bakers' union, which has 14,200 members, supports vaccination but objects to the rule.", "supports/VBZ objects/VBZ"},
		{"The hospital also asked for patience.", "asked/VBD"},
		{"Ann Reid, who teaches at the school, and Bob Hale, who runs the shop, oppose it.", "teaches/VBZ oppose/VBP"},
		{"The retired nurse pays 780 euros a month.", "pays/VBZ"},
		{"The Turkish statement called for the zone to be closed.", "called/VBD closed/VBN"},
		{"Officials said the lower number referred to a group of worms.", "referred/VBD"},
		{"The Liberal Party, which previously controlled a majority, lost.", "controlled/VBD"},
		{"He nevertheless supports the rule.", "nevertheless/RB supports/VBZ"},
		{"The firm built in 1990 was sold.", "built/VBN"},
		{"Prices set by the state are low.", "set/VBN"},
		{"A talk followed by questions.", "followed/VBN"},
		{"The minister knows what books they have.", "books/NNS"},
		{"Quillmart said its products complied with the rule.", "complied/VBD"},
		{"Moss said the last offer amounted to a tenth; the union is asking for more.", "amounted/VBD"},
		{"The board agreed that the extra days amounted to a lockout.", "amounted/VBD"},
		{"The administration sued to stop the book, saying the work was not finished.", "sued/VBD"},
		{"The radio said the crash involved pilot error.", "involved/VBD"},
		{"Moss stated it scheduled the talks.", "scheduled/VBD"},
		{"The talks that Moss scheduled are over.", "scheduled/VBN"},
		{"Moss said the count of votes “lacked clarity.”", "lacked/VBD"},
		{"Moss was sterner, saying the count of votes lacked clarity.", "lacked/VBD"},
		{"A friend who still teaches tells me that he left.", "teaches/VBZ tells/VBZ"},
		{"A poll taken for a paper that month found nothing.", "that/DT found/VBD"},
	} {
		tags := map[string]string{}
		for _, k := range m.Annotate(c.text, whole(c.text)).Sentences[0].Tokens {
			tags[c.text[k.Start:k.End]] = k.Tag.String()
		}
		for pair := range strings.FieldsSeq(c.want) {
			if word, want, _ := strings.Cut(pair, "/"); tags[word] != want {
				t.Errorf("%s\n%s is %s, want %s", c.text, word, tags[word], want)
			}
		}
	}
}

// news is a made-up article of the usual length and density of names, for measuring.
const news = `Harbour tunnel divides the two governments again

OSLO — Norway’s government said on Tuesday that it would go ahead with the Skagerrak tunnel, despite warnings from Denmark that the plan had not been costed. “We have waited for twelve years,” Transport Minister Kari Lindqvist told reporters in Oslo. “There will be no further delay.”

Her Danish counterpart, Jens Holm-Petersen, said the announcement had come as a surprise. He added that Copenhagen “cannot pay for a tunnel it has not seen,” and that the European Commission, which had offered $1.4 billion in 2019, was still waiting for a study by the Nordic Investment Bank. A spokeswoman for the commission declined to comment.

The tunnel, first proposed by the engineering company Brandt & Voss in 2008, would run for 112 kilometres between Kristiansand and Hirtshals, according to the ministry. Opposition parties in both countries have criticised it. Mette Aagaard, who leads the Green Alliance, said that the money ought to be spent on railways; the U.S. bank Harlow Stanley puts the cost at twice the official figure.

Prof. A. J. Nygaard of the University of Bergen, who advised the previous government, called the dispute “a matter of trust rather than of engineering.” Lindqvist and Holm-Petersen are to meet on Nov. 17 in Brussels. Earlier this year, Norway's parliament had voted 92–77 for the project, which Holm-Petersen’s party opposes.
`

// article returns the made-up article with its blocks, n times over with other names each time.
func article(n int) (string, []Block) {
	text := strings.Repeat(news, n)
	var blocks []Block
	at := 0
	for p := range strings.SplitAfterSeq(text, "\n") {
		if s := strings.TrimSpace(p); s != "" {
			kind := Paragraph
			if !strings.HasSuffix(s, ".") && !strings.HasSuffix(s, "”") {
				kind = Heading
			}
			blocks = append(blocks, Block{at, at + len(p), kind})
		}
		at += len(p)
	}
	return text, blocks
}

func TestArticle(t *testing.T) {
	text, blocks := article(1)
	got := names(load(t).Annotate(text, blocks))
	for _, want := range []string{"person:Kari Lindqvist", "person:Jens Holm-Petersen", "organisation:European Commission", "organisation:Nordic Investment Bank",
		"person:Mette Aagaard", "organisation:University of Bergen", "place:Norway", "place:Brussels", "person:Holm-Petersen", "place:U.S."} {
		if !slices.Contains(got, want) {
			t.Errorf("%s is missing from %q", want, got)
		}
	}
}

func TestAnnotateIsTheSameEveryTime(t *testing.T) {
	m := load(t)
	text, blocks := article(3)
	want := m.Annotate(text, blocks)
	var wait sync.WaitGroup
	for range 4 {
		wait.Go(func() {
			got := m.Annotate(text, blocks)
			if !slices.EqualFunc(got.Sentences, want.Sentences, func(a, b Sentence) bool { return slices.Equal(a.Tokens, b.Tokens) }) {
				t.Error("another run gives other tokens")
			}
		})
	}
	wait.Wait()
}

// Working memory is used again: what was read before must not show.
func TestWhatWasReadBeforeChangesNothing(t *testing.T) {
	text, blocks := article(1)
	other := strings.Repeat("Kari bergen OSLO. The Bank of norway met Mr. Danish, who said NO to the Commission—twice. ", 40)
	want := load(t).Annotate(text, blocks)
	m := load(t)
	for _, before := range []string{other, text + other, "", "One"} {
		m.Annotate(before, whole(before))
		got := m.Annotate(text, blocks)
		if !slices.EqualFunc(got.Sentences, want.Sentences, func(a, b Sentence) bool { return slices.Equal(a.Tokens, b.Tokens) }) {
			t.Errorf("after %.20q… the same text gives other tokens", before)
		}
	}
}

func TestAnnotateTakesAnything(t *testing.T) {
	m := load(t)
	for _, s := range []string{"", " ", "\xff\xfe\x00", strings.Repeat("“", 65000), strings.Repeat("A. ", 20000), strings.Repeat("a", 100000), "𝔘𝔫𝔦 ́́ \u200b"} {
		m.Annotate(s, whole(s))
	}
}

// A tagger and a recogniser learnt from two sentences must know them again, and learning twice must give the same files.
func TestTrain(t *testing.T) {
	text := "Ada Quill met Bo Tarn.\nThe Zorn Group met Ada Quill."
	entities := map[string]Entity{"Ada": Person, "Quill": Person, "Bo": Person, "Tarn": Person, "Zorn": Organisation, "Group": Organisation}
	tags := map[string]Tag{"met": VBD, "The": DT, ".": Stop}
	i := strings.Index(text, "\n")
	d := Document{Text: text, Sentences: Split(text, []Block{{0, i, Paragraph}, {i, len(text), Paragraph}})}
	for _, s := range d.Sentences {
		last := None
		for k := range s.Tokens {
			tok := &s.Tokens[k]
			w := text[tok.Start:tok.End]
			tok.Entity, tok.Tag = entities[w], NNP
			tok.Begin = tok.Entity != last && tok.Entity != None
			last = tok.Entity
			if g, ok := tags[w]; ok {
				tok.Tag = g
			}
		}
	}
	docs := slices.Repeat([]Document{d}, 8)
	m, err := Train(docs, docs, 2)
	if err != nil {
		t.Fatal(err)
	}
	want := "person:Ada Quill|person:Bo Tarn|organisation:Zorn Group|person:Ada Quill"
	if got := strings.Join(names(m.Annotate(text, []Block{{0, i, Paragraph}, {i, len(text), Paragraph}})), "|"); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	again, _ := Train(docs, docs, 1)
	tags1, names1 := m.Save()
	tags2, names2 := again.Save()
	if string(tags1) != string(tags2) || string(names1) != string(names2) {
		t.Error("training twice gives different files")
	}
}

func TestDamagedModelIsAnError(t *testing.T) {
	raw, err := inflate(namesFile)
	if err != nil {
		t.Fatal(err)
	}
	for _, n := range []int{0, 1, 100, len(raw) / 2, len(raw) - 1} {
		if _, _, err := loadWeights(raw[:n]); err == nil {
			t.Errorf("the first %d bytes of %d pass for a model", n, len(raw))
		}
	}
}

func BenchmarkAnnotate(b *testing.B) {
	m := load(b)
	text, blocks := article(3)
	b.SetBytes(int64(len(text)))
	b.ReportAllocs()
	for b.Loop() {
		m.Annotate(text, blocks)
	}
}

func BenchmarkSplit(b *testing.B) {
	text, blocks := article(3)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Split(text, blocks)
	}
}

func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load(b)
	}
}

// What the words around a word do not allow, it is not.
func TestRepair(t *testing.T) {
	m := load(t)
	for _, c := range []struct{ text, want string }{
		{"Moss said in an interview that deliveries had fallen.", "deliveries/NNS"},
		{"Moss said that three batches had been added.", "batches/NNS"},
		{"That is what that means is a loss.", "means/VBZ"},
		{"A source close to her said the plan was dead.", "her/PRP"},
		{"He took her book.", "her/PRP$"},
		{"Doctors there said the ward was full.", "there/RB"},
		{"In the town there were two wards.", "there/EX"},
		{"The talks are over, both sides said.", "both/DT"},
		{"Officials dispute the figure and say a dry winter is to blame.", "say/VBP"},
		{"They want to come and say hello.", "say/VB"},
		{"Critics could leave, though doctors there say that it would close.", "say/VBP"},
		{"According to WHO guidelines, the name is easy.", "WHO/NNP"},
	} {
		tags := map[string]string{}
		for _, k := range m.Annotate(c.text, whole(c.text)).Sentences[0].Tokens {
			tags[c.text[k.Start:k.End]] = k.Tag.String()
		}
		if word, want, _ := strings.Cut(c.want, "/"); tags[word] != want {
			t.Errorf("%s\n%s is %s, want %s", c.text, word, tags[word], want)
		}
	}
}
