package analysis

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// question asks neutrally about an issue. Where a source says what is to be
// done with it, the question asks whether it should; for a plan, whether it
// should go ahead; for what was done, whether it is right.
func (is *issue) question(label string, named target) string {
	if named.person && named.kind == "" {
		return "For or against " + label + "?"
	}
	subject := is.determined(label, named)
	if verb := is.doing(); verb != "" {
		return "Should " + subject + " be " + verb + "?"
	}
	be := "Is "
	if named.plural() {
		be = "Are "
	}
	switch named.kind {
	case "plan":
		return "Should " + subject + " go ahead?"
	case "law":
		return "For or against " + subject + "?"
	case "end", "deed":
		if who, ok := strings.CutPrefix(label, "resignation of "); ok && named.head == resigning {
			return "Should " + who + " resign?"
		}
		if named.head == stemOf("ban") || named.head == stemOf("mandate") || named.head == stemOf("moratorium") || named.head == stemOf("embargo") {
			if named.isName(label) { // "New Zealand's ban"
				return "For or against " + label + "?"
			}
			return "Should there be " + is.indefinite(label, named) + "?"
		}
		if named.head == stemOf("inquiry") {
			if strings.Contains(label, " into ") || named.definite {
				return be + subject + " needed?"
			}
			return "Should there be " + is.indefinite(label, named) + "?"
		}
		if goesAhead[named.head] {
			return "Should " + subject + " go ahead?"
		}
		if named.head == stemOf("statement") {
			return be + subject + " true?"
		}
		return be + subject + " justified?"
	}
	return "For or against " + subject + "?"
}

// goesAhead are the classes of deeds that are planned rather than judged, as
// stems.
var goesAhead = map[string]bool{
	stemOf("merger"): true, stemOf("closure"): true, stemOf("construction"): true, stemOf("opening"): true, stemOf("introduction"): true, stemOf("relocation"): true,
	stemOf("cut"): true, stemOf("rise"): true, stemOf("vaccination"): true, stemOf("legalisation"): true, stemOf("release"): true, stemOf("appointment"): true,
}

// doing is what most claims that say so want done with the issue.
func (is *issue) doing() string {
	counts := map[string]int{}
	for _, h := range is.claims {
		if h.target.doing != "" && h.target.hopeful && !(h.target.head == stemOf("bill") && h.target.doing == "signed") { // what is asked of a law is not whether to sign it
			counts[h.target.doing]++
		}
	}
	var verbs []string
	for v := range counts {
		verbs = append(verbs, v)
	}
	slices.SortFunc(verbs, func(a, b string) int { return cmp.Or(cmp.Compare(counts[b], counts[a]), strings.Compare(a, b)) })
	if len(verbs) == 0 {
		return ""
	}
	return verbs[0]
}

// plural tells whether the noun of a target is more than one.
func (t target) plural() bool {
	if t.label != "" {
		base := strings.Fields(t.label)
		if k := slices.IndexFunc(base, func(w string) bool { return attached[w] || w == "into" }); k > 0 { // "protests in parliament"
			base = base[:k]
		}
		return len(base) > 0 && pluralWord(base[len(base)-1])
	}
	for k := t.from; k < t.to; k++ {
		if tag := t.s.tag(k); tag.Noun() && !t.s.tag(k+1).Noun() && t.s.tag(k+1) != language.POS {
			return tag == language.NNS || tag == language.NNPS
		}
	}
	return false
}

func pluralWord(w string) bool {
	w = strings.ToLower(w)
	return strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss") && !strings.HasSuffix(w, "us") && !strings.HasSuffix(w, "is")
}

// determined puts "the", "a" or nothing before a label, as the sources do.
func (is *issue) determined(label string, named target) string {
	definite, own := 0, 0
	for _, h := range is.claims {
		if h.target.lent || h.target.shell {
			continue
		}
		own++
		if h.target.definite {
			definite++
		}
	}
	switch {
	case named.isName(label):
		return label
	case strings.Contains(label, " that would "), strings.Contains(label, " that will "): // "the bill that would forbid it"
		return "the " + label
	case named.kind == "law" && titleCased(label): // "the Pupil Identification Bill"
		return "the " + label
	case (named.kind == "deed" || named.kind == "end" || named.kind == "law") && bearsName(label): // there is but one "Local 9 strike"
		return "the " + label
	case definite*2 > own || named.definite && !named.lent || (named.kind == "deed" || named.kind == "end") && (strings.Contains(label, " of ") || !named.adjectives && !is.counted()):
		return "the " + label
	}
	return is.indefinite(label, named)
}

// bearsName tells whether a label has the name of somebody or of a place.
func bearsName(label string) bool {
	return strings.IndexFunc(label, unicode.IsUpper) >= 0
}

