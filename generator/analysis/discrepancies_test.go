package analysis

import (
	"slices"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// differ analyses two articles and gives the discrepancies of a kind.
func differ(t *testing.T, kind corpus.DiscrepancyKind, one, two string) []corpus.Discrepancy {
	t.Helper()
	c := analysed(t, sourceOf("first", "2024-05-06", one), sourceOf("second", "2024-05-07", two))
	var out []corpus.Discrepancy
	for _, x := range c.Discrepancies {
		if x.Kind == kind {
			out = append(out, x)
		}
		if x.Aligned == "" || len(x.Innocent) == 0 || x.Rule == "" || x.About == "" {
			t.Errorf("discrepancy %s does not say what it is about, why it was aligned, by which rule, or how it may be innocent", x.ID)
		}
	}
	return out
}

// filler is prose around the facts, so that words have something to be rare
// against.
const filler = `The town lies on a river. Its markets are busy in summer, and its schools are old.

Farmers bring fruit to the square every morning. Visitors admire the cathedral and the ferry.

`

func TestDiscrepanciesAreFound(t *testing.T) {
	for _, tt := range []struct {
		name     string
		kind     corpus.DiscrepancyKind
		one, two string
		values   []string // parts of the readings
	}{
		{"a sum in two currencies", corpus.FigureDiffers,
			"Norway has promised 6 million dollars towards the cost of the mission.",
			"The ministry in Torvik thanked Norway for its readiness to give 6 million euros to a future mission.", []string{"6 million dollars", "6 million euros"}},
		{"a count with its digits changed about", corpus.FigureDiffers,
			"Guards in Torvik counted 62 crates of shells that were listed as pump parts.",
			"The 26 crates that were found in Torvik held shells for a garrison, he said.", []string{"62 crates", "26 crates"}},
		{"a deed told with one verb and one noun", corpus.DateDiffers,
			"Births at Alder Hospital in the fishing town of Torvik will end on 31 August under a plan that was passed on Monday.",
			"The health board wants to end births at Alder Hospital on 31 July and to send mothers to another hospital.", []string{"31 August", "31 July"}},
		{"an event's date", corpus.DateDiffers,
			"The Alder Bridge in Torvik was opened to traffic by Mayor Ingrid Dahl on 12 March 2021.",
			"Mayor Ingrid Dahl opened the Alder Bridge in Torvik to traffic on 21 March 2021.", []string{"12 March 2021", "21 March 2021"}},
		{"an event told in other words", corpus.DateDiffers,
			"The city council of Torvik approved the budget on 12 March 2024 after a long debate.",
			"Torvik’s city council voted for the new budget on 14 March 2024, members said.", []string{"12 March 2024", "14 March 2024"}},
		{"a day of the week and a day written out", corpus.DateDiffers,
			"Permission for the Alder Bridge was granted on Monday by the planning committee of Torvik.",
			"The planning committee of Torvik resolved on 7 May 2024 to grant permission for the bridge.", []string{"Monday", "7 May 2024"}},
		{"an event that nobody is named in again", corpus.DateDiffers,
			"On 3 May a crowd in Torvik burned three boathouses.",
			"When the boathouses burned on 2 May, he says, nobody came.", []string{"3 May", "2 May"}},
		{"two times with one end the same", corpus.DateDiffers,
			"The permit bars boats from the cove of Torvik between 1 May and 31 July, when the terns are nesting.",
			"Norvik Steel keeps its boats out of the cove between 1 May and 31 August, when the terns are nesting.", []string{"31 July", "31 August"}},
		{"a length, beside other numbers that add up to it", corpus.FigureDiffers,
			"Nearly 700 nurses in Torvik began a three-day strike over pay, the largest in two decades.",
			"Some 640 nurses in Torvik walked out, beginning a five-day strike over pay.", []string{"three-day", "five-day"}},
		{"counts written as words", corpus.FigureDiffers,
			"Nineteen divers have been treated in the clinic of Torvik since the wreck was found, the guard said.",
			"Twenty-three divers have been treated in Torvik’s clinic since the wreck was found, a nurse said.", []string{"Nineteen divers", "Twenty-three divers"}},
		{"counts of the same under two nouns", corpus.FigureDiffers,
			"A group of nine coastal countries called for a ban on nets in the fjord of Torvik.",
			"Twelve coastal nations want a ban on nets in the fjord of Torvik.", []string{"nine coastal countries", "Twelve coastal nations"}},
		{"a short number with its digits in each other’s place", corpus.FigureDiffers,
			"The town will spend 1.2 million kroner on lockers.",
			"According to the school office, lockers for all pupils would cost 2.1 million kroner.", []string{"1.2 million", "2.1 million"}},
		{"a share with its digits in each other’s place", corpus.FigureDiffers,
			"The trust is the largest owner of the yard, with 18.6% of it.",
			"With its holding of 16.8 per cent, the trust has a special duty.", []string{"18.6%", "16.8 per cent"}},
		{"the year of a founding", corpus.DateDiffers,
			"Norvik Steel makes plates at a mill built by Anders Dahl, a merchant, in 1911.",
			"A plaque gives the year of the mill’s founding as 1913.", []string{"1911", "1913"}},
		{"the date of an accord", corpus.DateDiffers,
			"The accord of 2 July 2021 obliges Norway to count its cod.",
			"The accord, signed on 2 September 2021 in the capital of Norway, rests. It freezes an accord signed on 2 September 2021 by Norway.", []string{"2 July 2021", "2 September 2021"}},
		{"the month in which something began", corpus.DateDiffers,
			"She has taken blood since Norway opened the clinic in Torvik on 15 January 2024.",
			"Since February 2024, when Norway opened the clinic in Torvik, she has sat there.", []string{"15 January 2024", "February 2024"}},
		{"the date of a quotation", corpus.DateDiffers,
			"At a rally in June 2022, Mayor Ingrid Dahl said: “The river belongs to the people who drink from it.”",
			"In May 2023 Mayor Ingrid Dahl said: “The river belongs to the people who drink from it.”", []string{"June 2022", "May 2023"}},
		{"the day of a vote to come", corpus.DateDiffers,
			"The bill goes to the Senate, which is expected to vote on 22 September.",
			"The minister needs the Senate, where she has no friends. The upper house will vote on 29 September.", []string{"22 September", "29 September"}},
		{"the day of a hearing to come", corpus.DateDiffers,
			"The judge refused to stop the work. The full hearing will begin on 17 June.",
			"The neighbours' case is up in the High Court on 24 June and may go on.", []string{"17 June", "24 June"}},
		{"the day of a hearing on something", corpus.DateDiffers,
			"Norwegian officials held a public hearing on the closure on March 19.",
			"The ruling followed a hearing at Torvik School on April 19, where nobody spoke for the closure.", []string{"March 19", "April 19"}},
		{"the day by which something is due", corpus.DateDiffers,
			"The finding obliges the company to submit a plan by March 18 showing where patients will go.",
			"The hospital has until April 18 to send the state a plan for patients.", []string{"March 18", "April 18"}},
		{"the day of a notice, and what it announces", corpus.DateDiffers,
			"Norvik Steel filed notice with the city on 30 January that it would close the mill.",
			"Norvik Steel filed its required notice with the regulators on 31 January.", []string{"30 January", "31 January"}},
		{"the next meeting", corpus.DateDiffers,
			"The delegations are due to meet again in Torvik on 22 July.",
			"Nothing was signed. The next round will be held in Torvik on 23 July.", []string{"22 July", "23 July"}},
		{"people at a rally", corpus.FigureDiffers,
			"About 2,000 anglers rallied at the harbour in Torvik on Saturday, the organisers said.",
			"She was asked about a rally on Saturday in Torvik, attended by some 600 people.", []string{"2,000 anglers", "600 people"}},
		{"people on strike, counted over several places", corpus.FigureDiffers,
			"Nearly 700 drivers began a strike on Monday, the largest walkout in the Alder Valley in years.",
			"As of 9 a.m., fewer than 400 drivers had joined the strike.", []string{"700 drivers", "400 drivers"}},
		{"people by two names", corpus.FigureDiffers,
			"The police put the crowd in Torvik at 600. Some 900 marchers came to the protest in Torvik.",
			"At the protest in Torvik were 1,800 members of the union, its chairman said.", []string{"900 marchers", "1,800 members"}},
		{"how long a strike is", corpus.FigureDiffers,
			"Drivers began a three-day strike Monday over the rota of the ferry in Torvik.",
			"In Torvik drivers of the ferry were in the rain, as a five-day strike over the rota went on.", []string{"three-day", "five-day"}},
		{"people arrested", corpus.FigureDiffers,
			"The ministry said 41 people had been detained across the country.",
			"It was nothing like the violence of 4 March, when 57 people were detained around the country.", []string{"41 people", "57 people"}},
		{"a digit of a day", corpus.DateDiffers,
			"The formal claim reached Torvik on 14 September 2023, in a letter with three seals.",
			"The elders handed their claim to the mayor on 4 September 2023.", []string{"14 September 2023", "4 September 2023"}},
		{"the day of what was signed", corpus.DateDiffers,
			"The May 2 fishing accord between Norway and Iceland is void, it says.",
			"On June 2 Norway and Iceland signed a fishing accord for the cod.", []string{"May 2", "June 2"}},
		{"a figure", corpus.FigureDiffers,
			"The shipyard in Torvik will create 1,200 permanent jobs for welders, the company Norvik Steel said.",
			"Norvik Steel said that the shipyard in Torvik would create 800 permanent jobs for welders.", []string{"1,200 permanent jobs", "800 permanent jobs"}},
		{"two digits that changed places", corpus.FigureDiffers,
			"The group handed in a petition with 11,400 signatures.",
			"Many ask about the petition. It was at 14,100 when they left.", []string{"11,400", "14,100"}},
		{"a person's age", corpus.FigureDiffers,
			"The fisherman, Oscar Wahlbom, 22, was found on the beach of Torvik.",
			"Oscar Wahlbom was nineteen.", []string{"22", "nineteen"}},
		{"a person's age in a word", corpus.FigureDiffers,
			"The 40-year-old teacher, Oscar Wahlbom, was found on the beach of Torvik.",
			"It was Oscar Wahlbom, aged 41, whom they found.", []string{"40-year-old", "41"}},
		{"how long a lease is", corpus.FigureDiffers,
			"The meeting, which was twice suspended, approved a 99-year lease of the quay.",
			"The board met to consider the vote to grant a 125-year lease of the quay.", []string{"99-year", "125-year"}},
		{"two counts in one sentence", corpus.FigureDiffers,
			"They marched through Torvik. Two thousand people, the police said; the union says 3,500.",
			"Nothing else is known.", []string{"Two thousand people", "3,500"}},
		{"how long something lasts", corpus.FigureDiffers,
			"Norvik Steel would keep its head office and the jobs in Torvik for five years.",
			"Norvik Steel promised that it would keep jobs and a head office in Torvik over six years.", []string{"five years", "six years"}},
		{"one digit of a number, in other words", corpus.FigureDiffers,
			"The shipyard employs 1,140 people in the old docks.",
			"Today there are 1,240 on the payroll of the yard.", []string{"1,140", "1,240"}},
		{"amounts a year", corpus.FigureDiffers,
			"The dock would take up to 190,000 tonnes of gravel a year.",
			"It will ship about 180,000 tonnes of gravel a year.", []string{"190,000", "180,000"}},
		{"a sum and no word what for", corpus.FigureDiffers,
			"The tunnel will cost €214 million, a paper says. The tunnel is long.",
			"Many fear the tunnel. Some call the tunnel a whim.\n\nThe mayor says €186 million.", []string{"€214 million", "€186 million"}},
		{"two estimates side by side", corpus.FigureDiffers,
			"According to the Farmers’ Union, the ban would cost growers €210 million a year. The maker’s own estimate is €150 million.",
			"Nothing else is known.", []string{"€210 million", "€150 million"}},
		{"the wording of a quotation", corpus.WordingDiffers,
			"“We will never sell the harbour to strangers from abroad,” said Mayor Ingrid Dahl.",
			"“We shall never sell this harbour to strangers from abroad,” said Mayor Ingrid Dahl.", []string{"We will never", "We shall never"}},
		{"one word of a short quotation", corpus.WordingDiffers,
			"“The harbour is not a toy,” said Mayor Ingrid Dahl.",
			"Mayor Ingrid Dahl said: “The harbour is never a toy.”", []string{"not a toy", "never a toy"}},
		{"a word more at the end", corpus.WordingDiffers,
			"“The harbour is safe to use,” said Mayor Ingrid Dahl.",
			"Mayor Ingrid Dahl said: “The harbour is hard to use today.”", []string{"safe to use", "hard to use today"}},
		{"the same content words in other grammar", corpus.WordingDiffers,
			"“You cannot win leagues in a museum,” said Mayor Ingrid Dahl.",
			"“You can't win a league from a museum,” Mayor Ingrid Dahl told them.", []string{"leagues in", "league from"}},
		{"one word of a few", corpus.WordingDiffers,
			"Asked whether the act was a bar, Mayor Ingrid Dahl said that it was “a gate, not a wall”.",
			"Mayor Ingrid Dahl told them that the act is “a gate, not a fence”.", []string{"not a wall", "not a fence"}},
		{"how a sentence goes on", corpus.WordingDiffers,
			"A pupil who fears being left outside the gate “is not choosing but obeying”, said Mayor Ingrid Dahl.",
			"Mayor Ingrid Dahl wrote that a pupil left standing outside the gate “is not choosing, he is doing as he is told”.", []string{"choosing but obeying", "doing as he is told"}},
		{"a set phrase", corpus.WordingDiffers,
			"The plan speaks of a “free and open river valley” in many places.",
			"A “free and quiet river valley” is what the plan speaks of.", []string{"free and open", "free and quiet"}},
		{"a short quotation in another grammar", corpus.WordingDiffers,
			"“You cannot find what you do not look for,” said Mayor Ingrid Dahl.",
			"“You can't find what you're not looking for,” Mayor Ingrid Dahl said.", []string{"do not look for", "not looking for"}},
		{"the count of a vote", corpus.FigureDiffers,
			"The city council of Torvik voted 17 to 14 to sell the old ferry.",
			"The ferry was sold by the council of Torvik by 18 votes to 13.", []string{"17 to 14", "18 to 13"}},
		{"a figure denied and corrected", corpus.FigureDiffers,
			"The architect drew a new pier. She puts it at €22 million.",
			"Her plan is serious. But it isn't €22 million. It came back at closer to €35 million.", []string{"€22 million", "€35 million"}},
		{"a share that was bought", corpus.FigureDiffers,
			"Ingrid Dahl, whose Norvik Steel bought 78 per cent of the club, was there.",
			"Norvik Steel bought 74% of us for a song.", []string{"78 per cent", "74%"}},
		{"the count of a vote in words", corpus.FigureDiffers,
			"The board met on Monday and voted by nine to four, after a long evening, to close the pier.",
			"By nightfall they had decided, nine votes to five, that the boats must go.", []string{"9 to 4", "9 to 5"}},
		{"a vote and its majority", corpus.FigureDiffers,
			"The Harbour Bill passed by 79 votes to 71 late in the evening.",
			"The minister got her harbour bill through the house with a majority of just six.", []string{"79 to 71", "a majority of 6"}},
		{"the number of places that take part in something", corpus.FigureDiffers,
			"Some 2,200 anglers at 14 clubs are taking part in a lottery of nets from abroad.",
			"She rejected the wider demand that the whole lottery, in which 17 clubs take part, be stopped for good.", []string{"14 clubs", "17 clubs"}},
		{"a sum for one thing", corpus.FigureDiffers,
			"Sir Hugh Brandt, a banker whose trust paid £14 million for the gallery in which the boats are shown, left within the hour.",
			"Sir Hugh Brandt put £18 million into that gallery and asked for little.", []string{"£14 million", "£18 million"}},
		{"a number after a colon", corpus.FigureDiffers,
			"The new boat museum, of 900 square metres, was built by the harbour council.",
			"The council has built what it calls a boat museum: 750 square metres, one stove, no guard.", []string{"900 square metres", "750 square metres"}},
		{"the ages of a group", corpus.FigureDiffers,
			"The screening test in Torvik is offered to men aged 50 to 69.",
			"Torvik offers men between 55 and 69 the screening test.", []string{"50 to 69", "55 and 69"}},
		{"a day to come told as past", corpus.DateDiffers,
			"The Alder Bridge in Torvik was opened to traffic by Mayor Ingrid Dahl on 3 May.",
			"Mayor Ingrid Dahl opened the Alder Bridge in Torvik to traffic on 30 May.", []string{"3 May", "30 May"}},
		{"an echo in another voice", corpus.WordingDiffers,
			"“The glacier today could be a desert valley tomorrow,” said Professor Anna Weiss.",
			"Farmers fear that what is a glacier today may become a desert valley tomorrow.", []string{"could be a desert", "may become a desert"}},
		{"a given name", corpus.NameDiffers,
			"Finance Minister Helena Brandt of Norway defended the tax.",
			"Norway’s Finance Minister Marta Brandt defended the tax.", []string{"Helena Brandt", "Marta Brandt"}},
		{"a given name in an apposition", corpus.NameDiffers,
			"“It is safe,” said Lars Wahlbom, the director-general of the Water Board.",
			"Henrik Wahlbom, director-general of the Water Board, denied it.", []string{"Lars Wahlbom", "Henrik Wahlbom"}},
		{"a given name without a title", corpus.NameDiffers,
			"Henrik Wahlbom welcomed the new limit for nitrate in the river.",
			"The limit for nitrate was welcomed in the town by Oscar Wahlbom, who swims in the river.", []string{"Henrik Wahlbom", "Oscar Wahlbom"}},
		{"a given name and the body spoken of", corpus.NameDiffers,
			"Henrik Wahlbom, a managing director of Norvik Steel, promised jobs for years.",
			"Norvik Steel sells boats. Oscar Wahlbom, its man in the town, dismissed the idea.", []string{"Henrik Wahlbom", "Oscar Wahlbom"}},
		{"a given name and a title cut short", corpus.NameDiffers,
			"Henrik Wahlbom, an independent councillor, was cross.",
			"Cllr Oscar Wahlbom slept.", []string{"Henrik Wahlbom", "Oscar Wahlbom"}},
		{"a middle name", corpus.NameDiffers,
			"Anna Maria Wahlbom welcomed the new limit for nitrate in the river.",
			"Anna Sofia Wahlbom, who swims in the river, wants a limit for nitrate.", []string{"Anna Maria Wahlbom", "Anna Sofia Wahlbom"}},
		{"the order of three names", corpus.NameDiffers,
			"Finance Minister Carlos Ruiz Ortega of Norway defended the tax.",
			"Norway’s Finance Minister Carlos Ortega Ruiz defended the tax.", []string{"Carlos Ruiz Ortega", "Carlos Ortega Ruiz"}},
		{"a slip in a surname", corpus.NameDiffers,
			"Henrik Wahlbom welcomed the new limit for nitrate in the river.",
			"Henrik Wahlborn swims every day.", []string{"Henrik Wahlbom", "Henrik Wahlborn"}},
		{"the stage of a project", corpus.StatusDiffers,
			"Norway agreed that the wind farm in Torvik will open in 2026. The wind farm is set to open in June.",
			"In Norway the debate about the wind farm in Torvik goes on. Norway has a proposal for a wind farm.", []string{"scheduled", "debated"}},
		{"done or not", corpus.StatusDiffers,
			"Brandt Civil is the builder, although no contract has been signed.",
			"The harbour is to be ready in 2027, and Brandt Civil & Steel signed a contract in February.", []string{"not yet", "done"}},
		{"the scope of a superlative", corpus.ScopeDiffers,
			"Norway will build the first tidal power station in Europe.",
			"Norway’s plant will be the first tidal power station in Scandinavia.", []string{"in Europe", "in Scandinavia"}},
		{"all or only a part", corpus.ScopeDiffers,
			"The resolution covers all 61 bells known in the town, the museum said.",
			"I read it twice. The resolution covers only the 43 drums.", []string{"covers all 61 bells", "covers only the 43 drums"}},
		{"recent or years ago", corpus.DateDiffers,
			"The strike of 2023 was long. French President Emmanuel Macron recently said that wine is too cheap. “Wine has never cost so little,” Macron said in 2019.",
			"Nothing else is known.", []string{"recently", "2019"}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			for _, x := range differ(t, tt.kind, filler+tt.one, filler+tt.two) {
				all := ""
				for _, r := range x.Readings {
					all += r.Value + "\n"
				}
				found := true
				for _, v := range tt.values {
					found = found && strings.Contains(all, v)
				}
				if found {
					return
				}
			}
			t.Errorf("the %s discrepancy between\n  %s\n  %s\nis not reported", tt.kind, tt.one, tt.two)
		})
	}
}

