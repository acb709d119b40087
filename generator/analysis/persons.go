package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// addPersons makes actors of people: full names first, then surnames and
// given names by themselves, which belong to whoever bears them in the same
// article, or else in the dossier.
func addPersons(d *dossier, ds *drafts, names []*name, kinds map[string]corpus.ActorKind) {
	var singles []*name
	full := map[*name]*draft{}
	bearers := map[string][]*draft{} // word of a name → those who bear it
	for _, n := range names {
		if n.gaz != nil {
			continue
		}
		if kinds[n.key()] != corpus.Person {
			continue
		}
		key := stripSuffix(n.key())
		words := nameWords(key)
		if len(words) < 2 || particle[strings.ToLower(words[0])] {
			continue
		}
		dr := ds.get(corpus.Person, key)
		if dr.mentions == nil {
			dr.surname = words[len(words)-1]
			for _, w := range words {
				if !particle[strings.ToLower(w)] && len(w) > 1 {
					bearers[corpus.Slug(w)] = append(bearers[corpus.Slug(w)], dr)
				}
			}
			if whole := corpus.Slug(strings.Join(surnameWords(words), " ")); len(surnameWords(words)) > 1 {
				bearers[whole] = append(bearers[whole], dr)
			}
		}
		dr.mentions = append(dr.mentions, namedMention{n, corpus.FormName})
		full[n] = dr
		if t := ds.officeBefore(n); t != "" {
			dr.titles[t] = true
		}
	}
	companies := companyNames(kinds, ds.finder)
	for _, n := range names {
		if n.gaz != nil {
			continue
		}
		key := stripSuffix(n.key())
		if _, company := slices.BinarySearch(companies, key); company && kinds[n.key()] == corpus.Organisation && !ds.addressed(n) {
			continue
		}
		words := nameWords(key)
		single := len(words) == 1 || len(words) > 1 && particle[strings.ToLower(words[0])]
		if single && (kinds[n.key()] == corpus.Person || bornePerson(bearers, key, n)) {
			singles = append(singles, n)
		}
	}
	mergeLongerNames(ds, ds.finder.short)
	mergeSuspects(ds)
	mergeMisspelt(d, ds)
	ds.families = readFamilies(ds, full, singles)
	for _, n := range singles {
		ds.addSingle(n, kinds, bearers)
	}
	for _, dr := range ds.list {
		if dr.merged == nil && dr.actor.Kind == corpus.Person {
			namePerson(dr)
		}
	}
}

// addressed tells whether a title or honorific stands before a name.
func (ds *drafts) addressed(n *name) bool {
	_, ok := ds.finder.titles.endingAt(n.s, n.from)
	return ok
}

// bornePerson tells whether a single word that the tagger took for something
// else is the surname of somebody named in full in the same article.
func bornePerson(bearers map[string][]*draft, key string, n *name) bool {
	for _, dr := range bearers[corpus.Slug(key)] {
		if dr.surnamed(key) && dr.inSource(n.s.article.src.ID) {
			return true
		}
	}
	return false
}

func (dr *draft) inSource(id corpus.SourceID) bool {
	return len(dr.root().mentionsIn(id)) > 0
}

// addSingle gives a one-word name to its bearer.
func (ds *drafts) addSingle(n *name, kinds map[string]corpus.ActorKind, bearers map[string][]*draft) {
	key := stripSuffix(n.key())
	var all bearing
	if w := n.s.lower(n.from - 1); w != "named" && w != "called" || n.s.tag(n.from-2).Proper() || !n.s.tag(n.from-2).Noun() { // "a student named Wong" is somebody new
		if all = ds.bearingOf(key, bearers); len(all.people) == 0 {
			all = ds.slippedSurname(n, key, bearers)
		}
	}
	dr, why := ds.chooseBearer(all, n, key, ds.officeBefore(n))
	ds.notedBearers(all.people, dr, n, why)
	if dr == nil {
		dr = ds.get(corpus.Person, key)
	} else if old := ds.find(kinds[n.key()], n.key()); old != nil && kinds[n.key()] != corpus.Person {
		old.drop(n)
	}
	n.borne = true
	form := corpus.FormSurname
	if dr.actor.Name == key {
		form = corpus.FormName
	}
	if len(nameWords(dr.actor.Name)) > 1 && !dr.surnamed(key) && !strings.HasSuffix(dr.actor.Name, " "+key) && strings.HasPrefix(dr.actor.Name, key) {
		form = corpus.FormVariant // the first word of the name: a given name, or a surname that stands first
	}
	dr.mentions = append(dr.mentions, namedMention{n, form})
	if t := ds.officeBefore(n); t != "" {
		dr.titles[t] = true
	}
}

