package analysis

import "briefing/generator/language"

// Questions that somebody is said to ask.

// asking are the verbs of which a clause with "whether" or "why" is what was
// said. Of others it only tells what the words were about, which nobody can
// quote: "said who would pay", "knows what has happened".
var asking = map[string]bool{"ask": true, "wonder": true, "question": true, "query": true, "inquire": true, "enquire": true, "doubt": true}

// asks tells whether the verb of a cue says that its subject did ask the
// question that begins at token from: not that somebody may or should, and not
// that those were asked "who were robbed" to do something.
func (r *speechReader) asks(s *sentence, c cue, from int) bool {
	if !asking[c.lemma] || s.tag(from) == language.WP && s.tag(from-1).Noun() && s.lower(from) == "who" {
		return false
	}
	for k := c.from - 1; k >= 0 && (s.tag(k).Verb() || s.tag(k) == language.TO || s.tag(k) == language.RB || s.tag(k) == language.MD); k-- {
		if s.tag(k) == language.MD && s.tag(c.from) == language.VB {
			return false
		}
	}
	return true
}
