package site

import "strings"

// addBlocks turns the typed block of the front matter into template data. Only
// the block of the page's own type counts.
func (v view) addBlocks(d *PageData) {
	f := &v.page.Front
	switch v.page.Type {
	case "home":
		d.Home = v.home(f.Home)
	case "actor":
		d.Actor = v.actor(f.Actor)
	case "theme":
		d.Theme = v.theme(f.Theme)
	case "disagreement":
		d.Disagreement = v.disagreement(f.Disagreement)
	case "discrepancy":
		d.Discrepancy = v.discrepancy(f.Discrepancy)
	case "source":
		d.Source = v.source(f.Source)
	case "timeline":
		d.Timeline = v.timeline(f.Timeline)
	case "coverage":
		d.Coverage = v.coverage(f.Coverage)
	case "network":
		d.Network = v.network(f.Network)
	}
}

// countPages names, for each count of the home page, the page that lists them.
var countPages = []struct{ key, one, many, page string }{
	{"disagreements", "disagreement", "disagreements", "disagreements/index.md"},
	{"discrepancies", "discrepancy", "discrepancies", "discrepancies/index.md"},
	{"actors", "actor", "actors", "actors/index.md"},
	{"themes", "theme", "themes", "themes/index.md"},
	{"events", "dated event", "dated events", "timeline.md"},
	{"quotations", "quotation", "quotations", ""},
	{"claims", "claim", "claims", ""},
}

func (v view) home(f *HomeFront) *Home {
	if f == nil {
		return nil
	}
	h := &Home{Linked: true, Strip: v.homeStrip()}
	for _, c := range countPages {
		n := f.Counts[c.key]
		if n == 0 {
			continue
		}
		word := c.many
		if n == 1 {
			word = c.one
		}
		h.Counts = append(h.Counts, Count{v.pageRef(c.page, word), n})
	}
	linked := map[ContentPath]bool{}
	for _, l := range v.page.links {
		if l.from >= 0 {
			linked[l.path] = true
		}
	}
	for _, s := range f.Sources {
		h.Sources = append(h.Sources, HomeSource{v.ref(s.Page, s.Title), s.Outlet, dated(s.Published, s.Basis)})
		at, _ := resolve("", s.Page.Path)
		h.Linked = h.Linked && linked[at]
	}
	return h
}

// pageRef names a page that need not exist.
func (v view) pageRef(at, text string) Ref {
	if p := v.site.byPath[ContentPath(at)]; p != nil {
		return Ref{text, v.to(p)}
	}
	return Ref{Text: text}
}

func dated(published, basis string) Dated {
	d, ok := parseDate(published)
	if !ok {
		return Dated{Text: published, Basis: basis}
	}
	return Dated{d.String(), d.ISO(), basis}
}

func (v view) actor(f *ActorFront) *Actor {
	if f == nil {
		return nil
	}
	a := &Actor{Kind: f.Kind}
	most := 0
	for _, r := range f.Roles {
		role := Role{Title: r.Title, Of: v.ref(r.Page, r.Of), Cite: v.cite(r.Cite)}
		a.Roles = append(a.Roles, role)
	}
	for _, n := range f.Names {
		a.Names = append(a.Names, Name{n.Text, n.Form, n.Count, n.Suspect})
	}
	for _, m := range f.Mentions {
		a.Mentions = append(a.Mentions, Mention{Source: v.ref(m.Source, ""), Count: m.Count})
		a.Total += m.Count
		most = max(most, m.Count)
	}
	for i := range a.Mentions {
		a.Mentions[i].Share = max(1, 100*a.Mentions[i].Count/max(1, most))
	}
	for _, p := range f.Positions {
		a.Positions = append(a.Positions, Position{v.ref(p.Issue, ""), stance(p.Stance, p.Word)})
	}
	return a
}

func (v view) theme(f *ThemeFront) *Theme {
	if f == nil {
		return nil
	}
	return &Theme{f.Terms, v.holders(f.Actors), v.refs(f.Sources), v.refs(f.Silent)}
}

func (v view) disagreement(f *DisagreementFront) *Disagreement {
	if f == nil {
		return nil
	}
	d := &Disagreement{Question: f.Question, Sources: v.refs(f.Sources), Silent: v.refs(f.Silent), Told: v.hasSection("for", "against", "yes", "no")}
	if strings.EqualFold(f.Question, v.page.Title) {
		d.Question = ""
	}
	for _, s := range f.Sides {
		d.Sides = append(d.Sides, Side{stance(s.Stance, s.Word), v.holders(s.Holders), v.refs(s.ReportedBy)})
	}
	return d
}

func (v view) discrepancy(f *DiscrepancyFront) *Discrepancy {
	if f == nil {
		return nil
	}
	d := &Discrepancy{Kind: f.Kind, About: f.About, Told: v.hasSection("the-readings-side-by-side")}
	for _, r := range f.Readings {
		reading := Reading{Value: r.Value, Normalised: r.Normalised}
		if r.Normalised == r.Value {
			reading.Normalised = ""
		}
		for _, c := range r.Cites {
			reading.Cites = append(reading.Cites, v.cite(c))
		}
		d.Readings = append(d.Readings, reading)
	}
	return d
}

func (v view) source(f *SourceFront) *Source {
	if f == nil {
		return nil
	}
	s := &Source{
		Outlet: f.Outlet, Author: f.Author, Date: dated(f.Published, f.Basis),
		Kind: f.Kind, Rights: f.Rights, Words: f.Words, Language: f.Language,
	}
	if IsBaseURL(f.URL) { // anything but http is no address of an article
		s.URL = f.URL
	}
	return s
}

// stance gives a side its sign, and the word that the page calls it by, if it
// has one. A key that is not one of ours is shown as it is.
func stance(key, word string) Stance {
	switch key {
	case "for":
		return Stance{key, "▲", firstOf(word, "For")}
	case "against":
		return Stance{key, "▼", firstOf(word, "Against")}
	case "undecided":
		return Stance{key, "◇", firstOf(word, "Undecided")}
	case "", "other":
		return Stance{"other", "○", "Other"}
	case "neutral":
		return Stance{"other", "○", "Neutral"}
	}
	return Stance{"other", "○", capital(key)}
}
