package analysis

import (
	"maps"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// Who speaks for a body that is on a side. "The ferry company is against the
// bridge" in one place, and its chief executive quoted in another, are one side.

// speaksForBody is the rule of a claim of somebody who speaks for a body whose
// side is known.
const speaksForBody corpus.Rule = "speaks-for"

// offices are the last words of offices whose holders speak for the body.
type offices map[string]bool

// speaksFor tells whether the holder of an office speaks for the body.
func (o offices) speaksFor(r corpus.Role) bool {
	words := strings.Fields(officeHead(strings.ToLower(r.Title)))
	if r.HeldBack || r.Belongs || r.Of == "" || len(words) == 0 || slices.ContainsFunc(words, givenUp) {
		return false
	}
	return o[strings.TrimPrefix(words[len(words)-1], "vice-")]
}

// givenUp tells whether a word in a title says that the office is another's now.
func givenUp(w string) bool {
	return w == "former" || w == "ex" || strings.HasPrefix(w, "ex-") || w == "then" || w == "ousted" || w == "late"
}

// voicesOf files the people who speak for a body under it, so that an issue need
// not go through all of a dossier's, and those bodies under the person.
func (o offices) voicesOf(actors []corpus.Actor) (voices map[corpus.ActorID][]int, bodies map[corpus.ActorID][]corpus.ActorID) {
	voices, bodies = map[corpus.ActorID][]int{}, map[corpus.ActorID][]corpus.ActorID{}
	for i, p := range actors {
		if p.Kind != corpus.Person {
			continue
		}
		for _, role := range p.Roles {
			if o.speaksFor(role) && !slices.Contains(voices[role.Of], i) {
				voices[role.Of] = append(voices[role.Of], i)
				bodies[p.ID] = append(bodies[p.ID], role.Of)
			}
		}
	}
	return voices, bodies
}

// speakFor puts those who speak for a body on the body's side, unless they speak
// for both.
func (a *argumentReader) speakFor(si *sidedIssue) {
	own := maps.Clone(si.sides)
	for body := range own {
		for _, i := range a.voices[body] {
			p := a.r.d.corpus.Actors[i].ID
			if _, known := own[p]; known {
				continue
			}
			side := own[body]
			if had, ok := si.sides[p]; ok && had != side {
				side = corpus.Other
			}
			si.sides[p] = side
			si.through[i] = true
		}
	}
}

// voice is words of somebody who speaks for a body, for the side that the body
// takes on an issue.
type voice struct {
	si      *sidedIssue
	words   *corpus.Quotation
	at      *sentence
	named   target // the issue, as it is named nearest to the words
	nearest int    // see nearness
}

// speakingFor shows those who speak for a body on the body's side, with words
// that they say in an article that reports the issue. Words that stand as near
// to two issues are for neither.
func (a *argumentReader) speakingFor() {
	var all []voice
	best, twice := map[*corpus.Quotation]int{}, map[*corpus.Quotation]bool{}
	for _, si := range a.issues {
		for _, v := range a.voicesFor(si) {
			all = append(all, v)
			twice[v.words] = v.nearest == best[v.words] || v.nearest < best[v.words] && twice[v.words]
			best[v.words] = max(best[v.words], v.nearest)
		}
	}
	for _, v := range all {
		if v.nearest == best[v.words] && !twice[v.words] {
			a.add(v.si, v.at, v.words, v.named, speaksForBody)
		}
	}
}

// voicesFor finds the words of those who speak for a body that is on a side of
// an issue, and of whom no claim on it was read.
func (a *argumentReader) voicesFor(si *sidedIssue) []voice {
	var out []voice
	near := map[*article][]held{}
	for _, h := range si.claims {
		near[h.target.s.article] = append(near[h.target.s.article], h)
	}
	for _, i := range slices.Sorted(maps.Keys(si.through)) {
		p := a.r.d.corpus.Actors[i].ID
		if side := si.sides[p]; (side == corpus.For || side == corpus.Against) && !si.argued[p] {
			if v, ok := a.quoteFor(si, p, near); ok {
				out = append(out, v)
			}
		}
	}
	return out
}

// quoteFor finds the words of somebody who speaks for a body that are nearest to
// the issue, of whose claims near gives those of each article.
func (a *argumentReader) quoteFor(si *sidedIssue, p corpus.ActorID, near map[*article][]held) (best voice, ok bool) {
	for _, art := range byArticleID(near) {
		for _, q := range a.r.quoted[art.src.ID] {
			if q.Kind == corpus.Term || q.Speaker == nil || q.Speaker.Actor != p {
				continue
			}
			s := art.sentenceAt(q.At().Start)
			if s == nil || !s.prose() || strings.Contains(art.textOf(q), "?") {
				continue
			}
			if n, t := a.nearness(si, s, q, near[art]); n > best.nearest {
				best = voice{si, q, s, t, n}
			}
		}
	}
	return best, best.words != nil
}

// textOf gives the words of a quotation.
func (a *article) textOf(q *corpus.Quotation) string {
	var text strings.Builder
	for _, c := range q.Content {
		text.WriteString(a.src.Text[c.Start:c.End])
	}
	return text.String()
}

// nearness tells how near a quotation stands to the issue, of which its article
// has the claims that are given: the most where its
// own sentence has a claim on it, less where its paragraph has, or the next one
// has the body's. Farther off it may be about anything, unless the issue is what
// the dossier is about.
func (a *argumentReader) nearness(si *sidedIssue, s *sentence, q *corpus.Quotation, claims []held) (int, target) {
	best := 0
	var named target
	for _, h := range claims {
		o := h.target.s
		if h.claim.Level == corpus.ByAuthor {
			continue
		}
		n := 0
		switch apart := passagesApart(s, o); {
		case o == s:
			n = 5
		case apart == 0:
			n = 4
		case apart == 1 && slices.Contains(a.bodies[q.Speaker.Actor], h.claim.Holder):
			n = 3
		case a.most <= 2*len(si.claims) && h.target.kind != said: // a chief issue
			n = 1
		}
		if n > 1 && q.Kind == corpus.Direct {
			n++
		}
		if n > best {
			best, named = n, h.target
		}
	}
	return best, named
}

// passagesApart counts the passages between two sentences of an article.
func passagesApart(a, b *sentence) int {
	from, to := min(a.index, b.index), max(a.index, b.index)
	n := 0
	for k := from; k < to; k++ {
		if a.article.sentences[k].passage.ID != a.article.sentences[k+1].passage.ID {
			n++
		}
	}
	return n
}

// withoutVoices leaves out the claims of those who speak for a body: they follow
// the issue that they were read for, and do not shape it.
func withoutVoices(all []held) []held {
	return slices.DeleteFunc(slices.Clone(all), func(h held) bool { return h.claim.Rule == speaksForBody })
}

// putVoices adds those who speak for a body to the issues that they were read for.
func putVoices(issues []*issue, all []held) {
	home := map[int]*issue{}
	for _, is := range issues {
		for _, h := range is.claims {
			if h.issue > 0 {
				home[h.issue] = is
			}
		}
	}
	for _, h := range all {
		if is := home[h.issue]; h.claim.Rule == speaksForBody && is != nil {
			is.claims = append(is.claims, h)
		}
	}
}
