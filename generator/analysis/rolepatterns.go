package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// rolesAt reads the roles that the words around a name give its bearer.
func (r *roleReader) rolesAt(s *sentence, from, to int) []*foundRole {
	var roles []*foundRole
	add := func(role *foundRole) {
		if role != nil {
			roles = append(roles, role)
		}
	}
	for {
		letters, office := r.f.lettersAt(s, to)
		if !letters {
			break
		}
		if office {
			add(r.lettered(s, to))
		}
		to++
	}
	first := from // the first word of the titles before the name
	if s.prose() || s.passage.Kind == corpus.Caption {
		var role *foundRole
		role, first = r.before(s, from, to)
		add(role)
		if role != nil && (role.work || strings.Contains(role.office, "professor")) && s.lower(to) == "," && s.lower(to+1) == "who" {
			r.client(role, s, to+2)
		}
		for role != nil && s.lower(first-1) == "and" { // "Secretary of State and former Senator Ann Lee"
			role, first = r.before(s, first-1, 0)
			if s.lower(first-1) == "for" { // "Dan Fell for president and potter Ann Lee for vice president"
				break
			}
			add(role)
		}
	}
	if s.prose() {
		add(r.apposedBefore(s, first, to))
		add(r.oneOfSeveral(s, from, to))
		add(r.sharedBefore(s, from, to))
		add(r.inverted(s, first, to))
		add(r.counterpart(s, from, to))
	}
	if s.prose() && s.tag(from-1).Verb() && appointing[s.lower(from-1)] { // "appointed Ann Lee director of"
		i := to
		if s.lower(i) == "as" || s.lower(i) == "to" {
			i++
		}
		given := r.apposed(s, i, "appointed", false)
		r.appointer(given, s, from-1)
		return append(roles, given...)
	}
	if s.prose() && s.lower(first-1) == "by" {
		add(r.headedBy(s, first, to))
	}
	add(r.joinBody(r.affiliation(s, from, to), roles))
	roles = append(roles, r.told(s, from, to)...)
	return append(roles, r.after(s, to)...)
}

// lettered reads the letters of an office right behind a name: "Ann Lee MP".
func (r *roleReader) lettered(s *sentence, i int) *foundRole {
	role := &foundRole{office: r.titles.office(s.lower(i))}
	role.Title, role.At, role.Rule = s.word(i), s.span(i, i+1), "letters"
	return role
}

// before reads "French President" before a name, and gives where it begins.
func (r *roleReader) before(s *sentence, from, to int) (*foundRole, int) {
	t, ok := r.titleEnding(s, from)
	if s.newLine(from) { // "Ann Lee, President" and on the next line of a signature the next
		return nil, from
	}
	for ok && t.honorific {
		from = t.from
		t, ok = r.titleEnding(s, from)
	}
	if w := s.lower(t.from - 1); ok && (w == "of" || w == "for") { // "Secretary of | Justice" is no judge
		outer, within := r.titles.endingAt(s, t.from-1)
		ok = !within || !isMinister(r.titles.office(s.words(outer.from, outer.to))) // "A spokesman for Prime Minister Ann Lee"
	}
	if !ok {
		return r.titleOf(s, from)
	}
	start := r.phraseStart(s, t.from)
	role, _ := r.post(s, start, t, t.to, "title-before-name")
	if s.lower(to) == "," && s.lower(to+1) == "of" && to > 0 {
		to++
	}
	if role != nil && role.office == "fellow" && (role.Title == "fellow" && role.Of == "" || s.tag(t.from-1) == language.PRPS) { // "his fellow Ann Lee"
		return nil, start
	}
	if role != nil && to > 0 && role.Of == "" && !strings.HasSuffix(role.office, "author") && (s.lower(to) == "of" || s.lower(to) == "at") { // "Chief Jane Doe of the Stone Band"
		p := s.lower(to)
		if ms := r.mentions.in(s.span(to, min(to+8, len(s.tokens)))); len(ms) > 0 && s.tokenAt(ms[0].Span.Start) <= to+2 && r.actors[ms[0].Actor].Kind != corpus.Person && (p == "of" && !isRank(role.office) && !r.isSeat(role.office, ms[0].Actor) || r.actors[ms[0].Actor].Kind == corpus.Organisation) {
			r.complement(role, s, p, to+1, len(s.tokens))
		}
		role.elsewhere = role.Of == "" && role.OfText == "" && !isLawmaker(role.office) && s.lower(to) == "of" && hasCapital(s, to+1, s.chunkEnd(to+1))
	}
	return role, start
}

