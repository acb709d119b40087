package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Which organisation or place “the council” and “the Leith-based charity” mean.

// body finds the one organisation or place that tokens i+1..head describe.
func (r *describer) body(s *sentence, i, head int) (int, bool) {
	noun := s.lower(head)
	if noun == "union" && capitalised(s.word(head)) { // with a capital it is a name, and of states the European one's
		return r.europeanUnion()
	}
	if vast[noun] && head == i+1 || capitalised(s.word(head)) && !r.bareTitle(s, i, head) {
		return 0, false
	}
	if noun == "party" && head == i+1 && !capitalised(s.word(head)) {
		return r.partyNear(s, head)
	}
	here, anywhere := r.fitting(r.bodiesIn[s.article.src.ID][noun], s, i, head)
	if len(anywhere) == 0 && len(r.bodies[noun]) <= manyBodies {
		here, anywhere = r.fitting(r.bodies[noun], s, i, head)
	}
	if own := slices.DeleteFunc(slices.Clone(here), func(k int) bool { return !r.nouns[k][noun] }); len(here) > 1 && len(own) == 1 {
		here = own // what the text calls so goes before what may be called so
	}
	one := 0
	switch {
	case len(here) == 1 && len(anywhere) > 1 && r.inPassing(here[0], anywhere):
		return 0, false
	case len(here) == 1:
		one = here[0]
	case len(here) == 0 && len(anywhere) == 1 && (capitalised(s.word(head)) || len(r.first[anywhere[0]]) > 1 || head > i+1): // "the city council" needs no name beside it
		one = anywhere[0]
	case len(here) == 0 && mere[noun]:
		one = r.lastNamed(s, head)
		if one < 0 || r.known[one] {
			return 0, false
		}
		return one, true
	default:
		return 0, false
	}
	if capitalised(s.word(head)) && !r.nouns[one][noun] || settlements[noun] && r.actors[one].Kind == corpus.Place && !r.words[one][noun] && !r.isNear(one, s, i) {
		return 0, false
	}
	last := one
	if mere[noun] || noun == "group" || !r.nouns[one][noun] {
		last = r.lastNamed(s, head)
	}
	if !r.nouns[one][noun] && r.rivals(s.article.src.ID, one) && last != one {
		return 0, false
	}
	if last >= 0 && last != one && (noun == "group" || mere[noun] && !r.known[last]) { // the paragraph speaks of another that may be called so
		return 0, false
	}
	return one, true
}

// europeanUnion finds the European Union among the actors.
func (r *describer) europeanUnion() (int, bool) {
	for i := range r.actors {
		if name := r.actors[i].Name; name == "European Union" || name == "EU" {
			return i, true
		}
	}
	return 0, false
}

// called finds the one organisation of an article that tokens i..j stand for, the
// last of which is a noun; several tells whether more may be called so.
func (r *describer) called(s *sentence, i, j int) (id corpus.ActorID, several bool) {
	noun := s.lower(j - 1)
	for _, own := range []bool{true, false} {
		for _, k := range r.bodiesIn[s.article.src.ID][noun] {
			if r.actors[k].Kind != corpus.Organisation || own && !r.nouns[k][noun] || !r.hasWords(k, s, i, j-1) {
				continue
			}
			if id != "" {
				return "", true
			}
			id = r.actors[k].ID
		}
		if id != "" {
			return id, false
		}
	}
	return "", false
}

// centralBank tells whether an actor is a central bank and the noun at token
// head, "the bank", does not say so: in an article on banks it means another.
func (r *describer) centralBank(k int, s *sentence, head int) bool {
	w := s.lower(head - 1)
	return s.lower(head) == "bank" && (r.words[k]["central"] || r.words[k]["reserve"]) && w != "central" && w != "reserve"
}

// mayBeCalled tells whether nothing forbids that tokens i..j, the last of which is
// a noun for a body, mean a body: "the union" is no bank.
func (r *describer) mayBeCalled(k int, s *sentence, i, j int) bool {
	noun := s.lower(j - 1)
	if r.centralBank(k, s, j-1) {
		return false
	}
	return mere[noun] || loose[noun] || !r.known[k] || slices.Contains(r.bodies[noun], k)
}

