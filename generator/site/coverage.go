package site

import (
	"regexp"
	"strconv"
	"strings"
)

// many is the number of passages from which on a source treats a matter, and
// does not only name it.
const many = 3

var coverageGroups = []struct{ kind, label string }{
	{"disagreement", "Disagreements"}, {"theme", "Themes"}, {"actor", "Actors"},
}

func (v view) coverage(f *CoverageFront) *Coverage {
	if f == nil {
		return nil
	}
	c := &Coverage{}
	for _, col := range f.Columns {
		c.Columns = append(c.Columns, v.ref(col.Source, col.Label))
	}
	for _, g := range coverageGroups {
		group := CoverageGroup{Label: g.label, Span: len(f.Columns) + 1}
		for _, r := range f.Rows {
			if r.Kind != g.kind {
				continue
			}
			row := CoverageRow{Ref: v.ref(r.Page, r.Title)}
			for i := range f.Columns {
				n := 0
				if i < len(r.Cells) {
					n = r.Cells[i]
				}
				row.Cells = append(row.Cells, cell(n))
			}
			group.Rows = append(group.Rows, row)
		}
		if len(group.Rows) > 0 {
			c.Groups = append(c.Groups, group)
		}
	}
	return c
}

var (
	bodyTable  = regexp.MustCompile(`(?s)<table>.*?</table>`)
	bodyNumber = regexp.MustCompile(`<td class="right">(\d+|–)</td>`)
)

// markCells puts the signs of the heat table into the body's own tables of
// coverage, which are those with a column for every source. Nothing that the
// author wrote goes away.
func markCells(body string, columns int) string {
	return bodyTable.ReplaceAllStringFunc(body, func(table string) string {
		if strings.Count(table, "<th ") != columns+1 {
			return table
		}
		table = strings.Replace(table, "<table>", `<table class="heat">`, 1)
		return bodyNumber.ReplaceAllStringFunc(table, func(td string) string {
			text := bodyNumber.FindStringSubmatch(td)[1]
			n, _ := strconv.Atoi(text)
			c := cell(n)
			if n == 0 {
				return `<td class="silent"><span aria-hidden="true">–</span><span class="unseen">silent</span></td>`
			}
			return `<td class="` + c.Class + `"><span aria-hidden="true">` + c.Mark + `</span> ` + text + `</td>`
		})
	})
}

func cell(n int) Cell {
	switch {
	case n <= 0:
		return Cell{"–", "silent", 0}
	case n < many:
		return Cell{"○", "few", n}
	}
	return Cell{"●", "many", n}
}
