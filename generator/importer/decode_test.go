package importer

import (
	"bytes"
	"encoding/binary"
	"strings"
	"testing"
	"unicode/utf16"
	"unicode/utf8"
)

func utf16Bytes(s string, order binary.ByteOrder, mark bool) []byte {
	var b bytes.Buffer
	if mark {
		s = "\uFEFF" + s
	}
	for _, u := range utf16.Encode([]rune(s)) {
		var two [2]byte
		order.PutUint16(two[:], u)
		b.Write(two[:])
	}
	return b.Bytes()
}

func TestEncodings(t *testing.T) {
	const text = "The mayor’s plan — “too dear” — was put off.\r\nÉlan 𝄞\n"
	for _, c := range []struct {
		name           string
		data           []byte
		encoding, want string
	}{
		{"utf-8", []byte(text), "utf-8", text},
		{"utf-8 with a mark", []byte("\uFEFF" + text), "utf-8", "\uFEFF" + text},
		{"utf-16 little endian", utf16Bytes(text, binary.LittleEndian, true), "utf-16le", text},
		{"utf-16 big endian", utf16Bytes(text, binary.BigEndian, true), "utf-16be", text},
		{"utf-16 little endian without a mark", utf16Bytes(text, binary.LittleEndian, false), "utf-16le", text},
		{"utf-16 big endian without a mark", utf16Bytes(text, binary.BigEndian, false), "utf-16be", text},
		{"windows-1252", []byte("The mayor\x92s plan \x97 \x93too dear\x94 for caf\xe9s"), "windows-1252", "The mayor’s plan — “too dear” for cafés"},
		{"ascii", []byte("plain"), "utf-8", "plain"},
		{"a word like a signature", []byte("GIF8 is a format, and BZh another."), "utf-8", "GIF8 is a format, and BZh another."},
		{"a form feed", []byte("one\ftwo"), "utf-8", "one\ftwo"},
	} {
		got, encoding, bad := decode("a.txt", c.data)
		if bad != nil || got != c.want || encoding != c.encoding {
			t.Errorf("%s: %q as %s, problem %v", c.name, got, encoding, bad)
		}
	}
}

func TestWhatIsNoTextHasAPlace(t *testing.T) {
	for _, c := range []struct{ name, data, where, what string }{
		{"pdf", "%PDF-1.7\n%\xe2\xe3", "a.txt:1:1", "a PDF"},
		{"png", "\x89PNG\r\n\x1a\n\x00\x00", "a.txt:1:1", "an image"},
		{"jpeg", "\xff\xd8\xff\xe0\x00\x10JFIF", "a.txt:1:1", "an image"},
		{"gif", "GIF89a\x01\x00\x01\x00\x00\x00", "a.txt:1:1", "an image"},
		{"zip", "PK\x03\x04\x14\x00\x06", "a.txt:1:1", "a ZIP archive"},
		{"rtf", `{\rtf1\ansi The basin}`, "a.txt:1:1", "a rich-text document"},
		{"html", "\uFEFF\n <!DOCTYPE html><title>x</title>", "a.txt:1:1", "a web page"},
		{"a zero byte", "one\ntw\x00o\n", "a.txt:2:3", "control characters"},
		{"many control characters", "one\x01\x02\x03two", "a.txt:1:4", "control characters"},
		{"broken utf-8", "“one”\n“tw\xe2o” and “three”", "a.txt:2:4", "is not UTF-8"},
		{"undefined in windows-1252", "caf\xe9 \x81 x", "a.txt:1:6", "neither UTF-8"},
		{"mostly high bytes", "\xe9\xe8\xea\xeb", "a.txt:1:1", "neither UTF-8"},
		{"half a character", "\xff\xfea\x00b", "a.txt:1:2", "half a character"},
		{"a high surrogate alone", "\xff\xfe\x00\xd8A\x00", "a.txt:1:1", "without its other half"},
		{"a low surrogate alone", "\xfe\xff\x00a\x00\n\x00b\xdc\x00\x00c", "a.txt:2:2", "without its other half"},
		{"a high surrogate at the end", "\xff\xfea\x00\x00\xd8", "a.txt:1:2", "without its other half"},
	} {
		_, _, bad := decode("a.txt", []byte(c.data))
		if bad == nil {
			t.Errorf("%s: no problem", c.name)
			continue
		}
		if bad.Where() != c.where || !strings.Contains(bad.What, c.what) || bad.Hint == "" || strings.Contains(bad.Hint, "briefing import") {
			t.Errorf("%s: %s", c.name, bad.Render())
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range []string{"plain", "“one”", "caf\xe9", "\xff\xfea\x00", "\xfe\xff\x00a", "\xff\xfe\x00\xd8A\x00", "\xff\xfe=\xd8\x00\xdea", "%PDF-", "\x00", "\uFEFF"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		text, encoding, bad := decode("a.txt", data)
		switch {
		case bad != nil && (text != "" || bad.What == "" || bad.Hint == ""):
			t.Fatalf("%q, %+v", text, bad)
		case bad == nil && !utf8.ValidString(text):
			t.Fatalf("%q is not UTF-8", text)
		case bad == nil && encoding == utf8Encoding && text != string(data):
			t.Fatal("the bytes were changed")
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	data := []byte(strings.Repeat("The mayor’s plan — “too dear” — was put off.\n", 1000))
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		decode("a.txt", data)
	}
}
