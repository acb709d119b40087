package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// partisans are nouns for people by the side that they take.
var partisans = map[string]corpus.Stance{
	"supporter": corpus.For, "supporters": corpus.For, "backer": corpus.For, "backers": corpus.For, "advocate": corpus.For, "advocates": corpus.For, "champion": corpus.For, "proponent": corpus.For,
	"proponents": corpus.For, "defender": corpus.For, "defenders": corpus.For, "sponsor": corpus.For, "sponsors": corpus.For, "architect": corpus.For, "believer": corpus.For, "enthusiast": corpus.For,
	"opponent": corpus.Against, "opponents": corpus.Against, "critic": corpus.Against, "critics": corpus.Against, "foe": corpus.Against, "detractor": corpus.Against, "sceptic": corpus.Against, "skeptic": corpus.Against,
}

// partisan reads "Ann Reid, a fierce critic of the levy," and "Ann Reid is one
// of the levy's supporters".
func (r *claimReader) partisan(s *sentence) {
	for i := 0; i+2 < len(s.tokens); i++ {
		stance, ok := partisans[s.lower(i)]
		if !ok || !s.tag(i).Noun() || r.othersWords(s, i) {
			continue
		}
		var t target
		first := i // of the words that say which side
		switch w := s.lower(i + 1); {
		case w == "of", w == "in" && s.lower(i) == "believer":
			t, ok = r.readTarget(s, i+2)
		default:
			t, first, ok = r.ownedBySide(s, i)
		}
		if !ok || t.person || !r.atIssue(t) {
			continue
		}
		for _, p := range r.amongThem(s, t.to) { // "critics of the levy, including Norway"
			if id, ok := r.holder(p); ok && !r.isHolder(id, t) {
				r.add(s, s.span(i, i+1), id, corpus.Reported, stance, t, "partisan")
			}
		}
		from := first // before "a fierce critic"
		for from > 0 && (s.tag(from-1) == language.JJ || s.tag(from-1) == language.JJS || s.tag(from-1) == language.DT || s.tag(from-1) == language.RB || s.tag(from-1) == language.VBG || s.lower(from-1) == "of" || s.lower(from-1) == "one" || s.lower(from-1) == "among" || s.lower(from-1) == "as") {
			from--
		}
		var p nominal
		switch w := s.lower(from - 1); {
		case from == i || from == 0:
			continue
		case first < i && s.lower(from-1) == "," && !r.isNamed(s, from-2):
			continue
		case w == "," || w == "(":
			c, found := chunkEndingAt(r.speakers.chunksOf(s), from-1)
			if !found || !r.isNamed(s, c.to-1) {
				continue
			}
			p = nominal{s, c.from, c.to, c.to - 1}
		case auxiliary[w] || linking[w] || w == "been":
			if negated(s, from) || unreal(s, from) {
				continue
			}
			if p, ok = r.subject(s, from-1); !ok {
				continue
			}
		default:
			continue
		}
		r.recordOn(s, p, i, t, stance, "partisan")
	}
}

// abstained reads "two members abstained": they take no side on what is voted
// on.
func (r *claimReader) abstained(s *sentence) {
	for v := 1; v < len(s.tokens); v++ {
		if w := s.lower(v); w != "abstained" && w != "abstains" || !s.tag(v).Verb() || negated(s, v) || unreal(s, v) || s.isQuoted(v) {
			continue
		}
		p, ok := r.subject(s, v)
		if !ok || !r.isNamed(s, p.head) {
			continue
		}
		t, ok := r.atHand(s, v)
		if n := s.lower(v + 1); n == "on" || n == "over" {
			t, ok = r.readTarget(s, v+2)
		}
		if ok {
			r.recordOn(s, p, v, t, corpus.Undecided, "no-side")
		}
	}
}

// hopes are words for wishing that something comes about, or that it does not.
var hopes = map[string]corpus.Stance{"hope": corpus.For, "pray": corpus.For, "wish": corpus.For, "fear": corpus.Against, "dread": corpus.Against, "regret": corpus.Against, "lament": corpus.Against, "bemoan": corpus.Against, "deplore": corpus.Against, "welcome": corpus.For}

