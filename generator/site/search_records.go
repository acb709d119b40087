package site

import (
	"strconv"
	"strings"
	"unicode/utf8"
)

// writeRecords writes the entries of one file:
//
//	briefingSearch("r7",[[[address,title],…],[[page,anchor,head,text,names],…]])
//
// page is an index into the first list; names, what an entry is called beside
// its head, may be missing.
func (x *searchIndex) writeRecords(i int) []byte {
	r := x.records[i]
	pages := map[*Page]int{}
	var heads, list []byte
	for _, e := range x.entries[r.from:r.to] {
		at, ok := pages[e.page]
		if !ok {
			at = len(pages)
			pages[e.page] = at
			heads = appendList(heads, href("index.html", e.page.Output, ""), x.site.label(e.page))
		}
		if len(list) > 0 {
			list = append(list, ',')
		}
		list = strconv.AppendInt(append(list, '['), int64(at), 10)
		for _, s := range []string{e.anchor, e.head, cutText(e.text, x.longest)} {
			list = appendJSON(append(list, ','), s)
		}
		if e.kind <= foundPage && len(e.names) > 1 {
			list = appendJSON(append(list, ','), cutText(strings.Join(e.names[1:], " · "), x.longest))
		}
		list = append(list, ']')
	}
	b := append(make([]byte, 0, len(heads)+len(list)+40), `briefingSearch("r`+strconv.Itoa(i)+`",[[`...)
	b = append(append(append(b, heads...), "],["...), list...)
	return append(b, "]])\n"...)
}

// appendList appends an array of strings, after a comma unless it is the first.
func appendList(b []byte, parts ...string) []byte {
	if len(b) > 0 {
		b = append(b, ',')
	}
	for i, p := range parts {
		b = appendJSON(append(b, "[,"[min(i, 1)]), p)
	}
	return append(b, ']')
}

// cutText shortens a text to about n bytes, at a space where there is one.
func cutText(s string, n int) string {
	if len(s) <= n {
		return s
	}
	cut := strings.LastIndexByte(s[:n], ' ')
	if cut < n/2 {
		for cut = n; cut > 0 && !utf8.RuneStart(s[cut]); {
			cut--
		}
	}
	return s[:cut] + "…"
}

// appendJSON appends a string as JSON. A line break is shown as a space, and
// nothing in it can end the script.
func appendJSON(b []byte, s string) []byte {
	const hex = "0123456789abcdef"
	b = append(b, '"')
	for i := 0; i < len(s); i++ {
		switch c := s[i]; {
		case c == '"' || c == '\\':
			b = append(b, '\\', c)
		case c == '\n' || c == '\t' || c == '\r':
			b = append(b, ' ')
		case c < ' ' || c == '<':
			b = append(b, `\u00`...)
			b = append(b, hex[c>>4], hex[c&15])
		default:
			b = append(b, c)
		}
	}
	return append(b, '"')
}
