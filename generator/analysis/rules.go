package analysis

import (
	_ "embed"
	"fmt"
	"strings"

	"briefing/generator/corpus"
)

// rulesText has a line for every rule: what it makes, its name, what it does.
//
//go:embed rules.txt
var rulesText string

// measuredText has a line for every rule and set of articles: how often it
// fired, and how often it was right of how many times that is known. A test
// writes it, and RULES.md, which is for people; see there.
//
//go:embed measured.txt
var measuredText string

// A rule that is right less often than HeldBackBelow, of at least HeldBackFrom
// findings that were judged, does not reach a page.
const (
	HeldBackBelow = 80 // per cent
	HeldBackFrom  = 8  // fewer say little about a rule
)

// RuleRecord is what is known of a rule.
type RuleRecord struct {
	Kind   string // of finding: actor, role, quotation, claim, …
	Rule   corpus.Rule
	Does   string // in one line
	Fired  int    // over all sets of articles that it was measured on
	Right  int
	Judged int // findings of which it is known whether they are right
}

// HeldBack tells whether what the rule finds stays off the pages.
func (r RuleRecord) HeldBack() bool {
	return r.Judged >= HeldBackFrom && 100*r.Right < HeldBackBelow*r.Judged
}

// RuleBook has what is known of every rule.
type RuleBook struct {
	Records []RuleRecord // of the rules that fired where they were measured
	index   map[string]int
	does    map[string]string
}

// LoadRules reads the rule book in the program. The error means that the
// program itself is damaged.
func LoadRules() (*RuleBook, error) { return NewRuleBook(rulesText, measuredText) }

// NewRuleBook makes a rule book of the texts of rules.txt and measured.txt.
func NewRuleBook(rules, measured string) (*RuleBook, error) {
	b := &RuleBook{index: map[string]int{}, does: map[string]string{}}
	for line := range dataLines(rules) {
		f := strings.Split(line, "\t")
		if len(f) != 3 {
			return nil, fmt.Errorf("rules.txt: %q has not three fields", line)
		}
		b.does[f[0]+" "+f[1]] = f[2]
	}
	for line := range dataLines(measured) {
		var set, kind, rule string
		var fired, right, judged int
		if _, err := fmt.Sscanf(line, "%s %s %s %d %d/%d", &set, &kind, &rule, &fired, &right, &judged); err != nil {
			return nil, fmt.Errorf("measured.txt: %q: %w", line, err)
		}
		k := kind + " " + rule
		i, ok := b.index[k]
		if !ok {
			i = len(b.Records)
			b.index[k] = i
			b.Records = append(b.Records, RuleRecord{Kind: kind, Rule: corpus.Rule(rule), Does: b.Does(kind, corpus.Rule(rule))})
		}
		r := &b.Records[i]
		r.Fired, r.Right, r.Judged = r.Fired+fired, r.Right+right, r.Judged+judged
	}
	return b, nil
}

// Does says in one line what a rule does; empty for a rule that has no line in
// rules.txt. The name of a rule may have an ending with a line of its own.
func (b *RuleBook) Does(kind string, rule corpus.Rule) string {
	if does, ok := b.does[kind+" "+string(rule)]; ok {
		return does
	}
	for ending, also := range b.does {
		if base, ok := strings.CutSuffix(string(rule), strings.TrimPrefix(ending, kind+" ")); ok && strings.HasPrefix(ending, kind+" -") {
			if does := b.does[kind+" "+base]; does != "" {
				return does + also
			}
		}
	}
	return ""
}

// dataLines gives the lines of a data file that are not remarks.
func dataLines(text string) func(yield func(string) bool) {
	return func(yield func(string) bool) {
		for line := range strings.Lines(text) {
			line = strings.TrimRight(line, "\r\n")
			if line != "" && line[0] != '#' && !yield(line) {
				return
			}
		}
	}
}

// Of is what is known of the rule that made a kind of finding; of one that
// never fired, only what it does.
func (b *RuleBook) Of(kind string, rule corpus.Rule) RuleRecord {
	if i, ok := b.index[kind+" "+string(rule)]; ok {
		return b.Records[i]
	}
	return RuleRecord{Kind: kind, Rule: rule, Does: b.Does(kind, rule)}
}

// holdsBack tells whether what a rule finds stays off the pages. No book
// holds nothing back.
func (b *RuleBook) holdsBack(kind string, rule corpus.Rule) bool {
	return b != nil && b.Of(kind, rule).HeldBack()
}

// holdBack marks the findings of one list whose rules are right too seldom.
// It is called as soon as they are found, so that nothing is built on them.
func holdBack[T any](b *RuleBook, kind string, list []T, of func(*T) (corpus.Rule, *bool)) {
	for i := range list {
		rule, held := of(&list[i])
		*held = b.holdsBack(kind, rule)
	}
}

func holdBackActors(b *RuleBook, actors []corpus.Actor) {
	holdBack(b, "actor", actors, func(a *corpus.Actor) (corpus.Rule, *bool) { return a.Rule, &a.HeldBack })
	for i := range actors {
		holdBack(b, "role", actors[i].Roles, func(r *corpus.Role) (corpus.Rule, *bool) { return r.Rule, &r.HeldBack })
	}
}
