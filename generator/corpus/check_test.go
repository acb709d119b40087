package corpus

import (
	"reflect"
	"strings"
	"testing"
)

// checkedText is what the sources of soundCorpus say: an é at byte 14 takes
// two bytes.
const checkedText = "The Tide\n\nThe café on the quay will close, said Ada Moor.\n\nA heading\n\nThe port opposes it. It opened in June 2021.\n"

// soundCorpus has every kind of finding, with every field set.
func soundCorpus() *Corpus {
	at := func(src SourceID, text string) Span {
		i := strings.Index(checkedText, text)
		return Span{Source: src, Start: i, End: i + len(text)}
	}
	source := func(id SourceID) *Source {
		return &Source{
			ID: id, Text: checkedText, Rights: Full, Published: Date{Value: "2021-06-01", Precision: Day, Basis: Stated},
			Passages: []Passage{
				{ID: "t", Kind: Title, Span: at(id, "The Tide")},
				{ID: "p1", Kind: Paragraph, Span: at(id, "The café on the quay will close, said Ada Moor.")},
				{ID: "h1", Kind: Heading, Level: 2, Span: at(id, "A heading")},
				{ID: "p2", Kind: Paragraph, Span: at(id, "The port opposes it. It opened in June 2021.")},
			},
			Sentences: []Span{at(id, "The café on the quay will close, said Ada Moor."), at(id, "The port opposes it."), at(id, "It opened in June 2021.")},
		}
	}
	a, b := source("a"), source("b")
	a.Shares = []Overlap{{Source: "b", Shingles: 8}}
	return &Corpus{
		Title:   "Tides",
		Sources: []*Source{a, b},
		Actors: []Actor{
			{ID: "ada-moor", Name: "Ada Moor", Kind: Person, Named: true, Country: "se",
				Aliases:  []Alias{{Text: "Ada Moor", Form: FormName, Count: 2}},
				Roles:    []Role{{Title: "owner", Of: "the-port", At: at("a", "Ada Moor")}},
				Mentions: []Mention{{Span: at("a", "Ada Moor"), Form: FormName, Actor: "ada-moor"}, {Span: at("b", "Ada Moor"), Form: FormName, Actor: "ada-moor"}}},
			{ID: "the-port", Name: "the port", Kind: Organisation},
		},
		Quotations: []Quotation{
			{ID: "a-q1", Kind: Mixed, Content: []Span{at("a", "The café on the quay will close")}, Quoted: []Span{at("a", "will close")},
				Cue: at("a", "said"), Speaker: &Speaker{Actor: "ada-moor", At: at("a", "Ada Moor")}, Variants: []QuotationID{"b-q1"}},
			{ID: "b-q1", Kind: Indirect, Content: []Span{at("b", "The café on the quay will close")}},
		},
		Claims: []Claim{
			{ID: "a-c1", At: at("a", "The port opposes it."), Cue: at("a", "opposes"), Holder: "the-port", Level: Reported, Stance: Against,
				Target: Target{Text: "it", At: at("a", "it")}, Actors: []ActorID{"ada-moor"}},
			{ID: "b-c1", At: at("b", "It opened in June 2021."), Level: ByAuthor, Stance: Neutral, Target: Target{Text: "It", At: at("b", "It")}},
		},
		Themes: []Theme{{ID: "quay", Label: "quay", Terms: []string{"quay"}, Actors: []ActorID{"the-port"},
			Passages: []Span{at("a", "The port opposes it.")}, Sources: []SourceID{"a"}}},
		Disagreements: []Disagreement{{ID: "closing", Issue: "closing", Sources: []SourceID{"a", "b"}, Shifts: []Span{at("b", "It opened in June 2021.")},
			Positions: []Position{{Stance: Against, Actors: []ActorID{"the-port"}, Authors: []SourceID{"b"}, Claims: []ClaimID{"a-c1"},
				Evidence: []Span{at("a", "The port opposes it.")}}}}},
		Discrepancies: []Discrepancy{{ID: "date-opening", Kind: DateDiffers, Actors: []ActorID{"the-port"}, Readings: []Reading{
			{Value: "June 2021", Evidence: []Span{at("a", "June 2021")}}, {Value: "2021", Evidence: []Span{at("b", "2021")}}}}},
		Events: []Event{{ID: "a-e1", From: "2021-06", Precision: Month, Basis: Stated, Status: Occurred,
			At: at("a", "June 2021"), What: at("a", "It opened in June 2021."), Actors: []ActorID{"the-port"}}},
		Summary: Summary{
			BottomLine: []Span{at("a", "The port opposes it.")},
			Agreements: []Agreement{{About: "opening", Evidence: []Span{at("a", "It opened in June 2021."), at("b", "It opened in June 2021.")}}},
			Open:       []Span{at("b", "The port opposes it.")},
			Single:     []Span{at("a", "It opened in June 2021.")},
		},
	}
}

