package main

import (
	"context"
	"io"
	"os"
	"os/signal"
	"sync"
	"sync/atomic"
	"syscall"
)

// What shells expect of a program that a signal stopped: 128 and its number.
const (
	exitInterrupted = 130 // Ctrl-C
	exitTerminated  = 143 // SIGTERM, as kill and service managers send it
)

// interruption keeps Ctrl-C and SIGTERM from cutting a change of the dossier in two: while
// a stage writes, the program waits for its end before it stops. Reading and
// analysing stop at once. A second signal does not wait.
type interruption struct {
	writing sync.Mutex
	signals chan os.Signal
	done    chan struct{}
	temps   sync.Map // folders to remove when the program is stopped
	gently  atomic.Pointer[func()]
	beside  atomic.Pointer[func()]
}

func catchInterrupts(stderr io.Writer) *interruption {
	i := &interruption{signals: make(chan os.Signal, 1), done: make(chan struct{})}
	signal.Notify(i.signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		code, finishing, stopped := exitInterrupted, interruptedWriting, interrupted
		select {
		case signal := <-i.signals:
			if signal == syscall.SIGTERM {
				code, finishing, stopped = exitTerminated, terminatedWriting, terminated
			}
		case <-i.done:
			return
		}
		signal.Stop(i.signals)
		if stop := i.gently.Load(); stop != nil {
			(*stop)()
			return
		}
		if !i.writing.TryLock() {
			io.WriteString(stderr, finishing)
			i.writing.Lock()
		}
		if end := i.beside.Load(); end != nil {
			(*end)()
		}
		i.temps.Range(func(dir, _ any) bool {
			os.RemoveAll(dir.(string))
			return true
		})
		io.WriteString(stderr, stopped)
		os.Exit(code)
	}()
	return i
}

func (i *interruption) release() {
	signal.Stop(i.signals)
	close(i.done)
}

// instead lets a signal call stop, for a command that ends in its own way. A
// second signal ends the program at once.
func (i *interruption) instead(stop func()) { i.gently.Store(&stop) }

// alongside runs work that starts another program. When this one is stopped, the
// context ends, and the work has come to its end before anything is cleared away.
func (i *interruption) alongside(work func(context.Context) error) error {
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	ended := make(chan struct{})
	end := func() {
		cancel()
		<-ended
	}
	i.beside.Store(&end)
	err := work(ctx)
	i.beside.Store(nil)
	close(ended)
	if ctx.Err() != nil {
		select {} // the signal's own end is near, and its last word is the one to be read
	}
	return err
}

// during runs work that changes the dossier.
func (i *interruption) during(work func() error) error {
	i.writing.Lock()
	defer i.writing.Unlock()
	return work()
}

// temporary makes a folder that is gone after forget, or when the program is
// stopped.
func (i *interruption) temporary() (dir string, forget func(), err error) {
	dir, err = os.MkdirTemp("", "briefing-*")
	if err != nil {
		return "", nil, err
	}
	i.temps.Store(dir, nil)
	return dir, func() {
		os.RemoveAll(dir)
		i.temps.Delete(dir)
	}, nil
}
