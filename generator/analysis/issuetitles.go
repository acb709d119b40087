package analysis

import (
	"cmp"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// What an article's title says that it is about, and on which side of it the
// title's verb stands.

// readTitle reads a title as a heading of its own: its first noun for a deed or
// decision that says more, or else its first verb for one with its object.
func (r *claimReader) readTitle(a *article) target {
	title := a.src.Title
	if title == "" {
		return target{}
	}
	title = r.unshouted(title)
	span := corpus.Span{Source: titleOnly, Start: 0, End: len(title)}
	src := &corpus.Source{ID: titleOnly, Text: title, Passages: []corpus.Passage{{ID: "p1", Kind: corpus.Heading, Span: span}}}
	t := readArticles(r.d.lex, annotateWith(r.d.model), []*corpus.Source{src})[0]
	for _, s := range t.sentences {
		capitalsAreNames(s)
		cs := s.chunks()
		for _, c := range cs {
			if n, ok := r.issues[s.lower(c.to-1)]; !ok || n.kind == "plan" || n.class == "statement" || !s.tag(c.to-1).Noun() {
				continue
			}
			if s.tag(c.from) == language.VBG || hidesVerb(s, c) || circumstances[s.lower(c.from-1)] && r.decidesBefore(s, c.from-1) {
				continue
			}
			if m, ok := r.done(s, c.from-1); ok && len(m.details) > 0 { // "suspends fishing licences"
				if r.affirms(s) {
					m.told = corpus.For
				}
				return r.titled(m)
			}
			whole := s.extendRight(cs, c, map[string]bool{"of": true, "on": true, "for": true, "from": true, "in": true, "against": true})
			if s.lower(c.to) == "in" && s.is(whole.to-1, appointedNoun) { // "passes judges bill in late-night vote"
				whole.to = c.to
			}
			for vd, judges := r.verdicts[s.lower(whole.to-1)]; judges && !vd.verb && whole.to > c.to; vd, judges = r.verdicts[s.lower(whole.to-1)] { // "Court finds suspension of parliament unlawful"
				whole.to--
			}
			if m, ok := r.targetOf(s, whole, c); ok && len(m.details) > 0 {
				if r.affirms(s) {
					m.told = corpus.For
				}
				return r.titled(m)
			}
		}
		if m, ok := r.toEnd(s, cs); ok {
			return r.titled(m)
		}
		verbless := !s.hasFinite(0, len(s.tokens))
		for v := range s.tokens {
			headline := verbless && v > 0 && v < 4 && s.tag(v-1).Noun() && s.tag(v) != language.POS && r.takesSides(s.lower(v))                                                     // "Councillors back the incinerator"
			if !s.tag(v).Verb() && !headline && !(verbless && v > 0 && s.tag(v) == language.NNS && (s.tag(v+1).Noun() || s.tag(v+1) == language.JJ || s.tag(v+1) == language.DT)) { // "Army kills general"
				continue
			}
			if m, ok := r.done(s, v); ok && len(m.details) > 0 {
				if r.affirms(s) {
					m.told = corpus.For
				}
				return r.titled(m)
			}
			if side, ok := r.titleSide(s, v); ok {
				m, ok := r.readTarget(s, v+1)
				if over, within := chunkOver(cs, v); !ok && within && over.to > v+1 && s.tag(v) == language.NNS { // "Court blocks flights", which the tagger took for nouns
					m, ok = r.targetOf(s, chunk{v + 1, over.to}, chunk{v + 1, over.to})
				}
				if ok && len(m.details) > 0 {
					if refusedBefore(s, v) { // "refuses to fund the drug"
						m.told = opposite(side)
					} else if !negated(s, v) {
						m.told = side
					}
					return r.titled(m)
				}
			}
		}
		if m, ok := r.plannedIn(s, cs); ok {
			return r.titled(m)
		}
	}
	return target{}
}

// circumstances are prepositions behind which a title tells in what
// circumstances it is decided: "over protest", "amid strike".
var circumstances = map[string]bool{"over": true, "amid": true, "despite": true, "after": true, "following": true, "before": true, "ahead": true}

// decidesBefore tells whether a title has a verb of deciding with an object that
// can be at issue before token i.
func (r *claimReader) decidesBefore(s *sentence, i int) bool {
	for v := 1; v < i; v++ {
		if !s.tag(v).Verb() && s.tag(v) != language.NNS {
			continue
		}
		if _, ok := r.titleSide(s, v); ok {
			if m, ok := r.readTarget(s, v+1); ok && len(m.details) > 0 && m.to <= i {
				return true
			}
		}
	}
	return false
}

// toEnd reads "Births to end at hospital" and "Library to close in May" as the
// end of what stands before the "to".
func (r *claimReader) toEnd(s *sentence, cs []chunk) (target, bool) {
	for v := 2; v < len(s.tokens); v++ {
		if s.lower(v-1) != "to" || s.tag(v) != language.VB {
			continue
		}
		switch s.lower(v) {
		case "end", "close", "shut", "stop":
		default:
			continue
		}
		n, known := r.issueAt(s, v)
		c, ok := chunkEndingAt(cs, v-1)
		if !known || !ok || n.kind != "end" || s.tag(v+1).Noun() || s.opensNoun(v+1) {
			continue
		}
		t, ok := r.targetOf(s, c, c)
		if !ok || t.person {
			continue
		}
		t.details = append([]string{t.head}, t.details...)
		t.head, t.kind, t.told, t.familiar, t.topical = n.class, n.kind, corpus.For, r.familiar[n.class], false
		object := s.words(c.from, c.to)
		if s.tag(c.from) != language.NNP {
			object = strings.ToLower(object[:1]) + object[1:]
		}
		if s.tag(c.to-1) == language.NN && r.definitely[s.stem(c.to-1)] > 0 { // titles leave articles out
			object = "the " + object
		}
		t.label = r.deedOn(s.lower(v), n, object)
		return t, true
	}
	return target{}, false
}

// hidesVerb tells whether a title's phrase is one only because the tagger took
// its verb for a plural: "Chile widens baby food recall".
func hidesVerb(s *sentence, c chunk) bool {
	for k := c.from + 1; k+2 < c.to; k++ {
		if s.tag(k) == language.NNS && s.tag(k-1).Proper() && !s.tag(k+1).Proper() {
			return true
		}
	}
	return false
}

// unshouted writes a title that is all in capitals as running text does: small,
// but for the words that the dossier writes as names.
func (r *claimReader) unshouted(title string) string {
	if strings.ToUpper(title) != title || strings.ToLower(title) == title {
		return title
	}
	words := strings.Split(title, " ")
	for i, w := range words {
		low := strings.ToLower(w)
		name := strings.Trim(upperFirst(low), ".,:;!?\"'()“”‘’")
		switch {
		case r.properly[strings.Trim(w, ".,:;!?\"'()“”‘’")] > 0: // an acronym
		case i == 0 || r.properly[name] > 0 && r.commonNouns[stemOf(strings.ToLower(name))] == 0:
			words[i] = upperFirst(low)
		default:
			words[i] = low
		}
	}
	return strings.Join(words, " ")
}

// plannedIn gives the plan or decision that a title names with what it is for:
// "the incinerator plan".
func (r *claimReader) plannedIn(s *sentence, cs []chunk) (target, bool) {
	for _, c := range cs {
		n, ok := r.issues[s.lower(c.to-1)]
		if !ok || n.kind != "plan" || n.class == "campaign" || n.class == "statement" || s.tag(c.to-1) != language.NN || s.tag(c.from) == language.VBG || s.tag(c.from-1) == language.IN && s.lower(c.from-2) != "calls" && !concerns[s.lower(c.from-1)] {
			continue
		}
		if m, ok := r.targetOf(s, c, c); ok && len(m.details) > 0 {
			return m, true
		}
	}
	return target{}, false
}

// affirms tells whether a title says that something is done or wanted: it has
// no word that denies or rejects.
func (r *claimReader) affirms(s *sentence) bool {
	for i := range s.tokens {
		if deniesWord(s.lower(i)) || s.lower(i) == "against" || s.lower(i) == "over" || s.lower(i) == "?" {
			return false
		}
		if side, ok := r.sideOf(s, i); ok && side == corpus.Against && s.tag(i).Verb() {
			if _, deed := r.issueAt(s, i); !deed {
				return false
			}
		}
	}
	return true
}

// capitalsAreNames mends the tags of a title: where it writes common words
// small, its capitals are names, whatever the words look like.
func capitalsAreNames(s *sentence) {
	small := 0
	for i := range s.tokens {
		if w := s.word(i); len(w) > 3 && !capitalised(w) && isNamePart(w) {
			small++
		}
	}
	for i := 1; small > 0 && i < len(s.tokens); i++ {
		if t := s.tag(i); capitalised(s.word(i)) && !t.Proper() && t != language.JJ {
			s.tokens[i].Tag = language.NNP
		}
	}
}

// titleOnly is the source of a title that is read by itself.
const titleOnly corpus.SourceID = "title"

// titled makes a target of a title name itself in words: it has no place in
// the running text.
func (r *claimReader) titled(t target) target {
	t.label = cmp.Or(t.label, t.text())
	words := strings.Split(t.label, " ")
	for i, w := range words {
		if w != "" && capitalised(w) && !allCaps(w) && r.commonNouns[stemOf(strings.ToLower(w))] > 1 && r.properly[w] == 0 {
			words[i] = strings.ToLower(w)
		}
	}
	t.label = strings.Join(words, " ")
	return t
}

// titleSide is sideOf for a title, which says "blocks" of what it names only.
func (r *claimReader) titleSide(s *sentence, v int) (corpus.Stance, bool) {
	if side, ok := r.sideOf(s, v); ok {
		return side, true
	}
	var side corpus.Stance
	known := false
	for _, l := range s.lemmas(v) {
		for _, sv := range r.stances[l] {
			if known = true; len(sv.before) == 0 {
				side = sv.stance
			}
		}
	}
	return side, known
}
