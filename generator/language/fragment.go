package language

// Quoted fragments. A sentence reads as if the marks around some of its words were not there: "the count “lacked
// clarity”" has the subject and the verb of "the count lacked clarity". The tagger therefore does not see them.

// markFragments finds the marks around the fragments of a sentence: words that begin in small letters right behind a word.
func markFragments(text string, s Sentence, part []atom) {
	word := func(k int) string { return text[s.Tokens[k].Start:s.Tokens[k].End] }
	for k := 1; k+2 < len(part); k++ {
		closing := closingMark(word(k))
		if closing == "" || !part[k-1].letters || s.Tokens[k-1].End == s.Tokens[k].Start || !part[k+1].letters || part[k+1].capital || s.Tokens[k].End < s.Tokens[k+1].Start {
			continue
		}
		end := k + 2
		for end < len(part) && (word(end) != closing || s.Tokens[end-1].End < s.Tokens[end].Start) {
			end++
		}
		if end == len(part) {
			continue
		}
		part[k].unseen, part[end].unseen, part[k+1].initial = true, true, false
		k = end
	}
}

// closingMark gives the mark that closes what a mark opens; "" for anything else.
func closingMark(open string) string {
	switch open {
	case "“":
		return "”"
	case "‘":
		return "’"
	case `"`, "'":
		return open
	}
	return ""
}

// tagSentence tags a sentence: the marks around fragments where they stand, words as they would be without them.
func (t *tagger) tagSentence(part []atom, s *scratch) {
	t.tag(part, s)
	withoutMarks(part, s, func(part []atom) { t.tag(part, s) })
}

// repairSentence mends the tags of a sentence in the same way.
func (t *tagger) repairSentence(part []atom, s *scratch) {
	if !withoutMarks(part, s, t.repair) {
		t.repair(part)
	}
}

// withoutMarks gives the words of a sentence that has fragments tags without the marks around these.
func withoutMarks(part []atom, s *scratch, give func(part []atom)) bool {
	s.seen = s.seen[:0]
	for _, a := range part {
		if !a.unseen {
			s.seen = append(s.seen, a)
		}
	}
	if len(s.seen) == len(part) {
		return false
	}
	give(s.seen)
	k := 0
	for i := range part {
		if !part[i].unseen {
			part[i].tag = s.seen[k].tag
			k++
		}
	}
	return true
}
