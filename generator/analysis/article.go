package analysis

import (
	"slices"
	"sort"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// article is a source as words: the sentences of its headings and paragraphs.
type article struct {
	src       *corpus.Source
	sentences []*sentence
}

// sentence is a run of tagged tokens within one passage. Token numbers below
// are indices into tokens; i..j is half-open.
type sentence struct {
	article    *article
	index      int // in article.sentences
	start, end int // bytes into the source's text
	passage    corpus.Passage
	running    bool // whole sentences, of a paragraph or a caption
	tokens     []language.Token
	forms      []*word   // of the tokens
	lowers     []string  // the same folded and in lower case, for look-ups
	marks      wordMarks // of all tokens together
	rules      ruleSet   // the same
	quoted     []bool    // which tokens stand between quotation marks; nil where none does
	phrases    memo[chunk]
	cues       memo[cue]
	mentions   []corpus.Mention // as mentionsBy has them: see mentionIndex.of
	mentionsBy *mentionIndex
}

// memo is what was found in a sentence or clause, for all who ask after the
// first. Only one goroutine may ask about a sentence at a time.
type memo[T any] struct {
	list []T
	read bool
}

func (f *memo[T]) or(find func() []T) []T {
	if !f.read {
		f.list, f.read = find(), true
	}
	return f.list
}

// newArticle splits and tags a source, and sets its Sentences. Its words are
// looked up when all articles are there: see readArticles.
func newArticle(annotate annotator, src *corpus.Source) *article {
	var blocks []language.Block
	var passages []corpus.Passage
	for _, p := range src.Passages {
		b := language.Block{Start: p.Span.Start, End: p.Span.End}
		switch {
		case p.Kind == corpus.Heading || p.Kind == corpus.Title:
			b.Kind = language.Heading
		case p.Kind == corpus.Caption:
			b = captionBlock(src.Text, p)
		case !p.Kind.IsProse():
			continue
		}
		blocks = append(blocks, b)
		passages = append(passages, p)
	}
	a := &article{src: src}
	read := annotate(src, blocks).Sentences
	all := make([]sentence, len(read)) // in one piece of memory
	a.sentences, src.Sentences = slices.Grow(a.sentences, len(read)), slices.Grow([]corpus.Span(nil), len(read))
	for _, s := range read {
		if len(s.Tokens) == 0 {
			continue
		}
		st := &all[len(a.sentences)]
		*st = sentence{article: a, index: len(a.sentences), start: s.Start, end: s.End, passage: passages[s.Block],
			running: blocks[s.Block].Kind == language.Paragraph, tokens: s.Tokens}
		a.sentences = append(a.sentences, st)
		src.Sentences = append(src.Sentences, st.span(0, len(s.Tokens)))
	}
	markQuoted(a)
	return a
}

// captionBlock reads a caption without the label before it and the bracket
// that credits or dates the picture at its end. What is left is running text where it is a sentence, and
// else no more than a heading, which names nobody on its own word.
func captionBlock(text string, p corpus.Passage) language.Block {
	b := language.Block{Start: p.Span.Start, End: p.Span.End, Kind: language.Heading}
	for _, label := range []string{"Photo: ", "Image: ", "Picture: ", "Caption: "} {
		if strings.HasPrefix(text[b.Start:b.End], label) {
			b.Start += len(label)
		}
	}
	for _, label := range []string{" Photo: ", " Image: ", " Picture: "} { // "The quay in June. Image: Jane Roe (Lake Agency)."
		if k := strings.LastIndex(text[b.Start:b.End], label); k > 0 && strings.ContainsAny(text[b.Start+k-1:b.Start+k], ".!?\"") {
			b.End = b.Start + k
		}
	}
	caption := strings.TrimSuffix(text[b.Start:b.End], ".")
	if open := strings.LastIndexAny(caption, "(["); open > 0 && strings.HasSuffix(caption, ")") || open > 0 && strings.HasSuffix(caption, "]") {
		caption = strings.TrimRight(caption[:open], " \t\u00a0")
		b.End = b.Start + len(caption)
	}
	if strings.Count(caption, " ") >= shortestToldCaption-1 && (strings.HasSuffix(text[b.Start:b.End], ".") || writtenAsText(caption)) {
		b.Kind = language.Paragraph
	}
	return b
}

// writtenAsText tells whether a caption without a full stop has the small words
// that a heading in capitals lacks: "Mayor Ann Lee and Ben Quay at the lock on
// 12 May".
func writtenAsText(caption string) bool {
	small := 0
	for _, w := range strings.Fields(caption) {
		if w[0] >= 'a' && w[0] <= 'z' {
			small++
		}
	}
	return small >= 3
}

// shortestToldCaption is how many words a caption has at least that tells
// something: shorter ones label a picture or credit it.
const shortestToldCaption = 8

// prose tells whether the sentence is running text rather than a heading.
func (s *sentence) prose() bool { return s.running }

// text gives the sentence as it stands in the source.
func (s *sentence) text() string { return s.article.src.Text[s.start:s.end] }

// word gives token i as it stands in the source.
func (s *sentence) word(i int) string {
	if uint(i) >= uint(len(s.tokens)) {
		return ""
	}
	t := &s.tokens[i]
	return s.article.src.Text[t.Start:t.End]
}

// lower gives token i in lower case with curly marks made straight; empty
// outside the sentence.
func (s *sentence) lower(i int) string {
	if uint(i) >= uint(len(s.lowers)) {
		return ""
	}
	return s.lowers[i]
}

// tag gives the part of speech of token i; NoTag outside the sentence.
func (s *sentence) tag(i int) language.Tag {
	if uint(i) >= uint(len(s.tokens)) {
		return language.NoTag
	}
	return s.tokens[i].Tag
}

// words gives the text of tokens i..j as it stands in the source.
func (s *sentence) words(i, j int) string {
	if i < 0 || j > len(s.tokens) || i >= j {
		return ""
	}
	return s.article.src.Text[s.tokens[i].Start:s.tokens[j-1].End]
}

// span points at tokens i..j; without any it is empty, where they would stand.
func (s *sentence) span(i, j int) corpus.Span {
	if i >= j {
		at := s.end
		if i < len(s.tokens) {
			at = s.tokens[i].Start
		}
		return corpus.Span{Source: s.article.src.ID, Start: at, End: at}
	}
	return corpus.Span{Source: s.article.src.ID, Start: s.tokens[i].Start, End: s.tokens[j-1].End}
}

// whole points at the whole sentence.
func (s *sentence) whole() corpus.Span {
	return corpus.Span{Source: s.article.src.ID, Start: s.start, End: s.end}
}

// next gives the sentence after this one in its passage; nil at the end.
func (s *sentence) next() *sentence {
	if i := s.index + 1; i < len(s.article.sentences) && s.article.sentences[i].passage.ID == s.passage.ID {
		return s.article.sentences[i]
	}
	return nil
}

// tokenAt finds the first token that ends after the byte offset.
func (s *sentence) tokenAt(offset int) int {
	lo, hi := 0, len(s.tokens)
	for lo < hi {
		mid := (lo + hi) / 2
		if s.tokens[mid].End > offset {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	return lo
}

// sentenceAt finds the sentence that holds the byte at offset; nil between
// sentences.
func (a *article) sentenceAt(offset int) *sentence {
	lo, hi := 0, len(a.sentences)
	for lo < hi {
		mid := (lo + hi) / 2
		if a.sentences[mid].end > offset {
			hi = mid
		} else {
			lo = mid + 1
		}
	}
	if lo < len(a.sentences) && a.sentences[lo].start <= offset {
		return a.sentences[lo]
	}
	return nil
}

// article finds the article of a source.
func (d *dossier) article(id corpus.SourceID) *article {
	i := sort.Search(len(d.articles), func(i int) bool { return d.articles[i].src.ID >= id })
	if i < len(d.articles) && d.articles[i].src.ID == id {
		return d.articles[i]
	}
	return nil
}

var foldTable = strings.NewReplacer(
	"‘", "'", "’", "'", "‛", "'", "ʼ", "'", "`", "'",
	"“", `"`, "”", `"`, "„", `"`, "«", `"`, "»", `"`,
	"‐", "-", "‑", "-", "–", "-", "—", "-", "\u00a0", " ",
)

// foldMarks makes curly quotes, dashes and hard spaces plain, for comparing;
// it is never applied to text that is shown.
func foldMarks(s string) string {
	for i := 0; i < len(s); i++ {
		if s[i] >= 0x80 || s[i] == '`' {
			return foldTable.Replace(s)
		}
	}
	return s
}

// isQuoted tells whether token i stands between double quotation marks.
func (s *sentence) isQuoted(i int) bool {
	return i >= 0 && i < len(s.quoted) && s.quoted[i]
}
