package analysis

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// claimReader reads who takes which side on what.
type claimReader struct {
	claimWords
	d            *dossier
	speakers     *speakerReader
	cues         *cueReader
	demonyms     map[string]string // demonym → its country's actor ID
	capitals     map[string]string // capital → its country's actor ID
	quoted       map[corpus.SourceID][]*corpus.Quotation
	familiar     map[string]bool   // heads that the dossier speaks of as known
	interviews   map[*article]bool // whether others say "I" unquoted
	firstPersons map[*article]bool // whether the author says "I" or "we"
	issuers      map[*article]corpus.ActorID
	spread       map[string]int // stems of common nouns, with how many articles use them
	commonNouns  map[string]int // stems of common nouns, with how often they stand
	properly     map[string]int // words that are part of names within sentences, the same
	definitely   map[string]int // stems of nouns in "the strike", the same
	undone       struct {       // what a title says is to be done with the topic
		target   target
		ok, read bool
	}
	things    map[string][]*namedThing         // by head
	mains     map[*article]target              // what each title is about
	phrased   map[*article]map[string][]target // by head
	topic     string                           // stem of the dossier's topic noun
	most      map[*article]target              // what each article speaks of most
	contested map[string]bool                  // heads of what the dossier disputes
	endings   map[string]ending                // of the names of actors
	bodyNames map[string]corpus.ActorID        // see bodiesByName
	found     []held
	ratings   []held // of what is lawful or safe; see rated
}

// claimWords are the lexicons that it takes.
type claimWords struct {
	stances       map[string][]stanceVerb
	nouns         map[string]stanceNoun
	taking        map[string]string // verbs by which a side is taken with one of them
	undertakings  map[string]string // lemma → stance
	participles   map[string]string // lemma → past participle
	wishes        map[string]string
	verdicts      map[string]verdict
	consequences  map[string]string          // verbs and nouns of what follows from a thing
	worsening     map[string]string          // verbs and nouns of making things worse
	predicates    map[string][]predicateWord // by first word
	idioms        map[string][]idiom         // by the lemma of their verb
	setphrases    map[string][]predicateWord // by the verb's lemma
	particled     map[string]corpus.Stance   // verb and particle
	firmness      map[string][]predicateWord // phrases for holding on or giving up, by first word
	measuring     map[string]bool            // words that say how much: "million", "euros"
	leaving       map[string][]leavingPhrase // phrases for leaving office, by lemma of their verb
	issues        map[string]issueNoun
	statements    []string        // what bodies call their statements
	together      map[string]bool // nouns for people who take sides together
	decisions     decisions
	contrasts     map[string][]string // stems that tell alike things apart
	works         map[string]bool     // nouns for what is built or run
	places        map[string]bool     // nouns for places, kinds of organisation, media and units
	governments   map[string]string   // capital → its country's code
	nationalities map[string]string   // demonym → its country's code
	function      map[string]bool     // words that say nothing by themselves
	sameWords     map[string]string   // stems that stand for others
	rules         []claimRule
	rulesForAll   ruleSet
}

// stanceVerb is a word that takes sides, and what stands before its target.
type stanceVerb struct {
	stance   corpus.Stance
	before   []string // the words between it and its target; none for an object
	choosy   bool     // often means something else, unless the target is an issue
	yielding bool     // takes a side only where it is denied, or hangs on a condition
}

// stanceNoun is a noun for taking sides.
type stanceNoun struct {
	stance corpus.Stance
	before []string // the prepositions that lead to its target: "anger over", "anger at"
	choosy bool     // takes a side only on what is at issue: "concern about"
}

// leadsBy tells whether a word leads from the noun to its target.
func (n stanceNoun) leadsBy(word string) bool { return slices.Contains(n.before, word) }

// predicateWord is a phrase that says where somebody stands.
type predicateWord struct {
	words  []string
	stance corpus.Stance
	choosy bool // only of what is at issue
	named  bool // and goes by a noun of issuenouns.txt
}

// verdict is a word of judgement.
type verdict struct {
	stance corpus.Stance
	verb   bool
}

// held is a claim with its target as the rules compare it.
type held struct {
	claim    corpus.Claim
	target   target
	reversed bool // who is against the words of the target is for what they mean
	issue    int  // which of the issues that have arguments it is on, from 1; 0 is none
}

