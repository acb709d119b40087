package site

import (
	"cmp"
	"slices"
	"strconv"
)

// What of a network is drawn: past these numbers a picture is a hairball. The
// tables of the page have the rest.
const (
	mostNodes = 40
	mostEdges = 70
)

// tieForm is how a kind of tie is drawn and called. The word is the reader's;
// class gives the dash.
type tieForm struct {
	kind, word, legend string
	directed           bool
	weight             int // in choosing what is drawn
}

var tieForms = []tieForm{
	{"opposes", "opposes", "on opposite sides of a disagreement", false, 5},
	{"agrees", "same side", "on the same side of a disagreement", false, 4},
	{"meets", "meets", "meets or visits", false, 3},
	{"office", "office", "holds or held an office there", true, 3},
	{"speaks-of", "speaks of", "names them in reported words", true, 1},
}

// drawnTie is one line of the picture. Both: the arrow points both ways.
type drawnTie struct {
	from, to int // indexes of nodes
	form     tieForm
	both     bool
	word     string
	titles   []string
	strength int
}

// network draws the ties of the front matter; nil where there is too little.
func (v view) network(f *NetworkFront) *Network {
	if f == nil {
		return nil
	}
	boxes, ties, partial := v.strongest(f)
	if len(boxes) < 2 || len(ties) == 0 {
		return nil
	}
	width, height := arrange(boxes, ties)
	n := &Network{Width: width, Height: height, Actors: len(boxes), AllActors: len(f.Nodes), Partial: partial}
	for _, b := range boxes {
		n.Nodes = append(n.Nodes, b.drawn())
	}
	n.Edges = drawEdges(boxes, ties, float64(height))
	for _, form := range tieForms {
		if slices.ContainsFunc(ties, func(t drawnTie) bool { return t.form.kind == form.kind }) {
			n.Legend = append(n.Legend, NetworkKey{form.kind, form.word, form.legend, form.directed})
		}
	}
	n.Label = plural(len(boxes), "actor", "actors") + " and the ties between them"
	return n
}

// strongest picks the nodes and ties that are drawn, and tells whether that
// leaves any out.
func (v view) strongest(f *NetworkFront) (boxes []box, ties []drawnTie, partial bool) {
	index := map[string]int{}
	for i, n := range f.Nodes {
		if _, taken := index[n.Page.Path]; !taken && n.Page.Path != "" {
			index[n.Page.Path] = i
		}
	}
	ties = v.mergeTies(f, index)
	all := len(ties)
	strength := make([]int, len(f.Nodes))
	for _, t := range ties {
		strength[t.from] += t.strength
		strength[t.to] += t.strength
	}
	slices.SortStableFunc(ties, func(a, b drawnTie) int {
		return cmp.Or(cmp.Compare(b.strength, a.strength), cmp.Compare(strength[b.from]+strength[b.to], strength[a.from]+strength[a.to]))
	})
	keep := map[int]bool{}
	ties = slices.DeleteFunc(ties, func(t drawnTie) bool {
		more := 0
		for _, i := range []int{t.from, t.to} {
			if !keep[i] {
				more++
			}
		}
		if len(keep)+more > mostNodes {
			return true
		}
		keep[t.from], keep[t.to] = true, true
		return false
	})
	ties = ties[:min(len(ties), mostEdges)]
	// Nodes stand in the order of the front matter; one that no tie reaches is
	// not drawn.
	at := map[int]int{}
	for i, n := range f.Nodes {
		if !slices.ContainsFunc(ties, func(t drawnTie) bool { return t.from == i || t.to == i }) {
			continue
		}
		at[i] = len(boxes)
		ref := v.ref(n.Page, n.Name)
		boxes = append(boxes, newBox(ref, n.Kind, n.Weight))
	}
	for i := range ties {
		ties[i].from, ties[i].to = at[ties[i].from], at[ties[i].to]
	}
	return boxes, ties, len(ties) < all
}

