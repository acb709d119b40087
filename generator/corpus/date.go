package corpus

// Precision says how much of a date is known.
type Precision string

const (
	Day    Precision = "day"
	Month  Precision = "month"
	Season Precision = "season" // also a quarter, a half, or "early 2023"
	Year   Precision = "year"
	Decade Precision = "decade"
	NoDate Precision = "none"
)

// Basis says where a date comes from.
type Basis string

const (
	Stated   Basis = "stated"   // in the text or the front matter
	Inferred Basis = "inferred" // reckoned from another date or from an address
	Missing  Basis = "missing"
)

// Date is a calendar date of any precision.
type Date struct {
	// Value is as much of 2006-01-02 as is known: 2023-07-03, 2023-07 or 2023;
	// empty where nothing is.
	Value     string
	Precision Precision
	Basis     Basis
}
