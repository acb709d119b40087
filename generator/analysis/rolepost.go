package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// post reads a role from a title and the words around it: those from start on
// that say whose it is, and those that follow it up to limit: "Ontario's
// minister of economic development", "a managing director at Acme". It gives
// the token after the last it read.
func (r *roleReader) post(s *sentence, start int, t title, limit int, rule corpus.Rule) (*foundRole, int) {
	if s.tag(t.to) == language.POS && t.to < limit {
		return nil, t.to
	}
	role := &foundRole{work: t.work}
	role.Rule = rule
	core := t.from
	for core < t.to-1 && r.titles.modifiers[s.lower(core)] && !r.isTitle(s, core, t.to) {
		core++
	}
	for _, m := range r.mentions.in(s.span(0, t.to)) { // "Reform Party | leader": the body's noun is not the title's
		first, end := s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1)+1
		if first < core && core < end && end < t.to && r.actors[m.Actor].Kind == corpus.Organisation && r.isTitle(s, end, t.to) {
			start, core = min(start, first), end
		}
	}
	role.office = r.titles.office(s.phrase(core, t.to))
	role.Title = s.words(core, t.to)
	if long := r.titles.long[s.phrase(core, t.to)]; long != "" {
		role.Title = long
	}
	if role.work && strings.ToUpper(role.Title) == role.Title { // "HOST"
		role.Title = strings.ToLower(role.Title)
	}
	if before := r.left(role, s, start, core); before != "" {
		role.Title = before + " " + role.Title
	}
	if s.lower(t.to) == "of" && !role.owned && (role.office == "member" || r.titles.bodies[role.office] == " council ") { // "a Green member of the council"
		role.fallback, role.Of, role.OfText = role.Of, "", ""
	}
	for _, prefix := range []string{"now-", "then-", "Now-", "Then-"} { // "the now-former governor", "then-Secretary"
		role.Title = strings.TrimPrefix(role.Title, prefix)
	}
	end := t.to
	if w := s.lower(end); w == "emeritus" || w == "emerita" {
		role.Title += " " + s.word(end)
		end++
	}
	end = r.right(role, s, end, limit)
	if whole := strings.ToLower(foldMarks(role.Title)); end > t.to && r.titles.kinds[whole] == "office" { // "Commissioner | of Police"
		role.office = r.titles.office(whole)
	}
	if role.Title = strings.TrimSpace(role.Title); role.Title == "" {
		return nil, end
	}
	if first, rest, ok := strings.Cut(role.Title, " "); ok && start == 0 && r.titles.modifiers[strings.ToLower(first)] && !capitalised(rest) {
		role.Title = strings.ToLower(first) + " " + rest // its capital is the sentence's
	}
	from := min(start, t.from)
	if role.first > 0 {
		from = role.first
	}
	role.At = s.span(from, end)
	return role, end
}

func (r *roleReader) isTitle(s *sentence, i, j int) bool {
	_, ok := r.titles.read(s, i, j)
	return ok
}

// withDefinite puts "the" before the names of states that take it.
func withDefinite(name string) string {
	for _, w := range []string{"United ", "Netherlands", "Philippines", "Bahamas", "Gambia", "Maldives", "Czech Republic", "Dominican Republic"} {
		if strings.HasPrefix(name, w) {
			return "the " + name
		}
	}
	return name
}

// passing are words before a title that say nothing of the office.
var passing = map[string]bool{"current": true, "then": true, "new": true, "newly": true, "elected": true, "incumbent": true, "sitting": true, "longtime": true, "long-time": true, "veteran": true, "late": true, "including": true, "also": true, "when": true, "mate": true, "running": true, "one": true, "fellow": true, "own": true, "only": true,
	"first": true, "second": true, "third": true, "fourth": true}

func isEnvoy(office string) bool {
	return slices.Contains([]string{"ambassador", "envoy", "special envoy", "consul", "commissioner", "high commissioner", "permanent representative", "special representative"}, office)
}

func isMinister(office string) bool {
	return strings.HasSuffix(office, "minister") || strings.Contains(office, "secretary of state") || strings.HasSuffix(office, "commissioner") || office == "secretary"
}
