package site

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"briefing/generator/problem"
)

// A site that is built again from the same files by the same program is the same
// site. Digest is what it is built from; a Memory, kept outside the site, says
// which site that gave and what was wrong with it. If the site's files are still
// those, nothing need be read in detail, rendered or written.

// Memory is what a build left behind.
type Memory struct {
	Inputs   string            // Digest of what it was built from
	Out      string            // where it was written
	Pages    int               // pages of the site
	Bytes    int64             // size of all files
	Files    []left            // in order, the marker included
	Problems []problem.Problem // what Load and Check found
}

// left is a file as it was written.
type left struct {
	Name string
	Size int64
	Time time.Time
}

// Digest tells whether anything that a site is made from is another: the files
// of content/, templates/ and static/, the options, and the program itself,
// which program names.
func Digest(o Options, program string) (string, error) {
	sum := sha256.New()
	fmt.Fprintf(sum, "%q %q %q %q %q %v %d\n", program, o.Content, o.Templates, o.Static, o.BaseURL, o.Drafts, o.Date.UnixNano())
	for _, dir := range []string{o.Content, o.Templates, o.Static} {
		found, err := walkIfThere(dir)
		if err != nil {
			return "", err
		}
		sums := make([][sha256.Size]byte, len(found))
		failed := make([]error, len(found))
		inParallel(len(found), func(i int) { sums[i], failed[i] = fileSum(filepath.Join(dir, filepath.FromSlash(found[i]))) })
		for i, name := range found {
			if failed[i] != nil {
				return "", failed[i]
			}
			fmt.Fprintf(sum, "%q %x\n", name, sums[i])
		}
		fmt.Fprintln(sum)
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// streamed is the size of files that are not read into memory to be summed.
const streamed = 1 << 20

func fileSum(file string) (sum [sha256.Size]byte, err error) {
	f, err := os.Open(file)
	if err != nil {
		return sum, err
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.Size() < streamed {
		data, err := io.ReadAll(io.LimitReader(f, streamed))
		return sha256.Sum256(data), err
	}
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return sum, err
	}
	return [sha256.Size]byte(h.Sum(nil)), nil
}

// Recall reads the memory in file and says whether the folder out still holds
// the site that inputs gave. Anything odd counts as no memory.
func Recall(file, inputs, out string) (Memory, bool) {
	var m Memory
	data, err := os.ReadFile(file)
	if err != nil || json.Unmarshal(data, &m) != nil || m.Inputs != inputs || m.Out != fullPath(out) {
		return m, false
	}
	there, err := listLeft(out)
	return m, err == nil && len(there) > 0 && slices.EqualFunc(there, m.Files, func(a, b left) bool {
		return a.Name == b.Name && a.Size == b.Size && a.Time.Equal(b.Time)
	})
}

// Has says whether the site had a file of this name.
func (m Memory) Has(name OutputPath) bool {
	return slices.ContainsFunc(m.Files, func(l left) bool { return l.Name == string(name) })
}

// Remember writes down, in file, that inputs gave the site that stands in out
// now, with these problems.
func Remember(file, inputs, out string, r Report, problems []problem.Problem) error {
	m := Memory{Inputs: inputs, Out: fullPath(out), Pages: r.Pages, Bytes: r.Bytes, Problems: problems}
	var err error
	if m.Files, err = listLeft(out); err != nil {
		return err
	}
	data, err := json.Marshal(m)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return err
	}
	temp := file + ".tmp"
	if err := os.WriteFile(temp, data, 0o644); err != nil {
		return err
	}
	return os.Rename(temp, file)
}

// listLeft lists the files of a site's folder, in order.
func listLeft(out string) ([]left, error) {
	var list []left
	err := filepath.WalkDir(out, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || ignored[d.Name()] && d.Name() != marker {
			return err
		}
		name, err := filepath.Rel(out, p)
		if err == nil {
			list = append(list, left{Name: filepath.ToSlash(name)})
		}
		return err
	})
	if err != nil {
		return nil, err
	}
	failed := make([]error, len(list))
	inParallel(len(list), func(i int) {
		info, err := os.Lstat(filepath.Join(out, filepath.FromSlash(list[i].Name)))
		if failed[i] = err; err == nil {
			list[i].Size, list[i].Time = info.Size(), info.ModTime()
			if !info.Mode().IsRegular() {
				list[i].Size = -1 // not a file that was written
			}
		}
	})
	for _, err := range failed {
		if err != nil {
			return nil, err
		}
	}
	slices.SortFunc(list, func(a, b left) int { return strings.Compare(a.Name, b.Name) })
	return list, nil
}

// fullPath names a folder whatever the working directory is.
func fullPath(dir string) string {
	if full, err := filepath.Abs(dir); err == nil {
		return full
	}
	return dir
}
