package importer

import (
	"fmt"
	"slices"
	"strings"

	"go.yaml.in/yaml/v3"

	"briefing/generator/corpus"
	"briefing/generator/markdown"
	"briefing/generator/problem"
)

// metadata is what is stated about an article outside its text.
type metadata struct {
	ID        string
	Title     string
	Author    string
	Outlet    string
	URL       string
	Published corpus.Date
	Accessed  string
	Language  string
	Rights    corpus.Rights
	Kind      string
}

// metadataKeys are the keys of an article's front matter.
func metadataKeys() []string {
	return []string{"id", "title", "author", "outlet", "url", "published", "accessed", "language", "rights", "kind"}
}

// otherNames are the names under which other programs and clippers write a key.
// They are read in its place where the key itself is missing.
func otherNames(key string) []string {
	switch key {
	case "title":
		return []string{"headline"}
	case "author":
		return []string{"authors", "byline", "by", "creator"}
	case "outlet":
		return []string{"publication", "publisher", "newspaper", "journal", "website", "site", "source"}
	case "url":
		return []string{"link", "permalink", "source_url", "source"}
	case "published":
		return []string{"date", "pubdate", "publishdate", "date_published", "datepublished", "publication_date"}
	case "accessed":
		return []string{"retrieved", "access_date"}
	case "language":
		return []string{"lang"}
	}
	return nil
}

// likelyKey gives the key that people may mean by one that can mean something
// else as well, so that it is not read; empty where there is none.
func likelyKey(key string) string {
	switch strings.ToLower(key) {
	case "created":
		return "published"
	case "address":
		return "url"
	case "licence", "license", "copyright":
		return "rights"
	case "type", "genre", "layout":
		return "kind"
	case "slug":
		return "id"
	case "name":
		return "title"
	}
	for _, k := range metadataKeys() {
		if strings.EqualFold(k, key) || slices.Contains(otherNames(k), strings.ToLower(key)) {
			return k
		}
	}
	return ""
}

// reader reads one mapping of metadata in a file and collects what is wrong
// with it. A value that cannot be read counts as not stated.
type reader struct {
	file, text string
	root       *yaml.Node
	read       []string // other names that were read, as written
	problems   []problem.Problem
}

// readMetadata reads the keys of root. Keys in extra are known to the caller.
func readMetadata(file, text string, root *yaml.Node, extra ...string) (metadata, []problem.Problem) {
	r := &reader{file: file, text: text, root: root}
	m := metadata{
		ID: r.string("id"), Title: r.string("title"), Author: r.names("author"), Outlet: r.string("outlet"),
		Language: r.string("language"), Kind: r.string("kind"),
		URL: r.url("url"), Published: r.date("published"), Accessed: r.day("accessed"), Rights: r.rights("rights"),
	}
	m.ID = r.id(m.ID)
	r.unknown(slices.Concat(metadataKeys(), r.read, extra))
	return m, r.problems
}

// node finds the value of a key, under another of its names where the key
// itself is missing; nil where there is none.
func (r *reader) node(key string) *yaml.Node {
	if node := markdown.Lookup(r.root, key); node != nil || r.root == nil {
		return node
	}
	for _, name := range append([]string{key}, otherNames(key)...) {
		for i := 0; i+1 < len(r.root.Content); i += 2 {
			written, value := r.root.Content[i], r.root.Content[i+1]
			// A source may be a paper or an address.
			if strings.EqualFold(written.Value, name) && (name != "source" || isURL(value.Value) == (key == "url")) {
				r.read = append(r.read, written.Value)
				return value
			}
		}
	}
	return nil
}

func (r *reader) fault(node *yaml.Node, what, hint string) {
	r.problems = append(r.problems, markdown.NodeProblem(r.file, r.text, node, what, hint))
}

// string reads one value of text; empty where there is none.
func (r *reader) string(key string) string {
	node := r.node(key)
	if node == nil {
		return ""
	}
	var s string
	if err := node.Decode(&s); err != nil {
		r.fault(node, "the value of “"+key+"” is not text", "write one value, in quotation marks if it has special characters")
		return ""
	}
	return strings.Join(strings.Fields(s), " ")
}

