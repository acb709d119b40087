package analysis

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"briefing/generator/language"
)

// What an article is about, and what "the plan", "the attack" and "it" mean
// there.

// issueNoun is a noun for what people decide and do; see issuenouns.txt.
type issueNoun struct {
	class, kind string
	noun        string // for a verb, the noun for it
}

// readIssueNouns gives the nouns and verbs of issuenouns.txt.
func readIssueNouns(lex *lexicon) map[string]issueNoun {
	nouns := map[string]issueNoun{}
	for _, e := range lex.lists["issuenouns"] {
		n := issueNoun{class: stemOf(e.fields[0]), kind: e.fields[1]}
		if len(e.fields) > 2 {
			n.noun = e.fields[2]
		}
		nouns[e.phrase] = n
	}
	return nouns
}

// withStrikes gives the nouns with "strike" in the class of walkouts, where the
// dossier's strikes are of work: it has more words for work than for war.
func withStrikes(d *dossier, nouns map[string]issueNoun) map[string]issueNoun {
	kinds := d.lex.table("strikewords")
	work := 0
	for _, a := range d.articles {
		for _, s := range a.sentences {
			if !s.hasAny(strikeWord) {
				continue
			}
			for i, w := range s.lowers {
				if !s.is(i, strikeWord) {
					continue
				}
				switch kinds[w] {
				case "work":
					work++
				case "war":
					work -= 2
				}
			}
		}
	}
	if work <= 0 {
		return nouns
	}
	nouns = maps.Clone(nouns)
	for _, w := range []string{"strike", "strikes"} {
		nouns[w] = nouns["walkout"]
	}
	return nouns
}

// settle gives a target that says only "the strike" or "the move" the details
// of what it refers to: the phrase with the same head that the article's title
// or the text before it has, or, for a word that stands for any undertaking,
// what the title tells.
func (r *claimReader) settle(t target) target {
	if t.kind == "plan" && len(t.details) > 0 { // "the council's decision" is the one that the title tells
		if main, ok := r.mainIssue(t.s.article); ok && len(main.details) > 0 && r.titleHas(t) {
			return t.meaning(main)
		}
	}
	if t.shell && len(t.details) == 0 {
		if on, ok := r.undertakenHere(t.s.article); ok {
			return t.meaning(on)
		}
	}
	if t.s.lower(t.from) == "one" && t.pointed { // any such, not the one spoken of
		return t
	}
	if len(t.details) > 0 && (t.kind != "deed" || t.named()) || t.topical || t.person || !t.definite && !t.pointed {
		return t
	}
	main, titled := r.mainIssue(t.s.article)
	if titled && main.head == t.head && len(main.details) > 0 {
		return t.meaning(main)
	}
	if len(t.details) > 0 {
		return t
	}
	if t.head != "" {
		if before, ok := r.namedEarlier(t); ok {
			return t.meaning(before)
		}
	}
	if titled && len(main.details) > 0 && t.pointed && t.head == "" {
		return t.meaning(main)
	}
	return t
}

// undertakenHere gives what the title, or else another title of the dossier,
// says is to be done with what the dossier is about: "the plan" is then to
// remove the statue, and not the statue.
func (r *claimReader) undertakenHere(a *article) (target, bool) {
	if main, ok := r.mainIssue(a); ok {
		return main, r.ends(main)
	}
	if !r.undone.read {
		r.undone.read = true
		for _, o := range r.d.articles {
			if main, ok := r.mainIssue(o); ok && r.ends(main) {
				r.undone.target, r.undone.ok = main, true
				break
			}
		}
	}
	return r.undone.target, r.undone.ok
}

// ends tells whether a title tells of a deed done to what the dossier is about.
func (r *claimReader) ends(main target) bool {
	return (main.kind == "end" || main.kind == "deed" && !bringsAbout[main.head]) && slices.Contains(main.details, r.topic)
}

// concerns are the prepositions behind which a title names what it is about:
// "statement on", "row over".
var concerns = map[string]bool{"on": true, "about": true, "over": true, "against": true}

// named tells whether a name or a place tells the target from its like: "the
// air strike" may be the one that the title tells, "the strike on Bergen" not.
func (t target) named() bool {
	for k := t.from; k < t.to; k++ {
		if t.s.tag(k).Proper() || t.s.tag(k) == language.IN || t.s.tag(k) == language.POS {
			return true
		}
	}
	return false
}

