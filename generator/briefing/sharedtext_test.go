package briefing

import (
	"slices"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// What two sources share is found word for word, the longest first; what both
// quote is not theirs, and a run ends where a paragraph does.
func TestSharedRuns(t *testing.T) {
	const wire = "the council of the town voted on Monday to close the old harbour"
	for name, tc := range map[string]struct {
		a, b string
		want []string
	}{
		"copied":                {"At night " + wire + " for good.", "Reports say: The Council of the town, voted on Monday to close the old harbour!", []string{wire}},
		"seven words":           {"Then one two three four five six seven came.", "Now one two three four five six seven went.", nil},
		"quoted by both":        {"She said: “" + wire + "”.", "He read “" + wire + "” aloud.", nil},
		"across a quotation":    {"one two three four “ha” five six seven eight", "one two three four “ho” five six seven eight", nil},
		"across two paragraphs": {"one two three four\n\nfive six seven eight", "one two three four five six seven eight", nil},
		"the longest first": {"a b c d e f g h. Between them. " + wire, wire + ". Otherwise a b c d e f g h",
			[]string{wire, "a b c d e f g h"}},
	} {
		d := &annotated{t: t, c: &corpus.Corpus{}}
		d.source("a", "T\n\n"+tc.a, nil, corpus.Source{})
		d.source("b", "T\n\n"+tc.b, nil, corpus.Source{})
		a, b := ownWords(d.c.Source("a")), ownWords(d.c.Source("b"))
		var got []string
		for _, r := range sharedRunsOf(a, b) {
			got = append(got, d.c.Source("a").Text[a[r.a].start:a[r.a+r.words-1].end])
		}
		if !slices.Equal(got, tc.want) {
			t.Errorf("%s: %q, want %q", name, got, tc.want)
		}
	}
}

// A source's text leads to each actor where the paragraph first names it, and
// reads as before.
func TestActorsAreLinkedOnceAParagraph(t *testing.T) {
	d := &annotated{t: t, c: &corpus.Corpus{}}
	d.source("s", "Title\n\n*Ann met  Bob. Ann’s [friend] left\nwith Bob.\n\nBob stayed.", nil, corpus.Source{Rights: corpus.Full})
	for _, n := range []string{"Ann", "Bob"} {
		x := corpus.Actor{ID: corpus.ActorID(strings.ToLower(n)), Name: n, Kind: corpus.Person, Named: true, Page: n == "Bob"}
		d.mention(&x, corpus.FormName, n)
		d.c.Actors = append(d.c.Actors, x)
	}
	got := page(d.c, Options{}, "sources/s.md")
	for _, want := range []string{
		`<a id="p1"></a>\*Ann met [Bob](../actors/bob.md). Ann’s \[friend\] left with Bob.` + "\n",
		`<a id="p2"></a>[Bob](../actors/bob.md) stayed.` + "\n",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("the page lacks %s:\n%s", want, got)
		}
	}
}
