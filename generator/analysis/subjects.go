package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// nominal is a noun phrase that may name a speaker: the words shown, and the
// token of the noun that decides who is meant.
type nominal struct {
	s        *sentence
	from, to int
	head     int
}

// subject finds the subject of the verb at token v, left of it: auxiliaries,
// adverbs, "who" and appositions passed over.
func (r *speakerReader) subject(s *sentence, v int) (nominal, bool) {
	return r.subjectWithin(s, v, 3)
}

// subjectWithin gives up after depth verbs, so that odd sentences end.
func (r *speakerReader) subjectWithin(s *sentence, v, depth int) (nominal, bool) {
	cs := r.chunksOf(s)
	if rightly(s, v) {
		v -= 2
	}
	k := skipAuxiliaries(s, v)
	if k < 0 || depth == 0 {
		return nominal{}, false
	}
	if s.lower(k) == ")" { // "Sen. Rita Moss (D-Ohio) said"
		for k > 0 && s.lower(k) != "(" {
			k--
		}
		k--
	}
	if reflexive[s.lower(k)] && k > 0 { // "the panel itself said"
		k--
	}
	w := s.lower(k)
	switch {
	case w == "who" || w == "which" || (w == "that" && s.tag(k) != language.IN && s.tag(k) != language.DT):
		k--
		if s.lower(k) == "," {
			k--
		}
		c, ok := chunkEndingAt(cs, k+1)
		if !ok {
			return nominal{}, false
		}
		if s.lower(k+1) == "," && !r.canSpeak(s, c.to-1) { // "a memo, since published under the act, which says"
			if p, ok := r.acrossParenthesis(s, cs, k+1); ok {
				return p, true
			}
		}
		return r.apposed(s, cs, c), true
	case w == ",":
		if p, ok := r.acrossParenthesis(s, cs, k); ok {
			return p, true
		}
		if p, ok := clauseAside(s, k); ok { // "the polls, before the vote was held, found"
			return r.subjectWithin(s, p, depth-1)
		}
		if u, ok := finiteBefore(s, k); ok { // "came here, put on a hat, and told"
			return r.subjectWithin(s, u, depth-1)
		}
		return nominal{}, false
	case isDash(w):
		if open := dashBefore(s, k); open > 0 { // "Olle Brask – its director – said"
			return r.subjectWithin(s, open, depth-1)
		}
		return nominal{}, false
	case w == "and" || w == "but" || w == "then":
		u, ok := finiteBefore(s, k)
		if !ok {
			return nominal{}, false
		}
		p, ok := r.subjectWithin(s, u, depth-1)
		if ok && !r.canSpeak(s, p.head) && inRelative(s, u) { // "stressed her support of a raid that failed and said": who stressed it
			if v, has := finiteBefore(s, u); has {
				if outer, has := r.subjectWithin(s, v, depth-1); has && r.canSpeak(s, outer.head) {
					return outer, true
				}
			}
		}
		return p, ok
	}
	if w == "whom" && k > 1 && s.lower(k-1) == "of" && (indefinite[s.lower(k-2)] || s.tag(k-2) == language.CD) {
		return nominal{s, k - 2, k + 1, k - 2}, true // "supporters, many of whom say"
	}
	if w == "both" && k > 1 && s.tag(k-1).Proper() { // "Moss and Lind both said"
		k--
		w = s.lower(k)
	}
	c, ok := chunkEndingAt(cs, k+1)
	if !ok && indefinite[w] {
		return nominal{s, k, k + 1, k}, true
	}
	if p, ok := r.beforeRestrictive(s, cs, k); ok {
		return p, true
	}
	if !ok {
		return r.beforeRelative(s, cs, k)
	}
	if p, ok := r.beforeDate(s, cs, c); ok {
		return p, true
	}
	if before, ok := r.beforeTime(s, cs, c); ok {
		c = before
	}
	if c.to == c.from+1 && r.dates[s.lower(c.from)] && s.lower(c.from-1) == "on" { // "leaders in Oslo on Thursday urged"
		if before, ok := chunkEndingAt(cs, c.from-1); ok {
			c = before
		}
	}
	if outer, ok := r.overRestrictive(s, cs, c); ok {
		return outer, true
	}
	c = r.wholeName(s, cs, c)
	if s.tag(c.from) == language.PRP {
		if one, ok := oneOf(s, c.from-2); ok {
			return nominal{s, one, c.to, one}, true
		}
		if s.lower(c.from-1) == "to" && s.tag(c.from-2) == language.JJ { // "a source close to him"
			if near, ok := chunkEndingAt(cs, c.from-2); ok {
				return nominal{s, near.from, c.to, near.to - 1}, true
			}
		}
		return nominal{s, c.from, c.to, c.from}, true
	}
	whole, head := s.extendLeft(cs, c, attached)
	if s.tag(whole.from) == language.VBG && !s.tag(head).Proper() { // "reports citing sources in the party say"
		if before, ok := chunkEndingAt(cs, whole.from); ok {
			return nominal{s, before.from, before.to, before.to - 1}, true
		}
	}
	if p, ok := r.beforeModifier(s, cs, whole.from); ok {
		return nominal{s, p.from, c.to, p.to - 1}, true
	}
	if p, ok := r.beforeParticiple(s, cs, c); ok {
		return p, true
	}
	if m, ok := r.named(s, c.to-1); ok && r.actors[m.Actor].Kind == corpus.Person && (r.othersWithin(s, c, m) || head >= c.from || capitalised(s.word(head)) || r.humans[s.lower(head)] == "") {
		from := c.from // "Minister of Scotland Ann Reid said" is Ann Reid, "a friend of Ann Reid" is not
		if head < c.from && (capitalised(s.word(head)) || r.humans[s.lower(head)] == "person") && withoutWith[s.lower(c.from-1)] {
			from = whole.from
		}
		return nominal{s, from, c.to, c.to - 1}, true
	}
	if r.canSpeak(s, head) || head < c.from && r.isPlace(s, c.to-1) { // "ties with Chile show" what they show
		return nominal{s, whole.from, whole.to, head}, true
	}
	return nominal{s, c.from, c.to, c.to - 1}, true
}

