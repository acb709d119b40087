package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Who holds a part of something: a stake is told by its holder, whatever else
// the sentences say.

// oneStake tells whether two percentages are what one person or body holds: "Acme,
// which owns 5.2% of the bank", "Acme, a fund with 5.2%".
func (f *facts) oneStake(a, b *sizedClause) bool {
	x, y := f.holderOf(a), f.holderOf(b)
	return x != "" && x == y
}

// holderOf gives the named person or body that holds the percentage of a clause;
// empty where it is none that is held, or nobody is named right before it.
func (f *facts) holderOf(c *sizedClause) corpus.ActorID {
	if c.figure.unit != "percent" || f.mentions == nil || c.st.tag(c.figure.j).Noun() && !holdings[c.st.lower(c.figure.j)] {
		return ""
	}
	k := c.figure.i - 1
	for k > 0 && (c.st.tag(k) == language.DT || c.st.tag(k) == language.RB) {
		k--
	}
	if !holds[c.st.lower(k)] {
		return ""
	}
	from := k
	for from > max(0, k-12) && !c.st.tag(from-1).Finite() {
		from--
	}
	var holder corpus.ActorID
	for _, m := range f.mentions.in(c.st.span(from, k)) {
		if a := f.actor(m.Actor); a != nil && a.Named && (a.Kind == corpus.Person || a.Kind == corpus.Organisation) {
			holder = m.Actor
		}
	}
	return holder
}

// holds are the words between a holder and what is held.
var holds = map[string]bool{"own": true, "owns": true, "owned": true, "owning": true, "hold": true, "holds": true, "held": true, "holding": true,
	"control": true, "controls": true, "controlled": true, "controlling": true, "with": true}

// holdings are the nouns for what is held.
var holdings = map[string]bool{"stake": true, "share": true, "shareholding": true, "holding": true, "interest": true}
