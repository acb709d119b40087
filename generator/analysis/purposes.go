package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// What an act is done for: "went to court to overturn the levy", "voted not to
// close the ward", "took to the streets to protest against it". Whatever the act
// is, its infinitive tells the side, for nobody goes to court to stop what they
// want. The acts are open; the few that tell nothing of a wish are listed.

// act is the verb whose subject does, or is out to do, what an infinitive says.
type act struct {
	verb int
	not  bool // "voted not to close it", "refused to vote to close it"
}

// actFor finds the act that the infinitive behind the "to" at a token serves,
// left over what stands between, and over other infinitives: "voted to ask the
// minister to scrap".
func (r *claimReader) actFor(s *sentence, to int) (act, bool) {
	var a act
	k := to - 1
	for k > 0 && (s.tag(k) == language.RB || s.lower(k) == "not") {
		a.not = a.not != (s.lower(k) == "not" || s.lower(k) == "never")
		k--
	}
	if w := s.lower(k); (w == "order" || w == "as") && (s.lower(k-1) == "in" || s.lower(k-1) == "so") {
		k -= 2
	}
	last := k
	for ; k >= 0 && k > to-25; k-- {
		switch w := s.lower(k); {
		case clauseEnds[w], isMark(s.word(k)), isDash(w), s.isQuoted(k) != s.isQuoted(to):
			return act{}, false
		case (w == "for" || w == "by" || w == "of" && s.tag(k-1).Noun()) && k < last && r.agentOf(s, k+1, to): // "waited for the council to scrap it", "a threat by Denmark to cut it"
			return act{}, false
		case !s.tag(k).Verb():
			continue
		case s.tag(k) == language.VB && s.lower(k-1) == "to" && k > 1:
			if !r.servesFor(s, k, last) {
				return act{}, false
			}
			k--
			if s.lower(k-1) == "not" {
				a.not = !a.not
				k--
			}
		case s.tag(k) == language.VBG && k == last && !beBefore(s, k) && s.tag(k-1).Noun() && r.aims(s, k): // "filed a lawsuit seeking to block it"
			last = k - 1
		case s.tag(k) == language.VB && s.tag(k-1) != language.MD && s.tag(k-1) != language.RB, s.lower(k+1) == "on" && k+2 == to && slices.Contains(s.lemmas(k), "go"): // "promised to hold a vote", "went on to found a bank"
			return act{}, false
		default:
			refuses := slices.Contains(s.lemmas(k), "refuse")
			if _, way, _ := s.lookUp(controls, k); way == "-" && !refuses {
				return act{}, false
			}
			a.verb, a.not = k, a.not != refuses
			return a, r.servesFor(s, k, last) && r.isDone(s, k)
		}
	}
	return act{}, false
}

// aims tells whether the participle at token k says what a lawsuit or letter is
// after.
func (r *claimReader) aims(s *sentence, k int) bool {
	_, wish, ok := s.lookUp(r.wishes, k)
	return ok && wish == "+"
}

// clauseEnds are words and marks behind which another clause, or an aside, begins.
var clauseEnds = map[string]bool{
	",": true, ";": true, ":": true, "(": true, ")": true, "that": true, "which": true, "who": true, "whose": true, "whether": true, "if": true, "unless": true, "because": true, "while": true, "when": true, "after": true,
	"than": true, "how": true, "what": true, "where": true, "too": true, "enough": true, "but": true, "although": true, "though": true, "before": true, "until": true, "without": true, "despite": true,
}

// agentOf tells whether the phrase at token i ends right before the infinitive,
// whose subject it is then.
func (r *claimReader) agentOf(s *sentence, i, to int) bool {
	c, ok := r.chunkAt(s, i)
	return ok && (c.to == to || r.tied(s, r.speakers.chunksOf(s), c).to == to)
}

// isDone tells whether the verb at a token tells of something done or meant, and
// not only possible, asked or denied.
func (r *claimReader) isDone(s *sentence, u int) bool {
	if unreal(s, u) || negated(s, u) || passiveAt(s, u) || r.othersWords(s, u) || r.embedded(s, u) || feared(s, u) {
		return false
	}
	return active(s, u) || progressive(s, u) || s.tag(u) == language.VB && s.tag(u-1) == language.MD && saidBefore(s, u-1)
}

// servesFor tells whether the subject of the verb at u wants what an infinitive
// behind it says; last is the token before the "to" and its adverbs.
func (r *claimReader) servesFor(s *sentence, u, last int) bool {
	if s.tag(u) == language.MD || auxiliary[s.lower(u)] {
		return false
	}
	for _, l := range s.lemmas(u) {
		if purposeless[l] {
			return false
		}
	}
	if u == last {
		return true
	}
	w := s.lower(last)
	switch {
	case s.tag(last) == language.JJ, powers[w], r.speakers.dates[w], timeUnits[s.stem(last)]: // "found it easy to block", "won the right to sell"
		return false
	case !s.tag(last).Noun() || u == last-1 && s.tag(last).Proper():
		return true
	}
	if c, ok := chunkEndingAt(r.speakers.chunksOf(s), last+1); (!ok || c.from == u+1 || s.tag(c.from-1) != language.IN && s.tag(c.from-1) != language.TO) && (wrappers[w] || instrumental[w] || r.issues[w].kind == "law" || r.issues[w].kind == "plan") {
		_, _, brings := s.lookUp(bringing, u)
		return brings
	}
	return slices.Index(s.lowersAt(u+1, last-u), "of") < 0 || !r.takesSides(s.lower(u))
}

