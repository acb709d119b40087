package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// roleReader reads people's roles from the words around their names.
type roleReader struct {
	titles   *titleBook
	mentions *mentionIndex
	actors   map[corpus.ActorID]*corpus.Actor
}

// findRoles gives every person the roles that the sources state: "French
// President Emmanuel Macron", "Koji Tomita, Japan's U.S. ambassador".
func findRoles(d *dossier, f *nameFinder, actors []corpus.Actor) {
	r := &roleReader{titles: f.titles, mentions: indexMentions(actors), actors: map[corpus.ActorID]*corpus.Actor{}}
	for i := range actors {
		r.actors[actors[i].ID] = &actors[i]
	}
	for i := range actors {
		if actors[i].Kind != corpus.Person {
			continue
		}
		var roles []corpus.Role
		for _, m := range actors[i].Mentions {
			s := d.article(m.Span.Source).sentenceAt(m.Span.Start)
			if s == nil || !s.prose() {
				continue
			}
			from, to := s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1)+1
			for _, role := range []*corpus.Role{r.before(s, from), r.after(s, to), r.apposedBefore(s, from, to)} {
				if role != nil {
					roles = addRole(roles, *role)
				}
			}
		}
		actors[i].Roles = fullest(roles)
	}
}

// addRole keeps the fullest wording of each role once.
func addRole(roles []corpus.Role, r corpus.Role) []corpus.Role {
	for i, old := range roles {
		if !strings.EqualFold(old.Title, r.Title) {
			continue
		}
		if old.Of == "" && old.OfText == "" {
			roles[i] = r
			return roles
		}
		if old.Of == r.Of || r.Of == "" {
			return roles
		}
	}
	return append(roles, r)
}

// fullest drops "minister" where "Transport Minister" is known.
func fullest(roles []corpus.Role) []corpus.Role {
	var out []corpus.Role
	for i, r := range roles {
		covered := false
		for k, o := range roles {
			covered = covered || k != i && r.Of == "" && strings.HasSuffix(strings.ToLower(o.Title), " "+strings.ToLower(r.Title))
		}
		if !covered {
			out = append(out, r)
		}
	}
	return out
}

// before reads "French President" before a name.
func (r *roleReader) before(s *sentence, from int) *corpus.Role {
	t, ok := r.titles.endingAt(s, from)
	if !ok {
		return r.titleOf(s, from)
	}
	if t.honorific {
		return nil
	}
	start := t.from
	for start > 0 {
		tag := s.tag(start - 1)
		if !tag.Proper() && tag != language.POS && tag != language.JJ && !(tag.Noun() && start-1 > 0 && s.tag(start-2) == language.POS) || s.lower(start-1) == "and" {
			break
		}
		start--
	}
	if start > 0 {
		for _, m := range r.mentions.in(s.whole()) { // "House of Representatives Speaker": the whole name is the owner
			if first, end := s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1)+1; end > start && end <= t.from && first < start {
				start = first
			}
		}
	}
	return r.role(s, start, t.from, t.to, t.to, "title-before-name")
}

// titleOf reads "Minister of Justice" and "Mayor of London" before a name.
func (r *roleReader) titleOf(s *sentence, from int) *corpus.Role {
	j := from
	for j > 0 && from-j < 4 && s.tag(j-1).Noun() && capitalised(s.word(j-1)) {
		j--
	}
	if j == from {
		return nil
	}
	of := j - 1
	if s.lower(of) == "the" {
		of--
	}
	if s.lower(of) != "of" && s.lower(of) != "for" {
		return nil
	}
	t, ok := r.titles.endingAt(s, of)
	if !ok || t.honorific {
		return nil
	}
	role := &corpus.Role{Title: s.words(t.from, t.to), Preposition: s.lower(of), At: s.span(t.from, from), Rule: "title-of-before-name"}
	for _, m := range r.mentions.in(s.span(j, from)) {
		if k := r.actors[m.Actor].Kind; k != corpus.Person {
			role.Of = m.Actor
			return role
		}
	}
	role.Title = s.words(t.from, from)
	role.Preposition = ""
	return role
}

