package analysis

import (
	"slices"
	"strings"

	"briefing/generator/language"
)

// place in the world: what a phrase of the gazetteer names.
type gazetteerKind int

const (
	gazCountry gazetteerKind = iota
	gazDemonym
	gazCapital
	gazSeat          // a building that stands for those who sit in it
	gazAmbiguous     // a city that is the seat of several bodies
	gazRegion        // a nation or region within a state
	gazRegionDemonym // its people and things: "Scottish"
	gazOrganisation  // an international organisation
)

// demonym tells whether a phrase names people or things by where they are from.
func (k gazetteerKind) demonym() bool { return k == gazDemonym || k == gazRegionDemonym }

// gazEntry is a phrase that names something known of the world.
type gazEntry struct {
	kind    gazetteerKind
	country *language.Country // of countries, demonyms, capitals and seats
	name    string            // of organisations: the full name
	acronym bool              // the phrase is the organisation's acronym
	within  string            // of regions: the code of the state they are in, if known
	words   []string
}

// gazetteer finds what the world calls by a fixed name: states, their people
// and capitals, seats of government, international organisations.
type gazetteer struct {
	byFirst map[string][]gazEntry // by first word, longest phrase first
	byCode  map[string]*language.Country
	twins   map[string]string // name of a state and of a region of another → the code of the other: "Georgia"
	short   map[string]string // abbreviation of a region behind a town's name, without its full stop → the region
	acronym map[string]string // full name → acronym, of organisations
	class   map[string]string // full name or acronym → what the organisation is in one word
}

// newGazetteer joins the country table with the lexicons of seats and
// organisations.
func newGazetteer(lex *lexicon) *gazetteer {
	g := &gazetteer{byFirst: map[string][]gazEntry{}, byCode: map[string]*language.Country{}, acronym: map[string]string{}, class: lex.table("orgclasses"),
		twins: map[string]string{}, short: map[string]string{}}
	countries := language.Countries()
	ambiguous := map[string]bool{}
	byName := map[string]*language.Country{}
	for i := range countries {
		byName[countries[i].Name] = &countries[i]
		g.byCode[countries[i].Code] = &countries[i]
	}
	for _, e := range lex.lists["seats"] {
		if e.fields[0] == "ambiguous" {
			ambiguous[e.phrase] = true
			g.add(e.phrase, gazEntry{kind: gazAmbiguous})
		} else if c := byName[e.fields[0]]; c != nil {
			g.add(e.phrase, gazEntry{kind: gazSeat, country: c})
		}
	}
	for _, e := range lex.lists["nations"] {
		within := ""
		if len(e.fields) > 1 {
			within = e.fields[1]
		}
		if len(e.fields) > 2 {
			g.short[strings.TrimSuffix(e.fields[2], ".")] = e.phrase
		}
		if byName[e.phrase] != nil {
			g.twins[e.phrase] = within
			continue
		}
		g.add(e.phrase, gazEntry{kind: gazRegion, name: e.phrase, within: within})
		for demonym := range strings.SplitSeq(e.fields[0], ";") {
			g.add(demonym, gazEntry{kind: gazRegionDemonym, name: e.phrase})
		}
	}
	for i := range countries {
		c := &countries[i]
		g.add(c.Name, gazEntry{kind: gazCountry, country: c})
		for _, a := range c.Aliases {
			g.add(a, gazEntry{kind: gazCountry, country: c})
		}
		for _, a := range c.Demonyms {
			if best := nearestName(a, countries); best == nil || best == c { // Americans live in Guam too
				g.add(a, gazEntry{kind: gazDemonym, country: c})
			}
		}
		for _, a := range c.Capitals {
			if a != c.Name && !ambiguous[a] {
				g.add(a, gazEntry{kind: gazCapital, country: c})
			}
		}
	}
	for _, e := range lex.lists["organisations"] {
		g.add(e.phrase, gazEntry{kind: gazOrganisation, name: e.phrase})
		if len(e.fields) > 0 && e.fields[0] != "" {
			g.acronym[e.phrase] = e.fields[0]
			g.add(e.fields[0], gazEntry{kind: gazOrganisation, name: e.phrase, acronym: true})
		}
		for _, other := range e.fields[min(1, len(e.fields)):] {
			g.add(other, gazEntry{kind: gazOrganisation, name: e.phrase, acronym: allCaps(other)})
		}
	}
	return g
}

// nearestName finds, of the countries that share a demonym, the one whose name
// begins most like it; nil where none does.
func nearestName(demonym string, countries []language.Country) *language.Country {
	var best *language.Country
	length := 3
	for i := range countries {
		c := &countries[i]
		if !slices.Contains(c.Demonyms, demonym) {
			continue
		}
		for _, name := range append([]string{c.Name}, c.Aliases...) {
			n := 0
			for n < len(name) && n < len(demonym) && name[n] == demonym[n] {
				n++
			}
			if n > length {
				best, length = c, n
			}
		}
	}
	return best
}

// add files a phrase; the first meaning given to a phrase stands.
func (g *gazetteer) add(phrase string, e gazEntry) {
	e.words = gazWords(phrase)
	if len(e.words) == 0 {
		return
	}
	list := g.byFirst[e.words[0]]
	at := 0
	for at < len(list) && len(list[at].words) >= len(e.words) {
		if strings.Join(list[at].words, " ") == strings.Join(e.words, " ") {
			return
		}
		at++
	}
	list = append(list, gazEntry{})
	copy(list[at+1:], list[at:])
	list[at] = e
	g.byFirst[e.words[0]] = list
}

// gazWords splits a phrase as the tokeniser does.
func gazWords(phrase string) []string {
	phrase = foldMarks(phrase)
	var words []string
	for _, f := range strings.Fields(phrase) {
		if w, ok := strings.CutSuffix(f, "'s"); ok {
			words = append(words, w, "'s")
		} else if w, ok := strings.CutSuffix(f, ","); ok {
			words = append(words, w, ",")
		} else {
			words = append(words, f)
		}
	}
	return words
}

// match finds the longest phrase that begins at token i, and how many tokens
// it has. Case counts: "turkey" is a bird.
func (g *gazetteer) match(s *sentence, i int) (gazEntry, int) {
	if !s.is(i, opensWorldName) {
		return gazEntry{}, 0
	}
	for _, e := range g.byFirst[foldMarks(s.word(i))] {
		n := len(e.words)
		if i+n > len(s.tokens) {
			continue
		}
		ok := true
		for k := 1; k < n && ok; k++ {
			ok = foldMarks(s.word(i+k)) == e.words[k]
		}
		if ok {
			return e, n
		}
	}
	return gazEntry{}, 0
}

// matchWords finds the longest phrase that begins a list of words, and how
// many it has.
func (g *gazetteer) matchWords(words []string) (gazEntry, int) {
	for _, e := range g.byFirst[foldMarks(words[0])] {
		if len(e.words) <= len(words) && slices.Equal(e.words, words[:len(e.words)]) {
			return e, len(e.words)
		}
	}
	return gazEntry{}, 0
}

// phrase finds what a whole phrase names.
func (g *gazetteer) phrase(text string) (gazEntry, bool) {
	words := gazWords(text)
	e, n := g.matchWords(words)
	return e, n == len(words)
}

// single finds what one word names by itself, for the parts of a hyphenated
// word such as "US-Japan".
func (g *gazetteer) single(word string) (gazEntry, bool) {
	for _, e := range g.byFirst[word] {
		if len(e.words) == 1 {
			return e, true
		}
	}
	return gazEntry{}, false
}