// findClaims finds every position that a holder takes on a target. Both are
// needed: words of tension alone are nothing.
func findClaims(d *dossier) []corpus.Claim {
	r := newClaimReader(d)
	for _, a := range d.articles {
		for _, s := range a.sentences {
			if r.headsOwn(s) {
				r.verbs(s)
				r.ordered(s)
			}
			if s.prose() && !s.asks() {
				concerned := r.rulesForAll | s.rules
				for n, rule := range r.rules {
					if concerned.has(n) {
						rule.read(r, s)
					}
				}
			}
		}
	}
	r.number()
	r.linkAll()
	r.weigh()
	r.anchorDenials()
	r.arguments()
	r.number()
	claims := make([]corpus.Claim, len(r.found))
	for i, h := range r.found {
		h.claim.HeldBack = d.lex.rules.holdsBack("claim", h.claim.Rule)
		claims[i] = h.claim
		if !h.claim.HeldBack {
			h.claim.Stance = h.side()
			d.held = append(d.held, h)
		}
	}
	return claims
}

// headsOwn tells whether a sentence is a heading in which the author of an
// article that argues says "I" or tells others what to do: "I want the stadium",
// "Leave the lights on".
func (r *claimReader) headsOwn(s *sentence) bool {
	if s.prose() || s.passage.Kind != corpus.Heading && s.passage.Kind != corpus.Title || s.asks() || !r.argues(s.article) || r.interview(s.article) {
		return false
	}
	for i := range s.tokens {
		if w := s.lower(i); w == "i" || w == "we" || i == 0 && s.tag(i) == language.VB {
			return true
		}
	}
	return false
}

// asks tells whether a sentence is a question, in which nobody takes a side.
func (s *sentence) asks() bool {
	for k := len(s.tokens) - 1; k >= 0 && k >= len(s.tokens)-3; k-- {
		if s.lower(k) == "?" {
			return true
		}
		if isWord(s.lower(k)) {
			break
		}
	}
	return false
}

func newClaimReader(d *dossier) *claimReader {
	r := &claimReader{claimWords: prepared(d.lex, readClaimWords), d: d, speakers: d.speakers, cues: prepared(d.lex, newCueReader), capitals: map[string]string{}, quoted: map[corpus.SourceID][]*corpus.Quotation{},
		firstPersons: map[*article]bool{}, issuers: map[*article]corpus.ActorID{}, interviews: map[*article]bool{}, things: map[string][]*namedThing{}, mains: map[*article]target{}, phrased: map[*article]map[string][]target{}, most: map[*article]target{}}
	r.issues = withStrikes(d, r.issues)
	r.endings, r.bodyNames = endingsOf(d.corpus.Actors), bodiesByName(d.corpus.Actors)
	r.topic = topicNoun(d)
	r.commonNouns, r.properly = countNouns(d)
	r.spread = spreadOfNouns(d)
	r.familiar, r.definitely = familiarHeads(d, r.issues)
	states := map[string]string{}
	for _, a := range d.corpus.Actors {
		if a.Kind == corpus.State {
			states[a.Country] = string(a.ID)
		}
	}
	r.demonyms = map[string]string{}
	for demonym, code := range r.nationalities {
		if states[code] != "" {
			r.demonyms[demonym] = states[code]
		}
	}
	for capital, code := range r.governments {
		if states[code] != "" {
			r.capitals[capital] = states[code]
		}
	}
	for i := range d.corpus.Quotations {
		q := &d.corpus.Quotations[i]
		if !q.HeldBack && utters(q) {
			r.quoted[q.At().Source] = append(r.quoted[q.At().Source], q)
		}
	}
	r.speakers.quoted = r.quoted
	r.contested = r.contestedHeads()
	return r
}

