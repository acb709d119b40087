package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Sentences that repeat a quotation without quotation marks.

// findEchoes finds sentences that repeat an utterance without quotation marks
// and in another voice. The speaker's own words in reported speech are no
// echo: that they are bent to fit the sentence is grammar.
func findEchoes(f *facts, cluster []*utterance, speaker corpus.ActorID) []*statement {
	var out []*statement
	lead := cluster[0]
	if lead.term || len(lead.stems) < sharedWords || len(lead.words) > 40 {
		return nil
	}
	for _, st := range f.follower.neighbours(&statement{sentence: lead.st.sentence, order: -1, stems: lead.stems}, nil) {
		if slices.Contains(out, st) || st.article == lead.st.article || speaker != "" && slices.Contains(st.actors, speaker) || inCluster(cluster, st) {
			continue
		}
		if countShared(lead.stems, st.stems) < sharedWords {
			continue
		}
		if echoes(f, lead, st) {
			out = append(out, st)
		}
	}
	return out
}

func inCluster(cluster []*utterance, st *statement) bool {
	return slices.ContainsFunc(cluster, func(u *utterance) bool {
		return slices.ContainsFunc(u.spans, func(s corpus.Span) bool { return st.whole().Overlaps(s) })
	})
}

// echoes tells whether the unquoted words of a sentence hold nearly all content
// words of an utterance in its order, close together.
func echoes(f *facts, u *utterance, st *statement) bool {
	var words []string
	for i := range st.tokens {
		if comparedWord(st.lower(i)) && !st.quotedAt(i) {
			words = append(words, plainSpelling(st.lower(i)))
		}
	}
	m := align(u.words, words).trimmed()
	if len(m) == 0 {
		return false
	}
	content, total := 0, 0
	tells := func(w wordAt) bool { // numbers are in many sentences
		return f.stemAt(w.st.sentence, w.i) >= 0 && w.st.tag(w.i) != language.CD
	}
	for _, pair := range m {
		if tells(u.tokens[pair[0]]) {
			content++
		}
	}
	for _, w := range u.tokens {
		if tells(w) {
			total++
		}
	}
	wide := m[len(m)-1][1] - m[0][1] + 1
	return content >= sharedWords && content*5 >= total*4 && wide <= 2*len(u.words) && !m.seamless()
}
