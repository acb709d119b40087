package briefing

import (
	"bytes"
	"cmp"
	"strings"

	"go.yaml.in/yaml/v3"
)

// Front is the front matter of a page. Keys are written in this order, and
// keys without a value are left out.
type Front struct {
	Title       string   `yaml:"title"`
	Type        string   `yaml:"type"` // home, actor, theme, disagreement, discrepancy, source, timeline, coverage, network, glossary, method, index or page
	Description string   `yaml:"description,omitempty"`
	Order       int      `yaml:"order,omitempty"` // 1-based reading order within the folder
	Aliases     []string `yaml:"aliases,omitempty"`
	Date        string   `yaml:"date,omitempty"` // 2006-01-02 or as much of it as is known

	Home         *HomeFront         `yaml:"home,omitempty"`
	Actor        *ActorFront        `yaml:"actor,omitempty"`
	Theme        *ThemeFront        `yaml:"theme,omitempty"`
	Disagreement *DisagreementFront `yaml:"disagreement,omitempty"`
	Discrepancy  *DiscrepancyFront  `yaml:"discrepancy,omitempty"`
	Source       *SourceFront       `yaml:"source,omitempty"`
	Timeline     *TimelineFront     `yaml:"timeline,omitempty"`
	Coverage     *CoverageFront     `yaml:"coverage,omitempty"`
	Network      *NetworkFront      `yaml:"network,omitempty"`
}

// ActorRef names an actor, with the content path of its page where it has one.
type ActorRef struct {
	Name string `yaml:"name"`
	Page string `yaml:"page,omitempty"`
	Role string `yaml:"role,omitempty"`
}

// HomeFront is the structured part of the home page.
type HomeFront struct {
	Sources []HomeSource `yaml:"sources,omitempty"`
	Counts  HomeCounts   `yaml:"counts"`
}

// HomeSource is one source of the dossier.
type HomeSource struct {
	Title     string `yaml:"title"`
	Outlet    string `yaml:"outlet,omitempty"`
	Page      string `yaml:"page"`
	Published string `yaml:"published,omitempty"`
	Precision string `yaml:"precision"`
	Basis     string `yaml:"basis"`
}

// HomeCounts says how much of each kind the dossier holds.
type HomeCounts struct {
	Sources       int `yaml:"sources"`
	Actors        int `yaml:"actors"` // with a page
	Themes        int `yaml:"themes"`
	Disagreements int `yaml:"disagreements"`
	Discrepancies int `yaml:"discrepancies"`
	Quotations    int `yaml:"quotations"` // terms not counted
	Events        int `yaml:"events"`
}

// ActorFront is the structured part of an actor page.
type ActorFront struct {
	Kind      string          `yaml:"kind"`
	Country   string          `yaml:"country,omitempty"` // ISO 3166 alpha-2, lower case
	Roles     []ActorRole     `yaml:"roles,omitempty"`
	Names     []ActorName     `yaml:"names,omitempty"`
	Mentions  []ActorMentions `yaml:"mentions,omitempty"`
	Positions []ActorPosition `yaml:"positions,omitempty"`
}

// ActorRole is a title with the place that gives it.
type ActorRole struct {
	Title string `yaml:"title"`
	Of    string `yaml:"of,omitempty"`
	Page  string `yaml:"page,omitempty"`
	Cite  string `yaml:"cite"`
}

// ActorName is one way in which the sources name the actor.
type ActorName struct {
	Text    string `yaml:"text"`
	Form    string `yaml:"form"`
	Count   int    `yaml:"count"`
	Suspect bool   `yaml:"suspect,omitempty"`
}

// ActorMentions counts an actor's mentions in one source.
type ActorMentions struct {
	Source string `yaml:"source"`
	Count  int    `yaml:"count"`
}

// ActorPosition is an actor's stance on one disagreement.
type ActorPosition struct {
	Issue  string `yaml:"issue"` // content path of the disagreement
	Stance string `yaml:"stance"`
	Word   string `yaml:"word,omitempty"` // what the side is called, where that is not its stance
}

// DisagreementFront is the structured part of a disagreement page.
type DisagreementFront struct {
	Question string             `yaml:"question"`
	Sides    []DisagreementSide `yaml:"sides,omitempty"`
	Sources  []string           `yaml:"sources,omitempty"`
	Silent   []string           `yaml:"silent,omitempty"`
}

// DisagreementSide is one stance and who takes it.
type DisagreementSide struct {
	Stance     string     `yaml:"stance"`
	Word       string     `yaml:"word,omitempty"` // the same
	Holders    []ActorRef `yaml:"holders,omitempty"`
	ReportedBy []string   `yaml:"reported_by,omitempty"`
}

