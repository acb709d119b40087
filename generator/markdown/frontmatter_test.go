package markdown

import (
	"reflect"
	"strings"
	"testing"
	"time"

	"briefing/generator/problem"
)

func TestSplitFrontMatter(t *testing.T) {
	for _, c := range []struct {
		name, text  string
		format      Format
		block, body string
		ok          bool
	}{
		{"yaml", "---\na: 1\n---\nbody\n", YAML, "a: 1\n", "body\n", true},
		{"toml", "+++\na = 1\n+++\nbody\n", TOML, "a = 1\n", "body\n", true},
		{"dots end yaml", "---\na: 1\n...\nbody", YAML, "a: 1\n", "body", true},
		{"crlf", "---\r\na: 1\r\n---\r\nbody", YAML, "a: 1\r\n", "body", true},
		{"byte order mark", "\uFEFF---\na: 1\n---\nbody", YAML, "a: 1\n", "body", true},
		{"blanks behind the delimiter", "--- \na: 1\n---\t\nbody", YAML, "a: 1\n", "body", true},
		{"no body", "---\na: 1\n---", YAML, "a: 1\n", "", true},
		{"empty block", "---\n---\nbody", YAML, "", "body", true},
		{"none", "body\n", NoFormat, "", "body\n", false},
		{"only a byte order mark", "\uFEFFbody", NoFormat, "", "body", false},
		{"four dashes", "----\na: 1\n---\n", NoFormat, "", "----\na: 1\n---\n", false},
		{"a thematic break", "---\nThe tide was out.\n", NoFormat, "", "---\nThe tide was out.\n", false},
		{"never closed", "---\ntitle: x\nbody\n", YAML, "", "---\ntitle: x\nbody\n", false},
		{"yaml is not ended by +++", "---\ntitle: x\n+++\n", YAML, "", "---\ntitle: x\n+++\n", false},
		{"empty", "", NoFormat, "", "", false},
	} {
		fm, ok := SplitFrontMatter(c.text)
		if ok != c.ok || fm.Format != c.format {
			t.Errorf("%s: ok %v, format %q", c.name, ok, fm.Format)
		}
		if got := c.text[fm.Start:fm.End]; got != c.block {
			t.Errorf("%s: block %q", c.name, got)
		}
		if got := c.text[fm.BodyStart:]; got != c.body {
			t.Errorf("%s: body %q", c.name, got)
		}
	}
}

type page struct {
	Title string    `yaml:"title"`
	Tags  []string  `yaml:"tags"`
	Draft bool      `yaml:"draft"`
	Order int       `yaml:"order"`
	When  time.Time `yaml:"when"`
	Menu  struct {
		Label  string  `yaml:"label"`
		Weight float64 `yaml:"weight"`
	} `yaml:"menu"`
	Rows []struct {
		Name string `yaml:"name"`
	} `yaml:"rows"`
}

func TestYAMLAndTOMLSayTheSame(t *testing.T) {
	texts := map[string]string{
		"yaml": "---\ntitle: 2023\ntags: [a, b]\ndraft: true\norder: 7\nwhen: 2023-07-03\nmenu:\n  label: \"Über uns\"\n  weight: 1.5\nrows:\n  - name: x\n  - name: y\nother: ignored\n---\nbody",
		"toml": "+++\ntitle = \"2023\"\ntags = [\"a\", \"b\"]\ndraft = true\norder = 7\nwhen = 2023-07-03\nother = 1\n[menu]\nlabel = \"Über uns\"\nweight = 1.5\n[[rows]]\nname = \"x\"\n[[rows]]\nname = \"y\"\n+++\nbody",
	}
	var want page
	want.Title, want.Tags, want.Draft, want.Order = "2023", []string{"a", "b"}, true, 7
	want.When = time.Date(2023, 7, 3, 0, 0, 0, 0, time.UTC)
	want.Menu.Label, want.Menu.Weight = "Über uns", 1.5
	want.Rows = append(want.Rows, struct {
		Name string `yaml:"name"`
	}{"x"}, struct {
		Name string `yaml:"name"`
	}{"y"})
	for name, text := range texts {
		var got page
		start, ps := DecodeFrontMatter("a.md", text, &got)
		if len(ps) > 0 {
			t.Errorf("%s: %v", name, ps)
		}
		if text[start:] != "body" {
			t.Errorf("%s: body %q", name, text[start:])
		}
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: got %+v", name, got)
		}
	}
}

