package analysis

import (
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
			for _, found := range [][]corpus.Role{r.before(s, from, to), r.after(s, from, to), r.apposedBefore(s, from, to)} {
				for _, role := range found {
					roles = addRole(roles, role)
				}
			}
		}
		actors[i].Roles = fullest(roles)
	}
}

// addRole keeps the fullest wording of each role once.
func addRole(roles []corpus.Role, r corpus.Role) []corpus.Role {
	for i, old := range roles {
		if corpus.Slug(old.Title) != corpus.Slug(r.Title) {
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

// fullest drops "minister" where "Transport Minister" is known, and "Secretary"
// where "Secretary of State" is.
func fullest(roles []corpus.Role) []corpus.Role {
	var out []corpus.Role
	for i, r := range roles {
		covered := false
		for k, o := range roles {
			long, short := strings.ToLower(o.Title), strings.ToLower(r.Title)
			covered = covered || k != i && r.Of == "" && (strings.HasSuffix(long, " "+short) || strings.HasPrefix(long, short+" of ") || strings.HasPrefix(long, short+" for "))
		}
		if !covered {
			out = append(out, r)
		}
	}
	return out
}

// before reads "French President", "Minister of Justice" and "Secretary of
// State and former Senator from Iowa" before a name, and whose a title is that
// says so only behind the name: "Senator Ann Lee of Iowa".
func (r *roleReader) before(s *sentence, from, to int) []corpus.Role {
	role, start := r.titleBefore(s, from)
	if role == nil {
		return nil
	}
	if role.Of == "" && role.OfText == "" && (s.lower(to) == "of" || s.lower(to) == "from") {
		if m, ok := r.ownerAt(s, to+1); ok && (r.actors[m.Actor].Kind != corpus.Place || territorial[strings.ToLower(lastWord(role.Title))]) {
			role.Of, role.Preposition = m.Actor, s.lower(to)
		}
	}
	roles := []corpus.Role{*role}
	for len(roles) < 4 && s.lower(start-1) == "and" {
		if role, start = r.titleBefore(s, start-1); role == nil {
			break
		}
		roles = append(roles, *role)
	}
	return roles
}

// territorial are the titles of those who stand for a district or govern one.
var territorial = map[string]bool{"senator": true, "representative": true, "congressman": true, "congresswoman": true, "assemblyman": true, "assemblywoman": true, "delegate": true,
	"governor": true, "mayor": true, "councillor": true, "councilman": true, "councilwoman": true, "sheriff": true, "bishop": true, "archbishop": true, "president": true, "premier": true, "king": true, "queen": true, "prince": true, "duke": true}

// titleBefore reads the role whose words end at token end, and gives the token
// at which they begin.
func (r *roleReader) titleBefore(s *sentence, end int) (*corpus.Role, int) {
	t, ok := r.titles.endingAt(s, end)
	if w := s.lower(t.from - 1); ok && (w == "of" || w == "for") { // "Secretary of | Justice" is no judge
		_, within := r.titles.endingAt(s, t.from-1)
		ok = !within
	}
	if ok {
		if t.honorific || s.tag(t.to) == language.POS {
			return nil, 0
		}
		start := r.ownersStart(s, t.from)
		role := r.role(s, start, t, t.to, "title-before-name")
		return role, start
	}
	if !s.tag(end - 1).Noun() {
		return nil, 0
	}
	for k := end - 2; k > 0 && k >= end-9; k-- { // "Governor of the Bank of England"
		if p := s.lower(k); rolePreposition[p] {
			if t, ok := r.titles.endingAt(s, k); ok && !t.honorific {
				start := r.ownersStart(s, t.from)
				return r.role(s, start, t, end, "title-of-before-name"), start
			}
		}
		if tag := s.tag(k); !tag.Noun() && tag != language.DT && tag != language.JJ && tag != language.IN && tag != language.POS && !(tag == language.CC && capitalised(s.word(k+1))) {
			break
		}
	}
	return nil, 0
}

// ownersStart gives the token at which the words begin that say before a title
// whose it is, and whether it is held still.
func (r *roleReader) ownersStart(s *sentence, title int) int {
	start := title
	for start > 0 {
		tag := s.tag(start - 1)
		if !tag.Proper() && tag != language.POS && tag != language.JJ && !lapsed[s.lower(start-1)] && !(tag.Noun() && start-1 > 0 && s.tag(start-2) == language.POS) || s.lower(start-1) == "and" {
			break
		}
		start--
	}
	if start > 0 {
		for _, m := range r.mentions.in(s.whole()) { // "House of Representatives Speaker": the whole name is the owner
			if first, end := s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1)+1; end > start && end <= title && first < start {
				start = first
			}
		}
	}
	return start
}

// after reads ", the director of the institute," and "was appointed director"
// after a name.
func (r *roleReader) after(s *sentence, from, to int) []corpus.Role {
	i, was := r.predicate(s, from, to)
	if i < 0 {
		return nil
	}
	if title := headedBy[s.lower(i)]; title != "" && s.tag(i).Verb() {
		m, ok := r.ownerAt(s, i+1)
		if !ok || r.actors[m.Actor].Kind == corpus.Place {
			return nil
		}
		return []corpus.Role{{Title: title, Of: m.Actor, Preposition: "of", At: corpus.Span{Source: m.Span.Source, Start: s.tokens[i].Start, End: m.Span.End}, Rule: "who-heads"}}
	}
	var roles []corpus.Role
	for len(roles) < 4 {
		role, end := r.titleAt(s, i)
		if role == nil {
			break
		}
		if was && !strings.Contains(strings.ToLower(role.Title), "former") {
			role.Title = "former " + role.Title
		}
		roles = append(roles, *role)
		if s.lower(end) != "and" {
			break
		}
		i = end + 1
	}
	for k := len(roles) - 2; k >= 0; k-- { // "chief scientist and founder of Acme"
		if roles[k].Of == "" && roles[k].OfText == "" && !strings.Contains(roles[k].Title, " of ") {
			roles[k].Of, roles[k].OfText, roles[k].Preposition = roles[k+1].Of, roles[k+1].OfText, roles[k+1].Preposition
		}
	}
	return roles
}

// headedBy gives the title of one who "heads" a body.
var headedBy = map[string]string{
	"heads": "head", "leads": "leader", "chairs": "chair", "co-chairs": "co-chair", "directs": "director", "edits": "editor", "manages": "manager",
	"founded": "founder", "co-founded": "co-founder", "owns": "owner", "runs": "head",
}

// predicate gives the token at which words begin that say what somebody is,
// after a comma, "is", "who is", "became" or "was appointed", or after an
// object of "appointed"; -1 where none do. was tells that it is past.
func (r *roleReader) predicate(s *sentence, from, to int) (i int, was bool) {
	i = to
	switch {
	case s.lower(i) == ",":
		i++
		if s.tag(i) == language.CD && s.lower(i+1) == "," { // "Ann Lee, 54, a teacher"
			i += 2
		}
		if s.lower(i) == "who" {
			i++
			if headedBy[s.lower(i)] != "" {
				return i, false
			}
			if !isBe[s.lower(i)] {
				return -1, false
			}
			was = s.lower(i) == "was"
			i++
		}
	case s.lower(i) == "is" || s.lower(i) == "was":
		i++
		if appointing[s.lower(i)] {
			i++
		} else if s.tag(i) != language.DT && !s.tag(i).Noun() {
			return -1, false
		}
	case s.lower(i) == "became" || s.lower(i) == "becomes":
		i++
	case (s.lower(i) == "has" || s.lower(i) == "had") && s.lower(i+1) == "been" && appointing[s.lower(i+2)]:
		i += 3
	case appointing[s.lower(from-1)] && s.tag(from-1).Verb():
	case s.lower(i) == "heads" || s.lower(i) == "chairs" || s.lower(i) == "co-chairs":
		return i, false
	default:
		return -1, false
	}
	if s.lower(i) == "as" && (appointing[s.lower(i-1)] || appointing[s.lower(from-1)]) {
		i++
	}
	return i, was
}

var isBe = map[string]bool{"is": true, "was": true, "'s": true}

var appointing = map[string]bool{"appointed": true, "named": true, "elected": true, "re-elected": true, "reelected": true, "installed": true, "confirmed": true}

// titleAt reads the role whose words begin at token i, and gives their end.
func (r *roleReader) titleAt(s *sentence, i int) (*corpus.Role, int) {
	switch s.lower(i) {
	case "the", "a", "an", "its", "their":
		i++
	}
	for k := i; k < len(s.tokens) && k < i+8; k++ {
		tag := s.tag(k)
		if ordinals[s.lower(k)] || ordinals[s.lower(k-1)] { // "the first president to …" is no office
			return nil, 0
		}
		if t, ok := r.titles.startingAt(s, k); ok && !t.honorific && !r.isOwner(s, t.to) && !s.tag(t.to).Finite() {
			t.from = k
			role := r.role(s, i, t, len(s.tokens), "apposition")
			if role == nil {
				return nil, 0
			}
			return role, s.tokenAt(role.At.End-1) + 1
		}
		if !tag.Noun() && tag != language.JJ && tag != language.POS && tag != language.VBN && !lapsed[s.lower(k)] {
			return nil, 0
		}
	}
	return nil, 0
}

var ordinals = map[string]bool{"first": true, "second": true, "third": true, "fourth": true, "only": true, "last": true, "next": true, "youngest": true, "oldest": true}

// isOwner tells whether the noun that ends at token i owns what follows ("the
// minister's decision").
func (r *roleReader) isOwner(s *sentence, i int) bool {
	return s.tag(i) == language.POS || s.tag(i).Noun() && s.lower(i) != "emeritus" && s.lower(i) != "emerita"
}

// apposedBefore reads "Japan's ambassador to Washington, Koji Tomita,".
func (r *roleReader) apposedBefore(s *sentence, from, to int) []corpus.Role {
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
	if role := r.role(s, start, t, from-1, "apposition-before"); role != nil {
		return []corpus.Role{*role}
	}
	return nil
}
