package importer

import (
	"bytes"
	"fmt"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"

	"briefing/generator/problem"
)

// The encodings that are recognised, as corpus.Source.Encoding names them.
const (
	utf8Encoding        = "utf-8"
	utf16LittleEndian   = "utf-16le"
	utf16BigEndian      = "utf-16be"
	windows1252Encoding = "windows-1252"
)

// foreignHint is for files that no command can read.
const foreignHint = "save its text as .txt, and take this file out of the folder"

// decode gives the text of a file. UTF-8 stays byte for byte as it is, a byte
// order mark included; everything else becomes UTF-8 without one. bad is nil
// where the file is text.
func decode(file string, data []byte) (text, encoding string, bad *problem.Problem) {
	if kind := foreignFormat(data); kind != "" {
		p := fault(file, data, 0, "this is "+kind+", not text", foreignHint)
		return "", "", &p
	}
	switch utf16Order(data) {
	case utf16LittleEndian:
		text, bad = decodeUTF16(file, data, true)
		encoding = utf16LittleEndian
	case utf16BigEndian:
		text, bad = decodeUTF16(file, data, false)
		encoding = utf16BigEndian
	default:
		text, encoding, bad = decodeBytes(file, data)
	}
	if bad != nil {
		return "", "", bad
	}
	if at := controlAt(text); at >= 0 {
		p := fault(file, []byte(text), at, "the file has control characters that no text has", foreignHint)
		return "", "", &p
	}
	return text, encoding, nil
}

// fault reports the byte at an offset of a file that may not be text: the
// line is named and not shown.
func fault(file string, data []byte, at int, what, hint string) problem.Problem {
	before := data[:min(at, len(data))]
	return problem.Problem{
		File: file, What: what, Hint: hint,
		Line:   bytes.Count(before, []byte("\n")) + 1,
		Column: utf8.RuneCount(before[bytes.LastIndexByte(before, '\n')+1:]) + 1,
	}
}

// foreignFormat names the format of files that are not plain text, by the
// bytes they begin with; empty for all others.
func foreignFormat(data []byte) string {
	for _, f := range []struct{ magic, name string }{
		{"%PDF-", "a PDF"},
		{"\x89PNG", "an image"},
		{"\xFF\xD8\xFF", "an image"},
		{"GIF8", "an image"},
		{"II*\x00", "an image"},
		{"MM\x00*", "an image"},
		{"PK\x03\x04", "a ZIP archive (or a document of an office program)"},
		{"\x1F\x8B", "a compressed archive"},
		{"BZh", "a compressed archive"},
		{"7z\xBC\xAF", "a compressed archive"},
		{"\xD0\xCF\x11\xE0", "a document of an office program"},
		{"{\\rtf", "a rich-text document"},
		{"\x7FELF", "a program"},
		{"SQLite format 3", "a database"},
		{"ID3", "a sound file"},
		{"OggS", "a sound file"},
	} {
		if bytes.HasPrefix(data, []byte(f.magic)) && !startsLikeText(data, f.magic) {
			return f.name
		}
	}
	if bytes.HasPrefix(data, []byte("RIFF")) && len(data) > 11 && bytes.IndexByte(data[:12], 0) >= 0 {
		return "an image or a sound file"
	}
	head := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(data[:min(len(data), 200)], []byte("\uFEFF")), " \t\r\n"))
	if bytes.HasPrefix(head, []byte("<!doctype html")) || bytes.HasPrefix(head, []byte("<html")) {
		return "a web page"
	}
	return ""
}

// startsLikeText guards the signatures that are letters only: "GIF8" may also
// be the first word of an article.
func startsLikeText(data []byte, magic string) bool {
	if strings.Trim(magic, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz") != "" {
		return false
	}
	head := data[:min(len(data), 64)]
	return utf8.Valid(head[:len(head)-len(head)%4]) && controlAt(string(head)) < 0
}

// utf16Order recognises UTF-16 by its byte order mark or, without one, by its
// zero bytes: in text of mostly Latin letters nearly every second byte is zero,
// and always on the same side. It is empty for everything else.
func utf16Order(data []byte) string {
	switch {
	case bytes.HasPrefix(data, []byte{0xFF, 0xFE}):
		return utf16LittleEndian
	case bytes.HasPrefix(data, []byte{0xFE, 0xFF}):
		return utf16BigEndian
	}
	sample := data[:min(len(data), 4096)]
	even, odd := 0, 0
	for i, b := range sample {
		if b == 0 && i%2 == 0 {
			even++
		} else if b == 0 {
			odd++
		}
	}
	half := len(sample) / 2
	switch {
	case half < 4:
		return ""
	case odd*10 >= half*7 && even*50 <= half:
		return utf16LittleEndian
	case even*10 >= half*7 && odd*50 <= half:
		return utf16BigEndian
	}
	return ""
}

