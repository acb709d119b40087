package corpus

// DisagreementID names a disagreement: its issue in lower case with hyphens.
// It is also the name of its page in content/disagreements/.
type DisagreementID string

// Disagreement is an issue on which holders take different stances.
type Disagreement struct {
	ID        DisagreementID
	Issue     string // "closure of the ferry terminal"
	Question  string // neutral: "Should … ?"
	Positions []Position
	Sources   []SourceID // that report it
	// Naming are other sources that name the issue, and give no position on it.
	Naming []SourceID
	// Shifts are sentences in which a source says what might change a position.
	Shifts   []Span
	Rule     Rule
	HeldBack bool // see Corpus.Shown
}

// Position is one side of a disagreement.
type Position struct {
	Stance Stance // For, Against, Undecided or Other
	Actors []ActorID
	// Authors are sources whose authors take this side in their own voice.
	Authors  []SourceID
	Claims   []ClaimID
	Evidence []Span
}
