package main

import (
	"path"
	"regexp"
	"strings"

	"briefing/generator/corpus"
)

// citation is a Markdown link to a paragraph of a page.
var citation = regexp.MustCompile(`\]\(([^()\s#]*)#([a-z][0-9]*)\)`)

// anchorLine is what begins a passage on a source page.
var anchorLine = regexp.MustCompile(`<a id="([a-z][0-9]*)"></a>`)

// cited gives what the bytes start..end of a page's Markdown speak of: the
// passages that the line cites, or else the ones cited by the block it stands
// in; on a source page, the passage itself. Of a passage it takes only the
// line's own words, where they stand there.
func (k *catalogue) cited(page, text string, start, end int) []corpus.Span {
	line := text[start:end]
	from, to := block(text, start, end)
	whole := text[from:to]
	if span, ok := k.ownPassage(page, whole); ok {
		return []corpus.Span{span}
	}
	links := citation.FindAllStringSubmatch(line, -1)
	if links == nil {
		links = citation.FindAllStringSubmatch(whole, -1)
	}
	var places []corpus.Span
	for _, m := range links {
		target := path.Join(path.Dir(page), m[1])
		if path.Dir(target) != "sources" {
			continue
		}
		span, ok := k.passage(strings.TrimSuffix(path.Base(target), ".md"), m[2])
		if ok {
			places = append(places, k.narrow(span, line))
		}
	}
	return places
}

// ownPassage is the passage that a block of a source page shows.
func (k *catalogue) ownPassage(page, block string) (corpus.Span, bool) {
	m := anchorLine.FindStringSubmatch(block)
	if m == nil || path.Dir(page) != "sources" {
		return corpus.Span{}, false
	}
	return k.passage(strings.TrimSuffix(path.Base(page), ".md"), m[1])
}

// narrow cuts a passage to the words that the line quotes from it.
func (k *catalogue) narrow(passage corpus.Span, line string) corpus.Span {
	words := strings.TrimSpace(strings.TrimLeft(line, "> -*"))
	if i := strings.Index(words, " ["); i >= 0 && citation.MatchString(words[i:]) {
		words = strings.TrimSpace(words[:i])
	}
	words = strings.Trim(words, "“”\"")
	if len(words) < len("two words") {
		return passage
	}
	if i := strings.Index(k.text(passage), words); i >= 0 {
		passage.Start += i
		passage.End = passage.Start + len(words)
	}
	return passage
}

// block widens a line to the lines around it that no empty line parts from it;
// a line that holds only ">" is part of its quotation.
func block(text string, start, end int) (int, int) {
	for start > 0 {
		begin := strings.LastIndexByte(text[:start-1], '\n') + 1
		if strings.TrimSpace(text[begin:start-1]) == "" {
			break
		}
		start = begin
	}
	for end < len(text) {
		stop := len(text)
		if i := strings.IndexByte(text[end+1:], '\n'); i >= 0 {
			stop = end + 1 + i
		}
		if strings.TrimSpace(text[end+1:stop]) == "" {
			break
		}
		end = stop
	}
	return start, end
}
