package briefing

import (
	"slices"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// told gathers the ties of one kind, as "from → to".
func told(w *writer, kind tieKind) []string {
	var list []string
	for _, t := range w.network.ties {
		if t.kind == kind {
			list = append(list, string(t.from)+" → "+string(t.to))
		}
	}
	return list
}

// meeting is a dossier of one sentence in which names are marked.
func meeting(t *testing.T, sentence string, names ...string) []string {
	a := &annotated{t: t, c: &corpus.Corpus{}}
	a.source("s", "Title\n\n"+sentence, nil, corpus.Source{})
	for _, n := range names {
		x := corpus.Actor{ID: corpus.ActorID(strings.ToLower(n)), Name: n, Kind: corpus.Person, Named: true, Page: true}
		a.mention(&x, corpus.FormName, n)
		a.c.Actors = append(a.c.Actors, x)
	}
	return told(newWriter(a.c, Options{}), meets)
}

func TestWhoMeetsWhom(t *testing.T) {
	for sentence, want := range map[string]bool{
		"Ann met Bob in the harbour.":                      true,
		"Ann will meet with Prime Minister Bob on Friday.": true,
		"Ann and Bob met last week.":                       true,
		"Ann visited Bob.":                                 true,
		"Ann has held talks with Chancellor Bob.":          true,
		"Ann did not meet Bob.":                            false,
		"Ann refused to meet Bob.":                         false,
		"Ann met the demands, and Bob left.":               false,
		"Ann visited Bob’s house.":                         false,
		"Ann said that Bob met the press.":                 false,
		"Ann, who met reporters, praised Bob.":             false,
	} {
		if got := meeting(t, sentence, "Ann", "Bob"); (len(got) == 1) != want {
			t.Errorf("%s gives %v", sentence, got)
		}
	}
}

// A tie is what the sources say, on the passage that says it.
func TestTiesOfTheBridge(t *testing.T) {
	w := newWriter(bridge(t), Options{})
	for kind, want := range map[tieKind][]string{
		opposes: {"dockers-union → port-ellery", "port-ellery → tom-okafor"},
		agrees:  {"dockers-union → tom-okafor"},
		office:  {"mara-lindqvist → port-ellery", "tom-okafor → dockers-union"},
	} {
		if got := told(w, kind); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", kind, got, want)
		}
	}
	for _, tie := range w.network.ties {
		if len(tie.at) == 0 || len(w.pieces(tie.at[0])) == 0 {
			t.Errorf("%s %s %s rests on nothing", tie.from, tie.kind, tie.to)
		}
	}
}

// Sides of many holders do not tie everyone to everyone: the network of a vote
// in a parliament must stay readable, and quick to make.
func TestLargeSidesStayLean(t *testing.T) {
	a := &annotated{t: t, c: &corpus.Corpus{}}
	a.source("s", "Title\n\nMany voted.", nil, corpus.Source{})
	d := corpus.Disagreement{ID: "vote", Question: "Should it pass?", Sources: []corpus.SourceID{"s"},
		Positions: []corpus.Position{{Stance: corpus.For}, {Stance: corpus.Against}}}
	at := a.at("s", "Many voted.")
	for i := range 200 {
		id := corpus.ActorID("m" + grouped(i))
		a.c.Actors = append(a.c.Actors, corpus.Actor{ID: id, Name: string(id), Kind: corpus.Person, Page: true})
		p := &d.Positions[i%2]
		p.Actors, p.Evidence = append(p.Actors, id), []corpus.Span{at}
	}
	a.c.Disagreements = []corpus.Disagreement{d}
	w := newWriter(a.c, Options{})
	if n := len(w.network.ties); n > 500 || len(w.network.actors) != 200 {
		t.Errorf("%d ties between %d actors", n, len(w.network.actors))
	}
}

// Two actors, or one tie, are no network.
func TestNoNetworkOfTwo(t *testing.T) {
	c := bridge(t)
	c.Disagreements = nil
	c.Actors[3].Roles = nil
	for _, p := range Pages(c, Options{}) {
		if p.Path == networkPath || strings.Contains(Render(p), networkPath) {
			t.Errorf("%s shows or names a network of one tie", p.Path)
		}
	}
}
