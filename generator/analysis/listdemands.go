package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Lists of demands and resolutions, as statements end in them: "We call on:",
// and an item each for who is to do what.

// resolving are verbs behind which the items of a list are what their subject
// will do.
var resolving = map[string]string{"decide": "", "resolve": "", "agree": "", "vote": "", "undertake": "", "pledge": "", "promise": "", "commit": ""}

// longestList is how many items before it a lead may stand.
const longestList = 12

// listed reads an item of a list by the words that lead the list in.
func (r *claimReader) listed(s *sentence) {
	lead, v := s.ledBy()
	if lead == nil {
		return
	}
	n := len(r.found)
	r.listedBehind(s, lead, v)
	if body := r.issuer(s.article); body != "" { // its committee "has decided:"
		for i := n; i < len(r.found); i++ {
			r.found[i].claim.Holder, r.found[i].claim.Level = body, corpus.Reported
		}
	}
}

// listedBehind reads an item behind its lead, whose verb stands at v.
func (r *claimReader) listedBehind(s, lead *sentence, v int) {
	p, ok := r.subject(lead, v)
	if w := lead.lower(v - 1); w == "we" || w == "i" {
		p, ok = nominal{lead, v - 1, v, v - 1}, true
	}
	if !ok {
		return
	}
	if _, _, resolves := lead.lookUp(resolving, v); resolves {
		if s.lower(0) == "to" && s.tag(1) == language.VB {
			r.asksTo(s, p, 0, 1, true)
		}
		return
	}
	i := 0
	if s.lower(0) == "to" && s.tag(1) == language.VB { // "We urge the government:", "to publish the map"
		r.asksTo(s, p, 0, 1, true)
		return
	}
	c, ok := r.chunkAt(s, i)
	if !ok {
		return
	}
	for k := c.to; k < len(s.tokens) && k < c.to+9; k++ {
		if s.lower(k) == "to" && s.tag(k+1) == language.VB {
			r.asksTo(s, p, 0, k+1, true)
			return
		}
		if s.tag(k).Verb() || s.lower(k) == "," || s.lower(k) == ";" {
			break
		}
	}
	if w := lead.lower(len(lead.tokens) - 1); w == "on" || lead.lower(v+1) == "on" { // on whom, and not for what
		return
	}
	if t, ok := r.readTarget(s, i); ok && !t.person && !r.speakers.canSpeak(s, c.to-1) {
		stance := corpus.For
		if s.lower(0) == "no" {
			stance = corpus.Against
		}
		r.recordOn(s, p, 0, t, stance, "asks-for")
	}
}

// ledBy gives the sentence that leads in the list of which this one is an item,
// and its verb of asking or resolving; nil where there is none.
func (s *sentence) ledBy() (*sentence, int) {
	if s.start-s.passage.Span.Start > 4 {
		return nil, 0
	}
	for k := s.index - 1; k >= 0 && k >= s.index-longestList; k-- {
		o := s.article.sentences[k]
		last := len(o.tokens) - 1
		if o.passage.ID == s.passage.ID || last < 1 {
			return nil, 0
		}
		heads := o.passage.Kind == corpus.Heading && !isClosed(o.lower(last))
		if o.lower(last) == ":" || heads {
			v := o.leadVerb()
			if v < 0 {
				return nil, 0
			}
			return o, v
		}
		if w := o.lower(last); w != ";" && w != "," && w != "and" && w != "." || o.start-o.passage.Span.Start > 4 {
			return nil, 0
		}
	}
	return nil, 0
}

// isClosed tells whether a word is a mark that ends a sentence.
func isClosed(w string) bool { return w == "." || w == "!" || w == "?" }

// leadVerb gives the verb of asking or resolving in which a sentence ends, with
// no more behind it than "on", "for" or those who are asked; -1 where there is
// none.
func (s *sentence) leadVerb() int {
	for v := len(s.tokens) - 1; v >= 0 && v > len(s.tokens)-9; v-- {
		if t := s.tag(v); !t.Verb() && !(v > 0 && (s.lower(v-1) == "we" || s.lower(v-1) == "i")) {
			continue
		}
		_, _, asks := s.lookUp(demands, v)
		_, _, resolves := s.lookUp(resolving, v)
		if !asks && !resolves || slices.Contains(s.lemmas(v), "tell") || slices.Contains(s.lemmas(v), "suggest") || negated(s, v) {
			return -1
		}
		return v
	}
	return -1
}
