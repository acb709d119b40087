package main

import (
	"strings"
	"testing"

	"briefing/generator/language"
)

// Each bracket of the items is one name of the document that is learnt from, whole and of its kind.
func TestItemsGiveTheNamesInTheirBrackets(t *testing.T) {
	docs, err := readNews()
	if err != nil {
		t.Fatal(err)
	}
	_, items, _ := strings.Cut(newsItems, "\n\n")
	for i, item := range strings.Split(strings.TrimSpace(items), "\n\n") {
		if got, want := len(namesOf(docs[i])), strings.Count(item, "["); got != want || strings.ContainsAny(docs[i].Text, "[]") {
			t.Errorf("%d names, want %d: %s", got, want, docs[i].Text)
		}
	}
}

func TestBracketed(t *testing.T) {
	d, err := bracketed("[O Archer's] rose in [L Leeds], [P Ann Lee] said.")
	if err != nil {
		t.Fatal(err)
	}
	want := map[name]bool{{0, 8, language.Organisation}: true, {17, 22, language.Place}: true, {24, 31, language.Person}: true}
	if got := namesOf(d); len(got) != 3 || !got[name{0, 8, language.Organisation}] || !got[name{17, 22, language.Place}] || !got[name{24, 31, language.Person}] {
		t.Errorf("got %v, want %v", got, want)
	}
	for _, broken := range []string{"[X Ann Lee]", "[P Ann Lee", "[PAnn]", "["} {
		if _, err := bracketed(broken); err == nil {
			t.Errorf("%q: no error", broken)
		}
	}
}
