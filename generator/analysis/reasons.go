package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// reasonsFor reads "that is a reason for the ban" and "sees in it an argument
// against the ban", in what somebody says and in what an author argues.
func (r *claimReader) reasonsFor(s *sentence) {
	for i := 1; i+2 < len(s.tokens); i++ {
		switch s.lower(i) {
		case "argument", "arguments", "reason", "reasons", "case", "grounds":
		default:
			continue
		}
		stance := corpus.For
		switch s.lower(i + 1) {
		case "for":
		case "against":
			stance = corpus.Against
		default:
			continue
		}
		v := i - 1 // the verb: "is", "sees in it"
		for v > 0 && v > i-7 && !s.tag(v).Verb() {
			if w := s.lower(v); w == "no" || w == "not" || w == "," || w == "other" || w == "his" || w == "her" || w == "its" || w == "their" || w == "the" {
				v = 0
			}
			v--
		}
		if v < 1 || !s.tag(v).Verb() || negated(s, v) || r.embedded(s, i) || s.lower(v+1) == "not" || s.lower(v+1) == "n't" {
			continue
		}
		t, ok := r.readTarget(s, i+2)
		if !ok || !r.atIssue(t) {
			continue
		}
		switch lemma, _, _ := s.lookUp(finding, v); lemma {
		case "be", "make", "offer", "provide":
			r.voiced(s, i, stance, t, "reason-for")
		case "see", "find", "have":
			if p, ok := r.subject(s, v); ok && !unreal(s, v) && !r.othersWords(s, v) {
				r.recordOn(s, p, i, t, stance, "reason-for")
			}
		}
	}
}

// finding are verbs by which something is, or somebody sees, a reason.
var finding = map[string]string{"be": "", "make": "", "offer": "", "provide": "", "see": "", "find": "", "have": ""}

// participled reads "…, rejecting the levy" and "while backing the levy": the
// subject of the clause takes the side.
func (r *claimReader) participled(s *sentence, v int) (nominal, bool) {
	if s.tag(v) != language.VBG || s.isQuoted(v) {
		return nominal{}, false
	}
	if p, ok := r.amongThose(s, v); ok {
		return p, true
	}
	if p, ok := r.behindFronted(s, v); ok {
		return p, true
	}
	if v < 3 {
		return nominal{}, false
	}
	if w := s.lower(v - 1); w != "," && w != "while" && w != "by" || w == "by" && s.lower(v-2) != "," {
		return nominal{}, false
	}
	p, ok := r.mainSubject(s, v)
	return p, ok && r.canHold(s, p)
}

// canHold tells whether a phrase names people, goes by a name or is a pronoun.
func (r *claimReader) canHold(s *sentence, p nominal) bool {
	return r.speakers.humans[s.lower(p.head)] != "" || r.isNamed(s, p.head) || s.tag(p.head) == language.PRP
}

// behindFronted gives the subject of the sentence that a participle opens:
// "Rejecting the levy, the union walked out".
func (r *claimReader) behindFronted(s *sentence, v int) (nominal, bool) {
	start := datelineEnd(s)
	for start < v && s.tag(start) == language.RB {
		start++
	}
	if start != v {
		return nominal{}, false
	}
	for k := v + 2; k < len(s.tokens) && k < v+25; k++ {
		if s.tag(k).Finite() && !inRelative(s, k) {
			return nominal{}, false
		}
		if s.lower(k) != "," {
			continue
		}
		p, ok := r.speakers.subjectAfter(s, k+1)
		if !ok {
			continue
		}
		for u := p.to; u < len(s.tokens) && u < p.to+3; u++ {
			if s.tag(u).Finite() {
				return p, r.canHold(s, p)
			}
		}
	}
	return nominal{}, false
}

// bare are words that say where somebody stands with nothing after them.
var bareSides = map[string]corpus.Stance{
	"opposed": corpus.Against, "against": corpus.Against, "sceptical": corpus.Against, "skeptical": corpus.Against, "unconvinced": corpus.Against, "hostile": corpus.Against, "unpersuaded": corpus.Against,
	"supportive": corpus.For, "enthusiastic": corpus.For, "undecided": corpus.Undecided, "non-committal": corpus.Undecided, "noncommittal": corpus.Undecided, "neutral": corpus.Undecided, "unsure": corpus.Undecided,
	"ambivalent": corpus.Undecided, "agnostic": corpus.Undecided, "torn": corpus.Undecided,
}

