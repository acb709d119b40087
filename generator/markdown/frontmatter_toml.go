package markdown

import (
	"cmp"
	"errors"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/pelletier/go-toml/v2"
	"github.com/pelletier/go-toml/v2/unstable"
	"go.yaml.in/yaml/v3"

	"briefing/generator/problem"
)

// parseTOML reads a TOML block as the YAML mapping that says the same, so that
// whoever reads front matter need not care which it was.
func parseTOML(file, text string, fm FrontMatter) (root *yaml.Node, ps []problem.Problem) {
	block := text[fm.Start:fm.End]
	var table map[string]any
	if err := toml.Unmarshal([]byte(block), &table); err != nil {
		return nil, []problem.Problem{tomlFault(file, text, fm, err)}
	}
	c := tomlConverter{places: tomlPlaces(block, strings.Count(text[:fm.Start], "\n"))}
	return c.table("", table, place{line: strings.Count(text[:fm.Start], "\n") + 1, column: 1}), nil
}

func tomlFault(file, text string, fm FrontMatter, err error) problem.Problem {
	start, end := fm.Start, fm.Start
	var at *toml.DecodeError
	if errors.As(err, &at) {
		line, column := at.Position()
		start = fm.Start + min(len(text[fm.Start:fm.End]), offsetOf(text[fm.Start:fm.End], line, 1)+max(0, column-1))
	}
	what := "the front matter is not valid TOML: " + strings.TrimPrefix(err.Error(), "toml: ")
	return problem.New(file, text, start, end, what, "write one “key = \"value\"” a line")
}

// place is a position in the file, 1-based, the column in runes.
type place struct{ line, column int }

// pathSeparator joins the parts of a dotted key; TOML allows it in none.
const pathSeparator = "\x00"

// tomlPlaces says where each key of a block that parses stands, by the key's
// full path. Positions count from the head of the file.
func tomlPlaces(block string, linesBefore int) map[string]place {
	places := map[string]place{}
	var p unstable.Parser
	p.Reset([]byte(block))
	table := ""
	for p.NextExpression() {
		e := p.Expression()
		path := ""
		if e.Kind == unstable.KeyValue {
			path = table
		}
		for keys := e.Key(); keys.Next(); {
			key := keys.Node()
			path += pathSeparator + string(key.Data)
			if _, ok := places[path]; !ok {
				places[path] = placeOf(block, int(key.Raw.Offset), linesBefore)
			}
		}
		if e.Kind == unstable.Table || e.Kind == unstable.ArrayTable {
			table = path
		}
	}
	return places
}

func placeOf(block string, offset, linesBefore int) place {
	offset = min(offset, len(block))
	lineStart := strings.LastIndexByte(block[:offset], '\n') + 1
	return place{
		line:   linesBefore + strings.Count(block[:offset], "\n") + 1,
		column: utf8.RuneCountInString(block[lineStart:offset]) + 1,
	}
}

type tomlConverter struct{ places map[string]place }

// table makes a mapping whose keys stand in the order of the file.
func (c tomlConverter) table(path string, table map[string]any, at place) *yaml.Node {
	keys := make([]string, 0, len(table))
	for k := range table {
		keys = append(keys, k)
	}
	slices.SortFunc(keys, func(a, b string) int {
		p, q := c.at(path, a, at), c.at(path, b, at)
		return cmp.Or(cmp.Compare(p.line, q.line), cmp.Compare(p.column, q.column), strings.Compare(a, b))
	})
	node := &yaml.Node{Kind: yaml.MappingNode, Tag: "!!map", Line: at.line, Column: at.column}
	for _, k := range keys {
		here := c.at(path, k, at)
		key := scalar("!!str", k, here)
		node.Content = append(node.Content, key, c.value(path+pathSeparator+k, table[k], here))
	}
	return node
}

func (c tomlConverter) at(path, key string, otherwise place) place {
	if p, ok := c.places[path+pathSeparator+key]; ok {
		return p
	}
	return otherwise
}

// value converts what package toml decodes into an any.
func (c tomlConverter) value(path string, v any, at place) *yaml.Node {
	switch v := v.(type) {
	case map[string]any:
		return c.table(path, v, at)
	case []any:
		node := &yaml.Node{Kind: yaml.SequenceNode, Tag: "!!seq", Line: at.line, Column: at.column}
		for _, x := range v {
			node.Content = append(node.Content, c.value(path, x, at))
		}
		return node
	case string:
		return scalar("!!str", v, at)
	case bool:
		return scalar("!!bool", strconv.FormatBool(v), at)
	case int64:
		return scalar("!!int", strconv.FormatInt(v, 10), at)
	case float64:
		return scalar("!!float", yamlFloat(v), at)
	case time.Time:
		return scalar("!!timestamp", v.Format(time.RFC3339Nano), at)
	case toml.LocalDate:
		return scalar("!!timestamp", v.String(), at)
	case toml.LocalDateTime:
		return scalar("!!timestamp", v.String(), at)
	case toml.LocalTime:
		return scalar("!!str", v.String(), at)
	}
	return scalar("!!null", "", at)
}

func scalar(tag, value string, at place) *yaml.Node {
	return &yaml.Node{Kind: yaml.ScalarNode, Tag: tag, Value: value, Line: at.line, Column: at.column}
}

func yamlFloat(f float64) string {
	switch {
	case math.IsNaN(f):
		return ".nan"
	case math.IsInf(f, 1):
		return ".inf"
	case math.IsInf(f, -1):
		return "-.inf"
	}
	return strconv.FormatFloat(f, 'g', -1, 64)
}
