package main

import (
	"net/url"
	"slices"
	"strings"

	"briefing/generator/language"
)

// mention is an entity of GUM: words first to last of a sentence.
type mention struct {
	first, last int
	kind        language.Entity
	identity    string // the Wikipedia article that it is linked to, or ""
}

// markNames marks the names among the entities that GUM annotates. GUM marks every noun phrase; a name is one whose
// head is a proper noun, and of it the proper nouns around the head.
func markNames(words []word) {
	all := mentions(words)
	// Longer names first, so that the names inside them ("University of Portsmouth") give way.
	var names []mention
	for _, m := range all {
		if first, last, ok := nameIn(words, m); ok {
			names = append(names, mention{first, last, m.kind, ""})
		}
	}
	slices.SortStableFunc(names, func(a, b mention) int { return (b.last - b.first) - (a.last - a.first) })
	for _, n := range names {
		if slices.ContainsFunc(words[n.first:n.last+1], func(w word) bool { return w.entity != language.None }) {
			continue
		}
		for k := n.first; k <= n.last; k++ {
			words[k].entity, words[k].begin = n.kind, k == n.first
		}
	}
}

// mentions parses the brackets of the Entity marks, whose fields are id-kind-status-salience-centering-minspan-link-identity.
func mentions(words []word) []mention {
	type pending struct {
		id string
		m  mention
	}
	var open []pending
	var done []mention
	for k, w := range words {
		s := w.marks
		for s != "" {
			if s[0] == '(' {
				end := strings.IndexAny(s[1:], "()") + 1
				if end == 0 {
					end = len(s)
				}
				f := strings.SplitN(s[1:end], "-", 8)
				m := mention{first: k, last: k}
				if len(f) > 1 {
					m.kind = gumKind(f[1])
				}
				if len(f) == 8 {
					m.identity = f[7]
				}
				if end < len(s) && s[end] == ')' {
					done = append(done, m)
					end++
				} else {
					open = append(open, pending{f[0], m})
				}
				s = s[end:]
				continue
			}
			end := strings.IndexByte(s, ')')
			if end < 0 {
				break
			}
			id, _, _ := strings.Cut(s[:end], "-")
			for i := len(open) - 1; i >= 0; i-- {
				if open[i].id == id {
					open[i].m.last = k
					done = append(done, open[i].m)
					open = slices.Delete(open, i, i+1)
					break
				}
			}
			s = s[end+1:]
		}
	}
	return done
}

func gumKind(s string) language.Entity {
	switch s {
	case "person":
		return language.Person
	case "place":
		return language.Place
	case "organization":
		return language.Organisation
	}
	return language.None
}

// nameIn returns the words of the mention that are its name.
func nameIn(words []word, m mention) (first, last int, ok bool) {
	if m.kind == language.None {
		return 0, 0, false
	}
	head := -1
	for k := m.first; k <= m.last; k++ {
		if h := words[k].head; h < m.first || h > m.last {
			head = k
			break
		}
	}
	if head < 0 || !proper(words[head]) || m.kind == language.Person && words[head].tag == "NNPS" {
		return 0, 0, false
	}
	if first, last, ok := identified(words, m); ok && first <= head && head <= last {
		return first, last, true
	}
	first, last = head, head
	for first > m.first {
		step := bridge(words, first, m.first, -1, m.kind)
		if step == 0 {
			break
		}
		first -= step
	}
	for last < m.last {
		step := bridge(words, last, m.last, 1, m.kind)
		if step == 0 {
			break
		}
		last += step
	}
	for m.kind == language.Person && first < last && personTitle(words[first].form) {
		first++
	}
	return first, last, m.kind != language.Person || !personTitle(words[last].form) // "Mr. President"
}

// bridge returns how many words on in direction by the name goes on from word k, 0 if it ends there.
func bridge(words []word, k, edge, by int, kind language.Entity) int {
	at := func(n int) (word, bool) {
		i := k + n*by
		if by > 0 && i > edge || by < 0 && i < edge {
			return word{}, false
		}
		return words[i], true
	}
	one, ok := at(1)
	if !ok {
		return 0
	}
	if proper(one) {
		return 1
	}
	two, ok := at(2)
	if !ok {
		return 0
	}
	link := one.tag == "HYPH" || one.form == "-" || one.form == "." || one.form == "&"
	if kind != language.Person {
		link = link || one.form == "of" || one.form == "for" || one.tag == "POS" || kind == language.Organisation && one.form == "and"
	} else if one.tag == "``" || one.form == "de" || one.form == "van" || one.form == "von" {
		link = true
	}
	if link && proper(two) {
		return 2
	}
	if three, ok := at(3); ok && kind != language.Person && proper(three) &&
		(by > 0 && one.form == "of" && two.form == "the" || by < 0 && one.form == "the" && two.form == "of") {
		return 3
	}
	return 0
}

func proper(w word) bool { return w.tag == "NNP" || w.tag == "NNPS" }

// identified finds the title of the linked article among the words of the mention.
func identified(words []word, m mention) (first, last int, ok bool) {
	title, err := url.QueryUnescape(m.identity)
	if err != nil || title == "" {
		return 0, 0, false
	}
	title, _, _ = strings.Cut(strings.ReplaceAll(title, "_", " "), " (")
	title, _, _ = strings.Cut(title, ",")
	for i := m.first; i <= m.last; i++ {
		joined := ""
		for k := i; k <= m.last; k++ {
			if k > i && words[k].start > words[k-1].end {
				joined += " "
			}
			joined += words[k].form
			if k > i && strings.EqualFold(joined, title) {
				return i, k, true
			}
		}
	}
	return 0, 0, false
}

// personTitle reports whether the word is a title that stands before a person's name; the corpora do not count it to the name.
func personTitle(form string) bool {
	switch strings.ToLower(strings.TrimSuffix(form, ".")) {
	case "mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "lord", "lady", "president", "senator", "sen", "governor", "gov", "justice", "judge",
		"general", "gen", "king", "queen", "prince", "princess", "pope", "captain", "chief", "minister", "prime", "vice", "secretary", "congressman", "mayor",
		"chancellor", "saint", "st", "sister", "father", "brother", "colonel", "lieutenant", "major", "ambassador", "chairman", "director", "officer", "emperor":
		return true
	}
	return false
}
