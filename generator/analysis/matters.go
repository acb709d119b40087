package analysis

import (
	"cmp"
	"slices"

	"briefing/generator/corpus"
)

// What words such as "the scheme" and "the handover" mean where neither the
// sentence nor the title tells: one of the matters that the dossier is about.

// matter is what claims, or a title, are about, in words that can be told from
// others.
type matter struct {
	targets []target         // some of the phrases that name it
	claims  int              // how many claims are on it
	spoken  map[*article]int // how often each article speaks of it
}

// matterFinder knows the matters of a dossier and where its articles speak of
// them.
type matterFinder struct {
	r       *claimReader
	all     []*matter
	byHead  map[string][]*matter
	heads   map[*word]string    // word → head of a matter that it is; memoised
	central *matter             // the one that most of the dossier is about; nil where there is none
	phrases map[string][]target // head → phrases of the dossier with it that say more
	inside  map[*article][]int  // the claims on what each article names, by their place in the reader's
	usuals  map[string]int      // head → which of them is meant by it alone; below 0 where several may be
}

// mostPhrases is how many phrases of one matter are compared with others; more
// say little, and the time must stay linear.
const mostPhrases = 8

// linkAll links claims and ratings.
func (r *claimReader) linkAll() {
	claims := len(r.found)
	r.found = append(r.found, r.ratings...)
	r.link()
	r.ratings, r.found = slices.Clone(r.found[claims:]), r.found[:claims]
}

// link gives the claims whose targets name nothing by themselves the matter
// that they mean.
func (r *claimReader) link() {
	f := newMatterFinder(r)
	each := func(do func(h *held)) {
		for i := range r.found {
			if h := &r.found[i]; (h.target.vagueNow() || h.target.general() && len(h.target.details) == 0 && !h.target.topical) && h.target.kind != said && h.claim.Rule != formerStance {
				do(h)
			}
		}
	}
	each(func(h *held) {
		if m, ok := f.called(h.target); ok {
			h.target = h.target.meaning(m)
			f.add(m).claims++
		}
	})
	f.oneOfAKind()
	names := f.namesOfKinds()
	f.knownAs(names)
	f.retitled()
	f.provided()
	f.instruments()
	f.dealings()
	f.count()
	var tellers []held
	each(func(h *held) {
		if deed, by, ok := r.toldByVerb(h.target); ok && by.claim.Holder != h.claim.Holder {
			h.reversed = h.reversed != (by.claim.Stance == corpus.Against)
			h.target = h.target.meaning(deed)
			if by.claim.Holder != "" && !slices.ContainsFunc(f.inside[deed.s.article], func(i int) bool {
				o := r.found[i]
				return o.claim.At == by.claim.At && o.claim.Holder == by.claim.Holder && sameIssue(o.target, deed)
			}) {
				tellers = append(tellers, by)
			}
			return
		}
		if noun, ok := r.decision(h.target); ok && f.decision(h, noun) {
			return
		} else if w := h.target.noun(); ok && w != "move" && w != "step" { // the decision of another article may be another
			return
		}
		if asked, ok := f.askedBefore(h); ok {
			h.reversed = h.reversed != (asked.side() == corpus.Against)
			h.target = h.target.meaning(asked.target)
		} else if m, ok := f.meant(h.target); ok {
			h.reversed = h.reversed != h.target.undoes(m)
			h.target = h.target.meaning(m)
		}
	})
	f.knownAs(names)
	r.found = append(r.found, tellers...)
}

// undoes tells whether a phrase stands for putting an end to what it means:
// who is against the idea, where somebody wants to cut off exports, is for the
// exports.
func (t target) undoes(meant target) bool {
	return t.kind == "plan" && meant.doing != "" && !meant.hopeful && meant.lemma != "" && meant.kind != "end"
}

func newMatterFinder(r *claimReader) *matterFinder {
	f := &matterFinder{r: r, byHead: map[string][]*matter{}, heads: map[*word]string{}, inside: map[*article][]int{}, phrases: map[string][]target{}, usuals: map[string]int{}}
	for i, h := range r.found {
		f.inside[h.target.s.article] = append(f.inside[h.target.s.article], i)
		if !h.target.vagueNow() && h.target.kind != said && !h.target.person && h.target.respect == "" && h.claim.Rule != judgesPerson && h.claim.Rule != formerStance {
			f.add(h.target).claims++
		}
	}
	for _, a := range r.d.articles {
		if main, ok := r.mainIssue(a); ok && len(main.details) > 0 {
			f.add(main)
		}
	}
	f.gather()
	return f
}

// general tells whether a target's noun can stand for many kinds of matters.
func (t target) general() bool {
	noun := t.noun()
	return t.kind == "plan" || shells[noun] || noun == "deal" || noun == "agreement"
}

