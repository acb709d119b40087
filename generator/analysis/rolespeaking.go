package analysis

import (
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// speaking finds the body of "Chief Executive Ann Lee" and of "“…,” partner Ann
// Lee said", whose body its paragraph has told or its sentence names first ("At
// the Agency, spokeswoman Ann Lee"), or which issues the statement that the
// article is.
func (r *roleReader) speaking(role *foundRole) corpus.ActorID {
	s := r.d.article(role.At.Source).sentenceAt(role.At.Start)
	if !role.owned && (role.Rule == "signature" || role.Rule == "apposition-before" || role.Rule == "apposition" && s.tag(s.tokenAt(role.At.Start)) != language.DT) && (r.bodily(role.office) || inBodies[role.office]) { // "Media contact: Ann Lee, press officer"
		return r.ownStatement(s.article)
	}
	if role.Rule != "title-before-name" || role.owned {
		return ""
	}
	i := s.tokenAt(role.At.Start)
	if s.tag(i) == language.PRPS {
		return ""
	}
	if body := r.atBody(role, s, i); body != "" {
		return body
	}
	if !r.bodily(role.office) && !inBodies[role.office] && !(quotedWorks[role.office] && i > 0) {
		return ""
	}
	if body := r.ownStatement(s.article); body != "" {
		return body
	}
	if s.index == 0 || s.article.sentences[s.index-1].passage.ID != s.passage.ID {
		return ""
	}
	if i > 0 && !s.quotedUpTo(i) || r.qualified(role) {
		return ""
	}
	_, body := r.subjectBefore(s, "")
	if body != "" && ofFirms[role.office] && public[r.bodies.orgWords[strings.ToLower(lastWord(r.actors[body].Name))]] {
		return ""
	}
	return body
}

// ownStatement gives the body that publishes an article as its statement.
func (r *roleReader) ownStatement(a *article) corpus.ActorID {
	if body := r.publisher(a); body != "" && r.opens(a, body) && !media[r.bodies.orgWords[strings.ToLower(lastWord(r.actors[body].Name))]] {
		return body
	}
	return ""
}

// qualified tells whether a title has a word that says of what kind of body it is:
// "police spokesman".
func (r *roleReader) qualified(role *foundRole) bool {
	if !strings.Contains(role.Title, " ") && r.titles.office(strings.ToLower(role.Title)) == role.office { // "organizer" is the office of an organiser
		return false
	}
	for word := range strings.FieldsSeq(strings.TrimSuffix(strings.ToLower(role.Title), role.office)) {
		if (!r.titles.modifiers[word] || r.bodies.orgWords[word] != "") && word != "the" {
			return true
		}
	}
	return false
}

// inBodies are further offices that any body may have, so that one which stands
// by itself is that of the body spoken of.
var inBodies = map[string]bool{"director": true, "chief financial officer": true, "chief operating officer": true, "chief medical officer": true, "chief nursing officer": true, "chief scientist": true, "chief engineer": true, "chief observer": true,
	"chief economist": true, "vice president": true, "vice-president": true, "executive vice president": true, "senior vice president": true, "managing partner": true, "general counsel": true, "general manager": true, "press officer": true,
	"organiser": true, "organizer": true, "coordinator": true, "co-ordinator": true, "treasurer": true, "vice chair": true, "vice chairman": true}

// quotedWorks are lines of work in a body whose members are quoted after it is named.
var quotedWorks = map[string]bool{"partner": true, "fund manager": true, "portfolio manager": true, "analyst": true, "strategist": true, "economist": true, "founder": true, "co-founder": true}

// ofFirms are offices of companies, and public the kinds of bodies that have none
// such.
var (
	ofFirms = map[string]bool{"chief executive": true, "chief financial officer": true, "chief operating officer": true, "managing director": true, "partner": true, "managing partner": true, "fund manager": true, "portfolio manager": true, "general manager": true}
	public  = map[string]bool{"union": true, "party": true, "court": true, "parliament": true, "ministry": true, "congress": true, "senate": true, "assembly": true, "committee": true, "police": true}
)

// atBody finds the body of "At the Agency, | spokeswoman Ann Lee".
func (r *roleReader) atBody(role *foundRole, s *sentence, i int) corpus.ActorID {
	if first := s.lower(0); first != "at" && first != "for" || s.lower(i-1) != "," || role.work || strings.HasSuffix(role.office, "minister") {
		return ""
	}
	ms := r.mentions.in(s.span(0, i))
	if len(ms) != 1 || s.tokenAt(ms[0].Span.Start) > 2 || s.tokenAt(ms[0].Span.End-1)+2 != i || r.actors[ms[0].Actor].Kind != corpus.Organisation {
		return ""
	}
	return ms[0].Actor
}

// quotedUpTo tells whether all words before token i stand between quotation marks.
func (s *sentence) quotedUpTo(i int) bool {
	for k := range i {
		if isWord(s.lower(k)) && !s.quotedAt(k) {
			return false
		}
	}
	return i > 0
}
