package analysis

import (
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// addWorldNames makes actors of the names that the gazetteer knows: states by
// name, demonym and metonym, cities, and international organisations.
func addWorldNames(d *dossier, ds *drafts, names []*name) {
	seats := newSeatReader(d.lex, names)
	near := regionsNamed(names)
	for _, n := range names {
		if n.gaz == nil {
			continue
		}
		switch n.gaz.kind {
		case gazCountry:
			if twin := ds.finder.gaz.twins[n.key()]; twin != "" && near[n.s.article.src.ID][twin] { // "Georgia" of an article that names Ohio
				dr := ds.get(corpus.Place, n.key())
				dr.mentions = append(dr.mentions, namedMention{n, corpus.FormName})
				continue
			}
			form := corpus.FormName
			if allCaps(foldMarks(n.text())) {
				form = corpus.FormAcronym
			}
			addState(ds, n, form)
		case gazDemonym:
			addState(ds, n, corpus.FormDemonym)
		case gazSeat:
			addState(ds, n, corpus.FormMetonym)
		case gazCapital:
			if seats.government(n) {
				n.rule = "metonym"
				addState(ds, n, corpus.FormMetonym)
				continue
			}
			dr := ds.get(corpus.Place, placeKey(n))
			dr.mentions = append(dr.mentions, namedMention{n, corpus.FormName})
		case gazAmbiguous:
			if body := seats.bodies[n.key()]; body != "" && seats.government(n) {
				n.rule = "metonym"
				dr := ds.get(corpus.Organisation, body)
				dr.mentions = append(dr.mentions, namedMention{n, corpus.FormMetonym})
				continue
			}
			dr := ds.get(corpus.Place, placeKey(n))
			dr.mentions = append(dr.mentions, namedMention{n, corpus.FormName})
		case gazRegion, gazRegionDemonym:
			dr := ds.get(corpus.Place, n.gaz.name)
			form := corpus.FormName
			if n.gaz.kind == gazRegionDemonym {
				form = corpus.FormDemonym
			}
			dr.mentions = append(dr.mentions, namedMention{n, form})
		case gazOrganisation:
			dr := ds.get(corpus.Organisation, n.gaz.name)
			form := corpus.FormName
			if n.gaz.acronym {
				form = corpus.FormAcronym
			}
			dr.mentions = append(dr.mentions, namedMention{n, form})
		}
	}
}

// placeKey gives a place's name, in small letters where a heading or dateline
// has it in capitals.
func placeKey(n *name) string {
	if text := n.text(); inCapitals(text) && len(text) > 3 {
		return nameKey(inSmall(text))
	}
	return n.key()
}

// regionsNamed tells of which states each source names regions.
func regionsNamed(names []*name) map[corpus.SourceID]map[string]bool {
	near := map[corpus.SourceID]map[string]bool{}
	for _, n := range names {
		if n.gaz == nil || n.gaz.within == "" {
			continue
		}
		src := n.s.article.src.ID
		if near[src] == nil {
			near[src] = map[string]bool{}
		}
		near[src][n.gaz.within] = true
	}
	return near
}

func addState(ds *drafts, n *name, form corpus.Form) {
	dr := ds.get(corpus.State, n.gaz.country.Name)
	dr.actor.Country = n.gaz.country.Code
	dr.mentions = append(dr.mentions, namedMention{n, form})
}

// seatReader decides whether a capital stands for its government or is just a
// place.
type seatReader struct {
	will    map[string]string // verbs that a government is the subject of
	moved   map[string]string // verbs whose object can be spoken to or moved to act
	bonds   map[string]bool   // nouns for what governments have with one another
	bodies  map[string]string // ambiguous seat → the one body there that the dossier names
	policy  map[string]bool   // nouns that a government has
	habit   map[string]bool   // source + capital: named as a government there by a sure sign
	placing map[string]bool
}

func newSeatReader(lex *lexicon, names []*name) *seatReader {
	r := &seatReader{will: prepared(lex, readWills), moved: lex.table("addressed"), bonds: lex.set("bonds"), bodies: bodiesAt(lex, names), policy: lex.set("policynouns"), habit: map[string]bool{},
		placing: map[string]bool{"in": true, "at": true, "near": true, "from": true, "to": true, "outside": true, "around": true, "via": true, "into": true, "across": true, "through": true, "visit": true, "visited": true, "leave": true, "left": true}}
	for _, n := range names {
		if n.gaz != nil && (n.gaz.kind == gazCapital || n.gaz.kind == gazAmbiguous && r.bodies[n.key()] != "") && r.sure(n) {
			r.habit[habitKey(n)] = true
		}
	}
	return r
}

// wills are verbs whose subject has a will, by lemma.
type wills map[string]string

// readWills joins the verbs of will.txt with those of saying, deciding and
// taking sides that other lists have.
func readWills(lex *lexicon) wills {
	all, placid := wills{}, lex.set("placid")
	for _, list := range []string{"will", "cues", "stances", "wishes"} {
		for _, e := range lex.lists[list] {
			if !strings.Contains(e.phrase, " ") && (list == "will" || !placid[e.phrase]) {
				all[e.phrase] = ""
			}
		}
	}
	for _, e := range lex.lists["decisions"] {
		if e.fields[0] == "verb" {
			all[e.phrase] = ""
		}
	}
	return all
}

// bodiesAt gives for each seat of several bodies the one that the dossier
// names, where it names one only.
func bodiesAt(lex *lexicon, names []*name) map[string]string {
	named := map[string]bool{}
	for _, n := range names {
		if n.gaz != nil && n.gaz.kind == gazOrganisation {
			named[n.gaz.name] = true
		}
	}
	out := map[string]string{}
	for _, e := range lex.lists["seats"] {
		if e.fields[0] != "ambiguous" || len(e.fields) < 2 {
			continue
		}
		var there []string
		for body := range strings.SplitSeq(e.fields[1], ";") {
			if named[body] {
				there = append(there, body)
			}
		}
		if len(there) == 1 {
			out[nameKey(e.phrase)] = there[0]
		}
	}
	return out
}

func habitKey(n *name) string { return string(n.s.article.src.ID) + ":" + n.key() }

// government tells whether the capital stands for its government here: by its
// syntax, or, where the syntax leaves it open, because the same article uses
// it so beyond doubt elsewhere.
func (r *seatReader) government(n *name) bool {
	if r.sure(n) {
		return true
	}
	return r.habit[habitKey(n)] && n.s.prose() && !r.isPlace(n)
}

// isPlace tells whether the words around a capital make it a place.
func (r *seatReader) isPlace(n *name) bool {
	s := n.s
	before := s.lower(n.from - 1)
	if r.placing[before] {
		return true
	}
	if before == "the" { // "the Paris accords"
		return true
	}
	after := s.lower(n.to)
	if after == "," && s.tag(n.to+1).Proper() { // "Paris, Texas", "Tokyo, Japan"
		return true
	}
	if after == "-" || after == "–" || after == "—" || after == "(" {
		return n.from == 0 // a dateline
	}
	return s.tag(n.to).Noun() && s.lower(n.to) != "'s" // "Paris residents", "London Bridge"
}

// sure looks for the syntax of an actor: subject of a verb of saying, deciding
// or wanting; a possessor of policy; one of two capitals "between" which
// something is.
func (r *seatReader) sure(n *name) bool {
	s := n.s
	if !s.prose() || n.to > n.from+1 && s.word(n.from) != "New" && s.lower(n.from) != "washington" {
		return false
	}
	if r.isPlace(n) {
		return false
	}
	if s.tag(n.to) == language.POS || s.lower(n.to) == "'s" || s.lower(n.to) == "'" {
		for k := n.to + 1; k < len(s.tokens) && k <= n.to+4; k++ {
			if r.policy[s.lower(k)] {
				return true
			}
			if t := s.tag(k); !t.Noun() && t != language.JJ && t != language.VBN && t != language.VBG && t != language.RB {
				break
			}
		}
		return false
	}
	if b := s.lower(n.from - 1); b == "between" || b == "and" && betweenBefore(s, n.from-1) {
		return true
	}
	if s.tag(n.to) != language.JJ && r.isAddressed(s, n.from) { // not "by Berlin non-profit …"
		return true
	}
	i := n.to
	if s.lower(i) == "," && s.lower(i+1) == "which" { // "Oslo, which wants sales halted"
		i += 2
	}
	return r.subjectOfWill(s, i)
}

// isAddressed tells whether a capital at token i is asked or blamed for something,
// does it, or has made a pact: "urged Ottawa to", "paid by Ottawa", "a deal with
// Ottawa".
func (r *seatReader) isAddressed(s *sentence, i int) bool {
	switch s.lower(i - 1) {
	case "by":
		return s.tag(i-2) == language.VBN
	case "with":
		return r.bonds[s.lower(i-2)]
	case "on":
		switch s.lower(i - 2) {
		case "call", "calls", "called", "calling", "pressure", "sanctions":
			return true
		}
	case "against":
		switch s.lower(i - 2) {
		case "sanctions", "complaint", "retaliation":
			return true
		}
	}
	_, _, ok := lookUp(r.moved, s.lower(i-1))
	return ok && s.tag(i-1).Verb()
}

// betweenBefore looks back from an "and" for its "between".
func betweenBefore(s *sentence, i int) bool {
	for k := i - 1; k >= 0 && k >= i-4; k-- {
		if s.lower(k) == "between" {
			return true
		}
	}
	return false
}

// subjectOfWill tells whether the words from token i are the verb of a subject
// that has a will, adverbs and auxiliaries passed over.
func (r *seatReader) subjectOfWill(s *sentence, i int) bool {
	finite := false
	for k := i; k < len(s.tokens) && k < i+5; k++ {
		t := s.tag(k)
		if t == language.RB || t == language.MD || t == language.TO {
			finite = finite || t == language.MD
			continue
		}
		if !t.Verb() {
			return false
		}
		if t.Finite() {
			finite = true
		}
		if _, _, ok := s.lookUp(r.will, k); ok && finite {
			return true
		}
		if _, _, ok := lookUp(r.moved, s.lower(k)); ok && t == language.VBN && finite { // "Ottawa had not been told"
			return true
		}
		if !auxiliary[s.lower(k)] {
			return false
		}
		switch s.phrase(k+1, k+3) { // "had been in contact with both sides"
		case "in contact", "in touch", "in talks", "in favour", "in favor", "at odds", "at loggerheads", "under pressure", "on board":
			return finite
		}
	}
	return false
}

var auxiliary = map[string]bool{
	"is": true, "are": true, "was": true, "were": true, "be": true, "been": true, "being": true, "am": true,
	"has": true, "have": true, "had": true, "having": true, "does": true, "do": true, "did": true,
	"'s": true, "'re": true, "'ve": true, "'d": true, "'ll": true, "'m": true,
	"will": true, "would": true, "could": true, "can": true, "may": true, "might": true, "shall": true, "should": true, "must": true, "to": true,
}
