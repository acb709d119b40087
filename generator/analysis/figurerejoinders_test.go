package analysis

import "testing"

func TestOtherFiguresAreDisputes(t *testing.T) {
	said := "The Sea Hospital said 310 babies were born there last year"
	tests := []struct{ about, text, against string }{
		{"counts", said + ". The Bridge Union counts 390.", "Bridge Union"},
		{"puts it", said + ". The Bridge Union puts it at 390.", "Bridge Union"},
		{"the real figure", said + ". Olav Moe of the Bridge Union thinks the real figure is closer to 390, because of the winter.", "Olav Moe"},
		{"it was", said + ". The Bridge Union says it was 390.", "Bridge Union"},
		{"in the same sentence", said + "; the Bridge Union says it was 390.", "Bridge Union"},
		{"the same figure", said + ". The Bridge Union puts the number at 310.", ""},
		{"of something else", said + ". The Bridge Union says the strike will last 30 days.", ""},
		{"of the same holder", said + ". The hospital puts the figure at 390.", ""},
		{"nothing counted before", "The Sea Hospital said babies were born there last year. The Bridge Union puts the number at 390.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.about, func(t *testing.T) {
			c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
			want, got := "", ""
			if tt.against != "" {
				want = "Were 310 babies born there last year? against: " + tt.against + "; for: Sea Hospital"
			}
			if len(c.Disagreements) > 0 {
				got = c.Disagreements[0].Question + " " + sideLine(c, c.Disagreements[0])
			}
			if got != want {
				t.Errorf("%s\ngot  %s\nwant %s", tt.text, got, want)
			}
		})
	}
}
