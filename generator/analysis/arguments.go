package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// What those who hold a side say for it. Most of what people are quoted with in
// a dispute takes no side in so many words ("Try being the only boy with a card
// round your neck"); it is an argument of the side on which the dossier shows
// them elsewhere.

// argues is the rule of a claim that is an argument of a side already known.
const argues corpus.Rule = "argues"

// argumentReader reads the arguments on the issues that have two sides.
type argumentReader struct {
	r      *claimReader
	issues []*sidedIssue
	taken  map[corpus.ActorID][]*sidedIssue    // by those who are for or against
	quoted map[passageKey][]held               // explicit claims by the passage they stand in
	read   map[corpus.SourceID][]int           // claims, arguments included, by number in r.found
	voices map[corpus.ActorID][]int            // by body: people who speak for it, by number in corpus.Actors, ascending
	bodies map[corpus.ActorID][]corpus.ActorID // that a person speaks for
	of     map[corpus.ClaimID]*sidedIssue      // the issue of each explicit claim
	most   int                                 // claims that an issue has
}

type passageKey struct {
	source  corpus.SourceID
	passage string
}

// sidedIssue is an issue with two sides, and what its words are.
type sidedIssue struct {
	number  int // from 1
	claims  []held
	named   target
	sides   map[corpus.ActorID]corpus.Stance // of those who are on one side only
	through map[int]bool                     // people who stand there because they speak for a body that does, by number in corpus.Actors
	argued  map[corpus.ActorID]bool          // those of whom a claim or an argument was read
	heads   map[string]bool                  // stems of the nouns it goes by
	words   map[string]bool                  // stems of the other words that tell it from its like
}

// arguments adds the arguments of the holders to the claims found so far.
func (r *claimReader) arguments() {
	a := &argumentReader{r: r, taken: map[corpus.ActorID][]*sidedIssue{}, quoted: map[passageKey][]held{}, read: map[corpus.SourceID][]int{}, of: map[corpus.ClaimID]*sidedIssue{}}
	a.voices, a.bodies = offices(r.d.lex.set("voices")).voicesOf(r.d.corpus.Actors)
	var shown []held
	for _, h := range r.found {
		if !r.d.lex.rules.holdsBack("claim", h.claim.Rule) {
			h.claim.Stance = h.side()
			shown = append(shown, h)
		}
	}
	for _, is := range joinOpposites(groupIssues(nil, shown)) {
		if si := a.sided(is); si != nil {
			a.issues = append(a.issues, si)
			si.number = len(a.issues)
			a.most = max(a.most, len(si.claims))
			for _, h := range si.claims {
				a.of[h.claim.ID] = si
				si.argued[h.claim.Holder] = true
			}
		}
	}
	if len(a.issues) == 0 {
		return
	}
	for _, is := range a.issues {
		for _, h := range is.claims {
			k := keyOf(h.target.s)
			a.quoted[k] = append(a.quoted[k], h)
		}
		for id, side := range is.sides {
			if is.claims[0].target.kind != said && (side == corpus.For || side == corpus.Against) {
				a.taken[id] = append(a.taken[id], is)
			}
		}
	}
	for n := range r.found {
		c := &r.found[n].claim
		if si := a.of[c.ID]; si != nil {
			r.found[n].issue = si.number
		}
		a.read[c.At.Source] = append(a.read[c.At.Source], n)
	}
	for _, art := range r.d.articles {
		for _, q := range r.quoted[art.src.ID] {
			a.argued(art, q)
		}
	}
	a.speakingFor()
}

func keyOf(s *sentence) passageKey {
	return passageKey{s.article.src.ID, string(s.passage.ID)}
}

