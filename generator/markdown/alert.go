package markdown

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// alertMark opens an alert as GitHub writes it. Words after the mark are our
// addition: they become the label, and GitHub shows them as text.
var alertMark = regexp.MustCompile(`^\s*\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(.*?)\s*$`)

// alertLabel is what stands above an alert that names no label of its own.
// A note in a dossier is by definition the editors'.
var alertLabel = map[string]string{
	"note":      "Editor’s note",
	"tip":       "Tip",
	"important": "Important",
	"warning":   "Warning",
	"caution":   "Caution",
}

// inlineMarks are taken from a label, which is shown as plain text.
var inlineMarks = strings.NewReplacer("**", "", "__", "", "`", "")

const (
	alertKind  = "alert"
	alertTitle = "alert-title"
)

// alertTransformer recognises > [!NOTE] before inline parsing, while the line
// can still be taken away whole.
type alertTransformer struct{}

func (alertTransformer) Transform(node *ast.Paragraph, reader text.Reader, _ parser.Context) {
	quote, ok := node.Parent().(*ast.Blockquote)
	if !ok || node.PreviousSibling() != nil || node.Lines().Len() == 0 {
		return
	}
	line := node.Lines().At(0)
	m := alertMark.FindSubmatch(line.Value(reader.Source()))
	if m == nil {
		return
	}
	kind := strings.ToLower(string(m[1]))
	label := inlineMarks.Replace(string(m[2]))
	if label == "" {
		label = alertLabel[kind]
	}
	quote.SetAttributeString(alertKind, kind)
	quote.SetAttributeString(alertTitle, label)
	node.Lines().SetSliced(1, node.Lines().Len())
	if node.Lines().Len() == 0 {
		quote.RemoveChild(quote, node)
	}
}

// isAlert tells an alert from a quotation.
func isAlert(quote ast.Node) bool {
	_, ok := quote.AttributeString(alertKind)
	return ok
}
