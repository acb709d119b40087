package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// role builds a role from the words start..t.from that say whose, the title
// itself, and what follows it up to token limit.
func (r *roleReader) role(s *sentence, start int, t title, limit int, rule corpus.Rule) *corpus.Role {
	if s.tag(t.to) == language.POS {
		return nil
	}
	role := &corpus.Role{Rule: rule}
	from := t.from
	for from < t.to-1 && passing[s.lower(from)] && r.titles.kinds[s.phrase(from, t.to)] == "" {
		from++
	}
	for _, m := range r.mentions.in(s.span(0, t.to)) { // "Reform Party | leader": the body's noun is not the title's
		if first, end := s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1)+1; first < from && from < end && end < t.to && r.actors[m.Actor].Kind == corpus.Organisation && r.titles.kinds[s.phrase(end, t.to)] != "" {
			start, from = min(start, first), end
		}
	}
	role.Title = s.words(from, t.to)
	if long := r.titles.long[strings.ToLower(role.Title)]; long != "" {
		role.Title = long
	}
	for _, prefix := range []string{"now-", "then-", "Now-", "Then-"} { // "the now-former governor", "then-Secretary"
		role.Title = strings.TrimPrefix(role.Title, prefix)
	}
	if start < from {
		r.owned(role, s, start, from, t.to)
	}
	end := r.ofWhat(role, s, t.to, limit)
	if role.Of == "" && role.OfText == "" && (s.lower(start) == "its" || s.lower(start-1) == "its") {
		role.Of = r.itsBody(s)
	}
	if s.lower(start) == "the" {
		start++
	}
	role.Title = strings.TrimSpace(role.Title)
	role.At = s.span(min(start, from), end)
	return role
}

// lapsed are words before an office, or before whose it is, that say that it
// is held no more, not yet, or for another.
var lapsed = map[string]bool{"former": true, "ex": true, "then": true, "acting": true, "interim": true, "outgoing": true, "incoming": true, "caretaker": true, "retired": true, "now-former": true, "onetime": true, "one-time": true, "deposed": true, "ousted": true}

// owned reads whose a role is from the words before the title: "French",
// "Japan's U.S.", "the company's".
func (r *roleReader) owned(role *corpus.Role, s *sentence, start, titleFrom, titleTo int) {
	owners := r.mentions.in(s.span(start, titleFrom))
	for _, m := range owners {
		if k := r.actors[m.Actor].Kind; k == corpus.State || k == corpus.Organisation || k == corpus.Place {
			role.Of = m.Actor
			break
		}
	}
	if len(owners) >= 2 && isEnvoy(s.lower(titleTo-1)) {
		role.Title += " to " + withDefinite(r.actors[owners[len(owners)-1].Actor].Name)
	} else if extra := r.between(s, start, titleFrom); extra != "" {
		role.Title = strings.TrimPrefix(extra, "now-") + " " + role.Title
	}
	if len(owners) > 0 { // "the former Dutch finance minister"
		for k := s.tokenAt(owners[0].Span.Start) - 1; k >= start; k-- {
			if w := s.lower(k); lapsed[w] && w != "then" {
				role.Title = strings.TrimPrefix(w, "now-") + " " + role.Title
			}
		}
	}
}

// rolePreposition are the prepositions between a title and whose it is.
var rolePreposition = map[string]bool{"of": true, "for": true, "at": true, "to": true, "in": true, "from": true, "with": true}

// ofWhat reads what follows a title: "of the institute", "to Washington", "of
// Justice for Bavaria". It gives the end of what it read.
func (r *roleReader) ofWhat(role *corpus.Role, s *sentence, end, limit int) int {
	if w := s.lower(end); w == "emeritus" || w == "emerita" {
		role.Title += " " + s.word(end)
		end++
	}
	for range 3 {
		at := end
		if s.lower(at) == "," && limit == len(s.tokens) { // "Chief of Staff, Joint Staff, of the Defence Forces"
			if c, ok := chunkStartingAt(s.chunks(), at+1); ok && s.lower(c.to) == "," && s.lower(c.to+1) == "of" && hasCapital(s, c.from, c.to) {
				at = c.to + 1
			}
		}
		p := s.lower(at)
		if !rolePreposition[p] || at+1 >= limit {
			return end
		}
		to := r.objectEnd(s, at+1, limit)
		if to <= at+1 {
			return end
		}
		next, done := r.tie(role, s, p, at+1, to, to == limit)
		if next == 0 {
			return end
		}
		if end = next; done {
			return end
		}
	}
	return end
}

