package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// target is a noun phrase that somebody takes sides on, with what is needed to
// tell whether two phrases name the same issue.
type target struct {
	s          *sentence
	from, to   int
	head       string        // stem of the noun that decides
	details    []string      // stems of the other words that tell it from its like
	definite   bool          // "the office": refers back
	doing      string        // what is to be done with it: "opened"; empty where nothing is said
	hopeful    bool          // doing brings it about rather than ends it
	verb       int           // token of the verb that doing comes from
	lemma      string        // of that verb
	label      string        // how to name the issue, where the words in the text would not do
	topical    bool          // its head is what the whole dossier is about
	person     bool          // it is a person's name
	bare       bool          // only "the scheme" or "the line": any issue may be meant
	turned     bool          // joined with its opposite: its words do not name the issue
	pointed    bool          // only "it" or "this"
	undoing    bool          // "it" is putting an end to the thing, and not the thing
	familiar   bool          // the dossier speaks of it as "the strike" in most articles
	names      []string      // the names that details holds
	states     []string      // the states that it names
	kind       string        // of its head in issuenouns.txt; empty for a head that is not there
	contrary   []string      // stems of words that none of its like may have: "partial" of "full"
	adjectives bool          // its details are adjectives only
	version    bool          // "a shorter freeze": another one than that at issue
	shell      bool          // "the scheme", taken for what the dossier is about
	lent       bool          // its words name the issue by another name only: "the move"
	respect    respect       // in what respect the claim rates it; empty where it takes a side
	question   string        // for a statement that is asked about in words of its own
	told       corpus.Stance // for a title: whether it is decided for or against; empty where that is not told
}

// readTarget reads the issue that begins at token i: a noun phrase with what
// is tied to it, the wrappers around it passed over.
func (r *claimReader) readTarget(s *sentence, i int) (target, bool) {
	return r.readTargetWithin(s, i, 4)
}

func (r *claimReader) readTargetWithin(s *sentence, i, depth int) (target, bool) {
	if depth == 0 || i >= len(s.tokens) {
		return target{}, false
	}
	if s.tag(i) == language.VBG && depth < 4 || s.lower(i) == "setting" && s.lower(i+1) == "up" && s.lower(i+2) != "of" { // "of opening the office"
		if t, ok := r.undertaken(s, i, depth); ok {
			return t, true
		}
	}
	cs := r.speakers.chunksOf(s)
	if s.lower(i) == "both" && s.tag(i) == language.CC {
		i++
	}
	c, ok := r.chunkAt(s, i)
	if !ok {
		if s.tag(i) == language.VBG {
			return r.undertaken(s, i, depth)
		}
		return target{}, false
	}
	if r.sum(s, c.to-1) && s.lower(c.to) == "(" { // "a 14 billion euro ($16 billion) offer"
		for k := c.to + 1; k < len(s.tokens) && k < c.to+8; k++ {
			if s.lower(k) == ")" {
				if next, ok := chunkStartingAt(cs, k+1); ok {
					c = next
				}
				break
			}
		}
	}
	if k := s.lower(i - 2); (k == "who" || k == "which" || k == "that") && c.to-c.from > 2 && s.tag(c.to-1) == language.NN && s.tag(c.to-2) == language.NN && s.tag(c.to) == language.DT { // "parents who oppose the bill | plan a rally"
		c.to--
	}
	if !s.prose() && s.tag(c.to) == language.VBG && s.tag(c.to-1) == language.NN && (c.to+1 == len(s.tokens) || s.tag(c.to+1) == language.IN) { // "proposes water monitoring at the mine"
		c.to++
	}
	if c.to-c.from > 2 && trailing[s.lower(c.to-1)] && s.tag(c.to-2).Noun() {
		c.to--
	}
	if n := c.to - 2; n > c.from && (s.lower(n) == "next" || s.lower(n) == "last" || s.lower(n) == "this" || s.lower(n) == "every") { // "shut the line next March"
		if r.speakers.dates[s.lower(n+1)] || timeUnits[s.stem(n+1)] {
			c.to = n
		}
	}
	last := s.lower(c.to - 1)
	if requests[last] {
		at := c.to
		if by, ok := chunkStartingAt(cs, at+1); ok && (s.lower(at) == "by" || s.lower(at) == "from") { // "the call by Ann Reid for a vote"
			at = by.to
			if day, ok := chunkStartingAt(cs, at+1); ok && s.lower(at) == "on" && r.speakers.dates[s.lower(day.to-1)] {
				at = day.to
			}
		}
		if s.lower(at) == "to" && s.tag(at+1) == language.VB { // "a request from lawmakers on Monday to suspend the levy"
			if t, ok := r.undertaken(s, at+1, depth); ok {
				return t, true
			}
		}
		if s.lower(at) == "for" {
			if t, ok := r.readTargetWithin(s, at+1, depth-1); ok && r.atIssue(t) {
				t.definite = t.definite || s.lower(c.from) == "the" // "the demand for a halt" is for the one spoken of
				return t, true
			}
		}
	}
	if wrappers[last] {
		switch s.lower(c.to) {
		case "of", "for", "by":
			if whose, ok := chunkStartingAt(cs, c.to+1); ok && s.lower(whose.to) == "to" && s.tag(whose.to+1) == language.VB { // "the decision of the bank to suspend the loan"
				return r.undertaken(s, whose.to+1, depth)
			}
			if s.lower(c.to) != "by" {
				return r.readTargetWithin(s, c.to+1, depth-1)
			}
		case "up":
			if s.lower(c.to+1) == "of" {
				return r.readTargetWithin(s, c.to+2, depth-1)
			}
		case "to":
			if s.tag(c.to+1) == language.VB {
				return r.undertaken(s, c.to+1, depth)
			}
		}
	}
	whole := r.tied(s, cs, c)
	if s.lower(whole.to) == "from" && s.tag(whole.to+1) == language.VBG { // they are kept from a deed, which is at issue
		return target{}, false
	}
	return r.targetOf(s, whole, c)
}

