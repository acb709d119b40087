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
				b.Sentence = p.position(in.links)
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
// words, where it is their citation or stands above them, else the text around it.
func (p *Page) sentence(link int) string {
	if q := p.utterance(link); q != nil {
		return shorten(q.Text, sentenceBytes)
	}
	if q := p.excerptAt(p.Doc.Links[link].Block.Start); q != nil {
		return shorten(q.Text, sentenceBytes)
	}
	if q := p.excerptAt(p.Doc.Links[link].Block.End + 1); q != nil {
		return shorten(q.Text, sentenceBytes)
	}
	if p.namesOnly(link) {
		return ""
	}
	return p.Doc.Around(p.Doc.Links[link], sentenceBytes)
}

// position is what a page has somebody say under one of its links: the first
// passage that it cites there, or else what is written there. "For", in a
// table's next cell, is no statement.
func (p *Page) position(links []int) string {
	for _, l := range links {
		if q := p.excerptAt(p.Doc.Links[l].Block.End + 1); q != nil {
			return shorten(q.Text, sentenceBytes)
		}
	}
	for _, l := range links {
		if text := p.Doc.Following(p.Doc.Links[l], sentenceBytes); strings.HasSuffix(text, "…") || strings.HasSuffix(strings.TrimRight(text, "”\")"), ".") {
			return text
		}
	}
	return ""
}

// excerptAt is the passage quoted with its citation that begins at a byte of
// the page's plain text; nil where there is none.
func (p *Page) excerptAt(at int) *markdown.Quotation {
	for i := range p.Doc.Quotations {
		q := &p.Doc.Quotations[i]
		if block := p.Doc.Links[q.Citations[0]].Block; q.Kind == markdown.Excerpt && block.Start == at && block.End > block.Start {
			return q
		}
	}
	return nil
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
