package analysis

// filed keeps things by what they are compared by, in the order in which that
// came first; of one kind no more than rareLimit, so that comparing each with
// each stays linear in the dossier.
type filed[T any] struct {
	keys []string
	of   map[string][]T
}

func (f *filed[T]) add(key string, x T) {
	if f.of == nil {
		f.of = map[string][]T{}
	}
	if f.of[key] == nil {
		f.keys = append(f.keys, key)
	}
	if len(f.of[key]) < rareLimit {
		f.of[key] = append(f.of[key], x)
	}
}
