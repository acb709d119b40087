package corpus

// The shapes of the JSON that `briefing export` prints. They are apart from the
// data model so that the model can change while the promise is kept: fields are
// added here, never renamed. dossier.schema.json says the same for machines.

// dossierFormat names the promise; it changes only if a field ever must.
const dossierFormat = "briefing/1"

type dossierJSON struct {
	Format        string             `json:"format"`
	Title         string             `json:"title"`
	Sources       []sourceJSON       `json:"sources"`
	Actors        []actorJSON        `json:"actors"`
	Quotations    []quotationJSON    `json:"quotations"`
	Claims        []claimJSON        `json:"claims"`
	Themes        []themeJSON        `json:"themes"`
	Disagreements []disagreementJSON `json:"disagreements"`
	Discrepancies []discrepancyJSON  `json:"discrepancies"`
	Events        []eventJSON        `json:"events"`
	Summary       summaryJSON        `json:"summary"`
}

// spanJSON is evidence: text is the bytes start..end of the source's text.
type spanJSON struct {
	Source SourceID `json:"source"`
	Start  int      `json:"start"`
	End    int      `json:"end"`
	Text   string   `json:"text"`
}

type sourceJSON struct {
	ID        SourceID      `json:"id"`
	File      string        `json:"file"`
	SHA256    string        `json:"sha256"`
	Encoding  string        `json:"encoding,omitempty"` // only where the file is not UTF-8: offsets then count in its text as UTF-8
	Title     string        `json:"title"`
	Author    string        `json:"author"`
	Outlet    string        `json:"outlet"`
	URL       string        `json:"url"`
	Published publishedJSON `json:"published"`
	Accessed  string        `json:"accessed"`
	Language  string        `json:"language"`
	Rights    Rights        `json:"rights"`
	Kind      string        `json:"kind"`
	Words     int           `json:"words"`
	Passages  []passageJSON `json:"passages"`
	Sentences []spanJSON    `json:"sentences"`
	Shares    []overlapJSON `json:"shares_text_with"`
}

type publishedJSON struct {
	Date      string    `json:"date"`
	Precision Precision `json:"precision"`
	Basis     Basis     `json:"basis"`
}

type passageJSON struct {
	ID   string      `json:"id"`
	Kind PassageKind `json:"kind"` // one of the five kinds of the format
	Role PassageKind `json:"role"` // the finer kind: title, deck, author-note, …
	At   *spanJSON   `json:"at"`
}

type overlapJSON struct {
	Source   SourceID `json:"source"`
	Shingles int      `json:"shingles"`
}

type actorJSON struct {
	ID       ActorID       `json:"id"`
	Name     string        `json:"name"`
	Kind     ActorKind     `json:"kind"`
	Named    bool          `json:"named"`
	Page     bool          `json:"page"`
	Country  string        `json:"country"`
	Aliases  []aliasJSON   `json:"aliases"`
	Roles    []roleJSON    `json:"roles"`
	Mentions []mentionJSON `json:"mentions"`
	Rule     Rule          `json:"rule"`
	HeldBack bool          `json:"held_back,omitempty"`
}

type aliasJSON struct {
	Text    string `json:"text"`
	Form    Form   `json:"form"`
	Count   int    `json:"count"`
	Suspect bool   `json:"suspect"`
}

type roleJSON struct {
	Title    string    `json:"title"`
	Of       ActorID   `json:"of"`
	OfText   string    `json:"of_text"`
	At       *spanJSON `json:"at"`
	Rule     Rule      `json:"rule"`
	HeldBack bool      `json:"held_back,omitempty"`
}

type mentionJSON struct {
	spanJSON
	Form Form `json:"form"`
}

type quotationJSON struct {
	ID       QuotationID   `json:"id"`
	Kind     QuotationKind `json:"kind"`
	Content  []spanJSON    `json:"content"`
	Quoted   []spanJSON    `json:"quoted"`
	Cue      *spanJSON     `json:"cue"`
	Speaker  *speakerJSON  `json:"speaker"`
	Rule     Rule          `json:"rule"`
	HeldBack bool          `json:"held_back,omitempty"`
	Variants []QuotationID `json:"variants"`
}