// names reads one name, or a list of names as a sentence would give it.
func (r *reader) names(key string) string {
	node := r.node(key)
	if node == nil || node.Kind != yaml.SequenceNode {
		return r.string(key)
	}
	var names []string
	if err := node.Decode(&names); err != nil {
		r.fault(node, "the value of “"+key+"” is neither a name nor a list of names", "write author: Ada Moor, or author: [Ada Moor, Ben Quay]")
		return ""
	}
	return joinNames(names)
}

func joinNames(names []string) string {
	if len(names) < 2 {
		return strings.Join(names, "")
	}
	last := len(names) - 1
	return strings.Join(names[:last], ", ") + " and " + names[last]
}

func (r *reader) url(key string) string {
	s := r.string(key)
	if at := strings.IndexAny(s, notInURL); at >= 0 && isURL(withoutAny(s, notInURL)) {
		sign := s[at : at+1]
		r.fault(r.node(key), "the value of “"+key+"” has the character “"+sign+"”, which no web address can have",
			fmt.Sprintf("write %%%02X for it", sign[0]))
		return ""
	}
	if s != "" && !isURL(s) {
		r.fault(r.node(key), "the value of “"+key+"” is no web address", "write it in full, beginning with https://")
		return ""
	}
	return s
}

// notInURL are the characters of ASCII that people paste into addresses and
// that RFC 3986, section 2, lets in only in the form %20.
const notInURL = " \t\"<>"

func withoutAny(s, signs string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(signs, r) {
			return -1
		}
		return r
	}, s)
}

func isURL(s string) bool {
	rest, ok := strings.CutPrefix(s, "https://")
	if !ok {
		rest, ok = strings.CutPrefix(s, "http://")
	}
	return ok && len(rest) > 3 && strings.Contains(rest, ".") && !strings.ContainsAny(rest, notInURL)
}

func (r *reader) date(key string) corpus.Date {
	s := r.string(key)
	if s == "" {
		return corpus.Date{}
	}
	d, ok := parseDate(s)
	if !ok {
		r.fault(r.node(key), "the value of “"+key+"” is no date of the calendar", "write 2023-07-03, 2023-07, 2023 or 3 July 2023")
	}
	return d
}

func (r *reader) day(key string) string {
	s := r.string(key)
	if s == "" {
		return ""
	}
	d, ok := parseDate(s)
	if !ok || d.Precision != corpus.Day {
		r.fault(r.node(key), "the value of “"+key+"” is no day of the calendar", "write it as 2023-07-03")
		return ""
	}
	return d.Value
}

func (r *reader) rights(key string) corpus.Rights {
	switch s := corpus.Rights(r.string(key)); s {
	case "", corpus.Excerpts, corpus.Full:
		return s
	}
	r.fault(r.node(key), "the value of “"+key+"” is not one of excerpts and full",
		"write excerpts to publish only what is cited, or full where the whole text may be published")
	return corpus.Excerpts
}

// id makes sure that an ID can be a page's name.
func (r *reader) id(id string) string {
	if id == "" || corpus.Slug(id) == id {
		return id
	}
	p := markdown.NodeProblem(r.file, r.text, r.node("id"),
		"the id has characters that a page's name cannot have, and is read as “"+corpus.Slug(id)+"”", "write id: "+corpus.Slug(id))
	p.Severity = problem.Notice
	r.problems = append(r.problems, p)
	return corpus.Slug(id)
}

func (r *reader) unknown(known []string) {
	for _, p := range markdown.UnknownKeys(r.file, r.text, r.root, known) {
		key, _, _ := strings.Cut(strings.TrimLeft(p.Text, " \t-"), ":")
		if s := likelyKey(strings.Trim(strings.TrimSpace(key), `"'`)); s != "" {
			p.Hint = "did you mean “" + s + "”?"
		}
		r.problems = append(r.problems, p)
	}
}

// complete fills what is not stated in m from other.
func (m *metadata) complete(other metadata) {
	for _, f := range []struct{ mine, theirs *string }{
		{&m.ID, &other.ID}, {&m.Title, &other.Title}, {&m.Author, &other.Author}, {&m.Outlet, &other.Outlet},
		{&m.URL, &other.URL}, {&m.Accessed, &other.Accessed}, {&m.Language, &other.Language}, {&m.Kind, &other.Kind},
	} {
		if *f.mine == "" {
			*f.mine = *f.theirs
		}
	}
	if m.Published.Value == "" {
		m.Published = other.Published
	}
	if m.Rights == "" {
		m.Rights = other.Rights
	}
}
