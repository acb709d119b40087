// Package importer turns article files into sources: bytes into text, and text
// into passages with metadata.
//
// Read reads a dossier's folder of articles; Convert turns one file into
// Markdown with front matter, as it should lie in that folder. What a text is
// made of (title, deck, byline, headings, captions, paragraphs, author note,
// boilerplate) is told by general rules on the shape and place of lines and by
// the phrases of boilerplate.txt; the rules stand in one file a kind.
package importer

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"briefing/generator/corpus"
	"briefing/generator/problem"
)

// Read reads every article below dir in the dossier fsys: .txt, .md and
// .markdown files, but no hidden ones and no README.md. Metadata comes from a
// file's front matter, then from SOURCES.yaml in dir, then from the text, then
// from the address.
//
// A file that cannot be read, is not text, is empty, or whose front matter is
// broken is a problem and left out, and so is the second of two sources with
// one ID; a bad value of one key is a problem and counts as not stated.
// Everything else is returned, by ID. The error is for a folder dir that cannot
// be read.
func Read(fsys fs.FS, dir string) ([]*corpus.Source, []problem.Problem, error) {
	files, ps, err := articleFiles(fsys, dir)
	if err != nil {
		return nil, nil, err
	}
	stated, listProblems := readList(fsys, dir, files)
	ps = append(ps, listProblems...)
	results := make([]result, len(files))
	each(len(files), func(i int) {
		results[i] = readFile(fsys, path.Join(dir, files[i]), stated[files[i]])
	})
	var sources []*corpus.Source
	taken := map[corpus.SourceID]string{}
	for _, r := range results {
		ps = append(ps, r.problems...)
		if r.source == nil {
			continue
		}
		if other, ok := taken[r.source.ID]; ok {
			ps = append(ps, r.sameID(other))
			continue
		}
		taken[r.source.ID] = r.source.File
		sources = append(sources, r.source)
	}
	slices.SortFunc(sources, func(a, b *corpus.Source) int { return cmp.Compare(a.ID, b.ID) })
	problem.Sort(ps)
	return sources, ps, nil
}

// each calls do for 0..n-1 on all cores. The order is nobody's business: do
// writes to its own place only.
func each(n int, do func(i int)) {
	var wg sync.WaitGroup
	next := make(chan int)
	for range min(n, runtime.GOMAXPROCS(0)) {
		wg.Go(func() {
			for i := range next {
				do(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
}

// articleFiles lists the articles below dir, relative to it and in order, and
// reports files of other kinds.
func articleFiles(fsys fs.FS, dir string) (files []string, ps []problem.Problem, err error) {
	err = fs.WalkDir(fsys, dir, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil && name == dir:
			return err
		case err != nil:
			ps = append(ps, unreadable(name, err))
			return nil
		case name != dir && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
			return nil
		case d.IsDir(), strings.EqualFold(d.Name(), "README.md"), d.Name() == listName:
			return nil
		}
		if isArticle(name) {
			files = append(files, strings.TrimPrefix(strings.TrimPrefix(name, dir), "/"))
		} else {
			ps = append(ps, otherKind(name))
		}
		return nil
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil, []problem.Problem{problem.At(dir, "there is no such folder of articles", "make it and put .txt or .md files into it")}, nil
	}
	if err != nil {
		return nil, nil, fmt.Errorf("reading the folder of articles: %w", err)
	}
	slices.Sort(files)
	return files, ps, nil
}

func isArticle(name string) bool { return isText(name) || isMarkdown(name) }

func isText(name string) bool { return strings.EqualFold(path.Ext(name), ".txt") }

func isMarkdown(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	return ext == ".md" || ext == ".markdown"
}

func otherKind(name string) problem.Problem {
	p := problem.At(name, "the file is not read: articles are .txt and .md files", foreignHint)
	p.Severity = problem.Notice
	return p
}

// result is what became of one file. source is nil where it could not be read.
type result struct {
	source   *corpus.Source
	problems []problem.Problem
	idAt     problem.Problem // where the source's ID is stated
}

func (r result) sameID(other string) problem.Problem {
	p := r.idAt
	p.What = fmt.Sprintf("the id “%s” is that of %s already", r.source.ID, other)
	p.Hint = "give one of the two another id in its front matter, or another file name"
	return p
}

func readFile(fsys fs.FS, name string, stated metadata) result {
	data, err := readRegular(fsys, name)
	if err != nil {
		return result{problems: []problem.Problem{unreadable(name, err)}}
	}
	a, ps := readArticle(name, data, stated)
	if a == nil {
		return result{problems: ps}
	}
	sum := sha256.Sum256(data)
	src := a.source()
	src.SHA256 = hex.EncodeToString(sum[:])
	if !slices.ContainsFunc(src.Passages, func(p corpus.Passage) bool { return p.Kind.IsProse() }) {
		p := problem.At(name, "no paragraph is recognised in the file", "put every paragraph on a line of its own, or give the file headings and paragraphs in Markdown")
		p.Severity = problem.Notice
		ps = append(ps, p)
	}
	return result{source: src, problems: ps, idAt: a.idAt}
}

var errNotRegular = errors.New("it is not an ordinary file")

// readRegular reads a file, or the one that a symbolic link leads to. Pipes and
// devices are not opened: reading them may never end.
func readRegular(fsys fs.FS, name string) ([]byte, error) {
	info, err := fs.Stat(fsys, name)
	if err != nil {
		return nil, err
	}
	if !info.Mode().IsRegular() {
		return nil, errNotRegular
	}
	return fs.ReadFile(fsys, name)
}

// unreadable reports a file that the system does not let us read.
func unreadable(name string, err error) problem.Problem {
	hint := "mend it, or take it out of the folder"
	switch {
	case errors.Is(err, fs.ErrPermission):
		hint = "allow reading it, or take it out of the folder"
	case errors.Is(err, fs.ErrNotExist):
		hint = "it is a link to a file that is not there: mend it, or take it out of the folder"
	}
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		err = pathError.Err // without the path, which the problem names
	}
	return problem.At(name, "the file cannot be read: "+err.Error(), hint)
}

// sortedKeys gives the keys of a set in order.
func sortedKeys(set map[string]bool) []string {
	keys := make([]string, 0, len(set))
	for k := range set {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}
