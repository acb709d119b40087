package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// What named holders are reported to say is so, clause by clause, filed by the
// words it is said in.

// assertion is a clause in which somebody says that something is so, or not so.
type assertion struct {
	s        *sentence
	from, to int
	holder   corpus.ActorID
	cue      corpus.Span
	denied   bool     // it says that something is not so
	charge   bool     // it is what others are accused of, and need not be a clause
	words    []string // see claimReader.contentOf
	around   []string // those of the rest of its sentence, and of who says it
}

// assertionBook has the assertions of a dossier.
type assertionBook struct {
	all    []*assertion
	byWord map[string][]*assertion
}

// mostAlike is how many assertions with a word are compared with another that
// has it; a word of more says little, and the time must stay linear.
const mostAlike = 60

// assertions gathers what the quotations report, what bodies say in statements
// of their own, and what people accuse others of.
func (r *claimReader) assertions() *assertionBook {
	b := &assertionBook{byWord: map[string][]*assertion{}}
	for _, a := range r.d.articles {
		for _, q := range r.quoted[a.src.ID] {
			if q.Speaker == nil || q.Speaker.Actor == "" || q.Kind == corpus.Term {
				continue
			}
			for _, c := range q.Content {
				r.assertionsIn(b, a, c, q)
			}
		}
		if body := r.issuer(a); body != "" {
			r.ownAssertions(b, a, body)
		}
	}
	for _, h := range r.found {
		if h.claim.Rule == accuses && h.claim.Stance == corpus.Against && h.claim.Level == corpus.Reported && h.claim.Holder != "" {
			t := h.target
			b.file(r, &assertion{s: t.s, from: t.from, to: r.clauseEnd(t.s, t.from), holder: h.claim.Holder, cue: h.claim.Cue, charge: true})
		}
	}
	return b
}

// assertionsIn files the clauses of a stretch of a quotation.
func (r *claimReader) assertionsIn(b *assertionBook, a *article, at corpus.Span, q *corpus.Quotation) {
	for s := a.sentenceAt(at.Start); s != nil && s.start < at.End; s = s.next() {
		i, j := s.tokenAt(max(at.Start, s.start)), len(s.tokens)
		if at.End < s.end {
			j = s.tokenAt(at.End-1) + 1
		}
		cue := q.Cue
		if cue.IsZero() || !s.whole().Contains(cue) {
			cue = s.span(i, j)
		}
		if c := s.tokenAt(q.Cue.Start); !q.Cue.IsZero() && s.whole().Contains(q.Cue) {
			if _, _, doubts := s.lookUp(doubting, c); doubts || negated(s, c) {
				return
			}
		}
		for _, c := range s.clausesIn(i, j) {
			b.file(r, &assertion{s: s, from: c.from, to: c.to, holder: q.Speaker.Actor, cue: cue})
		}
	}
}

// ownAssertions files the clauses that a body says in its own statement.
func (r *claimReader) ownAssertions(b *assertionBook, a *article, body corpus.ActorID) {
	for _, s := range a.sentences {
		if !s.prose() || !s.running || s.asks() || r.reported(s.whole()) || s.isQuoted(0) {
			continue
		}
		for _, c := range s.clausesIn(0, len(s.tokens)) {
			b.file(r, &assertion{s: s, from: c.from, to: c.to, holder: body, cue: s.whole()})
		}
	}
}

// clausesIn parts tokens i..j where a clause ends and another begins.
func (s *sentence) clausesIn(i, j int) []chunk {
	var out []chunk
	for k := i + 3; k+3 < j; k++ {
		w := s.lower(k)
		joint := (w == "and" || w == "but" || w == "while" || w == "because") && s.hasFinite(i, k) && s.hasFinite(k+1, j) && (s.lower(k-1) == "," || s.lower(k+1) == "that" || s.tag(k+1).Finite() || w != "and" || s.opensClause(k))
		if w == ";" || w == ":" || joint {
			out = append(out, chunk{i, k})
			i = k + 1
		}
	}
	return append(out, chunk{i, j})
}

// file adds an assertion under each of its words, unless it is a wish, a guess
// or a condition.
func (b *assertionBook) file(r *claimReader, x *assertion) {
	s := x.s
	if x.to-x.from < 3 || !s.prose() || s.asks() || !x.charge && !s.hasFinite(x.from, x.to) && !finiteInDisguise(s, x.from, x.to) {
		return
	}
	negations := 0
	for k := x.from; k < x.to; k++ {
		switch w := s.lower(k); w {
		case "should", "must", "ought", "if", "unless", "whether", "may", "might", "could", "?", "perhaps", "let":
			return
		case "nothing", "nobody", "neither", "none", "nowhere":
			negations++
		default:
			if deniesWord(w) {
				negations++
			}
		}
	}
	if negations > 1 {
		return
	}
	x.denied = negations == 1
	x.words = r.contentOf(s, x.from, x.to)
	for _, w := range slices.Concat(r.contentOf(s, 0, x.from), r.contentOf(s, x.to, len(s.tokens)), r.nameWords(x.holder)) {
		if !slices.Contains(x.words, w) {
			x.around = append(x.around, w)
		}
	}
	b.all = append(b.all, x)
	for _, w := range x.words {
		b.byWord[w] = append(b.byWord[w], x)
	}
}

// contentOf gives the words of tokens i..j that say something, each once, in the
// form that words for one thing share.
func (r *claimReader) contentOf(s *sentence, i, j int) []string {
	var out []string
	for k := i; k < j; k++ {
		t := s.tag(k)
		if !t.Noun() && !t.Verb() && t != language.JJ && t != language.CD && t != language.JJR && t != language.JJS || auxiliary[s.lower(k)] {
			continue
		}
		if w := r.folded(s.lower(k), t.Verb()); w != "" && !slices.Contains(out, w) {
			out = append(out, w)
		}
	}
	return out
}

// folded gives the form that a word shares with its inflections and with others
// for the same thing; empty where it says nothing.
func (r *claimReader) folded(word string, verb bool) string {
	if len(word) < 2 || !isWord(word) && (word[0] < '0' || word[0] > '9') || r.function[word] {
		return ""
	}
	if l, ok := irregular[word]; ok && verb {
		word = l
	}
	w := stemOf(word)
	if same := r.sameWords[w]; same != "" {
		w = same
	}
	return w
}

// nameWords gives the words of an actor's name.
func (r *claimReader) nameWords(id corpus.ActorID) []string {
	var out []string
	if a := r.speakers.actors[id]; a != nil {
		for _, w := range strings.Fields(strings.ToLower(foldMarks(a.Name))) {
			if w := r.folded(w, false); w != "" {
				out = append(out, w)
			}
		}
	}
	return out
}
