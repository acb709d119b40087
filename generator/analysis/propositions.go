package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Statements on which two sides differ: one says that something is so, and
// another denies it.

// said is the kind of a target that is a statement.
const said = "said"

// disputedStatement is the rule of a disagreement on whether something is so.
const disputedStatement = "disputed-statement"

// disputing are verbs of saying that a statement is not so.
var disputing = map[string]string{"deny": "", "dispute": "", "reject": "", "refute": "", "rebut": "", "contradict": "", "contest": "", "dismiss": "", "challenge": "", "repudiate": ""}

// onlyStatements are those that take nothing but what is said for their object.
var onlyStatements = map[string]bool{"deny": true, "dispute": true, "refute": true, "rebut": true, "contradict": true}

// statements are nouns for what somebody says is so; those marked say how much.
var statements = map[string]bool{
	"claim": false, "claims": false, "allegation": false, "allegations": false, "accusation": false, "accusations": false, "charge": false, "charges": false,
	"assertion": false, "assertions": false, "suggestion": false, "suggestions": false, "account": false, "version": false, "argument": false, "arguments": false,
	"explanation": false, "statement": false, "contention": false, "insinuation": false, "characterisation": false, "characterization": false, "interpretation": false,
	"figure": true, "figures": true, "estimate": true, "estimates": true, "number": true, "numbers": true, "calculation": true, "calculations": true, "total": true, "toll": true,
}

// disputed reads "Q said that P. S denies that": Q takes the side of the
// statement, and S the other.
func (r *claimReader) disputed(s *sentence) {
	for v := range s.tokens {
		if !s.tag(v).Verb() {
			continue
		}
		lemma, _, ok := s.lookUp(disputing, v)
		if !ok && r.callsUntrue(s, v) { // "called the accusation “false”"
			lemma, ok = "call", true
		}
		if !ok || !active(s, v) || unreal(s, v) || negated(s, v) || s.isQuoted(v) {
			continue
		}
		denier, p := r.doer(s, v)
		if denier == "" {
			continue
		}
		at := v + 1
		for s.tag(at) == language.RB {
			at++
		}
		st, end, ok := r.statementMeant(s, p, at, denier)
		cue := s.span(v, v+1)
		if !ok {
			if w := s.lower(at); onlyStatements[lemma] && (w == "it" || w == "that" || w == "this") && !s.opensNoun(at+1) {
				r.forget(s, cue)
			}
			continue
		}
		r.forget(s, cue)
		if t, stance, ok := r.judgesDeedIn(st.t); ok { // "rejects the suggestion that the walkout endangers the town"
			r.add(st.t.s, st.cue, st.speaker, corpus.Reported, stance, t, "says-so")
			r.add(s, cue, denier, corpus.Reported, opposite(stance), t, "disputes-it")
			continue
		}
		r.disputes(s, st, denier, v, min(at, end-1), end)
	}
}

// callsUntrue tells whether the verb at v gives a statement a bad name: "called
// the accusation false", "dismissed the claims as nonsense".
func (r *claimReader) callsUntrue(s *sentence, v int) bool {
	if !s.is(v, namingVerb) || !s.tag(v).Verb() {
		return false
	}
	c, ok := r.chunkAt(s, v+1)
	if !ok || s.lower(c.from) != "the" && s.lower(c.from) != "that" && s.lower(c.from) != "those" && s.lower(c.from) != "these" && s.tag(c.from) != language.PRPS {
		return false
	}
	if _, said := statements[s.lower(c.to-1)]; !said {
		return false
	}
	for k := c.to; k < min(c.to+5, len(s.tokens)); k++ {
		if w := s.lower(k); w == "," || w == ";" || w == "." {
			return false
		}
		if vd, judges := r.verdicts[s.lower(k)]; judges && !vd.verb {
			return vd.stance == corpus.Against
		}
	}
	return false
}

// judgesDeedIn gives the deed that a statement calls good or bad, and how: who
// denies that it is bad defends it.
func (r *claimReader) judgesDeedIn(st target) (target, corpus.Stance, bool) {
	for v := st.from + 1; v < st.to; v++ {
		if !st.s.tag(v).Verb() {
			continue
		}
		stance, ok := r.verdictAt(st.s, v)
		if !ok {
			continue
		}
		t, ok := r.subjectTarget(st.s, v)
		return t, stance, ok && t.from >= st.from && (t.kind == "deed" || t.kind == "end") && (stance == corpus.For || stance == corpus.Against)
	}
	return target{}, "", false
}

