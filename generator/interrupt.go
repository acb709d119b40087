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
