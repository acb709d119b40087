package importer

import (
	_ "embed"
	"regexp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"briefing/generator/corpus"
)

//go:embed boilerplate.txt
var boilerplateFile string

// phrases is the content of boilerplate.txt: the class of each phrase.
type phrases struct {
	whole    map[string]string
	prefixes []phrase
}

type phrase struct{ begin, within, class string }

// boilerplatePhrases reads boilerplate.txt once; it is not changed afterwards.
var boilerplatePhrases = sync.OnceValue(func() phrases {
	p := phrases{whole: map[string]string{}}
	class := ""
	for _, l := range strings.Split(boilerplateFile, "\n") {
		l = strings.TrimSpace(l)
		switch {
		case l == "" || strings.HasPrefix(l, "#"):
		case strings.HasPrefix(l, "["):
			class = strings.Trim(l, "[]")
		case strings.Contains(l, "*"):
			begin, rest, _ := strings.Cut(l, "*")
			p.prefixes = append(p.prefixes, phrase{begin, strings.TrimSuffix(rest, "*"), class})
		default:
			p.whole[foldPhrase(l)] = class
		}
	}
	return p
})

// foldPhrase brings a line into the form in which phrases are compared: lower
// case, straight quotation marks, single spaces, 0 for any number, nothing but
// letters, figures and brackets at the ends.
func foldPhrase(s string) string {
	var b strings.Builder
	b.Grow(len(s))
	space, number := false, false
	for _, r := range s {
		if isSpace(r) {
			space = b.Len() > 0
			continue
		}
		digit := r >= '0' && r <= '9'
		if number && !space && (digit || r == '.' || r == ',') {
			continue
		}
		if space {
			b.WriteByte(' ')
		}
		space, number = false, digit
		if digit {
			r = '0'
		}
		b.WriteRune(foldRune(r))
	}
	return strings.TrimFunc(b.String(), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && r != '(' && r != ')' && r != '©'
	})
}

func foldRune(r rune) rune {
	switch r {
	case '’', '‘':
		return '\''
	case '“', '”':
		return '"'
	case '»', '›', '→':
		return '>'
	}
	return unicode.ToLower(r)
}

// longestBoilerplate is how many words a notice has at most that is told by
// its first words; what is longer is rather an article that begins alike.
const longestBoilerplate = 70

// longestPhrase is how many bytes of a line are compared with the phrases.
const longestPhrase = 160

// firstBytes is s, or as many whole runes of it as n bytes hold.
func firstBytes(s string, n int) string {
	if len(s) <= n {
		return s
	}
	for !utf8.RuneStart(s[n]) {
		n--
	}
	return s[:n]
}

// phraseClass finds the class of a block in boilerplate.txt; empty where it
// has none. One word in a heading or a list of the markup may be the subject
// of the article and is no sign.
func phraseClass(b *block) string {
	if b.words > longestBoilerplate || len(b.text) > 1000 {
		return ""
	}
	p := boilerplatePhrases()
	folded := foldPhrase(firstBytes(b.text, longestPhrase))
	if class := p.whole[folded]; class != "" {
		if b.words < 2 && (b.level > 0 || b.form == listItem) {
			return ""
		}
		return class
	}
	for _, x := range p.prefixes {
		rest, ok := strings.CutPrefix(folded, x.begin)
		if ok && strings.Contains(rest, x.within) && !(x.isLabel() && endsWithStop(b.text)) {
			return x.class
		}
	}
	return ""
}

// isLabel tells the phrases that stand before a link or a name, which end
// without a full stop, from those that begin a sentence.
func (p phrase) isLabel() bool {
	switch p.class {
	case "related", "sharing", "navigation", "advertisement":
		return !strings.HasSuffix(p.begin, ": ")
	}
	return false
}