// add files a phrase under the matter that it names.
func (f *matterFinder) add(t target) *matter {
	for _, m := range f.byHead[t.head] {
		if slices.ContainsFunc(m.targets, func(o target) bool { return sameIssue(o, t) }) {
			if len(m.targets) < mostPhrases {
				m.targets = append(m.targets, t)
			}
			return m
		}
	}
	m := &matter{targets: []target{t}, spoken: map[*article]int{}}
	f.all = append(f.all, m)
	f.byHead[t.head] = append(f.byHead[t.head], m)
	return m
}

// count counts how often each article names each matter, and finds the one
// that the dossier is about: more claims and mentions than any other by half,
// in most of its articles.
func (f *matterFinder) count() {
	type mention struct {
		a    *article
		head string
	}
	var bare []mention // of heads that several matters have
	f.eachNoun(f.heads, func(head string) bool { return len(f.byHead[head]) > 0 }, func(s *sentence, i int, head string) {
		if len(f.byHead[head]) == 1 {
			f.byHead[head][0].spoken[s.article]++
		} else if m, ok := f.matterAt(s, i); ok {
			m.spoken[s.article]++
		} else if s.lower(i-1) == "the" && !s.tag(i+1).Noun() {
			bare = append(bare, mention{s.article, head})
		}
	})
	for _, b := range bare {
		if m := mostSpoken(f.byHead[b.head], b.a); m != nil {
			m.spoken[b.a]++
		}
	}
	best, second := 0, 0
	for _, m := range f.all {
		n := 3 * m.claims
		for _, k := range m.spoken {
			n += k
		}
		switch {
		case n > best:
			best, second = n, best
			f.central = m
		case n > second:
			second = n
		}
	}
	if f.central != nil && (f.central.claims < 2 || !f.r.atIssue(f.central.targets[0]) || 2*best < 3*second || 2*len(f.central.spoken) < len(f.r.d.articles)) {
		f.central = nil
	}
}

// matterAt gives the matter that the phrase with its noun at token i names.
func (f *matterFinder) matterAt(s *sentence, i int) (*matter, bool) {
	cs := f.r.speakers.chunksOf(s)
	c, ok := chunkEndingAt(cs, i+1)
	if !ok || s.inSetPhrase(c) {
		return nil, false
	}
	t, ok := f.r.targetOf(s, f.r.tied(s, cs, c), c)
	if !ok || len(t.details) == 0 || t.person {
		return nil, false
	}
	for _, m := range f.byHead[t.head] {
		if slices.ContainsFunc(m.targets, func(o target) bool { return sameIssue(o, t) }) {
			return m, true
		}
	}
	return nil, false
}

// oneOf gives the one of the matters with a head that the noun at token i
// names; nil where that is not told.
func (f *matterFinder) oneOf(ms []*matter, s *sentence, i int) *matter {
	if len(ms) == 1 {
		return ms[0]
	}
	if m, ok := f.matterAt(s, i); ok {
		return m
	}
	if s.lower(i-1) != "the" {
		return nil
	}
	return mostSpoken(ms, s.article)
}

// mostSpoken gives the one of several matters that an article speaks of far more
// than of the others; nil where there is none.
func mostSpoken(ms []*matter, a *article) *matter {
	var most *matter
	best, second := 0, 0
	for _, m := range ms {
		switch n := m.spoken[a]; {
		case n > best:
			best, second, most = n, best, m
		case n > second:
			second = n
		}
	}
	if 2*best < 3*second {
		return nil
	}
	return most
}

// headOf gives the head that a noun has, or its class.
func (f *matterFinder) headOf(word string) string {
	if n, ok := f.r.issues[word]; ok {
		return n.class
	}
	return stemOf(word)
}

// eachNoun calls do for every noun of the dossier whose head counts. heads
// remembers what was found of a word.
func (f *matterFinder) eachNoun(heads map[*word]string, counts func(head string) bool, do func(s *sentence, i int, head string)) {
	for _, a := range f.r.d.articles {
		for _, s := range a.sentences {
			for i := range s.tokens {
				if !s.tag(i).Noun() {
					continue
				}
				word := s.forms[i]
				head, ok := heads[word]
				if !ok {
					if head = f.headOf(word.lower); !counts(head) {
						head = ""
					}
					heads[word] = head
				}
				if head != "" {
					do(s, i, head)
				}
			}
		}
	}
}

// dealt are nouns for what is done with goods: who wants sales of a pesticide
// halted wants what a ban on it brings.
var dealt = map[string]bool{"sale": true, "use": true, "import": true, "export": true, "production": true, stemOf("manufacture"): true, "supply": true, stemOf("marketing"): true, "distribution": true, stemOf("trade"): true}

