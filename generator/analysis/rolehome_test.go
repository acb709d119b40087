package analysis

import (
	"slices"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// An office with no owner beside it is that of the state or town that the article
// is written in, unless the text speaks of another.
func TestAnArticleSpeaksOfItsOwnState(t *testing.T) {
	tests := []struct {
		name, outlet, text string
		want               []string // of Rita Moss
	}{
		{"dateline", "", "LIMA, May 6 (Wire) - Miners walked out. Health Minister Rita Moss agreed.\n\nPeru waited, and so did Chile.", []string{"Health Minister of Peru"}},
		{"dateline with a state", "", "ABANCAY, Peru, May 6 (Wire) - Miners walked out. Prime Minister Rita Moss agreed.\n\nChile waited.", []string{"Prime Minister of Peru"}},
		{"outlet", "The Lima Courier", "Miners walked out. The health minister, Rita Moss, agreed.\n\nPeru waited, and so did Chile.", []string{"health minister of Peru"}},
		{"secretary", "The Manila Gazette", "Miners walked out. Health Secretary Rita Moss agreed.\n\nThe Philippines waited, and so did Chile.", []string{"Health Secretary of Philippines"}},
		{"deputy", "The Lima Courier", "Miners walked out. Deputy Health Minister Rita Moss agreed.\n\nPeru waited, and so did Chile.", []string{"Deputy Health Minister of Peru"}},
		{"another state spoken of", "The Lima Courier", "Chile was angry. Health Minister Rita Moss agreed.\n\nPeru waited.", []string{"Health Minister"}},
		{"in another capital", "The Lima Courier", "Miners walked out. In Santiago, Health Minister Rita Moss agreed.\n\nPeru waited, and so did Chile.", []string{"Health Minister of Chile"}},
		{"two datelines", "", "LIMA/SANTIAGO, May 6 (Wire) - Miners walked out. Health Minister Rita Moss agreed.\n\nPeru waited, and so did Chile.", []string{"Health Minister"}},
		{"president of a body", "The Lima Courier", "The Norvik Union walked out. President Rita Moss agreed.\n\nPeru waited, and so did Chile.", []string{"President"}},
		{"premier of a part", "The Lima Courier", "Miners walked out. Chief Minister Rita Moss agreed.\n\nPeru waited, and so did Chile.", []string{"Chief Minister"}},
		{"two ministers", "The Lima Courier", "Miners walked out. Health Minister Rita Moss agreed.\n\nChile waited, and so did Peru. Health Minister Dan Fell left.", []string{"Health Minister"}},
		{"only one has such an office", "", "Japan waited, and so did the United States. So did Japan’s miners.\n\nPrime Minister Rita Moss agreed.", []string{"Prime Minister of Japan"}},
		{"named the most", "", "Peru waited in Lima, and Peru’s miners waited too. So did Chile.\n\nHealth Minister Rita Moss agreed.", []string{"Health Minister of Peru"}},
		{"named once beside another", "", "Peru waited, and so did Chile.\n\nHealth Minister Rita Moss agreed.", []string{"Health Minister"}},
		{"beside another office", "", "Chile waited. The Peruvian prime minister Dan Fell and energy minister Rita Moss agreed. Chile and Brazil waited.", []string{"energy minister of Peru"}},
		{"the state before", "The Santiago Post", "Peru was cooler. Foreign Minister Rita Moss said Lima had not been asked. Chile waited.", []string{"Foreign Minister of Peru"}},
		{"the capital of the state before", "", "Peru welcomed the deal. Foreign Minister Rita Moss said Lima would lend Chile money. Chile waited.", []string{"Foreign Minister of Peru"}},
		{"whose", "", "Chile asked, and so did Peru, whose prime minister, Rita Moss, raised it in Chile.", []string{"prime minister of Peru"}},
		{"former", "", "Peru waited. Former health minister Rita Moss agreed.", []string{"former health minister of Peru"}},
		{"a state that no table knows", "", "The parliament of Tarvia met. Fishermen in Tarvia waited. Health Minister Rita Moss agreed.", []string{"Health Minister of Tarvia"}},
		{"another office of the state", "", "Peru’s trade minister, Rita Moss, left Lima.\n\nChile waited. Prime Minister Rita Moss agreed.", []string{"trade minister of Peru", "Prime Minister of Peru"}},
		{"mayor", "", "LOWELL — Traders walked out. Deputy mayor Rita Moss agreed. People in Lowell waited. The traders of Lowell stayed in Lowell.", []string{"deputy mayor of Lowell"}},
		{"mayor of the council’s town", "", "The Municipal Council of Leith met in Leith. Mayor Rita Moss agreed.", []string{"Mayor of Leith"}},
		{"councillor", "", "The Norvik Hospital Council met. Councillor Rita Moss agreed.", []string{"Councillor"}},
		{"senator", "", "The Chilean Senate met. Peru waited. Senator Rita Moss agreed.", []string{"Senator of Chilean Senate"}},
		{"senator of one of two", "", "The Chilean Senate met. The Peruvian Senate waited. Senator Rita Moss agreed.", []string{"Senator"}},
	}
	for _, tt := range tests {
		src := sourceOf("a", "2024-05-06", tt.text)
		src.Outlet = tt.outlet
		if got := rolesOf(analysed(t, src), "Rita Moss"); !slices.EqualFunc(got, tt.want, strings.EqualFold) {
			t.Errorf("%s: roles %q, want %q", tt.name, got, tt.want)
		}
	}
}

// Who serves a town serves the one of whose mayor the dossier tells.
func TestTheTownOfTheMayor(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "Mayor Dan Fell of Lowell agreed. People in Lowell waited."),
		sourceOf("b", "2024-05-07", "City treasurer Rita Moss warned them, and the deputy mayor for housing, Ann Quist, has listened. Traders walked out."))
	if got := append(rolesOf(c, "Rita Moss"), rolesOf(c, "Ann Quist")...); !slices.Equal(got, []string{"city treasurer of Lowell", "deputy mayor for housing of Lowell"}) {
		t.Errorf("roles %q", got)
	}
}

