package site

import (
	"slices"
	"strings"

	"briefing/generator/markdown"
)

// The pages that link to a page, by what they have to do with it, each with
// the sentence in which it is linked.

// backlinkKinds are the types of pages that count; those that link to
// everything, such as the home page and the timeline, are no news.
var backlinkKinds = []string{"disagreement", "discrepancy", "theme", "actor", "source", "page"}

// The relations in the order in which they are shown.
const (
	supportedBy = "Supported by"
	opposedBy   = "Opposed by"
	takesSide   = "Takes a side in"
	quotedIn    = "Quoted in"
	citedIn     = "Cited in"
	mentionedIn = "Mentioned in"
)

var relations = []string{supportedBy, opposedBy, takesSide, quotedIn, citedIn, mentionedIn}

const (
	// mostBacklinks is how many pages of a relation are named.
	mostBacklinks = 8
	// sentenceBytes is about how much is shown of the text around a link.
	sentenceBytes = 180
)

// backlinks groups the pages that link here. It looks at nothing but their
// links to this page.
func (v view) backlinks() []Backlinks {
	if v.page.Type == "home" || v.page.isIndex() {
		return nil
	}
	groups := make([]Backlinks, len(relations))
	linked := v.linked()
	for _, in := range v.inboundByKind() {
		p := in.from
		relation, at := v.relation(in)
		if relation == mentionedIn && linked[p.Path] {
			continue // the text of this page leads there already, and says why
		}
		g := &groups[slices.Index(relations, relation)]
		if len(g.Links) == mostBacklinks {
			g.More++
			continue
		}
		b := Backlink{Ref: Ref{v.site.label(p), v.to(p)}}
		if at >= 0 {
			b.Sentence = p.sentence(at)
			if relation == supportedBy || relation == opposedBy || relation == takesSide {
				b.Sentence = p.Doc.Following(p.Doc.Links[at], sentenceBytes)
			}
		}
		g.Links = append(g.Links, b)
	}
	for i := range groups {
		groups[i].Label = relations[i]
	}
	return slices.DeleteFunc(groups, func(g Backlinks) bool { return len(g.Links) == 0 })
}

// inboundByKind lists the pages that count, one kind after the other.
func (v view) inboundByKind() []inbound {
	var list []inbound
	for _, kind := range backlinkKinds {
		for _, p := range v.page.inbound {
			if p.from.Type == kind {
				list = append(list, p)
			}
		}
	}
	return list
}

// relation tells what a page has to do with the one at hand, and which of its
// links (an index into Doc.Links, or -1) says so.
func (v view) relation(in inbound) (string, int) {
	from := in.from
	first, telling, quoting := -1, -1, -1
	for _, l := range in.links {
		if first < 0 {
			first = l
		}
		if telling < 0 && !from.namesOnly(l) {
			telling = l
		}
		if from.utters(l) {
			quoting = l
			break
		}
	}
	switch {
	case v.page.Type == "disagreement" && from.Front.Actor != nil:
		for _, p := range from.Front.Actor.Positions {
			if at, _ := resolve("", p.Issue.Path); at == v.page.Path && (p.Stance == "for" || p.Stance == "against") {
				return map[string]string{"for": supportedBy, "against": opposedBy}[p.Stance], first
			}
		}
	case v.page.Type == "actor" && from.takesIn(v.page.Path):
		return takesSide, first
	}
	switch {
	case quoting >= 0:
		return quotedIn, quoting
	case v.page.Type == "source":
		return citedIn, max(first, telling)
	}
	return mentionedIn, max(first, telling)
}

// takesIn tells whether a disagreement's page has an actor on one of its sides.
func (p *Page) takesIn(actor ContentPath) bool {
	if p.Front.Disagreement == nil {
		return false
	}
	for _, side := range p.Front.Disagreement.Sides {
		for _, h := range side.Holders {
			if at, _ := resolve("", h.Page.Path); at == actor {
				return true
			}
		}
	}
	return false
}

// sentence is what a reader sees of the place where a page has a link: the
// words, where it is their citation, else the text around it.
func (p *Page) sentence(link int) string {
	if q := p.utterance(link); q != nil {
		return shorten(q.Text, sentenceBytes)
	}
	if p.namesOnly(link) {
		return ""
	}
	return p.Doc.Around(p.Doc.Links[link], sentenceBytes)
}

// namesOnly tells whether the text in which a link stands is a list of links,
// which says nothing about any of them.
func (p *Page) namesOnly(link int) bool {
	block, labels := p.Doc.Links[link].Block, 0
	for i := link; i >= 0 && p.Doc.Links[i].Block == block; i-- {
		labels += len(p.Doc.Links[i].Text)
	}
	for i := link + 1; i < len(p.Doc.Links) && p.Doc.Links[i].Block == block; i++ {
		labels += len(p.Doc.Links[i].Text)
	}
	return block.End <= block.Start || labels != len(p.Doc.Links[link].Text) && 2*labels > block.End-block.Start
}

// shorten cuts a text between words.
func shorten(text string, most int) string {
	if len(text) <= most {
		return text
	}
	cut := strings.LastIndexByte(text[:most], ' ')
	if cut < 0 {
		return ""
	}
	return text[:cut] + " …"
}

// utters tells whether a link stands in the line under an utterance that says
// who spoke, and where.
func (p *Page) utters(link int) bool { return p.utterance(link) != nil }

// utterance is the quotation under which a link stands; nil where there is none.
func (p *Page) utterance(link int) *markdown.Quotation {
	l := p.Doc.Links[link]
	if l.Block.End <= l.Block.Start || !strings.HasPrefix(p.Doc.Plain[l.Block.Start:], "—") {
		return nil
	}
	i := slices.IndexFunc(p.Doc.Quotations, func(q markdown.Quotation) bool {
		return q.Kind == markdown.Utterance && slices.ContainsFunc(q.Citations, func(i int) bool { return p.Doc.Links[i].Block == l.Block })
	})
	if i < 0 {
		return nil
	}
	return &p.Doc.Quotations[i]
}
