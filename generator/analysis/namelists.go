package analysis

import "briefing/generator/language"

// listEnd gives the end of a list of subjects that goes on behind token j, where
// the name of a body has the first of them: "Department for Culture | , Media and
// Sport"; j where there is none. Subjects are ordinary words, so that no other
// body and no place can be one.
func (f *nameFinder) listEnd(s *sentence, j int) int {
	if s.lower(j) != "," || !f.subjectNamed(s, j) {
		return j
	}
	k, joined := j, false
	for !joined {
		switch s.lower(k) {
		case ",":
			k++
			if s.lower(k) == "and" {
				k, joined = k+1, true
			}
		case "and":
			k, joined = k+1, true
		default:
			return j
		}
		from := k
		for k < len(s.tokens) && capitalised(s.word(k)) && s.tokens[k].Entity != language.Person && f.model.Ordinary(s.word(k)) && f.orgWords[s.lower(k)] == "" && !ownBodies[s.lower(k)] && f.months[s.lower(k)] == "" {
			k++
		}
		if k == from || k > from+3 {
			return j
		}
	}
	return k
}

// missionEnd gives the end of the name of a mission that is called after where
// it is: "Support Mission | in Eastern Chad"; j where there is none.
func (f *nameFinder) missionEnd(s *sentence, j int) int {
	if w := s.lower(j); s.word(j-1) != "Mission" || w != "in" && w != "to" && w != "for" || !s.tag(j-2).Proper() || !capitalised(s.word(j-2)) {
		return j
	}
	k := j + 1
	if s.lower(k) == "the" {
		k++
	}
	from := k
	for k < len(s.tokens) && capitalised(s.word(k)) && s.tag(k).Proper() && f.months[s.lower(k)] == "" {
		k++
	}
	if k == from {
		return j
	}
	return k
}

// joinsStates tells whether tokens i..j are two names that the world knows with
// "and" between them, which the tagger took for one.
func (f *nameFinder) joinsStates(s *sentence, i, j int) bool {
	_, n := f.gaz.match(s, i)
	if n == 0 || s.lower(i+n) != "and" {
		return false
	}
	_, m := f.gaz.match(s, i+n+1)
	return m > 0 && i+n+1+m == j
}
