package problem

import (
	"strings"
	"testing"
)

func TestCaretStandsUnderTheFault(t *testing.T) {
	text := "title: “Ünïcode”\r\npublished: sometime\r\n"
	start := strings.Index(text, "sometime")
	p := New("seeds/a.md", text, start, start+len("sometime"), "the date is not a date", "write it as 2023-07-03")
	want := "seeds/a.md:2:12: the date is not a date\n" +
		"    published: sometime\n" +
		"               ^~~~~~~~\n" +
		"    hint: write it as 2023-07-03\n"
	if got := p.Render(); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestColumnsCountRunes(t *testing.T) {
	text := "“Ü” x"
	p := New("a", text, strings.IndexByte(text, 'x'), len(text), "w", "")
	if p.Column != 5 {
		t.Errorf("column %d, want 5", p.Column)
	}
}

func TestLongLinesAreCutAroundTheCaret(t *testing.T) {
	text := strings.Repeat("a", 5000) + "X" + strings.Repeat("b", 5000)
	lines := strings.Split(New("a", text, 5000, 5001, "w", "").Render(), "\n")
	caret := strings.IndexByte(lines[2], '^')
	if got := []rune(lines[1])[caret]; got != 'X' {
		t.Errorf("the caret stands under %q", got)
	}
	if n := len([]rune(lines[1])); n > 120 {
		t.Errorf("the line is %d runes long", n)
	}
}

func TestOffsetsOutsideTheTextDoNotPanic(t *testing.T) {
	for _, r := range [][2]int{{-5, -1}, {99, 3}, {3, 99}, {0, 0}} {
		New("a", "b\nc", r[0], r[1], "w", "h").Render()
	}
	New("a", "", 0, 0, "w", "").Render()
	OnLine("a", "one\ntwo", 9, 1, "w", "").Render()
}

func TestSortIsByPlace(t *testing.T) {
	ps := []Problem{{File: "b", Line: 1}, {File: "a", Line: 2}, {File: "a", Line: 1, Column: 2}, {File: "a", Line: 1, Column: 1}}
	Sort(ps)
	var got []string
	for _, p := range ps {
		got = append(got, p.Where())
	}
	if s := strings.Join(got, " "); s != "a:1:1 a:1:2 a:2 b:1" {
		t.Error(s)
	}
}

// A caret under nothing helps nobody.
func TestBlankLinesAreNotShown(t *testing.T) {
	for _, line := range []string{"", "  \t ", "\u200b\u00a0", "\ufeff"} {
		text := "one\n" + line + "\ntwo"
		if got := New("a", text, 4, 4, "the file is empty", "write").Render(); got != "a:2:1: the file is empty\n    hint: write\n" {
			t.Errorf("%q: %q", line, got)
		}
	}
}
