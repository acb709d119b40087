package markdown

import (
	"cmp"
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"go.yaml.in/yaml/v3"

	"briefing/generator/problem"
)

// NodeProblem reports a fault at a node of the front matter of file.
func NodeProblem(file, text string, node *yaml.Node, what, hint string) problem.Problem {
	start := offsetOf(text, node.Line, node.Column)
	end := start + len(node.Value)
	if node.Kind != yaml.ScalarNode || node.Value == "" {
		end = start + 1
	}
	if node.Style&(yaml.SingleQuotedStyle|yaml.DoubleQuotedStyle) != 0 {
		end += 2
	}
	return problem.New(file, text, start, end, what, hint)
}

// offsetOf is the byte at which a line and a column (1-based, runes) begin.
func offsetOf(text string, line, column int) int {
	at := 0
	for ; line > 1; line-- {
		i := strings.IndexByte(text[at:], '\n')
		if i < 0 {
			return len(text)
		}
		at += i + 1
	}
	if at == 0 {
		at = len(text) - len(strings.TrimPrefix(text, byteOrderMark))
	}
	for i, r := range text[at:] {
		if column <= 1 || r == '\n' {
			return at + i
		}
		column--
	}
	return len(text)
}

// UnknownKeys gives a notice for each key of root that is not among known,
// with the nearest one that is.
func UnknownKeys(file, text string, root *yaml.Node, known []string) []problem.Problem {
	var ps []problem.Problem
	for i := 0; root != nil && i+1 < len(root.Content); i += 2 {
		key := root.Content[i]
		if contains(known, key.Value) {
			continue
		}
		hint := "the keys are " + strings.Join(known, ", ")
		if near := Nearest(key.Value, known); near != "" {
			hint = "did you mean " + quoted(near) + "?"
		}
		p := NodeProblem(file, text, key, "the key "+quoted(key.Value)+" is unknown and not read", hint)
		p.Severity = problem.Notice
		ps = append(ps, p)
	}
	return ps
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

// maxWord is the longest word that Nearest compares; nobody mistypes more.
const maxWord = 64

// Nearest gives the word of known that word was probably meant to be: the one
// with the fewest letters to change (Levenshtein), at most a third of them and
// at least one; empty where none is that near. The first of equals wins.
func Nearest(word string, known []string) string {
	if len(word) > maxWord {
		return ""
	}
	word = strings.ToLower(word)
	best, least := "", max(1, len(word)/3)+1
	for _, k := range known {
		if d := distance(word, strings.ToLower(k)); d < least {
			best, least = k, d
		}
	}
	return best
}

// distance counts the bytes to insert, delete, change or swap with their
// neighbour (optimal string alignment).
func distance(a, b string) int {
	before := make([]int, len(b)+1)
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := 1; i <= len(a); i++ {
		next := make([]int, len(b)+1)
		next[0] = i
		for j := 1; j <= len(b); j++ {
			cost := 0
			if a[i-1] != b[j-1] {
				cost = 1
			}
			next[j] = min(row[j-1]+cost, row[j]+1, next[j-1]+1)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				next[j] = min(next[j], before[j-2]+1)
			}
		}
		before, row = row, next
	}
	return row[len(b)]
}

// yamlLine finds the line in the messages of package yaml, which has no other
// way to tell it.
var yamlLine = regexp.MustCompile(`line (\d+): `)

// wrongType reports a value that does not fit the type it is decoded into.
func wrongType(file, text string, key, value *yaml.Node, err error) problem.Problem {
	message := err.Error()
	if typeErr, ok := err.(*yaml.TypeError); ok && len(typeErr.Errors) > 0 {
		message = typeErr.Errors[0]
	}
	if strings.Contains(message, "parsing time ") {
		return NodeProblem(file, text, value, "the value of "+quoted(key.Value)+" is no date of the calendar", "write it as 2006-01-02")
	}
	at := value
	if m := yamlLine.FindStringSubmatch(message); m != nil {
		line, _ := strconv.Atoi(m[1])
		if _, rest, ok := strings.Cut(message, "`"); ok {
			begin, _, _ := strings.Cut(rest, "`")
			at = cmp.Or(findScalar(value, line, begin), value)
		}
	}
	i := strings.LastIndex(message, " into ")
	if i < 0 {
		return NodeProblem(file, text, at, fmt.Sprintf("the value of %s cannot be read: %s", quoted(key.Value), message), "")
	}
	wanted, hint := describeType(message[i+len(" into "):])
	return NodeProblem(file, text, at, fmt.Sprintf("the value of %s is %s where %s is wanted", quoted(key.Value), describeNode(at), wanted), hint)
}

// findScalar finds the scalar under node that stands on a line and begins with
// some text, which package yaml cuts short with dots; nil where there is none.
func findScalar(node *yaml.Node, line int, begin string) *yaml.Node {
	if node.Kind == yaml.ScalarNode && node.Line == line && strings.HasPrefix(node.Value, strings.TrimSuffix(begin, "...")) {
		return node
	}
	for _, child := range node.Content {
		if found := findScalar(child, line, begin); found != nil {
			return found
		}
	}
	return nil
}

func describeNode(n *yaml.Node) string {
	switch n.Kind {
	case yaml.SequenceNode:
		return "a list"
	case yaml.MappingNode:
		return "a mapping"
	case yaml.AliasNode:
		return "an alias"
	}
	switch n.ShortTag() {
	case "!!int", "!!float":
		return "a number"
	case "!!bool":
		return "true or false"
	case "!!timestamp":
		return "a date"
	case "!!null":
		return "empty"
	}
	return "text"
}

// describeType says in words what a Go type holds, and how to write it.
func describeType(goType string) (what, hint string) {
	switch {
	case goType == "string":
		return "text", "write one value, in quotation marks if it has special characters"
	case goType == "bool":
		return "true or false", "write true or false, without quotation marks"
	case goType == "time.Time":
		return "a date", "write it as 2006-01-02"
	case strings.HasPrefix(goType, "[]"):
		return "a list", "write it as [one, two]"
	case strings.HasPrefix(goType, "map"):
		return "a mapping", "write one “key: value” a line, indented"
	case strings.HasPrefix(goType, "int"), strings.HasPrefix(goType, "uint"), strings.HasPrefix(goType, "float"):
		return "a number", "write digits only, without quotation marks"
	}
	return "a mapping", "write one “key: value” a line, indented"
}
