package corpus

// ClaimID names a claim by its source and place: "kyiv-factor-c2".
type ClaimID string

// Level says whose voice a claim is in.
type Level string

const (
	ByAuthor Level = "author"   // the source's own voice
	Reported Level = "reported" // a holder whom the source names
)

// Stance says where a holder stands towards a target.
type Stance string

const (
	For       Stance = "for"
	Against   Stance = "against"
	Neutral   Stance = "neutral"
	Undecided Stance = "undecided"
	Other     Stance = "other"
)

// Claim is a position that somebody takes on something.
type Claim struct {
	ID     ClaimID
	At     Span    // the sentence or clause that states it
	Cue    Span    // the word that decides the stance; zero where none does
	Holder ActorID // empty where the author speaks
	Level  Level
	Stance Stance
	Target Target
	Actors []ActorID // others whom the claim speaks of
	// Argument tells that the words take no side by themselves: they are what a
	// holder whose side is known from elsewhere says about the target.
	Argument bool
	Rule     Rule
	HeldBack bool // see Corpus.Shown
}

// Target is what a claim is about.
type Target struct {
	Text string
	At   Span
}
