package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Roles that a verb tells: "who heads the board", "is the director".

// isOwner tells whether the noun that ends at token i owns what follows ("the
// minister's decision").
func (r *roleReader) isOwner(s *sentence, i int) bool {
	return s.tag(i) == language.POS || s.tag(i).Noun() && !s.newLine(i) && s.lower(i) != "emeritus" && s.lower(i) != "emerita"
}

// relative reads "who chairs the committee" and "who is the chair of it",
// from the word after "who".
func (r *roleReader) relative(s *sentence, i int) []*foundRole {
	if w := s.lower(i); w == "until" || w == "since" || w == "for" || w == "from" { // "who until last year ran the union"
		if c := s.chunkEnd(i + 1); c > i+1 && (s.tag(c).Verb() || s.tag(c) == language.RB) {
			i = c
		}
	}
	if role := r.heading(s, i); role != nil {
		return []*foundRole{role}
	}
	if role := r.teaching(s, i); role != nil {
		return []*foundRole{role}
	}
	return append(r.predicate(s, i), r.joinedHeading(s, i)...)
}

// teaching reads "teaches media law at the university" at token i.
func (r *roleReader) teaching(s *sentence, i int) *foundRole {
	if w := s.lower(i); w != "teaches" && w != "taught" {
		return nil
	}
	subject := s.subjectEnd(i + 1)
	if subject == i+1 || s.lower(subject) != "at" || s.tag(i+1) == language.DT || s.tag(i+1) == language.PRP || s.tag(i+1) == language.PRPS {
		return nil
	}
	role := &foundRole{work: true, teaches: true, office: "teacher"}
	role.Title, role.Rule, role.At = "teacher of "+s.words(i+1, subject), "who-heads", s.span(i, subject)
	if s.lower(i) == "taught" {
		role.Title = "former " + role.Title
	}
	r.client(role, s, i)
	if role.Of == "" {
		return nil
	}
	return role
}

// subjectEnd gives the token behind the name of what is taught at token i.
func (s *sentence) subjectEnd(i int) int {
	end := i
	for end < i+5 && s.lower(end) != "at" && s.tag(end) != language.Comma && (s.tag(end) != language.IN || s.lower(end) == "in") {
		end++
	}
	return end
}

// client fills in whose a role is from "acts for the council" or "represents
// the union" at token i.
func (r *roleReader) client(role *foundRole, s *sentence, i int) {
	next := i + 1
	switch s.lower(i) {
	case "teaches", "taught", "lectures", "lectured", "practises", "practices", "practised", "practiced", "researches", "researched": // "who teaches law at the College"
		if next = s.subjectEnd(next); s.lower(next) != "at" {
			return
		}
		next++
	case "acts", "acted", "appears", "appeared", "works", "worked", "speaks":
		if s.lower(next) != "for" {
			return
		}
		next++
	case "represents", "represented", "advises", "advised":
	default:
		return
	}
	if s.lower(next) == "the" {
		next++
	}
	if m, ok := r.mentionAt(s, next); ok && role.Of == "" && role.OfText == "" && r.actors[m.Actor].Kind == corpus.Organisation {
		role.Of, role.Preposition = r.specific(s, m, next), "for"
	}
}

// joinedHeading reads "and chairs the committee" behind another verb of the
// same subject at token i: "who is 58 and chairs it".
func (r *roleReader) joinedHeading(s *sentence, i int) []*foundRole {
	if !s.tag(i).Finite() {
		return nil
	}
	for k := i + 1; k < len(s.tokens) && k < i+10; k++ {
		switch t := s.tag(k); {
		case s.lower(k) == "and":
			if role := r.heading(s, k+1); role != nil {
				return []*foundRole{role}
			}
		case t == language.Comma, t == language.Colon, t == language.Stop, t == language.PRP, t == language.WP, t == language.WDT:
			return nil
		}
	}
	return nil
}

// told reads what the sentence after the one that a person is the subject of
// says of "he" or "she": "Ann Lee was there. She chairs the board."
func (r *roleReader) told(s *sentence, from, to int) []*foundRole {
	if s.index+1 >= len(s.article.sentences) || !s.prose() || s.isQuoted(from) || s.tag(to) == language.POS {
		return nil
	}
	next := s.article.sentences[s.index+1]
	if w := next.lower(0); next.passage.ID != s.passage.ID || w != "she" && w != "he" || !next.prose() {
		return nil
	}
	for k := 0; k < from; k++ {
		if s.tag(k).Finite() || s.tag(k) == language.IN && k+1 < from {
			return nil
		}
	}
	for _, id := range r.mentions.actorsOf(s) {
		if r.actors[id].Kind == corpus.Person && id != r.mentions.in(s.span(from, to))[0].Actor {
			return nil
		}
	}
	roles := r.predicate(next, 1)
	for _, role := range roles {
		role.Rule = "pronoun-office"
	}
	return roles
}

