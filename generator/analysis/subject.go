package analysis

import (
	"math"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

const (
	subjectShare = 2.0 / 3 // of the sources: how many titles and openings together must have a subject
	openingDepth = 2       // paragraphs of an article that tell what it is about
)

// findSubject says as a heading what the dossier is about: the phrase that most
// titles and opening paragraphs have. A single noun says little, and comes with
// the actor whose it is. Without one that enough of them share both are empty.
func findSubject(d *dossier) corpus.Subject {
	f, ps := d.factsOf(), d.phrasesOf()
	words := readThemeWords(d)
	openings := readOpenings(d, f)
	least := int(math.Ceil(subjectShare * float64(len(d.articles))))
	var best *phrase
	most := 0.0
	candidates := slices.Concat(themePhrases(d), ps.list)
	for _, p := range candidates {
		if !p.isSubject(len(d.articles)) {
			continue
		}
		titles, leads := openings.have(p.stems)
		common := len(p.stems) == 1 && (words.everyday[p.key] || words.vague[p.key]) || ps.words.alone[strings.ToLower(p.headWord())]
		if common && 2*titles < len(d.articles) {
			continue
		}
		if titles+leads < least || 3*leads < len(d.articles) || titles == 0 && leads < least {
			continue
		}
		if v := float64(titles+leads) * words.weight(p) * math.Log2(float64(min(3, len(p.stems)))+1); v > most {
			best, most = p, v
		}
	}
	if best == nil {
		return disputedSubject(d, ps.words)
	}
	if longer := openings.longer(candidates, best, len(d.articles)); longer != nil {
		best = longer
	}
	label := best.label()
	if len(best.stems) > 1 {
		return corpus.Subject{Label: sentenceCase(label)}
	}
	if !strings.HasSuffix(label, "s") || strings.HasSuffix(label, "ss") {
		label = "the " + label
	}
	if of := openings.actor(d); of != "" {
		return corpus.Subject{Label: label, Of: of}
	}
	return disputedSubject(d, ps.words)
}

// disputedSubject gives the issue that the sources disagree on, where no phrase
// stands in enough of their openings: if its theme is one of the longest, and
// half of the sources speak to it. A heading with a number in it is too narrow.
func disputedSubject(d *dossier, words phraseWords) corpus.Subject {
	longest := 0
	for _, t := range d.corpus.Themes {
		longest = max(longest, len(t.Passages))
	}
	for _, x := range d.corpus.Disagreements {
		label := sentenceCase(words.shortIssue(x.Issue))
		if x.HeldBack || !strings.Contains(label, " ") || strings.ContainsAny(label, "0123456789") || slices.ContainsFunc(strings.Fields(strings.ToLower(label)), words.measured) {
			continue
		}
		for _, t := range d.corpus.Themes {
			if t.Label == label && 2*len(t.Sources) >= len(d.articles) && 3*len(t.Passages) >= 2*longest {
				return corpus.Subject{Label: label}
			}
		}
	}
	return corpus.Subject{}
}

// themePhrases gives the labels of the themes as phrases.
func themePhrases(d *dossier) []*phrase {
	var out []*phrase
	for _, t := range d.corpus.Themes {
		p := &phrase{surfaces: map[string]int{t.Label: 1}, sources: t.Sources, headAt: -1}
		for w := range strings.FieldsSeq(strings.ToLower(t.Label)) {
			if attached[w] && p.headAt < 0 {
				p.headAt = len(p.stems) - 1
			}
			p.stems = append(p.stems, stemOf(w))
		}
		if p.headAt < 0 {
			p.headAt = len(p.stems) - 1
		}
		if len(p.stems) > 1 && p.stems[0] != "the" {
			p.key = strings.Join(p.stems, " ")
			out = append(out, p)
		}
	}
	return out
}

// isSubject tells whether a phrase may be what all of the articles are about:
// half of them have it, and not only between quotation marks.
func (p *phrase) isSubject(articles int) bool {
	return !p.weak && (p.spoken == 0 || p.spoken < len(p.at)) && 2*len(p.sources) >= articles
}

// openings are the stems of each article's title and of its first paragraphs,
// title included.
type openings []opening

type opening struct {
	title, lead map[string]bool
	statements  []*statement // of the paragraphs
}

func readOpenings(d *dossier, f *facts) openings {
	var out openings
	at := map[corpus.SourceID]int{}
	for n, a := range d.articles {
		o := opening{title: map[string]bool{}, lead: map[string]bool{}}
		for _, w := range variantWords(a.src.Title) {
			stem := stemOf(strings.ToLower(w))
			o.title[stem], o.lead[stem] = true, true
		}
		at[a.src.ID] = n
		out = append(out, o)
	}
	for _, st := range f.statements {
		o := &out[at[st.article.src.ID]]
		if !st.opensArticle() {
			continue
		}
		o.statements = append(o.statements, st)
		for i := range st.tokens {
			o.lead[st.stem(i)] = true
		}
	}
	return out
}

// opensArticle tells whether a statement stands in the first paragraphs.
func (st *statement) opensArticle() bool {
	prose := 0
	for _, p := range st.article.src.Passages {
		if p.ID == st.passage.ID {
			return true
		}
		if p.Kind.IsProse() {
			if prose++; prose >= openingDepth {
				return false
			}
		}
	}
	return false
}

// have counts the titles, and the openings, that have all of the words.
func (os openings) have(stems []string) (titles, leads int) {
	all := func(in map[string]bool) bool {
		return !slices.ContainsFunc(stems, func(s string) bool { return (len(s) > 3 || len(stems) == 1) && !in[s] })
	}
	for _, o := range os {
		if all(o.title) {
			titles++
		}
		if all(o.lead) {
			leads++
		}
	}
	return titles, leads
}

// longer finds the phrase that says what the noun p is of: two openings and a
// third of the sources have it, or nothing.
func (os openings) longer(candidates []*phrase, p *phrase, articles int) *phrase {
	var best *phrase
	most := 0
	for _, q := range candidates {
		if len(q.stems) <= len(p.stems) || q.weak || q.spoken > 0 && q.spoken == len(q.at) || 3*len(q.sources) < articles || len(q.sources) < 2 || !contains(q.stems, p.stems) {
			continue
		}
		if titles, leads := os.have(q.stems); leads > 1 && titles+leads+len(q.sources) > most {
			best, most = q, titles+leads+len(q.sources)
		}
	}
	return best
}

// actor gives the actor, no person, that most titles and openings name: more
// than half of them.
func (os openings) actor(d *dossier) (best corpus.ActorID) {
	most := 0
	for _, a := range d.corpus.Actors {
		if a.Kind == corpus.Person || !a.Named || 2*len(a.Mentions) < len(d.articles) { // too few to be in half of the openings
			continue
		}
		titles, leads := 0, 0
		for n, art := range d.articles {
			title := strings.ToLower(art.src.Title)
			inTitle := slices.ContainsFunc(a.Aliases, func(al corpus.Alias) bool {
				return al.Form != corpus.FormDemonym && containsWord(title, strings.ToLower(al.Text))
			})
			inLead := inTitle || slices.ContainsFunc(os[n].statements, func(st *statement) bool { return slices.Contains(st.actors, a.ID) })
			if inTitle {
				titles++
			}
			if inLead {
				leads++
			}
		}
		if 2*leads > len(d.articles) && titles+leads > most {
			best, most = a.ID, titles+leads
		}
	}
	return best
}

// containsWord tells whether a text has a word or several, whole.
func containsWord(text, word string) bool {
	for from := 0; ; {
		n := strings.Index(text[from:], word)
		if n < 0 || word == "" {
			return false
		}
		start, end := from+n, from+n+len(word)
		letter := func(i int) bool {
			return i >= 0 && i < len(text) && (text[i] >= 'a' && text[i] <= 'z' || text[i] >= 0x80)
		}
		if !letter(start-1) && !letter(end) {
			return true
		}
		from = end
	}
}
