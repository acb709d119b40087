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
		p, ok := r.subject(s, v)
		if !ok {
			continue
		}
		denier, ok := r.holder(p)
		if !ok || denier == "" {
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
		r.add(st.t.s, st.cue, st.speaker, corpus.Reported, corpus.For, st.t, "says-so")
		t := st.t
		t.s, t.from, t.to, t.pointed = s, min(at, end-1), end, true
		r.add(s, cue, denier, corpus.Reported, corpus.Against, t, "disputes-it")
	}
}

// callsUntrue tells whether the verb at v gives a statement a bad name: "called
// the accusation false", "dismissed the claims as nonsense".
func (r *claimReader) callsUntrue(s *sentence, v int) bool {
	if _, _, names := lookUp(naming, s.lower(v)); !names || !s.tag(v).Verb() {
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
		if st, ok := r.chargedWith(s, denier); ok { // "accused the party of selling its votes, which the party denied"
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
	st, ok := r.saidBefore(s, denier, counts)
	return st, c.to, ok
}

// ownedStatement reads "the minister's claim that P".
func (r *claimReader) ownedStatement(s *sentence, c chunk, from int) (saying, bool) {
	p, ok := r.owner(s, c.to-1)
	if !ok {
		return saying{}, false
	}
	id, ok := r.holder(p)
	t, whole := r.statement(s, from, r.clauseEnd(s, from))
	return saying{t, id, s.span(c.to-1, c.to)}, ok && whole && id != ""
}

// clauseEnd gives the end of a clause that begins at token i: the next mark, or
// the sentence's end.
func (r *claimReader) clauseEnd(s *sentence, i int) int {
	for i < len(s.tokens) {
		switch s.lower(i) {
		case ",", ";", ".", "but", ":", "(":
			return i
		}
		i++
	}
	return i
}

// saidBefore gives what the sentence before this one reports last; counts asks
// for a number in it.
func (r *claimReader) saidBefore(s *sentence, denier corpus.ActorID, counts bool) (saying, bool) {
	if st, ok := r.chargedWith(s, denier); ok && !counts {
		return st, true
	}
	if st, ok := r.saidIn(s, 0, r.clauseOf(s), denier, counts); ok {
		return st, true
	}
	for k := s.index - 1; k >= 0 && k >= s.index-backToStatement; k-- {
		before := s.article.sentences[k]
		if !before.prose() {
			break
		}
		if st, ok := r.saidIn(before, 0, len(before.tokens), denier, counts); ok {
			return st, true
		}
		if k < s.index-1 || r.reports(before) || !r.speaksOfStatement(before) {
			break
		}
	}
	return saying{}, false
}

// backToStatement is how many sentences before its denial a statement may
// stand.
const backToStatement = 2

// reports tells whether a sentence gives somebody's words.
func (r *claimReader) reports(s *sentence) bool {
	return slices.ContainsFunc(r.quoted[s.article.src.ID], func(q *corpus.Quotation) bool { return q.Kind != corpus.Term && q.At().Overlaps(s.whole()) })
}

// speaksOfStatement tells whether a sentence is about what was said before it:
// "She gave no evidence for the claim."
func (r *claimReader) speaksOfStatement(s *sentence) bool {
	for i := 1; i < len(s.tokens); i++ {
		if _, known := statements[s.lower(i)]; known && s.tag(i).Noun() && (s.lower(i-1) == "the" || s.lower(i-1) == "that") {
			return true
		}
	}
	return false
}

// chargedWith gives what somebody accuses others of in the sentence or the one
// before, as the claims found so far tell.
func (r *claimReader) chargedWith(s *sentence, denier corpus.ActorID) (saying, bool) {
	for n := len(r.found) - 1; n >= 0; n-- {
		h := r.found[n]
		if h.target.s.article != s.article || s.index-h.target.s.index > 1 {
			break
		}
		if h.claim.Rule != accuses || h.claim.Stance != corpus.Against || h.claim.Holder == denier || h.claim.Level == corpus.ByAuthor {
			continue
		}
		t := h.target
		if end := r.clauseEnd(t.s, t.from); end > t.to {
			t.to = end
		}
		against := ""
		for _, w := range t.details {
			if named := t.s.namedAs(r, corpus.ActorID(w)); named != "" {
				against = "against " + named + " "
			}
		}
		t.head, t.kind, t.label = said+" charge "+t.head, said, "accusation "+against+"of "+folded(t.s.words(t.from, t.to))
		return saying{t, h.claim.Holder, h.claim.Cue}, true
	}
	return saying{}, false
}

// namedAs gives the words by which a sentence names an actor, with "the" where
// it has that; empty where it does not name them.
func (s *sentence) namedAs(r *claimReader, id corpus.ActorID) string {
	for _, m := range r.d.mentions.in(s.whole()) {
		if m.Actor != id || m.Form == corpus.FormPronoun {
			continue
		}
		i := s.tokenAt(m.Span.Start)
		if s.lower(i-1) == "the" {
			return "the " + folded(r.d.corpus.Text(m.Span))
		}
		return folded(r.d.corpus.Text(m.Span))
	}
	return ""
}

// clauseOf gives where the last clause of a sentence begins behind "but" or a
// semicolon; 0 where there is but one.
func (r *claimReader) clauseOf(s *sentence) int {
	for k := len(s.tokens) - 1; k > 0; k-- {
		if s.lower(k) == ";" || s.lower(k) == "but" && s.lower(k-1) == "," {
			return k
		}
	}
	return 0
}

// saidIn gives the last statement within tokens from..to that somebody else
// than the denier is reported to make.
func (r *claimReader) saidIn(s *sentence, from, to int, denier corpus.ActorID, counts bool) (saying, bool) {
	if from >= to {
		return saying{}, false
	}
	within := s.span(from, to)
	quoted := r.quoted[s.article.src.ID]
	for n := len(quoted) - 1; n >= 0; n-- {
		q := quoted[n]
		if !within.Overlaps(q.At()) || q.At().Start < within.Start || q.Kind == corpus.Term || q.Speaker == nil {
			continue
		}
		if n > 0 && !q.Cue.IsZero() && quoted[n-1].Cue == q.Cue { // the first of two clauses
			continue
		}
		if len(q.Content) != 1 || q.Speaker.Actor == "" || q.Speaker.Actor == denier || q.Kind != corpus.Direct && q.At().Contains(q.Cue) {
			return saying{}, false
		}
		i, j := s.tokenAt(q.At().Start), min(to, s.tokenAt(q.At().End-1)+1)
		t, ok := r.statement(s, i, j)
		if counts && !s.counts(i, j) {
			return saying{}, false
		}
		return saying{t, q.Speaker.Actor, q.Cue}, ok
	}
	return saying{}, false
}

// counts tells whether tokens i..j say how many or how much.
func (s *sentence) counts(i, j int) bool {
	for k := i; k < j; k++ {
		switch s.lower(k) {
		case "half", "third", "quarter", "fifth", "tenth", "twice", "thrice", "double", "triple", "dozen", "hundreds", "thousands", "millions", "billions":
			return true
		}
		if s.tag(k) == language.CD {
			return true
		}
	}
	return false
}

// longestStatement is how many tokens a statement may have to be asked about
// in a question.
const longestStatement = 28

// statement makes a target of a clause at tokens i..j that says what is so.
func (r *claimReader) statement(s *sentence, i, j int) (target, bool) {
	for i < j && (s.lower(i) == "that" || s.tag(i) == language.Open || s.lower(i) == `"` || s.lower(i) == "'") {
		i++
	}
	for k := i + 3; k+1 < j; k++ { // the first of two clauses
		if s.lower(k) == ";" || (s.lower(k) == "and" || s.lower(k) == "but") && (s.lower(k+1) == "that" || s.lower(k-1) == ",") || j-i > longestStatement && s.lower(k) == "," {
			j = k
			break
		}
	}
	for j > i && !isNamePart(s.word(j-1)) && s.tag(j-1) != language.CD && s.tag(j-1) != language.Dollar && s.lower(j-1) != "%" {
		j--
	}
	if j-i < 4 || j-i > longestStatement || !s.hasFinite(i, j) {
		return target{}, false
	}
	t := target{s: s, from: i, to: j, kind: said}
	for k := i; k < j; k++ {
		switch s.lower(k) {
		case "i", "we", "you", "my", "our", "your", "me", "us", "?":
			return target{}, false
		}
		if tag := s.tag(k); tag.Noun() || tag == language.JJ || tag == language.CD || tag.Verb() && !auxiliary[s.lower(k)] {
			if w := stemOf(s.lower(k)); len(w) > 1 && !slices.Contains(t.details, w) {
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
	return 5*common >= 3*max(len(a.details), len(b.details)) && negates(a) == negates(b)
}

func negates(t target) bool {
	if t.pointed {
		return false
	}
	return slices.ContainsFunc(t.s.lowers[t.from:t.to], deniesWord)
}

// asked makes a question of the statement that an issue is about.
func (is *issue) asked(d *dossier) string {
	for _, h := range is.claims {
		if h.claim.Stance == corpus.For {
			return h.target.asked(d.speakers.actors[h.claim.Holder].Name)
		}
	}
	return ""
}

// asked makes a question of a statement: "Would the works cost a fifth?", or
// "Is it true that …?" where the clause cannot be turned round. Where it has a
// pronoun for what stands before it, its speaker is named, so that the pronoun
// means what it does in the source.
func (t target) asked(speaker string) string {
	s := t.s
	if strings.HasPrefix(t.label, "accusation ") {
		return "Is the " + t.label + " true?"
	}
	if the, rest, ok := strings.Cut(speaker, " "); ok && the == "The" {
		speaker = "the " + rest
	}
	for k := t.from; k < t.to; k++ {
		if pointingBack[s.lower(k)] && !s.namesBefore(t.from, k) {
			return "Is it true, as " + speaker + " says, that " + s.startInText(t.from, t.to) + "?"
		}
	}
	c, ok := s.subjectOf(t.from, t.to)
	if v := c.to; ok && v+1 < t.to && s.lower(v+1) != "n't" {
		participle := s.tag(v+1) == language.VBN || s.tag(v+1) == language.RB && s.tag(v+2) == language.VBN
		switch w := s.lower(v); w {
		case "have", "has":
			ok = participle
		case "had": // "Had the dam cracked?" asks of the time before a time that the question does not name
			ok = false
		case "is", "are", "was", "were":
		default:
			ok = s.tag(v) == language.MD
		}
		if ok {
			return upperFirst(s.lower(v)) + " " + s.startInText(t.from, v) + " " + closed(folded(s.words(v+1, t.to))) + "?"
		}
	}
	return "Is it true that " + s.startInText(t.from, t.to) + "?"
}

// pointingBack are pronouns that stand for somebody or something named before.
var pointingBack = map[string]bool{"he": true, "she": true, "they": true, "it": true, "him": true, "her": true, "them": true, "his": true, "their": true, "its": true, "this": true, "that": true, "these": true, "those": true}

// namesBefore tells whether a noun stands at tokens from..k that a pronoun at k
// can stand for.
func (s *sentence) namesBefore(from, k int) bool {
	for i := from; i < k; i++ {
		if s.tag(i).Noun() && (s.tag(i).Proper() || s.lower(k) == "it" || s.lower(k) == "its" || s.lower(k) == "their" || s.lower(k) == "they" || s.lower(k) == "them") {
			return true
		}
		if s.tag(i) == language.WDT || s.tag(i) == language.IN && s.lower(k) == "that" {
			return true
		}
	}
	return s.lower(k) == "that" && k > from && s.tag(k) != language.DT
}

// subjectOf gives the phrase at the start of tokens from..to that ends where
// the finite verb begins.
func (s *sentence) subjectOf(from, to int) (chunk, bool) {
	cs := s.chunks()
	c, ok := chunkStartingAt(cs, from)
	if !ok {
		return chunk{}, false
	}
	c = s.extendRight(cs, c, attached)
	return c, c.to < to && (s.tag(c.to).Finite() || s.tag(c.to) == language.MD)
}

// startInText gives tokens i..j with the capital of a sentence's start taken
// off, unless it is a name's.
func (s *sentence) startInText(i, j int) string {
	text := closed(folded(s.words(i, j)))
	if s.tag(i).Proper() || allCaps(s.word(i)) && len(s.word(i)) > 1 || text == "" || text[0] < 'A' || text[0] > 'Z' {
		return text
	}
	return strings.ToLower(text[:1]) + text[1:]
}

// folded gives text in one line.
func folded(text string) string { return strings.Join(strings.Fields(text), " ") }

func upperFirst(word string) string { return strings.ToUpper(word[:1]) + word[1:] }
