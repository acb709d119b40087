package briefing

// Markdown that shows a source's text verbatim, and the citations that lead to
// it. A source's text is never trusted to be Markdown: every character that
// could be read as markup is escaped.

import (
	"net/url"
	"path"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/generator/corpus"
)

// fold makes one line of a text: white space becomes single spaces.
func fold(text string) string {
	return strings.Join(strings.Fields(text), " ")
}

var (
	atLineStart = regexp.MustCompile(`^(?:[-+=>]|#{1,6}(?:\s|$)|\d{1,9}[.)](?:\s|$))`)
	entityText  = regexp.MustCompile(`&(#?[0-9A-Za-z]{1,32};)`)
	schemeText  = regexp.MustCompile(`(?i)\b(https?|ftp|mailto|xmpp)(:)`)
	wwwText     = regexp.MustCompile(`(?i)\b(www)(\.)`)
	special     = strings.NewReplacer(`\`, `\\`, "`", "\\`", `*`, `\*`, `_`, `\_`, `[`, `\[`, `]`, `\]`,
		`<`, `\<`, `|`, `\|`, `~`, `\~`, `$`, `\$`, `#`, `\#`, `@`, `\@`, `^`, `\^`, `-->`, `--\>`, `==`, `=\=`, `%%`, `%\%`)
)

// escape folds a text and makes Markdown show it as it is, wherever on a line
// it stands. Addresses are kept from becoming links, since a link's text is
// read in another way than the rest.
func escape(text string) string {
	text = fold(text)
	start := atLineStart.FindString(text)
	text = special.Replace(text)
	if strings.Contains(text, "&") {
		text = entityText.ReplaceAllString(text, `\&$1`)
	}
	if strings.Contains(text, ":") {
		text = schemeText.ReplaceAllString(text, `$1\$2`)
	}
	if strings.Contains(text, ".") {
		text = wwwText.ReplaceAllString(text, `$1\$2`)
	}
	switch {
	case start == "" || strings.HasPrefix(text, `\`):
	case start[0] >= '0' && start[0] <= '9':
		digits := len(start) - len(strings.TrimLeft(start, "0123456789"))
		text = text[:digits] + `\` + text[digits:]
	default:
		text = `\` + text
	}
	return text
}

// inLink escapes what would end a link's destination.
var inLink = strings.NewReplacer(" ", "%20", "(", "%28", ")", "%29", "<", "%3C", ">", "%3E")

// relative is the link from one content path to another.
func relative(from, to string) string {
	to, fragment, _ := strings.Cut(to, "#")
	a, b := strings.Split(path.Dir(from), "/"), strings.Split(path.Dir(to), "/")
	if a[0] == "." {
		a = nil
	}
	if b[0] == "." {
		b = nil
	}
	for len(a) > 0 && len(b) > 0 && a[0] == b[0] {
		a, b = a[1:], b[1:]
	}
	link := strings.Repeat("../", len(a)) + strings.Join(append(b, path.Base(to)), "/")
	link = inLink.Replace(link)
	if fragment != "" {
		link += "#" + fragment
	}
	return link
}

// link is a Markdown link from the sheet to a content path.
func (s *sheet) link(text, to string) string {
	return "[" + escape(text) + "](" + relative(s.path, to) + ")"
}

// actor names an actor and links to its page, if it has one.
func (s *sheet) actor(id corpus.ActorID) string {
	a := s.w.actors[id]
	switch {
	case a == nil:
		return escape(string(id))
	case !a.Page || actorPath(id) == s.path:
		return escape(a.Name)
	}
	return s.link(a.Name, actorPath(id))
}

func (s *sheet) actorList(ids []corpus.ActorID) string {
	ids = unique(ids)
	var names []string
	for _, id := range ids[:min(len(ids), perList)] {
		names = append(names, s.actor(id))
	}
	return listedOf(names, len(ids))
}

func (s *sheet) source(id corpus.SourceID) string {
	return s.link(s.w.labels[id], sourcePath(id))
}

func (s *sheet) sourceList(ids []corpus.SourceID) string {
	var names []string
	for _, id := range ids[:min(len(ids), perList)] {
		names = append(names, s.source(id))
	}
	return listedOf(names, len(ids))
}

// original is the link to where a source was published. Only web addresses
// are linked, whatever a file claims.
func original(address string) string {
	u, err := url.Parse(strings.TrimSpace(address))
	if err != nil || u.Host == "" || u.Scheme != "http" && u.Scheme != "https" {
		return ""
	}
	return "<" + strings.NewReplacer("<", "%3C", ">", "%3E").Replace(u.String()) + ">"
}

// piece is a part of a source's text inside one passage.
type piece struct {
	source  *corpus.Source
	passage corpus.Passage
	span    corpus.Span
}

func (p piece) text() string { return fold(shownText(p.source, p.span.Start, p.span.End)) }

// target is the content path that a citation of the piece leads to.
func (p piece) target() string { return sourcePath(p.source.ID) + "#" + p.passage.ID }

// pieces cuts a span at the bounds of passages; what lies in none is left out.
func (w *writer) pieces(span corpus.Span) []piece {
	src := w.sources[span.Source]
	if src == nil || span.Start < 0 || span.End > len(src.Text) {
		return nil
	}
	var list []piece
	for _, p := range src.Passages {
		part := corpus.Span{Source: src.ID, Start: max(span.Start, p.Span.Start), End: min(span.End, p.Span.End)}
		if part.Start < part.End && fold(src.Text[part.Start:part.End]) != "" {
			list = append(list, piece{src, p, part})
		}
	}
	return list
}

// sentences widens a span to the whole sentences that it touches, and to the
// whole of a quotation that runs over several, a piece for each passage.
func (w *writer) sentences(span corpus.Span) []piece {
	list := w.pieces(span)
	for i := range list {
		list[i].widen()
		if wide := balanced(list[i].source.Text, list[i].passage.Span, list[i].span); wide != list[i].span {
			list[i].span = wide
			list[i].widen()
		}
	}
	return list
}

// widen makes a piece end at the bounds of sentences.
func (p *piece) widen() {
	all := p.source.Sentences
	for _, sent := range all[firstAfter(all, p.span.Start):] {
		if sent.Start >= p.span.End {
			break
		}
		p.span.Start = max(p.passage.Span.Start, min(p.span.Start, sent.Start))
		p.span.End = min(p.passage.Span.End, max(p.span.End, sent.End))
	}
}

// firstAfter is the index of the first span that ends after an offset.
func firstAfter(spans []corpus.Span, offset int) int {
	lo, hi := 0, len(spans)
	for lo < hi {
		if mid := (lo + hi) / 2; spans[mid].End > offset {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// cite is the citation of a piece, and remembers that it was cited.
func (s *sheet) cite(p piece) string {
	s.w.cited[p.source.ID][p.passage.ID] = true
	return s.link(s.w.labels[p.source.ID]+" "+passageWords(p.passage), p.target())
}

// citeDated cites with the day of publication, where the words need it:
// "yesterday", "on Monday".
func (s *sheet) citeDated(p piece) string {
	published, label := p.source.Published, s.w.labels[p.source.ID]
	date := dateWords(published.Value)
	if published.Precision != corpus.Day || !relativeDay.MatchString(p.text()) || strings.Contains(label, date) {
		return s.cite(p)
	}
	s.w.cited[p.source.ID][p.passage.ID] = true
	return s.link(label+", "+date+" "+passageWords(p.passage), p.target())
}

// relativeDay matches words that name a day to those who know the day of
// publication.
var relativeDay = regexp.MustCompile(`(?i)\b(?:yesterday|today|tonight|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:morning|afternoon|evening|week|month|year)|(?:last|next) (?:night|week|month|year|week-?end|spring|summer|autumn|fall|winter))\b`)

// citePassages cites passages of a source that the line names already, by
// their numbers alone, each once and up to most of them.
func (s *sheet) citePassages(spans []corpus.Span, most int) string {
	var cites []string
	for _, span := range spans {
		if list := s.w.pieces(span); len(list) > 0 {
			s.cite(list[0])
			cites = append(cites, s.link(passageWords(list[0].passage), list[0].target()))
		}
	}
	cites = unique(cites)
	return strings.Join(cites[:min(most, len(cites))], ", ")
}

// citeSpan cites the passage in which a span begins; empty where there is none.
func (s *sheet) citeSpan(span corpus.Span) string {
	list := s.w.pieces(span)
	if len(list) == 0 {
		return ""
	}
	return s.cite(list[0])
}

// citeAll cites each passage once, up to most of them.
func (s *sheet) citeAll(spans []corpus.Span, most int) string {
	var cites []string
	for _, span := range spans {
		if c := s.citeSpan(span); c != "" {
			cites = append(cites, c)
		}
	}
	cites = unique(cites)
	return strings.Join(cites[:min(most, len(cites))], ", ")
}

// excerpt shows the sentences that a span touches, each with its citation. A
// sentence that the page has shown before is not shown again; one that differs
// from it in a word or two, as agencies' texts do, is only cited.
func (s *sheet) excerpt(span corpus.Span) string {
	var parts []string
	for _, p := range s.w.sentences(span) {
		p.span.Start += len(dateline.FindString(p.source.Text[p.span.Start:p.span.End]))
		switch twin, exact := s.shownBefore(p); {
		case twin == nil:
			s.shown = append(s.shown, showing{p, wordSet(p.text())})
			parts = append(parts, "> "+escape(p.text())+" "+s.citeDated(p))
		case !exact && twin.source != p.source:
			s.shown = append(s.shown, showing{p, twin.words})
			parts = append(parts, sameWords(twin.text() == p.text(), s.cite(p)))
		}
	}
	return strings.Join(parts, "\n\n")
}

// dateline matches the place, date and agency before a report's first sentence,
// "GENEVA, May 6 (Wire) - " or "Delft, 13 July 2026 – ", or the dash where a full
// stop parted it from them: "LOWELL, Mass. -- ".
var dateline = regexp.MustCompile(`^(?:\*{0,2}\p{Lu}[\p{L}.'’/ -]{1,30}, (?:\d{1,2} \p{Lu}\p{L}+|\p{Lu}\p{L}+\.? \d{1,2},?)(?: \d{4})?\*{0,2} (?:-|--|–|—) +|^(?:\p{Lu}{3}[\p{Lu}.'/ ]*(?:, [^-–—!?]{1,40})?(?: \([^()]{1,30}\))? |(?:\([^()]{1,30}\) )?)(?:-|--|–|—) +)`)

// excerpts shows up to most of the spans.
func (s *sheet) excerpts(spans []corpus.Span, most int) []string {
	var parts []string
	for _, span := range spans {
		if len(parts) == most {
			break
		}
		if e := s.excerpt(span); e != "" {
			parts = append(parts, e)
		}
	}
	return parts
}

// showing is a sentence that a page has shown.
type showing struct {
	piece
	words map[string]bool
}

// shownBefore finds a sentence on the page that has the same place (exact) or
// nearly the same words.
func (s *sheet) shownBefore(p piece) (twin *showing, exact bool) {
	for i := range s.shown {
		if old := &s.shown[i]; old.source == p.source && old.span.Contains(p.span) {
			return old, true
		}
	}
	words := wordSet(p.text())
	for i := max(0, len(s.shown)-lookBack); i < len(s.shown); i++ {
		if old := &s.shown[i]; similar(old.words, words) {
			return old, false
		}
	}
	return nil, false
}

// similar tells whether two texts share nearly all their words (at least 85 in
// 100 of all that occur in either).
func similar(a, b map[string]bool) bool {
	if len(a) < 5 || len(b) < 5 || len(a)*100 < len(b)*85 || len(b)*100 < len(a)*85 {
		return false
	}
	both := 0
	for w := range a {
		if b[w] {
			both++
		}
	}
	return both*100 >= (len(a)+len(b)-both)*85
}

func wordSet(text string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }) {
		set[w] = true
	}
	return set
}

// shorten cuts a text after a word so that it has at most n runes, "…" included.
func shorten(text string, n int) string {
	if utf8.RuneCountInString(text) <= n {
		return text
	}
	cut := string([]rune(text)[:n-1])
	if i := strings.LastIndexByte(cut, ' '); i > n/2 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ,;:.–—-") + "…"
}

// capital makes the first letter a capital.
func capital(text string) string {
	r, n := utf8.DecodeRuneInString(text)
	if n == 0 {
		return text
	}
	return string(unicode.ToUpper(r)) + text[n:]
}
