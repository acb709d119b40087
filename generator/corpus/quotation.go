package corpus

// QuotationID names a quotation by its source and place: "kyiv-factor-q3".
type QuotationID string

// QuotationKind says how words are reported.
type QuotationKind string

const (
	Direct   QuotationKind = "direct"   // whole utterances
	Mixed    QuotationKind = "mixed"    // quoted fragments inside a reported clause
	Indirect QuotationKind = "indirect" // a reported clause without quotation marks
	Term     QuotationKind = "term"     // a scare quote, a coined term, a title: uttered by nobody there
)

// Quotation is words that a source reports, or sets between marks.
type Quotation struct {
	ID   QuotationID
	Kind QuotationKind
	// Content is what is reported, marks not included: the utterance (two spans
	// where the cue interrupts it), or the whole reported clause, from its first
	// word to its last, with the cue where it stands inside.
	Content []Span
	// Quoted is the parts between quotation marks, marks not included; empty
	// for indirect speech.
	Quoted []Span
	// Cue is the reporting verb or phrase; zero where there is none.
	Cue     Span
	Speaker *Speaker // nil where the quotation is unattributed
	// Attitude tells that an indirect one reports in an infinitive or a noun
	// phrase, not in a clause, what somebody wants, promises, calls for or makes
	// of a thing. It is an attribution, but not shown as speech.
	Attitude bool
	Rule     Rule
	HeldBack bool // see Corpus.Shown
	// Variants are quotations elsewhere that give the same words, altered or not.
	Variants []QuotationID
}

// Speaker is who a source says uttered a quotation.
type Speaker struct {
	Actor ActorID // empty where the speaker is no actor of ours
	At    Span    // the words that name the speaker
}

// At is the first span of what is reported.
func (q *Quotation) At() Span { return q.Content[0] }
