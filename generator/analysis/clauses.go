package analysis

import (
	"briefing/generator/language"
)

// opensAdverbial tells whether a sentence that begins with the word begins with
// a subordinate clause: "When the vote was over, the mayor said …".
func opensAdverbial(w string) bool {
	switch w {
	case "when", "while", "after", "before", "as", "if", "although", "though", "because", "since", "until", "once", "despite", "in", "at", "on", "with", "during", "by":
		return true
	}
	return false
}

// clauseAfterComma tells whether an earlier comma ended the adverbial already.
func clauseAfterComma(s *sentence, comma int) bool {
	for k := 1; k < comma; k++ {
		if s.lower(k) == "," {
			return finiteWithin(s, k, comma)
		}
	}
	return false
}

// finiteWithin tells whether a finite verb stands in tokens from..to.
func finiteWithin(s *sentence, from, to int) bool {
	for i := max(0, from); i < to && i < len(s.tokens); i++ {
		if s.tag(i).Finite() {
			return true
		}
	}
	return false
}

// datelineEnd gives the token after "KARLSVIK, Sweden, May 6 (Wire) -" at the
// start of a paragraph; 0 where there is no dateline.
func datelineEnd(s *sentence) int {
	if s.start != s.passage.Span.Start || !capitalised(s.word(0)) {
		return 0
	}
	for k := 1; k < len(s.tokens) && k < 14; k++ {
		switch w := s.word(k); {
		case w == "-" || w == "–" || w == "—" || w == "―" || w == "--":
			if next := s.tag(k + 1); next == language.WP || next == language.WPS || next == language.WDT { // "The Harbour Army — whose chief is Ole Moe — has left"
				return 0
			}
			return k + 1
		case s.tag(k).Verb() || s.tag(k) == language.MD || s.tag(k) == language.DT || s.tag(k) == language.PRP:
			return 0
		}
	}
	return 0
}

// clauseStart is the start of a clause that ends at token to: the sentence's,
// or what follows a semicolon; a connective is passed over.
func clauseStart(s *sentence, to int) int {
	from := datelineEnd(s)
	for k := from; k < to; k++ {
		if s.lower(k) == ";" || s.lower(k) == ":" {
			from = k + 1
		}
	}
	if s.tag(from) == language.CC {
		from++
	}
	return from
}