// isSeat tells whether a place is but the town or district that a member of a
// parliament sits for, whose the office is not.
func (r *roleReader) isSeat(office string, id corpus.ActorID) bool {
	e, known := r.gaz.phrase(r.actors[id].Name)
	return isLawmaker(office) && r.actors[id].Kind == corpus.Place && !(known && e.kind == gazRegion)
}

func isLawmaker(office string) bool {
	return slices.Contains([]string{"senator", "representative", "congressman", "congresswoman", "assemblyman", "assemblywoman", "delegate", "mp"}, office)
}

// isRank tells whether an office is a rank of the forces: a general "of Delft"
// comes from there.
func isRank(office string) bool {
	for _, rank := range []string{"general", "colonel", "captain", "major", "lieutenant", "sergeant", "corporal", "private", "admiral", "brigadier", "sir", "lord"} {
		if strings.HasSuffix(office, rank) && office != "attorney general" && office != "secretary general" && office != "director general" && office != "governor general" {
			return true
		}
	}
	return false
}

// titleEnding is titleBook's, and reads a line of work that opens the
// sentence too.
func (r *roleReader) titleEnding(s *sentence, j int) (title, bool) {
	if t, ok := r.titles.endingAt(s, j); ok {
		return t, true
	}
	if j == 1 && s.prose() && r.titles.works[s.lower(0)] {
		return title{from: 0, to: 1, work: true}, true
	}
	if w := s.lower(j - 1); s.lower(j-2) == "the" && s.prose() && s.tag(j).Proper() && !capitalised(s.word(j-1)) && strings.HasSuffix(w, "ologist") { // "the volcanologist | Ann Lee"
		return title{from: j - 1, to: j, work: true}, true
	}
	return title{}, false
}

// phraseStart gives the first word of the noun phrase before a title at token
// i: "Vantage Ridge | managing director".
func (r *roleReader) phraseStart(s *sentence, i int) int {
	start := i
	small := !capitalised(s.word(i))
	for start > 0 {
		k := start - 1
		tag := s.tag(k)
		w := s.lower(k)
		if r.dates[w] || timeUnits[w] || s.lower(k) == "and" || !isNamePart(s.word(k)) && tag != language.POS {
			break
		}
		capital := capitalised(s.word(k)) && !(k == 0 && !tag.Proper()) || hasDigit(s.word(k))
		owner := s.tag(k+1) == language.POS
		if tag == language.DT || tag == language.PRPS {
			start--
			break
		}
		portfolio := tag == language.VBG && k == start-1 && isMinister(s.lower(i)) // "Planning Minister Ann Lee"
		if portfolio && k == 0 {
			capital = true
		}
		if tag == language.VBN && s.tag(k-1).Noun() { // "the party nominated | potter Ann Lee"
			break
		}
		if tag != language.POS && !portfolio && !(tag.Noun() || tag == language.JJ || tag == language.VBN || tag == language.CD) || tag != language.POS && !capital && !small && !owner {
			break
		}
		start--
	}
	if start > 0 {
		for _, m := range r.mentions.of(s) { // "House of Representatives Speaker": the whole name is the owner
			first, end := s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1)+1
			if first < start && end <= i && (end > start || end == start && r.actors[m.Actor].Kind != corpus.Person && s.tag(start) != language.DT && s.tag(start) != language.PRPS) {
				start = first
			}
		}
	}
	for start < i && (s.tag(start) == language.POS || s.tag(start) == language.VBN && s.tag(start-1).Verb()) {
		start++
	}
	return start
}