// loose are nouns that stand for bodies of many kinds.
var loose = map[string]bool{"group": true, "body": true, "business": true, "partnership": true, "team": true, "watchdog": true, "regulator": true, "operator": true}

// hasWords tells whether the names of a body have all words of tokens i..j that
// tell one body from another: "the opposition group" is no group of companies.
func (r *describer) hasWords(k int, s *sentence, i, j int) bool {
	if r.centralBank(k, s, j) {
		return false
	}
	for ; i < j; i++ {
		if r.f.tellsBodies(s, i) && !r.words[k][s.lower(i)] {
			return false
		}
	}
	return true
}

// tellsBodies tells whether the word at token i before a noun for a body says
// which one: any noun or adjective but that of a party ("the Democratic committee
// chairman").
func (f *nameFinder) tellsBodies(s *sentence, i int) bool {
	if s.tag(i) == language.JJ && capitalised(s.word(i)) {
		e, n := f.gaz.match(s, i)
		return n > 0 && e.kind.demonym()
	}
	return s.tag(i).Noun() || s.tag(i) == language.JJ
}

// fitting gives those of some bodies whose names have all words of a phrase
// before its head noun: those named before it in the article, and all.
func (r *describer) fitting(candidates []int, s *sentence, i, head int) (here, anywhere []int) {
	for _, k := range candidates {
		fits := !r.centralBank(k, s, head)
		for t := i + 1; t < head && fits; t++ {
			w := s.lower(t)
			fits = s.tag(t) == language.POS || r.words[k][w] || r.words[k][strings.Trim(w, "'")] || r.isWhence(s, t)
		}
		if !fits {
			continue
		}
		if at, ok := r.first[k][s.article.src.ID]; ok && at < s.tokens[head].Start {
			here = append(here, k)
		}
		anywhere = append(anywhere, k)
	}
	return here, anywhere
}

// inPassing tells whether a dossier names a body but once, and another of some
// bodies often: "the club" of an article that names both is hardly the first.
func (r *describer) inPassing(one int, others []int) bool {
	return len(r.actors[one].Mentions) == 1 && slices.ContainsFunc(others, func(k int) bool { return len(r.actors[k].Mentions) >= 5 })
}

// isWhence tells whether token t says but where a body is: "the Leith firm",
// "the Leith-based charity".
func (r *describer) isWhence(s *sentence, t int) bool {
	if strings.HasSuffix(s.lower(t), "-based") {
		return true
	}
	noun := s.lower(s.chunkEnd(t) - 1)
	if class := r.f.orgWords[noun]; noun != "firm" && noun != "company" && !makers[noun] && !anonymous[noun] || class == "council" {
		return false
	}
	return slices.ContainsFunc(r.mentions.in(s.span(t, t+1)), func(m corpus.Mention) bool {
		kind := r.kinds[m.Actor]
		return kind == corpus.Place || kind == corpus.State
	})
}

// lastNamed gives the organisation that a paragraph has named before token i of
// a sentence, if it has named one alone; -1 if not.
func (r *describer) lastNamed(s *sentence, i int) int {
	one := -1
	for at := s.index; at >= max(0, s.index-lookBack); at-- {
		prev := s.article.sentences[at]
		if prev.passage.ID != s.passage.ID {
			break
		}
		span := prev.whole()
		if at == s.index {
			span = s.span(0, i)
		}
		for _, m := range r.mentions.in(span) {
			if r.kinds[m.Actor] != corpus.Organisation {
				continue
			}
			if k := r.index[m.Actor]; one >= 0 && k != one {
				return -1
			} else {
				one = k
			}
		}
	}
	return one
}

// rivals tells whether an article names organisations of which nothing says
// what they are, so that a noun for a kind may mean one of them.
func (r *describer) rivals(source corpus.SourceID, one int) bool {
	n := r.unknown[source]
	if _, here := r.first[one][source]; here && r.actors[one].Kind == corpus.Organisation && !r.known[one] {
		n--
	}
	return n > 0
}