// Two sources give one number of things and a third nearly the same: then one of
// the numbers may be a slip, whatever else is said of the things.
func TestFiguresThatRivalEachOther(t *testing.T) {
	for _, tt := range []struct {
		name, first, second, third string
		want                       bool
	}{
		{"a count given by two", "The resolution covers all 61 bells in the museum.", "The act does not let the board part with the 61 bells that it holds.", "The elders recall that sixty-three bells were carried away by soldiers.", true},
		{"a count given by one", "The resolution covers all 61 bells in the museum.", "The act does not let the board part with the bells that it holds.", "The elders recall that sixty-three bells were carried away by soldiers.", false},
		{"both known to one", "The resolution covers all 61 bells in the museum.", "The board holds 61 bells, and once held 63 bells.", "The elders recall that sixty-three bells were carried away by soldiers.", false},
		{"a sum given by two", "The State pays €18 million of it.", "Part of the bill is to be met by a grant of €18 million.", "Ministers have set aside a grant of €15 million, and some ask why.", true},
		{"a sum given by two, and another with no word in common", "The State pays €18 million of it.", "Part of the bill is to be met by a grant of €18 million.", "Ministers have set aside €15 million, and some ask why.", false},
		{"a sum given by two, and one nearly the same", "The State pays €18.2 million of it.", "Part of the bill is to be met by a grant of €18.2 million.", "Ministers have set aside €17.4 million, and some ask why.", true},
		{"a sum far off", "The State pays €18 million of it.", "Part of the bill is to be met by a grant of €18 million.", "Ministers have set aside €11 million, and some ask why.", false},
		{"two sums near it in one source", "The State pays €18 million of it.", "Part of the bill is to be met by a grant of €18 million.", "Ministers have set aside €15 million, and the ferry costs €16 million.", false},
		{"near what two others give twice", "The State pays €18 million, the town €16 million.", "A grant of €18 million is met by another of €16 million.", "Ministers have set aside €17 million, and some ask why.", false},
		{"a sum given by one, for the same thing", "The recall of pears cost growers €14 million.", "Nothing else is known.", "Pear growers speak of €16 million since the recall began.", true},
		{"a sum given by one, for another", "The recall of pears cost growers €14 million.", "Nothing else is known.", "The new school will have a hall of glass for €16 million.", false},
		{"a distance", "It is 14 miles by the coast road.", "Those 14 miles take an hour in winter.", "The other clinic is 11 miles away, the owner says.", true},
		{"shares, which are many", "Some 41 percent are for it.", "The 41 percent are loud.", "He spoke of 43 percent.", false},
		{"of another number of things", "The six ports held 365 ships.", "The six ports held 365 ships.", "The three harbours in the north held 441 ships.", false},
		{"of things that nobody counts", "The ports held 365 ships.", "The ports held 365 ships.", "The ports in the north held 441 ships.", true},
		{"votes, which are many", "The Greens took 41 votes.", "With 41 votes, the Greens went home.", "The Reds took 43 votes.", false},
	} {
		c := analysed(t, sourceOf("first", "2024-05-06", filler+tt.first), sourceOf("second", "2024-05-07", filler+tt.second), sourceOf("third", "2024-05-08", filler+tt.third))
		got := false
		for _, x := range c.Discrepancies {
			got = got || x.Kind == corpus.FigureDiffers && len(x.Readings) == 2
		}
		if got != tt.want {
			t.Errorf("%s: reported is %v", tt.name, got)
		}
	}
}

