package analysis

import "testing"

func TestDatesOfComparisonAreNoEvents(t *testing.T) {
	for _, text := range []string{
		"The harbour in Torvik is much busier than in 2007.",
		"The ferry, unlike the 1991 one, has two decks.",
	} {
		if c := analysed(t, sourceOf("a", "2024-05-06", text)); len(c.Events) != 0 {
			t.Errorf("%q gives the event %q", text, c.Text(c.Events[0].At))
		}
	}
	if c := analysed(t, sourceOf("a", "2024-05-06", "The harbour in Torvik burnt down in 2007.")); len(c.Events) != 1 {
		t.Error("a fire is no event")
	}
}
