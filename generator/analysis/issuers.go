package analysis

import (
	"strings"

	"briefing/generator/corpus"
)

// An article may be a statement that a body has issued. What it holds in its
// own voice is then held by the body, which others quote by name.

// issuer gives the body whose statement an article is; empty for what an author
// or a newspaper writes.
func (r *claimReader) issuer(a *article) corpus.ActorID {
	id, known := r.issuers[a]
	if !known {
		if r.isStatement(a) || r.fromPressOffice(a) || r.ownNews(a) {
			id = r.issuingBody(a)
		}
		if id == "" && isLetter(a) {
			id = r.sender(a)
		}
		r.issuers[a] = id
	}
	return id
}

// openingLines is how many passages, of at most longestOpening words, may come
// before the text of a statement: what it is, when it may be published.
const openingLines, longestOpening = 4, 12

// isStatement tells whether the title or a short line at the top says so.
func (r *claimReader) isStatement(a *article) bool {
	lines := []string{a.src.Title}
	for _, p := range a.src.Passages[:min(openingLines, len(a.src.Passages))] {
		if text := a.src.Text[p.Span.Start:p.Span.End]; len(strings.Fields(text)) <= longestOpening {
			lines = append(lines, text)
		}
	}
	for _, line := range lines {
		words := spacedWords(line)
		for _, w := range r.statements {
			if strings.Contains(words, " "+w+" ") {
				return true
			}
		}
	}
	return false
}

// pressOffices are the words in which the names of those end who write for a
// body: "Acme Communications", "Acme B.V. newsroom".
var pressOffices = []string{"communications", "newsroom", "press office", "media office", "media team", "press team", "press room", "pressroom", "media centre", "media center", "public affairs", "corporate affairs", "media relations", "press service", "secretariat", "spokesperson"}

// fromPressOffice tells whether the author or the outlet is a body's office for
// the press.
func (r *claimReader) fromPressOffice(a *article) bool {
	for _, line := range []string{a.src.Author, a.src.Outlet} {
		words := spacedWords(line)
		for _, office := range pressOffices {
			if strings.HasSuffix(words, " "+office+" ") && r.bodyIn(words) != "" {
				return true
			}
		}
	}
	return false
}

// ownNews tells whether a body is author and outlet of an article that its
// title says is about it: "Acme announces a new programme", by Acme.
func (r *claimReader) ownNews(a *article) bool {
	author, outlet := spacedWords(a.src.Author), spacedWords(a.src.Outlet)
	if author != outlet || r.bodyIn(outlet) == "" {
		return false
	}
	first, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimSpace(outlet), "the "), " ")
	return len(first) > 2 && strings.HasPrefix(spacedWords(a.src.Title), " "+first+" ")
}

// letterLines is how many of its first passages hold the address of a letter,
// and how many of the last its close.
const letterLines = 9

// isLetter tells whether an article is a letter: somebody is addressed as
// "Dear" at the top, or the close of a letter stands at the end.
func isLetter(a *article) bool {
	ps := a.src.Passages
	for i, p := range ps {
		text := strings.ToLower(strings.TrimSpace(a.src.Text[p.Span.Start:p.Span.End]))
		if i < letterLines && strings.HasPrefix(text, "dear ") && len(strings.Fields(text)) < 8 {
			return true
		}
		if i >= len(ps)-letterLines && (strings.HasPrefix(text, "yours sincerely") || strings.HasPrefix(text, "yours faithfully") || strings.HasPrefix(text, "yours truly")) {
			return true
		}
	}
	return false
}

// sender gives the body in whose name a letter is written: the one that a short
// line at its top is, before anybody is addressed; not the paper that prints it.
func (r *claimReader) sender(a *article) corpus.ActorID {
	for _, line := range a.letterhead() {
		words := spacedWords(line)
		if strings.HasPrefix(words, " to ") || strings.HasPrefix(words, " dear ") {
			break
		}
		if id := r.bodyIn(words); id != "" && id != r.bodyIn(spacedWords(a.src.Outlet)) {
			return id
		}
	}
	return ""
}

// issuingBody finds the body that the outlet or the author's name is, or else
// the one that the title says the statement is from.
func (r *claimReader) issuingBody(a *article) corpus.ActorID {
	for _, line := range []string{a.src.Outlet, a.src.Author} {
		if id := r.bodyIn(spacedWords(line)); id != "" {
			return id
		}
	}
	for _, line := range a.letterhead() {
		if id := r.bodyIn(spacedWords(line)); id != "" {
			return id
		}
	}
	for _, title := range []string{a.src.Title, a.openingText()} {
		words := spacedWords(title)
		for _, from := range []string{" from ", " by ", " of "} {
			if _, rest, found := strings.Cut(words, from); found {
				if id := r.bodyIn(" " + rest); id != "" {
					return id
				}
			}
		}
	}
	return ""
}

// letterhead gives the short lines at the top.
func (a *article) letterhead() []string {
	var lines []string
	for _, p := range a.src.Passages[:min(openingLines, len(a.src.Passages))] {
		for line := range strings.Lines(a.src.Text[p.Span.Start:p.Span.End]) {
			if n := len(strings.Fields(line)); n > 0 && n <= longestOpening && (!strings.HasSuffix(strings.TrimSpace(line), ".") || endsInInitials(line)) {
				lines = append(lines, line)
			}
		}
	}
	return lines
}

// endsInInitials tells whether a line ends in a company's form, as "S.A." and
// "Inc.", and not in a sentence's full stop.
func endsInInitials(line string) bool {
	words := strings.Fields(line)
	last := strings.ToLower(words[len(words)-1])
	switch last {
	case "inc.", "ltd.", "co.", "corp.", "llc.", "plc.", "bros.":
		return true
	}
	return strings.Count(last, ".") > 1 && len(last) < 8
}

// openingText is the first passage.
func (a *article) openingText() string {
	if len(a.src.Passages) == 0 {
		return ""
	}
	p := a.src.Passages[0]
	return a.src.Text[p.Span.Start:p.Span.End]
}

// bodyIn finds the organisation or state whose name begins words as spacedWords
// gives them; the longest name where there are several.
func (r *claimReader) bodyIn(words string) corpus.ActorID {
	var found corpus.ActorID
	longest := 0
	for _, a := range r.d.corpus.Actors {
		if !a.Named || a.Kind != corpus.Organisation && a.Kind != corpus.State {
			continue
		}
		for _, alias := range a.Aliases {
			if alias.Form != corpus.FormName && alias.Form != corpus.FormAcronym && alias.Form != corpus.FormExpansion {
				continue
			}
			if name := strings.TrimPrefix(spacedWords(alias.Text), " the"); len(name) > longest && strings.HasPrefix(strings.TrimPrefix(words, " the"), name) {
				found, longest = a.ID, len(name)
			}
		}
	}
	return found
}

// spacedWords gives the words of a line in lower case, each between single spaces,
// without marks.
func spacedWords(line string) string {
	words := strings.FieldsFunc(strings.ToLower(foldMarks(line)), func(c rune) bool {
		return strings.ContainsRune(" \t\n,.:;()[]\"'-*#_", c)
	})
	return " " + strings.Join(words, " ") + " "
}
