package language

import "strings"

// Split divides the blocks of a text into sentences and tokens, without tags. Blocks that lie outside the text, or
// over an earlier block, are cut to what is left of them. No byte of the text is changed, and none need be valid UTF-8.
func Split(text string, blocks []Block) []Sentence {
	var all []Sentence
	done := 0
	for i, b := range blocks {
		start, end := max(b.Start, done), min(b.End, len(text))
		if start >= end {
			continue
		}
		done = end
		tokens := tokenise(text, start, end)
		from := 0
		for k := range tokens {
			if k+1 == len(tokens) || b.Kind != Heading && ends(text, tokens, from, k) {
				part := tokens[from : k+1 : k+1]
				all = append(all, Sentence{Start: part[0].Start, End: part[len(part)-1].End, Block: i, Tokens: part})
				from = k + 1
			}
		}
	}
	return all
}

// ends reports whether a sentence that began at token from ends after token k; there is a token after k.
func ends(text string, tokens []Token, from, k int) bool {
	gap := text[tokens[k].End:tokens[k+1].Start]
	if breaks(gap) {
		return true
	}
	if gap != "" && strings.Contains(gap, "\n") && itemMark(text, tokens, k+1) {
		return true
	}
	t := k // the token that may end the sentence; closing marks after it belong to the sentence
	for t > from && closes(text, tokens, t) {
		t--
	}
	word := text[tokens[t].Start:tokens[t].End]
	next, _ := runeAt(text, tokens[k+1].Start)
	if gap == "" && (closes(text, tokens, k+1) || !upper(next) && !opener(next)) {
		return false
	}
	switch last := word[len(word)-1]; {
	case last == '!' || last == '?':
		return startsSentence(text, tokens, k+1) && !(t < k && reported(text, tokens, k+1))
	case strings.HasPrefix(word, "..") || strings.HasSuffix(word, "…"):
		return gap != "" && upper(next)
	case word == ".":
		return startsSentence(text, tokens, k+1)
	case last == '.':
		return t > from && gap != "" && endsAfterAbbreviation(text, tokens, k+1, strings.TrimSuffix(word, "."))
	}
	return false
}

// breaks reports whether the space between two tokens holds an empty line.
func breaks(gap string) bool {
	first := strings.IndexByte(gap, '\n')
	return first >= 0 && strings.IndexByte(gap[first+1:], '\n') >= 0
}

// itemMark reports whether token k, the first of its line, marks a list item.
func itemMark(text string, tokens []Token, k int) bool {
	switch w := text[tokens[k].Start:tokens[k].End]; w {
	case "-", "*", "•", "·", "–", "—", "+", "▪", "◦", "‣":
		return k+1 < len(tokens) && tokens[k+1].Start > tokens[k].End
	default:
		return len(w) > 1 && w[len(w)-1] == '.' && listMarker(w[:len(w)-1])
	}
}

// closes reports whether token k closes a quotation, a bracket or, in Markdown, bold or italic type: a closing mark with
// no space before it.
func closes(text string, tokens []Token, k int) bool {
	if k == 0 || tokens[k-1].End < tokens[k].Start {
		return false
	}
	w := text[tokens[k].Start:tokens[k].End]
	r, n := runeAt(w, 0)
	return n == len(w) && closer(r) || w == "''" || strings.Trim(w, "*_") == ""
}

// startsSentence reports whether token k, which follows a full stop, can begin a sentence: anything but a lower-case word
// or a mark that continues one.
func startsSentence(text string, tokens []Token, k int) bool {
	r, _ := runeAt(text, tokens[k].Start)
	for opener(r) && k+1 < len(tokens) {
		k++
		r, _ = runeAt(text, tokens[k].Start)
	}
	switch r {
	case ',', ';', ':', '.', '!', '?', '%', '/', ')', ']', '”', '’', '&', '=':
		return false
	}
	if lower(r) {
		// e.g. iPhone
		second, _ := runeAt(text, tokens[k].Start+1)
		return upper(second)
	}
	return true
}

