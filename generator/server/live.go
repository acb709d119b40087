package server

import (
	"bytes"
	_ "embed"
	"encoding/hex"
	"hash/fnv"
	"html"
	"net/http"
	"strings"

	"briefing/generator/problem"
)

// script is what an open page runs to follow the changes. It is the server's
// own and no part of a site.
//
//go:embed live.js
var script []byte

func serveScript(w http.ResponseWriter, r *http.Request) { serveBytes(w, r, "live.js", script) }

// fault is a problem as the overlay shows it.
type fault struct {
	Where  string `json:"where"`
	Text   string `json:"text"` // as on the terminal: what, the line, the caret, the hint
	Notice bool   `json:"notice,omitempty"`
}

func faults(ps []problem.Problem) []fault {
	list := make([]fault, 0, len(ps))
	for _, p := range ps {
		where, text := p.Where(), p.Render()
		list = append(list, fault{where, strings.TrimSuffix(strings.TrimPrefix(text, where+": "), "\n"), p.Severity == problem.Notice})
	}
	return list
}

// printOf tells two versions of a page apart.
func printOf(page []byte) string {
	h := fnv.New64a()
	_, _ = h.Write(page) // never fails
	return hex.EncodeToString(h.Sum(nil))
}

const policyName = "Content-Security-Policy"

// withScript adds the script to a page, before all others, so that it sees the
// page as it was sent, and lets it ask this server for changes. print is the
// page's, by which the server knows what the reader has.
func withScript(page []byte, print string) []byte {
	tag := `<script src="` + own + `live.js" data-print="` + html.EscapeString(print) + `" defer></script>`
	at := headEnd(page)
	out := make([]byte, 0, len(page)+len(tag)+64)
	out = append(out, page[:at]...)
	out = append(out, tag...)
	return append(out, withConnection(page[at:])...)
}

// headEnd is the place behind the page's <head>; where there is none, its end.
func headEnd(page []byte) int {
	i := bytes.Index(page, []byte("<head"))
	if i < 0 {
		return len(page)
	}
	end := bytes.IndexByte(page[i:], '>')
	if end < 0 {
		return len(page)
	}
	return i + end + 1
}

// withConnection adds to the policy of a page, if it has one, that its scripts
// may come from this server and speak with it.
func withConnection(page []byte) []byte {
	i := bytes.Index(page, []byte(`http-equiv="`+policyName+`"`))
	if i < 0 {
		return page
	}
	const value = `content="`
	start := bytes.Index(page[i:], []byte(value))
	if start < 0 {
		return page
	}
	start += i + len(value)
	end := bytes.IndexByte(page[start:], '"')
	if end < 0 {
		return page
	}
	policy := allow(string(page[start:start+end]), "script-src", "connect-src")
	return append(append(append([]byte{}, page[:start]...), policy...), page[start+end:]...)
}

// allow adds 'self' to directives of a policy.
func allow(policy string, directives ...string) string {
	parts := strings.Split(policy, ";")
	for _, d := range directives {
		found := false
		for i, part := range parts {
			fields := strings.Fields(html.UnescapeString(part))
			if len(fields) == 0 || fields[0] != d {
				continue
			}
			found = true
			if !strings.Contains(part, "self") {
				parts[i] = strings.ReplaceAll(strings.ReplaceAll(part, "&#39;none&#39;", ""), "'none'", "") + " 'self'"
			}
		}
		if !found {
			parts = append(parts, " "+d+" 'self'")
		}
	}
	return strings.Join(parts, ";")
}
