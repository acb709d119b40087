package briefing

import (
	"cmp"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

const (
	glossaryPath  = "glossary.md"
	glossaryTitle = "Glossary"
	citesOfATerm  = 2
	mostTerms     = 200
)

// glossaryPage explains abbreviations and names that stand for another, with
// the passages that do; none where there are neither.
func (w *writer) glossaryPage() []Page {
	s := w.sheet(glossaryPath, glossaryTitle)
	ids := map[string]int{}
	explained, unexplained := w.abbreviations()
	var rows [][]string
	for _, a := range explained {
		long := escape(a.long)
		if w.hasPage(a.actor) {
			long = s.link(a.long, actorPath(a.actor))
		}
		rows = append(rows, []string{s.term(a.short, ids), long, s.citeAll(a.at, citesOfATerm)})
	}
	s.section("abbreviations", "Abbreviations", table([]string{"Term", "Stands for", "As in"}, "---", rows))
	s.section("seats", "Places that stand for a government", table([]string{"Place", "Stands for", "How often", "As in"}, "---", s.seats(ids)))
	rows = nil
	for _, a := range unexplained {
		if x := w.c.Actor(a.actor); x != nil && w.hasPage(x.ID) && bareShort(x.Name) == bareShort(a.short) { // "BBC, taken for BBC" says nothing
			continue
		}
		name := noMention
		if w.hasPage(a.actor) {
			name = s.actor(a.actor)
		}
		rows = append(rows, []string{s.term(a.short, ids), name, s.citeAll(a.at, 1)})
	}
	if body := table([]string{"Term", "Taken for", "As in"}, "---", rows); body != "" {
		s.section("unexplained", "Used without an explanation", aboutUnexplained, body)
	}
	if len(s.blocks) == 1 {
		return nil
	}
	return []Page{s.page(Front{Title: glossaryTitle, Type: "glossary", Description: glossaryDescription})}
}

// term is a term with an anchor of its own.
func (s *sheet) term(text string, ids map[string]int) string {
	return `<a id="` + termID(text, ids) + `"></a>**` + escape(text) + "**"
}

// abbreviations lists what the sources explain, and what they only use, both
// by the alphabet.
func (w *writer) abbreviations() (explained, unexplained []abbreviation) {
	index := map[string]int{}
	actors := w.shortNames()
	for _, src := range w.c.Sources {
		for _, a := range definitions(src) {
			key := strings.ToLower(a.short + "\x00" + a.long)
			if i, ok := index[key]; ok {
				explained[i].at = append(explained[i].at, a.at...)
				continue
			}
			index[key] = len(explained)
			if x := actors[bareShort(a.short)]; x != nil {
				a.actor = x.ID
			}
			explained = append(explained, a)
		}
	}
	done := map[string]bool{}
	for _, a := range explained {
		done[bareShort(a.short)] = true
	}
	for i := range w.c.Actors {
		for _, a := range w.shortForms(&w.c.Actors[i]) {
			if done[bareShort(a.short)] {
				continue
			}
			done[bareShort(a.short)] = true
			if a.long != "" {
				explained = append(explained, a)
			} else {
				unexplained = append(unexplained, a)
			}
		}
	}
	byAlphabet := func(a, b abbreviation) int {
		return cmp.Or(strings.Compare(strings.ToLower(a.short), strings.ToLower(b.short)), strings.Compare(a.long, b.long))
	}
	slices.SortStableFunc(explained, byAlphabet)
	slices.SortStableFunc(unexplained, byAlphabet)
	return explained[:min(len(explained), mostTerms)], unexplained[:min(len(unexplained), mostTerms)]
}

// shortNames finds the actor that a short form names.
func (w *writer) shortNames() map[string]*corpus.Actor {
	names := map[string]*corpus.Actor{}
	for i := range w.c.Actors {
		a := &w.c.Actors[i]
		for _, al := range a.Aliases {
			if al.Form == corpus.FormAcronym && names[bareShort(al.Text)] == nil {
				names[bareShort(al.Text)] = a
			}
		}
	}
	return names
}

// shortForms are the acronyms of an actor. The words that one stands for count
// where a source writes them out as a name of the same actor and they spell it.
func (w *writer) shortForms(a *corpus.Actor) []abbreviation {
	var list []abbreviation
	for _, al := range a.Aliases {
		if al.Form != corpus.FormAcronym || al.Suspect || !mostlyCapitals(al.Text) {
			continue
		}
		short := abbreviation{short: fold(al.Text), actor: a.ID, at: w.mentionsAs(a, al.Text)}
		if len(short.at) == 0 {
			continue
		}
		for _, full := range a.Aliases {
			at := w.mentionsAs(a, full.Text)
			long := bareName(full.Text)
			if full.Form != corpus.FormAcronym && !full.Suspect && len(at) > 0 &&
				(full.Form == corpus.FormExpansion || expansionBefore(long, short.short) == 0) {
				short.long, short.at = long, append(at[:1:1], short.at[0])
				break
			}
		}
		list = append(list, short)
	}
	return list
}

// bareName is a name without the article before it and a possessive behind it.
func bareName(text string) string {
	text = strings.TrimPrefix(strings.TrimPrefix(fold(text), "the "), "The ")
	return strings.TrimSuffix(strings.TrimSuffix(text, "’s"), "'s")
}

// mentionsAs lists where an actor is named in exactly these words.
func (w *writer) mentionsAs(a *corpus.Actor, text string) []corpus.Span {
	var spans []corpus.Span
	for _, m := range a.Mentions {
		if w.text(m.Span) == fold(text) {
			spans = append(spans, m.Span)
		}
	}
	return spans
}

// seats are places and buildings that stand for a government, with how often.
func (s *sheet) seats(ids map[string]int) [][]string {
	type seat struct {
		name string
		of   *corpus.Actor
	}
	var list []seat
	for i := range s.w.c.Actors {
		a := &s.w.c.Actors[i]
		for _, al := range a.Aliases {
			if al.Form == corpus.FormMetonym && al.Count > 0 && a.Page {
				list = append(list, seat{fold(al.Text), a})
			}
		}
	}
	slices.SortStableFunc(list, func(a, b seat) int {
		return cmp.Or(strings.Compare(strings.ToLower(a.name), strings.ToLower(b.name)), strings.Compare(a.of.Name, b.of.Name))
	})
	var rows [][]string
	for _, x := range list[:min(len(list), mostTerms)] {
		var at []corpus.Span
		for _, span := range s.w.mentionsAs(x.of, x.name) {
			if m := s.w.formAt(x.of, span); m == corpus.FormMetonym {
				at = append(at, span)
			}
		}
		if len(at) > 0 {
			rows = append(rows, []string{s.term(x.name, ids), s.actor(x.of.ID), times(len(at)), s.citeAll(at, citesOfATerm)})
		}
	}
	return rows
}

// formAt is the form of the mention of an actor at a span.
func (w *writer) formAt(a *corpus.Actor, span corpus.Span) corpus.Form {
	for _, m := range a.Mentions {
		if m.Span == span {
			return m.Form
		}
	}
	return ""
}

// bareShort makes U.S. and US the same.
func bareShort(short string) string { return strings.ToLower(strings.Map(keepLetter, short)) }

// termID is the anchor of a term, no two alike.
func termID(text string, ids map[string]int) string {
	id := corpus.Slug(text)
	ids[id]++
	if n := ids[id]; n > 1 {
		id += "-" + grouped(n)
	}
	return id
}