// overRestrictive gives "the committee" of "the committee that heard Mr Moss
// voted", where the phrase before the verb ends a relative clause without
// commas.
func (r *speakerReader) overRestrictive(s *sentence, cs []chunk, last chunk) (nominal, bool) {
	finite := 0
	for k := last.from - 1; k > 0 && k > last.from-16; k-- {
		switch t := s.tag(k); {
		case s.lower(k) == "," || s.lower(k) == ";" || isMark(s.word(k)) || isDash(s.lower(k)):
			return nominal{}, false
		case t == language.WP || t == language.WDT:
			c, ok := chunkEndingAt(cs, k)
			if !ok || finite != 1 || !r.canSpeak(s, c.to-1) {
				return nominal{}, false
			}
			whole, head := s.extendLeft(cs, c, attached)
			if !r.canSpeak(s, head) {
				whole, head = c, c.to-1
			}
			return nominal{s, whole.from, whole.to, head}, true
		case t.Finite() && t != language.MD:
			if _, class, cue := s.lookUp(r.cues, k); cue && class != "know" && s.lower(k) != "heard" && k == last.from-1 { // "the plan which she says Moss drafted"
				return nominal{}, false
			}
			if rel := skipAuxiliaries(s, k); s.tag(rel) != language.WDT && s.tag(rel) != language.WP { // "the plan that Moss brought to Reid failed"
				return nominal{}, false
			}
			finite++
		}
	}
	return nominal{}, false
}

// isPlace tells whether the name that token i ends is that of a state or place.
func (r *speakerReader) isPlace(s *sentence, i int) bool {
	m, _ := r.named(s, i)
	a := r.actors[m.Actor]
	return a != nil && (a.Kind == corpus.State || a.Kind == corpus.Place)
}

// isDash tells whether a word is a dash that can set off a parenthesis.
func isDash(w string) bool { return w == "–" || w == "—" || w == "―" || w == "--" || w == "-" }

