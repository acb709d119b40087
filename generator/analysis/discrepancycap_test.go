package analysis

import (
	"testing"

	"briefing/generator/corpus"
)

// Figures of one thing whose sentences have hardly a word in common.
func TestFiguresOfOneThingInOtherWords(t *testing.T) {
	for _, tt := range []struct {
		name, one, two string
		rule           corpus.Rule
		want           int
	}{
		{"a fine of up to", "Owners who charge too much face fines of up to 25,000 euros.", "Anyone who gets it wrong is threatened with a fine of up to 50,000 euros.", "most-of-thing", 1},
		{"up to so many a year", "The harbour would take up to 12 dredgers a year.", "Up to 18 dredgers a year are planned.", "most-of-thing", 1},
		{"one limit", "Owners who charge too much face fines of up to 25,000 euros.", "Anyone who gets it wrong is threatened with a fine of up to €25,000.", "most-of-thing", 0},
		{"limits of two things", "Owners who charge too much face fines of up to 25,000 euros.", "The harbour may ask for a loan of up to 50,000 euros.", "most-of-thing", 0},
		{"a source gives both", "Owners face fines of up to 25,000 euros, and firms fines of up to 50,000 euros.", "Anyone who gets it wrong is threatened with a fine of up to 50,000 euros.", "most-of-thing", 0},
		{"limits far apart", "Cyclists face fines of up to 25 euros.", "Shipowners face fines of up to 50,000 euros.", "most-of-thing", 0},
		{"no limit", "The firm paid a fine of 25,000 euros.", "The bank paid a fine of 50,000 euros.", "most-of-thing", 0},
		{"times as likely", "The report says that towns without a dyke are eleven times as likely to see a flood.", "The report says that towns without a dyke are seven times as likely to see a flood.", "figure-of-measure", 1},
		{"times as likely to do another thing", "The report says that towns without a dyke are eleven times as likely to see a flood.", "Smokers are seven times as likely to fall ill, she said.", "figure-of-measure", 0},
		{"signatures of one day", "On Monday a cart brought 9,100 signatures to the town hall.", "Of the 9,700 signatures that were handed in on Monday, a quarter were thrown out.", "nearly-same-count", 1},
		{"signatures of two days", "On Monday a cart brought 9,100 signatures to the town hall.", "Of the 9,700 signatures that were handed in on Tuesday, a quarter were thrown out.", "nearly-same-count", 0},
		{"a fund of one name", "In dispute is a hardship fund of two million euros a year, which the opposition wants.", "A hardship fund of four million euros changes nothing.", "figure-of-measure", 1},
		{"funds of two names", "In dispute is a hardship fund of two million euros a year, which the opposition wants.", "A pension fund of four million euros changes nothing.", "figure-of-measure", 0},
		{"a total", "It has a total budget of two million euros.", "A total number of four million euros was lost.", "figure-of-measure", 0},
		{"what two things are worth", "The ship is worth 30 million euros.", "The pier cost 34 million euros.", "one-against-several", 0},
		{"a cost and a worth", "The office puts the cost at 30 million euros.", "The contract is worth 34 million euros.", "one-against-several", 1},
		{"a distance and a range", "The sets have a range of 40 kilometres, the border office said.", "The border cannot be watched from 50 kilometres behind the border.", "one-against-several", 0},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := 0
			for _, x := range differ(t, corpus.FigureDiffers, filler+tt.one, filler+tt.two) {
				if x.Rule == tt.rule {
					got++
				}
			}
			if got != tt.want {
				t.Errorf("%d discrepancies, want %d", got, tt.want)
			}
		})
	}
}

// A small count is held against another where one noun stands before both.
func TestSmallCountsOfOneThing(t *testing.T) {
	for _, tt := range []struct {
		name, three string
		want        int
	}{
		{"a trial in so many", "A trial at 14 mills over a winter proves nothing.", 1},
		{"something else", "The strike at 14 mills over a winter proves nothing.", 0},
	} {
		c := analysed(t, sourceOf("a", "2024-05-06", filler+"The plan follows a trial in 12 mills."), sourceOf("b", "2024-05-07", filler+"A trial of twelve mills can show much."), sourceOf("c", "2024-05-08", filler+tt.three))
		got := 0
		for _, x := range c.Discrepancies {
			if x.Rule == "one-against-several" {
				got++
			}
		}
		if got != tt.want {
			t.Errorf("%s: %d discrepancies, want %d", tt.name, got, tt.want)
		}
	}
}
