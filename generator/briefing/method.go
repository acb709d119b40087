package briefing

import (
	"cmp"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

const (
	methodPath  = "method.md"
	methodTitle = "Method and limits"
)

// RuleRecord is what is known of a rule of the analysis: what it does, in a
// line, and how often it was right of how many of its findings that people
// judged, in dossiers other than this one.
type RuleRecord struct {
	Does          string
	Right, Judged int
}

// methodKinds are the kinds of findings as the records of rules name them, with
// what readers call them.
var methodKinds = []struct{ kind, label string }{
	{"actor", "Actors"}, {"role", "Roles"}, {"quotation", "Quotations"}, {"claim", "Positions"}, {"theme", "Themes"},
	{"event", "Dated events"}, {"disagreement", "Disagreements"}, {"discrepancy", "Discrepancies"}, {"agreement", "Agreements"},
}

// tally counts the findings of one kind, and of each rule.
type tally struct {
	shown, held int
	byRule      map[corpus.Rule]int
}

func (t *tally) add(rule corpus.Rule, held bool) {
	if held {
		t.held++
	} else {
		t.shown++
	}
	if t.byRule == nil {
		t.byRule = map[corpus.Rule]int{}
	}
	t.byRule[rule]++
}

// tallies counts what was found in this dossier.
func (w *writer) tallies() map[string]*tally {
	all := map[string]*tally{}
	for _, k := range methodKinds {
		all[k.kind] = &tally{}
	}
	c := w.all
	for _, a := range c.Actors {
		all["actor"].add(a.Rule, a.HeldBack)
		for _, r := range a.Roles {
			all["role"].add(r.Rule, r.HeldBack)
		}
	}
	for _, q := range c.Quotations {
		if q.Kind != corpus.Term && !q.Attitude {
			all["quotation"].add(q.Rule, q.HeldBack)
		}
	}
	for _, x := range c.Claims {
		all["claim"].add(x.Rule, x.HeldBack)
	}
	for _, x := range c.Themes {
		all["theme"].add(x.Rule, x.HeldBack)
	}
	for _, x := range c.Events {
		all["event"].add(x.Rule, x.HeldBack)
	}
	for _, x := range c.Disagreements {
		all["disagreement"].add(x.Rule, x.HeldBack)
	}
	for _, x := range c.Discrepancies {
		all["discrepancy"].add(x.Rule, x.HeldBack)
	}
	for _, x := range c.Summary.Agreements {
		all["agreement"].add(x.Rule, x.HeldBack)
	}
	return all
}

// methodPage says what was done with this dossier, how far it can be trusted,
// and how to check it.
func (w *writer) methodPage() []Page {
	if len(w.c.Sources) == 0 {
		return nil
	}
	s := w.sheet(methodPath, methodTitle)
	all := w.tallies()
	s.section("made", "How this briefing was made", methodMade, s.methodRead())
	s.section("check", "How to check a statement", methodCheck)
	s.section("found", "What was found, and how often that is right", s.methodFound(all)...)
	s.section("dates", "How dates were reckoned", s.methodDates())
	s.section("limits", "What it cannot do", methodLimits)
	s.section("held-back", "What was held back", s.methodHeldBack())
	s.section("rules", "The rules that found most", s.methodRules(all)...)
	return []Page{s.page(Front{Title: methodTitle, Type: "method", Description: methodDescription})}
}

func (s *sheet) methodRead() string {
	words := 0
	for _, src := range s.w.c.Sources {
		words += src.Words
	}
	with := ""
	if words > 0 {
		with = " with " + count(words, "word") + " in all"
	}
	return "Read were " + s.link(count(len(s.w.c.Sources), "source"), "sources/index.md") + with + ", and nothing else."
}

// methodFound is a line for each kind of finding. Right is, for the rules that
// were at work here, how often they were right where they were judged, each
// counted as often as it found something here.
func (s *sheet) methodFound(all map[string]*tally) []string {
	var rows [][]string
	measured := false
	for _, k := range methodKinds {
		t := all[k.kind]
		if t.shown+t.held == 0 {
			continue
		}
		held, right := noMention, "not measured"
		if t.held > 0 {
			held = grouped(t.held)
		}
		if percent, judged := s.w.rightOf(k.kind, t); judged >= leastJudged {
			right, measured = "about "+grouped(percent)+" in 100 ("+grouped(judged)+" judged)", true
		}
		shown := grouped(t.shown)
		if n := len(s.w.ranked); k.kind == "actor" && n < t.shown {
			shown += ", " + grouped(n) + " with a page"
		}
		rows = append(rows, []string{k.label, shown, held, right})
	}
	if !measured {
		for i := range rows {
			rows[i] = rows[i][:3]
		}
		return []string{table([]string{"Kind", "Shown", "Held back"}, "---:", rows)}
	}
	return []string{table([]string{"Kind", "Shown", "Held back", "Right where it was measured"}, "---:", rows), methodMeasured}
}

// leastJudged is how many findings of the rules at work must have been judged
// for their share of right ones to say anything.
const leastJudged = 20

// rightOf is how many in a hundred findings are right, by the records of the
// rules that made them, and how many of the rules' findings were judged.
func (w *writer) rightOf(kind string, t *tally) (percent, judged int) {
	if w.opts.Rules == nil {
		return 0, 0
	}
	weight, right := 0, 0.0
	for _, rule := range rulesByName(t.byRule) {
		r := w.opts.Rules(kind, rule)
		if r.Judged == 0 {
			continue
		}
		judged += r.Judged
		weight += t.byRule[rule]
		right += float64(float64(t.byRule[rule]) * float64(r.Right) / float64(r.Judged))
	}
	if weight == 0 {
		return 0, 0
	}
	return int(100 * right / float64(weight)), judged
}

func rulesByName(by map[corpus.Rule]int) []corpus.Rule {
	var rules []corpus.Rule
	for r := range by {
		rules = append(rules, r)
	}
	slices.Sort(rules)
	return rules
}

// methodDates says on what the dates of the sources and of events rest.
func (s *sheet) methodDates() string {
	inferred, of := 0, 0
	for _, e := range s.w.c.Events {
		of++
		if e.Basis == corpus.Inferred {
			inferred++
		}
	}
	var parts []string
	if line := s.datesStated(); line != "" {
		parts = append(parts, line)
	}
	if inferred > 0 {
		parts = append(parts, "Of "+count(of, "dated event")+", "+grouped(inferred)+" "+verb(inferred, "has a date", "have dates")+
			" that "+verb(inferred, "is", "are")+" inferred: a source says “on Friday” or “last May”, and the day is reckoned from when it was published, or from other dates it gives. Such dates are marked as inferred wherever they stand.")
	}
	return strings.Join(parts, " ")
}

// datesStated says for how many sources it is known when they were published.
func (s *sheet) datesStated() string {
	stated, inferred := 0, 0
	var missing []corpus.SourceID
	for _, src := range s.w.c.Sources {
		switch {
		case src.Published.Value == "" || src.Published.Basis == corpus.Missing:
			missing = append(missing, src.ID)
		case src.Published.Basis == corpus.Inferred:
			inferred++
		default:
			stated++
		}
	}
	var parts []string
	if stated > 0 {
		parts = append(parts, "When it was published is stated by "+s.w.share(stated)+".")
	}
	if inferred > 0 {
		parts = append(parts, "For "+grouped(inferred)+" it is inferred from the address.")
	}
	if len(missing) > 0 {
		parts = append(parts, "Not known for: "+s.sourceList(missing)+".")
	}
	return strings.Join(parts, " ")
}

func (s *sheet) methodHeldBack() string {
	if n := s.w.heldBackCount(); n > 0 {
		return "Rules that were right in fewer than 80 of 100 cases do not reach these pages. What they found here, " + count(n, "finding") +
			", waits on the page " + s.link("Review", reviewPath) + " for an editor to judge; it counts nowhere else."
	}
	return ""
}

const methodRulesPerKind = 4

// methodRules lists the rules that found most, with what they do.
func (s *sheet) methodRules(all map[string]*tally) []string {
	if s.w.opts.Rules == nil {
		return nil
	}
	var rows [][]string
	for _, k := range methodKinds {
		t := all[k.kind]
		rules := rulesByName(t.byRule)
		slices.SortStableFunc(rules, func(a, b corpus.Rule) int { return cmp.Compare(t.byRule[b], t.byRule[a]) })
		for _, rule := range rules[:min(len(rules), methodRulesPerKind)] {
			r := s.w.opts.Rules(k.kind, rule)
			right := noMention
			if r.Judged > 0 {
				right = grouped(r.Right) + " of " + grouped(r.Judged)
			}
			if r.Does != "" {
				rows = append(rows, []string{k.label, escape(capital(r.Does)), grouped(t.byRule[rule]), right})
			}
		}
	}
	if len(rows) == 0 {
		return nil
	}
	return []string{table([]string{"Kind", "What the rule does", "Found here", "Right, of those judged"}, "---", rows), methodExplain}
}
