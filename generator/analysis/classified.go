package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// What a text calls a place or body beside its name: "the southern city of
// Cuenca", "Carrow ward", "the shrimp producer Pacimar". The whole is another name
// of it, and its noun may stand for it from there on: "the city".

// findClassified reads the nouns beside the names of places and bodies.
func (r *describer) findClassified() {
	for i := range r.actors {
		a := &r.actors[i]
		if a.Kind == corpus.Person {
			continue
		}
		for _, m := range a.Mentions {
			s := r.d.article(m.Span.Source).sentenceAt(m.Span.Start)
			if s == nil || !s.prose() || m.Form == corpus.FormMetonym {
				continue
			}
			from, to := s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1)+1
			switch {
			case a.Kind == corpus.State:
				r.classifyState(a, s, m, from, to)
			case a.Kind == corpus.Place:
				r.classifyPlace(i, s, from, to)
			default:
				r.classifyBody(i, s, from, to)
			}
		}
	}
}

// classifyState reads "the Kazakh side", "Kazakh authorities" and "the Kazakh
// state": those who act for it.
func (r *describer) classifyState(a *corpus.Actor, s *sentence, m corpus.Mention, from, to int) {
	if m.Form != corpus.FormDemonym || s.tag(to+1).Noun() {
		return
	}
	switch s.lower(to) {
	case "side", "state":
		if s.lower(from-1) == "the" {
			r.alsoCalled(a, s, from-1, to+1)
		}
	case "authorities":
		r.alsoCalled(a, s, from, to+1)
	}
}

// divisions are nouns for places that stand behind their names: "Carrow ward". A
// port or a bridge has its town's name and is not the town.
var divisions = map[string]bool{"region": true, "province": true, "district": true, "county": true, "ward": true, "quarter": true, "neighbourhood": true, "neighborhood": true, "estate": true, "municipality": true, "prefecture": true,
	"peninsula": true, "archipelago": true, "islands": true, "borough": true, "village": true, "canton": true, "oblast": true, "department": true, "parish": true, "suburb": true, "reserve": true}

// classifyPlace reads the noun beside the name of a place at tokens from..to.
func (r *describer) classifyPlace(i int, s *sentence, from, to int) {
	a := &r.actors[i]
	if noun := s.lower(from - 2); s.lower(from-1) == "of" && (settlements[noun] || seatNouns[noun] || r.f.placeWords[noun]) && s.tag(from-2) == language.NN && !directions[noun] {
		if c, ok := chunkEndingAt(s.chunks(), from-1); ok {
			r.alsoCalled(a, s, c.from, to)
			r.fileNoun(i, noun)
		}
	}
	if noun := s.lower(to); divisions[noun] && s.word(to) == noun && !s.tag(to+1).Noun() && !strings.HasSuffix(strings.ToLower(a.Name), " "+noun) {
		at := from
		if s.lower(from-1) == "the" {
			at--
		}
		r.alsoCalled(a, s, at, to+1)
		r.fileNoun(i, noun)
	}
	if w := s.lower(from - 2); s.lower(from-1) == "of" && w == "mayor" {
		r.fileNoun(i, "city")
		r.fileNoun(i, "town")
	}
	if s.lower(to) == "," && (s.lower(to+1) == "a" || s.lower(to+1) == "the") {
		if c, ok := chunkStartingAt(s.chunks(), to+1); ok && settlements[s.lower(c.to-1)] && !s.tag(c.to).Finite() {
			r.fileNoun(i, s.lower(c.to-1))
		}
	}
}

// directions are nouns that say but where: "the north of Leith".
var directions = map[string]bool{"north": true, "south": true, "east": true, "west": true, "outskirts": true, "streets": true, "department": true, "coast": true}

// gatherings are nouns for bodies that stand behind their names.
var gatherings = map[string]bool{"faction": true, "coalition": true, "party": true, "group": true, "movement": true, "union": true, "campaign": true, "network": true, "alliance": true, "consortium": true, "foundation": true, "company": true, "firm": true, "federation": true, "militia": true, "team": true}