func TestASoundCorpusPasses(t *testing.T) {
	if err := soundCorpus().Check(); err != nil {
		t.Error(err)
	}
	if err := new(Corpus).Check(); err != nil {
		t.Error(err)
	}
}

func TestCheckNamesTheFindingAndTheField(t *testing.T) {
	for _, c := range []struct {
		name    string
		corrupt func(c *Corpus)
		want    string
	}{
		{"source twice", func(c *Corpus) { c.Sources[1].ID = "a" }, "source a: id: the id stands twice"},
		{"no source", func(c *Corpus) { c.Sources[1] = nil }, "source number 2: id: there is no source"},
		{"text", func(c *Corpus) { c.Sources[1].Text += "\xff" }, "source b: text: it is not UTF-8"},
		{"rights", func(c *Corpus) { c.Sources[0].Rights = "all" }, `source a: rights: "all"`},
		{"date's form", func(c *Corpus) { c.Sources[0].Published.Value = "2021-06" }, `source a: published: "2021-06" is no date of the precision "day"`},
		{"date's basis", func(c *Corpus) { c.Sources[0].Published.Basis = Missing }, `source a: published: "2021-06-01" is a date whose basis is "missing"`},
		{"overlap with itself", func(c *Corpus) { c.Sources[0].Shares[0].Source = "a" }, "source a: shared text: it is shared with itself"},
		{"no shingles", func(c *Corpus) { c.Sources[0].Shares[0].Shingles = 0 }, "source a: shared text: 0 shingles"},
		{"passage twice", func(c *Corpus) { c.Sources[0].Passages[3].ID = "p1" }, "source a: passage p1: the id stands twice"},
		{"passage's id", func(c *Corpus) { c.Sources[0].Passages[1].ID = "x1" }, "source a: passage x1: the id is not one of a paragraph"},
		{"passage's kind", func(c *Corpus) { c.Sources[0].Passages[1].Kind = "verse" }, `source a: passage p1: there is no kind "verse"`},
		{"passage's level", func(c *Corpus) { c.Sources[0].Passages[2].Level = 0 }, "source a: passage h1: a heading has the level 0"},
		{"level of a paragraph", func(c *Corpus) { c.Sources[0].Passages[1].Level = 2 }, "source a: passage p1: a paragraph has the level 2"},
		{"passages overlap", func(c *Corpus) { c.Sources[0].Passages[1].Span.Start = 3 }, "source a: passage p1: [3:"},
		{"passage elsewhere", func(c *Corpus) { c.Sources[0].Passages[1].Span.Source = "b" }, `source a: passage p1: it lies in the source "b"`},
		{"sentences swapped", func(c *Corpus) { s := c.Sources[0].Sentences; s[0], s[1] = s[1], s[0] }, "source a: sentence 2: ["},
		{"sentence outside", func(c *Corpus) { c.Sources[0].Sentences[0].End += 5 }, "source a: sentence 1: ["},
		{"sentence elsewhere", func(c *Corpus) { c.Sources[0].Sentences[0].Source = "b" }, `source a: sentence 1: it lies in the source "b"`},
		{"actor twice", func(c *Corpus) { c.Actors[1].ID = "ada-moor" }, "actor ada-moor: id: the id stands twice"},
		{"actor's kind", func(c *Corpus) { c.Actors[1].Kind = "ship" }, `actor the-port: kind: "ship"`},
		{"actor's name", func(c *Corpus) { c.Actors[1].Name = "" }, "actor the-port: name"},
		{"country", func(c *Corpus) { c.Actors[0].Country = "SE" }, `actor ada-moor: country: "SE"`},
		{"alias", func(c *Corpus) { c.Actors[0].Aliases[0].Text = "" }, "actor ada-moor: alias"},
		{"form", func(c *Corpus) { c.Actors[0].Mentions[0].Form = "nickname" }, `actor ada-moor: mention 1: "nickname"`},
		{"mention of another", func(c *Corpus) { c.Actors[0].Mentions[0].Actor = "the-port" }, `actor ada-moor: mention 1: it is a mention of "the-port"`},
		{"mentions swapped", func(c *Corpus) { m := c.Actors[0].Mentions; m[0], m[1] = m[1], m[0] }, "actor ada-moor: mention 2: it stands out of order"},
		{"role without a title", func(c *Corpus) { c.Actors[0].Roles[0].Title = "" }, "actor ada-moor: role: the title is empty"},
		{"quotation twice", func(c *Corpus) { c.Quotations[1].ID = "a-q1" }, "quotation a-q1: id: the id stands twice"},
		{"no content", func(c *Corpus) { c.Quotations[0].Content = nil }, "quotation a-q1: content: nothing is reported"},
		{"quotation's kind", func(c *Corpus) { c.Quotations[0].Kind = "sung" }, `quotation a-q1: kind: "sung"`},
		{"variant of itself", func(c *Corpus) { c.Quotations[0].Variants[0] = "a-q1" }, `quotation a-q1: variants: there is no other quotation "a-q1"`},
		{"claim twice", func(c *Corpus) { c.Claims[1].ID = "a-c1" }, "claim a-c1: id: the id stands twice"},
		{"claim without a holder", func(c *Corpus) { c.Claims[0].Holder = "" }, `claim a-c1: holder: there is no actor ""`},
		{"author and holder", func(c *Corpus) { c.Claims[1].Holder = "the-port" }, "claim b-c1: holder: the author speaks, and so does"},
		{"level of a claim", func(c *Corpus) { c.Claims[0].Level = "rumour" }, `claim a-c1: level: "rumour"`},
		{"stance", func(c *Corpus) { c.Claims[0].Stance = "maybe" }, `claim a-c1: stance: "maybe"`},
		{"target", func(c *Corpus) { c.Claims[0].Target.Text = "" }, "claim a-c1: target: its text is empty"},
		{"theme without a label", func(c *Corpus) { c.Themes[0].Label = "" }, "theme quay: label"},
		{"position without evidence", func(c *Corpus) { c.Disagreements[0].Positions[0].Evidence = nil }, "disagreement closing: position 1: there is no evidence"},
		{"position's stance", func(c *Corpus) { c.Disagreements[0].Positions[0].Stance = Neutral }, `disagreement closing: position 1: "neutral"`},
		{"one reading", func(c *Corpus) { c.Discrepancies[0].Readings = c.Discrepancies[0].Readings[:1] }, "discrepancy date-opening: readings: there are 1"},
		{"reading without evidence", func(c *Corpus) { c.Discrepancies[0].Readings[1].Evidence = nil }, "discrepancy date-opening: reading 2: there is no evidence"},
		{"discrepancy's kind", func(c *Corpus) { c.Discrepancies[0].Kind = "taste" }, `discrepancy date-opening: kind: "taste"`},
		{"event's status", func(c *Corpus) { c.Events[0].Status = "" }, `event a-e1: status: ""`},
		{"event's precision", func(c *Corpus) { c.Events[0].Precision = NoDate }, `event a-e1: precision: "none"`},
		{"event's basis", func(c *Corpus) { c.Events[0].Basis = Missing }, `event a-e1: basis: "missing"`},
		{"event without a date", func(c *Corpus) { c.Events[0].From = "" }, "event a-e1: from"},
		{"one to agree", func(c *Corpus) { c.Summary.Agreements[0].Evidence = c.Summary.Agreements[0].Evidence[:1] }, "summary: agreement 1: 1 source makes it"},
		{"speaker nowhere", func(c *Corpus) { c.Quotations[0].Speaker.At = Span{} }, "quotation a-q1: speaker: the span points nowhere"},
		{"cue without a source", func(c *Corpus) { c.Quotations[0].Cue.Source = "" }, "quotation a-q1: cue: the span ["},
		{"cut rune", func(c *Corpus) { c.Claims[0].At.Start = strings.Index(checkedText, "é") + 1 }, "claim a-c1: at: a["},
	} {
		corpus := soundCorpus()
		c.corrupt(corpus)
		err := corpus.Check()
		if err == nil {
			t.Errorf("%s: not caught", c.name)
		} else if !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got\n%v\nwant %s", c.name, err, c.want)
		}
	}
}

