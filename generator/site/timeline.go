package site

import (
	"cmp"
	"slices"
	"strconv"
	"time"
)

func (v view) timeline(f *TimelineFront) *Timeline {
	if f == nil {
		return nil
	}
	t := &Timeline{Events: v.events(v.page, f)}
	t.Strip = v.strip(f, t.Events)
	return t
}

// homeStrip is the picture of the timeline, its marks leading there; nil
// without such a page.
func (v view) homeStrip() *Strip {
	for _, p := range v.site.inFolder[""] {
		if f := p.Front.Timeline; f != nil && p.Type == "timeline" {
			return v.strip(f, v.events(p, f))
		}
	}
	return nil
}

// events lists the events of a timeline page as the page at hand shows them.
// Where that page's text has a list of its own, an event's row is the item with
// its anchor, if it names one.
func (v view) events(on *Page, f *TimelineFront) []Event {
	ownList := on.Doc.HasList || on.Doc.HasTable
	row := ""
	if on != v.page {
		row = v.to(on)
	}
	var list []Event
	for i, e := range f.Events {
		ev := Event{
			ID: "e" + strconv.Itoa(i+1), When: showSpan(e.From, e.To, e.Open), What: e.What,
			Status: e.Status, Basis: e.Basis, Cite: v.cite(e.Cite), Actors: v.holders(e.Actors), Sequence: i + 1,
			Differs: v.ref(e.Differs, ""),
		}
		if ownList {
			ev.ID = e.ID
		}
		if ev.ID != "" {
			ev.URL = row + "#" + ev.ID
		}
		if d, ok := parseDate(e.From); ok {
			ev.ISO = d.ISO()
		}
		list = append(list, ev)
	}
	return list
}

// The strip's measures, in units of its view box, which is about a pixel each
// at full width.
const (
	stripWidth  = 864
	stripMargin = 10
	markHeight  = 12
	laneHeight  = 20
	leastMark   = 7  // width of a day
	gapWidth    = 26 // width of any number of years without an event
	labelWidth  = 44 // room that the number of a year needs
)

// placed is an event that has a place on the axis.
type placed struct {
	from, to time.Time
	event    int
}

// strip draws the events over an axis on which years without any event are
// folded together: a treaty of 1951 must not press the summer of 2023 flat.
func (v view) strip(f *TimelineFront, events []Event) *Strip {
	var all []placed
	for i, e := range f.Events {
		from, ok := parseDate(e.From)
		if !ok {
			continue
		}
		end := from.end()
		if to, ok := parseDate(e.To); ok && to.end().After(end) {
			end = to.end()
		}
		all = append(all, placed{from.Time, end, i})
	}
	if len(all) < 2 {
		return nil
	}
	slices.SortStableFunc(all, func(a, b placed) int {
		return cmp.Or(a.from.Compare(b.from), b.to.Compare(a.to), cmp.Compare(a.event, b.event))
	})
	axis := newAxis(all)
	st := &Strip{Width: stripWidth, Ticks: axis.ticks(), Label: plural(len(all), "event", "events") + ", " + showSpan(strconv.Itoa(all[0].from.Year()), strconv.Itoa(axis.last), false)}
	disputed := map[string][]int{} // discrepancy → the marks of its dates
	var lanes []int                // the x at which each lane is free again
	for _, p := range all {
		x := axis.x(p.from)
		width := max(leastMark, axis.x(p.to)-x-1)
		lane := slices.IndexFunc(lanes, func(free int) bool { return free <= x })
		if lane < 0 {
			lane = len(lanes)
			lanes = append(lanes, 0)
		}
		lanes[lane] = x + width + 3
		e, ev := f.Events[p.event], events[p.event]
		class := "mark " + firstOf(e.Status, "occurred")
		if e.Basis == "inferred" {
			class += " inferred"
		}
		st.Marks = append(st.Marks, Mark{
			X: x, Y: lane, Width: width, Height: markHeight, Class: class,
			Title: ev.When + ": " + ev.What, URL: ev.URL,
		})
		if d := e.Differs.Path; d != "" {
			disputed[d] = append(disputed[d], len(st.Marks)-1)
		}
	}
	last := axis.stretches[len(axis.stretches)-1]
	st.Width = max(stripWidth, last.x+last.width+stripMargin)
	st.Base = len(lanes)*laneHeight + 10 + bracketHeight*len(disputed)
	st.Height = st.Base + 26
	for i := range st.Marks {
		st.Marks[i].Y = st.Base - laneHeight*(st.Marks[i].Y+1) + 2
	}
	for _, at := range sortedKeys(disputed) {
		st.bracket(disputed[at], v.ref(Target{Path: at}, ""))
	}
	for i := range st.Ticks {
		st.Ticks[i].Y = st.Base + 18
	}
	return st
}