func TestWhatIsNotThereStays(t *testing.T) {
	got := page{Title: "before", Order: 3}
	start, ps := DecodeFrontMatter("a.md", "body", &got)
	if start != 0 || len(ps) > 0 || got.Title != "before" {
		t.Error(start, ps, got)
	}
	DecodeFrontMatter("a.md", "---\ntitle: after\n---\n", &got)
	if got.Title != "after" || got.Order != 3 {
		t.Error(got)
	}
}

func TestFaultsOfFrontMatterHaveTheirPlace(t *testing.T) {
	for _, c := range []struct{ name, text, where, what string }{
		{"never closed", "---\ntitle: x\n", "a.md:1:1", "never closed"},
		{"never closed, byte order mark", "\uFEFF---\ntitle: x\n", "a.md:1:2", "never closed"},
		{"colon", "---\norder: 1\ntitle: Tide: a story\n---\n", "a.md:3:1", "a value with a colon"},
		{"open quotation mark", "---\norder: 1\ntitle: \"Tide\ndraft: true\n---\n", "a.md:3:1", "quotation marks around the value do not match"},
		{"mark within", "---\norder: 1\ntitle: 'it's'\ndraft: true\n---\n", "a.md:3:1", "quotation marks around the value do not match"},
		{"tab", "---\nmenu:\n\tlabel: x\n---\n", "a.md:3:2", "a tab"},
		{"indent", "---\ntitle: x\n  order: 1\n---\n", "a.md:3:3", "indented further"},
		{"open list", "---\ntags: [a, b\ntitle: x\n---\n", "a.md:2:1", "the list is never closed"},
		{"at sign", "---\ntitle: @x\n---\n", "a.md:2:1", "means something else"},
		{"star", "---\ntitle: *x\n---\n", "a.md:2:8", "means something else"},
		{"no colon", "---\norder: 1\ntitle\ndraft: true\n---\n", "a.md:3:1", "no “key: value”"},
		{"a list", "---\n- a\n- b\n---\n", "a.md:2:1", "has no keys"},
		{"twice", "---\ntitle: x\norder: 1\ntitle: y\n---\n", "a.md:4:1", "stands twice"},
		{"text for a number", "---\ntitle: x\norder: “ü” first\n---\n", "a.md:3:8", "is text where a number is wanted"},
		{"list for text", "---\ntitle: [a]\n---\n", "a.md:2:8", "is a list where text is wanted"},
		{"text for a date", "---\nwhen: sometime\n---\n", "a.md:2:7", "no date of the calendar"},
		{"no such day", "---\nwhen: 2023-02-31\n---\n", "a.md:2:7", "no date of the calendar"},
		{"text for a list", "---\ntags: a, b\n---\n", "a.md:2:7", "is text where a list is wanted"},
		{"deep", "---\nmenu:\n  label: x\n  weight: heavy\n---\n", "a.md:4:11", "is text where a number is wanted"},
		{"crlf", "---\r\ntitle: x\r\norder: y\r\n---\r\n", "a.md:3:8", "is text where a number is wanted"},
		{"toml syntax", "+++\ntitle = \"x\"\norder = \n+++\n", "a.md:3:", "not valid TOML"},
		{"toml twice", "+++\ntitle = \"x\"\ntitle = \"y\"\n+++\n", "a.md:3:", "not valid TOML"},
		{"toml type", "+++\ntitle = \"x\"\norder = \"y\"\n+++\n", "a.md:3:1", "is text where a number is wanted"},
	} {
		var into page
		_, ps := DecodeFrontMatter("a.md", c.text, &into)
		if len(ps) != 1 {
			t.Errorf("%s: %d problems: %v", c.name, len(ps), ps)
			continue
		}
		if p := ps[0]; !strings.HasPrefix(p.Where(), c.where) || !strings.Contains(p.What, c.what) || p.Hint == "" {
			t.Errorf("%s: got\n%s", c.name, p.Render())
		}
	}
}

