package site

import (
	"slices"
	"strconv"
	"strings"

	"briefing/generator/markdown"
)

// searchKind groups the results of a search.
type searchKind uint8

// The kinds, in the order in which results are shown.
const (
	foundActor searchKind = iota
	foundDisagreement
	foundDiscrepancy
	foundTheme
	foundSource
	foundPage
	foundQuotation
	foundEvent
	foundStatement
	foundPassage
	foundSection
	foundKinds // how many there are
)

var kindLabels = [foundKinds]string{
	"Actors", "Disagreements", "Discrepancies", "Themes", "Sources", "Pages", "Quotations", "Events", "Statements", "In the sources", "On the pages",
}

var kindOfType = map[string]searchKind{
	"actor": foundActor, "disagreement": foundDisagreement, "discrepancy": foundDiscrepancy, "theme": foundTheme, "source": foundSource,
}

// findable is one thing that can be found: a page or a place on a page. Its names
// count for more than its text; also is searched and not shown.
type findable struct {
	kind   searchKind
	page   *Page
	anchor string   // where on the page; empty for its top
	head   string   // the first line of the result
	text   string   // what follows, searched as well
	names  []string // what it is called, the head included where that is a name
	also   []string
}

// findables lists what can be found, by kind and within a kind in the order of
// reading. What several pages quote is one entry, on the page that says most
// about it.
func (s *Site) findables() []findable {
	parts := make([][]findable, len(s.pages))
	inParallel(len(s.pages), func(i int) { parts[i] = s.findablesOf(s.pages[i]) })
	var all []findable
	for _, part := range parts {
		all = append(all, part...)
	}
	all = withoutRepeats(all)
	slices.SortStableFunc(all, func(a, b findable) int {
		if a.kind != b.kind {
			return int(a.kind) - int(b.kind)
		}
		if a.kind <= foundPage {
			return inReadingOrder(a.page, b.page)
		}
		return 0
	})
	return all
}

// findablesOf lists what can be found on one page.
func (s *Site) findablesOf(p *Page) []findable {
	places := sections(p)
	list := []findable{s.pageEntry(p, &places)}
	for _, x := range p.Doc.Passages {
		if p.Type == "source" {
			list = append(list, findable{kind: foundPassage, page: p, anchor: x.ID, head: s.label(p) + " " + passageWords(x.ID), text: x.Text})
		}
	}
	events := eventEntries(p)
	list = append(list, events...)
	for _, q := range p.Doc.Quotations {
		switch {
		case q.Kind == markdown.Utterance:
			by, _, _ := strings.Cut(q.By, " · ")
			list = append(list, findable{kind: foundQuotation, page: p, anchor: q.ID, head: by, text: q.Text, also: []string{by}})
		case q.Kind == markdown.Excerpt && p.Type != "source":
			list = append(list, findable{kind: foundStatement, page: p, anchor: q.ID, text: q.Text})
		}
	}
	return append(list, places.entries...)
}

// pageEntry is the page as a whole: its names, and what it says before its
// first heading and in its box at a glance.
func (s *Site) pageEntry(p *Page, places *places) findable {
	kind, ok := kindOfType[p.Type]
	if !ok {
		kind = foundPage
	}
	e := findable{kind: kind, page: p, head: p.Title, text: places.intro, names: []string{p.Title}, also: []string{places.glance}}
	if d := p.Front.Description; d != "" && !strings.HasPrefix(e.text, strings.TrimRight(d, ".…")) {
		e.text = joined("\n", strings.TrimPrefix(d, p.Title+": "), e.text)
	}
	if label := s.label(p); label != p.Title {
		e.names = append(e.names, label)
	}
	e.names = append(e.names, p.Front.Aliases...)
	e.addFront(&p.Front)
	return e
}

// addFront takes names and words from the front matter of the page's type.
func (e *findable) addFront(f *FrontMatter) {
	if b := f.Actor; b != nil {
		for _, n := range b.Names {
			e.names = append(e.names, n.Text)
		}
		for _, r := range b.Roles {
			e.also = append(e.also, r.Title, r.Of)
		}
	}
	if b := f.Theme; b != nil {
		e.names = append(e.names, b.Terms...)
	}
	if b := f.Disagreement; b != nil {
		e.names = append(e.names, b.Question)
		for _, side := range b.Sides {
			for _, h := range side.Holders {
				e.also = append(e.also, h.Name)
			}
		}
	}
	if b := f.Discrepancy; b != nil {
		e.names = append(e.names, b.About)
		for _, r := range b.Readings {
			e.also = append(e.also, r.Value)
		}
	}
	if b := f.Source; b != nil {
		e.names = append(e.names, b.Outlet, b.Author)
	}
	title, others := e.names[0], e.names[1:]
	slices.Sort(others)
	others = slices.DeleteFunc(slices.Compact(others), func(n string) bool { return n == "" || n == title })
	e.names = append(e.names[:1], others...)
}

// places is what a page says in words of its own.
type places struct {
	intro   string     // before the first heading
	glance  string     // in the box at a glance
	entries []findable // the sections
}

