package language

import (
	"encoding/binary"
	"errors"
	"slices"
)

// weights maps a feature to the small integers that it adds to the scores of labels. Most features speak for few labels,
// so each has a run of (label, weight) pairs. The table is open-addressed; it is never changed once built.
type weights struct {
	keys  []uint32 // 0: free
	runs  []uint32 // first pair << 6 | number of pairs
	pairs []pair
}

type pair struct {
	label  uint8
	weight int8
}

const maxRun = 63

// key is what is kept of a feature's hash. Two features with one key share their weights.
func key(h uint64) uint32 { return uint32(h>>32) | 1 }

func newWeights(features int) *weights {
	size := 1
	for size < 2*features+2 {
		size *= 2
	}
	return &weights{keys: make([]uint32, size), runs: make([]uint32, size)}
}

// slot returns where key k is or may be put.
func (w *weights) slot(k uint32) uint32 {
	mask := uint32(len(w.keys) - 1)
	i := (k * 2654435769 >> 7) & mask
	for w.keys[i] != k && w.keys[i] != 0 {
		i = (i + 1) & mask
	}
	return i
}

func (w *weights) put(k uint32, run []pair) {
	i := w.slot(k)
	w.keys[i] = k
	w.runs[i] = uint32(len(w.pairs))<<6 | uint32(len(run))
	w.pairs = append(w.pairs, run...)
}

// get returns the run of the feature with hash h, or nil.
func (w *weights) get(h uint64) []pair {
	return w.run(w.slot(key(h)))
}

// run returns the run in slot i.
func (w *weights) run(i uint32) []pair {
	r := w.runs[i]
	return w.pairs[r>>6 : r>>6+r&maxRun]
}

// save appends the table to b: keys in order as differences, then each run, and last the weights, which compress
// better side by side.
func (w *weights) save(b []byte) []byte {
	var order []uint32
	for i, k := range w.keys {
		if k != 0 {
			order = append(order, uint32(i))
		}
	}
	slices.SortFunc(order, func(a, b uint32) int { return int(int64(w.keys[a]) - int64(w.keys[b])) })
	b = binary.AppendUvarint(b, uint64(len(order)))
	last := uint32(0)
	for _, i := range order {
		b = binary.AppendUvarint(b, uint64(w.keys[i]-last)>>1)
		last = w.keys[i]
	}
	for _, i := range order {
		b = append(b, byte(w.runs[i]&maxRun))
	}
	for _, part := range []func(pair) byte{func(p pair) byte { return p.label }, func(p pair) byte { return byte(p.weight) }} {
		for _, i := range order {
			for _, p := range w.run(i) {
				b = append(b, part(p))
			}
		}
	}
	return b
}

var errDamaged = errors.New("language: damaged model")

// loadWeights reads a table that save wrote and returns what follows it in b.
func loadWeights(b []byte) (*weights, []byte, error) {
	n, k := binary.Uvarint(b)
	if k <= 0 || n > uint64(len(b)) {
		return nil, nil, errDamaged
	}
	b = b[k:]
	keys, last := make([]uint32, n), uint32(1)
	for i := range keys {
		d, k := binary.Uvarint(b)
		if k <= 0 {
			return nil, nil, errDamaged
		}
		b = b[k:]
		if i == 0 {
			last = uint32(d)<<1 | 1
		} else {
			last += uint32(d) << 1
		}
		keys[i] = last
	}
	if uint64(len(b)) < n {
		return nil, nil, errDamaged
	}
	counts, total := b[:n], 0
	for _, c := range counts {
		total += int(c)
	}
	b = b[n:]
	if len(b) < 2*total {
		return nil, nil, errDamaged
	}
	w := newWeights(int(n))
	w.pairs = make([]pair, 0, total)
	run := make([]pair, maxRun+1)
	at := 0
	for i, c := range counts {
		for j := range int(c) {
			run[j] = pair{b[at+j], int8(b[total+at+j])}
		}
		w.put(keys[i], run[:c])
		at += int(c)
	}
	return w, b[2*total:], nil
}
