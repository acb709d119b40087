package language

// table maps hashes of words to values. It is open-addressed, half empty at least, and quicker than a map: a look finds the
// value beside the key, mostly at once.
type table[V any] struct {
	rows  []row[V]
	used  int
	shift int // of a hash, so that what is left numbers a place
}

type row[V any] struct {
	hash  uint64 // 0: free
	value V
}

// newTable makes a table for so many values; it grows when there are more.
func newTable[V any](values int) *table[V] {
	t := &table[V]{shift: 63}
	for 1<<(64-t.shift) < 2*values {
		t.shift--
	}
	t.rows = make([]row[V], 1<<(64-t.shift))
	return t
}

// clear empties the table and makes it fit for so many values.
func (t *table[V]) clear(values int) {
	if len(t.rows) < 2*values || t.rows == nil {
		*t = *newTable[V](values)
		return
	}
	clear(t.rows)
	t.used = 0
}

// find returns where the hash is or may be put.
func (t *table[V]) find(hash uint64) *row[V] {
	i := int(hash * 0x9E3779B97F4A7C15 >> t.shift)
	for t.rows[i].hash != hash && t.rows[i].hash != 0 {
		i = (i + 1) & (len(t.rows) - 1)
	}
	return &t.rows[i]
}

// fetch makes the machine bring the places of hashes near, all at a time. What it returns means nothing.
func (t *table[V]) fetch(hashes []uint64) (near uint64) {
	for _, h := range hashes {
		near |= t.rows[max(h, 1)*0x9E3779B97F4A7C15>>t.shift].hash
	}
	return near
}

// get returns the value of a hash, or nil if it has none.
func (t *table[V]) get(hash uint64) *V {
	if p := t.find(max(hash, 1)); p.hash != 0 {
		return &p.value
	}
	return nil
}

// at returns the value of a hash, which is made if need be. It stays there until the next value is made. A hash of 0 is
// taken for 1.
func (t *table[V]) at(hash uint64) *V {
	hash = max(hash, 1)
	p := t.find(hash)
	if p.hash == 0 {
		if 2*t.used >= len(t.rows) {
			t.grow()
			p = t.find(hash)
		}
		p.hash = hash
		t.used++
	}
	return &p.value
}

func (t *table[V]) grow() {
	larger := newTable[V](2 * t.used)
	larger.used = t.used
	for _, p := range t.rows {
		if p.hash != 0 {
			*larger.find(p.hash) = p
		}
	}
	*t = *larger
}
