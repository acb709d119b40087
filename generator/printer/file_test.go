package printer

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
)

// small is a PDF of two pages as the browser writes them.
var small = assemble(
	"<</Title (x) /Producer (Skia/PDF m1) /CreationDate (D:20300101000000+00'00') /ModDate (D:20300101000000+00'00')>>",
	"<</Type /Catalog /Pages 3 0 R /Dests 6 0 R /StructTreeRoot 7 0 R /Outlines 9 0 R>>",
	"<</Type /Pages /Count 2 /Kids [4 0 R 5 0 R]>>",
	"<</Type /Page /Parent 3 0 R /Annots [<</A <</S /URI /URI (http://127.0.0.1:4711/sources/x.html#p3)>>>>]>>",
	"<</Type /Page /Parent 3 0 R /Annots [<</A <</S /URI /URI (https://example.org/a)>>>>]>>",
	"<</one [4 0 R /XYZ 0 800 0] /two#20three [5 0 R /XYZ 0 700 0]>>",
	"<</IDTree 8 0 R>>",
	"<</Names [(node00000412) 10 0 R (node00000977) 10 0 R] /Limits [(node00000412) (node00000977)]>>",
	"<</Type /Outlines /First 11 0 R /Last 11 0 R /Count 4>>",
	"<</S /TD /ID (node00000412) /A [<</Headers [(node00000977)]>>]>>",
	"<</Title (node00000412 is a title) /First 12 0 R /Last 12 0 R /Count 3>>",
	"<</Title (Chapter) /First 13 0 R /Last 14 0 R /Count 2>>",
	"<</Title (FIRSTPART) /Parent 12 0 R /Next 14 0 R>>",
	"<</Title (Part) /Parent 12 0 R>>",
)

// assemble makes a PDF of objects; the first is its information, the second its
// catalogue.
func assemble(objects ...string) string {
	var b strings.Builder
	b.WriteString("%PDF-1.4\n")
	var offsets []int
	for i, o := range objects {
		offsets = append(offsets, b.Len())
		fmt.Fprintf(&b, "%d 0 obj\n%s\nendobj\n", i+1, o)
	}
	at := b.Len()
	fmt.Fprintf(&b, "xref\n0 %d\n0000000000 65535 f \n", len(objects)+1)
	for _, offset := range offsets {
		fmt.Fprintf(&b, "%010d 00000 n \n", offset)
	}
	fmt.Fprintf(&b, "trailer\n<</Size %d /Root 2 0 R /Info 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", len(objects)+1, at)
	return b.String()
}

func read(t *testing.T, data string) *file {
	t.Helper()
	f, err := readFile([]byte(data))
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func (f *file) text(number int) string { return string(write(nil, f.objects[number].value)) }

func tidied(t *testing.T, data string) *file {
	t.Helper()
	f := read(t, data)
	at := time.Date(2031, 3, 4, 5, 6, 7, 0, time.UTC)
	f.tidy(facts{Title: "Größe", Author: "A desk", Date: at, Headings: []string{"Chapter", "First part – “quoted”", "First part", "part"}}, func(address string) string {
		return strings.Replace(address, "http://127.0.0.1:4711/", "../", 1)
	})
	return f
}

// Nothing of the clock, of the browser's counting or of the address that it read
// from is left.
func TestTidy(t *testing.T) {
	f := tidied(t, small)
	for number, want := range map[int]string{
		1:  `<</Title(\376\377\000G\000r\000\366\000\337\000e)/Author(A desk)/Creator(Briefing)/Producer(Skia/PDF m1)/CreationDate(D:20310304050607+00'00')/ModDate(D:20310304050607+00'00')>>`,
		4:  `<</Type/Page/Parent 3 0 R/Annots[<</A<</S/URI/URI(../sources/x.html#p3)>>>>]>>`,
		5:  `<</Type/Page/Parent 3 0 R/Annots[<</A<</S/URI/URI(https://example.org/a)>>>>]>>`,
		8:  `<</Names[(node00000001) 10 0 R(node00000002) 10 0 R]/Limits[(node00000001)(node00000002)]>>`,
		10: `<</S/TD/ID(node00000001)/A[<</Headers[(node00000002)]>>]>>`,
		11: `<</Title(node00000412 is a title)/First 12 0 R/Last 12 0 R/Count 1>>`,
		12: `<</Title(Chapter)/First 13 0 R/Last 14 0 R/Count -2>>`,
		13: `<</Title(First part)/Parent 12 0 R/Next 14 0 R>>`,
		9:  `<</Type/Outlines/First 11 0 R/Last 11 0 R/Count 2>>`,
	} {
		if got := f.text(number); got != want {
			t.Errorf("object %d\ngot  %s\nwant %s", number, got, want)
		}
	}
}

// The same page printed at another time, by a browser that has counted further
// and been served from another place, gives the same file.
func TestTwoPrintsAreTheSame(t *testing.T) {
	later := strings.NewReplacer("2030", "2029", "node00000412", "node00001412", "node00000977", "node00001977").Replace(small)
	a, b := tidied(t, small), tidied(t, later)
	for _, f := range []*file{a, b} {
		f.dict(ref(11)).set("Title", text("A title")) // what a reader sees is not replaced
	}
	if !bytes.Equal(a.bytes(), b.bytes()) {
		t.Error("two prints differ")
	}
	if bytes.Contains(a.bytes(), []byte("2030")) {
		t.Error("the clock is in the file")
	}
}

func TestDestinations(t *testing.T) {
	got := read(t, small).destinations()
	if len(got) != 2 || got["one"] != 1 || got["two three"] != 2 {
		t.Error(got)
	}
}

// Without a date a document has none, and the clock does not stand in for it.
func TestNoDate(t *testing.T) {
	f := read(t, small)
	f.tidy(facts{Title: "T"}, func(address string) string { return address })
	if got, want := f.text(1), "<</Title(T)/Creator(Briefing)/Producer(Skia/PDF m1)>>"; got != want {
		t.Error(got)
	}
}

func TestForeignFilesAreErrors(t *testing.T) {
	for name, data := range map[string]string{
		"nothing":        "",
		"no table":       "%PDF-1.7\n1 0 obj\n<<>>\nendobj\nstartxref\n0\n%%EOF\n",
		"cut off":        small[:len(small)/2],
		"no catalogue":   strings.Replace(small, "/Root 2 0 R", "/Root 99 0 R", 1),
		"shifted":        strings.Replace(small, "%PDF-1.4\n", "%PDF-1.4\n\n\n", 1),
		"circle of refs": strings.Replace(small, "/Root 2 0 R", "/Root 0 0 R", 1),
	} {
		if _, err := readFile([]byte(data)); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestSheet(t *testing.T) {
	css := Letter.sheet(running{briefing: `The "Wexmouth" bridge`, page: strings.Repeat("long words ", 12), language: "de"})
	for _, want := range []string{"size: letter;", `content: "The \22 Wexmouth\22  bridge";`, "long words…", `counter(page) " / " counter(pages)`} {
		if !strings.Contains(css, want) {
			t.Errorf("no %s in\n%s", want, css)
		}
	}
	if css := A4.sheet(running{language: "en-GB"}); !strings.Contains(css, `"Page " counter(page) " of "`) || !strings.Contains(css, "size: A4") {
		t.Error(css)
	}
	if !slices.Equal(Papers(), []Paper{A4, Letter}) {
		t.Error(Papers())
	}
}
