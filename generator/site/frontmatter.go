package site

import "go.yaml.in/yaml/v3"

// FrontMatter is what a page says of itself. One typed block may follow, its key
// being the page's type. Other keys are the author's own and are left alone.
type FrontMatter struct {
	Title       string   `yaml:"title"`
	Type        string   `yaml:"type"`
	Description string   `yaml:"description"`
	Order       int      `yaml:"order"` // reading order within its folder, from 1; 0: after the others
	Aliases     []string `yaml:"aliases"`
	Draft       bool     `yaml:"draft"`
	Date        string   `yaml:"date"`

	Home         *HomeFront         `yaml:"home"`
	Actor        *ActorFront        `yaml:"actor"`
	Theme        *ThemeFront        `yaml:"theme"`
	Disagreement *DisagreementFront `yaml:"disagreement"`
	Discrepancy  *DiscrepancyFront  `yaml:"discrepancy"`
	Source       *SourceFront       `yaml:"source"`
	Timeline     *TimelineFront     `yaml:"timeline"`
	Coverage     *CoverageFront     `yaml:"coverage"`
	Network      *NetworkFront      `yaml:"network"`
}

// A Target is a content path in front matter, with an anchor or without, and
// where it stands (0 without a position).
type Target struct {
	Path         string
	Line, Column int
}

// UnmarshalYAML keeps the position, so that a dead path is reported where it is.
func (t *Target) UnmarshalYAML(n *yaml.Node) error {
	t.Line, t.Column = n.Line, n.Column
	return n.Decode(&t.Path)
}

// HolderFront names an actor, with a page or without.
type HolderFront struct {
	Name string `yaml:"name"`
	Page Target `yaml:"page"`
	Role string `yaml:"role"`
}

// HomeFront is the block of the home page.
type HomeFront struct {
	Sources []struct {
		Title     string `yaml:"title"`
		Outlet    string `yaml:"outlet"`
		Page      Target `yaml:"page"`
		Published string `yaml:"published"`
		Precision string `yaml:"precision"`
		Basis     string `yaml:"basis"`
	} `yaml:"sources"`
	Counts map[string]int `yaml:"counts"`
}

// ActorFront is the block of an actor's page.
type ActorFront struct {
	Kind  string `yaml:"kind"`
	Roles []struct {
		Title string `yaml:"title"`
		Of    string `yaml:"of"`
		Page  Target `yaml:"page"`
		Cite  Target `yaml:"cite"`
	} `yaml:"roles"`
	Names []struct {
		Text    string `yaml:"text"`
		Form    string `yaml:"form"`
		Count   int    `yaml:"count"`
		Suspect bool   `yaml:"suspect"`
	} `yaml:"names"`
	Mentions []struct {
		Source Target `yaml:"source"`
		Count  int    `yaml:"count"`
	} `yaml:"mentions"`
	Positions []struct {
		Issue  Target `yaml:"issue"`
		Stance string `yaml:"stance"`
		Word   string `yaml:"word"`
	} `yaml:"positions"`
}

// ThemeFront is the block of a theme's page.
type ThemeFront struct {
	Terms   []string      `yaml:"terms"`
	Actors  []HolderFront `yaml:"actors"`
	Sources []Target      `yaml:"sources"`
	Silent  []Target      `yaml:"silent"`
}

// DisagreementFront is the block of a disagreement's page.
type DisagreementFront struct {
	Question string `yaml:"question"`
	Sides    []struct {
		Stance     string        `yaml:"stance"`
		Word       string        `yaml:"word"`
		Holders    []HolderFront `yaml:"holders"`
		ReportedBy []Target      `yaml:"reported_by"`
	} `yaml:"sides"`
	Sources []Target `yaml:"sources"`
	Silent  []Target `yaml:"silent"`
}

// DiscrepancyFront is the block of a discrepancy's page.
type DiscrepancyFront struct {
	Kind     string `yaml:"kind"`
	About    string `yaml:"about"`
	Readings []struct {
		Value      string   `yaml:"value"`
		Normalised string   `yaml:"normalised"`
		Cites      []Target `yaml:"cites"`
	} `yaml:"readings"`
}