// titleOf reads "Minister of Justice" and "Mayor of London" before a name.
func (r *roleReader) titleOf(s *sentence, from int) (*foundRole, int) {
	for of := from - 2; of > 0 && of >= from-6; of-- {
		if w := s.lower(of); w != "of" && w != "for" {
			if !s.tag(of).Noun() && s.tag(of) != language.JJ && w != "the" && w != "and" {
				return nil, from
			}
			continue
		}
		t, ok := r.titles.endingAt(s, of)
		if !ok || t.honorific || !s.tag(from-1).Noun() {
			continue
		}
		role, end := r.post(s, r.phraseStart(s, t.from), t, from, "title-of-before-name")
		if end == from {
			return role, t.from
		}
	}
	return nil, from
}

// apposedBefore reads "Chile's ambassador to Washington, Ana Reyes,".
func (r *roleReader) apposedBefore(s *sentence, from, to int) *foundRole {
	comma := from - 1
	if t, ok := r.titles.endingAt(s, comma+1); ok && t.honorific && s.lower(t.from-1) == "the" { // "their pastor, the Rev. Ann Lee,"
		comma = t.from - 2
	} else if s.lower(comma) == "the" && r.honoured(s, from) {
		comma--
	}
	if w := s.lower(to); (w == "of" || w == "at") && s.chunkEnd(to+1) > to {
		to = s.chunkEnd(to + 1)
	}
	if s.lower(comma) != "," || s.lower(to) != "," && s.lower(to) != "." && s.lower(to) != "(" && s.lower(to) != ":" && s.tag(to) != language.Colon && !s.tag(to).Finite() && s.tag(to) != language.Close && s.tag(to) != language.IN {
		return nil
	}
	cs := s.chunks()
	for strings.Trim(s.lower(comma-1), "*_") == "" && comma > 1 { // "*The governor*, Ann Lee,"
		comma--
	}
	last, ok := chunkEndingAt(cs, comma)
	if !ok {
		return nil
	}
	if first, joined := chunkEndingAt(cs, last.from-1); joined && s.lower(last.from-1) == "and" && (s.lower(first.from-1) == "of" || s.lower(first.from-1) == "for") { // "the minister of arts and culture, Ann Lee"
		if _, portfolio := r.titles.endingAt(s, first.from-1); portfolio {
			last.from = first.from
		}
	}
	whole, t, ok := r.officeEnding(s, cs, last)
	if !ok || t.honorific || whole.from > t.from || r.namesPerson(s, whole.from, comma) {
		return nil
	}
	if b := s.lower(whole.from - 1); s.tag(to).Finite() && (attached[b] || b == "by") { // "according to his agent, Lee was ill"
		return nil
	}
	where := s.tag(0) == language.IN && s.chunkEnd(1) == whole.from-1 // "In Leith, Acme's director, Ann Lee, stays"
	if !s.hasPossessor(whole.from, t.from) || s.lower(whole.from-1) != "," || !where && s.tag(whole.from-2).Proper() {
		if b := s.lower(whole.from - 1); r.opensJoined(s, whole.from, to) {
		} else if b == "," && s.tag(whole.from) != language.DT && s.tag(whole.from) != language.PRPS || whole.from > 1 && s.tag(whole.from-1) == language.CC && s.tag(whole.from) != language.PRPS && !(s.lower(whole.from) == "the" && whole.from < last.from && s.lower(to) == ",") {
			return nil
		}
	}
	role, end := r.post(s, max(whole.from, t.from-8), t, comma, "apposition-before")
	if role == nil || end != comma || vocative[s.lower(whole.from)] {
		return nil
	}
	if first := s.lower(whole.from); role.Of == "" && role.OfText == "" && !role.work && (first == "the" || first == "a") && r.bodily(role.office) && s.index > 0 && s.article.sentences[s.index-1].passage.ID == s.passage.ID && len(r.organisations(s, whole.from)) == 0 {
		role.Of, role.described = r.lastBody(s, whole.from, role.office), true
	}
	return role
}

