package analysis

import (
	"maps"
	"slices"
	"strings"
)

// A ban, a cap or a tax is made by a bylaw, an order or a bill, and articles
// speak of the one and the other by turns: "the council adopted the rent cap …
// the bylaw punishes pensioners".

// imposed are the classes of what is laid down for everybody, which a law or
// order makes.
var imposed = map[string]bool{"limit": true, "tax": true, stemOf("ban"): true, stemOf("suspension"): true, "subsidy": true}

// instruments gives claims on the bylaw or order what it lays down, where the
// dossier is about one such thing and names no bylaw by anything else.
func (f *matterFinder) instruments() {
	if len(f.r.d.articles) > oneSubject {
		return
	}
	var main *namedThing
	of := map[string]bool{} // whether a noun is the main thing's instrument
	for i := range f.r.found {
		t := f.r.found[i].target
		if t.kind != "law" || t.head != "bill" && t.head != "rule" || len(t.details) > 0 || t.person || !t.definite && !t.lent && !t.several() {
			continue
		}
		if main == nil {
			if main = f.laidDown(); main == nil {
				return
			}
		}
		noun := t.s.lower(t.to - 1)
		if t.lent {
			noun = t.label[strings.LastIndex(t.label, " ")+1:]
		}
		is, known := of[noun]
		if !known {
			is = f.r.instrumentOf(main, noun)
			of[noun] = is
		}
		if is {
			f.r.found[i].target = t.meaning(main.usual())
		}
	}
}

// laidDown gives the one cap, tax or ban that at least half of the articles, and
// no fewer than two, name; nil where there is none, or another is named half as
// often.
func (f *matterFinder) laidDown() *namedThing {
	var best *namedThing
	second := 0
	for _, head := range slices.Sorted(maps.Keys(imposed)) {
		for _, n := range f.r.thingsWith(head) {
			switch {
			case best == nil || n.all > best.all:
				if best != nil {
					second = best.all
				}
				best = n
			case n.all > second:
				second = n.all
			}
		}
	}
	if best == nil || len(best.times) < 2 || 2*len(best.times) < len(f.r.d.articles) || 2*second > best.all {
		return nil
	}
	return best
}

// instrumentOf tells whether the dossier's articles speak of "the bylaw" several
// times, and hardly ever of one that something else tells from its like.
func (r *claimReader) instrumentOf(main *namedThing, noun string) bool {
	bare, other := 0, 0
	of := main.usual().details
	for _, a := range r.d.articles {
		for _, s := range a.sentences {
			for i := 1; i < len(s.tokens); i++ {
				if s.lower(i) == noun && s.lower(i-1) == "the" && !s.tag(i+1).Noun() {
					bare++
				}
			}
		}
		for _, ps := range r.phrasesWith(a) {
			for _, p := range ps {
				switch {
				case p.s.lower(p.to-1) != noun && p.noun() != noun:
				case len(p.names) > 0:
					return false
				case apart(of, p.details):
					other++
				}
			}
		}
	}
	return bare >= 3 && bare >= 2*other
}
