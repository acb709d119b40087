// Package templates holds the built-in templates. A dossier's own templates/
// overrides them file by file.
package templates

import "embed"

// Files are the built-in templates, by name: base.html is the frame of every
// page, the others fill it, one for each type of page.
//
//go:embed *.html
var Files embed.FS
