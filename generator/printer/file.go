package printer

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
	"errors"
	"fmt"
	"strconv"
)

// file is a PDF in memory: its objects by number, and what leads into them.
type file struct {
	objects []object // by number; number 0 is never used
	root    ref
	info    ref // 0 where there is none
}

// object is a value and, where the value is a dictionary of a stream, the
// stream's bytes as they are stored.
type object struct {
	value  any // nil: there is no object of this number
	stream []byte
}

var errForeign = errors.New("the browser's PDF is not of the form that is known here")

// readFile reads a PDF as Chromium writes it: one table of objects at the end,
// nothing encrypted, nothing packed.
func readFile(data []byte) (*file, error) {
	entries, trailer, err := readTable(data)
	if err != nil {
		return nil, err
	}
	f := &file{objects: make([]object, len(entries))}
	for number, offset := range entries {
		if offset == 0 {
			continue
		}
		if f.objects[number], err = readObject(data, number, offset); err != nil {
			return nil, fmt.Errorf("%w: object %d: %w", errForeign, number, err)
		}
	}
	f.root, _ = trailer.get("Root").(ref)
	f.info, _ = trailer.get("Info").(ref)
	if f.dict(f.root) == nil {
		return nil, fmt.Errorf("%w: it has no catalogue", errForeign)
	}
	return f, nil
}

// readTable reads where each object stands: 0 for a number that is not in use.
func readTable(data []byte) ([]int, *dict, error) {
	start := bytes.LastIndex(data, []byte("startxref"))
	if start < 0 {
		return nil, nil, fmt.Errorf("%w: it has no end", errForeign)
	}
	r := reader{data: data, at: start + len("startxref")}
	at, err := r.number()
	if err != nil || at >= len(data) || !bytes.HasPrefix(data[at:], []byte("xref")) {
		return nil, nil, fmt.Errorf("%w: it has no table of objects", errForeign)
	}
	r.at = at + len("xref")
	first, err1 := r.number()
	count, err2 := r.number()
	if err1 != nil || err2 != nil || first != 0 || count > len(data)/20 {
		return nil, nil, fmt.Errorf("%w: its table of objects has parts", errForeign)
	}
	entries := make([]int, count)
	for i := range entries {
		offset, err1 := r.number()
		_, err2 := r.number()
		r.space()
		if err1 != nil || err2 != nil || offset >= len(data) {
			return nil, nil, fmt.Errorf("%w: its table of objects is damaged", errForeign)
		}
		if r.word() == "n" {
			entries[i] = offset
		}
	}
	if r.space(); r.word() != "trailer" {
		return nil, nil, fmt.Errorf("%w: its table of objects has parts", errForeign)
	}
	v, err := r.value()
	trailer, ok := v.(*dict)
	if err != nil || !ok {
		return nil, nil, fmt.Errorf("%w: it has no trailer", errForeign)
	}
	return entries, trailer, nil
}

// number reads a whole number that is not negative.
func (r *reader) number() (int, error) {
	r.space()
	n, err := strconv.Atoi(r.word())
	if err == nil && n < 0 {
		err = errForeign
	}
	return n, err
}

func readObject(data []byte, number, offset int) (object, error) {
	r := reader{data: data, at: offset}
	n, err := r.number()
	if err != nil || n != number {
		return object{}, errors.New("it is not where it should be")
	}
	if _, err := r.number(); err != nil {
		return object{}, err
	}
	if r.space(); r.word() != "obj" {
		return object{}, errors.New("it does not begin")
	}
	v, err := r.value()
	if err != nil {
		return object{}, err
	}
	r.space()
	if r.word() != "stream" {
		return object{value: v}, nil
	}
	if r.at < len(data) && data[r.at] == '\r' {
		r.at++
	}
	r.at++ // the line break
	d, _ := v.(*dict)
	length, ok := d.get("Length").(token)
	size, err := strconv.Atoi(string(length))
	if !ok || err != nil || size < 0 || r.at+size > len(data) {
		return object{}, errors.New("nobody knows how long its stream is")
	}
	return object{v, data[r.at : r.at+size]}, nil
}

