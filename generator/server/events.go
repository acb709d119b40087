package server

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"sync"
	"time"
)

// What the server tells the open pages: one kind of message, which says what is
// no longer as the page has it. A page that listens too slowly gets one message
// for many changes.

// message is one event of the stream. A page does what it asks for and needs to
// know nothing else.
type message struct {
	Page     string   `json:"page,omitempty"`   // the print of the page's new HTML, which is ready
	Own      bool     `json:"own,omitempty"`    // the page's own file was edited
	Reload   bool     `json:"reload,omitempty"` // a script changed: nothing less helps
	Styles   []string `json:"styles,omitempty"` // style sheets with new bytes, from the site's root
	Assets   []string `json:"assets,omitempty"` // pictures and the like
	Problems []fault  `json:"problems"`         // all there are
}

// and joins a message with a later one.
func (m message) and(later message) message {
	if later.Page != "" {
		m.Page = later.Page
	}
	m.Own, m.Reload = m.Own || later.Own, m.Reload || later.Reload
	m.Styles = union(m.Styles, later.Styles)
	m.Assets = union(m.Assets, later.Assets)
	m.Problems = later.Problems
	return m
}

func union(a, b []string) []string {
	all := append(slices.Clone(a), b...)
	slices.Sort(all)
	return slices.Compact(all)
}

// client is one open page.
type client struct {
	path  string        // of the page it shows, as it asked for it
	ready chan struct{} // holds one token while something waits

	lock    sync.Mutex
	print   string // of the HTML it has or was told of
	waiting *message
}

// tell leaves a message for the client, which may have another print of the
// page by now than it has itself; empty where the page does not matter.
func (c *client) tell(m message, print string) {
	c.lock.Lock()
	if print != "" && print != c.print {
		c.print, m.Page = print, print
	} else {
		m.Own = false
	}
	if c.waiting != nil {
		m = c.waiting.and(m)
	}
	c.waiting = &m
	c.lock.Unlock()
	select {
	case c.ready <- struct{}{}:
	default:
	}
}

func (c *client) take() *message {
	c.lock.Lock()
	defer c.lock.Unlock()
	m := c.waiting
	c.waiting = nil
	return m
}

// hub knows the open pages.
type hub struct {
	lock    sync.Mutex
	clients map[*client]bool
	closed  chan struct{}
}

func newHub() *hub { return &hub{clients: map[*client]bool{}, closed: make(chan struct{})} }

func (h *hub) add(c *client) {
	h.lock.Lock()
	defer h.lock.Unlock()
	h.clients[c] = true
}

func (h *hub) remove(c *client) {
	h.lock.Lock()
	defer h.lock.Unlock()
	delete(h.clients, c)
}

func (h *hub) all() []*client {
	h.lock.Lock()
	defer h.lock.Unlock()
	list := make([]*client, 0, len(h.clients))
	for c := range h.clients {
		list = append(list, c)
	}
	return list
}

// close ends every stream.
func (h *hub) close() {
	h.lock.Lock()
	defer h.lock.Unlock()
	select {
	case <-h.closed:
	default:
		close(h.closed)
	}
}

const (
	reconnect = 250 * time.Millisecond // before a page asks again for the stream
	heartbeat = 15 * time.Second       // so that whoever sits between keeps the stream open
	patience  = 10 * time.Second       // with a page that does not take what it is sent
)

// serveEvents is the stream of one open page: Server-Sent Events. The page says
// where it is and which HTML it has, so that one that was away is told at once
// what it missed.
func (l *live) serveEvents(w http.ResponseWriter, r *http.Request) {
	page, err := url.PathUnescape(r.URL.Query().Get("page"))
	if err != nil {
		http.Error(w, "page is no address", http.StatusBadRequest)
		return
	}
	c := &client{path: page, print: r.URL.Query().Get("print"), ready: make(chan struct{}, 1)}
	out := http.NewResponseController(w)
	h := w.Header()
	h.Set("Content-Type", "text/event-stream")
	h.Set("X-Accel-Buffering", "no")
	send := func(format string, args ...any) bool {
		_ = out.SetWriteDeadline(time.Now().Add(patience)) // not every writer can; then it waits
		_, err := fmt.Fprintf(w, format, args...)
		return err == nil && out.Flush() == nil
	}
	if !send("retry: %d\n\n", reconnect.Milliseconds()) {
		return
	}
	l.hub.add(c)
	defer l.hub.remove(c)
	_, print := l.print(c.path)
	c.tell(message{Problems: l.shownFaults()}, print)
	beat := time.NewTicker(heartbeat)
	defer beat.Stop()
	for {
		select {
		case <-r.Context().Done():
			return
		case <-l.hub.closed:
			return
		case <-beat.C:
			if !send(": still here\n\n") {
				return
			}
		case <-c.ready:
			if m := c.take(); m != nil {
				data, err := json.Marshal(m)
				if err != nil || !send("data: %s\n\n", data) {
					return
				}
			}
		}
	}
}
