package site

import (
	"html"
	"strings"
)

// attribute is a name with its value, unescaped.
type attribute struct{ name, value string }

// retag writes HTML anew, every element's tags as change gives them back; a name
// of "" takes the element's tags away. Closing tags follow their opening tags
// only in name, for which change is asked without attributes.
func retag(page string, change func(tag string, as []attribute) (string, []attribute)) string {
	var b strings.Builder
	b.Grow(len(page) + len(page)/8)
	for {
		at := strings.IndexByte(page, '<')
		if at < 0 || at+1 == len(page) {
			b.WriteString(page)
			return b.String()
		}
		b.WriteString(page[:at])
		page = page[at:]
		switch {
		case isLetter(page[1]):
			tag, as, length := readTag(page)
			writeTag(&b, tag, as, strings.HasSuffix(page[:length], "/>"), change)
			page = page[length:]
		case page[1] == '/':
			end := strings.IndexByte(page, '>')
			if end < 0 {
				b.WriteString(page)
				return b.String()
			}
			if tag, _ := change(strings.ToLower(strings.TrimSpace(page[2:end])), nil); tag != "" {
				b.WriteString("</" + tag + ">")
			}
			page = page[end+1:]
		default:
			b.WriteByte('<')
			page = page[1:]
		}
	}
}

func writeTag(b *strings.Builder, tag string, as []attribute, closed bool, change func(string, []attribute) (string, []attribute)) {
	tag, as = change(tag, as)
	if tag == "" {
		return
	}
	b.WriteString("<" + tag)
	for _, a := range as {
		b.WriteString(" " + a.name)
		if a.value != "" || a.name == "alt" || a.name == "id" || a.name == "href" {
			b.WriteString(`="` + html.EscapeString(a.value) + `"`)
		}
	}
	if closed {
		b.WriteByte('/')
	}
	b.WriteByte('>')
}

// readTag reads the opening tag that s begins with, and gives its length.
func readTag(s string) (tag string, as []attribute, length int) {
	tag, length = eachAttribute(s, func(name, value string) { as = append(as, attribute{name, value}) })
	return tag, as, length
}

// eachAttribute goes through the attributes of the opening tag that s begins
// with, values unescaped, and gives its name and length.
func eachAttribute(s string, do func(name, value string)) (tag string, length int) {
	i := 1
	for i < len(s) && !isSpace(s[i]) && s[i] != '>' && s[i] != '/' {
		i++
	}
	tag = strings.ToLower(s[1:i])
	for i < len(s) {
		for i < len(s) && (isSpace(s[i]) || s[i] == '/') {
			i++
		}
		if i >= len(s) || s[i] == '>' {
			break
		}
		start := i
		for i < len(s) && !isSpace(s[i]) && s[i] != '=' && s[i] != '>' && (s[i] != '/' || i == start) {
			i++
		}
		name, value := s[start:i], ""
		for i < len(s) && isSpace(s[i]) {
			i++
		}
		if i < len(s) && s[i] == '=' {
			for i++; i < len(s) && isSpace(s[i]); {
				i++
			}
			value, i = attributeValue(s, i)
		}
		do(name, html.UnescapeString(value))
	}
	return tag, min(i+1, len(s))
}

// attributeValue reads the value at i and gives the place behind it.
func attributeValue(s string, i int) (string, int) {
	if i >= len(s) {
		return "", i
	}
	if q := s[i]; q == '"' || q == '\'' {
		end := strings.IndexByte(s[i+1:], q)
		if end < 0 {
			return s[i+1:], len(s)
		}
		return s[i+1 : i+1+end], i + end + 2
	}
	start := i
	for i < len(s) && !isSpace(s[i]) && s[i] != '>' {
		i++
	}
	return s[start:i], i
}
