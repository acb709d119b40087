package briefing

// Reading a page back into its parts. The file is cut into segments that,
// joined again, give its exact bytes: whatever the parser does not understand
// is text, and text is never changed.

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strings"
)

// frontKey is the key under which front matter is offered and omitted.
const frontKey = "front"

// bom is the UTF-8 byte order mark.
const bom = "\uFEFF"

// Markers stand alone on their lines. White space is free, since formatters
// and editors change it; anything else on the line makes a marker damaged.
var (
	openLine   = regexp.MustCompile(`^\s*<!--\s*briefing:block\s+key="([a-z0-9-]+)"\s+sum="([0-9a-f]{12})"\s*-->\s*$`)
	closeLine  = regexp.MustCompile(`^\s*<!--\s*/briefing:block\s*-->\s*$`)
	offerLine  = regexp.MustCompile(`^\s*<!--\s*briefing:offer\s+key="([a-z0-9-]+)"(?:\s+sum="([0-9a-f]{12})")?\s*$`)
	omitLine   = regexp.MustCompile(`^\s*<!--\s*briefing:omit\s+key="([a-z0-9-]+)"\s*-->\s*$`)
	frontLine  = regexp.MustCompile(`^# briefing:front sum="([0-9a-f]{12})"(?: blocks="([a-z0-9 -]*)")?\s*$`)
	likeMarker = regexp.MustCompile(`/?briefing:(?:block|offer|omit|front)`)
	someKey    = regexp.MustCompile(`key="([a-z0-9-]+)"`)
	someSum    = regexp.MustCompile(`sum="([0-9a-f]{12})"`)
)

// lineKind says what a line is to the parser.
type lineKind int

const (
	textLine     lineKind = iota
	openMarker            // begins a block
	closeMarker           // ends a block
	offerMarker           // begins an offer
	omitMarker            // tells that a block is not wanted
	damagedOpen           // would begin a block, had nobody changed the line
	damagedClose          // would end one
	damagedOther          // an offer, omit or front marker that somebody changed
)

// classify tells what a line is. Prose that merely speaks of markers is text:
// only a line that looks like a comment of its own counts as damaged.
func classify(line string) lineKind {
	if !strings.Contains(line, "briefing:") {
		return textLine
	}
	switch {
	case openLine.MatchString(line):
		return openMarker
	case closeLine.MatchString(line):
		return closeMarker
	case offerLine.MatchString(line):
		return offerMarker
	case omitLine.MatchString(line):
		return omitMarker
	}
	trimmed := strings.TrimSpace(line)
	comment := strings.HasPrefix(trimmed, "<!--") || strings.HasSuffix(trimmed, "-->") ||
		strings.HasPrefix(trimmed, "# briefing:front")
	like := likeMarker.FindString(trimmed)
	switch {
	case !comment || like == "":
		return textLine
	case like == "/briefing:block":
		return damagedClose
	case like == "briefing:block":
		return damagedOpen
	}
	return damagedOther
}

// segKind says what a segment is.
type segKind int

const (
	textSeg  segKind = iota
	blockSeg         // open marker, body, close marker
	offerSeg         // a newer version laid beside an edited block
)

// segment is a run of whole lines of the page after its front matter.
type segment struct {
	kind segKind
	key  string // of a block or offer
	sum  string // as its marker says; empty where the marker is too damaged to say
	// open, body and end join to the segment's bytes; for text all is in body.
	open, body, end string
	damaged         bool // a marker of the segment is not whole
}

func (s segment) raw() string { return s.open + s.body + s.end }

// edited tells whether somebody changed a block, or an offer, since it was
// written.
func (s segment) edited() bool {
	if s.kind == offerSeg {
		return s.damaged || s.sum == "" || strings.TrimSpace(s.end) != "-->" || sumOf(s.body) != s.sum
	}
	return s.damaged || sumOf(s.body) != s.sum
}

// front is the front matter of a page. Its fields join to its bytes.
type front struct {
	open   string // ---
	lines  []string
	end    string
	marker int    // index of the marker in lines; -1 where there is none
	sum    string // as the marker says
	// blocks are the keys of the program's blocks in the order in which it left
	// them: what tells a block that is written no longer from a changed key,
	// and an editor's rearrangement from a new order of the program's.
	blocks []string
}

// yaml is the front matter without its marker.
func (f *front) yaml() string {
	var b strings.Builder
	for i, l := range f.lines {
		if i != f.marker {
			b.WriteString(l)
		}
	}
	return b.String()
}

func (f *front) raw() string { return f.open + strings.Join(f.lines, "") + f.end }

// document is a page read back.
type document struct {
	bom   string
	front *front // nil where there is none
	segs  []segment
	omits map[string]bool
}

// raw joins the parts again; raw(parse(s)) == s for every s.
func (d *document) raw() string {
	var b strings.Builder
	b.WriteString(d.bom)
	if d.front != nil {
		b.WriteString(d.front.raw())
	}
	for _, s := range d.segs {
		b.WriteString(s.raw())
	}
	return b.String()
}

