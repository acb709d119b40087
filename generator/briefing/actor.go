package briefing

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// actorPages writes a page for every actor that matters enough.
func (w *writer) actorPages() []Page {
	var pages []Page
	for i, a := range w.ranked {
		pages = append(pages, w.actorPage(a, i+1))
	}
	return pages
}

func (w *writer) actorPage(a *corpus.Actor, order int) Page {
	s := w.sheet(actorPath(a.ID), a.Name)
	s.section("glance", "At a glance", items(s.glance(a)...))
	positions := s.positions(a)
	s.section("positions", "Positions", positions...)
	said, skipped := s.quotations(w.saidBy(a, false), perSection)
	heading := "In their own words"
	if skipped {
		heading = "More in their own words"
	}
	s.section("words", heading, said...)
	s.section("reported", "What they are reported to have said", s.reported(w.saidBy(a, true))...)
	s.section("views", "Other views reported of them", s.views(a)...)
	s.section("described", "As others describe them", s.descriptions(a)...)
	s.section("people", "People with a role here", items(s.people(a)...))
	s.section("events", "Events", s.eventItems(w.events[a.ID], perSection)...)
	s.section("differences", "Where the sources differ", items(s.discrepancies(w.discrepanciesOf(a.ID))...))
	s.section("related", "Named together with", items(s.related(a)...))
	s.section("themes", "Themes", items(s.themes(w.themes[a.ID])...))
	s.section("sources", "Sources", items(s.mentionedIn(a)...))
	return s.page(w.actorFront(a, order))
}

func (w *writer) actorFront(a *corpus.Actor, order int) Front {
	block := &ActorFront{Kind: string(a.Kind), Country: a.Country}
	var aliases []string
	for _, al := range a.Aliases {
		block.Names = append(block.Names, ActorName{Text: fold(al.Text), Form: string(al.Form), Count: al.Count, Suspect: al.Suspect})
		names := al.Form == corpus.FormName || al.Form == corpus.FormAcronym || al.Form == corpus.FormExpansion || al.Form == corpus.FormVariant
		if names && !al.Suspect && fold(al.Text) != fold(a.Name) {
			aliases = append(aliases, fold(al.Text))
		}
	}
	for _, r := range a.Roles {
		if list := w.pieces(r.At); len(list) > 0 {
			role := ActorRole{Title: fold(r.Title), Of: fold(r.OfText), Cite: list[0].target()}
			if w.actors[r.Of] != nil {
				ref := w.reference(r.Of)
				role.Of, role.Page = ref.Name, ref.Page
			}
			block.Roles = append(block.Roles, role)
		}
	}
	for _, src := range w.c.Sources {
		if n := w.mentions[a.ID][src.ID]; n > 0 {
			block.Mentions = append(block.Mentions, ActorMentions{Source: sourcePath(src.ID), Count: n})
		}
	}
	for _, p := range w.positionsOf(a.ID) {
		block.Positions = append(block.Positions, ActorPosition{Issue: disagreementPath(p.of.ID), Stance: string(p.position.Stance), Word: answer(p.of, p.position.Stance)})
	}
	return Front{Title: fold(a.Name), Type: "actor", Description: capital(w.actorLine(a)) + ".", Order: order,
		Aliases: unique(aliases), Actor: block}
}

// actorLine says in a line who an actor is, without links.
func (w *writer) actorLine(a *corpus.Actor) string {
	line := kindOf(a)
	if len(a.Roles) > 0 {
		line = w.rolePlain(&a.Roles[0])
	}
	return line + "; " + w.mentionWords(a)
}

// mentionWords says how often an actor is mentioned.
func (w *writer) mentionWords(a *corpus.Actor) string {
	return "mentioned " + times(len(a.Mentions)) + " in " + w.share(len(w.mentions[a.ID]))
}

// share is a number of sources out of all.
func (w *writer) share(n int) string {
	if all := len(w.c.Sources); n != all {
		return grouped(n) + " of " + count(all, "source")
	}
	if n == 1 {
		return "the one source"
	}
	return "all " + count(n, "source")
}

func (s *sheet) glance(a *corpus.Actor) []string {
	lines := []string{fact("Kind", escape(kindOf(a)))}
	lines = append(lines, s.roleFacts(a)...)
	var names, seats, adjectives, descriptions, doubtful []string
	for _, al := range a.Aliases {
		text := escape(al.Text) + " (" + grouped(al.Count) + ")"
		switch {
		case al.Suspect:
			doubtful = append(doubtful, text)
		case al.Form == corpus.FormMetonym:
			seats = append(seats, text)
		case al.Form == corpus.FormDemonym:
			adjectives = append(adjectives, text)
		case al.Form == corpus.FormDescription:
			descriptions = append(descriptions, text)
		case al.Form != corpus.FormPronoun:
			names = append(names, text)
		}
	}
	return append(lines,
		fact("Named as", listed(names, perList)),
		fact("Places that stand for its government", listed(seats, perList)),
		fact("Adjectives", listed(adjectives, perList)),
		fact("Described as", listed(descriptions, perList)),
		fact("Taken to be the same, though the names differ", listed(doubtful, perList)),
		fact("Mentions", strings.TrimPrefix(s.w.mentionWords(a), "mentioned ")))
}

