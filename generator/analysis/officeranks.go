package analysis

import (
	"strings"

	"briefing/generator/corpus"
)

// Whom an office alone means where several people of a dossier hold it.

// called tells whether some words, which may be none, are an office or the end
// of its title.
func (h holding) called(words string) bool {
	if words == "" {
		return false
	}
	head := officeHead(h.title)
	if h.title == words || head == words {
		return true
	}
	if words == "minister" && strings.HasSuffix(head, "prime minister") {
		return false
	}
	return strings.HasSuffix(head, " "+words) && !lesser[strings.Fields(h.title)[0]]
}

// ranks are the people of a dossier who hold an office: that of a body, and that
// of a state or of nothing that is named.
type ranks struct{ ofBody, others map[int]bool }

// ranksOf gives the holders of the office that some words with their last noun
// name. Many sentences ask for the same few, so they are gathered once.
func (r *describer) ranksOf(words, noun string) ranks {
	found, ok := r.ranks[words]
	if ok {
		return found
	}
	found = ranks{map[int]bool{}, map[int]bool{}}
	for _, o := range r.offices[noun] {
		switch {
		case !o.called(words):
		case r.kinds[o.of] == corpus.Organisation:
			found.ofBody[o.actor] = true
		default:
			found.others[o.actor] = true
		}
	}
	r.ranks[words] = found
	return found
}

// outranked tells whether somebody holds an office of a body, and another person
// the same office of a state: "the president" of an article that does not give
// the first the title is the second.
func (r *describer) outranked(actor int, words, noun string) bool {
	found := r.ranksOf(words, noun)
	return found.ofBody[actor] && (len(found.others) > 1 || len(found.others) == 1 && !found.others[actor])
}