// classifyBody reads the noun beside the name of a body at tokens from..to.
func (r *describer) classifyBody(i int, s *sentence, from, to int) {
	a := &r.actors[i]
	if noun := s.lower(to); gatherings[noun] && s.word(to) == noun && !s.tag(to+1).Noun() && s.tag(to+1) != language.POS && r.f.orgWords[strings.ToLower(lastWord(a.Name))] == "" {
		at := from
		if s.lower(from-1) == "the" {
			at--
		}
		r.alsoCalled(a, s, at, to+1)
		r.fileNoun(i, noun)
	}
	if from == 0 {
		return
	}
	noun := s.lower(from - 1)
	if (noun == "called" || noun == "named") && s.tag(from-1).Verb() { // "a coalition of fishers called Bantay"
		if c, ok := chunkEndingAt(s.chunks(), from-1); ok {
			if _, head := s.extendLeft(s.chunks(), c, map[string]bool{"of": true}); r.bodyNoun(s.lower(head)) != "" {
				r.fileNoun(i, s.lower(head))
			}
		}
	}
	if r.bodyNoun(noun) == "" || s.word(from-1) != noun && from > 1 || s.tag(from-1) != language.NN {
		return
	}
	start := from - 1
	for start > 0 && (s.tag(start-1) == language.NN || s.tag(start-1) == language.JJ || s.tag(start-1) == language.POS || s.tag(start-1) == language.NNS && s.tag(start) == language.POS) && s.word(start-1) == s.lower(start-1) {
		start--
	}
	if start == 1 && s.tag(0).Noun() { // "Ceramics maker Acme"
		start--
	}
	if t := s.tag(start - 1); t.Noun() || t == language.POS || start > 0 && t != language.DT && t != language.PRPS && !makers[noun] && !anonymous[noun] { // "in court Acme said"
		return
	}
	if s.lower(start-1) == "the" {
		start--
	}
	r.alsoCalled(a, s, start, to)
	r.fileNoun(i, noun)
}

// alsoCalled records that tokens i..j, the name of an actor and what stands beside
// it, are another name of it.
func (r *describer) alsoCalled(a *corpus.Actor, s *sentence, i, j int) {
	if t := s.tag(i); (t == language.DT || t == language.PRPS) && s.lower(i) != "the" {
		i++
	}
	text := strings.Join(strings.Fields(s.words(i, j)), " ")
	if rest, ok := strings.CutPrefix(text, "The "); ok {
		text = "the " + rest
	}
	a.Aliases = countAlias(a.Aliases, text, corpus.FormDescription)
}

// fileNoun makes an actor found by a noun that the text calls it by.
func (r *describer) fileNoun(i int, noun string) {
	if r.nouns[i] == nil || r.nouns[i][noun] {
		return
	}
	r.nouns[i][noun] = true
	r.known[i] = r.known[i] || r.actors[i].Kind == corpus.Organisation
	if !slices.Contains(r.bodies[noun], i) {
		r.bodies[noun] = append(r.bodies[noun], i)
	}
	for source := range r.first[i] {
		if r.bodiesIn[source] == nil {
			r.bodiesIn[source] = map[string][]int{}
		}
		if !slices.Contains(r.bodiesIn[source][noun], i) {
			r.bodiesIn[source][noun] = append(r.bodiesIn[source][noun], i)
		}
	}
}

// isNear tells whether a place that is called by a noun for a settlement may be
// meant by it: the one named last before token i, or the one that the article
// names most often.
func (r *describer) isNear(k int, s *sentence, i int) bool {
	src := s.article.src.ID
	last := corpus.ActorID("")
	for _, m := range r.mentions.in(corpus.Span{Source: src, Start: s.passage.Span.Start, End: s.tokens[i].Start}) {
		if r.kinds[m.Actor] == corpus.Place {
			last = m.Actor
		}
	}
	if last != "" {
		return last == r.actors[k].ID
	}
	counts, ok := r.places[src]
	if !ok {
		counts = map[corpus.ActorID]int{}
		for _, m := range r.mentions.bySource[src] {
			if r.kinds[m.Actor] == corpus.Place {
				counts[m.Actor]++
				counts[""] = max(counts[""], counts[m.Actor])
			}
		}
		r.places[src] = counts
	}
	return counts[""] > 1 && counts[r.actors[k].ID] == counts[""]
}
