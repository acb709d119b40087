package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// What a title is over, and whose it is, by the words behind it: "of public health
// at the university".

// right reads what follows a title: "of the institute", "to Washington", "of
// public health at the university". It gives the token after the last read.
func (r *roleReader) right(role *foundRole, s *sentence, k, limit int) int {
	for range 3 {
		p := s.lower(k)
		if p == "," { // "Chief of Staff, Joint Staff, of the Forces"
			if c := s.chunkEnd(k + 1); c > k+1 && c < limit && s.lower(c) == "," && s.lower(c+1) == "of" && hasCapital(s, k+1, c) {
				k, p = c+1, "of"
			}
		}
		if k >= limit || !slices.Contains([]string{"of", "for", "at", "with", "in", "to"}, p) {
			return k
		}
		end, more := r.complement(role, s, p, k+1, limit)
		if end <= k {
			return k
		}
		k = end
		if !more {
			return k
		}
	}
	return k
}

// complement reads the noun phrase at token j after the preposition p of a
// title. more tells whether it belonged to the title, so that whose the role
// is may still follow.
func (r *roleReader) complement(role *foundRole, s *sentence, p string, j, limit int) (end int, more bool) {
	end = s.chunkEnd(j)
	if s.lower(end) == "of" && end > j && end < limit && settlements[s.word(end-1)] && capitalised(s.word(end+1)) { // "mayor of the Danish town | of Aarhus"
		return r.complement(role, s, p, end+1, limit)
	}
	var last *corpus.Mention
	if end > limit && limit > j { // "Minister of Justice | Ann Lee"
		end = limit
	}
	for _, m := range r.mentions.in(corpus.Span{Source: s.article.src.ID, Start: s.tokens[min(j, len(s.tokens)-1)].Start, End: s.end}) {
		from, to := s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1)+1
		beside := from == end && s.tag(end-1) == language.NN && r.actors[m.Actor].Kind != corpus.Person // "of the US commonwealth Puerto Rico"
		if from >= end && (from > j+1 || from > end) && !beside || to > limit {
			break
		}
		end = max(end, to)
		if m.Form == corpus.FormDemonym && s.lower(j) != "the" { // "director for Asian affairs"
			continue
		}
		last = &m
	}
	if end <= j || end > limit {
		return 0, false
	}
	if last != nil && p == "for" && role.office == "member" && s.lower(j) != "the" { // "the member for Leith North"
		role.office, role.work = "mp", false
	}
	ruled := last != nil && strings.Contains(role.Title, " of ") && r.actors[last.Actor].Kind != corpus.Organisation // "Secretary of Justice for Puerto Rico"
	if last != nil && !ruled && (p == "for" && (r.ofParliament(role.office) || isMinister(role.office)) || (p == "to" || p == "for") && isEnvoy(role.office)) {
		role.Title += " " + p + " " + s.words(j, end)
		return end, true
	}
	if last != nil {
		return r.named(role, s, p, j, end, *last), false
	}
	return r.unnamed(role, s, p, j, end, limit)
}

// settlements are nouns for places that stand with "of" before the place's name.
var settlements = map[string]bool{"city": true, "town": true, "village": true, "municipality": true, "borough": true, "county": true, "district": true, "province": true, "region": true, "state": true, "territory": true, "commonwealth": true, "island": true, "republic": true, "capital": true, "port": true, "suburb": true, "prefecture": true}

// named takes the actor named in the words j..end for whose the role is.
func (r *roleReader) named(role *foundRole, s *sentence, p string, j, end int, m corpus.Mention) int {
	a := r.actors[m.Actor]
	atHead := s.tokenAt(m.Span.End-1)+1 == end
	switch {
	case a.Kind == corpus.Person && (p != "for" && p != "to" || !atHead):
		if p == "at" || p == "in" || p == "with" {
			return 0
		}
		role.Title += " " + p + " " + s.words(j, end)
		return end
	case p == "for" && role.owned, p == "at" && isEnvoy(role.office): // "the bank's country director for Peru", "its envoy at the League"
		role.Title += " " + p + " " + s.words(j, end)
		return end
	case p == "in" && (role.work || a.Kind == corpus.Place && !seated[role.office]) || p == "with" && a.Kind != corpus.Organisation, role.Of != "" && !role.described:
		return 0
	}
	id := m.Actor
	if a.Kind == corpus.Organisation && s.tokenAt(m.Span.End-1)+2 == end && groupOf[s.lower(end-1)] && (role.Of == "" || role.described) { // "leader of the CDU | group", who is not the party's
		role.Of, role.Preposition, role.described = m.Actor, "", false
		role.Title += " " + p + " " + s.words(j, end)
		return end
	}
	atHead = atHead || a.Kind == corpus.Place && settlements[s.lower(end-1)] && s.tokenAt(m.Span.End-1)+2 == end // "governor of Batken region"
	if atHead {
		if id = r.specific(s, m, j); id == "" {
			return 0
		}
	} else {
		role.OfText = s.words(j, end)
		if a.Kind != corpus.State || !ofTheState[s.lower(end-1)] { // "the Boston police" are not Boston, nor the Danish central bank Denmark
			id = ""
		}
	}
	role.Of, role.Preposition, role.described = id, p, false
	return end
}