// heading reads "chairs the committee" at token i: a verb that gives a post,
// with a body for its object.
func (r *roleReader) heading(s *sentence, i int) *foundRole {
	perfect := false
	if w := s.lower(i); w == "has" || w == "had" || w == "also" || w == "now" {
		i++
		perfect = w == "has" || w == "had"
	}
	post := r.verbs[s.lower(i)]
	if s.lower(i) == "run" && perfect {
		post = r.verbs["ran"]
	}
	if over := r.verbs[s.phrase(i, i+2)]; over != "" && s.tag(i).Verb() { // "presides over"
		return r.headed(s, i+1, over)
	}
	if post == "" || !s.tag(i).Verb() || s.tag(i+1) == language.IN || s.tag(i+1) == language.TO { // "ran for Congress"
		return nil
	}
	return r.headed(s, i, post)
}

// headed reads the body behind the verb whose last token is i, and makes the
// post in it that the verb gives.
func (r *roleReader) headed(s *sentence, i int, post string) *foundRole {
	end := s.chunkEnd(i + 1)
	role := &foundRole{office: r.titles.office(post)}
	role.Title, role.Rule = post, "who-heads"
	if whole := r.partOf(role, s, i+1, end); whole > i {
		role.At = s.span(i, whole)
		return role
	}
	for _, m := range r.mentions.in(s.span(i, len(s.tokens))) {
		from := s.tokenAt(m.Span.Start)
		if beside := s.lower(end) == "," && from <= end+2 && r.bodies.orgWords[s.lower(end-1)] != ""; from > max(end, i+2) && !beside { // "the trade body, | the Guild"
			break
		}
		if to := s.tokenAt(m.Span.End-1) + 1; r.actors[m.Actor].Kind == corpus.Organisation && to >= end {
			if role.Of = r.specific(s, m, i+1); role.Of != "" {
				role.At = s.span(i, to)
				return role
			}
		}
	}
	if end > i+1 && (post == "owner" || post == "founder" || post == "editor") && s.tag(end-1).Noun() && hasCapital(s, i+1, end) && !s.tag(end-1).Proper() { // "owns the Red Lion pub"
		role.OfText, role.At = s.words(i+1, end), s.span(i, end)
		return role
	}
	if end <= i+1 || r.bodies.orgWords[s.lower(end-1)] == "" {
		return nil
	}
	role.At = s.span(i, end)
	if w := s.lower(i + 1); w != "a" && w != "an" { // "leads a committee of nurses"
		role.Of = r.described(s, i+1, end)
	}
	if role.Of != "" {
		role.described = true
	} else {
		role.Title += " of " + s.words(i+1, end)
	}
	return role
}

// partOf reads "the Fund's mission to Peru" at tokens i..end for a part of a body
// which somebody heads, and gives the token after it; 0 where there is none.
func (r *roleReader) partOf(role *foundRole, s *sentence, i, end int) int {
	for _, m := range r.mentions.in(s.span(i, end)) {
		p := s.tokenAt(m.Span.End-1) + 1
		if s.tag(p) != language.POS || p+1 >= end || s.tag(end-1) != language.NN || r.actors[m.Actor].Kind != corpus.Organisation {
			continue
		}
		if w := s.lower(end); (w == "to" || w == "for") && s.tag(end+1).Noun() {
			end = s.chunkEnd(end + 1)
		}
		role.Of = r.specific(s, m, i)
		role.Title += " of the " + s.words(p+1, end)
		return end
	}
	return 0
}