// titleHas tells whether all that a target says of itself is whose it is, and
// the title names them.
func (r *claimReader) titleHas(t target) bool {
	if t.s.tag(t.to-2) != language.POS && t.s.lower(t.from-1) != "of" && !slices.ContainsFunc(t.s.lowers[t.from:t.to], func(w string) bool { return w == "'s" || w == "'" }) {
		return false
	}
	title := strings.ToLower(foldMarks(t.s.article.src.Title))
	for k := t.from; k < t.to; k++ {
		if w := t.s.stem(k); t.s.tag(k).Noun() && w != t.head && !strings.Contains(title, w) {
			return false
		}
	}
	return true
}

// meaning is the target t read as what other names.
func (t target) meaning(other target) target {
	t.head, t.details, t.names, t.states, t.kind, t.topical, t.bare = other.head, other.details, other.names, other.states, other.kind, other.topical, false
	t.contrary, t.adjectives, t.version = other.contrary, other.adjectives, other.version
	t.familiar, t.shell, t.lent = other.familiar, false, true
	t.doing, t.hopeful, t.lemma = cmp.Or(t.doing, other.doing), t.hopeful || t.doing == "" && other.hopeful, cmp.Or(t.lemma, other.lemma)
	t.label = cmp.Or(other.label, other.text())
	return t
}

// issueAt gives the class of the noun or verb at a token.
func (r *claimReader) issueAt(s *sentence, i int) (issueNoun, bool) {
	if n, ok := r.issues[s.lower(i)]; ok {
		return n, true
	}
	if s.tag(i).Verb() || s.tag(i) == language.NNS {
		for _, l := range s.lemmas(i) {
			if n, ok := r.issues[l]; ok {
				return n, true
			}
		}
	}
	return issueNoun{}, false
}

// mainIssue is what an article's title says is done, decided or proposed.
func (r *claimReader) mainIssue(a *article) (target, bool) {
	if m, ok := r.mains[a]; ok {
		return m, m.head != ""
	}
	m := r.readTitle(a)
	r.mains[a] = m
	return m, m.head != ""
}

func (r *claimReader) takesSides(form string) bool {
	return slices.ContainsFunc(lemmas(form), func(l string) bool { return len(r.stances[l]) > 0 })
}

// bringsAbout are the classes of deeds by which a thing comes to be: who is
// for building a tram is for the tram.
var bringsAbout = map[string]bool{stemOf("construction"): true, stemOf("opening"): true, stemOf("introduction"): true}

// done reads "kills the general" or "suspends parliament" at its verb as the
// deed and what it is done to.
func (r *claimReader) done(s *sentence, v int) (target, bool) {
	n, ok := r.issueAt(s, v)
	if !ok || n.kind == "plan" || n.kind == "law" || bringsAbout[n.class] {
		return target{}, false
	}
	c, ok := r.chunkAt(s, v+1)
	if over, within := chunkOver(r.speakers.chunksOf(s), v); !ok && within && over.to > v+1 && s.tag(v) == language.NNS {
		c, ok = chunk{v + 1, over.to}, true
	}
	if !ok || keptFrom(s, c.to) {
		return target{}, false
	}
	t := target{s: s, from: c.from, to: c.to, head: n.class, kind: n.kind, familiar: r.familiar[n.class]}
	for k := c.from; k < c.to; k++ {
		if s.tag(k).Noun() && s.tag(k) != language.POS {
			if w := s.stem(k); len(w) > 1 && !slices.Contains(t.details, w) {
				t.details = append(t.details, w)
				if s.tag(k).Proper() {
					t.names = append(t.names, w)
				}
			}
		}
	}
	for s.tag(t.from) == language.DT || s.tag(t.from) == language.PRPS {
		t.from++
	}
	if t.from >= t.to {
		return t, false
	}
	object := s.words(c.from, c.to)
	if s.tag(c.from) != language.DT && s.tag(c.to-1) == language.NN && r.definitely[s.stem(c.to-1)] > 0 { // titles leave articles out
		object = "the " + object
	}
	t.label = r.deedOn(s.lower(v), n, object)
	return t, true
}

// deedOn gives the name of a deed done to something: "ban on phones", "killing
// of the general".
func (r *claimReader) deedOn(form string, n issueNoun, object string) string {
	noun := r.nounOf(form, n)
	switch noun {
	case "ban", "embargo", "attack", "assault", "blockade", "boycott", "tax", "cap", "freeze":
		return noun + " on " + object
	case "cut", "rise", "increase", "reduction":
		return noun + " in " + object
	}
	return noun + " of " + object
}