func readClaimWords(lex *lexicon) claimWords {
	w := claimWords{stances: map[string][]stanceVerb{}, nouns: map[string]stanceNoun{},
		undertakings: lex.table("undertakings"), taking: lex.table("sidetaking"), participles: map[string]string{}, wishes: lex.table("wishes"), worsening: lex.table("worsening"), consequences: lex.table("consequences"), predicates: map[string][]predicateWord{}, firmness: map[string][]predicateWord{}, setphrases: map[string][]predicateWord{}, particled: map[string]corpus.Stance{},
		verdicts: map[string]verdict{}, issues: prepared(lex, readIssueNouns), decisions: prepared(lex, readDecisions), idioms: readIdioms(lex), contrasts: map[string][]string{}, together: lex.set("holders"), works: lex.set("works"), places: maps.Clone(lex.set("placewords")), governments: map[string]string{}, nationalities: map[string]string{}, function: lex.set("functionwords"), sameWords: map[string]string{}}
	for word, same := range lex.table("samewords") {
		w.sameWords[stemOf(word)] = stemOf(same)
	}
	for _, e := range lex.lists["contrasts"] {
		a, b := stemOf(e.phrase), stemOf(e.fields[0])
		w.contrasts[a], w.contrasts[b] = append(w.contrasts[a], b), append(w.contrasts[b], a)
	}
	for _, e := range lex.lists["stances"] {
		sv := stanceVerb{stance: corpus.Stance(e.fields[0]), choosy: len(e.fields) > 2, yielding: len(e.fields) > 2 && e.fields[2] == "yield"}
		if e.fields[1] != "-" {
			sv.before = strings.Fields(e.fields[1])
		}
		w.stances[e.phrase] = append(w.stances[e.phrase], sv)
	}
	for _, e := range lex.lists["stancenouns"] {
		w.nouns[e.phrase] = stanceNoun{stance: corpus.Stance(e.fields[0]), before: strings.Fields(e.fields[1]), choosy: len(e.fields) > 2}
	}
	for _, e := range lex.lists["predicates"] {
		p := predicateWord{words: strings.Fields(e.phrase), stance: corpus.Stance(e.fields[0]), choosy: len(e.fields) > 1, named: len(e.fields) > 1 && e.fields[1] == "named"}
		w.predicates[p.words[0]] = append(w.predicates[p.words[0]], p)
	}
	for _, e := range lex.lists["firmness"] {
		p := predicateWord{words: strings.Fields(e.phrase), stance: corpus.Stance(e.fields[0])}
		w.firmness[p.words[0]] = append(w.firmness[p.words[0]], p)
	}
	for _, e := range lex.lists["particles"] {
		w.particled[e.phrase+" "+e.fields[0]] = corpus.Stance(e.fields[1])
	}
	for _, e := range lex.lists["setphrases"] {
		w.setphrases[e.phrase] = append(w.setphrases[e.phrase], predicateWord{words: strings.Fields(e.fields[0]), stance: corpus.Stance(e.fields[1])})
	}
	w.measuring = measuringWords(lex)
	w.leaving = map[string][]leavingPhrase{}
	for _, e := range lex.lists["departures"] {
		words := strings.Fields(e.phrase)
		w.leaving[words[0]] = append(w.leaving[words[0]], leavingPhrase{words[1:], e.fields[0]})
	}
	for _, e := range lex.lists["undertakings"] {
		w.participles[e.phrase] = e.fields[1]
	}
	for _, e := range lex.lists["verdicts"] {
		w.verdicts[e.phrase] = verdict{corpus.Stance(e.fields[0]), e.fields[1] == "verb"}
	}
	for _, e := range lex.lists["statements"] {
		w.statements = append(w.statements, e.phrase)
	}
	for _, list := range []string{"orgwords", "media", "units"} {
		for word := range lex.set(list) {
			w.places[strings.ToLower(word)] = true
		}
	}
	for _, c := range language.Countries() {
		for _, capital := range c.Capitals {
			w.governments[capital] = c.Code
		}
		for _, demonym := range c.Demonyms {
			w.nationalities[strings.ToLower(demonym)] = c.Code
		}
	}
	w.rules = claimRules(&w)
	w.rulesForAll = rulesForAll(w.rules)
	return w
}