// dashBefore finds the dash that opens the parenthesis which the one at token
// k closes; 0 where there is none.
func dashBefore(s *sentence, k int) int {
	for i := k - 1; i > 0 && i > k-40; i-- {
		if s.lower(i) == s.lower(k) {
			return i
		}
	}
	return 0
}

// beforeModifier finds the people in "two people familiar with the matter" or
// "officials briefed on the talks", whose last phrase begins at token i.
func (r *speakerReader) beforeModifier(s *sentence, cs []chunk, i int) (chunk, bool) {
	if i < 3 || s.tag(i-1) != language.IN && s.tag(i-1) != language.TO || s.lower(i-1) == "by" { // "residents reached by telephone" are residents
		return chunk{}, false
	}
	switch s.tag(i - 2) {
	case language.JJ, language.VBN, language.VBG, language.VBD: // "people briefed on the talks", whatever the tag
	default:
		return chunk{}, false
	}
	c, ok := chunkEndingAt(cs, i-2)
	if !ok {
		return chunk{}, false
	}
	_, human := r.humans[s.lower(c.to-1)]
	return c, human
}

// wholeName widens a chunk that is the end of a name with "and" in it, as in
// "members of the Ship and Boat Builders said".
func (r *speakerReader) wholeName(s *sentence, cs []chunk, c chunk) chunk {
	m, ok := r.named(s, c.to-1)
	if !ok || m.Span.Start >= s.tokens[c.from].Start {
		return c
	}
	if first, ok := chunkOver(cs, s.tokenAt(m.Span.Start)); ok {
		return chunk{first.from, c.to}
	}
	return c
}

// indefinite are the determiners that stand alone for people: "some say".
var indefinite = map[string]bool{"all": true, "both": true, "some": true, "many": true, "most": true, "others": true, "several": true, "few": true, "none": true}

// oneOf reads "one of them", "some of us" at token i: whoever that is, it is
// people.
func oneOf(s *sentence, i int) (int, bool) {
	return i, (s.tag(i) == language.CD || indefinite[s.lower(i)]) && s.lower(i+1) == "of" && s.tag(i+2) == language.PRP
}

// beforeDate finds the subject in "a poll released Friday shows", where the
// chunk before the verb only dates it.
func (r *speakerReader) beforeDate(s *sentence, cs []chunk, date chunk) (nominal, bool) {
	k := date.from - 1
	if !r.dates[s.lower(date.to-1)] || k < 1 || s.tag(k) != language.VBN && s.tag(k) != language.VBD {
		return nominal{}, false
	}
	c, ok := chunkEndingAt(cs, k)
	if !ok {
		return nominal{}, false
	}
	if whole, head := s.extendLeft(cs, c, attached); head < c.from && r.humans[s.lower(head)] != "" { // "prosecutors in papers filed Monday said"
		return nominal{s, whole.from, whole.to, head}, true
	}
	return nominal{s, c.from, c.to, c.to - 1}, true
}

// beforeTime finds the phrase before one that only says when: "Acme just this
// month | announced".
func (r *speakerReader) beforeTime(s *sentence, cs []chunk, time chunk) (chunk, bool) {
	if time.to == time.from+1 && today[s.lower(time.from)] { // "the company today announced"
		return chunkEndingAt(cs, time.from)
	}
	switch s.lower(time.to - 1) {
	case "week", "weekend", "month", "year", "morning", "afternoon", "evening":
	default:
		return chunk{}, false
	}
	if w := s.lower(time.from); w != "this" && w != "last" && w != "that" || time.to-time.from != 2 {
		return chunk{}, false
	}
	k := time.from
	for k > 0 && s.tag(k-1) == language.RB {
		k--
	}
	return chunkEndingAt(cs, k)
}

