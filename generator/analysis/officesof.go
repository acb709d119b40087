package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// addOfficesOf finds those whom an article names and then means by their office
// and the body that has it: "the chairman of the port authority".
func (r *describer) addOfficesOf() {
	for _, a := range r.d.articles {
		for _, s := range a.sentences {
			for i := 0; i+3 < len(s.tokens) && s.prose(); i++ {
				if s.lower(i) == "the" {
					r.addOfficeOf(s, i)
				}
			}
		}
	}
	for i := range r.actors {
		slices.SortStableFunc(r.actors[i].Mentions, func(a, b corpus.Mention) int { return compareSpans(a.Span, b.Span) })
	}
}

// addOfficeOf reads "the chairman of the port authority" at token i.
func (r *describer) addOfficeOf(s *sentence, i int) {
	head := i + 1
	for head < i+5 && s.lower(head) != "of" {
		head++
	}
	offices := r.holdingsOf(s.article.src.ID, s.lower(head-1))
	if head--; head == i || s.lower(head+1) != "of" || len(offices) == 0 || len(r.mentions.in(s.span(i, head+1))) > 0 {
		return
	}
	body, end, ok := r.bodyAt(s, head+2)
	if !ok || s.tag(end) == language.POS || s.tag(end).Noun() || s.lower(end) == "," && s.tag(end+1).Proper() || s.lower(i-1) == "," && s.tag(i-2).Proper() {
		return
	}
	holder, words := -1, s.phrase(i+1, head+1)
	for _, o := range offices {
		if o.of != body || !o.called(words) && !sameOffice(o.title, words) {
			continue
		}
		if at, here := r.first[o.actor][s.article.src.ID]; !here || at > s.tokens[i].Start || holder >= 0 && holder != o.actor {
			return
		}
		holder = o.actor
	}
	if holder >= 0 {
		r.describe(&r.actors[holder], s.span(i, head+1), s.span(i, end))
	}
}

// holdingsOf gives the offices that end in a noun, or in another for the same
// such as "chair" and "chairwoman", of those whom an article names.
func (r *describer) holdingsOf(source corpus.SourceID, noun string) []holding {
	here := r.officesIn[source]
	if holderless(noun) != "chair" {
		return here[noun]
	}
	return slices.Concat(here["chair"], here["chairman"], here["chairwoman"], here["chairperson"])
}

// bodyAt gives the body that is named at token i, with or without its article,
// and the token behind its name.
func (r *describer) bodyAt(s *sentence, i int) (body corpus.ActorID, end int, ok bool) {
	if s.lower(i) == "the" {
		i++
	}
	for _, m := range r.mentions.in(s.span(i, min(i+10, len(s.tokens)))) {
		if s.tokenAt(m.Span.Start) == i && r.kinds[m.Actor] == corpus.Organisation {
			return m.Actor, s.tokenAt(m.Span.End-1) + 1, true
		}
	}
	return "", 0, false
}