// hoped reads "X hopes that the levy will be scrapped", "X fears the levy will
// stay" and "X is delighted that the levy was scrapped".
func (r *claimReader) hoped(s *sentence) {
	for v := 1; v+3 < len(s.tokens); v++ {
		wish := corpus.Stance("")
		if s.tag(v).Verb() {
			for _, l := range s.lemmas(v) {
				if w, ok := hopes[l]; ok {
					wish = w
				}
			}
		}
		if f, ok := feelings[s.lower(v)]; ok && (s.lower(v+1) == "that" || s.tag(v+1) == language.DT) && (auxiliary[s.lower(v-1)] || s.tag(v-1) == language.RB) {
			wish = f
		}
		if wish == "" || negated(s, v) || unreal(s, v) || r.othersWords(s, v) || r.embedded(s, v) {
			continue
		}
		t, side, ok := r.hopedFor(s, v)
		if !ok {
			continue
		}
		if wish == corpus.Against {
			side = opposite(side)
		}
		at := v
		if _, feels := feelings[s.lower(v)]; feels {
			at--
		}
		if p, ok := r.subject(s, at); ok {
			r.recordOn(s, p, v, t, side, "hopes-that")
		}
	}
}

// hopedFor gives what the clause behind a word of hoping says comes about, and
// the side of who wishes for it.
func (r *claimReader) hopedFor(s *sentence, v int) (target, corpus.Stance, bool) {
	for u := v + 2; u < len(s.tokens) && u < v+12; u++ {
		if s.tag(u).Verb() { // "hopes that it says yes"
			if _, titled := r.mainIssue(s.article); titled {
				if t, side, ok := r.standsFirm(s, u); ok {
					return t, side, true
				}
			}
		}
		switch w := s.lower(u); {
		case w == "," || w == ";" || w == "if":
			return target{}, "", false
		case s.tag(u) == language.MD || w == "was" || w == "were" || w == "is" || w == "are" || w == "has" || w == "had" || w == "have":
			k := u + 1
			not := false
			for s.tag(k) == language.RB || s.lower(k) == "n't" {
				not = not || s.lower(k) == "not" || s.lower(k) == "n't" || s.lower(k) == "never"
				k++
			}
			stance, done, ok := r.comesTo(s, k)
			if !ok && s.tag(u) == language.MD && s.tag(k) == language.VB && !s.hasFinite(v+1, u) { // "hopes the court will strike it down"
				lemma, _, does := s.lookUp(r.undertakings, k)
				_, _, phrasal := r.phrasalDeed(s, k)
				if t, side, deed := r.deedAt(s, k); deed && (does || phrasal) && !r.takesObject(lemma) && !t.person && r.atIssue(t) {
					return t, corpusSide(side, not), true
				}
			}
			if !ok && s.tag(u) != language.MD {
				if s.lower(k) == "been" || s.lower(k) == "being" {
					k++
				}
				lemma, side, known := s.lookUp(r.undertakings, k)
				tag := s.tag(k)
				stance, done, ok = corpus.Stance(side), r.participles[lemma], known && (tag == language.VBN || tag == language.VBD)
			}
			if !ok {
				return target{}, "", false
			}
			if not {
				stance = opposite(stance)
			}
			t, ok := r.subjectTarget(s, u)
			if !ok || !r.atIssue(t) || t.from <= v {
				return target{}, "", false
			}
			t.doing = done
			return t, stance, true
		}
	}
	return target{}, "", false
}

// amongThem gives those whom "including", "among them" or "such as" names behind
// the comma at token i.
func (r *claimReader) amongThem(s *sentence, i int) []nominal {
	if s.lower(i) == "," {
		i++
	}
	switch w := s.lower(i); {
	case w == "including", w == "such" && s.lower(i+1) == "as", w == "among" && s.lower(i+1) == "them":
		if i++; w != "including" {
			i++
		}
	default:
		return nil
	}
	var out []nominal
	for {
		c, ok := chunkStartingAt(r.speakers.chunksOf(s), i)
		if !ok || !r.isNamed(s, c.to-1) {
			return out
		}
		out = append(out, nominal{s, c.from, c.to, c.to - 1})
		switch i = c.to; {
		case s.lower(i) == "," && s.lower(i+1) == "and":
			i += 2
		case s.lower(i) == "and", s.lower(i) == ",":
			i++
		default:
			return out
		}
	}
}

// ownedBySide reads "the levy's fiercest critics" at its last noun: the levy, and
// the token at which it begins.
func (r *claimReader) ownedBySide(s *sentence, i int) (target, int, bool) {
	k := i - 1
	for k > 0 && (s.tag(k) == language.JJ || s.tag(k) == language.JJS || s.tag(k) == language.RB || s.tag(k) == language.RBS || s.tag(k) == language.CD) {
		k--
	}
	if s.tag(k) != language.POS {
		return target{}, 0, false
	}
	c, ok := chunkOver(r.speakers.chunksOf(s), k-1)
	if !ok || c.from >= k {
		return target{}, 0, false
	}
	t, ok := r.targetOf(s, chunk{c.from, k}, chunk{c.from, k})
	return t, c.from, ok
}
