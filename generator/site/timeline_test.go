package site

import (
	"fmt"
	"strings"
	"testing"
)

func TestSpansForPeople(t *testing.T) {
	for _, tc := range []struct {
		from, to string
		open     bool
		want     string
	}{
		{"2023-07-11", "2023-07-12", false, "11–12 July 2023"}, {"2023-06-30", "2023-07-02", false, "30 June – 2 July 2023"},
		{"2022-12-30", "2023-01-02", false, "30 December 2022 – 2 January 2023"}, {"2023-05", "2023-07", false, "May–July 2023"},
		{"2022", "2024", false, "2022–2024"}, {"2023", "2023", false, "2023"}, {"2023-07", "", false, "July 2023"}, {"2023", "", true, "since 2023"},
		{"", "2024", false, "until 2024"}, {"", "", false, ""}, {"spring 2023", "", false, "spring 2023"}, {"2023-05-01", "2023", false, "1 May 2023 to 2023"},
	} {
		if got := showSpan(tc.from, tc.to, tc.open); got != tc.want {
			t.Errorf("%s to %s: %q, want %q", tc.from, tc.to, got, tc.want)
		}
	}
}

// events reads a list of from/to dates as a timeline.
func events(t *testing.T, dates ...string) *Strip {
	t.Helper()
	var b strings.Builder
	for _, d := range dates {
		from, to, _ := strings.Cut(d, "/")
		fmt.Fprintf(&b, "    - {from: %q, to: %q, what: x}\n", from, to)
	}
	s, _ := loadFiles(t, map[string]string{"timeline.md": "---\ntype: timeline\ntimeline:\n  events:\n" + b.String() + "---\n# T"})
	return s.view(s.byPath["timeline.md"]).Timeline.Strip
}

func TestTheStripShowsOrderAndPrecision(t *testing.T) {
	st := events(t, "2023-07-11", "2023-05", "1951", "2024", "nonsense")
	if len(st.Marks) != 4 {
		t.Fatalf("%d marks, want 4", len(st.Marks))
	}
	for i := 1; i < len(st.Marks); i++ {
		if st.Marks[i].X <= st.Marks[i-1].X {
			t.Errorf("mark %d stands left of the one before it", i)
		}
	}
	day, month, year := st.Marks[2], st.Marks[1], st.Marks[3]
	if !(day.Width < month.Width && month.Width < year.Width) {
		t.Errorf("widths: day %d, month %d, year %d", day.Width, month.Width, year.Width)
	}
	gaps := 0
	for _, tick := range st.Ticks {
		if tick.Gap {
			gaps++
			if tick.EndX-tick.X != gapWidth {
				t.Errorf("seventy years without an event are %d wide", tick.EndX-tick.X)
			}
		}
	}
	if gaps != 1 {
		t.Errorf("%d gaps", gaps)
	}
}

func TestTheStripNeverOverlapsOrOverflows(t *testing.T) {
	for name, dates := range map[string][]string{
		"one day":        {"2023-07-11", "2023-07-11", "2023-07-11", "2023-07-12", "2023"},
		"long spans":     {"2000/2023", "2001/2010", "2005-03/2005-04"},
		"ends of time":   {"0001", "9999-12-31"},
		"many lonely":    {"1000", "1010", "1020", "1030", "1040", "1050", "1060", "1070", "1080", "1090", "1100", "1110", "1120", "1130", "1140", "1150", "1160", "1170", "1180", "1190", "1200", "1210", "1220", "1230", "1240", "1250", "1260", "1270", "1280", "1290", "1300", "1310", "1320", "1330", "1340", "1350", "1360", "1370", "1380", "1390", "1400", "1410"},
		"to before from": {"2023", "2024/2020"},
	} {
		st := events(t, dates...)
		for i, a := range st.Marks {
			if a.X < 0 || a.Y < 0 || a.Width <= 0 || a.X+a.Width > st.Width || a.Y+a.Height > st.Height {
				t.Errorf("%s: mark %d lies outside: %+v of %dx%d", name, i, a, st.Width, st.Height)
			}
			for _, b := range st.Marks[:i] {
				if a.Y == b.Y && a.X < b.X+b.Width && b.X < a.X+a.Width {
					t.Errorf("%s: two marks overlap", name)
				}
			}
		}
	}
	if events(t, "2023") != nil {
		t.Error("a strip of one event says nothing and is shown")
	}
}

// A mark leads to its row, on the timeline and from the home page, and dates on
// which sources differ are joined.
func TestMarksLeadToTheirRows(t *testing.T) {
	s, _ := loadFiles(t, map[string]string{
		"index.md": "---\ntype: home\nhome:\n  counts: {events: 3}\n---\n# H\n\n## When\n\nThen.",
		"timeline.md": "---\ntype: timeline\ntimeline:\n  events:\n" +
			"    - {id: on-2022-06, from: 2022-06, what: said, differs: d/x.md}\n" +
			"    - {id: on-2023-05, from: 2023-05, what: said again, differs: d/x.md}\n" +
			"    - {id: on-2024, from: '2024', what: opens, status: scheduled}\n---\n# T\n\n" +
			"- <a id=\"on-2022-06\"></a>June\n- <a id=\"on-2023-05\"></a>May\n- <a id=\"on-2024\"></a>2024\n",
		"d/x.md": "# They differ",
	})
	for page, want := range map[ContentPath]string{"timeline.md": "#on-2022-06", "index.md": "timeline.html#on-2022-06"} {
		d := s.view(s.byPath[page])
		st := (*Strip)(nil)
		if d.Home != nil {
			st = d.Home.Strip
		} else {
			st = d.Timeline.Strip
		}
		if len(st.Marks) != 3 || st.Marks[0].URL != want {
			t.Fatalf("%s: the marks %+v, want the first to lead to %s", page, st.Marks, want)
		}
		if len(st.Brackets) != 1 || len(st.Brackets[0].Legs) != 2 || st.Brackets[0].URL != "d/x.html" {
			t.Errorf("%s: brackets %+v", page, st.Brackets)
		}
		html, _ := s.Render(s.byPath[page])
		if !strings.Contains(string(html), `href="`+want+`"`) {
			t.Errorf("%s shows no link to %s", page, want)
		}
	}
}
