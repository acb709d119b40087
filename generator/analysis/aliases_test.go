package analysis

import (
	"slices"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// gathered tells whether an actor is named so in a corpus and has all aliases.
func gathered(c *corpus.Corpus, name string, aliases ...string) bool {
	a := actorNamed(c, name)
	return a != nil && !slices.ContainsFunc(aliases, func(want string) bool {
		return !slices.ContainsFunc(a.Aliases, func(al corpus.Alias) bool { return al.Text == want })
	})
}

func TestShortFormsOfGivenNames(t *testing.T) {
	tests := []struct {
		a, b string
		one  bool
	}{
		{"Katherine Moss", "Kate Moss", true},
		{"Catherine Moss", "Kate Moss", true},
		{"Kathleen Moss", "Katie Moss", false},
		{"Theresa Lund", "Tess Lund", true},
		{"Catriona Lund", "Cat Lund", true},
		{"Carl Lund", "Carla Lund", false},
		{"Paul Lund", "Paula Lund", false},
		{"Liang Wenhao", "Wenhao Liang", true},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", "A teacher, "+tt.a+", spoke first. The hall was full."),
			sourceOf("b", "2024-05-07", "The hall was full, and a teacher, "+tt.b+", spoke first."))
		if one := actorNamed(c, tt.a) == nil || actorNamed(c, tt.b) == nil; one != tt.one {
			t.Errorf("%s and %s: one person %v, want %v: %v", tt.a, tt.b, one, tt.one, namesOf(c))
		}
	}
}

func TestASlipInANameIsMergedAsSuspect(t *testing.T) {
	tests := []struct {
		a, b string
		one  bool
	}{
		{"Fiona MacAllan", "Fiona McAllan", true},
		{"Marta Lindqvist", "Marta Lindkvist", true},
		{"Professor Ingrid Holm", "Professor Ingvild Holm", true},
		{"Ingrid Holm", "Ingvild Holm", false},
		{"Aminata Diallo Sow", "Aminata Sow Diallo", true},
		{"Marta Lund", "Marta Lunde", false},
		{"Daler Qosimov", "Daler Kosimov", true},
		{"Kathryn Lindqvist", "Katherine Lindquist", true},
		{"Kathryn Lindqvist", "Martha Lindquist", false},
		{"Simon Ainscough", "Simon Ainscow", true},
		{"Anna Peterson", "Anna Patterson", false},
		{"Denise Okonjo", "Denice Okonjo", true},
		{"Denise Kowalczyk", "Denise Kowalcyzk", true},
		{"Denise Marlow", "Denise Marwol", false},
		{"Stefan Reuter", "Stephan Reuter", true},
		{"Azamat Zhunusov", "Azamat Junusov", true},
		{"Francis Okonjo", "Frances Okonjo", false},
		{"Marina Okonjo", "Mariana Okonjo", false},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", "The report by "+tt.a+" was late. Nobody blamed "+tt.a+"."), sourceOf("b", "2024-05-07", "The late report was by "+tt.b+"."))
		rare := strings.TrimPrefix(tt.b, "Professor ")
		one := slices.ContainsFunc(c.Actors, func(a corpus.Actor) bool {
			return slices.ContainsFunc(a.Aliases, func(al corpus.Alias) bool { return al.Text == rare && al.Suspect })
		})
		if one != tt.one {
			t.Errorf("%s and %s: merged as suspect %v, want %v: %v", tt.a, tt.b, one, tt.one, namesOf(c))
		}
	}
	c := analysed(t, sourceOf("a", "2024-05-06", "Simon Ainscough wrote the report. It was Ainscough’s."), sourceOf("b", "2024-05-07", "Simon Ainscow wrote the report. “It is late,” Ainscow said. It was Ainscow who paid. Ainscow left."))
	if a := actorNamed(c, "Simon Ainscow"); a == nil || len(a.Mentions) != 6 {
		t.Errorf("the bare names are not of the one person: %v", namesOf(c))
	}
	c = analysed(t, sourceOf("a", "2024-05-06", "Fiona MacAllan spoke, and then Fiona McAllan. Fiona MacAllan left."))
	if actorNamed(c, "Fiona McAllan") == nil {
		t.Errorf("two people whom one source names are one: %v", namesOf(c))
	}
}

