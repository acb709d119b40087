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
