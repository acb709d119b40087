package analysis

import (
	"unicode"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Subjects parted from their verb by what stands between commas or brackets.

// acrossParenthesis finds the subject before ", a lecturer at the university,":
// comma is the token of the second comma.
func (r *speakerReader) acrossParenthesis(s *sentence, cs []chunk, comma int) (nominal, bool) {
	for p := comma - 1; p > 0 && comma-p < 30; p-- {
		if s.lower(p) == `"` || s.lower(p) == ";" {
			return nominal{}, false
		}
		if s.lower(p) != "," {
			continue
		}
		if inner, ok := r.personBetween(s, cs, p+1, comma); ok && r.humans[s.lower(p-1)] != "" { // "its director, Olle Brask, said", whatever the tags
			return inner, true
		}
		c, ok := chunkEndingAt(cs, beforeBrackets(s, p))
		if !ok {
			continue
		}
		whole, head := s.extendLeft(cs, c, attached)
		if inner, ok := r.personBetween(s, cs, p+1, comma); ok && s.lower(whole.from-1) != "," {
			return inner, true
		}
		if !r.canSpeak(s, head) {
			if head = c.to - 1; !r.canSpeak(s, head) {
				continue
			}
			whole = c
		}
		if !parenthetical(s, p+1) {
			return nominal{}, false
		}
		if inner, ok := r.personBetween(s, cs, p+1, comma); ok { // "its chairman, Olle Brask, said"
			return inner, true
		}
		if _, named := r.named(s, head); !named && s.lower(whole.from-1) == "," { // "Olle Brask, its chairman, who was away, said"
			if over, ok := chunkEndingAt(cs, whole.from-1); ok {
				if m, ok := r.named(s, over.to-1); ok && r.actors[m.Actor].Kind == corpus.Person {
					return nominal{s, over.from, over.to, over.to - 1}, true
				}
			}
		}
		return nominal{s, whole.from, whole.to, head}, true
	}
	for p := comma - 1; p > 1; p-- { // "an employee who took part, and who …, said"
		if s.lower(p) == "who" {
			if c, ok := chunkEndingAt(cs, p); ok && r.canSpeak(s, c.to-1) {
				return nominal{s, c.from, c.to, c.to - 1}, true
			}
		}
	}
	return nominal{}, false
}

// beforeBrackets goes left from token p over what stands in brackets: "Rep.
// Rita Moss (D-Ohio), a member, said".
func beforeBrackets(s *sentence, p int) int {
	if s.lower(p-1) != ")" {
		return p
	}
	for k := p - 2; k > 0 && k > p-12; k-- {
		if s.lower(k) == "(" {
			return k
		}
	}
	return p
}

// personBetween gives the person whose name is all that stands between two
// commas, with or without a title.
func (r *speakerReader) personBetween(s *sentence, cs []chunk, from, to int) (nominal, bool) {
	c, ok := chunkStartingAt(cs, from)
	if !ok || c.to != to {
		return nominal{}, false
	}
	last := c.to - 1
	for last > c.from && postNominal(s.word(last)) { // "Olle Brask KC"
		last--
	}
	m, named := r.named(s, last)
	if !named || r.actors[m.Actor].Kind != corpus.Person {
		return nominal{}, false
	}
	return nominal{s, c.from, c.to, last}, true
}

// postNominal tells whether a word can be letters after a name: "KC", "MP",
// "PhD".
func postNominal(w string) bool {
	upper := 0
	for _, c := range w {
		if unicode.IsUpper(c) {
			upper++
		}
	}
	return upper >= 2 && len(w) <= 4
}

// parenthetical tells whether what begins at token i can stand between commas
// after a name.
func parenthetical(s *sentence, i int) bool {
	switch t := s.tag(i); {
	case t == language.DT, t == language.WP, t == language.WDT, t == language.WPS, t == language.CD, t == language.VBG, t == language.VBN,
		t.Noun(), t == language.JJ, t == language.PRPS, t == language.IN, t == language.WRB, t == language.RB:
		return true
	case t == language.VBD: // "released on Wednesday", whatever the tag
		return s.tag(i+1) == language.IN
	}
	return false
}

// clauseAside gives the comma before ", before the vote was held," whose second
// comma is token k: the subject of what follows stands before it.
func clauseAside(s *sentence, k int) (int, bool) {
	for p := k - 1; p > 0 && k-p < 20; p-- {
		if s.lower(p) != "," {
			continue
		}
		return p, setting[s.lower(p+1)] && finiteWithin(s, p+2, k) && !finiteWithin(s, 0, p)
	}
	return 0, false
}

// setting are words that open a clause which tells when or although what.
var setting = map[string]bool{"before": true, "after": true, "when": true, "while": true, "although": true, "though": true, "until": true, "once": true}
