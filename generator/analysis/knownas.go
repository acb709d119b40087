package analysis

import (
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Undertakings that have a name: "the line, known as the Ridge Connector", "the
// Ridge Connector, a line of 112 miles". Who is for "the line" is for that.

// namesOfKinds gives the name that the dossier's one line has, by the noun's head.
func (f *matterFinder) namesOfKinds() map[string]target {
	named := map[string]target{}
	several := map[string]bool{}
	for _, a := range f.r.d.articles {
		for _, s := range a.sentences {
			if !s.prose() || !s.hasProper() {
				continue
			}
			for _, p := range f.r.kindsNamed(s) {
				if old, ok := named[p.kind]; ok && !sameIssue(old, p.name) {
					several[p.kind] = true
				} else if !ok {
					named[p.kind] = p.name
				}
			}
		}
	}
	for kind := range several {
		delete(named, kind)
	}
	return named
}

// knownAs gives claims on "the line" the name of it.
func (f *matterFinder) knownAs(named map[string]target) {
	for i := range f.r.found {
		h := &f.r.found[i]
		t := h.target
		name, ok := named[t.head]
		if !ok || t.kind == said || t.person || t.head == name.head || !t.familiar && !t.topical || len(t.details) > 0 && !t.lent || t.several() {
			continue
		}
		h.target = t.meaning(name)
	}
}

// kindNamed is the noun for what something with a name is.
type kindNamed struct {
	kind string
	name target
}

// hasProper tells whether a sentence has two names in a row behind its first word.
func (s *sentence) hasProper() bool {
	for i := 2; i < len(s.tokens); i++ {
		if s.tag(i).Proper() && s.tag(i-1).Proper() {
			return true
		}
	}
	return false
}

// kindsNamed reads "the Ridge Connector, a line", "the Ridge Connector is a line"
// and "the line, known as the Ridge Connector".
func (r *claimReader) kindsNamed(s *sentence) []kindNamed {
	var out []kindNamed
	cs := r.speakers.chunksOf(s)
	for _, c := range cs {
		name, ok := r.properName(s, c)
		if !ok {
			continue
		}
		if k := c.from - 1; s.lower(k) == "as" && s.lower(k-1) == "known" || s.lower(k) == "called" || s.lower(k) == "dubbed" || s.lower(k) == "named" {
			if s.lower(k) == "as" {
				k--
			}
			if s.lower(k-1) == "," {
				k--
			}
			if before, ok := chunkEndingAt(cs, k); ok {
				out = r.ofKind(out, s, before, name)
			}
			continue
		}
		k := c.to
		switch s.lower(k) {
		case ",", "is", "was":
			if next, ok := chunkStartingAt(cs, k+1); ok && s.tag(k+1) == language.DT {
				out = r.ofKind(out, s, next, name)
			}
		}
	}
	return out
}

// ofKind adds what a name's kind is, where that is a thing that is built or run.
func (r *claimReader) ofKind(out []kindNamed, s *sentence, c chunk, name target) []kindNamed {
	head := c.to - 1
	if s.tag(head) != language.NN || s.tag(c.from) != language.DT || !r.works[s.lower(head)] && !shells[s.lower(head)] {
		return out
	}
	return append(out, kindNamed{s.stem(head), name})
}

// properName gives the name that a phrase with "the" is, where it is nobody's and
// no place's.
func (r *claimReader) properName(s *sentence, c chunk) (target, bool) {
	if s.lower(c.from) != "the" || c.to-c.from < 3 || !capitalised(s.word(c.from+1)) {
		return target{}, false
	}
	for k := c.from + 1; k < c.to; k++ {
		if !s.tag(k).Proper() || strings.HasSuffix(s.lower(k), ".") {
			return target{}, false
		}
	}
	for _, m := range r.d.mentions.in(s.span(c.from+1, c.to)) {
		if a := r.speakers.actors[m.Actor]; a != nil && (a.Kind == corpus.Person || a.Kind == corpus.State || a.Kind == corpus.Place) {
			return target{}, false
		}
	}
	t, ok := r.targetOf(s, c, c)
	return t, ok && !t.person
}
