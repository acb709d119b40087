package analysis

import (
	"slices"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// actorNamed finds an actor by its name.
func actorNamed(c *corpus.Corpus, name string) *corpus.Actor {
	for i := range c.Actors {
		if c.Actors[i].Name == name {
			return &c.Actors[i]
		}
	}
	return nil
}

// formsOf lists an actor's aliases as "text (form)".
func formsOf(a *corpus.Actor) []string {
	var out []string
	for _, al := range a.Aliases {
		out = append(out, al.Text+" ("+string(al.Form)+")")
	}
	return out
}

func TestNamesOfOneActorAreGathered(t *testing.T) {
	tests := []struct {
		about, text, name string
		kind              corpus.ActorKind
		aliases           []string
	}{
		{
			"surname after full name", "Mayor Sofia Brandt opened the hearing. Brandt said the bridge would stay. Nobody contradicted Brandt’s figures.",
			"Sofia Brandt", corpus.Person, []string{"Sofia Brandt (name)", "Brandt (surname)"},
		},
		{
			"particles", "Commission President Ursula von der Leyen spoke first. Later von der Leyen said that she would return.",
			"Ursula von der Leyen", corpus.Person, []string{"Ursula von der Leyen (name)", "von der Leyen (surname)"},
		},
		{
			"acronym in brackets", "The Coastal Fisheries Authority (CFA) closed the bay. Fishermen said the CFA had not warned them. The CFA disagrees.",
			"CFA", corpus.Organisation, []string{"Coastal Fisheries Authority (expansion)", "CFA (acronym)"},
		},
		{
			"an acronym that the world knows", "The World Health Organization met on Monday. The WHO said that it would wait. The WHO waited.",
			"WHO", corpus.Organisation, []string{"World Health Organization (expansion)", "WHO (acronym)"},
		},
		{
			"demonym and metonym of a state", "Portugal signed the accord. Lisbon said it would pay. Portuguese officials flew home.",
			"Portugal", corpus.State, []string{"Portugal (name)", "Lisbon (metonym)", "Portuguese (demonym)"},
		},
		{
			"plural possessive inside a name", "The Northern Bakers’ Union called a strike. The Northern Bakers’ Union has 900 members.",
			"Northern Bakers' Union", corpus.Organisation, []string{"Northern Bakers' Union (name)"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.about, func(t *testing.T) {
			c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
			a := actorNamed(c, tt.name)
			if a == nil {
				t.Fatalf("no actor %q among %v", tt.name, namesOf(c))
			}
			if a.Kind != tt.kind {
				t.Errorf("kind %s, want %s", a.Kind, tt.kind)
			}
			for _, want := range tt.aliases {
				if !slices.Contains(formsOf(a), want) {
					t.Errorf("no alias %q among %q", want, formsOf(a))
				}
			}
		})
	}
}

func namesOf(c *corpus.Corpus) []string {
	var out []string
	for _, a := range c.Actors {
		out = append(out, a.Name+" ("+string(a.Kind)+")")
	}
	return out
}

func TestWhatIsNoActor(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06",
		"# Bridges And Budgets\n\nHowever, the bridge stayed shut on Monday. Insult followed injury in May. "+
			"Furthermore, nobody paid. The South China Sea was calm, and the Paris Agreement held."))
	for _, no := range []string{"However", "Insult", "Furthermore", "Monday", "May", "Bridges And Budgets", "China", "France"} {
		if a := actorNamed(c, no); a != nil {
			t.Errorf("%q is taken for an actor (%s)", no, a.Kind)
		}
	}
}

func TestTrialsAndSomebodysMinistryAreNoBodies(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "The results of the QUELLO trial were withdrawn on Monday. Doubts about QUELLO surfaced in May. Critics of QUELLO agreed. Mary Quist left. Mary Quist’s State Department said no."))
	for _, name := range []string{"QUELLO", "Mary Quist's State Department", "Quist's State Department"} {
		if actorNamed(c, name) != nil {
			t.Errorf("%s is an actor", name)
		}
	}
	if actorNamed(c, "Mary Quist") == nil {
		t.Error("Mary Quist is missing")
	}
}

