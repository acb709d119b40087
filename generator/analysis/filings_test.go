package analysis

import (
	"slices"
	"testing"
)

// What a petition or a lawsuit asks for is what those ask for who made it.
func TestAPetitionAsksForWhoeverFiledIt(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"On Wednesday the Labour Party lodged its petition with the Constitutional Court. It asks the judges to annul the law.", "labour-party against law"},
		{"The Labour Party filed a lawsuit against the city of Harlow on Monday. The lawsuit asks the High Court to stop the tunnel.", "labour-party against tunnel"},
		{"Friends of the Lake handed in a petition on Monday. The petition calls for a ban on nets.", "friends-of-the-lake for ban on nets"},
		{"The Labour Party’s petition asks the council to stop the tunnel.", "labour-party against tunnel"},
		{"The Law Society wrote a letter to the minister. The letter urges her to withdraw the bill.", "law-society against bill"},
	} {
		if got := heldIn(t, c.text); !slices.Contains(got, c.want) {
			t.Errorf("%s\n\tgot %q, want %q", c.text, got, c.want)
		}
	}
}

func TestAPetitionOfNobodyIsNobodys(t *testing.T) {
	text := "The Labour Party met on Monday. The petition calls for a ban on nets."
	if got := heldIn(t, text); len(got) > 0 {
		t.Errorf("%s\n\tgot %q", text, got)
	}
}
