package site

import (
	"encoding/json"
	"html/template"
	"strings"

	"briefing/generator/markdown"
)

// Linked data tells programs what a page is about, in the words of schema.org.
// Nothing here rates a claim (ClaimReview): a briefing gives no verdict.

// thing is one node; its keys are written in order, so the bytes are the same
// each time.
type thing map[string]any

// linkedData is the page's JSON-LD, ready for its script element.
func (v view) linkedData(d *PageData) template.JS {
	page := thing{
		"@context": "https://schema.org", "@type": "Article", "headline": d.Title, "inLanguage": d.Site.Language,
		"isPartOf": thing{"@type": "WebSite", "name": d.Site.Title, "url": v.address(d.Root + "index.html")},
	}
	set(page, "description", d.Description)
	set(page, "url", d.Canonical)
	set(page, "license", d.Site.Licence)
	if d.Site.Author != "" {
		page["author"] = thing{"@type": "Organization", "name": d.Site.Author}
	}
	set(page, "dateModified", d.Site.DateISO)
	switch v.page.Type {
	case "index":
		page["@type"] = "CollectionPage"
	case "actor":
		page["@type"] = "ProfilePage"
		page["mainEntity"] = v.actorThing(v.page)
		v.addParts(page, v.quotationThings())
	case "source":
		page["@type"] = "WebPage"
		page["mainEntity"] = sourceThing(v.page)
		v.addParts(page, v.quotationThings())
	case "disagreement":
		v.addParts(page, append(v.claimThings(), v.quotationThings()...))
	case "timeline":
		v.addParts(page, v.eventThings())
	case "home":
		var based []thing
		for _, p := range v.site.sources() {
			based = append(based, sourceThing(p))
		}
		if len(based) > 0 {
			page["isBasedOn"] = based
		}
	}
	data, err := json.Marshal(page) // escapes <, > and &, so it cannot end its element
	if err != nil {
		return "{}" // strings and lists of them always marshal
	}
	return template.JS(data)
}

func set(t thing, key, value string) {
	if value != "" {
		t[key] = value
	}
}

func (v view) addParts(page thing, parts []thing) {
	if len(parts) > 0 {
		page["hasPart"] = parts
	}
}

// address makes a link of the page absolute where the site's address is known.
func (v view) address(link string) string {
	if v.site.baseURL == "" {
		return link
	}
	to, anchor := resolve(ContentPath(v.page.Output), link)
	full := v.site.address(OutputPath(to))
	if anchor != "" {
		full += "#" + anchor
	}
	return full
}

// actorTypes are schema.org's words for the kinds of actors.
var actorTypes = map[string]string{"person": "Person", "state": "Country", "place": "Place", "organisation": "Organization", "organization": "Organization"}

// actorThing describes an actor by its page.
func (v view) actorThing(p *Page) thing {
	t := thing{"@type": "Thing", "name": p.Title}
	f := p.Front.Actor
	if f == nil {
		return t
	}
	if kind := actorTypes[f.Kind]; kind != "" {
		t["@type"] = kind
	}
	var also, titles []string
	for _, n := range f.Names {
		if n.Text != p.Title && !n.Suspect && n.Form != "metonym" {
			also = append(also, n.Text)
		}
	}
	for _, r := range f.Roles {
		titles = append(titles, joined(", ", r.Title, r.Of))
	}
	if len(also) > 0 {
		t["alternateName"] = also
	}
	if len(titles) > 0 && t["@type"] == "Person" {
		t["jobTitle"] = titles[0]
	}
	return t
}

// holderThing describes a holder of a position, who need not have a page.
func (v view) holderThing(h HolderFront) thing {
	at, _ := resolve("", h.Page.Path)
	if p := v.site.byPath[at]; h.Page.Path != "" && p != nil {
		t := v.actorThing(p)
		t["url"] = v.address(v.to(p))
		return t
	}
	return thing{"@type": "Thing", "name": h.Name}
}

