package main

import (
	_ "embed"
	"fmt"
	"strings"

	"briefing/generator/language"
)

//go:embed news.txt
var newsItems string

// readNews reads the items of news.txt, divided by empty lines, with their names in brackets: [P …] a person, [L …] a place, [O …] an organisation.
func readNews() ([]language.Document, error) {
	var docs []language.Document
	for item := range strings.SplitSeq(newsItems, "\n\n") {
		if item = strings.TrimSpace(item); item == "" || item[0] == '#' {
			continue
		}
		d, err := bracketed(item)
		if err != nil {
			return nil, fmt.Errorf("news.txt: %w in %q", err, strings.SplitN(item, "\n", 2)[0])
		}
		docs = append(docs, d)
	}
	return docs, nil
}

// bracketed takes the brackets out of a text and labels the tokens that they held.
func bracketed(item string) (language.Document, error) {
	var text strings.Builder
	var names []name
	for {
		before, rest, more := strings.Cut(item, "[")
		text.WriteString(before)
		if !more {
			break
		}
		inner, after, closed := strings.Cut(rest, "]")
		if !closed || len(inner) < 3 || inner[1] != ' ' || !strings.Contains("PLO", inner[:1]) {
			return language.Document{}, fmt.Errorf("[%.20s is no name", rest)
		}
		kind := strings.Index("PLO", inner[:1]) + 1
		start := text.Len()
		text.WriteString(inner[2:])
		names = append(names, name{start, text.Len(), language.Entity(kind)})
		item = after
	}
	d := language.Document{Text: text.String(), Sentences: language.Split(text.String(), linesOf(text.String()))}
	for _, s := range d.Sentences {
		for k, t := range s.Tokens {
			for _, n := range names {
				if n.start <= t.Start && t.End <= n.end {
					s.Tokens[k].Entity, s.Tokens[k].Begin = n.kind, t.Start == n.start
				}
			}
		}
	}
	return d, nil
}
