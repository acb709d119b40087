package site

import (
	"strings"
	"testing"
)

// What links here says how, and shows the words: who holds a side, where
// somebody is quoted, in which sentence a page is named.
func TestBacklinksShowTheSentence(t *testing.T) {
	s, _ := loadFiles(t, map[string]string{
		"disagreements/bridge.md": "---\ntype: disagreement\ndisagreement:\n  sides:\n    - {stance: for, holders: [{name: Ann, page: actors/ann.md}]}\n---\n# Bridge?\n\n## For\n\n- **[Ann](../actors/ann.md)**\n\n  > The bridge is needed. [Echo ¶1](../sources/echo.md#p1)\n",
		"actors/ann.md":           "---\ntype: actor\nactor:\n  positions: [{issue: disagreements/bridge.md, stance: for}]\n---\n# Ann\n\n- For: [Bridge?](../disagreements/bridge.md)\n\n  > The bridge is needed. [Echo ¶1](../sources/echo.md#p1)\n\n> “Build it now.”\n>\n> — Ann, told us · [Echo ¶1](../sources/echo.md#p1)\n",
		"sources/echo.md":         "---\ntype: source\n---\n# Echo\n\n<a id=\"p1\"></a>The bridge is needed. “Build it now.”\n",
		"actors/bea.md":           "---\ntype: actor\n---\n# Bea\n\n## Named together with\n\n- [Ann](ann.md): 2 sentences\n\n## Themes\n\nNone of the sources says.\n",
		"notes.md":                "# Notes\n\n" + strings.Repeat("word ", 100) + "as [Ann](actors/ann.md) told the council " + strings.Repeat("word ", 100) + "\n",
	})
	show := func(path ContentPath) string {
		var b strings.Builder
		for _, g := range s.view(s.byPath[path]).Backlinks {
			b.WriteString(g.Label + ":")
			for _, l := range g.Links {
				b.WriteString(" " + l.Text + " “" + l.Sentence + "”")
			}
			b.WriteString("\n")
		}
		return b.String()
	}
	if got := show("disagreements/bridge.md"); got != "Supported by: Ann “The bridge is needed.”\n" {
		t.Errorf("the disagreement: %s", got)
	}
	if got := show("sources/echo.md"); got != "Quoted in: Ann ““Build it now.””\nCited in: Bridge? “The bridge is needed.”\n" {
		t.Errorf("the source: %s", got)
	}
	got := show("actors/ann.md")
	if !strings.HasPrefix(got, "Takes a side in: Bridge? “The bridge is needed.”\nMentioned in: Bea “Ann: 2 sentences” Notes “… word") ||
		!strings.Contains(got, "as Ann told the council") || strings.Count(got, "word") > 40 {
		t.Errorf("the actor: %s", got)
	}
}
