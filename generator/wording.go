package main

import (
	"errors"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"syscall"
	"time"
	"unicode/utf8"

	"briefing/generator/browser"
	"briefing/generator/markdown"
)

// Every word of the commands that a person reads stands in this file and in
// help.go; problems in files are worded where they are found.

// The stages of the work, as they are told.
const (
	stageRead     = "read"
	stageFound    = "found"
	stageWrote    = "wrote"
	stageLoaded   = "loaded"
	stagePrinted  = "printed"
	stageRendered = "rendered"
	stageChecked  = "checked"
	stageCompared = "compared"
	stageImport   = "imported"
	stageNew      = "begun"
)

// stageBegins is what a terminal shows while a stage is at work.
func stageBegins(name string) string { return fmt.Sprintf("%-9s …", name) }

// stageGoes is what a terminal shows while a stage counts what it has done.
func stageGoes(name string, done, of int) string {
	return fmt.Sprintf("\r%-9s … %d of %d", name, done, of)
}

// stageLines tells a stage: its name, what it did, how long it took.
func stageLines(st stage, took time.Duration, verbose bool) string {
	var b strings.Builder
	for i, line := range describe(st) {
		if i == 0 {
			fmt.Fprintf(&b, "%-9s %-58s %9s\n", st.Name, line, duration(took))
		} else {
			fmt.Fprintf(&b, "%-9s %s\n", "", line)
		}
	}
	if verbose {
		for _, file := range st.Files {
			fmt.Fprintf(&b, "%-9s   %s\n", "", file)
		}
	}
	return b.String()
}

func describe(st stage) []string {
	n := st.Counts
	switch st.Name {
	case stageRead:
		return []string{count(n["sources"], "source") + ", " + count(n["words"], "word")}
	case stageFound:
		return []string{
			fmt.Sprintf("%s (%s), %s (%s)", count(n["actors"], "actor"), count(n["actors with a page"], "page"),
				count(n["quotations"], "quotation"), number(n["quotations with a speaker"])+" attributed"),
			strings.Join([]string{count(n["claims"], "claim"), count(n["themes"], "theme"), count(n["events"], "event")}, ", "),
			count(n["disagreements"], "disagreement") + ", " + countOf(n["discrepancies"], "discrepancy", "discrepancies"),
		}
	case stageWrote:
		parts := []string{number(n["new"]) + " new", number(n["changed"]) + " changed", number(n["as before"]) + " as before"}
		for _, rare := range []string{"deleted", "kept for their edits"} {
			if n[rare] > 0 {
				parts = append(parts, number(n[rare])+" "+rare)
			}
		}
		return []string{count(n["pages"], "page") + ": " + strings.Join(parts, ", ")}
	case stageRendered:
		line := fmt.Sprintf("%s, %s: %s written, %s as before", count(n["pages"], "page"), count(n["files"], "file"), number(n["written"]), number(n["as before"]))
		if n["removed"] > 0 {
			line += ", " + number(n["removed"]) + " removed"
		}
		return []string{line}
	case stagePrinted:
		return []string{countOf(n["files"], "PDF", "PDFs") + ", " + size(n["bytes"])}
	case stageChecked, stageLoaded:
		return []string{count(n["pages"], "page")}
	case stageImport:
		return []string{count(n["articles"], "article")}
	}
	line := count(n["files"], "file")
	if n["files that differ"] > 0 {
		line += ", " + number(n["files that differ"]) + " of them not the same"
	}
	return []string{line}
}

func count(n int, noun string) string { return countOf(n, noun, noun+"s") }

func countOf(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return number(n) + " " + many
}

// number parts thousands with commas.
func number(n int) string {
	digits := strconv.Itoa(n)
	for i := len(digits) - 3; i > 0; i -= 3 {
		digits = digits[:i] + "," + digits[i:]
	}
	return digits
}

// size is a number of bytes, as a person has a feeling for it.
func size(bytes int) string {
	if bytes < 1e6 {
		return number((bytes+999)/1000) + " KB"
	}
	return fmt.Sprintf("%.1f MB", float64(bytes)/1e6)
}

func duration(d time.Duration) string {
	switch {
	case d < time.Millisecond:
		return "< 1 ms"
	case d < time.Second:
		return fmt.Sprintf("%d ms", d.Milliseconds())
	}
	return fmt.Sprintf("%.1f s", d.Seconds())
}

func problemCount(faults, all int) string {
	said := count(faults, "problem") + " to mend"
	if notices := all - faults; notices > 0 {
		said += ", " + count(notices, "notice")
	}
	return said + "\n"
}

