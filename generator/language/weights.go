package language

import (
	"cmp"
	"encoding/binary"
	"errors"
	"slices"
)

// weights maps a feature to the small integers that it adds to the scores of labels. Most features speak for few labels,
// so each has a run of (label, weight) pairs. The table is open-addressed; it is never changed once built.
type weights struct {
	slots []slot
	shift int // of a key, so that what is left numbers a slot
	pairs []pair
}

// slot is a place in the table: a key, 0 if it is free, and its run, as first pair << 6 | number of pairs.
type slot struct{ key, run uint32 }

type pair struct {
	label  uint8
	weight int8
}

const maxRun = 63

// key is what is kept of a feature's hash. Two features with one key share their weights.
func key(h uint64) uint32 { return uint32(h>>32) | 1 }

func newWeights(features int) *weights {
	w := &weights{shift: 31}
	for 1<<(32-w.shift) < 2*features+2 {
		w.shift--
	}
	w.slots = make([]slot, 1<<(32-w.shift))
	return w
}

// copied returns a copy that can be packed while w is kept.
func (w *weights) copied() *weights {
	return &weights{slots: slices.Clone(w.slots), shift: w.shift, pairs: w.pairs}
}

// first returns where key k is looked for first: keys are put in order, so that a table is filled from its start to its end.
func (w *weights) first(k uint32) uint32 { return k >> w.shift }

// find returns where key k is or may be put.
func (w *weights) find(k uint32) *slot {
	i := w.first(k)
	for w.slots[i].key != k && w.slots[i].key != 0 {
		i = (i + 1) & uint32(len(w.slots)-1)
	}
	return &w.slots[i]
}

func (w *weights) put(k uint32, run []pair) {
	w.place(k, len(w.pairs), len(run))
	w.pairs = append(w.pairs, run...)
}

// place puts a key whose run is so many pairs from the one at start.
func (w *weights) place(k uint32, start, pairs int) {
	*w.find(k) = slot{k, uint32(start)<<6 | uint32(pairs)}
}

// get returns the run of the feature with hash h, or nil.
func (w *weights) get(h uint64) []pair { return w.run(*w.find(key(h))) }

// run returns the run of a slot.
func (w *weights) run(s slot) []pair { return w.pairs[s.run>>6 : s.run>>6+s.run&maxRun] }

// known returns the slots of those of the features that are in the table, in out. It first fetches all the slots and only
// then looks at them, so that the machine can wait for many of them at once: most are far from its caches.
func (w *weights) known(hashes []uint64, out []slot) []slot {
	out = sized(out, len(hashes))
	slots, shift := w.slots, w.shift&31
	for i, h := range hashes {
		out[i] = slots[key(h)>>shift]
	}
	n := 0
	for i, h := range hashes {
		s, k := out[i], key(h)
		if s.key != k && s.key != 0 { // seldom: another feature's place
			s = *w.find(k)
		}
		out[n] = s
		hit := 0
		if s.key == k { // as likely as not, so without a jump that the machine would have to guess
			hit = 1
		}
		n += hit
	}
	return out[:n]
}

// count returns the number of features with at least so many pairs.
func (w *weights) count(pairs uint32) (n int) {
	for _, s := range w.slots {
		if s.key != 0 && s.run&maxRun >= pairs {
			n++
		}
	}
	return n
}

// ordered returns the slots that are taken, in order of their keys.
func (w *weights) ordered() []slot {
	var all []slot
	for _, s := range w.slots {
		if s.key != 0 {
			all = append(all, s)
		}
	}
	slices.SortFunc(all, func(a, b slot) int { return cmp.Compare(a.key, b.key) })
	return all
}

// save appends the table to b: keys in order as differences, then each run, and last the weights, which compress
// better side by side.
func (w *weights) save(b []byte) []byte {
	order := w.ordered()
	b = binary.AppendUvarint(b, uint64(len(order)))
	last := uint32(0)
	for _, s := range order {
		b = binary.AppendUvarint(b, uint64(s.key-last)>>1)
		last = s.key
	}
	for _, s := range order {
		b = append(b, byte(s.run&maxRun))
	}
	for _, part := range []func(pair) byte{func(p pair) byte { return p.label }, func(p pair) byte { return byte(p.weight) }} {
		for _, s := range order {
			for _, p := range w.run(s) {
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
	w.pairs = make([]pair, total)
	labels, sizes := b[:total], b[total:2*total]
	for i := range w.pairs {
		w.pairs[i] = pair{labels[i], int8(sizes[i])}
	}
	at := 0
	for i, c := range counts {
		w.place(keys[i], at, int(c))
		at += int(c)
	}
	return w, b[2*total:], nil
}
