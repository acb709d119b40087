package analysis

import (
	"fmt"
	"strings"
	"testing"
)

func TestFiguresAreReadWithTheirUnits(t *testing.T) {
	for text, want := range map[string]string{
		"Aid had reached $7.1 billion by then.":             "$7.1 billion = 7100000000 USD",
		"The tram will cost €30m.":                          "€30m = 30000000 EUR",
		"A ban would cost growers SEK 210 million a year.":  "SEK 210 million = 210000000 SEK",
		"Support exceeded 60 percent in May.":               "60 percent = 60 percent",
		"Turnout fell to 41.5% of voters.":                  "41.5% = 41.5 percent",
		"The club has 31 member states.":                    "31 member states = 31",
		"The story cites eight people familiar with it.":    "eight people = 8",
		"The plant will create about 1,200 full-time jobs.": "1,200 full-time jobs = 1200",
		"Two hundred workers walked out.":                   "Two hundred workers = 200",
		"The road is 12 kilometres long.":                   "12 kilometres = 12000 metre",
		"Between 10 and 15 houses burned.":                  "10 and 15 houses = 10–15",
		"The fund holds $3 to $5 million.":                  "$3 to $5 million = 3000000–5000000 USD",
		"Screening is offered to men aged 50 to 69.":        "50 to 69 = 50–69 year of age",
		"Women between 40 and 60 are tested every year.":    "40 and 60 = 40–60 year of age",
	} {
		_, sts := sentencesOf(t, "", text)
		var got []string
		for _, x := range sts[0].figures {
			got = append(got, fmt.Sprintf("%s = %s", sts[0].words(x.i, x.j), x.normalised()))
		}
		if strings.Join(got, "; ") != want {
			t.Errorf("%s\n got %q\nwant %q", text, got, want)
		}
	}
}

func TestWhatIsNoFigure(t *testing.T) {
	for _, text := range []string{
		"Article 9 forbids it.", "The Group of Seven met.", "It happened in 2014.", "He is a 10-year-old boy.", "They won 3-2.",
		"Room 12 was empty.", "It begins at 7:30.", "One thing is certain.", "She took Flight 370 home.",
	} {
		_, sts := sentencesOf(t, "", text)
		if len(sts[0].figures) != 0 {
			x := sts[0].figures[0]
			t.Errorf("%s: took %q for a figure", text, sts[0].words(x.i, x.j))
		}
	}
}

func TestRoundingIsAgreement(t *testing.T) {
	for _, tt := range []struct {
		a, b   string
		agrees bool
	}{
		{"There were about 1,200 jobs.", "There were 1,184 jobs.", true},
		{"There were 1,200 jobs.", "There were 1,184 jobs.", true},
		{"There were more than 1,000 jobs.", "There were 1,184 jobs.", true},
		{"There were 1,200 jobs.", "There were 1,300 jobs.", false},
		{"There were 8 jobs.", "There were nine jobs.", false},
		{"It cost $7.1 billion.", "It cost $7.13 billion.", true},
		{"It cost €186 million.", "It cost €214 million.", false},
		{"There were 10 to 15 jobs.", "There were 12 jobs.", true},
		{"There were at most 10 jobs.", "There were 12 jobs.", false},
	} {
		_, a := sentencesOf(t, "", tt.a)
		_, b := sentencesOf(t, "", tt.b)
		if len(a[0].figures) != 1 || len(b[0].figures) != 1 {
			t.Errorf("%s / %s: figures not read", tt.a, tt.b)
			continue
		}
		if got := a[0].figures[0].agrees(b[0].figures[0]); got != tt.agrees {
			t.Errorf("%s / %s: agree is %v", tt.a, tt.b, got)
		}
	}
}
