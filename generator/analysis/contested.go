package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// What a dossier disputes. A verdict is a position only on something that can
// be disputed: "the plan is unsafe" is, "the weather is bad" is not. Nouns of
// issuenouns.txt can be in any dossier; others where somebody in the dossier
// takes a side on what they name in plain words, or wants it more than once,
// or where most articles speak of it as known.

// contestedHeads gives the stems of the common nouns that the dossier's people
// take sides on in plain words ("opposes the stadium", "support for the
// charter"), and of those that its articles speak of as known ("the stadium").
func (r *claimReader) contestedHeads() map[string]bool {
	inArticles := make([][]contestedHead, len(r.d.articles))
	sideBySide(len(r.d.articles), func(n int) { inArticles[n] = r.contestedIn(r.d.articles[n]) })
	heads, wanted := map[string]bool{}, map[string]int{}
	for _, found := range inArticles {
		for _, h := range found {
			if wanted[h.stem]++; h.plain || wanted[h.stem] > 1 {
				heads[h.stem] = true
			}
		}
	}
	return heads
}

// contestedHead is the stem of a noun for what somebody wants, or takes a side
// on in plain words.
type contestedHead struct {
	stem  string
	plain bool
}

// contestedIn finds those of an article.
func (r *claimReader) contestedIn(a *article) []contestedHead {
	var out []contestedHead
	note := func(s *sentence, i int, plain bool) {
		if c, ok := r.chunkAt(s, i); ok && r.disputable(s, c.to-1) {
			out = append(out, contestedHead{s.stem(c.to - 1), plain})
		}
	}
	for _, s := range a.sentences {
		if !s.prose() {
			continue
		}
		for i := range s.tokens {
			if s.is(i, stanceNounWord) && s.tag(i).Noun() && r.nouns[s.lower(i)].leadsBy(s.lower(i+1)) {
				note(s, i+2, true)
			}
			if !s.tag(i).Verb() || !s.is(i, stanceVerbForm) {
				continue
			}
			for _, l := range s.lemmas(i) {
				for _, sv := range r.stances[l] {
					if slices.Equal(sv.before, s.lowersAt(i+1, len(sv.before))) && !judgesPersons[l] {
						note(s, i+1+len(sv.before), !sv.choosy)
					}
				}
			}
		}
		r.planned(s, func(head string) { out = append(out, contestedHead{stem: head}) })
		for i := 1; i < len(s.tokens); i++ {
			if s.lower(i-1) == "the" && r.familiar[s.stem(i)] && r.disputable(s, i) {
				out = append(out, contestedHead{s.stem(i), true})
			}
		}
	}
	return out
}

// planned gives the stems of the nouns that a sentence says somebody plans to
// bring about: "a plan for a liaison office", "opening an office". A noun for a
// place or a body counts too where it is "a" or "an", not there yet.
func (r *claimReader) planned(s *sentence, note func(head string)) {
	for i := 1; i+1 < len(s.tokens); i++ {
		at := 0
		doing := (s.tag(i) == language.VBG || s.tag(i) == language.VB && s.lower(i-1) == "to") && s.is(i, undertakingVerb)
		switch {
		case wrappers[s.lower(i-1)] && s.lower(i) == "for":
			at = i + 1
		case (s.lower(i) == "setting" || s.lower(i) == "set" && s.lower(i-1) == "to") && s.lower(i+1) == "up":
			at = i + 2
		case doing:
			if _, stance, ok := s.lookUp(r.undertakings, i); ok && stance == string(corpus.For) && !granting[s.lower(i)] {
				at = i + 1
			}
		}
		ends := false // "to close the ward"
		if at == 0 && doing && s.lower(i+1) == "the" {
			_, stance, ok := s.lookUp(r.undertakings, i)
			if ends = ok && stance == string(corpus.Against); ends {
				at = i + 1
			}
		}
		if at == 0 || s.lower(at) != "a" && s.lower(at) != "an" && !ends {
			continue
		}
		c, ok := r.chunkAt(s, at)
		if !ok {
			continue
		}
		w, t := s.lower(c.to-1), s.tag(c.to-1)
		_, human := r.speakers.humans[w]
		if t == language.NN && s.tokens[c.to-1].Entity == 0 && !human && !r.together[w] && !vague[w] && !timeUnits[stemOf(w)] && !occasions[w] && r.commonNouns[stemOf(w)] > 2 {
			note(stemOf(w))
		}
	}
}

