//go:build unix

package main

import (
	"os"
	"runtime"
	"syscall"
)

// memoryOf is the largest resident set of an ended process, in bytes.
func memoryOf(state *os.ProcessState) int64 {
	usage, ok := state.SysUsage().(*syscall.Rusage)
	switch {
	case !ok:
		return 0
	case runtime.GOOS == "darwin": // counts in bytes, the others in KiB
		return int64(usage.Maxrss)
	}
	return int64(usage.Maxrss) << 10
}