// TestEverySpanAndIDIsChecked walks the whole model, so that a field added
// later is checked too or fails here.
func TestEverySpanAndIDIsChecked(t *testing.T) {
	n := len(places(soundCorpus()))
	if n < 50 {
		t.Fatalf("only %d spans and ids are found", n)
	}
	for i := range n {
		path := places(soundCorpus())[i].path
		corruptions := idCorruptions
		if _, ok := places(soundCorpus())[i].value.Interface().(Span); ok {
			corruptions = spanCorruptions
		}
		for name, corrupt := range corruptions {
			c := soundCorpus()
			corrupt(places(c)[i].value)
			if c.Check() == nil {
				t.Errorf("%s: %s is not caught", path, name)
			}
		}
	}
}

var spanCorruptions = map[string]func(v reflect.Value){
	"a start before the text": func(v reflect.Value) { v.FieldByName("Start").SetInt(-1) },
	"a start behind the end":  func(v reflect.Value) { v.FieldByName("Start").SetInt(v.FieldByName("End").Int() + 1) },
	"an end behind the text":  func(v reflect.Value) { v.FieldByName("End").SetInt(int64(len(checkedText)) + 1) },
	"an empty span":           func(v reflect.Value) { v.FieldByName("End").SetInt(v.FieldByName("Start").Int()) },
	"a cut rune": func(v reflect.Value) {
		v.FieldByName("Start").SetInt(int64(strings.Index(checkedText, "é") + 1))
		v.FieldByName("End").SetInt(int64(len(checkedText) - 1))
	},
	"an unknown source": func(v reflect.Value) { v.FieldByName("Source").SetString("nobody") },
	"no source":         func(v reflect.Value) { v.FieldByName("Source").SetString("") },
}

