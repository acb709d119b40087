package analysis

import (
	"maps"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// nearlySameNames reports two persons with one surname whom no source names
// both: with one office, or with given names that begin alike and the same
// organisation beside them ("Inger" and "Ingrid" of one university).
func nearlySameNames(d *dossier, f *facts) []corpus.Discrepancy {
	bySurname := map[string][]*corpus.Actor{}
	var out []corpus.Discrepancy
	for n := range d.corpus.Actors {
		a := &d.corpus.Actors[n]
		words := strings.Fields(strings.ToLower(foldMarks(a.Name)))
		if a.Kind != corpus.Person || !a.Named || len(words) < 2 {
			continue
		}
		surname := words[len(words)-1]
		for _, b := range bySurname[surname] {
			if x, ok := nearNames(d, f, b, a); ok {
				out = append(out, x)
			}
		}
		if len(bySurname[surname]) < rareLimit {
			bySurname[surname] = append(bySurname[surname], a)
		}
	}
	return out
}

// nearNames makes the discrepancy of two persons who are probably one.
func nearNames(d *dossier, f *facts, a, b *corpus.Actor) (corpus.Discrepancy, bool) {
	x, y := givenName(a.Name), givenName(b.Name)
	if x == y || f.shortName(x, y) || namedInOneSource(a, b) {
		return corpus.Discrepancy{}, false
	}
	alike := len(x) >= 4 && len(y) >= 4 && (x[:3] == y[:3] || edits(x, y) <= 2)
	office := sharedOffice(a, b)
	if office == "" {
		office = sharedDescription(d, f, a, b)
	}
	beside := besideName(d, a)
	tied := ""
	for _, id := range besideName(d, b) {
		if id == a.ID {
			return corpus.Discrepancy{}, false // named together: two people
		}
		if slices.Contains(beside, id) && tied == "" {
			tied = d.actorName(id)
		}
	}
	if tied == "" && alike {
		tied = sharedOrganisation(d, a, b)
	}
	aligned := "The surname is the same, the given names are nearly so, and both are named with " + tied + "."
	switch {
	case office != "" && (!commonTitles[office] || tied != ""):
		aligned = "The surname is the same, no source has both names, and both are called " + office + "."
	case !alike || tied == "":
		return corpus.Discrepancy{}, false
	}
	diff := corpus.Discrepancy{
		Kind: corpus.NameDiffers, About: "the given name of " + a.Name, Actors: []corpus.ActorID{a.ID, b.ID},
		Aligned:  aligned,
		Innocent: []string{"a slip of the pen", "two persons of one family name"},
		Rule:     "nearly-same-name",
	}
	for _, p := range []*corpus.Actor{a, b} {
		for _, m := range p.Mentions {
			if strings.Contains(d.corpus.Text(m.Span), p.Name) {
				diff.Readings = addReading(diff.Readings, p.Name, p.Name, sentenceOf(d, m.Span))
				break
			}
		}
	}
	return diff, len(diff.Readings) == 2
}

// commonTitles are held by so many that a surname and one of them do not make
// one person.
var commonTitles = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "doctor": true, "professor": true, "president": true, "king": true, "queen": true,
	"prince": true, "princess": true, "captain": true, "officer": true, "author": true, "actor": true, "actress": true, "singer": true,
}

// namedInOneSource tells whether one source gives both full names: then it
// knows of two people.
func namedInOneSource(a, b *corpus.Actor) bool {
	in := map[corpus.SourceID]bool{}
	for _, m := range a.Mentions {
		if m.Form == corpus.FormName {
			in[m.Span.Source] = true
		}
	}
	return slices.ContainsFunc(b.Mentions, func(m corpus.Mention) bool { return m.Form == corpus.FormName && in[m.Span.Source] })
}

