package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"os"
	"path/filepath"
	"runtime"

	"briefing/generator/problem"
	"briefing/generator/site"
)

// recollection is what is known of the site that the last build left.
type recollection struct {
	file   string // where it is kept; empty: nowhere
	inputs string // what the site is built from now
}

// recollect finds out what a build would be made from. Where that cannot be told,
// or the system has no place for such notes, everything is built as if for the
// first time.
func (s *session) recollect(o site.Options, out string) recollection {
	caches, err := os.UserCacheDir()
	if err != nil || s.forgetful {
		return recollection{}
	}
	program, err := programSum()
	if err != nil {
		return recollection{}
	}
	inputs, err := site.Digest(o, program)
	if err != nil {
		return recollection{} // Load words it
	}
	full, err := filepath.Abs(out)
	if err != nil {
		return recollection{}
	}
	name := sha256.Sum256([]byte(full))
	return recollection{filepath.Join(caches, "briefing", "sites", hex.EncodeToString(name[:8])+".json"), inputs}
}

// programSum tells one build of the program from another, by where its file lies
// and when it was written: reading all of it would take longer than most builds.
func programSum() (string, error) {
	at, err := os.Executable()
	if err != nil {
		return "", err
	}
	info, err := os.Stat(at)
	if err != nil {
		return "", err
	}
	return fmt.Sprint(programVersion, runtime.Version(), at, info.Size(), info.ModTime().UnixNano()), nil
}

// asBefore reports the site as it stands, where a build would make the same
// again; false where it would not.
func (s *session) asBefore(known recollection, st *stage, to folders) bool {
	if known.file == "" || s.clean {
		return false
	}
	before, same := site.Recall(known.file, known.inputs, to.out)
	if !same || s.strict && len(before.Problems) > 0 {
		return false
	}
	s.report.add(s.named(to.content, before.Problems)...)
	files := len(before.Files) - 1 // the marker is nobody's
	st.Counts = map[string]int{"pages": before.Pages, "files": files, "written": 0, "as before": files, "removed": 0}
	if before.Has("index.html") {
		s.report.result(s.shown(filepath.Join(to.out, "index.html")))
	}
	return true
}

// remember notes what a build left. That it cannot be noted is no harm.
func (r recollection) remember(out string, done site.Report, wrong []problem.Problem) {
	if r.file != "" {
		_ = site.Remember(r.file, r.inputs, out, done, wrong)
	}
}
