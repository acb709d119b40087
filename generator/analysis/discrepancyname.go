package analysis

import (
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"briefing/generator/corpus"
)

// Sources that name one person differently.

// differingNames reports persons that the actors merged under a doubt, and
// pairs of persons who hold the same office and share part of their name.
func differingNames(d *dossier, f *facts) []corpus.Discrepancy {
	var out []corpus.Discrepancy
	for n := range d.corpus.Actors {
		a := &d.corpus.Actors[n]
		for _, alias := range a.Aliases {
			if x, ok := suspectName(d, f, a, alias); ok {
				out = append(out, x)
			}
		}
	}
	out = append(out, oneOfficeTwoNames(d, f)...)
	return append(out, nearlySameNames(d, f)...)
}

// suspectName makes the discrepancy of an alias that was merged though the
// names differ.
func suspectName(d *dossier, f *facts, a *corpus.Actor, alias corpus.Alias) (corpus.Discrepancy, bool) {
	if !alias.Suspect && !otherMarks(alias.Text, a.Name) || inflected(alias.Text, a.Name) || a.Kind != corpus.Person || strings.ContainsAny(alias.Text+a.Name, "[](){}") {
		return corpus.Discrepancy{}, false
	}
	other := f.differsFrom(a, alias)
	if other == "" {
		return corpus.Discrepancy{}, false
	}
	x := corpus.Discrepancy{
		Kind: corpus.NameDiffers, About: "the name of " + a.Name, Actors: []corpus.ActorID{a.ID},
		Aligned:  "The surname and the title are the same.",
		Innocent: []string{"a slip of the pen", "another person of the same surname", "a second given name"},
		Rule:     "suspect-alias",
	}
	switch {
	case otherMarks(alias.Text, other):
		x.Aligned = "The names are the same but for the mark on a letter."
		x.Innocent = []string{"a slip of the pen", "another way of writing the name"}
	case !sameWord(lastWord(alias.Text), lastWord(other)):
		x.Aligned = "The names are nearly the same, and no source has both."
		x.Innocent = []string{"a slip of the pen", "another way of writing the name", "another person of nearly the same name"}
	}
	if len(d.articles) > oneSubject && !f.oneContext(d, a, alias) {
		return corpus.Discrepancy{}, false
	}
	seen := map[string]bool{}
	for _, m := range a.Mentions {
		text := d.corpus.Text(m.Span)
		at := sentenceOf(d, m.Span)
		for _, name := range []string{alias.Text, other} {
			if strings.Contains(foldMarks(text), foldMarks(name)) && !seen[name+"\x00"+string(m.Span.Source)] {
				seen[name+"\x00"+string(m.Span.Source)] = true // once for each source is enough
				x.Readings = addReading(x.Readings, name, name, at)
			}
		}
	}
	return x, len(x.Readings) > 1
}

// differsFrom gives the first full name of a person that a doubtful one is no
// short form of; empty where there is none.
func (f *facts) differsFrom(a *corpus.Actor, doubtful corpus.Alias) string {
	names := []string{a.Name}
	for _, alias := range a.Aliases {
		if alias.Text != doubtful.Text && strings.Contains(alias.Text, " ") && alias.Form != corpus.FormDescription {
			names = append(names, alias.Text)
		}
	}
	for _, name := range names {
		if otherMarks(name, doubtful.Text) {
			return name
		}
		given, other := corpus.Slug(givenName(name)), corpus.Slug(givenName(doubtful.Text))
		misspelt := given != other && spelling(given) == spelling(other) // "Randal" is no short form of "Randall"
		if !sameWord(lastWord(name), lastWord(doubtful.Text)) || misspelt || !f.shortName(givenName(name), givenName(doubtful.Text)) {
			return name
		}
	}
	return ""
}

// inflected tells whether one name is the other with an ending of a verb or a
// plural: then it is no name.
func inflected(x, y string) bool {
	return slices.ContainsFunc([]string{"s", "es", "d", "ed"}, func(end string) bool { return x+end == y || y+end == x })
}

// otherMarks tells whether two full names are the same but for the mark on a letter
// that has one in both: "Kovačević" and "Kovaćević". A source that leaves marks off
// spells a name in another way, and not wrongly.
func otherMarks(x, y string) bool {
	if x == y || !strings.Contains(x, " ") || corpus.Slug(x) != corpus.Slug(y) {
		return false
	}
	p, q := []rune(norm.NFC.String(x)), []rune(norm.NFC.String(y))
	if len(p) != len(q) {
		return false
	}
	differ := false
	for n := range p {
		if p[n] != q[n] && (p[n] < 0x80 || q[n] < 0x80 || !unicode.IsLetter(p[n]) || !unicode.IsLetter(q[n])) {
			return false
		}
		differ = differ || p[n] != q[n]
	}
	return differ
}

// oneContext tells whether much the same stands around a person's doubtful name
// as around the others.
func (f *facts) oneContext(d *dossier, a *corpus.Actor, doubtful corpus.Alias) bool {
	var under, others []corpus.Mention
	for _, m := range a.Mentions {
		switch text := d.corpus.Text(m.Span); {
		case strings.Contains(foldMarks(text), foldMarks(doubtful.Text)):
			under = append(under, m)
		case strings.Contains(text, " "):
			others = append(others, m)
		}
	}
	return f.likeness(f.contextOf(a, under), f.contextOf(a, others)) == muchAlike
}

