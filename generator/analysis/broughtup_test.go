package analysis

import (
	"slices"
	"testing"

	"briefing/generator/corpus"
)

func TestWhatHasJustBeenBroughtUp(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // holder, stance and target
	}{
		{"The school board plans a dress code. The parents’ group Fair Start has asked a court to stop it. Mark Dunn campaigned for it from the first day.",
			[]string{"fair-start against dress code", "mark-dunn for dress code"}},
		{"The council debated a congestion charge. The Green Party backs it, while the Labour Party has argued against it.",
			[]string{"green-party for congestion charge", "labour-party against congestion charge"}},
		{"The school board met in May. It approved a lunch menu. Mark Dunn campaigned for it.", []string{"mark-dunn for lunch menu"}},
		{"The school board proposed compulsory lessons. Mark Dunn rejects this.", []string{"mark-dunn against compulsory lessons"}},
		{"Mark Dunn opposes the bill. The school board proposes compulsory counselling instead. Ann Reed rejects this.", []string{"ann-reed against compulsory counselling"}},
		{"The board proposed a dress code and rejected a lunch menu. Mark Dunn campaigned for it.", nil}, // which is not told
	} {
		got := heldIn(t, c.text)
		for _, want := range c.want {
			if !slices.Contains(got, want) {
				t.Errorf("%s\n\tgot %q, want %q", c.text, got, want)
			}
		}
		if c.want == nil && slices.ContainsFunc(got, func(g string) bool { return len(g) > 9 && g[:9] == "mark-dunn" }) {
			t.Errorf("%s\n\tgot %q, want nothing of Mark Dunn", c.text, got)
		}
	}
}

// heldIn gives the claims of a text as holder, stance and target.
func heldIn(t *testing.T, text string) []string {
	t.Helper()
	var got []string
	for _, h := range analysed(t, sourceOf("a", "2024-05-06", text)).Claims {
		if h.Level == corpus.Reported {
			got = append(got, string(h.Holder)+" "+string(h.Stance)+" "+h.Target.Text)
		}
	}
	return got
}
