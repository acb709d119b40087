package corpus

import (
	"cmp"
	"fmt"
	"slices"
	"sort"
	"strings"
	"unicode/utf8"
)

func (k *checker) source(s *Source) {
	if s == nil {
		return
	}
	k.name = fmt.Sprintf("source %s", s.ID)
	if !utf8.ValidString(s.Text) {
		k.fault("text", "it is not UTF-8")
	}
	oneOf(k, "rights", s.Rights, Excerpts, Full)
	k.date("published", s.Published)
	k.passages(s)
	k.sentences(s)
	for _, o := range s.Shares {
		k.knownSources("shared text", []SourceID{o.Source})
		if o.Source == s.ID {
			k.fault("shared text", "it is shared with itself")
		}
		if o.Shingles <= 0 {
			k.fault("shared text", "%d shingles are shared with %s", o.Shingles, o.Source)
		}
	}
}

// date checks that a date's value has the form of its precision. The zero date
// is a missing one.
func (k *checker) date(field string, d Date) {
	if d == (Date{}) {
		return
	}
	oneOf(k, field, d.Precision, Day, Month, Season, Year, Decade, NoDate)
	oneOf(k, field, d.Basis, Stated, Inferred, Missing)
	if !slices.Contains(dateLengths(d.Precision), len(d.Value)) {
		k.fault(field, "%q is no date of the precision %q", d.Value, d.Precision)
	}
	if (d.Basis == Missing) != (d.Value == "") {
		k.fault(field, "%q is a date whose basis is %q", d.Value, d.Basis)
	}
}

// dateLengths is how many bytes the value of a date of some precision has.
func dateLengths(p Precision) []int {
	switch p {
	case Day:
		return []int{len("2006-01-02")}
	case Month:
		return []int{len("2006-01")}
	case Season:
		return []int{len("2006-01"), len("2006")}
	case Year, Decade:
		return []int{len("2006")}
	}
	return []int{0}
}

// passageLetter is what the IDs of passages of a kind begin with; empty for
// what is no kind.
func passageLetter(kind PassageKind) string {
	switch kind {
	case Title:
		return "t"
	case Deck, Paragraph:
		return "p"
	case Heading:
		return "h"
	case Caption:
		return "c"
	case Byline:
		return "y"
	case AuthorNote:
		return "n"
	case Boilerplate:
		return "b"
	}
	return ""
}

func (k *checker) passages(s *Source) {
	seen := make(map[string]bool, len(s.Passages))
	var before Span
	for i, p := range s.Passages {
		field := "passage " + cmp.Or(p.ID, fmt.Sprintf("number %d", i+1))
		letter := passageLetter(p.Kind)
		switch {
		case letter == "":
			k.fault(field, "there is no kind %q", p.Kind)
		case seen[p.ID]:
			k.fault(field, "the id stands twice")
		case !isPassageID(p.ID, letter):
			k.fault(field, "the id is not one of a %s", p.Kind)
		}
		seen[p.ID] = true
		if p.Level < 0 || p.Level > 6 || (p.Level > 0) != (p.Kind == Heading) {
			k.fault(field, "a %s has the level %d", p.Kind, p.Level)
		}
		if p.Span.Source != s.ID {
			k.fault(field, "it lies in the source %q", p.Span.Source)
			continue
		}
		k.evidence(field, p.Span)
		k.ordered(field, before, p.Span)
		before = p.Span
	}
}

// isPassageID tells whether id is the letter with a number, which a title does
// not need.
func isPassageID(id, letter string) bool {
	number, ok := strings.CutPrefix(id, letter)
	if letter == "t" && number == "" {
		return ok
	}
	return ok && number != "" && strings.Trim(number, "0123456789") == ""
}

func (k *checker) sentences(s *Source) {
	var before Span
	for i, at := range s.Sentences {
		field := fmt.Sprintf("sentence %d", i+1)
		if at.Source != s.ID {
			k.fault(field, "it lies in the source %q", at.Source)
			continue
		}
		k.evidence(field, at)
		k.ordered(field, before, at)
		before = at
		j := sort.Search(len(s.Passages), func(j int) bool { return s.Passages[j].Span.End > at.Start })
		if j == len(s.Passages) || !s.Passages[j].Span.Contains(at) {
			k.fault(field, "[%d:%d] lies in no passage", at.Start, at.End)
		}
	}
}

func (k *checker) actor(a *Actor) {
	k.name = fmt.Sprintf("actor %s", a.ID)
	oneOf(k, "kind", a.Kind, Person, State, Organisation, Place, Group)
	if a.Name == "" {
		k.fault("name", "the name is empty")
	}
	if a.Country != "" && (len(a.Country) != 2 || strings.Trim(a.Country, "abcdefghijklmnopqrstuvwxyz") != "") {
		k.fault("country", "%q is no ISO 3166 code in lower case", a.Country)
	}
	for _, x := range a.Aliases {
		if x.Text == "" || x.Count < 0 {
			k.fault("alias", "%q is counted %d times", x.Text, x.Count)
		}
		k.form("alias", x.Form)
	}
	for _, r := range a.Roles {
		k.evidence("role", r.At)
		if r.Of != "" {
			k.knownActors("role", []ActorID{r.Of})
		}
		if r.Title == "" {
			k.fault("role", "the title is empty")
		}
	}
	k.mentions(a)
}

