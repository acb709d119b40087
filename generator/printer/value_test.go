package printer

import "testing"

// What is read is written again with the same meaning, in the same order.
func TestValuesAreWrittenAsTheyWereRead(t *testing.T) {
	for in, want := range map[string]string{
		"<</Type /Page\n/Parent 3 0 R /Rotate 90>>":       "<</Type/Page/Parent 3 0 R/Rotate 90>>",
		"[1 -2.50 true null /N (a) 12 0 R 5 0 5 0 R]":     "[1 -2.50 true null/N(a) 12 0 R 5 0 5 0 R]",
		`(a \(b\) (c) \\ \101\n)`:                         `(a \(b\) \(c\) \\ A\012)`,
		"<FEFF 0041>":                                     `(\376\377\000A)`,
		"<414>":                                           "(A@)",
		"% a remark\n[ [ ] << >> ]":                       "[[]<<>>]",
		"<</A#20B (x)/C<</D[/E/F]>>>>":                    "<</A#20B(x)/C<</D[/E/F]>>>>",
		"(line\\\nbreak)":                                 "(linebreak)",
		"<</K [<</Type /MCR /Pg 4 0 R /MCID 0>> 7 0 R]>>": "<</K[<</Type/MCR/Pg 4 0 R/MCID 0>> 7 0 R]>>",
	} {
		r := reader{data: []byte(in)}
		v, err := r.value()
		if err != nil {
			t.Errorf("%s: %v", in, err)
			continue
		}
		if got := string(write(nil, v)); got != want {
			t.Errorf("%s\ngot  %s\nwant %s", in, got, want)
		}
	}
}

// A damaged file is an error, whatever is wrong with it.
func FuzzReadFile(f *testing.F) {
	f.Add([]byte(small))
	f.Add([]byte("xref\n0 9999999\nstartxref\n0\n"))
	f.Add([]byte("%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Root 0 0 R>>\nstartxref\n9\n%%EOF"))
	f.Add([]byte("[[[[[[[[[[((((((((((<<<<<<<<<<"))
	f.Fuzz(func(t *testing.T, data []byte) {
		file, err := readFile(data)
		if err == nil {
			file.tidy(facts{Title: "T"}, func(address string) string { return address })
			file.destinations()
			file.bytes()
		}
	})
}
