package server

import (
	"context"
	"fmt"
	"path"
	"slices"
	"strings"
	"sync"
	"time"

	"briefing/generator/problem"
	"briefing/generator/site"
)

// live is the site as it is shown now.
type live struct {
	o       Options
	address string // where the site stands, with a slash at its end
	hub     *hub

	site    sync.RWMutex // guards now, and the pages in it while they are read, and earlier
	now     *site.Site   // nil until there are pages
	earlier earlier      // what is shown while now is nil

	pending sync.Mutex
	todo    work
	wake    chan struct{} // holds one token while there is something to do

	analysed, beside, loaded, judged []problem.Problem // of the last time; the builder's alone
	told                             []problem.Problem
	shown                            sync.Mutex
	faults                           []fault // what the open pages are told; guarded by shown
}

func newLive(o Options, address string) *live {
	return &live{o: o, address: address, hub: newHub(), wake: make(chan struct{}, 1), faults: []fault{}}
}

// begin sees to it that the first request finds pages. Where the site has been
// written before, that is shown while build reads the pages. Where there are no
// pages yet they are made first; otherwise that can wait until those that are
// there have been shown.
func (l *live) begin() {
	if l.earlier = writtenBefore(l.o.Written); l.earlier.is() {
		l.add(work{first: true, reload: true})
		return
	}
	l.load()
	if l.o.Analyse == nil {
		return
	}
	if now := l.current(); now == nil || len(now.Pages()) == 0 {
		l.analyse()
		l.load()
		return
	}
	l.add(work{first: true, analyse: true})
}

// collect notes what there is to do. While something is being done the rest
// gathers here, so that the latest state wins.
func (l *live) collect(ctx context.Context, hand <-chan []change) {
	for {
		select {
		case changes := <-hand:
			l.add(plan(changes))
		case <-ctx.Done():
			return
		}
	}
}

func (l *live) add(w work) {
	if w.none() {
		return
	}
	l.pending.Lock()
	if l.todo.none() {
		l.todo = w
	} else {
		l.todo = l.todo.and(w)
	}
	l.pending.Unlock()
	select {
	case l.wake <- struct{}{}:
	default:
	}
}

func (l *live) next() work {
	l.pending.Lock()
	defer l.pending.Unlock()
	w := l.todo
	l.todo = work{}
	return w
}

// build does what there is to do, one thing at a time, until the context ends.
func (l *live) build(ctx context.Context) {
	l.guarded(func() { l.judge(ctx) })
	for {
		select {
		case <-ctx.Done():
			return
		case <-l.wake:
		}
		if w := l.next(); !w.none() {
			l.guarded(func() { l.do(w) })
			l.guarded(func() { l.judge(ctx) })
		}
	}
}

// guarded keeps a mistake in the program from stopping the server: the last
// good state stays.
func (l *live) guarded(work func()) {
	defer func() {
		if r := recover(); r != nil {
			l.o.Tell(Event{Kind: Failed, Reason: fmt.Errorf("a mistake in the program: %v", r)})
		}
	}()
	work()
}

// do takes changes over and tells the open pages.
func (l *live) do(w work) {
	begin := time.Now()
	files := w.files()
	if w.analyse && l.o.Analyse != nil {
		w.content = append(w.content, l.analyse()...)
	}
	l.update(w)
	if w.first && w.reload { // the articles could wait for the pages
		l.add(work{first: true, analyse: l.o.Analyse != nil})
	}
	m := message{Problems: l.shownFaults()}
	for _, name := range w.static {
		m = m.withFile(name)
	}
	for _, name := range w.content {
		if path.Ext(name) != ".md" {
			m = m.withFile(name)
		}
	}
	l.announce(m, w.content)
	if len(files) > 0 {
		l.o.Tell(Event{Kind: Built, Files: files, Took: time.Since(begin)})
	}
}

// withFile adds to a message that a file of the site has new bytes.
func (m message) withFile(name string) message {
	switch path.Ext(name) {
	case ".css":
		m.Styles = append(m.Styles, name)
	case ".js", ".mjs":
		m.Reload = true
	default:
		m.Assets = append(m.Assets, name)
	}
	return m
}