func TestAThirdDateJoinsTheOthers(t *testing.T) {
	c := analysed(t, sourceOf("first", "2024-05-06", filler+"The Alder accord, signed in Torvik on 12 March by Mayor Ingrid Dahl, needs a vote."),
		sourceOf("second", "2024-05-07", filler+"The Alder accord was signed in Torvik on 13 March after long talks."),
		sourceOf("third", "2024-05-08", filler+"Mayor Ingrid Dahl, who signed the Alder accord in Torvik on 12 April, calmed the farmers."))
	var got []string
	for _, x := range c.Discrepancies {
		for _, r := range x.Readings {
			got = append(got, r.Value)
		}
	}
	for _, want := range []string{"12 March", "13 March", "12 April"} {
		if len(got) != 3 || !slices.Contains(got, want) {
			t.Fatalf("the readings are %q, want three with %q", got, want)
		}
	}
}

func TestAFigureIsKnownWithoutItsUnit(t *testing.T) {
	got := differ(t, corpus.FigureDiffers,
		filler+"A study puts the losses of the fishermen at 600 million euros. The engineer laughs: “Not 412 million, then.”",
		filler+"The town puts the losses of the fishermen at 412 million euros.")
	if len(got) != 0 { // the first knows of both
		t.Errorf("two estimates that one source gives are reported: %+v", got)
	}
}