// predicate reads "is the director of the institute", "has been chief
// executive", "was appointed minister" from token i, and "chairs the board".
func (r *roleReader) predicate(s *sentence, i int) []*foundRole {
	if !s.prose() {
		return nil
	}
	if role := r.heading(s, i); role != nil {
		return []*foundRole{role}
	}
	k, as := s.copula(i)
	if k == i {
		return nil
	}
	if s.tag(k) == language.CD && s.lower(k+1) == "and" { // "who is 58 and professor of urology"
		k += 2
	}
	t, start, ok := r.titleIn(s, k, false)
	if !ok {
		return nil
	}
	article := s.tag(k) == language.DT
	if s.lower(k) == "a" && s.lower(t.to-1) == "speaker" && s.lower(t.to) != "of" { // "is a gifted speaker": who speaks
		return nil
	}
	if !article && !as && s.lower(t.to) != "of" && s.lower(t.to) != "at" && s.lower(t.to) != "for" {
		return nil
	}
	for n := k; t.work && n < t.from; n++ { // "is a poor statistician" judges
		if s.tag(n) == language.JJ && !r.titles.modifiers[s.lower(n)] && s.lower(n) != "retired" {
			return nil
		}
	}
	return r.apposed(s, start, "predicate", false)
}

// copula gives the token after "is", "has been", "served as" or "was
// appointed" at token i, or i; as tells whether the verb gives a post.
func (s *sentence) copula(i int) (k int, as bool) {
	k = i
	for s.lower(k) == "has" || s.lower(k) == "had" || s.tag(k) == language.RB && k > i && s.lower(k) != "not" && s.lower(k) != "n't" {
		k++
	}
	switch s.lower(k) {
	case "is", "was", "been", "became", "becomes", "become", "remains", "remained":
		k++
	case "served", "serves", "worked", "works", "acts", "acted", "resigned", "resigns", "retired", "retires", "quit", "quits", "continues", "continued", "stepped", "steps", "stood", "took", "takes":
		n := k + 1
		if w := s.lower(n); w == "down" || w == "over" || w == "aside" || w == "up" { // "stepped down as"
			n++
		}
		if s.lower(n) == "as" {
			return n + 1, true
		}
		return i, false
	default:
		return i, false
	}
	if appointing[s.lower(k)] {
		k++
		if s.lower(k) == "as" || s.lower(k) == "to" {
			k++
		}
		as = true
	}
	return k, as
}

// appointing are verbs that give somebody an office.
var appointing = map[string]bool{"appointed": true, "named": true, "elected": true, "re-elected": true, "reelected": true, "made": true, "promoted": true, "installed": true, "confirmed": true, "nominated": true}

// appointer gives the body that is the subject of the verb at token v the offices
// that it gives to somebody: "Acme has appointed Ann Lee director".
func (r *roleReader) appointer(roles []*foundRole, s *sentence, v int) {
	end := v
	for w := s.lower(end - 1); w == "has" || w == "had"; w = s.lower(end - 1) {
		end--
	}
	if end < 1 {
		return
	}
	for _, m := range r.mentions.in(s.span(0, end)) {
		if s.tokenAt(m.Span.End-1)+1 != end || r.actors[m.Actor].Kind != corpus.Organisation {
			continue
		}
		for _, role := range roles {
			if role.Of == "" && role.OfText == "" && !role.work {
				role.Of = m.Actor
			}
		}
	}
}

// headedBy reads "the Hume Trust, chaired by Ann Lee".
func (r *roleReader) headedBy(s *sentence, from, to int) *foundRole {
	v := from - 2
	post := r.verbs[s.lower(v)]
	if s.lower(v) == "run" {
		post = r.verbs["ran"]
	}
	if post == "" || s.tag(v) != language.VBN && s.tag(v) != language.VBD {
		return nil
	}
	end := v
	if w := s.lower(end - 1); w == "is" || w == "was" {
		end--
	}
	if s.lower(end-1) == "which" {
		end--
	}
	if s.lower(end-1) == "," || s.lower(end-1) == "(" {
		end--
	}
	for _, m := range r.mentions.of(s) {
		i, j := s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1)+1
		if s.tag(i-1) == language.DT {
			i--
		}
		if s.lower(j) == "in" && s.chunkEnd(j+1) == end { // "the Hume Laboratory in Leith, headed by"
			j = end
		}
		if j == end && (s.tag(i-1) != language.IN || s.lower(i-1) == "by") && s.tag(i-1) != language.TO && r.actors[m.Actor].Kind == corpus.Organisation {
			role := &foundRole{office: r.titles.office(post)}
			role.Title, role.Of, role.Rule, role.At = post, r.specific(s, m, 0), "headed-by", s.span(s.tokenAt(m.Span.Start), to)
			if role.Of == "" {
				return nil
			}
			return role
		}
	}
	return nil
}
