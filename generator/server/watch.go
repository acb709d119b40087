package server

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"time"

	"github.com/fsnotify/fsnotify"
)

// How long the watcher waits for more before it hands on what it has. A save is
// several events within a millisecond or two; a checkout is thousands within a
// second, which are one change.
const (
	quiet      = 6 * time.Millisecond   // after a single save
	quietStorm = 60 * time.Millisecond  // after changes of several files, or in the middle of a save
	few        = 12                     // files that are looked at to see whether a save is half done
	longest    = 2 * time.Second        // before something is handed on in any case
	pollEvery  = 400 * time.Millisecond // at most; a big dossier is polled less often
)

// watcher follows the folders of a dossier and hands on what changed in them.
type watcher struct {
	tree   *tree
	system *fsnotify.Watcher // nil: polls
	hand   chan []change
	reason error // why it polls where it was not asked to
}

// newWatcher begins to follow. It polls if asked to, or if the system will not
// watch (too many folders, too many watchers); reason then says why.
func newWatcher(r roots, poll bool) *watcher {
	w := &watcher{hand: make(chan []change)}
	if !poll {
		w.system, w.reason = fsnotify.NewWatcher()
	}
	w.tree = newTree(r)
	if w.system != nil {
		if err := w.watchFolders(); err != nil {
			w.fallBack(err)
		} else {
			w.tree.lookEverywhere() // what came about before it was watched is no news: nobody has read anything yet
		}
	}
	return w
}

func (w *watcher) fallBack(err error) {
	w.reason = err
	w.system.Close()
	w.system = nil
}

// watchFolders asks the system for every folder of the tree, and for the
// folders above the roots, since a root may appear or go.
func (w *watcher) watchFolders() error {
	watched := map[string]bool{}
	for _, dir := range w.system.WatchList() {
		watched[dir] = true
	}
	for _, root := range w.tree.roots {
		if above := filepath.Dir(root); root != "" && !watched[above] {
			if err := w.watchOne(above); err != nil {
				return err
			}
			watched[above] = true
		}
	}
	for _, dir := range w.tree.folders() {
		if watched[dir] {
			continue
		}
		if err := w.watchOne(dir); err != nil {
			return err
		}
	}
	return nil
}

// watchOne watches a folder; one that has gone meanwhile is no failure.
func (w *watcher) watchOne(dir string) error {
	err := w.system.Add(dir)
	if _, gone := os.Stat(dir); gone != nil {
		return nil
	}
	return err
}

// follow hands on changes until the context ends. tell is called when it has to
// poll from now on.
func (w *watcher) follow(ctx context.Context, tell func(error)) {
	if w.system == nil {
		w.poll(ctx)
		return
	}
	if err := w.listen(ctx); err != nil {
		w.fallBack(err)
		tell(err)
		w.poll(ctx)
		return
	}
	w.system.Close()
}

// listen waits for events. It gives an error when the system watches no longer.
func (w *watcher) listen(ctx context.Context) error {
	for {
		places, lost, err := w.gather(ctx)
		if err != nil || ctx.Err() != nil {
			return err
		}
		changes := w.lookAt(places, lost)
		if err := w.watchFolders(); err != nil {
			return err
		}
		for at := range places { // a folder is full before it is watched
			if w.tree.dirs[at] {
				changes = append(changes, w.tree.look(at)...)
			}
		}
		if err := w.watchFolders(); err != nil {
			return err
		}
		if !w.send(ctx, changes) {
			return nil
		}
	}
}

// lookAt finds out what changed at the places of events; everywhere if there
// are so many that one look at all is less.
func (w *watcher) lookAt(places map[string]bool, everywhere bool) []change {
	if everywhere || len(places) > len(w.tree.files)/8+few {
		return w.tree.lookEverywhere()
	}
	var changes []change
	for at := range places {
		changes = append(changes, w.tree.lookAt(at)...)
	}
	return changes
}

// gather collects the places of events until there is quiet. lost says that
// events were dropped, so that everything must be looked at.
func (w *watcher) gather(ctx context.Context) (places map[string]bool, lost bool, err error) {
	places = map[string]bool{}
	var wait <-chan time.Time
	var end time.Time
	for {
		select {
		case <-ctx.Done():
			return nil, false, nil
		case e, ok := <-w.system.Events:
			if !ok {
				return nil, false, errors.New("the system stopped telling of changes")
			}
			if e.Op == fsnotify.Chmod || !w.tree.roots.concerns(e.Name) {
				continue
			}
			places[e.Name] = true
		case err := <-w.system.Errors:
			if !errors.Is(err, fsnotify.ErrEventOverflow) {
				return nil, false, err
			}
			lost = true
		case <-wait:
			return places, lost, nil
		}
		if end.IsZero() {
			end = time.Now().Add(longest)
		}
		wait = time.After(min(pause(len(places), lost || halfSaved(places)), time.Until(end)))
	}
}

// pause is how long to wait for more after events at some places.
func pause(places int, more bool) time.Duration {
	if places > 1 || more {
		return quietStorm
	}
	return quiet
}

// halfSaved says whether one of a few files is missing or empty, as it is for a
// moment while an editor replaces or truncates it.
func halfSaved(places map[string]bool) bool {
	if len(places) > few {
		return false
	}
	for at := range places {
		if info, err := os.Stat(at); err != nil || info.Mode().IsRegular() && info.Size() == 0 {
			return true
		}
	}
	return false
}

// poll compares the folders with the disk again and again. It rests for many
// times as long as a look takes.
func (w *watcher) poll(ctx context.Context) {
	rest := time.Duration(0)
	for {
		select {
		case <-ctx.Done():
			return
		case <-time.After(rest):
		}
		begin := time.Now()
		changes := w.tree.lookEverywhere()
		rest = max(pollEvery, 20*time.Since(begin))
		if !w.send(ctx, changes) {
			return
		}
	}
}

// send hands changes on; false when there is nobody left to take them.
func (w *watcher) send(ctx context.Context, changes []change) bool {
	if len(changes) == 0 {
		return true
	}
	select {
	case w.hand <- changes:
		return true
	case <-ctx.Done():
		return false
	}
}