// drop takes a mention away again.
func (dr *draft) drop(n *name) {
	dr.mentions = slices.DeleteFunc(dr.mentions, func(m namedMention) bool { return m.name == n })
	dr.bySource = nil
}

// chooseBearer picks who a one-word name means: the only bearer in the
// article; else the one whose office stands before the name; else the bearer
// named last before it; else the only bearer in the dossier. It says why.
func (ds *drafts) chooseBearer(all bearing, n *name, key, office string) (bearer *draft, why string) {
	var here []*draft
	for _, dr := range all.people {
		if dr.inSource(n.s.article.src.ID) {
			here = append(here, dr)
		}
	}
	if bySurname := withSurname(here, key); len(bySurname) > 0 && !ds.finder.model.GivenName(key) { // "Savage" is Dan Savage, whoever else is called "Savage Love"
		here = bySurname
	}
	if dr, ok := ds.families.another(here, all, n, key, courteous[n.s.lower(n.from-1)]); ok {
		ds.owners[string(n.s.article.src.ID)+":"+key] = ownedName{dr, 1}
		return dr, "the article tells of several of a family"
	}
	if len(here) == 1 {
		return here[0], "nobody else in the article bears the name"
	}
	if len(here) > 1 {
		for _, dr := range here {
			if office != "" && dr.titles[office] {
				return dr, "the office before the name, “" + office + "”, is that person’s"
			}
		}
		return ds.keptName(here, n, key), "the article has called that person so before, or named that person in full last"
	}
	if all.one != nil {
		return all.one, "nobody in the article bears it, and one person in the dossier has it for a surname"
	}
	return nil, ""
}

// courteous are the forms of address of grown people.
var courteous = map[string]bool{"mr": true, "mr.": true, "mrs": true, "mrs.": true, "ms": true, "ms.": true, "miss": true, "mx": true, "mx.": true}

// bearing is who in the dossier bears a bare name: each once, and the one who
// has it for a surname if nobody else has.
type bearing struct {
	people []*draft
	one    *draft
}

// bearingOf gives the bearers of a bare name. By then nobody is merged any more,
// so that they are gathered once for all the places where it stands.
func (ds *drafts) bearingOf(key string, bearers map[string][]*draft) bearing {
	b, ok := ds.borne[key]
	if ok {
		return b
	}
	met := map[*draft]bool{}
	var bySurname []*draft
	for _, dr := range bearers[corpus.Slug(key)] {
		if named := dr.root(); !met[named] {
			met[named] = true
			b.people = append(b.people, named)
		}
		spelt := withSurname([]*draft{dr.root()}, key)
		if len(spelt) == 0 && dr.root().suspects[dr.actor.Name] { // as one source spells it
			spelt = withSurname([]*draft{dr}, key)
		}
		if len(spelt) > 0 && !slices.Contains(bySurname, dr.root()) {
			bySurname = append(bySurname, dr.root())
		}
	}
	if len(bySurname) == 1 {
		b.one = bySurname[0]
	}
	if ds.borne == nil {
		ds.borne = map[string]bearing{}
	}
	ds.borne[key] = b
	return b
}

// withSurname gives those of a list of people who have a surname.
func withSurname(list []*draft, surname string) []*draft {
	if head, _, ok := strings.Cut(surname, " "); ok && particle[strings.ToLower(head)] {
		surname = lastWord(surname)
	}
	return slices.DeleteFunc(slices.Clone(list), func(dr *draft) bool { return !dr.surnamed(surname) })
}