// What stands behind a person's name for a degree, a party or an office is
// nobody, and so is the middle of an office in capitals.
func TestLettersAndOfficesBesidePeopleAreNoActors(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "Steven Alder, RN, left the ward. Sen. Mary Quist, D-Delft, wrote the bill. Costs rose, Chief Financial Officer Ann Lee said. “They are trained,” said Olga Brandt, Chief Nursing Officer of Norvik Hospital."))
	for _, name := range []string{"RN", "D-Delft", "Financial", "Nursing Officer", "Financial Officer"} {
		if a := actorNamed(c, name); a != nil {
			t.Errorf("%s is an actor, a %s", name, a.Kind)
		}
	}
	if actorNamed(c, "Ann Lee") == nil || actorNamed(c, "Mary Quist") == nil {
		t.Error("a person is missing")
	}
}

func TestAnotherGivenNameIsMergedAsSuspect(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "Mayor Anton Keller opened the hall. Keller left early. Mayor Anton Keller did not return."),
		sourceOf("b", "2024-05-07", "Mayor Arnold Keller spoke for an hour."))
	a := actorNamed(c, "Anton Keller")
	if a == nil {
		t.Fatalf("no Anton Keller among %v", namesOf(c))
	}
	for _, al := range a.Aliases {
		if suspect := al.Text == "Arnold Keller"; al.Suspect != suspect {
			t.Errorf("alias %q: suspect %v, want %v", al.Text, al.Suspect, suspect)
		}
	}
	if !slices.Contains(formsOf(a), "Arnold Keller (variant)") {
		t.Errorf("the other given name is not an alias: %q", formsOf(a))
	}
}

func TestNamesakesInOneArticleStayApart(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "Sculptor Greta Holm lives here. Her brother, the pianist Jonas Holm, does not. Greta Holm said she missed him."))
	for _, name := range []string{"Greta Holm", "Jonas Holm"} {
		if actorNamed(c, name) == nil {
			t.Errorf("no %s among %v", name, namesOf(c))
		}
	}
}

func TestNamesOfOneBodyAreGathered(t *testing.T) {
	tests := []struct{ text, name, alias string }{
		{"The U.S. Department of Justice objected. Later the Justice Department agreed.", "U.S. Department of Justice", "Justice Department"},
		{"The Danish House of Representatives met. The House adjourned.", "Danish House of Representatives", "House"},
		{"Members of the LHTA (Leith Harbour Traders Association) objected. The LHTA and others met the LHTA lawyers.", "LHTA", "Leith Harbour Traders Association"},
		{"Norvik Holdings was fined. Police searched Norvik twice, and Norvik paid.", "Norvik", "Norvik Holdings"},
		{"The Leith Harbour Council met. The Council adjourned, and members left the Council.", "Leith Harbour Council", "Council"},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		a := actorNamed(c, tt.name)
		if a == nil || !slices.ContainsFunc(a.Aliases, func(al corpus.Alias) bool { return al.Text == tt.alias }) {
			t.Errorf("%q: %q is not %q: %v", tt.text, tt.alias, tt.name, namesOf(c))
		}
	}
	c := analysed(t, sourceOf("a", "2024-05-06", "The French Senate met. The Polish Senate did not. The Senate adjourned on Monday."))
	if a := actorNamed(c, "French Senate"); a == nil || len(a.Mentions) != 1 {
		t.Errorf("a bare “Senate” of two states is given to one: %v", namesOf(c))
	}
}

func TestNamesOfOnePersonAreGathered(t *testing.T) {
	for _, text := range []string{
		"Robert Moss spoke. Later Bob Moss left.", "Robert Moss spoke. Later R. Moss left.", "Hana Černá spoke. Later Hana Cerna left.",
		"Hana Luisa Rivas Prado spoke. Later Rivas Prado left.", "Ada Moss spoke. Ben Lund called Moss a friend.",
	} {
		c := analysed(t, sourceOf("a", "2024-05-06", text))
		n := 0
		for _, a := range c.Actors {
			if a.Kind == corpus.Person && a.Name != "Ben Lund" {
				n++
			}
		}
		if n != 1 {
			t.Errorf("%q: %v", text, namesOf(c))
		}
	}
}

