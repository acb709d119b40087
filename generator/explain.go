package main

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"briefing/generator/analysis"
	"briefing/generator/corpus"
)

// explain says why the program believes something: for an ID everything it
// rests on, for a line what was read from it.
func (s *session) explain(args []string) error {
	if len(args) == 0 {
		return nothingToExplain()
	}
	if len(args) > 1 {
		return tooMany("explain", args[1:])
	}
	s.quiet = s.quiet || !s.verbose // the answer is what was asked for
	var notes []analysis.Note
	c, err := s.analyseWith(func(title string, sources []*corpus.Source) (c *corpus.Corpus, err error) {
		c, notes, err = analysis.AnalyseNoting(title, sources)
		return c, err
	}, s.title())
	if err != nil || c == nil {
		return err
	}
	k := newCatalogue(c)
	found, err := s.lookUp(k, args[0])
	if err != nil {
		return err
	}
	for i := range found {
		for j := range found[i].Evidence {
			k.locate(&found[i].Evidence[j])
		}
	}
	if err := addRules(found); err != nil {
		return err
	}
	addNotes(found, notes)
	s.report.Findings = found
	if !s.json {
		_, err = s.stdout.Write([]byte(explanation(found, k, s.verbose)))
	}
	return err
}

// addRules says of each finding what its rule does, how often that was right,
// and whether it stays off the pages.
func addRules(found []finding) error {
	book, err := analysis.LoadRules()
	if err != nil {
		return err
	}
	for i := range found {
		f := &found[i]
		r := book.Of(f.Kind, corpus.Rule(f.Rule))
		f.RuleDoes, f.Measured, f.HeldBack = r.Does, saysMeasured(r.Right, r.Judged), r.HeldBack()
	}
	return nil
}

// addNotes gives each finding the notes of the decisions that are about it.
func addNotes(found []finding, notes []analysis.Note) {
	for i := range found {
		f := &found[i]
		for _, n := range notes {
			about := slices.ContainsFunc(f.Evidence, func(e evidence) bool { return e.Label != "passage" && e.span.Overlaps(n.At) })
			if n.Kind == f.Kind && about {
				f.Notes = append(f.Notes, note{n.Label, n.Said, n.Why})
			}
		}
	}
}

// passageName is SOURCE#PASSAGE, what stands at the end of a citation.
var passageName = regexp.MustCompile(`^(?:.*/)?([^/#]+?)(?:\.md)?#([a-z][0-9]*)$`)

func (s *session) lookUp(k *catalogue, what string) ([]finding, error) {
	if file, line, column, ok := linePosition(what); ok {
		places, err := s.placesOn(k, file, line, column)
		if err != nil {
			return nil, err
		}
		return k.touching(places), nil
	}
	if m := passageName.FindStringSubmatch(what); m != nil {
		if span, ok := k.passage(m[1], m[2]); ok {
			return k.touching([]corpus.Span{span}), nil
		}
		return nil, noPassage(m[1], m[2])
	}
	var found []finding
	ids := []string{}
	for _, f := range k.all {
		if f.ID == what {
			found = append(found, k.withPassage(f))
		}
		ids = append(ids, f.ID)
	}
	if found == nil {
		return nil, unknownFinding(what, ids)
	}
	return found, nil
}

// linePosition reads FILE:LINE and FILE:LINE:COLUMN; column is 0 where none is
// given. An ID has no colon.
func linePosition(s string) (file string, line, column int, ok bool) {
	file, last, ok := cutLast(s)
	if !ok {
		return "", 0, 0, false
	}
	if before, middle, ok := cutLast(file); ok {
		return before, middle, last, true
	}
	return file, last, 0, true
}

func cutLast(s string) (before string, n int, ok bool) {
	i := strings.LastIndexByte(s, ':')
	if i <= 0 {
		return "", 0, false
	}
	n, err := strconv.Atoi(s[i+1:])
	return s[:i], n, err == nil && n > 0
}

// placesOn gives the stretches of the sources that a line of a seed is, or
// that a line of a page speaks of.
func (s *session) placesOn(k *catalogue, file string, line, column int) ([]corpus.Span, error) {
	shown := s.shown(s.path(filepath.FromSlash(file)))
	for _, src := range k.corpus.Sources {
		if src.File == shown || src.File == file {
			start, end, ok := lineRange(src.Text, line)
			if !ok {
				return nil, noLine(shown, line)
			}
			if column > 0 {
				start = min(start+runeOffset(src.Text[start:end], column-1), end)
				end = min(start+1, len(src.Text))
			}
			return []corpus.Span{{Source: src.ID, Start: start, End: end}}, nil
		}
	}
	content := s.shown(s.path(s.content))
	if !under(content, shown) {
		return nil, neitherSeedNorPage(shown)
	}
	data, err := os.ReadFile(s.path(filepath.FromSlash(file)))
	if err != nil {
		return nil, noFile(shown)
	}
	page := strings.TrimPrefix(shown, content+"/")
	text := string(data)
	start, end, ok := lineRange(text, line)
	if !ok {
		return nil, noLine(shown, line)
	}
	return k.cited(page, text, start, end), nil
}

// touching lists the findings with evidence in one of the places, and only
// that evidence.
func (k *catalogue) touching(places []corpus.Span) []finding {
	found := []finding{}
	for _, f := range k.all {
		var here []evidence
		for _, e := range f.Evidence {
			for _, p := range places {
				if e.span.Overlaps(p) {
					here = append(here, e)
					break
				}
			}
		}
		if here != nil {
			f.Evidence = here
			found = append(found, f)
		}
	}
	return found
}

// withPassage adds the whole passage in which somebody says, holds or dates
// something: words and cues alone do not explain those.
func (k *catalogue) withPassage(f finding) finding {
	if f.Kind != "quotation" && f.Kind != "claim" && f.Kind != "event" || len(f.Evidence) == 0 {
		return f
	}
	at := f.Evidence[len(f.Evidence)-1].span
	if src := k.sources[at.Source]; src != nil {
		if p, ok := src.PassageAt(at.Start); ok {
			f.Evidence = append(slices.Clip(f.Evidence), spans("passage", p.Span)...)
		}
	}
	return f
}

func (k *catalogue) passage(source, id string) (corpus.Span, bool) {
	src := k.sources[corpus.SourceID(source)]
	if src == nil {
		return corpus.Span{}, false
	}
	for _, p := range src.Passages {
		if p.ID == id {
			return p.Span, true
		}
	}
	return corpus.Span{}, false
}

// lineRange gives the bytes of a line (1-based) without its break.
func lineRange(text string, line int) (start, end int, ok bool) {
	for n := 1; n < line; n++ {
		i := strings.IndexByte(text[start:], '\n')
		if i < 0 {
			return 0, 0, false
		}
		start += i + 1
	}
	if i := strings.IndexByte(text[start:], '\n'); i >= 0 {
		return start, start + i, true
	}
	return start, len(text), true
}

// runeOffset is the byte at which rune number n of s begins, or the end.
func runeOffset(s string, n int) int {
	for i := range s {
		if n == 0 {
			return i
		}
		n--
	}
	return len(s)
}

// position gives the line and the column, both 1-based, the column in runes.
func position(text string, offset int) (line, column int) {
	begin := strings.LastIndexByte(text[:offset], '\n') + 1
	return strings.Count(text[:begin], "\n") + 1, utf8.RuneCountInString(text[begin:offset]) + 1
}
