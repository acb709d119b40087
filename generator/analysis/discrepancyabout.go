package analysis

import (
	"math"
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// What discrepancies and agreements are called: noun phrases that read well as
// a page's title before ": dates differ".

// possessive gives a name its genitive.
func possessive(name string) string {
	if strings.HasSuffix(name, "s") {
		return name + "’"
	}
	return name + "’s"
}

// topic names what two clauses have in common: the phrase around their rarest
// common noun that is not too general to name anything.
func (f *facts) topic(st *statement, ids []int, i, j int) string {
	if k := f.topicAt(st, ids, i, j); k >= 0 {
		return st.phraseAround(k)
	}
	words := strings.Fields(st.words(i, j))
	return strings.Join(words[:min(6, len(words))], " ")
}

// topicAt gives the token of that noun; -1 where the clauses share none.
func (f *facts) topicAt(st *statement, ids []int, i, j int) int {
	best, rank := -1, math.Inf(1)
	for k := i; k < j; k++ {
		id := f.stemAt(st.sentence, k)
		if id < 0 || !slices.Contains(ids, id) || !st.tag(k).Noun() || f.measuring[st.lower(k)] {
			continue
		}
		r := float64(f.spread[id])
		if st.tag(k).Proper() {
			r += 1e3
		}
		if f.general[st.lower(k)] || f.general[st.stem(k)] {
			r += 1e6
		}
		if r < rank {
			best, rank = k, r
		}
	}
	return best
}

// phraseAround gives the noun phrase that holds token k, without articles and
// what is before a possessive.
func (s *sentence) phraseAround(k int) string { return s.words(s.phraseBounds(k)) }

// phraseBounds gives the tokens of that phrase. A common noun before an
// adjective ends another phrase, or is a verb that the tagger misread: "behind
// this lie several plans".
func (s *sentence) phraseBounds(k int) (from, to int) {
	from, to = k, k+1
	for from > 0 && (s.tag(from-1).Noun() || s.tag(from-1) == language.JJ) {
		if s.tag(from) == language.JJ && s.tag(from-1).Noun() && !s.tag(from-1).Proper() {
			break
		}
		from--
	}
	for to < len(s.tokens) && s.tag(to).Noun() && s.tag(to).Proper() == s.tag(k).Proper() {
		to++
	}
	return from, to
}

// definite gives the phrase around token k with "the" where a title needs it:
// before a single thing, or where the source has an article.
func (s *sentence) definite(k int) string {
	from, to := s.phraseBounds(k)
	text := s.words(from, to)
	if w := s.word(from); s.opening(from) && from < to-1 && s.tokens[from].Entity == 0 && s.lower(to-1) == s.word(to-1) && upperWord(w) == "" {
		text = strings.ToLower(w[:1]) + text[1:]
	}
	switch before := s.lower(from - 1); {
	case before == "the", before == "a", before == "an":
		return "the " + text
	case s.tag(to-1) == language.NN && (s.tag(from-1) == language.PRPS || s.tag(from-1) == language.POS || s.tag(from-1) == language.DT):
		return "the " + text
	}
	return text
}

// eventLabel names an event after its kind and what two clauses say it was
// done by or to: "vote on the budget".
func eventLabel(d *dossier, f *facts, c *datedClause, shared []int) string {
	k := f.topicAt(c.st, shared, c.i, c.j)
	kind, verb := eventKind(c, d.lex.table("eventverbs"))
	if k < 0 {
		k = f.topicAt(c.st, shared, 0, len(c.st.tokens))
	}
	if k < 0 || kind == "" {
		return f.topic(c.st, shared, 0, len(c.st.tokens))
	}
	noun, preposition := kind, "of"
	for _, e := range d.lex.lists["eventkinds"] {
		if e.phrase == kind && len(e.fields) == 2 {
			noun, preposition = e.fields[0], e.fields[1]
		}
	}
	from, to := c.st.phraseBounds(k)
	if verb >= from && verb < to { // the thing is the event: "the budget vote"
		return c.st.phraseAround(k)
	}
	if c.st.tag(verb).Verb() && k < verb && c.st.tag(verb) != language.VBN {
		preposition = "by" // the subject of a verb that is not passive
		if noun == "opening" || noun == "closing" || noun == "death" || noun == "resignation" || noun == "collapse" || noun == "crash" {
			preposition = "of"
		}
	}
	if w := c.st.lower(from - 1); (w == "in" || w == "at") && c.st.tag(k).Proper() { // the "meeting in Astana"
		preposition = w
	}
	return noun + " " + preposition + " " + c.st.definite(k)
}

// figureLabel names what a figure measures: the cost to somebody, the number
// of things, or a figure for what the clauses share.
func figureLabel(f *facts, st *statement, x figure, shared []int) string {
	if x.unit == "" && x.noun != "" {
		if from := st.afterNumber(x); from < x.j {
			counted := st.words(from, x.j)
			if counted == "people" {
				counted += st.employedHere(x)
			}
			return "number of " + counted
		}
	}
	if timeUnits[x.unit] && x.of != "" {
		return "length of the " + st.words(x.j, x.j+1)
	}
	if bearer := st.costBearer(x); bearer != "" {
		return "cost to " + bearer
	}
	if thing := st.costOf(x); thing != "" {
		return thing
	}
	if thing := st.measuredThing(f, x); thing != "" {
		return thing
	}
	k := f.topicAt(st, shared, max(0, x.i-12), x.i)
	if k < 0 {
		k = f.topicAt(st, shared, x.j, min(len(st.tokens), x.j+8))
	}
	if k >= 0 && timeUnits[st.stem(k)] { // "tonnes a year"
		k = -1
	}
	if k < 0 {
		k = f.topicAt(st, shared, 0, len(st.tokens))
	}
	switch {
	case money(x) && k >= 0 && costNoun(st.lower(k)):
		return st.definite(k)
	case k < 0:
		return plainLabel(x)
	case money(x):
		return "sum for " + st.definite(k)
	case x.unit == "metre" && st.tag(k).Proper():
		return plainLabel(x)
	case x.unit == "percent" && k < x.i && tellingHowMuch[st.lower(k+1)] && !st.tag(k).Proper(): // "Turnout was 47.3%"
		label := st.definite(k)
		if st.opensWith(k) {
			label = strings.ToLower(label[:1]) + label[1:]
		}
		return label
	case x.unit == "percent":
		return "percentage for " + st.definite(k)
	}
	return "figure for " + st.definite(k)
}

// tellingHowMuch are verbs that tell how much their subject is.
var tellingHowMuch = map[string]bool{"was": true, "is": true, "were": true, "stood": true, "stands": true, "reached": true, "rose": true, "fell": true, "came": true}

// costOf reads "the cost of the ferry" before a sum.
func (s *sentence) costOf(x figure) string {
	if !money(x) {
		return ""
	}
	for k := x.i - 1; k >= 0 && k > x.i-9; k-- {
		if !costNoun(s.lower(k)) || s.lower(k+1) != "of" {
			continue
		}
		if end := s.chunkEnd(k + 2); end > k+2 && end < x.i {
			return s.words(k, end)
		}
	}
	return ""
}

func costNoun(w string) bool {
	switch w {
	case "cost", "costs", "price", "budget", "bill", "estimate", "value":
		return true
	}
	return false
}

// afterNumber gives the token after the digits and words that make up a
// number.
func (s *sentence) afterNumber(x figure) int {
	k := x.i
	for k < x.j && (s.tag(k) == language.CD || s.tag(k) == language.Dollar || s.tag(k) == language.TO || s.lower(k) == "-" || s.word(k)[0] <= '9') {
		k++
	}
	return k
}

// costBearer gives who bears a cost: the words between "cost" and a sum.
func (s *sentence) costBearer(x figure) string {
	if !money(x) {
		return ""
	}
	for k := x.i - 1; k >= 0 && k > x.i-7; k-- {
		switch s.lower(k) {
		case "cost", "costs", "costing":
			end := k + 1
			for end < x.i && (s.tag(end).Noun() || s.tag(end) == language.JJ || s.tag(end) == language.DT) {
				end++
			}
			if end == x.i && end > k+1 && s.tag(end-1).Noun() {
				return s.words(k+1, x.i)
			}
			return ""
		}
	}
	return ""
}

func (s *sentence) skipArticle(k int) int {
	if s.tag(k) == language.DT {
		k++
	}
	return k
}

// remarkLabel names an utterance after its speaker and first words.
func remarkLabel(d *dossier, u *utterance, speaker corpus.ActorID) string {
	words := strings.Fields(d.corpus.Text(u.spans[0]))
	text := strings.TrimRight(strings.Join(words[:min(6, len(words))], " "), ".,;:!?")
	if len(words) > 6 {
		text += "…"
	}
	if speaker == "" {
		return "the words “" + text + "”"
	}
	return possessive(d.actorName(speaker)) + " words “" + text + "”"
}
