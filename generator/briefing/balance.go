package briefing

import (
	"unicode/utf8"

	"briefing/generator/corpus"
)

// longestWidening is how many bytes an excerpt may grow by to show a quotation
// whole.
const longestWidening = 800

// balanced widens a span within a passage so that it does not begin or end
// inside quotation marks: half a quotation reads like a slip of ours.
func balanced(text string, passage, span corpus.Span) corpus.Span {
	for _, q := range quotedRanges(text, passage) {
		if q.Start >= span.End || q.End <= span.Start || span.Start <= q.Start && q.End <= span.End {
			continue
		}
		wide := corpus.Span{Source: span.Source, Start: min(span.Start, q.Start), End: max(span.End, q.End)}
		if (wide.End-wide.Start)-(span.End-span.Start) <= longestWidening {
			span = wide
		}
	}
	return span
}

// balancedText is the text of a span, widened where it would begin or end
// inside quotation marks.
func (w *writer) balancedText(span corpus.Span) string {
	list := w.pieces(span)
	if len(list) == 0 {
		return w.text(span)
	}
	return w.text(balanced(list[0].source.Text, list[0].passage.Span, span))
}

// quotedRanges finds what stands between double marks in a passage, marks
// included. A mark that nothing closes counts for nothing.
func quotedRanges(text string, passage corpus.Span) []corpus.Span {
	var out []corpus.Span
	open, straight := -1, false
	for i := passage.Start; i < passage.End; {
		r, width := utf8.DecodeRuneInString(text[i:passage.End])
		switch {
		case open < 0 && (r == '“' || r == '"'):
			open, straight = i, r == '"'
		case open >= 0 && (straight && r == '"' || !straight && r == '”'):
			out = append(out, corpus.Span{Source: passage.Source, Start: open, End: i + width})
			open = -1
		}
		i += width
	}
	return out
}
