package site

import (
	"bytes"
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path"
	"path/filepath"
	"strings"
	"time"
)

// Sheets are PDFs of the pages, each beside its page; another program than this
// one draws them, so the site only keeps them. A page links to its sheet where
// there is one. A sheet stays as long as its page and the style sheets are as
// they were when it was printed; then it goes, since it would say something else
// than its page.

// dossierSheet is the PDF of the whole dossier.
const dossierSheet OutputPath = "dossier.pdf"

// SheetOf names the PDF of a page.
func SheetOf(page OutputPath) OutputPath {
	if page == printPage {
		return dossierSheet
	}
	return OutputPath(strings.TrimSuffix(string(page), path.Ext(string(page))) + ".pdf")
}

// Printable lists the pages that sheets can be made of: the whole dossier, if it
// is not too long for one page, and every page by itself. One whose sheet would
// have the name of another file of the site is left out.
func (s *Site) Printable() []OutputPath {
	var pages []OutputPath
	if s.isPrinted() {
		pages = append(pages, printPage)
	}
	for _, p := range s.pages {
		pages = append(pages, p.Output)
	}
	free := pages[:0]
	taken := map[OutputPath]bool{}
	for _, page := range pages {
		sheet := SheetOf(page)
		if _, ours := s.sheets[sheet]; taken[sheet] || s.outputs[sheet] && !ours {
			continue
		}
		taken[sheet] = true
		free = append(free, page)
	}
	return free
}

// AddSheet puts the PDF of a page into the site.
func (s *Site) AddSheet(page OutputPath, data []byte) {
	s.addSheet(page, asset{output: SheetOf(page), data: data})
}

func (s *Site) addSheet(page OutputPath, a asset) {
	s.sheets[a.output] = a
	s.outputs[a.output] = true
	s.renew(page)
}

func (s *Site) dropSheet(page OutputPath) {
	delete(s.sheets, SheetOf(page))
	delete(s.outputs, SheetOf(page))
	s.renew(page)
}

// renew has the page rendered anew that links to a page's sheet.
func (s *Site) renew(page OutputPath) {
	if page == printPage {
		page = "index.html"
	}
	if p := s.byOutput[page]; p != nil {
		p.rendered, p.shape, p.judged = &rendering{}, nil, false
	}
}

// KeepSheets takes over the PDFs in a folder that Write wrote, as far as their
// pages and the site's style sheets are the same as there. It gives the names of
// those that are not, which the next Write removes.
func (s *Site) KeepSheets(out string) (stale []OutputPath, err error) {
	listed, err := sheetsIn(out)
	if err != nil || len(listed) == 0 {
		return nil, err
	}
	styled, err := s.sameAssets(out)
	if err != nil {
		return nil, err
	}
	var kept []OutputPath
	for _, page := range s.Printable() {
		sheet := SheetOf(page)
		file := filepath.Join(out, filepath.FromSlash(string(sheet)))
		if _, err := os.Stat(file); listed[sheet] && styled && err == nil {
			s.addSheet(page, asset{output: sheet, file: file})
			kept = append(kept, page)
		}
	}
	for _, page := range kept { // with their links, as they were written
		if same, err := s.sameFile(out, page); err != nil {
			return nil, err
		} else if !same {
			s.dropSheet(page)
		}
	}
	for sheet := range listed {
		if _, there := s.sheets[sheet]; !there {
			stale = append(stale, sheet)
		}
	}
	sortPaths(stale)
	return stale, nil
}

// sameAssets says whether what a printed page may use is as it is in out.
func (s *Site) sameAssets(out string) (bool, error) {
	for _, a := range s.files {
		if path.Ext(string(a.output)) == ".js" { // nothing of it is printed
			continue
		}
		if same, err := s.sameFile(out, a.output); err != nil || !same {
			return false, err
		}
	}
	return true, nil
}

// sameFile says whether a file of the site has the bytes that it has in out.
func (s *Site) sameFile(out string, name OutputPath) (bool, error) {
	data, _, err := s.File(name)
	if err != nil {
		return false, err
	}
	before, err := os.ReadFile(filepath.Join(out, filepath.FromSlash(string(name))))
	if errors.Is(err, fs.ErrNotExist) {
		return false, nil
	}
	return bytes.Equal(before, data), err
}

// sheetMark follows the name of a sheet in the list of the marker.
const sheetMark = "\tPDF"

// sheetsIn lists the sheets that the marker of a folder names.
func sheetsIn(out string) (map[OutputPath]bool, error) {
	if !IsSite(out) {
		return nil, nil
	}
	data, err := os.ReadFile(filepath.Join(out, marker))
	if err != nil {
		return nil, err
	}
	sheets := map[OutputPath]bool{}
	for line := range strings.Lines(string(data)) {
		if name, ok := strings.CutSuffix(strings.TrimSuffix(line, "\n"), sheetMark); ok {
			sheets[OutputPath(name)] = true
		}
	}
	return sheets, nil
}

// sheetURL is the address of a page's PDF, seen from another; empty where there
// is none.
func (s *Site) sheetURL(from, page OutputPath) string {
	if _, there := s.sheets[SheetOf(page)]; !there {
		return ""
	}
	return href(from, SheetOf(page), "")
}

// Imprint is what a document made of the site says of where it comes from.
type Imprint struct {
	Title, Author, Description, Language string
	Date                                 time.Time // the date of the site; zero where nobody knows one
}

// Imprint tells it.
func (s *Site) Imprint() Imprint {
	return Imprint{Title: s.title(), Author: s.settings.Author, Description: s.settings.Description, Language: s.settings.Language, Date: s.imprintDate()}
}

func (s *Site) imprintDate() time.Time {
	if !s.options.Date.IsZero() {
		return s.options.Date
	}
	return s.date.Time
}

// Address is the full address of a file of the site; empty without a base URL.
func (s *Site) Address(at OutputPath) string { return s.address(at) }

// Link is how a file of the site, at from, leads to another: by the full address
// or, without a base URL, by the way there.
func (s *Site) Link(from, to OutputPath, anchor string) string {
	if s.baseURL == "" {
		return href(from, to, anchor)
	}
	return s.address(to) + (&url.URL{Fragment: anchor}).String()
}