func TestBareNameOfSeveral(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06",
		"Greta Holm lives here. Holm said she would stay. On Monday Holm painted, and Holm sold a picture.\n\nHer father was Jonas Holm, a baker. Holm said that she missed him."))
	if a := actorNamed(c, "Greta Holm"); a == nil || len(a.Mentions) < 5 {
		t.Errorf("the subject of an article loses the name to a relative who is mentioned once: %v", namesOf(c))
	}
}

func TestABareNameInAFamily(t *testing.T) {
	elsewhere := sourceOf("a", "2024-05-06", "Greta Holm has led the choir since May, and Jonas Holm is its owner. Greta Holm sings.")
	for text, want := range map[string]string{
		"Lena Holm is nine. Lena likes boats. Her mother, Greta, rows too. “The boat is old,” Mrs Holm said.":     "Greta Holm",
		"Lena Holm is ninety. Her sister, Greta, rows too. “The boat is old,” Mrs Holm said.":                     "Lena Holm",
		"“The boat is old,” Mr Holm said. His late father, Lars Holm, built it. Greta Holm was not there in May.": "",
	} {
		c := analysed(t, elsewhere, sourceOf("b", "2024-05-06", text))
		got := ""
		for _, q := range c.Quotations {
			if a := c.Actor(q.Speaker.Actor); a != nil {
				got = a.Name
			}
		}
		if got != want && (want != "" || got == "Lars Holm") {
			t.Errorf("%q is said by %q, want %q: %v", text, got, want, namesOf(c))
		}
	}
	c := analysed(t, sourceOf("a", "2024-05-06", "Jonas Holm owns the choir."), sourceOf("b", "2024-05-06", "“The boat is old,” Mr Holm said. His late father, Lars Holm, built it."))
	if a := c.Actor(c.Quotations[0].Speaker.Actor); a == nil || a.Name != "Jonas Holm" {
		t.Errorf("whose father is named later is not who the dossier names: %v", a)
	}
}

func TestShortNamesOfBodies(t *testing.T) {
	tests := []struct {
		text, name string
		aliases    []string
	}{
		{"The Leith Environment Protection Agency fined the yard. On Monday Lepa said more would follow. The yard fears Lepa.", "Lepa", []string{"Leith Environment Protection Agency"}},
		{"Leith Primary School is near the quay. Parents at Leith Primary worry.", "Leith Primary School", []string{"Leith Primary"}},
		{"The Hume Institute for Peace paid. A grant of the Hume Institute followed.", "Hume Institute for Peace", []string{"Hume Institute"}},
		{"The U.S. Embassy closed. Guards left the United States Embassy on Monday.", "United States Embassy", []string{"U.S. Embassy"}},
		{"The United States House of Representatives met. On Monday the U.S. House voted. The House adjourned.", "United States House of Representatives", []string{"U.S. House", "House"}},
		{"The SENATE met. On Monday the U.S. Senate voted. The Senate adjourned.", "U.S. Senate", []string{"Senate"}},
	}
	for _, tt := range tests {
		if c := analysed(t, sourceOf("a", "2024-05-06", tt.text)); !gathered(c, tt.name, tt.aliases...) {
			t.Errorf("%q: %q is not %q: %v", tt.text, tt.aliases, tt.name, namesOf(c))
		}
	}
	c := analysed(t, sourceOf("a", "2024-05-06", "The General Assembly of the Nordic League met. The Nordic League is old. The Nordic League waits."))
	if a := actorNamed(c, "Nordic League"); a == nil || slices.ContainsFunc(a.Aliases, func(al corpus.Alias) bool { return strings.Contains(al.Text, "Assembly") }) {
		t.Errorf("an assembly is the league that it is the assembly of: %v", namesOf(c))
	}
}

