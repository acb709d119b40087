package analysis

// filed keeps things by what they are compared by, in the order in which that
// came first; of one kind no more than rareLimit, so that comparing each with
// each stays linear in the dossier.
type filed[T any] = filedBy[string, T]

// filedBy does so by keys of any kind.
type filedBy[K comparable, T any] struct {
	keys []K
	of   map[K][]T
}

func (f *filedBy[K, T]) add(key K, x T) {
	if f.of == nil {
		f.of = map[K][]T{}
	}
	if f.of[key] == nil {
		f.keys = append(f.keys, key)
	}
	if len(f.of[key]) < rareLimit {
		f.of[key] = append(f.of[key], x)
	}
}