// keptName gives whoever the article has called by the bare name before; a
// bearer named in full in the same paragraph takes it over, unless the article
// has called the other so again and again. The first time, it is the bearer
// named in full most often before it, or of several the last.
func (ds *drafts) keptName(here []*draft, n *name, key string) *draft {
	place := string(n.s.article.src.ID) + ":" + key
	owner, last := ds.owners[place].dr, lastNamed(here, n, key)
	if owner == nil {
		last = mostlyNamed(here, last, n)
		ds.owners[place] = ownedName{last, 1}
		return last
	}
	owner = owner.root()
	if last == nil || owner != last && (!namedInPassage(last, n) || ds.owners[place].times >= settledName) {
		last = owner
	}
	if last == owner {
		ds.owners[place] = ownedName{owner, ds.owners[place].times + 1}
	}
	return last
}

// ownedName is who an article calls by a bare name, and how often it has.
type ownedName struct {
	dr    *draft
	times int
}

// settledName is how often an article calls somebody by a bare name before a
// namesake no longer takes it over.
const settledName = 3

// mostlyNamed gives the one of some people whom the article names in full most
// often before n; last where that is nobody alone.
func mostlyNamed(here []*draft, last *draft, n *name) *draft {
	best, most := last, 0
	for _, dr := range here {
		full := 0
		for _, m := range dr.mentionsIn(n.s.article.src.ID) {
			if m.start < n.start && m.form == corpus.FormName && len(m.words()) > 1 {
				full++
			}
		}
		if full > most {
			best, most = dr, full
		} else if full == most && best != last && dr == last {
			best = last
		}
	}
	return best
}

// namedInPassage tells whether a person is named in full in the paragraph of a
// bare name, before it.
func namedInPassage(dr *draft, n *name) bool {
	for _, m := range dr.mentionsIn(n.s.article.src.ID) {
		if m.s.passage.ID == n.s.passage.ID && m.start < n.start && m.form == corpus.FormName {
			return true
		}
	}
	return false
}

// lastNamed gives the bearer named in full last before n, surnames before
// given names.
func lastNamed(bearers []*draft, n *name, key string) *draft {
	var best *draft
	at := -1
	for _, dr := range bearers {
		for _, m := range dr.mentionsIn(n.s.article.src.ID) {
			if m.start < n.start && m.start > at && (dr.surnamed(key) || m.form == corpus.FormName) {
				best, at = dr, m.start
			}
		}
	}
	return best
}

// officeBefore gives the office that stands directly before a name or is set
// beside it between commas, in lower case; empty where none is.
func (ds *drafts) officeBefore(n *name) string {
	s := n.s
	if t, ok := ds.finder.titles.endingAt(s, n.from); ok && !t.honorific {
		return ds.spelt(s.phrase(t.from, t.to))
	}
	if s.lower(n.from-1) == "," { // "Its chairman, Martin Quirke,"
		if t, ok := ds.finder.titles.endingAt(s, n.from-1); ok && !t.honorific && (s.lower(n.to) == "," || s.lower(n.to) == ".") {
			return ds.spelt(s.phrase(t.from, t.to))
		}
	}
	if s.lower(n.to) == "," { // "Michael Quirke, chairman of the association"
		i := n.to + 1
		if w := s.lower(i); w == "the" || w == "its" || w == "a" || w == "an" {
			i++
		}
		if t, ok := ds.finder.titles.startingAt(s, i); ok && !t.honorific && s.tag(t.to) != language.POS {
			return ds.spelt(s.phrase(t.from, t.to))
		}
	}
	return ""
}

// spelt gives a title in full: "senator" for "sen."
func (ds *drafts) spelt(office string) string {
	if long := ds.finder.titles.long[office]; long != "" {
		return strings.ToLower(long)
	}
	return office
}

// sameWord tells whether two words of names differ in accents at most.
func sameWord(a, b string) bool { return a == b || corpus.Slug(a) == corpus.Slug(b) }

// unique are the last words of offices that one person holds at a time, so
// that two holders with one surname are likely one person.
var unique = map[string]bool{
	"president": true, "minister": true, "pm": true, "premier": true, "chancellor": true, "mayor": true, "governor": true, "king": true, "queen": true,
	"pope": true, "secretary": true, "general": true, "secretary-general": true, "ceo": true, "chairman": true, "chairwoman": true, "chair": true,
	"director": true, "ambassador": true, "commissioner": true, "officer": true, "chief": true, "taoiseach": true, "emperor": true,
}
