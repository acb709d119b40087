package analysis

import (
	"cmp"
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// One matter under two names: a title says that the museum votes to return the
// masks, and the first sentence that it approved the transfer of their
// ownership; or "the bill" goes by what it does, "raising the pension age".

// leadSentences is how many sentences of an article tell what its title does.
const leadSentences = 2

// retitled gives claims on what a title calls by one name and the text's
// beginning by another the name that more claims have.
func (f *matterFinder) retitled() {
	for _, a := range f.r.d.articles {
		title, lead, ok := f.r.titleInLead(a)
		if !ok {
			continue
		}
		if lead.vagueNow() {
			if lead, ok = f.telling(lead.head); !ok {
				continue
			}
		}
		if title.head == lead.head || f.sharing(lead) == 0 && f.sharing(title) == 0 {
			continue
		}
		to, from := title, lead
		if f.sharing(lead) > f.sharing(title) {
			to, from = lead, title
		}
		to.label = cmp.Or(to.label, to.text())
		for i := range f.r.found {
			if h := &f.r.found[i]; sameIssue(h.target, from) && h.target.kind != said && !h.target.person {
				h.target = h.target.meaning(to)
			}
		}
	}
}

// verbInTitle tells whether a title has a form of a verb.
func (r *claimReader) verbInTitle(a *article, form string) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(a.src.Title)), func(w string) bool {
		return slices.ContainsFunc(lemmas(w), func(l string) bool { return slices.Contains(lemmas(form), l) })
	})
}

// provided gives claims on what a bill or plan does the bill or plan, where the
// dossier is about but one: "the bill would ban phones".
func (f *matterFinder) provided() {
	for _, a := range f.r.d.articles {
		for _, s := range a.sentences {
			if !s.prose() {
				continue
			}
			for v := range s.tokens {
				if !s.tag(v).Finite() && s.tag(v) != language.VB || !f.provides(f.r.issues[s.lower(skipAuxiliaries(s, v))]) || s.isQuoted(v) || negated(s, v) || passiveAt(s, v) {
					continue
				}
				if deed, ok := f.r.done(s, v); ok && len(deed.details) > 0 {
					if by, ok := f.provider(s, v); ok && by.head != deed.head {
						f.meanWhatItDoes(deed, by)
					}
				}
			}
		}
	}
}

// provider gives the bill or plan that is the subject of the verb at v.
func (f *matterFinder) provider(s *sentence, v int) (target, bool) {
	k := skipAuxiliaries(s, v)
	c, ok := chunkEndingAt(f.r.speakers.chunksOf(s), k+1)
	if !ok || c.to-c.from < 2 {
		return target{}, false
	}
	t, ok := f.r.targetOf(s, c, c)
	if !ok || !t.definite && len(t.details) == 0 || !f.provides(f.r.issues[s.lower(c.to-1)]) {
		return target{}, false
	}
	t = f.r.settle(t)
	if t.vagueNow() {
		t, ok = f.telling(t.head)
	}
	return t, ok && t.kind != "deed" && t.kind != "end"
}

// provides tells whether a noun is one for a bill or plan.
func (f *matterFinder) provides(n issueNoun) bool {
	return (n.kind == "plan" || n.class == "bill") && n.class != "campaign" && n.class != "statement"
}

// meanWhatItDoes gives the claims on a deed what does the deed.
func (f *matterFinder) meanWhatItDoes(deed, by target) {
	by.label = cmp.Or(by.label, by.text())
	for i := range f.r.found {
		h := &f.r.found[i]
		t := h.target
		if t.kind == said || t.person || t.vagueNow() && t.doing == "" {
			continue
		}
		doing := t.doing != "" && f.ofClass(t.doing, deed.head) && slices.Contains(deed.details, t.head)
		more := comparatives[t.s.lower(t.from)] == deed.head && slices.Contains(deed.details, t.head) // "a higher pension age"
		if doing || more || sameIssue(t, deed) {
			h.target = t.meaning(by)
			h.target.doing, h.target.hopeful = "", false
		}
	}
}

// comparatives are adjectives that tell what is to be done with a thing, by the
// class of the deed.
var comparatives = map[string]string{"higher": stemOf("rise"), "lower": stemOf("cut"), "smaller": stemOf("cut"), "longer": stemOf("extension"), "shorter": stemOf("cut")}

// telling gives the phrase that tells which bill "a bill" is, if the dossier
// is about but one.
func (f *matterFinder) telling(head string) (target, bool) {
	ms := f.byHead[head]
	if len(ms) != 1 {
		return target{}, false
	}
	if k := slices.IndexFunc(ms[0].targets, func(t target) bool { return len(t.details) > 0 }); k >= 0 {
		return ms[0].targets[k], true
	}
	return ms[0].targets[0], true
}

// sharing counts the claims on what a phrase names.
func (f *matterFinder) sharing(t target) int {
	n := 0
	for _, h := range f.r.found {
		if h.target.kind != said && sameIssue(h.target, t) {
			n++
		}
	}
	return n
}

// titleInLead gives what a title says is decided, and what the beginning of the
// text says is decided with the same verb.
func (r *claimReader) titleInLead(a *article) (title, lead target, ok bool) {
	title, ok = r.mainIssue(a)
	if !ok || title.told == "" || len(title.details) == 0 {
		return title, lead, false
	}
	n := 0
	for _, s := range a.sentences {
		if !s.prose() {
			continue
		}
		if n++; n > leadSentences {
			break
		}
		for v := range s.tokens {
			if !s.tag(v).Verb() || !active(s, v) || negated(s, v) || s.isQuoted(v) || perfectPast(s, v) {
				continue
			}
			if !slices.ContainsFunc(s.lemmas(v), func(l string) bool { return r.decisions.verbs[l] }) {
				continue
			}
			side, known := r.titleSide(s, v)
			if !known || side != title.told || side != corpus.For && side != corpus.Against {
				continue
			}
			t, ok := r.readTarget(s, v+1)
			if !ok || t.person || !r.atIssue(t) || t.kind == "plan" {
				continue
			}
			if r.verbInTitle(a, s.lower(v)) || len(without(t.details, title.details)) < len(t.details) {
				return title, t, true
			}
		}
	}
	return title, lead, false
}
