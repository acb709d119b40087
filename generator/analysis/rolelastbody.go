package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Whose "its chairman" and, at the head of a sentence, "Chief Executive Ann Lee"
// are: the body that the sentence before is about.

// itReaches is how many sentences back "its chairman" reaches where those
// between speak of "it" too.
const itReaches = 3

// lastBody finds whose "its chairman" at token i is: the one body that the
// sentence names before, or else the subject of the sentence before, or the only
// one which that names. A name that is no actor of ours may be the one meant, so
// that where there is such nobody is.
func (r *roleReader) lastBody(s *sentence, i int, office string) corpus.ActorID {
	if here := r.bodiesIn(s, s.afterQuoted(i), i, office); len(here) > 0 {
		return onlyOne(here)
	}
	if id := r.closing(s, i, office); id != "" {
		return id
	}
	prev, id := r.subjectBefore(s, office)
	if prev == nil || id != "" || r.hasStranger(prev, 0, len(prev.tokens)) {
		return id
	}
	return onlyOne(r.bodiesIn(prev, 0, len(prev.tokens), office))
}

// closing finds the body that the sentence before names last, as it comes to it,
// where its subject is none: "… and an alliance called Orre First. Its leader".
func (r *roleReader) closing(s *sentence, i int, office string) corpus.ActorID {
	if i != 0 || s.index == 0 {
		return ""
	}
	prev := s.article.sentences[s.index-1]
	if prev.passage.ID != s.passage.ID || !prev.prose() {
		return ""
	}
	ms := r.mentions.of(prev)
	if len(ms) == 0 {
		return ""
	}
	last := ms[len(ms)-1]
	if prev.tokenAt(last.Span.End-1)+2 != len(prev.tokens) || r.actors[last.Actor].Kind != corpus.Organisation || !r.mayBeIts(last.Actor, office) {
		return ""
	}
	if heads, others := r.subjectBodies(prev, prev.mainVerb(), office); len(heads)+len(others) > 0 {
		return ""
	}
	if noun, end := prev.subjectNoun(prev.mainVerb()); end > 0 && r.nouns.bodyNoun(noun) != "" { // "The company has sued Hume Steel. Its chairman"
		return ""
	}
	return last.Actor
}

// afterQuoted gives the token behind the last that is quoted before token i: who
// is quoted there does not speak of the body whose chairman says it.
func (s *sentence) afterQuoted(i int) int {
	for k := i - 1; k >= 0 && !s.isQuoted(i); k-- {
		if s.isQuoted(k) {
			return k + 1
		}
	}
	return 0
}

// subjectBefore finds the body that is the subject of the sentence before, and
// gives that sentence: nil where its subject may be another.
func (r *roleReader) subjectBefore(s *sentence, office string) (*sentence, corpus.ActorID) {
	quoted := true // all sentences from there on are
	for at := s.index - 1; at >= 0 && at >= s.index-itReaches; at-- {
		prev := s.article.sentences[at]
		if prev.passage.Kind == corpus.Heading && at == s.index-1 { // "What does Acme want? The company's lawyer"
			return nil, onlyOne(r.bodiesIn(prev, 0, len(prev.tokens), office))
		}
		if prev.passage.ID != s.passage.ID && !quoted || !prev.prose() {
			return nil, ""
		}
		quoted = quoted && prev.passage.ID == s.passage.ID && prev.whollyQuoted()
		if prev.passage.ID == s.passage.ID && (prev.whollyQuoted() || prev.lower(0) == "it" && !prev.isQuoted(0) && prev.tag(2) != language.DT) { // "It was a victory for Acme" is of Acme
			continue
		}
		verb := prev.mainVerb()
		if prev.passage.ID == s.passage.ID && verb > 1 && (prev.lower(verb-1) == "it" || prev.lower(verb+1) == "it" && prev.isQuoted(verb-1)) { // "“…,” it said"
			continue
		}
		if noun, end := prev.subjectNoun(verb); end > 0 && prev.passage.ID == s.passage.ID {
			id := r.described(prev, 0, end)
			if id == "" && !anonymous[noun] { // "the Belgian laboratory", which is named but once
				id = r.bodies.only(noun, s.article.src.ID)
			}
			if id != "" || r.nouns.bodyNoun(noun) != "" {
				return nil, id
			}
		}
		heads, others := r.subjectBodies(prev, verb, office)
		switch {
		case len(heads) > 0:
			return nil, onlyOne(heads)
		case r.hasStranger(prev, 0, verb):
			return nil, ""
		case len(others) > 0:
			return nil, onlyOne(others)
		}
		if at > 0 && prev.passage.ID == s.passage.ID && prev.ofMany(verb) && len(r.organisations(prev, len(prev.tokens))) == 0 {
			continue
		}
		return prev, ""
	}
	return nil, ""
}

