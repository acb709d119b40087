package markdown

import (
	"strconv"
	"strings"
	"unicode"
)

// HeadingID makes an id from a heading's text as GitHub does: lower case,
// letters, digits, hyphens and underscores kept, spaces to hyphens, the rest
// dropped. So a link that works on GitHub works on the site. It may be empty.
func HeadingID(label string) string {
	var b strings.Builder
	for _, r := range strings.ToLower(strings.TrimSpace(label)) {
		switch {
		case unicode.IsLetter(r), unicode.IsDigit(r), unicode.IsMark(r), r == '-', r == '_':
			b.WriteRune(r)
		case r == ' ':
			b.WriteByte('-')
		}
	}
	return b.String()
}

// freeID appends -1, -2 … until the id is not used yet.
func freeID(id string, used map[string]bool) string {
	if id == "" {
		id = "section"
	}
	if !used[id] {
		return id
	}
	for i := 1; ; i++ {
		if next := id + "-" + strconv.Itoa(i); !used[next] {
			return next
		}
	}
}
