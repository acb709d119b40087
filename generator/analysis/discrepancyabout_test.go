package analysis

import (
	"strings"
	"testing"

	"briefing/generator/corpus"
)

func TestDiscrepanciesAreNamedByNounPhrases(t *testing.T) {
	for _, tt := range []struct {
		kind           corpus.DiscrepancyKind
		one, two, want string
	}{
		{corpus.ScopeDiffers, "Norway will build the first NATO radar station in Europe.",
			"Norway’s plant will be the first NATO radar station in Scandinavia.", "the first NATO radar station"},
		{corpus.DateDiffers, "At a rally in June 2022, Mayor Ingrid Dahl said: “The river belongs to the people who drink from it.”",
			"In May 2023 Mayor Ingrid Dahl said: “The river belongs to the people who drink from it.”", "Ingrid Dahl’s words “The river belongs to the people…”"},
		{corpus.DateDiffers, "The strike of 2023 was long. French President Emmanuel Macron recently said that wine is too cheap. “Wine has never cost so little,” Macron said in 2019.",
			"Nothing else is known.", "Emmanuel Macron’s remark"},
		{corpus.DateDiffers, "The city council of Torvik approved the budget on 12 March 2024 after a long debate.",
			"Torvik’s city council voted for the new budget on 14 March 2024, members said.", "vote by the city council"},
		{corpus.FigureDiffers, "According to the Farmers’ Union, the ban would cost growers €210 million a year. The maker’s own estimate is €150 million.",
			"Nothing else is known.", "cost to growers"},
		{corpus.FigureDiffers, "The shipyard in Torvik will create 1,200 permanent jobs for welders, the company Norvik Steel said.",
			"Norvik Steel said that the shipyard in Torvik would create 800 permanent jobs for welders.", "number of permanent jobs"},
		{corpus.FigureDiffers, "The shipyard in Torvik lost 12 million euros last year, Norvik Steel said.",
			"Norvik Steel said that the shipyard in Torvik lost 21 million euros last year.", "sum for the shipyard"},
		{corpus.StatusDiffers, "Norway agreed that the wind farm in Torvik will open in 2026. The wind farm is set to open in June.",
			"In Norway the debate about the wind farm in Torvik goes on. Norway has a proposal for a wind farm.", "progress of the farm in Torvik"},
	} {
		var got []string
		for _, x := range differ(t, tt.kind, filler+tt.one, filler+tt.two) {
			got = append(got, x.About)
		}
		if len(got) != 1 || got[0] != tt.want {
			t.Errorf("the %s discrepancy is about %q, want %q", tt.kind, got, tt.want)
		}
	}
}

func TestOneRemarkIsOneDiscrepancyOfDates(t *testing.T) {
	d, _ := sentencesOf(t, monday, "Mayor Ingrid Dahl spoke at the summer fair in June 2022. “The river is ours,” she said there in June 2022.\n\nThe fair was held in May 2023, and the mayor spoke.")
	sts := d.factsOf().statements
	reading := func(value, day string, n int) corpus.Reading {
		return corpus.Reading{Value: value, Normalised: day, Evidence: []corpus.Span{sts[n].whole()}}
	}
	event := corpus.Discrepancy{Kind: corpus.DateDiffers, About: "fair", Readings: []corpus.Reading{reading("June 2022", "2022-06", 0), reading("May 2023", "2023-05", 2)}}
	speech := corpus.Discrepancy{Kind: corpus.DateDiffers, About: "remark", Readings: []corpus.Reading{reading("in June 2022", "2022-06", 1), reading("May 2023", "2023-05", 2)}}
	if got := withoutRepeats(d, []corpus.Discrepancy{event, speech}); len(got) != 1 || got[0].About != "fair" {
		t.Errorf("got %+v, want one discrepancy", got)
	}
}

func TestSlipsOfNamesAndCounts(t *testing.T) {
	names := differ(t, corpus.NameDiffers,
		filler+"The survey of the moor, by Karin Lindvall of the University of Torvik, came out in May.",
		filler+"Foxes live on the moor, researchers at the University of Torvik said.\n\n“We counted every den,” said Professor Karina Lindvall, who led the work.")
	if len(names) != 0 { // a short form of the same name
		t.Errorf("a short form is reported: %+v", names)
	}
	names = differ(t, corpus.NameDiffers,
		filler+"The survey of the moor, by Marit Lindvall of the University of Torvik, came out in May.",
		filler+"Foxes live on the moor, researchers at the University of Torvik said.\n\n“We counted every den,” said Professor Marika Lindvall, who led the work.")
	if len(names) != 1 {
		t.Errorf("%d discrepancies of names, want one: %+v", len(names), names)
	}
	counts := differ(t, corpus.FigureDiffers,
		filler+"Volunteers dug up 58 bones between March and June last year.",
		filler+"The group of diggers found 56 bones in the spring of 2023.")
	if len(counts) != 1 || !strings.Contains(counts[0].About, "bones") {
		t.Errorf("got %+v, want the two counts of bones", counts)
	}
	if counts = differ(t, corpus.FigureDiffers, filler+"Volunteers dug up 58 bones in 2021.", filler+"The group of diggers found 56 bones in 2023."); len(counts) != 0 {
		t.Errorf("counts of two years are reported: %+v", counts)
	}
}

// A page is headed by a thing, never by what only says how much or how long.
func TestMeasuresNameNothing(t *testing.T) {
	d, _ := sentencesOf(t, monday, "Reserves were 9 percent below average, and 600 million euros of the budget went on grain last year.")
	f := d.factsOf()
	st := f.statements[0]
	for k := range st.tokens {
		if at := f.topicAt(st, st.stems, k, k+1); at >= 0 && (st.lower(at) == "percent" || st.lower(at) == "euros" || st.lower(at) == "year") {
			t.Errorf("%q would name a discrepancy", st.lower(at))
		}
	}
	if at := f.topicAt(st, st.stems, 0, len(st.tokens)); at < 0 {
		t.Error("nothing names it")
	}
}

func TestALabelHasNoPriceBeforeTheThing(t *testing.T) {
	for text, want := range map[string]string{
		"£248 million plant": "plant", "€412 million toll bridge": "toll bridge", "412-million-euro bridge": "bridge", "so-called Coast Pact": "Coast Pact",
		"million voices": "million voices",
	} {
		if got := withoutRank(text); got != want {
			t.Errorf("%q is named %q, want %q", text, got, want)
		}
	}
}

// A figure is named by what its own sentence says it is of.
func TestAFigureIsNamedByItsSentence(t *testing.T) {
	for _, tt := range []struct{ a, b, c, want string }{
		{"The council voted for a €421 million bridge in Delft.", "The €421 million bridge will take six years.", "Reyes said the bridge would cost €412 million.", "sum for the bridge"},
		{"The plant in Delft will burn 190,000 tonnes of waste a year.", "Delft would send it 190,000 tonnes of waste a year.", "It'll burn about 180,000 tonnes of rubbish a year.", "tonnes of waste"},
	} {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.a), sourceOf("b", "2024-05-07", tt.b), sourceOf("c", "2024-05-08", tt.c))
		found := false
		for _, x := range c.Discrepancies {
			found = found || x.About == tt.want
		}
		if !found {
			t.Errorf("no discrepancy is about %q: %v", tt.want, c.Discrepancies)
		}
	}
}
