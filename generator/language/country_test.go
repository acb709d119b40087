package language

import (
	"slices"
	"testing"
)

func TestCountries(t *testing.T) {
	all := Countries()
	byName := make(map[string]Country)
	for i, c := range all {
		if i > 0 && all[i-1].Name >= c.Name {
			t.Errorf("%q is out of order", c.Name)
		}
		if len(c.Code) != 2 || byName[c.Name].Name != "" {
			t.Errorf("%+v", c)
		}
		byName[c.Name] = c
	}
	for _, w := range []struct{ name, code, alias, demonym, capital string }{
		{"United States", "us", "U.S.", "Americans", "Washington"},
		{"United Kingdom", "gb", "Britain", "British", "London"},
		{"South Korea", "kr", "Republic of Korea", "South Korean", "Seoul"},
		{"North Korea", "kp", "DPRK", "North Koreans", "Pyongyang"},
		{"Russia", "ru", "Russian Federation", "Russians", "Moscow"},
		{"France", "fr", "French Republic", "Frenchman", "Paris"},
		{"Taiwan", "tw", "Republic of China", "Taiwanese", "Taipei"},
		{"Turkey", "tr", "Türkiye", "Turks", "Ankara"},
		{"Ukraine", "ua", "", "Ukrainian", "Kyiv"},
		{"South Africa", "za", "Republic of South Africa", "South African", "Cape Town"},
	} {
		c := byName[w.name]
		if c.Code != w.code || w.alias != "" && !slices.Contains(c.Aliases, w.alias) || !slices.Contains(c.Demonyms, w.demonym) || !slices.Contains(c.Capitals, w.capital) {
			t.Errorf("want %+v, got %+v", w, c)
		}
	}
}
