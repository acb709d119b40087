package analysis

import (
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Deeds that somebody says others should do, whatever they are: "ministers
// should publish the advice". The deed itself is what they are for.

// anyDeed reads the deed at the verb at token v as a target of its own, which
// no noun names: "publishing the advice".
func (r *claimReader) anyDeed(s *sentence, v int) (target, bool) {
	for _, l := range s.lemmas(v) {
		if idle[l] {
			return target{}, false
		}
	}
	return r.deedItself(s, v)
}

// deedItself is anyDeed of idle verbs too: what must not be used or held.
func (r *claimReader) deedItself(s *sentence, v int) (target, bool) {
	w := s.lower(v)
	done := s.lower(v-1) == "have" && (s.tag(v) == language.VBN || s.tag(v) == language.VBD) // "should have asked for it"
	if s.tag(v) != language.VB && s.tag(v) != language.VBG && !done || auxiliary[w] || r.leaves(s, v) {
		return target{}, false
	}
	ing := w
	if s.tag(v) == language.VB {
		ing = gerund(w)
	} else if done {
		if ing = gerundOf(s, v); ing == "" {
			return target{}, false
		}
	}
	c, ok := r.chunkAt(s, v+1)
	if !ok && beforeObject[s.lower(v+1)] { // "accede to the convention"
		c, ok = r.chunkAt(s, v+2)
	}
	if !ok || c.to == c.from+1 && s.tag(c.from) == language.DT || s.tag(c.from) == language.PRP || s.tag(c.to-1) == language.PRP || s.lower(c.from) == "no" || r.speakers.dates[s.lower(c.to-1)] || timeUnits[s.stem(c.to-1)] {
		return target{}, false
	}
	t, ok := r.targetOf(s, r.tied(s, r.speakers.chunksOf(s), c), c)
	if !ok || t.person {
		return target{}, false
	}
	if made, is := r.madePublic(s, v, t); is {
		return made, true
	}
	t.details = append([]string{t.head}, t.details...)
	t.label = ing + " " + s.words(v+1, t.to)
	t.from, t.verb, t.lemma = v, v, w
	t.head, t.kind, t.doing = "to "+stemOf(w), "", ""
	t.topical, t.familiar, t.bare, t.shell, t.definite = false, false, false, false, false
	t = r.byItsNoun(t, s.lemmas(v), s.words(v+1, t.to))
	return t, !strings.ContainsAny(t.label, "“”\"")
}

// beforeObject are the prepositions that a verb has before what its deed is done to.
var beforeObject = map[string]bool{"to": true, "with": true, "into": true, "from": true, "on": true, "against": true}

// doneTo reads what is to be done with the thing t, by its participle at token
// i, as a target of its own, where no list tells whether that is for or against
// the thing: "publishing the contract".
func (r *claimReader) doneTo(t target, i int) (target, bool) {
	s := t.s
	w := s.lower(i)
	ing := gerundOf(s, i)
	base := s.lemmas(i)
	if t.person || ing == "" || t.to == t.from+1 && s.tag(t.from) == language.VBG || s.tag(i) != language.VBN && s.tag(i) != language.VBD || auxiliary[w] || unasked[w] {
		return target{}, false
	}
	for _, l := range base {
		if idle[l] && s.lower(i+1) != "by" && !(handling[l] && r.complemented(s, i+1)) {
			return target{}, false
		}
	}
	if made, is := r.madePublic(s, i, t); is {
		return made, true
	}
	t.details = append([]string{t.head}, t.details...)
	t.label = ing + " " + t.text()
	end := i + 1
	for s.tag(end) == language.RB {
		end++
	}
	if c, ok := chunkStartingAt(r.speakers.chunksOf(s), end+1); ok && s.tag(end) == language.IN && attached[s.lower(end)] || ok && s.lower(end) == "by" { // "managed by megaphone", "written into the law"
		end = c.to
	}
	if end > i+1 {
		t.label += " " + s.words(i+1, end)
	}
	t.verb, t.lemma = t.from, w
	thing := t.text()
	t.head, t.kind, t.doing = "to "+stemOf(base[min(1, len(base)-1)]), "", ""
	t.topical, t.familiar, t.bare, t.shell, t.definite = false, false, false, false, false
	t = r.byItsNoun(t, base, thing)
	return t, !strings.ContainsAny(t.label, "“”\"")
}

// byItsNoun names a deed by the noun that is the same word as its verb, where the
// dossier speaks of it as known: to "recount the votes" is "the recount".
func (r *claimReader) byItsNoun(t target, lemmas []string, thing string) target {
	for _, l := range lemmas {
		if stem := stemOf(l); r.familiar[stem] && len(l) > 3 {
			t.head, t.kind, t.familiar, t.definite, t.details, t.names = stem, "", true, true, nil, nil
			t.label = l + " of " + thing
			break
		}
	}
	return t
}

// isDeed tells whether a target is a deed of its own, which no noun names.
func (t target) isDeed() bool { return strings.HasPrefix(t.head, "to ") }

// allowedTo makes a target of "pupils … be allowed to vote", by its participle
// at token i: "allowing pupils to vote".
func (r *claimReader) allowedTo(t target, i int) (target, bool) {
	s := t.s
	ing := permitting[s.lower(i)]
	if ing == "" || s.lower(i+1) != "to" || s.tag(i+2) != language.VB || t.person {
		return target{}, false
	}
	end := i + 3
	if c, ok := r.chunkAt(s, end); ok {
		end = r.tied(s, r.speakers.chunksOf(s), c).to
	}
	t.details = append([]string{t.head, s.stem(i + 2)}, t.details...)
	t.label = ing + " " + t.text() + " " + s.words(i+1, end)
	t.verb, t.lemma, t.to = t.from, s.lower(i), end
	t.head, t.kind, t.doing = "to "+s.stem(i), "", ""
	t.topical, t.familiar, t.bare, t.shell, t.definite = false, false, false, false, false
	return t, !strings.ContainsAny(t.label, "“”\"")
}

// permitting are participles for letting or making somebody do something, with
// their -ing forms.
var permitting = map[string]string{"allowed": "allowing", "permitted": "permitting", "forced": "forcing", "obliged": "obliging", "required": "requiring", "compelled": "compelling", "entitled": "entitling", "enabled": "enabling", "made": "making", "forbidden": "forbidding"}

// unasked are participles of what is thought or felt of a thing, and not done
// with it: "should be proud", "should be noted".
var unasked = map[string]bool{"noted": true, "ashamed": true, "based": true, "supposed": true, "pleased": true, "concerned": true, "worried": true, "said": true, "done": true, "seen": true, "regarded": true, "viewed": true, "aimed": true, "related": true, "linked": true, "assumed": true, "prepared": true, "located": true, "involved": true, "interested": true}

// idle are verbs whose doing nobody demands, or that tell nothing without more:
// what should take a week or be known.
var idle = map[string]bool{
	"be": true, "have": true, "know": true, "take": true, "see": true, "feel": true, "seem": true, "remember": true, "understand": true, "realise": true, "realize": true, "expect": true, "look": true,
	"mean": true, "cost": true, "need": true, "want": true, "like": true, "think": true, "believe": true, "say": true, "tell": true, "ask": true, "hear": true, "get": true, "go": true, "come": true,
	"become": true, "happen": true, "last": true, "contain": true, "include": true, "consider": true, "note": true, "add": true, "read": true, "wait": true, "begin": true, "start": true, "do": true,
	"let": true, "help": true, "try": true, "make": true, "give": true, "put": true, "set": true, "show": true, "find": true, "keep": true, "leave": true, "turn": true, "concern": true, "own": true,
	"reach": true, "arrive": true, "serve": true, "suffice": true, "matter": true, "imply": true, "reflect": true, "depend": true, "belong": true, "admit": true, "confess": true, "use": true,
	"meet": true, "face": true, "live": true, "work": true, "run": true, "stay": true, "play": true, "win": true, "lose": true, "learn": true, "call": true, "carry": true, "bring": true, "hold": true,
}

// gerundOf gives the -ing form of the verb whose participle stands at token i;
// empty where that cannot be told.
func gerundOf(s *sentence, i int) string {
	w := s.lower(i)
	base := s.lemmas(i)
	switch n := len(w); {
	case len(base) == 1 && base[0] != w:
		return gerund(base[0])
	case strings.HasSuffix(w, "ied"):
		return w[:n-3] + "ying"
	case strings.HasSuffix(w, "eed"):
		return w[:n-1] + "ing"
	case strings.HasSuffix(w, "ed"):
		return w[:n-2] + "ing"
	}
	return ""
}

// gerund gives the -ing form of a verb as it is mostly spelt.
func gerund(verb string) string {
	n := len(verb)
	switch {
	case strings.HasSuffix(verb, "ie"):
		return verb[:n-2] + "ying"
	case strings.HasSuffix(verb, "e") && !strings.HasSuffix(verb, "ee"):
		return verb[:n-1] + "ing"
	case doubling[verb]:
		return verb + verb[n-1:] + "ing"
	}
	return verb + "ing"
}

// doubling are verbs that double their last letter before -ing.
var doubling = map[string]bool{
	"stop": true, "drop": true, "scrap": true, "cut": true, "ban": true, "plan": true, "admit": true, "commit": true, "submit": true, "permit": true, "shut": true, "sit": true, "cap": true, "fit": true,
	"split": true, "quit": true, "refer": true, "transfer": true, "slim": true, "trim": true, "strip": true, "trap": true, "grab": true, "rob": true, "drag": true, "flag": true, "plug": true, "rub": true,
	"scan": true, "skip": true, "slip": true, "snap": true, "spin": true, "step": true, "stir": true, "swap": true, "tip": true, "wrap": true, "pin": true, "map": true, "beg": true,
	"bar": true, "tag": true, "log": true, "rig": true, "ram": true, "chop": true, "equip": true, "begin": true, "forget": true, "regret": true, "compel": true, "control": true, "patrol": true, "propel": true,
	"expel": true, "repel": true, "rebel": true, "defer": true, "confer": true, "prefer": true, "incur": true, "occur": true, "recur": true, "deter": true, "unplug": true, "run": true, "win": true, "set": true,
	"let": true, "put": true, "get": true, "hit": true, "rid": true, "tap": true, "knit": true, "outwit": true, "remit": true, "emit": true, "omit": true, "cancel": true, "travel": true, "label": true,
	"model": true, "fuel": true, "signal": true, "level": true, "tunnel": true, "counsel": true, "quarrel": true, "marshal": true,
}

// oughtToDo reads "ministers should publish the advice" and "the state must pay
// its debt", of people and bodies, in what somebody says and in what an author
// argues.
func (r *claimReader) oughtToDo(s *sentence, i, v int, not bool) {
	past := s.lower(v-1) == "have" && s.lower(i) == "should"
	if s.lower(i) != "should" && s.lower(i) != "must" && s.lower(i) != "ought" || s.tag(v) != language.VB && !past && !(s.tag(v) == language.VBG && s.lower(v-1) == "be") {
		return
	}
	p, ok := r.speakers.subject(s, i)
	if !ok || s.tag(p.head) == language.PRP && s.lower(p.head) != "we" && s.lower(p.head) != "they" && s.lower(p.head) != "he" && s.lower(p.head) != "she" {
		return
	}
	spoken := r.reported(s.span(i, i+1))
	acts := s.tag(p.head) == language.PRP || r.speakers.canSpeak(s, p.head) || r.together[s.lower(p.head)] || bodyNouns[s.lower(p.head)] || s.lower(p.head) == "state"
	if !acts && !(not && spoken) { // "the parcels should reach Oslo" is a guess
		return
	}
	t, ok := r.anyDeed(s, v)
	if !ok && not {
		t, ok = r.deedItself(s, v)
	}
	if !ok && acts && !past && (spoken || s.lower(i) == "should") { // "pupils must hand in their phones" is the rule
		t, ok = r.clauseDeed(s, p, v)
	}
	if !ok || !spoken && !r.argues(s.article) { // "the House must appoint managers" is procedure
		return
	}
	if !acts { // "the exception becoming the rule"
		t.label = s.startInText(p.from, p.to) + " " + t.label
	}
	r.voiced(s, i, corpusSide(corpus.For, not), t, "should")
}

// reported tells whether somebody is reported to say what stands at a place.
func (r *claimReader) reported(at corpus.Span) bool {
	for _, q := range r.quoted[at.Source] {
		for _, c := range q.Content {
			if c.Contains(at) {
				return true
			}
		}
	}
	return false
}
