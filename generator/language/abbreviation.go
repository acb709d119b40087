package language

import (
	"strings"
	"unicode/utf8"
)

// How an abbreviation with a full stop behaves at what may be a sentence's end.
type abbreviationKind uint8

const (
	notAbbreviated abbreviationKind = iota
	beforeName                      // a title or the like: a name follows, the sentence goes on
	beforeNumber                    // abbreviates only before a number: No. 5, pp. 3
	midSentence                     // never ends a sentence: e.g., vs.
	anywhere                        // may end a sentence: Inc., p.m., Nov., U.S., J.
)

// abbreviationOf classifies word, written without its full stop. The words are those that news style guides
// (AP, Guardian, Economist) abbreviate with a full stop.
func abbreviationOf(word string) abbreviationKind {
	switch word {
	case "Mr", "Mrs", "Ms", "Messrs", "Mme", "Mlle", "Dr", "Drs", "Prof", "Profs", "Gen", "Lt", "Col", "Maj", "Capt", "Cmdr", "Cpl", "Sgt", "Pvt",
		"Adm", "Brig", "Sen", "Sens", "Rep", "Reps", "Gov", "Govs", "Pres", "Rev", "Fr", "Hon", "Msgr", "Supt", "Insp", "Det", "Amb", "Atty",
		"St", "Ste", "Mt", "Ft", "Pt", "Sec", "Dep", "Asst", "Assoc":
		return beforeName
	case "No", "Nos", "no", "nos", "pp", "p", "Vol", "vol", "Ch", "ch", "Art", "art", "Fig", "fig", "Figs", "para", "cl", "Op", "ca", "c":
		return beforeNumber
	case "e.g", "i.e", "eg", "ie", "cf", "vs", "v", "viz", "al", "E.g", "I.e", "approx", "incl", "esp", "resp":
		return midSentence
	case "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sept", "Sep", "Oct", "Nov", "Dec",
		"Inc", "Ltd", "Corp", "Co", "Cos", "Bros", "Jr", "Sr", "Esq", "Ph.D", "etc", "Ave", "Blvd", "Rd", "Dept", "Univ", "Assn", "Natl", "Intl", "Bldg",
		"Ala", "Ariz", "Ark", "Calif", "Cal", "Colo", "Conn", "Del", "Fla", "Ga", "Ill", "Ind", "Kan", "Kans", "Ky", "La", "Md", "Mass", "Mich", "Minn",
		"Miss", "Mo", "Mont", "Neb", "Nev", "Okla", "Ore", "Pa", "Penn", "Tenn", "Tex", "Va", "Vt", "Wash", "Wis", "Wyo", "Ont", "Que",
		"Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs", "Fri", "est", "govt", "Govt", "ext":
		return anywhere
	}
	if acronym(word) {
		return anywhere
	}
	return notAbbreviated
}

// acronym reports whether word is single letters with full stops between them, less the last one ("U.S", "p.m"), or one capital.
func acronym(word string) bool {
	i, letters := 0, 0
	for i < len(word) {
		r, n := runeAt(word, i)
		if !letter(r) {
			return false
		}
		letters++
		i += n
		if i == len(word) {
			return letters > 1 || upper(r)
		}
		if word[i] != '.' {
			return false
		}
		i++
	}
	return false
}

// ambiguousWord reports whether word is also an ordinary word, so that before a full stop it is read as an
// abbreviation only when something that it can govern follows.
func ambiguousWord(word string) bool {
	switch word {
	case "Mar", "Jun", "Miss", "Mass", "Mo", "Ill", "Ind", "Wash", "Ore", "La", "Pa", "Md", "Va", "Ga", "Del", "Cal", "Art", "Gen", "Rep", "Reps", "Fr", "Pt",
		"Mon", "Fri", "Wed", "Tex", "Penn", "Mt", "Col", "Det", "Sec", "Dep", "Co", "Ark", "est", "ext", "Conn", "Bros", "I":
		return true
	}
	return false
}

// abbreviation returns the end of the abbreviation that the word from start to end is with the full stop at end, or end.
func (t *tokeniser) abbreviation(start, end int) int {
	word := t.text[start:end]
	if i := strings.LastIndexByte(word, '-'); i >= 0 && acronym(word[i+1:]) && len(word)-i > 2 {
		word = word[i+1:] // pro-U.S.
	}
	stop := end + 1
	if listMarker(word) && t.lineStart(start) {
		if r, _ := runeAt(t.text, stop); space(r) {
			return stop
		}
	}
	if r, _ := runeAt(t.text, stop); r == '.' && word != "etc" { // the dots of an ellipsis
		return end
	}
	next, gap := t.following(stop)
	kind := abbreviationOf(word)
	if kind == notAbbreviated || next == 0 && (kind == beforeName || kind == beforeNumber) {
		return end
	}
	if kind == beforeNumber && !digit(next) {
		return end
	}
	if ambiguousWord(word) && gap && !upper(next) && !digit(next) && next != ',' {
		return end
	}
	if word == "I" && !t.nameBefore(start) {
		return end
	}
	return stop
}

// following returns the first rune at or after byte i that is not white space, and whether white space comes before it.
func (t *tokeniser) following(i int) (r rune, gap bool) {
	for i < len(t.text) {
		r, n := runeAt(t.text, i)
		if !space(r) {
			return r, gap
		}
		gap = true
		i += n
	}
	return 0, true
}

// nameBefore reports whether the token before byte start is a capitalised word: then a lone I. is an initial.
func (t *tokeniser) nameBefore(start int) bool {
	if len(t.out) == 0 {
		return false
	}
	last := t.out[len(t.out)-1]
	r, _ := runeAt(t.text, last.Start)
	return upper(r)
}

func (t *tokeniser) lineStart(i int) bool {
	for i > t.from {
		r, n := utf8.DecodeLastRuneInString(t.text[t.from:i])
		if r == '\n' {
			return true
		}
		if !space(r) {
			return false
		}
		i -= n
	}
	return true
}

// listMarker reports whether word, with a full stop after it at the start of a line, numbers a list item.
func listMarker(word string) bool {
	if len(word) == 0 || len(word) > 3 {
		return false
	}
	for i := range len(word) {
		if !digit(rune(word[i])) {
			return false
		}
	}
	return true
}
