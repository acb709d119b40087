package site

import (
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"briefing/generator/markdown"
	"briefing/generator/problem"
)

// checkReferences reports what the tags of a page name by its id and is not on
// the page: labels, descriptions, what a button opens. Without it they do
// nothing, and nobody who sees the page would notice.
func (c *checker) checkReferences(p *Page) []problem.Problem {
	return missingReferences(c.site.fileName(p.Path), p.shape.missing, "look into the page's raw HTML and its template, "+p.Type+".html")
}

func missingReferences(name string, missing []mention, hint string) []problem.Problem {
	var ps []problem.Problem
	reported := map[string]bool{}
	for _, r := range missing {
		if key := r.attribute + r.id; !reported[key] {
			reported[key] = true
			ps = append(ps, problem.At(name, r.attribute+" of the finished page names "+r.id+", which is not on it", hint))
		}
	}
	return ps
}

// checkFramed follows the links of the pages that stand for no file of content/:
// 404.html and the print page.
func (c *checker) checkFramed() []problem.Problem {
	var ps []problem.Problem
	for _, at := range c.site.writtenFiles() {
		if path.Ext(string(at)) != ".html" {
			continue
		}
		data, err := c.site.writtenFile(at)
		if err != nil {
			continue // whoever writes the site will hear of it
		}
		sc := shapeOf(data)
		hint := "look into its template"
		for _, address := range sc.addresses {
			if below, ok := strings.CutPrefix(address, c.site.rootPath()); ok && c.site.rootPath() != "" {
				address = "/" + below
			}
			to, anchor := resolve(ContentPath(at), address)
			if OutputPath(to) == at && (anchor == "" || sc.has(anchor)) || OutputPath(to) != at && c.arrives(OutputPath(to), anchor) {
				continue
			}
			ps = append(ps, problem.At(string(at), "the finished page links to "+address+", which leads nowhere", hint))
		}
		ps = append(ps, missingReferences(string(at), sc.missing, hint)...)
	}
	return ps
}

var (
	styleComment = regexp.MustCompile(`(?s)/\*.*?\*/`)
	styleAddress = regexp.MustCompile(`url\(\s*["']?([^"')]+?)["']?\s*\)|@import\s+["']([^"']+)["']`)
)

// checkStyles reports files that a style sheet of the dossier asks for and the
// site does not have.
func (c *checker) checkStyles() []problem.Problem {
	var ps []problem.Problem
	for _, a := range c.site.files {
		if path.Ext(string(a.output)) != ".css" {
			continue
		}
		data, err := a.read()
		if err != nil {
			continue // whoever writes the site will hear of it
		}
		text := string(data)
		plain := styleComment.ReplaceAllStringFunc(text, func(comment string) string { return strings.Repeat(" ", len(comment)) })
		for _, m := range styleAddress.FindAllStringSubmatchIndex(plain, -1) {
			start, end := m[2], m[3]
			if start < 0 {
				start, end = m[4], m[5]
			}
			address := text[start:end]
			if markdown.External(address) || strings.HasPrefix(address, "#") {
				continue
			}
			if to, _ := resolve(ContentPath(a.output), address); !c.site.outputs[OutputPath(to)] {
				ps = append(ps, problem.New(c.site.assetName(a), text, start, end, "there is no "+string(to), "put it into static/, beside the style sheet"))
			}
		}
	}
	return ps
}

// assetName is how problems name a file of the site that is not a page.
func (s *Site) assetName(a asset) string {
	if in, err := filepath.Rel(s.options.Content, a.file); err == nil && a.file != "" && filepath.IsLocal(in) {
		return s.fileName(ContentPath(filepath.ToSlash(in)))
	}
	return "static/" + string(a.output)
}
