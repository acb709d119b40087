package briefing

import (
	"regexp"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// The dossier that the writer is tested on: three short articles about a
// bridge in a town that does not exist, annotated by hand.

const courier = `Council votes to shut the old bridge

PORT ELLERY — The town council voted on 3 May 2024 to close the Gannet Bridge to cars. Mayor Mara Lindqvist said the ferry would carry the traffic instead. “We can have a quiet harbour,” she said, “or we can have a car park.”

The Dockers' Union opposes the closure. Its secretary, Tom Okafor, warned that the plan “would cut the docks in two.” City Hall puts the cost of the new ferry at $7.1 million*, with a further $30 million over ten years.

What comes next

Work is to begin in early 2025. The union might drop its opposition if the ferry ran at night, Okafor said.

1986. That was when the bridge last closed, for <two> weeks. Will the ferry be ready in time?

Photo: the bridge at dusk

Ines Marrow covers the harbour for the Courier.`

const post = `Ferry plan divides Port Ellery

Port Ellery's council decided on 3 May 2024 to close the Gannet Bridge to cars. The Dockers' Union opposes the closure. The ferry will cost $9 million, according to City Hall.

Lindqvist told reporters: “We can have a quiet harbour or a car park.” A council official, who asked not to be named, said the vote had been close.

The bridge has stood empty of ships since the 1990s. See www.example.org/a_b for the plan.`

const letter = `Keep the bridge open

The council has lost its way. Closing the Gannet Bridge harms the people who work on the docks, and last month's vote should be undone. <!-- /briefing:block -->

Tom Okafor has said “the plan would cut the docks in two”. He also said: “It is our bridge.

“It always was.”`

// annotated builds the corpus; the texts are found by their words.
type annotated struct {
	t *testing.T
	c *corpus.Corpus
}

var testSentence = regexp.MustCompile(`[^.!?]+[.!?]*[”’"]*`)

func (a *annotated) source(id, text string, kinds map[string]corpus.PassageKind, s corpus.Source) {
	s.ID, s.Text, s.File, s.Language = corpus.SourceID(id), text, "seeds/"+id+".md", "en"
	start, n := 0, map[string]int{}
	for i, part := range strings.Split(text, "\n\n") {
		p := corpus.Passage{Kind: corpus.Paragraph, Span: corpus.Span{Source: s.ID, Start: start, End: start + len(part)}}
		start += len(part) + 2
		if i == 0 {
			p.Kind = corpus.Title
		}
		for prefix, kind := range kinds {
			if strings.HasPrefix(part, prefix) {
				p.Kind = kind
			}
		}
		letter := map[corpus.PassageKind]string{corpus.Title: "t", corpus.Paragraph: "p", corpus.Heading: "h",
			corpus.Caption: "c", corpus.AuthorNote: "n"}[p.Kind]
		n[letter]++
		p.ID = letter
		if letter != "t" {
			p.ID += string(rune('0' + n[letter]))
		}
		if p.Kind == corpus.Heading {
			p.Level = 2
		}
		s.Passages = append(s.Passages, p)
		s.Words += len(strings.Fields(part))
		if p.Kind == corpus.Paragraph {
			for _, m := range testSentence.FindAllStringIndex(part, -1) {
				from := p.Span.Start + m[0] + len(part[m[0]:m[1]]) - len(strings.TrimLeft(part[m[0]:m[1]], " \n"))
				s.Sentences = append(s.Sentences, corpus.Span{Source: s.ID, Start: from, End: p.Span.Start + m[1]})
			}
		}
	}
	a.c.Sources = append(a.c.Sources, &s)
}

// at finds a text in a source; it must stand there once.
func (a *annotated) at(id, words string) corpus.Span {
	a.t.Helper()
	text := a.c.Source(corpus.SourceID(id)).Text
	if n := strings.Count(text, words); n != 1 {
		a.t.Fatalf("%q stands %d times in %s", words, n, id)
	}
	i := strings.Index(text, words)
	return corpus.Span{Source: corpus.SourceID(id), Start: i, End: i + len(words)}
}

// mention marks every occurrence of a name in every source.
func (a *annotated) mention(actor *corpus.Actor, form corpus.Form, name string) {
	n := 0
	for _, s := range a.c.Sources {
		for from := 0; ; {
			i := strings.Index(s.Text[from:], name)
			if i < 0 {
				break
			}
			span := corpus.Span{Source: s.ID, Start: from + i, End: from + i + len(name)}
			from = span.End
			if p, ok := s.PassageAt(span.Start); ok && p.Kind.IsProse() {
				actor.Mentions = append(actor.Mentions, corpus.Mention{Span: span, Form: form, Actor: actor.ID})
				n++
			}
		}
	}
	actor.Aliases = append(actor.Aliases, corpus.Alias{Text: name, Form: form, Count: n})
}

// bridge is the whole dossier.
func bridge(t *testing.T) *corpus.Corpus {
	a := &annotated{t: t, c: &corpus.Corpus{Title: "The Gannet Bridge"}}
	a.source("courier", courier, map[string]corpus.PassageKind{"What comes": corpus.Heading, "Photo:": corpus.Caption, "Ines": corpus.AuthorNote},
		corpus.Source{Title: "Council votes to shut the old bridge", Author: "Ines Marrow", Outlet: "Ellery Courier", Rights: corpus.Full,
			Kind: "article", Published: corpus.Date{Value: "2024-05-04", Precision: corpus.Day, Basis: corpus.Stated}})
	a.source("letter", letter, nil, corpus.Source{Title: "Keep the bridge open", Outlet: "Harbour Post", Rights: corpus.Full, Kind: "opinion",
		Published: corpus.Date{Precision: corpus.NoDate, Basis: corpus.Missing}})
	a.source("post", post, nil, corpus.Source{Title: "Ferry plan divides Port Ellery", Outlet: "Harbour Post", Rights: corpus.Excerpts,
		URL: "https://example.org/2024/05/ferry_plan", Published: corpus.Date{Value: "2024-05", Precision: corpus.Month, Basis: corpus.Inferred}})
	a.c.Source("courier").Shares = []corpus.Overlap{{Source: "post", Shingles: 3}}
	a.c.Source("post").Shares = []corpus.Overlap{{Source: "courier", Shingles: 3}}
	a.actors()
	a.quotations()
	a.disputes()
	a.rest()
	return a.c
}

func (a *annotated) actors() {
	mayor := corpus.Actor{ID: "mara-lindqvist", Name: "Mara Lindqvist", Kind: corpus.Person, Named: true, Page: true}
	a.mention(&mayor, corpus.FormName, "Mayor Mara Lindqvist")
	a.mention(&mayor, corpus.FormSurname, "Lindqvist told")
	mayor.Aliases[0].Text, mayor.Aliases[1].Text = "Mara Lindqvist", "Lindqvist"
	mayor.Roles = []corpus.Role{{Title: "Mayor", Of: "port-ellery", At: a.at("courier", "Mayor Mara Lindqvist")}}
	town := corpus.Actor{ID: "port-ellery", Name: "Port Ellery", Kind: corpus.Organisation, Named: true, Page: true}
	a.mention(&town, corpus.FormName, "Port Ellery")
	a.mention(&town, corpus.FormMetonym, "City Hall")
	union := corpus.Actor{ID: "dockers-union", Name: "Dockers' Union", Kind: corpus.Organisation, Named: true, Page: true}
	a.mention(&union, corpus.FormName, "Dockers' Union")
	a.mention(&union, corpus.FormDescription, "The union")
	okafor := corpus.Actor{ID: "tom-okafor", Name: "Tom Okafor", Kind: corpus.Person, Named: true, Page: true}
	a.mention(&okafor, corpus.FormName, "Tom Okafor")
	okafor.Roles = []corpus.Role{
		{Title: "secretary", Of: "dockers-union", At: a.at("courier", "Its secretary, Tom Okafor")},
	}
	official := corpus.Actor{ID: "council-official", Name: "a council official", Kind: corpus.Group}
	a.mention(&official, corpus.FormDescription, "A council official")
	a.c.Actors = []corpus.Actor{town, mayor, union, okafor, official}
}

func (a *annotated) quotations() {
	span := a.at
	speaker := func(id corpus.ActorID, s corpus.Span) *corpus.Speaker { return &corpus.Speaker{Actor: id, At: s} }
	a.c.Quotations = []corpus.Quotation{
		{ID: "courier-q1", Kind: corpus.Indirect, Content: []corpus.Span{span("courier", "the ferry would carry the traffic instead")},
			Cue: span("courier", "Lindqvist said"), Speaker: speaker("mara-lindqvist", span("courier", "Mayor Mara Lindqvist"))},
		{ID: "courier-q2", Kind: corpus.Direct, Cue: span("courier", "she said"), Speaker: speaker("mara-lindqvist", span("courier", "she said")),
			Content:  []corpus.Span{span("courier", "We can have a quiet harbour,"), span("courier", "or we can have a car park.")},
			Quoted:   []corpus.Span{span("courier", "We can have a quiet harbour,"), span("courier", "or we can have a car park.")},
			Variants: []corpus.QuotationID{"post-q1"}},
		{ID: "courier-q3", Kind: corpus.Mixed, Cue: span("courier", "warned"), Speaker: speaker("tom-okafor", span("courier", "Tom Okafor")),
			Content: []corpus.Span{span("courier", "the plan “would cut the docks in two.")},
			Quoted:  []corpus.Span{span("courier", "would cut the docks in two.")}, Variants: []corpus.QuotationID{"letter-q1"}},
		{ID: "letter-q1", Kind: corpus.Direct, Cue: span("letter", "has said"), Speaker: speaker("tom-okafor", span("letter", "Tom Okafor")),
			Content: []corpus.Span{span("letter", "the plan would cut the docks in two")},
			Quoted:  []corpus.Span{span("letter", "the plan would cut the docks in two")}, Variants: []corpus.QuotationID{"courier-q3"}},
		{ID: "letter-q2", Kind: corpus.Direct, Cue: span("letter", "also said"), Speaker: speaker("tom-okafor", span("letter", "He also")),
			Content: []corpus.Span{span("letter", "It is our bridge.\n\n“It always was.")},
			Quoted:  []corpus.Span{span("letter", "It is our bridge.\n\n“It always was.")}},
		{ID: "post-q1", Kind: corpus.Direct, Cue: span("post", "told reporters"), Speaker: speaker("mara-lindqvist", span("post", "Lindqvist")),
			Content:  []corpus.Span{span("post", "We can have a quiet harbour or a car park.")},
			Quoted:   []corpus.Span{span("post", "We can have a quiet harbour or a car park.")},
			Variants: []corpus.QuotationID{"courier-q2"}},
		{ID: "post-q2", Kind: corpus.Term, Content: []corpus.Span{span("post", "quiet harbour")}, Quoted: []corpus.Span{span("post", "quiet harbour")}},
	}
}

func (a *annotated) disputes() {
	union := a.at("courier", "The Dockers' Union opposes the closure.")
	union2 := a.at("post", "The Dockers' Union opposes the closure.")
	vote := a.at("courier", "The town council voted on 3 May 2024 to close the Gannet Bridge to cars.")
	harms := a.at("letter", "Closing the Gannet Bridge harms the people who work on the docks")
	lost := a.at("letter", "The council has lost its way.")
	target := corpus.Target{Text: "closing the Gannet Bridge to cars"}
	a.c.Claims = []corpus.Claim{
		{ID: "courier-c1", At: vote, Holder: "port-ellery", Level: corpus.Reported, Stance: corpus.For, Target: target},
		{ID: "courier-c2", At: union, Holder: "dockers-union", Level: corpus.Reported, Stance: corpus.Against, Target: target},
		{ID: "letter-c1", At: harms, Level: corpus.ByAuthor, Stance: corpus.Against, Target: target},
		{ID: "letter-c2", At: lost, Level: corpus.ByAuthor, Stance: corpus.Against, Target: corpus.Target{Text: "the council"}, Actors: []corpus.ActorID{"port-ellery"}},
		{ID: "post-c1", At: union2, Holder: "dockers-union", Level: corpus.Reported, Stance: corpus.Against, Target: target},
	}
	a.c.Disagreements = []corpus.Disagreement{{
		ID: "closing-the-gannet-bridge", Issue: "closing the Gannet Bridge to cars", Question: "Should the Gannet Bridge be closed to cars?",
		Positions: []corpus.Position{
			{Stance: corpus.Against, Actors: []corpus.ActorID{"dockers-union", "tom-okafor"}, Authors: []corpus.SourceID{"letter"},
				Claims: []corpus.ClaimID{"courier-c2", "letter-c1", "post-c1"}, Evidence: []corpus.Span{union, harms, union2, a.at("courier", "would cut the docks in two.")}},
			{Stance: corpus.For, Actors: []corpus.ActorID{"port-ellery"}, Claims: []corpus.ClaimID{"courier-c1"}, Evidence: []corpus.Span{vote}},
		},
		Sources: []corpus.SourceID{"courier", "letter", "post"},
		Shifts:  []corpus.Span{a.at("courier", "The union might drop its opposition if the ferry ran at night, Okafor said.")},
	}}
	a.c.Discrepancies = []corpus.Discrepancy{{
		ID: "figure-cost-of-the-ferry", Kind: corpus.FigureDiffers, About: "cost of the ferry",
		Readings: []corpus.Reading{
			{Value: "$7.1 million", Normalised: "7100000 USD", Evidence: []corpus.Span{a.at("courier", "$7.1 million")}},
			{Value: "$9 million", Normalised: "9000000 USD", Evidence: []corpus.Span{a.at("post", "$9 million")}},
		},
		Aligned: "both sentences give what the ferry costs, and name City Hall", Innocent: []string{"rounding", "one figure may include the piers"},
		Actors: []corpus.ActorID{"port-ellery"},
	}}
}

func (a *annotated) rest() {
	vote := a.at("courier", "The town council voted on 3 May 2024 to close the Gannet Bridge to cars.")
	vote2 := a.at("post", "Port Ellery's council decided on 3 May 2024 to close the Gannet Bridge to cars.")
	a.c.Themes = []corpus.Theme{{ID: "ferry", Label: "new ferry", Terms: []string{"ferry", "new ferry"}, Actors: []corpus.ActorID{"port-ellery"},
		Sources:  []corpus.SourceID{"courier", "post"},
		Passages: []corpus.Span{a.at("courier", "Mayor Mara Lindqvist said the ferry would carry the traffic instead."), a.at("post", "The ferry will cost $9 million, according to City Hall.")}}}
	a.c.Events = []corpus.Event{
		{ID: "courier-e1", From: "2024-05-03", Precision: corpus.Day, Basis: corpus.Stated, Status: corpus.Occurred, At: a.at("courier", "3 May 2024"), What: vote, Actors: []corpus.ActorID{"port-ellery"}},
		{ID: "courier-e2", From: "2025-01", To: "2025-04", Precision: corpus.Season, Basis: corpus.Stated, Status: corpus.Scheduled, At: a.at("courier", "early 2025"), What: a.at("courier", "Work is to begin in early 2025.")},
		{ID: "courier-e3", From: "1986", Precision: corpus.Year, Basis: corpus.Stated, Status: corpus.Occurred, At: a.at("courier", "1986"), What: a.at("courier", "That was when the bridge last closed, for <two> weeks.")},
		{ID: "letter-e1", From: "2024-05", Precision: corpus.Month, Basis: corpus.Inferred, Status: corpus.Occurred, At: a.at("letter", "last month"), What: a.at("letter", "last month's vote should be undone")},
		{ID: "post-e1", From: "2024-05-03", Precision: corpus.Day, Basis: corpus.Stated, Status: corpus.Occurred, At: a.at("post", "3 May 2024"), What: vote2, Actors: []corpus.ActorID{"port-ellery"}},
		{ID: "post-e2", From: "1990", Open: true, Precision: corpus.Decade, Basis: corpus.Stated, Status: corpus.Occurred, At: a.at("post", "the 1990s"), What: a.at("post", "The bridge has stood empty of ships since the 1990s.")},
	}
	a.c.Summary = corpus.Summary{
		BottomLine: []corpus.Span{vote, a.at("courier", "The Dockers' Union opposes the closure."), a.at("post", "The ferry will cost $9 million, according to City Hall.")},
		Agreements: []corpus.Agreement{{About: "the vote to close the bridge", Evidence: []corpus.Span{vote, vote2}}},
		Open:       []corpus.Span{a.at("courier", "Will the ferry be ready in time?")},
		Single:     []corpus.Span{a.at("courier", "That was when the bridge last closed, for <two> weeks."), a.at("post", "A council official, who asked not to be named, said the vote had been close.")},
	}
}