// What print says.
const (
	hintInstallBrowser = "install Chromium, Chrome or Edge (Debian, Ubuntu: apt-get install chromium; Fedora: dnf install chromium; macOS: brew install --cask chromium;\n" +
		"          Windows: Edge is part of it), or name one with BRIEFING_BROWSER. Without: every page prints well from the dialog of any browser,\n" +
		"          and print/index.html holds the whole dossier"
	hintBrowserFailed = "nothing was printed and the site is as it was; BRIEFING_BROWSER names another browser. Every page prints from a browser's own dialog too"
	hintUnprintable   = "rename that file to have a PDF of this page"
)

func saysUnprintable(sheet string) string {
	return "no PDF is made of this page: " + sheet + " is another file of the site"
}

// staleLines tells of PDFs that are gone because their pages changed.
func staleLines(sheets int) string {
	return fmt.Sprintf("%-9s %s removed: what they were printed from has changed; briefing print makes new ones\n", "", countOf(sheets, "PDF", "PDFs"))
}

// browserFailed is a browser that does not do what it should.
type browserFailed struct{ error }

func (b browserFailed) Unwrap() error { return b.error }

// untitled is what a dossier is called whose settings give it no title.
const untitled = "Briefing"

// Words of problems that the commands themselves find.
const (
	saysNoSeeds    = "there is no article to read"
	hintNoSeeds    = "put articles (.md or .txt) into this folder, or turn one into a seed with: briefing import FILE"
	saysNoContent  = "there are no pages to render"
	hintNoContent  = "briefing build writes them from the articles in seeds/"
	hintSeedExists = "use --force to replace it, or rename the file that you import"

	saysDiffers      = "two builds of the same files give different bytes here"
	hintDiffers      = "this is a mistake in the program; a report with the two versions helps"
	saysUnattributed = "nobody is named: unattributed"
	noteStrict       = "nothing was written, because of --strict\n"

	interruptedWriting = "\nbriefing: finishing what is being written (press again to stop at once)\n"
	interrupted        = "\nbriefing: stopped; what was written before is whole\n"
	terminatedWriting  = "briefing: told to stop; finishing what is being written\n"
	terminated         = "briefing: told to stop, and stopped; what was written before is whole\n"
)

// What serve tells.
const (
	stoppedServing = "stopped\n"
	allMended      = "all problems are mended\n"
	hintPort       = "end what serves there, or name another port with --port"
)

// servingLines stand before the address, which is the command's result.
func servingLines(taken int, exposed bool) string {
	var b strings.Builder
	if taken > 0 {
		fmt.Fprintf(&b, "port %d is taken; the next free one is used\n", taken)
	}
	if exposed {
		b.WriteString("warning: everybody who can reach this machine can read the dossier (--bind)\n")
	}
	b.WriteString("serving   until Ctrl-C ends it\n")
	return b.String()
}

// pollingLine says that changes are looked for, and why where nobody asked for it.
func pollingLine(why error) string {
	switch {
	case why == nil:
		return "looking for changes again and again (--poll)\n"
	case errors.Is(why, syscall.ENOSPC), errors.Is(why, syscall.EMFILE):
		return "the system's limit of watched folders is reached; looking for changes again and again instead\n"
	}
	return "the system cannot tell of changes (" + why.Error() + "); looking for them again and again instead\n"
}

// changedLine tells what was taken over, and how long it took.
func changedLine(files []string, took time.Duration) string {
	const most = 3
	named := strings.Join(files[:min(len(files), most)], ", ")
	if more := len(files) - most; more > 0 {
		named += " and " + number(more) + " more"
	}
	return fmt.Sprintf("%-9s %-58s %9s\n", "changed", named, duration(took))
}

func cannotServe(address string, err error) error {
	return serveError{fmt.Errorf("cannot serve at %s: %w", address, err)}
}

// serveError is an address that cannot be had.
type serveError struct{ error }

func (e serveError) Unwrap() error { return e.error }

func cannotOpen(err error) string {
	return "the browser could not be opened (" + err.Error() + "); open the address above\n"
}

func saysSeedExists(from string) string {
	return "a seed of this name is there already; " + from + " was not imported"
}

func saysAuthor(source string) string { return "the author of " + source }

func saysRole(title, of, rule string) string {
	if of != "" {
		title += ", " + of
	}
	if rule != "" {
		title += " [" + rule + "]"
	}
	return title
}

func saysSummary(id string) string {
	return map[string]string{
		"bottom-line":    "The bottom line of the home page",
		"open-questions": "Questions that the sources leave open",
		"single-source":  "Statements that one source alone makes",
	}[id]
}

func versionLine(version, goVersion, revision string) string {
	if revision != "" {
		goVersion += ", revision " + revision
	}
	return "briefing " + version + " (" + goVersion + ")"
}

// shownEvidence is how many passages explain shows of a finding; --verbose
// shows all.
const shownEvidence = 8