// after reads ", the director of the institute," after a name.
func (r *roleReader) after(s *sentence, to int) *corpus.Role {
	i := to
	switch {
	case s.lower(to) == ",":
		i = to + 1
	case (s.lower(to) == "is" || s.lower(to) == "was") && (s.tag(to+1) == language.DT || s.tag(to+1).Noun()):
		i = to + 1
	default:
		return nil
	}
	if s.lower(i) == "the" || s.lower(i) == "a" || s.lower(i) == "an" || s.lower(i) == "its" || s.lower(i) == "their" {
		i++
	}
	for k := i; k < len(s.tokens) && k < i+8; k++ {
		tag := s.tag(k)
		if ordinals[s.lower(k)] || ordinals[s.lower(k-1)] { // "the first president to …" is no office
			return nil
		}
		if t, ok := r.titles.startingAt(s, k); ok && !t.honorific && !r.isOwner(s, t.to) && !s.tag(t.to).Finite() {
			return r.role(s, i, k, t.to, t.to, "apposition")
		}
		if !tag.Noun() && tag != language.JJ && tag != language.POS && tag != language.VBN {
			return nil
		}
	}
	return nil
}

var ordinals = map[string]bool{"first": true, "second": true, "third": true, "fourth": true, "only": true, "last": true, "next": true, "youngest": true, "oldest": true}

// isOwner tells whether the noun that ends at token i owns what follows ("the
// minister's decision").
func (r *roleReader) isOwner(s *sentence, i int) bool {
	return s.tag(i) == language.POS || s.tag(i).Noun()
}

// apposedBefore reads "Japan's ambassador to Washington, Koji Tomita,".
func (r *roleReader) apposedBefore(s *sentence, from, to int) *corpus.Role {
	if s.lower(from-1) != "," || s.lower(to) != "," && !s.tag(to).Finite() {
		return nil
	}
	cs := s.chunks()
	last, ok := chunkEndingAt(cs, from-1)
	if !ok {
		return nil
	}
	whole, head := s.extendLeft(cs, last, attached)
	if whole.from > 0 && s.lower(whole.from-1) == "," || s.tag(whole.from-1) == language.CC {
		return nil
	}
	t, ok := r.titles.endingAt(s, head+1)
	if !ok || t.honorific {
		return nil
	}
	start := max(whole.from, t.from-6)
	if start > t.from {
		return nil
	}
	return r.role(s, start, t.from, t.to, t.to, "apposition-before")
}

// role builds a role from the words start..titleFrom that say whose, the title
// itself titleFrom..titleTo, and what follows its end.
func (r *roleReader) role(s *sentence, start, titleFrom, titleTo, end int, rule corpus.Rule) *corpus.Role {
	if s.tag(titleTo) == language.POS {
		return nil
	}
	role := &corpus.Role{Rule: rule}
	for titleFrom < titleTo-1 && passing[s.lower(titleFrom)] {
		titleFrom++
	}
	role.Title = s.words(titleFrom, titleTo)
	if long := r.titles.long[strings.ToLower(role.Title)]; long != "" {
		role.Title = long
	}
	if start < titleFrom {
		r.owned(role, s, start, titleFrom, titleTo)
		if start > 0 && s.lower(start) == "the" {
			start++
		}
	}
	end = r.ofWhat(role, s, titleTo, end)
	if role.Of == "" && role.OfText == "" && s.lower(start) == "its" {
		role.Of = r.itsBody(s)
	}
	role.Title = strings.TrimSpace(role.Title)
	role.At = s.span(min(start, titleFrom), end)
	return role
}

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
		role.Title = extra + " " + role.Title
	}
}

// ofWhat reads what follows a title: "of the institute", "to Washington", "of
// communications". It gives the end of what it read.
func (r *roleReader) ofWhat(role *corpus.Role, s *sentence, titleTo, end int) int {
	p := s.lower(end)
	if p != "of" && p != "for" && p != "at" && p != "to" && p != "in" {
		return end
	}
	cs := s.chunks()
	c, ok := chunkStartingAt(cs, end+1)
	if !ok {
		return end
	}
	c = s.extendRight(cs, c, map[string]bool{"of": true, "for": true})
	words := s.words(end+1, c.to)
	of := r.mentions.in(s.span(end+1, c.to))
	switch {
	case p == "to" && isEnvoy(s.lower(titleTo-1)):
		role.Title += " to " + words
	case len(of) > 0 && role.Of == "":
		role.Preposition = p
		if last := of[len(of)-1].Actor; r.actors[last].Kind != corpus.Person {
			role.Of = last
		}
		if of[0].Span.Start > s.tokens[end+1].Start+4 {
			role.OfText = words
		}
	case len(of) == 0 && p == "of" && c.to-end <= 5 && !hasCapital(s, end+1, c.to) && !s.tag(c.to).Noun(): // "head of communications"
		role.Title += " of " + words
	case len(of) == 0 && role.Of == "" && c.to-end <= 8 && hasCapital(s, end+1, c.to):
		role.Preposition, role.OfText = p, words
	default:
		return end
	}
	return c.to
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