func TestRulersKeepTheirNumbers(t *testing.T) {
	for text, want := range map[string]string{
		"Queen Margrethe II opened the lock. Later Margrethe left.":            "Margrethe II",
		"Pope Benedict XVI met Ada Moss. Benedict smiled.":                     "Benedict XVI",
		"Minister Robert Moss III spoke. Moss said that the lock would close.": "Robert Moss",
	} {
		if got := namesOf(analysed(t, sourceOf("a", "2024-05-06", text))); !slices.Contains(got, want+" (person)") || slices.Contains(got, strings.Fields(want)[0]+" (person)") {
			t.Errorf("%q: %v", text, got)
		}
	}
}

func TestThingsAreNoActors(t *testing.T) {
	for _, text := range []string{
		"Voters feared Brexit, and Brexit came.", "Shops opened for Super Tuesday.", "They signed the Treaty of Leith and passed the Leith Housing Act.",
		"It began at 21:00 UTC on Friday.", "Roofs fell when Hurricane Dora struck.", "She won the Harbour Prize.",
	} {
		for _, a := range analysed(t, sourceOf("a", "2024-05-06", text)).Actors {
			if a.Name != "Leith" {
				t.Errorf("%q: %s is an actor", text, a.Name)
			}
		}
	}
	c := analysed(t, sourceOf("a", "2024-05-06", "They closed shops in Norvik, Leith, Dundee, Perth and Oban."))
	if len(c.Actors) != 5 {
		t.Errorf("of five towns in a list, these are found: %v", namesOf(c))
	}
}

func TestSeatsOfGovernment(t *testing.T) {
	tests := []struct{ text, seat, as string }{
		{"Warsaw rejected the offer.", "Warsaw", "metonym"},
		{"The union urged Warsaw to pay.", "Warsaw", "metonym"},
		{"Most of it was paid by Warsaw.", "Warsaw", "metonym"},
		{"The union called on Warsaw to pay.", "Warsaw", "metonym"},
		{"A deal with Warsaw was near.", "Warsaw", "metonym"},
		{"The minister said Warsaw had not been consulted.", "Warsaw", "metonym"},
		{"She drove by Warsaw at night.", "Warsaw", "name"},
		{"He compared Vilnius with Warsaw.", "Warsaw", "name"},
		{"They toured Warsaw in May.", "Warsaw", "name"},
		{"Relations between Vienna and Rome are strained.", "Vienna", "metonym"},
		{"Warsaw’s policy has not changed.", "Warsaw", "metonym"},
		{"The meeting was held in Warsaw.", "Warsaw", "name"},
		{"Trams from Warsaw were late.", "Warsaw", "name"},
		{"Warsaw residents complained.", "Warsaw", "name"},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		got := ""
		for _, a := range c.Actors {
			for _, m := range a.Mentions {
				if c.Text(m.Span) == tt.seat {
					got = string(m.Form)
				}
			}
		}
		if got != tt.as {
			t.Errorf("%q: %s is read as %q, want %q", tt.text, tt.seat, got, tt.as)
		}
	}
}

