// Package server shows a dossier's site while somebody works on it: it serves
// the pages from memory, follows the folders, does again what a change asks for
// and tells the open pages when their new version is ready.
//
// Run does all of it. In the order in which a change passes through: watch.go
// hears of it and tree.go finds out what it was; decide.go says what it asks
// for; build.go does it; events.go tells the open pages, and live.js, which
// runs in them, fetches and shows the new version. Beside that, handler.go and
// guard.go answer the browsers.
//
// The package knows nothing of how content/ is made from articles: Options has
// a function for it. Nothing is written but what that function writes.
package server

import (
	"context"
	"errors"
	"net"
	"net/http"
	"path/filepath"
	"strconv"
	"sync"
	"syscall"
	"time"

	"briefing/generator/problem"
	"briefing/generator/site"
)

// Options say what to serve, where, and who does the work. The functions are
// called one at a time.
type Options struct {
	Seeds, Content, Templates, Static string // folders to follow; empty: none
	Written                           string // where the site is written to by others; what is there is shown until the pages have been read

	Host string // name or address to listen at
	Port int    // the first to try; 0: any
	Poll bool   // look at the folders again and again instead of asking the system

	// Analyse writes content/ from the articles and names the files that it
	// changed. nil: content/ is written by hand alone.
	Analyse func() (changed []string, problems []problem.Problem, err error)
	// Load reads the site that will stand at an address, with what is wrong
	// beside what the Site itself reports. There may be none yet.
	Load func(address string) (*site.Site, []problem.Problem, error)
	// Named makes the names of files in problems those of the dossier.
	Named func([]problem.Problem) []problem.Problem
	// Tell says to a person what goes on.
	Tell func(Event)
}

// Event is something to tell the person at the terminal.
type Event struct {
	Kind     Kind
	Address  string            // of Serving
	Taken    int               // of Serving: the port that was asked for and is somebody else's; 0 if it was free
	Exposed  bool              // of Serving: others than this machine reach the address
	Reason   error             // of Polling and Failed
	Files    []string          // of Built: what changed, as folder/name
	Took     time.Duration     // of Built: until the open pages were told
	Problems []problem.Problem // of Problems: all there are
	Fresh    []problem.Problem // of Problems: those that were not told before
}

// Kind is what an Event tells.
type Kind int

const (
	Serving  Kind = iota // the address answers
	Polling              // the system does not watch; Reason may be nil, if it was asked for
	Built                // a change has been taken over
	Failed               // the machine got in the way; the last good state is still shown
	Problems             // there are other problems than before
)

// portsTried is how many ports are tried where the first is taken.
const portsTried = 100

// Run serves until the context ends, which is no error. It returns without
// serving if no port can be had.
func Run(ctx context.Context, o Options) error {
	listener, taken, err := listen(o.Host, o.Port)
	if err != nil {
		return err
	}
	_, port, err := net.SplitHostPort(listener.Addr().String())
	if err != nil {
		return errors.Join(err, listener.Close())
	}
	shown := o.Host
	if ip := net.ParseIP(shown); ip != nil && ip.IsUnspecified() {
		shown = "localhost" // an address that a browser can open
	}
	l := newLive(o, "http://"+net.JoinHostPort(shown, port)+"/")
	var background sync.WaitGroup
	ctx, stop := context.WithCancel(ctx)
	defer stop()

	w := newWatcher(o.roots(), o.Poll)
	if w.system == nil {
		o.Tell(Event{Kind: Polling, Reason: w.reason})
	}
	background.Go(func() { w.follow(ctx, func(err error) { o.Tell(Event{Kind: Polling, Reason: err}) }) })
	background.Go(func() { l.collect(ctx, w.hand) })
	l.begin()

	server := &http.Server{Handler: l.handler(), ReadHeaderTimeout: 10 * time.Second, IdleTimeout: time.Minute}
	served := make(chan error, 1)
	go func() { served <- server.Serve(listener) }()
	o.Tell(Event{Kind: Serving, Address: l.address, Taken: taken, Exposed: !isLoopback(o.Host)})
	done := make(chan struct{})
	go func() { l.build(ctx); close(done) }()

	select {
	case err = <-served:
	case <-ctx.Done():
		err = stopServing(server, l.hub)
	}
	stop()
	background.Wait()
	select {
	case <-done:
	case <-time.After(stopTime): // an analysis is under way; what it writes, it writes whole
	}
	return err
}

// stopTime is how long open connections are waited for.
const stopTime = 2 * time.Second

func stopServing(server *http.Server, h *hub) error {
	h.close()
	ctx, cancel := context.WithTimeout(context.Background(), stopTime)
	defer cancel()
	if err := server.Shutdown(ctx); err != nil {
		return server.Close() // somebody is still reading; it was asked to stop
	}
	return nil
}

// listen opens the first port that is free from the asked one on. taken is the
// asked one where it was not.
func listen(host string, port int) (l net.Listener, taken int, err error) {
	for try := port; try < port+portsTried && try <= 65535; try++ {
		l, err = net.Listen("tcp", net.JoinHostPort(host, strconv.Itoa(try)))
		if err == nil && try != port {
			taken = port
		}
		if err == nil || port == 0 || !errors.Is(err, syscall.EADDRINUSE) {
			return l, taken, err
		}
	}
	return nil, 0, err
}

// roots are the folders by their real paths, as events will name them.
func (o Options) roots() roots {
	var r roots
	for f, dir := range [...]string{seeds: o.Seeds, content: o.Content, templates: o.Templates, static: o.Static} {
		if dir == "" {
			continue
		}
		full, err := filepath.Abs(dir)
		if err != nil {
			full = filepath.Clean(dir)
		}
		if real, err := filepath.EvalSymlinks(full); err == nil {
			full = real
		} else if above, err := filepath.EvalSymlinks(filepath.Dir(full)); err == nil {
			full = filepath.Join(above, filepath.Base(full))
		}
		r[f] = full
	}
	return r
}