// files names what changed for the terminal.
func (w work) files() []string {
	var names []string
	if w.analyse && !w.reload && !w.first {
		names = append(names, "seeds")
	}
	if w.reload && !w.first {
		names = append(names, "content/"+settingsFile)
	}
	for _, c := range w.content {
		names = append(names, "content/"+c)
	}
	if w.theme {
		names = append(names, "templates")
	}
	for _, s := range w.static {
		names = append(names, "static/"+s)
	}
	return names
}

// analyse writes content/ anew and names what changed there.
func (l *live) analyse() []string {
	changed, problems, err := l.o.Analyse()
	if err != nil {
		l.o.Tell(Event{Kind: Failed, Reason: err})
		return changed
	}
	l.analysed = problems
	return changed
}

// load reads the site. If the machine gets in the way the last good one stays.
func (l *live) load() {
	s, problems, err := l.o.Load(l.address)
	if err != nil {
		l.o.Tell(Event{Kind: Failed, Reason: err})
		return
	}
	l.beside, l.loaded = problems, nil
	l.site.Lock()
	defer l.site.Unlock()
	if s != nil {
		l.now, l.earlier = s, earlier{}
		l.loaded = l.o.Named(s.Problems())
	}
}

// update takes changes over into the site as it is; it reads all of it where
// nothing can be kept.
func (l *live) update(w work) {
	if w.reload || l.current() == nil {
		l.load()
		return
	}
	if len(w.content) == 0 && !w.theme && len(w.static) == 0 {
		return
	}
	l.site.Lock()
	defer l.site.Unlock()
	problems, err := l.now.Update(w.content, w.theme, len(w.static) > 0)
	if err != nil {
		l.o.Tell(Event{Kind: Failed, Reason: err})
		return
	}
	l.loaded = l.o.Named(problems)
}

// check looks for what is wrong between the pages. It gives up as soon as there
// is something to do: whoever waits for a page does not wait for this.
func (l *live) check(ctx context.Context) bool {
	l.site.RLock()
	defer l.site.RUnlock()
	if l.now == nil {
		return true
	}
	found, whole := l.now.CheckUntil(func() bool { return len(l.wake) > 0 || ctx.Err() != nil })
	if whole {
		l.judged = l.o.Named(found)
	}
	return whole
}

// judge finds out what is wrong with the site and tells the open pages and the
// terminal if that is not what they were told last.
func (l *live) judge(ctx context.Context) {
	if !l.check(ctx) {
		return // there is something to do first
	}
	all := slices.Concat(l.analysed, l.beside, l.loaded, l.judged)
	problem.Sort(all)
	all = slices.Compact(all)
	if slices.Equal(all, l.told) {
		return
	}
	before := l.told
	l.told = all
	l.shown.Lock()
	l.faults = faults(all)
	l.shown.Unlock()
	for _, c := range l.hub.all() {
		c.tell(message{Problems: l.shownFaults()}, "")
	}
	fresh := slices.DeleteFunc(slices.Clone(all), func(p problem.Problem) bool { return slices.Contains(before, p) })
	l.o.Tell(Event{Kind: Problems, Problems: all, Fresh: fresh})
}

func (l *live) shownFaults() []fault {
	l.shown.Lock()
	defer l.shown.Unlock()
	return l.faults
}

// announce renders the pages that somebody looks at and tells those that are
// not as the reader has them. edited are the files of content/ that were edited.
func (l *live) announce(m message, edited []string) {
	for _, c := range l.hub.all() {
		name, print := l.print(c.path)
		mine := m
		mine.Own = slices.Contains(edited, source(name))
		c.tell(mine, print)
	}
}

// source is the file of content/ that a page is made from.
func source(name site.OutputPath) string {
	return strings.TrimSuffix(string(name), ".html") + ".md"
}

func (l *live) current() *site.Site {
	l.site.RLock()
	defer l.site.RUnlock()
	return l.now
}
