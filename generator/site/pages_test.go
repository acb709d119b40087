package site

import (
	"strings"
	"testing"
	"time"
)

// What a reader finds on the page of each type. want is the text of all
// elements that the selector names; empty: there must be none.
func TestPagesByType(t *testing.T) {
	s := load(t, Options{Content: bridge})
	for _, tc := range []struct {
		page           OutputPath
		selector, want string
	}{
		{"index.html", "title", "The Wexmouth bridge"},
		{"index.html", ".kicker", "Briefing · 3 sources · 2 dated, March 2031"},
		{"index.html", "h1", "The Wexmouth bridge"},
		{"index.html", ".deck", "Three newspapers on a bridge that has been promised for twenty years and may now be built."},
		{"index.html", ".counts a", "1 disagreement 1 discrepancy 3 actors 1 theme 5 dated events"},
		{"index.html", ".masthead .name[aria-current=page]", "The Wexmouth bridge"},
		{"index.html", ".masthead nav a", "Disagreements Discrepancies Actors Themes Timeline Coverage Sources"},
		{"index.html", ".contents a", "Bottom line Who disagrees over what Where the sources differ Dated events Method and limits"},
		{"index.html", ".crumbs", ""},
		{"index.html", "aside.note .label", "Editor’s note"},
		{"index.html", "figure.excerpt blockquote", "The council of Wexmouth voted nine to six for a bridge across the harbour. Ferry crews fear for about sixty jobs."},
		{"index.html", "figure.excerpt figcaption a.cite[href=sources/harbour-echo.html#p1]", "Harbour Echo ¶1"},
		{"index.html", ".foot", "3 sources, the newest of 4 March 2031 Glossary How this was made Method Network On one page Atom JSON Feed The county desk; edited by Ada Marsh"},
		{"index.html", "#the-sources", "The sources"},

		{"actors/ines-calloway.html", ".kicker", "Actor · person"},
		{"actors/ines-calloway.html", ".crumbs a", "Home Actors"},
		{"actors/ines-calloway.html", ".masthead nav a[aria-current=true]", "Actors"},
		{"actors/ines-calloway.html", ".glance dt", "Role Named as Positions Mentions"},
		{"actors/ines-calloway.html", ".glance a[href=../sources/harbour-echo.html#p2]", "Harbour Echo ¶2"},
		{"actors/ines-calloway.html", ".glance .suspect", "Inez Calloway"},
		{"actors/ines-calloway.html", ".glance .stance.for", "▲ For"},
		{"actors/ines-calloway.html", ".glance .issue a[href=../disagreements/harbour-bridge.html]", "Should Wexmouth build a harbour bridge?"},
		{"actors/ines-calloway.html", "figure.utterance blockquote", "“A town that waits for the tide waits for ever.”"},
		{"actors/ines-calloway.html", "figure.utterance figcaption", "— Ines Calloway, told the council · Harbour Echo ¶2"},
		{"actors/ines-calloway.html", ".neighbours a[rel=next]", "Next Ferry Crews’ Union"},
		{"actors/ines-calloway.html", ".neighbours a[rel=prev]", ""},

		{"themes/jobs.html", ".kicker", "Theme · 2 of 3 sources"},
		{"themes/jobs.html", ".glance dd", "ferry · crews · jobs Ferry Crews’ Union Pier Notes · Harbour Echo Coast Ledger"},

		{"disagreements/harbour-bridge.html", ".kicker", "Disagreement · 3 of 3 sources"},
		{"disagreements/harbour-bridge.html", ".question", ""},
		{"disagreements/harbour-bridge.html", ".verdict", "▲ For: Ines Calloway ▼ Against: Ferry Crews’ Union, an unnamed pilot ◇ Undecided: Wexmouth"},
		{"disagreements/harbour-bridge.html", ".sides [data-section=for] blockquote", "“A town that waits for the tide waits for ever.”"},
		{"disagreements/harbour-bridge.html", ".sides [data-section=against] h2", "Against"},
		{"disagreements/harbour-bridge.html", ".sides [data-section=what-it-would-cost]", ""},
		{"disagreements/harbour-bridge.html", "td.right", "48 million 61 million"},

		{"discrepancies/cost.html", ".reading .value", "48 million 61 million crowns"},
		{"discrepancies/cost.html", ".reading a[href=../sources/coast-ledger.html#p1]", "Coast Ledger ¶1"},
		{"discrepancies/cost.html", ".backlinks dd", "Should Wexmouth build a harbour bridge? The two papers do not agree on it."},

		{"sources/harbour-echo.html", ".glance", "Outlet Harbour Echo Author P. Lindqvist Published 4 March 2031 (stated) Text article, 412 words Original https://example.org/echo/bridge"},
		{"sources/harbour-echo.html", "#p2.passage", "2Mayor Ines Calloway told the council: \"A town that waits for the tide waits for ever.\" She had promised a bridge* in her first campaign."},
		{"sources/harbour-echo.html", "h3#h1", "The mayor’s case"},
		{"sources/harbour-echo.html", "#c1 .num", ""},
		{"sources/harbour-echo.html", ".backlinks dt", "Quoted in Cited in"},
		{"sources/harbour-echo.html", ".backlinks dd", "Should Wexmouth build a harbour bridge? “A town that waits for the tide waits for ever.” Ines Calloway “A town that waits for the tide waits for ever.” What the bridge will cost Its price is put at 48 million. Jobs on the water Wexmouth"},
		{"sources/coast-ledger.html", ".glance time[datetime=2031-03]", "March 2031"},
		{"sources/coast-ledger.html", ".glance dd", "Coast Ledger March 2031 (inferred) article, 903 words; only the passages cited in this briefing are shown https://example.org/ledger/61"},
		{"sources/pier-notes.html", ".basis", "no date given"},

		{"timeline.html", ".events .when", "1951 November 2029 date inferred 4 March 2031 March–May 2032 scheduled 2034 hypothetical"},
		{"timeline.html", ".strip rect.mark.inferred title", "November 2029: Calloway promises a bridge."},
		{"timeline.html", ".strip text", "1951 2029 2031 2032 2034"},
		{"coverage.html", "table.heat thead th", "Harbour Echo Coast Ledger Pier Notes"},
		{"coverage.html", "table.heat td.many", "● 4 ● 3 ● 5 ● 8 ● 4"},
		{"coverage.html", "table.heat td.silent", "–silent –silent"},
		{"sources/index.html", ".card h2", "Bridge vote splits harbour towns What the bridge will cost Letter from the ferry pier"},
		{"sources/index.html", ".card .meta", "Harbour Echo · 4 March 2031 Coast Ledger · March 2031 Pier Notes"},
		{"disagreements/index.html", ".cards", ""}, // the body links to them all
		{"method.html", "a[href=actors/index.html]", "Actors the actors"},
		{"method.html", "link[href=code.css]", ""},
		{"network.html", "svg .node text", "Ines Calloway Wexmouth Ferry Crews’ Union"},
		{"network.html", ".key b", "opposes office"},
		{"glossary.html", "li#fcu", "FCU – Ferry Crews’ Union"},
		{"404.html", "h1", "Page not found"},
		{"404.html", "main a[href=index.html]", "home page"},
		{"404.html", ".masthead nav a[href=timeline.html]", "Timeline"},
	} {
		got := text(find(document(t, s, tc.page), tc.selector)...)
		if got != tc.want {
			t.Errorf("%s %s: got %q\nwant %q", tc.page, tc.selector, got, tc.want)
		}
	}
}

