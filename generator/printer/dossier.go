package printer

import (
	"context"
	_ "embed"
	"errors"
)

//go:embed paper.js
var paperScript string

//go:embed folios.js
var foliosScript string

// mostRounds is how often a dossier is printed until the numbers in its contents
// are those of its pages. Two do, unless a number moves what it counts.
const mostRounds = 6

var errUnsettled = errors.New("the numbers in the contents do not settle")

// printDossier prints a page with contents: once to learn on which page each
// entry stands, since browsers cannot say it beforehand, and again with the
// numbers in the contents, until they are true.
func printDossier(ctx context.Context) (*file, error) {
	before := ""
	for range mostRounds {
		f, err := printOnce(ctx)
		if err != nil {
			return nil, err
		}
		now, err := call[string](ctx, foliosScript, f.destinations())
		if err != nil {
			return nil, err
		}
		if now == before {
			return f, nil
		}
		before = now
	}
	return nil, errUnsettled
}
