package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// Offices that only bodies of one kind have, so that the office alone tells what
// to look for: a judge has a court, a commissioner a commission, a dean a school.

// byKind finds the body of such an office: the only one of its kind that the
// paragraph names up to the office, or else the article or the dossier.
func (r *roleReader) byKind(role *foundRole) corpus.ActorID {
	if strings.HasPrefix(strings.ToLower(role.Title), "board ") && !role.owned && !role.Belongs && !role.elsewhere {
		return r.ofTheBoard(r.d.article(role.At.Source))
	}
	kinds := r.titles.bodies[role.office]
	if kinds == "" || ofTowns(kinds) || role.owned || role.Belongs || role.elsewhere || isDeputy(role.Title) || !r.unqualified(role) {
		return ""
	}
	s := r.d.article(role.At.Source).sentenceAt(role.At.Start)
	near := r.mentions.actorsIn(corpus.Span{Source: role.At.Source, Start: s.passage.Span.Start, End: role.At.Start})
	var close, here []corpus.ActorID
	for _, o := range r.bodies.bySource[role.At.Source] {
		if o.isOfKind(kinds) {
			here = append(here, o.id)
			if slices.Contains(near, o.id) {
				close = append(close, o.id)
			}
		}
	}
	one := r.bodies.ofOffice(kinds, false)
	if len(close) > 0 {
		one = onlyOne(close)
	} else if len(here) > 0 {
		one = onlyOne(here)
	}
	if role.office == "judge" && r.isSupreme(one) {
		return ""
	}
	return one
}

// isSupreme tells a highest court, which an article on a case names whatever
// court its judge sits in.
func (r *roleReader) isSupreme(court corpus.ActorID) bool {
	return court != "" && strings.HasSuffix(padded(r.actors[court].Name), " supreme court ")
}

// ofTheBoard finds the body of "the board chair": the one whose board the article
// names. Every body has a board; only where the article is about one that is
// called a board is it that one's.
func (r *roleReader) ofTheBoard(a *article) corpus.ActorID {
	if id := r.boarded(a); id != "" {
		return id
	}
	if id, several := r.bodies.onlyHere("board", a.src.ID); !several && id != "" && r.opens(a, id) {
		return id
	}
	return ""
}

// ofTowns tells the kinds of bodies that are found by their place or by their
// whole name: councils and parliaments.
func ofTowns(kinds string) bool {
	return kinds == " council " || kinds == " senate " || strings.Contains(kinds, "_")
}

// isOfKind tells whether the names of a body end in one of some nouns.
func (o *body) isOfKind(kinds string) bool {
	for kind := range strings.FieldsSeq(kinds) {
		if o.endsIn(kind) {
			return true
		}
	}
	return false
}

// unqualified tells whether a title has no word beside its office that says
// whose or of what it is: "Chief Commissioner" but not "Education Commissioner".
func (r *roleReader) unqualified(role *foundRole) bool {
	for word := range strings.FieldsSeq(strings.TrimSuffix(strings.ToLower(foldMarks(role.Title)), role.office)) {
		if !grades[word] {
			return false
		}
	}
	return strings.HasSuffix(strings.ToLower(foldMarks(role.Title)), role.office)
}

// grades are words before an office that tell its rank or term and nothing of
// whose it is.
var grades = map[string]bool{"chief": true, "senior": true, "presiding": true, "lead": true, "interim": true, "acting": true, "executive": true, "associate": true, "the": true, "outgoing": true, "incoming": true, "new": true}
