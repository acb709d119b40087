package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// dateAnchor is the time from which an article tells its relative dates.
type dateAnchor struct {
	at   calendarDate // as much as is known; zero where nothing is
	rule corpus.Rule
	// from and to bound the time of the other articles, where the article itself
	// tells nothing: a day or month without a year is then of the year that
	// brings it nearest.
	from, to calendarDate
}

// anchorsOf finds the time of each article. One that does not tell its own is
// taken to be of the time of the others, if these are several and most of all,
// were written within half a year, and no year of its own tells otherwise.
func (w *dateWords) anchorsOf(articles []*article) map[*article]dateAnchor {
	anchors := map[*article]dateAnchor{}
	var from, to calendarDate
	dated := 0
	for _, a := range articles {
		anchor := w.anchorOf(a)
		anchors[a] = anchor
		if anchor.at.month == 0 || anchor.rule != "from-publication" {
			continue
		}
		dated++
		if from.year == 0 || anchor.at.first() < from.first() {
			from = anchor.at
		}
		if anchor.at.last() > to.last() {
			to = anchor.at
		}
	}
	if dated < 2 || 2*dated < len(articles) || monthsBetween(from, to) > 6 {
		return anchors
	}
	for _, a := range articles {
		if latest := lastYearWritten(a); anchors[a].at.year == 0 && (latest == 0 || latest >= from.year) {
			anchors[a] = dateAnchor{rule: "from-other-articles", from: from, to: to}
		}
	}
	return anchors
}

// lastYearWritten is the latest year that an article writes out; 0 where it has none.
func lastYearWritten(a *article) int {
	latest := 0
	for _, s := range a.sentences {
		for i := range s.tokens {
			latest = max(latest, yearAt(s, i))
		}
	}
	return latest
}

// anchorOf finds the time of an article: its date of publication, a dateline
// at its head, or the one year that it calls the present.
func (w *dateWords) anchorOf(a *article) dateAnchor {
	if at, ok := parseCalendar(a.src.Published.Value); ok && a.src.Published.Precision != corpus.NoDate {
		return dateAnchor{at: at, rule: "from-publication"}
	}
	if at, ok := w.dateline(a); ok {
		return dateAnchor{at: at, rule: "from-dateline"}
	}
	year := 0
	for _, s := range a.sentences {
		if !s.prose() {
			continue
		}
		for i := range s.tokens {
			y := yearAt(s, i)
			if y == 0 || !callsPresent(s, i) || y == year {
				continue
			}
			if year != 0 {
				return dateAnchor{}
			}
			year = y
		}
	}
	return dateAnchor{at: calendarDate{year: year}, rule: "from-text"}
}

// dateline reads a date before a dash at an article's head: "GENEVA, 3 July
// 2023 —". Where it gives the weekday in place of the year, the year is the one
// near those of the text in which the day falls so.
func (w *dateWords) dateline(a *article) (calendarDate, bool) {
	tries := 0
	for _, s := range a.sentences {
		if !s.prose() {
			continue
		}
		if tries++; tries > datelineReach {
			break
		}
		for _, e := range w.scan(s) {
			if e.j > 14 || e.precision != corpus.Day || e.to != (calendarDate{}) || !s.beforeDash(e) {
				continue
			}
			switch {
			case e.relative.kind == absolute:
				return e.from, true
			case e.relative.kind == yearless && e.relative.n > 0:
				return yearFromText(a, e)
			}
		}
	}
	return calendarDate{}, false
}

// datelineReach is among how many sentences a dateline is looked for: a line
// such as "For immediate release" may stand before it.
const datelineReach = 3

// beforeDash tells whether a date that begins a sentence, after a place at
// most, ends with a dash that parts it from the text.
func (s *sentence) beforeDash(e dateExpression) bool {
	for k := 0; k < e.i; k++ {
		if t := s.tag(k); isWord(s.lower(k)) && !t.Proper() && s.word(k) != upperWord(s.word(k)) {
			return false
		}
	}
	for k := e.j; k < min(e.j+3, len(s.tokens)-1); k++ {
		if w := s.lower(k); (w == "-" || w == "--") && s.tokens[k].Start > s.tokens[k-1].End {
			return true
		}
	}
	return false
}

// yearFromText gives a day the year in which it falls on its weekday, near the
// latest year that the article speaks of: the next such year is at least five
// years off.
func yearFromText(a *article, e dateExpression) (calendarDate, bool) {
	latest := 0
	for _, s := range a.sentences {
		for i := range s.tokens {
			if y := yearAt(s, i); y > latest && !s.quotedAt(i) && s.lower(i-1) != "by" {
				latest = y
			}
		}
	}
	year, ok := yearOfWeekday(e, calendarDate{year: latest})
	return calendarDate{year, e.from.month, e.from.day}, ok && latest > 0
}

// upperWord gives a word of more than one letter in capitals; anything else
// gives nothing.
func upperWord(t string) string {
	if len(t) < 2 {
		return ""
	}
	for _, c := range []byte(t) {
		if c >= 'a' && c <= 'z' {
			return ""
		}
	}
	return t
}

// callsPresent tells whether the year at token i is said to be the present
// one: "this year, 2023", "the year 2023 is …", "so far in 2023".
func callsPresent(s *sentence, i int) bool {
	back := func(n int, words ...string) bool {
		for k, word := range words {
			if s.lower(i-n+k) != word {
				return false
			}
		}
		return true
	}
	switch {
	case back(3, "this", "year", ",") || back(3, "this", "year", "("):
		return true
	case back(3, "so", "far", "in"):
		return true
	case back(2, "the", "year"):
		t := s.tag(i + 1)
		return (t == language.VBZ || t == language.VBP) && !s.quotedAt(i)
	}
	return false
}