// forget drops the claims of a sentence that rest on a cue.
func (r *claimReader) forget(s *sentence, cue corpus.Span) {
	n := len(r.found)
	for n > 0 && r.found[n-1].claim.At == s.whole() {
		n--
	}
	kept := slices.DeleteFunc(r.found[n:], func(h held) bool { return h.claim.Cue == cue })
	r.found = r.found[:n+len(kept)]
}

// saying is what somebody is reported to say is so.
type saying struct {
	t       target
	speaker corpus.ActorID
	cue     corpus.Span
}

// statementMeant gives what "that", "the figure" or "the claim that P" at token
// at is, and where those words end.
func (r *claimReader) statementMeant(s *sentence, p nominal, at int, denier corpus.ActorID) (saying, int, bool) {
	switch s.lower(at) {
	case "that", "this", "it":
		if t := s.tag(at + 1); t.Noun() || t.Finite() || t == language.JJ || t == language.DT || t == language.PRP || t == language.PRPS || t == language.MD || s.lower(at+1) == "to" {
			return saying{}, 0, false
		}
		st, ok := r.saidBefore(s, denier, false)
		return st, at + 1, ok
	}
	start := p.from
	if s.tag(start-1) == language.DT {
		start--
	}
	if s.lower(start-1) == "which" && s.lower(start-2) == "," && !s.opensNoun(at) && s.tag(at) != language.DT { // "…, which S denies"
		if st, ok := r.chargedWith(s, denier, 1); ok { // "accused the party of selling its votes, which the party denied"
			return st, at, true
		}
		st, ok := r.saidIn(s, 0, p.from-2, denier, false)
		return st, at, ok
	}
	c, ok := r.chunkAt(s, at)
	if !ok {
		return saying{}, 0, false
	}
	counts, ok := statements[s.lower(c.to-1)]
	if !ok {
		return saying{}, 0, false
	}
	switch s.lower(c.to) {
	case "that":
		st, ok := r.ownedStatement(s, c, c.to+1)
		return st, c.to, ok && st.speaker != denier
	case "by", "from":
		by, ok := r.speakers.subjectAfter(s, c.to+1)
		if !ok {
			return saying{}, 0, false
		}
		end := by.to
		for end < by.to+6 && (s.lower(end) == "of" || s.tag(end) == language.DT || s.tag(end).Noun()) { // "by the Chamber of Commerce that"
			end++
		}
		if s.lower(end) != "that" {
			return saying{}, 0, false
		}
		id, ok := r.holder(by)
		t, whole := r.statement(s, end+1, r.clauseEnd(s, end+1))
		return saying{t, id, s.span(c.to-1, c.to)}, c.to, ok && whole && id != "" && id != denier
	case "of", "about", "on", "against":
		return saying{}, 0, false
	}
	if c.to-c.from > 2 || c.to-c.from == 2 && s.tag(c.from) != language.DT && s.tag(c.from) != language.PRPS {
		return saying{}, 0, false
	}
	if charges[s.lower(c.to-1)] {
		if st, ok := r.chargedWith(s, denier, backToCharge); ok {
			return st, c.to, true
		}
	}
	st, ok := r.saidBefore(s, denier, counts)
	return st, c.to, ok
}

// charges are those nouns for statements that say what somebody has done wrong.
var charges = map[string]bool{"accusation": true, "accusations": true, "charge": true, "charges": true, "allegation": true, "allegations": true}

// ownedStatement reads "the minister's claim that P".
func (r *claimReader) ownedStatement(s *sentence, c chunk, from int) (saying, bool) {
	p, ok := r.owner(s, c.to-1)
	if !ok {
		return saying{}, false
	}
	id, ok := r.stater(p)
	t, whole := r.statement(s, from, r.clauseEnd(s, from))
	return saying{t, id, s.span(c.to-1, c.to)}, ok && whole && id != ""
}

// stater gives who makes the statement that is told to be somebody's: a capital
// speaks for its state, and "the union" that no name stands for is who the
// article calls so.
func (r *claimReader) stater(p nominal) (corpus.ActorID, bool) {
	s := p.s
	if w := s.lower(p.head); s.tag(p.head) == language.PRP || s.tag(p.head) == language.PRPS || w == "i" || w == "we" {
		return "", false
	}
	if id, ok := r.holder(p); ok && id != "" {
		return id, true
	}
	if id := r.capitals[nameKey(s.words(p.from, p.to))]; id != "" {
		return corpus.ActorID(id), true
	}
	if !bodyNouns[s.lower(p.head)] || s.lower(p.from) != "the" || p.head != p.from+1 {
		return "", false
	}
	id := r.speakers.newUnnamed(p, "group")
	r.speakers.meet(s, s.lower(p.head), id, p)
	return id, true
}