// DiscrepancyFront is the structured part of a discrepancy page.
type DiscrepancyFront struct {
	Kind     string               `yaml:"kind"`
	About    string               `yaml:"about"`
	Readings []DiscrepancyReading `yaml:"readings,omitempty"`
}

// DiscrepancyReading is one version of what is so.
type DiscrepancyReading struct {
	Value      string   `yaml:"value"`
	Normalised string   `yaml:"normalised,omitempty"`
	Cites      []string `yaml:"cites,omitempty"`
}

// ThemeFront is the structured part of a theme page.
type ThemeFront struct {
	Terms   []string   `yaml:"terms,omitempty"`
	Actors  []ActorRef `yaml:"actors,omitempty"`
	Sources []string   `yaml:"sources,omitempty"`
	Silent  []string   `yaml:"silent,omitempty"`
}

// SourceFront is the structured part of a source page.
type SourceFront struct {
	Outlet    string `yaml:"outlet,omitempty"`
	Author    string `yaml:"author,omitempty"`
	URL       string `yaml:"url,omitempty"`
	Published string `yaml:"published,omitempty"`
	Precision string `yaml:"precision"`
	Basis     string `yaml:"basis"`
	Kind      string `yaml:"kind,omitempty"`
	Rights    string `yaml:"rights"`
	Words     int    `yaml:"words"`
	Language  string `yaml:"language,omitempty"`
}

// TimelineFront is the structured part of the timeline.
type TimelineFront struct {
	Events []TimelineEvent `yaml:"events"`
}

// TimelineEvent is one event with its evidence.
type TimelineEvent struct {
	ID        string     `yaml:"id,omitempty"` // the anchor of its item on the page
	From      string     `yaml:"from"`
	To        string     `yaml:"to,omitempty"`
	Open      bool       `yaml:"open,omitempty"`
	Precision string     `yaml:"precision"`
	Basis     string     `yaml:"basis"`
	Status    string     `yaml:"status"`
	What      string     `yaml:"what"`
	Cite      string     `yaml:"cite"`
	Actors    []ActorRef `yaml:"actors,omitempty"`
	Differs   string     `yaml:"differs,omitempty"` // content path of the discrepancy over its date
}

// CoverageFront is the structured part of the coverage page.
type CoverageFront struct {
	Columns []CoverageColumn `yaml:"columns"`
	Rows    []CoverageRow    `yaml:"rows"`
}

// CoverageColumn is one source.
type CoverageColumn struct {
	Source string `yaml:"source"`
	Label  string `yaml:"label"`
}

// CoverageRow is one theme, disagreement or actor; a cell counts what the
// column's source says of it, and 0 is silence.
type CoverageRow struct {
	Kind  string `yaml:"kind"`
	Title string `yaml:"title"`
	Page  string `yaml:"page"`
	Cells []int  `yaml:"cells,flow"`
}

// NetworkFront is the structured part of the network: actors and what ties
// them to one another.
type NetworkFront struct {
	Nodes []NetworkNode `yaml:"nodes"`
	Edges []NetworkEdge `yaml:"edges"`
}

// NetworkNode is one actor; its weight is how often the sources mention it.
type NetworkNode struct {
	Page   string `yaml:"page"`
	Name   string `yaml:"name"`
	Kind   string `yaml:"kind"`
	Weight int    `yaml:"weight"`
}

// NetworkEdge is one tie between two nodes, which it names by their pages.
type NetworkEdge struct {
	From  string `yaml:"from"`
	To    string `yaml:"to"`
	Kind  string `yaml:"kind"`            // opposes, agrees, meets, office or speaks-of
	Issue string `yaml:"issue,omitempty"` // content path of the disagreement
	Role  string `yaml:"role,omitempty"`
	Times int    `yaml:"times,omitempty"` // in how many places it is said, where that is more than one
	Cite  string `yaml:"cite,omitempty"`
}

// yamlText is the front matter without its fences and marker, with LF line
// ends and a line break at its end.
func (f Front) yamlText() string {
	var b bytes.Buffer
	e := yaml.NewEncoder(&b)
	e.SetIndent(2)
	var node yaml.Node
	// Front holds strings, numbers and lists of them, which always encode.
	err := node.Encode(f)
	quoteStrings(&node)
	if err := cmp.Or(err, e.Encode(&node)); err != nil {
		return "title: " + `""` + "\n"
	}
	e.Close()
	return b.String()
}

// quoteStrings sets every text of more than one word between double marks, so
// that one that holds a colon or a mark looks no different from the others.
func quoteStrings(n *yaml.Node) {
	for _, child := range n.Content {
		quoteStrings(child)
	}
	if n.Kind == yaml.ScalarNode && n.Tag == "!!str" && (n.Style != 0 || strings.ContainsAny(n.Value, " :")) {
		n.Style = yaml.DoubleQuotedStyle
	}
}