// generated tells whether anything in the page shows that the program wrote
// it once. A page without any such trace is hand-written.
func (d *document) generated() bool {
	if d.front != nil && d.front.marker >= 0 {
		return true
	}
	for _, s := range d.segs {
		if s.kind != textSeg {
			return true
		}
	}
	return false
}

// parse cuts a page into its parts.
func parse(text string) *document {
	d := &document{omits: map[string]bool{}}
	if rest, ok := strings.CutPrefix(text, bom); ok {
		d.bom, text = bom, rest
	}
	lines := strings.SplitAfter(text, "\n")
	if lines[len(lines)-1] == "" {
		lines = lines[:len(lines)-1]
	}
	var used int
	d.front, used = parseFront(lines)
	d.parseBody(lines[used:])
	return d
}

// parseFront reads front matter and says how many lines it takes. A fence
// that is closed only after a block has begun is no front matter: somebody
// took the closing line away, and the block must not be swallowed.
func parseFront(lines []string) (*front, int) {
	if len(lines) == 0 || strings.TrimRight(lines[0], " \t\r\n") != "---" {
		return nil, 0
	}
	f := &front{open: lines[0], marker: -1}
	for i, l := range lines[1:] {
		switch t := strings.TrimRight(l, " \t\r\n"); {
		case t == "---" || t == "...":
			f.end = l
			return f, i + 2
		case l[0] == '<' && classify(l) == openMarker:
			return nil, 0
		case f.marker < 0 && frontLine.MatchString(t):
			m := frontLine.FindStringSubmatch(t)
			f.marker, f.sum, f.blocks = len(f.lines), m[1], strings.Fields(m[2])
		}
		f.lines = append(f.lines, l)
	}
	return nil, 0
}

func (d *document) parseBody(lines []string) {
	for i := 0; i < len(lines); {
		line := lines[i]
		var seg segment
		n := 0
		switch classify(line) {
		case openMarker:
			m := openLine.FindStringSubmatch(line)
			seg, n = parseBlock(lines[i:], m[1], m[2], false)
		case damagedOpen:
			// A damaged marker that still says which block it began counts as
			// that block, edited. Otherwise its text has become the editor's.
			if key := firstMatch(someKey, line); key != "" {
				seg, n = parseBlock(lines[i:], key, firstMatch(someSum, line), true)
			}
		case offerMarker:
			seg, n = parseOffer(lines[i:])
		case omitMarker:
			d.omits[omitLine.FindStringSubmatch(line)[1]] = true
		}
		if n == 0 {
			d.addText(line)
			i++
			continue
		}
		for _, l := range lines[i : i+n] {
			if seg.kind == blockSeg && classify(l) == omitMarker {
				d.omits[omitLine.FindStringSubmatch(l)[1]] = true
			}
		}
		d.segs = append(d.segs, seg)
		i += n
	}
}

func (d *document) addText(line string) {
	if n := len(d.segs); n > 0 && d.segs[n-1].kind == textSeg {
		d.segs[n-1].body += line
		return
	}
	d.segs = append(d.segs, segment{kind: textSeg, body: line})
}

// parseBlock reads a block from its open marker on. Without a close marker
// before the next block or offer nobody can tell where it ended: it reaches
// as far as it can, and is damaged.
func parseBlock(lines []string, key, sum string, damaged bool) (segment, int) {
	s := segment{kind: blockSeg, key: key, sum: sum, open: lines[0], damaged: damaged}
	n := 1
	for ; n < len(lines); n++ {
		switch classify(lines[n]) {
		case closeMarker, damagedClose:
			s.end = lines[n]
			s.damaged = s.damaged || classify(lines[n]) == damagedClose
			s.body = strings.Join(lines[1:n], "")
			return s, n + 1
		case openMarker, damagedOpen, offerMarker:
			s.damaged = true
			s.body = strings.Join(lines[1:n], "")
			return s, n
		}
	}
	s.damaged = true
	s.body = strings.Join(lines[1:n], "")
	return s, n
}

// parseOffer reads an offer: an HTML comment, which ends at the first line
// with its closing mark. n is 0 where it never ends.
func parseOffer(lines []string) (s segment, n int) {
	m := offerLine.FindStringSubmatch(lines[0])
	for n := 1; n < len(lines); n++ {
		switch classify(lines[n]) {
		case openMarker, closeMarker, offerMarker, omitMarker, damagedOpen, damagedClose:
			return segment{}, 0
		}
		if strings.Contains(lines[n], "-->") {
			return segment{kind: offerSeg, key: m[1], sum: m[2], open: lines[0],
				body: strings.Join(lines[1:n], ""), end: lines[n]}, n + 1
		}
	}
	return segment{}, 0
}

func firstMatch(re *regexp.Regexp, s string) string {
	if m := re.FindStringSubmatch(s); m != nil {
		return m[1]
	}
	return ""
}

// sumOf is the first 12 hex digits of the SHA-256 of a generated text, with LF
// line ends and without white space around it.
func sumOf(body string) string {
	h := sha256.Sum256([]byte(strings.TrimSpace(strings.ReplaceAll(body, "\r\n", "\n"))))
	return hex.EncodeToString(h[:6])
}