func TestNamesOfOnePlaceAreGathered(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "The walls of Norvik are old. In the City of Norvik people meet near Varden Park. They like the Park. Nobody lives in the City."))
	if !gathered(c, "Norvik", "City of Norvik") || actorNamed(c, "Park") != nil || actorNamed(c, "City") != nil {
		t.Errorf("%v", namesOf(c))
	}
}

func TestABodyIsTheSubjectOfItsOwnStatement(t *testing.T) {
	src := sourceOf("a", "2024-05-06", "Norvik Town Council has noted the decision. Norvik Town Council will meet on Monday.")
	src.Author = "Norvik Town Council Media Team"
	if c := analysed(t, src); actorNamed(c, "Norvik Town Council") == nil {
		t.Errorf("%v", namesOf(c))
	}
}

func TestAPersonIsCutOffTheBodyBehind(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "Noel Garrity leads Harbour Watch. “It is over,” said Garrity of Harbour Watch. Harbour Watch has closed."))
	for _, a := range c.Actors {
		if strings.Contains(a.Name, " of ") {
			t.Errorf("%v", namesOf(c))
		}
	}
}

func TestDescriptionsOfBodiesAndGovernments(t *testing.T) {
	tests := []struct{ text, name, alias string }{
		{"The Irish government paid. Ireland waited.", "Ireland", "Irish government"},
		{"Peru's government paid. Peru waited.", "Peru", "Peru's government"},
		{"The Government of Chad paid. Chad waited.", "Chad", "Government of Chad"},
		{"The Leith Department of Works met. Later the Department adjourned.", "Leith Department of Works", "the Department"},
		{"The Harbour Minister, Ada Moss, spoke. Nobody believed the Minister.", "Ada Moss", "the Minister"},
		{"The Leith Fisheries Authority met. On Monday the agency fined a yard.", "Leith Fisheries Authority", "the agency"},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		if a := actorNamed(c, tt.name); a == nil || !slices.ContainsFunc(a.Aliases, func(al corpus.Alias) bool {
			return strings.TrimPrefix(al.Text, "the ") == strings.TrimPrefix(tt.alias, "the ")
		}) {
			t.Errorf("%q: %q is not %q: %v", tt.text, tt.alias, tt.name, namesOf(c))
		}
	}
	c := analysed(t, sourceOf("a", "2024-05-06", "Norvik Town Council met on Monday."), sourceOf("b", "2024-05-07", "A plan before the town council divides people. The council will vote."))
	if a := actorNamed(c, "Norvik Town Council"); a == nil || len(a.Mentions) != 3 {
		t.Errorf("the one town council of a dossier is not found by description: %v", namesOf(c))
	}
}

func TestAndInsideNamesOfBodies(t *testing.T) {
	tests := []struct{ text, name string }{
		{"Nora Quill, chief executive of Dunmore City and County Council, said that the permits were ready. The council met twice.", "Dunmore City and County Council"},
		{"Brenner Civil & Marine signed the contract in May. Its director, Ada Flynn, said that work would begin.", "Brenner Civil & Marine"},
		{"Paul Reese, chair of the Rosehill and Dunmore Residents' Association, said that the survey was wrong.", "Rosehill and Dunmore Residents' Association"},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		if actorNamed(c, tt.name) == nil {
			t.Errorf("%q: no body %q among %v", tt.text, tt.name, c.Actors)
		}
	}
	c := analysed(t, sourceOf("a", "2024-05-06", "In Dunmore and at Leith Council, people met. The mayor of Rosehill and Leith Council disagreed."))
	if actorNamed(c, "Rosehill and Leith Council") != nil {
		t.Error("a town and another's council are taken for one body")
	}
}
