package analysis

import (
	"slices"
	"testing"

	"briefing/generator/corpus"
)

// TestKindsOfNames: what the words of a name and those beside it tell of what
// it names, in English and in other languages.
func TestKindsOfNames(t *testing.T) {
	tests := []struct{ text, want, never string }{
		{"The march was called by Partij voor Vrede, which sits in the senate.", "Partij voor Vrede (organisation)", "Partij"},
		{"On Monday the Citizens’ Forward Party voted. The opposition Citizens' Forward Party agreed.", "Citizens' Forward Party (organisation)", ""},
		{"Peru’s Minister of Tourism and Sport, Rita Moss, said no.", "Rita Moss (person)", "Sport"},
		{"Critics of Alternative für Norland said no.", "Alternative für Norland (organisation)", "Norland"},
		{"The trust may turn to An Bord Lorcán next.", "An Bord Lorcán (organisation)", "Bord Lorcán"},
		{"Counsel for the council, Rita Moss KC, said no.", "Rita Moss (person)", "Rita Moss KC"},
		{"A survey by the consultants Hume Wynn was late. Hume Wynn said nothing.", "Hume Wynn (organisation)", ""},
		{"The plan was drawn by Rita Moss Architects. The council likes Rita Moss Architects.", "Rita Moss Architects (organisation)", "Rita Moss"},
		{"Under the General Ports Regulation the yard is shut.", "", "Ports Regulation"},
		{"He asked whether the minister would bring in a Bill. The Bill fell.", "", "Bill"},
		{"People in the town of Karle said no. Karle has said so before.", "Karle (place)", ""},
		{"LEITH, May 6 (QNP) - The harbour was shut on Monday.", "", "QNP"},
		{"The islands were given up in the Treaty of Karlsund.", "", "Karlsund"},
		{"Danish Energy Minister Rita Moss opened the mast.", "Rita Moss (person)", "Danish Energy"},
		{"The Reform Alliance on Karlsund City Council voted no.", "Reform Alliance (organisation)", "Reform Alliance on Karlsund City Council"},
		{"A spokesperson for Angela Brandt declined to comment.", "Angela Brandt (person)", ""},
		{"The masons went home. Sky News Arabia filmed it.", "Sky News Arabia (organisation)", ""},
		{"The fourth boat, the *Yaye Khady*, turned away.", "", "Yaye Khady"},
		{"He has worked on the ferry Ann Lee for years.", "", "Ann Lee"},
		{"The ferry Ann Lee was late. Ann Lee, who named it, is 80.", "Ann Lee (person)", ""},
		{"A sailor of the USS Rita Moss was hurt.", "", "Rita Moss"},
		{"The fourth, the Rita Moss, turned away.", "", "Rita Moss"},
		{"Supporters of the Rita Moss campaign met Rita Moss.", "Rita Moss (person)", ""},
		{"In 1987 she won the George Pólya Prize for it.", "", "George Pólya Prize"},
		{"The vote on the Rita Moss Voting Rights Act is on Monday.", "", "Rita Moss Voting"},
		{"Growers blocked the A8 motorway.", "", "A8"},
		{"Senator Rita Moss, a Leith Democrat, has filed it.", "Rita Moss (person)", "Leith Democrat"},
		{"She lives in Nashua, N.H., with her son.", "New Hampshire (place)", "N.H."},
		{"Voters in Ohio, Georgia and Iowa went to the polls.", "Georgia (place)", ""},
		{"Voters in Georgia and Armenia went to the polls.", "Georgia (state)", ""},
		{"Wyoming said no to the plan.", "Wyoming (place)", ""},
		{"The vote of MP (Member of Parliament) Rita Moss was late.", "Rita Moss (person)", "MP"},
		{"Nordabank fell on Monday. The union said that Nordabank was late.", "Nordabank (organisation)", ""},
		{"The Department for Culture, Media and Sport said no. Nobody asked the department.", "Department for Culture, Media and Sport (organisation)", "Media and Sport"},
		{"She sits on the Committee on Defence, Intelligence and Foreign Relations.", "Committee on Defence, Intelligence and Foreign Relations (organisation)", "Intelligence"},
		{"He wrote to the Ministry of Health, Barclays and Lloyds.", "Ministry of Health (organisation)", "Ministry of Health, Barclays and Lloyds"},
		{"The Ministry of Defence, Parliament and the army agree.", "Ministry of Defence (organisation)", "Ministry of Defence, Parliament"},
		{"Peacekeepers of the African Union Support Mission in Eastern Somalia left.", "African Union Support Mission in Eastern Somalia (organisation)", "Eastern Somalia"},
		{"The United Nations Mission in Liberia has closed.", "United Nations Mission in Liberia (organisation)", ""},
		{"Talks between the European Union and Brazil begin in May. The European Union and Brazil want a deal.", "Brazil (state)", "European Union and Brazil"},
		{"By Rita Moss for Kite & Harbour magazine, April 2026.\n\nThe harbour was shut on Monday.", "", "Rita Moss"},
		{"By Monday Rita Moss had left.", "Rita Moss (person)", ""},
		{"The opposition Clear Leith movement went to court. Clear Leith said so. Clear Leith won.", "Clear Leith (organisation)", ""},
		{"Environmentalists from Čisti Leith came. Some like Čisti Leith.", "Čisti Leith (organisation)", ""},
		{"Ann Lee speaks for Open Leith, a road safety group. She likes Open Leith.", "Open Leith (organisation)", ""},
		{"She lives on North Leith, a group of islands.", "North Leith (place)", ""},
		{"Residents of a group calling itself Open Leith met. She likes Open Leith and Open Leith likes her.", "Open Leith (organisation)", ""},
		{"Rita El Masri spoke for an hour. Later Ms El Masri left.", "Rita El Masri (person)", "El Masri"},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		if names := namesOf(c); tt.want != "" && !slices.Contains(names, tt.want) || tt.never != "" && actorNamed(c, tt.never) != nil {
			t.Errorf("%q: actors %q, want %q and never %q", tt.text, names, tt.want, tt.never)
		}
	}
}

