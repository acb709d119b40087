package analysis

import (
	"slices"

	"briefing/generator/language"
)

// Those who give another figure than somebody is reported to give right before
// them: "The union puts it at 390."

// recounted reads "Q said there were 310 births. S counts 390": S denies what Q
// says.
func (r *claimReader) recounted(s *sentence) {
	for v := 1; v+1 < len(s.tokens); v++ {
		if !s.tag(v).Finite() || s.isQuoted(v) || negated(s, v) || unreal(s, v) || r.embedded(s, v) {
			continue
		}
		lemma, _, ok := s.lookUp(counting, v)
		if !ok {
			continue
		}
		n, ok := s.otherFigure(v, lemma)
		if !ok {
			continue
		}
		denier, _ := r.doer(s, v)
		if denier == "" {
			continue
		}
		st, ok := r.saidBefore(s, denier, true)
		if !ok || st.t.s == s && st.t.to > v || st.t.s.index < s.index-1 || st.t.s.passage.ID != s.passage.ID || !st.t.oneFigureBut(s.lower(n)) || r.arguable(st.t) {
			continue
		}
		r.disputes(s, st, denier, v, n, n+1)
	}
}

// counting are verbs by which somebody gives a figure.
var counting = map[string]string{"count": "", "put": "", "say": "", "think": "", "reckon": "", "estimate": "", "believe": "", "insist": "", "calculate": "", "claim": "", "argue": ""}

// sums are nouns for a figure that stands before them.
var sums = map[string]bool{"figure": true, "number": true, "total": true, "cost": true, "toll": true, "bill": true, "sum": true, "amount": true, "count": true, "saving": true, "savings": true, "loss": true, "losses": true}

// otherFigure gives the number that the verb at v gives for what was counted
// before: "puts it at 390", "thinks the real figure is closer to 390", "counts
// 390".
func (s *sentence) otherFigure(v int, lemma string) (int, bool) {
	k := v + 1
	switch w := s.lower(k); {
	case w == "that":
		k++
	case lemma == "put" && w == "it":
		n, ok := s.bareNumber(k + 2)
		return n, ok && s.lower(k+1) == "at"
	case w == "it" || w == "there":
		n, ok := s.bareNumber(k + 2)
		return n, ok && slices.Contains(s.lemmas(k+1), "be") && endsPart(s, n+1)
	case lemma == "count" || lemma == "say":
		if w == "the" {
			break
		}
		n, ok := s.bareNumber(k)
		return n, ok && endsPart(s, n+1)
	}
	if s.lower(k) != "the" {
		return 0, false
	}
	for k++; s.tag(k) == language.JJ; k++ {
	}
	if !sums[s.lower(k)] {
		return 0, false
	}
	switch k++; s.lower(k) {
	case "at":
		if lemma != "put" && lemma != "estimate" {
			return 0, false
		}
	case "is", "was", "are", "were":
	case "will", "would":
		k++
	default:
		return 0, false
	}
	return s.bareNumber(k + 1)
}

// bareNumber finds the number at token i, behind words that make it rough.
func (s *sentence) bareNumber(i int) (int, bool) {
	for k := i; k < min(i+5, len(s.tokens)); k++ {
		switch w := s.lower(k); {
		case s.tag(k) == language.CD:
			return k, true
		case s.tag(k) == language.Dollar, w == "closer", w == "nearer", w == "close", w == "to", w == "more", w == "less", w == "like", w == "about", w == "around", w == "at", w == "least", w == "only", w == "just", w == "nearly", w == "almost", w == "roughly", w == "some", w == "be", w == "than", w == "over", w == "in", w == "fact", w == "actually":
		default:
			return 0, false
		}
	}
	return 0, false
}

// oneFigureBut tells whether a statement gives one figure, and not this one.
func (t target) oneFigureBut(number string) bool {
	var given []string
	for k := t.from; k < t.to; k++ {
		if w := t.s.lower(k); t.s.tag(k) == language.CD && !yearNumber(w) && !magnitudeWord[w] {
			given = append(given, w)
		}
	}
	return len(given) == 1 && !slices.Contains(given, number)
}

// yearNumber tells whether a number is written as a year is.
func yearNumber(w string) bool { return len(w) == 4 && (w[:2] == "19" || w[:2] == "20") }

// magnitudeWord are words that a number may end in.
var magnitudeWord = map[string]bool{"thousand": true, "million": true, "billion": true, "trillion": true, "hundred": true}
