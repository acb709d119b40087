package corpus

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// JSON gives the corpus as the document that `briefing export` promises
// (format briefing/1, described by dossier.schema.json): every span with the
// text it stands for, every list in the corpus's own order, indented by one
// space, ending in a line break. Text is not escaped for HTML, so that spans
// read as they do in the sources.
//
// It does not repair: a span outside its source comes out with an empty text.
// Call Check first. An error is a bug in this package.
func (c *Corpus) JSON() ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	if err := enc.Encode(newExporter(c).dossier(c)); err != nil {
		return nil, fmt.Errorf("writing the dossier as JSON: %w", err)
	}
	return b.Bytes(), nil
}

// exporter turns spans into evidence. It looks sources up in a map, because
// Corpus.Source searches a list and a dossier has many spans.
type exporter struct{ text map[SourceID]string }

func newExporter(c *Corpus) exporter {
	e := exporter{text: make(map[SourceID]string, len(c.Sources))}
	for _, s := range c.Sources {
		e.text[s.ID] = s.Text
	}
	return e
}

func (e exporter) dossier(c *Corpus) dossierJSON {
	return dossierJSON{
		Format:        dossierFormat,
		Title:         c.Title,
		Sources:       each(c.Sources, e.source),
		Actors:        each(c.Actors, e.actor),
		Quotations:    each(c.Quotations, e.quotation),
		Claims:        each(c.Claims, e.claim),
		Themes:        each(c.Themes, e.theme),
		Disagreements: each(c.Disagreements, e.disagreement),
		Discrepancies: each(c.Discrepancies, e.discrepancy),
		Events:        each(c.Events, e.event),
		Summary: summaryJSON{
			Subject:    c.Summary.Subject.Label,
			SubjectOf:  c.Summary.Subject.Of,
			BottomLine: each(c.Summary.BottomLine, e.span),
			Agreements: each(c.Summary.Agreements, e.agreement),
			Open:       each(c.Summary.Open, e.span),
			Single:     each(c.Summary.Single, e.span),
		},
	}
}

// each converts a list. It is never nil, so that an empty one is [] and not
// null.
func each[A, B any](list []A, convert func(A) B) []B {
	out := make([]B, 0, len(list))
	for _, x := range list {
		out = append(out, convert(x))
	}
	return out
}

func same[A any](x A) A { return x }

func (e exporter) span(s Span) spanJSON {
	out := spanJSON{Source: s.Source, Start: s.Start, End: s.End}
	if text := e.text[s.Source]; 0 <= s.Start && s.Start <= s.End && s.End <= len(text) {
		out.Text = text[s.Start:s.End]
	}
	return out
}

// at is a span that may be missing: null in the document.
func (e exporter) at(s Span) *spanJSON {
	if s.IsZero() {
		return nil
	}
	out := e.span(s)
	return &out
}

func (e exporter) source(s *Source) sourceJSON {
	out := sourceJSON{
		ID: s.ID, File: s.File, SHA256: s.SHA256,
		Title: s.Title, Author: s.Author, Outlet: s.Outlet, URL: s.URL,
		Published: published(s.Published), Accessed: s.Accessed,
		Language: s.Language, Rights: s.Rights, Kind: s.Kind, Words: s.Words,
		Passages: each(s.Passages, func(p Passage) passageJSON {
			return passageJSON{ID: p.ID, Kind: coarse(p.Kind), Role: p.Kind, At: e.at(p.Span)}
		}),
		Sentences: each(s.Sentences, e.span),
		Shares: each(s.Shares, func(o Overlap) overlapJSON {
			return overlapJSON(o)
		}),
	}
	if s.Encoding != "utf-8" {
		out.Encoding = s.Encoding
	}
	return out
}

// coarse is the passage's kind among the five that the format has.
func coarse(k PassageKind) PassageKind {
	switch k {
	case Title:
		return Heading
	case Deck:
		return Paragraph
	case AuthorNote:
		return Byline
	}
	return k
}

// published is a date of the three precisions that the format has for sources;
// anything between a month and a year, and anything wider, is a year.
func published(d Date) publishedJSON {
	out := publishedJSON{Date: d.Value, Precision: d.Precision, Basis: d.Basis}
	switch {
	case d.Value == "":
		out.Precision, out.Basis = NoDate, Missing
	case d.Precision == Season || d.Precision == Decade:
		out.Precision = Year
		out.Date = d.Value[:min(len(d.Value), len("2006"))]
	}
	return out
}

