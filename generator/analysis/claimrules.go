package analysis

import (
	"maps"
	"slices"
)

// claimRule is one way to read claims from a sentence. It reads only sentences
// that have one of its words, or a form of one of its verbs; all sentences, where it
// names neither. Most rules concern few sentences, so that this saves most of
// the work.
type claimRule struct {
	read  func(*claimReader, *sentence)
	verbs []string // lemmas
	words []string // in lower case
}

// claimRules are the rules in the order in which they read a sentence. Whoever
// gives a rule another word to begin from adds it here too:
// TestClaimRulesNameTheirWords finds what is missing.
func claimRules(w *claimWords) []claimRule {
	return []claimRule{
		{read: (*claimReader).verbs, verbs: keysOf(w.stances)},
		{read: (*claimReader).nounPhrases, words: append(keysOf(w.nouns), "favour", "favor", "call", "calls", "demand", "demands", "plea", "pleas", "appeal", "appeals", "objection", "objections")},
		{read: (*claimReader).idiomatic, verbs: keysOf(w.idioms)},
		{read: (*claimReader).standing, words: append(keysOf(w.predicates), keysOf(bareSides)...)},
		{read: (*claimReader).wanted},
		{read: (*claimReader).judged},
		{read: (*claimReader).demanded, verbs: append(keysOf(demands), "like", "love")},
		{read: (*claimReader).resolved, words: slices.Collect(maps.Keys(motions))},
		{read: (*claimReader).authorWants, words: []string{"should", "must", "ought", "needs", "has", "have", "need", "duty", "obligation", "right", "responsibility", "time"}},
		{read: (*claimReader).shouldBe, words: []string{"should", "must", "ought"}},
		{read: (*claimReader).thereShouldBe, words: []string{"should", "must"}},
		{read: (*claimReader).noReason, words: []string{"reason", "case", "need", "grounds", "justification", "basis"}},
		{read: (*claimReader).soDoes, words: []string{"so"}},
		{read: (*claimReader).undertook, verbs: keysOf(deciding)},
		{read: (*claimReader).accused, verbs: keysOf(accusing)},
		{read: (*claimReader).reserves, verbs: keysOf(reserving), words: []string{"is", "was", "be", "were", "no", "nothing"}},
		{read: (*claimReader).goesAhead, words: []string{"would", "will"}},
		{read: (*claimReader).disputed, verbs: append(keysOf(disputing), keysOf(naming)...)},
		{read: (*claimReader).rated, verbs: slices.Concat(keysOf(breaking), keysOf(keeping)), words: slices.Concat(keysOf(ratingWords), keysOf(fitting))},
		{read: (*claimReader).recounted, verbs: keysOf(counting)},
		{read: (*claimReader).litigated, words: []string{"court", "courts", "tribunal", "wto", "organization", "organisation"}},
		{read: (*claimReader).rejoined, verbs: []string{"disagree", "differ", "beg", "see", "view", "blame", "point", "put", "attribute", "ascribe"}, words: []string{"otherwise", "convinced", "persuaded", "unconvinced", "unpersuaded", "sceptical", "skeptical", "doubtful"}},
		{read: (*claimReader).clefts, words: []string{"what"}},
		{read: (*claimReader).feels, words: keysOf(feelings)},
		{read: (*claimReader).threatened, verbs: []string{"threaten"}},
		{read: (*claimReader).saysNo, words: []string{"no", "yes"}},
		{read: (*claimReader).did, verbs: keysOf(doings)},
		{read: (*claimReader).allowed, words: []string{"allow", "let", "permit"}},
		{read: (*claimReader).warned, verbs: keysOf(alarms)},
		{read: (*claimReader).thereIsNo, words: []string{"no", "not", "n't", "never"}},
		{read: (*claimReader).needed, words: []string{"need", "needs", "deserve", "deserves"}},
		{read: (*claimReader).partisan, words: keysOf(partisans)},
		{read: (*claimReader).abstained, words: []string{"abstained", "abstains"}},
		{read: (*claimReader).hoped, verbs: keysOf(hopes), words: keysOf(feelings)},
		{read: (*claimReader).reasonsFor, words: []string{"argument", "arguments", "reason", "reasons", "case", "grounds"}},
		{read: (*claimReader).disbelieved, verbs: keysOf(disbelieving)},
		{read: (*claimReader).likewise, verbs: []string{"agre", "agree", "concur", "share", "echo"}, words: []string{"same"}},
		{read: (*claimReader).ordered},
		{read: (*claimReader).prefers, words: []string{"rather", "sooner", "see", "prefer", "prefers", "preferred"}},
		{read: (*claimReader).departures, verbs: keysOf(w.leaving)},
		{read: (*claimReader).pledged, verbs: keysOf(promising), words: []string{"no"}},
		{read: (*claimReader).asDemanded, words: []string{"as"}},
		{read: (*claimReader).refuses, verbs: []string{"refuse", "decline", "say", "budge", "turn"}},
		{read: (*claimReader).unlawful, words: []string{"law", "act", "constitution", "code", "rules", "treaty", "charter", "statute"}},
		{read: (*claimReader).unlessDone, words: []string{"unless", "if"}},
		{read: (*claimReader).denied, words: []string{"that"}},
		{read: (*claimReader).sidesWith, verbs: []string{"side", "agree", "concur", "disagree"}, words: []string{"i", "we", "right", "correct", "wrong", "mistaken"}},
		{read: (*claimReader).insists, words: []string{"without"}},
		{read: (*claimReader).listed},
		{read: (*claimReader).statute, words: []string{"that", "which"}},
		{read: (*claimReader).elliptic, words: []string{"does", "do", "did", "has", "have", "disagree", "disagrees", "disagreed"}},
	}
}

func keysOf[V any](m map[string]V) []string { return slices.Collect(maps.Keys(m)) }

// ruleSet is a set of claimRules, a bit for each.
type ruleSet uint64

// has tells whether the rule of a number is in the set.
func (x ruleSet) has(n int) bool { return x>>n&1 != 0 }

// rulesForAll gives the rules that name no words.
func rulesForAll(rules []claimRule) ruleSet {
	var set ruleSet
	for n, rule := range rules {
		if len(rule.verbs)+len(rule.words) == 0 {
			set |= 1 << n
		}
	}
	return set
}
