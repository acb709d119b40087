package analysis

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Acronyms that the sources themselves spell out.

// acronymPair is an expansion followed by its acronym in brackets.
type acronymPair struct {
	full, acronym    string
	expansion, short *name
	isOrganisation   bool
}

// findAcronyms looks for "European Union (EU)", "the Ports Authority, or PA," and
// "European Union, known as the EU".
func findAcronyms(d *dossier, f *nameFinder) []acronymPair {
	var out []acronymPair
	for _, a := range d.articles {
		for _, s := range a.sentences {
			for i := 2; i < len(s.tokens); i++ {
				if !allCaps(s.word(i)) && !mixedAcronym(s, i) || len(s.word(i)) > 8 {
					continue
				}
				if p, ok := f.acronymInParts(s, i); ok {
					out = append(out, p)
				}
				end, link := acronymLink(s, i)
				if link == noLink {
					continue
				}
				from, ok := expansionStart(s, end, s.word(i))
				if !ok {
					from, ok = translatedStart(s, end, s.word(i), f, link)
				}
				if !ok && s.lower(i-1) == "(" {
					from, ok = f.foreignStart(s, end, i)
				}
				if !ok {
					continue
				}
				out = f.appendPair(out, s, f.wholeStart(s, from, end, s.word(i)), end, i)
			}
			out = append(out, findExpansions(s, f)...)
		}
	}
	return out
}

// acronymInParts reads an acronym in two words whose first is token i, behind
// the name that it spells: "African Union Support Mission (AU SM)".
func (f *nameFinder) acronymInParts(s *sentence, i int) (acronymPair, bool) {
	if s.lower(i-1) != "(" || s.lower(i+2) != ")" || !allCaps(s.word(i+1)) || len(s.word(i+1)) > 8 {
		return acronymPair{}, false
	}
	from, ok := expansionStart(s, i-1, s.word(i)+s.word(i+1))
	if !ok {
		return acronymPair{}, false
	}
	p := acronymPair{expansion: newName(s, from, i-1, corpus.Organisation, "acronym"), short: newName(s, i, i+2, corpus.Organisation, "acronym")}
	p.full, p.acronym, p.isOrganisation = p.expansion.key(), p.short.key(), true
	return p, true
}

// linkToAcronym is how surely the words between a name and an acronym say that
// the one is short for the other.
type linkToAcronym int

const (
	noLink  linkToAcronym = iota
	byComma               // "the Ports Authority, PA, said": any two names can stand so
	byWords               // "the Ports Authority (PA)", "… , or PA,"
)

// acronymLink finds the end of the name that the acronym at token i may be short
// for.
func acronymLink(s *sentence, i int) (end int, link linkToAcronym) {
	before, behind := s.lower(i-1), s.lower(i+1)
	if before == "(" && behind == ")" {
		return i - 1, byWords
	}
	if before == "," && (behind == "," || behind == ".") {
		return i - 1, byComma
	}
	k := i - 1
	for ; k > i-8; k-- {
		says, known := shortFor[s.lower(k)]
		if says {
			link = byWords
		} else if !known && (s.tag(k) != language.JJ || !capitalised(s.word(k))) {
			break
		}
	}
	if mark := s.lower(k); link == noLink || mark != "," && mark != "(" {
		return 0, noLink
	}
	return k, byWords
}

// shortFor are the words between a name and what it is short: "known by its
// Spanish initials as", "or"; true for those that say so.
var shortFor = map[string]bool{"or": true, "known": true, "acronym": true, "initials": true, "abbreviated": true, "called": true, "abbreviation": true,
	"as": false, "by": false, "its": false, "the": false, "better": false, "also": false, "commonly": false, "to": false}

// spelledOut gives the names of which the sources give the acronym.
func spelledOut(acronyms []acronymPair) map[string]bool {
	full := make(map[string]bool, len(acronyms))
	for _, p := range acronyms {
		full[p.full] = true
	}
	return full
}