func (e exporter) actor(a Actor) actorJSON {
	return actorJSON{
		ID: a.ID, Name: a.Name, Kind: a.Kind, Named: a.Named, Page: a.Page, Country: a.Country,
		Aliases: aliases(a.Aliases),
		Roles: each(a.Roles, func(r Role) roleJSON {
			return roleJSON{Title: r.Title, Of: r.Of, OfText: r.OfText, At: e.at(r.At), Rule: r.Rule, HeldBack: r.HeldBack}
		}),
		Mentions: each(a.Mentions, func(m Mention) mentionJSON {
			return mentionJSON{spanJSON: e.span(m.Span), Form: m.Form}
		}),
		Rule: a.Rule, HeldBack: a.HeldBack,
	}
}

// aliases leaves out descriptions and pronouns, which the format knows as
// forms of a mention but not as names.
func aliases(list []Alias) []aliasJSON {
	out := []aliasJSON{}
	for _, x := range list {
		if x.Form != FormDescription && x.Form != FormPronoun {
			out = append(out, aliasJSON(x))
		}
	}
	return out
}

func (e exporter) quotation(q Quotation) quotationJSON {
	out := quotationJSON{
		ID: q.ID, Kind: q.Kind,
		Content: each(q.Content, e.span), Quoted: each(q.Quoted, e.span), Cue: e.at(q.Cue),
		Rule: q.Rule, HeldBack: q.HeldBack, Variants: each(q.Variants, same),
	}
	if q.Speaker != nil {
		at := e.at(q.Speaker.At)
		out.Speaker = &speakerJSON{Actor: q.Speaker.Actor, At: at}
		if at != nil {
			out.Speaker.Text = at.Text
		}
	}
	return out
}

func (e exporter) claim(c Claim) claimJSON {
	holder := string(c.Holder)
	if c.Level == ByAuthor {
		holder = string(c.At.Source)
	}
	stance := c.Stance
	if stance != For && stance != Against {
		stance = Neutral // the format keeps undecided and other for positions
	}
	return claimJSON{
		ID: c.ID, At: e.at(c.At), Cue: e.at(c.Cue),
		Holder: holder, Level: c.Level, Stance: stance,
		Target: targetJSON{Text: c.Target.Text, At: e.at(c.Target.At)},
		Actors: each(c.Actors, same), Rule: c.Rule, HeldBack: c.HeldBack,
	}
}

func (e exporter) theme(t Theme) themeJSON {
	return themeJSON{
		ID: t.ID, Label: t.Label, Terms: each(t.Terms, same), Actors: each(t.Actors, same),
		Passages: each(t.Passages, e.span), Sources: each(t.Sources, same), Rule: t.Rule, HeldBack: t.HeldBack,
	}
}

func (e exporter) disagreement(d Disagreement) disagreementJSON {
	return disagreementJSON{
		ID: d.ID, Issue: d.Issue, Question: d.Question,
		Positions: each(d.Positions, e.position),
		Sources:   each(d.Sources, same), Shifts: each(d.Shifts, e.span), Rule: d.Rule, HeldBack: d.HeldBack,
	}
}

func (e exporter) position(p Position) positionJSON {
	stance := p.Stance
	if stance == Neutral {
		stance = Other // a position has a side; the format has no neutral one
	}
	return positionJSON{
		Stance: stance, Actors: each(p.Actors, same), Authors: each(p.Authors, same),
		Claims: each(p.Claims, same), Evidence: each(p.Evidence, e.span),
	}
}

func (e exporter) discrepancy(d Discrepancy) discrepancyJSON {
	return discrepancyJSON{
		ID: d.ID, Kind: d.Kind, About: d.About,
		Readings: each(d.Readings, func(r Reading) readingJSON {
			return readingJSON{Value: r.Value, Normalised: r.Normalised, Evidence: each(r.Evidence, e.span)}
		}),
		Aligned: d.Aligned, Innocent: each(d.Innocent, same), Actors: each(d.Actors, same), Rule: d.Rule, HeldBack: d.HeldBack,
	}
}

func (e exporter) event(v Event) eventJSON {
	return eventJSON{
		ID: v.ID, From: v.From, To: v.To, Open: v.Open,
		Precision: v.Precision, Basis: v.Basis, Status: v.Status,
		At: e.at(v.At), What: e.at(v.What), Actors: each(v.Actors, same), Rule: v.Rule, HeldBack: v.HeldBack,
	}
}

func (e exporter) agreement(a Agreement) agreementJSON {
	return agreementJSON{About: a.About, Evidence: each(a.Evidence, e.span), Rule: a.Rule, HeldBack: a.HeldBack}
}
