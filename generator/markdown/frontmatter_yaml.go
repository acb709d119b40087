package markdown

import (
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"briefing/generator/problem"
)

// parseYAML reads a YAML block. root is nil where it is broken; an empty block
// is an empty mapping.
func parseYAML(file, text string, fm FrontMatter) (root *yaml.Node, ps []problem.Problem) {
	block := text[fm.Start:fm.End]
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(block), &doc); err != nil {
		mended, lines := quoteColons(block)
		if len(lines) == 0 || yaml.Unmarshal([]byte(mended), &doc) != nil {
			return nil, []problem.Problem{yamlFault(file, text, fm, err)}
		}
		for _, line := range lines {
			ps = append(ps, colonNotice(file, text, fm, line))
		}
	}
	before := strings.Count(text[:fm.Start], "\n")
	if len(doc.Content) == 0 {
		return &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Line: before + 1, Column: 1}, nil
	}
	root = doc.Content[0]
	moveDown(root, before)
	if root.Kind != yaml.MappingNode {
		if root.ShortTag() == "!!null" {
			return &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Line: root.Line, Column: root.Column}, ps
		}
		return nil, []problem.Problem{NodeProblem(file, text, root,
			"the front matter has no keys", "write one “key: value” a line between the lines of ---")}
	}
	return root, ps
}

// quoteColons puts marks around the values of a block's own keys that have a
// colon in them and begin like text, as titles of newspapers do ("title:
// Chancellor: no sale"), and gives the lines (1-based) where it did. YAML has no
// meaning for them, and people write them.
func quoteColons(block string) (mended string, at []int) {
	lines := strings.SplitAfter(block, "\n")
	for i, line := range lines {
		bare := strings.TrimRight(line, " \t\r\n")
		key, value, ok := strings.Cut(bare, ": ")
		value = strings.TrimSpace(value)
		if !ok || !plainKey(key) || !strings.Contains(value, ": ") && !strings.HasSuffix(value, ":") || strings.ContainsRune("\"'[]{}|>&*!%@`#,?-", rune(value[0])) {
			continue
		}
		if i+1 < len(lines) && strings.HasPrefix(lines[i+1], " ") { // it goes on in the next line
			continue
		}
		lines[i] = key + ": '" + strings.ReplaceAll(value, "'", "''") + "'" + line[len(bare):]
		at = append(at, i+1)
	}
	return strings.Join(lines, ""), at
}

// plainKey tells whether a key begins in the first column and is one word.
func plainKey(key string) bool {
	return key != "" && !strings.ContainsAny(key, " \t:\"'#[]{}-")
}

// colonNotice tells that a line (1-based) of the block was read as if its value
// stood between quotation marks.
func colonNotice(file, text string, fm FrontMatter, line int) problem.Problem {
	start := fm.Start + offsetOf(text[fm.Start:fm.End], line, 1)
	content, next := lineAt(text, start)
	key, value, _ := strings.Cut(content, ":")
	what, hint := colonUnquoted(key, value)
	p := problem.New(file, text, start, min(start+len(content), next), what+"; it is read as text", hint)
	p.Severity = problem.Notice
	return p
}

// moveDown adds lines to the position of a node and all below it. An alias
// points back into the tree and is not followed.
func moveDown(n *yaml.Node, lines int) {
	n.Line += lines
	for _, child := range n.Content {
		moveDown(child, lines)
	}
}

// yamlFault turns an error of package yaml into a problem. The package gives
// no column and, for some errors, the line before or none.
func yamlFault(file, text string, fm FrontMatter, err error) problem.Problem {
	message := strings.TrimPrefix(err.Error(), "yaml: ")
	line := 1
	if m := yamlLine.FindStringSubmatch(message); m != nil {
		line, _ = strconv.Atoi(m[1])
		message = strings.Replace(message, m[0], "", 1)
	}
	block := text[fm.Start:fm.End]
	if found := faultyLine(block); found > 0 {
		line = found
	}
	start := fm.Start + offsetOf(block, line, 1)
	content, next := lineAt(text, start)
	indent := len(content) - len(strings.TrimLeft(content, " \t"))
	what, hint := explainYAML(message, content)
	if name := strings.TrimPrefix(message, "unknown anchor '"); name != message {
		if i := strings.IndexByte(content, '*'); i >= 0 {
			indent = i
		}
	}
	return problem.New(file, text, start+indent, min(start+len(content), next), what, hint)
}

// maxLines is how many lines of a broken block faultyLine reads; reading grows
// with their square.
const maxLines = 300

// faultyLine is the line (1-based) behind the longest run of lines from the
// top that is YAML; 0 where the block is too long to try.
func faultyLine(block string) int {
	lines := strings.SplitAfter(block, "\n")
	if len(lines) > maxLines {
		return 0
	}
	end := len(block)
	for n := len(lines) - 1; n > 0; n-- {
		end -= len(lines[n])
		var doc yaml.Node
		if yaml.Unmarshal([]byte(block[:end]), &doc) == nil {
			return n + 1
		}
	}
	return 1
}

// colonUnquoted tells of a value that has a colon and no quotation marks.
func colonUnquoted(key, value string) (what, hint string) {
	value = strings.ReplaceAll(strings.TrimSpace(value), `"`, `\"`)
	return "a value with a colon in it needs quotation marks", "write " + key + `: "` + value + `"`
}

// explainYAML puts the parser's words into plainer ones.
func explainYAML(message, line string) (what, hint string) {
	key, value, _ := strings.Cut(strings.TrimSpace(line), ":")
	value = strings.TrimSpace(value)
	switch {
	case strings.Contains(message, "tab character"), strings.HasPrefix(line, "\t"):
		return "a tab stands where YAML wants spaces", "indent with spaces"
	case strings.Contains(message, "mapping values are not allowed") && strings.Contains(value, ": "):
		return colonUnquoted(key, value)
	case strings.Contains(message, "mapping values are not allowed"):
		return "the line is indented further than the key above it", "let every key begin in the first column"
	case strings.HasPrefix(value, `"`), strings.HasPrefix(value, "'"):
		return "the quotation marks around the value do not match", "begin and end the value with the same mark, and write \\\" for a mark inside"
	case strings.HasPrefix(value, "[") && !strings.HasSuffix(value, "]"):
		return "the list is never closed", "end it with ]"
	case strings.Contains(message, "cannot start any token"), strings.Contains(message, "unknown anchor"):
		return "the value begins with a character that means something else in YAML", "put the value in quotation marks"
	case !strings.Contains(line, ":"):
		return "the line is no “key: value”", "write a key, a colon, a space and the value"
	}
	return "this is not valid YAML: " + message, "write one “key: value” a line"
}

// ParseYAMLList reads a file that is one YAML list, such as a list of sources,
// and gives its entries. The positions of nodes count in the file.
func ParseYAMLList(file, text string) (entries []*yaml.Node, ps []problem.Problem) {
	begin := len(text) - len(strings.TrimPrefix(text, byteOrderMark))
	var doc yaml.Node
	if err := yaml.Unmarshal([]byte(text[begin:]), &doc); err != nil {
		whole := FrontMatter{Format: YAML, Start: begin, End: len(text), BodyStart: len(text)}
		return nil, []problem.Problem{yamlFault(file, text, whole, err)}
	}
	if len(doc.Content) == 0 || doc.Content[0].ShortTag() == "!!null" {
		return nil, nil
	}
	if root := doc.Content[0]; root.Kind != yaml.SequenceNode {
		return nil, []problem.Problem{NodeProblem(file, text, root, "the file is no list", "begin every entry with “- ”")}
	}
	return doc.Content[0].Content, nil
}