// tied adds what follows a noun and tells which is meant; not when or where
// somebody spoke: "the line from the start", "the report on Twitter".
func (r *claimReader) tied(s *sentence, cs []chunk, c chunk) chunk {
	for {
		switch s.lower(c.to) {
		case "of", "in", "on", "for", "at", "with", "between", "from", "to", "into", "against", "over":
		case "under": // "placing the site | under Alliance command"
			if next, ok := chunkStartingAt(cs, c.to+1); !ok || !rule[s.lower(next.to-1)] {
				return c
			}
		default:
			return c
		}
		next, ok := chunkStartingAt(cs, c.to+1)
		if !ok || s.tag(next.to-1) == language.JJ && s.lower(next.to) == "," && s.opensNoun(next.to+1) { // "rules for the next | , public phase"
			return c
		}
		head := s.lower(next.to - 1)
		if s.lower(c.to) == "from" && s.tag(c.to+1) == language.VBG { // "bars firms | from dumping waste"
			return c
		}
		if head == "half" && next.to-next.from == 1 { // "cut its fleet in half"
			return c
		}
		if s.lower(c.to) == "over" && !s.prose() { // "approves spaceport over fishermen's objections"
			return c
		}
		if w := s.lower(c.to); (w == "in" || w == "at") && r.issues[s.lower(c.to-1)].class == stemOf("deal") { // where it is signed, or spoken of
			return c
		}
		if s.lower(c.to) == "with" && s.tag(next.from) == language.PRPS { // "signed the contract with its eyes open"
			return c
		}
		if s.lower(c.to) != "of" && (r.speakers.dates[head] || timeUnits[stemOf(head)] || occasions[head] || s.tag(next.to-1) == language.CD) {
			return c
		}
		c.to = next.to
		for s.tag(c.to) == language.POS || s.lower(c.to) == "and" && s.tag(c.to-1) == language.POS { // "of St Anne's and Westbrook hospitals"
			more, ok := chunkStartingAt(cs, c.to+1)
			if !ok {
				if s.lower(c.to+1) != "and" {
					break
				}
				c.to++
				continue
			}
			c.to = more.to
		}
	}
}

