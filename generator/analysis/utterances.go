package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// utterance is quoted words as they can be compared: the words of all quoted
// parts, without marks and case.
type utterance struct {
	id      corpus.QuotationID
	source  corpus.SourceID
	spans   []corpus.Span
	words   []string
	ids     []int32 // the same as numbers, which are compared faster
	sorted  []int32 // the same, ascending
	tokens  []wordAt
	stems   []int // of the content words but numbers, each once, ascending
	before  []int // the same of the words that lead to it: see leadIn
	speaker corpus.ActorID
	st      *statement // in which the quotation begins
	term    bool       // nobody is said to utter it
}

// wordAt is where a compared word stands.
type wordAt struct {
	st *statement
	i  int
}

// gatherUtterances makes quotations comparable. Terms of a few words are set
// phrases, and as such compared with each other.
func gatherUtterances(d *dossier, f *facts) []*utterance {
	var out []*utterance
	numbers := map[string]int32{}
	for n := range d.corpus.Quotations {
		q := &d.corpus.Quotations[n]
		if q.Kind == corpus.Indirect || len(q.Quoted) == 0 {
			continue
		}
		u := &utterance{id: q.ID, source: q.Quoted[0].Source, spans: q.Quoted}
		if q.Speaker != nil {
			u.speaker = q.Speaker.Actor
		}
		u.read(d, f)
		u.number(numbers)
		u.term = q.Kind == corpus.Term
		if len(u.words) > 0 && (!u.term || len(u.words) >= 4 && len(u.words) <= 8) {
			out = append(out, u)
		}
	}
	return out
}

// read collects the words of the quoted spans.
func (u *utterance) read(d *dossier, f *facts) {
	a := d.factsOf().article(u.source)
	if a == nil {
		return
	}
	for _, span := range u.spans {
		for _, st := range f.statementsIn(a, span) {
			if u.st == nil {
				u.st = st
			}
			for i, t := range st.tokens {
				if t.Start < span.Start || t.End > span.End || !comparedWord(st.lower(i)) || st.bracketed(i) {
					continue
				}
				u.words = append(u.words, plainSpelling(st.lower(i)))
				u.tokens = append(u.tokens, wordAt{st, i})
				if id := f.stemAt(st.sentence, i); id >= 0 && st.tag(i) != language.CD { // numbers are in many quotations
					u.stems = append(u.stems, id)
				}
			}
		}
	}
	slices.Sort(u.stems)
	u.stems = slices.Compact(u.stems)
	if len(u.tokens) > 0 && len(u.words) <= 2*maxBrief {
		i := u.tokens[0].i
		u.before = f.clauseStems(u.st, max(0, i-leadIn), i, 0, 0)
	}
}

// number gives each word a number, the same wherever it stands.
func (u *utterance) number(numbers map[string]int32) {
	for _, w := range u.words {
		id, ok := numbers[w]
		if !ok {
			id = int32(len(numbers))
			numbers[w] = id
		}
		u.ids = append(u.ids, id)
	}
	u.sorted = slices.Sorted(slices.Values(u.ids))
}

// bracketed tells whether token i stands in square brackets, or is one word with
// letters that do: "[the board]", "take[s]", "[W]e". These are the writer's.
func (s *sentence) bracketed(i int) bool {
	if !s.hasAny(squareBracket) {
		return false
	}
	glued := func(i int) bool { return i > 0 && i < len(s.tokens) && s.tokens[i-1].End == s.tokens[i].Start }
	if glued(i) && s.word(i-1) == "]" || glued(i+1) && s.word(i+1) == "[" {
		return true
	}
	for k := i - 1; k >= 0 && k > i-8 && s.word(k) != "]"; k-- {
		if s.word(k) == "[" {
			return true
		}
	}
	return false
}

// comparedWord tells whether a token is a word or number.
func comparedWord(t string) bool {
	return isWord(t) || t != "" && (t[0] >= '0' && t[0] <= '9' || t[0] == '\'' && len(t) > 1)
}

// statementsIn gives the statements of an article that a span touches.
func (f *facts) statementsIn(a *article, span corpus.Span) []*statement {
	sts := f.byArticle[a]
	from, _ := slices.BinarySearchFunc(sts, span.Start, func(st *statement, at int) int {
		if st.end <= at {
			return -1
		}
		return 1
	})
	to := from
	for to < len(sts) && sts[to].start < span.End {
		to++
	}
	return sts[from:to]
}

// plainSpelling folds British and American spellings and full stops in
// acronyms, so that house style is not taken for another wording.
func plainSpelling(w string) string {
	if strings.Contains(w, ".") {
		w = strings.ReplaceAll(w, ".", "")
	}
	switch {
	case w == "n't":
		return "not"
	case w == "ca":
		return "can"
	case w == "wo":
		return "will"
	case w == "'re":
		return "are"
	case len(w) < 5:
	case strings.HasSuffix(w, "our"):
		return w[:len(w)-3] + "or"
	case strings.HasSuffix(w, "ence"):
		return w[:len(w)-4] + "ense"
	case strings.HasSuffix(w, "tre"):
		return w[:len(w)-2] + "er"
	case strings.Contains(w, "isation"):
		return strings.Replace(w, "isation", "ization", 1)
	case strings.HasSuffix(w, "ise"), strings.HasSuffix(w, "ised"), strings.HasSuffix(w, "ising"):
		n := strings.LastIndex(w, "is")
		return w[:n] + "iz" + w[n+2:]
	case strings.HasSuffix(w, "gramme"):
		return w[:len(w)-2]
	}
	return w
}

// match is an alignment of two runs of words: pairs of places with the same
// word, in order.
type match [][2]int

// align finds the longest common subsequence of two runs of words. Runs beyond
// maxAligned words are cut, so that the time stays bounded.
func align[T comparable](a, b []T) match {
	a, b = a[:min(len(a), maxAligned)], b[:min(len(b), maxAligned)]
	width := len(b) + 1
	table := make([]int16, (len(a)+1)*width)
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			if a[i] == b[j] {
				table[i*width+j] = table[(i+1)*width+j+1] + 1
			} else {
				table[i*width+j] = max(table[(i+1)*width+j], table[i*width+j+1])
			}
		}
	}
	var m match
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			m = append(m, [2]int{i, j})
			i++
			j++
		case table[(i+1)*width+j] >= table[i*width+j+1]:
			i++
		default:
			j++
		}
	}
	return m
}

const maxAligned = 120

// trimmed drops matches at the ends that lie far from the rest, so that a
// stray "the" does not stretch the region that is compared.
func (m match) trimmed() match {
	for len(m) > 1 && (m[1][0]-m[0][0] > 3 || m[1][1]-m[0][1] > 3) {
		m = m[1:]
	}
	for n := len(m); n > 1 && (m[n-1][0]-m[n-2][0] > 3 || m[n-1][1]-m[n-2][1] > 3); n = len(m) {
		m = m[:n-1]
	}
	return m
}

// compact tells whether most of the words from the first match to the last are
// matched, on both sides.
func (m match) compact() bool {
	if len(m) == 0 {
		return false
	}
	return len(m)*10 >= 7*(max(m[len(m)-1][0]-m[0][0], m[len(m)-1][1]-m[0][1])+1)
}

// seamless tells whether the matched regions are the same words without a gap.
func (m match) seamless() bool {
	for n := 1; n < len(m); n++ {
		if m[n][0] != m[n-1][0]+1 || m[n][1] != m[n-1][1]+1 {
			return false
		}
	}
	return true
}
