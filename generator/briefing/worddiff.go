package briefing

import (
	"strings"

	"briefing/generator/corpus"
)

// Which words of two readings differ, and how a source's sentence shows them.

// edges are the marks around a word that are not part of it.
const edges = "“”\"'‘’.,;:!?()[]—–…*†‡"

// bare is a word as it is compared: without case and marks.
func bare(word string) string {
	word = strings.ToLower(strings.Trim(strings.ReplaceAll(word, "’", "'"), edges))
	return strings.TrimSuffix(word, "'s")
}

// differing are the words of a reading with those to be marked.
type differing struct {
	words  []string
	marked []bool
}

// differingWords says which words of a reading to mark: all of a date, figure
// or status; of a wording, name or scope those that the reading most like it
// does not have.
func differingWords(d *corpus.Discrepancy, n int) differing {
	words := strings.Fields(statedWords(d.Readings[n]))
	all := make([]bool, len(words))
	for i := range all {
		all[i] = true
	}
	if d.Kind == corpus.DateDiffers || d.Kind == corpus.FigureDiffers || d.Kind == corpus.StatusDiffers {
		return differing{words, all}
	}
	best, most := all, 0
	for i, other := range d.Readings {
		if i == n {
			continue
		}
		marked := notIn(words, strings.Fields(statedWords(other)))
		same := 0
		for _, m := range marked {
			if !m {
				same++
			}
		}
		if same > most {
			best, most = marked, same
		}
	}
	return differing{words, best}
}

// statedWords is what of a reading stands in the source: of “scheduled (“will
// host”)” what is quoted.
func statedWords(r corpus.Reading) string {
	words := readingWords(r)
	if i := strings.Index(words, "(“"); i >= 0 && strings.HasSuffix(words, "”)") {
		return words[i+len("(“") : len(words)-len("”)")]
	}
	return words
}

// longestDiff bounds the words that are compared, since the work grows with
// the product of both lengths.
const longestDiff = 200

// notIn marks the words that are not part of the longest sequence of words
// which both have.
func notIn(words, others []string) []bool {
	marked := make([]bool, len(words))
	a, b := words[:min(len(words), longestDiff)], others[:min(len(others), longestDiff)]
	length := make([][]int, len(a)+1) // of the longest common sequence of a[i:] and b[j:]
	for i := range length {
		length[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			length[i][j] = max(length[i+1][j], length[i][j+1])
			if bare(a[i]) == bare(b[j]) {
				length[i][j] = length[i+1][j+1] + 1
			}
		}
	}
	i, j := 0, 0
	for i < len(a) {
		switch {
		case j < len(b) && bare(a[i]) == bare(b[j]):
			i, j = i+1, j+1
		case j < len(b) && length[i][j+1] >= length[i+1][j]:
			j++
		default:
			marked[i] = true
			i++
		}
	}
	return marked
}

// mark sets the marked words bold where a text has the reading, and gives the
// text as Markdown.
func (d differing) mark(text string) string {
	if strings.ContainsAny(text, boldOpen+boldShut) {
		return escape(text)
	}
	words := strings.Fields(text)
	marked := make([]bool, len(words))
	if at := d.standsAt(words); at >= 0 {
		copy(marked[at:], d.marked)
	}
	var out []string
	for i := 0; i < len(words); {
		j := i + 1
		if !marked[i] {
			out = append(out, words[i])
			i = j
			continue
		}
		for j < len(words) && marked[j] {
			j++
		}
		out = append(out, bold(strings.Join(words[i:j], " ")))
		i = j
	}
	// The signs of bold type must survive, all else is shown as it is.
	shown := escape(strings.Join(out, " "))
	return strings.NewReplacer(boldOpen, "**", boldShut, "**").Replace(shown)
}

// boldOpen and boldShut stand for the signs of bold type until the text is
// escaped; they are no characters, and a text that has them all the same is
// shown without bold words.
const (
	boldOpen = "\ufdd0"
	boldShut = "\ufdd1"
)

// bold sets words bold, but not the marks around them, which would keep
// Markdown from seeing that they are.
func bold(words string) string {
	inner := strings.Trim(words, edges)
	if inner == "" {
		return words
	}
	from := strings.Index(words, inner)
	return words[:from] + boldOpen + inner + boldShut + words[from+len(inner):]
}

// standsAt is the word at which a text has the reading; -1 where it has not.
func (d differing) standsAt(words []string) int {
	for at := 0; len(d.words) > 0 && at+len(d.words) <= len(words); at++ {
		same := 0
		for same < len(d.words) && bare(words[at+same]) == bare(d.words[same]) {
			same++
		}
		if same == len(d.words) {
			return at
		}
	}
	return -1
}

// differing shows the sentences of a reading with its own words marked.
func (s *sheet) differing(spans []corpus.Span, d differing, most int) []string {
	var parts []string
	for _, span := range spans {
		for _, p := range s.w.sentences(span) {
			twin, _ := s.shownBefore(p)
			if twin != nil && twin.source == p.source || len(parts) == most {
				continue
			}
			s.shown = append(s.shown, showing{p, wordSet(p.text())})
			parts = append(parts, "> "+d.mark(p.text())+" "+s.cite(p))
		}
	}
	return parts
}
