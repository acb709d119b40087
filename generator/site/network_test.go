package site

import (
	"fmt"
	"math"
	"reflect"
	"strings"
	"testing"
)

// networkFront builds front matter: n actors, and ties as "0 opposes 3".
func networkFront(n int, ties ...string) *NetworkFront {
	f := &NetworkFront{}
	names := []string{"Japan", "North Atlantic Treaty Organization", "Emmanuel Macron", "Ministry of Agriculture, Forestry and Fisheries",
		"EU", "Ursula von der Leyen", "Wwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwwww", "欧州連合"}
	f.Nodes = make([]NetworkNodeFront, n)
	for i := range f.Nodes {
		node := &f.Nodes[i]
		node.Page.Path, node.Weight = fmt.Sprintf("actors/a%d.md", i), n-i
		node.Name = names[i%len(names)]
		node.Kind = []string{"state", "organisation", "person"}[i%3]
	}
	f.Edges = make([]NetworkEdgeFront, len(ties))
	for i, t := range ties {
		var a, b int
		e := &f.Edges[i]
		if _, err := fmt.Sscanf(t, "%d %s %d", &a, &e.Kind, &b); err != nil {
			panic(err)
		}
		e.From.Path, e.To.Path = fmt.Sprintf("actors/a%d.md", a), fmt.Sprintf("actors/a%d.md", b)
	}
	return f
}

// shapes are networks as dossiers have them, and worse.
func shapes() map[string]*NetworkFront {
	all := map[string]*NetworkFront{
		"three":     networkFront(3, "0 opposes 1", "1 office 2"),
		"two pairs": networkFront(4, "0 opposes 1", "2 speaks-of 3", "3 speaks-of 2"),
		"a double":  networkFront(3, "0 agrees 1", "1 office 0", "0 meets 1", "2 opposes 1"),
	}
	kinds := []string{"opposes", "agrees", "meets", "office", "speaks-of"}
	var star, ring, all12, grid, dense, pairs []string
	for i := 1; i < 25; i++ {
		star = append(star, fmt.Sprintf("%d %s 0", i, kinds[i%5]))
		ring = append(ring, fmt.Sprintf("%d %s %d", i-1, kinds[i%5], i%24))
		pairs = append(pairs, fmt.Sprintf("%d speaks-of %d", 2*i-2, 2*i-1))
	}
	for i := range 12 {
		for j := range i {
			all12 = append(all12, fmt.Sprintf("%d opposes %d", i, j))
		}
	}
	for i := range 36 {
		grid = append(grid, fmt.Sprintf("%d agrees %d", i, (i+6)%36), fmt.Sprintf("%d speaks-of %d", i, (i/6)*6+(i+1)%6))
	}
	for i := range 200 {
		for _, step := range []int{1, 7, 31} {
			dense = append(dense, fmt.Sprintf("%d %s %d", i, kinds[(i+step)%5], (i*step+step)%200))
		}
	}
	all["star of 16"] = networkFront(17, star[:16]...)
	all["star"], all["ring"], all["everyone against everyone"] = networkFront(25, star...), networkFront(25, ring...), networkFront(12, all12...)
	all["grid"], all["200 actors"], all["24 pairs"] = networkFront(36, grid...), networkFront(200, dense...), networkFront(48, pairs...)
	return all
}

func drawn(t *testing.T, f *NetworkFront) *Network {
	t.Helper()
	s := load(t, Options{Content: dossier(t, map[string]string{"network.md": "# Network"})})
	return view{s, s.byPath["network.md"]}.network(f)
}

type rectangle struct {
	name           string
	x0, y0, x1, y1 float64
}

// Nothing in the picture may cover a name: names stand in boxes, which must
// not touch, and the words on the lines keep off both.
func TestLabelsOfTheNetworkNeverOverlap(t *testing.T) {
	for name, f := range shapes() {
		t.Run(name, func(t *testing.T) {
			n := drawn(t, f)
			var all []rectangle
			for _, b := range n.Nodes {
				r := rectangle{b.Title, float64(b.X), float64(b.Y), float64(b.X + b.Width), float64(b.Y + b.Height)}
				for _, l := range b.Lines {
					half := textWidth(l.Text, nodeText) / 2
					if float64(l.X)-half < r.x0+4 || float64(l.X)+half > r.x1-4 || float64(l.Y)-nodeText < r.y0 || float64(l.Y)+4 > r.y1 {
						t.Errorf("%q runs out of its box", l.Text)
					}
				}
				all = append(all, r)
			}
			for _, e := range n.Edges {
				if e.Word != "" {
					half := textWidth(e.Word, tieText) / 2
					all = append(all, rectangle{e.Word, float64(e.WordX) - half, float64(e.WordY) - tieText, float64(e.WordX) + half, float64(e.WordY)})
				}
			}
			for i, a := range all {
				if a.x0 < 0 || a.y0 < 0 || a.x1 > float64(n.Width) || a.y1 > float64(n.Height) {
					t.Errorf("%s leaves the picture", a.name)
				}
				for _, b := range all[:i] {
					if a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1 {
						t.Errorf("%s covers %s", a.name, b.name)
					}
				}
			}
		})
	}
}