// mergeTies makes one line of all ties of a kind between two nodes. That one
// speaks of the other is not drawn where something stronger ties them.
func (v view) mergeTies(f *NetworkFront, index map[string]int) []drawnTie {
	type key struct {
		kind string
		a, b int
	}
	at := map[key]int{}
	tied := map[[2]int]bool{}
	var ties []drawnTie
	for _, e := range f.Edges {
		from, ok1 := index[e.From.Path]
		to, ok2 := index[e.To.Path]
		i := slices.IndexFunc(tieForms, func(t tieForm) bool { return t.kind == e.Kind })
		if !ok1 || !ok2 || i < 0 || from == to {
			continue
		}
		form := tieForms[i]
		title := v.tieTitle(f, from, to, form, e.Issue, e.Role)
		k := key{form.kind, min(from, to), max(from, to)}
		tied[[2]int{k.a, k.b}] = tied[[2]int{k.a, k.b}] || form.kind != "speaks-of"
		j, merged := at[k]
		if !merged {
			j = len(ties)
			at[k] = j
			ties = append(ties, drawnTie{from: from, to: to, form: form, word: tieWord(form, e.Role)})
		}
		t := &ties[j]
		t.both = t.both || form.directed && (t.from != from || t.to != to)
		t.titles = append(t.titles, title)
		t.strength += form.weight * max(1, min(e.Times, 3))
	}
	return slices.DeleteFunc(ties, func(t drawnTie) bool {
		return t.form.kind == "speaks-of" && tied[[2]int{min(t.from, t.to), max(t.from, t.to)}]
	})
}

const longestTieWord = 20 // in runes

// tieWord is what a line says. The weakest ties are also the most, and say
// nothing: the legend shows how they look.
func tieWord(form tieForm, role string) string {
	switch {
	case form.kind == "speaks-of":
		return ""
	case form.kind == "office" && role != "" && len([]rune(role)) <= longestTieWord:
		return role
	}
	return form.word
}

// tieTitle says a tie in a sentence.
func (v view) tieTitle(f *NetworkFront, from, to int, form tieForm, issue Target, role string) string {
	a, b := f.Nodes[from].Name, f.Nodes[to].Name
	switch form.kind {
	case "opposes":
		return joined(": ", a+" and "+b+" are on opposite sides", v.ref(issue, "").Text)
	case "agrees":
		return joined(": ", a+" and "+b+" are on the same side", v.ref(issue, "").Text)
	case "meets":
		return a + " meets " + b
	case "office":
		return a + ", " + firstOf(role, "office") + ": " + b
	}
	return a + " speaks of " + b
}

// box is a node with its label; X and Y are its middle.
type box struct {
	ref    Ref
	kind   string
	weight int
	lines  []string
	x, y   float64
	w, h   float64
}

const (
	nodeText   = 13.0 // size of the labels
	tieText    = 11.0 // size of the words on the lines
	lineHeight = 16.0
	longLabel  = 150.0
)

func newBox(ref Ref, kind string, weight int) box {
	b := box{ref: ref, kind: kind, weight: weight, lines: wrapped(ref.Text, longLabel, nodeText)}
	for _, l := range b.lines {
		b.w = max(b.w, textWidth(l, nodeText))
	}
	b.w += 22
	b.h = float64(len(b.lines))*lineHeight + 12
	return b
}

var nodeClasses = []string{"person", "state", "organisation", "group", "place"}

func (b box) drawn() NetworkNode {
	class := b.kind
	if !slices.Contains(nodeClasses, class) {
		class = "group"
	}
	n := NetworkNode{Ref: b.ref, Class: class, X: whole(b.x - b.w/2), Y: whole(b.y - b.h/2), Width: whole(b.w), Height: whole(b.h)}
	n.Title = joined(", ", b.ref.Text, b.kind)
	if b.weight > 0 {
		n.Title += ", mentioned " + plural(b.weight, "time", "times")
	}
	if class == "person" {
		n.Round = n.Height / 2
	} else if class == "organisation" {
		n.Round = 5
	}
	top := b.y - float64(len(b.lines))*lineHeight/2
	for i, l := range b.lines {
		n.Lines = append(n.Lines, NetworkText{l, whole(b.x), whole(top + float64(i)*lineHeight + 12)})
	}
	return n
}

// whole rounds to a whole unit; the picture is some thousand of them wide.
func whole(x float64) int {
	if x < 0 {
		return -int(-x + .5)
	}
	return int(x + .5)
}

func point(x, y float64) string { return strconv.Itoa(whole(x)) + " " + strconv.Itoa(whole(y)) }