// purposeless are verbs whose infinitive tells what seems, must or happens to be
// so, what somebody is made or left to do, or what fails: no wish of their subject.
var purposeless = map[string]bool{
	"be": true, "have": true, "need": true, "appear": true, "seem": true, "happen": true, "tend": true, "fail": true, "prove": true, "get": true, "come": true, "remain": true, "stand": true, "expect": true,
	"allow": true, "let": true, "enable": true, "permit": true, "cause": true, "force": true, "require": true, "oblige": true, "compel": true, "lead": true, "make": true, "cost": true, "leave": true, "mean": true,
	"hesitate": true, "forget": true, "teach": true, "cease": true, "stop": true, "decline": true, "neglect": true, "omit": true, "afford": true, "deserve": true, "claim": true, "pretend": true, "owe": true, "prompt": true,
	"inspire": true, "wait": true, "know": true, "understand": true, "say": true, "tell": true, "hear": true, "see": true, "find": true, "give": true, "show": true, "struggle": true, "help": true, "learn": true, "remember": true,
	"grow": true, "turn": true, "prevent": true, "empower": true, "entitle": true, "believe": true, "think": true, "consider": true, "dare": true, "hate": true, "fear": true, "trust": true, "lack": true, "face": true, "reserve": true,
	"accuse": true, "blame": true, "criticise": true, "criticize": true, "praise": true, "thank": true, "warn": true, "suspect": true, "oppose": true, "reject": true, "condemn": true, "dismiss": true, "question": true, "doubt": true, "deny": true,
	"discuss": true, "debate": true, "describe": true, "mention": true, "note": true, "report": true, "explain": true, "examine": true, "study": true, "assess": true, "become": true, "like": true, "love": true, "ought": true, "survive": true, "live": true, "rise": true, "fall": true,
}

// powers are nouns for what lets or makes somebody act: who has them need not.
var powers = map[string]bool{
	"power": true, "powers": true, "right": true, "rights": true, "ability": true, "authority": true, "chance": true, "chances": true, "opportunity": true, "opportunities": true, "time": true, "duty": true, "obligation": true, "reason": true, "reasons": true,
	"need": true, "way": true, "ways": true, "failure": true, "refusal": true, "inability": true, "pressure": true, "capacity": true, "freedom": true, "option": true, "options": true, "grounds": true, "mandate": true, "tendency": true, "temptation": true,
	"reluctance": true, "unwillingness": true, "deadline": true, "incentive": true, "incentives": true, "responsibility": true, "likely": true, "unlikely": true, "threat": true, "threats": true, "risk": true,
}

// instrumental are nouns for what people use to get their way, besides plans and laws.
var instrumental = map[string]bool{
	"lawsuit": true, "suit": true, "petition": true, "appeal": true, "case": true, "action": true, "claim": true, "challenge": true, "complaint": true, "motion": true, "amendment": true, "injunction": true, "application": true, "writ": true, "proceedings": true,
	"drive": true, "fight": true, "battle": true, "struggle": true, "protest": true, "strike": true, "letter": true, "vote": true, "referendum": true, "ballot": true, "legislation": true, "promise": true, "pledge": true, "vow": true, "deal": true, "agreement": true, "intention": true, "desire": true, "wish": true,
}

// bringing are verbs by which somebody takes up such an instrument, and not only
// speaks of another's.
var bringing = map[string]string{
	"launch": "", "mount": "", "file": "", "table": "", "bring": "", "lodge": "", "submit": "", "introduce": "", "win": "", "obtain": "", "secure": "", "start": "", "begin": "", "present": "", "unveil": "", "sponsor": "", "draft": "", "sign": "",
	"adopt": "", "pass": "", "issue": "", "organise": "", "organize": "", "hold": "", "stage": "", "run": "", "join": "", "plan": "", "prepare": "", "propose": "", "move": "", "initiate": "", "pursue": "", "wage": "", "fight": "", "call": "", "circulate": "",
	"co-sponsor": "", "cosponsor": "", "spearhead": "", "renew": "", "announce": "", "write": "", "send": "", "collect": "", "gather": "", "set": "", "put": "", "seek": "", "use": "", "force": "", "demand": "", "take": "",
}

