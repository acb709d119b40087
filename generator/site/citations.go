package site

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/generator/markdown"
	"briefing/generator/problem"
)

// A quotation that is followed by a citation must stand verbatim in the cited
// passage. Compared are plain texts with white space folded and with all
// quotation marks alike (curly or straight, and single or double, since a
// quotation within a quotation changes its marks). … or […] in the quotation
// leaves something out; the parts must stand in order.

// passage is a passage of a source, ready to compare.
type passage struct {
	markdown.Passage
	folded string
}

func foldPassages(p *Page) map[string]passage {
	if p.Type != "source" {
		return nil
	}
	all := make(map[string]passage, len(p.Doc.Passages))
	for _, x := range p.Doc.Passages {
		if _, taken := all[x.ID]; !taken {
			all[x.ID] = passage{x, fold(x.Text)}
		}
	}
	return all
}

func (c *checker) checkQuotations(p *Page) []problem.Problem {
	var ps []problem.Problem
	for _, q := range p.Doc.Quotations {
		for _, i := range q.Citations {
			to, anchor := resolve(p.Path, p.Doc.Links[i].Destination)
			source := c.site.byPath[to]
			if source == nil {
				continue // a dead link, reported as such
			}
			cited, ok := c.passages(source)[anchor]
			if !ok || standsIn(q.Text, cited.folded) {
				continue
			}
			ps = append(ps, problem.New(c.site.fileName(p.Path), c.site.source(p), q.Start, q.End,
				"this quotation does not stand in "+string(to)+"#"+anchor, c.nearestPassage(q.Text, source, anchor)))
		}
	}
	return ps
}

// standsIn says whether a quotation stands in a folded text, with its outer
// marks or without.
func standsIn(quotation, folded string) bool {
	q := fold(quotation)
	if hasParts(q, folded) {
		return true
	}
	if len(q) > 2 && strings.HasPrefix(q, "'") && strings.HasSuffix(q, "'") {
		return hasParts(strings.TrimSpace(q[1:len(q)-1]), folded)
	}
	return false
}

// hasParts looks for the quotation as it is, then for its parts in order.
func hasParts(q, folded string) bool {
	if indexWords(folded, q, 0) >= 0 {
		return true
	}
	at, found := 0, false
	for _, part := range omissions.split(q) {
		i := indexWords(folded, part, at)
		if i < 0 {
			return false
		}
		at, found = i+len(part), true
	}
	return found
}

// indexWords finds part in text from byte at on, whole words only.
func indexWords(text, part string, at int) int {
	if part == "" {
		return -1
	}
	for at <= len(text) {
		i := strings.Index(text[at:], part)
		if i < 0 {
			return -1
		}
		start, end := at+i, at+i+len(part)
		if wordsMeet(text, start) || wordsMeet(text, end) {
			_, size := utf8.DecodeRuneInString(text[start:])
			at = start + size
			continue
		}
		return start
	}
	return -1
}

// wordsMeet says whether byte i of s lies within a word.
func wordsMeet(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i:])
	return i > 0 && i < len(s) && isWord(before) && isWord(after)
}

func isWord(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) }

// omission marks, the bracketed first.
type omissionMarks []string

var omissions = omissionMarks{"[…]", "[...]", "(…)", "(...)", "…", "..."}

// split gives the parts of a quotation between omissions, without the empty.
func (marks omissionMarks) split(q string) []string {
	for _, m := range marks {
		q = strings.ReplaceAll(q, m, "\x00")
	}
	var parts []string
	for _, part := range strings.Split(q, "\x00") {
		if part = strings.TrimSpace(part); part != "" {
			parts = append(parts, part)
		}
	}
	return parts
}

// fold makes texts comparable: one space for any white space, one mark for all
// quotation marks and apostrophes.
func fold(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space := false
	for _, r := range s {
		switch {
		case unicode.IsSpace(r):
			space = b.Len() > 0
			continue
		case strings.ContainsRune("“”„‟\"‘’‚‛'«»‹›", r):
			r = '\''
		}
		if space {
			b.WriteByte(' ')
			space = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// nearestPassage hints at where the words may come from: a passage in which
// they do stand, or else the one that shares most words with them.
func (c *checker) nearestPassage(quotation string, cited *Page, anchor string) string {
	wanted := words(quotation)
	bestShare, best, bestPage := 0, passage{}, (*Page)(nil)
	look := func(p *Page) (hint string) {
		for _, x := range p.Doc.Passages {
			candidate := c.passages(p)[x.ID]
			if standsIn(quotation, candidate.folded) {
				return "it stands in " + string(p.Path) + "#" + x.ID
			}
			if n := shared(wanted, words(candidate.folded)); n > bestShare {
				bestShare, best, bestPage = n, candidate, p
			}
		}
		return ""
	}
	if hint := look(cited); hint != "" {
		return hint
	}
	for _, p := range c.site.pages {
		if p.Type != "source" || p == cited {
			continue
		}
		if hint := look(p); hint != "" {
			return hint
		}
	}
	if bestPage == nil {
		return "copy the words from the passage, or take the quotation marks away"
	}
	where := string(bestPage.Path) + "#" + best.ID
	if bestPage == cited && best.ID == anchor {
		where = "the passage"
	}
	return "the nearest words, in " + where + ": “" + nearestWords(wanted, best.Text) + "”"
}

// words are the lower-case words of a text.
func words(s string) []string {
	return strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !isWord(r) })
}

// shared counts the wanted words that are there.
func shared(wanted, there []string) int {
	has := make(map[string]int, len(there))
	for _, w := range there {
		has[w]++
	}
	n := 0
	for _, w := range wanted {
		if has[w] > 0 {
			has[w]--
			n++
		}
	}
	return n
}

// longestHint bounds the words that a hint quotes.
const longestHint = 30

// nearestWords gives the stretch of a passage that shares most words with a
// quotation, as long as the quotation.
func nearestWords(wanted []string, text string) string {
	fields := strings.Fields(text)
	size := min(max(len(wanted), 4), longestHint, len(fields))
	want := make(map[string]bool, len(wanted))
	for _, w := range wanted {
		want[w] = true
	}
	hits := make([]int, len(fields)+1) // wanted words before field i
	for i, f := range fields {
		hits[i+1] = hits[i]
		for _, w := range words(f) {
			if want[w] {
				hits[i+1]++
				break
			}
		}
	}
	best := 0
	for i := 0; i+size <= len(fields); i++ {
		if hits[i+size]-hits[i] > hits[best+size]-hits[best] {
			best = i
		}
	}
	snippet := strings.Join(fields[best:best+size], " ")
	if best > 0 {
		snippet = "… " + snippet
	}
	if best+size < len(fields) {
		snippet += " …"
	}
	return snippet
}