// mainVerb gives the first finite verb of a sentence that is not quoted and not
// of a clause within its subject: "Acme, which owns a port, | said".
func (s *sentence) mainVerb() int {
	for k := 0; k < len(s.tokens); k++ {
		switch {
		case s.isQuoted(k):
		case (s.tag(k) == language.WDT || s.tag(k) == language.WP || s.tag(k) == language.WPS) && s.lower(k-1) == ",":
			for k++; k < len(s.tokens) && s.lower(k) != ","; {
				k++
			}
		case s.tag(k).Finite() && s.tag(k-1) != language.WDT && s.tag(k-1) != language.WP:
			return k
		}
	}
	return len(s.tokens)
}

// subjectNoun gives the noun of "The museum" or "The museum's research" before
// the verb of a sentence, and the token behind it; 0 where there is none.
func (s *sentence) subjectNoun(verb int) (noun string, end int) {
	if s.lower(0) != "the" {
		return "", 0
	}
	end = s.chunkEnd(0)
	for k := 1; k < end; k++ {
		if s.tag(k) == language.POS {
			end = k
		}
	}
	if end < 2 || end > verb || s.tag(end-1) != language.NN || s.lower(end) == "of" || s.lower(end) == "," {
		return "", 0
	}
	return s.lower(end - 1), end
}

// ofMany tells whether the subject of a sentence before its verb is several people
// or things, or what somebody has who was named before, so that "its" in the next
// goes back beyond it: "Landlords are tired.", "Their petition is long."
func (s *sentence) ofMany(verb int) bool {
	if w := s.lower(0); w == "they" || w == "their" || w == "its" {
		return true
	}
	c, ok := chunkEndingAt(s.chunks(), verb)
	return ok && c.from == 0 && s.tag(verb-1) == language.NNS
}

// subjectBodies gives the bodies before the verb of a sentence: those that are
// its subject, and those that only belong to it ("Acme's profit", "the owners of
// Acme").
func (r *roleReader) subjectBodies(s *sentence, verb int, office string) (heads, others []corpus.ActorID) {
	if verb == 0 {
		return nil, nil
	}
	for _, m := range r.mentions.in(s.span(0, verb)) {
		from, to := s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1)+1
		if !r.mayBeIts(m.Actor, office) || m.Form == corpus.FormDemonym {
			continue
		}
		if s.tag(from-1) == language.DT {
			from--
		}
		list := &heads
		if t := s.tag(from - 1); s.tag(to) == language.POS || s.tag(to).Noun() || from > 0 && (t == language.IN || t == language.TO) || s.inRelative(from) {
			list = &others
		}
		if !slices.Contains(*list, m.Actor) {
			*list = append(*list, m.Actor)
		}
	}
	return heads, others
}

// inRelative tells whether token i stands in a clause that "which" or "that"
// opens after the last comma before it.
func (s *sentence) inRelative(i int) bool {
	for k := i - 1; k > 0 && s.lower(k) != ","; k-- {
		if t := s.tag(k); t == language.WDT || t == language.WP || t == language.WPS {
			return true
		}
	}
	return false
}

