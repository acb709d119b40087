package analysis

import (
	"testing"
	"unicode/utf8"

	"briefing/generator/corpus"
)

// The day of publication of the texts below is a Monday.
const monday = "2023-07-03"

func TestDatesAreReadInEveryForm(t *testing.T) {
	for _, tt := range []struct {
		text string
		want string // from/to precision basis, in the order of the text
	}{
		{"The bridge opened on 3 May 2021.", "2021-05-03/ day stated"},
		{"The bridge opened on May 3, 2021, after a delay.", "2021-05-03/ day stated"},
		{"The bridge opened on Monday, May 3, 2021.", "2021-05-03/ day stated"},
		{"The bridge opened on Nov. 17, 2020.", "2020-11-17/ day stated"},
		{"The fair was held on the 11th and 12th of July 2022.", "2022-07-11/2022-07-12 day stated"},
		{"The fair was held on July 11-12, 2022.", "2022-07-11/2022-07-12 day stated"},
		{"The fair was held on 11–12 July 2022.", "2022-07-11/2022-07-12 day stated"},
		{"The file is dated 2022-11-30.", "2022-11-30/ day stated"},
		{"The bridge opened in June 2021.", "2021-06/ month stated"},
		{"The bridge opened in early May 2021.", "2021-05/ month stated"},
		{"The bridge opened in early 2021.", "2021-01/2021-04 season stated"},
		{"The bridge opened in late 2021.", "2021-09/2021-12 season stated"},
		{"The bridge opened in mid-2021.", "2021-05/2021-08 season stated"},
		{"The bridge opened in spring 2021.", "2021-03/2021-05 season stated"},
		{"The bridge opened in the autumn of 2021.", "2021-09/2021-11 season stated"},
		{"Sales fell in the first quarter of 2021.", "2021-01/2021-03 season stated"},
		{"It was built in the winter of 2020-21.", "2020-12/2021-02 season stated"},
		{"The mill closed in the 1990s.", "1990/1999 decade stated"},
		{"The mill closed in the early 1990s.", "1990/1993 decade stated"},
		{"The bridge opened in 2014.", "2014/ year stated"},
		{"The drought of 2018 ruined the crop.", "2018/ year stated"},
		{"The coalition lasted from 2019 to 2021.", "2019/2021 year stated"},
		{"It rained between March and May 2022.", "2022-03/2022-05 month stated"},
		{"The coalition governed from 2019–2021.", "2019/2021 year stated"},
		{"It fell in 2019 and 2021.", "2019/ year stated; 2021/ year stated"},
		{"Delegates remembered the 2018 summit.", "2018/ year stated"},
		{"He covered the 1991 Gulf War.", "1991/ year stated"},
		{"In 2022, on the 9th of April, the mayor resigned.", "2022-04-09/ day stated"},
		{"The mayor resigned last month.", "2023-06/ month inferred"},
		{"The tunnel will open next year.", "2024/ year inferred"},
		{"The mayor resigned this week.", "2023-07-03/2023-07-09 day inferred"},
		{"The mayor resigned yesterday.", "2023-07-02/ day inferred"},
		{"The mayor resigned on Friday.", "2023-06-30/ day inferred"},
		{"The council will vote on Friday.", "2023-07-07/ day inferred"},
		{"The mayor resigned last Friday.", "2023-06-30/ day inferred"},
		{"The mill closed ten years ago.", "2013/ year inferred"},
		{"The mayor resigned on 5 May.", "2023-05-05/ day inferred"},
		{"The mayor resigned in November.", "2022-11/ month inferred"},
		{"The line will open in September.", "2023-09/ month inferred"},
		{"The hearing is listed for 17 August.", "2023-08-17/ day inferred"},
		{"The team took samples between April and June last year.", "2022-04/2022-06 month inferred"},
		{"The plan changed late last year.", "2022-09/2022-12 season inferred"},
		{"Friday, the mayor of Bergen opened the bridge.", "2023-06-30/ day inferred"},
		{"On Friday, thousands of Bergen ferrymen wearing black coats, face masks, and helmets gathered around Bergen's principal harbour office, blocking the exits as they sang.", "2023-06-30/ day inferred"},
		{"The mayor resigned shortly before midnight Friday night.", "2023-06-30/ day inferred"},
		{"The keeper resigned effective next Friday, July 7.", "2023-07-07/ day inferred"},
		{"He is to leave office next month on August 2.", "2023-08-02/ day inferred"},
		{"On Friday, the mayor extended the closure to August 1.", "2023-06-30/ day inferred; 2023-08-01/ day inferred"},
		{"The council announced that it had closed the bridge until August 1.", "2023-08-01/ day inferred"},
		{"She was keeper of the bridge until August.", "2022-08/ month inferred"},
		{"In May 20 people drowned.", "2023-05/ month inferred"},
		{"The keeper drowned in February 6.", "2023-02-06/ day inferred"},
		{"The fair opened on Friday, 2 September.", "2022-09-02/ day inferred"},
		{"The fair was held on the last Friday of September.", "2022-09-30/ day inferred"},
		{"The fair was held on the first Monday in May 2021.", "2021-05-03/ day stated"},
		{"Two winters ago the bridge froze.", "2021-12/2022-02 season inferred"},
		{"His father kept the bridge in the seventies.", "1970/1979 decade stated"},
		{"The gates were changed during the Christmas holidays.", "2022-12/2023-01 month inferred"},
		{"The ferry ran as recently as May.", "2023-05/ month inferred"},
		{"The grant, announced in November by the mayor, is too small.", "2022-11/ month inferred"},
		{"The tests published by Ana Moor in November were made in a shed.", "2022-11/ month inferred"},
		{"The mayor is expected to resign before the end of the month.", "2023-07/ month inferred"},
		{"The ferry will sail by the end of the year.", "2023-10/2023-12 season inferred"},
		{"The council will meet this Thursday.", "2023-07-06/ day inferred"},
		{"The vote is due in a fortnight.", "2023-07-17/2023-07-23 day inferred"},
		{"The bridge was closed in early spring.", "2023-03/2023-05 season inferred"},
		{"The mayor said last spring that no boat would pass.", "2023-03/2023-05 season inferred"},
		{"In the 2016 race she rowed until June and retired in July.", "2016/ year stated"},
	} {
		_, sts := sentencesOf(t, monday, tt.text)
		if got := datesOf(sts); got != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

// datesOf writes down the dates of some statements.
func datesOf(sts []*statement) string {
	out := ""
	for _, st := range sts {
		for _, e := range st.dates {
			if out != "" {
				out += "; "
			}
			out += e.from.String() + "/" + e.to.String() + " " + string(e.precision) + " " + string(e.basis)
		}
	}
	return out
}

func TestWhatIsNoDate(t *testing.T) {
	for _, text := range []string{
		"The party received 2020 votes in the valley.",
		"Lawyers pointed to Article 2019 of the code.",
		"The trail is 2020 metres long.",
		"They may march on the capital.",
		"The second attempt failed at 20:15.",
		"A total of 2000 was raised.",
		"The tower cost $2020 to repair.",
		"Ukraine today could be Taiwan tomorrow, he thinks.",
		"He has waited for years and will wait for months.",
		"It is as strong as it is today.",
		"Aunt May and Mr March disagreed with April Jones.",
		"“We will start next week,” she said.",
		"More than ten years ago the mill closed.",
		"In 2000 cases the test failed.",
		"The last week of the term was quiet.",
		"The drain was dug under the Fen Drainage Act of 1867.",
		"Every Friday night the band plays.",
		"The council will vote on Monday week.",
		"She is in her seventies.",
		"The last Friday of the month is market day.",
		"The council will shut the ferry for two years.",
	} {
		_, sts := sentencesOf(t, monday, text)
		if got := datesOf(sts); got != "" {
			t.Errorf("%s\n got %q, want no date", text, got)
		}
	}
}

func TestRelativeDatesAreNeverGuessed(t *testing.T) {
	for _, text := range []string{"The mayor resigned last month.", "The mayor resigned on 5 May.", "The line will open next year.", "The mayor resigned on Friday."} {
		_, sts := sentencesOf(t, "", text)
		if got := datesOf(sts); got != "" {
			t.Errorf("%s\n got %q, but the text does not say when it was written", text, got)
		}
	}
	// A year alone does not tell which December is meant.
	_, sts := sentencesOf(t, "2023", "The mayor resigned in December.")
	if got := datesOf(sts); got != "" {
		t.Errorf("got %q for a December told in a year only known as 2023", got)
	}
}

func TestTheTextItselfCanBeTheAnchor(t *testing.T) {
	_, sts := sentencesOf(t, "", "The year 2022 is marked by drought.\n\nThe mayor resigned in March. This year has been hard. The fair will be held next year.")
	if got, want := datesOf(sts), "2022/ year stated; 2022-03/ month inferred; 2022/ year inferred; 2023/ year inferred"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	_, sts = sentencesOf(t, "", "GENEVA, 6 May 2020 - The council met yesterday.")
	if got, want := datesOf(sts), "2020-05-06/ day stated; 2020-05-05/ day inferred"; got != want {
		t.Errorf("dateline: got %q, want %q", got, want)
	}
}

func TestSinceLeavesTheEndOpen(t *testing.T) {
	_, sts := sentencesOf(t, "", "Since the beginning of the 2010s, the club has had four members.")
	if len(sts[0].dates) != 1 || !sts[0].dates[0].open || sts[0].dates[0].from.year != 2010 {
		t.Errorf("got %+v, want an open date from 2010", sts[0].dates)
	}
}

func TestWeekdaysAreReckonedRightly(t *testing.T) {
	for date, want := range map[calendarDate]int{{2023, 7, 3}: 1, {2024, 2, 29}: 4, {2000, 1, 1}: 6, {1969, 7, 20}: 7} {
		if got := date.weekday(); got != want {
			t.Errorf("%s is day %d of the week, want %d", date, got, want)
		}
	}
	if got := (calendarDate{2024, 3, 1}).plusDays(-1); got != (calendarDate{2024, 2, 29}) {
		t.Errorf("the day before 1 March 2024 is %s", got)
	}
}

func TestEventsSayWhetherTheyHappened(t *testing.T) {
	for text, want := range map[string]corpus.EventStatus{
		"The bridge opened in May 2021.":                               corpus.Occurred,
		"The bridge has been closed since 2021.":                       corpus.Occurred,
		"The bridge will open in May 2026.":                            corpus.Scheduled,
		"The bridge is set to open in 2026.":                           corpus.Scheduled,
		"The council agreed that the city will host the fair in 2026.": corpus.Scheduled,
		"The bridge is scheduled to open in 2026.":                     corpus.Scheduled,
		"The bridge could open in 2026.":                               corpus.Hypothetical,
		"If the bridge opens in 2026, trade will grow.":                corpus.Hypothetical,
		"The work would be finished by 2026.":                          corpus.Hypothetical,
		"The mayor ended her bid in the 2023 council election.":        corpus.Scheduled,
		"The mayor won the 2023 council election.":                     corpus.Occurred,
		"The 2023 council election was a triumph for the mayor.":       corpus.Occurred,
		"The council repaired the damage of the 2023 storm in Bergen.": corpus.Occurred,
	} {
		d, _ := sentencesOf(t, monday, text)
		events := findEvents(d)
		if len(events) != 1 || events[0].Status != want {
			t.Errorf("%s\n got %+v, want one event that is %s", text, events, want)
		}
	}
}

func TestAnEventsWordsAreItsClause(t *testing.T) {
	for text, want := range map[string]string{
		"The mayor resigned in 2021, and the council chose a successor.": "The mayor resigned in 2021",
		"The mayor resigned in 2021; her deputy left as well.":           "The mayor resigned in 2021",
		"He wrote at length about the 1991 Gulf War.":                    "the 1991 Gulf War",
		"BERN, 6 May 2020 - The council voted in 2019.":                  "The council voted in 2019",
	} {
		d, _ := sentencesOf(t, monday, text)
		events := findEvents(d)
		if len(events) == 0 {
			t.Errorf("%s: no event", text)
			continue
		}
		if got := d.corpus.Text(events[len(events)-1].What); got != want {
			t.Errorf("%s\n got %q, want %q", text, got, want)
		}
	}
}

func FuzzDatesAndFigures(f *testing.F) {
	for _, text := range []string{
		"In 2023, on the 11th and 12th of July, 1,200 people paid $7.1 billion.", "since the beginning of the 2010s", "32 May 2021", "31 June",
		"Feb. 30, 2021", "between and 2021", "from 2019 to", "2019-18", "0-0 of the", "’90s", "$", "€30m–€40m", "1e999 people", "mid-", "early early 2020",
		"on the 99th and of July", "12,34,5 votes", "half a million", "a hundred", "“last week", "9999-99-99",
	} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip() // sources are UTF-8
		}
		for _, published := range []string{"", "2023", "2023-07", "2023-07-03"} {
			d, sts := sentencesOf(t, published, text)
			for _, st := range sts {
				for _, e := range st.dates {
					if e.i < 0 || e.i >= e.j || e.j > len(st.tokens) || !e.from.valid() || !e.to.valid() || e.from.year == 0 {
						t.Fatalf("%q: date %+v", text, e)
					}
				}
				for _, x := range st.figures {
					if x.i < 0 || x.i >= x.j || x.j > len(st.tokens) {
						t.Fatalf("%q: figure %+v", text, x)
					}
				}
			}
			d.corpus.Events = findEvents(d)
			if err := d.corpus.Check(); err != nil {
				t.Fatalf("%q: %v", text, err)
			}
		}
	})
}
