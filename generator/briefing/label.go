package briefing

// What sources and the dossier are called.

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"briefing/generator/corpus"
)

// labels names every source as briefly as still tells it from the others: its
// outlet; where that is not enough, the outlet with the date or the title.
func labels(sources []*corpus.Source) map[corpus.SourceID]string {
	named := map[corpus.SourceID]string{}
	variants := []func(s *corpus.Source) string{
		func(s *corpus.Source) string { return briefly(sourceName(s)) },
		func(s *corpus.Source) string {
			if s.Outlet == "" || s.Published.Precision != corpus.Day {
				return ""
			}
			return briefly(s.Outlet) + ", " + dateWords(s.Published.Value)
		},
		func(s *corpus.Source) string {
			if s.Outlet == "" || s.Title == "" {
				return ""
			}
			return briefly(s.Outlet) + ", “" + briefly(s.Title) + "”"
		},
		func(s *corpus.Source) string { return briefly(sourceName(s)) + " (" + string(s.ID) + ")" },
	}
	for _, variant := range variants {
		taken := map[string]int{}
		for _, s := range sources {
			taken[strings.ToLower(variant(s))]++
		}
		for _, s := range sources {
			label := variant(s)
			if named[s.ID] == "" && label != "" && taken[strings.ToLower(label)] == 1 {
				named[s.ID] = label
			}
		}
	}
	return named
}

// briefly is a name short enough for a citation. An acronym in brackets after
// a long name goes first.
func briefly(name string) string {
	name = fold(name)
	if i := strings.LastIndex(name, " ("); i > 0 && strings.HasSuffix(name, ")") && utf8.RuneCountInString(name) > labelRunes {
		name = name[:i]
	}
	return shorten(name, labelRunes)
}

// title is what the dossier is called: as its settings say, else by what the
// sources are about, else by the two actors that they speak of most.
func (w *writer) title() string {
	if given := cmp.Or(fold(w.opts.Title), fold(w.c.Title)); given != "" && given != untitled {
		return given
	}
	if about := w.c.Summary.Subject; about.Label != "" {
		if of := w.c.Actor(about.Of); of != nil {
			return capital(withArticle(of)) + ": " + about.Label
		}
		return capital(about.Label)
	}
	var names []string
	for _, a := range w.ranked[:min(len(w.ranked), 2)] {
		if len(names) > 0 && 2*namedIn(a) <= len(w.c.Sources) {
			break // whom few of the sources name is not what they are about
		}
		names = append(names, withArticle(a))
	}
	return cmp.Or(capital(strings.Join(names, " and ")), untitled)
}

// namedIn counts the sources that name an actor.
func namedIn(a *corpus.Actor) int {
	in := map[corpus.SourceID]bool{}
	for _, m := range a.Mentions {
		in[m.Span.Source] = true
	}
	return len(in)
}

// withArticle is an actor's name as it stands in a sentence: "the United States".
func withArticle(a *corpus.Actor) string {
	name := fold(a.Name)
	if words := strings.Fields(name); a.Kind == corpus.State && len(words) > 0 && (words[0] == "United" || slices.Contains(articled, words[len(words)-1])) {
		return "the " + name
	}
	return name
}

// sourceTitle is what a source page is called.
func sourceTitle(s *corpus.Source) string {
	return cmp.Or(fold(s.Title), sourceName(s))
}

// quotedTitle shows an article's title between quotation marks, as titles of
// articles are set; its own marks serve where it has any.
func quotedTitle(s *corpus.Source) string {
	title := fold(s.Title)
	switch {
	case title == "":
		return escape(sourceName(s))
	case strings.ContainsAny(title, "“”\""):
		return escape(title)
	}
	return "“" + escape(title) + "”"
}

// noName matches an ID made of digits and hexadecimal, which tells nobody anything.
var noName = regexp.MustCompile(`^[0-9a-f-]*[0-9][0-9a-f-]*$`)

// sourceName is a source's outlet or title; where it has neither, and its ID
// says nothing, its opening words.
func sourceName(s *corpus.Source) string {
	if s.Outlet == "" && s.Title == "" && noName.MatchString(string(s.ID)) {
		for _, p := range s.Passages {
			if p.Kind.IsProse() {
				return "“" + shorten(fold(shownText(s, p.Span.Start, p.Span.End)), openingRunes) + "”"
			}
		}
	}
	return fold(s.Label())
}