var idCorruptions = map[string]func(v reflect.Value){
	"an unknown id": func(v reflect.Value) { v.SetString("nobody") },
	"no id":         func(v reflect.Value) { v.SetString("") },
}

// place is a span, or an id that points at something.
type place struct {
	path  string
	value reflect.Value
}

func places(c *Corpus) []place {
	var found []place
	walk("corpus", reflect.ValueOf(c).Elem(), &found)
	return found
}

func walk(path string, v reflect.Value, found *[]place) {
	switch v.Interface().(type) {
	case Span:
		if v.FieldByName("Source").String() != "" {
			*found = append(*found, place{path, v})
		}
		return
	case SourceID, ActorID, QuotationID, ClaimID:
		// A finding's own ID may be any, and these may be empty.
		own := strings.HasSuffix(path, ".ID")
		mayBeEmpty := strings.HasSuffix(path, ".Of") || strings.HasSuffix(path, ".Holder") || strings.HasSuffix(path, "Speaker.Actor")
		if !own && !mayBeEmpty {
			*found = append(*found, place{path, v})
		}
		return
	}
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			walk(path, v.Elem(), found)
		}
	case reflect.Slice:
		for i := range v.Len() {
			walk(path+"[]", v.Index(i), found)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			walk(path+"."+v.Type().Field(i).Name, v.Field(i), found)
		}
	}
}

func TestDanglingIDsThatMayBeEmpty(t *testing.T) {
	for name, corrupt := range map[string]func(c *Corpus){
		"role":    func(c *Corpus) { c.Actors[0].Roles[0].Of = "nobody" },
		"speaker": func(c *Corpus) { c.Quotations[0].Speaker.Actor = "nobody" },
		"holder":  func(c *Corpus) { c.Claims[0].Holder = "nobody" },
		"subject": func(c *Corpus) { c.Summary.Subject.Of = "nobody" },
	} {
		c := soundCorpus()
		corrupt(c)
		if err := c.Check(); err == nil || !strings.Contains(err.Error(), `there is no actor "nobody"`) {
			t.Errorf("%s: %v", name, err)
		}
	}
}

func TestCheckReportsEverything(t *testing.T) {
	c := soundCorpus()
	c.Actors[0].Name, c.Themes[0].Label, c.Events[0].From = "", "", ""
	if n := strings.Count(c.Check().Error(), "\n") + 1; n != 3 {
		t.Errorf("%d faults, want 3", n)
	}
}
