package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Which words say what happened at a date.

// clauseAt gives the clause that holds tokens i..j: the sentence, cut where a
// semicolon, or a comma and a conjunction, part two clauses that both have a
// verb. Where the bounds are unsure the whole sentence stands.
func (s *sentence) clauseAt(i, j int) (from, to int) {
	from, to = 0, len(s.tokens)
	if to > 4*clauseReach {
		return 0, to
	}
	for k := 1; k < len(s.tokens)-1; k++ {
		if !s.partsClauses(k) {
			continue
		}
		if k < i && s.hasFinite(from, k) && s.hasFinite(k, to) {
			from = k + 1
			for from < i && s.tag(from) == language.CC {
				from++
			}
		} else if k >= j && s.hasFinite(from, k) && s.hasFinite(k, to) {
			to = k
			break
		}
	}
	for to > from && closesSentence(s.word(to-1)) {
		to--
	}
	if dateline := s.tokenAt(s.afterDateline().Start); from < dateline && dateline < to {
		from = dateline
	}
	for from < i && (s.word(from) == "-" || s.word(from) == "*" || s.word(from) == "•") { // a list's mark
		from++
	}
	if dated := from <= i && j <= to; !dated && i >= from || from >= to {
		return 0, len(s.tokens)
	}
	return from, to
}

// otherDates tells whether tokens i..j hold a date besides e.
func (st *statement) otherDates(e dateExpression, i, j int) bool {
	for _, o := range st.dates {
		if o.i != e.i && o.i >= i && o.j <= j {
			return true
		}
	}
	return false
}

// whatAt gives the words that say what happened at a date: its clause, and in a
// sentence with several dates only what is told of this one, if that can be
// read by itself.
func (st *statement) whatAt(e dateExpression) (from, to int) {
	from, to = st.clauseAt(e.i, e.j)
	switch {
	case e.relative.kind == fromBeside:
		return st.besideClause(e, from, to)
	case len(st.dates) > maxDates:
		return from, to
	case st.otherDates(e, from, to) || to-from > longClause:
		if a, b, ok := st.relativeClause(e, from, to); ok {
			return a, b
		}
		if st.otherDates(e, from, to) {
			return st.pieceAt(e.i, e.j, from, to)
		}
	}
	return from, to
}

// longClause is how many words a clause may have before a relative clause in it
// is shown by itself.
const longClause = 40

// besideClause gives what a date was counted from: of "in March, ten months
// after the storm broke, the mill reopened", that the storm broke.
func (s *sentence) besideClause(e dateExpression, from, to int) (int, int) {
	led := s.hasFinite(from, e.i)
	for k := e.j; k < to; k++ {
		if s.lower(k) == "," && !s.quotedAt(k) && (!led || k > e.j+2 && s.tag(k+1) == language.IN) {
			to = k
			break
		}
	}
	if !s.hasFinite(e.j, to) {
		return from, to
	}
	return e.j, to
}

// relativeClause gives the relative clause that holds a date, with what it is
// about: "the outbreak, which began in Wuhan in December 2019".
func (s *sentence) relativeClause(e dateExpression, from, to int) (a, b int, ok bool) {
	r := e.i - 1
	for ; r > from; r-- {
		switch t := s.tag(r); {
		case s.quotedAt(r), s.lower(r) == ",":
			return 0, 0, false
		case t == language.WDT, t == language.WP && s.lower(r) != "what", s.lower(r) == "which":
			if !s.hasFinite(r+1, e.i) {
				return 0, 0, false
			}
			a = s.phraseBefore(r, from)
			for b = e.j; b < to && s.lower(b) != "," && s.lower(b) != "-" && s.lower(b) != "--"; b++ {
			}
			return a, b, a < r && s.hasFinite(r+1, b)
		}
	}
	return 0, 0, false
}

// phraseBefore gives the start of the noun phrase that a relative clause at
// token r is about.
func (s *sentence) phraseBefore(r, from int) int {
	k := r
	if s.lower(k-1) == "," {
		k--
	}
	start := k
	for n := k - 1; n >= from && n >= k-8; n-- {
		t := s.tag(n)
		if !t.Noun() && t != language.JJ && t != language.CD && t != language.DT && t != language.PRPS && t != language.POS && s.lower(n) != "of" {
			break
		}
		if s.lower(n) != "of" {
			start = n
		}
		if (t == language.DT || t == language.PRPS) && s.lower(n-1) != "of" {
			break
		}
	}
	if start == k {
		return r
	}
	return start
}

