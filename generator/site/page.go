package site

import (
	"fmt"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"unicode"
	"unicode/utf8"

	"briefing/generator/markdown"
	"briefing/generator/problem"
)

// The types of pages, which choose the template. Anything else is a page.
var pageTypes = []string{"home", "actor", "theme", "disagreement", "discrepancy", "source", "timeline", "coverage", "network", "glossary", "method", "index", "page"}

// Page is one Markdown file.
type Page struct {
	Path   ContentPath
	Output OutputPath
	Type   string // one of pageTypes
	Title  string
	folded string // the title in lower case, to sort by
	Front  FrontMatter
	Doc    *markdown.Document

	text    string // the file
	links   []link // where the body's and the front matter's links lead
	inbound []inbound
	prev    *Page
	next    *Page

	own      []problem.Problem // with its file
	noted    []problem.Problem // by Options.Inspect
	rendered *rendering
	shape    *shape            // of its finished HTML; nil until Check has looked at it
	judged   bool              // wrong is what Check found
	wrong    []problem.Problem // with the page as it stands among the others
	faults   []problem.Problem // with its template, when it was rendered last
}

// rendering is a page's HTML, made once.
type rendering struct {
	once   sync.Once
	ready  atomic.Bool // the other fields may be read
	html   []byte
	faults []problem.Problem // of its template
}

// source is the text of a page's file. It is read again where it was given up;
// a file that is gone by then has none, and problems in it show no line.
func (s *Site) source(p *Page) string {
	if p.text != "" {
		return p.text
	}
	data, err := os.ReadFile(s.onDisk(p.Path))
	if err != nil {
		return ""
	}
	text, _ := readText("", data)
	return text
}

// onDisk is where a file of content/ lies.
func (s *Site) onDisk(at ContentPath) string {
	return filepath.Join(s.options.Content, filepath.FromSlash(string(at)))
}

// inbound is a page that links to another, with the links that do.
type inbound struct {
	from  *Page
	links []int // indexes into Doc.Links
}

// link is a link of a page within the dossier.
type link struct {
	from   int         // index into Doc.Links; -1 for front matter
	at     Target      // the front matter's words
	path   ContentPath // the file it names, anchor and query cut off
	anchor string
}

// loadPage reads and parses one file. The page is nil where it cannot be read.
func (s *Site) loadPage(parser *markdown.Parser, at ContentPath) (*Page, []problem.Problem) {
	name := s.fileName(at)
	data, err := os.ReadFile(s.onDisk(at))
	if err != nil {
		return nil, []problem.Problem{problem.At(name, "the page cannot be read: "+err.Error(), "")}
	}
	text, ps := readText(name, data)
	p := &Page{Path: at, Output: outputOf(at), text: text, rendered: &rendering{}}
	bodyStart, faults := markdown.DecodeFrontMatter(name, p.text, &p.Front)
	ps = append(ps, faults...)
	p.Doc = parser.Parse(p.text, bodyStart, func(dest string) string { return rewrite(at, s.intoFolder(at, dest)) })
	p.Title = firstOf(p.Doc.Title, p.Front.Title, titleFromName(at))
	p.folded = strings.ToLower(p.Title)
	p.Type = p.Front.Type
	if p.Type == "" {
		p.Type = "page"
		if at == "index.md" {
			p.Type = "home"
		} else if path.Base(string(at)) == "index.md" {
			p.Type = "index"
		}
	}
	if !slices.Contains(pageTypes, p.Type) {
		ps = append(ps, p.typeProblem(name))
		p.Type = "page"
	}
	s.resolveLinks(p)
	if s.options.Inspect != nil {
		p.noted = s.options.Inspect(at, text)
	}
	p.own = ps
	if s.options.Once {
		p.text = ""
	}
	return p, ps
}

// readText gives the text of a file. A byte that is not UTF-8 becomes �, which
// shows the author the place, and the first one is reported.
func readText(name string, data []byte) (string, []problem.Problem) {
	if utf8.Valid(data) {
		return string(data), nil
	}
	at := 0
	for r, size := utf8.DecodeRune(data); r != utf8.RuneError || size != 1; r, size = utf8.DecodeRune(data[at:]) {
		at += size
	}
	text := string([]rune(string(data)))
	// Up to the fault both are the same, so its offset holds in the text as well.
	return text, []problem.Problem{problem.New(name, text, at, at+len("\ufffd"),
		fmt.Sprintf("the byte %#02x is not UTF-8", data[at]), "save the page as UTF-8")}
}

func (p *Page) typeProblem(name string) problem.Problem {
	hint := "the types are " + strings.Join(pageTypes, ", ")
	if near := markdown.Nearest(p.Type, pageTypes); near != "" {
		hint = "did you mean “" + near + "”?"
	}
	root, _, _ := markdown.ParseFrontMatter(name, p.text)
	if node := markdown.Lookup(root, "type"); node != nil {
		return markdown.NodeProblem(name, p.text, node, "there is no page of type “"+p.Type+"”", hint)
	}
	return problem.At(name, "there is no page of type “"+p.Type+"”", hint)
}

// resolveLinks finds where the page's links within the dossier lead.
func (s *Site) resolveLinks(p *Page) {
	for i, l := range p.Doc.Links {
		if markdown.External(l.Destination) {
			continue
		}
		to, anchor := resolve(p.Path, s.intoFolder(p.Path, l.Destination))
		p.links = append(p.links, link{from: i, path: to, anchor: anchor})
	}
	for _, t := range p.Front.targets() {
		if t.Path == "" {
			continue
		}
		to, anchor := resolve("", t.Path) // front matter names paths from content/ on
		p.links = append(p.links, link{from: -1, at: t, path: to, anchor: anchor})
	}
}

// section is the folder of the page; empty at the top.
func (p *Page) section() string {
	dir := path.Dir(string(p.Path))
	if dir == "." {
		return ""
	}
	return dir
}

func (p *Page) isIndex() bool { return path.Base(string(p.Path)) == "index.md" }

// titleFromName makes a title of a file name: sea-ice.md → Sea ice.
func titleFromName(at ContentPath) string {
	name := strings.TrimSuffix(path.Base(string(at)), ".md")
	name = strings.NewReplacer("-", " ", "_", " ").Replace(name)
	return firstOf(capital(name), string(at))
}

// capital writes the first letter large.
func capital(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if size == 0 {
		return s
	}
	return string(unicode.ToUpper(first)) + s[size:]
}

func firstOf(candidates ...string) string {
	for _, c := range candidates {
		if c != "" {
			return c
		}
	}
	return ""
}