// appendPair adds the name in tokens from..to with its acronym at token i, unless
// that is the short form of a title: "Member of Parliament (MP)".
func (f *nameFinder) appendPair(pairs []acronymPair, s *sentence, from, to, i int) []acronymPair {
	p := acronymPair{expansion: newName(s, from, to, corpus.Organisation, "acronym"), short: newName(s, i, i+1, corpus.Organisation, "acronym")}
	p.full, p.acronym = p.expansion.key(), p.short.key()
	if f.titles.kinds[strings.ToLower(p.full)] != "" {
		return pairs
	}
	for k := from; k < to; k++ {
		p.isOrganisation = p.isOrganisation || f.orgWords[s.lower(k)] != ""
	}
	return append(pairs, p)
}

// findExpansions looks for "EU (European Union)".
func findExpansions(s *sentence, f *nameFinder) []acronymPair {
	var out []acronymPair
	for i := 0; i+3 < len(s.tokens); i++ {
		if s.lower(i+1) != "(" || !allCaps(s.word(i)) || len(s.word(i)) > 8 {
			continue
		}
		from, to := i+2, i+2
		if s.lower(from) == "the" {
			from++
		}
		for to < len(s.tokens) && to-i < 12 && s.lower(to) != ")" {
			to++
		}
		if to-from < 2 || s.lower(to) != ")" || !capitalised(s.word(from)) || !spells(s, from, to, strings.ToLower(strings.ReplaceAll(s.word(i), ".", ""))) {
			continue
		}
		out = f.appendPair(out, s, from, to, i)
	}
	return out
}

// expansionStart finds where the words before token end begin to spell the
// acronym: its letters, in order, with the first letters of the words.
func expansionStart(s *sentence, end int, acronym string) (int, bool) {
	letters := strings.ToLower(strings.ReplaceAll(acronym, ".", ""))
	for from := end - 1; from >= 0 && end-from <= len(letters)+4; from-- {
		if !isNamePart(s.word(from)) && !isOwning(s.lower(from)) {
			return 0, false
		}
		if !capitalised(s.word(from)) || !strings.HasPrefix(s.lower(from), letters[:1]) {
			continue
		}
		if spells(s, from, end, letters) {
			return from, true
		}
	}
	return 0, false
}

// translatedStart finds where the name of a body before token end begins, whose
// acronym is made from its name in another language: most of the letters are
// initials of the words, in another order ("World Football Union (UMF)"), or
// half of them where the text says that it is short for the name.
func translatedStart(s *sentence, end int, acronym string, f *nameFinder, link linkToAcronym) (int, bool) {
	from, ok := f.bodyStart(s, end)
	if _, known := f.gaz.single(acronym); known || !ok || len(acronym) < 3 {
		return 0, false
	}
	in, same := initials(s.words(from, end)), 0
	for _, c := range acronym {
		if k := strings.IndexRune(in, c); k >= 0 {
			in = in[:k] + in[k+utf8.RuneLen(c):]
			same++
		}
	}
	letters := utf8.RuneCountInString(acronym)
	return from, same >= 3 && 4*same >= 3*letters || link == byWords && same >= 2 && 2*same >= letters
}

// foreignStart finds where the name of a body begins that the acronym in brackets
// at token i stands behind, if a letter of it at least is an initial: the others
// are those of the name in another language.
func (f *nameFinder) foreignStart(s *sentence, end, i int) (int, bool) {
	acronym := s.word(i)
	if e, known := f.gaz.single(acronym); known && e.kind == gazOrganisation { // the text's own word for it
		from := f.pluralStart(s, end, acronym)
		return from, from < end
	} else if known || len(acronym) < 3 || len(acronym) > 6 || hasDigit(acronym) || strings.Contains(acronym, ".") || f.letters[s.lower(i)] != "" || !s.prose() || i < datelineEnd(s) {
		return 0, false
	}
	from := end
	for from > 0 && s.tokens[from-1].Entity == language.Organisation {
		from--
		if s.tokens[from].Begin {
			break
		}
	}
	if end-from < 2 {
		from = f.pluralStart(s, end, acronym)
	}
	for from < end && !capitalised(s.word(from)) {
		from++
	}
	return from, end-from >= 2 && s.lower(from-1) != "(" && strings.ContainsAny(acronym, initials(s.words(from, end)))
}

// mixedAcronym tells whether token i stands alone in brackets and is short for a
// name in which a small word counts: "(MpD)", "(AfD)".
func mixedAcronym(s *sentence, i int) bool {
	if s.lower(i-1) != "(" || s.lower(i+1) != ")" || !capitalised(s.word(i)) {
		return false
	}
	upper, small := 0, 0
	for _, r := range s.word(i) {
		switch {
		case unicode.IsUpper(r):
			upper++
		case unicode.IsLower(r):
			small++
		default:
			return false
		}
	}
	return upper >= 2 && upper > small && upper+small <= 6
}

