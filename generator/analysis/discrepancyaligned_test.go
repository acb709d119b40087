package analysis

import (
	"slices"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// Two statements of one thing whose sentences have little in common.
func TestOneThingIsFoundInOtherSentences(t *testing.T) {
	for _, tt := range []struct {
		name     string
		kind     corpus.DiscrepancyKind
		one, two string
		values   []string
	}{
		{"a phrase of two common words", corpus.FigureDiffers,
			"Ms Dahl disclosed that Norvik had offered the Storting a net price of 190,000 euros, a third below the list price of 285,000 euros.",
			"Torvina has a list price of 356,000 euros a year.", []string{"285,000", "356,000"}},
		{"people of one kind, and a place that is only described", corpus.FigureDiffers,
			"About 130 people in the Republic would be eligible for the treatment, according to the Board of Medicines.",
			"It is estimated that 162 people in Norway are eligible for treatment with Norvon.", []string{"130", "162"}},
		{"how long something went on", corpus.FigureDiffers,
			"Researchers followed 2,840 pupils at 12 schools over two years and found that marks improved.",
			"We followed 2,840 pupils for four years at 12 schools, six with a ban and six without.", []string{"two years", "four years"}},
		{"a stake", corpus.FigureDiffers,
			"Norvik Steel, which owns 5.2% of Torvik Bank, said it wanted at least 45 euros a share.",
			"Norvik Steel, a London maker of plates with 6.5%, urged the board to negotiate.", []string{"5.2%", "6.5%"}},
		{"a vote by its count", corpus.DateDiffers,
			"The assembly voted 178 to 141 in favour of the harbour law late at night on 17 April. The square was empty by 19 April.",
			"The text passed on 19 April by 178 votes to 141 is an attempt to give him one.", []string{"17 April", "19 April"}},
		{"the day of a thing, beside other counts", corpus.DateDiffers,
			"Nineteen children have been examined in hospitals since the recall was announced on 15 February, the ministry said.",
			"Twenty-three children have been examined in the country’s hospitals since the recall of 13 February, a nurse said.", []string{"15 February", "13 February"}},
		{"the end of one mandate", corpus.DateDiffers,
			"The mandate of the Northern Harbour Mission in Torvik expires on 31 October 2024.",
			"Minister Ann Reid told the Storting that the troops would stay for another year if the money came before the current mandate lapses on 31 December 2024.", []string{"31 October", "31 December"}},
		{"a remark by one who is only described", corpus.WordingDiffers,
			"“Those who provide the boots must also hold the map,” Norway’s foreign minister, Anders Dahl, told reporters.",
			"Norway’s foreign minister thinks that “those who provide the boats must also hold the map”. It is a good line.", []string{"boots", "boats"}},
		{"part of a longer remark, quoted far from its speaker", corpus.WordingDiffers,
			"“What I said last week is that we cannot pay any price for hope,” Mayor Ingrid Dahl told members.",
			"A letter of four paragraphs is not an answer, and “we cannot pay any sum for hope” is a slogan.", []string{"price", "sum"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got := differ(t, tt.kind, filler+tt.one, filler+tt.two)
			if !slices.ContainsFunc(got, func(x corpus.Discrepancy) bool {
				return !slices.ContainsFunc(tt.values, func(v string) bool {
					return !slices.ContainsFunc(x.Readings, func(r corpus.Reading) bool { return strings.Contains(r.Value, v) })
				})
			}) {
				t.Errorf("got %+v, want %q", got, tt.values)
			}
		})
	}
}

// A day that one source gives in the place of one that several give.
func TestADayToComeInAnotherMonth(t *testing.T) {
	day := func(text string) []corpus.Discrepancy {
		t.Helper()
		var out []corpus.Discrepancy
		for _, x := range analysed(t,
			sourceOf("first", "2024-05-06", filler+"The ministry will close the fish market of Torvik on 12 June, it said."),
			sourceOf("second", "2024-05-07", filler+"Stalls must be gone from the market by 12 June."),
			sourceOf("third", "2024-05-08", filler+text)).Discrepancies {
			if x.Rule == "same-day-of-another-month" {
				out = append(out, x)
			}
		}
		return out
	}
	if got := day("Services of the market will be moved to the pier, effective 12 August."); len(got) != 1 || len(got[0].Readings) != 2 {
		t.Errorf("another month gives %+v, want one discrepancy", got)
	}
	for _, text := range []string{
		"Services of the market will be moved to the pier, effective 15 August.",
		"Services of the market were moved to the pier on 12 April.",
		"The market closes on 12 June, and on 12 August the pier opens.",
	} {
		if got := day(text); len(got) != 0 {
			t.Errorf("%q gives %+v, want none", text, got)
		}
	}
}

func TestADaysThreeReadingsAreOneDiscrepancy(t *testing.T) {
	var got []int
	for _, x := range analysed(t,
		sourceOf("first", "2024-05-06", filler+"The swimmer tested positive in Torvik with a urine sample on 8 March, the federation said."),
		sourceOf("second", "2024-05-07", filler+"Traces were found in a urine sample that he gave on 9 March after a meeting in Torvik."),
		sourceOf("third", "2024-05-08", filler+"Her laboratory found it in a urine sample which the swimmer gave in Torvik on 9 March."),
		sourceOf("fourth", "2024-05-09", filler+"The athlete provided a urine sample on 14 March 2024 at the Danube Cup in Torvik.")).Discrepancies {
		if x.Kind == corpus.DateDiffers {
			got = append(got, len(x.Readings))
		}
	}
	if !slices.Equal(got, []int{3}) {
		t.Errorf("got discrepancies of %d readings, want one of 3", got)
	}
}
