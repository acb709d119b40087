package analysis

import (
	"slices"
	"testing"
)

func TestPhrasesOfOneSubjectMakeOneTheme(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "The flood in Holland drowned the tram depot. Water concerns grew in Delft after the flood in Holland. The tram depot was shut."),
		sourceOf("b", "2024-05-07", "After the flood in Holland the council spoke of water challenges. Rain in Holland made water concerns worse, and water challenges grew. The tram depot stayed shut."),
		sourceOf("c", "2024-05-08", "Rain in Holland and water challenges kept the council busy. Water concerns were raised about the tram depot."))
	var labels []string
	for _, th := range c.Themes {
		labels = append(labels, th.Label)
		for _, pair := range [][2]string{{"water concerns", "water challenges"}, {"flood in Holland", "Rain in Holland"}} {
			if slices.Contains(th.Terms, pair[0]) != slices.Contains(th.Terms, pair[1]) {
				t.Errorf("%s: %q is apart from %q in %q", th.Label, pair[0], pair[1], th.Terms)
			}
		}
	}
	if !slices.Contains(labels, "Tram depot") {
		t.Errorf("the tram depot heads no theme: %q", labels)
	}
}

func TestSmallDossiersHaveThemesToo(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "The flood wall was opened on Monday.\n\nAn engineer looked at the flood wall in Delft.\n\nThe mayor called the flood wall a farce."),
		sourceOf("b", "2024-05-07", "The mayor of Delft spoke to the press."))
	for _, th := range c.Themes {
		if th.Label == "Flood wall" {
			return
		}
	}
	t.Errorf("the flood wall, three times in one of two sources, is no theme: %+v", c.Themes)
}

func TestANounBehindAPrepositionIsNoSubject(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "The liaison office was opened in Delft. The liaison office has a garden.\n\nPeople like the liaison office."),
		sourceOf("b", "2024-05-07", "In her first term in office the mayor of Delft bought a tram. The liaison office was new."),
		sourceOf("c", "2024-05-08", "During his time in office the mayor of Delft sold the tram."))
	for _, th := range c.Themes {
		if th.Label == "Liaison office" && slices.Contains(th.Sources, "c") {
			t.Errorf("%q holds a term in office: %q", th.Label, texts(c, th.Passages))
		}
	}
}
