package analysis

import (
	"fmt"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

func TestFiguresAreReadWithTheirUnits(t *testing.T) {
	for text, want := range map[string]string{
		"Aid had reached $7.1 billion by then.":             "$7.1 billion = 7100000000 USD",
		"The tram will cost €30m.":                          "€30m = 30000000 EUR",
		"A ban would cost growers SEK 210 million a year.":  "SEK 210 million = 210000000 SEK",
		"The road cost 1.2 billion zlotys in all.":          "1.2 billion zlotys = 1200000000 PLN",
		"They owe 40 million Kenyan shillings to it.":       "40 million Kenyan shillings = 40000000 shilling",
		"It paid 3 million Canadian dollars for it.":        "3 million Canadian dollars = 3000000 CAD",
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
		"The buyer will pay C$14.20 a share.":               "C$14.20 = 14.2 CAD",
		"It backed the US$14.20-a-share offer.":             "US$14.20-a-share = 14.2 USD",
		"The yard keeps seven hundred and sixty jobs.":      "seven hundred and sixty jobs = 760",
		"One hundred and twenty thousand people fled.":      "One hundred and twenty thousand people = 120000",
		"The pact lets 600 French personnel in.":            "600 French personnel = 600",
		"They want a 60-metre chimney.":                     "60-metre = 60 metre",
		"The sample held 0.18 ng/mL of it.":                 "0.18 ng/mL = 0.00000018 gram/litre",
		"It held 180 nanograms per litre.":                  "180 nanograms per litre = 0.00000018 gram/litre",
		"The site covers 3 square miles.":                   "3 square miles = 776.996433101 hectare",
		"Miners may retire at 62 under it.":                 "62 = 62 year of age",
		"It would raise the pension age to 65.":             "65 = 65 year of age",
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
		"Room 12 was empty.", "Her 2014 and 2018 campaigns failed.", "It begins at 7:30.", "One thing is certain.", "The train leaves at 62.", "Trains retire to 9.", "She took Flight 370 home.",
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
		{"It burns about 180,000 tonnes.", "It burns 190,000 tonnes.", false},
		{"It burns about 180,000 tonnes.", "It burns 184,000 tonnes.", true},
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

// TestDollarsAreWhoseTheDossierSays: a paper that never says whose dollars it
// means gives those that the others name.
func TestDollarsAreWhoseTheDossierSays(t *testing.T) {
	one := filler + "Norvik Steel will pay C$14.20 a share for the shipyard in Torvik."
	two := filler + "Norvik Steel bought the shipyard in Torvik at $14.50 a share."
	for _, x := range differ(t, corpus.FigureDiffers, one, two) {
		if len(x.Readings) == 2 && x.Readings[0].Normalised == "14.2 CAD" && x.Readings[1].Normalised == "14.5 CAD" {
			return
		}
	}
	t.Errorf("C$14.20 and $14.50 a share are not set against each other in Canadian dollars")
}

func TestRoundingIsAnExcuseOnlyWhereItIsOne(t *testing.T) {
	for _, tt := range []struct {
		x, y float64
		want bool
	}{{186e6, 214e6, false}, {190e6, 186e6, true}, {186e6, 190e6, true}, {0.9, 0.94, true}, {48, 46, false}, {1140, 1240, false}} {
		if got := rounds(figure{value: tt.x}, figure{value: tt.y}); got != tt.want {
			t.Errorf("%v and %v: rounding is %v", tt.x, tt.y, got)
		}
	}
}
