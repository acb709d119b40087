package main

import (
	"fmt"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// finding is anything that the program believes, in one shape for explain:
// what it is, what decided it, and the passages it rests on.
type finding struct {
	Kind     string     `json:"kind"`
	ID       string     `json:"id"`
	Name     string     `json:"name"`
	Rule     string     `json:"rule"`
	RuleDoes string     `json:"rule_does,omitempty"` // in one line
	Measured string     `json:"measured,omitempty"`  // how often the rule was right
	HeldBack bool       `json:"held_back,omitempty"`
	Facts    []fact     `json:"facts"`
	Notes    []note     `json:"notes,omitempty"`
	Evidence []evidence `json:"evidence"`
}

type fact struct {
	Label string `json:"label"`
	Value string `json:"value"`
}

// note is an alternative that a decision was taken against, or its ground.
type note struct {
	Label string `json:"label"`
	Said  string `json:"said"`
	Why   string `json:"why"`
}

// evidence is a span with its place as people look it up.
type evidence struct {
	Label   string `json:"label"`
	File    string `json:"file"`
	Line    int    `json:"line"`
	Column  int    `json:"column"`
	Passage string `json:"passage,omitempty"`
	Text    string `json:"text"`

	span corpus.Span
}

// catalogue lists every finding of a corpus, in its order.
type catalogue struct {
	corpus  *corpus.Corpus
	sources map[corpus.SourceID]*corpus.Source
	actors  map[corpus.ActorID]string
	all     []finding
}

func newCatalogue(c *corpus.Corpus) *catalogue {
	k := &catalogue{corpus: c, sources: map[corpus.SourceID]*corpus.Source{}, actors: map[corpus.ActorID]string{}}
	for _, s := range c.Sources {
		k.sources[s.ID] = s
	}
	for _, a := range c.Actors {
		k.actors[a.ID] = a.Name
	}
	k.addSources()
	k.addActors()
	k.addQuotations()
	k.addClaims()
	k.addSubjects()
	k.addDiscrepancies()
	k.addEvents()
	k.addSummary()
	return k
}

// add completes a finding: facts without a value and spans that point nowhere
// say nothing.
func (k *catalogue) add(f finding) {
	f.Facts = slices.DeleteFunc(f.Facts, func(x fact) bool { return x.Value == "" })
	f.Evidence = slices.DeleteFunc(f.Evidence, func(x evidence) bool { return x.span.IsZero() })
	k.all = append(k.all, f)
}

func spans(label string, list ...corpus.Span) []evidence {
	var out []evidence
	for _, s := range list {
		out = append(out, evidence{Label: label, span: s})
	}
	return out
}

// locate fills in where the evidence stands. It reads the source's text up to
// the span, so it is done for what is shown only.
func (k *catalogue) locate(e *evidence) {
	src := k.sources[e.span.Source]
	if src == nil {
		return
	}
	e.File, e.Text = src.File, k.text(e.span)
	e.Line, e.Column = position(src.Text, e.span.Start)
	if p, ok := src.PassageAt(e.span.Start); ok {
		e.Passage = p.ID
	}
}

func (k *catalogue) text(s corpus.Span) string {
	src := k.sources[s.Source]
	if src == nil || s.Start < 0 || s.Start > s.End || s.End > len(src.Text) {
		return ""
	}
	return src.Text[s.Start:s.End]
}

// who names an actor with its ID, as explain takes it.
func (k *catalogue) who(id corpus.ActorID) string {
	if id == "" {
		return ""
	}
	return fmt.Sprintf("%s (%s)", k.actors[id], id)
}

func (k *catalogue) whoAll(ids []corpus.ActorID) string {
	var names []string
	for _, id := range ids {
		names = append(names, k.who(id))
	}
	return strings.Join(names, ", ")
}

func (k *catalogue) addSources() {
	for _, s := range k.corpus.Sources {
		var shares []string
		for _, o := range s.Shares {
			shares = append(shares, fmt.Sprintf("%s (%d)", o.Source, o.Shingles))
		}
		k.add(finding{Kind: "source", ID: string(s.ID), Name: s.Title, Facts: []fact{
			{"file", s.File}, {"outlet", s.Outlet}, {"author", s.Author},
			{"published", strings.TrimSpace(s.Published.Value + " " + string(s.Published.Basis))},
			{"rights", string(s.Rights)}, {"words", fmt.Sprint(s.Words)}, {"shares text with", strings.Join(shares, ", ")},
		}})
	}
}

func (k *catalogue) addActors() {
	for _, a := range k.corpus.Actors {
		var aliases []string
		for _, x := range a.Aliases {
			note := ""
			if x.Suspect {
				note = ", suspect"
			}
			aliases = append(aliases, fmt.Sprintf("%s (%s, %d%s)", x.Text, x.Form, x.Count, note))
		}
		f := finding{Kind: "actor", ID: string(a.ID), Name: a.Name, Rule: string(a.Rule), Facts: []fact{
			{"kind", string(a.Kind)}, {"named as", strings.Join(aliases, ", ")},
		}}
		for _, r := range a.Roles {
			of := k.who(r.Of)
			if of == "" {
				of = r.OfText
			}
			f.Facts = append(f.Facts, fact{"role", saysRole(r.Title, of, string(r.Rule))})
			f.Evidence = append(f.Evidence, spans("role", r.At)...)
		}
		for _, m := range a.Mentions {
			f.Evidence = append(f.Evidence, spans(string(m.Form), m.Span)...)
		}
		k.add(f)
	}
}

func (k *catalogue) addQuotations() {
	for _, q := range k.corpus.Quotations {
		f := finding{Kind: "quotation", ID: string(q.ID), Rule: string(q.Rule), Facts: []fact{{"kind", string(q.Kind)}}}
		if len(q.Content) > 0 {
			f.Name = short(k.text(q.Content[0]))
		}
		speaker := saysUnattributed
		if q.Speaker != nil {
			if speaker = k.who(q.Speaker.Actor); speaker == "" {
				speaker = k.text(q.Speaker.At)
			}
			f.Evidence = append(f.Evidence, spans("speaker", q.Speaker.At)...)
		}
		f.Facts = append(f.Facts, fact{"speaker", speaker}, fact{"variants", joined(q.Variants)})
		f.Evidence = slices.Concat(f.Evidence, spans("cue", q.Cue), spans("reported", q.Content...), spans("quoted", q.Quoted...))
		k.add(f)
	}
}

func (k *catalogue) addClaims() {
	for _, c := range k.corpus.Claims {
		holder := k.who(c.Holder)
		if c.Level == corpus.ByAuthor {
			holder = saysAuthor(string(c.At.Source))
		}
		k.add(finding{Kind: "claim", ID: string(c.ID), Name: short(k.text(c.At)), Rule: string(c.Rule), Facts: []fact{
			{"holder", holder}, {"level", string(c.Level)}, {"stance", string(c.Stance)},
			{"target", c.Target.Text}, {"speaks of", k.whoAll(c.Actors)},
		}, Evidence: slices.Concat(spans("claim", c.At), spans("cue", c.Cue), spans("target", c.Target.At))})
	}
}

func (k *catalogue) addSubjects() {
	for _, t := range k.corpus.Themes {
		k.add(finding{Kind: "theme", ID: string(t.ID), Name: t.Label, Rule: string(t.Rule), Facts: []fact{
			{"terms", strings.Join(t.Terms, ", ")}, {"actors", k.whoAll(t.Actors)}, {"sources", joined(t.Sources)},
		}, Evidence: spans("passage", t.Passages...)})
	}
	for _, d := range k.corpus.Disagreements {
		f := finding{Kind: "disagreement", ID: string(d.ID), Name: d.Question, Rule: string(d.Rule)}
		for _, p := range d.Positions {
			holders := k.whoAll(p.Actors)
			for _, src := range p.Authors {
				holders = strings.TrimPrefix(holders+", "+saysAuthor(string(src)), ", ")
			}
			f.Facts = append(f.Facts, fact{string(p.Stance), holders}, fact{string(p.Stance) + ", claims", joined(p.Claims)})
			f.Evidence = append(f.Evidence, spans(string(p.Stance), p.Evidence...)...)
		}
		f.Facts = append(f.Facts, fact{"sources", joined(d.Sources)})
		f.Evidence = append(f.Evidence, spans("may shift", d.Shifts...)...)
		k.add(f)
	}
}

func (k *catalogue) addDiscrepancies() {
	for _, d := range k.corpus.Discrepancies {
		f := finding{Kind: "discrepancy", ID: string(d.ID), Name: d.About, Rule: string(d.Rule), Facts: []fact{
			{"kind", string(d.Kind)}, {"why one thing", d.Aligned}, {"innocent if", strings.Join(d.Innocent, "; ")},
		}}
		for _, r := range d.Readings {
			f.Evidence = append(f.Evidence, spans(r.Value, r.Evidence...)...)
		}
		k.add(f)
	}
}

func (k *catalogue) addEvents() {
	for _, e := range k.corpus.Events {
		when := e.From
		if e.To != "" {
			when += " to " + e.To
		} else if e.Open {
			when = "since " + when
		}
		k.add(finding{Kind: "event", ID: string(e.ID), Name: short(k.text(e.What)), Rule: string(e.Rule), Facts: []fact{
			{"when", when}, {"precision", string(e.Precision)}, {"basis", string(e.Basis)}, {"status", string(e.Status)}, {"actors", k.whoAll(e.Actors)},
		}, Evidence: slices.Concat(spans("date", e.At), spans("what", e.What))})
	}
}

func (k *catalogue) addSummary() {
	sum := k.corpus.Summary
	for _, part := range []struct {
		id   string
		list []corpus.Span
	}{{"bottom-line", sum.BottomLine}, {"open-questions", sum.Open}, {"single-source", sum.Single}} {
		if len(part.list) > 0 {
			k.add(finding{Kind: "summary", ID: part.id, Name: saysSummary(part.id), Evidence: spans("sentence", part.list...)})
		}
	}
	for i, a := range sum.Agreements {
		k.add(finding{Kind: "agreement", ID: fmt.Sprintf("agreement-%d", i+1), Name: a.About, Rule: string(a.Rule), Evidence: spans("sentence", a.Evidence...)})
	}
}

func joined[T ~string](list []T) string {
	var words []string
	for _, x := range list {
		words = append(words, string(x))
	}
	return strings.Join(words, ", ")
}
