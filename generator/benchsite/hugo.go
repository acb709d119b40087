package main

import (
	"fmt"
	"strings"
)

// The same site for Hugo, in the way that is quickest for it: links are written
// as the addresses that they lead to, so that no hook resolves them, and
// backlinks are a taxonomy of what a page links to, so that no template goes
// through all pages for each.

func hugoPage(p sitePage, i, n int) string {
	var links, subjects []string
	for _, to := range p.links {
		links = append(links, fmt.Sprintf("p%05d", to))
	}
	for _, s := range p.subjects {
		subjects = append(subjects, subjectName(s))
	}
	body := p.markdown(func(to string) string { return "/" + to + "/" })
	_, body, _ = strings.Cut(body, "\n") // the title is in the front matter
	return fmt.Sprintf("---\ntitle: %q\ndescription: Page %d of %d, about %s.\ndate: %s\nlinks: [%s]\nsubjects: [%s]\n---\n",
		p.title, i, n, words[i%len(words)], p.date, strings.Join(links, ", "), strings.Join(subjects, ", ")) + body
}

// hugoTheme writes configuration and templates: frame, page, list, backlinks,
// feeds of the whole site, sitemap and an index of the whole text for search.
func hugoTheme(write func(name, text string) error) error {
	files := map[string]string{
		"hugo.toml": `baseURL = "https://example.org/"
title = "A site of many pages"
disableKinds = ["section"]
[taxonomies]
subject = "subjects"
link = "links"
[outputs]
home = ["html", "rss", "json"]
term = ["html"]
taxonomy = ["html"]
[markup.goldmark.renderer]
unsafe = true
`,
		"layouts/baseof.html": `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{{.Title}} – {{site.Title}}</title>
{{with .Description}}<meta name="description" content="{{.}}">{{end}}
<link rel="canonical" href="{{.Permalink}}"><meta property="og:title" content="{{.Title}}"><meta property="og:url" content="{{.Permalink}}">
<link rel="stylesheet" href="/site.css"></head>
<body><a href="#main">Skip</a><header><a href="/">{{site.Title}}</a><nav><a href="/subjects/">Subjects</a></nav></header>
<main id="main">{{block "main" .}}{{end}}</main><footer>{{site.Title}}</footer></body></html>
`,
		"layouts/page.html": `{{define "main"}}<nav><a href="/">Home</a></nav><h1>{{.Title}}</h1><p>{{.Description}}</p>
<nav><ul>{{range .Fragments.Headings}}{{range .Headings}}<li><a href="#{{.ID}}">{{.Title}}</a></li>{{end}}{{end}}</ul></nav>
{{.Content}}
<p>About {{range .GetTerms "subjects"}}<a href="{{.RelPermalink}}">{{.Title}}</a> {{end}}</p>
{{with index site.Taxonomies.links .File.ContentBaseName}}<section><h2>Mentioned in</h2><ul>{{range first 24 .Pages}}<li><a href="{{.RelPermalink}}">{{.Title}}</a></li>{{end}}</ul></section>{{end}}
<nav>{{with .PrevInSection}}<a href="{{.RelPermalink}}">{{.Title}}</a>{{end}}{{with .NextInSection}}<a href="{{.RelPermalink}}">{{.Title}}</a>{{end}}</nav>{{end}}
`,
		"layouts/term.html":       `{{define "main"}}<h1>{{.Title}}</h1><ul>{{range first 24 .Pages}}<li><a href="{{.RelPermalink}}">{{.Title}}</a></li>{{end}}</ul>{{end}}`,
		"layouts/taxonomy.html":   `{{define "main"}}<h1>{{.Title}}</h1><ul>{{range .Pages}}<li><a href="{{.RelPermalink}}">{{.Title}}</a></li>{{end}}</ul>{{end}}`,
		"layouts/home.html":       `{{define "main"}}<h1>{{.Title}}</h1><p>Begin with <a href="/s000/p00000/">the first</a>.</p>{{end}}`,
		"layouts/home.json":       `[{{range $i, $p := site.RegularPages}}{{if $i}},{{end}}{"url": {{$p.RelPermalink | jsonify}}, "title": {{$p.Title | jsonify}}, "text": {{$p.Plain | jsonify}}}{{end}}]`,
		"content/links/_index.md": "---\ntitle: Links\nbuild: {render: never}\ncascade: {build: {render: never}}\n---\n",
		"static/site.css":         "body { max-width: 40rem }\n",
	}
	for name, text := range files {
		if err := write("hugo/"+name, text); err != nil {
			return err
		}
	}
	return nil
}
