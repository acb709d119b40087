package analysis

import "testing"

// Campaigns that are named after what they call for are told from sentences
// that call for it.
func TestCampaignsNamedAfterTheirCall(t *testing.T) {
	tests := []struct {
		text, name string
		found      bool
	}{
		{"Rita Moss of Save the Ferry spoke first. The hall was full.", "Save the Ferry", true},
		{"Save the Ferry, a residents' group, spoke first. The hall was full.", "Save the Ferry", true},
		{"Keep Storholm an Island said it would sue. The hall was full.", "Keep Storholm an Island", true},
		{"Parents' group Hold the Phone NZ spoke first. The hall was full.", "Hold the Phone NZ", true},
		{"Save the Queen from that, Rita Moss said. The hall was full.", "Save the Queen", false},
		{"Rita Moss called out: Save the Ferry from the Ports Agency. The hall was full.", "Save the Ferry", false},
		{"The Alliance to Save Our Ferry spoke first. The hall was full.", "Save Our Ferry", false},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		if found := actorNamed(c, tt.name) != nil; found != tt.found {
			t.Errorf("%q: found %v: %v", tt.text, found, namesOf(c))
		}
	}
}