func decodeUTF16(file string, data []byte, little bool) (string, *problem.Problem) {
	units := make([]uint16, 0, len(data)/2)
	for i := 0; i+1 < len(data); i += 2 {
		if little {
			units = append(units, uint16(data[i])|uint16(data[i+1])<<8)
		} else {
			units = append(units, uint16(data[i])<<8|uint16(data[i+1]))
		}
	}
	text := func(units []uint16) string { return strings.TrimPrefix(string(utf16.Decode(units)), "\uFEFF") }
	what, end := "", len(units)
	if at := loneSurrogate(units); at >= 0 {
		what, end = fmt.Sprintf("the file is UTF-16, and %#04x is half a character without its other half", units[at]), at
	} else if len(data)%2 != 0 {
		what = "the file is UTF-16 with half a character at its end"
	}
	if what != "" {
		before := []byte(text(units[:end]))
		p := fault(file, before, len(before), what, "mend the character, or save the file again as UTF-8")
		return "", &p
	}
	return text(units), nil
}

// loneSurrogate finds a surrogate that is not one of a pair, first the high one
// and then the low; -1 where there is none.
func loneSurrogate(units []uint16) int {
	for i := 0; i < len(units); i++ {
		if !utf16.IsSurrogate(rune(units[i])) {
			continue
		}
		if i+1 == len(units) || utf16.DecodeRune(rune(units[i]), rune(units[i+1])) == utf8.RuneError {
			return i
		}
		i++
	}
	return -1
}

// decodeBytes tells UTF-8 from Windows-1252. Bytes that are not UTF-8 in a
// file that otherwise has well-formed sequences are damage, not another
// encoding: decoding them as Windows-1252 would garble every quotation mark.
func decodeBytes(file string, data []byte) (text, encoding string, bad *problem.Problem) {
	if utf8.Valid(data) {
		return string(data), utf8Encoding, nil
	}
	first, broken, whole := -1, 0, 0
	for i := 0; i < len(data); {
		r, size := utf8.DecodeRune(data[i:])
		switch {
		case r == utf8.RuneError && size == 1:
			if first < 0 {
				first = i
			}
			broken++
		case size > 1:
			whole++
		}
		i += size
	}
	if whole > broken {
		p := fault(file, data, first, fmt.Sprintf("the byte %#02x is not UTF-8, and the rest of the file is", data[first]), "mend the character, or save the file again as UTF-8")
		return "", "", &p
	}
	if at := notWindows1252(data); at >= 0 {
		p := fault(file, data, at, "the file is no text: neither UTF-8, UTF-16 nor Windows-1252", foreignHint)
		return "", "", &p
	}
	decoded, err := charmap.Windows1252.NewDecoder().Bytes(data)
	if err != nil {
		p := fault(file, data, first, "the file is no text: "+err.Error(), foreignHint)
		return "", "", &p
	}
	return string(decoded), windows1252Encoding, nil
}

// notWindows1252 finds a byte that cannot be text in Windows-1252: one that
// the code page leaves undefined, or the first of the high bytes where they
// are more than a third of all; -1 where there is none.
func notWindows1252(data []byte) int {
	first, high := -1, 0
	for i, b := range data {
		switch b {
		case 0x00, 0x81, 0x8D, 0x8F, 0x90, 0x9D:
			return i
		}
		if b >= 0x80 {
			high++
			if first < 0 {
				first = i
			}
		}
	}
	if high*3 > len(data) {
		return first
	}
	return -1
}

// controlAt finds what shows that a text is none: a NUL, or the first of other
// control characters where they are more than one in two hundred; -1 where
// there is nothing of the sort.
func controlAt(text string) int {
	first, n := -1, 0
	for i := range len(text) {
		switch b := text[i]; {
		case b == 0:
			return i
		case b < 0x20 && (b < '\t' || b > '\r') || b == 0x7F:
			n++
			if first < 0 {
				first = i
			}
		}
	}
	if n > 0 && n*200 > len(text) {
		return first
	}
	return -1
}
