package analysis

import (
	"slices"

	"briefing/generator/corpus"
)

// Who says what somebody denies, in the same article or in another, where the
// denial names nobody: "He denied that the bank had suspended its loan."

// mostSayers is how many holders a denial is set against.
const mostSayers = 4

// anchorDenials finds for each denial that no statement is matched with who says
// what is denied.
func (r *claimReader) anchorDenials() {
	voiced := map[string]bool{}
	for _, h := range r.found {
		if h.target.kind == said && h.claim.Stance == corpus.For {
			voiced[h.target.head] = true
		}
	}
	var book *assertionBook
	for _, h := range slices.Clone(r.found) {
		t := h.target
		if t.kind != said || h.claim.Stance != corpus.Against || voiced[t.head] || h.claim.Level != corpus.Reported || t.pointed {
			continue
		}
		if book == nil {
			book = r.assertions()
		}
		p := &assertion{s: t.s, from: t.from, to: t.to, holder: h.claim.Holder, denied: negates(t), words: r.contentOf(t.s, t.from, t.to)}
		sayers := map[corpus.ActorID]bool{}
		for _, q := range book.alike(p) {
			if q.denied != p.denied || sayers[q.holder] || len(sayers) >= mostSayers || !r.saysTheSame(p, q) {
				continue
			}
			sayers[q.holder] = true
			r.add(q.s, q.cue, q.holder, corpus.Reported, corpus.For, r.wordedAs(q, t), "says-so")
		}
	}
}

// alike lists the assertions that have a word with p in common that few have.
func (b *assertionBook) alike(p *assertion) []*assertion {
	var out []*assertion
	seen := map[*assertion]bool{}
	for _, w := range p.words {
		if all := b.byWord[w]; len(all) <= mostAlike {
			for _, q := range all {
				if !seen[q] {
					seen[q] = true
					out = append(out, q)
				}
			}
		}
	}
	return out
}

// saysTheSame tells whether q speaks of what p does: it has a verb of p's, and
// most of p's words stand in it or, less surely, right beside it.
func (r *claimReader) saysTheSame(p, q *assertion) bool {
	if p.holder == q.holder || p.s == q.s || len(p.words) < 2 || !r.sharesVerb(p, q) {
		return false
	}
	in, near := 0, 0
	for _, w := range p.words {
		switch {
		case slices.Contains(q.words, w):
			in++
		case slices.Contains(q.around, w):
			near++
		}
	}
	return in >= 2 && 5*(in+near) >= 3*len(p.words) || 4*(in+near) >= 3*len(p.words)
}

// sharesVerb tells whether a verb of p, or what it says of its subject, is a
// word of q.
func (r *claimReader) sharesVerb(p, q *assertion) bool {
	s := p.s
	for k := p.from; k < p.to; k++ {
		says := s.tag(k).Verb() && !auxiliary[s.lower(k)] || s.tag(k-1).Verb() && auxiliary[s.lower(k-1)] || s.tag(k-2).Verb() && auxiliary[s.lower(k-2)]
		if w := r.folded(s.lower(k), s.tag(k).Verb()); says && w != "" && slices.Contains(q.words, w) {
			return true
		}
	}
	return false
}

// wordedAs gives the target of what an assertion says, as one with the statement
// that somebody denies: in its own words where these make a question, or else in
// those of the denial.
func (r *claimReader) wordedAs(q *assertion, denied target) target {
	t, ok := r.statement(q.s, q.from, q.to)
	if !ok || q.charge {
		t = denied
		t.s, t.from, t.to, t.pointed = q.s, q.from, q.to, true
	}
	t.head, t.details, t.kind = denied.head, denied.details, said
	return t
}
