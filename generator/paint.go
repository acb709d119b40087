package main

import (
	"io"
	"os"
	"strings"

	"briefing/generator/problem"
)

// paint colours what stands on standard error, where that helps.
type paint struct {
	on       bool
	terminal bool // standard error is one: progress may be rewritten in place
}

// newPaint decides by --color; auto is a terminal that can, unless NO_COLOR is
// set (no-color.org).
func newPaint(choice string, getenv func(string) string, w io.Writer) paint {
	p := paint{terminal: isTerminal(w) && getenv("TERM") != "dumb"}
	switch choice {
	case "always":
		p.on = true
	case "never":
	default:
		p.on = p.terminal && getenv("NO_COLOR") == ""
	}
	return p
}

func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// Colours as terminals number them.
const (
	bold   = "1"
	red    = "1;31"
	yellow = "1;33"
	green  = "32"
	dim    = "2"
)

func (p paint) as(code, text string) string {
	if !p.on || text == "" {
		return text
	}
	return "\x1b[" + code + "m" + text + "\x1b[0m"
}

// fault is a message that belongs to no file.
func (p paint) fault(what string) string {
	return p.as(red, "briefing:") + " " + what + "\n"
}

// problem is a problem with its position in bold and its caret in colour.
func (p paint) problem(x problem.Problem) string {
	text := x.Render()
	if !p.on {
		return text
	}
	mark := red
	if x.Severity == problem.Notice {
		mark = yellow
	}
	lines := strings.SplitAfter(text, "\n")
	lines[0] = p.as(bold, x.Where()) + strings.TrimPrefix(lines[0], x.Where())
	for i, line := range lines[1:] {
		content := strings.TrimRight(line, "\n")
		switch {
		case strings.Trim(content, " \t^~") == "" && strings.Contains(content, "^"):
			lines[i+1] = p.as(mark, content) + "\n"
		case strings.HasPrefix(content, "    hint: "):
			lines[i+1] = p.as(green, content) + "\n"
		}
	}
	return strings.Join(lines, "")
}
