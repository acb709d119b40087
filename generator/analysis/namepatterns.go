package analysis

import (
	"strings"
	"unicode/utf8"

	"briefing/generator/corpus"
)

// titled makes a person of the capitalised words that follow a title.
func (f *nameFinder) titled(s *sentence, taken []*name, claim func(*name)) {
	for i := 1; i < len(s.tokens); i++ {
		if taken[i] != nil && taken[i].kind != corpus.Organisation && taken[i].kind != corpus.Place || !capitalised(s.word(i)) || taken[i] != nil && (taken[i].gaz != nil || taken[i].from != i) {
			continue
		}
		t, ok := f.titles.endingAt(s, i)
		if !ok || t.to != i || !s.prose() {
			continue
		}
		if !t.honorific && !capitalised(s.word(i-1)) && taken[i] != nil {
			continue
		}
		j := i
		for j < len(s.tokens) && j-i < 4 && (capitalised(s.word(j)) && s.tag(j).Noun() || particle[s.lower(j)] && j > i) && !f.isTitleWord(s, j) && f.orgWords[s.lower(j)] == "" {
			j++
		}
		for j > i && particle[s.lower(j-1)] {
			j--
		}
		if j == i || f.orgWords[s.lower(j)] != "" && capitalised(s.word(j)) {
			continue
		}
		if _, n := f.gaz.match(s, i); n > 0 {
			continue
		}
		n := newName(s, i, j, corpus.Person, "title-name")
		if f.isNever(s, n) {
			continue
		}
		for k := i; k < j; k++ {
			if taken[k] != nil {
				release(taken, taken[k])
			}
		}
		claim(n)
	}
}

// possessed joins what a possessive tears apart in the name of a body: "the
// Värmland Farmers’ Union", "Skerrin Point Residents' Group".
func (f *nameFinder) possessed(s *sentence, taken []*name, claim func(*name)) {
	for i := 1; i+1 < len(s.tokens); i++ {
		if mark := s.lower(i); mark != "'" && mark != "'s" || taken[i-1] == nil || taken[i-1].gaz != nil || !strings.HasSuffix(s.lower(i-1), "s") && mark == "'" {
			continue
		}
		j := i + 1
		for j < len(s.tokens) && capitalised(s.word(j)) && s.tag(j).Noun() && j-i <= 3 {
			j++
		}
		if j == i+1 || f.orgWords[s.lower(j-1)] == "" || taken[i-1].to > i {
			continue
		}
		n := newName(s, taken[i-1].from, j, corpus.Organisation, "org-word")
		for k := n.from; k < n.to; k++ {
			if taken[k] != nil {
				release(taken, taken[k])
			}
		}
		claim(n)
	}
}

// hyphenated finds the known names in a hyphenated token: "US-Japan",
// "China-centred".
func (f *nameFinder) hyphenated(s *sentence, i int) []*name {
	word := s.word(i)
	if !strings.ContainsAny(word, "-–‑/") {
		return nil
	}
	var out []*name
	start := 0
	for start < len(word) {
		end := strings.IndexAny(word[start:], "-–‑/")
		if end < 0 {
			end = len(word)
		} else {
			end += start
		}
		if e, ok := f.gaz.single(foldMarks(word[start:end])); ok && end > start {
			n := newName(s, i, i+1, gazActorKind(e.kind), "hyphenated")
			n.gaz = &e
			n.start, n.end = s.tokens[i].Start+start, s.tokens[i].Start+end
			out = append(out, n)
		}
		if end == len(word) {
			break
		}
		_, width := utf8.DecodeRuneInString(word[end:])
		start = end + width
	}
	return out
}

// particle are the small words inside a person's name.
var particle = map[string]bool{
	"von": true, "van": true, "der": true, "den": true, "de": true, "del": true, "della": true, "di": true, "da": true, "dos": true, "du": true,
	"la": true, "le": true, "bin": true, "ibn": true, "al": true, "el": true, "ter": true, "ten": true, "zu": true, "af": true, "y": true,
}
