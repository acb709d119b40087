package analysis

import (
	"maps"
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Bodies that are meant by their kind alone: “the council”, “the Swedish
// government”.

// addGovernments adds "the Irish government", "Ireland’s government" and "the
// Government of Ireland" to the states that they govern.
func (r *describer) addGovernments() {
	states := map[corpus.ActorID]*corpus.Actor{}
	for i := range r.actors {
		if r.actors[i].Kind == corpus.State {
			states[r.actors[i].ID] = &r.actors[i]
		}
	}
	for _, article := range r.d.articles {
		for _, s := range article.sentences {
			for k := range s.tokens {
				if s.prose() && s.lower(k) == "government" && len(r.mentions.in(s.span(k, k+1))) == 0 {
					r.addGovernment(s, k, states)
				}
			}
		}
	}
	for _, a := range states {
		slices.SortStableFunc(a.Mentions, func(x, y corpus.Mention) int { return compareSpans(x.Span, y.Span) })
	}
}

// addGovernment adds the government at token k to the state named beside it.
func (r *describer) addGovernment(s *sentence, k int, states map[corpus.ActorID]*corpus.Actor) {
	last, first := k-1, k+2 // tokens that the state's name would end and begin with
	if s.tag(last) == language.POS {
		last--
	}
	if s.lower(first) == "the" {
		first++
	}
	for _, m := range r.mentions.of(s) {
		a := states[m.Actor]
		if a == nil || m.Form == corpus.FormMetonym {
			continue
		}
		words := s.span(k, k+1)
		switch {
		case last >= 0 && m.Span.End == s.tokens[last].End:
			words.Start = m.Span.Start
		case s.lower(k+1) == "of" && first < len(s.tokens) && m.Span.Start == s.tokens[first].Start:
			words.End = m.Span.End
		default:
			continue
		}
		r.describe(a, s.span(k, k+1), words)
		return
	}
}

// kindsOfBody are nouns for bodies by the last two words of their names.
var kindsOfBody = map[string]string{"medical center": "hospital", "medical centre": "hospital", "health center": "hospital", "health centre": "hospital"}

// addBody files an organisation or place under the nouns that can stand for
// it: the last words of its names, what those words mean, and what the text
// calls it in apposition.
func (r *describer) addBody(d *dossier, i int) {
	a := &r.actors[i]
	r.words[i], r.nouns[i] = map[string]bool{}, map[string]bool{}
	nouns := map[string]bool{}
	for _, alias := range a.Aliases {
		words := strings.Fields(strings.ToLower(alias.Text))
		for _, w := range words {
			r.words[i][strings.Trim(w, "'")] = true
		}
		ends := []string{words[len(words)-1]}
		if len(words) > 2 && (words[1] == "of" || words[1] == "for") || a.Kind == corpus.Place && !governed[words[0]] { // "City Hall" is no city
			ends = append(ends, words[0])
		}
		if class := r.f.bodyHeads[strings.TrimPrefix(words[0], "an ")]; class != "" && len(words) > 1 && a.Kind == corpus.Organisation { // "Autoriteit Pensioenen"
			nouns[class], r.nouns[i][class] = true, true
		}
		for k := 1; k+1 < len(words); k++ { // "Royal Society for Birds"
			if words[k+1] == "of" || words[k+1] == "for" {
				ends = append(ends, words[k])
			}
		}
		if kind := kindsOfBody[strings.Join(words[max(0, len(words)-2):], " ")]; kind != "" && a.Kind == corpus.Organisation {
			nouns[kind], r.nouns[i][kind] = true, true
		}
		for _, w := range ends {
			if a.Kind == corpus.Organisation && r.f.orgWords[w] != "" || ownBodies[w] && a.Kind == corpus.Organisation {
				nouns[w], r.nouns[i][w] = true, true
				if class := r.f.orgWords[w]; class != "" {
					nouns[class] = true
				}
			} else if a.Kind == corpus.Place && r.f.placeWords[w] && !vast[w] {
				nouns[w], r.nouns[i][w] = true, true
			}
		}
	}
	if a.Kind == corpus.Organisation {
		for _, m := range a.Mentions {
			if s := d.article(m.Span.Source).sentenceAt(m.Span.Start); s != nil {
				from, to := s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1)+1
				for _, noun := range []string{r.apposed(s, to), r.apposedBefore(s, from, to)} {
					if noun != "" {
						nouns[noun], r.nouns[i][noun] = true, true
					}
				}
			}
		}
		if class := r.f.gaz.class[a.Name]; class != "" {
			nouns[class], r.nouns[i][class] = true, true
		}
		for _, alias := range a.Aliases {
			if class := r.f.gaz.class[alias.Text]; class != "" {
				nouns[class], r.nouns[i][class] = true, true
			}
		}
		r.known[i] = len(nouns) > 0
	}
	for _, noun := range slices.Collect(maps.Keys(nouns)) {
		for _, other := range meansToo[noun] {
			nouns[other] = true
		}
	}
	for word := range r.words[i] { // "Dock Workers' Alliance"
		if a.Kind == corpus.Organisation && staff[word] {
			nouns["union"] = true
		}
	}
	for noun := range nouns {
		r.bodies[noun] = append(r.bodies[noun], i)
		for source := range r.first[i] {
			if r.bodiesIn[source] == nil {
				r.bodiesIn[source] = map[string][]int{}
			}
			r.bodiesIn[source][noun] = append(r.bodiesIn[source][noun], i)
		}
	}
	if a.Kind == corpus.Organisation && !r.known[i] {
		for source := range r.first[i] {
			r.unknown[source]++
		}
	}
}