// saysMeasured says how often a rule was right; empty where nobody looked.
func saysMeasured(right, judged int) string {
	if judged == 0 {
		return ""
	}
	return fmt.Sprintf("right %d of %s judged", right, countOf(judged, "time", "times"))
}

// saysRule is a rule with its line of the table of rules.
func saysRule(f finding) string {
	said := f.Rule
	if f.RuleDoes != "" {
		said += " – " + f.RuleDoes
	}
	if f.Measured != "" {
		said += "; " + f.Measured
	}
	if f.HeldBack {
		said += "; held back: it stands in the review tray only"
	}
	return said
}

// explanation is the answer of explain.
func explanation(found []finding, k *catalogue, verbose bool) string {
	if len(found) == 0 {
		return "nothing was read from this line\n"
	}
	var b strings.Builder
	for i, f := range found {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "%s %s\n", f.Kind, f.ID)
		tell := func(label, value string) {
			if value != "" {
				fmt.Fprintf(&b, "  %-17s %s\n", label, value)
			}
		}
		tell("is", f.Name)
		for _, x := range f.Facts {
			tell(x.Label, x.Value)
		}
		tell("rule", saysRule(f))
		for n, x := range f.Notes {
			if n == shownEvidence && !verbose && len(f.Notes) > n+1 {
				tell("", fmt.Sprintf("and %s (--verbose shows all)", count(len(f.Notes)-n, "note")))
				break
			}
			tell(x.Label, x.Said+" – "+x.Why)
		}
		var last string
		for n, e := range f.Evidence {
			if n == shownEvidence && !verbose && len(f.Evidence) > n+1 {
				fmt.Fprintf(&b, "  %-17s and %s (--verbose shows all)\n", "", count(len(f.Evidence)-n, "passage"))
				break
			}
			place := fmt.Sprintf("%s:%d:%d", e.File, e.Line, e.Column)
			if e.Passage != "" {
				place += " ¶" + strings.TrimPrefix(e.Passage, "p")
			}
			tell(e.Label, place)
			if e.Text != last {
				fmt.Fprintf(&b, "  %-17s   %s\n", "", marked(e.Text))
				last = e.Text
			}
		}
	}
	return b.String()
}

// marked sets words between quotation marks, unless they have some.
func marked(text string) string {
	text = oneLine(text)
	if strings.ContainsAny(text, "“”\"") {
		return text
	}
	return "“" + text + "”"
}

func oneLine(text string) string { return strings.Join(strings.Fields(text), " ") }

// short is the beginning of a text, as the name of what has none.
func short(text string) string {
	const most = 72
	text = oneLine(text)
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	cut := string([]rune(text)[:most])
	if i := strings.LastIndexByte(cut, ' '); i > most/2 {
		cut = cut[:i]
	}
	return cut + "…"
}

// usageError is a mistake in how the program was called.
type usageError struct{ what, hint string }

func (e usageError) Error() string { return e.what }

func (e usageError) advice() string {
	if e.hint == "" {
		return ""
	}
	return "    hint: " + e.hint + "\n"
}

func noCommand() error {
	return usageError{"no command", "briefing build is the main job; briefing help lists all"}
}

func unknownCommand(name string) error {
	return usageError{fmt.Sprintf("there is no command %q", name), didYouMean(name, commandNames(), "briefing help lists the commands")}
}

// badFlag words what package flag says.
func badFlag(err error, cmd string, known []string) error {
	said := err.Error()
	help := "briefing help " + cmd
	if cmd == "" {
		help = "flags of a command stand after it; briefing help lists all"
	}
	if name, ok := strings.CutPrefix(said, "flag provided but not defined: -"); ok {
		return usageError{"there is no flag " + dashed(name) + inCommand(cmd), didYouMean(name, known, help)}
	}
	if name, ok := strings.CutPrefix(said, "flag needs an argument: -"); ok {
		return usageError{dashed(name) + " needs a value", help}
	}
	return usageError{said, help}
}

func inCommand(cmd string) string {
	if cmd == "" {
		return ""
	}
	return " of " + cmd
}

func badColor(value string) error {
	return usageError{fmt.Sprintf("--color cannot be %q", value), "it is auto, always or never"}
}

func unknownPaper(value string) error {
	return usageError{fmt.Sprintf("--paper cannot be %q", value), "it is a4 or letter"}
}

func noWholeDossier() error {
	return usageError{"this site is not printed as a whole", "one of a single page, or of more than a few hundred, has PDFs of its pages only"}
}

func noSuchPage(given string, known []string) error {
	return usageError{fmt.Sprintf("there is no page %q", given), didYouMean(pageName(given), known, "name it by its path in content/, like actors/ann-lee; dossier is all of it")}
}

func badBaseURL(value string) error {
	return usageError{fmt.Sprintf("--base-url cannot be %q", value), "write it as https://example.org/briefing/"}
}

