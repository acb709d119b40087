package briefing

// The parts of a page as they are written: blocks, offers and line ends.

import (
	"regexp"
	"strings"
)

func newBlock(b Block, eol string) segment {
	body := cleanBody(b.Body)
	s := segment{kind: blockSeg, key: b.Key, sum: sumOf(body), end: "<!-- /briefing:block -->" + eol}
	s.open = `<!-- briefing:block key="` + b.Key + `" sum="` + s.sum + `" -->` + eol
	s.body = withEOL(body, eol) + eol
	return s
}

// newOffer wraps a text in a comment. A closing mark inside it would end the
// comment early, so it is written as an entity.
func newOffer(key, text, eol string) segment {
	text = strings.ReplaceAll(cleanBody(text), "-->", "--&gt;")
	s := segment{kind: offerSeg, key: key, sum: sumOf(text), end: "-->" + eol}
	s.open = `<!-- briefing:offer key="` + key + `" sum="` + s.sum + `"` + eol
	s.body = withEOL(text, eol) + eol
	return s
}

// setSum changes the checksum in a block's marker and nothing else in it.
func (s *segment) setSum(sum string) {
	if s.sum == "" {
		return
	}
	s.open = strings.Replace(s.open, `sum="`+s.sum+`"`, `sum="`+sum+`"`, 1)
	s.sum = sum
}

// endLine makes sure that the segment ends with a line break.
func (s *segment) endLine(eol string) {
	part := &s.end
	if s.end == "" {
		part = &s.body
		if s.body == "" {
			part = &s.open
		}
	}
	if !strings.HasSuffix(*part, "\n") {
		*part += eol
	}
}

var markerWord = regexp.MustCompile(`briefing:`)

// cleanBody is a body with LF line ends, without white space around it and
// without a line that reads as a marker, should a source contain one.
func cleanBody(body string) string {
	body = strings.TrimSpace(strings.ReplaceAll(body, "\r\n", "\n"))
	if !markerWord.MatchString(body) {
		return body
	}
	lines := strings.Split(body, "\n")
	for i, l := range lines {
		if classify(l) != textLine {
			lines[i] = markerWord.ReplaceAllString(l, `briefing\:`)
		}
	}
	return strings.Join(lines, "\n")
}

// eolOf is the line end that most lines of a text have.
func eolOf(text string) string {
	if crlf := strings.Count(text, "\r\n"); 2*crlf > strings.Count(text, "\n") {
		return "\r\n"
	}
	return "\n"
}

func withEOL(text, eol string) string { return strings.ReplaceAll(text, "\n", eol) }

func isBlank(line string) bool { return strings.Trim(line, " \t\r\n") == "" }

func startsBlank(text string) bool {
	line, _, _ := strings.Cut(text, "\n")
	return isBlank(line)
}

func endsBlank(text string) bool {
	text, ok := strings.CutSuffix(text, "\n")
	return ok && isBlank(text[strings.LastIndexByte(text, '\n')+1:])
}

func trimFirstBlank(text string) string {
	if line, rest, ok := strings.Cut(text, "\n"); ok && isBlank(line) {
		return rest
	}
	return text
}

func trimLastBlank(text string) string {
	if !endsBlank(text) {
		return text
	}
	text = strings.TrimSuffix(text, "\n")
	return text[:strings.LastIndexByte(text, '\n')+1]
}
