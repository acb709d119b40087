package analysis

import (
	"testing"

	"briefing/generator/corpus"
)

// What somebody asks for or promises by a day is to come, whatever the tense of
// the asking; what was done by a day is past.
func TestATimeLimitThatIsAskedForIsToCome(t *testing.T) {
	for _, tt := range []struct {
		text, from string
		status     corpus.EventStatus
	}{
		{"By Monday evening, the mayor said that the courts should decide.", "2025-03-24", corpus.Occurred},
		{"The mayor backed a trial of the quay, anticipated to begin in January.", "2026-01", corpus.Scheduled},
		{"The mayor asked the state to pay for the quay before Easter.", "2025-04-20", corpus.Hypothetical},
		{"The union demanded that the council act before June.", "2025-06", corpus.Hypothetical},
		{"She recommended that the school be closed by June.", "2025-06", corpus.Hypothetical},
		{"He promised talks with the smaller shops before Easter.", "2025-04-20", corpus.Scheduled},
		{"The agency said it had read the report and expected to rule by the end of June.", "2025-06", corpus.Scheduled},
		{"The court ordered the firm to repay the money by September.", "2025-09", corpus.Scheduled},
		{"The team expects to win before Christmas.", "2025-12-25", corpus.Scheduled},
		{"The plan would hold rents at their level for three years from 1 September.", "2025-09-01", corpus.Hypothetical},
		{"The bill would take effect on 1 September.", "2025-09-01", corpus.Hypothetical},
		{"He finished the book before Easter.", "2024-03-31", corpus.Occurred},
		{"The two sides agreed a truce before Easter.", "2024-03-31", corpus.Occurred},
		{"The council managed to repair the bridge before June.", "2024-06", corpus.Occurred},
		{"They went to Rome to sign the pact before Easter.", "2024-03-31", corpus.Occurred},
		{"Reyes sought the documents before June.", "2024-06", corpus.Occurred},
	} {
		wantOneEvent(t, tt.text, tt.from, tt.status)
	}
}

// What is only reckoned, or hangs on a condition, is not scheduled; a day that a
// hearing or an election bears is, whatever hangs on it.
func TestWhatIsReckonedOrHangsOnAConditionIsNotScheduled(t *testing.T) {
	for _, tt := range []struct {
		text, from string
		status     corpus.EventStatus
	}{
		{"The ministry estimates that the law will save a million a year by 2032.", "2032", corpus.Hypothetical},
		{"The harbour master says that traffic will triple by 2035.", "2035", corpus.Hypothetical},
		{"If the pact is ratified, the licences will expire on 30 April.", "2025-04-30", corpus.Hypothetical},
		{"The fund will be empty in 2029 unless the rules change.", "2029", corpus.Hypothetical},
		{"The limit will drop to one per cent on 12 May.", "2025-05-12", corpus.Scheduled},
		{"If the hearing on 12 May goes well, Delft will build.", "2025-05-12", corpus.Scheduled},
		{"The vote in May could be delayed.", "2025-05", corpus.Scheduled},
		{"The warden told the town that the bridge was rotten, and that he would close it in May.", "2025-05", corpus.Scheduled},
	} {
		wantOneEvent(t, tt.text, tt.from, tt.status)
	}
}

// wantOneEvent checks the one date of a text of 27 March 2025.
func wantOneEvent(t *testing.T, text, from string, status corpus.EventStatus) {
	t.Helper()
	c := analysed(t, sourceOf("a", "2025-03-27", text))
	if len(c.Events) != 1 || c.Events[0].From != from || c.Events[0].Status != status {
		t.Errorf("%q: got %v, want %s, %s", text, c.Events, from, status)
	}
}