// bodiesIn lists the bodies that tokens i..j name and that may have an office.
func (r *roleReader) bodiesIn(s *sentence, i, j int, office string) []corpus.ActorID {
	if i >= j {
		return nil
	}
	return slices.DeleteFunc(r.mentions.actorsIn(s.span(i, j)), func(id corpus.ActorID) bool { return !r.mayBeIts(id, office) })
}

// mayBeIts tells whether "its" before an office can stand for an actor: a body,
// or for those who govern or represent a state, that.
func (r *roleReader) mayBeIts(id corpus.ActorID, office string) bool {
	switch r.actors[id].Kind {
	case corpus.Organisation:
		return true
	case corpus.State:
		return r.ofAState(office)
	case corpus.Place:
		return r.polities[id] && r.ofAState(office) || localOffices[lastWord(office)]
	}
	return false
}

// ofAState tells whether an office is one that a state has, and speaks for it.
func (r *roleReader) ofAState(office string) bool {
	return r.titles.national[office] || isEnvoy(office) || strings.HasSuffix(office, "minister") || office == "president" || delegated[lastWord(office)]
}

// localOffices are the last words of the offices of towns and regions.
var localOffices = map[string]bool{"mayor": true, "mayoress": true, "governor": true, "premier": true, "sheriff": true, "provost": true}

// delegated are those whom a state or a body sends.
var delegated = map[string]bool{"delegate": true, "negotiator": true, "diplomat": true, "observer": true, "representative": true, "envoy": true, "ambassador": true}

// hasStranger tells whether tokens i..j name somebody who may be a body, though
// we do not know it for one: a name that is no actor's, or one that is taken for
// a person's and that no given name or title bears out.
func (r *roleReader) hasStranger(s *sentence, i, j int) bool {
	covered := i
	for _, m := range r.mentions.in(s.span(i, max(j, i+1))) {
		from, to := s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1)+1
		if r.hasStrangeName(s, covered, from) {
			return true
		}
		covered = to
		if r.actors[m.Actor].Kind == corpus.Person && to > from+1 && !r.isSurelyPerson(r.actors[m.Actor]) {
			return true
		}
	}
	return r.hasStrangeName(s, covered, j)
}

// isSurelyPerson tells whether something bears out that a name is a person's: a
// given name, a surname by itself, a title before or behind it.
func (r *roleReader) isSurelyPerson(a *corpus.Actor) bool {
	first, _, _ := strings.Cut(a.Name, " ")
	if r.f.model.GivenName(first) || slices.ContainsFunc(a.Aliases, func(al corpus.Alias) bool { return al.Form == corpus.FormSurname }) {
		return true
	}
	for _, m := range a.Mentions[:min(len(a.Mentions), 20)] {
		s := r.d.article(m.Span.Source).sentenceAt(m.Span.Start)
		if s == nil {
			continue
		}
		if _, titled := r.titles.endingAt(s, s.tokenAt(m.Span.Start)); titled {
			return true
		}
		if to := s.tokenAt(m.Span.End-1) + 1; s.lower(to) == "," {
			if _, _, titled := r.titleIn(s, to+1, false); titled {
				return true
			}
		}
	}
	return false
}

// hasStrangeName tells whether a name of two words and more stands in tokens i..j.
func (r *roleReader) hasStrangeName(s *sentence, i, j int) bool {
	for k := max(i, 1); k+1 < j; k++ {
		if s.tokens[k].Entity != language.None && s.tokens[k].Entity != language.Place && s.tokens[k].Begin && s.tokens[k+1].Entity != language.None && !s.tokens[k+1].Begin {
			return true
		}
		if s.tag(k).Proper() && s.tag(k+1).Proper() && capitalised(s.word(k)) && capitalised(s.word(k+1)) && !r.dates[s.lower(k)] && !r.isTitle(s, k, k+1) {
			return true
		}
	}
	return false
}

// organisations lists the organisations that a sentence names before token i.
func (r *roleReader) organisations(s *sentence, i int) []corpus.ActorID {
	return r.bodiesIn(s, 0, i, "")
}

func onlyOne(ids []corpus.ActorID) corpus.ActorID {
	if len(ids) == 1 {
		return ids[0]
	}
	return ""
}
