package analysis

import (
	"cmp"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// Which of the dossier's matters a phrase such as “the plan” means.

// meant gives what a phrase means that names nothing by itself.
func (f *matterFinder) meant(t target) (target, bool) {
	noun := t.noun()
	if t.pointed && t.head == "" {
		return target{}, false
	}
	if !t.general() || !t.definite || t.tellsWhat() {
		return target{}, false
	}
	main := f.mainOf(t.s.article, noun)
	near, apart, several := f.nearest(t, noun)
	switch {
	case pointsNear[noun] && (near == nil || several || apart > 1):
	case near == nil, near == main, apart > 1 && main != nil:
		return f.named(main)
	case apart <= 1 && (main == nil || pointsNear[noun]):
		return f.named(near)
	}
	return target{}, false
}

// backToDemand is how many sentences before the words “the demand” it may stand.
const backToDemand = 4

// askedBefore gives the claim in which somebody else asks, right before, for
// what “the demand” and “the idea” mean. Who rejects a demand to close a thing
// is for the thing.
func (f *matterFinder) askedBefore(h *held) (held, bool) {
	t := h.target
	if !pointsNear[t.noun()] && t.noun() != "proposal" || !t.definite || len(t.details) > 0 {
		return held{}, false
	}
	var best held
	found := false
	for _, i := range f.inside[t.s.article] {
		o := f.r.found[i]
		back := t.s.index - o.target.s.index
		if back < 0 || back > backToDemand || back == 0 && o.target.from >= t.from {
			continue
		}
		if !o.asks() || o.claim.Holder == h.claim.Holder || o.target.vagueNow() && o.target.general() || o.target.head == "" || o.target.person {
			continue
		}
		if found && best.target.s == o.target.s && !sameIssue(best.target, o.target) { // two demands in one sentence
			return held{}, false
		}
		best, found = o, true
	}
	return best, found
}

// asks tells whether a claim is that somebody asks for something.
func (h held) asks() bool {
	if asksFor(h.claim.Rule) {
		return true
	}
	if h.claim.Stance != corpus.For || h.claim.Rule != "stance-verb" && h.claim.Rule != "undertakes" {
		return false
	}
	_, _, ok := h.target.s.lookUp(putsForward, h.target.s.tokenAt(h.claim.Cue.Start))
	return ok
}

// putsForward are verbs by which somebody puts forward what they are for.
var putsForward = map[string]string{"propose": "", "suggest": "", "recommend": "", "call": "", "ask": "", "demand": "", "seek": "", "want": "", "request": "", "float": "", "advocate": "", "offer": ""}

// asksFor tells whether a claim by this rule asks for something to be done.
func asksFor(rule corpus.Rule) bool {
	switch rule {
	case "demand", "demand-done", "asks-to", "asks-to-do", "asks-for", "call-for", "asks-to-leave", "as-demanded", "should-in-speech", "should-be-done-in-speech", "should-leave-in-speech", "wish-verb":
		return true
	}
	return false
}

// pointsNear are nouns for what was said right before.
var pointsNear = map[string]bool{"idea": true, "call": true, "calls": true, "demand": true, "demands": true, "suggestion": true, "request": true, "offer": true, "notion": true}

func (f *matterFinder) named(m *matter) (target, bool) {
	if m == nil {
		return target{}, false
	}
	return m.targets[0], true
}

// called gives the phrase that "the handover" refers to: the one that says more
// with the same noun, in the article or else in the dossier, if there is but
// one such thing.
func (f *matterFinder) called(t target) (target, bool) {
	if _, decided := f.r.decision(t); decided || t.general() || t.head == stemOf("statement") {
		return target{}, false
	}
	if t.head == resigning { // the one that the dossier speaks of
		if ms := f.byHead[resigning]; len(ms) == 1 {
			return ms[0].targets[0], true
		}
		return target{}, false
	}
	if !t.definite && t.kind != "end" {
		return target{}, false
	}
	var found []target
	for _, p := range f.phrases[t.head] {
		if suit := t.suit(); suit != "" && p.suit() != suit { // "the petition" is no "joint appeal"
			continue
		}
		if t.kind == "end" || p.several() == t.several() {
			found = append(found, p)
		}
	}
	if len(found) == 0 {
		return f.doneTo(t)
	}
	first, ok := f.usual(t, found)
	if !ok {
		return target{}, false
	}
	first.label = cmp.Or(first.label, first.text())
	return first, true
}

// suit gives the noun, of those for what is asked of a court, by which a target
// goes: an appeal may be made to others, and is no petition. Empty for any other.
func (t target) suit() string {
	if t.head != stemOf("lawsuit") {
		return ""
	}
	for k := t.to - 1; k >= t.from; k-- {
		switch w := strings.TrimSuffix(t.s.lower(k), "s"); w {
		case "petition", "appeal":
			return w
		}
	}
	return "lawsuit"
}

// usual gives the phrase that most of those with one head agree with, so that
// every article's "the lease" is one, if they tell of but one such thing: no
// more than a few have other names. Where the article itself names another,
// that is meant.
func (f *matterFinder) usual(t target, found []target) (target, bool) {
	key := t.head
	if t.several() {
		key += " several"
	}
	best, known := f.usuals[key]
	if !known {
		most := 0
		for i, p := range found {
			n := 0
			for _, o := range found {
				if sameIssue(p, o) {
					n++
				}
			}
			if n > most {
				best, most = i, n
			}
		}
		if t.kind != "" && t.kind != "law" && most < len(found) || 4*f.others(found, best) > len(found) {
			best = -1
		}
		f.usuals[key] = best
	}
	if best < 0 {
		return f.allOne(t, found)
	}
	usual := found[best]
	for _, p := range found {
		if p.s.article == t.s.article && (apart(p.names, usual.names) || contrary(p, usual)) {
			return p, true
		}
	}
	return usual, true
}

// oneOfAKind gives what an article calls "the lease", and its title something
// longer, what the dossier's other articles mean by it, if there is but one.
func (f *matterFinder) oneOfAKind() {
	for i := range f.r.found {
		h := &f.r.found[i]
		t := h.target
		if !t.lent || t.pointed && t.head == "" || t.kind != "" && t.kind != "law" || h.claim.Rule == formerStance {
			continue
		}
		key := t.head
		if t.several() {
			key += " several"
		}
		best, known := f.usuals[key]
		if !known || best < 0 {
			continue
		}
		var alike []target
		for _, p := range f.phrases[t.head] {
			if p.several() == t.several() {
				alike = append(alike, p)
			}
		}
		if u := alike[best]; !apart(t.names, u.names) && !apart(t.states, u.states) && !contrary(t, u) {
			u.label = cmp.Or(u.label, u.text())
			h.target = t.meaning(u)
		}
	}
}

// others counts the phrases that name something else than the one at best.
func (f *matterFinder) others(found []target, best int) int {
	n := 0
	for _, p := range found {
		if apart(p.names, found[best].names) || apart(p.states, found[best].states) || contrary(p, found[best]) {
			n++
		}
	}
	return n
}

// allOne gives the phrase of the article, or else the first, if all say the
// same.
func (f *matterFinder) allOne(t target, found []target) (target, bool) {
	first := found[0]
	if k := slices.IndexFunc(found, func(p target) bool { return p.s.article == t.s.article }); k >= 0 {
		first = found[k]
	}
	return first, !slices.ContainsFunc(found, func(p target) bool { return !sameIssue(first, p) })
}

// doneTo gives what "closure" means where nothing tells what of: the one thing
// that somebody wants closed.
func (f *matterFinder) doneTo(t target) (target, bool) {
	if t.kind != "end" || len(t.details) > 0 {
		return target{}, false
	}
	var on *target
	for i := range f.r.found {
		o := &f.r.found[i].target
		if o.doing == "" || o.lent || o.kind == "end" || o.vagueNow() || !f.ofClass(o.doing, t.head) {
			continue
		}
		if on != nil && !sameIssue(*on, *o) {
			return target{}, false
		}
		on = o
	}
	if on == nil {
		return target{}, false
	}
	out := t
	out.details = append([]string{on.head}, on.details...)
	out.names, out.states, out.definite = on.names, on.states, true
	out.label = t.noun() + " of " + on.label
	if on.label == "" {
		out.label = t.noun() + " of " + on.s.words(on.from, on.to)
		if on.definite && !on.s.tag(on.to-1).Proper() {
			out.label = t.noun() + " of the " + on.s.words(on.from, on.to)
		}
	}
	return out, true
}

// ofClass tells whether a participle is of a verb for a class of deeds.
func (f *matterFinder) ofClass(participle, class string) bool {
	return slices.ContainsFunc(lemmas(participle), func(l string) bool {
		n, ok := f.r.issues[l]
		return ok && n.class == class
	})
}
