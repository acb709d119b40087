package analysis

import (
	"cmp"
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// doing is a kind of thing that a body does and that is known by the body's
// name: a court case, a council's vote, a university's study. Its nouns are too
// general to head a theme, and with the name they are what an editor would
// choose. See themedoings.txt.
type doing struct {
	noun                    string
	sure, also, body, apart map[string]bool
}

// bodyDoings are the kinds of a lexicon, in its order.
type bodyDoings []*doing

func readDoings(lex *lexicon) bodyDoings {
	var out bodyDoings
	for _, e := range lex.lists["themedoings"] {
		n := slices.IndexFunc(out, func(k *doing) bool { return k.noun == e.fields[0] })
		if n < 0 {
			n = len(out)
			out = append(out, &doing{noun: e.fields[0], sure: map[string]bool{}, also: map[string]bool{}, body: map[string]bool{}, apart: map[string]bool{}})
		}
		switch e.fields[1] {
		case "sure":
			out[n].sure[e.phrase] = true
		case "also":
			out[n].also[e.phrase] = true
		case "body":
			out[n].body[e.phrase] = true
		case "apart":
			out[n].apart[e.phrase] = true
		}
	}
	return out
}

// doingOf is where a dossier speaks of one kind.
type doingOf struct {
	*doing
	at      []*statement
	sources map[corpus.SourceID]bool // that are sure to speak of it
	bodies  map[corpus.ActorID]*doer
	bare    map[string]*doer // by the noun, where a body is called by that alone
}

// doer is a body that may have done it.
type doer struct {
	actor   *corpus.Actor
	sources []corpus.SourceID
	tied    int // how often its name is tied to the noun
	at      []*statement
}

// doingThemes makes a theme of each thing that a body does and that two sources
// speak of. What makes up a good part of the dossier is its subject and no
// theme of it.
func doingThemes(d *dossier, themes []corpus.Theme) []corpus.Theme {
	kinds := prepared(d.lex, readDoings)
	headed := map[string]bool{}
	for _, t := range themes {
		for w := range strings.FieldsSeq(strings.ToLower(t.Label)) {
			headed[w] = true
		}
	}
	var out []corpus.Theme
	for _, k := range kinds {
		if headed[k.noun] || headed[k.noun+"s"] {
			continue
		}
		x := &doingOf{doing: k, sources: map[corpus.SourceID]bool{}, bodies: map[corpus.ActorID]*doer{}, bare: map[string]*doer{}}
		x.read(d)
		if t, ok := x.theme(d); ok {
			out = append(out, t)
		}
	}
	return out
}

// read finds the sentences that speak of the thing and the bodies in them.
func (x *doingOf) read(d *dossier) {
	for _, st := range d.factsOf().statements {
		speaks, sure := x.speaks(st)
		if !speaks {
			continue
		}
		x.at = append(x.at, st)
		if sure {
			x.sources[st.article.src.ID] = true
		}
		if sure {
			x.readBare(st)
		}
		if d.mentions == nil {
			continue
		}
		for _, m := range d.mentions.of(st.sentence) {
			a := d.factsOf().actor(m.Actor)
			if a == nil || a.Kind != corpus.Organisation || !a.Named {
				continue
			}
			tied := x.tiedTo(st, m)
			if !tied && !x.body[headOfName(a.Name)] {
				continue
			}
			b := x.bodies[a.ID]
			if b == nil {
				b = &doer{actor: a}
				x.bodies[a.ID] = b
			}
			if tied {
				b.tied++
			}
			b.at = append(b.at, st)
			if id := st.article.src.ID; len(b.sources) == 0 || b.sources[len(b.sources)-1] != id {
				b.sources = append(b.sources, id)
			}
		}
	}
}

// readBare counts the bodies that a sentence calls by their noun alone: "the
// council voted".
func (x *doingOf) readBare(st *statement) {
	for i := range st.tokens {
		w := st.lower(i)
		if !x.body[w] || capitalised(st.word(i)) || st.tag(i-1).Noun() {
			continue
		}
		b := x.bare[w]
		if b == nil {
			b = &doer{actor: &corpus.Actor{Name: w}}
			x.bare[w] = b
		}
		b.at = append(b.at, st)
		if id := st.article.src.ID; len(b.sources) == 0 || b.sources[len(b.sources)-1] != id {
			b.sources = append(b.sources, id)
		}
	}
}

// speaks tells whether a sentence speaks of the thing, and whether it is sure
// to: a court is one thing, and a case before it another.
func (x *doingOf) speaks(st *statement) (speaks, sure bool) {
	inCourt := x.noun == "case" && slices.ContainsFunc(st.lowers, func(w string) bool { return x.body[strings.TrimSuffix(w, "s")] })
	for i := range st.tokens {
		w := st.lower(i)
		if x.apart[w] {
			return false, false
		}
		if !st.tag(i).Noun() && !st.tag(i).Verb() {
			continue
		}
		sure = sure || x.sure[w] || inCourt && (st.tag(i).Noun() && cases[strings.TrimSuffix(w, "s")] || st.toCourt(i))
		speaks = speaks || sure || x.also[w]
	}
	return speaks, sure
}

// toCourt tells whether the court at token i is where somebody goes with a case:
// "to court", "before the courts".
func (st *statement) toCourt(i int) bool {
	switch st.lower(i) {
	case "court":
		w := st.lower(i - 1)
		return w == "to" || w == "in" || w == "before"
	case "courts":
		return st.lower(i-1) == "the" && (st.lower(i-2) == "before" || st.lower(i-2) == "to")
	}
	return false
}

// tiedTo tells whether a noun for the thing is tied to a name: "the Senate's
// vote", "researchers from Aberystwyth University".
func (x *doingOf) tiedTo(st *statement, m corpus.Mention) bool {
	from, to := st.tokenAt(m.Span.Start), st.tokenAt(m.Span.End-1)+1
	k := to
	if st.tag(k) == language.POS {
		k++
	}
	for k < to+3 && (st.tag(k) == language.JJ || st.tag(k) == language.NN) && !x.sure[st.lower(k)] {
		k++
	}
	if w := st.lower(k); (x.sure[w] || x.also[w]) && (st.tag(k).Noun() || k == to) {
		return true
	}
	from--
	if st.lower(from) == "the" {
		from--
	}
	switch st.lower(from) {
	case "of", "by", "from", "in", "at":
		w := st.lower(from - 1)
		return st.tag(from-1).Noun() && (x.sure[w] || x.also[w])
	}
	return false
}

// theme makes the theme, if there is one.
func (x *doingOf) theme(d *dossier) (corpus.Theme, bool) {
	best := x.mainBody()
	if best == nil && x.noun == "vote" {
		best = x.bareBody()
	}
	if len(x.sources) == 0 || best == nil && x.noun != "case" {
		return corpus.Theme{}, false
	}
	t := corpus.Theme{Label: "The court " + x.noun, Terms: []string{x.noun}, Rule: "doing-of-body"}
	at := slices.Clone(x.at)
	known := len(x.sources)
	if best != nil {
		t.Label = best.heading(x.noun, x.body, x.alone(best))
		t.Terms = append(t.Terms, best.actor.Name)
		known = max(known, len(best.sources))
		if x.noun == "study" { // who speaks of the institute speaks of what it found
			of := statementsOf(d, best.actor.ID)
			if len(of) <= longTheme {
				at = append(at, of...)
				known = max(known, best.tied+1)
			}
		}
	}
	fillTheme(d, &t, at)
	all := len(d.factsOf().statements)
	if best == nil && len(t.Passages)+len(t.Sources) < 2*leastPassages+1 { // a threat to go to court
		return corpus.Theme{}, false
	}
	if known < 2 || len(t.Sources) < 2 || len(t.Passages) < leastPassages || len(t.Passages) > max(longTheme, int(wholeShare*float64(all))) {
		return corpus.Theme{}, false
	}
	return t, true
}

// statementsOf gives the statements that name an actor.
func statementsOf(d *dossier, id corpus.ActorID) []*statement {
	var out []*statement
	for _, st := range d.factsOf().statements {
		if slices.Contains(st.actors, id) {
			out = append(out, st)
		}
	}
	return out
}

// mainBody gives the body that most of the sources name with it.
func (x *doingOf) mainBody() *doer {
	var all []*doer
	total := 0
	for _, b := range x.bodies {
		if own := x.body[headOfName(b.actor.Name)]; own && (b.tied > 0 || len(b.sources) > 1) || b.tied > 1 && len(b.sources) > 2 && x.noun != "case" {
			all = append(all, b)
			total += len(b.at)
		}
	}
	slices.SortFunc(all, func(a, b *doer) int {
		return cmp.Or(cmp.Compare(len(b.sources), len(a.sources)), cmp.Compare(b.tied, a.tied), cmp.Compare(len(b.at), len(a.at)), cmp.Compare(a.actor.ID, b.actor.ID))
	})
	if len(all) == 0 || 3*len(all[0].at) < total {
		return nil
	}
	return all[0]
}

// bareBody gives the one body that two sources call by its noun alone.
func (x *doingOf) bareBody() *doer {
	if len(x.bare) != 1 {
		return nil
	}
	for _, b := range x.bare {
		if len(b.sources) > 1 {
			return b
		}
	}
	return nil
}

// alone tells whether no other body has the same noun in its name, so that the
// noun will do for it.
func (x *doingOf) alone(b *doer) bool {
	for _, o := range x.bodies {
		if o != b && headOfName(o.actor.Name) == headOfName(b.actor.Name) {
			return false
		}
	}
	return true
}

// heading names the thing with the body: "The High Court case". Of a long name
// the noun alone is used where it is enough: "The council vote".
func (b *doer) heading(noun string, bodies map[string]bool, alone bool) string {
	name := b.actor.Name
	if owner, rest, ok := strings.Cut(foldMarks(name), "'s "); ok && owner != "" {
		name = rest
	}
	name = strings.TrimPrefix(strings.TrimPrefix(name, "the "), "The ")
	head := headOfName(name)
	switch long := len(strings.Fields(name)) >= maxPhrase; {
	case long && alone && bodies[head] && noun != "study":
		return "The " + head + " " + noun
	case long && strings.Contains(name, " of "):
		return "The " + noun + " at the " + name
	}
	return "The " + name + " " + noun
}

// headOfName gives the noun of a body's name in lower case: "court" of "Court of
// Appeal".
func headOfName(name string) string {
	for _, tie := range []string{" of ", " for ", " on ", " in "} {
		name, _, _ = strings.Cut(name, tie)
	}
	return strings.ToLower(lastWord(name))
}
