package main

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// claims scores who takes which side on what.
func (e *exam) claims() {
	if len(e.gold.Claims) == 0 {
		return
	}
	type verdict struct{ right, wrong bool }
	verdicts := make([]verdict, len(e.c.Claims))
	for _, g := range e.gold.Claims {
		e.want("claims", 1)
		at, ok := e.span(g.File, g.Text)
		hit := false
		for i, c := range e.c.Claims {
			if !ok || !c.At.Overlaps(at) || !at.Overlaps(c.Target.At) && alikeWords(c.Target.Text, g.Target) == 0 {
				continue
			}
			same := c.Level == corpus.ByAuthor && g.Holder == authorHolds ||
				c.Level == corpus.Reported && g.Holder != authorHolds && e.sameSpeaker(c.Holder, "", g.Holder)
			switch {
			case same && (stanceInGold(c.Stance) == g.Stance || sameByTurning(c, g)):
				hit, verdicts[i].right = true, true
			case same && stanceInGold(c.Stance) != string(corpus.Neutral) && g.Stance != string(corpus.Neutral) && alikeWords(c.Target.Text, g.Target) > 0, // on the same, and not on another thing that the sentence names
				!same && stanceInGold(c.Stance) == g.Stance && at.Overlaps(c.Target.At) && !e.heldInGold(c, g.Target):
				verdicts[i].wrong = true
			}
		}
		if hit {
			e.hit("claims")
		} else {
			e.miss("claims", "%s %s %s: %q", g.Holder, g.Stance, g.Target, g.Text)
		}
	}
	for i, v := range verdicts {
		c := e.c.Claims[i]
		switch {
		case v.right:
			e.judge("claim", string(c.ID), true)
		case v.wrong:
			e.judge("claim", string(c.ID), false)
			e.fault("claims", "%s %s %s: %q (%s)", c.Holder, c.Stance, c.Target.Text, e.c.Text(c.At), c.Rule)
		default:
			e.log("not in gold: %s %s %s: %q (%s)", c.Holder, c.Stance, c.Target.Text, e.c.Text(c.At), c.Rule)
		}
	}
}

// heldInGold tells whether gold gives the claim's holder that stance on the
// same target somewhere: a sentence may tell of two who hold it.
func (e *exam) heldInGold(c corpus.Claim, target string) bool {
	return slices.ContainsFunc(e.gold.Claims, func(g goldClaim) bool {
		return g.Target == target && g.Stance == stanceInGold(c.Stance) && g.Holder != authorHolds && e.sameSpeaker(c.Holder, "", g.Holder)
	})
}

// stanceInGold gives the word that gold has for a stance: who has not decided,
// or takes no side, is neutral there.
func stanceInGold(stance corpus.Stance) string {
	if stance == corpus.Undecided {
		return string(corpus.Neutral)
	}
	return string(stance)
}

// ending is a word for putting an end to something, or taking it away.
var ending = regexp.MustCompile(`(?i)\b(clos(ing|ure)|halt(ing)?|ban(ning)?|moratorium|suspen(ding|sion)|stop(ping|page)?|end(ing)?|abolition|cancell(ing|ation)|withdrawal|removal|reduction|cut(ting)?s?|pause|repeal|retraction|shutdown|annul(ling|ment)?)\b`)

// bill is a word for what may end something, so that who is for it is for the end.
var bill = regexp.MustCompile(`(?i)\b(bill|law|act|motion)\b`)

// sameByTurning tells whether a claim says of the thing what gold says of its
// end, or the other way round: who is against the plants is for closing the
// plants, and who wants a halt to the invitations is against going on with them.
func sameByTurning(c corpus.Claim, g goldClaim) bool {
	turned := string(c.Stance) == "for" && g.Stance == "against" || string(c.Stance) == "against" && g.Stance == "for"
	ends, endsInGold := ending.MatchString(c.Target.Text), ending.MatchString(g.Target)
	return turned && ends != endsInGold && (ends || alikeWords(ending.ReplaceAllString(g.Target, ""), c.Target.Text) >= 0.5)
}

// sides are the actors of a disagreement by their stance.
type sides map[corpus.Stance][]corpus.ActorID

func sidesOf(d corpus.Disagreement) sides {
	out := sides{}
	for _, p := range d.Positions {
		out[p.Stance] = append(out[p.Stance], p.Actors...)
	}
	return out
}

// has tells whether somebody whom gold names stands on a side.
func (e *exam) has(ids []corpus.ActorID, name string) bool {
	return slices.ContainsFunc(ids, func(id corpus.ActorID) bool { return e.sameSpeaker(id, "", name) })
}