// ofTheState are nouns for those through whom a state acts: their head is the
// state's.
var ofTheState = map[string]bool{"government": true, "delegation": true, "mission": true, "side": true, "state": true}

// groupOf are nouns for those who stand for a party in a council or parliament.
var groupOf = map[string]bool{"group": true, "caucus": true, "faction": true, "bloc": true, "delegation": true}

// seated are offices that belong to the place they are held in: "the prosecutor
// in Delft".
var seated = map[string]bool{"prosecutor": true, "public prosecutor": true, "chief prosecutor": true, "ambassador": true, "consul": true, "consul general": true, "mayor": true,
	"governor": true, "coroner": true, "sheriff": true, "bishop": true, "archbishop": true, "imam": true, "magistrate": true}

// unnamed reads words after a title that name no actor: a portfolio ("of
// public health"), a body meant by a noun ("of the council"), or a name that
// we do not know.
func (r *roleReader) unnamed(role *foundRole, s *sentence, p string, j, end, limit int) (int, bool) {
	definite := s.lower(j) == "the"
	capital := hasCapital(s, j, end)
	switch {
	case p == "in" || p == "with" || p == "to" || r.isTime(s, j, end) || end-j > 8 || !definite && (s.tag(j) == language.DT || s.tag(j) == language.PRPS) || !s.tag(end-1).Noun():
		return 0, false
	case p == "at" && !capital:
		return 0, false
	case p == "of" && boards[s.lower(end-1)] && role.Of == "" && end-j <= 2:
		if role.Of = r.boarded(s.article); role.Of != "" {
			role.described, role.Preposition = true, p
		}
		role.Title += " " + p + " " + s.words(j, end)
		return end, true
	case !capital && !definite, capital && !definite && !capitalised(s.word(end-1)) && !hasDigit(s.word(end-1)), // "of public health", "of African art"
		capital && !definite && (isMinister(role.office) || r.ofParliament(role.office)):
		if s.lower(end) == "and" && s.tag(end+1).Noun() && capitalised(s.word(end+1)) == capital { // "of health policy and management"
			if c := min(s.chunkEnd(end+1), limit); c > end+1 && (s.lower(c) == "at" || s.lower(c) == "," || s.lower(c) == "of" || capital) {
				end = c
			}
		}
		role.Title += " " + p + " " + s.words(j, end)
		return end, true
	case definite && r.bodies.orgWords[s.lower(end-1)] != "":
		id := r.described(s, j, end)
		if id != "" && (role.Of == "" || role.described) {
			role.Of, role.described, role.Preposition = id, true, p
			return end, false
		}
		if capital && role.Of == "" {
			return r.unknown(role, s, p, j, end), false
		}
		role.Title += " " + p + " " + s.words(j, end)
		return end, true
	case capital && role.Of == "" && isNamePart(s.word(end-1)):
		return r.unknown(role, s, p, j, end), false
	case p == "of" && end-j <= 4 && s.tag(end-1) != language.NNS, p == "for" && end-j <= 4 && speaksFor[lastWord(role.office)]: // "a lawyer for the news outlets"
		role.Title += " " + p + " " + s.words(j, end)
		return end, true
	}
	return 0, false
}

// speaksFor are the last words of the offices of those who speak for others, who
// may be nobody with a name.
var speaksFor = map[string]bool{"lawyer": true, "attorney": true, "solicitor": true, "barrister": true, "counsel": true, "spokesman": true, "spokeswoman": true, "spokesperson": true, "advocate": true, "negotiator": true, "agent": true}

// unknown takes a name that is no actor's, with what "of" adds to it, for
// whose a role is.
func (r *roleReader) unknown(role *foundRole, s *sentence, p string, j, end int) int {
	end = s.extendRight(s.chunks(), chunk{j, end}, map[string]bool{"of": true}).to
	role.Preposition, role.OfText = p, s.words(j, end)
	return end
}

// isTime tells whether the words j..end say how long or since when.
func (r *roleReader) isTime(s *sentence, j, end int) bool {
	if s.tag(j) == language.CD || s.tag(end-1) == language.CD {
		return true
	}
	return timeUnits[s.stem(end-1)] || timeUnits[s.lower(end-1)]
}
