package corpus

// ActorID names an actor: its name in lower case with hyphens. It is also the
// name of its page in content/actors/.
type ActorID string

// ActorKind says what sort of thing acts.
type ActorKind string

const (
	Person       ActorKind = "person"
	State        ActorKind = "state"        // countries and dependent territories, as ISO 3166-1 lists them: Japan, Greenland
	Organisation ActorKind = "organisation" // alliances, blocs, agencies, companies, parties, media
	Place        ActorKind = "place"        // cities, regions, states of a federation, rivers
	Group        ActorKind = "group"        // people without a name of their own: "European officials"
)

// Form says how a text refers to an actor.
type Form string

const (
	FormName        Form = "name"
	FormSurname     Form = "surname"
	FormAcronym     Form = "acronym"
	FormExpansion   Form = "expansion"
	FormMetonym     Form = "metonym" // a capital or seat that stands for a government
	FormDemonym     Form = "demonym"
	FormTitle       Form = "title" // a title with a name or for a name: "PM Lee"
	FormVariant     Form = "variant"
	FormPronoun     Form = "pronoun"
	FormDescription Form = "description" // "the alliance", "an Élysée Palace official"
)

// Actor is someone or something the sources speak of.
type Actor struct {
	ID       ActorID
	Name     string // as the sources give it most fully
	Kind     ActorKind
	Named    bool   // false for "an Élysée Palace official"
	Page     bool   // whether it matters enough for a page of its own
	Country  string // ISO 3166 alpha-2 in lower case, of a state; else empty
	Aliases  []Alias
	Roles    []Role
	Mentions []Mention // by source and offset
	Rule     Rule
	HeldBack bool // see Corpus.Shown
}

// Alias is one way in which the sources name an actor.
type Alias struct {
	Text    string
	Form    Form
	Count   int
	Suspect bool // merged though the names differ, such as another given name
}

// Role is a title that a source gives an actor.
type Role struct {
	Title  string  // "Prime Minister"
	Of     ActorID // the state or organisation; empty where the source names none
	OfText string  // how the source names it, where it is no actor of ours
	// Preposition is what stands between the title and whose it is: "of", "at",
	// "for" or "to"; empty for a possessive such as "France\'s president".
	Preposition string
	Belongs     bool // the title only names the body beside the person: "Ann Lee (Green Party)"
	At          Span
	Rule        Rule
	HeldBack    bool // see Corpus.Shown
}

// Mention is one reference to an actor.
type Mention struct {
	Span  Span
	Form  Form
	Actor ActorID
}
