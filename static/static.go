// Package static holds the files that every site carries as they are. A
// dossier's own static/ overrides them file by file.
package static

import "embed"

// Files are the built-in static files, by name.
//
//go:embed *.css *.js *.svg
var Files embed.FS
