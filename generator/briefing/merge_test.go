package briefing

import (
	"fmt"
	"strings"
	"testing"
)

// pageOf makes a page from key, body, key, body, …
func pageOf(title string, kv ...string) Page {
	p := Page{Path: "actors/x.md", Front: Front{Title: title, Type: "actor"}}
	for i := 0; i < len(kv); i += 2 {
		p.Blocks = append(p.Blocks, Block{Key: kv[i], Body: kv[i+1]})
	}
	return p
}

var (
	before = pageOf("Old", "title", "# Old", "facts", "Fact one.", "events", "Event one.")
	after  = pageOf("New", "title", "# New", "facts", "Fact two.", "events", "Event two.")
)

// swap replaces exactly one occurrence, so that a test cannot silently edit nothing.
func swap(t *testing.T, s, old, new string) string {
	t.Helper()
	if strings.Count(s, old) != 1 {
		t.Fatalf("%q stands %d times in\n%s", old, strings.Count(s, old), s)
	}
	return strings.Replace(s, old, new, 1)
}

// kinds names the conflicts as kind:key.
func kinds(cs []Conflict) string {
	var s []string
	for _, c := range cs {
		s = append(s, string(c.Kind)+":"+c.Key)
	}
	return strings.Join(s, " ")
}

// merged merges, and fails unless merging again changes nothing.
func merged(t *testing.T, old string, p Page) (string, string) {
	t.Helper()
	got, cs := Merge(old, p)
	again, cs2 := Merge(got, p)
	if again != got || kinds(cs) != kinds(cs2) {
		t.Fatalf("merging twice differs (%s, then %s):\n%s\n---- then\n%s", kinds(cs), kinds(cs2), got, again)
	}
	return got, kinds(cs)
}

