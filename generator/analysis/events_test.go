package analysis

import (
	"slices"
	"testing"

	"briefing/generator/corpus"
)

func TestDatesOfComparisonAreNoEvents(t *testing.T) {
	for _, text := range []string{
		"The harbour in Torvik is much busier than in 2007.",
		"The ferry, unlike the 1991 one, has two decks.",
		"The harbour has more boats than there were in 2007.",
		"That rule is out of place in the 21st century.",
		"The paper USA Today noted that the harbour in Torvik is busy.",
	} {
		if c := analysed(t, sourceOf("a", "2024-05-06", text)); len(c.Events) != 0 {
			t.Errorf("%q gives the event %q", text, c.Text(c.Events[0].At))
		}
	}
	if c := analysed(t, sourceOf("a", "2024-05-06", "The harbour in Torvik burnt down in 2007.")); len(c.Events) != 1 {
		t.Error("a fire is no event")
	}
}

func TestWhatHappenedReadsByItself(t *testing.T) {
	for _, tt := range []struct{ text, at, want string }{
		{"In a report released in Torvik on Wednesday, keepers said the flood, which began in the valley of Lunde in December 2019, may return.", "December 2019", "the flood, which began in the valley of Lunde in December 2019"},
		{"In a report released in Torvik on Wednesday, keepers said the flood, which began in the valley of Lunde in December 2019, may return.", "Wednesday", "In a report released in Torvik on Wednesday, keepers said the flood, which began in the valley of Lunde in December 2019, may return"},
		{"In March 2019, ten months after a storm had flooded the valley, the mill reopened.", "ten months after", "a storm had flooded the valley"},
		{"TORVIK, 6 May 2020 - The council voted to close the mill.", "6 May 2020", "The council voted to close the mill"},
		{"On 3 May 2020, keepers wearing coats, face masks, and hats surrounded the mill.", "3 May 2020", "On 3 May 2020, keepers wearing coats, face masks, and hats surrounded the mill"},
		{"In 2019, keepers hoped that the mill, closed in 2014, would open again.", "2019", "In 2019, keepers hoped that the mill, closed in 2014, would open again"},
		{"There were two floods, one of nine houses in 2007 and one of ten in 2019.", "2007", "There were two floods, one of nine houses in 2007 and one of ten in 2019"},
		{"“We closed the mill in 2014 and never looked back. It was time,” the owner said.", "2014", "We closed the mill in 2014 and never looked back"},
	} {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		got := ""
		for i := range c.Events {
			if c.Text(c.Events[i].At) == tt.at {
				got = c.Text(c.Events[i].What)
			}
		}
		if got != tt.want {
			t.Errorf("%s: %s\n got %q\nwant %q", tt.text, tt.at, got, tt.want)
		}
	}
}

func TestADatelineIsNoEventBesideAnotherDay(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-09", "TORVIK, May 8 - The council said on Tuesday that it would close the mill."))
	if len(c.Events) != 1 || c.Text(c.Events[0].At) != "Tuesday" {
		t.Errorf("got %+v, want Tuesday alone", c.Events)
	}
}

func TestStatusOfWhatIsReported(t *testing.T) {
	for text, want := range map[string]corpus.EventStatus{
		"The board said it would meet on Friday.":                                                                                              corpus.Scheduled,
		"The board said it would meet on Friday if the mill closed.":                                                                           corpus.Hypothetical,
		"The council announced a plan to be unveiled later this week.":                                                                         corpus.Scheduled,
		"The mayor endorsed Ms Berg for this year's council election.":                                                                         corpus.Scheduled,
		"According to keepers on Saturday, the flood may have drowned two men.":                                                                corpus.Occurred,
		"Should the board find that the dam is safe, it would reopen in September.":                                                            corpus.Hypothetical,
		"The owner will pay more than the mill cost in 2019.":                                                                                  corpus.Occurred,
		"Keepers cite a study from 2014 showing that the dam can hold.":                                                                        corpus.Occurred,
		"The dam, scheduled for repair in 2030, may burst.":                                                                                    corpus.Scheduled,
		"The council has until Friday to reply.":                                                                                               corpus.Scheduled,
		"The harbour minister stepped in on Sunday to take the matter out of the council's hands, ordering an inquiry that is likely to last.": corpus.Occurred,
	} {
		c := analysed(t, sourceOf("a", monday, text))
		if len(c.Events) != 1 || c.Events[0].Status != want {
			t.Errorf("%s\n got %+v, want one event that is %s", text, c.Events, want)
		}
	}
}

// The time of other articles dates an article that tells none, but neither a
// single one of them nor against the years that the article itself writes out.
func TestTheTimeOfOtherArticles(t *testing.T) {
	undated := func(text string) *corpus.Source { return sourceOf("z", "", text) }
	dated := []*corpus.Source{
		sourceOf("a", "2024-05-06", "The harbour was shut on Monday, and the ferry stayed away."),
		sourceOf("b", "2024-05-09", "The harbour was opened again on Thursday, and the ferry came."),
	}
	for _, test := range []struct {
		about  string
		others []*corpus.Source
		text   string
		want   int
	}{
		{"several others", dated, "In April the harbour master bought a new ferry from Norway.", 1},
		{"one other", dated[:1], "In April the harbour master bought a new ferry from Norway.", 0},
		{"an older year of its own", dated, "The war of 2021 changed the harbour. In April the harbour master bought a new ferry from Norway.", 0},
	} {
		c := analysed(t, append(slices.Clone(test.others), undated(test.text))...)
		n := 0
		for _, ev := range c.Events {
			if ev.At.Source == "z" && ev.From == "2024-04" {
				n++
			}
		}
		if n != test.want {
			t.Errorf("%s: April 2024 is found %d times, want %d", test.about, n, test.want)
		}
	}
}