// sided prepares an issue on which somebody is for and somebody else against.
func (a *argumentReader) sided(is *issue) *sidedIssue {
	si := &sidedIssue{claims: is.claims, sides: map[corpus.ActorID]corpus.Stance{}, through: map[int]bool{}, argued: map[corpus.ActorID]bool{}, heads: map[string]bool{}, words: map[string]bool{}}
	if is.claims[0].target.person {
		return nil
	}
	_, si.named = is.label()
	count := map[corpus.Stance]int{}
	for _, h := range is.claims {
		c := h.claim
		count[c.Stance]++
		if c.Level == corpus.ByAuthor {
			continue
		}
		if had, ok := si.sides[c.Holder]; ok && had != c.Stance {
			si.sides[c.Holder] = corpus.Other
		} else if !ok {
			si.sides[c.Holder] = c.Stance
		}
	}
	if count[corpus.For] == 0 || count[corpus.Against] == 0 {
		return nil
	}
	for _, h := range is.claims {
		si.note(h.target)
	}
	a.speakFor(si)
	return si
}

// note adds the words of a phrase to those that name an issue.
func (si *sidedIssue) note(t target) {
	si.heads[t.head] = true
	for _, w := range t.details {
		if !slices.Contains(t.names, w) && !strings.Contains(w, "-") {
			si.words[w] = true
		}
	}
}

// argued makes an argument of a quotation whose speaker is on a side of the one
// issue that it is about.
func (a *argumentReader) argued(art *article, q *corpus.Quotation) {
	if q.Kind == corpus.Term || q.Speaker == nil || q.Speaker.Actor == "" {
		return
	}
	s := art.sentenceAt(q.At().Start)
	if s == nil || !s.prose() || a.yields(s, q) || a.saidBefore(s, q) || a.claimed(q) {
		return
	}
	var best *sidedIssue
	score, second := 0, 0
	var named target
	for _, si := range a.taken[q.Speaker.Actor] {
		n, t := a.about(si, s, q)
		switch {
		case n > score:
			best, score, second, named = si, n, score, t
		case n > second:
			second = n
		}
	}
	if best == nil || score == second {
		return
	}
	a.add(best, s, q, named, argues)
}

// add records an argument: the sentences of the quotation are its place, and
// its target is the phrase that names the issue there or nearest before.
func (a *argumentReader) add(si *sidedIssue, s *sentence, q *corpus.Quotation, named target, rule corpus.Rule) {
	holder := q.Speaker.Actor
	t := named.meaning(si.named)
	c := corpus.Claim{At: s.whole(), Cue: q.Cue, Holder: holder, Level: corpus.Reported, Stance: si.sides[holder], Argument: true, Rule: rule}
	c.Target = corpus.Target{Text: t.name(), At: named.s.span(named.from, named.to)}
	for _, id := range a.r.d.mentions.actorsOf(s) {
		if id != holder {
			c.Actors = append(c.Actors, id)
		}
	}
	a.read[c.At.Source] = append(a.read[c.At.Source], len(a.r.found))
	a.r.found = append(a.r.found, held{claim: c, target: t, issue: si.number})
	si.argued[holder] = true
}

// about tells how surely a quotation is about an issue, and which phrase names
// the issue for it: it names the issue itself, or goes on in the speaker's own
// words from where the speaker takes the side. 0 is not at all.
func (a *argumentReader) about(si *sidedIssue, s *sentence, q *corpus.Quotation) (int, target) {
	for _, c := range q.Content {
		for k := s.index; k < len(s.article.sentences); k++ {
			o := s.article.sentences[k]
			if o.start >= c.End {
				break
			}
			if t, ok := a.namedIn(si, o, func(i int) bool { return c.Contains(o.span(i, i+1)) }); ok {
				return 2, t
			}
		}
	}
	if q.Kind != corpus.Direct {
		return 0, target{}
	}
	for _, h := range a.quoted[keyOf(s)] {
		if apart := s.index - h.target.s.index; h.claim.Holder == q.Speaker.Actor && a.of[h.claim.ID] == si && apart >= 0 && apart <= 2 {
			return 1, h.target
		}
	}
	return 0, target{}
}