// nounOf gives the noun for a deed: "killing" for "kills".
func (r *claimReader) nounOf(form string, n issueNoun) string {
	for _, l := range lemmas(form) {
		if known, ok := r.issues[l]; ok && known.noun != "" {
			return known.noun
		}
	}
	for _, e := range r.d.lex.lists["issuenouns"] {
		if stemOf(e.fields[0]) == n.class {
			return e.fields[0]
		}
	}
	return n.class
}

// keptFrom tells whether a sentence goes on at token i with what somebody is kept
// from, so that nothing is done to them: "forbid cities | to ban scooters", "bars
// firms | from dumping waste".
func keptFrom(s *sentence, i int) bool {
	return s.lower(i) == "from" && s.tag(i+1) == language.VBG || s.lower(i) == "to" && s.tag(i+1) == language.VB
}

// discussed is what "this", "it" or "that" at token i judges: what the words
// around the quotation say it is about, or else the one issue that the
// paragraph's claims so far, and the title, are about.
func (r *claimReader) discussed(s *sentence, i int) (target, bool) {
	t := target{s: s, from: i, to: i + 1, pointed: true, definite: true}
	var found []held
	for k := len(r.found) - 1; k >= 0 && len(found) < 6; k-- {
		h := r.found[k]
		if h.target.s.article != s.article {
			break
		}
		if h.target.s.index > s.index || h.target.s == s && h.target.to > i || s.index-h.target.s.index > 3 || h.target.person || h.target.turned || h.target.kind == said || h.target.isDeed() {
			continue
		}
		found = append(found, h)
	}
	if own := slices.IndexFunc(found, func(h held) bool { return h.target.s.passage.ID != s.passage.ID }); own > 0 { // a paragraph before its neighbours
		found = found[:own]
	}
	main, titled := r.mainIssue(s.article)
	if len(found) > 0 && found[0].target.s.passage.ID != s.passage.ID && !s.opensPassage() && s.isQuoted(i) { // the words before in the same paragraph are nearer
		found = nil
	}
	if len(found) > 0 {
		first := found[0].target
		for _, h := range found[1:] {
			if !sameIssue(h.target, first) && h.target.head != first.head {
				return t, false
			}
		}
		if first.s.passage.ID != s.passage.ID && !r.near(s, first) {
			return t, false
		}
		t.undoing = found[0].undertakesToEnd() || found[0].target.undoing
		return t.meaning(first), true
	}
	if titled && (s.lower(i) == "this" && !s.goesOnSpeaking(i) || r.near(s, main)) && !r.chained(s, i) {
		return t.meaning(main), true
	}
	return t, false
}

// undertakesToEnd tells whether a claim is that somebody means to put an end to
// a thing: who calls "it" a provocation next is against the end.
func (h held) undertakesToEnd() bool {
	if h.target.doing == "" || h.target.hopeful {
		return false
	}
	switch h.claim.Rule {
	case "undertakes", "will-undertake", "wish-verb", "voted-to", "acts-to":
		return true
	}
	return false
}

// goesOnSpeaking tells whether token i stands in a quotation that says something
// else before: what "this" stands for was said there. Sentences that themselves
// begin with "that" or "this" are passed over.
func (s *sentence) goesOnSpeaking(i int) bool {
	for s.isQuoted(i) && !s.opensPassage() && s.index > 0 {
		s = s.article.sentences[s.index-1]
		i = len(s.tokens) - 1
		first := 0
		for first < i && !isWord(s.lower(first)) {
			first++
		}
		if w := s.lower(first); w != "this" && w != "that" && w != "it" {
			return s.isQuoted(i) && slices.ContainsFunc(s.tokens, func(t language.Token) bool { return t.Tag.Finite() })
		}
	}
	return false
}

// chained tells whether "it" follows a sentence that ends in a "that" of its
// own: "They asked for that. We advised against it."
func (r *claimReader) chained(s *sentence, i int) bool {
	if s.lower(i) != "it" || s.index == 0 {
		return false
	}
	before := s.article.sentences[s.index-1]
	for k := len(before.tokens) - 1; k > 0 && before.passage.ID == s.passage.ID; k-- {
		if isWord(before.lower(k)) {
			return before.lower(k) == "that" || before.lower(k) == "this"
		}
	}
	return false
}