func badPort(port int) error {
	return usageError{fmt.Sprintf("--port cannot be %d", port), "ports are 1 to 65535; 0 takes any that is free"}
}

func badBind() error { return usageError{"--bind names no address", "127.0.0.1 is this machine alone"} }

func emptyFolder(flag string) error {
	return usageError{dashed(flag) + " names no folder", ""}
}

func foldersOverlap(a, b string) error {
	return usageError{fmt.Sprintf("%s and %s must be folders beside each other, not the same or one in the other", a, b),
		"--seeds, --content and --out name them"}
}

func badVariable(name, value string) error {
	return usageError{fmt.Sprintf("the environment's %s cannot be %q", name, value), ""}
}

func tooMany(cmd string, extra []string) error {
	return usageError{fmt.Sprintf("%s does not take %q", cmd, extra[0]), "briefing help " + cmd}
}

func noFolder(dir string) error {
	return usageError{"there is no folder " + dir, "-C names the dossier; briefing new DIR makes one"}
}

func notFolder(dir string) error {
	return usageError{dir + " is not a folder", "-C names the dossier"}
}

func plannedFormat(format string) error {
	return usageError{"--format " + format + " is not in this version", "there is: json"}
}

func unknownFormat(format string) error {
	return usageError{fmt.Sprintf("there is no format %q", format), "there is: json"}
}

func noFiles() error {
	return usageError{"import which files?", "briefing import FILE…"}
}

func noSuchArticle(file string) error {
	return usageError{"there is no file " + file, "paths are taken from the dossier (-C)"}
}

func nothingToExplain() error {
	return usageError{"explain what?", "briefing explain ID, SOURCE#p3 or FILE:LINE"}
}

func unknownFinding(id string, known []string) error {
	return usageError{fmt.Sprintf("nothing is called %q", id), didYouMean(id, known, "IDs stand in briefing export and in the addresses of pages; FILE:LINE works too")}
}

func noPassage(source, id string) error {
	return usageError{fmt.Sprintf("source %q has no passage %s", source, id), "passages stand in the addresses of citations: SOURCE#p3"}
}

func noLine(file string, line int) error {
	return usageError{fmt.Sprintf("%s has no line %d", file, line), ""}
}

func noFile(file string) error {
	return usageError{"there is no file " + file, "paths are taken from the dossier (-C)"}
}

func neitherSeedNorPage(file string) error {
	return usageError{file + " is neither a source nor a page", "explain takes a line of a file in seeds/ or content/"}
}

func noNewFolder() error {
	return usageError{"new needs a folder", "briefing new DIR"}
}

func folderNotEmpty(dir string) error {
	return usageError{dir + " is not empty", "name a folder that does not exist yet"}
}

func folderNotUsable(dir string, err error) error {
	return usageError{fmt.Sprintf("%s cannot become a dossier: %v", dir, reason(err)), ""}
}

func unknownShell(args []string) error {
	what := "completion for which shell?"
	if len(args) > 0 {
		what = fmt.Sprintf("there is no completion for %q", strings.Join(args, " "))
	}
	return usageError{what, "briefing completion bash, zsh or fish"}
}

// didYouMean names the nearest known word, or gives the other hint.
func didYouMean(word string, known []string, otherwise string) string {
	if near := markdown.Nearest(word, known); near != "" {
		return "did you mean " + near + "?"
	}
	return otherwise
}

// ourFault marks an error that no file of the user can have caused.
func ourFault(err error) error { return bug{err} }

type bug struct{ error }

func (b bug) Unwrap() error { return b.error }

func reason(err error) error {
	var pathError *fs.PathError
	if errors.As(err, &pathError) {
		return pathError.Err
	}
	return err
}

// whatToDo advises on an error of the machine.
func whatToDo(err error) string {
	var b bug
	var serving serveError
	var missing *browser.NotFoundError
	var failed browserFailed
	hint := ""
	switch {
	case errors.As(err, &serving):
		hint = hintPort
	case errors.As(err, &missing):
		hint = hintInstallBrowser
	case errors.As(err, &failed):
		hint = hintBrowserFailed
	case errors.As(err, &b):
		hint = "this is a mistake in the program, not in your files; nothing was written"
	case errors.Is(err, fs.ErrPermission):
		hint = "allow reading and writing there, or work elsewhere with -C, --content or --out"
	case errors.Is(err, syscall.ENOSPC):
		hint = "the disk is full: make room and run the command again"
	case errors.Is(err, syscall.EROFS):
		hint = "the disk is read-only: work elsewhere with -C, --content or --out"
	default:
		hint = "what was there before is as it was; run the command again when this is mended"
	}
	return "    hint: " + hint + "\n"
}
