package analysis

import (
	"regexp"
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// issue is claims whose targets name the same thing.
type issue struct {
	claims []held
}

// findDisagreements gathers claims by issue, and keeps the issues on which
// holders take different sides.
func findDisagreements(d *dossier) []corpus.Disagreement {
	var out []corpus.Disagreement
	ids := newIDs()
	issues := joinOpposites(groupIssues(d.notes, withoutVoices(d.held)))
	putVoices(issues, d.held)
	for _, is := range issues {
		slices.SortStableFunc(is.claims, func(a, b held) int { return compareSpans(a.claim.Target.At, b.claim.Target.At) })
	}
	slices.SortStableFunc(issues, func(a, b *issue) int { return compareSpans(a.claims[0].claim.Target.At, b.claims[0].claim.Target.At) })
	holding := sentencesByNoun(d, issues)
	for _, is := range issues {
		dis, ok := is.disagreement(d, holding)
		if !ok {
			continue
		}
		dis.ID = corpus.DisagreementID(ids.unique(corpus.Slug(dis.Issue)))
		out = append(out, dis)
	}
	return out
}

// groupIssues joins claims on the same issue: first those whose targets say
// enough to be told apart; then those that say only "the office" or "a ban",
// where one issue alone has that head. "The scheme" by itself joins nothing.
func groupIssues(taken *notes, all []held) []*issue {
	var issues []*issue
	byHead := map[string][]*issue{}
	open := func(h held) {
		is := &issue{claims: []held{h}}
		issues = append(issues, is)
		byHead[h.target.head] = append(byHead[h.target.head], is)
	}
	join := func(h held) {
		var twin held
		var home *issue
		for _, is := range byHead[h.target.head] {
			k := slices.IndexFunc(is.claims, func(o held) bool { return sameIssue(o.target, h.target) || ownedBy(h, o) || ownedBy(o, h) })
			if k < 0 || slices.ContainsFunc(is.claims, func(o held) bool { return contrary(o.target, h.target) }) || is.otherDeal(h.target) {
				continue
			}
			if home == nil || len(h.target.details) == 0 && len(is.claims) > len(home.claims) {
				twin, home = is.claims[k], is
			}
		}
		if home == nil {
			taken.keptApart(h, byHead[h.target.head], nil, "the same head, and too few other words in common")
			open(h)
			return
		}
		taken.joined(h, twin, sharedDetails(twin.target, h.target))
		taken.keptApart(h, byHead[h.target.head], home, "the same head, and another issue that fits came first")
		home.claims = append(home.claims, h)
	}
	named := func(h held) bool {
		return (len(h.target.details) > 0 || h.target.topical || h.target.familiar) && !h.target.bare && h.claim.Rule != judgesPerson && h.claim.Rule != formerStance && h.target.head != "statement"
	}
	for _, h := range all {
		if named(h) && len(h.target.details) > 0 {
			join(h)
		}
	}
	for _, h := range all {
		if named(h) && len(h.target.details) == 0 {
			join(h)
		}
	}
	for _, h := range all {
		if len(h.target.details) > 0 || h.target.topical || h.target.familiar || h.target.bare || h.claim.Rule == formerStance || h.target.head == "statement" {
			continue
		}
		candidates := byHead[h.target.head]
		if suit := h.target.suit(); suit != "" {
			candidates = slices.DeleteFunc(slices.Clone(candidates), func(is *issue) bool {
				return !slices.ContainsFunc(is.claims, func(o held) bool { return o.target.suit() == suit })
			})
		}
		if !h.target.definite { // "a moratorium" is no suspension that is spoken of already
			candidates = slices.DeleteFunc(slices.Clone(candidates), func(is *issue) bool {
				return !slices.ContainsFunc(is.claims, func(o held) bool { return o.target.saysNounOf(h.target) })
			})
		}
		if deed := h.target.kind == "deed" || h.target.kind == "end"; h.target.definite && !(deed && len(candidates) == 1) {
			candidates = namedBefore(inArticle(candidates, h), h)
		} else if !h.target.definite && !deed { // "a moratorium" is not "the suspension of the licences"
			candidates = slices.DeleteFunc(slices.Clone(candidates), func(is *issue) bool {
				return !slices.ContainsFunc(is.claims, func(o held) bool { return o.target.noun() == h.target.noun() }) && !(len(candidates) == 1 && (is.claims[0].target.kind == "" || is.claims[0].target.kind == "law") && h.target.several())
			})
		}
		switch len(candidates) {
		case 0:
			open(h)
		case 1:
			taken.joined(h, candidates[0].claims[0], "the head alone, “"+h.target.noun()+"”, and no other issue with it is in reach")
			candidates[0].claims = append(candidates[0].claims, h)
		default:
			taken.keptApart(h, candidates, nil, "the head alone could be any of these issues, so it is none")
		}
	}
	return issues
}

// saysNounOf tells whether a target has the noun by which another goes.
func (t target) saysNounOf(o target) bool {
	if !o.pointed {
		head := o.from
		for head+1 < o.to && o.s.tag(head+1) != language.IN { // "a loan | of 25 years"
			head++
		}
		return t.says(o.s.stem(head))
	}
	return slices.ContainsFunc(strings.Fields(strings.ToLower(o.label)), func(w string) bool { return len(w) > 3 && t.says(stemOf(w)) })
}

// ownedBy tells whether a claim is on what the holder of another is for, told as
// theirs: "the motion of the Harbour Party", which has tabled a motion.
func ownedBy(h, o held) bool {
	return h.target.head == o.target.head && h.claim.Holder != o.claim.Holder && o.side() == corpus.For && o.claim.Level != corpus.ByAuthor && o.target.kind != said && !o.target.lent && !o.target.person && slices.Contains(h.target.details, string(o.claim.Holder)) && !slices.Contains(o.target.details, string(o.claim.Holder))
}

// otherDeal tells whether a target is a deed of the same class by another noun
// and with other names than all those of an issue: "the merger with Isarbank" is
// not "the takeover of Donaubank".
func (is *issue) otherDeal(t target) bool {
	if t.kind != "deed" || len(t.names) == 0 || t.lent {
		return false
	}
	named := false
	for _, h := range is.claims {
		o := h.target
		if !o.lent && o.noun() == t.noun() || len(o.names) > 0 && !apart(o.names, t.names) {
			return false
		}
		named = named || len(o.names) > 0
	}
	return named
}

// namedBefore keeps the issues that the article names before the claim in the
// same number: "the attack" does not refer to "attacks".
func namedBefore(issues []*issue, h held) []*issue {
	noun := h.target.noun()
	return slices.DeleteFunc(slices.Clone(issues), func(is *issue) bool {
		return !slices.ContainsFunc(is.claims, func(o held) bool {
			return o.claim.At.Source == h.claim.At.Source && o.claim.Target.At.Start < h.claim.Target.At.Start && o.target.noun() == noun
		})
	})
}

// inArticle keeps the issues that the claim's article speaks of.
func inArticle(issues []*issue, h held) []*issue {
	var here []*issue
	for _, is := range issues {
		if slices.ContainsFunc(is.claims, func(o held) bool { return o.claim.At.Source == h.claim.At.Source }) {
			here = append(here, is)
		}
	}
	return here
}

// disagreement makes a disagreement of an issue; ok is false where nobody is
// against, or nobody else takes another side.
func (is *issue) disagreement(d *dossier, holding map[string][]*sentence) (corpus.Disagreement, bool) {
	dis := corpus.Disagreement{Rule: "opposed-stances"}
	for _, stance := range []corpus.Stance{corpus.For, corpus.Against, corpus.Undecided} {
		if p := is.position(d, stance); len(p.Claims) > 0 {
			dis.Positions = append(dis.Positions, p)
		}
	}
	if len(dis.Positions) < 2 || dis.Positions[1].Stance != corpus.Against || !differentHolders(dis.Positions) {
		return dis, false
	}
	for _, h := range is.claims {
		if !slices.Contains(dis.Sources, h.claim.At.Source) {
			dis.Sources = append(dis.Sources, h.claim.At.Source)
		}
	}
	dis.Naming = is.naming(holding, dis.Sources)
	if first := is.claims[0]; first.target.kind == said {
		dis.Rule = disputedStatement
		question, on := is.asked(d)
		dis.Issue, dis.Question = on.label, question
		return dis, question != ""
	}
	var named target
	dis.Issue, named = is.label()
	if named.kind == "plan" && len(named.details) == 0 && !named.topical && !named.familiar && named.doing == "" { // "other idea"
		return dis, false
	}
	if !named.tellsAlone(dis.Issue) && !(named.kind == "law" && named.head != "bill" && len(dis.Sources)+len(dis.Naming) > 1) {
		return dis, false
	}
	dis.Question = is.question(dis.Issue, named)
	dis.Shifts = is.shifts(d)
	return dis, true
}

// naming lists the sources, other than those that report the issue, in which a
// sentence names it: its noun, with a word that tells it from its like unless
// the dossier knows it by the noun alone.
func (is *issue) naming(holding map[string][]*sentence, reporting []corpus.SourceID) []corpus.SourceID {
	t := is.claims[0].target
	heads := map[string]bool{}
	for _, h := range is.claims {
		for k := h.target.from; k < h.target.to && !h.target.lent && h.target.kind != said; k++ {
			if s := h.target.s; s.tag(k).Noun() && !s.tag(k).Proper() && (k+1 == h.target.to || !s.tag(k+1).Noun()) && s.stem(k) == h.target.head {
				heads[h.target.head] = true
			}
		}
	}
	var out []corpus.SourceID
	for head := range heads {
		for _, s := range holding[head] {
			id := s.article.src.ID
			if n := len(out); n > 0 && out[n-1] == id || slices.Contains(reporting, id) {
				continue
			}
			if t.topical || t.familiar || len(t.details) == 0 || s.details(t) {
				out = append(out, id)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// details tells whether a sentence has a word that tells the target from its
// like.
func (s *sentence) details(t target) bool {
	for i := range s.tokens {
		if (s.tag(i).Noun() || s.tag(i) == language.JJ) && slices.Contains(t.details, s.stem(i)) {
			return true
		}
	}
	return false
}

// sentencesByNoun gives the sentences that hold the noun of an issue, in the
// order of the dossier, by the noun's stem. Going through all sentences for each
// issue would take the square of the dossier's size.
func sentencesByNoun(d *dossier, issues []*issue) map[string][]*sentence {
	holding := map[string][]*sentence{}
	for _, is := range issues {
		for _, h := range is.claims {
			holding[h.target.head] = nil
		}
	}
	for _, a := range d.articles {
		for _, s := range a.sentences {
			for i := range s.tokens {
				if !s.tag(i).Noun() {
					continue
				}
				stem := s.stem(i)
				if all, ok := holding[stem]; ok && (len(all) == 0 || all[len(all)-1] != s) {
					holding[stem] = append(all, s)
				}
			}
		}
	}
	return holding
}

// position gathers those who take one side.
func (is *issue) position(d *dossier, stance corpus.Stance) corpus.Position {
	p := corpus.Position{Stance: stance}
	for _, h := range is.claims {
		if h.claim.Stance != stance {
			continue
		}
		p.Claims = append(p.Claims, h.claim.ID)
		if !slices.Contains(p.Evidence, h.claim.At) {
			p.Evidence = append(p.Evidence, h.claim.At)
		}
		switch {
		case h.claim.Level == corpus.ByAuthor:
			if !slices.Contains(p.Authors, h.claim.At.Source) {
				p.Authors = append(p.Authors, h.claim.At.Source)
			}
		case !slices.Contains(p.Actors, h.claim.Holder):
			p.Actors = append(p.Actors, h.claim.Holder)
		}
	}
	return p
}

// differentHolders tells whether somebody is on one side only: an actor who is
// said to be for and against by turns is no disagreement by himself.
func differentHolders(ps []corpus.Position) bool {
	for _, a := range ps[0].Actors {
		for _, b := range ps[1].Actors {
			if a != b {
				return true
			}
		}
	}
	return len(ps[0].Authors) > 0 && len(ps[1].Actors) > 0 || len(ps[1].Authors) > 0 && len(ps[0].Actors) > 0
}

// datedTail is a day at the end of a label: "strike on 20 March".
var datedTail = regexp.MustCompile(` (?:for|on|of|from|until|by) (?:\d{1,2} \p{Lu}\p{Ll}+|\p{Lu}\p{Ll}+ \d{1,2},?)(?: \d{4})?$`)

// shifts are sentences of the articles that report the issue which say on what
// a position depends: "may be more amenable if …".
func (is *issue) shifts(d *dossier) []corpus.Span {
	var out []corpus.Span
	seen := map[*sentence]bool{}
	for _, h := range is.claims {
		a := h.target.s.article
		for k := max(0, h.target.s.index-2); k <= min(len(a.sentences)-1, h.target.s.index+6); k++ {
			s := a.sentences[k]
			if seen[s] || !s.prose() || s.passage.ID != h.target.s.passage.ID || !conditional(s) || !is.speaksOf(s) {
				continue
			}
			seen[s] = true
			out = append(out, s.whole())
		}
	}
	slices.SortFunc(out, compareSpans)
	return out
}

// conditional tells whether a sentence says "may … if" or "unless".
func conditional(s *sentence) bool {
	modal, when := false, false
	for i := range s.lowers {
		switch s.lower(i) {
		case "may", "might", "could", "would", "will":
			modal = true
		case "if", "unless", "provided":
			when = true
		}
	}
	return modal && when
}

// speaksOf tells whether a sentence names the issue's head.
func (is *issue) speaksOf(s *sentence) bool {
	for i := range s.lowers {
		if s.tag(i).Noun() && s.stem(i) == is.claims[0].target.head {
			return true
		}
	}
	return false
}