type speakerJSON struct {
	Actor ActorID   `json:"actor"`
	Text  string    `json:"text"`
	At    *spanJSON `json:"at"`
}

type claimJSON struct {
	ID       ClaimID    `json:"id"`
	At       *spanJSON  `json:"at"`
	Cue      *spanJSON  `json:"cue"`
	Holder   string     `json:"holder"` // an actor's ID, or the source's where the author speaks
	Level    Level      `json:"level"`
	Stance   Stance     `json:"stance"`
	Target   targetJSON `json:"target"`
	Actors   []ActorID  `json:"actors"`
	Rule     Rule       `json:"rule"`
	HeldBack bool       `json:"held_back,omitempty"`
}

type targetJSON struct {
	Text string    `json:"text"`
	At   *spanJSON `json:"at"`
}

type themeJSON struct {
	ID       ThemeID    `json:"id"`
	Label    string     `json:"label"`
	Terms    []string   `json:"terms"`
	Actors   []ActorID  `json:"actors"`
	Passages []spanJSON `json:"passages"`
	Sources  []SourceID `json:"sources"`
	Rule     Rule       `json:"rule"`
	HeldBack bool       `json:"held_back,omitempty"`
}

type disagreementJSON struct {
	ID        DisagreementID `json:"id"`
	Issue     string         `json:"issue"`
	Question  string         `json:"question"`
	Positions []positionJSON `json:"positions"`
	Sources   []SourceID     `json:"sources"`
	Shifts    []spanJSON     `json:"shifts"`
	Rule      Rule           `json:"rule"`
	HeldBack  bool           `json:"held_back,omitempty"`
}

type positionJSON struct {
	Stance   Stance     `json:"stance"`
	Actors   []ActorID  `json:"actors"`
	Authors  []SourceID `json:"authors"`
	Claims   []ClaimID  `json:"claims"`
	Evidence []spanJSON `json:"evidence"`
}

type discrepancyJSON struct {
	ID       DiscrepancyID   `json:"id"`
	Kind     DiscrepancyKind `json:"kind"`
	About    string          `json:"about"`
	Readings []readingJSON   `json:"readings"`
	Aligned  string          `json:"why_aligned"`
	Innocent []string        `json:"innocent"`
	Actors   []ActorID       `json:"actors"`
	Rule     Rule            `json:"rule"`
	HeldBack bool            `json:"held_back,omitempty"`
}

type readingJSON struct {
	Value      string     `json:"value"`
	Normalised string     `json:"normalised"`
	Evidence   []spanJSON `json:"evidence"`
}

type eventJSON struct {
	ID        EventID     `json:"id"`
	From      string      `json:"from"`
	To        string      `json:"to"`
	Open      bool        `json:"open"`
	Precision Precision   `json:"precision"`
	Basis     Basis       `json:"basis"`
	Status    EventStatus `json:"status"`
	At        *spanJSON   `json:"at"`
	What      *spanJSON   `json:"what"`
	Actors    []ActorID   `json:"actors"`
	Rule      Rule        `json:"rule"`
	HeldBack  bool        `json:"held_back,omitempty"`
}

type summaryJSON struct {
	Subject    string          `json:"subject"`
	SubjectOf  ActorID         `json:"subject_of"`
	BottomLine []spanJSON      `json:"bottom_line"`
	Agreements []agreementJSON `json:"agreements"`
	Open       []spanJSON      `json:"open"`
	Single     []spanJSON      `json:"single_source"`
}

type agreementJSON struct {
	About    string     `json:"about"`
	Evidence []spanJSON `json:"evidence"`
	Rule     Rule       `json:"rule"`
	HeldBack bool       `json:"held_back,omitempty"`
}
