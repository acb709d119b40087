package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// Whose an office is by what else is told of its holder, or by its name alone.

// employer finds the body of an office that any body may have, where all other
// offices of its holder are of one body: "Anders Holm, the chief negotiator", who
// heads the Ports Agency elsewhere.
func (r *roleReader) employer(role *foundRole, roles []*foundRole) corpus.ActorID {
	office := role.office
	if ofMembers[lastWord(office)] && !inBodies[office] { // "union | president"
		office = lastWord(office)
	}
	if role.owned || role.work || role.Belongs || isDeputy(role.Title) || !r.bodily(office) && !inBodies[office] && !ofMembers[office] {
		return ""
	}
	var body corpus.ActorID
	named := false
	for _, o := range roles {
		if o == role || o.Of == "" || o.work {
			continue
		}
		if r.actors[o.Of].Kind != corpus.Organisation || body != "" && o.Of != body || o.inferred || isDeputy(o.Title) {
			return ""
		}
		body, named = o.Of, named || !o.described
	}
	if !named || !r.suits(strings.TrimSuffix(strings.ToLower(role.Title), office), body) {
		return ""
	}
	return body
}

// suits tells whether all words before an office that say of what kind of body it
// is say so of one body: "union president", "hospital director".
func (r *roleReader) suits(words string, body corpus.ActorID) bool {
	for word := range strings.FieldsSeq(words) {
		if word != "the" && word != "chief" && (!r.titles.modifiers[word] || r.bodies.orgWords[word] != "") && !slices.Contains(r.nouns.bodies[word], r.nouns.index[body]) {
			return false
		}
	}
	return true
}

// ofMembers are offices of those who work in a body or sit in it.
var ofMembers = map[string]bool{"negotiator": true, "chief negotiator": true, "commissioner": true, "secretary": true, "treasurer": true, "president": true, "head": true, "ceo": true, "chief executive officer": true}

// commissioned gives "the trade commissioner" to the European Commission, where
// the article names it and the title no other body.
func (r *roleReader) commissioned(role *foundRole) {
	if role.office != "commissioner" || role.work || role.Rule == "letters" {
		return
	}
	commission := r.bodies.byName["european commission"]
	if len(commission) != 1 || role.Of != "" || role.OfText != "" || !ofCommission(role) {
		return
	}
	for _, body := range slices.Concat(commission, r.bodies.byName["european union"], r.bodies.byName["eu"]) { // an article on the Union need not name its Commission in full
		if _, here := r.nouns.first[r.nouns.index[body.id]][role.At.Source]; here {
			role.Of, role.described = commission[0].id, false
		}
	}
}

// ofCommission tells whether a commissioner has a portfolio that one of the
// European Commission has: others keep the peace, records and standards.
func ofCommission(role *foundRole) bool {
	portfolio, _, _ := strings.Cut(strings.ToLower(role.Title), " commissioner")
	return portfolio == "european" || unionPortfolios[portfolio]
}

// unionPortfolios are what members of the European Commission are responsible for.
var unionPortfolios = map[string]bool{"competition": true, "trade": true, "enlargement": true, "fisheries": true, "internal market": true, "single market": true, "industry": true, "agriculture": true, "climate": true, "energy": true, "health": true, "budget": true,
	"environment": true, "transport": true, "economy": true, "justice": true, "migration": true, "home affairs": true, "digital": true, "space": true, "defence": true}
