package analysis

import "testing"

func TestFeastsAreReckoned(t *testing.T) {
	checkDates(t, monday, []datesCase{
		{"The landfill closes at Hogmanay.", "2023-12-31/ day inferred"},
		{"The mayor resigned before Christmas.", "2022-12-25/ day inferred"},
		{"The bridge will open by Christmas Eve.", "2023-12-24/ day inferred"},
		{"The bridge opened on Good Friday.", "2023-04-07/ day inferred"},
		{"The bridge opened on Easter Monday 2019.", "2019-04-22/ day stated"},
		{"The bridge burnt on Boxing Day 2021.", "2021-12-26/ day stated"},
		{"The mayor of Ottawa resigned the Friday before Thanksgiving.", "2022-10-07/ day inferred"},
		{"The U.S. keeper resigned after Thanksgiving.", "2022-11-24/ day inferred"},
		// Two countries keep the day, the text names none.
		{"The keeper resigned after Thanksgiving.", ""},
		{"The town sings at Christmas.", ""},
		{"He visited the Christmas market and walked down Easter Road.", ""},
	})
}

func TestEasterOfManyYears(t *testing.T) {
	for year, want := range map[int]string{1818: "1818-03-22", 1943: "1943-04-25", 2000: "2000-04-23", 2008: "2008-03-23", 2024: "2024-03-31", 2025: "2025-04-20", 2038: "2038-04-25"} {
		if got := easter(year).String(); got != want {
			t.Errorf("Easter %d is %s, want %s", year, got, want)
		}
	}
}
