package corpus

// ThemeID names a theme: its label in lower case with hyphens. It is also the
// name of its page in content/themes/.
type ThemeID string

// Theme is a subject that runs through the sources.
type Theme struct {
	ID       ThemeID
	Label    string // a phrase that a reader would use as a heading
	Terms    []string
	Actors   []ActorID
	Passages []Span // sentences that speak to it, by source and offset
	Sources  []SourceID
	Rule     Rule
	HeldBack bool // see Corpus.Shown
}
