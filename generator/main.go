// Command briefing turns a folder of articles into a cross-linked briefing and
// a website.
//
// The files of this package, in the order in which a command passes through
// them: flags.go reads the command line, commands.go says what there is,
// dossier.go finds the folders and the settings, then one file a command;
// report.go keeps what happened, and wording.go says it to a person. All else
// is in the packages beside this one.
package main

import (
	"errors"
	"fmt"
	"io"
	"os"

	"briefing/generator/problem"
)

// The exit codes, a promise to scripts.
const (
	exitDone     = 0
	exitProblems = 1 // the dossier has problems
	exitUsage    = 2
	exitFailed   = 3 // the machine failed us
)

func main() {
	os.Exit(run(os.Args[1:], os.Getenv, os.Stdout, os.Stderr))
}

// session is one run of the program.
type session struct {
	options
	getenv func(string) string
	stdout io.Writer
	stderr io.Writer
	report *report
	paint  paint
	whole  *interruption

	forgetful bool // takes and leaves no notes of what a build gave
}

// run does what the arguments say and gives the exit code. Paths are taken
// from the working directory, or from -C.
func run(args []string, getenv func(string) string, stdout, stderr io.Writer) int {
	opts, cmd, rest, err := parse(args, getenv)
	s := &session{options: opts, getenv: getenv, stdout: stdout, stderr: stderr}
	s.paint = newPaint(opts.color, getenv, stderr)
	s.report = newReport(s, cmd.name)
	if err == nil && (opts.help || cmd.name == "help") {
		err = s.help(cmd, rest)
		return s.finish(err)
	}
	if err == nil && cmd.inDossier {
		err = s.enter(cmd)
	}
	if err == nil {
		s.whole = catchInterrupts(stderr)
		err = cmd.run(s, rest)
		s.whole.release()
	}
	return s.finish(err)
}

// finish prints what there is to say at the end and chooses the exit code.
func (s *session) finish(err error) int {
	code := exitDone
	var misuse usageError
	switch {
	case errors.As(err, &misuse):
		fmt.Fprint(s.stderr, s.paint.fault(misuse.what), misuse.advice())
		return exitUsage
	case err != nil:
		code = exitFailed
		s.report.Error = err.Error()
		fmt.Fprint(s.stderr, s.paint.fault(err.Error()), whatToDo(err))
	case problem.Faults(s.report.Problems) > 0:
		code = exitProblems
	}
	if err := s.report.close(code); err != nil && code != exitFailed {
		fmt.Fprint(s.stderr, s.paint.fault(err.Error()))
		return exitFailed
	}
	return code
}
