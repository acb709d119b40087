package analysis

import (
	"strings"

	"briefing/generator/corpus"
)

// leaders knows who has led which state, by name in small letters without
// accents and, where no two have it, by surname.
type leaders map[string]leader

// leader is a state's code and the class of an office in it; without a state
// where several have the name.
type leader struct{ state, office string }

func newLeaders(lex *lexicon) leaders {
	known := leaders{}
	for _, e := range lex.lists["leaders"] {
		l := leader{e.fields[0], e.fields[1]}
		name := corpus.Slug(e.phrase)
		known[name] = l
		words := strings.Split(name, "-")
		surname := words[len(words)-1]
		if familyFirst[l.state] {
			surname = words[0]
		}
		if old, twice := known[surname]; twice && old != l {
			l = leader{}
		}
		known[surname] = l
	}
	return known
}

// familyFirst are the states in whose names the family's stands first.
var familyFirst = map[string]bool{"cn": true, "kr": true, "tw": true, "kh": true}

// led finds the state that a person has led in a role, as everybody knows whose
// president "President Macron" is.
func (r *roleReader) led(role *foundRole, holder *corpus.Actor) corpus.ActorID {
	l, ok := r.leaders[corpus.Slug(holder.Name)]
	if !ok || l.office != r.classOf(role) || strings.Contains(strings.ToLower(role.Title), "vice") {
		return ""
	}
	return r.states[l.state]
}