// reported reports whether the tokens from k on name the speaker of the question or exclamation before them:
// up to five capitalised words and a verb of saying.
func reported(text string, tokens []Token, k int) bool {
	for i := k; i < len(tokens) && i < k+6; i++ {
		w := text[tokens[i].Start:tokens[i].End]
		switch w {
		case "said", "says", "asked", "asks", "told", "wrote", "writes", "added", "replied", "wondered", "shouted", "cried", "exclaimed", "tweeted":
			return i > k
		case "of", "the", "de", "von", "van", "al", "bin":
			continue
		}
		if r, _ := runeAt(w, 0); !upper(r) {
			return false
		}
	}
	return false
}

// endsAfterAbbreviation reports whether token k begins a new sentence after the abbreviation word, whose full stop then does double duty.
func endsAfterAbbreviation(text string, tokens []Token, k int, word string) bool {
	if abbreviationOf(word) != anywhere && !strings.Contains(word, "-") {
		return false
	}
	r, _ := runeAt(text, tokens[k].Start)
	if opener(r) && k+1 < len(tokens) {
		if r == '(' || r == '[' {
			return false
		}
		k++
		r, _ = runeAt(text, tokens[k].Start)
	}
	if !upper(r) {
		return false
	}
	next := text[tokens[k].Start:tokens[k].End]
	switch word {
	case "etc", "p.m", "a.m":
		return !calendarWord(next) && !zoneAt(text, tokens, k)
	}
	return starter(next)
}

// zoneAt reports whether token k begins the name of a time zone: "Central European Time".
func zoneAt(text string, tokens []Token, k int) bool {
	for n := k; n < len(tokens) && n < k+4; n++ {
		r, _ := runeAt(text, tokens[n].Start)
		if !upper(r) {
			return false
		}
		if n > k && text[tokens[n].Start:tokens[n].End] == "Time" {
			return true
		}
	}
	return false
}

func calendarWord(w string) bool {
	switch w {
	case "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "GMT", "EST", "EDT", "ET", "UTC", "CET", "BST", "PST", "PDT", "PT",
		"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December":
		return true
	}
	return false
}

// starter reports whether w, capitalised after an abbreviation, is a function word or connective and so begins a sentence.
func starter(w string) bool {
	switch w {
	case "The", "A", "An", "This", "That", "These", "Those", "It", "Its", "He", "His", "She", "Her", "They", "Their", "We", "Our", "You", "Your", "My",
		"I", "There", "Here", "But", "And", "Or", "Nor", "So", "Yet", "For", "If", "In", "On", "At", "By", "To", "From", "With", "Without", "Under", "Over",
		"Of", "As", "After", "Before", "Since", "While", "When", "Where", "Why", "How", "What", "Who", "Which", "Until", "Unless", "Although", "Though",
		"Because", "Despite", "During", "Between", "Among", "Amid", "Against", "According", "However", "Meanwhile", "Moreover", "Furthermore", "Nevertheless",
		"Nonetheless", "Instead", "Indeed", "Still", "Then", "Thus", "Therefore", "Also", "Both", "Each", "Every", "All", "Some", "Many", "Most", "Several", "Few",
		"One", "Two", "Three", "Another", "Other", "Others", "Such", "No", "Not", "Now", "Once", "Only", "Even", "Just", "Earlier", "Later", "Last", "Next",
		"Finally", "Additionally", "Asked", "Speaking", "Is", "Are", "Was", "Were", "Do", "Does", "Did", "Has", "Have", "Had", "Can", "Could", "Will", "Would",
		"Should", "May", "Might", "Must", "Let", "Whether", "Throughout", "Through", "Today", "Yesterday", "Tomorrow", "About", "Around", "Recently", "Perhaps":
		return true
	}
	return false
}
