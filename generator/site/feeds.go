package site

import (
	"bytes"
	"crypto/sha1"
	"encoding/json"
	"encoding/xml"
	"fmt"
	"net/url"
	"slices"
	"strings"
	"time"
)

// entry is a page in the feeds.
type entry struct {
	page    *Page
	id      string
	url     string // relative without a base URL
	updated time.Time
	summary string
}

// feedLength bounds the feeds: readers ask for them often.
const feedLength = 100

// entries are the disagreements, the discrepancies and the sources, newest
// evidence first.
func (s *Site) entries() []entry {
	var all []entry
	for _, kind := range []string{"disagreement", "discrepancy", "source"} {
		for _, p := range s.ofType(kind) {
			v := view{s, p}
			e := entry{page: p, url: s.address(p.Output), updated: s.newestEvidence(p), summary: firstOf(p.Front.Description, v.ownDescription())}
			e.id = e.url
			if e.url == "" {
				e.url, e.id = href(OutputPath("feed.xml"), p.Output, ""), s.urn(string(p.Path))
			}
			all = append(all, e)
		}
	}
	slices.SortStableFunc(all, func(a, b entry) int { return b.updated.Compare(a.updated) })
	return all[:min(len(all), feedLength)]
}

// newestEvidence is the date of a source, or of the newest source that a page
// cites; the site's date where neither is known.
func (s *Site) newestEvidence(p *Page) time.Time {
	newest := p.published()
	for _, l := range p.links {
		to := s.byPath[l.path]
		if p.Type == "source" || to == nil || to.Type != "source" {
			continue
		}
		if d := to.published(); d.Time.After(newest.Time) {
			newest = d
		}
	}
	if newest.IsZero() {
		newest = s.date
	}
	if newest.IsZero() {
		return time.Unix(0, 0).UTC()
	}
	return newest.Time
}

// urn names something without an address, the same in every build (a
// name-based UUID, RFC 9562 version 5).
func (s *Site) urn(name string) string {
	sum := sha1.Sum([]byte("briefing\x00" + s.title() + "\x00" + name))
	sum[6] = sum[6]&0x0f | 0x50
	sum[8] = sum[8]&0x3f | 0x80
	return fmt.Sprintf("urn:uuid:%x-%x-%x-%x-%x", sum[:4], sum[4:6], sum[6:8], sum[8:10], sum[10:16])
}

type atomFeed struct {
	XMLName  xml.Name    `xml:"http://www.w3.org/2005/Atom feed"`
	Lang     string      `xml:"xml:lang,attr"`
	Title    string      `xml:"title"`
	Subtitle string      `xml:"subtitle,omitempty"`
	ID       string      `xml:"id"`
	Updated  string      `xml:"updated"`
	Author   atomAuthor  `xml:"author"`
	Links    []atomLink  `xml:"link"`
	Entries  []atomEntry `xml:"entry"`
}

type atomAuthor struct {
	Name string `xml:"name"`
}

type atomLink struct {
	Rel  string `xml:"rel,attr"`
	Href string `xml:"href,attr"`
}

type atomEntry struct {
	Title    string       `xml:"title"`
	ID       string       `xml:"id"`
	Updated  string       `xml:"updated"`
	Links    []atomLink   `xml:"link"`
	Category atomCategory `xml:"category"`
	Summary  string       `xml:"summary"`
}

type atomCategory struct {
	Term string `xml:"term,attr"`
}

// atom is the feed of RFC 4287.
func (s *Site) atom() ([]byte, error) {
	f := atomFeed{
		Lang: s.settings.Language, Title: s.title(), Subtitle: s.settings.Description,
		ID: firstOf(s.baseURL, s.urn("")), Updated: s.updated().Format(time.RFC3339), Author: atomAuthor{s.author()},
		Links: []atomLink{{"self", firstOf(s.address("feed.xml"), "feed.xml")}, {"alternate", firstOf(s.baseURL, "index.html")}},
	}
	for _, e := range s.entries() {
		f.Entries = append(f.Entries, atomEntry{
			e.page.Title, e.id, e.updated.Format(time.RFC3339), []atomLink{{"alternate", e.url}},
			atomCategory{e.page.Type}, e.summary,
		})
	}
	return marshalXML(f)
}

// updated is the date that the site was given, else that of the newest entry.
func (s *Site) updated() time.Time {
	if given := s.options.Date; !given.IsZero() {
		return given.UTC()
	}
	if all := s.entries(); len(all) > 0 {
		return all[0].updated
	}
	if s.date.IsZero() {
		return time.Unix(0, 0).UTC()
	}
	return s.date.Time
}

func (s *Site) author() string {
	return firstOf(s.settings.Author, strings.Join(s.settings.Editors, ", "), s.title())
}

func marshalXML(v any) ([]byte, error) {
	data, err := xml.MarshalIndent(v, "", " ")
	if err != nil {
		return nil, err
	}
	return append([]byte(xml.Header), append(data, '\n')...), nil
}

type jsonFeed struct {
	Version     string       `json:"version"`
	Title       string       `json:"title"`
	Description string       `json:"description,omitempty"`
	Home        string       `json:"home_page_url,omitempty"`
	Feed        string       `json:"feed_url,omitempty"`
	Language    string       `json:"language"`
	Authors     []jsonAuthor `json:"authors"`
	Items       []jsonItem   `json:"items"`
}

type jsonAuthor struct {
	Name string `json:"name"`
}

type jsonItem struct {
	ID        string   `json:"id"`
	URL       string   `json:"url,omitempty"`
	Title     string   `json:"title"`
	Text      string   `json:"content_text"`
	Published string   `json:"date_published"`
	Tags      []string `json:"tags"`
}

// json is the feed of JSON Feed 1.1. Its addresses must be full ones, so
// without a base URL there are none.
func (s *Site) json() ([]byte, error) {
	f := jsonFeed{
		Version: "https://jsonfeed.org/version/1.1", Title: s.title(), Description: s.settings.Description,
		Home: s.baseURL, Feed: s.address("feed.json"), Language: s.settings.Language,
		Authors: []jsonAuthor{{s.author()}}, Items: []jsonItem{},
	}
	for _, e := range s.entries() {
		f.Items = append(f.Items, jsonItem{
			e.id, s.address(e.page.Output), e.page.Title, firstOf(e.summary, e.page.Title),
			e.updated.Format(time.RFC3339), []string{e.page.Type},
		})
	}
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", " ")
	err := enc.Encode(f)
	return b.Bytes(), err
}

type siteMap struct {
	XMLName xml.Name  `xml:"http://www.sitemaps.org/schemas/sitemap/0.9 urlset"`
	URLs    []mapItem `xml:"url"`
}

type mapItem struct {
	Loc string `xml:"loc"`
}

// sitemap lists the pages (sitemaps.org). Search engines want full addresses;
// without a base URL it has paths from the site's root, for tools that know
// where the site stands.
func (s *Site) sitemap() ([]byte, error) {
	var m siteMap
	for _, p := range s.pages {
		loc := s.address(p.Output)
		if loc == "" {
			loc = (&url.URL{Path: string(p.Output)}).EscapedPath()
		}
		m.URLs = append(m.URLs, mapItem{loc})
	}
	return marshalXML(m)
}

func (s *Site) robots() []byte {
	return []byte("User-agent: *\nAllow: /\nSitemap: " + s.address("sitemap.xml") + "\n")
}
