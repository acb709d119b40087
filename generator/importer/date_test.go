package importer

import (
	"testing"

	"briefing/generator/corpus"
)

func TestDatesThatAreStated(t *testing.T) {
	for in, want := range map[string]string{
		"2023-07-03":                "2023-07-03",
		"2023-7-3":                  "2023-07-03",
		"2023/07/03":                "2023-07-03",
		"2023-07":                   "2023-07",
		"2023":                      "2023",
		"3 July 2023":               "2023-07-03",
		"3rd July, 2023":            "2023-07-03",
		"July 3, 2023":              "2023-07-03",
		"July 3rd 2023":             "2023-07-03",
		"Jul. 3, 2023":              "2023-07-03",
		"Sept. 14, 2021":            "2021-09-14",
		"Monday, July 3, 2023":      "2023-07-03",
		"July 2023":                 "2023-07",
		"2023-07-03T10:00:00+02:00": "2023-07-03",
		"23/07/2023":                "2023-07-23",
		"07/23/2023":                "2023-07-23",
		"29 February 2024":          "2024-02-29",
		"29 February 2023":          "",
		"2023-02-31":                "",
		"2023-13":                   "",
		"31 June 2023":              "",
		"03/07/2023":                "", // 3 July or 7 March
		"sometime in July":          "",
		"July":                      "",
		"12345":                     "",
		"":                          "",
	} {
		d, ok := parseDate(in)
		if d.Value != want && ok || ok != (want != "") {
			t.Errorf("parseDate(%q) = %q, %v; want %q", in, d.Value, ok, want)
		}
	}
}

func TestDatesInAddresses(t *testing.T) {
	for url, want := range map[string]string{
		"https://a.example/2023/07/03/the-basin":     "2023-07-03 day",
		"https://a.example/news/2023/7/3/the-basin/": "2023-07-03 day",
		"https://a.example/2023/jul/03/the-basin":    "2023-07-03 day",
		"https://a.example/2023/07/the-basin":        "2023-07 month",
		"https://a.example/2023-07-03-the-basin":     "2023-07-03 day",
		"https://a.example/x/20230703-basin":         "2023-07-03 day",
		"https://a.example/basin-20230703.html":      "2023-07-03 day",
		"https://a.example/23072023-the-basin":       "2023-07-23 day",
		"https://a.example/07232023-the-basin":       "2023-07-23 day",
		"https://a.example/07072023-the-basin":       "2023-07-07 day",
		"https://a.example/03072023-the-basin":       "2023 year", // 3 July or 7 March
		"https://a.example/45672023-the-basin":       "",
		"https://a.example/article/The-Basin/1904":   "",
		"https://a.example/2023/12-reasons-to-dig":   "",
		"https://a.example/2023/march-of-the-sand":   "",
		"https://a.example/2023/02/31/x":             "",
		"https://a.example/2023-budget":              "",
		"https://a.example/?d=2023/07/03":            "",
		"2023/07/03/":                                "",
		"":                                           "",
	} {
		d, ok := dateFromURL(url)
		got := ""
		if ok {
			got = d.Value + " " + string(d.Precision)
			if d.Basis != corpus.Inferred {
				t.Errorf("%s: the basis is %s", url, d.Basis)
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", url, got, want)
		}
	}
}

func TestDatesInBylines(t *testing.T) {
	for text, want := range map[string]string{
		"By Ada Moor, July 3, 2023":                                         "2023-07-03",
		"Ada Moor | 3 July 2023":                                            "2023-07-03",
		"Posted on July 3, 2023":                                            "2023-07-03",
		"Published: 3 July 2023, 10:45 a.m.":                                "2023-07-03",
		"July 3, 2023 at 10:45 am":                                          "2023-07-03",
		"The Harbour Post, Monday 3 July 2023":                              "2023-07-03",
		"*Opinion. The Harbour Post, 3 July 2023*":                          "2023-07-03",
		"For immediate release - Monday 3 July 2023":                        "2023-07-03",
		"Issued at the town hall by Ada Moor, Town Clerk, 3 July 2023":      "2023-07-03",
		"Broadcast Monday 3 July 2023, 8.10 am. Translated from the Dutch.": "2023-07-03",
		"The mayor promised a basin by 3 July 2023":                         "",
		"Updated July 5, 2023":                                              "",
		"Last updated: 5 July 2023":                                         "",
		"Posted on 03/07/2023":                                              "",
		"A new basin for the summer, July 2023":                             "",
	} {
		article := "A Basin Too Small\n\n" + text + "\n\nThe basin is too small, and everybody on the quay has known it for years, said the mayor.\n\nNobody contradicted her.\n"
		a, _ := readArticle("a.txt", []byte(article), metadata{})
		got := a.source().Published
		if got.Value != want || want != "" && got.Basis != corpus.Stated || want == "" && (got.Basis != corpus.Missing || got.Precision != corpus.NoDate) {
			t.Errorf("%q: %+v, want %q", text, got, want)
		}
	}
}
