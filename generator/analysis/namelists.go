package analysis

import (
	"strings"

	"briefing/generator/language"
)

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

// companyEnd gives the end of the name of a company at tokens i..j, of which
// where it does business is no part: "Hume Pharmaceuticals | for Ireland".
func (f *nameFinder) companyEnd(s *sentence, i, j int) int {
	for k := i + 2; k+1 < j; k++ {
		if w := s.lower(k); f.orgWords[s.lower(k-1)] == "company" && (w == "for" || w == "of") {
			return k
		}
		if w := s.lower(k); w == "of" || w == "for" {
			break
		}
	}
	return j
}

// extended gives the end of an organisation's name that the tagger cut at a
// small word: "Centre for | Rural Journalism", "Department of Health | and
// Human Services".
func (f *nameFinder) extended(s *sentence, j int) int {
	part := func(k int) bool {
		return capitalised(s.word(k)) && isNamePart(s.word(k)) && s.tokens[k].Entity != language.Person && (!s.tokens[k].Begin || f.placeWords[s.lower(k)]) && (s.tag(k).Noun() || s.tag(k) == language.JJ || s.tag(k) == language.VBG) && !f.isTitleWord(s, k) && !f.never[s.lower(k)] && f.months[s.lower(k)] == ""
	}
	for range 3 {
		w := s.lower(j)
		if to := f.listEnd(s, j); to > j || f.missionEnd(s, j) > j {
			return max(to, f.missionEnd(s, j))
		}
		head := f.furthered(s.lower(j-1)) && (w == "of" || w == "for" || w == "on" || w == "against")
		within := w == "and" || (w == "at" || w == "in") && (s.tokens[min(j+1, len(s.tokens)-1)].Entity != language.Place || f.placeWords[s.lower(j+1)]) // "Forum for Rights | at Sea"
		if !head && (!within || !f.subjectNamed(s, j)) || j+1 >= len(s.tokens) || !part(j+1) {
			return j
		}
		if _, n := f.gaz.match(s, j+1); n > 0 || w == "on" && f.bodyRun(s, j+1) { // "the Civic Alliance | on Leith City Council"
			return j
		}
		for j++; j < len(s.tokens) && part(j); {
			j++
		}
	}
	return j
}

// ownedByAll tells whether those whom a body is for stand before its name at
// token i, and belong to it: "the Citizens' | Forward Party".
func (f *nameFinder) ownedByAll(s *sentence, i int) bool {
	if i < 3 || s.lower(i-1) != "'" && s.lower(i-1) != "’" {
		return false
	}
	w := s.lower(i - 2)
	return strings.HasSuffix(w, "s") && capitalised(s.word(i-2)) && !allCaps(s.word(i-2)) && f.model.Ordinary(w) && !f.never[w] && s.tokens[i-2].Entity != language.Person && s.tokens[i-2].Entity != language.Place
}

// bodyRun tells whether capitalised words from token i end in a noun for a body.
func (f *nameFinder) bodyRun(s *sentence, i int) bool {
	for capitalised(s.word(i)) {
		i++
	}
	return f.orgWords[s.lower(i-1)] != ""
}

// furthered tells whether a noun for a body may have "of" and what it is for
// behind it as part of its name: an institute, and no company.
func (f *nameFinder) furthered(noun string) bool {
	class := f.orgWords[noun]
	return class != "" && class != "company" && class != "firm" && class != "club"
}

// subjectNamed tells whether the words before token j name what a body is
// for: "Centers for Disease Control", "Department of Health".
func (f *nameFinder) subjectNamed(s *sentence, j int) bool {
	for k := j - 1; k > 0 && k > j-5 && (capitalised(s.word(k)) || s.lower(k) == "and"); k-- {
		if w := s.lower(k - 1); (w == "of" || w == "for" || w == "on") && f.orgWords[s.lower(k-2)] != "" {
			return true
		}
	}
	return false
}
