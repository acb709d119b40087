package corpus

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
)

const harbourText = "\ufeff---\ntitle: The ferry at Lindø\n---\n\n" +
	"Mayor Ane Krogh said the ferry “must stay – whatever the cost”. Ms Krogh is backed by the Port Union.\n\n" +
	"The county <wants> to close it in May 2031.\n"

const islandText = "Krogh defended the line. “Must stay, whatever it costs,” she said.\n\nIt carried 4,100 people & 900 cars in 2030, the Union says.\n"

// everyKind is a corpus with at least one finding of each kind, in texts with
// a byte order mark, runes of several bytes and characters that HTML escapes.
func everyKind(t testing.TB) *Corpus {
	t.Helper()
	harbour := &Source{
		ID: "harbour", File: "seeds/harbour.md", SHA256: strings.Repeat("ab", 32), Encoding: "utf-8", Text: harbourText,
		Title: "The ferry at Lindø", Outlet: "Harbour Post", Language: "en", Rights: Full,
		Published: Date{Value: "2030-11-02", Precision: Day, Basis: Stated},
	}
	island := &Source{
		ID: "island", File: "seeds/island.txt", SHA256: strings.Repeat("0f", 32), Encoding: "windows-1252", Text: islandText,
		Language: "en", Rights: Excerpts, Shares: []Overlap{{Source: "harbour", Shingles: 3}},
	}
	at := func(src *Source, words string) Span {
		i := strings.Index(src.Text, words)
		if i < 0 {
			t.Fatalf("the test's own text has no %q", words)
		}
		return Span{Source: src.ID, Start: i, End: i + len(words)}
	}
	first := at(harbour, "Mayor Ane Krogh said the ferry “must stay – whatever the cost”.")
	harbour.Passages = []Passage{
		{ID: "t", Kind: Title, Level: 1, Span: at(harbour, "The ferry at Lindø")},
		{ID: "p1", Kind: Deck, Span: at(harbour, "Mayor Ane Krogh said the ferry “must stay – whatever the cost”. Ms Krogh is backed by the Port Union.")},
		{ID: "n1", Kind: AuthorNote, Span: at(harbour, "The county <wants> to close it in May 2031.")},
	}
	harbour.Sentences = []Span{first}
	island.Passages = []Passage{{ID: "p1", Kind: Paragraph, Span: at(island, "Krogh defended the line.")}}
	closing, carried := at(harbour, "The county <wants> to close it in May 2031."), at(island, "It carried 4,100 people & 900 cars in 2030, the Union says.")
	return &Corpus{
		Title:   "The Lindø ferry",
		Sources: []*Source{harbour, island},
		Actors: []Actor{{
			ID: "ane-krogh", Name: "Ane Krogh", Kind: Person, Named: true, Page: true,
			Aliases:  []Alias{{Text: "Krogh", Form: FormSurname, Count: 2}},
			Roles:    []Role{{Title: "Mayor", At: at(harbour, "Mayor Ane Krogh"), Rule: "title-before-name"}},
			Mentions: []Mention{{Span: at(harbour, "Ane Krogh"), Form: FormName, Actor: "ane-krogh"}, {Span: at(island, "Krogh"), Form: FormSurname, Actor: "ane-krogh"}},
		}, {ID: "county", Name: "the county", Kind: Group, Aliases: []Alias{{Text: "the county", Form: FormDescription, Count: 1}}}},
		Quotations: []Quotation{{
			ID: "harbour-q1", Kind: Mixed, Content: []Span{at(harbour, "the ferry “must stay – whatever the cost”")},
			Quoted: []Span{at(harbour, "must stay – whatever the cost")}, Cue: at(harbour, "said"),
			Speaker: &Speaker{Actor: "ane-krogh", At: at(harbour, "Mayor Ane Krogh")}, Rule: "said-quotation",
			Variants: []QuotationID{"island-q1"},
		}, {ID: "island-q1", Kind: Direct, Content: []Span{at(island, "Must stay, whatever it costs,")}, Quoted: []Span{at(island, "Must stay, whatever it costs,")}, Rule: "unattributed"}},
		Claims: []Claim{
			{ID: "harbour-c1", At: first, Cue: at(harbour, "must stay"), Holder: "ane-krogh", Level: Reported, Stance: For, Target: Target{Text: "the ferry", At: at(harbour, "the ferry")}, Rule: "evaluative"},
			{ID: "harbour-c2", At: closing, Level: ByAuthor, Stance: Undecided, Target: Target{Text: "it", At: at(harbour, "it")}, Actors: []ActorID{"county"}, Rule: "intent"},
		},
		Themes: []Theme{{ID: "ferry", Label: "The ferry", Terms: []string{"ferry"}, Passages: []Span{first}, Sources: []SourceID{"harbour"}}},
		Disagreements: []Disagreement{{
			ID: "the-ferry", Issue: "the ferry", Question: "Should the ferry stay?", Sources: []SourceID{"harbour"}, Shifts: []Span{closing},
			Positions: []Position{{Stance: For, Actors: []ActorID{"ane-krogh"}, Claims: []ClaimID{"harbour-c1"}, Evidence: []Span{first}}, {Stance: Neutral, Authors: []SourceID{"island"}, Evidence: []Span{carried}}},
		}},
		Discrepancies: []Discrepancy{{
			ID: "wording-must-stay", Kind: WordingDiffers, About: "what Ane Krogh said", Aligned: "one speaker, four words in common",
			Readings: []Reading{{Value: "whatever the cost", Evidence: []Span{first}}, {Value: "whatever it costs", Evidence: []Span{at(island, "Must stay, whatever it costs,")}}},
			Innocent: []string{"she said it twice"},
		}},
		Events: []Event{{ID: "harbour-e1", From: "2031-05", Precision: Month, Basis: Stated, Status: Scheduled, At: at(harbour, "May 2031"), What: closing}},
		Summary: Summary{
			BottomLine: []Span{first}, Open: []Span{closing}, Single: []Span{carried},
			Agreements: []Agreement{{About: "the ferry", Evidence: []Span{first, at(island, "Krogh defended the line.")}}},
		},
	}
}