// SourceFront is the block of a source's page.
type SourceFront struct {
	Outlet    string `yaml:"outlet"`
	Author    string `yaml:"author"`
	URL       string `yaml:"url"`
	Published string `yaml:"published"` // ISO, as precise as known
	Precision string `yaml:"precision"`
	Basis     string `yaml:"basis"` // stated, inferred or missing
	Kind      string `yaml:"kind"`
	Rights    string `yaml:"rights"` // full or excerpts
	Words     int    `yaml:"words"`
	Language  string `yaml:"language"`
}

// TimelineFront is the block of the timeline.
type TimelineFront struct {
	Events []struct {
		ID        string        `yaml:"id"`   // the anchor of its item in the body, where the body lists the events
		From      string        `yaml:"from"` // ISO, as precise as known
		To        string        `yaml:"to"`
		Open      bool          `yaml:"open"`
		Precision string        `yaml:"precision"`
		Basis     string        `yaml:"basis"`
		Status    string        `yaml:"status"`
		What      string        `yaml:"what"`
		Cite      Target        `yaml:"cite"`
		Actors    []HolderFront `yaml:"actors"`
		Differs   Target        `yaml:"differs"` // the discrepancy over its date
	} `yaml:"events"`
}

// CoverageFront is the block of the coverage table; a cell counts passages.
type CoverageFront struct {
	Columns []struct {
		Source Target `yaml:"source"`
		Label  string `yaml:"label"`
	} `yaml:"columns"`
	Rows []struct {
		Kind  string `yaml:"kind"`
		Title string `yaml:"title"`
		Page  Target `yaml:"page"`
		Cells []int  `yaml:"cells"`
	} `yaml:"rows"`
}

// NetworkFront is the block of the network: actors, and ties that name two of
// them by their pages.
type NetworkFront struct {
	Nodes []NetworkNodeFront `yaml:"nodes"`
	Edges []NetworkEdgeFront `yaml:"edges"`
}

// NetworkNodeFront is an actor; its weight is how often it is mentioned.
type NetworkNodeFront struct {
	Page   Target `yaml:"page"`
	Name   string `yaml:"name"`
	Kind   string `yaml:"kind"`
	Weight int    `yaml:"weight"`
}

// NetworkEdgeFront is a tie between two nodes.
type NetworkEdgeFront struct {
	From  Target `yaml:"from"`
	To    Target `yaml:"to"`
	Kind  string `yaml:"kind"` // opposes, agrees, meets, office or speaks-of
	Issue Target `yaml:"issue"`
	Role  string `yaml:"role"`
	Times int    `yaml:"times"` // in how many places it is said
	Cite  Target `yaml:"cite"`
}

// targets lists every path that the front matter names.
func (f *FrontMatter) targets() []Target {
	var ts []Target
	add := func(t ...Target) { ts = append(ts, t...) }
	holders := func(hs []HolderFront) {
		for _, h := range hs {
			add(h.Page)
		}
	}
	if b := f.Home; b != nil {
		for _, s := range b.Sources {
			add(s.Page)
		}
	}
	if b := f.Actor; b != nil {
		for _, r := range b.Roles {
			add(r.Page, r.Cite)
		}
		for _, m := range b.Mentions {
			add(m.Source)
		}
		for _, p := range b.Positions {
			add(p.Issue)
		}
	}
	if b := f.Theme; b != nil {
		holders(b.Actors)
		add(b.Sources...)
		add(b.Silent...)
	}
	if b := f.Disagreement; b != nil {
		for _, s := range b.Sides {
			holders(s.Holders)
			add(s.ReportedBy...)
		}
		add(b.Sources...)
		add(b.Silent...)
	}
	if b := f.Discrepancy; b != nil {
		for _, r := range b.Readings {
			add(r.Cites...)
		}
	}
	if b := f.Timeline; b != nil {
		for _, e := range b.Events {
			add(e.Cite, e.Differs)
			holders(e.Actors)
		}
	}
	if b := f.Coverage; b != nil {
		for _, c := range b.Columns {
			add(c.Source)
		}
		for _, r := range b.Rows {
			add(r.Page)
		}
	}
	if b := f.Network; b != nil {
		for _, n := range b.Nodes {
			add(n.Page)
		}
		for _, e := range b.Edges {
			add(e.From, e.To, e.Issue, e.Cite)
		}
	}
	return ts
}
