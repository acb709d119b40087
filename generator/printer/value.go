package printer

import (
	"bytes"
	"errors"
	"fmt"
	"slices"
	"strconv"
)

// The values of a PDF (ISO 32000-1, 7.3). A value is one of: dict, array, name,
// text, ref, or a token, which is a number, true, false or null as it was written.
type (
	name  string // without its slash, escapes as written
	text  []byte // the bytes that a string stands for
	ref   int    // the number of an object; generations do not occur in new files
	token string
	array []any
)

// dict keeps the order in which its entries were written, so that reading and
// writing changes nothing.
type dict struct {
	keys   []name
	values map[name]any
}

func (d *dict) get(key name) any {
	if d == nil {
		return nil
	}
	return d.values[key]
}

func (d *dict) set(key name, value any) {
	if d.values == nil {
		d.values = map[name]any{}
	}
	if _, there := d.values[key]; !there {
		d.keys = append(d.keys, key)
	}
	d.values[key] = value
}

func (d *dict) remove(key name) {
	if _, there := d.values[key]; there {
		delete(d.values, key)
		d.keys = slices.DeleteFunc(d.keys, func(k name) bool { return k == key })
	}
}

var errUnfinished = errors.New("a value without an end")

// deepest is how deep values may nest: more than any file needs, and less than
// a damaged one would have us descend.
const deepest = 200

// reader reads values from the bytes of a PDF.
type reader struct {
	data  []byte
	at    int
	depth int
}

// space skips white space and comments.
func (r *reader) space() {
	for r.at < len(r.data) {
		switch c := r.data[r.at]; {
		case isSpace(c):
			r.at++
		case c == '%':
			for r.at < len(r.data) && r.data[r.at] != '\n' && r.data[r.at] != '\r' {
				r.at++
			}
		default:
			return
		}
	}
}

func isSpace(c byte) bool {
	return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == 0
}

func isDelimiter(c byte) bool { return isSpace(c) || bytes.IndexByte([]byte("()<>[]{}/%"), c) >= 0 }

// value reads the next value.
func (r *reader) value() (any, error) {
	r.depth++
	defer func() { r.depth-- }()
	r.space()
	if r.at >= len(r.data) || r.depth > deepest {
		return nil, errUnfinished
	}
	switch c := r.data[r.at]; {
	case c == '/':
		r.at++
		return name(r.word()), nil
	case c == '(':
		return r.literal()
	case c == '[':
		return r.array()
	case bytes.HasPrefix(r.data[r.at:], []byte("<<")):
		return r.dict()
	case c == '<':
		return r.hex()
	}
	word := r.word()
	if word == "" {
		return nil, fmt.Errorf("byte %d is not the beginning of a value", r.at)
	}
	return r.refOr(word), nil
}

// word reads up to the next delimiter.
func (r *reader) word() string {
	start := r.at
	for r.at < len(r.data) && !isDelimiter(r.data[r.at]) {
		r.at++
	}
	return string(r.data[start:r.at])
}

// refOr reads on where a number begins a reference: 12 0 R.
func (r *reader) refOr(word string) any {
	number, err := strconv.Atoi(word)
	if err != nil || number < 0 {
		return token(word)
	}
	rest := r.data[r.at:min(r.at+4, len(r.data))]
	if string(rest) == " 0 R" && (r.at+4 == len(r.data) || isDelimiter(r.data[r.at+4])) {
		r.at += 4
		return ref(number)
	}
	return token(word)
}

func (r *reader) array() (any, error) {
	r.at++
	a := array{}
	for {
		if r.space(); r.at < len(r.data) && r.data[r.at] == ']' {
			r.at++
			return a, nil
		}
		v, err := r.value()
		if err != nil {
			return nil, err
		}
		a = append(a, v)
	}
}

