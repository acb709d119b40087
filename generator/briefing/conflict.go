package briefing

import (
	"cmp"
	"errors"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"unicode/utf8"

	"briefing/generator/problem"
)

// Conflict is something in a page that a person has to settle.
type Conflict struct {
	Kind       ConflictKind
	Key        string // of the block; "front" for front matter; empty for the whole page
	Start, End int    // bytes of the merged page
	Restore    string // the marker line as it was before somebody changed it; may be empty
}

// ConflictKind says what is to be settled.
type ConflictKind string

const (
	// Offered: a newer version waits beside an edited block.
	Offered ConflictKind = "offered"
	// Damaged: a marker was changed, so that its block cannot be updated.
	Damaged ConflictKind = "damaged"
	// Duplicate: a key stands twice; only one of the blocks is kept up to date.
	Duplicate ConflictKind = "duplicate"
	// Dropped: an edited block is no longer generated.
	Dropped ConflictKind = "dropped"
	// HandWritten: a page without marks of ours stands where one would be written.
	HandWritten ConflictKind = "hand-written"
	// NotText: the file is not UTF-8.
	NotText ConflictKind = "not-text"
	// Vanished: an edited page whose subject is in the sources no longer.
	Vanished ConflictKind = "vanished"
)

// Conflicts lists what is open in the pages under dir: offers, damaged markers,
// and pages kept for their edits though their subject is gone. Files that
// cannot be read, and pipes and devices, are left to whoever loads the site.
func Conflicts(dir string) []problem.Problem {
	var problems []problem.Problem
	err := filepath.WalkDir(dir, func(file string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		if e.IsDir() && strings.HasPrefix(e.Name(), ".") && file != dir {
			return filepath.SkipDir
		}
		if e.IsDir() || filepath.Ext(file) != ".md" {
			return nil
		}
		text, err := readIfThere(file)
		if err != nil || !utf8.Valid(text) {
			return nil
		}
		rel, err := filepath.Rel(dir, file)
		if err != nil {
			return err
		}
		problems = append(problems, ConflictsOn(dir, filepath.ToSlash(rel), string(text))...)
		return nil
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		problems = append(problems, problem.At(filepath.Base(dir), "the folder cannot be read: "+err.Error(), ""))
	}
	problem.Sort(problems)
	return problems
}

// ConflictsOn lists what is open in one page under dir, whose text is given.
func ConflictsOn(dir, page, text string) []problem.Problem {
	if !strings.Contains(text, "briefing:") || !utf8.ValidString(text) {
		return nil // no mark of ours
	}
	d := parse(text)
	if !d.generated() {
		return nil
	}
	found := inspect(text, nil)
	if !d.untouched() && isVanished(dir, page) {
		found = append(found, Conflict{Kind: Vanished})
	}
	return problemsOf(dir, page, text, found)
}

// isVanished tells whether a generated page lacks a subject by now: the index
// of its folder, which names every page that the sources give, does not link to
// it or is gone itself. Where somebody edited the index, nothing can be said.
func isVanished(dir, page string) bool {
	folder, name := path.Split(page)
	if !slices.Contains(folders, strings.TrimSuffix(folder, "/")) || name == indexName {
		return false
	}
	index, err := readIfThere(filepath.Join(dir, filepath.FromSlash(folder), indexName))
	if err != nil || !utf8.Valid(index) {
		return false
	}
	if len(index) == 0 {
		return true
	}
	d := parse(string(index))
	for _, s := range d.segs {
		if s.kind != textSeg && (s.kind != blockSeg || s.edited() || s.damaged) {
			return false
		}
	}
	return d.generated() && !strings.Contains(string(index), "]("+name)
}

// indexName is the page of each of the folders that links to all others in it.
const indexName = "index.md"

func problemsOf(dir, page, text string, conflicts []Conflict) []problem.Problem {
	var problems []problem.Problem
	for _, c := range conflicts {
		problems = append(problems, c.problem(path.Join(filepath.Base(dir), page), text))
	}
	return problems
}

// inspect lists what is open in a page as it stands. page is what the program
// would write there now, or nil where that is not known.
func inspect(text string, page *Page) []Conflict {
	d := parse(text)
	var found []Conflict
	offset := len(d.bom)
	if d.front != nil {
		found = append(found, inspectFront(d.front, offset)...)
		offset += len(d.front.raw())
	}
	for i, s := range d.segs {
		switch s.kind {
		case textSeg:
			found = append(found, damagedLines(s.body, offset)...)
		case offerSeg:
			found = append(found, Conflict{Kind: Offered, Key: s.key,
				Start: offset, End: offset + len(strings.TrimRight(s.open, "\r\n"))})
		case blockSeg:
			found = append(found, d.inspectBlock(i, offset, page)...)
		}
		offset += len(s.raw())
	}
	slices.SortStableFunc(found, func(a, b Conflict) int { return cmp.Compare(a.Start, b.Start) })
	return found
}

// inspectFront reports changed markers that stand as comments in the front matter.
func inspectFront(f *front, offset int) []Conflict {
	offset += len(f.open)
	var found []Conflict
	for i, l := range f.lines {
		if i != f.marker && strings.HasPrefix(l, "# briefing:front") {
			found = append(found, Conflict{Kind: Damaged, Key: frontKey,
				Start: offset, End: offset + len(strings.TrimRight(l, "\r\n"))})
		}
		offset += len(l)
	}
	return found
}

func (d *document) inspectBlock(i, offset int, page *Page) []Conflict {
	s := d.segs[i]
	c := Conflict{Key: s.key, Start: offset, End: offset + len(strings.TrimRight(s.open, "\r\n"))}
	if d.find(s.key) != i {
		c.Kind = Duplicate
		return []Conflict{c}
	}
	if s.damaged {
		c.Kind = Damaged
		switch {
		case !openLine.MatchString(s.open):
			if s.sum != "" {
				c.Restore = `<!-- briefing:block key="` + s.key + `" sum="` + s.sum + `" -->`
			}
		case s.end == "":
			c.Restore = "<!-- /briefing:block -->"
		default:
			c.Start += len(s.open) + len(s.body)
			c.End = c.Start + len(strings.TrimRight(s.end, "\r\n"))
			c.Restore = "<!-- /briefing:block -->"
		}
		return []Conflict{c}
	}
	wanted := page != nil && slices.Contains(keysOf(*page), s.key)
	switch {
	case d.front != nil && d.front.marker >= 0 && !slices.Contains(d.front.blocks, s.key):
		c.Kind = Damaged
	case page != nil && (!wanted || d.omits[s.key]):
		c.Kind = Dropped
	default:
		return nil
	}
	return []Conflict{c}
}

// damagedLines finds markers in an editor's text that belong to nothing.
func damagedLines(text string, offset int) []Conflict {
	var found []Conflict
	for _, l := range strings.SplitAfter(text, "\n") {
		if kind := classify(l); kind != textLine && kind != omitMarker {
			found = append(found, Conflict{Kind: Damaged, Key: firstMatch(someKey, l),
				Start: offset, End: offset + len(strings.TrimRight(l, "\r\n"))})
		}
		offset += len(l)
	}
	return found
}

// problem says what a conflict means to the person who runs the program.
func (c Conflict) problem(file, text string) problem.Problem {
	words := conflictWords[c.Kind]
	what := strings.ReplaceAll(words.what, "KEY", c.Key)
	hint := strings.ReplaceAll(words.hint, "KEY", c.Key)
	if c.Restore != "" {
		hint = "restore the line as it was: " + c.Restore
	}
	p := problem.At(file, what, hint)
	if c.Kind != NotText && c.Kind != HandWritten && c.Kind != Vanished {
		p = problem.New(file, text, c.Start, c.End, what, hint)
	}
	p.Severity = words.severity
	return p
}
