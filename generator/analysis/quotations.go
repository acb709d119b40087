package analysis

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// speech is a quotation in the making.
type speech struct {
	q       corpus.Quotation
	s       *sentence // that holds the first quoted words
	last    *sentence // that holds the last
	cue     *cue
	spoken  []quoted
	ordered int
}

// findQuotations finds everything that the sources set between marks or report
// that somebody said, and by an ordered sieve of rules, the most precise
// first, who did. What no rule attributes is shown as unattributed, or, where
// nothing says that anybody uttered it, as a term.
func findQuotations(d *dossier) []corpus.Quotation {
	r := &speechReader{d: d, speakers: d.speakers, cues: prepared(d.lex, newCueReader), used: map[*sentence]map[int]bool{}, times: d.lex.set("weekdays"), media: d.lex.set("media"), nouns: d.lex.table("nouncues"), voicing: d.lex.table("voicing"), titles: d.lex.table("titles")}
	var out []corpus.Quotation
	for _, a := range d.articles {
		found := r.inArticle(a)
		for i := range found {
			found[i].ID = corpus.QuotationID(fmt.Sprintf("%s-q%d", a.src.ID, i+1))
		}
		out = append(out, found...)
	}
	linkVariants(d, out)
	return out
}

// speechReader reads quotations and reported speech.
type speechReader struct {
	d        *dossier
	speakers *speakerReader
	cues     *cueReader
	used     map[*sentence]map[int]bool // cue tokens that report something already
	talk     *interview                 // the article that is read, if it is a printed interview
	trying   bool                       // a rule is tried for a note only
	times    map[string]bool            // names of weekdays
	media    map[string]bool            // nouns for what things are said in
	nouns    map[string]string          // nouns for what is said → say or want
	voicing  map[string]string          // verbs that voice what such a noun names
	titles   map[string]string          // what may stand before a family name
}

func (r *speechReader) use(c *cue) {
	if r.trying {
		return
	}
	if r.used[c.s] == nil {
		r.used[c.s] = map[int]bool{}
	}
	r.used[c.s][c.from] = true
}

// inArticle finds an article's quotations, in the order of the text.
func (r *speechReader) inArticle(a *article) []corpus.Quotation {
	said := r.transcribed(a)
	if r.talk = nil; len(said) == 0 {
		r.talk = r.interviewIn(a)
		r.speakers.answersIn(a, r.talk)
		said = r.talk.turns()
	}
	spoken := r.marked(a)
	var out []corpus.Quotation
	var conjuncts []corpus.Quotation
	for _, sp := range spoken {
		conjuncts = append(conjuncts, r.conjuncts(sp)...)
		out = append(out, sp.q)
	}
	out = withoutTurns(out, said)
	inside := make([]corpus.Span, 0, len(out))
	for _, q := range out {
		inside = append(inside, q.Quoted...)
		inside = append(inside, q.Content...)
	}
	for _, q := range conjuncts {
		inside = append(inside, q.Content...)
	}
	out = append(append(absorb(out, r.indirect(a, inside)), conjuncts...), said...)
	slices.SortStableFunc(out, func(a, b corpus.Quotation) int { return compareSpans(a.Content[0], b.Content[0]) })
	return out
}

// withoutTurns drops the quotations between marks that are turns of a
// transcript themselves, or that no rule gave a speaker within one.
func withoutTurns(marked, said []corpus.Quotation) []corpus.Quotation {
	return slices.DeleteFunc(marked, func(q corpus.Quotation) bool {
		return q.Speaker == nil && q.Kind != corpus.Term && slices.ContainsFunc(said, func(t corpus.Quotation) bool { return t.Content[0].Overlaps(q.Content[0]) })
	})
}

// absorb joins quoted fragments that no rule gave a speaker to the report in
// which they stand: these are words that the speaker used.
func absorb(marked, reports []corpus.Quotation) []corpus.Quotation {
	kept := marked[:0]
	for _, q := range marked {
		if q.Kind != corpus.Term {
			kept = append(kept, q)
			continue
		}
		i := slices.IndexFunc(reports, func(p corpus.Quotation) bool { return !p.Attitude && p.Content[0].Contains(q.Content[0]) })
		if i < 0 {
			kept = append(kept, q)
			continue
		}
		reports[i].Kind = corpus.Mixed
		reports[i].Quoted = append(reports[i].Quoted, q.Quoted...)
	}
	return append(kept, reports...)
}

// marked reads everything between marks, passage by passage.
func (r *speechReader) marked(a *article) []*speech {
	var out []*speech
	var open *speech // runs on into the next paragraph
	var prev []*speech
	ps := a.src.Passages
	for i, p := range ps {
		if !p.Kind.IsProse() && p.Kind != corpus.Caption {
			prev = nil
			continue
		}
		nextOpens := i+1 < len(ps) && ps[i+1].Kind.IsProse() && opensWithMark(a.src.Text[ps[i+1].Span.Start:ps[i+1].Span.End])
		var here []*speech
		for _, q := range quotedIn(a.src.Text, p, nextOpens) {
			sp := r.newSpeech(a, q)
			if sp == nil {
				continue
			}
			if open != nil && q.open == p.Span.Start {
				sp.q.Speaker, sp.q.Rule, sp.q.Kind = open.q.Speaker, "runs-on", corpus.Direct
				sp.ordered = -1
			}
			here = append(here, sp)
		}
		here = r.attribute(here, prev)
		out = append(out, here...)
		prev = here
		open = nil
		if n := len(here); n > 0 && here[n-1].spoken[len(here[n-1].spoken)-1].continues {
			open = here[n-1]
		}
	}
	return out
}