// Where the articles of a dossier agree on their state, one that does not tell
// its own is taken to be written there too.
func TestADossierSpeaksOfItsOwnState(t *testing.T) {
	dossier := func(outlet, text string) []*corpus.Source {
		a := sourceOf("a", "2024-05-06", "LIMA, May 6 (Wire) - Miners walked out. Peru waited, and so did Chile.")
		b := sourceOf("b", "2024-05-06", "Miners walked out in the south of the country.")
		b.Outlet = outlet
		return []*corpus.Source{a, b, sourceOf("c", "2024-05-07", text)}
	}
	for _, tt := range []struct {
		outlet, text string
		want         []string
	}{
		{"The Peruvian", "Miners walked out. Health Minister Rita Moss agreed.", []string{"Health Minister of Peru"}},
		{"The Santiago Post", "Miners walked out. Health Minister Rita Moss agreed.", []string{"Health Minister"}},
		{"The Peruvian", "Miners walked out. Health Minister Rita Moss said that Chile would pay.", []string{"Health Minister"}},
	} {
		if got := rolesOf(analysed(t, dossier(tt.outlet, tt.text)...), "Rita Moss"); !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q: roles %q, want %q", tt.outlet, tt.text, got, tt.want)
		}
	}
}

// Everybody knows whose president "President Macron" is, if the dossier names that
// state.
func TestLeadersOfStatesAreKnown(t *testing.T) {
	tests := []struct{ text, person, want string }{
		{"China and France waited. Chile and Brazil did too. President Macron agreed.", "Macron", "President of France"},
		{"China and France waited. Chile and Brazil did too. President Emmanuel Macron agreed.", "Emmanuel Macron", "President of France"},
		{"China and Peru waited. Chile and Brazil did too. President Emmanuel Macron agreed.", "Emmanuel Macron", "President"},
		{"China and France waited. Chile and Brazil did too. Health Minister Emmanuel Macron agreed.", "Emmanuel Macron", "Health Minister"},
		{"China and France waited. Chile and Brazil did too. President Rita Macron agreed.", "Rita Macron", "President"},
	}
	for _, tt := range tests {
		if got := rolesOf(analysed(t, sourceOf("a", "2024-05-06", tt.text)), tt.person); !slices.Equal(got, []string{tt.want}) {
			t.Errorf("%q: roles %q, want %q", tt.text, got, tt.want)
		}
	}
}