// sourceThing describes the article that a source page stands for.
func sourceThing(p *Page) thing {
	t := thing{"@type": "Article", "headline": strings.Trim(p.Title, quotationMarks)}
	f := p.Front.Source
	if f == nil {
		return t
	}
	set(t, "datePublished", f.Published)
	set(t, "inLanguage", f.Language)
	if f.Author != "" {
		t["author"] = thing{"@type": "Person", "name": f.Author}
	}
	if f.Outlet != "" {
		t["publisher"] = thing{"@type": "Organization", "name": f.Outlet}
	}
	if IsBaseURL(f.URL) {
		set(t, "url", f.URL)
	}
	return t
}

// quotationThings are the words that the page sets as somebody's own, each with
// its speaker.
func (v view) quotationThings() []thing {
	var all []thing
	text := "" // of the page's file, which may have to be read again
	for _, q := range v.page.Doc.Quotations {
		if q.Kind != markdown.Utterance {
			continue
		}
		t := thing{"@type": "Quotation", "text": strings.Trim(q.Text, quotationMarks+" ")}
		if text == "" {
			text = v.site.source(v.page)
		}
		if name, dest := speakerAfter(text[min(q.End, len(text)):]); name != "" {
			t["creator"] = v.speakerThing(name, dest)
		}
		if to, ok := v.cited(q.Citations[0]); ok {
			t["url"] = to
		}
		all = append(all, t)
	}
	return all
}

// speakerAfter reads the name in the line that ends an utterance, and where it
// leads to if it is a link:
//
//	> — [His Name](his-name.md), president of somewhere · [Echo ¶2](…)
func speakerAfter(text string) (name, dest string) {
	_, line, found := strings.Cut(text, "— ")
	if !found {
		return "", ""
	}
	line, _, _ = strings.Cut(line, "\n")
	if label, rest, linked := strings.Cut(line, "]("); linked && strings.HasPrefix(label, "[") {
		dest, _, _ = strings.Cut(rest, ")")
		return label[1:], dest
	}
	name, _, _ = strings.Cut(line, " ·")
	name, _, _ = strings.Cut(name, ",")
	return strings.TrimSpace(name), ""
}

// speakerThing names a speaker, as what the actor's page says it is.
func (v view) speakerThing(name, dest string) thing {
	t := thing{"@type": "Person", "name": name}
	p := v.page
	if dest != "" {
		at, _ := resolve(v.page.Path, dest)
		p = v.site.byPath[at]
	}
	if p != nil && p.Front.Actor != nil && actorTypes[p.Front.Actor.Kind] != "" {
		t["@type"] = actorTypes[p.Front.Actor.Kind]
	}
	return t
}

// cited is the address of what a link of the page's Markdown leads to.
func (v view) cited(link int) (string, bool) {
	to, anchor := resolve(v.page.Path, v.page.Doc.Links[link].Destination)
	p := v.site.byPath[to]
	if p == nil {
		return "", false
	}
	return v.address(href(v.page.Output, p.Output, anchor)), true
}

// claimThings are the sides of a disagreement: what each holds, who holds it
// and in which sources it is reported.
func (v view) claimThings() []thing {
	f := v.page.Front.Disagreement
	if f == nil {
		return nil
	}
	var all []thing
	for _, s := range f.Sides {
		t := thing{"@type": "Claim", "name": stance(s.Stance, s.Word).Word + ": " + firstOf(f.Question, v.page.Title)}
		var holders, appearances []thing
		for _, h := range s.Holders {
			holders = append(holders, v.holderThing(h))
		}
		for _, r := range s.ReportedBy {
			at, _ := resolve("", r.Path)
			if p := v.site.byPath[at]; p != nil {
				appearances = append(appearances, sourceThing(p))
			}
		}
		if len(holders) > 0 {
			t["author"] = holders
		}
		if len(appearances) > 0 {
			t["appearance"] = appearances
		}
		all = append(all, t)
	}
	return all
}

func (v view) eventThings() []thing {
	f := v.page.Front.Timeline
	if f == nil {
		return nil
	}
	var all []thing
	for _, e := range f.Events {
		t := thing{"@type": "Event", "name": e.What, "startDate": e.From}
		set(t, "endDate", e.To)
		if e.Status == "scheduled" {
			t["eventStatus"] = "https://schema.org/EventScheduled"
		}
		all = append(all, t)
	}
	return all
}
