package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Judgements by set phrases, and judgements that are denied.

// phrased tells whether the verb at v judges its subject by a set phrase: "is
// too expensive", "makes no sense", "is nothing but a trick", "has no place in
// a school", "spells the end of the harbour", "works", "has failed".
func (r *claimReader) phrasedVerdict(s *sentence, v int) (corpus.Stance, bool) {
	not := negated(s, v)
	side := func(stance corpus.Stance) (corpus.Stance, bool) {
		if not {
			stance = opposite(stance)
		}
		return stance, true
	}
	if stance, set := r.setPhrase(s, v); set {
		return side(stance)
	}
	switch s.lower(v) {
	case "is", "was", "are", "were", "'s", "'re", "be", "been", "seems", "looks", "remains":
		k := v + 1
		if w := s.lower(k); w == "not" || w == "n't" {
			not = true
			k++
		}
		for s.tag(k) == language.RB && s.lower(k) != "too" && s.lower(k) != "nothing" && s.lower(k) != "here" {
			k++
		}
		switch s.lower(k) {
		case "too":
			if overmuch[s.lower(k+1)] && !s.tag(k+2).Noun() && s.lower(k+2) != "to" { // "too early to say"
				return side(corpus.Against)
			}
		case "nothing":
			if w := s.lower(k + 1); w == "but" || w == "short" || s.phrase(k+1, k+3) == "more than" {
				return corpus.Against, w != "short"
			}
		case "little":
			if s.phrase(k+1, k+3) == "more than" {
				return corpus.Against, true
			}
		case "the":
			switch s.phrase(k+1, k+3) {
			case "last thing":
				return side(corpus.Against)
			case "least we", "right thing", "best thing", "only way", "best way", "right way", "way forward", "way ahead":
				return side(corpus.For)
			case "wrong thing", "worst thing", "wrong way", "wrong answer", "wrong place", "end of", "death of", "death knell":
				return side(corpus.Against)
			case "right answer", "right place":
				return side(corpus.For)
			}
		case "here":
			if s.phrase(k+1, k+3) == "to stay" {
				return side(corpus.For)
			}
		}
	case "make", "makes", "made":
		k := v + 1
		if w := s.lower(k); w == "no" || w == "little" {
			not = !not
			k++
		} else if s.tag(k) == language.JJ {
			k++
		}
		if s.lower(k) == "sense" {
			return side(corpus.For)
		}
	case "spells", "spell", "spelled", "means", "meant", "mean", "heralds":
		switch s.phrase(v+1, v+4) {
		case "the end of", "the death of", "the ruin of":
			return side(corpus.Against)
		}
		if w := s.lower(v + 1); w == "disaster" || w == "ruin" || w == "trouble" || w == "chaos" {
			return side(corpus.Against)
		}
	case "deserves", "deserve", "deserved":
		switch s.lower(v + 1) {
		case "support", "approval", "praise", "credit", "backing", "applause":
			return side(corpus.For)
		case "to":
			switch s.lower(v + 2) {
			case "succeed", "pass", "survive", "win":
				return side(corpus.For)
			case "fail", "fall", "lose", "die":
				return side(corpus.Against)
			}
		}
	case "works", "work", "worked", "succeed", "succeeded":
		if w := s.lower(v + 1); s.tag(v).Finite() || s.tag(v-1) == language.MD || not || perfect(s, v) {
			return corpusSide(corpus.For, not), endsPart(s, v+1) && w != "and"
		}
	case "failed", "fails", "fail", "backfired", "backfire", "backfires":
		if s.tag(v).Finite() || s.tag(v-1) == language.MD || perfect(s, v) {
			return corpusSide(corpus.Against, not), endsPart(s, v+1) && s.lower(v+1) != "and"
		}
	}
	return "", false
}

// setPhrase gives the stance of the phrase of setphrases.txt whose verb stands
// at v.
func (r *claimReader) setPhrase(s *sentence, v int) (corpus.Stance, bool) {
	if !s.is(v, setPhraseVerb) || !s.tag(v).Finite() && s.tag(v-1) != language.MD && !(s.tag(v-1) == language.RB && s.tag(v-2) == language.MD) && !perfect(s, v) && !negated(s, v) || passiveAt(s, v) || s.lower(v-1) == "which" && s.lower(v-2) == "," { // "…, which goes against the law": all that was said
		return "", false
	}
	for _, l := range s.lemmas(v) {
		for _, p := range r.setphrases[l] {
			if slices.Equal(p.words, s.lowersAt(v+1, len(p.words))) {
				return p.stance, true
			}
		}
	}
	return "", false
}

