package site

import (
	"encoding/json"
	"encoding/xml"
	"net/url"
	"strings"
	"testing"
	"time"
)

func file(t *testing.T, s *Site, name OutputPath) []byte {
	t.Helper()
	data, ok, err := s.File(name)
	if !ok || err != nil {
		t.Fatalf("%s: %v %v", name, ok, err)
	}
	return data
}

func TestAtomFeedIsValid(t *testing.T) {
	for _, base := range []string{"", "https://example.org/bridge/"} {
		var feed struct {
			XMLName xml.Name `xml:"http://www.w3.org/2005/Atom feed"`
			Title   string   `xml:"title"`
			ID      string   `xml:"id"`
			Updated string   `xml:"updated"`
			Author  string   `xml:"author>name"`
			Entries []struct {
				Title   string `xml:"title"`
				ID      string `xml:"id"`
				Updated string `xml:"updated"`
				Summary string `xml:"summary"`
				Link    struct {
					Href string `xml:"href,attr"`
				} `xml:"link"`
			} `xml:"entry"`
		}
		s := load(t, Options{Content: bridge, BaseURL: base})
		if err := xml.Unmarshal(file(t, s, "feed.xml"), &feed); err != nil {
			t.Fatal(err)
		}
		if feed.Title != "The Wexmouth bridge" || feed.Author != "The county desk" || feed.Updated != "2031-03-04T00:00:00Z" {
			t.Errorf("%+v", feed)
		}
		if len(feed.Entries) != 5 {
			t.Errorf("%d entries, want a disagreement, a discrepancy and three sources", len(feed.Entries))
		}
		ids := map[string]bool{feed.ID: true}
		for _, e := range feed.Entries {
			if _, err := time.Parse(time.RFC3339, e.Updated); err != nil {
				t.Error(err)
			}
			if u, err := url.Parse(e.ID); err != nil || u.Scheme == "" || ids[e.ID] {
				t.Errorf("%s: the id %q is no address or not its own", e.Title, e.ID)
			}
			ids[e.ID] = true
			if e.Title == "" || e.Link.Href == "" || e.Summary == "" || !strings.HasPrefix(e.Link.Href, base) {
				t.Errorf("%+v", e)
			}
		}
		if feed.Entries[0].Title != "Should Wexmouth build a harbour bridge?" {
			t.Errorf("the newest is %s", feed.Entries[0].Title)
		}
	}
}

func TestJSONFeedIsValid(t *testing.T) {
	var feed struct {
		Version, Title string
		Home           string `json:"home_page_url"`
		Feed           string `json:"feed_url"`
		Items          []struct {
			ID, URL, Title string
			Text           string `json:"content_text"`
			Published      string `json:"date_published"`
		}
	}
	s := load(t, Options{Content: bridge, BaseURL: "https://example.org/bridge"})
	if err := json.Unmarshal(file(t, s, "feed.json"), &feed); err != nil {
		t.Fatal(err)
	}
	if feed.Version != "https://jsonfeed.org/version/1.1" || feed.Home != "https://example.org/bridge/" || feed.Feed != "https://example.org/bridge/feed.json" {
		t.Errorf("%+v", feed)
	}
	for _, i := range feed.Items {
		if i.ID == "" || i.Text == "" || !strings.HasPrefix(i.URL, "https://example.org/bridge/") {
			t.Errorf("%+v", i)
		}
		if _, err := time.Parse(time.RFC3339, i.Published); err != nil {
			t.Error(err)
		}
	}
	if len(feed.Items) != 5 {
		t.Errorf("%d items", len(feed.Items))
	}
}

func TestSitemapNamesEveryPage(t *testing.T) {
	var m struct {
		URLs []string `xml:"url>loc"`
	}
	s := load(t, Options{Content: bridge, BaseURL: "https://example.org/bridge"})
	if err := xml.Unmarshal(file(t, s, "sitemap.xml"), &m); err != nil {
		t.Fatal(err)
	}
	if len(m.URLs) != len(s.Pages()) || !strings.Contains(strings.Join(m.URLs, " ")+" ", "https://example.org/bridge/actors/ ") {
		t.Errorf("%q", m.URLs)
	}
}

// robots.txt must name a full address, a sitemap lists paths until one is
// known, and a 404 page links from the root.
func TestWhatNeedsABaseURL(t *testing.T) {
	s := load(t, Options{Content: bridge})
	if _, ok, _ := s.File("robots.txt"); ok {
		t.Error("there is a robots.txt without a full address")
	}
	if m := string(file(t, s, "sitemap.xml")); !strings.Contains(m, "<loc>actors/index.html</loc>") {
		t.Errorf("no paths in the sitemap: %s", m)
	}
	for _, n := range find(document(t, s, "404.html"), "[href]") {
		if href := attr(n, "href"); !strings.HasPrefix(href, "#") && !s.outputs[OutputPath(href)] {
			t.Errorf("404.html links to %s, which is no file at the site's root", href)
		}
	}
}

func TestTheAtomFeedHasTheGivenDate(t *testing.T) {
	var feed struct {
		Updated string `xml:"updated"`
	}
	content := dossier(t, map[string]string{"index.md": "# Home", "s.md": "---\ntype: source\nsource: {published: 2031-03-04}\n---\n# S"})
	s := load(t, Options{Content: content, Date: time.Date(2031, 5, 6, 23, 0, 0, 0, time.FixedZone("", -5*3600))})
	if err := xml.Unmarshal(file(t, s, "feed.xml"), &feed); err != nil {
		t.Fatal(err)
	}
	if feed.Updated != "2031-05-07T04:00:00Z" {
		t.Errorf("the feed is of %s", feed.Updated)
	}
}

func TestFeedsOfAnEmptyDossier(t *testing.T) {
	s, ps := loadFiles(t, map[string]string{"index.md": "# Home"})
	if len(ps) > 0 {
		t.Error(ps)
	}
	var any struct{}
	if err := xml.Unmarshal(file(t, s, "feed.xml"), &any); err != nil {
		t.Error(err)
	}
	if !json.Valid(file(t, s, "feed.json")) {
		t.Error("feed.json is broken")
	}
}
