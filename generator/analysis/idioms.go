package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// idiom is a turn of phrase by which somebody takes a side, as idioms.txt
// writes it.
type idiom struct {
	stance corpus.Stance
	first  byte     // what stands before the verb: 'H', the holder, or 'T', the target
	rest   []string // what stands behind it: words, with "|" between those of which one stands there, and "H" and "T"
}

// Slots of an idiom.
const (
	holderSlot = "H"
	targetSlot = "T"
)

// readIdioms gives the idioms by the lemma of their verb.
func readIdioms(lex *lexicon) map[string][]idiom {
	out := map[string][]idiom{}
	for _, e := range lex.lists["idioms"] {
		words := slices.DeleteFunc(strings.Fields(e.phrase), passedOver)
		d := idiom{stance: corpus.Stance(e.fields[0]), first: words[0][0], rest: words[2:]}
		for verb := range strings.SplitSeq(words[1], "|") {
			out[verb] = append(out[verb], d)
		}
	}
	return out
}

// passedOver tells whether a word may stand in an idiom, or not, as the writer
// likes: "threw full weight behind", "threw its weight behind".
func passedOver(word string) bool {
	switch word {
	case "a", "an", "the", "its", "his", "her", "their", "my", "our":
		return true
	}
	return false
}

// idiomatic reads the turns of phrase of idioms.txt.
func (r *claimReader) idiomatic(s *sentence) {
	for v := range s.tokens {
		if !s.tag(v).Verb() || unreal(s, v) {
			continue
		}
		for _, l := range s.lemmas(v) {
			for _, d := range r.idioms[l] {
				if r.idiomAt(s, v, d) {
					break
				}
			}
		}
	}
}

// idiomMatch is what was found in the slots of an idiom.
type idiomMatch struct {
	target  target
	holder  nominal
	matched bool // the target is known
	held    bool // the holder is known
	to      int  // the token behind the last one
}

// idiomAt records what an idiom with its verb at v tells, and says whether it
// stands there.
func (r *claimReader) idiomAt(s *sentence, v int, d idiom) bool {
	if !d.mayStand(s, v) {
		return false
	}
	under, refused := controlled(s, v)
	if refused || negated(s, v) || r.othersWords(s, v) {
		return false
	}
	passive := passiveAt(s, v)
	doer, aside := r.participled(s, v)
	if !passive && !under && !aside && !active(s, v) {
		return false
	}
	m := idiomMatch{to: v + 1}
	rest := d.rest
	switch {
	case passive && d.first == 'H': // "T was given the green light by X"
		k := slices.Index(rest, targetSlot)
		if k != 0 {
			return false
		}
		rest = append(slices.Clone(rest[1:]), "by", holderSlot)
		m.target, m.matched = r.subjectTarget(s, v)
		if !m.matched {
			return false
		}
	case passive:
		return false
	case d.first == 'T':
		if m.target, m.matched = r.subjectTarget(s, v); !m.matched {
			return false
		}
	}
	if !r.fill(s, rest, &m) {
		return false
	}
	if !m.held {
		if m.holder, m.held = r.subject(s, v); aside {
			m.holder, m.held = doer, true
		}
	}
	if !m.held || !m.matched || m.target.person || !r.atIssue(m.target) {
		return false
	}
	for _, h := range r.coordinated(m.holder) {
		if id, ok := r.holder(h); ok && !r.isHolder(id, m.target) {
			r.add(s, s.span(v, v+1), id, corpus.Reported, d.stance, m.target, "idiom")
		}
	}
	return true
}

// mayStand tells whether the first word behind the verb is there, without
// which nothing else of the idiom matters: verbs like "give" begin many.
func (d idiom) mayStand(s *sentence, v int) bool {
	if len(d.rest) == 0 || d.rest[0] == targetSlot || d.rest[0] == holderSlot {
		return true
	}
	_, ok := idiomWord(s, v+1, d.rest[0])
	return ok
}

// fill reads the words and slots of an idiom from m.to on. Articles, and up to
// three words that describe what follows, are passed over: "poured further
// public scorn on".
func (r *claimReader) fill(s *sentence, rest []string, m *idiomMatch) bool {
	for n, w := range rest {
		switch w {
		case targetSlot:
			if t, ok := r.beforeWith(s, rest[n+1:], m.to); ok {
				m.target, m.matched, m.to = t.withoutTerms(), true, t.to
				continue
			}
			t, ok := r.object(s, m.to)
			if !ok {
				return false
			}
			m.target, m.matched, m.to = t.withoutTerms(), true, t.to
		case holderSlot:
			p, ok := r.speakers.subjectAfter(s, m.to)
			if !ok {
				return false
			}
			m.holder, m.held, m.to = p, true, p.to
		default:
			k, ok := idiomWord(s, m.to, w)
			if !ok {
				return false
			}
			m.to = k + 1
		}
	}
	return true
}

// beforeWith reads the target at token i of "regards a merger with Oslo with
// scepticism", which ends where the rest of the idiom begins.
func (r *claimReader) beforeWith(s *sentence, rest []string, i int) (target, bool) {
	if len(rest) != 2 || rest[0] != "with" {
		return target{}, false
	}
	c, ok := r.chunkAt(s, i)
	if !ok {
		return target{}, false
	}
	for k := c.to; k < len(s.tokens) && k < c.to+12; k++ {
		if s.tag(k).Finite() || s.lower(k) == "," || s.lower(k) == ";" {
			break
		}
		if _, ends := idiomWord(s, k+1, rest[1]); ends && s.lower(k) == "with" {
			return r.targetOf(s, chunk{c.from, k}, c)
		}
	}
	return target{}, false
}

// idiomWord finds one of the words of an idiom at token i or up to three words
// that describe it farther on.
func idiomWord(s *sentence, i int, any string) (int, bool) {
	for k := i; k < len(s.tokens) && k <= i+4; k++ {
		w := s.lower(k)
		for one := range strings.SplitSeq(any, "|") {
			if one == w {
				return k, true
			}
		}
		switch w {
		case "no", "not", "n't", "little", "never", "neither", "hardly":
			return 0, false
		}
		switch t := s.tag(k); {
		case passedOver(w), t == language.RB, t == language.CD, t == language.JJ, t == language.JJS, t == language.JJR, t == language.PRPS, t == language.VBG && s.tag(k+1).Noun(), t == language.VBN && s.tag(k+1).Noun(), isMark(s.word(k)):
		default:
			return 0, false
		}
	}
	return 0, false
}
