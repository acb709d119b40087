package analysis

import (
	"fmt"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// Sources that let one rule take effect on different days: "in force since 1
// March" and "took effect on 8 March" say one thing in the state and in the event.

// effect is a day from which a rule holds.
type effect struct {
	st    *statement
	at    int // the first word of those that say so
	date  dateExpression
	rules []string // the nouns it may be said of
	names []int    // stems of the names beside them
}

// effectCues are words between a rule and the day from which it holds.
var effectCues = [][]string{
	{"in", "force", "since"}, {"in", "force", "from"}, {"in", "effect", "since"}, {"into", "force", "on"}, {"into", "effect", "on"},
	{"took", "effect", "on"}, {"takes", "effect", "on"}, {"take", "effect", "on"}, {"will", "apply", "from"}, {"applies", "from"}, {"applied", "from"}, {"effective", "from"},
}

// ruleNouns are nouns for what takes effect, with the one that they are taken for.
var ruleNouns = map[string]string{
	"law": "law", "bill": "law", "act": "law", "legislation": "law", "statute": "law", "rule": "rule", "regulation": "rule", "ban": "ban", "curfew": "curfew",
	"tariff": "tariff", "duty": "tariff", "tax": "tax", "levy": "tax", "licence": "licence", "license": "licence", "permit": "licence",
	"agreement": "agreement", "treaty": "agreement", "accord": "agreement", "truce": "truce", "ceasefire": "truce", "decree": "decree", "order": "decree", "recall": "recall",
}

// differingEffects reports rules for which two articles each give one day, and
// not the same.
func differingEffects(d *dossier, f *facts) []corpus.Discrepancy {
	if len(d.articles) > oneSubject {
		return nil
	}
	byRule := filed[effect]{}
	for _, st := range f.statements {
		for _, e := range st.dates {
			if x, ok := f.effectAt(st, e); ok {
				for _, rule := range x.rules {
					byRule.add(rule, x)
				}
			}
		}
	}
	var out []corpus.Discrepancy
	for _, rule := range byRule.keys {
		all := byRule.of[rule]
		all = slices.DeleteFunc(slices.Clone(all), func(a effect) bool {
			return slices.ContainsFunc(all, func(b effect) bool { return a.st.article == b.st.article && a.date.from != b.date.from })
		})
		for n, a := range all {
			k := slices.IndexFunc(all[n+1:], func(b effect) bool { return f.effectsApart(a, b) })
			if k < 0 {
				continue
			}
			out = append(out, f.effectDates(rule, a, all[n+1+k], all))
			break
		}
	}
	return out
}

// effectAt reads the words before a day that make it one from which a rule holds.
func (f *facts) effectAt(st *statement, e dateExpression) (effect, bool) {
	e.open = false // "in force since": that day it began
	x := effect{st: st, date: e}
	if e.precision != corpus.Day || e.named || st.quotedAt(e.i) || reckoned(e) {
		return x, false
	}
	for _, cue := range effectCues {
		if x.at = e.i - len(cue); x.at >= 0 && wordsAt(st, x.at, cue) && !negatedBefore(st, x.at) {
			x.rules = f.rulesBefore(&x)
			return x, len(x.rules) > 0
		}
	}
	return x, false
}

// rulesBefore lists the nouns for rules before the words for an effect, or where
// the sentence has none, in the one before.
func (f *facts) rulesBefore(x *effect) []string {
	var out []string
	for n := x.st.order; n >= max(0, x.st.order-2) && len(out) == 0 && f.statements[n].article == x.st.article; n-- {
		st, to := f.statements[n], len(f.statements[n].tokens)
		if st == x.st {
			to = x.at
		}
		for k := range to {
			if rule := ruleNouns[strings.TrimSuffix(st.lower(k), "s")]; rule != "" && st.tag(k).Noun() && !slices.Contains(out, rule) {
				out = append(out, rule)
				from, _ := st.phraseBounds(k)
				x.names = append(x.names, f.properStems(st, from, k)...)
			}
		}
	}
	slices.Sort(x.names)
	return out
}

// effectsApart tells whether two articles give one rule different days of the same
// half-year.
func (f *facts) effectsApart(a, b effect) bool {
	if a.st.article == b.st.article || compatible(a.date, b.date) || abs(a.date.from.number()-b.date.from.number()) > deedDaysApart {
		return false
	}
	return len(a.names) == 0 || len(b.names) == 0 || len(shared(a.names, b.names)) > 0
}

// effectDates makes the discrepancy of the days that a rule is said to hold from.
func (f *facts) effectDates(rule string, a, b effect, all []effect) corpus.Discrepancy {
	rs := addReading(nil, a.date.value(a.st), a.date.normalised(), a.st.whole())
	rs = addReading(rs, b.date.value(b.st), b.date.normalised(), b.st.whole())
	for _, c := range all {
		if c.date.from == a.date.from || c.date.from == b.date.from {
			rs = addReading(rs, c.date.value(c.st), c.date.normalised(), c.st.whole())
		}
	}
	return corpus.Discrepancy{
		Kind: corpus.DateDiffers, About: "day from which the " + rule + " holds", Readings: rs,
		Aligned:  fmt.Sprintf("Both sentences say from when a rule holds, and call it a %s or by a word for the same.", rule),
		Innocent: []string{"two different rules of one kind", "the rule took effect by steps", "a slip in one of the dates"},
		Actors:   common(a.st.actors, b.st.actors), Rule: "day-of-effect",
	}
}
