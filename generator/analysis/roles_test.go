package analysis

import (
	"slices"
	"testing"

	"briefing/generator/corpus"
)

// rolesOf lists the roles of a person as "title of body"; "~" stands before a
// body that is no actor.
func rolesOf(c *corpus.Corpus, person string) []string {
	var out []string
	a := actorNamed(c, person)
	if a == nil {
		return nil
	}
	for _, r := range a.Roles {
		of := ""
		if o := c.Actor(r.Of); o != nil {
			of = " of " + o.Name
		} else if r.OfText != "" {
			of = " of ~" + r.OfText
		}
		out = append(out, r.Title+of)
	}
	return out
}

func TestWordsAroundANameGiveRoles(t *testing.T) {
	tests := []struct {
		text string
		want []string // of Rita Moss, offices of a body first
	}{
		{"The Norvik Institute’s chief executive, Rita Moss, agreed.", []string{"chief executive of Norvik Institute"}},
		{"“No,” said Norvik Institute managing director Rita Moss.", []string{"managing director of Norvik Institute"}},
		{"Rita Moss, director of public health at the Norvik Institute, agreed.", []string{"director of public health of Norvik Institute"}},
		{"“No,” said Rita Moss, MD, president of the Norvik Institute.", []string{"president of Norvik Institute"}},
		{"“No,” said Rita Moss, RN, Chief Nursing Officer of the Norvik Institute.", []string{"Chief Nursing Officer of Norvik Institute"}},
		{"Rita Moss, the Norvik Institute’s mission chief for Peru, agreed. Peru waited.", []string{"mission chief for Peru of Norvik Institute"}},
		{"The Energy Ministry agreed. Rita Moss, the foreign ministry spokeswoman, said no.", []string{"foreign ministry spokeswoman"}},
		{"Rita Moss, president of Local 9, said no. The United Bakers of the Quellin Valley Local 9 agreed.", []string{"president of United Bakers of the Quellin Valley Local 9"}},
		{"Peru waited. Peru’s miners waited too. President Rita Moss was in Peru.", []string{"President of Peru"}},
		{"Peru waited. Peru’s miners waited too. Labour Minister Rita Moss was in Peru, not in Chile.", []string{"Labour Minister"}},
		{"Peru waited. Peru’s miners waited in Peru. The Norvik Institute was shut. President Rita Moss agreed.", []string{"President"}},
		{"Rita Moss, the formidable leader of the Norvik Institute, agreed.", []string{"leader of Norvik Institute"}},
		{"Labour won in Leith. Labour is glad. Labour Minister Rita Moss agreed.", []string{"Labour Minister"}},
		{"The Committee on Trade met. Rita Moss leads a committee of nurses.", []string{"leader of a committee"}},
		{"“No German will pay,” said its president, Rita Moss.", []string{"president"}},
		{"Rita Moss, its envoy at the Norvik Institute, agreed.", []string{"envoy at the Norvik Institute"}},
		{"Rita Moss lives here. The 61-year-old dentist has not left since May.", []string{"dentist"}},
		{"The barrister for the Norvik Institute, Rita Moss SC, agreed.", []string{"barrister of Norvik Institute"}},
		{"“No,” said Rita Moss MSP.", []string{"MSP"}},
		{"If the inquiry is approved, Peru’s president, Rita Moss, will speak.", []string{"president of Peru"}},
		{"Ivo Kos, Peru’s envoy, Rita Moss, and others agreed. Peru waited.", nil},
		{"In Oslo, Peru’s minister of arts and culture, Rita Moss, agreed.", []string{"minister of arts and culture of Peru"}},
		{"But the director of the Norvik Institute, Rita Moss, was careful.", []string{"director of Norvik Institute"}},
		{"They wrote a letter to the director of the Norvik Institute, Rita Moss, asking for help.", []string{"director of Norvik Institute"}},
		{"It was sent at the invitation of the Minister of Foreign Affairs of Peru, Rita Moss, in May.", []string{"Minister of Foreign Affairs of Peru"}},
		{"We thank Chile for its help, and the director of the Norvik Institute, Rita Moss, for hers.", []string{"director of Norvik Institute"}},
		{"The foreign ministers of Chile and Peru, Ivo Kos and Rita Moss, met.", []string{"foreign minister of Peru"}},
		{"The leaders of Chile, Peru and Brazil, Ivo Kos, Rita Moss and Ana Lund, met.", []string{"leader of Peru"}},
		{"The ministers of Chile and Peru, Rita Moss and others met.", nil},
		{"They wrote to the governor of Torvik region, Rita Moss. It rained in Torvik.", []string{"governor of Torvik"}},
		{"Rita Moss is a gifted speaker, and her motion will win.", nil},
		{"Peru’s Minister of Tourism and Sport, Rita Moss, agreed.", []string{"Minister of Tourism and Sport of Peru"}},
		{"The Minister of Public Works, Amb. Rita Moss, agreed.", []string{"Minister of Public Works"}},
		{"It was done by the Norvik Institute in Peru, headed by Rita Moss.", []string{"head of Norvik Institute"}},
		{"The nurse is Rita Moss.", []string{"nurse"}},
		{"Planning minister Rita Moss agreed.", []string{"Planning minister"}},
		{"A Norvik Department of State spokeswoman, Rita Moss, agreed.", []string{"spokeswoman of ~Norvik Department of State"}},
		{"The vote was lost by the challenger former Mayor Rita Moss.", []string{"former Mayor"}},
		{"The prosecutor in Delft, Rita Moss, agreed.", []string{"prosecutor of Delft"}},
		{"Rita Moss, a Belgian MEP, agreed.", []string{"Belgian MEP"}},
		{"“Thank you, Madam Minister, Rita Moss, and good night.”", nil},
		{"Rita Moss, who chairs the Norvik Institute, agreed.", []string{"chair of Norvik Institute"}},
		{"Rita Moss, a retired dentist who chairs the Norvik Institute, agreed.", []string{"chair of Norvik Institute", "retired dentist"}},
		{"The Norvik Institute met. Rita Moss has been chairwoman of the Norvik Institute since 2017.", []string{"chairwoman of Norvik Institute"}},
		{"Rita Moss has served as mayor of Oslo and ambassador to Denmark.", []string{"mayor of Oslo", "ambassador to Denmark"}},
		{"The Norvik Institute, whose regional organiser, Rita Moss, spoke, agreed.", []string{"regional organiser of Norvik Institute"}},
		{"Rita Moss is a chemist in Oslo.", []string{"chemist"}},
		{"Rita Moss, a Danish timber merchant, left.", []string{"Danish timber merchant"}},
		{"The nurse is Rita Moss.", []string{"nurse"}},
		{"Professor Rita Moss, former chair of the Norvik Institute, agreed.", []string{"former chair of Norvik Institute", "Professor"}},
		{"Minister for Health Rita Moss resigned. Rita Moss left.", []string{"Minister for Health"}},
		{"Rita Moss, the member for Leith North, objected.", []string{"member for Leith North"}},
		{"Quellin Foods chief executive Rita Moss said no.", []string{"chief executive of Quellin Foods"}},
		{"Rita Moss is a poor statistician.", nil},
		{"Rita Moss, the first president to resign, left.", nil},
		{"The minister’s decision surprised Rita Moss, the minister’s critics said.", nil},
		{"Rita Moss of the Norvik Institute said no.", []string{"Norvik Institute of Norvik Institute"}},
		{"Also heard were Rita Moss (Norvik Institute) and Dan Fell. The Norvik Institute agreed.", []string{"Norvik Institute of Norvik Institute"}},
		{"Councillor Rita Moss (Green) said no.", []string{"Councillor", "Green of ~Green"}},
		{"Councillor Rita Moss (Ind) said no.", []string{"Councillor", "independent"}},
		{"They informed Rita Moss of the Norvik Institute.", nil},
		{"Rita Moss of Delft said no.", nil},
		{"Rita Moss, the chair of the Norvik Institute, agreed. Later Rita Moss of the Norvik Institute left.", []string{"chair of Norvik Institute"}},
		{"Rita Moss, who is 58 and chairs the Norvik Institute, agreed.", []string{"chair of Norvik Institute"}},
		{"Rita Moss, 67, is a chemist and has chaired the Norvik Institute since 2021.", []string{"chair of Norvik Institute", "chemist"}},
		{"Rita Moss was one of them. She chairs the Norvik Institute.", []string{"chair of Norvik Institute"}},
		{"Dan Fell praised Rita Moss. He chairs the Norvik Institute.", nil},
		{"Rita Moss has run the Norvik Institute for years.", []string{"head of Norvik Institute"}},
		{"Rita Moss, a barrister who acts for the Norvik Institute, agreed.", []string{"barrister of Norvik Institute"}},
		{"The trustees of the Norvik Museum met. The chair of trustees, Rita Moss, agreed.", []string{"chair of trustees of Norvik Museum"}},
		{"The board of the Norvik Institute met. The board’s counsel, Rita Moss, agreed.", []string{"counsel of Norvik Institute"}},
		{"The boards of the Norvik Institute and the Lund Foundation met. The trustees of the Lund Foundation left. The Norvik Institute’s board stayed. The board’s counsel, Rita Moss, agreed.", []string{"counsel"}},
		{"Leith City Council met in Leith. The mayor, Rita Moss, agreed.", []string{"mayor of Leith"}},
		{"Rita Moss, chair of the school’s parents’ council, agreed. The Norvik Council met.", []string{"chair of the school’s parents’ council"}},
		{"The Norvik Institute is ours. Rita Moss, director of African art at the Norvik Institute, agreed.", []string{"director of African art of Norvik Institute"}},
		{"The arts minister said no. Rita Moss, the arts minister, left.", []string{"arts minister"}},
		{"Dan Fell was cleared. His lawyer, Rita Moss, agreed.", []string{"lawyer of Dan Fell"}},
		{"Dan Fell met Ann Lind. His lawyer, Rita Moss, agreed.", []string{"lawyer"}},
		{"Dan Fell’s coach, Rita Moss, agreed.", []string{"coach of Dan Fell"}},
		{"The Norvik Institute made a loss. Chief Executive Rita Moss agreed.", []string{"Chief Executive of Norvik Institute"}},
		{"The Norvik Institute made a loss.\n\nChief Executive Rita Moss agreed.", []string{"Chief Executive"}},
		{"Rita Moss, the island’s only doctor and the chairman of the Norvik Institute, agreed.", []string{"chairman of Norvik Institute", "doctor"}},
		{"The Norvik Institute in Leith, headed by Rita Moss, agreed.", []string{"head of Norvik Institute"}},
		{"The Norvik Institute, chaired by Judge Rita Moss, agreed.", []string{"chair of Norvik Institute", "Judge"}},
		{"Rita Moss, a potter, agreed.", []string{"potter"}},
		{"Rita Moss, who runs the Croatian federation, agreed. The Norvik Federation did not.", []string{"head of the Croatian federation"}},
		{"Peru waited. Peru was late. Peru agreed. Regional Transport Minister Rita Moss agreed.", []string{"Regional Transport Minister"}},
		{"Apple grower Rita Moss agreed. Rita Moss left.", []string{"Apple grower"}},
		{"Rita Moss, an emerging markets strategist at Norvik Bank, agreed.", []string{"emerging markets strategist of Norvik Bank"}},
		{"Peru’s minister of arts and culture, Rita Moss, agreed. Peru waited.", []string{"minister of arts and culture of Peru"}},
		{"Peru’s Vice Minister of Water Resources and Irrigation Rita Moss agreed. Peru waited.", []string{"Vice Minister of Water Resources and Irrigation of Peru"}},
		{"Rita Moss, formerly head of the Norvik Institute, agreed.", []string{"former head of Norvik Institute"}},
		{"Rita Moss, now a backbencher, agreed.", []string{"backbencher"}},
		{"Rita Moss, who until last year ran the Norvik Institute, agreed.", []string{"head of Norvik Institute"}},
		{"The Norvik Institute met. The body’s president, Rita Moss, agreed.", []string{"president of Norvik Institute"}},
		{"Rita Moss, a Labour member of the Norvik Council, agreed.", []string{"member of Norvik Council"}},
		{"The chief executive of the Norvik Institute is Rita Moss.", []string{"chief executive of Norvik Institute"}},
		{"Rita Moss took over as chief executive of the Norvik Institute in May.", []string{"chief executive of Norvik Institute"}},
		{"The Norvik Institute has appointed Rita Moss as chief executive.", []string{"chief executive of Norvik Institute"}},
		{"The Norvik Institute, chaired by Rita Moss, agreed.", []string{"chair of Norvik Institute"}},
		{"The march on the Norvik Institute, led by Rita Moss, was long.", nil},
		{"The Norvik Institute, whose chief executive is Rita Moss, agreed.", []string{"chief executive of Norvik Institute"}},
		{"Professor Rita Moss, who teaches law at the University of Leith, agreed.", []string{"Professor of University of Leith"}},
		{"Rita Moss, who leads the Norvik Institute’s mission to Peru, agreed.", []string{"leader of the mission to Peru of Norvik Institute"}},
		{"A spokesman for Prime Minister Rita Moss agreed.", []string{"Prime Minister"}},
		{"The Norvik Institute’s inspector-general, Rita Moss, agreed.", []string{"inspector-general of Norvik Institute"}},
		{"Leith Medical Centre shut a ward. Norvik Hospital did not. The hospital president, Rita Moss, agreed.", []string{"hospital president"}},
		{"Rita Moss stepped down as the governor of United States commonwealth Puerto Rico.", []string{"governor of Puerto Rico"}},
		{"“No,” they say.\n\nDan Fell, President\nRita Moss, Treasurer", []string{"Treasurer"}},
		{"Leith Medical Centre shut a ward. Dan Fell left. “No,” said the hospital’s chief negotiator, Rita Moss.", []string{"chief negotiator of Leith Medical Centre"}},
		{"Leith Medical Centre shut a ward. The hospital was sorry. Rita Moss, its chief negotiator, left.", []string{"chief negotiator of Leith Medical Centre"}},
	}
	for _, tt := range tests {
		if got := rolesOf(analysed(t, sourceOf("a", "2024-05-06", tt.text)), "Rita Moss"); !slices.Equal(got, tt.want) {
			t.Errorf("%q: roles %q, want %q", tt.text, got, tt.want)
		}
	}
}

