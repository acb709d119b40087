package corpus

import "sort"

// SourceID names a source: made from its file's name, or the id in its front
// matter. It is also the name of its page in content/sources/.
type SourceID string

// Rights says how much of a source the site may publish.
type Rights string

const (
	// Excerpts: only the passages that briefings cite, with a link to the original.
	Excerpts Rights = "excerpts"
	// Full: the whole text.
	Full Rights = "full"
)

// Source is one article. It does not change after import, but for the
// sentences and overlaps that the analysis adds.
type Source struct {
	ID       SourceID
	File     string // slash-separated path in the dossier, such as seeds/a.md
	SHA256   string // of the file's bytes, in hex
	Encoding string // utf-8, utf-16le, utf-16be or windows-1252
	// Text is the file decoded to UTF-8, front matter and all. For UTF-8 files
	// it is the file's own bytes (a byte order mark included), so that offsets
	// are offsets into the file.
	Text string

	Title     string
	Author    string
	Outlet    string
	URL       string
	Published Date
	Accessed  string // 2006-01-02, or empty
	Language  string // BCP 47, "en" where nothing is said
	Rights    Rights
	Kind      string // as stated: article, digest, opinion, …; may be empty

	Passages  []Passage // in the order of the text, not overlapping
	Words     int       // in title, deck, headings and paragraphs
	Sentences []Span    // of headings and paragraphs, in order
	Shares    []Overlap
}

// Label is how a citation names the source: its outlet, else its title, else
// its ID.
func (s *Source) Label() string {
	switch {
	case s.Outlet != "":
		return s.Outlet
	case s.Title != "":
		return s.Title
	}
	return string(s.ID)
}

// PassageAt finds the passage that holds the byte at offset.
func (s *Source) PassageAt(offset int) (Passage, bool) {
	i := sort.Search(len(s.Passages), func(i int) bool { return s.Passages[i].Span.End > offset })
	if i < len(s.Passages) && s.Passages[i].Span.Start <= offset {
		return s.Passages[i], true
	}
	return Passage{}, false
}

// PassageKind says what a passage is to the reader.
type PassageKind string

const (
	Title       PassageKind = "title"
	Deck        PassageKind = "deck" // the line under a title that sums an article up
	Heading     PassageKind = "heading"
	Paragraph   PassageKind = "paragraph"
	Caption     PassageKind = "caption" // of a picture, with or without its credit
	Byline      PassageKind = "byline"
	AuthorNote  PassageKind = "author-note" // who the author is, at an article's end
	Boilerplate PassageKind = "boilerplate" // "Advertisement", "Leave a Reply"
)

// IsProse tells whether the passage is part of the article's own text. A
// caption tells of its picture: its names and words count, but no summary
// quotes it. Bylines, notes and boilerplate speak of other things.
func (k PassageKind) IsProse() bool { return k == Paragraph || k == Deck }

// Passage is a block of a source's text, without its markup and white space
// around it.
type Passage struct {
	// ID is p1, p2, … for paragraphs and decks, which is what readers count;
	// t, h1, c1, y1, n1 and b1 for titles, headings, captions, bylines, author
	// notes and boilerplate.
	ID    string
	Kind  PassageKind
	Level int // of a heading, 1..6; 0 otherwise
	Span  Span
}

// Overlap is text that a source shares with another, counted in shingles of
// eight words: sources that share much are one witness.
type Overlap struct {
	Source   SourceID
	Shingles int
}
