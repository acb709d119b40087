package language

import (
	_ "embed"
	"slices"
	"strings"
)

//go:embed data/countries.tsv
var countriesTSV string

// A Country is a state or territory with the words that news uses for it.
type Country struct {
	Name     string   // the common English name
	Code     string   // ISO 3166-1 alpha-2, lower case ("xk" for Kosovo)
	Aliases  []string // other names, official and everyday: "U.S.", "America"
	Demonyms []string // adjectives and nouns, singular and plural: "French", "Frenchman", "Frenchmen"
	Capitals []string // the capital, or each seat of government where there are several, in all usual spellings
}

// Countries returns all countries and territories, ordered by name. The source and licence of the table stand in
// data/countries.tsv. Each call returns a fresh slice.
func Countries() []Country {
	var all []Country
	for line := range strings.Lines(countriesTSV) {
		line = strings.TrimRight(line, "\r\n")
		if line == "" || line[0] == '#' {
			continue
		}
		f := strings.Split(line, "\t")
		all = append(all, Country{Name: f[0], Code: f[1], Aliases: list(f[2]), Demonyms: list(f[3]), Capitals: list(f[4])})
	}
	slices.SortFunc(all, func(a, b Country) int { return strings.Compare(a.Name, b.Name) })
	return all
}

func list(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, ";")
}
