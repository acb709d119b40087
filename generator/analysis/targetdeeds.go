package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// undertaken reads "opening the office" or "to open the office" at its verb.
func (r *claimReader) undertaken(s *sentence, i, depth int) (target, bool) {
	lemma, _, ok := s.lookUp(r.undertakings, i)
	j := i + 1
	if !ok && s.lower(i) == "setting" && s.lower(i+1) == "up" || s.lower(i) == "set" && s.lower(i+1) == "up" {
		lemma, ok, j = "establish", true, i+2
	}
	if !ok || keepsShut(s, i) {
		return target{}, false
	}
	if s.tag(j) == language.RP && parting[lemma] { // "cut off exports", "shut down the mill"
		j++
	}
	if s.lower(j) == "," { // "establishing, in Tokyo, an office"
		for k := j + 1; k < len(s.tokens) && k < j+7; k++ {
			if s.lower(k) == "," {
				j = k + 1
				break
			}
		}
	}
	t, found := r.readTargetWithin(s, j, depth-1)
	if !found && s.tag(j) == language.VBG && ongoing[lemma] { // "stop filling the reservoir"
		t, found = r.activity(s, j)
	}
	if !found || r.undertakings[lemma] != string(corpus.For) && keptFrom(s, t.to) {
		return target{}, false
	}
	t.doing = r.participles[lemma]
	t.hopeful = r.undertakings[lemma] == string(corpus.For)
	t.verb, t.lemma = i, lemma
	return t, true
}

// ongoing are the undertakings that are done to what somebody is doing.
var ongoing = map[string]bool{"stop": true, "halt": true, "end": true, "delay": true, "postpone": true, "continue": true, "resume": true, "start": true, "begin": true, "suspend": true, "pause": true, "restart": true}

// activity reads "filling the reservoir" at its verb as what is done there: the
// filling of it.
func (r *claimReader) activity(s *sentence, v int) (target, bool) {
	c, ok := r.chunkAt(s, v+1)
	if !ok || s.tag(c.to-1) == language.PRP {
		return target{}, false
	}
	t, ok := r.targetOf(s, r.tied(s, r.speakers.chunksOf(s), c), c)
	if !ok || t.person {
		return target{}, false
	}
	t.details = append([]string{t.head}, t.details...)
	t.head, t.kind, t.from = s.stem(v), "deed", v
	t.topical, t.bare, t.shell, t.definite = false, false, false, true
	t.familiar = r.familiar[t.head]
	return t, true
}

// parting are verbs that say the same with "off", "down", "up", "out" or "back".
var parting = map[string]bool{"cut": true, "shut": true, "close": true, "tear": true, "start": true, "open": true, "build": true}

// sameNoun are verbs whose noun is the same word, so that to "ban the
// pesticide" is to be for "a ban".
var sameNoun = map[string]bool{"ban": true, "boycott": true, "freeze": true, "pause": true, "delay": true, "veto": true}

// asNoun turns "ban the pesticide" into the issue of a ban on it.
func (r *claimReader) asNoun(t target) (target, bool) {
	if !sameNoun[t.lemma] {
		return t, false
	}
	t.details = append([]string{t.head}, t.details...)
	t.label = t.lemma + " on " + t.text()
	t.head, t.from, t.definite, t.doing, t.topical, t.kind = t.lemma, t.verb, false, "", false, "end"
	if n, ok := r.issues[t.lemma]; ok {
		t.head = n.class
	}
	t.familiar = r.familiar[t.head]
	return t, true
}