// manyBodies is how many bodies of a kind a dossier may name before "the
// council" of an article that names none can be no one of them; more are not
// looked through, so that the time stays linear.
const manyBodies = 20

// vast are the nouns for what people speak of without one in mind.
var vast = map[string]bool{"sea": true, "ocean": true, "coast": true, "mountain": true, "mountains": true, "plain": true, "plains": true, "desert": true, "road": true, "street": true, "pacific": true, "atlantic": true,
	"press": true, "police": true, "media": true, "news": true, "radio": true, "television": true, "mail": true, "post": true, "times": true, "force": true, "forces": true, "service": true, "services": true}

// apposed gives the noun for a body in ", a Danish waste company," from token i.
func (r *describer) apposed(s *sentence, i int) string {
	if s.lower(i) == "(" && s.lower(i+2) == ")" { // "Acme (AC), a firm"
		i += 3
	}
	if s.lower(i) != "," {
		return ""
	}
	c, ok := chunkStartingAt(s.chunks(), i+1)
	if w := s.lower(i + 1); ok && w != "a" && w != "an" && w != "the" && !s.owns(c) { // "Acme, Peru’s largest firm"
		return ""
	}
	if next := s.tag(c.to); !ok || s.tag(c.to-1).Proper() || next.Finite() || next == language.RB || next == language.MD {
		return "" // "According to the agency, the police then …"
	}
	return r.bodyNoun(s.lower(c.to - 1))
}

// owns tells whether a possessive stands in a chunk.
func (s *sentence) owns(c chunk) bool {
	for k := c.from; k < c.to; k++ {
		if s.tag(k) == language.POS {
			return s.lower(c.to) == "," || s.tag(c.to) == language.Stop
		}
	}
	return false
}

// bodyNoun gives a noun if it means a body.
func (r *describer) bodyNoun(noun string) string {
	if r.f.orgWords[noun] != "" || makers[noun] || anonymous[noun] {
		return noun
	}
	return ""
}

// apposedBefore gives the noun for a body before its name at tokens from..to:
// "the regulator, the Ports Authority,", "the Leith company Acme".
func (r *describer) apposedBefore(s *sentence, from, to int) string {
	if from > 1 && s.tag(from-1) == language.NN && !capitalised(s.word(from-1)) {
		if c, ok := chunkOver(s.chunks(), from-1); ok && (s.tag(c.from) == language.DT || s.tag(c.from) == language.PRPS) {
			return r.bodyNoun(s.lower(from - 1))
		}
		return ""
	}
	comma := from - 1
	if s.lower(comma) == "the" {
		comma--
	}
	if w := s.lower(to); s.lower(comma) != "," || w != "," && w != "." && w != "(" && w != ")" {
		return ""
	}
	c, ok := chunkEndingAt(s.chunks(), comma)
	if !ok || s.tag(c.from) != language.DT && s.tag(c.from) != language.PRPS && s.tag(c.from+1) != language.POS || s.tag(c.to-1) != language.NN || s.lower(c.from-1) == "," || s.lower(to) == "," && s.lower(to+1) == "and" {
		return ""
	}
	return r.bodyNoun(s.lower(c.to - 1))
}

// meansToo are nouns for a body that another noun for it allows.
var meansToo = map[string][]string{
	"regulator": {"watchdog", "authority", "agency"}, "watchdog": {"regulator"}, "authority": {"agency", "regulator", "watchdog"}, "company": {"firm"}, "firm": {"company"}, "airline": {"company"}, "manufacturer": {"company", "firm"},
	"maker": {"company", "firm"}, "developer": {"company", "firm"}, "supplier": {"company", "firm"}, "operator": {"company", "firm"}, "retailer": {"company", "firm"}, "consultancy": {"company", "firm"}, "publisher": {"company", "firm"}, "startup": {"company", "firm"}, "brewery": {"company", "firm"},
	"charity": {"organisation", "group"}, "campaign": {"group"}, "association": {"group"}, "council": {"authority"},
}