func TestMergeKeepsWhatEditorsWrote(t *testing.T) {
	file := Render(before)
	for _, tt := range []struct {
		name      string
		edit      func(t *testing.T) string
		page      Page
		has, not  []string // of the merged file
		conflicts string
	}{
		{name: "nobody edited anything", edit: func(t *testing.T) string { return file }, page: after,
			has: []string{"# New", "Fact two.", "title: New"}, not: []string{"Old", "one."}},
		{name: "text inside a block", page: after, conflicts: "offered:facts",
			edit: func(t *testing.T) string { return swap(t, file, "Fact one.", "Fact one, corrected.") },
			has:  []string{"Fact one, corrected.", "Event two.", "Fact two."}},
		{name: "text inside a block, and the sources did not change", page: before, conflicts: "",
			edit: func(t *testing.T) string { return swap(t, file, "Fact one.", "Fact one, corrected.") },
			has:  []string{"Fact one, corrected."}, not: []string{"briefing:offer"}},
		{name: "text between blocks", page: after, conflicts: "",
			edit: func(t *testing.T) string {
				return swap(t, file, "\n<!-- briefing:block key=\"events\"", "\n> [!NOTE]\n> Mine.\n\n<!-- briefing:block key=\"events\"")
			},
			has: []string{"> [!NOTE]\n> Mine.\n\n<!-- briefing:block key=\"events\"", "Fact two.\n<!-- /briefing:block -->\n\n> [!NOTE]"}},
		{name: "an editor's title", page: after, conflicts: "offered:front",
			edit: func(t *testing.T) string { return swap(t, file, "title: Old", "title: Mine") },
			has:  []string{"title: Mine", "title: New", "Fact two."}, not: []string{"title: Old"}},
		{name: "an editor's key in the front matter", page: after, conflicts: "",
			edit: func(t *testing.T) string { return swap(t, file, "type: actor", "type: actor\ndraft: true") },
			has:  []string{"title: New", "draft: true"}, not: []string{"briefing:offer", "title: Old"}},
		{name: "the front matter rewritten by a property editor", page: before, conflicts: "",
			edit: func(t *testing.T) string {
				return "---\ntype: \"actor\"\ntitle: \"Old\"\n" + file[strings.Index(file, "---\n\n"):]
			},
			has: []string{"# briefing:front", "title: Old"}},
		{name: "the front matter taken away", page: after, conflicts: "",
			edit: func(t *testing.T) string { return file[strings.Index(file, "---\n\n")+5:] },
			has:  []string{"title: New", "Fact two."}},
		{name: "the front matter not wanted", page: after, conflicts: "",
			edit: func(t *testing.T) string {
				return "<!-- briefing:omit key=\"front\" -->\n" + file[strings.Index(file, "---\n\n")+5:]
			},
			has: []string{"Fact two."}, not: []string{"title: New"}},
		{name: "the closing fence taken away", page: after, conflicts: "damaged:",
			edit: func(t *testing.T) string { return strings.Replace(file, "\n---\n", "\nMINE\n", 1) },
			has:  []string{"title: New", "title: Old", "MINE", "Fact two."}},
		{name: "a word on an opening marker", page: after, conflicts: "damaged:facts offered:facts",
			edit: func(t *testing.T) string { return swap(t, file, `key="facts" sum`, `key="facts" MINE sum`) },
			has:  []string{"MINE", "Fact one.", "Fact two."}},
		{name: "a changed checksum", page: after, conflicts: "damaged:facts offered:facts",
			edit: func(t *testing.T) string { return swap(t, file, `key="facts" sum="`, `key="facts" sum="MINE`) },
			has:  []string{"MINE", "Fact one.", "Fact two."}},
		{name: "a key nobody can read any more", page: after, conflicts: "damaged: damaged:",
			edit: func(t *testing.T) string { return swap(t, file, `key="facts"`, `kMINEey="facts"`) },
			has:  []string{"MINE", "Fact one.", "Fact two."}},
		{name: "a word on a closing marker", page: after, conflicts: "damaged:facts offered:facts",
			edit: func(t *testing.T) string {
				return swap(t, file, "Fact one.\n<!-- /briefing:block -->", "Fact one.\n<!-- /briefing:block --> MINE")
			},
			has: []string{"--> MINE", "Fact one.", "Fact two.", "Event two."}},
		{name: "a closing marker taken away", page: after, conflicts: "damaged:facts offered:facts",
			edit: func(t *testing.T) string {
				return swap(t, file, "Fact one.\n<!-- /briefing:block -->", "Fact one.\n\nMINE")
			},
			has: []string{"MINE", "Fact one.", "Fact two.", "Event two."}},
		{name: "a marker shifted by white space only", page: after, conflicts: "",
			edit: func(t *testing.T) string {
				return swap(t, file, `<!-- briefing:block key="facts"`, `  <!--briefing:block  key="facts"`)
			},
			has: []string{"Fact two."}, not: []string{"Fact one."}},
		{name: "a block deleted", page: after, conflicts: "",
			edit: func(t *testing.T) string { return cutBlock(t, file, "facts") },
			has:  []string{"Fact two.\n<!-- /briefing:block -->\n\n<!-- briefing:block key=\"events\""}},
		{name: "a block deleted for good", page: after, conflicts: "",
			edit: func(t *testing.T) string {
				return cutBlock(t, file, "facts") + "\n<!-- briefing:omit key=\"facts\" -->\n"
			},
			has: []string{"Event two."}, not: []string{"Fact"}},
		{name: "a block copied", page: after, conflicts: "duplicate:facts",
			edit: func(t *testing.T) string { return file + "\n" + newBlock(before.Blocks[1], "\n").raw() },
			has:  []string{"Fact two.", "Fact one."}},
		{name: "a block that is written no longer", page: pageOf("New", "title", "# New", "events", "Event two."),
			edit: func(t *testing.T) string { return file }, conflicts: "",
			has: []string{"Event two."}, not: []string{"Fact"}},
		{name: "an edited block that is written no longer", page: pageOf("New", "title", "# New", "events", "Event two."),
			edit:      func(t *testing.T) string { return swap(t, file, "Fact one.", "Fact one. MINE") },
			conflicts: "dropped:facts", has: []string{"Fact one. MINE", "Event two."}},
		{name: "a new block goes before its neighbour", conflicts: "",
			page: pageOf("New", "title", "# New", "facts", "Fact two.", "roles", "Role.", "events", "Event two."),
			edit: func(t *testing.T) string {
				return swap(t, file, "Fact one.\n<!-- /briefing:block -->\n", "Fact one.\n<!-- /briefing:block -->\n\nMINE\n")
			},
			has: []string{"Fact two.\n<!-- /briefing:block -->\n\nMINE\n\n<!-- briefing:block key=\"roles\""}},
		{name: "a page written by hand", page: after, conflicts: "hand-written:",
			edit: func(t *testing.T) string { return "---\ntitle: Mine\n---\n\n# Mine\n" },
			has:  []string{"# Mine"}, not: []string{"New", "briefing"}},
		{name: "an empty file", page: after, conflicts: "",
			edit: func(t *testing.T) string { return "\uFEFF \r\n" }, has: []string{"# New"}},
		{name: "not UTF-8", page: after, conflicts: "not-text:",
			edit: func(t *testing.T) string { return file + "\xff" }, has: []string{"Fact one.", "\xff"}, not: []string{"New"}},
		{name: "an editor's comment about markers", page: after, conflicts: "",
			edit: func(t *testing.T) string {
				return file + "\nThe text of briefing:block and `<!-- briefing:block -->` is code, --> is an arrow.\n"
			},
			has: []string{"is an arrow.", "Fact two."}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			got, conflicts := merged(t, tt.edit(t), tt.page)
			if conflicts != tt.conflicts {
				t.Errorf("conflicts %q, want %q", conflicts, tt.conflicts)
			}
			for _, s := range tt.has {
				if !strings.Contains(got, s) {
					t.Errorf("%q is lost from\n%s", s, got)
				}
			}
			for _, s := range tt.not {
				if strings.Contains(got, s) {
					t.Errorf("%q stands in\n%s", s, got)
				}
			}
		})
	}
}

