package markdown

import (
	"strings"

	"go.yaml.in/yaml/v3"

	"briefing/generator/problem"
)

// Format is the language of a front matter.
type Format string

const (
	NoFormat Format = ""
	YAML     Format = "yaml" // between two lines of ---
	TOML     Format = "toml" // between two lines of +++
)

// byteOrderMark may stand before anything else in a UTF-8 file.
const byteOrderMark = "\uFEFF"

// FrontMatter says where the structured data at the head of a file stands.
// Offsets are bytes into the whole text.
type FrontMatter struct {
	Format     Format
	Start, End int // the block between the two delimiter lines
	BodyStart  int // behind the closing delimiter's line break; behind a byte order mark where there is no front matter
}

// SplitFrontMatter finds the front matter of a file. ok is false where there
// is none. A block that is opened and never closed gives ok false and a
// Format; its body is the whole text.
func SplitFrontMatter(text string) (fm FrontMatter, ok bool) {
	begin := 0
	if strings.HasPrefix(text, byteOrderMark) {
		begin = len(byteOrderMark)
	}
	fm.BodyStart = begin
	line, next := lineAt(text, begin)
	switch line {
	case "---":
		fm.Format = YAML
	case "+++":
		fm.Format = TOML
	default:
		return fm, false
	}
	fm.Start, fm.End = next, next
	for at := next; at < len(text); at = next {
		line, next = lineAt(text, at)
		if closes(line, fm.Format) {
			fm.End, fm.BodyStart = at, next
			return fm, true
		}
	}
	if !looksLikeKey(text[fm.Start:]) {
		// A thematic break at the head of a page is not front matter.
		return FrontMatter{BodyStart: begin}, false
	}
	return fm, false
}

// lineAt gives the line that begins at offset, without its break and the white
// space before it, and the offset of the next one.
func lineAt(text string, at int) (line string, next int) {
	line, next = text[at:], len(text)
	if i := strings.IndexByte(line, '\n'); i >= 0 {
		line, next = line[:i], at+i+1
	}
	return strings.TrimRight(line, " \t\r"), next
}

func closes(line string, f Format) bool {
	if f == TOML {
		return line == "+++"
	}
	return line == "---" || line == "..." // pandoc ends YAML with either
}

// looksLikeKey tells whether text begins with "key:" or "key =".
func looksLikeKey(text string) bool {
	line, _ := lineAt(text, 0)
	i := strings.IndexAny(line, ":=")
	return i > 0 && !strings.ContainsAny(strings.TrimSpace(line[:i]), " \t")
}

// ParseFrontMatter reads the front matter of file, whose content is text, as a
// YAML mapping (TOML is converted). Lines and columns of the nodes count in
// the whole file. root is nil where there is no front matter or it is broken,
// and the problems tell which.
func ParseFrontMatter(file, text string) (root *yaml.Node, bodyStart int, ps []problem.Problem) {
	fm, ok := SplitFrontMatter(text)
	if !ok && fm.Format != NoFormat {
		end := fm.Start - 1
		start := max(0, end-len("---"))
		return nil, fm.BodyStart, []problem.Problem{problem.New(file, text, start, end,
			"the front matter is never closed", "end it with another line of "+delimiter(fm.Format))}
	}
	if !ok {
		return nil, fm.BodyStart, nil
	}
	if fm.Format == TOML {
		root, ps = parseTOML(file, text, fm)
	} else {
		root, ps = parseYAML(file, text, fm)
	}
	if root == nil {
		return nil, fm.BodyStart, ps
	}
	ps = append(ps, dropRepeated(file, text, root)...)
	return root, fm.BodyStart, ps
}

func delimiter(f Format) string {
	if f == TOML {
		return "+++"
	}
	return "---"
}

// DecodeFrontMatter reads the front matter of file, whose content is text,
// into a pointer to a struct with yaml tags or to a map. Keys that the struct
// does not know are left alone (UnknownKeys reports them); a value of the wrong
// type is a problem, and the other keys are still read. Without front matter
// into stays as it is.
func DecodeFrontMatter(file, text string, into any) (bodyStart int, ps []problem.Problem) {
	root, bodyStart, ps := ParseFrontMatter(file, text)
	if root == nil {
		return bodyStart, ps
	}
	return bodyStart, append(ps, DecodeNode(file, text, root, into)...)
}

// DecodeNode decodes a mapping into a pointer to a struct or map, key by key,
// so that each value of the wrong type is a problem of its own.
func DecodeNode(file, text string, root *yaml.Node, into any) []problem.Problem {
	var ps []problem.Problem
	for i := 0; i+1 < len(root.Content); i += 2 {
		key, value := root.Content[i], root.Content[i+1]
		pair := yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Content: []*yaml.Node{key, value}}
		if err := pair.Decode(into); err != nil {
			ps = append(ps, wrongType(file, text, key, value, err))
		}
	}
	return ps
}

// dropRepeated reports keys that stand twice and leaves the first of each.
func dropRepeated(file, text string, root *yaml.Node) []problem.Problem {
	var ps []problem.Problem
	seen := map[string]bool{}
	kept := root.Content[:0:0]
	for i := 0; i+1 < len(root.Content); i += 2 {
		key := root.Content[i]
		if seen[key.Value] {
			ps = append(ps, NodeProblem(file, text, key, "the key "+quoted(key.Value)+" stands twice", "keep one of the two lines"))
			continue
		}
		seen[key.Value] = true
		kept = append(kept, key, root.Content[i+1])
	}
	root.Content = kept
	return ps
}

// Lookup finds the value of a key in a mapping; nil where there is none.
func Lookup(root *yaml.Node, key string) *yaml.Node {
	if root == nil {
		return nil
	}
	for i := 0; i+1 < len(root.Content); i += 2 {
		if root.Content[i].Value == key {
			return root.Content[i+1]
		}
	}
	return nil
}

func quoted(s string) string { return "“" + s + "”" }