// What every page must keep to, whatever its type.
func TestEveryPageIsSound(t *testing.T) {
	s := load(t, Options{Content: bridge})
	types := map[string]bool{}
	for _, p := range s.Pages() {
		types[p.Type] = true
		doc := document(t, s, p.Output)
		for selector, want := range map[string]int{
			"html[lang=en]": 1, "h1": 1, "main": 1, "head title": 1, "a.skip[href=#main]": 1, "main#main": 1, "meta[http-equiv]": 1,
			"script": 3, "script[src]": 2, "script[type=application/ld+json]": 1, "style": 0, "[style]": 0, "[onclick]": 0, "link[rel=stylesheet]": map[bool]int{true: 2, false: 1}[p.Doc.HasCode],
		} {
			if got := len(find(doc, selector)); got != want {
				t.Errorf("%s: %d of %s, want %d", p.Path, got, selector, want)
			}
		}
		for _, n := range find(doc, "[href]") {
			if href := attr(n, "href"); strings.HasPrefix(href, "/") || strings.HasSuffix(href, ".md") {
				t.Errorf("%s: the link %s works nowhere but at /", p.Path, href)
			}
		}
		for _, n := range find(doc, "[src]") {
			if strings.Contains(attr(n, "src"), "//") {
				t.Errorf("%s asks another host for %s", p.Path, attr(n, "src"))
			}
		}
		for _, n := range find(doc, "[aria-labelledby]") {
			if len(find(doc, "#"+attr(n, "aria-labelledby"))) != 1 {
				t.Errorf("%s: no label %s", p.Path, attr(n, "aria-labelledby"))
			}
		}
	}
	for _, kind := range pageTypes {
		if !types[kind] {
			t.Errorf("the test dossier has no page of type %s", kind)
		}
	}
	for _, p := range s.Check() {
		t.Error(p.Render())
	}
}

