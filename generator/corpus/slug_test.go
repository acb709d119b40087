package corpus

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func TestSlug(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"The Harbour Bridge", "the-harbour-bridge"},
		{"  Élysée Palace — official  ", "elysee-palace-official"},
		{"Japan’s Port", "japans-port"},
		{"Japan's Port", "japans-port"},
		{"000_97d65d3a2f8b11c9", "000-97d65d3a2f8b11c9"},
		{"Straße nach Łódź, Ærø", "strasse-nach-lodz-aero"},
		{"U.S. & U.K.", "u-s-u-k"},
		{"東京 タワー", "東京-タワー"},
		{"ガス", "ガス"},
		{"한국", "한국"},
		{"Йога", "йога"},
		{"ﬁve ½", "five-1-2"},
		{"!!!", "x"},
		{"", "x"},
		{"\u0301", "x"},
		{"İstanbul", "istanbul"},
	} {
		if got := Slug(c.in); got != c.want {
			t.Errorf("Slug(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

func TestLongSlugsAreCutBetweenWords(t *testing.T) {
	got := Slug(strings.Repeat("harbour ", 100))
	if len(got) > maxSlug || !strings.HasSuffix(got, "-harbour") {
		t.Errorf("%q (%d bytes)", got, len(got))
	}
}

func FuzzSlug(f *testing.F) {
	for _, s := range []string{"The Harbour", "Élysée", "が", "한국", "İ", "a\u0301\u3099", strings.Repeat("é東", 90), "\xff\xfe", "\x86\xf6ʶ"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		slug := Slug(s)
		if slug == "" || len(slug) > maxSlug || !utf8.ValidString(slug) {
			t.Fatalf("Slug(%q) = %q", s, slug)
		}
		if strings.ContainsAny(slug, " /\\.:_'") || strings.HasPrefix(slug, "-") || strings.HasSuffix(slug, "-") {
			t.Fatalf("Slug(%q) = %q", s, slug)
		}
		if again := Slug(slug); again != slug {
			t.Fatalf("Slug(%q) = %q, whose slug is %q", s, slug, again)
		}
	})
}
