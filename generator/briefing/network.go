package briefing

import (
	"slices"

	"briefing/generator/corpus"
)

const (
	networkPath  = "network.md"
	leastNodes   = 3 // fewer are told faster on their own pages
	leastEdges   = 2
	frontEdges   = 400 // in front matter
	networkRows  = 60  // of a table
	citesOfATie  = 2
	networkTitle = "Network"
)

// network is the ties of the dossier and whom they join, the foremost first.
type network struct {
	actors []*corpus.Actor
	ties   []tie
}

// findNetwork gathers who is tied to whom.
func (w *writer) findNetwork() network {
	n := network{ties: w.ties()}
	joined := map[corpus.ActorID]bool{}
	for _, t := range n.ties {
		joined[t.from], joined[t.to] = true, true
	}
	for _, a := range w.ranked {
		if joined[a.ID] {
			n.actors = append(n.actors, a)
		}
	}
	return n
}

// enough tells whether there is anything that a page would show better than
// the actors' own pages do.
func (n network) enough() bool { return len(n.actors) >= leastNodes && len(n.ties) >= leastEdges }

// networkPage shows how actors are tied: the picture is drawn from the front
// matter, and the tables say the same.
func (w *writer) networkPage() []Page {
	n := w.network
	if !n.enough() {
		return nil
	}
	s := w.sheet(networkPath, networkTitle)
	s.blocks = append(s.blocks, Block{Key: "about", Body: aboutNetwork})
	for _, kind := range tieKinds {
		s.section(string(kind), tieHeadings[kind], s.tiesOf(kind, n.ties)...)
	}
	line := count(len(n.actors), "actor") + " and " + count(len(n.ties), "tie") + " between them, each with the passage it rests on."
	return []Page{s.page(Front{Title: networkTitle, Type: "network", Description: line, Network: w.networkFront(n)})}
}

func (w *writer) networkFront(n network) *NetworkFront {
	block := &NetworkFront{}
	for _, a := range n.actors {
		block.Nodes = append(block.Nodes, NetworkNode{Page: actorPath(a.ID), Name: fold(a.Name), Kind: string(a.Kind), Weight: len(a.Mentions)})
	}
	for _, t := range n.ties[:min(len(n.ties), frontEdges)] {
		e := NetworkEdge{From: actorPath(t.from), To: actorPath(t.to), Kind: string(t.kind)}
		if t.issue != nil {
			e.Issue = disagreementPath(t.issue.ID)
		}
		if t.role != nil {
			e.Role = tieTitle(t.role)
		}
		if len(t.at) > 1 && !t.kind.mutual() {
			e.Times = len(t.at)
		}
		if list := w.pieces(t.at[0]); len(list) > 0 {
			e.Cite = list[0].target()
		}
		block.Edges = append(block.Edges, e)
	}
	return block
}

// tiesOf is the table of one kind of tie.
func (s *sheet) tiesOf(kind tieKind, all []tie) []string {
	list := slices.DeleteFunc(slices.Clone(all), func(t tie) bool { return t.kind != kind })
	var rows [][]string
	for _, t := range list[:min(len(list), networkRows)] {
		cells := []string{s.actor(t.from), s.actor(t.to)}
		switch {
		case t.issue != nil:
			cells = append(cells, s.link(t.issue.Question, disagreementPath(t.issue.ID)))
		case t.role != nil:
			cells = []string{s.actor(t.from), escape(capital(tieTitle(t.role))), s.actor(t.to)}
		}
		rows = append(rows, append(cells, s.citeAll(t.at, citesOfATie)))
	}
	parts := []string{table(tieColumns[kind], "---", rows)}
	if more := len(list) - len(rows); more > 0 {
		parts = append(parts, capital(count(more, "more"))+" of them on the pages of the actors.")
	}
	return parts
}

// tieHeadings head the tables.
var tieHeadings = map[tieKind]string{
	opposes: "Who opposes whom", agrees: "Who is on whose side", meets: "Who meets whom",
	office: "Who holds an office where", speaksOf: "Who speaks of whom",
}

var tieColumns = map[tieKind][]string{
	opposes: {"Who", "Opposes", "Over the question", "Passages"}, agrees: {"Who", "On the same side as", "Over the question", "Passages"},
	meets: {"Who", "Meets", "Passages"}, office: {"Who", "Office", "Of", "Passages"}, speaksOf: {"Who", "Speaks of", "Passages"},
}