// corpusSide turns a stance round where it is denied.
func corpusSide(stance corpus.Stance, not bool) corpus.Stance {
	if not {
		return opposite(stance)
	}
	return stance
}

// overmuch are adjectives of which "too" makes a reproach, whatever is judged.
var overmuch = map[string]bool{
	"expensive": true, "costly": true, "dear": true, "dangerous": true, "risky": true, "big": true, "large": true, "high": true, "tall": true, "late": true, "far": true, "complicated": true,
	"complex": true, "harsh": true, "broad": true, "vague": true, "loud": true, "noisy": true, "slow": true, "blunt": true, "rigid": true, "intrusive": true, "disruptive": true, "ambitious": true,
	"hasty": true, "cumbersome": true, "bureaucratic": true, "generous": true, "steep": true, "heavy": true, "sweeping": true, "restrictive": true, "strict": true, "radical": true, "crude": true,
	"loose": true, "narrow": true, "weak": true, "soft": true, "lenient": true, "timid": true, "little": true, "small": true, "short": true, "low": true, "early": true, "soon": true, "fast": true, "quick": true, "rushed": true,
	"onerous": true, "severe": true, "punitive": true, "lax": true, "cautious": true, "simple": true, "simplistic": true, "abstract": true, "academic": true, "remote": true, "limited": true, "modest": true, "much": true, "many": true, "easy": true, "hard": true, "difficult": true, "tight": true, "confusing": true, "controversial": true, "uncertain": true, "divisive": true,
}

// unsaid are words of judgement which, denied, say little: "it is not perfect".
var unsaid = map[string]bool{"perfect": true, "great": true, "important": true, "historic": true, "impossible": true, "radical": true, "extreme": true, "crucial": true, "decisive": true, "illegal": true, "criminal": true, "fine": true, "effective": true, "landmark": true, "milestone": true, "joke": true, "attack": true, "bold": true, "defensive": true, "positive": true, "false": true, "progress": true}

// deniedVerdict reads "is not necessary", "is no solution" and "is not a threat"
// at the form of "be": what is not good is bad, and the other way round.
func (r *claimReader) deniedVerdict(s *sentence, v int) (corpus.Stance, bool) {
	k := v + 1
	switch s.lower(k) {
	case "not", "n't", "no":
	default:
		return "", false
	}
	k++
	switch s.lower(k) {
	case "only", "just", "yet", "always", "necessarily", "so", "simply", "merely", "longer", "even", "the", "as", "that", "without", "more", "less", "in":
		return "", false
	}
	stance, at, ok := r.verdictBehind(s, k)
	if !ok || unsaid[s.lower(at)] || s.tag(at) == language.VBG {
		return "", false
	}
	for n := at; n < len(s.tokens) && n < at+7; n++ { // "not a threat but a promise", "is not right that"
		if w := s.lower(n); w == "but" || w == "that" || w == "to" || w == "whether" {
			return "", false
		}
	}
	return opposite(stance), true
}

// needed reads "the city needs this bridge" and "we do not need a mall", in
// what somebody says and in what an author argues.
func (r *claimReader) needed(s *sentence) {
	for v := 1; v+1 < len(s.tokens); v++ {
		switch s.lower(v) {
		case "need", "needs", "deserve", "deserves":
		default:
			continue
		}
		if !s.tag(v).Verb() || unreal(s, v) || r.embedded(s, v) || s.lower(v+1) == "to" || s.lower(v-1) == "to" || passiveAt(s, v) || s.tag(v) == language.VB && !negated(s, v) {
			continue
		}
		t, ok := r.readTarget(s, v+1)
		if !ok || !r.atIssue(t) || t.person || t.kind == "plan" || s.tag(t.to) == language.TO {
			continue
		}
		stance := corpusSide(corpus.For, negated(s, v))
		if s.lower(v+1) == "no" {
			stance = opposite(stance)
		}
		r.voiced(s, v, stance, t, "needed")
	}
}