// No line passes under a box: it would seem to end there. Only where there are
// about twice as many ties as actors is there no way around.
func TestLinesOfTheNetworkLeadToWhatTheyTie(t *testing.T) {
	for name, f := range shapes() {
		n := drawn(t, f)
		if 10*len(n.Edges) > 18*len(n.Nodes) {
			continue
		}
		under := 0
		for _, e := range n.Edges {
			var c curve
			if _, err := fmt.Sscanf(strings.NewReplacer("M", "", "Q", " ").Replace(e.Path), "%f %f %f %f %f %f", &c.x0, &c.y0, &c.cx, &c.cy, &c.x1, &c.y1); err != nil {
				t.Fatal(e.Path, err)
			}
			met := map[int]bool{}
			for i := range 101 {
				x, y := c.at(float64(i) / 100)
				for k, b := range n.Nodes {
					if x > float64(b.X) && x < float64(b.X+b.Width) && y > float64(b.Y) && y < float64(b.Y+b.Height) {
						met[k] = true
					}
				}
			}
			under += len(met)
		}
		if under > 0 {
			t.Errorf("%s: lines pass under boxes %d times", name, under)
		}
	}
}

func TestTheNetworkIsAlwaysTheSame(t *testing.T) {
	for name, f := range shapes() {
		if a, b := drawn(t, f), drawn(t, f); !reflect.DeepEqual(a, b) {
			t.Errorf("%s is drawn in two ways", name)
		}
	}
}

// Past forty actors the strongest are shown, and the page says that there are more.
func TestALargeNetworkShowsTheStrongest(t *testing.T) {
	n := drawn(t, shapes()["200 actors"])
	if len(n.Nodes) > mostNodes || len(n.Edges) > mostEdges || !n.Partial || n.AllActors != 200 {
		t.Errorf("%d actors, %d ties, partial %v of %d", len(n.Nodes), len(n.Edges), n.Partial, n.AllActors)
	}
	if n := drawn(t, shapes()["grid"]); n.Partial && len(n.Edges) < mostEdges {
		t.Error("a network that is drawn whole claims not to be")
	}
}

const networkPage = `---
type: network
network:
  nodes:
    - {page: actors/ann.md, name: Ann, kind: person, weight: 3}
    - {page: actors/bob.md, name: Bob, kind: person, weight: 2}
    - {page: actors/club.md, name: The Club, kind: organisation, weight: 1}
  edges:
    - {from: actors/ann.md, to: actors/bob.md, kind: opposes, issue: dispute.md}
    - {from: actors/bob.md, to: actors/club.md, kind: office, role: chair}
    - {from: actors/ann.md, to: actors/nobody.md, kind: meets}
---
# Network
`

// Every node is a link, a tie is told by its dash, its arrow and its word, and
// a tie to nobody is reported where it stands.
func TestTheNetworkPage(t *testing.T) {
	s, ps := loadFiles(t, map[string]string{"index.md": "# Home", "network.md": networkPage, "dispute.md": "# Should the club close?",
		"actors/ann.md": "# Ann", "actors/bob.md": "# Bob", "actors/club.md": "# The Club"})
	got := said(ps)
	if len(got) != 1 || !strings.Contains(got[0], "network.md:11:") || !strings.Contains(got[0], "actors/nobody.md") {
		t.Errorf("problems: %q", got)
	}
	doc := document(t, s, "network.html")
	for _, address := range []string{"actors/ann.html", "actors/bob.html", "actors/club.html"} {
		if len(find(doc, "svg a[href="+address+"]")) != 1 {
			t.Errorf("no node leads to %s", address)
		}
	}
	if got := text(find(doc, "svg .tie.opposes title")...); got != "Ann and Bob are on opposite sides: Should the club close?" {
		t.Errorf("the tie is called %q", got)
	}
	if len(find(doc, ".tie.office path[marker-end]")) != 1 || len(find(doc, ".tie.opposes path[marker-end]")) != 0 {
		t.Error("an arrow is missing or too many")
	}
	if got := text(find(doc, ".key")...); !strings.Contains(got, "opposes") || !strings.Contains(got, "office") || strings.Contains(got, "meets") {
		t.Errorf("the legend is %q", got)
	}
}

// What an estimate must hold: no line is wider than the box was made for.
func TestTextWidth(t *testing.T) {
	if w := textWidth("NATO", 10); math.Abs(w-29.6) > .01 {
		t.Errorf("NATO is %v wide", w)
	}
	for _, name := range []string{"A", "A very long name of an organisation with many words in it", strings.Repeat("w", 200), "a " + strings.Repeat("b", 90)} {
		for _, line := range wrapped(name, longLabel, nodeText) {
			if textWidth(line, nodeText) > longLabel {
				t.Errorf("%q is too wide", line)
			}
		}
	}
}
