package main

import (
	"io"
	"os"
	"os/signal"
	"sync"
	"syscall"
)

// exitInterrupted is what shells expect of a program that Ctrl-C stopped.
const exitInterrupted = 130

// interruption keeps Ctrl-C from cutting a change of the dossier in two: while
// a stage writes, the program waits for its end before it stops. Reading and
// analysing stop at once. A second Ctrl-C does not wait.
type interruption struct {
	writing sync.Mutex
	signals chan os.Signal
	done    chan struct{}
	temps   sync.Map // folders to remove when the program is stopped
}

func catchInterrupts(stderr io.Writer) *interruption {
	i := &interruption{signals: make(chan os.Signal, 1), done: make(chan struct{})}
	signal.Notify(i.signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		select {
		case <-i.signals:
		case <-i.done:
			return
		}
		signal.Stop(i.signals)
		if !i.writing.TryLock() {
			io.WriteString(stderr, interruptedWriting)
			i.writing.Lock()
		}
		i.temps.Range(func(dir, _ any) bool {
			os.RemoveAll(dir.(string))
			return true
		})
		io.WriteString(stderr, interrupted)
		os.Exit(exitInterrupted)
	}()
	return i
}

func (i *interruption) release() {
	signal.Stop(i.signals)
	close(i.done)
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
