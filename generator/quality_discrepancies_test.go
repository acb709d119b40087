package main

import (
	"strings"

	"briefing/generator/corpus"
)

// discrepancies scores where the sources differ, and where they only seem to.
func (e *exam) discrepancies() {
	taken := map[corpus.DiscrepancyID]bool{}
	for _, g := range e.gold.Discrepancies {
		hit := false
		for _, d := range e.c.Discrepancies {
			if e.setsApart(d, g.Values, g.Files) {
				if string(d.Kind) != g.Kind {
					e.log("of another kind: %v is %s, not %s", g.Values, g.Kind, d.Kind)
				}
				hit = true
				taken[d.ID] = true
				e.judge("discrepancy", string(d.ID), true)
			}
		}
		if !hit && g.Optional {
			continue
		}
		e.want("discrepancies", 1)
		if hit {
			e.hit("discrepancies")
		} else {
			e.miss("discrepancies", "%s %v", g.Kind, g.Values)
		}
	}
	for _, d := range e.c.Discrepancies {
		if taken[d.ID] {
			continue
		}
		var values []string
		for _, r := range d.Readings {
			values = append(values, r.Value)
		}
		e.fault("discrepancies", "%s, %s: %s (%s)", d.Kind, d.About, strings.Join(values, " | "), d.Rule)
		e.judge("discrepancy", string(d.ID), false)
	}
}

// setsApart tells whether a discrepancy has a reading of its own for at least
// two of the values, from the files that gold names.
func (e *exam) setsApart(d corpus.Discrepancy, values, files []string) bool {
	used := map[int]bool{}
	for _, v := range values {
		for i, r := range d.Readings {
			if !used[i] && e.reads(r, v, files) {
				used[i] = true
				break
			}
		}
	}
	return len(used) >= 2
}

// reads tells whether a reading gives a value: in its own words, or in the
// words it was read from.
func (e *exam) reads(r corpus.Reading, value string, files []string) bool {
	value = strings.ToLower(bareWords(value))
	have := strings.ToLower(bareWords(r.Value))
	for _, at := range r.Evidence {
		if len(files) > 0 && !e.inOneOf(at.Source, files) {
			continue
		}
		if strings.Contains(strings.ToLower(folded(e.c.Text(at))), value) || have != "" && (strings.Contains(have, value) || strings.Contains(value, have)) {
			return true
		}
	}
	return false
}

func (e *exam) inOneOf(id corpus.SourceID, files []string) bool {
	for _, f := range files {
		if src := sourceIn(e.c, f); src != nil && src.ID == id {
			return true
		}
	}
	return false
}
