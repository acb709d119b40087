package analysis

import (
	"testing"

	"briefing/generator/corpus"
)

// The text says what an acronym is short for, also where it is made from the
// name in another language.
func TestAcronymsThatTheTextExplains(t *testing.T) {
	tests := []struct {
		text, full, acronym string
		one                 bool
	}{
		{"The Rural Roads Commission (CUTE) met on Monday. CUTE said the bridge was safe.", "Rural Roads Commission", "CUTE", false},
		{"The Rural Roads Commission (CRWT) met on Monday. CRWT said the bridge was safe.", "Rural Roads Commission", "CRWT", true},
		{"The Orre Lund Rural Roads Commission (OL RRC) met on Monday. The OL RRC said the bridge was safe.", "Orre Lund Rural Roads Commission", "OL RRC", true},
		{"The Rural Roads Commission, CRWT, met on Monday. CRWT said the bridge was safe.", "Rural Roads Commission", "CRWT", false},
		{"The Rural Roads Commission, CTRR, met on Monday. CTRR said the bridge was safe.", "Rural Roads Commission", "CTRR", true},
		{"The Rural Roads Commission, or CTRR, met on Monday. CTRR said the bridge was safe.", "Rural Roads Commission", "CTRR", true},
		{"The Rural Roads Commission, better known as CRWT, met on Monday. CRWT said the bridge was safe.", "Rural Roads Commission", "CRWT", true},
		{"The Rural Roads Commission, known by its Welsh initials CRWT, met on Monday. CRWT said the bridge was safe.", "Rural Roads Commission", "CRWT", true},
		{"The Christian Democrats (CDU) will vote no. The CDU wants a vote.", "Christian Democrats", "CDU", true},
		{"Premier Ann Quist's Movement for Justice (MpJ) holds ten seats. The MpJ will win.", "Movement for Justice", "MpJ", true},
		{"The other party, the Northern Party for the Rights of Villages (PARV), said it would vote no. The PARV left.", "Northern Party for the Rights of Villages", "PARV", true},
		{"They belong to the Democratic and Independent Moor Union (UCID). The UCID left.", "Democratic and Independent Moor Union", "UCID", true},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		if one := gathered(c, tt.full, tt.acronym) || gathered(c, tt.acronym, tt.full); one != tt.one {
			t.Errorf("%q: %v", tt.text, namesOf(c))
		}
	}
}

// What the words around a name, or its initials, say that it is goes before
// what it looks like.
func TestBodiesThatLookLikeSomethingElse(t *testing.T) {
	tests := []struct {
		text, name string
		kind       corpus.ActorKind
	}{
		{"The Lisbon weekly Tribuna do Norte reported that a ship would refuel.", "Tribuna do Norte", corpus.Organisation},
		{"They may be right. Their biologist, Sónia Lima, showed me pictures.", "Sónia Lima", corpus.Person},
		{"Reports from Siderúrgica Boa Vista were late. The mill is old. SBV said the port was safe. The owners of SBV left.", "SBV", corpus.Organisation},
		{"The bill worries Ann Lee of brokerage Halvorsen & Lund. The bill is old.", "Halvorsen & Lund", corpus.Organisation},
		{"The plan is opposed by a coalition of fishing villages called Bantay Lunas. People in Orre like Bantay Lunas.", "Bantay Lunas", corpus.Organisation},
		{"The walkout was called by United Nurses of Orre. United Nurses of Orre is old.", "United Nurses of Orre", corpus.Organisation},
	}
	for _, tt := range tests {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		if a := actorNamed(c, tt.name); a == nil || a.Kind != tt.kind {
			t.Errorf("%q: %v", tt.text, namesOf(c))
		}
	}
}

// A company's name ends where it is said for where somebody runs it.
func TestACompanyIsNotNamedAfterItsMarket(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "Ann Lee, managing director of Hume Therapeutics for Ireland and the Isle of Man, spoke first. Hume Therapeutics is late."))
	if actorNamed(c, "Hume Therapeutics") == nil || actorNamed(c, "Hume Therapeutics for Ireland") != nil {
		t.Errorf("%v", namesOf(c))
	}
}

// A thing that is sold does not act because "which" follows.
func TestAProductIsNoActor(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "Patients wait for Ataxon, which will come in May. Ataxon, a pill made by Hume Therapeutics, is cheap."))
	if actorNamed(c, "Ataxon") != nil {
		t.Errorf("%v", namesOf(c))
	}
}