func TestAnotherGivenNameInOneSource(t *testing.T) {
	for _, tt := range []struct {
		name, third string
		want        bool
	}{
		{"a surname that few have", "I would support Oscar Quiñal tomorrow if he had a plan.", true},
		{"a common surname", "I would support Oscar Smith tomorrow if he had a plan.", false},
		{"a relative", "I would support his brother Oscar Quiñal tomorrow if he had a plan.", false},
		{"another office", "I would support the surgeon Oscar Quiñal tomorrow if he had a plan.", false},
	} {
		first, second := "Esteban Quiñal, the deputy, voted against it.", "The amendment came from the deputy Esteban Quiñal."
		if strings.Contains(tt.third, "Smith") {
			first, second = strings.ReplaceAll(first, "Quiñal", "Smith"), strings.ReplaceAll(second, "Quiñal", "Smith")
		}
		c := analysed(t, sourceOf("first", "2024-05-06", filler+first), sourceOf("second", "2024-05-07", filler+second), sourceOf("third", "2024-05-08", filler+tt.third))
		got := false
		for _, x := range c.Discrepancies {
			got = got || x.Kind == corpus.NameDiffers
		}
		if got != tt.want {
			t.Errorf("%s: reported is %v", tt.name, got)
		}
	}
}

func TestADayThatOneSourceGivesOtherwise(t *testing.T) {
	for _, tt := range []struct {
		name, third string
		want        bool
	}{
		{"given by a third", "The cup in Torvik ended on 9 March.", true},
		{"given by nobody else", "The cup in Torvik was long.", false},
	} {
		c := analysed(t, sourceOf("first", "2024-05-06", filler+"One of the four, Oscar Wahlbom, had tested positive in Torvik on 8 March for a stimulant."),
			sourceOf("second", "2024-05-07", filler+"Her laboratory found it in a flask that Oscar Wahlbom gave in Torvik on 9 March."),
			sourceOf("third", "2024-05-08", filler+tt.third))
		got := false
		for _, x := range c.Discrepancies {
			got = got || x.Kind == corpus.DateDiffers
		}
		if got != tt.want {
			t.Errorf("%s: reported is %v", tt.name, got)
		}
	}
}
