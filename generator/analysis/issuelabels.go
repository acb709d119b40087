package analysis

import (
	"slices"
	"strings"
)

// label is the target that says most in few words, and those words.
func (is *issue) label() (string, target) {
	best, score := "", -100
	var named target
	for _, h := range is.claims {
		if h.target.turned || h.claim.Rule == speaksForBody {
			continue
		}
		text := h.target.name()
		words := len(strings.Fields(text))
		sc := min(words, 5)*10 - max(0, words-5)*6
		for _, o := range is.claims {
			if o.target.text() == h.target.text() && o.claim.Rule != speaksForBody {
				sc += 2
			}
		}
		if !h.target.tellsAlone(text) {
			sc -= 30
		}
		if words > 2 && titleCased(text) && !h.target.person { // what it is called is what a reader looks for
			sc += 15
		}
		if first, _, _ := strings.Cut(text, " "); is.hasNoun() && strings.HasSuffix(first, "ing") && h.target.s.tag(h.target.from).Verb() { // "buying shares" of a takeover
			sc -= 30
		}
		if slices.ContainsFunc(strings.Fields(text), func(w string) bool { return w == "its" || w == "their" || w == "his" || w == "her" }) { // whose is told by the sentence
			sc -= 25
		}
		if strings.ContainsAny(text, "“”\",;()") {
			sc -= 40
		}
		if h.target.topical && !strings.Contains(strings.ToLower(text), h.target.head) { // "the scheme" names nothing
			sc -= 50
		}
		if strings.Contains(foldMarks(text), "'s ") { // "the town's first ferry": a possessor needs a sentence, unless it is a name
			sc -= 25
			if capitalised(text) {
				sc += 20
			}
		}
		if sc > score {
			best, score, named = text, sc, h.target
		}
	}
	return best, named
}

// hasNoun tells whether some claim names the issue by a noun, and not by what
// is done alone.
func (is *issue) hasNoun() bool {
	return slices.ContainsFunc(is.claims, func(h held) bool {
		return !h.target.lent && !h.target.turned && h.target.s.tag(h.target.to-1).Noun() && !h.target.s.tag(h.target.from).Verb() && h.target.s.stem(h.target.to-1) != "" && h.target.doing == ""
	})
}

// tellsAlone tells whether a label tells which issue is meant: "the decision"
// could be any.
func (t target) tellsAlone(label string) bool {
	return strings.Contains(label, " ") || t.topical || t.familiar || t.person || t.kind == "end"
}

// name is what the target is called where it stands alone.
func (t target) name() string {
	text := t.label
	if text == "" {
		text = t.text()
	}
	return withoutRank(datedTail.ReplaceAllString(strings.Join(strings.Fields(text), " "), ""))
}

// withoutRank takes "first", "so-called", what it costs and the like off the front of a label: they
// are claims about the issue, not its name.
func withoutRank(text string) string {
	for {
		first, rest, ok := strings.Cut(text, " ")
		if capitalised(first) && capitalised(rest) { // "New Zealand's ban"
			return text
		}
		switch strings.ToLower(first) {
		case "first", "second", "third", "new", "proposed", "planned", "possible", "potential", "immediate", "own", "very", "whole", "so-called", "supposed", "alleged", "controversial", "contested":
			if ok {
				text = rest
				continue
			}
		}
		if ok && strings.ContainsAny(first, "0123456789") && (strings.ContainsAny(first, "£$€¥") || strings.Contains(first, "-")) { // "£248m plant", "25-year contract"
			text = rest
			for { // "£248 million plant"
				magnitude, after, more := strings.Cut(text, " ")
				if w := strings.ToLower(magnitude); !more || w != "million" && w != "billion" && w != "trillion" && w != "thousand" && !strings.HasSuffix(w, "illion-euro") && !strings.HasSuffix(w, "illion-dollar") && !strings.HasSuffix(w, "illion-pound") {
					break
				}
				text = after
			}
			continue
		}
		return text
	}
}

// startsWithVowelSound tells how an acronym is read out: "an EU office", "a
// NATO office".
func startsWithVowelSound(word string) bool {
	if !allCaps(word) || len(word) > 3 && strings.ContainsAny(word[1:], "AEIOU") {
		return strings.ContainsAny(strings.ToLower(word[:1]), "aeio")
	}
	return strings.ContainsAny(word[:1], "AEFHILMNORSX")
}