// targetOf makes a target of a phrase whose first chunk is base.
func (r *claimReader) targetOf(s *sentence, whole, base chunk) (target, bool) {
	whole.to = r.beforeTime(s, base.to, whole.to)
	t := target{s: s, from: whole.from, to: whole.to}
	head := base.to - 1
	for s.tag(t.from) == language.DT || s.tag(t.from) == language.PRPS || s.tag(t.from) == language.PDT {
		t.definite = t.definite || s.lower(t.from) != "a" && s.lower(t.from) != "an"
		t.from++
	}
	for k := t.from + 1; k < head && !s.prose(); k++ { // "Parliament backs | harbour deal", where the tagger takes the verb for a noun
		if s.tag(k) == language.NNS && r.takesSides(s.lower(k)) {
			t.from = k + 1
		}
	}
	if t.from > head || s.tag(head) == language.PRP || vague[s.lower(head)] || head == t.from && dayWords[s.lower(head)] || !s.tag(head).Noun() && !s.gerundNoun(head) && s.tag(head) != language.CD && r.commonNouns[s.stem(head)] < 1 {
		return t, false
	}
	if m, ok := r.speakers.named(s, head); ok && r.speakers.actors[m.Actor].Kind == corpus.Person { // a person is the whole issue
		t.from, t.to = s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1)+1
		t.head, t.details, t.person = string(m.Actor), []string{string(m.Actor)}, true
		return t, true
	}
	if r.sum(s, head) {
		return t, false
	}
	t.head = s.stem(head)
	if n, ok := r.issues[s.lower(head)]; ok && !(s.lower(head) == "act" && !s.tag(head).Proper() && s.lower(head+1) == "of") { // "an act of courage" is no law
		t.head, t.kind = n.class, n.kind
	}
	if s.lower(head) == "transfer" && r.familiar[givingBack] { // of what is to be given back
		t.head = givingBack
	}
	process := head
	if deed, at := r.deedWithin(s, whole, head); at >= 0 { // "articles of impeachment"
		t.head, t.kind, t.label, head = deed.class, deed.kind, s.lower(at), at
	}
	if n, ok := r.issueAt(s, t.from); ok && s.tag(t.from) == language.VBG && t.from < head && (n.kind == "deed" || n.kind == "end") { // "closing the plant"
		t.head, t.kind, process = n.class, n.kind, t.from
		head = t.from
	}
	if shells[s.lower(head)] && !(t.head == "rule" && r.familiar[t.head]) { // "the order" that a dossier is about is one
		if head > t.from && s.tag(head-1).Noun() && !s.tag(head-1).Proper() { // "a tram line" is about the tram
			head--
			t.head, t.kind = s.stem(head), ""
		} else {
			t.bare = true
			if r.topic != "" && t.definite {
				t.head, t.bare, t.shell = r.topic, false, true
			}
		}
	}
	t.topical = r.topic != "" && t.head == r.topic
	t.familiar = r.familiar[t.head]
	t.adjectives = true
	for k := t.from; k < t.to; k++ {
		if k == head || k == process || s.tag(k) == language.CD || s.tag(k) == language.JJ && lightAdjectives[s.lower(k)] || shells[s.lower(k)] || !s.tag(k).Noun() && s.tag(k) != language.JJ || s.tag(k) == language.POS {
			continue
		}
		if s.tag(k) == language.JJS || ordersHigh(s.lower(k)) { // "the second-largest return" is a return
			continue
		}
		for w := range strings.SplitSeq(s.lower(k), "-") {
			if w = stemOf(w); len(w) > 1 && !timeUnits[w] && !strings.ContainsAny(w, "0123456789") && !slices.Contains(t.details, w) { // a "99-year lease" may be told of as a 125-year one
				t.details = append(t.details, w)
				t.adjectives = t.adjectives && s.tag(k) == language.JJ
				if s.tag(k).Proper() {
					t.names = append(t.names, w)
				}
			}
		}
	}
	for k := t.from; k < t.to; k++ { // "the French pact" and "the pact with France"
		if id := r.demonyms[s.lower(k)]; id != "" && capitalised(s.word(k)) && !slices.Contains(t.details, id) {
			t.details, t.states = append(t.details, id), append(t.states, id)
		}
	}
	for _, w := range t.details {
		t.contrary = append(t.contrary, r.contrasts[w]...)
	}
	t.version = r.isVersion(s, t, head)
	for _, m := range r.d.mentions.in(s.span(t.from, t.to)) { // Tokyo is in Japan
		a := r.speakers.actors[m.Actor]
		if a != nil && a.Kind == corpus.State {
			t.states = append(t.states, string(a.ID))
		}
		if a != nil && !slices.Contains(t.details, string(a.ID)) {
			t.details = append(t.details, string(a.ID))
		}
		if c := r.capitals[nameKey(r.d.corpus.Text(m.Span))]; c != "" && !slices.Contains(t.details, c) {
			t.details = append(t.details, c)
			t.states = append(t.states, c)
		}
	}
	return r.resigned(r.providing(t, head), base), true
}