// likeness tells how much a disagreement is like one of gold: in the words of its
// issue, and in who stands where. It is 0 where nothing is shared of either.
func (e *exam) likeness(d *corpus.Disagreement, g *goldDisagreement) float64 {
	shared := max(alikeWords(d.Issue+" "+d.Question, g.Issue), alikeWords(d.Issue, g.Issue+" "+g.Question))
	who := 0.0
	found := sidesOf(*d)
	for _, side := range []struct {
		names []string
		own   corpus.Stance
	}{{g.For, corpus.For}, {g.Against, corpus.Against}, {g.Undecided, corpus.Undecided}} {
		for _, name := range side.names {
			for stance, ids := range found {
				switch {
				case !e.has(ids, name):
				case stance == side.own:
					who++
				default: // on another side of another issue, more likely
					who += 0.4
				}
			}
		}
	}
	if shared == 0 || who == 0 {
		return 0
	}
	return 3*shared + who
}

// matched pairs disagreements with those of gold, the likest first, each once.
func (e *exam) matched() map[*goldDisagreement]*corpus.Disagreement {
	type pair struct {
		g     *goldDisagreement
		d     *corpus.Disagreement
		score float64
	}
	var pairs []pair
	for i := range e.gold.Disagreements {
		for k := range e.c.Disagreements {
			p := pair{&e.gold.Disagreements[i], &e.c.Disagreements[k], 0}
			if p.score = e.likeness(p.d, p.g); p.score > 0 {
				pairs = append(pairs, p)
			}
		}
	}
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.score, a.score) })
	out := map[*goldDisagreement]*corpus.Disagreement{}
	taken := map[*corpus.Disagreement]bool{}
	for _, p := range pairs {
		if out[p.g] == nil && !taken[p.d] {
			out[p.g], taken[p.d] = p.d, true
		}
	}
	return out
}

// disagreements scores the issues found, and who stands where on them.
func (e *exam) disagreements() {
	taken := map[corpus.DisagreementID]bool{}
	matched := e.matched()
	for i := range e.gold.Disagreements {
		g := &e.gold.Disagreements[i]
		best := matched[g]
		if best == nil && g.Optional {
			continue
		}
		e.want("disagreements", 1)
		e.want("sides", len(g.For)+len(g.Against))
		if best == nil {
			e.miss("disagreements", "%s: %s against %s", g.Issue, strings.Join(g.For, ", "), strings.Join(g.Against, ", "))
			continue
		}
		taken[best.ID] = true
		e.hit("disagreements")
		pro, contra := g.For, g.Against
		if ending.MatchString(best.Issue) != ending.MatchString(g.Issue) && !(bill.MatchString(best.Issue) && bill.MatchString(g.Issue)) && alikeWords(ending.ReplaceAllString(best.Issue, ""), ending.ReplaceAllString(g.Issue, "")) > 0.2 {
			pro, contra = contra, pro // the plants, and the closure of the plants
		}
		e.judge("disagreement", string(best.ID), e.rightSides(best, pro, contra))
	}
	for _, d := range e.c.Disagreements {
		if !taken[d.ID] && !e.partOfGold(sidesOf(d)) {
			e.fault("disagreements", "%s %v (%s)", d.Question, sidesOf(d), d.Rule)
			e.judge("disagreement", string(d.ID), false)
		}
	}
}

// partOfGold tells whether a disagreement is a part of one in gold that was
// found apart: all who stand on its sides stand so there, on one or on turned
// sides.
func (e *exam) partOfGold(found sides) bool {
	return slices.ContainsFunc(e.gold.Disagreements, func(g goldDisagreement) bool {
		all := func(ids []corpus.ActorID, names []string) bool {
			return len(ids) > 0 && !slices.ContainsFunc(ids, func(id corpus.ActorID) bool {
				return !slices.ContainsFunc(names, func(name string) bool { return e.sameSpeaker(id, "", name) })
			})
		}
		return all(found[corpus.For], g.For) && all(found[corpus.Against], g.Against) ||
			all(found[corpus.For], g.Against) && all(found[corpus.Against], g.For)
	})
}

// rightSides scores the sides of one disagreement, and tells whether nobody
// stands on the wrong one.
func (e *exam) rightSides(d *corpus.Disagreement, pro, contra []string) bool {
	found := sidesOf(*d)
	right := true
	for _, side := range []struct {
		names       []string
		own, wrong  corpus.Stance
		description string
	}{{pro, corpus.For, corpus.Against, "for"}, {contra, corpus.Against, corpus.For, "against"}} {
		for _, name := range side.names {
			both := slices.Contains(pro, name) && slices.Contains(contra, name) // by turns, in different sources
			switch {
			case !both && e.has(found[side.wrong], name) && !e.has(found[side.own], name):
				e.fault("sides", "%s is %s %s", name, side.description, d.Issue)
				right = false
			case e.has(found[side.own], name):
				e.hit("sides")
			default:
				e.miss("sides", "%s is %s %s", name, side.description, d.Issue)
			}
		}
	}
	return right
}
