package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// nearlySameNames reports two persons whose names differ in the given name, or
// by a slip in the surname, if no source names both and what the sources say
// around the names makes them one: an office, or the same things.
func nearlySameNames(d *dossier, f *facts) []corpus.Discrepancy {
	families := map[string]map[string]bool{} // the given names that go with a surname
	for n := range d.corpus.Actors {
		if a := &d.corpus.Actors[n]; a.Named && a.Kind == corpus.Person {
			for _, name := range fullNames(a) {
				words := partsOfName(name)
				surname := words[len(words)-1]
				if families[surname] == nil {
					families[surname] = map[string]bool{}
				}
				families[surname][words[0]] = true
			}
		}
	}
	byPart := map[string][]*corpus.Actor{} // by surname, and by given name and first letter of the surname
	var out []corpus.Discrepancy
	for n := range d.corpus.Actors {
		a := &d.corpus.Actors[n]
		if !a.Named || a.Kind != corpus.Person && !d.mayBePerson(a) {
			continue
		}
		compared := map[*corpus.Actor]bool{}
		for _, key := range nameKeys(a) {
			for _, b := range byPart[key] {
				if compared[b] {
					continue
				}
				compared[b] = true
				if a.Kind != corpus.Person && b.Kind != corpus.Person {
					continue
				}
				if x, ok := nearNames(d, f, b, a, len(families[key]) > 2); ok {
					out = append(out, x)
				}
			}
			if len(byPart[key]) < rareLimit {
				byPart[key] = append(byPart[key], a)
			}
		}
	}
	return out
}

// mayBePerson tells whether a place or body has a person's name: a name that
// stands in one source only, after "the government of" or "I trust", tells
// nothing else of who has it.
func (d *dossier) mayBePerson(a *corpus.Actor) bool {
	given, rest, ok := strings.Cut(a.Name, " ")
	return ok && (a.Kind == corpus.Place || a.Kind == corpus.Organisation) && !strings.Contains(rest, " ") && d.model.GivenName(given) && len(namedIn(a)) == 1
}

// nameKeys gives the parts of an actor's full names by which others are found.
func nameKeys(a *corpus.Actor) []string {
	var out []string
	for _, name := range fullNames(a) {
		words := partsOfName(name)
		given, surname := words[0], words[len(words)-1]
		keys := []string{surname, given + " " + surname[:1]}
		if len(words) > 2 { // the parts may stand in another order
			keys = append(keys, strings.Join(slices.Sorted(slices.Values(words)), " "))
		}
		for _, key := range keys {
			if !slices.Contains(out, key) {
				out = append(out, key)
			}
		}
	}
	return out
}

