package briefing

// Quotations as pages show them: the words, who said them, and where else the
// same words stand.

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// utterance shows a quotation: the words as the source has them, then who said
// them, with which verb, and where. A quotation that runs over paragraphs
// becomes a blockquote for each.
func (s *sheet) utterance(q *corpus.Quotation) string {
	var parts []string
	var line []string
	flush := func(p piece) {
		words := quoteMarks(q, strings.Join(line, " "+omission+" "))
		parts = append(parts, "> "+words+"\n>\n> — "+s.byline(q, p))
		line = nil
	}
	var last piece
	spoken := q.Content
	if q.Kind == corpus.Mixed && !wholly(q) { // the words around the quoted ones are the author's
		spoken = q.Quoted
	}
	for _, span := range spoken {
		for _, p := range s.w.pieces(s.w.withMarks(q, span)) {
			if len(line) > 0 && (p.source != last.source || p.passage.ID != last.passage.ID) {
				flush(last)
			}
			line, last = append(line, escape(p.text())), p
			s.shown = append(s.shown, showing{p, wordSet(p.text())})
		}
	}
	if len(line) > 0 {
		flush(last)
	}
	return strings.Join(parts, "\n\n")
}

// quoteMarks sets an utterance between marks. A reported clause with quoted
// fragments keeps the source's own marks instead.
func quoteMarks(q *corpus.Quotation, words string) string {
	if q.Kind != corpus.Direct && !wholly(q) {
		return words
	}
	words = strings.TrimRight(words, ", ") // the comma before "she said"
	// A quotation that goes on in a new paragraph begins there with a mark.
	if strings.HasPrefix(words, "“") && strings.Count(words, "“") > strings.Count(words, "”") {
		return words + "”"
	}
	return "“" + words + "”"
}

// wholly tells whether all that is reported stands between marks.
func wholly(q *corpus.Quotation) bool {
	for _, c := range q.Content {
		inside := false
		for _, m := range q.Quoted {
			inside = inside || m.Contains(c)
		}
		if !inside {
			return false
		}
	}
	return len(q.Content) > 0
}

// withMarks widens a reported clause by a quotation mark that its first or
// last fragment would otherwise lack.
func (w *writer) withMarks(q *corpus.Quotation, span corpus.Span) corpus.Span {
	if q.Kind != corpus.Mixed || wholly(q) || w.sources[span.Source] == nil {
		return span
	}
	text := w.sources[span.Source].Text
	for _, m := range q.Quoted {
		if m.Source == span.Source && m.Start == span.Start {
			span.Start -= markBefore(text, m.Start)
		}
		if m.Source == span.Source && m.End == span.End {
			span.End += markAfter(text, m.End)
		}
	}
	return span
}

const quotationMarks = "“”\"„«»‘’'"

// markBefore is the length in bytes of a quotation mark that ends at offset.
func markBefore(text string, offset int) int {
	for _, m := range quotationMarks {
		if strings.HasSuffix(text[:offset], string(m)) {
			return len(string(m))
		}
	}
	return 0
}

// markAfter is the length in bytes of a quotation mark that begins at offset.
func markAfter(text string, offset int) int {
	for _, m := range quotationMarks {
		if strings.HasPrefix(text[offset:], string(m)) {
			return len(string(m))
		}
	}
	return 0
}

// byline says who a source reports to have said something, with which words it
// introduces them, and where.
func (s *sheet) byline(q *corpus.Quotation, p piece) string {
	who := unattributed
	if q.Speaker != nil {
		who = escape(s.w.text(q.Speaker.At))
		if a := s.w.actors[q.Speaker.Actor]; a != nil {
			who = s.actor(a.ID)
			if r := s.w.roleIn(a, p.source.ID); r != nil {
				who += ", " + s.role(r)
			}
		}
	}
	parts := []string{who}
	if cue := s.w.text(q.Cue); cue != "" {
		parts = append(parts, introducedBy+" "+quoted(cue))
	}
	return strings.Join(append(parts, s.cite(p)), " · ")
}

// saidBy lists an actor's quotations: their own words, or reported speech.
func (w *writer) saidBy(a *corpus.Actor, indirect bool) []*corpus.Quotation {
	var list []*corpus.Quotation
	for _, q := range w.said[a.ID] {
		if (q.Kind == corpus.Indirect) == indirect {
			list = append(list, q)
		}
	}
	return list
}

// quotations shows utterances. The same words in several sources are shown
// once, with the places and the wordings of the others. What the page has
// shown already, as evidence of a position, is skipped.
func (s *sheet) quotations(list []*corpus.Quotation, most int) (parts []string, skipped bool) {
	done := map[corpus.QuotationID]bool{}
	for _, q := range list {
		if done[q.ID] || len(parts) >= 2*most {
			continue
		}
		done[q.ID] = true
		known := s.shows(q)
		variants := s.variants(q, list, done)
		if known && variants == "" {
			skipped = true
			continue
		}
		parts = append(parts, s.utterance(q), variants)
	}
	return parts, skipped
}

// shows tells whether all the words of a quotation stand on the page.
func (s *sheet) shows(q *corpus.Quotation) bool {
	for _, c := range q.Content {
		for _, p := range s.w.pieces(c) {
			if _, exact := s.shownBefore(p); !exact {
				return false
			}
		}
	}
	return true
}

// variants says where else the words of a quotation stand.
func (s *sheet) variants(q *corpus.Quotation, list []*corpus.Quotation, done map[corpus.QuotationID]bool) string {
	var same []string
	var lines []string
	words := s.w.bareWords(q)
	for _, other := range list {
		if done[other.ID] || !slices.Contains(q.Variants, other.ID) && s.w.bareWords(other) != words {
			continue
		}
		done[other.ID] = true
		switch theirs := s.w.bareWords(other); {
		case theirs == words:
			same = append(same, s.citeSpan(other.At()))
		case strings.Contains(" "+theirs+" ", " "+words+" "), strings.Contains(" "+words+" ", " "+theirs+" "):
			lines = append(lines, "Given at another length elsewhere:", s.utterance(other))
		default:
			lines = append(lines, "Worded otherwise elsewhere:", s.utterance(other))
		}
	}
	if len(same) > 0 {
		lines = append([]string{"The same words stand in " + listed(unique(same), perList) + "."}, lines...)
	}
	return paragraphs(lines...)
}

// bareWords is what a quotation says, without case and punctuation.
func (w *writer) bareWords(q *corpus.Quotation) string {
	spans := q.Quoted
	if len(spans) == 0 {
		spans = q.Content
	}
	var b strings.Builder
	for _, span := range spans {
		b.WriteString(strings.ToLower(w.text(span)) + " ")
	}
	return strings.Join(strings.FieldsFunc(b.String(), func(r rune) bool { return strings.ContainsRune(" .,;:!?…’'\"“”‘", r) }), " ")
}
