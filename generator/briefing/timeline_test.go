package briefing

import (
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
