package briefing

import (
	"strings"
	"testing"

	"briefing/generator/corpus"
)

func TestEventDates(t *testing.T) {
	for _, tt := range []struct {
		from, to  string
		open      bool
		precision corpus.Precision
		at, want  string
	}{
		{"2023-07-03", "", false, corpus.Day, "July 3", "3 July 2023"},
		{"2023-07-11", "2023-07-12", false, corpus.Day, "", "11–12 July 2023"},
		{"2023-06-30", "2023-07-02", false, corpus.Day, "", "30 June – 2 July 2023"},
		{"2022-12-31", "2023-01-01", false, corpus.Day, "", "31 December 2022 – 1 January 2023"},
		{"2023-07-01", "", false, corpus.Month, "this month", "July 2023"},
		{"2023-05", "2023-07", false, corpus.Month, "", "May–July 2023"},
		{"2023-01", "2023-04", false, corpus.Season, "in early 2023", "early 2023"},
		{"2023-01", "", false, corpus.Season, "early this year", "about January 2023"},
		{"2023", "", false, corpus.Year, "this year", "2023"},
		{"2022", "2023", false, corpus.Year, "", "2022–2023"},
		{"2010", "", true, corpus.Year, "since 2010", "since 2010"},
		{"2010", "", true, corpus.Decade, "the beginning of the 2010s", "since the beginning of the 2010s"},
		{"2010", "", true, corpus.Decade, "beginning of the 2010s", "since the beginning of the 2010s"},
		{"2010", "", false, corpus.Decade, "in the 2010s", "the 2010s"},
		{"1990", "", false, corpus.Decade, "the nineties", "the 1990s"},
		{"", "", false, corpus.NoDate, "one day", "one day"},
		{"2023-13", "", false, corpus.Month, "", "2023-13"},
	} {
		e := &corpus.Event{From: tt.from, To: tt.to, Open: tt.open, Precision: tt.precision}
		if got := eventDate(e, tt.at); got != tt.want {
			t.Errorf("%s..%s %s %q: %q, want %q", tt.from, tt.to, tt.precision, tt.at, got, tt.want)
		}
	}
}

func TestPublishedSaysHowItIsKnown(t *testing.T) {
	for want, d := range map[string]corpus.Date{
		"3 July 2023 (stated)": {Value: "2023-07-03", Precision: corpus.Day, Basis: corpus.Stated},
		"July 2023 (inferred)": {Value: "2023-07", Precision: corpus.Month, Basis: corpus.Inferred},
		"not stated":           {Precision: corpus.NoDate, Basis: corpus.Missing},
	} {
		if got := publishedWords(d); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

func TestRolesReadWell(t *testing.T) {
	for _, tt := range []struct{ title, of, want, preposition string }{
		{"President", "France", "President of France", ""},
		{"President", "United States", "President of the United States", ""},
		{"Secretary General", "NATO", "Secretary General of NATO", ""},
		{"President", "EU", "President, EU", ""},
		{"ambassador to the United States", "Japan", "ambassador to the United States, Japan", ""},
		{"secretary", "The Hague Court", "secretary of The Hague Court", ""},
		{"spokeswoman", "Foreign Ministry", "spokeswoman of the Foreign Ministry", ""},
		{"General", "", "General", ""},
		{"lecturer", "University of Leeds", "lecturer at University of Leeds", "at"},
		{"spokesman", "Harbour Authority", "spokesman for the Harbour Authority", "for"},
	} {
		if got := tt.title + ofWords(tt.title, tt.preposition, tt.of) + tt.of; got != tt.want {
			t.Errorf("%q, want %q", got, tt.want)
		}
	}
}

func TestCountsAndLists(t *testing.T) {
	got := strings.Join([]string{count(1, "source"), count(2, "source"), count(2, "discrepancy"), count(1234567, "word"), times(1), times(2), times(1000),
		listed([]string{"a"}, 3), listed([]string{"a", "b"}, 3), listed([]string{"a", "b", "c", "d", "e"}, 3)}, "; ")
	if want := "1 source; 2 sources; 2 discrepancies; 1,234,567 words; once; twice; 1,000 times; a; a and b; a, b, c and 2 more"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}
