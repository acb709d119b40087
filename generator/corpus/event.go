package corpus

// EventID names an event by its source and place: "kyiv-factor-e1".
type EventID string

// EventStatus says whether a source takes an event to have happened.
type EventStatus string

const (
	Occurred     EventStatus = "occurred"
	Scheduled    EventStatus = "scheduled"
	Hypothetical EventStatus = "hypothetical"
)

// Event is something that a source puts at a date.
type Event struct {
	ID EventID
	// From and To are as much of 2006-01-02 as is known. To is empty for a
	// single date; "since 2010" has From only and Open set.
	From, To  string
	Open      bool
	Precision Precision
	Basis     Basis
	Status    EventStatus
	At        Span // the words that give the date
	What      Span // the clause or sentence that says what happened
	Actors    []ActorID
	Rule      Rule
	HeldBack  bool // see Corpus.Shown
}