var (
	slugLine     = regexp.MustCompile(`^[a-z0-9]+(?:[-_][a-z0-9]+)+$`)
	fileLine     = regexp.MustCompile(`(?i)^[\w.%() -]{1,80}\.(?:jpe?g|png|gif|webp|svg|pdf|mp[34]|html?|php|docx?)$`)
	breadcrumb   = regexp.MustCompile(`^[^.!?>»›|]{2,30}(?: ?[>»›|] ?[^.!?>»›|]{2,60}){1,6}$`)
	hashtags     = regexp.MustCompile(`^(?:#[\p{L}\d_]+[ ,]*)+$`)
	handle       = regexp.MustCompile(`^@\w{2,30}$`)
	numbersOnly  = regexp.MustCompile(`^[\d.,:/%+ -]+[kKmM]?$`)
	imageOnly    = regexp.MustCompile(`^(?:\[?!\[[^\]]*\]\([^)]*\)(?:\]\([^)]*\))? ?)+$`)
	bracketsOnly = regexp.MustCompile(`^\[[^\]]{1,40}\]$`)
)

// markPhrases recognises what boilerplate.txt lists, and source code.
func markPhrases(blocks []block) {
	for i := range blocks {
		b := &blocks[i]
		if b.kind != "" {
			continue
		}
		if class := phraseClass(b); class != "" {
			b.kind, b.class = corpus.Boilerplate, class
			continue
		}
		if b.form == code || b.words == 0 {
			b.kind, b.class = corpus.Boilerplate, "markup"
			continue
		}
	}
	unmarkLoneWords(blocks)
}

// markShapes recognises what is on a page but not in the article by its
// characters: names of files, bare slugs, breadcrumbs, figures.
func markShapes(blocks []block) {
	for i := range blocks {
		b := &blocks[i]
		if b.kind != "" || len(b.text) > 200 || b.level > 0 || b.form == tableRow {
			continue
		}
		if class := shapeClass(b.text); class != "" {
			b.kind, b.class = corpus.Boilerplate, class
		}
	}
}

// shapeClass tells boilerplate by its characters.
func shapeClass(s string) string {
	oneWord := !strings.Contains(s, " ")
	switch {
	case oneWord && slugLine.MatchString(s), strings.LastIndexByte(s, '.') >= len(s)-5 && fileLine.MatchString(s):
		return "slug"
	case strings.HasPrefix(s, "![") || strings.HasPrefix(s, "[!["):
		if imageOnly.MatchString(s) {
			return "image"
		}
	case s[0] == '#' && hashtags.MatchString(s), s[0] == '@' && handle.MatchString(s), s[0] == '[' && bracketsOnly.MatchString(s):
		return "shape"
	case strings.IndexByte("0123456789.,:/%+-", s[0]) >= 0 && numbersOnly.MatchString(s) && len(s) != len("2006"):
		return "shape"
	case strings.ContainsAny(s, ">»›|") && breadcrumb.MatchString(s) && !isURL(s):
		return "breadcrumb"
	}
	return ""
}

// unmarkLoneWords gives back single words such as "Comments" or "Name", which
// are boilerplate only beside other boilerplate: else they may be a heading or
// an item of a list.
func unmarkLoneWords(blocks []block) {
	for i := range blocks {
		b := &blocks[i]
		if b.class != "comment-words" {
			continue
		}
		beside := i+1 == len(blocks) || blocks[i+1].kind == corpus.Boilerplate || i > 0 && blocks[i-1].kind == corpus.Boilerplate
		if !beside {
			b.kind, b.class = "", ""
		}
	}
}

// commentsAfter is how many words of prose must stand before an invitation to
// comment is taken for the end of the article: such links also stand under
// titles.
const commentsAfter = 60

// markTail makes everything behind the first invitation to comment
// boilerplate, and so the titles of other articles behind "Related articles".
func markTail(blocks []block) {
	words, over := 0, false
	for i := range blocks {
		b := &blocks[i]
		switch {
		case over:
			b.kind, b.class = corpus.Boilerplate, "comments"
		case b.class == "comments" && words >= commentsAfter:
			over = true
		case b.kind == "" && b.isProse():
			words += b.words
		case b.class == "related" && b.words <= 8:
			markLinks(blocks[i+1:])
		}
	}
}

// markLinks makes the short lines that follow "Related articles" boilerplate,
// if there are at least two or nothing but them.
func markLinks(blocks []block) {
	n := 0
	for n < len(blocks) && blocks[n].kind == "" && blocks[n].level == 0 && !blocks[n].isProse() && blocks[n].isShort(20) {
		n++
	}
	if n < 2 && n < len(blocks) {
		return
	}
	for i := range n {
		blocks[i].kind, blocks[i].class = corpus.Boilerplate, "related"
	}
}
