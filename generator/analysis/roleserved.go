package analysis

import "strings"

// Offices that are named after the people whom they serve: "the Children's
// Commissioner", "Veterans' Minister Ann Lee". The possessive says of whom the
// office takes care, and not whose it is.

// servesPeople tells whether the mark of a possessive at token p stands between
// such people and an office that takes care of them.
func (s *sentence) servesPeople(p int) bool {
	return p > 0 && p+1 < len(s.tokens) && isOwning(s.lower(p)) && served[s.lower(p-1)] && serving[s.lower(p+1)]
}

// served are the people whom an office may be for.
var served = map[string]bool{"children": true, "women": true, "girls": true, "people": true, "persons": true, "veterans": true, "victims": true, "patients": true, "pensioners": true, "refugees": true, "consumers": true,
	"students": true, "prisoners": true, "carers": true, "workers": true, "soldiers": true, "taxpayers": true}

// serving are the offices that take care of somebody.
var serving = map[string]bool{"commissioner": true, "minister": true, "ombudsman": true, "ombudswoman": true, "advocate": true, "champion": true, "tsar": true}

// guardian tells whether an office takes care of people or of their rights for a
// state that has one such: "Children's Commissioner", "Privacy Commissioner".
func guardian(title string) bool {
	before, office := strings.TrimSuffix(strings.TrimSuffix(strings.ToLower(title), lastWord(title)), " "), lastWord(strings.ToLower(title))
	return serving[office] && office != "minister" && (strings.HasSuffix(before, "'s") || strings.HasSuffix(before, "s'"))
}
