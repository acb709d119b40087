package corpus

// DiscrepancyID names a discrepancy: its kind and what it is about. It is also
// the name of its page in content/discrepancies/.
type DiscrepancyID string

// DiscrepancyKind says in what two statements differ.
type DiscrepancyKind string

const (
	DateDiffers    DiscrepancyKind = "date"
	FigureDiffers  DiscrepancyKind = "figure"
	NameDiffers    DiscrepancyKind = "name"
	WordingDiffers DiscrepancyKind = "wording"
	StatusDiffers  DiscrepancyKind = "status"
	ScopeDiffers   DiscrepancyKind = "scope"
)

// Discrepancy is statements about the same thing that do not agree. The
// program never says which of them is right.
type Discrepancy struct {
	ID       DiscrepancyID
	Kind     DiscrepancyKind
	About    string
	Readings []Reading // at least two, by first evidence
	Aligned  string    // why the statements are taken to be about one thing
	Innocent []string  // explanations in which nobody is wrong
	Actors   []ActorID
	Rule     Rule
	HeldBack bool // see Corpus.Shown
}

// Reading is one version of what is so.
type Reading struct {
	Value      string // as a source puts it
	Normalised string // 2022-06, 7100000000 USD, …; empty where there is no such form
	Evidence   []Span
}
