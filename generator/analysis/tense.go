package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// tense says when, seen from a text's own time, the thing at some words is.
type tense uint8

const (
	unknownTense tense = iota
	past
	future
	possible // would, could, may, if
	present
)

// predicate is the verb that governs some words: token verb is finite, and
// the words up to end go with it.
type predicate struct{ verb, end int }

// clauseReach is how many words away a clause's verb is looked for. Longer
// clauses are lists or no language at all.
const clauseReach = 80

// predicateOf finds the finite verb that governs tokens i..j: the nearest one
// before them in their clause, else the first one after them.
func (s *sentence) predicateOf(i, j int) (p predicate, ok bool) {
	for k := i - 1; k >= max(0, i-clauseReach); k-- {
		if s.finiteAt(k) {
			return predicate{s.verbStart(k), i}, true
		}
		if s.opensClause(k) {
			break
		}
	}
	for k := j; k < min(len(s.tokens), j+clauseReach); k++ {
		if s.finiteAt(k) {
			return predicate{k, s.verbEnd(k)}, true
		}
		if s.lower(k) == ";" {
			break
		}
	}
	return predicate{}, false
}

// finiteAt tells whether token k is a finite verb, or a past form that the
// tagger took for a participle: one without an auxiliary, right after a noun
// or pronoun, in a clause that has no other finite verb; or a verb of saying
// there.
func (s *sentence) finiteAt(k int) bool {
	if s.tag(k) != language.VBN {
		return s.tag(k).Finite()
	}
	if before := s.tag(k - 1); !before.Noun() && before != language.PRP && before != language.RRB && s.lower(k-1) != "," {
		return false
	}
	if saysVerb(s, k) && s.tag(k-1).Noun() {
		return true
	}
	for n := k - 1; n >= max(0, k-clauseReach) && s.lower(n) != ";"; n-- {
		if s.lower(n) == "-" || s.lower(n) == "--" || s.lower(n) == ":" { // after a dateline
			break
		}
		if s.tag(n).Finite() || s.opensClause(n) {
			return false
		}
	}
	relative := 0 // clauses that have a finite verb of their own
	for n := k + 1; n < min(len(s.tokens), k+clauseReach) && s.lower(n) != ";" && !s.partsClauses(n); n++ {
		switch s.lower(n) {
		case "that", "which", "who":
			if s.tag(n-1).Noun() || s.lower(n-1) == "," {
				relative++
			}
		}
		if s.tag(n).Finite() {
			if relative == 0 {
				return false
			}
			relative--
		}
	}
	return s.lower(k-1) != ","
}

// opensClause tells whether token k begins a clause of its own, beyond which
// no verb governs what follows.
func (s *sentence) opensClause(k int) bool {
	switch s.lower(k) {
	case ";", ":", "--", "which", "who", "whose", "where", "when", "while", "although", "though", "because", "if", "whether", "unless":
		return true
	case "-":
		return s.tag(k) != language.HYPH
	}
	return false
}

// verbStart gives the modal or auxiliary that begins the verb group of the
// finite verb at k.
func (s *sentence) verbStart(k int) int {
	for n := k - 1; n >= 0 && n >= k-3; n-- {
		if s.tag(n) == language.MD {
			return n
		}
		if s.tag(n) != language.RB {
			break
		}
	}
	return k
}

// verbEnd gives the end of the verb group that begins at k, with the "to" and
// infinitive that may follow.
func (s *sentence) verbEnd(k int) int {
	n := k + 1
	for n < len(s.tokens) && n < k+8 {
		t := s.tag(n)
		if t != language.RB && t != language.TO && !t.Verb() && t != language.JJ && t != language.RP {
			break
		}
		n++
	}
	return n
}

// tenseAt tells the tense of the clause that holds tokens i..j.
func (s *sentence) tenseAt(i, j int) tense {
	if s.doneBefore(i) {
		return past
	}
	if t := s.markerBefore(i); t != unknownTense {
		return t
	}
	if t := s.wantedBy(i); t != unknownTense {
		return t
	}
	if s.dueBefore(i) {
		return future
	}
	settled := s.settledThen(i)
	if s.conditionBefore(i) || s.lower(j) == "," && s.lower(j+1) == "if" {
		if settled {
			return unknownTense
		}
		return possible
	}
	p, ok := s.predicateOf(i, j)
	if !ok {
		return unknownTense
	}
	switch t := s.scheduledBy(p); {
	case t == unknownTense:
	case t == possible && settled:
		return unknownTense
	case t == future && (s.guessedAt(p, i) || s.hangsOnIf(i, j)) && !settled:
		return possible
	default:
		return t
	}
	switch s.tag(p.verb) {
	case language.VBD, language.VBN:
		return past
	case language.VBZ, language.VBP:
		if s.perfect(p.verb) {
			return past
		}
		return present
	}
	return unknownTense
}

