package analysis

import "testing"

// What is sold under a name is no actor, unless it acts.
func TestWhatIsSoldIsNoActor(t *testing.T) {
	tests := []struct {
		text string
		kept bool
	}{
		{"The herbicide, sold as Brontal by Hume Chemicals, is banned. Growers in Lunde used Brontal for years.", false},
		{"Doctors give the painkiller Brontal to children. A year of Brontal costs 900 euros.", false},
		{"A rival treatment, Brontal, made by the firm Hume Chemicals, costs less. Patients want Brontal.", false},
		{"Hume Chemicals took Brontal tablets off the market. Nobody misses Brontal.", false},
		{"The tablet maker Brontal was fined. Brontal said it would appeal.", true},
		{"The painkiller of Brontal, which makes it in Lunde, is banned. Brontal refused to comment.", true},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		kept := false
		for _, a := range c.Actors {
			kept = kept || a.Name == "Brontal"
		}
		if kept != tt.kept {
			t.Errorf("%q: an actor %t, want %t", tt.text, kept, tt.kept)
		}
	}
}
