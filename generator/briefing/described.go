package briefing

import (
	"regexp"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// How others characterise an actor.

// descriptions shows how others characterise an actor, and who does: sentences
// in which the actor is what is judged, and not somebody else's means or place.
func (s *sheet) descriptions(a *corpus.Actor) []string {
	var parts []string
	for _, cl := range s.w.about[a.ID] {
		if len(parts) == perSection {
			break
		}
		if !s.w.isTarget(a, cl) {
			continue
		}
		if e := s.excerpt(cl.At); e != "" {
			parts = append(parts, item(s.voice(cl)+":", e))
		}
	}
	for _, m := range a.Mentions {
		if len(parts) >= perSection {
			break
		}
		if !s.w.predicated(a, m) || s.w.saysItself(a.ID, m.Span) {
			continue
		}
		if e := s.excerpt(m.Span); e != "" {
			parts = append(parts, item(s.speakerOf(m.Span)+":", e))
		}
	}
	return parts
}

// isTarget tells whether what a claim is for or against is the actor, and not
// something in which the actor is only named.
func (w *writer) isTarget(a *corpus.Actor, cl *corpus.Claim) bool {
	target := strings.ToLower(fold(cl.Target.Text))
	for _, article := range []string{"the ", "a ", "an "} {
		target = strings.TrimPrefix(target, article)
	}
	if target == "" {
		return false
	}
	return target == strings.ToLower(fold(a.Name)) || slices.ContainsFunc(a.Aliases, func(al corpus.Alias) bool {
		return al.Form != corpus.FormPronoun && al.Form != corpus.FormDemonym && strings.ToLower(fold(al.Text)) == target
	})
}

var (
	isSomething = regexp.MustCompile(`^(?:,? [a-z]+ly)? (?:is|was|remains|has become|had become|has been|are|were) (?:not |now |still |only )?(?:an?|the (?:only|first|last|world|most|least|least|best|worst|main|real|true)|one of) [\p{L}]`)
	// withinPhrase tells that the subject is another: "membership in NATO is".
	withinPhrase = regexp.MustCompile(`(?i)\b(?:in|of|to|with|for|on|by|from|at|between|and|or|than|against|over|near|towards?|like) (?:the )?$`)
	asSuch       = regexp.MustCompile(`^,? (?:an?|the|as|“|"|for) ?`)
	calledSo     = regexp.MustCompile(`(?i)\b(?:call(?:s|ed|ing)?|describ(?:es|ed|ing)|portray(?:s|ed|ing)?|brand(?:s|ed|ing)?|label(?:s|led|ling|ed|ing)?|dub(?:s|bed|bing)?|denounc(?:es|ed|ing)|prais(?:es|ed|ing)) (?:the )?$`)
)

// predicated tells whether the text says what an actor is: "NATO is a military
// organization", "calling Chile an …".
func (w *writer) predicated(a *corpus.Actor, m corpus.Mention) bool {
	src := w.sources[m.Span.Source]
	if src == nil || m.Form == corpus.FormPronoun || m.Form == corpus.FormDemonym || m.Form == corpus.FormDescription || m.Span.End > len(src.Text) {
		return false
	}
	after := src.Text[m.Span.End:]
	if withinPhrase.MatchString(src.Text[max(0, m.Span.Start-16):m.Span.Start]) {
		return false
	}
	return isSomething.MatchString(strings.ReplaceAll(after[:min(len(after), 80)], "\n", " ")) ||
		calledSo.MatchString(src.Text[max(0, m.Span.Start-24):m.Span.Start]) && asSuch.MatchString(after)
}

// saysItself tells whether a passage stands in the actor's own words.
func (w *writer) saysItself(id corpus.ActorID, at corpus.Span) bool {
	return slices.ContainsFunc(w.said[id], func(q *corpus.Quotation) bool {
		return slices.ContainsFunc(q.Content, func(c corpus.Span) bool { return c.Contains(at) })
	})
}

// speakerOf says in whose words a passage stands: a speaker's, or the source's.
func (s *sheet) speakerOf(at corpus.Span) string {
	for _, q := range s.w.quotesIn[at.Source] {
		if q.Speaker == nil || s.w.actors[q.Speaker.Actor] == nil {
			continue
		}
		if slices.ContainsFunc(q.Content, func(c corpus.Span) bool { return c.Contains(at) }) {
			return s.actor(q.Speaker.Actor) + ", as " + s.source(at.Source) + " reports"
		}
	}
	return s.source(at.Source)
}
