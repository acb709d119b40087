package briefing

import (
	"strconv"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

func TestADecadeAndItsFirstYearDoNotAlternate(t *testing.T) {
	event := func(from string, p corpus.Precision) *corpus.Event { return &corpus.Event{From: from, Precision: p} }
	events := inTime([]*corpus.Event{
		event("1950", corpus.Year), event("1950", corpus.Decade), event("1950-03", corpus.Month), event("", corpus.NoDate), event("1950", corpus.Decade),
	})
	var heads []string
	for _, e := range events {
		if y := yearOf(e); len(heads) == 0 || heads[len(heads)-1] != y {
			heads = append(heads, y)
		}
	}
	if len(heads) != 3 || heads[0] != "1950s" || heads[1] != "1950" || heads[2] != "" {
		t.Errorf("the timeline's parts are %q", heads)
	}
}

func TestATimelineItemSaysWhatHappened(t *testing.T) {
	text := "A reporter will be named by May 2031 and the inquiry will open in June 2031."
	at := func(words string) corpus.Span {
		i := strings.Index(text, words)
		return corpus.Span{Source: "a", Start: i, End: i + len(words)}
	}
	c := &corpus.Corpus{Sources: []*corpus.Source{{ID: "a", File: "seeds/a.md", Title: "Inquiry", Text: text,
		Passages:  []corpus.Passage{{ID: "p1", Kind: corpus.Paragraph, Span: at(text)}},
		Sentences: []corpus.Span{at(text)}}}}
	for i, date := range []string{"May 2031", "June 2031"} {
		c.Events = append(c.Events, corpus.Event{ID: corpus.EventID("a-e" + strconv.Itoa(i+1)), From: []string{"2031-05", "2031-06"}[i], Precision: corpus.Month,
			Basis: corpus.Stated, Status: corpus.Scheduled, At: at(date), What: at(text[:len(text)-1])})
	}
	pages := newWriter(c, Options{}).timelinePage()
	if len(pages) != 1 {
		t.Fatalf("got %d pages", len(pages))
	}
	body := ""
	for _, b := range pages[0].Blocks {
		body += b.Body
	}
	if n := strings.Count(body, "the inquiry will open in June 2031"); n != 2 {
		t.Errorf("the sentence stands %d times, want under each of its two dates:\n%s", n, body)
	}
}

// What is of one date stands together, whatever else began then, and so has one
// anchor.
func TestOneDateIsOneItem(t *testing.T) {
	var events []*corpus.Event
	for _, open := range []bool{false, true, false, true} {
		events = append(events, &corpus.Event{From: "2019-06", Open: open, Precision: corpus.Month})
	}
	events = inTime(append(events, &corpus.Event{From: "2019-06", Precision: corpus.Precision("season")}, &corpus.Event{From: "2019-06", Precision: corpus.Month}))
	seen := map[string]bool{}
	for i, e := range events {
		anchor := eventAnchor(e)
		if (i == 0 || !sameDate(e, events[i-1])) && seen[anchor] {
			t.Errorf("%s stands in two places", anchor)
		}
		seen[anchor] = true
	}
}
