package briefing

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"briefing/generator/corpus"
)

const (
	runWords   = 8 // fewer words in a row are alike by chance
	runsShown  = 3 // of one other source
	sharedWith = 6 // sources that are shown
	runRunes   = 400
)

// wordAt is a word of a source's own text, in lower case, and where it stands.
type wordAt struct {
	word       string
	start, end int
	passage    int
}

// ownWords lists the words of a source's paragraphs that stand outside
// quotation marks: what somebody said may well stand in two sources.
func ownWords(src *corpus.Source) []wordAt {
	var list []wordAt
	for n, p := range src.Passages {
		if !p.Kind.IsProse() {
			continue
		}
		text, quoted, start := src.Text[p.Span.Start:p.Span.End], false, -1
		flush := func(end int) {
			if start >= 0 && !quoted {
				list = append(list, wordAt{strings.ToLower(text[start:end]), p.Span.Start + start, p.Span.Start + end, n})
			}
			start = -1
		}
		for i, r := range text {
			if unicode.IsLetter(r) || unicode.IsDigit(r) {
				if start < 0 {
					start = i
				}
				continue
			}
			flush(i)
			switch r {
			case '“':
				quoted = true
			case '”':
				quoted = false
			case '"':
				quoted = !quoted
			}
			if quoted || r == '”' || r == '"' { // a run does not go on across a quotation
				list = append(list, wordAt{passage: -1})
			}
		}
		flush(len(text))
	}
	return list
}

// run is words in a row that two sources share: from which on in each, and how
// many.
type run struct{ a, b, words int }

// sharedRunsOf finds the longest runs that a source shares with another, none
// within another. Each word of b is looked up once.
func sharedRunsOf(a, b []wordAt) []run {
	begin := map[string]int{}
	key := func(list []wordAt, i int) string {
		if i+runWords > len(list) {
			return ""
		}
		var k strings.Builder
		for _, w := range list[i : i+runWords] {
			if w.passage != list[i].passage || w.passage < 0 {
				return ""
			}
			k.WriteString(w.word + " ")
		}
		return k.String()
	}
	for i := range a {
		if k := key(a, i); k != "" {
			if _, ok := begin[k]; !ok {
				begin[k] = i
			}
		}
	}
	var runs []run
	for j := 0; j < len(b); j++ {
		i, ok := begin[key(b, j)]
		if !ok {
			continue
		}
		n := runWords
		for i+n < len(a) && j+n < len(b) && a[i+n].word == b[j+n].word && a[i+n].passage == a[i].passage && b[j+n].passage == b[j].passage {
			n++
		}
		runs = append(runs, run{i, j, n})
		j += n - 1
	}
	slices.SortStableFunc(runs, func(x, y run) int { return cmp.Compare(y.words, x.words) })
	return runs
}

// sharedRuns shows the longest passages that a source has in common with
// others, word for word.
func (s *sheet) sharedRuns(src *corpus.Source) []string {
	var parts []string
	own := []wordAt(nil)
	for _, o := range src.Shares {
		other := s.w.sources[o.Source]
		if other == nil || len(parts) >= sharedWith {
			continue
		}
		if own == nil {
			own = ownWords(src)
		}
		theirs := ownWords(other)
		var lines []string
		shared := sharedRunsOf(own, theirs)
		for _, r := range shared[:min(len(shared), runsShown)] {
			lines = append(lines, s.sharedRun(src, other, own[r.a:r.a+r.words], theirs[r.b:r.b+r.words]))
		}
		if more := len(shared) - runsShown; more > 0 {
			lines = append(lines, count(more, "more"))
		}
		if len(lines) == 0 {
			lines = []string{runs(o.Shingles)}
		}
		parts = append(parts, item(s.source(other.ID)+", word for word:", items(lines...)))
	}
	return parts
}

// sharedRun gives the words as the page's own source has them, and cites both.
func (s *sheet) sharedRun(src, other *corpus.Source, own, theirs []wordAt) string {
	span := corpus.Span{Source: src.ID, Start: own[0].start, End: own[len(own)-1].end}
	list := s.w.pieces(span)
	if len(list) == 0 {
		return ""
	}
	words := strings.TrimRight(shorten(list[0].text(), runRunes), "…")
	return "“" + escape(words) + "” " + s.cite(list[0]) + ", as in " +
		s.citeSpan(corpus.Span{Source: other.ID, Start: theirs[0].start, End: theirs[len(theirs)-1].end})
}