// disputable tells whether the common noun at a token names a thing, not
// people, a body, a time or a sum.
func (r *claimReader) disputable(s *sentence, i int) bool {
	w := s.lower(i)
	if t := s.tag(i); t != language.NN && t != language.NNS || s.tokens[i].Entity != 0 || len(w) < 3 {
		return false
	}
	_, human := r.speakers.humans[w]
	return !human && (!r.speakers.bodies[w] || r.works[w]) && !r.together[w] && !vague[w] && (!r.places[w] || r.works[w]) && !r.speakers.dates[w] && !timeUnits[stemOf(w)] && !occasions[w] && r.commonNouns[stemOf(w)] > 2
}

// atIssue tells whether a target is something that people take sides on.
func (r *claimReader) atIssue(t target) bool {
	return !t.person && (t.kind != "" || t.topical || t.doing != "" || r.contested[t.head])
}

// pointedAt gives what "it" or "them" at token i stands for: the one thing at
// issue of that number that the sentence before it, or else the sentence
// before in the same paragraph, names.
func (r *claimReader) pointedAt(s *sentence, i int) (target, bool) {
	plural := s.lower(i) == "them"
	t := target{s: s, from: i, to: i + 1, pointed: true, definite: true}
	for k := s.index; k >= 0 && k >= s.index-1; k-- {
		o := s.article.sentences[k]
		if o.passage.ID != s.passage.ID || !o.prose() {
			break
		}
		var found []target
		for _, c := range r.speakers.chunksOf(o) {
			if o == s && (c.to > i || insideWho(s, c.from, i)) || (o.tag(c.to-1) == language.NNS) != plural || o.tag(c.to-1).Proper() {
				continue
			}
			n, ok := r.targetOf(o, r.tied(o, r.speakers.chunksOf(o), c), c)
			if ok && r.atIssue(n) && !slices.ContainsFunc(found, func(f target) bool { return f.head == n.head }) {
				found = append(found, n)
			}
		}
		if len(found) == 1 {
			t.definite = found[0].definite
			return t.meaning(found[0]), !found[0].tellsWhat()
		}
		if len(found) > 1 {
			break
		}
	}
	return t, false
}

// insideWho tells whether a noun phrase stands in what is told of the subject
// before the comma of the verb: no "it" behind "Reid, who teaches tax law,
// opposes" is the law.
func insideWho(s *sentence, from, it int) bool {
	if s.lower(it-2) != "," {
		return false
	}
	for k := from - 1; k > 0 && s.lower(k) != ","; k-- {
		if s.lower(k) == "who" && s.lower(k-1) == "," {
			return true
		}
	}
	return false
}

