package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"time"
)

const (
	patience = 2 * time.Minute
	edits    = 15 // of each kind
)

// preview measures serve: from its start to the first page, and from the write
// of a file to the event at the open page and to its new HTML.
func (b bench) preview(dir string, n int) error {
	ours := filepath.Join(dir, "briefing")
	start := &sample{what: "serve, start to first page"}
	var s *served
	var err error
	for i := range b.rounds + 1 { // the first fills the caches
		if s, err = b.start(ours); err != nil {
			return err
		}
		if i > 0 {
			start.add(s.first, nil)
		}
		if i < b.rounds {
			if err := s.end(); err != nil {
				return err
			}
		}
	}
	start.print(n)
	if err := s.settle(); err != nil {
		return err
	}
	read := &sample{what: "serve, start to all pages read"}
	read.add(s.read, nil)
	read.print(n)
	for _, kind := range []struct {
		what, file string
		change     func(text string, i int) string
	}{
		{"a page's text", "content/s000/p00000.md", func(text string, i int) string { return text + fmt.Sprintf("\nEdit %d.\n", i) }},
		{"a page's title", "content/s000/p00000.md", func(text string, i int) string {
			return strings.Replace(text, "\n# ", fmt.Sprintf("\n# Edit %d ", i), 1)
		}},
		{"a template", "templates/base.html", func(text string, i int) string {
			return strings.Replace(text, "<main id=\"main\">", fmt.Sprintf("<main id=\"main\"><p>Edit %d.</p>", i), 1)
		}},
	} {
		if err := s.edits(n, kind.what, filepath.Join(ours, filepath.FromSlash(kind.file)), kind.change); err != nil {
			return err
		}
	}
	err = s.end()
	ended := &sample{what: "serve, until its end"}
	ended.add(time.Since(s.began), s.cmd.ProcessState)
	ended.print(n)
	return err
}

// served is a server at work.
type served struct {
	cmd     *exec.Cmd
	address string
	began   time.Time
	first   time.Duration
	read    time.Duration  // until all pages had been read
	events  chan time.Time // when the open page was told of its new HTML
}

// start begins to serve and asks for a page until it is there.
func (b bench) start(dir string) (*served, error) {
	s := &served{began: time.Now(), events: make(chan time.Time, 100)}
	s.cmd = exec.Command(b.program, "-C", dir, "serve", "--port", "0")
	out, err := s.cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := s.cmd.Start(); err != nil {
		return nil, err
	}
	if s.address, err = bufio.NewReader(out).ReadString('\n'); err != nil {
		return nil, err
	}
	s.address = strings.TrimSpace(s.address)
	if _, err := fetch(s.address + page); err != nil {
		return nil, err
	}
	s.first = time.Since(s.began)
	return s, nil
}

const page = "s000/p00000.html"

func (s *served) end() error {
	if err := s.cmd.Process.Signal(os.Interrupt); err != nil {
		return err
	}
	return s.cmd.Wait()
}

func fetch(address string) (string, error) {
	answer, err := http.Get(address)
	if err != nil {
		return "", err
	}
	defer answer.Body.Close()
	body, err := io.ReadAll(answer.Body)
	if err == nil && answer.StatusCode != http.StatusOK {
		err = errors.New(answer.Status)
	}
	return string(body), err
}

// settle opens the page and waits until the server has told all it had to tell.
func (s *served) settle() error {
	request, err := http.NewRequest(http.MethodGet, s.address+"_briefing/events?page=/"+page, nil)
	if err != nil {
		return err
	}
	answer, err := http.DefaultClient.Do(request)
	if err != nil {
		return err
	}
	go func() {
		defer answer.Body.Close()
		lines := bufio.NewScanner(answer.Body)
		lines.Buffer(nil, 1<<24)
		for lines.Scan() {
			var m struct{ Page string }
			data, ok := strings.CutPrefix(lines.Text(), "data: ")
			if ok && json.Unmarshal([]byte(data), &m) == nil && m.Page != "" {
				s.events <- time.Now()
			}
		}
	}()
	for end := time.Now().Add(patience); ; time.Sleep(time.Millisecond) {
		body, err := fetch(s.address + page)
		if err != nil {
			return err
		}
		if strings.Contains(body, s.address) { // the site as it was written does not know it
			break
		}
		if time.Now().After(end) {
			return errors.New("the pages are not read")
		}
	}
	s.read = time.Since(s.began)
	time.Sleep(5 * time.Second) // what it checks in the background is not part of an edit
	for len(s.events) > 0 {
		<-s.events
	}
	return nil
}

// edits changes a file again and again and leaves it as it was.
func (s *served) edits(n int, what, file string, change func(string, int) string) error {
	original, err := os.ReadFile(file)
	missing := errors.Is(err, os.ErrNotExist)
	if missing { // a template: the dossier gets its own
		original, err = os.ReadFile(filepath.FromSlash("templates/" + filepath.Base(file)))
	}
	if err != nil {
		return err
	}
	if missing {
		if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
			return err
		}
	}
	event, html := &sample{what: "serve, " + what + ": write to event"}, &sample{what: "serve, " + what + ": write to new HTML"}
	for i := range edits + 1 {
		begin := time.Now()
		if err := os.WriteFile(file, []byte(change(string(original), i)), 0o644); err != nil {
			return err
		}
		select {
		case at := <-s.events:
			body, err := fetch(s.address + page)
			if err != nil {
				return err
			}
			if !strings.Contains(body, fmt.Sprintf("Edit %d", i)) {
				return fmt.Errorf("%s: the page that was announced is not the new one", what)
			}
			if i > 0 { // the first makes the folder known
				event.add(at.Sub(begin), nil)
				html.add(time.Since(begin), nil)
			}
		case <-time.After(patience):
			return fmt.Errorf("%s: no event", what)
		}
		time.Sleep(150 * time.Millisecond)
	}
	event.print(n)
	html.print(n)
	if missing {
		err = os.RemoveAll(filepath.Dir(file))
	} else {
		err = os.WriteFile(file, original, 0o644)
	}
	if err == nil {
		<-s.events
	}
	return err
}