// wontDo reads "said it would not close the plant" and "we will never sell the
// mill": who will not do a thing is against it.
func (r *claimReader) wontDo(s *sentence, i int) {
	v := i + 1
	not := s.lower(i) == "wo" || s.lower(i) == "cannot"
	for v < len(s.tokens) && (s.tag(v) == language.RB || s.lower(v) == "n't") {
		w := s.lower(v)
		not = not || w == "not" || w == "n't" || w == "never"
		if delayed[w] || w == "only" || w == "just" || w == "necessarily" || w == "immediately" {
			return
		}
		v++
	}
	if !not || s.tag(v) != language.VB || r.embedded(s, i) || r.othersWords(s, i) || s.lower(i) == "would" && !saidBefore(s, i) && !r.firstPerson(s, i) {
		return
	}
	lemma, _, ok := s.lookUp(r.undertakings, v)
	if !ok || r.takesObject(lemma) || slices.Contains([]string{"allow", "permit", "let", "join", "keep", "start", "begin", "stop", "end", "host", "accept"}, lemma) {
		return
	}
	for k := range s.tokens { // a promise of old
		if w := s.lower(k); w == "campaign" || w == "election" || w == "manifesto" || w == "had" && s.tag(k+1) == language.VBN && k < i {
			return
		}
	}
	for k := v + 1; k < len(s.tokens) && k < v+14; k++ { // "will not sign until it has been read"
		if w := s.lower(k); w == "until" || w == "unless" || w == "before" || w == "without" || w == "if" {
			return
		}
	}
	t, side, ok := r.deedAt(s, v)
	if !ok || t.person || t.pointed || !r.atIssue(t) {
		return
	}
	if p, ok := r.subject(s, i); ok {
		r.recordOn(s, p, i, t, opposite(side), "will-not-do")
	}
}

// willing are verbs of what somebody may make hang on a condition.
var willing = map[string]string{"sign": "", "accept": "", "agree": "", "support": "", "approve": "", "ratify": "", "back": "", "return": "", "lift": "", "join": "", "end": "", "negotiate": "", "talk": "", "settle": "", "vote": "", "endorse": "", "cooperate": "", "work": "", "conclude": "", "enter": "", "resume": ""}

// insists reads "we will not sign a contract without a guarantee": who does
// nothing without a thing is for it.
func (r *claimReader) insists(s *sentence) {
	for i := 1; i+3 < len(s.tokens); i++ {
		switch s.lower(i) {
		case "will", "would", "wo", "can", "could", "cannot", "ca":
		default:
			continue
		}
		v := i + 1
		not := s.lower(i) == "cannot"
		for s.tag(v) == language.RB || s.lower(v) == "n't" {
			not = not || s.lower(v) == "not" || s.lower(v) == "n't" || s.lower(v) == "never"
			v++
		}
		if _, _, ok := s.lookUp(willing, v); !ok || !not || s.tag(v) != language.VB || r.embedded(s, i) || r.othersWords(s, i) || s.lower(i) == "would" && !saidBefore(s, i) && !r.firstPerson(s, i) {
			continue
		}
		for k := v + 1; k < len(s.tokens) && k < v+12; k++ {
			if w := s.lower(k); w == "," || w == ";" || s.tag(k).Finite() {
				break
			}
			if s.lower(k) != "without" {
				continue
			}
			at := k + 1
			if s.tag(at) == language.VBG && s.tag(at+1).Noun() { // "staffing limits", whose first word the tagger takes for a verb
				if c, ok := r.chunkAt(s, at+1); ok && s.tag(at+1) == language.NNS {
					at = c.from
				}
			}
			t, ok := r.readTarget(s, at)
			if !ok || t.person || s.tag(at) == language.VBG {
				break
			}
			if p, known := r.subject(s, i); known {
				r.recordOn(s, p, i, t, corpus.For, "insists-on")
			}
			break
		}
	}
}

// firstPerson tells whether the subject of the verb at v is "I" or "we".
func (r *claimReader) firstPerson(s *sentence, v int) bool {
	p, ok := r.subject(s, v)
	return ok && (s.lower(p.head) == "i" || s.lower(p.head) == "we")
}