func (r *reader) dict() (any, error) {
	r.at += len("<<")
	d := &dict{}
	for {
		r.space()
		if bytes.HasPrefix(r.data[r.at:], []byte(">>")) {
			r.at += len(">>")
			return d, nil
		}
		key, err := r.value()
		if err != nil {
			return nil, err
		}
		k, ok := key.(name)
		if !ok {
			return nil, fmt.Errorf("byte %d: the key of a dictionary is no name", r.at)
		}
		v, err := r.value()
		if err != nil {
			return nil, err
		}
		d.set(k, v)
	}
}

func (r *reader) hex() (any, error) {
	end := bytes.IndexByte(r.data[r.at:], '>')
	if end < 0 {
		return nil, errUnfinished
	}
	digits := bytes.Map(func(c rune) rune {
		if isSpace(byte(c)) {
			return -1
		}
		return c
	}, r.data[r.at+1:r.at+end])
	if len(digits)%2 == 1 {
		digits = append(digits, '0')
	}
	t := make(text, len(digits)/2)
	for i := range t {
		n, err := strconv.ParseUint(string(digits[2*i:2*i+2]), 16, 8)
		if err != nil {
			return nil, err
		}
		t[i] = byte(n)
	}
	r.at += end + 1
	return t, nil
}

// literal reads (a string), with its escapes and the parentheses within.
func (r *reader) literal() (any, error) {
	t, open := text{}, 0
	for r.at < len(r.data) {
		c := r.data[r.at]
		r.at++
		switch c {
		case '(':
			if open++; open == 1 {
				continue
			}
		case ')':
			if open--; open == 0 {
				return t, nil
			}
		case '\\':
			t = r.escape(t)
			continue
		}
		t = append(t, c)
	}
	return nil, errUnfinished
}

// escape reads what follows a backslash.
func (r *reader) escape(t text) text {
	if r.at >= len(r.data) {
		return t
	}
	c := r.data[r.at]
	r.at++
	switch c {
	case 'n':
		return append(t, '\n')
	case 'r':
		return append(t, '\r')
	case 't':
		return append(t, '\t')
	case 'b':
		return append(t, '\b')
	case 'f':
		return append(t, '\f')
	case '\n':
		return t
	}
	if c < '0' || c > '7' {
		return append(t, c)
	}
	n := int(c - '0')
	for range 2 {
		if r.at < len(r.data) && r.data[r.at] >= '0' && r.data[r.at] <= '7' {
			n = n*8 + int(r.data[r.at]-'0')
			r.at++
		}
	}
	return append(t, byte(n))
}

// write appends a value to b as a PDF has it.
func write(b []byte, value any) []byte {
	switch v := value.(type) {
	case *dict:
		b = append(b, "<<"...)
		for _, k := range v.keys {
			b = append(append(b, '/'), k...)
			if begins(v.values[k]) {
				b = append(b, ' ')
			}
			b = write(b, v.values[k])
		}
		return append(b, ">>"...)
	case array:
		b = append(b, '[')
		for i, x := range v {
			if i > 0 && begins(x) {
				b = append(b, ' ')
			}
			b = write(b, x)
		}
		return append(b, ']')
	case name:
		return append(append(b, '/'), v...)
	case text:
		return writeText(b, v)
	case ref:
		return append(strconv.AppendInt(b, int64(v), 10), " 0 R"...)
	case token:
		return append(b, v...)
	}
	panic(fmt.Sprintf("a %T is not a value of a PDF", value))
}

// begins says whether a value needs a space before it.
func begins(value any) bool {
	switch value.(type) {
	case ref, token:
		return true
	}
	return false
}

func writeText(b []byte, t text) []byte {
	b = append(b, '(')
	for _, c := range t {
		switch {
		case c == '(' || c == ')' || c == '\\':
			b = append(b, '\\', c)
		case c < ' ' || c > '~':
			b = fmt.Appendf(b, "\\%03o", c)
		default:
			b = append(b, c)
		}
	}
	return append(b, ')')
}

// number makes a token of a whole number.
func number(n int) token { return token(strconv.Itoa(n)) }
