package site

import (
	"strings"
	"testing"
)

func TestQuotationsInSourcesAreSetApart(t *testing.T) {
	files := map[string]string{"index.md": "# Home", "actors/ann.md": "# Ann", "sources/a.md": `---
type: source
---
# A

Not “a passage”.

<a id="p1"></a>He said “yes, [Ann](../actors/ann.md)” and "no" & left. “It goes on

<a id="p2"></a>“and ends.” *Then “he* left”.
`}
	s, ps := loadFiles(t, files)
	if len(ps) > 0 {
		t.Error(said(ps))
	}
	doc := document(t, s, "sources/a.html")
	if got := text(find(doc, ".said")...); got != "“yes, Ann” \"no\" “and ends.”" {
		t.Errorf("set apart is %q", got)
	}
	if got := text(find(doc, "#p1")...); !strings.Contains(got, "He said “yes, Ann” and \"no\" & left. “It goes on") {
		t.Errorf("the words of the paragraph changed: %q", got)
	}
	if len(find(doc, "#p1 .said a[href=../actors/ann.html]")) != 1 {
		t.Error("the link within the quotation is gone")
	}
}