func cutBlock(t *testing.T, file, key string) string {
	t.Helper()
	start := strings.Index(file, `<!-- briefing:block key="`+key)
	end := strings.Index(file[start:], "<!-- /briefing:block -->\n") + start + len("<!-- /briefing:block -->\n")
	return file[:start] + file[end:]
}

// An editor's answer to an offer takes several builds; at no point may an
// offer be made twice or an answer be lost.
func TestOffersOverSeveralRebuilds(t *testing.T) {
	third := pageOf("Third", "title", "# Third", "facts", "Fact three.", "events", "Event three.")
	edited := swap(t, Render(before), "Fact one.", "My fact.")
	offered, _ := merged(t, edited, after)

	t.Run("a newer offer replaces an untouched one", func(t *testing.T) {
		got, conflicts := merged(t, offered, third)
		if conflicts != "offered:facts" || strings.Contains(got, "Fact two.") || strings.Count(got, "Fact three.") != 1 {
			t.Errorf("%s\n%s", conflicts, got)
		}
	})
	t.Run("an edited offer stays beside a newer one", func(t *testing.T) {
		got, conflicts := merged(t, swap(t, offered, "Fact two.", "Fact two, MINE."), third)
		if conflicts != "offered:facts offered:facts" || !strings.Contains(got, "MINE") || !strings.Contains(got, "Fact three.") {
			t.Errorf("%s\n%s", conflicts, got)
		}
	})
	t.Run("a deleted offer does not come back", func(t *testing.T) {
		start := strings.Index(offered, "<!-- briefing:offer")
		end := start + strings.Index(offered[start:], "-->\n") + 4
		settled := offered[:start] + offered[end:]
		got, conflicts := merged(t, settled, after)
		if conflicts != "" || got != settled {
			t.Errorf("%s\n%s", conflicts, got)
		}
	})
	t.Run("taking the offer over settles it", func(t *testing.T) {
		got, conflicts := merged(t, swap(t, offered, "My fact.", "Fact two."), after)
		if conflicts != "" || got != Render(after) {
			t.Errorf("%s\n%s", conflicts, got)
		}
	})
	t.Run("going back to the first version is offered as a version", func(t *testing.T) {
		got, conflicts := merged(t, offered, before)
		if conflicts != "offered:facts" || !strings.Contains(got, "Fact one.") || strings.Contains(got, "Fact two.") {
			t.Errorf("%s\n%s", conflicts, got)
		}
	})
	t.Run("the end of a comment inside an offer does not end it", func(t *testing.T) {
		page := pageOf("New", "title", "# New", "facts", "a --> b", "events", "Event two.")
		got, conflicts := merged(t, edited, page)
		if conflicts != "offered:facts" || !strings.Contains(got, "\na --&gt; b\n-->\n") {
			t.Errorf("%s\n%s", conflicts, got)
		}
	})
}

