package analysis

import (
	"briefing/generator/corpus"
)

// goesAhead reads "the minister said the programme would go ahead": who says of
// a thing at issue that it will go on is for it, where it is theirs to say.
func (r *claimReader) goesAhead(s *sentence) {
	for i := 1; i+1 < len(s.tokens); i++ {
		if w := s.lower(i); w != "would" && w != "will" || s.isQuoted(i) || negated(s, i+1) {
			continue
		}
		switch s.lower(i + 1) {
		case "go":
			if s.lower(i+2) != "ahead" {
				continue
			}
		case "proceed", "continue", "stay", "remain", "resume":
			if s.opensNoun(i + 2) {
				continue
			}
		default:
			continue
		}
		t, ok := r.subjectTarget(s, i)
		if !ok || !r.atIssue(t) || r.embedded(s, i) {
			continue
		}
		at := s.span(i, i+1)
		for _, q := range r.quoted[s.article.src.ID] {
			for _, c := range q.Content {
				if c.Contains(at) && q.Speaker != nil && r.mayDecide(q.Speaker.Actor) {
					r.add(s, at, q.Speaker.Actor, corpus.Reported, corpus.For, t, "goes-ahead")
				}
			}
		}
	}
}

// mayDecide tells whether an actor may decide what goes on: a body, or somebody
// with an office.
func (r *claimReader) mayDecide(id corpus.ActorID) bool {
	a := r.speakers.actors[id]
	return a != nil && (a.Kind == corpus.Organisation || a.Kind == corpus.State || a.Kind == corpus.Person && len(a.Roles) > 0)
}