func exported(t *testing.T, c *Corpus) ([]byte, any) {
	t.Helper()
	data, err := c.JSON()
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("not JSON: %v", err)
	}
	return data, doc
}

func dossierSchema(t *testing.T) *jsonschema.Schema {
	t.Helper()
	data, err := os.ReadFile("dossier.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	compiler := jsonschema.NewCompiler()
	if err := compiler.AddResource("dossier.schema.json", doc); err != nil {
		t.Fatal(err)
	}
	schema, err := compiler.Compile("dossier.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	return schema
}

func TestExportKeepsItsPromise(t *testing.T) {
	schema := dossierSchema(t)
	for name, c := range map[string]*Corpus{"every kind": everyKind(t), "empty": {}} {
		if _, doc := exported(t, c); schema.Validate(doc) != nil {
			t.Errorf("%s: %v", name, schema.Validate(doc))
		}
	}
}

// A schema that accepts anything would prove nothing.
func TestSchemaIsStrict(t *testing.T) {
	schema := dossierSchema(t)
	breaks := map[string]func(c *Corpus){
		"a kind of actor that is not in the format":   func(c *Corpus) { c.Actors[0].Kind = "robot" },
		"a stance that is not in the format":          func(c *Corpus) { c.Disagreements[0].Positions[0].Stance = "maybe" },
		"an event without evidence":                   func(c *Corpus) { c.Events[0].At = Span{} },
		"a claim whose target stands nowhere":         func(c *Corpus) { c.Claims[0].Target.At = Span{} },
		"a discrepancy with one reading":              func(c *Corpus) { c.Discrepancies[0].Readings = c.Discrepancies[0].Readings[:1] },
		"a span outside its source":                   func(c *Corpus) { c.Themes[0].Passages[0].End = 1 << 20 },
		"a date that is none":                         func(c *Corpus) { c.Events[0].From = "May" },
		"a quotation whose rule is not told":          func(c *Corpus) { c.Quotations[0].Rule = "" },
		"a checksum that is none":                     func(c *Corpus) { c.Sources[0].SHA256 = "?" },
		"an encoding that the importer does not know": func(c *Corpus) { c.Sources[1].Encoding = "ebcdic" },
	}
	for what, damage := range breaks {
		c := everyKind(t)
		damage(c)
		if _, doc := exported(t, c); schema.Validate(doc) == nil {
			t.Errorf("%s passes the schema", what)
		}
	}
	_, doc := exported(t, everyKind(t))
	for field := range doc.(map[string]any) {
		if field == "summary" { // added after the promise, so a reader may not count on it
			continue
		}
		_, without := exported(t, everyKind(t))
		delete(without.(map[string]any), field)
		if schema.Validate(without) == nil {
			t.Errorf("a document without %q passes the schema", field)
		}
	}
}

// Every object with source, start and end is a span; wherever it stands in the
// document its text must be the file's own bytes.
func TestEverySpanIsTheFilesOwnBytes(t *testing.T) {
	_, doc := exported(t, everyKind(t))
	files := map[string]string{"harbour": harbourText, "island": islandText}
	spans := 0
	var walk func(path string, x any)
	walk = func(path string, x any) {
		switch x := x.(type) {
		case []any:
			for i, y := range x {
				walk(fmt.Sprintf("%s[%d]", path, i), y)
			}
		case map[string]any:
			if _, ok := x["start"]; ok {
				spans++
				start, end := offset(t, x["start"]), offset(t, x["end"])
				if got, want := x["text"], files[x["source"].(string)][start:end]; got != want {
					t.Errorf("%s: text %q, but the file has %q", path, got, want)
				}
			}
			for k, y := range x {
				walk(path+"."+k, y)
			}
		}
	}
	walk("", doc)
	if spans < 32 { // so many findings everyKind has
		t.Errorf("only %d spans in a corpus with every kind of finding", spans)
	}
}

func offset(t *testing.T, x any) int {
	t.Helper()
	n, err := x.(json.Number).Int64()
	if err != nil {
		t.Fatal(err)
	}
	return int(n)
}

func TestExportInTheFormatsOwnWords(t *testing.T) {
	data, doc := exported(t, everyKind(t))
	get := func(path ...any) any {
		x := doc
		for _, step := range path {
			switch step := step.(type) {
			case string:
				x = x.(map[string]any)[step]
			case int:
				x = x.([]any)[step]
			}
		}
		return x
	}
	tests := []struct {
		why  string
		path []any
		want any
	}{
		{"the promise's name", []any{"format"}, "briefing/1"},
		{"a title is a heading to other programs", []any{"sources", 0, "passages", 0, "kind"}, "heading"},
		{"and its finer kind is kept", []any{"sources", 0, "passages", 0, "role"}, "title"},
		{"a deck is a paragraph", []any{"sources", 0, "passages", 1, "kind"}, "paragraph"},
		{"an author note is a byline", []any{"sources", 0, "passages", 2, "kind"}, "byline"},
		{"UTF-8 goes without saying", []any{"sources", 0, "encoding"}, nil},
		{"other encodings do not", []any{"sources", 1, "encoding"}, "windows-1252"},
		{"a date nobody states is missing", []any{"sources", 1, "published", "basis"}, "missing"},
		{"of no precision", []any{"sources", 1, "published", "precision"}, "none"},
		{"a reported claim is its holder's", []any{"claims", 0, "holder"}, "ane-krogh"},
		{"an author's claim is the source's", []any{"claims", 1, "holder"}, "harbour"},
		{"a description is no name", []any{"actors", 1, "aliases"}, []any{}},
		{"a claim is for, against or neutral", []any{"claims", 1, "stance"}, "neutral"},
		{"a position is never neutral", []any{"disagreements", 0, "positions", 1, "stance"}, "other"},
		{"no cue is null", []any{"quotations", 1, "cue"}, nil},
		{"no speaker is null", []any{"quotations", 1, "speaker"}, nil},
		{"a speaker in the source's words", []any{"quotations", 0, "speaker", "text"}, "Mayor Ane Krogh"},
		{"an empty list is a list", []any{"quotations", 1, "variants"}, []any{}},
	}
	for _, test := range tests {
		if got := get(test.path...); !reflect.DeepEqual(got, test.want) {
			t.Errorf("%s: %v is %v, want %v", test.why, test.path, got, test.want)
		}
	}
	if !bytes.HasSuffix(data, []byte("}\n")) || bytes.Contains(data, []byte(`\u003c`)) || !bytes.Contains(data, []byte("county <wants> to")) {
		t.Error("the document should end in a line break and keep < and & as they are")
	}
	if again, _ := exported(t, everyKind(t)); !bytes.Equal(data, again) {
		t.Error("the same corpus gives other bytes the second time")
	}
}

func TestPublishedPrecision(t *testing.T) {
	tests := []struct {
		in   Date
		want publishedJSON
	}{
		{Date{"2023-07-03", Day, Stated}, publishedJSON{"2023-07-03", Day, Stated}},
		{Date{"2023-07", Month, Inferred}, publishedJSON{"2023-07", Month, Inferred}},
		{Date{"2023-04", Season, Stated}, publishedJSON{"2023", Year, Stated}},
		{Date{"", "", ""}, publishedJSON{"", NoDate, Missing}},
	}
	for _, test := range tests {
		if got := published(test.in); got != test.want {
			t.Errorf("%v is exported as %v, want %v", test.in, got, test.want)
		}
	}
}

// many is a corpus of n articles with a hundred spans each.
func many(n int) *Corpus {
	text := strings.Repeat("A short sentence that stands for all the others. ", 100)
	c := &Corpus{}
	for i := range n {
		s := &Source{ID: SourceID(fmt.Sprintf("s%05d", i)), Text: text, Encoding: "utf-8"}
		for at := 0; at < len(text); at += len(text) / 100 {
			s.Sentences = append(s.Sentences, Span{s.ID, at, at + len(text)/100 - 1})
		}
		c.Sources = append(c.Sources, s)
	}
	return c
}

// The cost per article must not grow with their number.
func BenchmarkExport(b *testing.B) {
	for _, n := range []int{100, 1000, 10000} {
		c := many(n)
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			for b.Loop() {
				if _, err := c.JSON(); err != nil {
					b.Fatal(err)
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*n), "µs/article")
		})
	}
}
