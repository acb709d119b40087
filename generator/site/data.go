package site

import "html/template"

// What a template sees. The dot of every template is a *PageData; exactly one
// of its typed blocks is set where the page has one, the others are nil.
// Addresses (URL) are relative to the page and ready for href.

// PageData is one page.
type PageData struct {
	Site        SiteData
	Root        string        // the way to the site's root: empty, ../ …; absolute in 404.html
	Type        string        // home, actor, theme, disagreement, discrepancy, source, timeline, coverage, network, glossary, method, index, page, 404, print
	Kicker      string        // the line above the title
	Title       string        // plain text
	Heading     template.HTML // the title as it is set in the page
	HeadingID   string        // its anchor; may be empty
	WindowTitle string        // for the window and search engines
	Description string        // one plain sentence; may be empty
	Deck        string        // the description, unless the body begins with it
	Canonical   string        // the page's full address; empty without a base URL
	LinkedData  template.JS   // the page in the words of schema.org, as JSON-LD; empty in 404.html
	PDF         string        // the page as a PDF; empty where nobody printed it
	DossierPDF  string        // on the home page: the whole dossier as a PDF; empty where nobody printed it
	HasCode     bool          // the page needs code.css
	Sections    []Section     // the Markdown, rendered, without its title; Body gives it as a whole
	Notes       []Note        // the passages that it cites
	HasTable    bool          // the body holds a table of its own
	HasList     bool          // the body holds a list of its own
	HasGlance   bool          // the body has a section At a glance, so the template needs none
	Words       int           // words of the body
	Nav         []NavLink     // the header
	Crumbs      []Ref         // the way down to this page, home first, itself not included
	Contents    []Heading     // the body's sections, where there are enough to choose from
	Children    []Child       // for an index: pages of its folder that the body does not link to
	Backlinks   []Backlinks   // pages that link here, by what they have to do with the page
	Prev, Next  *Ref          // neighbours in the reading order of the folder

	Home         *Home
	Actor        *Actor
	Theme        *Theme
	Disagreement *Disagreement
	Discrepancy  *Discrepancy
	Source       *Source
	Timeline     *Timeline
	Coverage     *Coverage
	Print        *Print
	Network      *Network
}

// SiteData is the same on every page.
type SiteData struct {
	Title       string
	Description string
	Language    string
	Author      string
	Editors     []string
	Licence     string
	Sources     int    // number of source pages
	SourcesURL  string // the page that lists them; may be empty
	Date        string // the date the site is built from; may be empty
	DateISO     string
	DateGiven   bool   // the date was asked for; otherwise it is the newest source's
	More        []Ref  // pages at the top that the header does not show
	HasData     bool   // the site has a dossier.json
	Card        string // full address of a picture of the dossier for other sites; empty without a base URL
	HasLook     bool   // the dossier has a static/look.css
	PrintURL    string // the whole dossier on one page; empty where it is too long for one
}

// Ref names a page. URL is empty where there is no page to lead to.
type Ref struct{ Text, URL string }

// NavLink is a link of the header. Current is page for the page itself, true
// for a page below it, empty otherwise: the values of aria-current.
type NavLink struct {
	Ref
	Current string
}

// Heading is an entry of the contents.
type Heading struct{ ID, Text string }

// Child is a page of a folder.
type Child struct {
	Ref
	Description string
	Note        string // outlet and date of a source, kind of an actor …
}

// Backlinks are the pages that link here in one way.
type Backlinks struct {
	Label string // Supported by, Opposed by, Takes a side in, Quoted in, Cited in, Mentioned in
	Links []Backlink
	More  int // pages left out of a long list
}

// Backlink is a page that links here.
type Backlink struct {
	Ref
	Sentence string // in which it does; empty where it only names the page
}

// Stance is a side's sign: shape and word say what the colour says.
type Stance struct{ Key, Mark, Word string }

// Holder is somebody who takes a side or plays a part.
type Holder struct {
	Ref
	Role string
}

// Home is the block of the home page.
type Home struct {
	Counts  []Count
	Sources []HomeSource
	Linked  bool   // the body names every source itself
	Strip   *Strip // the timeline in one picture; nil without a timeline
}

// Count is a number of pages of a kind, with the page that lists them.
type Count struct {
	Ref
	N int
}

// HomeSource is a source with its date.
type HomeSource struct {
	Ref
	Outlet string
	Date   Dated
}

// Dated is a date and how it is known.
type Dated struct {
	Text  string // 3 July 2023; empty where there is none
	ISO   string
	Basis string // stated, inferred or missing
}

// Actor is the block of an actor's page.
type Actor struct {
	Kind      string
	Roles     []Role
	Names     []Name
	Mentions  []Mention
	Total     int // mentions in all sources
	Positions []Position
}