// roleFacts are an actor's roles, each once with the passages that give it,
// whatever their capitals and prepositions and however short they are.
func (s *sheet) roleFacts(a *corpus.Actor) []string {
	var keys []string
	titles := map[string]string{}
	spans := map[string][]corpus.Span{}
	for i := range a.Roles {
		r := fullest(a.Roles, &a.Roles[i])
		key := strings.ToLower(r.Title + "\x00" + string(r.Of) + "\x00" + r.OfText)
		if spans[key] == nil {
			keys = append(keys, key)
			titles[key] = capital(s.role(r))
		}
		spans[key] = append(spans[key], a.Roles[i].At)
	}
	var lines []string
	for _, key := range keys[:min(len(keys), perList)] {
		line := titles[key] + " " + s.citeAll(spans[key], 3)
		if date := s.w.lastDated(spans[key]); date != "" {
			line += ", as of " + date
		}
		lines = append(lines, fact("Role", line))
	}
	return lines
}

// fullest is the role that says in full what another calls by its last words:
// "national police commander" of "police commander".
func fullest(roles []corpus.Role, short *corpus.Role) *corpus.Role {
	best := short
	for i := range roles {
		r := &roles[i]
		before, ok := strings.CutSuffix(strings.ToLower(r.Title), " "+strings.ToLower(short.Title))
		if ok && r.Of == short.Of && r.OfText == short.OfText && len(r.Title) > len(best.Title) && !otherOffice.MatchString(before) {
			best = r
		}
	}
	return best
}

// otherOffice matches words that make another office of the one behind them.
var otherOffice = regexp.MustCompile(`(?i)\b(?:vice|deputy|acting|assistant|associate|former|ex|shadow|interim|junior|honorary|under|sub)\b`)

// lastDated is the date of the newest source among those of some passages;
// empty where none is dated.
func (w *writer) lastDated(spans []corpus.Span) string {
	date := ""
	for _, id := range sourcesIn(spans) {
		if src := w.sources[id]; src != nil && src.Published.Basis != corpus.Missing {
			date = max(date, src.Published.Value)
		}
	}
	if date == "" {
		return ""
	}
	return dateWords(date)
}

// stand is an actor's position in a disagreement.
type stand struct {
	of       *corpus.Disagreement
	position *corpus.Position
}

func (w *writer) positionsOf(id corpus.ActorID) []stand {
	var list []stand
	for i := range w.c.Disagreements {
		d := &w.c.Disagreements[i]
		for j := range d.Positions {
			if slices.Contains(d.Positions[j].Actors, id) {
				list = append(list, stand{d, &d.Positions[j]})
			}
		}
	}
	return list
}

// positions shows where an actor stands on each issue: with whom and against
// whom, in a table where there are several, and then the evidence.
func (s *sheet) positions(a *corpus.Actor) []string {
	stands := s.w.positionsOf(a.ID)
	var rows [][]string
	var parts []string
	for _, p := range stands {
		with, against := s.company(a, p)
		rows = append(rows, []string{s.link(p.of.Question, disagreementPath(p.of.ID)),
			stanceMark(p.position.Stance) + " " + sideWords(p.of, p.position.Stance), cmp.Or(with, noMention), cmp.Or(against, noMention)})
		line := "**" + stanceMark(p.position.Stance) + " " + sideWords(p.of, p.position.Stance) + ":** " + s.link(p.of.Question, disagreementPath(p.of.ID))
		if len(stands) == 1 {
			if with != "" {
				line += "; with " + with
			}
			if against != "" {
				line += "; against " + against
			}
		}
		parts = append(parts, item(line, s.evidence(s.w.ownWordsFirst(a.ID, s.w.evidenceOf(p.position, a.ID)), perHolder)...))
	}
	if len(rows) > 1 {
		parts = append([]string{table([]string{"Issue", "Stands", "With", "Against"}, "---", rows)}, parts...)
	}
	return parts
}

// company names those on an actor's side of an issue, and those on the other:
// who is undecided stands against nobody.
func (s *sheet) company(a *corpus.Actor, p stand) (with, against string) {
	var others []corpus.ActorID
	for _, other := range p.of.Positions {
		if opposed(other.Stance, p.position.Stance) {
			others = append(others, without(other.Actors, a.ID)...)
		}
	}
	return s.actorList(without(p.position.Actors, a.ID)), s.actorList(others)
}

func opposed(a, b corpus.Stance) bool {
	return a == corpus.For && b == corpus.Against || a == corpus.Against && b == corpus.For
}