func (k *checker) form(field string, f Form) {
	oneOf(k, field, f, FormName, FormSurname, FormAcronym, FormExpansion, FormMetonym, FormDemonym,
		FormTitle, FormVariant, FormPronoun, FormDescription)
}

func (k *checker) mentions(a *Actor) {
	for i, m := range a.Mentions {
		field := fmt.Sprintf("mention %d", i+1)
		k.evidence(field, m.Span)
		k.form(field, m.Form)
		if m.Actor != a.ID {
			k.fault(field, "it is a mention of %q", m.Actor)
		}
		if i == 0 {
			continue
		}
		before := a.Mentions[i-1].Span
		if cmp.Or(cmp.Compare(before.Source, m.Span.Source), cmp.Compare(before.Start, m.Span.Start)) > 0 {
			k.fault(field, "it stands out of order")
		}
	}
}

func (k *checker) quotation(q *Quotation) {
	k.name = fmt.Sprintf("quotation %s", q.ID)
	oneOf(k, "kind", q.Kind, Direct, Mixed, Indirect, Term)
	if len(q.Content) == 0 {
		k.fault("content", "nothing is reported")
	}
	k.evidences("content", q.Content)
	k.evidences("quoted", q.Quoted)
	k.optional("cue", q.Cue)
	if q.Speaker != nil {
		k.evidence("speaker", q.Speaker.At)
		if q.Speaker.Actor != "" {
			k.knownActors("speaker", []ActorID{q.Speaker.Actor})
		}
	}
	for _, id := range q.Variants {
		if !k.quotations[id] || id == q.ID {
			k.fault("variants", "there is no other quotation %q", id)
		}
	}
}

func (k *checker) claim(x *Claim) {
	k.name = fmt.Sprintf("claim %s", x.ID)
	k.evidence("at", x.At)
	k.optional("cue", x.Cue)
	k.evidence("target", x.Target.At)
	if x.Target.Text == "" {
		k.fault("target", "its text is empty")
	}
	oneOf(k, "level", x.Level, ByAuthor, Reported)
	oneOf(k, "stance", x.Stance, For, Against, Neutral, Undecided, Other)
	switch {
	case x.Level == ByAuthor && x.Holder != "":
		k.fault("holder", "the author speaks, and so does %q", x.Holder)
	case x.Level == Reported:
		k.knownActors("holder", []ActorID{x.Holder})
	}
	k.knownActors("actors", x.Actors)
}

func (k *checker) theme(t *Theme) {
	k.name = fmt.Sprintf("theme %s", t.ID)
	if t.Label == "" {
		k.fault("label", "the label is empty")
	}
	k.knownActors("actors", t.Actors)
	k.evidences("passage", t.Passages)
	k.knownSources("sources", t.Sources)
}

func (k *checker) disagreement(d *Disagreement) {
	k.name = fmt.Sprintf("disagreement %s", d.ID)
	k.knownSources("sources", d.Sources)
	k.evidences("shift", d.Shifts)
	for i, p := range d.Positions {
		field := fmt.Sprintf("position %d", i+1)
		oneOf(k, field, p.Stance, For, Against, Undecided, Other)
		k.knownActors(field, p.Actors)
		k.knownSources(field, p.Authors)
		for _, id := range p.Claims {
			if !k.claims[id] {
				k.fault(field, "there is no claim %q", id)
			}
		}
		if len(p.Evidence) == 0 {
			k.fault(field, "there is no evidence")
		}
		k.evidences(field+" evidence", p.Evidence)
	}
}

func (k *checker) discrepancy(d *Discrepancy) {
	k.name = fmt.Sprintf("discrepancy %s", d.ID)
	oneOf(k, "kind", d.Kind, DateDiffers, FigureDiffers, NameDiffers, WordingDiffers, StatusDiffers, ScopeDiffers)
	if len(d.Readings) < 2 {
		k.fault("readings", "there are %d, and two are needed to differ", len(d.Readings))
	}
	for i, r := range d.Readings {
		field := fmt.Sprintf("reading %d", i+1)
		if len(r.Evidence) == 0 {
			k.fault(field, "there is no evidence")
		}
		k.evidences(field+" evidence", r.Evidence)
	}
	k.knownActors("actors", d.Actors)
}

func (k *checker) event(e *Event) {
	k.name = fmt.Sprintf("event %s", e.ID)
	oneOf(k, "precision", e.Precision, Day, Month, Season, Year, Decade)
	oneOf(k, "basis", e.Basis, Stated, Inferred)
	oneOf(k, "status", e.Status, Occurred, Scheduled, Hypothetical)
	if e.From == "" {
		k.fault("from", "the event has no date")
	}
	k.evidence("at", e.At)
	k.evidence("what", e.What)
	k.knownActors("actors", e.Actors)
}

func (k *checker) summary(s *Summary) {
	k.name = "summary"
	if s.Subject.Of != "" {
		k.knownActors("subject", []ActorID{s.Subject.Of})
	}
	k.evidences("bottom line", s.BottomLine)
	k.evidences("open", s.Open)
	k.evidences("single", s.Single)
	for i, a := range s.Agreements {
		field := fmt.Sprintf("agreement %d", i+1)
		if len(a.Evidence) < 2 {
			k.fault(field, "%d source makes it, and two are needed to agree", len(a.Evidence))
		}
		k.evidences(field+" evidence", a.Evidence)
	}
}