// A title with a colon needs marks by YAML, but nobody means anything else by it.
func TestTitlesWithColonsAreRead(t *testing.T) {
	for text, want := range map[string]string{
		"---\norder: 1\ntitle: Tide: a story\n---\n":              "Tide: a story",
		"---\ntitle: ‘No sale’: it's off\norder: 1\n---\n":        "‘No sale’: it's off",
		"---\r\ntitle: The vote: who won:\r\norder: 1\r\n---\r\n": "The vote: who won:",
		"---\ntitle: The vote:\norder: 1\n---\n":                  "The vote:",
	} {
		var got page
		_, ps := DecodeFrontMatter("a.md", text, &got)
		if got.Title != want || len(ps) != 1 || ps[0].Severity != problem.Notice || !strings.Contains(ps[0].Hint, `title: "`) {
			t.Errorf("%q: title %q, problems %v", text, got.Title, ps)
		}
	}
	var got page
	if _, ps := DecodeFrontMatter("a.md", "---\ntitle: Tide: a story\norder: [1\n---\n", &got); len(ps) != 1 || ps[0].Severity != problem.Fault {
		t.Errorf("another fault beside a colon: title %q, problems %v", got.Title, ps)
	}
}

func TestOneBadValueDoesNotHideTheOthers(t *testing.T) {
	var got page
	_, ps := DecodeFrontMatter("a.md", "---\norder: x\ntitle: y\ndraft: maybe\n---\n", &got)
	if len(ps) != 2 || got.Title != "y" {
		t.Errorf("%d problems, title %q", len(ps), got.Title)
	}
}

func TestUnknownKeys(t *testing.T) {
	text := "---\ntitle: x\nauhtor: y\ncolour: z\n---\n"
	root, _, _ := ParseFrontMatter("a.md", text)
	ps := UnknownKeys("a.md", text, root, []string{"title", "author"})
	if len(ps) != 2 {
		t.Fatal(ps)
	}
	if ps[0].Where() != "a.md:3:1" || ps[0].Severity != problem.Notice || !strings.Contains(ps[0].Hint, "“author”") {
		t.Errorf("%+v", ps[0])
	}
	if !strings.Contains(ps[1].Hint, "the keys are title, author") {
		t.Errorf("%+v", ps[1])
	}
}

func TestNearest(t *testing.T) {
	known := []string{"title", "author", "url", "published"}
	for word, want := range map[string]string{
		"titel": "title", "Author": "author", "pubished": "published", "uri": "url", "date": "", "": "",
		strings.Repeat("x", 1000): "",
	} {
		if got := Nearest(word, known); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", word, got, want)
		}
	}
}

func FuzzFrontMatter(f *testing.F) {
	for _, s := range []string{
		"---\na: 1\n---\nbody", "+++\na = 1\n[b]\nc = [1, 2]\n+++\n", "\uFEFF---\r\ntitle: “x”\r\n---\r\n",
		"---\ntitle: x\n", "---\n&a [*a]\n---\n", "---\na: &x {b: *x}\n---\n", "---\n<<: [a]\n---\n", "---\n? [a]\n: b\n---\n",
		"---\nmenu: {weight: !!binary x}\n---\n", "+++\nwhen = 1979-05-27T07:32:00Z\n\"a.b\".c = inf\n+++\n", "---\n\x00\n---\n",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		fm, ok := SplitFrontMatter(text)
		if fm.Start > fm.End || fm.End > fm.BodyStart && ok || fm.BodyStart > len(text) || fm.End > len(text) {
			t.Fatalf("%+v of %d bytes", fm, len(text))
		}
		var into page
		start, ps := DecodeFrontMatter("a.md", text, &into)
		if start != fm.BodyStart {
			t.Fatalf("the body begins at %d and at %d", start, fm.BodyStart)
		}
		lines := strings.Count(text, "\n") + 1
		for _, p := range ps {
			if p.Line < 1 || p.Line > lines {
				t.Fatalf("line %d of %d: %s", p.Line, lines, p.What)
			}
			p.Render()
		}
	})
}

func BenchmarkDecodeFrontMatter(b *testing.B) {
	text := "---\ntitle: \"A tide: and a story\"\ntags: [a, b, c]\norder: 7\nwhen: 2023-07-03\nmenu:\n  label: x\n  weight: 1.5\n---\nbody"
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		var into page
		DecodeFrontMatter("a.md", text, &into)
	}
}