func TestOrderOfBlocks(t *testing.T) {
	turned := pageOf("New", "title", "# New", "events", "Event two.", "facts", "Fact two.")
	t.Run("the program's new order is taken over", func(t *testing.T) {
		if got, _ := merged(t, Render(before), turned); got != Render(turned) {
			t.Errorf("got\n%s", got)
		}
	})
	t.Run("a note moves with the block above it", func(t *testing.T) {
		old := swap(t, Render(before), "Fact one.\n<!-- /briefing:block -->\n", "Fact one.\n<!-- /briefing:block -->\n\nMINE\n")
		got, _ := merged(t, old, turned)
		if !strings.HasSuffix(got, "Fact two.\n<!-- /briefing:block -->\n\nMINE\n") {
			t.Errorf("got\n%s", got)
		}
	})
	t.Run("an editor's order stays", func(t *testing.T) {
		old := cutBlock(t, Render(before), "facts") + "\n" + newBlock(before.Blocks[1], "\n").raw()
		got, conflicts := merged(t, old, after)
		if conflicts != "" || strings.Index(got, "Fact two.") < strings.Index(got, "Event two.") {
			t.Errorf("%s\n%s", conflicts, got)
		}
	})
}

func TestLineEndsOfAFileStay(t *testing.T) {
	crlf := func(s string) string { return strings.ReplaceAll(s, "\n", "\r\n") }
	if got, _ := merged(t, crlf(Render(before)), before); got != crlf(Render(before)) {
		t.Errorf("an unchanged page changed: %q", got)
	}
	if got, _ := merged(t, crlf(Render(before)), after); got != crlf(Render(after)) {
		t.Errorf("the new page is %q", got)
	}
	got, conflicts := merged(t, crlf(swap(t, Render(before), "Fact one.", "Mine.")), after)
	if conflicts != "offered:facts" || strings.Count(got, "\n") != strings.Count(got, "\r\n") {
		t.Errorf("%s %q", conflicts, got)
	}
}

// A source may contain anything, our own markers too.
func TestMarkersInsideGeneratedText(t *testing.T) {
	marker := `<!-- briefing:block key="facts" sum="0123456789ab" -->`
	page := pageOf(marker, "title", "# T", "facts", marker+"\n<!-- /briefing:block -->\nx")
	got, conflicts := merged(t, Render(page), page)
	if conflicts != "" || got != Render(page) {
		t.Errorf("%s\n%s", conflicts, got)
	}
	if got, conflicts = merged(t, got, after); conflicts != "" || got != Render(after) {
		t.Errorf("%s\n%s", conflicts, got)
	}
}

func TestConflictsSayWhereTheyAre(t *testing.T) {
	old := swap(t, Render(before), "Fact one.", "Mine.")
	got, cs := Merge(old, after)
	p := cs[0].problem("content/actors/x.md", got)
	if !strings.HasPrefix(p.Text, `<!-- briefing:offer key="facts"`) || p.Column != 1 || p.Hint == "" {
		t.Errorf("%+v", p)
	}
	old = swap(t, Render(before), "Fact one.\n<!-- /briefing:block -->", "Fact one.\n<!-- /briefing:block --> x")
	got, cs = Merge(old, before)
	p = cs[0].problem("content/actors/x.md", got)
	if p.Text != "<!-- /briefing:block --> x" || !strings.HasSuffix(p.Hint, "<!-- /briefing:block -->") {
		t.Errorf("%+v", p)
	}
}

func BenchmarkMerge(b *testing.B) {
	old := pageOf("Old", "title", "# Old")
	for i := range 20 {
		old.Blocks = append(old.Blocks, Block{fmt.Sprint("k", i), strings.Repeat("> An excerpt of a source, of some length. [Outlet ¶13](../sources/outlet.md#p13)\n\n", 40)})
	}
	file := Render(old)
	b.SetBytes(int64(len(file)))
	for b.Loop() {
		Merge(file, old)
	}
}