// markerBefore reads an adverb or adjective that settles the tense of the date
// after it, whatever the verb: "earlier in April", "the forthcoming summit in
// June".
func (s *sentence) markerBefore(i int) tense {
	if s.lower(i-1) == "in" || s.lower(i-1) == "on" {
		i--
	}
	switch s.lower(i - 1) {
	case "earlier":
		return past
	case "later":
		if s.lower(i) == "this" { // "later this week"
			return future
		}
		return unknownTense
	}
	if s.accordingBefore(i) {
		return past
	}
	before := s.lower(i - 1)
	if before == "for" || before == "by" || before == "to" {
		before = s.lower(i - 2)
	}
	switch before {
	case "scheduled", "slated", "planned", "due", "listed", "billed":
		return future
	}
	if s.tag(i-1).Noun() && s.lower(i-2) == "for" {
		switch s.lower(i - 3) { // "scheduled for launch in 2021"
		case "scheduled", "slated", "planned", "due":
			return future
		}
	}
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		switch s.lower(k) {
		case "forthcoming", "upcoming":
			return future
		}
		if !s.tag(k).Noun() && s.tag(k) != language.JJ {
			break
		}
	}
	return unknownTense
}

// accordingBefore tells whether the date at token i says when somebody said
// something: "according to officials on Saturday".
func (s *sentence) accordingBefore(i int) bool {
	for k := i - 1; k >= 0 && k > i-12; k-- {
		if s.lower(k) == "according" && s.lower(k+1) == "to" {
			return true
		}
		if s.lower(k) == "," || s.lower(k) == ";" || s.tag(k).Finite() {
			return false
		}
	}
	return false
}

// conditionBefore tells whether tokens from i stand in an if-clause.
func (s *sentence) conditionBefore(i int) bool {
	k := i - 1
	for ; k >= 0 && k > i-20; k-- {
		switch s.lower(k) {
		case "if", "whether", "unless":
			return true
		case ",", ";", ":", "which", "who", "where":
			return false
		}
	}
	if k >= 0 || s.lower(len(s.tokens)-1) == "?" {
		return false
	}
	switch s.lower(0) { // "Were it to find that …", "Should the vote fail in May, …"
	case "were", "should":
		return true
	}
	return false
}

// scheduledBy reads the modals and phrases that put a thing into the future or
// make it a possibility.
func (s *sentence) scheduledBy(p predicate) tense {
	switch s.lower(p.verb) {
	case "will", "shall", "'ll", "wo":
		return future
	case "would", "'d":
		if s.reportedFuture(p.verb) {
			return future
		}
		return possible
	case "could", "may", "might", "should", "can", "must":
		return possible
	}
	for k := p.verb; k < p.end; k++ {
		to := s.lower(k+1) == "to"
		switch s.lower(k) {
		case "set", "scheduled", "due", "slated", "expected", "poised", "anticipated", "bound", "preparing", "going", "forecast", "predicted", "projected", "tipped":
			if to || s.lower(k) == "scheduled" || s.lower(k) == "due" || s.lower(k) == "slated" || s.lower(k) == "expected" {
				if be := s.lower(p.verb); be == "is" || be == "are" || be == "was" || be == "were" || be == "been" || s.perfect(p.verb) {
					return future
				}
			}
		case "plan", "plans", "planned", "planning", "aim", "aims", "intend", "intends", "intended", "pledged", "vowed", "promised", "agreed", "decided", "ordered":
			if to || (s.lower(k) == "plan" || s.lower(k) == "plans") && s.tag(k).Finite() { // "they plan a rally"
				return future
			}
		case "hope", "hopes", "hoped", "want", "wants", "wanted", "proposed", "proposes", "proposing", "considering", "likely", "seek", "seeks", "sought":
			if to || s.lower(k) == "considering" {
				return possible
			}
		case "is", "are":
			if to && s.tag(k+2) == language.VB { // "the line is to open"
				return future
			}
		}
	}
	return unknownTense
}

