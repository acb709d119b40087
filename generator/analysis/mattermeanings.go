package analysis

import (
	"cmp"
	"slices"
)

// Which of the dossier's matters a phrase such as “the plan” means.

// meant gives what a phrase means that names nothing by itself.
func (f *matterFinder) meant(t target) (target, bool) {
	noun := t.noun()
	if t.pointed && t.head == "" {
		return target{}, false
	}
	if !t.general() || !t.definite {
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
	if !t.definite && t.kind != "end" {
		return target{}, false
	}
	var found []target
	for _, p := range f.phrases[t.head] {
		if t.kind == "end" || p.several() == t.several() {
			found = append(found, p)
		}
	}
	if len(found) == 0 {
		return f.doneTo(t)
	}
	first := found[0]
	if k := slices.IndexFunc(found, func(p target) bool { return p.s.article == t.s.article }); k >= 0 {
		first = found[k]
	}
	for _, p := range found {
		if !sameIssue(first, p) {
			return target{}, false
		}
	}
	first.label = cmp.Or(first.label, first.text())
	return first, true
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