// fullNames gives the name of a person and the aliases that are full names as
// well: "Pedro Ruiz" of "Pedro A. Ruiz Ortega".
func fullNames(a *corpus.Actor) []string {
	var out []string
	for n := range len(a.Aliases) + 1 {
		name := a.Name
		if n > 0 {
			if form := a.Aliases[n-1].Form; form != corpus.FormName && form != corpus.FormVariant || a.Aliases[n-1].Suspect {
				continue
			}
			name = a.Aliases[n-1].Text
		}
		if strings.Contains(name, " ") && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// nearNames makes the discrepancy of two persons who are probably one. Three of
// one family are not, for the rareness of one alone.
func nearNames(d *dossier, f *facts, a, b *corpus.Actor, family bool) (corpus.Discrepancy, bool) {
	one, two, differ := f.differingNames(a, b)
	if differ == sameName {
		return corpus.Discrepancy{}, false
	}
	p, q := f.compared(d, a), f.compared(d, b)
	if countShared(p.namedIn, q.namedIn) > 0 || p.ofFamily || q.ofFamily {
		return corpus.Discrepancy{}, false
	}
	alike := f.likeness(p.context, q.context)
	var aligned string
	switch office, otherwise := sharedDescription(p, q); {
	case office != "" && (!commonTitles[office] || alike > unlike):
		aligned = "no source has both names, and both are called " + office + "."
	case otherwise && differ == otherGiven: // a nurse and a teacher
		return corpus.Discrepancy{}, false
	case f.affiliated(p, q), f.affiliated(q, p):
		aligned = "no source has both names, and both are named with the same body."
	case alike == muchAlike, alike == alikeInPart && (differ == nearlySpelt || len(d.articles) <= oneSubject):
		aligned = "no source has both names, and around both stand " + f.quoteContext(p.context, q.context) + "."
	case differ == nearlySpelt && len(d.articles) <= oneSubject:
		aligned = "no source has both names."
	case differ == otherGiven && !family && f.namedOnce(d, p, q, one):
		aligned = "no source has both names, and only one has the second, which others have with another given name."
	default:
		return corpus.Discrepancy{}, false
	}
	about, part := "the given name of ", "The surname is the same, "
	switch x, y := partsOfName(one), partsOfName(two); {
	case otherOrder(x, y):
		about, part = "the order of the names of ", "The parts of the name are the same, "
	case otherMiddle(x, y):
		about, part = "the middle name of ", "The first name and the last are the same, "
	case x[0] == y[0]:
		about, part = "the surname of ", "The given name is the same and the surname nearly so, "
	}
	diff := corpus.Discrepancy{
		Kind: corpus.NameDiffers, About: about + one, Actors: []corpus.ActorID{a.ID, b.ID},
		Aligned:  part + aligned,
		Innocent: []string{"a slip of the pen", "two persons of one family name"},
		Rule:     "nearly-same-name",
	}
	for n, p := range []*corpus.Actor{a, b} {
		name := []string{one, two}[n]
		for _, m := range p.Mentions {
			if strings.Contains(d.corpus.Text(m.Span), name) {
				diff.Readings = addReading(diff.Readings, name, name, sentenceOf(d, m.Span))
				break
			}
		}
	}
	return diff, len(diff.Readings) == 2
}

// namedOnce tells whether, in a dossier on one subject, one of two persons with
// a surname that few have is named in a single source and the other in several.
func (f *facts) namedOnce(d *dossier, p, q *comparedPerson, name string) bool {
	parts := partsOfName(name)
	surname := parts[len(parts)-1]
	return len(d.articles) <= oneSubject && min(len(p.namedIn), len(q.namedIn)) == 1 && max(len(p.namedIn), len(q.namedIn)) > 1 &&
		!f.commonSurnames[surname] && !d.model.GivenName(strings.ToUpper(surname[:1])+surname[1:])
}

// affiliated tells whether the body that one person has an office of is named
// beside the other.
func (f *facts) affiliated(p, q *comparedPerson) bool {
	return len(f.byArticle) <= oneSubject && slices.ContainsFunc(p.Roles, func(r corpus.Role) bool {
		of := f.actor(r.Of)
		return of != nil && of.Kind == corpus.Organisation && slices.Contains(q.context.actors, r.Of)
	})
}

// splitName is a full name with its words in lower case.
type splitName struct {
	name  string
	parts []string
}

// comparedPerson is what a person is compared with others by, read once: one
// with a common name is compared with many.
type comparedPerson struct {
	*corpus.Actor
	namedIn   []corpus.SourceID // sources that give the full name
	ofFamily  bool
	described []string
	context   nameContext
}

func (f *facts) compared(d *dossier, a *corpus.Actor) *comparedPerson {
	p := f.persons[a]
	if p == nil {
		p = &comparedPerson{a, namedIn(a), f.ofOneFamily(a), describedAs(d, f, a), f.contextOf(a, a.Mentions)}
		f.persons[a] = p
	}
	return p
}

// namesOf gives an actor's full names, split once.
func (f *facts) namesOf(a *corpus.Actor) []splitName {
	out, ok := f.names[a]
	if ok {
		return out
	}
	for _, name := range fullNames(a) {
		out = append(out, splitName{name, partsOfName(name)})
	}
	f.names[a] = out
	return out
}

// partsOfName gives the words of a name in lower case, without marks.
func partsOfName(name string) []string {
	return strings.Fields(strings.ReplaceAll(strings.ToLower(foldMarks(name)), `"`, ""))
}

// nameDifference is how two names differ.
type nameDifference uint8

const (
	sameName    nameDifference = iota // or two that have nothing to do with each other
	otherGiven                        // another given name, the same surname
	nearlySpelt                       // one part is the same, the other differs by a letter or two; or of more than two, one differs or the order
)

// differingNames gives the full names of two persons that differ least, and
// how. One that only has more parts than the other is the same name.
func (f *facts) differingNames(a, b *corpus.Actor) (one, two string, how nameDifference) {
	for _, n := range f.namesOf(a) {
		for _, m := range f.namesOf(b) {
			p, q, x, y := n.name, m.name, n.parts, m.parts
			if otherMiddle(x, y) || otherOrder(x, y) {
				return p, q, nearlySpelt
			}
			if subset(x, y) || subset(y, x) || len(x) > 1 && len(y) > 1 && slices.Equal(x[len(x)-2:], y[len(y)-2:]) {
				return "", "", sameName
			}
			given, surname := [2]string{x[0], y[0]}, [2]string{x[len(x)-1], y[len(y)-1]}
			switch {
			case surname[0] == surname[1] && f.shortName(given[0], given[1]):
			case surname[0] == surname[1] && slipOf(given[0], given[1]), given[0] == given[1] && slipOf(surname[0], surname[1]):
				return p, q, nearlySpelt
			case surname[0] == surname[1] && how == sameName:
				one, two, how = p, q, otherGiven
			}
		}
	}
	return one, two, how
}

// otherMiddle tells whether two names of three parts or more have the same first
// and last part, and another between that is no initial.
func otherMiddle(x, y []string) bool {
	if len(x) != len(y) || len(x) < 3 || x[0] != y[0] || x[len(x)-1] != y[len(y)-1] {
		return false
	}
	for n := 1; n < len(x)-1; n++ {
		if x[n] != y[n] {
			return len(strings.Trim(x[n], ".")) > 1 && len(strings.Trim(y[n], ".")) > 1
		}
	}
	return false
}

// otherOrder tells whether two names are the same three parts or more in another
// order.
func otherOrder(x, y []string) bool {
	return len(x) == len(y) && len(x) > 2 && !slices.Equal(x, y) && slices.Equal(slices.Sorted(slices.Values(x)), slices.Sorted(slices.Values(y)))
}

// subset tells whether all words of one name are in the other.
func subset(x, y []string) bool {
	return !slices.ContainsFunc(x, func(w string) bool { return !slices.Contains(y, w) })
}

// slipOf tells whether one word may be a slip for the other: but for a letter or
// two they are the same, the beginning included where they are short.
func slipOf(x, y string) bool {
	if len(x) < 4 || len(y) < 4 {
		return false
	}
	for _, end := range []string{"s", "es", "d", "ed"} { // another form of the word, so no name
		if x+end == y || y+end == x {
			return false
		}
	}
	n := edits(x, y)
	switch {
	case n == 1:
		return len(x) >= 6 || x[:2] == y[:2] && len(x) >= 5
	case n == 2:
		return x[:3] == y[:3] || x[:2] == y[:2] && len(x) >= 8
	}
	return false
}

// commonTitles are held by so many that a surname and one of them do not make
// one person.
var commonTitles = map[string]bool{
	"mr": true, "mrs": true, "ms": true, "dr": true, "doctor": true, "professor": true, "president": true, "king": true, "queen": true,
	"prince": true, "princess": true, "captain": true, "officer": true, "author": true, "actor": true, "actress": true, "singer": true,
	"man": true, "woman": true, "person": true, "member": true, "official": true, "source": true, "supporter": true, "critic": true, "opponent": true,
	"voter": true, "parent": true, "neighbour": true, "insider": true, "resident": true, "leader": true, "observer": true,
}

// namedIn lists the sources that give a person's full name, in order. One that
// gives those of two knows of two people.
func namedIn(a *corpus.Actor) []corpus.SourceID {
	var out []corpus.SourceID
	for _, m := range a.Mentions {
		if m.Form == corpus.FormName {
			out = append(out, m.Span.Source)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// sharedOffice gives the last word of a title that both persons hold, in one
// state or organisation as far as the sources name it.
func sharedOffice(a, b *corpus.Actor) string {
	for _, r := range a.Roles {
		for _, s := range b.Roles {
			if r.Belongs || s.Belongs || r.Of != "" && s.Of != "" && r.Of != s.Of {
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

// sharedDescription gives an office that both persons hold, or a word of a
// title that stands close to both names: "Environment Minister Jane Roe" and
// "Joan Roe, our environment minister". otherwise tells that both are described
// so, and differently.
func sharedDescription(a, b *comparedPerson) (word string, otherwise bool) {
	if office := sharedOffice(a.Actor, b.Actor); office != "" {
		return office, false
	}
	for _, word := range b.described {
		if slices.Contains(a.described, word) {
			return word, false
		}
	}
	return "", len(a.described) > 0 && len(b.described) > 0
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
			office := f.holderNouns[w]
			if first, _, ok := strings.Cut(w, "-"); ok && office == "" { // director-general
				office = f.holderNouns[first]
			}
			if same := f.sameWords[stemOf(office)]; same != "" { // a barrister is a lawyer
				office = same
			}
			if st.tag(k).Noun() && office != "" && !commonTitles[office] && (k < i || k >= j || m.Form == corpus.FormTitle) && !anotherName(d, st, k, i, j) {
				out = append(out, office)
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
	words := partsOfName(name)
	if len(words) == 0 {
		return ""
	}
	return words[0]
}