// pieceAt narrows a clause with several dates to what stands between commas
// around tokens i..j, if that is a clause with its subject.
func (s *sentence) pieceAt(i, j, from, to int) (int, int) {
	a, b := i, j
	for a > from && s.lower(a-1) != "," && s.lower(a-1) != ";" {
		a--
	}
	for b < to && s.lower(b) != "," && s.lower(b) != ";" {
		b++
	}
	for a < i && s.tag(a) == language.CC {
		a++
	}
	if s.quotedAt(a) != s.quotedAt(from) || !s.readable(a, b, i, j) {
		return from, to
	}
	return a, b
}

// readable tells whether tokens a..b say something by themselves, apart from
// the date at i..j: a clause with its subject.
func (s *sentence) readable(a, b, i, j int) bool {
	switch t := s.tag(a); t {
	case language.IN, language.TO, language.VBG, language.VBN, language.WDT, language.WP, language.WRB, language.VBD, language.VBZ:
		if a != i-1 && a != i { // "on 3 May the mayor resigned"
			return false
		}
	}
	subject, verb := false, false
	for k := a; k < b; k++ {
		switch t := s.tag(k); {
		case k >= i && k < j:
		case s.lower(k) == "that" && t == language.IN && verb: // "hoped that the mill", with its verb cut off
			subject, verb = false, false
		case t.Noun(), t == language.PRP:
			subject = true
		case t.Finite():
			if !subject {
				return false
			}
			verb = true
		}
	}
	return verb
}

// wholeNames moves the ends of some words outwards where they would cut a name.
func (d *dossier) wholeNames(s corpus.Span) corpus.Span {
	if d.mentions == nil {
		return s
	}
	around := corpus.Span{Source: s.Source, Start: max(0, s.Start-nameReach), End: s.End + nameReach}
	for _, m := range d.mentions.in(around) {
		if m.Span.Start < s.Start && m.Span.End > s.Start {
			s.Start = m.Span.Start
		}
		if m.Span.Start < s.End && m.Span.End > s.End {
			s.End = m.Span.End
		}
	}
	return s
}

// nameReach is how many bytes a name may have that is cut.
const nameReach = 120

// wholeMarks leaves out a quotation mark at an end of tokens from..to whose
// other half stands outside.
func (s *sentence) wholeMarks(from, to int) (int, int) {
	opening, closing := 0, 0
	for k := from; k < to; k++ {
		switch s.word(k) {
		case "“":
			opening++
		case "”":
			closing++
		case "\"":
			if s.quotedAt(k + 1) {
				opening++
			} else {
				closing++
			}
		}
	}
	if first := s.word(from); opening > closing && (first == "“" || first == "\"") && to-from > 2 {
		from++
	}
	if last := s.word(to - 1); closing > opening && (last == "”" || last == "\"") && to-from > 2 {
		to--
	}
	return from, to
}

// properIn tells whether a proper noun stands in tokens i..j.
func (s *sentence) properIn(i, j int) bool {
	for k := i; k < j; k++ {
		if s.tag(k).Proper() {
			return true
		}
	}
	return false
}

// closesSentence tells whether a token is the mark at a sentence's end.
func closesSentence(w string) bool { return w == "." || w == ";" || w == "," }

// partsClauses tells whether token k stands between two main clauses, outside
// quotation marks.
func (s *sentence) partsClauses(k int) bool {
	if s.quotedAt(k) || s.quotedAt(k+1) {
		return false
	}
	if s.lower(k) == ";" {
		return true
	}
	if s.lower(k) != "," {
		return false
	}
	switch s.lower(k + 1) {
	case "and", "but", "while", "whereas":
		return s.subjectFollows(k+2) && !s.listBefore(k)
	}
	return false
}

// subjectFollows tells whether a subject and then a finite verb begin at k:
// without one, what follows an "and" is part of a list.
func (s *sentence) subjectFollows(k int) bool {
	end := s.chunkEnd(k)
	if s.tag(k) == language.PRP {
		end = k + 1
	}
	return end > k && (s.tag(end).Finite() || s.tag(end) == language.RB && s.tag(end+1).Finite())
}

// hasFinite tells whether a finite verb stands in tokens i..j.
func (s *sentence) hasFinite(i, j int) bool {
	for k := i; k < j; k++ {
		if s.finiteAt(k) {
			return true
		}
	}
	return false
}

// listBefore tells whether the comma at token k goes on a list of nouns, the last
// of which follows: "wearing coats, masks, and hats".
func (s *sentence) listBefore(k int) bool {
	for n := k - 1; n > k-5 && n > 0; n-- {
		if s.lower(n) == "," {
			return true
		}
		if t := s.tag(n); !t.Noun() && t != language.JJ && !(t.Verb() && s.lower(n-1) == "," && s.tag(n+1).Noun()) { // "face masks"
			return false
		}
	}
	return false
}
