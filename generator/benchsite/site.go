package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// The generated site: pages of some 900 words with front matter, a table, two
// footnotes, eight links to other pages and two or three subjects; a page for
// each subject. The same number gives the same bytes.

const (
	linksPerPage = 8
	perFolder    = 250 // pages
)

// words are what the pages are made of; nobody reads them.
var words = strings.Fields(`the of and to in a is that for it as was with be by on not he his but at are this have from or had an they which one you were all
her she there would their we him been has when who will no more if out so up said what its about than into them can only other time new some could these two may
first then do any like my now over such our man me even most made after also did many off before must well back through years where much your way down should
because long each just state those people too mister how little good world make very year still see own work men day get here old life both between being under
three never know same last another while us might great go come since against right came take used himself few house use during without again place american
around however home small found mrs thought went say part once general high upon school every council bridge harbour minister report question river committee`)

func pageName(i int) string { return fmt.Sprintf("s%03d/p%05d", i/perFolder, i) }

func subjectName(i int) string { return fmt.Sprintf("subject-%02d", i) }

// subjects is how many there are among n pages.
func subjects(n int) int { return max(5, min(60, n/50)) }

// sitePage is one page, for both generators.
type sitePage struct {
	name     string
	title    string
	date     string
	links    []int
	subjects []int
	parts    [][]string // paragraphs, by section
	table    string
}

func generatePage(i, n int) sitePage {
	r := rand.New(rand.NewPCG(uint64(i), uint64(n)))
	p := sitePage{
		name: pageName(i), title: fmt.Sprintf("%s %s %s %d", capital(pick(r)), pick(r), pick(r), i),
		date: fmt.Sprintf("20%02d-%02d-%02d", 10+r.IntN(15), 1+r.IntN(12), 1+r.IntN(28)),
	}
	for range linksPerPage {
		p.links = append(p.links, r.IntN(n))
	}
	for range 2 + r.IntN(2) {
		p.subjects = append(p.subjects, r.IntN(subjects(n)))
	}
	for range 4 {
		var section []string
		for range 3 {
			section = append(section, paragraph(r, 50+r.IntN(50)))
		}
		p.parts = append(p.parts, section)
	}
	var table strings.Builder
	table.WriteString("| what | before | after |\n|---|--:|--:|\n")
	for range 5 {
		fmt.Fprintf(&table, "| %s %s | %d | %d |\n", pick(r), pick(r), r.IntN(1000), r.IntN(1000))
	}
	p.table = table.String()
	return p
}

func pick(r *rand.Rand) string { return words[r.IntN(len(words))] }

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }

func paragraph(r *rand.Rand, length int) string {
	var b strings.Builder
	for i := 0; i < length; {
		sentence := 6 + r.IntN(14)
		for j := range sentence {
			w := pick(r)
			switch {
			case j == 0:
				w = capital(w)
			case r.IntN(60) == 0:
				w = "**" + w + "**"
			}
			if b.Len() > 0 {
				b.WriteByte(' ')
			}
			b.WriteString(w)
		}
		b.WriteByte('.')
		i += sentence
	}
	return b.String()
}

// markdown writes the page; link gives the destination for a page's name.
func (p sitePage) markdown(link func(to string) string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "# %s\n", p.title)
	next := 0
	for i, section := range p.parts {
		fmt.Fprintf(&b, "\n## Part %d of %s\n", i+1, p.title)
		for _, text := range section {
			fmt.Fprintf(&b, "\n%s", text)
			if next < len(p.links) {
				to := p.links[next]
				fmt.Fprintf(&b, " See [page %d](%s).", to, link(pageName(to)))
				next++
			}
			if next <= 2 {
				fmt.Fprintf(&b, " This is known.[^%d]", next)
			}
			b.WriteByte('\n')
		}
		if i == 1 {
			b.WriteString("\n" + p.table)
		}
	}
	b.WriteString("\n[^1]: The first note.\n[^2]: The second note, which is *longer*.\n")
	return b.String()
}

// generate writes the site for this program below dir/briefing and, if asked
// for, for Hugo below dir/hugo.
func generate(dir string, n int, hugo bool) error {
	write := func(name, text string) error {
		at := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
			return err
		}
		return os.WriteFile(at, []byte(text), 0o644)
	}
	if err := write("briefing/content/site.yaml", "title: A site of many pages\nnavigation: [subjects/index.md]\nbase_url: https://example.org/\n"); err != nil {
		return err
	}
	if err := write("briefing/content/index.md", "# A site of many pages\n\nBegin with [the first](s000/p00000.md).\n"); err != nil {
		return err
	}
	for i := range subjects(n) {
		if err := write("briefing/content/subjects/"+subjectName(i)+".md", fmt.Sprintf("---\ntype: theme\n---\n# Subject %d\n", i)); err != nil {
			return err
		}
	}
	if err := write("briefing/content/subjects/index.md", "# Subjects\n"); err != nil {
		return err
	}
	for folder := range (n + perFolder - 1) / perFolder {
		if err := write(fmt.Sprintf("briefing/content/s%03d/index.md", folder), fmt.Sprintf("# Folder %d\n", folder)); err != nil {
			return err
		}
	}
	for i := range n {
		p := generatePage(i, n)
		var about []string
		for _, s := range p.subjects {
			about = append(about, fmt.Sprintf("[subject %d](../subjects/%s.md)", s, subjectName(s)))
		}
		text := fmt.Sprintf("---\ntitle: %q\ndescription: Page %d of %d, about %s.\ndate: %s\n---\n", p.title, i, n, words[i%len(words)], p.date) +
			p.markdown(func(to string) string { return "../" + to + ".md" }) + "\nAbout " + strings.Join(about, ", ") + ".\n"
		if err := write("briefing/content/"+p.name+".md", text); err != nil {
			return err
		}
		if !hugo {
			continue
		}
		if err := write("hugo/content/"+p.name+".md", hugoPage(p, i, n)); err != nil {
			return err
		}
	}
	if hugo {
		return hugoTheme(write)
	}
	return nil
}
