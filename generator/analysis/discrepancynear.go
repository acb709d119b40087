package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// nearlySameNames reports two persons with one surname whose given names begin
// alike, who are never named together, and whose sentences name the same
// organisation or office: "Inger" and "Ingrid" of one university.
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
	if x == y || f.shortName(x, y) || len(x) < 4 || len(y) < 4 || x[:3] != y[:3] && edits(x, y) > 2 {
		return corpus.Discrepancy{}, false
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
	if tied == "" {
		return corpus.Discrepancy{}, false
	}
	diff := corpus.Discrepancy{
		Kind: corpus.NameDiffers, About: "the given name of " + a.Name, Actors: []corpus.ActorID{a.ID, b.ID},
		Aligned:  "The surname is the same, the given names are nearly so, and both are named beside " + tied + ".",
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

func givenName(name string) string {
	words := strings.Fields(strings.ToLower(foldMarks(name)))
	if len(words) == 0 {
		return ""
	}
	return words[0]
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
