package server

import (
	"bufio"
	"context"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"briefing/generator/problem"
	"briefing/generator/site"
)

// deadline is how long a test waits for what must come.
const deadline = 20 * time.Second

// running is a server at work on a dossier of its own.
type running struct {
	t       testing.TB
	dir     string
	address string
	stop    context.CancelFunc
	ended   chan error

	lock   sync.Mutex
	events []Event
}

// serve starts a server on a dossier of these files: content/index.md …
func serve(t testing.TB, files map[string]string, change func(*Options)) *running {
	t.Helper()
	r := &running{t: t, dir: t.TempDir(), ended: make(chan error, 1)}
	for name, text := range files {
		r.write(name, text)
	}
	o := Options{
		Content: r.at("content"), Templates: r.at("templates"), Static: r.at("static"), Host: "127.0.0.1",
		Load:  r.load,
		Named: func(ps []problem.Problem) []problem.Problem { return ps },
		Tell:  r.tell,
	}
	if change != nil {
		change(&o)
	}
	ctx, stop := context.WithCancel(context.Background())
	r.stop = stop
	go func() { r.ended <- Run(ctx, o) }()
	t.Cleanup(func() { r.end() })
	r.address = r.await(func(e Event) bool { return e.Kind == Serving }).Address
	return r
}

func (r *running) load(address string) (*site.Site, []problem.Problem, error) {
	settings, ps, err := site.LoadSettings(r.at("content"))
	if err != nil {
		return nil, nil, err
	}
	s, _, err := site.Load(site.Options{
		Content: r.at("content"), Templates: r.at("templates"), Static: r.at("static"), Settings: settings, BaseURL: address,
	})
	return s, ps, err
}

func (r *running) tell(e Event) {
	r.lock.Lock()
	defer r.lock.Unlock()
	r.events = append(r.events, e)
}

// end stops the server and gives its error.
func (r *running) end() error {
	r.stop()
	select {
	case err := <-r.ended:
		r.ended <- err
		return err
	case <-time.After(deadline):
		r.t.Error("the server does not stop")
		return nil
	}
}

// await waits for an event that fits.
func (r *running) await(fits func(Event) bool) Event {
	r.t.Helper()
	var found Event
	eventually(r.t, "an event", func() bool {
		r.lock.Lock()
		defer r.lock.Unlock()
		for _, e := range r.events {
			if fits(e) {
				found = e
				return true
			}
		}
		return false
	})
	return found
}

// built counts the changes that were taken over.
func (r *running) built() int {
	r.lock.Lock()
	defer r.lock.Unlock()
	n := 0
	for _, e := range r.events {
		if e.Kind == Built {
			n++
		}
	}
	return n
}

// eventually polls until something holds.
func eventually(t testing.TB, what string, holds func() bool) {
	t.Helper()
	for end := time.Now().Add(deadline); time.Now().Before(end); {
		if holds() {
			return
		}
		time.Sleep(time.Millisecond)
	}
	t.Fatal("waited in vain for " + what)
}

func (r *running) at(name string) string { return filepath.Join(r.dir, filepath.FromSlash(name)) }

func (r *running) write(name, text string) {
	r.t.Helper()
	if err := os.MkdirAll(filepath.Dir(r.at(name)), 0o755); err != nil {
		r.t.Fatal(err)
	}
	if err := os.WriteFile(r.at(name), []byte(text), 0o644); err != nil {
		r.t.Fatal(err)
	}
}

// get asks for an address; headers are given as pairs.
func (r *running) get(path string, headers ...string) (*http.Response, string) {
	r.t.Helper()
	request, err := http.NewRequest(http.MethodGet, strings.TrimSuffix(r.address, "/")+path, nil)
	if err != nil {
		r.t.Fatal(err)
	}
	for i := 0; i < len(headers); i += 2 {
		request.Header.Set(headers[i], headers[i+1])
		if headers[i] == "Host" {
			request.Host = headers[i+1]
		}
	}
	client := &http.Client{CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	answer, err := client.Do(request)
	if err != nil {
		r.t.Fatal(err)
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err != nil {
		r.t.Fatal(err)
	}
	return answer, string(body)
}

// page is one that is open in a browser, as far as the server sees it.
type page struct {
	t        testing.TB
	messages chan message
}

// open listens to the events of a page as a browser that has the given print of
// it does. The first message, a greeting, is taken.
func (r *running) open(path, print string) *page {
	r.t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	r.t.Cleanup(cancel)
	query := url.Values{"page": {path}, "print": {print}}
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, r.address+"_briefing/events?"+query.Encode(), nil)
	if err != nil {
		r.t.Fatal(err)
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		r.t.Fatal(err)
	}
	p := &page{r.t, make(chan message, 100)}
	go func() {
		defer answer.Body.Close()
		defer close(p.messages)
		lines := bufio.NewScanner(answer.Body)
		lines.Buffer(nil, 1<<24)
		for lines.Scan() {
			if data, ok := strings.CutPrefix(lines.Text(), "data: "); ok {
				var m message
				if json.Unmarshal([]byte(data), &m) == nil {
					p.messages <- m
				}
			}
		}
	}()
	return p
}

// hears waits for a message that fits.
func (p *page) hears(what string, fits func(message) bool) message {
	p.t.Helper()
	end := time.After(deadline)
	for {
		select {
		case m, ok := <-p.messages:
			if !ok {
				p.t.Fatal("the stream ended before " + what)
			}
			if fits(m) {
				return m
			}
		case <-end:
			p.t.Fatal("waited in vain for " + what)
		}
	}
}

func isNew(m message) bool { return m.Page != "" }

// shown opens a page as it is now.
func (r *running) shown(path string) *page {
	r.t.Helper()
	p := r.open(path, "")
	p.hears("the greeting", isNew)
	return p
}