// number orders the claims by place, drops repetitions and names them.
func (r *claimReader) number() {
	slices.SortStableFunc(r.found, func(a, b held) int {
		return cmp.Or(compareSpans(a.claim.At, b.claim.At), compareSpans(a.claim.Target.At, b.claim.Target.At))
	})
	r.found = slices.CompactFunc(r.found, func(a, b held) bool {
		return a.claim.At == b.claim.At && a.claim.Target.At == b.claim.Target.At && a.claim.Holder == b.claim.Holder && a.claim.Stance == b.claim.Stance && (a.target.kind == said) == (b.target.kind == said)
	})
	n := map[corpus.SourceID]int{}
	for i := range r.found {
		c := &r.found[i].claim
		n[c.At.Source]++
		c.ID = corpus.ClaimID(fmt.Sprintf("%s-c%d", c.At.Source, n[c.At.Source]))
	}
}

// add records a claim. The holder is the actor given, or whoever is reported
// to say the sentence, or the author.
func (r *claimReader) add(s *sentence, cue corpus.Span, holder corpus.ActorID, level corpus.Level, stance corpus.Stance, t target, rule corpus.Rule) {
	if !r.toldByAnother(s, cue, holder) {
		r.addOutside(s, cue, holder, level, stance, t, rule)
	}
}

// addOutside records a claim whose verb stands outside the quotation in which
// its cue may stand: X called it “reckless”.
func (r *claimReader) addOutside(s *sentence, cue corpus.Span, holder corpus.ActorID, level corpus.Level, stance corpus.Stance, t target, rule corpus.Rule) {
	if holder == "" {
		level = corpus.ByAuthor
		if body := r.issuer(s.article); body != "" {
			holder, level = body, corpus.Reported
		}
	}
	if stance == corpus.For && t.s.lower(t.from-1) == "no" { // "we ask for no reform"
		stance = corpus.Against
	}
	t, reversed := r.settled(t, holder)
	c := corpus.Claim{At: s.whole(), Cue: cue, Holder: holder, Level: level, Stance: stance, Rule: rule}
	c.Target = corpus.Target{Text: t.text(), At: s.span(t.from, t.to)}
	if t.pointed || t.label != "" && t.from == t.verb && (t.lemma != "" || t.kind == "deed") { // "closing the school": its closure
		c.Target.Text = t.label
	}
	for _, id := range r.d.mentions.actorsOf(s) {
		if id != holder {
			c.Actors = append(c.Actors, id)
		}
	}
	r.found = append(r.found, held{claim: c, target: t, reversed: reversed})
}

// toldByAnother tells whether a side is taken in words that somebody else
// utters: "He approved the attack" in the Pentagon's mouth is what the Pentagon
// says of him, and no position of his own.
func (r *claimReader) toldByAnother(s *sentence, cue corpus.Span, holder corpus.ActorID) bool {
	if holder == "" || !s.isQuoted(s.tokenAt(cue.Start)) {
		return false
	}
	for _, q := range r.quoted[cue.Source] {
		for _, c := range q.Quoted {
			if c.Contains(cue) {
				return q.Speaker == nil || q.Speaker.Actor != holder
			}
		}
	}
	return false
}

// negated tells whether "not", "never" or "no longer" stands before token v.
func negated(s *sentence, v int) bool {
	for k := max(2, v-3); k < v; k++ {
		if s.lower(k-1) == "no" && (s.lower(k-2) == "by" && s.lower(k) == "means" || s.lower(k-2) == "in" && s.lower(k) == "way") {
			return true
		}
	}
	v = s.beforeAside(v)
	for k := v - 1; k >= 0 && k >= v-4; k-- {
		switch s.lower(k) {
		case "not", "n't", "never", "no", "nor", "hardly", "neither":
			return true
		}
		if t := s.tag(k); t != language.RB && !t.Verb() && t != language.MD && !(s.lower(k) == "longer" && s.lower(k-1) == "no") {
			return false
		}
	}
	return false
}

// beforeAside gives the token of the comma that opens the aside between a "not"
// and its verb, "had not, as of Monday, announced"; where there is none, the verb.
func (s *sentence) beforeAside(v int) int {
	if s.lower(v-1) != "," {
		return v
	}
	for k := v - 2; k > 0 && k > v-10 && !s.tag(k).Finite(); k-- {
		if w := s.lower(k - 1); s.lower(k) == "," && (w == "not" || w == "n't" || w == "never") {
			return k
		}
	}
	return v
}
