package analysis

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// What the sources call a matter in full where a heading has but its noun: "the
// ambush at Farchana", "special dividend".

// fullName gives a heading of one noun the modifier that it mostly bears, or the
// name that it is tied to, if it is tied to one only; what it gives is empty
// where the sources tell neither.
func fullName(d *dossier, heading *phrase) string {
	before, behind := map[string]*tie{}, map[string]*tie{}
	places := 0
	for n, st := range heading.at {
		if n > 0 && heading.at[n-1] == st {
			continue
		}
		for k := range st.tokens {
			if st.stem(k) != heading.key || !st.tag(k).Noun() || st.tag(k+1).Noun() {
				continue
			}
			places++
			source := st.article.src.ID
			if t := st.tag(k - 1); (t == language.JJ || t == language.NN) && k > 0 && !strings.Contains(st.lower(k-1), "-") {
				tied(before, st.words(k-1, k+1), source, st.opening(k-1))
			}
			if name, id := nameBehind(d, st, k); id != "" {
				tied(behind, string(id), source, false).words[st.words(k, k+1)+name]++
			}
		}
	}
	for _, text := range slices.Sorted(maps.Keys(before)) {
		if m := before[text]; 3*m.count >= 2*places && len(m.sources) > 1 {
			return text
		}
	}
	if len(behind) != 1 {
		return ""
	}
	for _, m := range behind {
		switch name := commonestWords(m.words); {
		case 3*heading.definite >= len(heading.at) && (m.count > 1 || 2*heading.definite >= len(heading.at)):
			return "the " + name
		case 2*m.count >= places:
			return name
		}
	}
	return ""
}

// tie counts what a noun is tied to.
type tie struct {
	count   int
	sources []corpus.SourceID
	words   map[string]int
}

func tied(ties map[string]*tie, text string, source corpus.SourceID, opening bool) *tie {
	if opening {
		first, size := utf8.DecodeRuneInString(text)
		text = string(unicode.ToLower(first)) + text[size:]
	}
	m := ties[text]
	if m == nil {
		m = &tie{words: map[string]int{}}
		ties[text] = m
	}
	m.count++
	if len(m.sources) == 0 || m.sources[len(m.sources)-1] != source {
		m.sources = append(m.sources, source)
	}
	return m
}

// nameBehind reads the name that the noun at token k is tied to by a
// preposition: " at Farchana", and whose it is.
func nameBehind(d *dossier, st *statement, k int) (string, corpus.ActorID) {
	switch st.lower(k + 1) {
	case "of", "to", "with", "against", "at", "in", "on", "for":
	default:
		return "", ""
	}
	from := k + 2
	if st.lower(from) == "the" {
		from++
	}
	if from >= len(st.tokens) || d.mentions == nil {
		return "", ""
	}
	for _, m := range d.mentions.in(st.span(from, len(st.tokens))) {
		end := st.tokenAt(m.Span.End-1) + 1
		if m.Span.Start != st.tokens[from].Start || end-k > maxPhrase+3 || st.tag(end) == language.POS || st.tag(end).Noun() || m.Form != corpus.FormName && m.Form != corpus.FormAcronym {
			continue
		}
		if a := d.factsOf().actor(m.Actor); a != nil && a.Kind != corpus.Person {
			return " " + st.words(k+1, end), a.ID
		}
	}
	return "", ""
}