// acted reads "went to court to overturn T" and "voted not to close T" at the
// "to", where no verb of wishing stands right before it.
func (r *claimReader) acted(s *sentence, to int) {
	a, ok := r.actFor(s, to)
	if !ok || asksOthers(s, a.verb) {
		return
	}
	t, side, ok := r.deedOnIssue(s, to+1)
	if !ok {
		return
	}
	if a.not {
		side = opposite(side)
	}
	if p, ok := r.subject(s, a.verb); ok {
		r.recordOn(s, p, a.verb, t, side, "acts-to")
	}
}

// asksOthers tells whether the verb at u asks others for what follows, which
// demanded reads.
func asksOthers(s *sentence, u int) bool {
	_, _, asks := s.lookUp(demands, u)
	return asks && !(s.lower(u+1) == "to" && s.tag(u+2) == language.VB)
}

// deedOnIssue is deedAt where what the deed is done to is itself at issue, or
// one that the dossier speaks of as known.
func (r *claimReader) deedOnIssue(s *sentence, v int) (target, corpus.Stance, bool) {
	t, side, ok := r.deedAt(s, v)
	if !ok || t.person || t.pointed {
		return t, side, false
	}
	if on, undertaken := r.undertaken(s, v, 4); undertaken {
		on.doing = ""
		if s.lower(on.from) == "own" || on.kind == "plan" && len(on.details) == 0 || !r.atIssue(on) && !on.familiar || !on.definite && len(on.details) == 0 && !on.topical {
			return t, side, false
		}
	}
	return t, side, true
}

// underAct records the side that the verb of stance at v takes where it says what
// an act is for.
func (r *claimReader) underAct(s *sentence, v int, sv stanceVerb, stance corpus.Stance, a act) {
	i, ok := r.afterVerb(s, v, sv)
	if !ok {
		return
	}
	t, stance, ok := r.sided(s, i, stance)
	if !ok || t.person || t.pointed || !r.atIssue(t) {
		return
	}
	if p, ok := r.subject(s, a.verb); ok {
		r.recordOn(s, p, v, t, stance, "acts-to")
	}
}

// statute reads "tabled a bill that would scrap T" at the word behind the noun.
func (r *claimReader) statute(s *sentence) {
	for i := 3; i+2 < len(s.tokens); i++ {
		if w := s.lower(i); w != "that" && w != "which" || s.lower(i+1) != "would" && s.lower(i+1) != "will" {
			continue
		}
		n := i - 1
		if w := s.lower(n); !s.tag(n).Noun() || !instrumental[w] && r.issues[w].kind != "law" && r.issues[w].kind != "plan" || s.isQuoted(i) {
			continue
		}
		u := n - 1
		for u > 0 && !s.tag(u).Verb() && !clauseEnds[s.lower(u)] && u > n-9 {
			u--
		}
		if _, _, brings := s.lookUp(bringing, u); !brings || !s.tag(u).Verb() || !r.isDone(s, u) {
			continue
		}
		t, side, ok := r.deedOnIssue(s, i+2)
		if !ok {
			continue
		}
		if p, ok := r.subject(s, u); ok {
			r.recordOn(s, p, u, t, side, "acts-to")
		}
	}
}

// askingBy gives who asks by the participle or infinitive at v: "handed in a
// petition calling for the levy to be cut", "wrote to ask her to cut it", "met
// the minister, urging her to cut it".
func (r *claimReader) askingBy(s *sentence, v int) (nominal, bool) {
	if s.isQuoted(v) {
		return nominal{}, false
	}
	if s.tag(v) == language.VB && s.lower(v-1) == "to" {
		a, ok := r.actFor(s, v-1)
		if !ok || a.not {
			return nominal{}, false
		}
		return r.subject(s, a.verb)
	}
	if s.tag(v) != language.VBG || beBefore(s, v) {
		return nominal{}, false
	}
	if p, ok := r.participled(s, v); ok {
		return p, true
	}
	if !s.tag(v-1).Noun() && s.tag(v-1) != language.PRP {
		return nominal{}, false
	}
	for u := v - 1; u > 0 && u > v-12 && !clauseEnds[s.lower(u)]; u-- {
		if !s.tag(u).Verb() || s.tag(u) == language.VBG && !progressive(s, u) {
			continue
		}
		if _, _, writes := s.lookUp(petitioning, u); !writes || !r.isDone(s, u) {
			return nominal{}, false
		}
		return r.subject(s, u)
	}
	return nominal{}, false
}

// petitioning are verbs of making, sending or joining what asks for something.
var petitioning = map[string]string{
	"write": "", "send": "", "sign": "", "file": "", "lodge": "", "submit": "", "hand": "", "deliver": "", "launch": "", "start": "", "table": "", "bring": "", "introduce": "", "issue": "", "publish": "", "pass": "", "adopt": "", "organise": "", "organize": "",
	"present": "", "circulate": "", "release": "", "back": "", "support": "", "join": "", "lead": "", "hold": "", "stage": "", "post": "", "pen": "", "draft": "", "approve": "",
}