// TestAnAcronymMeansWhatTheTextSays: also where the world knows it for
// something else, or for what never acts.
func TestAnAcronymMeansWhatTheTextSays(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "The Autoriteit Pensioenen met. The Autoriteit Pensioenen (AP) fined the bank. The AP’s chairman, Rita Moss, said no more."))
	if !gathered(c, "Autoriteit Pensioenen", "AP") {
		t.Errorf("AP is not the body that the text names so: %v", namesOf(c))
	}
	if got, want := rolesOf(c, "Rita Moss"), []string{"chairman of Autoriteit Pensioenen"}; !slices.Equal(got, want) {
		t.Errorf("roles %q, want %q", got, want)
	}
	c = analysed(t, sourceOf("a", "2024-05-06", "In the Western Harbour Region nobody knew. The board of the Western Harbour Region (WHR) met."),
		sourceOf("b", "2024-05-07", "The Western Harbour Region is late, and the WHR said so. Ferries in the Western Harbour Region wait."))
	if a := actorNamed(c, "Western Harbour Region"); !gathered(c, "Western Harbour Region", "WHR") || a == nil || a.Kind != corpus.Organisation {
		t.Errorf("a body with an acronym is a place: %v", namesOf(c))
	}
}

// TestANounBehindTheName: "the Quorvia group" is Quorvia, and its board is not.
func TestANounBehindTheName(t *testing.T) {
	for text, want := range map[string]bool{
		"Quorvia makes bread. The Quorvia group said that it would sell the mill.": true,
		"Quorvia makes bread. The Quorvia board said that it would sell the mill.": false,
	} {
		c := analysed(t, sourceOf("a", "2024-05-06", text))
		if len(c.Quotations) != 1 || c.Quotations[0].Speaker == nil {
			t.Errorf("%q: no speaker", text)
			continue
		}
		if a := c.Actor(c.Quotations[0].Speaker.Actor); (a != nil && a.Name == "Quorvia") != want {
			t.Errorf("%q is said by %v", text, a)
		}
	}
}

// TestAnOfficeBeforeTheName: an article may speak of a minister by the office
// before it gives the name, and a bare title may mean anybody.
func TestAnOfficeBeforeTheName(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "The culture secretary, Rita Moss, opened the hall."),
		sourceOf("b", "2024-05-07", "The culture secretary does not agree. Ms Moss said the hall was late."))
	a := actorNamed(c, "Rita Moss")
	if a == nil || !slices.ContainsFunc(a.Mentions, func(m corpus.Mention) bool { return m.Span.Source == "b" && m.Form == corpus.FormDescription }) {
		t.Errorf("the culture secretary of the second article is nobody")
	}
	if got, want := rolesOf(c, "Rita Moss"), []string{"culture secretary", "culture secretary"}; !slices.Equal(got, want) {
		t.Errorf("roles %q, want %q", got, want)
	}
}

// TestBodiesMeantByAKind: a noun for a kind of body means the one that the text
// calls so, whatever stands between, and nobody where several may be meant.
func TestBodiesMeantByAKind(t *testing.T) {
	tests := []struct{ text, body, want string }{
		{"The regulator, the Autoriteit Pensioenen, fined the bank. The watchdog said no more.", "Autoriteit Pensioenen", "The watchdog"},
		{"The Cork company Quorvia said no. Later the Cork firm gave in.", "Quorvia", "firm"},
		{"The Dock Workers’ Alliance struck. The union wants more.", "Dock Workers' Alliance", "The union"},
		{"In court Quorvia was fined in May. The company said no.", "Quorvia", "The company"},
		{"In court Quorvia met the Zelmark Trust in May. The company said no.", "Quorvia", ""},
		{"The council, the Leith Harbour Trust, and others said no. The council left.", "Leith Harbour Trust", ""},
	}
	for _, tt := range tests {
		a := actorNamed(analysed(t, sourceOf("a", "2024-05-06", tt.text)), tt.body)
		if a == nil {
			t.Errorf("%q: no %s", tt.text, tt.body)
			continue
		}
		got := ""
		for _, m := range a.Mentions {
			if m.Form == corpus.FormDescription {
				got = foldMarks(tt.text[m.Span.Start:m.Span.End])
			}
		}
		if got != tt.want {
			t.Errorf("%q: %s is %q, want %q", tt.text, tt.body, got, tt.want)
		}
	}
}

// TestAcronymsOfTranslatedNames: an acronym may be made from the name in the
// body's own language, and letters in brackets may be of something else.
func TestAcronymsOfTranslatedNames(t *testing.T) {
	text := "The Norlander Social Insurance Institute (INSS) said no. The INSS will pay. The Norlander Social Insurance Institute agreed."
	if c := analysed(t, sourceOf("a", "2024-05-06", text)); !gathered(c, "Norlander Social Insurance Institute", "INSS") && !gathered(c, "INSS", "Norlander Social Insurance Institute") {
		t.Errorf("INSS is not the institute: %v", namesOf(c))
	}
	text = "The Norlander Social Insurance Institute (FBLK) said no. The FBLK will pay. The Norlander Social Insurance Institute agreed."
	if c := analysed(t, sourceOf("a", "2024-05-06", text)); gathered(c, "Norlander Social Insurance Institute", "FBLK") {
		t.Errorf("FBLK is the institute: %v", namesOf(c))
	}
}
