package briefing

import (
	"slices"
	"strconv"
	"strings"

	"briefing/generator/corpus"
)

// discrepancyPages writes a page for everything on which statements differ.
func (w *writer) discrepancyPages() []Page {
	var pages []Page
	for i := range w.c.Discrepancies {
		pages = append(pages, w.discrepancyPage(&w.c.Discrepancies[i], i+1))
	}
	return pages
}

// discrepancyTitle names what differs and how.
func discrepancyTitle(d *corpus.Discrepancy) string {
	return capital(fold(d.About)) + ": " + differs(d.Kind)
}

func (w *writer) discrepancyPage(d *corpus.Discrepancy, order int) Page {
	s := w.sheet(discrepancyPath(d.ID), discrepancyTitle(d))
	s.section("readings", "The readings side by side", append(s.readings(d), neverRight)...)
	s.section("aligned", "Why they are taken to be about the same thing", sentence(d.Aligned))
	var innocent []string
	for _, reason := range d.Innocent {
		innocent = append(innocent, sentence(reason))
	}
	s.section("innocent", "Explanations in which nobody is wrong", items(innocent...))
	s.section("concerns", "What it bears on", items(s.concerns(d)...))
	return s.page(w.discrepancyFront(d, order))
}

func (w *writer) discrepancyFront(d *corpus.Discrepancy, order int) Front {
	block := &DiscrepancyFront{Kind: string(d.Kind), About: fold(d.About)}
	for _, r := range d.Readings {
		reading := DiscrepancyReading{Value: fold(r.Value), Normalised: fold(r.Normalised)}
		for _, e := range r.Evidence {
			for _, p := range w.pieces(e) {
				reading.Cites = append(reading.Cites, p.target())
			}
		}
		reading.Cites = unique(reading.Cites)
		block.Readings = append(block.Readings, reading)
	}
	title := discrepancyTitle(d)
	return Front{Title: title, Type: "discrepancy", Order: order, Discrepancy: block}
}

// sentence makes a sentence of an explanation of ours.
func sentence(text string) string {
	text = capital(fold(text))
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".!?") {
		return escape(text)
	}
	return escape(text) + "."
}

func readingSpans(d *corpus.Discrepancy) []corpus.Span {
	var spans []corpus.Span
	for _, r := range d.Readings {
		spans = append(spans, r.Evidence...)
	}
	return spans
}

// readings is an item for each: what it says, and the sentences that say so,
// with the words in which they differ set bold.
func (s *sheet) readings(d *corpus.Discrepancy) []string {
	var parts []string
	for i, r := range d.Readings {
		s.shown = nil // every reading shows its own, though they be alike: the difference is the point
		line := "**" + escape(shownReading(d, r)) + "**"
		if normal := normalWords(r.Normalised); saysMore(d, normal, r) {
			line += ", that is " + escape(normal)
		}
		if excerpts := s.differing(r.Evidence, differingWords(d, i), perSource); len(excerpts) > 0 {
			parts = append(parts, item(line, excerpts...))
		} else if cites := s.citeAll(r.Evidence, perSource); cites != "" {
			parts = append(parts, item(line+" ("+cites+")"))
		}
	}
	return parts
}

// saysMore tells whether a normalised date or figure says more than the words.
// Whose dollars are meant is not for us to say: a bare $ compares as the United
// States', wherever the source is from.
func saysMore(d *corpus.Discrepancy, normal string, r corpus.Reading) bool {
	if strings.HasSuffix(normal, " USD") {
		return false
	}
	if d.Kind == corpus.FigureDiffers && strings.ContainsAny(r.Value, "$€£¥") {
		return false // €186 million needs no noughts
	}
	return normal != "" && normal != readingWords(r) && (d.Kind == corpus.DateDiffers || d.Kind == corpus.FigureDiffers)
}

// readingWords is a reading without the comma that joins it to its sentence.
func readingWords(r corpus.Reading) string { return strings.TrimRight(fold(r.Value), " ,;") }

// shownReading is a reading between marks where it is somebody's wording, and
// as it is where it is a date, a figure or a name.
func shownReading(d *corpus.Discrepancy, r corpus.Reading) string {
	words := readingWords(r)
	if d.Kind != corpus.WordingDiffers || strings.ContainsAny(words, "“”\"") {
		return words
	}
	return "“" + words + "”"
}

// normalWords writes a normalised value for people: a date, or a number with its unit.
func normalWords(value string) string {
	value = fold(value)
	number, unit, _ := strings.Cut(value, " ")
	if n, err := strconv.Atoi(number); err == nil && unit != "" {
		return grouped(n) + " " + unit
	}
	return dateWords(value)
}

// concerns links to everything that a discrepancy bears on.
func (s *sheet) concerns(d *corpus.Discrepancy) []string {
	var issues []string
	for i := range s.w.c.Disagreements {
		x := &s.w.c.Disagreements[i]
		if slices.Contains(s.w.differencesNear[x.ID], d) {
			issues = append(issues, s.link(x.Question, disagreementPath(x.ID)))
		}
	}
	var themes []string
	for _, t := range s.w.themesNear(readingSpans(d)) {
		themes = append(themes, s.link(capital(fold(t.Label)), themePath(t.ID)))
	}
	return []string{
		fact("Actors", s.actorList(d.Actors)),
		fact("Disagreements", listed(issues, perList)),
		fact("Themes", listed(themes, perList)),
	}
}

// discrepancies is a line for each: what differs, and the readings beside each
// other, with the first passage of each.
func (s *sheet) discrepancies(list []*corpus.Discrepancy) []string {
	var lines []string
	for _, d := range list {
		var values []string
		for _, r := range d.Readings[:min(len(d.Readings), lineReadings)] {
			r.Value = shorten(readingWords(r), readingRunes)
			value := "**" + escape(shownReading(d, r)) + "**"
			if cites := s.citeAll(r.Evidence, 1); cites != "" {
				value += " (" + cites + ")"
			}
			values = append(values, value)
		}
		if more := len(d.Readings) - lineReadings; more > 0 {
			values = append(values, count(more, "more reading"))
		}
		lines = append(lines, s.link(capital(fold(d.About)), discrepancyPath(d.ID))+", "+differs(d.Kind)+": "+strings.Join(values, " · "))
	}
	return lines
}

// discrepanciesOf lists the discrepancies that concern an actor.
func (w *writer) discrepanciesOf(id corpus.ActorID) []*corpus.Discrepancy {
	var list []*corpus.Discrepancy
	for i := range w.c.Discrepancies {
		if slices.Contains(w.c.Discrepancies[i].Actors, id) {
			list = append(list, &w.c.Discrepancies[i])
		}
	}
	return list
}
