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

// mostRounds is how often a dossier is printed with numbers in its contents until
// they are those of its pages. One does, unless a number moves what it counts.
const mostRounds = 5

var errUnsettled = errors.New("the numbers in the contents do not settle")

// printDossier prints a page with contents: once to learn on which page each
// entry stands, since browsers cannot say it beforehand, and again with the
// numbers in the contents, until they are true. For the first there is no need
// of tags.
func printDossier(ctx context.Context) (*file, error) {
	f, err := printOnce(ctx, plain)
	if err != nil {
		return nil, err
	}
	numbers, err := call[string](ctx, foliosScript, f.destinations())
	if err != nil {
		return nil, err
	}
	for range mostRounds {
		if f, err = printOnce(ctx, tagged); err != nil {
			return nil, err
		}
		before := numbers
		if numbers, err = call[string](ctx, foliosScript, f.destinations()); err != nil {
			return nil, err
		}
		if numbers == before {
			return f, nil
		}
	}
	return nil, errUnsettled
}