// othersWithin tells whether a chunk that ends in a person's name begins with
// another name, as in "director of Amnesty Ann Reid".
func (r *speakerReader) othersWithin(s *sentence, c chunk, person corpus.Mention) bool {
	for _, m := range r.d.mentions.in(s.span(c.from, c.to)) {
		if m.Actor != person.Actor && m.Form != corpus.FormDemonym {
			after := s.tokenAt(m.Span.End)
			if s.tag(after) != language.POS {
				return true
			}
		}
	}
	return false
}

// skipAuxiliaries moves left from a verb over what belongs to it, and gives
// the token before.
func skipAuxiliaries(s *sentence, v int) int {
	k, infinitive := v-1, false
	for ; k >= 0; k-- {
		w, t := s.lower(k), s.tag(k)
		switch {
		case t == language.RB, t == language.RBR, t == language.MD, s.is(k, auxiliaryVerb), w == "not", w == "n't", w == "since" && hasBefore(s, k):
			infinitive = infinitive || w == "to"
		case infinitive && (t.Verb() || w == "on" || w == "out"):
		default:
			return k
		}
	}
	return k
}

// hasBefore tells whether a form of "have" stands right before token k: "has
// since said".
func hasBefore(s *sentence, k int) bool {
	w := s.lower(k - 1)
	return w == "has" || w == "have" || w == "had" || w == "'ve" || w == "'s" && s.tag(k-1) != language.POS
}

// finiteBefore finds the nearest finite verb before token k.
func finiteBefore(s *sentence, k int) (int, bool) {
	for u := k - 1; u >= 0; u-- {
		if s.isQuoted(u) {
			continue
		}
		if s.tag(u).Finite() && s.tag(u) != language.MD || s.pastAfterComma(u) {
			return u, true
		}
		if s.lower(u) == ";" {
			return 0, false
		}
	}
	return 0, false
}

// pastAfterComma tells whether token u is a past form that ends a parenthesis,
// which the tagger often takes for a participle: "Moss, visiting, expressed".
func (s *sentence) pastAfterComma(u int) bool {
	return s.tag(u) == language.VBN && s.lower(u-1) == "," && s.tag(u+1) != language.IN && s.tag(u+1) != language.TO
}

// apposed goes from "Chile's ambassador" in "Reyes, Chile's ambassador," to
// the name before it.
func (r *speakerReader) apposed(s *sentence, cs []chunk, c chunk) nominal {
	whole, head := s.extendLeft(cs, c, attached)
	if whole.from > 1 && s.lower(whole.from-1) == "," && r.canSpeak(s, head) {
		if before, ok := chunkEndingAt(cs, whole.from-1); ok {
			if _, named := r.named(s, before.to-1); named {
				if _, also := r.named(s, head); !also {
					return nominal{s, before.from, before.to, before.to - 1}
				}
			}
		}
	}
	if r.canSpeak(s, head) {
		return nominal{s, whole.from, whole.to, head}
	}
	return nominal{s, c.from, c.to, c.to - 1}
}

// subjectAfter finds the subject of an inverted cue: `"…," said the mayor of
// the town`.
func (r *speakerReader) subjectAfter(s *sentence, i int) (nominal, bool) {
	if one, ok := oneOf(s, i); ok {
		return nominal{s, one, one + 3, one}, true
	}
	cs := r.chunksOf(s)
	c, ok := chunkStartingAt(cs, i)
	if !ok {
		return nominal{}, false
	}
	head := c.to - 1
	whole := c
	if _, named := r.named(s, head); !named {
		whole = s.extendRight(cs, c, map[string]bool{"of": true, "for": true, "at": true, "from": true, "with": true, "in": true})
		if last := whole.to - 1; last > head && (s.tag(last) == language.CD || r.dates[s.lower(last)]) { // "told by an official in 2019"
			whole = c
		}
		if s.lower(whole.to) == "," { // "said its chairman, Olle Brask"
			if next, ok := chunkStartingAt(cs, whole.to+1); ok && (s.lower(next.to) == "," || next.to >= len(s.tokens)-1) {
				if p, ok := r.personBetween(s, cs, next.from, next.to); ok {
					return p, true
				}
			}
		}
	}
	return nominal{s, whole.from, whole.to, head}, true
}