// opensJoined tells whether the phrase at token i, with a name behind it that ends
// before the comma at token to, is the subject of a clause of its own behind "and":
// "the plan failed, and the mayor, Ann Lee, has another".
func (r *roleReader) opensJoined(s *sentence, i, to int) bool {
	if s.tag(i-1) != language.CC || s.lower(to) != "," {
		return false
	}
	verb := s.tag(to + 1)
	return verb == language.VBZ || (verb.Finite() || verb == language.MD) && s.lower(i-2) == "," && finiteWithin(s, 0, i-2)
}

// honoured tells whether token i is a title of honour.
func (r *roleReader) honoured(s *sentence, i int) bool {
	t, ok := r.titles.startingAt(s, i)
	return ok && t.honorific
}

// officeEnding finds the office of whose phrase a chunk is the end, and gives
// the whole of it: the longest phrase whose noun is an office, so that "an
// invitation of" and "a letter to" stay outside.
func (r *roleReader) officeEnding(s *sentence, cs []chunk, last chunk) (whole chunk, t title, ok bool) {
	prepositions := map[string]bool{"of": true, "for": true, "at": true, "to": true, "in": true}
	outer, _ := s.extendLeft(cs, last, prepositions)
	if t, ok = r.titles.endingAt(s, last.to); ok && s.lower(last.from-1) == "in" && t.from < last.from && t.from >= outer.from { // "the editor in chief"
		return outer, t, true
	}
	for _, c := range cs {
		if c.from < outer.from || c.to > last.to {
			continue
		}
		if t, ok = r.titleEnding(s, c.to); ok {
			return chunk{c.from, last.to}, t, true
		}
	}
	return last, t, false
}

// namesPerson tells whether tokens i..j end in the name of another person: "the Speaker Dan Fell, President Ann Lee and others" are a list.
func (r *roleReader) namesPerson(s *sentence, i, j int) bool {
	return slices.ContainsFunc(r.mentions.in(s.span(i, j)), func(m corpus.Mention) bool {
		before := s.lower(s.tokenAt(m.Span.Start) - 1)
		return r.actors[m.Actor].Kind == corpus.Person && s.tokenAt(m.Span.End-1)+1 == j && !attached[before]
	})
}

// vocative are words that address somebody: "Madam Minister, Mr Lee, thank you"
// are two people.
var vocative = map[string]bool{"madam": true, "madame": true, "mister": true, "mr": true, "mr.": true, "sir": true, "dear": true}

// bodily tells whether an office is one that every body may have, so that "a
// spokeswoman" is that of the body spoken of.
func (r *roleReader) bodily(office string) bool {
	return slices.Contains([]string{"spokesman", "spokeswoman", "spokesperson", "chief executive", "chair", "chairman", "chairwoman", "general secretary", "secretary general", "managing director", "executive director", "director general", "chief financial officer"}, office)
}

// inverted reads "The nurse is Jane Doe.".
func (r *roleReader) inverted(s *sentence, from, to int) *foundRole {
	if w := s.lower(from - 1); w != "is" && w != "was" || s.tag(to) != language.Stop && s.lower(to) != "," {
		return nil
	}
	last, ok := chunkEndingAt(s.chunks(), from-1)
	if !ok {
		return nil
	}
	whole, head := s.extendLeft(s.chunks(), last, map[string]bool{"of": true, "at": true, "for": true})
	whose := s.tag(whole.from-1) == language.WPS // "the union, whose president is Ann Lee"
	if !whose && (whole.from > 1 || s.lower(whole.from) != "the" && s.tag(whole.from) != language.PRPS) {
		return nil
	}
	t, ok := r.titles.endingAt(s, head+1)
	if work := s.lower(head); !ok && r.titles.works[work] && !capitalised(s.word(head)) {
		t, ok = title{from: head, to: head + 1, work: true}, true
	}
	if !ok || t.honorific {
		return nil
	}
	role, end := r.post(s, whole.from, t, from-1, "predicate-before-name")
	if end != from-1 {
		return nil
	}
	return role
}
