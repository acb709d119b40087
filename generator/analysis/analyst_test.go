package analysis

import (
	"encoding/json"
	"testing"

	"briefing/generator/corpus"
)

// An analyst who has read a dossier before finds, after a change of one
// article, what a fresh analysis finds, and reads that one article alone.
func TestAnalystReadsOnlyWhatChanged(t *testing.T) {
	const bridge = "The mayor, Nora Quist, opposes the Alder bridge. “It will ruin the quay,” Quist said on Monday.\n\nThe ferry company wants it."
	const reply = "Ferry operator Tove Lund said the Alder bridge was needed. Quist rejects that."
	before := map[string]string{"a": bridge, "b": reply, "c": "The Alder bridge would cost €14 million, the council said."}
	after := map[string]string{"a": bridge, "b": reply + " The council voted against the Alder bridge.", "d": "Nora Quist resigned in March 2024."}
	sources := func(texts map[string]string) (list []*corpus.Source) {
		for _, id := range []string{"a", "b", "c", "d"} {
			if text, is := texts[id]; is {
				list = append(list, sourceOf(id, "2024-05-06", text))
			}
		}
		return list
	}
	var analyst Analyst
	for _, tc := range []struct {
		what  string
		texts map[string]string
		fresh int
	}{{"at first", before, 3}, {"again", before, 0}, {"after a change", after, 2}, {"with an article back", before, 2}} {
		c, err := analyst.Analyse("Bridge", sources(tc.texts))
		if err != nil {
			t.Fatal(err)
		}
		want, err := Analyse("Bridge", sources(tc.texts))
		if err != nil {
			t.Fatal(err)
		}
		if got, want := asJSON(t, c), asJSON(t, want); got != want {
			t.Errorf("%s: found\n%s\nwant\n%s", tc.what, got, want)
		}
		if analyst.fresh != tc.fresh {
			t.Errorf("%s: %d articles were read, want %d", tc.what, analyst.fresh, tc.fresh)
		}
	}
}

func asJSON(t *testing.T, c *corpus.Corpus) string {
	t.Helper()
	data, err := json.Marshal(c)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