// sections takes the page's own words apart by heading. Left out is what is
// found elsewhere: excerpts, passages, and lists of links, which say no more
// than the pages that they lead to.
func sections(p *Page) places {
	var pl places
	for _, sec := range sectionTexts(p.Doc, p.Type == "page" || p.Type == "glossary" || p.Type == "method") {
		switch {
		case sec.heading < 0:
			pl.intro = sec.text
		case p.Doc.Headings[sec.heading].ID == glanceID:
			pl.glance = sec.text
		default:
			h := p.Doc.Headings[sec.heading]
			pl.entries = append(pl.entries, findable{kind: foundSection, page: p, anchor: h.ID, head: h.Text, text: sec.text, names: []string{h.Text}})
		}
	}
	return pl
}

type sectionText struct {
	heading int
	text    string
}

// says tells whether a block says something of its own page. On pages of which
// the type has a form of its own, tables and items with links are ways to other
// pages or sum up what those say.
func says(b markdown.Block, prose bool) bool {
	const mostlyLinks = 40 // per cent
	switch {
	case b.IsHeading, b.Quoted, b.Passage, b.Introduces:
		return false
	case b.Cell:
		return prose
	case b.Item && !prose:
		return b.Labels == 0
	}
	return b.Labels*100 <= (b.End-b.Start)*mostlyLinks
}

// sectionTexts gives the words of each section; prose says that the page has no
// form of its own.
func sectionTexts(d *markdown.Document, prose bool) []sectionText {
	var list []sectionText
	start, end := 0, 0 // the run of blocks that follow one another in Plain
	flush := func() {
		if end > start {
			last := &list[len(list)-1]
			last.text = joined("\n", last.text, d.Plain[start:end])
		}
	}
	for _, b := range d.Blocks {
		if len(list) == 0 || list[len(list)-1].heading != b.Heading {
			flush()
			start, end = b.Start, b.Start
			list = append(list, sectionText{heading: b.Heading})
		}
		if !says(b, prose) {
			continue
		}
		if b.Start != end+1 {
			flush()
			start = b.Start
		}
		end = b.End
	}
	flush()
	return list
}

// eventEntries lists the events of a timeline, with the place where the page
// shows each: the excerpt that its Markdown has for it, or the template's row.
func eventEntries(p *Page) []findable {
	f := p.Front.Timeline
	if f == nil {
		return nil
	}
	shown := map[string]string{}
	for _, q := range p.Doc.Quotations {
		for _, c := range q.Citations {
			to, passage := resolve(p.Path, p.Doc.Links[c].Destination)
			key := string(to) + "#" + passage + " " + fold(q.Text)
			if _, taken := shown[key]; !taken {
				shown[key] = q.ID
			}
		}
	}
	var list []findable
	for i, e := range f.Events {
		to, passage := resolve("", e.Cite.Path)
		anchor, ok := shown[string(to)+"#"+passage+" "+fold(e.What)]
		if !ok && (p.Doc.HasList || p.Doc.HasTable) {
			anchor = e.ID
		} else if !ok {
			anchor = "e" + strconv.Itoa(i+1)
		}
		ev := findable{kind: foundEvent, page: p, anchor: anchor, head: showSpan(e.From, e.To, e.Open), text: e.What}
		ev.also = append(ev.also, ev.head)
		for _, a := range e.Actors {
			ev.also = append(ev.also, a.Name)
		}
		list = append(list, ev)
	}
	return list
}

// saysMost orders the types of pages by how much they say about a statement
// that they quote.
var saysMost = map[string]int{"disagreement": 1, "discrepancy": 2, "actor": 3, "theme": 4, "timeline": 5, "home": 7, "index": 8}

func weightOf(e *findable) int {
	if e.kind == foundQuotation && e.page.Type == "actor" && strings.HasPrefix(e.head, e.page.Title) {
		return 0 // the speaker's own page
	}
	if w, ok := saysMost[e.page.Type]; ok {
		return w
	}
	return 6
}

// withoutRepeats keeps of what is found several times the best place, and of
// headings without words of their own those that no other page has.
func withoutRepeats(all []findable) []findable {
	headings := map[string]int{}
	best := map[string]int{} // key → index into all
	for i := range all {
		e := &all[i]
		if e.kind == foundSection && e.text == "" {
			headings[e.head]++
		}
		if key := e.repeatKey(); key != "" {
			if b, ok := best[key]; !ok || weightOf(e) < weightOf(&all[b]) {
				best[key] = i
			}
		}
	}
	at := 0
	keep := all[:0]
	for _, e := range all {
		key, i := e.repeatKey(), at
		at++
		if key != "" && best[key] != i || e.kind == foundSection && e.text == "" && headings[e.head] > 1 {
			continue
		}
		if _, isEvent := best[eventKey+strings.TrimPrefix(key, statementKey)]; isEvent && e.kind == foundStatement {
			continue
		}
		keep = append(keep, e)
	}
	return keep
}

const (
	eventKey     = "event "
	statementKey = "statement "
)

// repeatKey is equal for two entries that say the same.
func (e *findable) repeatKey() string {
	switch e.kind {
	case foundQuotation:
		return "quotation " + bare(e.text) + "|" + e.head
	case foundEvent:
		return eventKey + bare(e.text)
	case foundStatement:
		return statementKey + bare(e.text)
	case foundSection:
		if len(e.text) < longestRepeat {
			return "section " + e.head + "|" + e.text
		}
	}
	return ""
}

// bare is a text without the marks around it.
func bare(text string) string { return strings.Trim(fold(text), "' ,.;:") }

// longestRepeat bounds, in bytes, the standing sentences that several pages
// have under the same heading.
const longestRepeat = 600