// ownWordsFirst puts the evidence that quotes the holder before what others
// report of them.
func (w *writer) ownWordsFirst(id corpus.ActorID, spans []corpus.Span) []corpus.Span {
	spans = slices.Clone(spans)
	quoted := func(span corpus.Span) int {
		if len(w.quotedIn(id, []corpus.Span{span})) > 0 {
			return 0
		}
		return 1
	}
	slices.SortStableFunc(spans, func(a, b corpus.Span) int { return quoted(a) - quoted(b) })
	return spans
}

// evidence shows sentences; where all of them stand on the page already, it
// cites them.
func (s *sheet) evidence(spans []corpus.Span, most int) []string {
	parts := s.excerpts(spans, most)
	if len(parts) == 0 {
		if cites := s.citeAll(spans, most); cites != "" {
			return []string{"See " + cites + "."}
		}
	}
	return parts
}

func without(ids []corpus.ActorID, id corpus.ActorID) []corpus.ActorID {
	return slices.DeleteFunc(unique(ids), func(x corpus.ActorID) bool { return x == id })
}

func (s *sheet) reported(list []*corpus.Quotation) []string {
	var spans []corpus.Span
	for _, q := range list {
		spans = append(spans, q.At())
	}
	return s.excerpts(spans, perSection)
}

// views shows claims of an actor that belong to no disagreement.
func (s *sheet) views(a *corpus.Actor) []string {
	disputed := map[corpus.ClaimID]bool{}
	for _, p := range s.w.positionsOf(a.ID) {
		for _, id := range p.position.Claims {
			disputed[id] = true
		}
	}
	var parts []string
	for _, cl := range s.w.held[a.ID] {
		if disputed[cl.ID] || len(parts) == perSection || vague(cl.Target.Text) {
			continue
		}
		if e := s.excerpt(cl.At); e != "" {
			parts = append(parts, item(s.stanceOn(cl)+":", e))
		}
	}
	return parts
}

// vague tells whether a target says nothing by itself: “it”, “such a step”.
func vague(target string) bool {
	words := strings.Fields(strings.ToLower(target))
	if len(words) == 0 {
		return true
	}
	switch words[0] {
	case "it", "its", "them", "they", "this", "that", "these", "those", "such", "certain", "some", "any", "him", "her", "his", "their", "what", "which", "who":
		return true
	}
	return false
}

// stanceOn labels a claim: **Against** the sanctions.
func (s *sheet) stanceOn(cl *corpus.Claim) string {
	return "**" + stanceWords(cl.Stance) + "** – " + escape(cl.Target.Text)
}

// voice says whose a claim is.
func (s *sheet) voice(cl *corpus.Claim) string {
	if cl.Level == corpus.ByAuthor || cl.Holder == "" {
		return s.source(cl.At.Source) + ", in its own voice"
	}
	return s.actor(cl.Holder) + ", as " + s.source(cl.At.Source) + " reports"
}

// people lists who holds a role in a state or an organisation.
func (s *sheet) people(a *corpus.Actor) []string {
	var lines []string
	for i := range s.w.c.Actors {
		holder := &s.w.c.Actors[i]
		var titles []string
		var spans []corpus.Span
		for _, r := range holder.Roles {
			if r.Of == a.ID {
				if !r.Belongs {
					titles = append(titles, escape(r.Title))
				}
				spans = append(spans, r.At)
			}
		}
		switch {
		case len(titles) > 0:
			lines = append(lines, s.actor(holder.ID)+": "+listed(unique(titles), 3)+" "+s.citeAll(spans, 2))
		case len(spans) > 0:
			lines = append(lines, s.actor(holder.ID)+" "+s.citeAll(spans, 2))
		}
	}
	return lines[:min(len(lines), 2*perList)]
}

// mentionedIn lists the sources of an actor and where each first speaks of it.
func (s *sheet) mentionedIn(a *corpus.Actor) []string {
	first := map[corpus.SourceID]corpus.Span{}
	var ids []corpus.SourceID
	for _, m := range a.Mentions {
		if _, ok := first[m.Span.Source]; !ok {
			first[m.Span.Source] = m.Span
			ids = append(ids, m.Span.Source)
		}
	}
	ids = s.w.inOrder(ids)
	var lines []string
	for _, id := range ids[:min(len(ids), 2*perList)] {
		line := s.source(id) + ": " + count(s.w.mentions[a.ID][id], "mention")
		if cite := s.citePassages([]corpus.Span{first[id]}, 1); cite != "" {
			line += ", first in " + cite
		}
		lines = append(lines, line)
	}
	if more := len(ids) - len(lines); more > 0 {
		lines = append(lines, count(more, "more"))
	}
	if silent := s.w.silent(ids); len(silent) > 0 && len(lines) > 0 {
		lines = append(lines, fact("Silent", s.sourceList(silent)))
	}
	return lines
}