func TestDraftsAreLeftOut(t *testing.T) {
	s := load(t, Options{Content: bridge})
	if _, ok, _ := s.File("draft.html"); ok {
		t.Error("the draft is published")
	}
	s = load(t, Options{Content: bridge, Drafts: true})
	if _, ok, _ := s.File("draft.html"); !ok {
		t.Error("the draft was asked for and is missing")
	}
}

func TestAddressesNeedABaseURL(t *testing.T) {
	doc := document(t, load(t, Options{Content: bridge}), "timeline.html")
	if n := len(find(doc, "meta[property=og:url]")) + len(find(doc, "link[rel=canonical]")); n != 0 {
		t.Errorf("%d tags with an address nobody knows", n)
	}
	s := load(t, Options{Content: bridge, BaseURL: "https://example.org/bridge"})
	doc = document(t, s, "actors/index.html")
	if got := attr(find(doc, "link[rel=canonical]")[0], "href"); got != "https://example.org/bridge/actors/" {
		t.Errorf("canonical %s", got)
	}
	if got := attr(find(doc, "meta[property=og:title]")[0], "content"); got != "Actors" {
		t.Errorf("og:title %s", got)
	}
	doc = document(t, s, "404.html")
	for _, n := range find(doc, "[href]") {
		if href := attr(n, "href"); !strings.HasPrefix(href, "/bridge/") && !strings.HasPrefix(href, "#") {
			t.Errorf("404.html links to %s, which breaks below the root", href)
		}
	}
}

func TestReadingOrderIsOrderThenTitle(t *testing.T) {
	s, _ := loadFiles(t, map[string]string{
		"a/index.md": "# A", "a/x.md": "---\norder: 2\n---\n# First by name", "a/y.md": "# beta", "a/z.md": "# Alpha", "a/w.md": "---\norder: 1\n---\n# Zulu",
	})
	var row []string
	for p := s.byPath["a/w.md"]; p != nil; p = p.next {
		row = append(row, p.Title)
	}
	if got := strings.Join(row, ", "); got != "Zulu, First by name, Alpha, beta" {
		t.Error(got)
	}
}

func TestTheBodysOwnGlanceWins(t *testing.T) {
	s, _ := loadFiles(t, map[string]string{
		"actors/a.md": "---\ntype: actor\nactor: {kind: person, names: [{text: A, count: 2}]}\n---\n# A\n\n## At a glance\n\n- **Kind:** person\n",
	})
	if n := len(find(document(t, s, "actors/a.html"), "dl.glance")); n != 0 {
		t.Error("the box stands beside the section that says the same")
	}
}

func TestCoverageTablesOfTheBodyAreMarked(t *testing.T) {
	s, _ := loadFiles(t, map[string]string{
		"coverage.md": "---\ntype: coverage\ncoverage: {columns: [{source: sources/s.md, label: S}], rows: [{kind: theme, title: T, cells: [4]}]}\n---\n# C\n\n" +
			"| Theme | S |\n|---|--:|\n| T | 4 |\n| U | 1 |\n| V | – |\n\n| Other | a | b |\n|---|--:|--:|\n| x | 4 | – |\n",
		"sources/s.md": "---\ntype: source\n---\n# S",
	})
	doc := document(t, s, "coverage.html")
	if got := text(find(doc, "table.heat td")...); got != "T ● 4 U ○ 1 V –silent" {
		t.Errorf("the table reads %q", got)
	}
	if got := text(find(doc, "td.right")...); got != "4 –" {
		t.Errorf("the other table reads %q", got)
	}
	if n := len(find(doc, "table")); n != 2 {
		t.Errorf("%d tables, want the author's two", n)
	}
}

func TestTheDateIsNeverTheClocks(t *testing.T) {
	given := time.Date(2031, 5, 6, 23, 0, 0, 0, time.FixedZone("", -5*3600))
	s := load(t, Options{Content: bridge, Date: given})
	if got := text(find(document(t, s, "index.html"), ".foot time")...); got != "7 May 2031" {
		t.Errorf("built from %s", got)
	}
	s, _ = loadFiles(t, map[string]string{"index.md": "# Home"})
	if n := len(find(document(t, s, "index.html"), "time")); n != 0 {
		t.Error("a date from nowhere")
	}
}