// namedIn finds the issue's noun among the tokens of a sentence that count.
func (a *argumentReader) namedIn(si *sidedIssue, s *sentence, counts func(i int) bool) (target, bool) {
	for i := range s.tokens {
		if t := s.tag(i); !t.Noun() || t.Proper() || !counts(i) {
			continue
		}
		head := s.stem(i)
		if n, ok := a.r.issues[s.lower(i)]; ok {
			head = n.class
		}
		if si.heads[head] && a.tells(si, s, i) {
			return target{s: s, from: i, to: i + 1, definite: true}, true
		}
	}
	return target{}, false
}

// tells tells whether the noun at token i is the issue's: "the office", or one
// with a word that tells the issue from its like.
func (a *argumentReader) tells(si *sidedIssue, s *sentence, i int) bool {
	c, ok := chunkOver(a.r.speakers.chunksOf(s), i)
	if !ok || c.to != i+1 {
		return false
	}
	switch s.lower(c.from) {
	case "the", "this", "that", "these", "those":
		if c.to == c.from+2 && s.lower(c.to) != "of" {
			return !si.claims[0].target.version // "the freeze" is no shorter one
		}
	}
	for k := c.from; k < i; k++ {
		if si.words[s.stem(k)] {
			return true
		}
	}
	return false
}

// conceding are cues of words that give something away to the other side, or
// of none at all.
var conceding = map[string]bool{"concede": true, "admit": true, "acknowledge": true, "allow": true, "accept": true, "ask": true, "joke": true, "wonder": true, "recall": true, "apologise": true, "apologize": true, "thank": true}

// denying are cues that concede where they are denied themselves.
var denying = map[string]bool{"deny": true, "dispute": true, "contest": true, "doubt": true, "question": true}

// yields tells whether a quotation concedes, asks, or says too little to argue.
func (a *argumentReader) yields(s *sentence, q *corpus.Quotation) bool {
	if !q.Cue.IsZero() && q.Cue.Source == s.article.src.ID && s.whole().Contains(q.Cue) {
		if q.Kind != corpus.Direct && s.tag(s.tokenAt(q.Cue.Start)).Noun() { // "allegations that he tried"
			return true
		}
		cue := s.tokenAt(q.Cue.Start)
		if slices.ContainsFunc(s.lemmas(cue), func(l string) bool { return conceding[l] || denying[l] && negated(s, cue) }) { // "does not deny that it would help"
			return true
		}
	}
	words, argued := 0, false
	for _, c := range q.Content {
		for i := s.tokenAt(c.Start); i < len(s.tokens) && s.tokens[i].End <= c.End; i++ {
			switch {
			case s.lower(i) == "?":
				return true
			case isWord(s.lower(i)):
				words++
			}
			argued = argued || s.tag(i) == language.MD || deniesWord(s.lower(i)) || s.tag(i).Finite()
		}
	}
	return words < 3 || !argued
}

// saidBefore tells whether the words are told as of an earlier time: "had said",
// "said in 2021". They may have been about something else.
func (a *argumentReader) saidBefore(s *sentence, q *corpus.Quotation) bool {
	if told := s.article.sentenceAt(q.Cue.Start); !q.Cue.IsZero() && told != nil && (perfectPast(told, told.tokenAt(q.Cue.Start)) || told != s && told.namesYear()) {
		return true
	}
	return s.namesYear()
}

// namesYear tells whether a sentence names a year outside quotation marks.
func (s *sentence) namesYear() bool {
	for i := range s.tokens {
		if w := s.lower(i); len(w) == 4 && s.tag(i) == language.CD && (w[:2] == "19" || w[:2] == "20") && !s.isQuoted(i) {
			return true
		}
	}
	return false
}

// claimed tells whether a claim was read from the words already.
func (a *argumentReader) claimed(q *corpus.Quotation) bool {
	for _, n := range a.read[q.At().Source] {
		h := a.r.found[n]
		if h.claim.Holder != q.Speaker.Actor {
			continue
		}
		if slices.ContainsFunc(q.Content, func(c corpus.Span) bool { return c.Overlaps(h.claim.Target.At) && h.claim.At.Overlaps(c) }) {
			return true
		}
	}
	return false
}