// spokenOf gives what an article speaks of far more than of any other thing at
// issue, where its title does not tell what it is about.
func (r *claimReader) spokenOf(a *article) (target, bool) {
	if m, ok := r.mainIssue(a); ok {
		return m, true
	}
	if m, ok := r.most[a]; ok {
		return m, m.head != ""
	}
	count := map[string]int{}
	first := map[string]target{}
	var order []string
	for _, s := range a.sentences {
		if !s.prose() {
			continue
		}
		cs := r.speakers.chunksOf(s)
		for _, c := range cs {
			if t := s.tag(c.to - 1); t != language.NN && t != language.NNS {
				continue
			}
			t, ok := r.targetOf(s, c, c)
			if !ok || !r.atIssue(t) || t.kind == "plan" || t.bare || t.head == stemOf(approvalClass) || t.head == "refusal" {
				continue
			}
			if count[t.head]++; count[t.head] == 1 {
				order = append(order, t.head)
			}
			if f, seen := first[t.head]; !seen || len(f.details) == 0 && len(t.details) > 0 {
				first[t.head] = t
			}
		}
	}
	best, second := "", 0
	for _, w := range order { // the order of the text, so that ties fall the same way
		if count[w] > count[best] {
			best = w
		}
	}
	for w, n := range count {
		if w != best && n > second {
			second = n
		}
	}
	m := target{}
	if count[best] >= 3 && count[best] >= 2*second {
		m = r.titled(first[best])
	}
	r.most[a] = m
	return m, m.head != ""
}

// atHand is what a stance without an object is about: what was just spoken of,
// or else what the article is about.
func (r *claimReader) atHand(s *sentence, i int) (target, bool) {
	if t, ok := r.discussed(s, i); ok {
		return t, true
	}
	t := target{s: s, from: i, to: i + 1, pointed: true, definite: true}
	if just, ok := r.justNamed(s); ok {
		return t.meaning(just), true
	}
	main, ok := r.spokenOf(s.article)
	if !ok || !r.near(s, main) {
		return t, false
	}
	return t.meaning(main), true
}

// justNamed gives the one bill or deal that the sentence before, in the same
// paragraph, speaks of as known: "A hearing on the bill is set for May. The
// mayor has taken no position."
func (r *claimReader) justNamed(s *sentence) (target, bool) {
	if s.index == 0 {
		return target{}, false
	}
	before := s.article.sentences[s.index-1]
	if before.passage.ID != s.passage.ID || !before.prose() {
		return target{}, false
	}
	var one target
	n := 0
	for _, c := range r.speakers.chunksOf(before) {
		t, ok := r.targetOf(before, c, c)
		if !ok || !t.definite || t.head != stemOf("bill") && t.head != "deal" || len(t.details) > 0 {
			continue
		}
		if n == 0 || t.head != one.head {
			n++
		}
		one = t
	}
	if n != 1 {
		return target{}, false
	}
	return r.settle(one), true
}

// near tells whether a sentence can speak of what its article is about without
// naming it: the sentences right before it name that, or nothing else at issue.
func (r *claimReader) near(s *sentence, m target) bool {
	other := false
	for k := max(0, s.index-2); k <= s.index; k++ {
		o := s.article.sentences[k]
		for _, c := range r.speakers.chunksOf(o) {
			if t, ok := r.targetOf(o, c, c); ok && r.atIssue(t) {
				shell := (t.kind == "plan" || t.head == "deal") && t.definite && len(t.details) == 0
				own := shell && o.tellsWhat(c.to)
				if t.head == m.head || shell && !own {
					return true
				}
				other = other || t.kind != "plan" || own
			}
		}
	}
	return !other
}

// tellsWhat tells whether a plan is told in words that are not read as what it
// is, so that it cannot be taken for what the dossier is about.
func (t target) tellsWhat() bool { return t.kind == "plan" && !t.lent && t.s.tellsWhat(t.to) }

// tellsWhat tells whether a sentence goes on at token i with what a plan or
// proposal is, so that it is no other that was spoken of before: "the proposal,
// made by the town, to run the ship on its own heat".
func (s *sentence) tellsWhat(i int) bool {
	if t := s.tag(i + 1); s.lower(i) == "," && (t == language.VBN || t == language.VBD) {
		for i++; i < len(s.tokens) && s.lower(i) != ","; i++ {
		}
		i++
	}
	return s.lower(i) == "to" && s.tag(i+1) == language.VB
}

// approvalClass is the class of issuenouns.txt for the nod to a thing: "Officers
// recommended approval" is about what the article is about.
const approvalClass = "approval"
