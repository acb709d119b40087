package analysis

import "testing"

// datesCase is a text written on the Monday of the tests (or on no known day)
// and the dates that it tells.
type datesCase struct{ text, want string }

func checkDates(t *testing.T, published string, cases []datesCase) {
	t.Helper()
	for _, tt := range cases {
		_, sts := sentencesOf(t, published, tt.text)
		if got := datesOf(sts); got != tt.want {
			t.Errorf("%s\n got %q\nwant %q", tt.text, got, tt.want)
		}
	}
}

func TestDatesAreToldFromOtherDates(t *testing.T) {
	checkDates(t, "", []datesCase{
		{"The dam burst on 4 March 2019. A day later the valley was under water.", "2019-03-04/ day stated; 2019-03-05/ day inferred"},
		{"The dam burst on 4 March 2019. The mayor resigned the following day.", "2019-03-04/ day stated; 2019-03-05/ day inferred"},
		{"The dam burst on 4 March 2019. The day before, a keeper had warned the town.", "2019-03-04/ day stated; 2019-03-03/ day inferred"},
		{"The dam burst on 4 March 2019.\n\nThree weeks later the valley was dry.", "2019-03-04/ day stated; 2019-03-25/2019-03-31 day inferred"},
		{"The mill closed in May 2019. Two months later it burnt down.", "2019-05/ month stated; 2019-07/ month inferred"},
		{"The mill was built in 1913. A century later it still ran.", "1913/ year stated; 2013/ year inferred"},
		{"The mill closed in March 2019. That October the owner sold the land.", "2019-03/ month stated; 2019-10/ month inferred"},
		{"The dam burst on 4 March 2019. Nobody was hurt that day.", "2019-03-04/ day stated; 2019-03-04/ day inferred"},
		{"In March 2019, ten months after the storm, the mill reopened.", "2019-03/ month stated; 2018-05/ month inferred"},
		{"The men left on 14 May 2019.\n\nThe walkout came four days after the owner announced the sale.", "2019-05-14/ day stated; 2019-05-10/ day inferred"},
		// Nothing is told from a date that is not there, far off or too rough.
		{"A day later the valley was under water.", ""},
		{"The dam burst in March 2019. A day later the valley was under water.", "2019-03/ month stated"},
		{"The dam burst on 4 March 2019.\n\nThe keeper had a dog.\n\nThe following day it rained.", "2019-03-04/ day stated"},
		{"The dam has been watched since 4 March 2019. A day later is too late.", "2019-03-04/ day stated"},
		{"The dam burst on 4 March 2019. He said that day care costs too much.", "2019-03-04/ day stated"},
	})
}

func TestDaysNearTheWriting(t *testing.T) {
	checkDates(t, monday, []datesCase{
		{"The council voted this morning to close the bridge.", "2023-07-03/ day inferred"},
		{"The mayor told the council today that she would resign.", "2023-07-03/ day inferred"},
		{"The council will vote tomorrow.", "2023-07-04/ day inferred"},
		{"The bridge burnt last night.", "2023-07-02/ day inferred"},
		{"The bridge is as strong today as it was.", ""},
		{"The curfew was expected to end on May 15 but was extended.", "2023-05-15/ day inferred"},
		{"The curfew is expected to end on May 15.", "2024-05-15/ day inferred"},
		{"The port had suspended loading until Thursday.", "2023-07-06/ day inferred"},
		{"The school suspended classes until Thursday and hung out a flag.", "2023-07-06/ day inferred"},
		{"The keeper stayed in hospital until Thursday.", "2023-06-29/ day inferred"},
		{"The government will not last until Easter.", "2024-03-31/ day inferred"},
		{"The council has until Thursday to reply.", "2023-07-06/ day inferred"},
		{"Keepers who did not report by Thursday will be dismissed.", "2023-07-06/ day inferred"},
		{"The mayor has been ill since Thursday.", "2023-06-29/ day inferred"},
		{"Ferries have stood still since the 28th.", "2023-06-28/ day inferred"},
		{"The dyke was dug in the 18th century.", "1701/1800 year stated"},
		{"The price rose above Friday's close.", "2023-06-30/ day inferred"},
		{"The storm was forecast to reach the harbour on Friday.", "2023-07-07/ day inferred"},
		{"The mayor spoke ahead of Friday's vote.", "2023-07-07/ day inferred"},
		{"The mayor resigned last Sunday.", "2023-06-25/ day inferred"}, // yesterday would be called so
		{"The keeper leaves next Wednesday, July 12.", "2023-07-12/ day inferred"},
		{"The mayor resigned two weeks ago.", "2023-06-19/2023-06-25 day inferred"},
		{"It is six days until the vote.", "2023-07-09/ day inferred"},
		{"Crowds filled the square last weekend.", "2023-07-01/2023-07-02 day inferred"},
		{"The bridge will be closed at the weekend.", "2023-07-08/2023-07-09 day inferred"},
		{"Ask the mayor again on the fourth of August, when she will know.", "2023-08-04/ day inferred"},
		{"Collections were put back from 1 September to 6 October 2023.", "2023-09-01/ day stated; 2023-10-06/ day stated"},
	})
}

func TestTimesAheadAndSeasons(t *testing.T) {
	checkDates(t, monday, []datesCase{
		{"The money will be gone in three years.", "2026/ year inferred"},
		{"The owner will invest €5 million over five years.", "2023/2028 year inferred"},
		{"It was the first flood in three years.", ""},
		{"The mill was built in three years.", ""},
		{"Work could begin in the autumn.", "2023-09/2023-11 season inferred"},
		{"On 25 June visitors could see the mill.", "2023-06-25/ day inferred"},
		{"Work could begin in February.", "2024-02/ month inferred"},
		{"Work began in the autumn.", "2022-09/2022-11 season inferred"},
		{"The ferry made two trips this autumn.", "2023-03/2023-05 season inferred"}, // in the south
		{"The ferry will make two trips this autumn.", "2023-09/2023-11 season inferred"},
		{"The harbour freezes in the winter.", ""},
		{"The bridge will open next spring.", "2024-03/2024-05 season inferred"},
		{"The mayor fell ill last winter.", "2022-12/2023-02 season inferred"},
		{"Sales fell last quarter.", "2023-04/2023-06 season inferred"},
		{"The rule holds until at least 2030.", "2030/ year stated"},
		{"A plaque gives the year of its founding as 1913.", "1913/ year stated"},
		{"If 2020 was a dry year, 2021 drowned the valley.", "2020/ year stated"},
		{"The mill was built in the 1800s.", "1800/1899 year stated"},
	})
}