// Role is an office, with the passage it was read from.
type Role struct {
	Title string
	Of    Ref
	Cite  Ref
}

// Name is a way of naming an actor. Suspect: probably a slip of the source.
type Name struct {
	Text, Form string
	Count      int
	Suspect    bool
}

// Mention counts an actor's mentions in a source.
type Mention struct {
	Source Ref
	Count  int
	Share  int // of the source that mentions it most, in percent, at least 1
}

// Position is an actor's stance on an issue.
type Position struct {
	Issue  Ref
	Stance Stance
}

// Theme is the block of a theme's page.
type Theme struct {
	Terms   []string
	Actors  []Holder
	Sources []Ref
	Silent  []Ref
}

// Disagreement is the block of a disagreement's page.
type Disagreement struct {
	Question string // empty where it is the title
	Sides    []Side
	Sources  []Ref
	Silent   []Ref
	Told     bool // the body has a section for a side, so the box only names the holders
}

// Side is one side of a disagreement.
type Side struct {
	Stance     Stance
	Holders    []Holder
	ReportedBy []Ref
}

// Discrepancy is the block of a discrepancy's page.
type Discrepancy struct {
	Kind, About string
	Readings    []Reading
	Told        bool // the body sets the readings side by side itself
}

// Reading is what some sources give.
type Reading struct {
	Value, Normalised string
	Cites             []Ref
}

// Source is the block of a source's page.
type Source struct {
	Outlet, Author, URL string
	Date                Dated
	Kind, Rights        string
	Words               int
	Language            string
}

// Timeline is the block of the timeline.
type Timeline struct {
	Events []Event
	Strip  *Strip // nil where fewer than two events can be placed
}

// Event is a dated event.
type Event struct {
	ID       string // id of its row
	When     string
	ISO      string
	What     string
	Status   string // occurred, scheduled or hypothetical
	Basis    string // stated or inferred
	Cite     Ref
	Actors   []Holder
	Differs  Ref    // the discrepancy over its date; empty where sources agree
	URL      string // of its row; empty where it has none
	Sequence int    // from 1
}

// Strip is the picture of the timeline; lengths are in units of its view box.
type Strip struct {
	Width, Height int
	Base          int // y of the axis
	Label         string
	Ticks         []Tick
	Marks         []Mark
	Brackets      []Bracket
}

// Tick is a year (or a stretch that is left out) on the axis.
type Tick struct {
	X, Y    int // Y: of its label
	Text    string
	Gap     bool // years left out
	TextX   int
	EndX    int
	Visible bool // its label fits
}

// Mark is one event in the strip; its width is the precision of its date.
type Mark struct {
	X, Y, Width, Height int
	Class               string // occurred, scheduled or hypothetical; and inferred
	Title               string
	URL                 string // #id of its row
}

// Bracket joins the marks of dates that sources give differently. It leads to
// the discrepancy.
type Bracket struct {
	Ref
	X, EndX, Y int
	Legs       []Leg
}

// Leg is where a bracket comes down to a mark.
type Leg struct{ X, Y int }

// Coverage is the block of the coverage table.
type Coverage struct {
	Columns []Ref
	Groups  []CoverageGroup
}

// CoverageGroup is the rows of one kind.
type CoverageGroup struct {
	Label string
	Span  int // columns of the table
	Rows  []CoverageRow
}

// CoverageRow is one theme, disagreement or actor.
type CoverageRow struct {
	Ref
	Cells []Cell
}

// Cell is how often a source has it: ● from Many passages on, ○ fewer, – silent.
type Cell struct {
	Mark  string
	Class string // many, few or silent
	N     int
}

// Network is the picture of who is tied to whom; lengths are in units of its
// view box.
type Network struct {
	Width, Height int
	Label         string
	Nodes         []NetworkNode
	Edges         []NetworkEdge
	Legend        []NetworkKey
	Actors        int  // that are drawn
	AllActors     int  // that the page knows
	Partial       bool // actors or ties are left out of the picture
}

// NetworkNode is an actor in the picture.
type NetworkNode struct {
	Ref
	Class               string // person, state, organisation, group or place
	Title               string
	X, Y, Width, Height int // of the box
	Round               int // radius of its corners
	Lines               []NetworkText
}

// NetworkText is a line of a label, centred at X, with its base line at Y.
type NetworkText struct {
	Text string
	X, Y int
}

// NetworkEdge is a tie in the picture. The arrow points from the first to the
// second; ArrowBack: also the other way.
type NetworkEdge struct {
	Class            string // opposes, agrees, meets, office or speaks-of
	Path             string // for the attribute d of an SVG path
	Title            string
	Word             string // empty where there is no room for it, or the legend is enough
	WordX, WordY     int
	Arrow, ArrowBack bool
}

// NetworkKey explains a kind of line.
type NetworkKey struct {
	Class, Word, Text string
	Arrow             bool
}