// A reader of the second article learns from the first whose the office is;
// each article gives the role in its own words.
func TestSourcesCompleteEachOthersRoles(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "Rita Moss, chief executive of the Norvik Institute, spoke."),
		sourceOf("b", "2024-05-07", "CEO Rita Moss resigned."))
	if got, want := rolesOf(c, "Rita Moss"), []string{"chief executive of Norvik Institute", "CEO of Norvik Institute"}; !slices.Equal(got, want) {
		t.Errorf("roles %q, want %q", got, want)
	}
	c = analysed(t, sourceOf("a", "2024-05-06", "Rita Moss, director of the Norvik Institute and director of the Lund Foundation, spoke."),
		sourceOf("b", "2024-05-07", "Director Rita Moss resigned."))
	if got := rolesOf(c, "Rita Moss"); !slices.Contains(got, "Director") {
		t.Errorf("of a director of two bodies, one is picked: %q", got)
	}
}

// A noun stands for a body only where one alone can be meant.
func TestBodiesMeantByANoun(t *testing.T) {
	one := "The Leith Harbour Council met on Monday. Rita Moss, the council leader, objected."
	if got, want := rolesOf(analysed(t, sourceOf("a", "2024-05-06", one)), "Rita Moss"), []string{"council leader of Leith Harbour Council"}; !slices.Equal(got, want) {
		t.Errorf("roles %q, want %q", got, want)
	}
	two := "The Leith Harbour Council and the Norvik Town Council met on Monday. Rita Moss, the council leader, objected."
	if got, want := rolesOf(analysed(t, sourceOf("a", "2024-05-06", two)), "Rita Moss"), []string{"council leader"}; !slices.Equal(got, want) {
		t.Errorf("of two councils, one is picked: %q", got)
	}
}

// Two members of one parliament with one surname are two persons.
func TestMembersOfOneParliamentAreNotOnePersonMisnamed(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "The House of Commons met. Rita Moss, MP, spoke."),
		sourceOf("b", "2024-05-07", "The House of Commons met. Oskar Moss, MP, spoke."))
	if got := rolesOf(c, "Rita Moss"); !slices.Equal(got, []string{"MP of House of Commons"}) {
		t.Errorf("roles %q", got)
	}
	for _, x := range c.Discrepancies {
		if x.Rule == "one-office-two-names" {
			t.Errorf("%s: %v", x.About, x.Readings)
		}
	}
}

func TestTranscriptsSayWhoTheHostIs(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "RITA MOSS, HOST: Good evening. Welcome to Delft.\n\nMOSS: Mayor Lee, you were in Delft.\n"))
	if got := rolesOf(c, "RITA MOSS"); !slices.Equal(got, []string{"host"}) {
		t.Errorf("roles %q", got)
	}
}