// sharedOffice gives the last word of a title that both persons hold, in one
// state or organisation as far as the sources name it.
func sharedOffice(a, b *corpus.Actor) string {
	for _, r := range a.Roles {
		for _, s := range b.Roles {
			if r.Of != "" && s.Of != "" && r.Of != s.Of {
				continue
			}
			x, y := strings.Fields(strings.ToLower(r.Title)), strings.Fields(strings.ToLower(s.Title))
			if len(x) > 0 && len(y) > 0 && x[len(x)-1] == y[len(y)-1] {
				return x[len(x)-1]
			}
		}
	}
	return ""
}

// sharedDescription gives a word of a title that stands close to both names:
// "Environment Minister Jane Roe" and "Joan Roe, our environment minister".
func sharedDescription(d *dossier, f *facts, a, b *corpus.Actor) string {
	x := describedAs(d, f, a)
	for _, word := range describedAs(d, f, b) {
		if slices.Contains(x, word) {
			return word
		}
	}
	return ""
}

// describedAs lists the nouns for office-holders that stand within four words
// of an actor's names, without those that many share.
func describedAs(d *dossier, f *facts, a *corpus.Actor) []string {
	var out []string
	for _, m := range a.Mentions {
		if m.Form != corpus.FormName && m.Form != corpus.FormVariant && m.Form != corpus.FormTitle {
			continue
		}
		at := f.article(m.Span.Source)
		if at == nil {
			continue
		}
		st := at.sentenceAt(m.Span.Start)
		if st == nil {
			continue
		}
		i, j := st.tokenAt(m.Span.Start), st.tokenAt(m.Span.End-1)+1
		for k := max(0, i-4); k < min(len(st.tokens), j+5); k++ {
			w := st.lower(k)
			first, _, _ := strings.Cut(w, "-") // director-general
			if st.tag(k).Noun() && (f.offices[w] || f.offices[first]) && !commonTitles[w] && (k < i || k >= j || m.Form == corpus.FormTitle) && !anotherName(d, st, k, i, j) {
				out = append(out, w)
			}
		}
	}
	return out
}

// anotherName tells whether a name stands between token k and the name at
// tokens i..j: then the word may describe that one.
func anotherName(d *dossier, st *sentence, k, i, j int) bool {
	from, to := k+1, i
	if k >= j {
		from, to = j, k
	}
	if from >= to {
		return false
	}
	for _, m := range d.mentions.in(st.span(from, to)) {
		if a := d.factsOf().actor(m.Actor); a != nil && a.Kind == corpus.Person {
			return true
		}
	}
	return false
}

func givenName(name string) string {
	words := strings.Fields(strings.ToLower(foldMarks(name)))
	if len(words) == 0 {
		return ""
	}
	return words[0]
}

// sharedOrganisation gives an organisation that stands in a sentence with one of
// two persons and is named in a source that names the other.
func sharedOrganisation(d *dossier, a, b *corpus.Actor) string {
	for _, pair := range [][2]*corpus.Actor{{a, b}, {b, a}} {
		sources := map[corpus.SourceID]bool{}
		for _, m := range pair[1].Mentions {
			if m.Form == corpus.FormName {
				sources[m.Span.Source] = true
			}
		}
		for _, id := range besideName(d, pair[0]) {
			o := d.factsOf().actor(id)
			if o.Kind != corpus.Organisation || strings.Count(o.Name, " ") == 0 {
				continue
			}
			in := map[corpus.SourceID]bool{}
			for _, m := range o.Mentions {
				in[m.Span.Source] = true
			}
			if slices.ContainsFunc(slices.Collect(maps.Keys(sources)), func(id corpus.SourceID) bool { return in[id] }) {
				return d.actorName(id)
			}
		}
	}
	return ""
}

// besideName lists the organisations and persons named in the sentences that
// name an actor.
func besideName(d *dossier, a *corpus.Actor) []corpus.ActorID {
	var out []corpus.ActorID
	for _, m := range a.Mentions {
		for _, id := range d.mentions.actorsIn(sentenceOf(d, m.Span)) {
			o := d.factsOf().actor(id)
			if o != nil && o.ID != a.ID && (o.Kind == corpus.Organisation || o.Kind == corpus.Person) && !slices.Contains(out, id) {
				out = append(out, id)
			}
		}
	}
	return out
}