// objectEnd gives the end of the noun phrase from token i, with what "of" and
// "for" add to it; a phrase that runs up to a limit ends there.
func (r *roleReader) objectEnd(s *sentence, i, limit int) int {
	if limit < len(s.tokens) {
		return limit
	}
	cs := s.chunks()
	c, ok := chunkStartingAt(cs, i)
	if !ok {
		return i
	}
	if first := s.tag(i); len(r.mentions.in(s.span(c.from, c.to))) == 0 && first != language.DT && first != language.PRPS {
		return c.to // "Secretary of Justice | for Bavaria"
	}
	return s.extendRight(cs, c, map[string]bool{"of": true, "for": true}).to
}

// tie makes of the words from..to after a preposition a part of the title or
// its owner; ends tells that they are known to end there. It gives the end of what was used, 0 where nothing was, and
// whether there is no more to look for.
func (r *roleReader) tie(role *corpus.Role, s *sentence, p string, from, to int, ends bool) (end int, done bool) {
	words := s.words(from, to)
	title := strings.ToLower(lastWord(role.Title))
	of := slices.DeleteFunc(slices.Clone(r.mentions.in(s.span(from, to))), func(m corpus.Mention) bool { return r.actors[m.Actor].Kind == corpus.Person })
	bare := s.tag(from) != language.DT && s.tag(from) != language.PRPS
	switch {
	case (p == "to" || p == "for") && (isEnvoy(title) || title == "representative"):
		role.Title += " " + p + " " + words
		return to, true
	case len(of) > 0 && ministerial[title] && (p == "for" || p == "of") && bare && r.actors[of[0].Actor].Kind == corpus.Organisation && !strings.Contains(strings.ToLower(words), " of "):
		role.Title += " " + p + " " + words // "Minister for Foreign Affairs"
		return to, false
	case len(of) > 0:
		if role.Of != "" && p != "of" && p != "from" {
			return 0, true
		}
		role.Preposition, role.Of = p, of[len(of)-1].Actor
		if of[0].Span.Start > s.tokens[from].Start+4 {
			role.OfText = words
		}
		return to, true
	case p == "with" || p == "from" || p == "in" && bare:
		return 0, true
	case p == "of" && to-from <= 4 && (!hasCapital(s, from, to) || bare) && (ends || !s.tag(to).Noun()) || p == "for" && bare && ministerial[title]: // "head of communications", "Secretary of Justice"
		role.Title += " " + p + " " + words
		return to, false
	case role.Of == "" && to-from <= 8 && hasCapital(s, from, to):
		role.Preposition, role.OfText = p, words
		return to, true
	}
	return 0, true
}

// ministerial are titles that go on with what their holder sees to.
var ministerial = map[string]bool{"minister": true, "secretary": true, "undersecretary": true, "commissioner": true}

// ownerAt gives the state, place or body that a phrase from token i names
// first.
func (r *roleReader) ownerAt(s *sentence, i int) (corpus.Mention, bool) {
	if s.lower(i) == "the" {
		i++
	}
	if i >= len(s.tokens) {
		return corpus.Mention{}, false
	}
	for _, m := range r.mentions.in(s.span(i, len(s.tokens))) {
		if m.Span.Start > s.tokens[i].Start {
			break
		}
		if m.Form != corpus.FormDemonym && r.actors[m.Actor].Kind != corpus.Person {
			return m, true
		}
	}
	return corpus.Mention{}, false
}

// itsBody finds whose "its chairman" is: the one organisation that the
// sentence before names.
func (r *roleReader) itsBody(s *sentence) corpus.ActorID {
	if s.index == 0 {
		return ""
	}
	var body corpus.ActorID
	for _, id := range r.mentions.actorsIn(s.article.sentences[s.index-1].whole()) {
		if r.actors[id].Kind != corpus.Organisation {
			continue
		}
		if body != "" {
			return ""
		}
		body = id
	}
	return body
}

// between gives the words before a title that belong to it, such as "Foreign
// Ministry" in "Chinese Foreign Ministry spokesperson": what is left when the
// owner is taken out.
func (r *roleReader) between(s *sentence, start, to int) string {
	from := start
	for _, m := range r.mentions.in(s.span(start, to)) {
		if i := s.tokenAt(m.Span.End-1) + 1; i > from {
			from = i
		}
	}
	for k := from; k < to; k++ { // "the company's head": whose does not belong to the title
		if s.tag(k) == language.POS {
			from = k + 1
		}
	}
	for from < to && (s.tag(from) == language.DT || s.tag(from) == language.CD || s.tag(from) == language.PRPS || passing[s.lower(from)]) {
		from++
	}
	words := s.words(from, to)
	if strings.ContainsAny(words, `"“”(),`) {
		return ""
	}
	return words
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
var passing = map[string]bool{"current": true, "then": true, "new": true, "newly": true, "late": true, "including": true, "also": true, "when": true, "mate": true, "running": true, "one": true, "fellow": true,
	"first": true, "second": true, "third": true, "fourth": true}

func isEnvoy(word string) bool {
	return slices.Contains([]string{"ambassador", "envoy", "consul", "commissioner"}, word)
}