// value follows a reference; other values are themselves.
func (f *file) value(v any) any {
	for range deepest {
		r, ok := v.(ref)
		if !ok {
			return v
		}
		if int(r) >= len(f.objects) {
			return nil
		}
		v = f.objects[r].value
	}
	return nil
}

// dict is the dictionary that v is or leads to; nil where it is none.
func (f *file) dict(v any) *dict {
	d, _ := f.value(v).(*dict)
	return d
}

func (f *file) array(v any) array {
	a, _ := f.value(v).(array)
	return a
}

// packed is how many objects are pressed together: enough to find what they
// repeat, and few enough that a viewer need not unpack a whole document for one.
const packed = 256

// bytes writes the file. Its objects, but for streams, are packed (ISO 32000-1,
// 7.5.7), which takes a document with tags to less than half its size. The
// file's identifier is made of its content.
func (f *file) bytes() []byte {
	w := writer{places: make([]place, len(f.objects))}
	w.b = append(w.b, "%PDF-1.5\n%\xe2\xe3\xcf\xd3\n"...)
	var loose []int
	for n, o := range f.objects {
		switch {
		case o.value == nil:
		case o.stream != nil:
			w.stream(n, o.value.(*dict), o.stream)
		default:
			loose = append(loose, n)
		}
	}
	for len(loose) > 0 {
		n := min(packed, len(loose))
		w.pack(f, loose[:n])
		loose = loose[n:]
	}
	w.table(f)
	return w.b
}

// writer puts the objects of a file one after the other.
type writer struct {
	b      []byte
	places []place // of every object by number
}

// place is where an object stands: at an offset, or in another as its index.
type place struct{ offset, in, index int }

func (w *writer) stream(number int, d *dict, data []byte) {
	w.places[number] = place{offset: len(w.b)}
	w.b = append(strconv.AppendInt(w.b, int64(number), 10), " 0 obj\n"...)
	d.set("Length", token(strconv.Itoa(len(data))))
	w.b = append(write(w.b, d), "\nstream\n"...)
	w.b = append(append(w.b, data...), "\nendstream\nendobj\n"...)
}

// pack writes objects into one stream.
func (w *writer) pack(f *file, numbers []int) {
	in := len(w.places)
	w.places = append(w.places, place{})
	var head, body []byte
	for i, n := range numbers {
		head = fmt.Appendf(head, "%d %d ", n, len(body))
		body = append(write(body, f.objects[n].value), '\n')
		w.places[n] = place{in: in, index: i}
	}
	d := &dict{}
	d.set("Type", name("ObjStm"))
	d.set("N", number(len(numbers)))
	d.set("First", number(len(head)))
	d.set("Filter", name("FlateDecode"))
	w.stream(in, d, pressed(append(head, body...)))
}

// table writes where everything is.
func (w *writer) table(f *file) {
	sum := sha256.Sum256(w.b)
	id := text(sum[:16])
	own := len(w.places)
	w.places = append(w.places, place{offset: len(w.b)})
	d := &dict{}
	d.set("Type", name("XRef"))
	d.set("Size", number(len(w.places)))
	d.set("W", array{token("1"), token("4"), token("2")})
	d.set("Root", f.root)
	if f.info != 0 {
		d.set("Info", f.info)
	}
	d.set("ID", array{id, id})
	d.set("Filter", name("FlateDecode"))
	var rows []byte
	for n, p := range w.places {
		kind, field, index := byte(1), p.offset, 0
		switch {
		case n == 0 || p == place{}:
			kind, index = 0, 0xffff
		case p.in > 0:
			kind, field, index = 2, p.in, p.index
		}
		rows = append(rows, kind, byte(field>>24), byte(field>>16), byte(field>>8), byte(field), byte(index>>8), byte(index))
	}
	at := len(w.b)
	w.stream(own, d, pressed(rows))
	w.b = fmt.Appendf(w.b, "startxref\n%d\n%%%%EOF\n", at)
}

// pressed compresses as FlateDecode undoes.
func pressed(data []byte) []byte {
	var b bytes.Buffer
	z, err := zlib.NewWriterLevel(&b, zlib.BestCompression)
	if err != nil {
		panic(err) // the level is one
	}
	if _, err := z.Write(data); err != nil {
		panic(err) // memory takes everything
	}
	if err := z.Close(); err != nil {
		panic(err)
	}
	return b.Bytes()
}