// ordersHigh tells whether a word says how far up in an order something stands:
// "second-largest".
func ordersHigh(w string) bool {
	first, rest, ok := strings.Cut(w, "-")
	return ok && strings.HasSuffix(rest, "est") && (lightAdjectives[first] || strings.HasSuffix(first, "th"))
}

// sum tells whether the noun at token head only says how much: "14 billion
// euros".
func (r *claimReader) sum(s *sentence, head int) bool {
	w := s.lower(head)
	return r.measuring[w] && w != "cent" && !timeUnits[stemOf(w)] && (s.tag(head-1) == language.CD || s.tag(head-1) == language.Dollar || r.measuring[s.lower(head-1)])
}

// beforeTime cuts off a phrase what tells when: "the law on Wednesday night".
func (r *claimReader) beforeTime(s *sentence, from, to int) int {
	for k := from; k < to; k++ {
		switch s.lower(k) {
		case "on", "in", "at", "since", "by", "from", "until":
		default:
			continue
		}
		if c, ok := chunkStartingAt(r.speakers.chunksOf(s), k+1); ok && (r.speakers.dates[s.lower(c.to-1)] || r.speakers.dates[s.lower(c.from)] && s.tag(c.from) != language.DT) {
			return k
		}
	}
	return to
}

// deedWithin gives the deed that a process is about: "impeachment" in "the
// impeachment inquiry" and "articles of impeachment".
func (r *claimReader) deedWithin(s *sentence, whole chunk, head int) (issueNoun, int) {
	if !processes[s.lower(head)] {
		return issueNoun{}, -1
	}
	at := head - 1
	if w := s.lower(head + 1); w == "of" || w == "on" || w == "for" {
		for at = head + 2; at < whole.to && s.tag(at) == language.DT; at++ {
		}
	}
	if at < whole.from || at >= whole.to {
		return issueNoun{}, -1
	}
	if n, ok := r.issues[s.lower(at)]; ok && (n.kind == "deed" || n.kind == "end") && s.tag(at).Noun() {
		return n, at
	}
	return issueNoun{}, -1
}

// noun is the target's head as it is written.
func (t target) noun() string {
	for k := t.to - 1; k >= t.from; k-- {
		if t.s.stem(k) == t.head {
			return t.s.lower(k)
		}
	}
	return t.head
}

// says tells whether a stem stands in the words of a target, or in the name it
// goes by.
func (t target) says(stem string) bool {
	return slices.ContainsFunc(append(strings.Fields(strings.ToLower(t.label)), t.s.lowers[t.from:t.to]...), func(w string) bool { return stemOf(w) == stem })
}

// text is the target as it stands in the source.
func (t target) text() string {
	to := t.to
	if t.s.tag(to) == language.POS && !t.s.tag(to+1).Noun() && t.s.tag(to+1) != language.JJ && t.s.tag(to-1).Proper() { // "births at St Colman's"
		to++
	}
	return t.s.words(t.from, to)
}
