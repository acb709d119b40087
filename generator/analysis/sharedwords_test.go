package analysis

import (
	"regexp"
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Names and quoted words that two sources of a dossier have in common, and slips in them.

func sharedNames(model *language.Model, all []plainSentence, seed int) []sharedFact {
	type place struct {
		s  plainSentence
		at []int
	}
	places := map[string][]place{}
	givens := map[string][]string{} // by surname
	var names []string
	small, noPerson := map[string]bool{}, map[string]bool{}
	for _, s := range all {
		for _, w := range wordPattern.FindAllString(s.text, -1) {
			if w == strings.ToLower(w) {
				small[w] = true
			}
		}
	}
	for _, s := range all {
		for _, at := range namePattern.FindAllStringSubmatchIndex(s.text, -1) {
			given, surname := s.text[at[2]:at[3]], strings.TrimSuffix(strings.TrimSuffix(s.text[at[4]:at[5]], "’s"), "'s")
			if !model.GivenName(given) || len(surname) < 3 || small[strings.ToLower(surname)] {
				continue
			}
			if rest := strings.TrimPrefix(s.text[at[5]:], " "); rest != s.text[at[5]:] && rest != "" && rest[0] >= 'A' && rest[0] <= 'Z' {
				continue // more of a longer name
			}
			if slices.Contains(placeParts, given) || slices.ContainsFunc(placeParts, func(w string) bool { return strings.HasSuffix(s.text[:at[0]], w+" ") }) {
				continue
			}
			at[5] = at[4] + len(surname)
			name := given + " " + surname
			if strings.HasSuffix(strings.ToLower(s.text[:at[0]]), "the ") { // "the Law Society", and no person
				noPerson[name] = true
			}
			if places[name] == nil {
				names = append(names, name)
			}
			places[name] = append(places[name], place{s, at})
			if !slices.Contains(givens[surname], given) {
				givens[surname] = append(givens[surname], given)
			}
		}
	}
	var out []sharedFact
	for _, name := range names {
		given, surname, _ := strings.Cut(name, " ")
		var sources []*corpus.Source
		for _, p := range places[name] {
			if !slices.Contains(sources, p.s.src) {
				sources = append(sources, p.s.src)
			}
		}
		if len(sources) < 2 || len(givens[surname]) > 1 || noPerson[name] {
			continue
		}
		for _, src := range sources {
			other := otherGivenNames[(len(out)+seed)%len(otherGivenNames)]
			if other == given {
				other = "Edgar"
			}
			x := sharedFact{kind: corpus.NameDiffers, source: src.ID, old: name, new: other + " " + surname}
			for _, p := range places[name] {
				if p.s.src == src {
					x.note = p.s.text
				}
			}
			for _, at := range regexp.MustCompile(`\b`+regexp.QuoteMeta(given)+`( \p{Lu}\.)? `+regexp.QuoteMeta(surname)).FindAllStringIndex(src.Text, -1) {
				x.edits = append(x.edits, edit{at[0], at[0] + len(given), other})
			}
			out = append(out, x)
			if spelt := otherSpelling(surname); spelt != "" {
				y := sharedFact{kind: corpus.NameDiffers, source: src.ID, old: name, new: given + " " + spelt, note: x.note}
				for _, at := range regexp.MustCompile(`(`+regexp.QuoteMeta(surname)+`)(?:\PL|$)`).FindAllStringSubmatchIndex(src.Text, -1) { // \b knows no letter but those of ASCII
					y.edits = append(y.edits, edit{at[2], at[3], spelt})
				}
				out = append(out, y)
			}
		}
	}
	return out
}

// otherSpelling changes one vowel in the second half of a name, as slips do.
func otherSpelling(name string) string {
	if len(name) < 5 {
		return ""
	}
	for k := len(name) - 2; k > 1; k-- {
		if n := strings.IndexByte("aeiou", name[k]); n >= 0 {
			return name[:k] + string("eiaua"[n]) + name[k+1:]
		}
	}
	return ""
}

func sharedWordings(all []plainSentence, seed int) []sharedFact {
	type quoted struct {
		src   *corpus.Source
		start int
		text  string
		words [][]int
	}
	var qs []quoted
	done := map[*corpus.Source]bool{}
	for _, s := range all {
		if done[s.src] {
			continue
		}
		done[s.src] = true
		for _, p := range s.src.Passages {
			if !p.Kind.IsProse() {
				continue
			}
			text := s.src.Text[p.Span.Start:p.Span.End]
			for _, at := range quotePattern.FindAllStringSubmatchIndex(text, -1) {
				q := quoted{s.src, p.Span.Start + at[2], text[at[2]:at[3]], nil}
				q.words = wordPattern.FindAllStringIndex(q.text, -1)
				qs = append(qs, q)
			}
		}
	}
	word := func(q quoted, k int) string { return strings.ToLower(foldMarks(q.text[q.words[k][0]:q.words[k][1]])) }
	var out []sharedFact
	for _, a := range qs {
		for _, b := range qs {
			if a.src == b.src {
				continue
			}
			from, length := 0, 0 // the longest run in common
			for i := range a.words {
				for j := range b.words {
					n := 0
					for i+n < len(a.words) && j+n < len(b.words) && word(a, i+n) == word(b, j+n) {
						n++
					}
					if n > length {
						from, length = i, n
					}
				}
			}
			if length < 4 || length*2 < min(len(a.words), len(b.words)) || len(contentWords(a.text[a.words[from][0]:a.words[from+length-1][1]])) < 2 {
				continue
			}
			k := from + length/2 // a content word, from the middle on
			for n := range length {
				at := from + (length/2+n)%length
				if w := word(a, at); len(w) >= 4 && !commonWords[w] {
					k = at
					break
				}
			}
			by := otherWord(word(a, k))
			x := edit{a.start + a.words[k][0], a.start + a.words[k][1], by}
			out = append(out, sharedFact{corpus.WordingDiffers, a.src.ID, []edit{x}, a.text[a.words[k][0]:a.words[k][1]], by, a.text + "\n   " + b.text})
			break
		}
	}
	return out
}

// otherWord gives a word of the same make.
func otherWord(w string) string {
	for _, pair := range [][2]string{{"ing", "keeping"}, {"ed", "wanted"}, {"ly", "clearly"}, {"tion", "condition"}, {"s", "matters"}} {
		if strings.HasSuffix(w, pair[0]) && w != pair[1] {
			return pair[1]
		}
	}
	return "strong"
}
