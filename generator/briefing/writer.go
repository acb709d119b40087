package briefing

import (
	"cmp"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// Content paths of the pages that there is one of.
const (
	homePath     = "index.md"
	timelinePath = "timeline.md"
	coveragePath = "coverage.md"
)

// How much a page shows before it stops being readable.
const (
	homeActors      = 8
	homeEvents      = 5
	homeDisputes    = 6
	homeDifferences = 8
	homeIssues      = 5 // in the table of sources
	homePerSection  = 3 // agreements, single-source claims
	homeQuestions   = 4
	severalPassages = 3   // from which on a source treats a matter, and does not only name it
	perSection      = 12  // quotations, claims and descriptions on one page
	perSource       = 4   // sentences of one source on a theme page
	perHolder       = 3   // sentences of evidence for one holder
	perReview       = 200 // findings of one kind in the review tray
	perList         = 12  // names in a sentence, before "and 5 more"
	tableColumns    = 6   // sources side by side in one coverage table
	tableSources    = 48  // sources in coverage tables altogether
	tableRows       = 200
	labelRunes      = 48  // of a source's name in a citation
	openingRunes    = 32  // of a text that stand for the name of a source without one
	frontSilent     = 200 // silent sources in front matter; where there are more, the list says nothing
	lineReadings    = 3   // of a discrepancy that is told in one line
	readingRunes    = 64
	lookBack        = 100 // sentences that a new one is compared with
)

// writer holds the corpus with the look-ups that its pages need.
type writer struct {
	c       *corpus.Corpus // what pages may show
	all     *corpus.Corpus // with what is held back, for the review tray
	opts    Options
	sources map[corpus.SourceID]*corpus.Source
	place   map[corpus.SourceID]int    // among c.Sources, which are in the order of their dates
	labels  map[corpus.SourceID]string // how citations name a source; no two alike
	actors  map[corpus.ActorID]*corpus.Actor
	claims  map[corpus.ClaimID]*corpus.Claim
	quotes  map[corpus.QuotationID]*corpus.Quotation
	// ranked are the actors with a page, the most mentioned first.
	ranked   []*corpus.Actor
	mentions map[corpus.ActorID]map[corpus.SourceID]int
	said     map[corpus.ActorID][]*corpus.Quotation // terms left out
	held     map[corpus.ActorID][]*corpus.Claim
	about    map[corpus.ActorID][]*corpus.Claim // held by others
	events   map[corpus.ActorID][]*corpus.Event
	themes   map[corpus.ActorID][]*corpus.Theme
	together map[corpus.ActorID]map[corpus.ActorID]int // sentences that name two actors
	// claimsIn and quotesIn are by source, in order.
	claimsIn map[corpus.SourceID][]*corpus.Claim
	quotesIn map[corpus.SourceID][]*corpus.Quotation
	// Where the evidence of each finding stands, to find what bears on what.
	themesAt, disputesAt, differencesAt, eventsAt places
	issueWords                                    issueWords
	// differencesNear and happenedNear are what concerns each issue, in order.
	differencesNear map[corpus.DisagreementID][]*corpus.Discrepancy
	happenedNear    map[corpus.DisagreementID][]*corpus.Event
	// namings are where each source names actors with a page, in order.
	namings     map[corpus.SourceID][]corpus.Mention
	network     network
	hasGlossary bool // set once the glossary is written
	// cited are the passages that some page cites: what a source page must show.
	cited map[corpus.SourceID]map[string]bool
}

func newWriter(all *corpus.Corpus, opts Options) *writer {
	c := all.Shown()
	c.Sources = byDate(c.Sources)
	w := &writer{c: c, all: all, opts: opts,
		sources:  map[corpus.SourceID]*corpus.Source{},
		place:    map[corpus.SourceID]int{},
		labels:   labels(c.Sources),
		actors:   map[corpus.ActorID]*corpus.Actor{},
		claims:   map[corpus.ClaimID]*corpus.Claim{},
		quotes:   map[corpus.QuotationID]*corpus.Quotation{},
		mentions: map[corpus.ActorID]map[corpus.SourceID]int{},
		said:     map[corpus.ActorID][]*corpus.Quotation{},
		held:     map[corpus.ActorID][]*corpus.Claim{},
		about:    map[corpus.ActorID][]*corpus.Claim{},
		events:   map[corpus.ActorID][]*corpus.Event{},
		themes:   map[corpus.ActorID][]*corpus.Theme{},
		claimsIn: map[corpus.SourceID][]*corpus.Claim{},
		quotesIn: map[corpus.SourceID][]*corpus.Quotation{},
		cited:    map[corpus.SourceID]map[string]bool{},
	}
	for i, s := range c.Sources {
		w.sources[s.ID], w.place[s.ID] = s, i
		w.cited[s.ID] = map[string]bool{}
	}
	w.indexActors()
	w.together = w.countCompany()
	w.indexQuotations()
	w.indexClaims()
	w.indexPlaces()
	w.indexNear()
	w.indexNamings()
	for i := range c.Events {
		for _, id := range unique(c.Events[i].Actors) {
			w.events[id] = append(w.events[id], &c.Events[i])
		}
	}
	for i := range c.Themes {
		for _, id := range w.themeActors(&c.Themes[i]) {
			w.themes[id] = append(w.themes[id], &c.Themes[i])
		}
	}
	w.network = w.findNetwork()
	return w
}

func (w *writer) indexActors() {
	for i := range w.c.Actors {
		a := &w.c.Actors[i]
		w.actors[a.ID] = a
		w.mentions[a.ID] = map[corpus.SourceID]int{}
		for _, m := range a.Mentions {
			w.mentions[a.ID][m.Span.Source]++
		}
		if a.Page {
			w.ranked = append(w.ranked, a)
		}
	}
	// More sources first: what one source dwells on is not yet what matters.
	slices.SortStableFunc(w.ranked, func(a, b *corpus.Actor) int {
		return cmp.Or(
			cmp.Compare(len(w.mentions[b.ID]), len(w.mentions[a.ID])),
			cmp.Compare(len(b.Mentions), len(a.Mentions)),
			strings.Compare(a.Name, b.Name),
			strings.Compare(string(a.ID), string(b.ID)))
	})
}

func (w *writer) indexQuotations() {
	for i := range w.c.Quotations {
		q := &w.c.Quotations[i]
		w.quotes[q.ID] = q
		if q.Kind == corpus.Term || q.Attitude || len(q.Content) == 0 {
			continue
		}
		w.quotesIn[q.At().Source] = append(w.quotesIn[q.At().Source], q)
		if q.Speaker != nil && q.Speaker.Actor != "" {
			w.said[q.Speaker.Actor] = append(w.said[q.Speaker.Actor], q)
		}
	}
}

func (w *writer) indexClaims() {
	for i := range w.c.Claims {
		cl := &w.c.Claims[i]
		w.claims[cl.ID] = cl
		w.claimsIn[cl.At.Source] = append(w.claimsIn[cl.At.Source], cl)
		if cl.Holder != "" {
			w.held[cl.Holder] = append(w.held[cl.Holder], cl)
		}
		for _, id := range unique(cl.Actors) {
			if id != cl.Holder {
				w.about[id] = append(w.about[id], cl)
			}
		}
	}
}

// pagePath is the content path of a page in a folder. "index" is taken by the
// folder's own page.
func pagePath(folder, id string) string {
	if id == "index" {
		id = "index-page"
	}
	return folder + "/" + id + ".md"
}

func actorPath(id corpus.ActorID) string               { return pagePath("actors", string(id)) }
func themePath(id corpus.ThemeID) string               { return pagePath("themes", string(id)) }
func disagreementPath(id corpus.DisagreementID) string { return pagePath("disagreements", string(id)) }
func discrepancyPath(id corpus.DiscrepancyID) string   { return pagePath("discrepancies", string(id)) }
func sourcePath(id corpus.SourceID) string             { return pagePath("sources", string(id)) }

// sourcePaths are the content paths of sources.
func sourcePaths(ids []corpus.SourceID) []string {
	var paths []string
	for _, id := range ids {
		paths = append(paths, sourcePath(id))
	}
	return paths
}

// silent lists the sources that are not among the given ones.
func (w *writer) silent(speaking []corpus.SourceID) []corpus.SourceID {
	speaks := make(map[corpus.SourceID]bool, len(speaking))
	for _, id := range speaking {
		speaks[id] = true
	}
	var ids []corpus.SourceID
	for _, s := range w.c.Sources {
		if !speaks[s.ID] {
			ids = append(ids, s.ID)
		}
	}
	return ids
}

// silentPaths are the content paths of silent sources, for front matter.
func (w *writer) silentPaths(speaking []corpus.SourceID) []string {
	ids := w.silent(speaking)
	if len(ids) > frontSilent {
		return nil
	}
	return sourcePaths(ids)
}

// byDate sorts sources by when they were published, as a reader follows a
// matter; those without a date come last, in the order of the corpus.
func byDate(sources []*corpus.Source) []*corpus.Source {
	return slices.SortedStableFunc(slices.Values(sources), func(a, b *corpus.Source) int {
		if (a.Published.Value == "") != (b.Published.Value == "") {
			return cmp.Compare(b.Published.Value, a.Published.Value)
		}
		return cmp.Compare(a.Published.Value, b.Published.Value)
	})
}

// inOrder sorts sources by date, each once.
func (w *writer) inOrder(ids []corpus.SourceID) []corpus.SourceID {
	ids = slices.DeleteFunc(unique(ids), func(id corpus.SourceID) bool { return w.sources[id] == nil })
	slices.SortFunc(ids, func(a, b corpus.SourceID) int { return cmp.Compare(w.place[a], w.place[b]) })
	return ids
}

// paged keeps the actors that have a page.
func (w *writer) paged(ids []corpus.ActorID) []corpus.ActorID {
	return slices.DeleteFunc(unique(ids), func(id corpus.ActorID) bool { return w.actors[id] == nil || !w.actors[id].Page })
}

// reference names an actor in front matter.
func (w *writer) reference(id corpus.ActorID) ActorRef {
	a := w.actors[id]
	if a == nil {
		return ActorRef{Name: string(id)}
	}
	r := ActorRef{Name: fold(a.Name)}
	if a.Page {
		r.Page = actorPath(id)
	}
	return r
}

func (w *writer) references(ids []corpus.ActorID) []ActorRef {
	var refs []ActorRef
	for _, id := range unique(ids) {
		refs = append(refs, w.reference(id))
	}
	return refs
}

// unique keeps the first of equal elements, in order.
func unique[T comparable](list []T) []T {
	seen := make(map[T]bool, len(list))
	var kept []T
	for _, x := range list {
		if !seen[x] {
			seen[x] = true
			kept = append(kept, x)
		}
	}
	return kept
}