// titleCased tells whether a label is the name of a law: words with capitals and
// nothing else but those that names have between them.
func titleCased(label string) bool {
	words := strings.Fields(label)
	for _, w := range words {
		if !capitalised(w) && w != "of" && w != "and" && w != "the" && w != "for" && w != "on" {
			return false
		}
	}
	return len(words) > 1 && !allCaps(words[0])
}

// indefinite puts "a" or "an" before a label where a source does so, and
// nothing before a plural, a mass or a possessor.
func (is *issue) indefinite(label string, named target) string {
	if named.plural() || named.isName(label) {
		return label
	}
	if !is.counted() && (named.kind == "" || named.s.tag(named.from) == language.VBG) && named.doing == "" && named.label == "" {
		return label
	}
	if startsWithVowelSound(strings.Fields(label)[0]) {
		return "an " + label
	}
	return "a " + label
}

// counted tells whether a source puts "a" before the issue.
func (is *issue) counted() bool {
	return slices.ContainsFunc(is.claims, func(h held) bool {
		w := h.target.s.lower(h.target.from - 1)
		return !h.target.lent && (w == "a" || w == "an" || w == "another")
	})
}

// isName tells whether a label is a name or begins with a possessor's, and so
// takes no article.
func (t target) isName(label string) bool {
	first, _, _ := strings.Cut(label, " ")
	if t.s.tag(t.from) == language.VBG && strings.HasPrefix(t.text(), first) || strings.HasPrefix(t.head, "to ") { // "paying taxes", "publishing the ruling"
		return true
	}
	if strings.HasSuffix(foldMarks(first), "'s") && capitalised(first) {
		return true
	}
	if i := strings.Index(foldMarks(label), "'s "); i > 0 && capitalised(first) {
		return true
	}
	return !strings.Contains(label, " ") && capitalised(label) && !allCaps(label)
}

// joinOpposites makes one issue of a thing and of putting an end to it: who
// wants the plant closed is for its closure. Whichever has more claims names
// it; the sides of the other are turned round.
func joinOpposites(issues []*issue) []*issue {
	joinEnds(issues)
	things := map[string][]*issue{}
	for _, is := range issues {
		if len(is.claims) == 0 {
			continue
		}
		if t := is.claims[0].target; t.kind != "end" && t.kind != "deed" && !t.person {
			things[t.head] = append(things[t.head], is)
		}
	}
	for _, end := range issues {
		if len(end.claims) == 0 || end.claims[0].target.kind != "end" {
			continue
		}
		for _, head := range end.claims[0].target.details {
			for _, thing := range things[head] {
				if len(thing.claims) == 0 || len(end.claims) == 0 || !undoes(end, thing) {
					continue
				}
				if thing.asSuch() > len(end.claims) {
					thing.turn(end)
				} else {
					end.turn(thing)
				}
			}
		}
	}
	return slices.DeleteFunc(issues, func(is *issue) bool { return len(is.claims) == 0 })
}

// takingAway are the classes of deeds by which a thing is taken from use, for
// good or for a time.
var takingAway = map[string]bool{stemOf("ban"): true, stemOf("suspension"): true, stemOf("removal"): true}

// joinEnds makes one issue of a ban on a thing, a halt to it and its withdrawal.
func joinEnds(issues []*issue) {
	first := map[string]*issue{}
	for _, is := range issues {
		t := is.claims[0].target
		if t.kind != "end" || !takingAway[t.head] || len(t.details) == 0 {
			continue
		}
		on := slices.Sorted(slices.Values(t.details))
		key := strings.Join(on, " ")
		if one := first[key]; one == nil {
			first[key] = is
		} else {
			one.claims = append(one.claims, is.claims...)
			is.claims = nil
		}
	}
}

// turn takes over the claims of an issue that is the opposite of this one.
func (is *issue) turn(other *issue) {
	for _, h := range other.claims {
		h.claim.Stance = opposite(h.claim.Stance)
		h.target.hopeful, h.target.doing, h.target.turned = false, "", true
		is.claims = append(is.claims, h)
	}
	other.claims = nil
}

// asSuch counts the claims that do not ask for the thing's end.
func (is *issue) asSuch() int {
	n := 0
	for _, h := range is.claims {
		if h.target.doing == "" || h.target.hopeful {
			n++
		}
	}
	return n
}

// undoes tells whether one issue is the end of the other: "a ban on nets" and
// "nets".
func undoes(end, thing *issue) bool {
	return slices.ContainsFunc(end.claims, func(e held) bool {
		return slices.ContainsFunc(thing.claims, func(t held) bool {
			if !slices.Contains(e.target.details, t.target.head) {
				return false
			}
			for _, w := range t.target.details {
				if !slices.Contains(e.target.details, w) {
					return t.target.s.article == e.target.s.article
				}
			}
			return true
		})
	})
}

func opposite(s corpus.Stance) corpus.Stance {
	switch s {
	case corpus.For:
		return corpus.Against
	case corpus.Against:
		return corpus.For
	}
	return s
}
