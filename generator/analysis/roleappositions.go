package analysis

import (
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Roles that stand behind a name: appositions, signatures and the labels of
// transcripts.

// after reads what follows a name: ", the director of the institute,", ", who
// chairs the committee", " is a dentist", and the second line of a signature.
func (r *roleReader) after(s *sentence, to int) []*foundRole {
	i := to
	if s.lower(i) == "," && s.tag(i+1) == language.CD && s.lower(i+2) == "," { // an age
		i += 2
	}
	for s.lower(i) == "," && s.lower(i+2) == "," && r.f.isPostNominal(s, i+1) { // "Ann Lee, MD, president of"
		i += 2
	}
	if w := s.lower(i); i == to && (w == "of" || w == "at" || w == "from" || w == "in") && s.prose() { // "Jane Doe of the council, a lawyer,"
		if c := s.chunkEnd(i + 1); c > i+1 && s.lower(c) == "," {
			i = c
		}
	}
	line := s.newLine(to)
	switch {
	case line:
		return r.apposed(s, to, "signature", true)
	case s.lower(i) == "," && s.lower(i+1) == "who", s.lower(i) == "who":
		if s.lower(i) == "," {
			i++
		}
		return append(r.relative(s, i+1), r.behindClause(s, i+1)...)
	case s.lower(i) == "," && (!s.prose() || s.shouted(i+1)): // "ANN LEE, HOST:" in a transcript
		return r.apposed(s, i+1, "signature", true)
	case s.lower(i) == "," || s.lower(i) == "(":
		roles := r.apposed(s, i+1, "apposition", false)
		if k := r.asides(s, i); k > i {
			roles = append(roles, r.predicate(s, k)...)
		} else if i > to { // "Ann Lee, 67, is a dentist"
			roles = append(roles, r.relative(s, i+1)...)
		}
		return roles
	case s.lower(i) == "-" && s.prose() && (s.tag(i+1) == language.DT || s.tag(i+1) == language.PRPS):
		return r.apposed(s, i+1, "apposition", false)
	}
	return append(r.predicate(s, i), r.joinedHeading(s, i)...)
}

// behindClause reads "…, who lives in Leith, | chairs the board" from the first
// word of the clause.
func (r *roleReader) behindClause(s *sentence, i int) []*foundRole {
	for k := i; k < i+14 && k < len(s.tokens); k++ {
		if s.lower(k) != "," {
			continue
		}
		if role := r.heading(s, k+1); role != nil && s.lower(i-2) == "," {
			return []*foundRole{role}
		}
		return nil
	}
	return nil
}

// shouted tells whether the word at token i, or the one after the name of a
// broadcaster, stands in capitals and before a colon.
func (s *sentence) shouted(i int) bool {
	for k := i; k < i+5 && k < len(s.tokens); k++ {
		if s.lower(k) == ":" {
			return k > i
		}
		if w := s.word(k); strings.ToUpper(w) != w || strings.ToLower(w) == w {
			return false
		}
	}
	return false
}

// asides skips the words between commas at token i, if a copula follows them:
// "Ann Lee, a native of Leith, was a columnist".
func (r *roleReader) asides(s *sentence, i int) int {
	if s.lower(i) != "," {
		return i
	}
	for k := i + 1; k < i+14 && k < len(s.tokens); k++ {
		if s.lower(k) == "," {
			if next, _ := s.copula(k + 1); next > k+1 {
				return k + 1
			}
			return i
		}
	}
	return i
}

// newLine tells whether token i opens a line of its own.
func (s *sentence) newLine(i int) bool {
	return i > 0 && i < len(s.tokens) && strings.Contains(s.article.src.Text[s.tokens[i-1].End:s.tokens[i].Start], "\n") && capitalised(s.word(i))
}

var ordinals = map[string]bool{"first": true, "second": true, "third": true, "fourth": true, "only": true, "last": true, "next": true, "youngest": true, "oldest": true}

// apposed reads the titles of the noun phrase at token i, and of those joined
// to it by "and".
func (r *roleReader) apposed(s *sentence, i int, rule corpus.Rule, capitals bool) []*foundRole {
	var roles []*foundRole
	former := false
	single := s.lower(i) == "a" || s.lower(i) == "an" // "a union leader and founder of the party"
	switch s.lower(i) {
	case "formerly", "previously", "once":
		former = true
		i++
	case "now", "currently":
		i++
	}
	for range 3 {
		t, start, ok := r.titleIn(s, i, capitals)
		if !ok {
			return roles
		}
		role, end := r.post(s, start, t, len(s.tokens), rule)
		if role == nil {
			return roles
		}
		if former {
			role.Title = "former " + role.Title
		}
		if capitals && role.Of == "" && role.OfText == "" && (s.lower(end) == "," || s.newLine(end)) { // "President, the Union"
			end = r.lineBody(role, s, end)
		}
		if s.lower(end) == "(" && rule == "apposition" && r.opensName(s, end) { // "Dan Fell, Labour MP (member for Leith) Ann Lee and others"
			return roles
		}
		if s.tag(end).Finite() && s.lower(i-1) != "who" && rule == "apposition" && !role.work {
			return roles // "After Doe, the chairman of the board spoke"
		}
		roles = append(roles, role)
		if role.named() && role.Preposition != "" { // not "a minister and former army colonel"
			for _, o := range roles {
				if o.Of == "" && o.OfText == "" && !o.work && !role.work && !(single && strings.Contains(o.Title, " ")) {
					o.Of, o.OfText, o.Preposition = role.Of, role.OfText, role.Preposition
				}
			}
		}
		switch {
		case s.lower(end) == "who" || s.lower(end) == "," && s.lower(end+1) == "who":
			if s.lower(end) == "," {
				end++
			}
			r.client(role, s, end+1)
			return append(roles, r.relative(s, end+1)...)
		case s.lower(end) == "and":
			i = end + 1
		case s.lower(end) == "," && s.lower(end+1) == "and":
			i = end + 2
		default:
			return roles
		}
	}
	return roles
}

// opensName tells whether the words in the brackets at token i stand before the
// name of a person.
func (r *roleReader) opensName(s *sentence, i int) bool {
	for k := i + 1; k < i+8 && k < len(s.tokens); k++ {
		if s.lower(k) == ")" {
			m, ok := r.mentionAt(s, k+1)
			return ok && r.actors[m.Actor].Kind == corpus.Person
		}
	}
	return false
}

// lineBody reads the body that follows a title after a comma or on the next
// line of a signature.
func (r *roleReader) lineBody(role *foundRole, s *sentence, end int) int {
	from := end
	if s.lower(end) == "," {
		from++
	}
	rest := corpus.Span{Source: s.article.src.ID, Start: s.tokens[min(from, len(s.tokens)-1)].Start, End: s.end}
	next := r.mentions.in(rest)
	if len(next) == 0 || s.tokenAt(next[0].Span.Start) > from+1 || r.actors[next[0].Actor].Kind != corpus.Organisation {
		return end
	}
	role.Of = next[0].Actor
	return s.tokenAt(next[0].Span.End-1) + 1
}

// titleIn finds the title that is the head of the noun phrase at token i, and
// where the phrase begins.
func (r *roleReader) titleIn(s *sentence, i int, capitals bool) (t title, start int, ok bool) {
	indefinite := s.lower(i) == "a" || s.lower(i) == "an"
	for k := i; k < len(s.tokens) && k < i+9; k++ {
		tag := s.tag(k)
		if ordinals[s.lower(k)] && !(s.lower(k) == "only" && s.tag(k-1) == language.POS) { // "the first president to …" is no office, "the island's only doctor" is
			return t, i, false
		}
		if t, ok = r.headTitle(s, k, capitals); ok && !t.honorific && !r.isOwner(s, t.to) && !s.tag(t.to).Finite() {
			return t, i, true
		}
		if indefinite && tag == language.NN && !capitalised(s.word(k)) && worker(s.lower(k)) && !r.isOwner(s, k+1) {
			return title{from: k, to: k + 1, work: true}, i, true
		}
		if !tag.Noun() && tag != language.JJ && tag != language.POS && tag != language.VBN && tag != language.HYPH && !(tag == language.VBG && s.tag(k+1).Noun() && k <= i+1) && !(k == i && (tag == language.DT || tag == language.PRPS)) {
			return t, i, false
		}
	}
	return t, i, false
}

// headTitle finds the title at token k; in a signature, a line of work may
// stand in capitals.
func (r *roleReader) headTitle(s *sentence, k int, capitals bool) (title, bool) {
	if t, ok := r.titles.startingAt(s, k); ok {
		return t, true
	}
	if capitals {
		for n := min(r.titles.longest, len(s.tokens)-k); n >= 1; n-- {
			if r.titles.works[s.phrase(k, k+n)] {
				return title{from: k, to: k + n, work: true}, true
			}
		}
	}
	return title{}, false
}

// worker tells whether a noun is made like one for a person by what they do.
func worker(noun string) bool {
	if kin[noun] || len(noun) < 6 {
		return false
	}
	for _, suffix := range []string{"ist", "ologist", "grapher", "maker", "keeper", "worker", "driver", "ician", "arian", "woman", "holder", "eer", "monger", "smith", "wright", "trainer", "grower"} {
		if strings.HasSuffix(noun, suffix) {
			return true
		}
	}
	return false
}

// kin are nouns that are made like those for work and are not.
var kin = map[string]bool{"careerist": true, "optimist": true, "pessimist": true, "career": true, "woman": true, "racist": true, "sexist": true, "extremist": true, "terrorist": true, "motorist": true, "tourist": true, "octogenarian": true,
	"nonagenarian": true, "septuagenarian": true, "vegetarian": true, "libertarian": true, "frontrunner": true, "checklist": true, "shortlist": true, "playlist": true, "madwoman": true, "peacemaker": true}