func TestRoles(t *testing.T) {
	tests := []struct{ text, person, role string }{
		{"Danish Prime Minister Karin Lund spoke.", "Karin Lund", "Prime Minister of Denmark"},
		{"Oskar Blum, Austria’s finance minister, left.", "Oskar Blum", "finance minister of Austria"},
		{"Oskar Blum, Austria’s U.S. ambassador, left.", "Oskar Blum", "ambassador to the United States of Austria"},
		{"Rita Moss, director of the Harbour Trust, agreed.", "Rita Moss", "director of Harbour Trust"},
		{"The Harbour Trust objected. Its chairman, Rita Moss, said so twice.", "Rita Moss", "chairman of Harbour Trust"},
		{"Rita Moss, the company’s head of communications, said no.", "Rita Moss", "head of communications of "},
		{"Sen. Rita Moss said no.", "Rita Moss", "Senator of "},
		{"Former Danish finance minister Karin Lund spoke.", "Karin Lund", "former finance minister of Denmark"},
		{"Rita Moss, who heads the Harbour Trust, agreed.", "Rita Moss", "head of Harbour Trust"},
		{"Rita Moss was appointed director of the Harbour Trust in May.", "Rita Moss", "director of Harbour Trust"},
		{"Rita Moss, 54, a spokeswoman for the Harbour Trust, agreed.", "Rita Moss", "spokeswoman of Harbour Trust"},
		{"Rita Moss, a founder and director of the Harbour Trust, agreed.", "Rita Moss", "founder of Harbour Trust"},
		{"Secretary of Justice Rita Moss resigned.", "Rita Moss", "Secretary of Justice of "},
		{"Deputy Governor of the Bank of England Rita Moss resigned.", "Rita Moss", "Deputy Governor of Bank of England"},
		{"Chancellor Karin Lund of Denmark spoke.", "Karin Lund", "Chancellor of Denmark"},
		{"Kenyan Special Representative for Somalia Rita Moss spoke.", "Rita Moss", "Special Representative for Somalia of Kenya"},
		{"The Conservative Party met. Conservative Party leader Rita Moss spoke.", "Rita Moss", "leader of Conservative Party"},
		{"The now-former governor Rita Moss spoke.", "Rita Moss", "former governor of "},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		a := actorNamed(c, tt.person)
		if a == nil {
			t.Errorf("%q: no %s among %v", tt.text, tt.person, namesOf(c))
			continue
		}
		var got []string
		for _, r := range a.Roles {
			of := ""
			if o := c.Actor(r.Of); o != nil {
				of = o.Name
			}
			got = append(got, r.Title+" of "+of)
		}
		if !slices.Contains(got, tt.role) {
			t.Errorf("%q: roles %q, want %q", tt.text, got, tt.role)
		}
	}
}

func TestUnnamedSpeakersAreNotConfusedAcrossSources(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "“We were not told,” an official said."),
		sourceOf("b", "2024-05-06", "“We were told,” an official said."))
	seen := map[corpus.ActorID]bool{}
	for _, q := range c.Quotations {
		if q.Speaker == nil || q.Speaker.Actor == "" {
			t.Fatalf("%s has no speaker", q.ID)
		}
		seen[q.Speaker.Actor] = true
		if a := c.Actor(q.Speaker.Actor); a.Named || a.Page {
			t.Errorf("an unnamed speaker is %+v", a)
		}
	}
	if len(seen) != 2 {
		t.Errorf("two unnamed officials are %d actors", len(seen))
	}
}

func TestMentionsStandInOrder(t *testing.T) {
	c := analysed(t, sourceOf("a", "", strings.Repeat("Police said the road was shut. The police said why. ", 5)))
	if err := c.Check(); err != nil {
		t.Error(err)
	}
}

func TestWhereAnActorIsFromIsNotTheStateAround(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "The Scottish minister left. Scotland voted on Monday, and the Welsh did too."))
	if a := actorNamed(c, "Scotland"); a == nil || a.Kind != corpus.Place || len(a.Mentions) != 2 {
		t.Errorf("Scotland: %+v of %v", a, namesOf(c))
	}
	if a := actorNamed(c, "United Kingdom"); a != nil {
		t.Errorf("the United Kingdom is named by %v", a.Aliases)
	}
}

func TestTheOutletIsNoActorOfItsArticle(t *testing.T) {
	src := sourceOf("a", "2024-05-06", "“We were not asked,” Rita Moss told the Leith Courier on Monday.")
	src.Outlet = "Leith Courier"
	if a := actorNamed(analysed(t, src), "Leith Courier"); a != nil {
		t.Errorf("%+v", a)
	}
}