// clauseEnd gives the end of a clause that begins at token i: the next mark, or
// the sentence's end; of a clause too long to be a statement, no more than shows
// that.
func (r *claimReader) clauseEnd(s *sentence, i int) int {
	for end := i + 3*longestStatement; i < len(s.tokens) && i < end; {
		switch s.lower(i) {
		case ",", ";", ".", "but", ":", "(":
			return i
		}
		i++
	}
	return i
}

// longestStatement is how many tokens a statement may have to be asked about
// in a question.
const longestStatement = 28

// statement makes a target of a clause at tokens i..j that says what is so.
func (r *claimReader) statement(s *sentence, i, j int) (target, bool) {
	for i < j && (s.lower(i) == "that" || s.tag(i) == language.Open || s.lower(i) == `"` || s.lower(i) == "'") {
		i++
	}
	i = s.afterPointer(i, j)
	for k := i + 3; k+1 < j; k++ { // the first of two clauses
		if s.lower(k) == ";" || s.lower(k) == "and" && s.tag(k+1).Finite() && s.hasFinite(i, k) || (s.lower(k) == "and" || s.lower(k) == "but") && (s.lower(k+1) == "that" || s.lower(k-1) == ",") || j-i > longestStatement && s.lower(k) == "," {
			j = k
			break
		}
	}
	for j > i && !isNamePart(s.word(j-1)) && s.tag(j-1) != language.CD && s.tag(j-1) != language.Dollar && s.lower(j-1) != "%" {
		j--
	}
	if j-i < 4 || j-i > longestStatement || !s.hasFinite(i, j) && !finiteInDisguise(s, i, j) {
		return target{}, false
	}
	t := target{s: s, from: i, to: j, kind: said}
	for k := i; k < j; k++ {
		switch s.lower(k) {
		case "i", "we", "you", "my", "our", "your", "me", "us", "?":
			return target{}, false
		}
		if tag := s.tag(k); tag.Noun() || tag == language.JJ || tag == language.CD || tag.Verb() && !auxiliary[s.lower(k)] {
			if w := s.stem(k); len(w) > 1 && !slices.Contains(t.details, w) {
				t.details = append(t.details, w)
			}
		}
	}
	if len(t.details) < 2 || s.tag(i) == language.WP || s.tag(i) == language.WRB || s.lower(i) == "if" || s.lower(i) == "whether" {
		return target{}, false
	}
	t.head = said + " " + t.details[0]
	t.label = closed(folded(s.words(i, j)))
	return t, true
}

// afterPointer steps over words at the start of a clause that point to what was
// said before it: "since then", "so far".
func (s *sentence) afterPointer(i, j int) int {
	k := i
	switch first, second := s.lower(i), s.lower(i+1); {
	case (first == "since" || first == "by" || first == "until") && second == "then", first == "so" && second == "far":
		k = i + 2
	case first == "now", first == "meanwhile", first == "then", first == "also":
		k = i + 1
	}
	if s.lower(k) == "," && k > i {
		k++
	}
	return min(k, j)
}

// finiteInDisguise tells whether a past form stands within tokens i..j that the
// tagger took for a participle, which its object shows: "the firm concealed
// results".
func finiteInDisguise(s *sentence, i, j int) bool {
	for k := i + 1; k+1 < j; k++ {
		if next := s.tag(k + 1); s.tag(k) == language.VBN && s.tag(k-1).Noun() && (next.Noun() || next == language.DT || next == language.PRPS) {
			return true
		}
	}
	return false
}

// closed adds the mark that closes a quotation which text ends in.
func closed(text string) string {
	switch {
	case strings.Count(text, "“") > strings.Count(text, "”"):
		return text + "”"
	case strings.Count(text, "\"")%2 == 1:
		return text + "\""
	case strings.Count(text, "‘") > strings.Count(text, "’"):
		return text + "’"
	}
	return text
}

// sameStatement tells whether two statements say the same of the same.
func sameStatement(a, b target) bool {
	common := len(a.details) - len(without(a.details, b.details))
	return 5*common >= 3*max(len(a.details), len(b.details)) && (a.pointed || b.pointed || negates(a) == negates(b))
}

func negates(t target) bool {
	return slices.ContainsFunc(t.s.lowers[t.from:t.to], deniesWord)
}

// folded gives text in one line.
func folded(text string) string { return strings.Join(strings.Fields(text), " ") }

func upperFirst(word string) string { return strings.ToUpper(word[:1]) + word[1:] }
