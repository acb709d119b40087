package site

import (
	"path"
	"testing"
)

// A reader on a slow line gets the page and little else: the styles and scripts
// of a site stay within these bounds, in bytes, before compression.
func TestStylesAndScriptsStaySmall(t *testing.T) {
	s := load(t, Options{Content: bridge})
	sizes := map[string]int{}
	for _, name := range s.Files() {
		if kind := path.Ext(string(name)); path.Dir(string(name)) == "." && (kind == ".css" || kind == ".js") {
			sizes[kind] += len(file(t, s, name))
		}
	}
	for kind, most := range map[string]int{".css": 30_000, ".js": 25_000} {
		if sizes[kind] == 0 || sizes[kind] > most {
			t.Errorf("%s: %d bytes, want 1 to %d", kind, sizes[kind], most)
		}
	}
}
