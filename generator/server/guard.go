package server

import (
	"net"
	"net/http"
	"net/netip"
	"os"
	"strings"
)

// guard refuses what is not meant for this server and sets the headers that
// every answer has.
func (l *live) guard(next http.Handler) http.Handler {
	names := l.names()
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !isOurs(r.Host, names) {
			http.Error(w, "this server does not answer for "+strings.Map(printable, r.Host), http.StatusForbidden)
			return
		}
		if r.Method != http.MethodGet && r.Method != http.MethodHead {
			w.Header().Set("Allow", "GET, HEAD")
			http.Error(w, "only GET and HEAD", http.StatusMethodNotAllowed)
			return
		}
		h := w.Header()
		h.Set("Cache-Control", "no-store")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Referrer-Policy", "no-referrer")
		next.ServeHTTP(w, r)
	})
}

func printable(r rune) rune {
	if r < ' ' || r > '~' {
		return '?'
	}
	return r
}

// names are the host names that this server answers for beside localhost.
func (l *live) names() []string {
	if isLoopback(l.o.Host) {
		return nil
	}
	names := []string{strings.ToLower(l.o.Host)}
	if name, err := os.Hostname(); err == nil {
		names = append(names, strings.ToLower(name), strings.ToLower(name)+".local")
	}
	return names
}

// isOurs says whether a request's Host header names this server. A page of
// somebody else's that rebinds its own name to this machine's address is told by
// that name; a plain address cannot be rebound.
func isOurs(host string, names []string) bool {
	if h, _, err := net.SplitHostPort(host); err == nil {
		host = h
	}
	host = strings.ToLower(strings.TrimSuffix(strings.Trim(host, "[]"), "."))
	if host == "localhost" || strings.HasSuffix(host, ".localhost") {
		return true
	}
	addr, err := netip.ParseAddr(host)
	if err != nil {
		for _, n := range names {
			if n == host {
				return true
			}
		}
		return false
	}
	return addr.IsLoopback() || len(names) > 0
}

// isLoopback says whether only this machine reaches an address.
func isLoopback(host string) bool {
	if host == "localhost" {
		return true
	}
	addr, err := netip.ParseAddr(host)
	return err == nil && addr.IsLoopback()
}
