// Package problem describes what a person should fix in a dossier, and where.
//
// A fault in a user's file is a value, not an error: packages collect
// []Problem and go on, so that one run reports everything there is to mend.
// Go errors are left for the machine (disk, network) and for our own bugs.
// Use New where an offset into the file's text is known and At where only the
// file is; print with Render.
package problem

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// Severity says whether a problem makes a build fail.
type Severity int

const (
	// Fault makes the command exit 1.
	Fault Severity = iota
	// Notice is printed and does not change the exit code.
	Notice
)

// Problem is one thing to fix.
type Problem struct {
	File     string   // slash-separated path relative to the dossier
	Line     int      // 1-based; 0 where the whole file is meant
	Column   int      // 1-based, in runes; 0 where the whole line or file is meant
	Length   int      // runes to underline from Column; 0 is taken as 1
	Text     string   // the line at fault, without its line break
	What     string   // what is wrong, lower case, no full stop
	Hint     string   // how to mend it; may be empty
	Severity Severity // Fault unless said otherwise
}

// At reports a fault of a whole file.
func At(file, what, hint string) Problem {
	return Problem{File: file, What: what, Hint: hint}
}

// New reports a fault at the byte range start..end of text, the content of
// file. Offsets outside the text are moved to its nearest end.
func New(file, text string, start, end int, what, hint string) Problem {
	start = min(max(start, 0), len(text))
	end = min(max(end, start), len(text))
	lineStart := strings.LastIndexByte(text[:start], '\n') + 1
	line := text[lineStart:]
	if i := strings.IndexByte(line, '\n'); i >= 0 {
		line = line[:i]
	}
	line = strings.TrimSuffix(line, "\r")
	end = max(min(end, lineStart+len(line)), start)
	return Problem{
		File:   file,
		Line:   strings.Count(text[:lineStart], "\n") + 1,
		Column: utf8.RuneCountInString(text[lineStart:start]) + 1,
		Length: max(1, utf8.RuneCountInString(text[start:end])),
		Text:   line,
		What:   what,
		Hint:   hint,
	}
}

// OnLine reports a fault in a line (1-based) and column (1-based, runes) of
// text, as parsers of YAML and TOML give them.
func OnLine(file, text string, line, column int, what, hint string) Problem {
	p := Problem{File: file, Line: line, Column: column, What: what, Hint: hint}
	lines := strings.Split(text, "\n")
	if line >= 1 && line <= len(lines) {
		p.Text = strings.TrimSuffix(lines[line-1], "\r")
	}
	return p
}

// Where is the position as editors and terminals understand it:
// file, file:line or file:line:col.
func (p Problem) Where() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Column == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Column)
}

// Sort orders problems by file, line, column and text, so that a report does
// not depend on the order in which they were found.
func Sort(ps []Problem) {
	slices.SortStableFunc(ps, func(a, b Problem) int {
		return cmp.Or(
			strings.Compare(a.File, b.File),
			cmp.Compare(a.Line, b.Line),
			cmp.Compare(a.Column, b.Column),
			strings.Compare(a.What, b.What),
		)
	})
}

// Faults counts the problems that make a command fail.
func Faults(ps []Problem) int {
	n := 0
	for _, p := range ps {
		if p.Severity == Fault {
			n++
		}
	}
	return n
}
