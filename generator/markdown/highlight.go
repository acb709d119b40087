package markdown

import (
	"bytes"
	"io"
	"strings"

	"github.com/alecthomas/chroma/v2"
	"github.com/alecthomas/chroma/v2/formatters/html"
	"github.com/alecthomas/chroma/v2/lexers"
	"github.com/alecthomas/chroma/v2/styles"
)

// highlighter colours code by CSS classes; CodeStyle is their style sheet.
type highlighter struct{ formatter *html.Formatter }

func newHighlighter() *highlighter {
	return &highlighter{html.New(html.WithClasses(true), html.TabWidth(4), html.WithPreWrapper(scrolledBlock{}))}
}

// scrolledBlock surrounds code with a block that the keyboard can reach, since
// long lines are read by scrolling it.
type scrolledBlock struct{}

func (scrolledBlock) Start(_ bool, classes string) string {
	return `<pre` + classes + ` tabindex="0"><code>`
}

func (scrolledBlock) End(bool) string { return `</code></pre>` }

// The two styles were designed for contrast (at least 7:1 on their own paper).
const (
	lightStyle = "modus-operandi"
	darkStyle  = "modus-vivendi"
)

func knownLanguage(language string) bool {
	return language != "" && lexers.Get(language) != nil
}

// write reports false, having written nothing, for a language nobody knows.
func (h *highlighter) write(w io.Writer, language, code string) bool {
	if !knownLanguage(language) {
		return false
	}
	tokens, err := chroma.Coalesce(lexers.Get(language)).Tokenise(nil, code)
	if err != nil {
		return false
	}
	var b bytes.Buffer
	if err := h.formatter.Format(&b, styles.Get(lightStyle), tokens); err != nil {
		return false
	}
	_, err = w.Write(append(b.Bytes(), '\n'))
	return err == nil
}

// CodeStyle is the style sheet for coloured code, light and dark.
func CodeStyle() string {
	return "/* Written by the program: the colours of code. */\n" + codeColours(lightStyle) +
		"@media (prefers-color-scheme: dark) {\n" + codeColours(darkStyle) + "}\n"
}

// codeColours gives a style's rules without chroma's comments and without those
// for line numbers, which no page has; what looks alike is said once. A token
// has one class, so the order of the rules is free.
func codeColours(style string) string {
	var all strings.Builder
	_ = newHighlighter().formatter.WriteCSS(&all, styles.Get(style)) // into memory: cannot fail
	selectors := map[string][]string{}
	var looks []string
	for line := range strings.Lines(all.String()) {
		if _, rule, found := strings.Cut(line, "*/ "); found {
			line = rule
		}
		selector, look, found := strings.Cut(strings.TrimSpace(line), " {")
		if !found || selector == ".bg" || strings.HasPrefix(selector, ".chroma .ln") || selector == ".chroma .hl" {
			continue
		}
		if selectors[look] == nil {
			looks = append(looks, look)
		}
		selectors[look] = append(selectors[look], selector)
	}
	var b strings.Builder
	for _, look := range looks {
		b.WriteString(strings.Join(selectors[look], ", ") + " {" + look + "\n")
	}
	return b.String()
}