// dealings gives "sales" and "a halt to sales", in a dossier about a ban on one
// thing, that thing.
func (f *matterFinder) dealings() {
	var on []string
	for _, h := range f.r.found {
		t := h.target
		if t.head != stemOf("ban") || len(t.details) == 0 || t.person {
			continue
		}
		if on != nil && apart(on, t.details) {
			return
		}
		on = t.details
	}
	if on == nil {
		return
	}
	for i := range f.r.found {
		t := &f.r.found[i].target
		switch {
		case dealt[t.head] && len(t.details) == 0 && t.kind != said:
			t.label = t.s.words(t.from, t.to)
			t.head, t.details = on[len(on)-1], on[:len(on)-1]
		case t.kind == "end" && t.head != stemOf("ban") && len(t.details) > 0 && !slices.ContainsFunc(t.details, func(w string) bool { return !dealt[w] }):
			t.details = on
		}
	}
}

// mainOf gives the matter of an article's title, or else the one that it or
// the dossier speaks of most.
func (f *matterFinder) mainOf(a *article, noun string) *matter {
	if main, ok := f.r.mainIssue(a); ok && len(main.details) > 0 && fits(noun, main) {
		return f.add(main)
	}
	var most *matter
	best, second := 0, 0
	for _, m := range f.all {
		switch n := m.spoken[a]; {
		case !fits(noun, m.targets[0]) || landscape(m.targets[0]):
		case n > best:
			best, second, most = n, best, m
		case n > second:
			second = n
		}
	}
	if most != nil && best > 1 && best >= 2*second {
		return most
	}
	if f.central != nil && fits(noun, f.central.targets[0]) {
		return f.central
	}
	return nil
}

// nearest gives the matter that the text before a phrase names last, how many
// sentences before, and whether these sentences name others too.
func (f *matterFinder) nearest(t target, noun string) (near *matter, apart int, several bool) {
	a := t.s.article
	for k := t.s.index; k >= 0 && k > t.s.index-3 && (near == nil || t.s.index-k < 2); k-- {
		s := a.sentences[k]
		end := len(s.tokens)
		if s == t.s {
			end = t.from
		}
		for i := end - 1; i >= 0; i-- {
			if !s.tag(i).Noun() {
				continue
			}
			ms := f.byHead[f.headOf(s.lower(i))]
			if len(ms) == 0 || !fits(noun, ms[0].targets[0]) || landscape(ms[0].targets[0]) {
				continue
			}
			m := f.oneOf(ms, s, i)
			if m == nil {
				several = true
				continue
			}
			if near == nil {
				near, apart = m, t.s.index-k
			}
			several = several || m != near
		}
	}
	return near, apart, several
}

// provisions are nouns for what is laid down or brought in, which no attack and
// no walkout is.
var provisions = map[string]bool{"development": true, "policy": true, "measure": true, "measures": true, "reform": true, "reforms": true, "provision": true, "rule": true, "rules": true, "proposal": true}

// landscape tells whether a matter is a marsh or a town, which no plan or project
// is.
func landscape(t target) bool {
	return t.kind == "" && landscapes[t.noun()]
}

// landscapes are nouns for what nobody plans: land, water and towns.
var landscapes = map[string]bool{
	"marsh": true, "wetland": true, "river": true, "lake": true, "sea": true, "bay": true, "coast": true, "beach": true, "forest": true, "wood": true, "woods": true, "island": true, "valley": true, "mountain": true,
	"hill": true, "field": true, "fields": true, "farmland": true, "town": true, "city": true, "village": true, "county": true, "district": true, "region": true, "country": true, "moor": true, "reef": true, "desert": true,
}

// fits tells whether a noun such as "scheme" can mean a matter: what is built
// or set up is no inquiry and no attack.
func fits(noun string, t target) bool {
	switch t.head {
	case stemOf("statement"), stemOf("ruling"), "":
		return false
	case stemOf("inquiry"), stemOf("attack"), stemOf("protest"), stemOf("impeachment"), stemOf("resignation"), stemOf("lawsuit"), stemOf("shooting"), stemOf("walkout"), stemOf("war"):
		return !isShell(noun) && !provisions[noun] && noun != "deal" && noun != "agreement"
	}
	if noun == "deal" || noun == "agreement" {
		return t.head == "deal" || t.head == stemOf("merger") || t.head == stemOf("partnership")
	}
	return t.kind != "plan"
}

// decision gives a decision that the article does not tell what it decides the
// one matter on which bodies of the dossier decide, if all decide alike.
func (f *matterFinder) decision(h *held, noun string) bool {
	way := f.r.decisions.nouns[noun]
	if way == "" {
		return false // the decision of another article may be another
	}
	var on target
	var side corpus.Stance
	for _, o := range f.r.found {
		if o.target.vagueNow() || o.claim.Holder == h.claim.Holder || o.claim.Level == corpus.ByAuthor || !f.r.decides(o) || o.side() != way {
			continue
		}
		if side != "" && (side != o.side() || !sameIssue(on, o.target)) {
			return false
		}
		on, side = o.target, o.side()
	}
	if side == "" && f.central != nil {
		on, side = f.central.targets[0], way
	}
	if side == "" {
		return false
	}
	on.label = cmp.Or(on.label, on.text())
	h.target = h.target.meaning(on)
	h.reversed = side == corpus.Against
	return true
}
