package main

import (
	"encoding/json"
	"fmt"
	"time"

	"briefing/generator/problem"
)

// report is what a command did. It is told to a person line by line on
// standard error, or printed at the end as one JSON document (--json).
type report struct {
	Command  string            `json:"command"`
	Exit     int               `json:"exit"`
	Stages   []stage           `json:"stages"`
	Problems []problem.Problem `json:"-"`
	Listed   []problemJSON     `json:"problems"`
	Results  []string          `json:"results"` // what would be on standard output
	Findings []finding         `json:"findings,omitempty"`
	Error    string            `json:"error,omitempty"`

	session *session
	told    map[problem.Problem]bool
}

// stage is one step of the work.
type stage struct {
	Name         string         `json:"stage"`
	Milliseconds float64        `json:"milliseconds"`
	Counts       map[string]int `json:"counts"`
	Files        []string       `json:"files,omitempty"` // read or written; told with --verbose
}

type problemJSON struct {
	File     string `json:"file"`
	Line     int    `json:"line,omitempty"`
	Column   int    `json:"column,omitempty"`
	Severity string `json:"severity"`
	What     string `json:"what"`
	Hint     string `json:"hint,omitempty"`
}

func newReport(s *session, command string) *report {
	return &report{Command: command, Stages: []stage{}, Listed: []problemJSON{}, Results: []string{}, session: s, told: map[problem.Problem]bool{}}
}

// stage runs one step of the work and tells what it did. work fills in the
// counts.
func (r *report) stage(name string, work func(*stage) error) error {
	s := r.session
	talks := !s.quiet && !s.json
	if talks && s.paint.terminal {
		fmt.Fprint(s.stderr, stageBegins(name))
	}
	st := stage{Name: name, Counts: map[string]int{}}
	begin := time.Now()
	err := work(&st)
	took := time.Since(begin)
	st.Milliseconds = float64(took.Microseconds()) / 1000
	if talks && s.paint.terminal {
		fmt.Fprint(s.stderr, "\r\x1b[K")
	}
	if err != nil {
		return err
	}
	r.Stages = append(r.Stages, st)
	if talks {
		fmt.Fprint(s.stderr, stageLines(st, took, s.verbose))
	}
	return nil
}

// progress tells how far a stage has come, on a terminal.
func (r *report) progress(name string, done, of int) {
	if s := r.session; !s.quiet && !s.json && s.paint.terminal {
		fmt.Fprint(s.stderr, stageGoes(name, done, of))
	}
}

// add keeps problems for the end; the same one twice is one.
func (r *report) add(ps ...problem.Problem) {
	for _, p := range ps {
		if !r.told[p] {
			r.told[p] = true
			r.Problems = append(r.Problems, p)
		}
	}
}

// note tells a person at once what a program reads from the report.
func (r *report) note(said string) {
	if !r.session.quiet && !r.session.json {
		fmt.Fprint(r.session.stderr, said)
	}
}

// result prints a line of standard output.
func (r *report) result(line string) {
	r.Results = append(r.Results, line)
	if !r.session.json {
		fmt.Fprintln(r.session.stdout, line)
	}
}

// close prints the problems, or with --json everything. The dossier that
// export prints is its own report.
func (r *report) close(code int) error {
	s := r.session
	problem.Sort(r.Problems)
	if !s.json || r.Command == "export" {
		for _, p := range r.Problems {
			fmt.Fprint(s.stderr, s.paint.problem(p))
		}
		if n := len(r.Problems); n > 0 && !s.quiet {
			fmt.Fprint(s.stderr, problemCount(problem.Faults(r.Problems), n))
		}
		return nil
	}
	r.Exit = code
	for _, p := range r.Problems {
		r.Listed = append(r.Listed, problemJSON{p.File, p.Line, p.Column, severity(p), p.What, p.Hint})
	}
	enc := json.NewEncoder(s.stdout)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(r)
}

func severity(p problem.Problem) string {
	if p.Severity == problem.Notice {
		return "notice"
	}
	return "fault"
}
