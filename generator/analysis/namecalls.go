package analysis

import (
	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Campaigns are named after what they call for, in words that a sentence may
// have too: "Save the Ferry", "Keep Storholm an Island".

// called makes one name of a call in capitals: a verb that people are called on
// with, and what they are to do it to, within a sentence. At its start, where
// the verb has a capital anyway, what follows has to show that it is a name.
func (f *nameFinder) called(s *sentence, taken []*name, claim func(*name)) {
	for i := 0; i+2 < len(s.tokens) && s.prose(); i++ {
		if !calls[s.lower(i)] || !capitalised(s.word(i)) || s.isQuoted(i) || i > 0 && (s.tag(i-1).Proper() || !isWord(s.lower(i-1)) && s.lower(i-1) != "," && s.lower(i-1) != "(") || i > 1 && s.lower(i-1) == "to" && capitalised(s.word(i-2)) { // "the Alliance to | Save Our Ferry"
			continue
		}
		to := callEnd(s, i)
		if to == 0 || i == 0 && !s.tag(to).Finite() && !(s.lower(to) == "," && (s.tag(to+1) == language.DT || s.lower(to+1) == "which")) {
			continue
		}
		for k := i; k < to; k++ {
			if taken[k] != nil {
				release(taken, taken[k])
			}
		}
		claim(newName(s, i, to, corpus.Organisation, "org-word"))
		i = to
	}
}

// callEnd gives the token behind the call whose verb is token i; 0 where it is
// none: what it is for has to begin with a small word and end in a capital one.
func callEnd(s *sentence, i int) int {
	k := i + 1
	for k < i+3 && capitalised(s.word(k)) && s.tag(k).Noun() {
		k++
	}
	if w := s.lower(k); w != "the" && w != "a" && w != "an" && w != "our" && w != "your" || capitalised(s.word(k)) && w != "our" || !capitalised(s.word(k+1)) {
		return 0
	}
	for k++; k < len(s.tokens) && k < i+8 && capitalised(s.word(k)) && isNamePart(s.word(k)); {
		k++
	}
	return k
}

// calls are the verbs with which people are called on to do something.
var calls = map[string]bool{"save": true, "keep": true, "stop": true, "hold": true, "protect": true, "defend": true, "reclaim": true, "end": true, "fight": true, "free": true, "ban": true, "take": true, "let": true, "give": true, "bring": true,
	"stand": true, "raise": true, "rethink": true, "restore": true, "fix": true, "fund": true, "feed": true, "clean": true, "break": true, "open": true, "close": true, "scrap": true, "block": true, "build": true, "rebuild": true, "mind": true, "unlock": true, "respect": true, "love": true, "leave": true, "lift": true}
