package analysis

import "testing"

func TestFigureReports(t *testing.T) {
	tests := []struct {
		about, text string
		want        []string
	}{
		{"claims a number", "The Harbour Board claims about 15,200 members, up from 9,400 a year ago.",
			[]string{"attitude-noun | indirect | Harbour Board | about 15,200 members, up from 9,400 a year ago"}},
		{"a number alone", "The engineers of the town expect less than two.", []string{"attitude-noun | indirect | The engineers of the town | less than two"}},
		{"a thing claims lives, and says nothing", "The flood claimed 15 lives.", nil},
		{"puts a number at", "Olga Petrova puts the number of wells in the valley at 40.", []string{"attitude-noun | indirect | Olga Petrova | the number of wells in the valley at 40"}},
		{"puts a thing somewhere", "Olga Petrova puts the boat at the quay.", nil},
		{"gives an estimate", "The police gave an estimate of 2,500.", []string{"attitude-noun | indirect | police | estimate of 2,500"}},
	}
	for _, test := range tests {
		t.Run(test.about, func(t *testing.T) { checkRuled(t, test.text, test.want) })
	}
}
