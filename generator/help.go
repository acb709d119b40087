package main

import (
	"fmt"
	"strings"
)

// summary says in one line what a command does.
func summary(name string) string {
	switch name {
	case "build":
		return "the main job: seeds/ to content/ to public/"
	case "write":
		return "seeds/ to content/ only"
	case "render":
		return "content/ to public/ only: a plain static site generator"
	case "serve":
		return "show the site in a browser and keep it up to date while you edit"
	case "print":
		return "PDFs of the whole dossier and of every page, or of the pages named"
	case "check":
		return "look for faults in content/: links, quotations, conflicts"
	case "export":
		return "print the dossier as JSON"
	case "explain":
		return "say why the program believes a finding"
	case "import":
		return "turn articles (.txt, .md) into seeds"
	case "new":
		return "begin a new dossier, with a sample"
	case "completion":
		return "print a script that completes commands in bash, zsh or fish"
	case "version":
		return "print the version"
	case "help":
		return "say how a command is used"
	}
	return ""
}

// synopsis is what follows a command.
func synopsis(name string) string {
	switch name {
	case "print":
		return " [PAGE…]"
	case "explain":
		return " ID | SOURCE#PASSAGE | FILE:LINE"
	case "import":
		return " FILE…"
	case "new":
		return " DIR"
	case "completion":
		return " bash | zsh | fish"
	case "help":
		return " [COMMAND]"
	}
	return ""
}

// details say what a reader of the summary may still ask.
func details(name string) string {
	switch name {
	case "build":
		return `Reads the articles in seeds/, writes the briefing to content/ and renders the
site to public/. What an editor wrote in content/ stays. A fault in one article
does not keep the others back, unless --strict is given.
`
	case "write":
		return `Reads the articles in seeds/ and merges the briefing into content/: a block that
nobody touched is replaced, an edited one is kept.
`
	case "render":
		return `Renders the Markdown in content/ with templates/ and static/. The new site is
written beside the old one and swapped in.
`
	case "serve":
		return `Builds the briefing, serves its site at http://127.0.0.1:1313/ and follows
seeds/, content/, templates/ and static/: what changes there is on the open page
at once. Writes content/ where the articles change, and no public/. What is wrong
is shown over the page until it is mended. Ctrl-C ends it.
`
	case "print":
		return `Builds the site and has an installed Chromium, Chrome or Edge print it (found on
PATH and in the usual places, or named by BRIEFING_BROWSER): dossier.pdf, which
holds the whole dossier, and a PDF beside every page. PAGE is the page's path, like
actors/ann-lee, or dossier. Pages link to their PDFs. A later build drops a PDF
whose page has changed, and says so.
`
	case "check":
		return `Reports links and anchors that lead nowhere, quotations that do not stand in
their source, templates that fail, and offered versions of edited blocks that
nobody has settled. Changes nothing.
`
	case "export":
		return `Prints everything that was read from seeds/ as one JSON document (format
briefing/1): findings with the byte offsets and the text they rest on.
`
	case "explain":
		return `For an ID: the finding, the rule that made it and every passage it rests on.
For a passage of a source, or a line of a file in seeds/ or content/: every
finding that rests on it. IDs stand in the addresses of pages and in the export.
`
	case "import":
		return `Writes each article to seeds/ as Markdown with front matter. A seed that is
there already is not replaced, unless --force is given.
`
	case "new":
		return `Writes three sample articles on a subject that does not exist, settings, a
README and a workflow for GitHub Pages into DIR, which must not hold anything yet.
`
	case "completion":
		return `bash: source <(briefing completion bash)
zsh:  source <(briefing completion zsh)
fish: briefing completion fish | source
`
	}
	return ""
}

// flagMeaning says in one line what a flag does.
func flagMeaning(name string) string {
	switch name {
	case "C":
		return "work in the dossier DIR"
	case "quiet":
		return "do not tell the stages"
	case "verbose":
		return "tell every file, and all passages"
	case "json":
		return "print a report for programs on standard output"
	case "color":
		return "colour: auto, always or never"
	case "seeds":
		return "read articles from DIR instead of seeds"
	case "content":
		return "keep pages in DIR instead of content"
	case "out":
		return "write the site to DIR instead of public"
	case "base-url":
		return "where the site will stand, for full addresses in the sitemap"
	case "drafts":
		return "include pages marked draft: true"
	case "strict":
		return "write nothing if anything is wrong"
	case "clean":
		return "drop what strayed into the old site"
	case "verify":
		return "build twice, apart from the dossier, and compare the bytes"
	case "format":
		return "what to print; there is: json"
	case "paper":
		return "a4 (unless given) or letter"
	case "force":
		return "replace a seed that is there already"
	case "port":
		return "serve at this port, or the next that is free (1313); 0 for any"
	case "bind":
		return "listen at this address instead of 127.0.0.1: others may then read along"
	case "open":
		return "open the site in the browser"
	case "poll":
		return "look for changes again and again, where the system cannot tell of them"
	}
	return ""
}

// flagValue stands for what a flag takes.
func flagValue(name string) string {
	switch name {
	case "C", "seeds", "content", "out":
		return " DIR"
	case "base-url":
		return " URL"
	case "color":
		return " WHEN"
	case "format":
		return " NAME"
	case "port":
		return " NUMBER"
	case "bind":
		return " ADDRESS"
	case "paper":
		return " SIZE"
	}
	return ""
}

// help prints on standard output how the program, or one command, is used.
func (s *session) help(cmd command, args []string) error {
	if cmd.name == "help" && len(args) > 0 {
		named, ok := findCommand(args[0])
		if !ok {
			return unknownCommand(args[0])
		}
		cmd = named
	}
	text := overview()
	if cmd.name != "help" {
		text = usage(cmd)
	}
	s.report.result(strings.TrimSuffix(text, "\n"))
	return nil
}

func overview() string {
	var b strings.Builder
	b.WriteString("briefing turns a folder of articles into a cross-linked briefing and a website.\n\nusage: briefing [flags] COMMAND [flags] [arguments]\n\n")
	for _, c := range commands() {
		fmt.Fprintf(&b, "  %-12s %s\n", c.name, summary(c.name))
	}
	b.WriteString("\nflags of every command:\n")
	b.WriteString(flagLines(everywhere()))
	b.WriteString("\nexit codes: 0 done; 1 the dossier has problems; 2 wrong usage; 3 the machine failed\n")
	b.WriteString("briefing help COMMAND says more.\n")
	return b.String()
}

func usage(cmd command) string {
	var b strings.Builder
	fmt.Fprintf(&b, "usage: briefing %s [flags]%s\n\n%s.\n", cmd.name, synopsis(cmd.name), capital(summary(cmd.name)))
	if more := details(cmd.name); more != "" {
		b.WriteString("\n" + more)
	}
	if len(cmd.flags) > 0 {
		b.WriteString("\nflags:\n" + flagLines(cmd.flags))
	}
	b.WriteString("\nflags of every command:\n" + flagLines(everywhere()))
	return b.String()
}

func flagLines(names []string) string {
	var b strings.Builder
	for _, name := range names {
		line := fmt.Sprintf("  %-18s %s", dashed(name)+flagValue(name), flagMeaning(name))
		for _, v := range fromEnvironment() {
			if v == name {
				line += " [" + variable(name) + "]"
			}
		}
		b.WriteString(line + "\n")
	}
	return b.String()
}

func capital(s string) string { return strings.ToUpper(s[:1]) + s[1:] }
