// Package corpus is what the program knows about a dossier, and the bytes it
// was read from.
//
// Every finding carries the spans it rests on: half-open byte ranges into the
// text of a source. Nothing here is computed twice or normalised; text is
// taken from a source with Corpus.Text, and a passage is named with
// Corpus.Cite. Check proves that no finding points outside its evidence.
// JSON writes the promise of `briefing export`.
package corpus

import "sort"

// Corpus is a dossier after analysis. Sources stand by ID, everything else by
// first evidence, so that the same seeds give the same bytes.
type Corpus struct {
	Title         string
	Sources       []*Source
	Actors        []Actor
	Quotations    []Quotation
	Claims        []Claim
	Themes        []Theme
	Disagreements []Disagreement
	Discrepancies []Discrepancy
	Events        []Event
	Summary       Summary
}

// Span is a half-open range of bytes in a source's text.
type Span struct {
	Source     SourceID
	Start, End int
}

// IsZero tells whether the span points nowhere.
func (s Span) IsZero() bool { return s.Source == "" }

// Contains tells whether t lies wholly in s.
func (s Span) Contains(t Span) bool {
	return s.Source == t.Source && s.Start <= t.Start && t.End <= s.End
}

// Overlaps tells whether the two spans share a byte.
func (s Span) Overlaps(t Span) bool {
	return s.Source == t.Source && s.Start < t.End && t.Start < s.End
}

// Rule is the name of the decision that made a finding, for `briefing explain`
// and for counting how often it is right.
type Rule string

// Source finds a source by its ID; nil if there is none. It is quick where the
// sources stand by ID, as they do after analysis.
func (c *Corpus) Source(id SourceID) *Source {
	i := sort.Search(len(c.Sources), func(i int) bool { return c.Sources[i].ID >= id })
	if i < len(c.Sources) && c.Sources[i].ID == id {
		return c.Sources[i]
	}
	for _, s := range c.Sources {
		if s.ID == id {
			return s
		}
	}
	return nil
}

// Actor finds an actor by its ID; nil if there is none.
func (c *Corpus) Actor(id ActorID) *Actor {
	for i := range c.Actors {
		if c.Actors[i].ID == id {
			return &c.Actors[i]
		}
	}
	return nil
}

// Quotation finds a quotation by its ID; nil if there is none.
func (c *Corpus) Quotation(id QuotationID) *Quotation {
	for i := range c.Quotations {
		if c.Quotations[i].ID == id {
			return &c.Quotations[i]
		}
	}
	return nil
}

// Claim finds a claim by its ID; nil if there is none.
func (c *Corpus) Claim(id ClaimID) *Claim {
	for i := range c.Claims {
		if c.Claims[i].ID == id {
			return &c.Claims[i]
		}
	}
	return nil
}

// Text gives the bytes of a span as they stand in its source; empty if the
// span points outside it.
func (c *Corpus) Text(s Span) string {
	src := c.Source(s.Source)
	if src == nil || s.Start < 0 || s.End > len(src.Text) || s.Start > s.End {
		return ""
	}
	return src.Text[s.Start:s.End]
}

// Cite names the passage in which a span begins: what a citation links to.
// ok is false where the span lies in no passage.
func (c *Corpus) Cite(s Span) (src *Source, p Passage, ok bool) {
	src = c.Source(s.Source)
	if src == nil {
		return nil, Passage{}, false
	}
	p, ok = src.PassageAt(s.Start)
	return src, p, ok
}