// reportedFuture tells whether the "would" at token k is the "will" of somebody
// whose words are reported: "the board said it would meet on Friday".
func (s *sentence) reportedFuture(k int) bool {
	reach := 16
	for n := k - 1; n >= 0 && n > k-8; n-- { // "told deputies on Monday that …, and that he would …"
		if s.lower(n) == "that" {
			reach = clauseReach
			break
		}
	}
	for n := k - 1; n >= 0 && n > k-reach; n-- {
		switch s.lower(n) {
		case "if", ";", "unless":
			return false
		}
		if s.finiteAt(n) && s.tag(n) != language.VBZ && s.tag(n) != language.VBP && saysVerb(s, n) || s.is(n, speechNoun) && s.tag(n).Noun() && reach > 16 {
			for m := k + 1; m < len(s.tokens); m++ { // "said it would fall if …"
				if s.lower(m) == "if" {
					return false
				}
			}
			return s.lower(k+1) != "have" && s.lower(k+1) != "like"
		}
	}
	return false
}

// perfect tells whether the verb at k is "has" or "have" with a participle.
func (s *sentence) perfect(k int) bool {
	if l := s.lower(k); l != "has" && l != "have" && l != "'ve" && l != "'s" {
		return false
	}
	for n := k + 1; n < k+5; n++ {
		switch t := s.tag(n); {
		case t == language.VBN:
			return true
		case t != language.RB:
			return false
		}
	}
	return false
}

// statusAt tells whether a source takes what stands at a date to have
// happened. Where the tense leaves it open, the time of writing decides.
func (s *sentence) statusAt(e dateExpression, anchor dateAnchor) corpus.EventStatus {
	t := s.tenseAt(e.i, e.j)
	from, to := anchor.at, anchor.at
	if from.year == 0 {
		from, to = anchor.from, anchor.to
	}
	known := from.year > 0 && e.from.year > 0
	before := known && max(e.from.last(), e.to.last()) < from.first()
	after := known && e.from.first() > to.last()
	switch {
	case t == possible && before && !s.conditionBefore(e.i) && !s.possiblyPast(e.i, e.j): // "research of 2014 shows that sponges can survive"
		return corpus.Occurred
	case t == possible:
		return corpus.Hypothetical
	case t == future && before: // "will pay more than Monday's price"
		return corpus.Occurred
	case t == future, after, t == present && s.limitBefore(e.i) && !before:
		return corpus.Scheduled
	}
	return corpus.Occurred
}

// limitBefore tells whether the date at token i is the end of a time allowed:
// "has until Friday to decide".
func (s *sentence) limitBefore(i int) bool {
	return s.lower(i-1) == "until" || s.lower(i-1) == "till" || s.lower(i-1) == "by"
}

// quotedAt tells whether token i stands between quotation marks that open in
// the same sentence, or in a sentence that another one quoted began.
func (s *sentence) quotedAt(i int) bool {
	return s.quoted != nil && i >= 0 && i < len(s.quoted) && s.quoted[i]
}

// doneBefore tells whether the date at token i belongs to a participle that
// tells of its noun what was done to it: "the grant announced in November by the
// minister", "the tests published by Ana Moor in November".
func (s *sentence) doneBefore(i int) bool {
	for k := i - 1; k > 0 && k > i-9; k-- {
		switch t := s.tag(k); {
		case t == language.VBN:
			switch s.lower(k) {
			case "expected", "scheduled", "planned", "due", "set", "slated", "proposed", "needed", "required", "intended", "listed", "booked", "timed", "meant", "supposed", "seen", "given":
				return false
			}
			before := s.tag(k - 1)
			return s.lower(k-1) == "," && (s.tag(k-2).Noun() || s.tag(k-2) == language.CD) || before.Noun() && (s.lower(i-1) == "in" || s.lower(i-1) == "on") && s.agentBetween(k+1, i-1)
		case t.Noun(), t == language.DT, t == language.JJ, t == language.IN, t == language.CD, t == language.PRPS:
		default:
			return false
		}
	}
	return false
}

// agentBetween tells whether nothing, or the one who did it, stands at tokens
// i..j: "by Ana Moor".
func (s *sentence) agentBetween(i, j int) bool { return i == j || s.lower(i) == "by" }
