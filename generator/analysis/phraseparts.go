package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Which parts of a phrase, and which phrases joined with others, can head a theme.

// addHyphened adds to phrases the places where they stand as one word before a
// noun: "facial-recognition gates".
func (ps *phrases) addHyphened(f *facts) {
	for _, st := range f.statements {
		for i := range st.tokens {
			if w := st.lower(i); st.is(i, joined) && strings.Contains(w, "-") && len(w) > 8 {
				var stems []string
				for part := range strings.SplitSeq(w, "-") {
					stems = append(stems, stemOf(part))
				}
				if p := ps.byKey[strings.Join(stems, " ")]; p != nil {
					n, _ := slices.BinarySearchFunc(p.at, st.order, func(o *statement, order int) int { return o.order - order })
					p.at = slices.Insert(p.at, n, st)
					if id := st.article.src.ID; !slices.Contains(p.sources, id) {
						p.sources = append(p.sources, id)
					}
				}
			}
		}
	}
}

// addParts adds the phrase at tokens i..j and each part of it that ends with
// its head.
func (ps *phrases) addParts(st *statement, i, j int, w phraseWords) {
	for from := i; from < j; from++ {
		if st.tag(from) == language.VBG && j-from > 2 { // "drinking water", but hardly "burying household waste"
			continue
		}
		if j-from <= maxPhrase && (j-from > 1 || w.issue(st, from) || !bareBehindPreposition(st, from)) {
			ps.add(st, from, j, w)
		}
	}
	head := st.lower(j - 1)
	if w.orgs[head] || w.titles[head] {
		return
	}
	for k := i; k < j-1; k++ { // a "traffic survey" speaks of traffic, but the "environment agency" not of the environment
		if !w.issue(st, k) {
			continue
		}
		ps.add(st, k, k+1, w)
		if p := ps.byKey[st.stem(k)]; p != nil {
			p.before = append(p.before, head)
		}
		for from := max(i, k+1-maxPhrase); from < k; from++ { // and a "tear gas canister" of tear gas
			ps.add(st, from, k+1, w)
		}
	}
}

// issue tells whether the noun at i is the name of a matter by itself.
func (w phraseWords) issue(st *statement, i int) bool {
	noun := st.lower(i)
	return st.tag(i) == language.NN && w.issues[noun] && !w.bare[noun]
}

// bareBehindPreposition tells whether the noun at i stands alone behind a
// preposition, as in "a term in office", where it names no thing.
func bareBehindPreposition(st *statement, i int) bool {
	return st.tag(i) == language.NN && st.tag(i-1) == language.IN && st.lower(i-1) != "of"
}

// takesTo are the stems of the nouns of themebare.txt to which a phrase with "to"
// belongs, and not to the verb before: "access to the lake", but "extradite those
// accused of a crime to the mainland".
var takesTo = stemmedSet(map[string]bool{
	"access": true, "admission": true, "appeal": true, "appointment": true, "delivery": true, "export": true, "exposure": true, "injury": true, "invitation": true, "notice": true,
	"notification": true, "objection": true, "payment": true, "referral": true, "submission": true, "threat": true, "transfer": true, "nomination": true, "repair": true, "application": true,
})

// addComplement adds "freedom of navigation" and "sale of the mill": a noun
// that ends before token j, a preposition, and a phrase.
func (ps *phrases) addComplement(st *statement, masked []bool, j int, w phraseWords) {
	switch st.lower(j) {
	case "of", "on", "into", "over", "against", "for", "from", "around", "about":
	case "to":
		if !w.bare[st.lower(j-1)] || !takesTo[st.stem(j-1)] {
			return
		}
	default:
		return
	}
	if st.tag(j-1).Proper() || w.is(st, j-1, generalWord) || w.general[st.stem(j-1)] {
		return
	}
	k := j + 1
	if st.tag(k) == language.DT || st.tag(k) == language.PRPS {
		k++
	}
	end := phraseEnd(st, masked, k)
	if end == k || end-k > maxPhrase-1 {
		return
	}
	if _, ok := w.judge(st, k, end); !ok {
		return
	}
	if _, ok := w.judge(st, j-1, j); ok {
		ps.count(st, j-1, end, false).headAt = 0
	}
}

// addPlaced adds "war in Ukraine": a noun that ends before token j and the
// name that it is tied to. Only a name makes many a noun a subject.
func (ps *phrases) addPlaced(d *dossier, st *statement, j int, w phraseWords) {
	switch st.lower(j) {
	case "in", "on", "over", "with", "against", "of":
	default:
		return
	}
	noun := st.lower(j - 1)
	if d.mentions == nil || st.tag(j-1) != language.NN && st.tag(j-1) != language.NNS || w.is(st, j-1, generalWord|weakWord|functionWord) || w.titles[noun] || len(noun) < 3 {
		return
	}
	k := j + 1
	if st.lower(k) == "the" {
		k++
	}
	if k >= len(st.tokens) {
		return
	}
	for _, m := range d.mentions.in(st.span(k, min(k+maxPhrase+2, len(st.tokens)))) {
		end := st.tokenAt(m.Span.End-1) + 1
		if m.Span.Start != st.tokens[k].Start || st.tag(end) == language.POS || st.tag(end).Noun() || m.Form != corpus.FormName && m.Form != corpus.FormAcronym && m.Form != corpus.FormMetonym {
			continue
		}
		if kind := d.factsOf().actor(m.Actor).Kind; kind != corpus.State && kind != corpus.Place {
			continue
		}
		if end-(j-1) <= maxPhrase+1 {
			p := ps.count(st, j-1, end, false)
			p.place, p.headAt = strings.Join(p.stems[k-(j-1):], " "), 0
		}
	}
}

// addNamed adds "Delft accord": the name of no person, and the noun behind it.
func (ps *phrases) addNamed(d *dossier, st *statement, i, j int, w phraseWords) {
	if d.mentions == nil || i == 0 || j-i > 2 || st.tag(j-1).Proper() {
		return
	}
	if noun := st.lower(j - 1); w.is(st, j-1, generalWord|weakWord) || w.titles[noun] || w.alone[noun] || w.is(st, i, weakWord) {
		return
	}
	for _, m := range d.mentions.in(st.span(max(0, i-maxPhrase), i)) {
		from := st.tokenAt(m.Span.Start)
		if m.Span.End != st.tokens[i-1].End || m.Form != corpus.FormName && m.Form != corpus.FormAcronym || d.factsOf().actor(m.Actor).Kind == corpus.Person {
			continue
		}
		if j-from <= maxPhrase {
			ps.count(st, from, j, false).named = true
		}
	}
}