// pluralStart finds where the name of a party by its members begins, before token
// end, whatever the tagger takes it for: "Christian Democrats". Two letters of its
// acronym at least are initials.
func (f *nameFinder) pluralStart(s *sentence, end int, acronym string) int {
	from := end
	for from > 0 && end-from < 4 && capitalised(s.word(from-1)) && isNamePart(s.word(from-1)) && s.lower(from-1) != "the" && !f.isTitleWord(s, from-1) {
		from--
	}
	for from < end && (from == 0 && !s.tag(0).Proper() || !strings.ContainsAny(initials(s.word(from)), acronym)) {
		from++
	}
	same := 0
	for _, c := range initials(s.words(from, end)) {
		if strings.ContainsRune(acronym, c) {
			same++
		}
	}
	if _, n := f.gaz.match(s, from); n > 0 || same < 2 || !strings.HasSuffix(s.lower(end-1), "s") || end-from < 2 || s.lower(from-1) == "of" || s.lower(from-1) == "for" {
		return end
	}
	return from
}

// wholeStart finds the words that open the name of a body before those from which
// its acronym was read, and that the acronym has too, or may have in another
// language: "African | Party for …", "Democratic and | Independent Union".
func (f *nameFinder) wholeStart(s *sentence, from, end int, acronym string) int {
	if in := initials(s.words(from, end)); s.lower(from-1) == "and" && s.lower(from-3) == "the" && capitalised(s.word(from-2)) && s.tag(from-2) != language.NNS {
		if c := initials(s.word(from - 2)); strings.Contains(acronym, c) && !strings.Contains(in, c) {
			return from - 2
		}
	} else if in == acronym {
		return from
	}
	for from > 0 && s.tokens[from-1].Entity == language.Organisation && !s.tokens[from].Begin && capitalised(s.word(from-1)) && s.lower(from-1) != "the" {
		from--
	}
	return from
}

// bodyStart finds where the name of a body before token end begins: what the
// tagger took for one, or capitalised words with a noun for bodies among them.
func (f *nameFinder) bodyStart(s *sentence, end int) (int, bool) {
	from := end
	for from > 0 && (s.tokens[from-1].Entity == language.Organisation || isOwning(s.lower(from-1))) && !s.tokens[from-1].Begin {
		from--
	}
	from = max(0, from-1)
	if end-from >= 3 && s.tokens[from].Entity == language.Organisation && s.tokens[from].Begin {
		return from, true
	}
	body := false
	for from = end; from > 0 && end-from < 10 && (capitalised(s.word(from-1)) && isNamePart(s.word(from-1)) && s.lower(from-1) != "the" || from < end && (isOwning(s.lower(from-1)) || inBodyName[s.lower(from-1)])); from-- {
		body = body || f.orgWords[s.lower(from-1)] != ""
	}
	for from < end && !capitalised(s.word(from)) {
		from++
	}
	return from, body && end-from >= 3
}

// inBodyName are the small words inside the names of bodies.
var inBodyName = map[string]bool{"of": true, "for": true, "and": true, "on": true}

// spells tells whether the letters occur in order in the words from..to, every
// capitalised word giving at least its first.
func spells(s *sentence, from, to int, letters string) bool {
	for k := from; k < to; k++ {
		word := s.lower(k)
		for p, part := range strings.Split(word, "-") {
			if part == "" || letters == "" {
				continue
			}
			if part[0] != letters[0] {
				if capitalised(s.word(k)) && p == 0 {
					return false
				}
				continue
			}
			letters = letters[1:]
			for _, r := range part[1:] { // "Southeast" gives S and E
				if letters != "" && byte(r) == letters[0] && k < to-1 && len(letters) > remainingCapitals(s, k+1, to) {
					letters = letters[1:]
				}
			}
		}
	}
	return letters == ""
}

func remainingCapitals(s *sentence, from, to int) int {
	n := 0
	for k := from; k < to; k++ {
		if capitalised(s.word(k)) {
			n++
		}
	}
	return n
}