// sentenceOf gives the sentence that holds a span, or the span where none does.
func sentenceOf(d *dossier, at corpus.Span) corpus.Span {
	if a := d.factsOf().article(at.Source); a != nil {
		if s := a.sentenceAt(at.Start); s != nil && s.whole().Contains(at) {
			return s.whole()
		}
	}
	return at
}

// shortName tells whether one given name is a short form of the other, however
// that one is spelt: Kate of Katherine and of Catherine.
func (f *facts) shortName(x, y string) bool {
	short := func(x, y string) bool {
		return slices.ContainsFunc(f.shortNames[x], func(full string) bool { return full == y || len(y) > len(x) && edits(full, y) <= 2 })
	}
	return f.shortNames.same(x, y) || strings.HasPrefix(x, y) || strings.HasPrefix(y, x) || short(x, y) || short(y, x)
}

// office is a title of a state or organisation, which one person holds at a
// time.
type office struct{ title, of string }

// oneOfficeTwoNames reports two persons with one office whose names share the
// given name or the surname, or are nearly spelt alike.
func oneOfficeTwoNames(d *dossier, f *facts) []corpus.Discrepancy {
	holders := map[office][]*corpus.Actor{}
	var offices []office
	for n := range d.corpus.Actors {
		a := &d.corpus.Actors[n]
		if a.Kind != corpus.Person || !a.Named || strings.Count(a.Name, " ") == 0 {
			continue
		}
		for _, r := range a.Roles {
			o := office{strings.ToLower(r.Title), string(r.Of)}
			if o.of == "" {
				o.of = strings.ToLower(r.OfText)
			}
			if r.Belongs || o.of == "" || former(o.title) || manyHold[lastWord(o.title)] || slices.Contains(holders[o], a) {
				continue
			}
			if holders[o] == nil {
				offices = append(offices, o)
			}
			holders[o] = append(holders[o], a)
		}
	}
	var out []corpus.Discrepancy
	seen := map[[2]corpus.ActorID]bool{}
	for _, o := range offices {
		hs := holders[o]
		for n, a := range hs {
			for _, b := range hs[n+1:] {
				pair := [2]corpus.ActorID{a.ID, b.ID}
				if !seen[pair] && nearlyNamed(a.Name, b.Name) && !f.shortName(givenName(a.Name), givenName(b.Name)) {
					seen[pair] = true
					out = append(out, twoNames(d, o, a, b))
				}
			}
		}
	}
	return out
}

// manyHold are the last words of offices that several persons hold at a time
// in one body, so that two holders with one surname are two persons.
var manyHold = map[string]bool{"mp": true, "msp": true, "mep": true, "td": true, "senator": true, "representative": true, "congressman": true, "congresswoman": true, "councillor": true, "councilman": true, "councilwoman": true,
	"lawmaker": true, "member": true, "professor": true, "judge": true, "justice": true, "analyst": true, "researcher": true}

func former(title string) bool {
	return strings.HasPrefix(title, "former ") || strings.HasPrefix(title, "ex-") || strings.HasPrefix(title, "then")
}

// nearlyNamed tells whether two names differ in one part only: another given
// name with the same surname, another surname with the same given name, or a
// letter or two.
func nearlyNamed(a, b string) bool {
	x, y := strings.Fields(strings.ToLower(foldMarks(a))), strings.Fields(strings.ToLower(foldMarks(b)))
	if len(x) < 2 || len(y) < 2 || slices.Equal(x, y) {
		return false
	}
	given, surname := x[0] == y[0], x[len(x)-1] == y[len(y)-1]
	if given && surname || subset(x, y) || subset(y, x) {
		return false // a part more or less is no difference
	}
	if given || surname {
		return true
	}
	return edits(x[0], y[0]) <= 2 && edits(x[len(x)-1], y[len(y)-1]) <= 2
}

// edits counts the letters that must be changed, added or dropped to make one
// word of the other (Levenshtein), for words of up to 40 bytes.
func edits(a, b string) int {
	if len(a) > 40 || len(b) > 40 {
		return 40
	}
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		diagonal := row[0]
		row[0] = i
		for j := 1; j <= len(b); j++ {
			cost := diagonal
			if a[i-1] != b[j-1] {
				cost++
			}
			diagonal = row[j]
			row[j] = min(cost, row[j]+1, row[j-1]+1)
		}
	}
	return row[len(b)]
}

// twoNames makes the discrepancy of one office with two names.
func twoNames(d *dossier, o office, a, b *corpus.Actor) corpus.Discrepancy {
	x := corpus.Discrepancy{
		Kind: corpus.NameDiffers, About: "the name of the " + o.title, Actors: []corpus.ActorID{a.ID, b.ID},
		Aligned:  "Both are called " + o.title + ", and the names have a part in common.",
		Innocent: []string{"a slip of the pen", "two persons, one after the other in office"},
		Rule:     "one-office-two-names",
	}
	for _, p := range []*corpus.Actor{a, b} {
		for _, r := range p.Roles {
			if strings.EqualFold(r.Title, o.title) {
				x.Readings = addReading(x.Readings, p.Name, p.Name, sentenceOf(d, r.At))
			}
		}
	}
	return x
}
