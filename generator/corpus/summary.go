package corpus

// Summary is what the home page says of the whole dossier, in the sources'
// own sentences.
type Summary struct {
	Subject Subject
	// BottomLine is three to five whole sentences, central and varied.
	BottomLine []Span
	// Agreements are statements that at least two independent sources make.
	Agreements []Agreement
	// Open are questions that the sources ask or leave unanswered.
	Open []Span
	// Single are claims that one source alone makes.
	Single []Span
}

// Subject is what the sources are about, as a heading. Where that is a noun
// which says little alone, Of is the actor that it is said of. Both are empty
// where the sources share no subject.
type Subject struct {
	Label string
	Of    ActorID
}

// Agreement is one statement with a sentence from each source that makes it.
type Agreement struct {
	About    string
	Evidence []Span // of different, independent sources
	Rule     Rule
	HeldBack bool // see Corpus.Shown
}