func opensWithMark(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return r == '“' || r == '"' || r == '‘' || r == '«' || r == '„'
}

func (r *speechReader) newSpeech(a *article, q quoted) *speech {
	inner := a.src.Text[q.start:q.end]
	q.start += len(inner) - len(strings.TrimLeftFunc(inner, unicode.IsSpace))
	q.end -= len(inner) - len(strings.TrimRightFunc(inner, unicode.IsSpace))
	if q.start >= q.end {
		return nil
	}
	s, last := a.sentenceAt(q.start), a.sentenceAt(q.end-1)
	if s == nil || last == nil {
		return nil
	}
	span := corpus.Span{Source: a.src.ID, Start: q.start, End: q.end}
	return &speech{s: s, last: last, spoken: []quoted{q},
		q: corpus.Quotation{Kind: corpus.Term, Content: []corpus.Span{span}, Quoted: []corpus.Span{span}}}
}

// attribute runs the sieve over the quotations of one paragraph.
func (r *speechReader) attribute(in, prev []*speech) []*speech {
	for i, sp := range in {
		if sp.ordered < 0 { // goes on from the paragraph before, unless this one says who speaks
			r.cueAfter(sp)
			continue
		}
		rules := r.sieve(in[:i], prev)
		for k := range rules {
			if rules[k](sp) {
				r.untakenRules(sp, rules[k+1:])
				break
			}
		}
	}
	in = r.joinClauses(r.joinInterrupted(in))
	for _, sp := range in {
		if sp.q.Rule == "" {
			r.unattributed(sp)
		}
	}
	return in
}

// sieveRule attributes a quotation, or says that it cannot.
type sieveRule func(sp *speech) bool

// sieve lists the rules that attribute a quotation, the most precise first.
func (r *speechReader) sieve(earlier, prev []*speech) [11]sieveRule {
	return [...]sieveRule{
		r.cueAfter, r.cueBefore, r.namingCue, r.reportedClause, r.quotedNoun, r.inWordsOf, r.signed,
		func(sp *speech) bool { return r.continued(earlier, sp) },
		func(sp *speech) bool { return r.answered(sp, earlier) },
		func(sp *speech) bool { return r.sequel(sp, prev) },
		r.afterPerson,
	}
}

// attributed completes a quotation whose cue and speaker are found.
func (r *speechReader) attributed(sp *speech, c *cue, p nominal, kind corpus.QuotationKind, rule corpus.Rule) bool {
	speaker, ok := r.whoSays(p, *c)
	if !ok || c.class == "think" && !r.speakers.canSpeak(p.s, p.head) {
		return false
	}
	for _, q := range sp.q.Quoted {
		if q.Overlaps(speaker.At) {
			return false
		}
	}
	sp.q.Kind, sp.q.Speaker, sp.q.Rule, sp.cue = kind, &speaker, rule, c
	sp.q.Cue = c.s.span(c.from, c.to)
	r.use(c)
	return true
}

// wholeOrMixed tells an utterance from a fragment: an utterance is a sentence
// by itself, or ends the sentence in which it is introduced.
func (r *speechReader) wholeOrMixed(sp *speech) corpus.QuotationKind {
	q := sp.spoken[0]
	text := sp.s.article.src.Text
	first, _ := utf8.DecodeRuneInString(text[q.start:q.end])
	startsAnew := unicode.IsUpper(first) || unicode.IsDigit(first) || first == '…' || first == '['
	if startsAnew && r.hasFinite(sp) {
		return corpus.Direct
	}
	if q.open == sp.s.start {
		return corpus.Direct
	}
	return corpus.Mixed
}

// hasFinite tells whether the quoted words hold a verb that can carry a clause.
func (r *speechReader) hasFinite(sp *speech) bool {
	for _, q := range sp.spoken {
		for _, s := range sp.s.article.sentences[sp.s.index : sp.last.index+1] {
			for i, t := range s.tokens {
				if t.Start >= q.start && t.End <= q.end && (t.Tag.Finite() || t.Tag == language.VB) && s.lower(i) != "" {
					return true
				}
			}
		}
	}
	return false
}

// unattributed decides what quoted words are that no rule gave a speaker:
// whole sentences stay speech; fragments are terms.
func (r *speechReader) unattributed(sp *speech) {
	if r.wholeSentences(sp) {
		sp.q.Kind, sp.q.Rule = corpus.Direct, "unattributed"
		return
	}
	sp.q.Kind, sp.q.Rule = corpus.Term, "term"
}

// wholeSentences tells whether quoted words are one sentence or more.
func (r *speechReader) wholeSentences(sp *speech) bool {
	q := sp.spoken[0]
	text := strings.TrimLeft(sp.s.article.src.Text[q.start:q.end], "[… .")
	first, _ := utf8.DecodeRuneInString(text)
	words := len(strings.Fields(text))
	last, _ := utf8.DecodeLastRuneInString(text)
	ends := strings.ContainsRune(".?!,…", last)
	alone := q.open == sp.s.start && words >= 4
	return unicode.IsUpper(first) && (words >= 5 || alone) && ends && r.hasFinite(sp)
}
