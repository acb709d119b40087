package printer

import (
	"fmt"
	"mime"
	"net"
	"net/http"
	"net/url"
	"path"
	"strings"

	"briefing/generator/site"
)

// served is a site in memory that the browser on this machine can read.
type served struct {
	root   string // its address, with a slash at its end
	server *http.Server
}

// serve shows the site on a port of this machine alone, which nobody chose.
func serve(s *site.Site) (*served, error) {
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		return nil, err
	}
	sv := &served{root: fmt.Sprintf("http://%s/", listener.Addr()), server: &http.Server{Handler: files(s)}}
	go func() { _ = sv.server.Serve(listener) }() // ends with close, and says so
	return sv, nil
}

// address is where the browser finds a file of the site.
func (sv *served) address(at site.OutputPath) string {
	return sv.root + (&url.URL{Path: string(at)}).EscapedPath()
}

func (sv *served) close() { _ = sv.server.Close() }

func files(s *site.Site) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		name := strings.TrimPrefix(r.URL.Path, "/")
		data, ok, err := s.File(site.OutputPath(name))
		switch {
		case err != nil:
			http.Error(w, err.Error(), http.StatusInternalServerError)
		case !ok:
			http.NotFound(w, r)
		default:
			if path.Ext(name) != ".html" { // the same for all pages
				w.Header().Set("Cache-Control", "max-age=3600")
			}
			if kind := mime.TypeByExtension(path.Ext(name)); kind != "" {
				w.Header().Set("Content-Type", kind)
			}
			_, _ = w.Write(data) // the browser may have gone
		}
	})
}
