package main

import (
	"context"
	"errors"
	"fmt"
	"net"
	"os"
	"os/exec"
	"runtime"
	"strconv"

	"briefing/generator/analysis"
	"briefing/generator/problem"
	"briefing/generator/server"
	"briefing/generator/site"
)

// serve shows the site and keeps it up to date until somebody ends it.
func (s *session) serve(args []string) error {
	if len(args) > 0 {
		return tooMany("serve", args)
	}
	if _, err := s.statedDate(); err != nil {
		return err
	}
	ctx, stop := context.WithCancel(context.Background())
	defer stop()
	s.whole.instead(stop)
	content := s.path(s.content)
	var analyst analysis.Analyst // remembers the articles as they were read
	err := server.Run(ctx, server.Options{
		Seeds: s.path(s.seeds), Content: content, Templates: s.path("templates"), Static: s.path("static"),
		Written: s.path(s.out), Host: s.bind, Port: s.port, Poll: s.poll,
		Analyse: func() ([]string, []problem.Problem, error) { return s.analyseAgain(&analyst) }, Load: s.loadFor, Tell: s.tellServing,
		Named: func(ps []problem.Problem) []problem.Problem { return s.named(content, ps) },
	})
	// What is being written is written to its end.
	_ = s.whole.during(func() error { return nil })
	var network *net.OpError
	if errors.As(err, &network) {
		return cannotServe(net.JoinHostPort(s.bind, strconv.Itoa(s.port)), network.Err)
	}
	if err == nil {
		s.report.note(stoppedServing)
	}
	return err
}

// analyseAgain brings content/ up to date with the seeds, if there is such a
// folder: a site may be written by hand alone.
func (s *session) analyseAgain(analyst *analysis.Analyst) (changed []string, problems []problem.Problem, err error) {
	if _, err := os.Stat(s.path(s.seeds)); errors.Is(err, os.ErrNotExist) {
		return nil, nil, nil
	}
	again := s.anew()
	c, err := again.analyseWith(analyst.Analyse, again.title())
	if err == nil && c != nil {
		changed, err = again.writeContent(c, s.path(s.content))
	}
	return changed, again.report.Problems, err
}

// loadFor reads the site as it will stand at an address, with what is wrong with
// the settings.
func (s *session) loadFor(address string) (*site.Site, []problem.Problem, error) {
	again := s.anew()
	again.baseURL = address
	o, ok, err := again.siteOptions(s.path(s.content))
	if err != nil || !ok {
		return nil, again.report.Problems, err
	}
	loaded, _, err := site.Load(o)
	return loaded, again.report.Problems, err
}

// anew gives a session that works as s does, with a report of its own: what is
// told again and again cannot be one report.
func (s *session) anew() *session {
	again := *s
	again.report = newReport(&again, s.report.Command)
	return &again
}

// tellServing words what the server tells.
func (s *session) tellServing(e server.Event) {
	switch e.Kind {
	case server.Serving:
		s.report.note(servingLines(e.Taken, e.Exposed))
		s.report.result(e.Address)
		if s.open {
			if err := openBrowser(e.Address); err != nil {
				s.report.note(cannotOpen(err))
			}
		}
	case server.Polling:
		s.report.note(pollingLine(e.Reason))
	case server.Built:
		s.report.note(changedLine(e.Files, e.Took))
	case server.Failed:
		fmt.Fprint(s.stderr, s.paint.fault(e.Reason.Error()), whatToDo(e.Reason))
	case server.Problems:
		s.tellProblems(e.Fresh, e.Problems)
	}
}

func (s *session) tellProblems(fresh, all []problem.Problem) {
	if s.json {
		return
	}
	for _, p := range fresh {
		fmt.Fprint(s.stderr, s.paint.problem(p))
	}
	switch {
	case s.quiet:
	case len(all) == 0:
		fmt.Fprint(s.stderr, allMended)
	default:
		fmt.Fprint(s.stderr, problemCount(problem.Faults(all), len(all)))
	}
}

// openBrowser asks the system to show an address.
func openBrowser(address string) error {
	name, args := "xdg-open", []string{address}
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", address}
	}
	cmd := exec.Command(name, args...)
	if err := cmd.Start(); err != nil {
		return err
	}
	go func() { _ = cmd.Wait() }() // it may live as long as the browser does
	return nil
}