// bracketHeight is the room for one bracket above the marks.
const bracketHeight = 10

// bracket joins the marks of dates on which sources differ.
func (st *Strip) bracket(marks []int, to Ref) {
	if len(marks) < 2 {
		return
	}
	b := Bracket{Ref: to, Y: bracketHeight*len(st.Brackets) + 4}
	for _, m := range marks {
		mark := st.Marks[m]
		b.Legs = append(b.Legs, Leg{mark.X + mark.Width/2, mark.Y})
	}
	slices.SortFunc(b.Legs, func(a, b Leg) int { return cmp.Or(a.X-b.X, a.Y-b.Y) })
	b.X, b.EndX = b.Legs[0].X, b.Legs[len(b.Legs)-1].X
	st.Brackets = append(st.Brackets, b)
}

// stretch is a year with events, or years without.
type stretch struct {
	from, to time.Time
	x, width int
	gap      bool
}

type axis struct {
	stretches []stretch
	last      int // year
}

func newAxis(all []placed) axis {
	busy := map[int]int{} // year → events that begin or end in it
	first, last := all[0].from.Year(), 0
	for _, p := range all {
		end := p.to.Add(-time.Second).Year()
		busy[p.from.Year()]++
		if end != p.from.Year() {
			busy[end]++
		}
		last = max(last, end)
	}
	a := axis{last: last}
	for y := first; y <= last; y++ {
		gap := busy[y] == 0
		from, to := yearStart(y), yearStart(y+1)
		if n := len(a.stretches); gap && n > 0 && a.stretches[n-1].gap {
			a.stretches[n-1].to = to
			continue
		}
		a.stretches = append(a.stretches, stretch{from: from, to: to, gap: gap})
	}
	a.share(busy)
	return a
}

// share gives each year room by the number of its events: one share for being
// there and one for each doubling.
func (a *axis) share(busy map[int]int) {
	room, shares := stripWidth-2*stripMargin, 0
	weight := func(s stretch) int {
		w := 2
		for n := busy[s.from.Year()]; n > 1; n /= 2 {
			w += 2
		}
		return w
	}
	for _, s := range a.stretches {
		if s.gap {
			room -= gapWidth
		} else {
			shares += weight(s)
		}
	}
	room = max(room, shares)
	x, used := stripMargin, 0
	for i := range a.stretches {
		s := &a.stretches[i]
		s.x = x
		if s.gap {
			s.width = gapWidth
		} else {
			before := room * used / shares
			used += weight(*s)
			s.width = room*used/shares - before
		}
		x += s.width
	}
}

func yearStart(y int) time.Time { return time.Date(y, time.January, 1, 0, 0, 0, 0, time.UTC) }

// x is where a moment lies.
func (a axis) x(t time.Time) int {
	for _, s := range a.stretches {
		if t.Before(s.to) {
			hours := int64(t.Sub(s.from).Hours())
			return s.x + int(int64(s.width)*hours/max(1, int64(s.to.Sub(s.from).Hours())))
		}
	}
	last := a.stretches[len(a.stretches)-1]
	return last.x + last.width
}

func (a axis) ticks() []Tick {
	var ticks []Tick
	free := 0
	for _, s := range a.stretches {
		t := Tick{X: s.x, EndX: s.x + s.width, TextX: s.x + 3, Gap: s.gap, Text: strconv.Itoa(s.from.Year())}
		if !s.gap && s.x >= free {
			t.Visible = true
			free = s.x + labelWidth
		}
		ticks = append(ticks, t)
	}
	return ticks
}
