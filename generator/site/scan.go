package site

import (
	"slices"
	"strings"

	"briefing/generator/markdown"
)

// shape is what Check must know of a page's finished HTML: what can be linked to
// and what is linked. It is small, since there is one of every page, and holds
// on to nothing of the HTML.
type shape struct {
	ids       []string  // in order
	repeated  []string  // ids that stand twice
	addresses []string  // those that lead to other files, or to places that the page does not have
	missing   []mention // those that the page does not have
}

func (s *shape) has(id string) bool {
	_, found := slices.BinarySearch(s.ids, id)
	return found
}

// shapeOf reads a page's HTML.
func shapeOf(page []byte) *shape {
	sc := scanHTML(string(page))
	s := &shape{ids: compacted(sortedKeys(sc.ids)), repeated: compacted(sc.repeated)}
	seen := make(map[string]bool, len(sc.addresses))
	var addresses []string
	for _, a := range sc.addresses {
		if a == "" || seen[a] {
			continue
		}
		seen[a] = true
		if anchor, here := strings.CutPrefix(a, "#"); here && sc.ids[unescape(anchor)] || markdown.External(a) {
			continue
		}
		addresses = append(addresses, a)
	}
	s.addresses = compacted(addresses)
	for _, m := range sc.mentions {
		if !sc.ids[m.id] {
			s.missing = append(s.missing, mention{strings.Clone(m.attribute), strings.Clone(m.id)})
		}
	}
	return s
}

// compacted copies strings into one piece of memory.
func compacted(list []string) []string {
	if len(list) == 0 {
		return nil
	}
	all := strings.Join(list, "")
	out := make([]string, len(list))
	for i, s := range list {
		out[i], all = all[:len(s)], all[len(s):]
	}
	return out
}

// A scan of a page's final HTML. It reads tags and attributes and nothing else,
// which for HTML that a template wrote is enough.
type scan struct {
	ids       map[string]bool
	repeated  []string // ids that stand twice
	addresses []string // values of href, src and the like
	mentions  []mention
}

// A mention is an attribute that names another element of the page by its id.
type mention struct{ attribute, id string }

func scanHTML(page string) scan {
	sc := scan{ids: map[string]bool{}}
	for i := strings.IndexByte(page, '<'); i >= 0; {
		rest := page[i:]
		end := 1
		switch {
		case strings.HasPrefix(rest, "<!--"):
			if end = strings.Index(rest, "-->"); end < 0 {
				return sc
			}
		case len(rest) > 1 && isLetter(rest[1]):
			end = sc.tag(rest)
		}
		next := strings.IndexByte(rest[end:], '<')
		if next < 0 {
			break
		}
		i += end + next
	}
	return sc
}

// tag reads the attributes of the tag that s begins with, and gives its length.
func (sc *scan) tag(s string) int {
	_, length := eachAttribute(s, func(name, value string) { sc.attribute(strings.ToLower(name), value) })
	return length
}

// namesIDs says whether an attribute's value is the ids of other elements.
func namesIDs(attribute string) bool {
	switch attribute {
	case "for", "form", "list", "headers", "popovertarget", "commandfor", "aria-activedescendant", "aria-controls",
		"aria-describedby", "aria-details", "aria-errormessage", "aria-flowto", "aria-labelledby", "aria-owns":
		return true
	}
	return false
}

func (sc *scan) attribute(name, value string) {
	switch name {
	case "id":
		if value == "" { // which names nothing
			return
		}
		if sc.ids[value] {
			sc.repeated = append(sc.repeated, value)
		}
		sc.ids[value] = true
	case "href", "src", "poster", "action", "formaction", "xlink:href":
		sc.addresses = append(sc.addresses, value)
	case "srcset", "imagesrcset": // address width, address width
		for candidate := range strings.SplitSeq(value, ",") {
			if parts := strings.Fields(candidate); len(parts) > 0 {
				sc.addresses = append(sc.addresses, parts[0])
			}
		}
	case "marker-start", "marker-mid", "marker-end", "clip-path", "mask", "filter", "fill", "stroke":
		if id, ok := strings.CutPrefix(value, "url(#"); ok {
			sc.mentions = append(sc.mentions, mention{name, strings.TrimSuffix(id, ")")})
		}
	default:
		if namesIDs(name) {
			for id := range strings.FieldsSeq(value) {
				sc.mentions = append(sc.mentions, mention{name, id})
			}
		}
	}
}

func isLetter(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' }
func isSpace(c byte) bool  { return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f' }
