package briefing

import (
	"cmp"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// timelinePage lists every event by date; no page where there is none.
func (w *writer) timelinePage() []Page {
	if len(w.c.Events) == 0 {
		return nil
	}
	s := w.sheet(timelinePath, "Timeline")
	var all []*corpus.Event
	for i := range w.c.Events {
		all = append(all, &w.c.Events[i])
	}
	all = inTime(all)
	for start := 0; start < len(all); {
		end := start + 1
		for end < len(all) && yearOf(all[end]) == yearOf(all[start]) {
			end++
		}
		year := yearOf(all[start])
		s.section("year-"+cmp.Or(strings.ToLower(year), "none"), cmp.Or(year, "Without a date that can be placed"),
			s.eventItems(all[start:end], len(all))...)
		start = end
	}
	return []Page{s.page(Front{Title: "Timeline", Type: "timeline",
		Description: capital(count(len(all), "dated event")) + ", past, scheduled and supposed.",
		Timeline:    &TimelineFront{Events: w.timelineEvents(all)}})}
}

func (w *writer) timelineEvents(all []*corpus.Event) []TimelineEvent {
	var list []TimelineEvent
	for _, e := range all {
		t := TimelineEvent{ID: eventAnchor(e), From: e.From, To: e.To, Open: e.Open, Precision: string(e.Precision), Basis: string(e.Basis),
			Status: string(e.Status), What: w.balancedText(e.What), Actors: w.references(e.Actors)}
		if list := w.pieces(e.What); len(list) > 0 {
			t.Cite = list[0].target()
		}
		if d := w.dateDispute(e); d != nil {
			t.Differs = discrepancyPath(d.ID)
		}
		list = append(list, t)
	}
	return list
}

// eventAnchor is the anchor of an event's item on the timeline: on-2023-07-11.
// Events of one date share it, as they share the item.
func eventAnchor(e *corpus.Event) string {
	if e.From == "" {
		return ""
	}
	anchor := "on-" + e.From
	if e.To != "" {
		anchor += "-to-" + e.To
	}
	if e.Open {
		anchor += "-on"
	}
	if p := e.Precision; p != corpus.Day && p != corpus.Month && p != corpus.Year && p != "" {
		anchor += "-" + string(p)
	}
	return anchor
}

// dateDispute is the discrepancy in which the event's date is a reading; nil
// where the sources do not differ on it.
func (w *writer) dateDispute(e *corpus.Event) *corpus.Discrepancy {
	for i := range w.c.Discrepancies {
		d := &w.c.Discrepancies[i]
		if d.Kind != corpus.DateDiffers {
			continue
		}
		for _, r := range d.Readings {
			if slices.ContainsFunc(r.Evidence, func(at corpus.Span) bool { return at.Overlaps(e.At) }) {
				return d
			}
		}
	}
	return nil
}

// inTime sorts events by date, a decade before its first year; those without a
// date come last.
func inTime(events []*corpus.Event) []*corpus.Event {
	events = slices.Clone(events)
	slices.SortStableFunc(events, func(a, b *corpus.Event) int {
		if (a.From == "") != (b.From == "") {
			return cmp.Compare(b.From, a.From)
		}
		return cmp.Or(cmp.Compare(a.From[:min(4, len(a.From))], b.From[:min(4, len(b.From))]), cmp.Compare(yearOf(b), yearOf(a)),
			cmp.Compare(a.From, b.From), cmp.Compare(a.To, b.To), cmp.Compare(openness(a), openness(b)), cmp.Compare(a.Precision, b.Precision))
	})
	return events
}

// openness puts what began at a date behind what happened then.
func openness(e *corpus.Event) int {
	if e.Open {
		return 1
	}
	return 0
}

// yearOf heads an event's part of the timeline.
func yearOf(e *corpus.Event) string {
	if d, ok := parseDate(e.From); ok {
		return dateWords(e.From[:4])[:min(4, len(e.From))] + decadeMark(e, d)
	}
	return ""
}

func decadeMark(e *corpus.Event, d datePart) string {
	if e.Precision == corpus.Decade && d.year%10 == 0 {
		return "s"
	}
	return ""
}

// eventItems is a dated list. What several sources put at one date stands
// together; at most most dates are shown.
func (s *sheet) eventItems(events []*corpus.Event, most int) []string {
	var parts []string
	events = inTime(events)
	for start := 0; start < len(events) && len(parts) < most; {
		first := events[start]
		end := start + 1
		for end < len(events) && sameDate(first, events[end]) {
			end++
		}
		if part := s.eventItem(events[start:end]); part != "" {
			parts = append(parts, part)
		}
		start = end
	}
	return parts
}

func sameDate(a, b *corpus.Event) bool {
	return a.From == b.From && a.To == b.To && a.Open == b.Open && a.Precision == b.Precision && a.From != ""
}

// eventItem shows one date, whom it concerns, and every sentence that gives it:
// first those that tell it without more ado, then those of which the same is to
// be said, together. A sentence that the page has shown before is only cited,
// but an item of the timeline always says what happened.
func (s *sheet) eventItem(events []*corpus.Event) string {
	var marks []string
	byMark := map[string][]*corpus.Event{}
	for _, e := range events {
		mark := s.eventMarks(e)
		marks = append(marks, mark)
		byMark[mark] = append(byMark[mark], e)
	}
	marks = unique(marks)
	slices.SortStableFunc(marks, func(a, b string) int { return cmp.Compare(min(len(a), 1), min(len(b), 1)) })
	line := "**" + escape(capital(eventDate(events[0], s.w.text(events[0].At)))) + "**"
	if anchor := eventAnchor(events[0]); anchor != "" && s.path == timelinePath {
		line = `<a id="` + anchor + `"></a>` + line
	}
	if len(marks) == 1 && marks[0] != "" {
		line += ", " + marks[0]
	}
	if actors := s.concerned(events); actors != "" {
		line += " – " + actors
	}
	line += s.disputedDate(events)
	var body, cites []string
	for _, mark := range marks {
		excerpts, seen := s.eventExcerpts(byMark[mark])
		if mark != "" && len(marks) > 1 {
			if len(excerpts) > 0 {
				excerpts = append([]string{capital(mark) + ":"}, excerpts...)
			}
			for i := range seen {
				seen[i] = mark + ", " + seen[i]
			}
		}
		body, cites = append(body, excerpts...), append(cites, seen...)
	}
	cites = unique(cites)
	switch {
	case len(body)+len(cites) == 0:
		return ""
	case len(body) == 0 && s.path != timelinePath:
		return item(line + "; " + strings.Join(cites, "; "))
	case len(body) == 0:
		first := byMark[marks[0]][0]
		body = append(body, "> "+escape(s.w.balancedText(first.What))+" "+s.citeSpan(first.What))
		cites = cites[1:]
	}
	if len(cites) > 0 {
		body = append(body, capital(strings.Join(cites, "; "))+".")
	}
	return item(line, body...)
}

// eventExcerpts gives the sentences of events that the page has not shown, and
// where the others stand.
func (s *sheet) eventExcerpts(events []*corpus.Event) (excerpts, seen []string) {
	for _, e := range events {
		cite, excerpt := s.citeSpan(e.What), s.excerpt(e.What)
		switch {
		case cite == "":
		case excerpt == "":
			seen = append(seen, "see "+cite)
		default:
			excerpts = append(excerpts, excerpt)
		}
	}
	return excerpts, unique(seen)
}

// concerned names the actors with a page that all the events of an item
// concern, but not the actor whose page this is. What one source puts at a date
// need not concern those whom another names there.
func (s *sheet) concerned(events []*corpus.Event) string {
	var ids []corpus.ActorID
	for _, id := range events[0].Actors {
		all := !slices.ContainsFunc(events, func(e *corpus.Event) bool { return !slices.Contains(e.Actors, id) })
		if a := s.w.actors[id]; all && a != nil && a.Page && actorPath(id) != s.path {
			ids = append(ids, id)
		}
	}
	return s.actorList(ids)
}

// disputedDate leads to the discrepancy over the date of one of the events.
func (s *sheet) disputedDate(events []*corpus.Event) string {
	for _, e := range events {
		if d := s.w.dateDispute(e); d != nil && discrepancyPath(d.ID) != s.path {
			return "; sources " + s.link("differ on the date", discrepancyPath(d.ID))
		}
	}
	return ""
}

// eventMarks says what a source makes of an event, and how its date is known.
func (s *sheet) eventMarks(e *corpus.Event) string {
	var marks []string
	if m := statusWords(e.Status); m != "" {
		marks = append(marks, m)
	}
	if e.Basis == corpus.Inferred {
		mark := "inferred"
		if at := s.w.text(e.At); at != "" {
			mark += " from " + quoted(at)
		}
		marks = append(marks, mark)
	}
	return strings.Join(marks, ", ")
}
