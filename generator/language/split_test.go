package language

import (
	"strings"
	"testing"
	"unicode/utf8"
)

func whole(text string) []Block { return []Block{{Start: 0, End: len(text)}} }

// spell writes sentences with | between tokens and ¶ between sentences.
func spell(text string, all []Sentence) string {
	var b strings.Builder
	for i, s := range all {
		if i > 0 {
			b.WriteString(" ¶ ")
		}
		for k, t := range s.Tokens {
			if k > 0 {
				b.WriteString("|")
			}
			b.WriteString(text[t.Start:t.End])
		}
	}
	return b.String()
}

func TestSplit(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"curly possessive", "Japan’s prime minister left.", "Japan|’s|prime|minister|left|."},
		{"plural possessive", "The workers’ rights", "The|workers|’|rights"},
		{"negations", "It doesn’t, can't and cannot.", "It|does|n’t|,|ca|n't|and|can|not|."},
		{"clitics", "They’re sure we'll go; I’d stay.", "They|’re|sure|we|'ll|go|;|I|’d|stay|."},
		{"names with apostrophes", "O’Neill met D’Angelo in Sana'a.", "O’Neill|met|D’Angelo|in|Sana'a|."},
		{"hyphens join", "A two-thirds, U.S.-led, Anglo-American plan", "A|two-thirds|,|U.S.-led|,|Anglo-American|plan"},
		{"dash without spaces", "The plan—if any—failed.", "The|plan|—|if|any|—|failed|."},
		{"double hyphen", "The plan--if any", "The|plan|--|if|any"},
		{"ellipsis", "He left… She stayed... He said so…and went.", "He|left|… ¶ She|stayed|... ¶ He|said|so|…|and|went|."},
		{"U.S. at the end", "They moved to the U.S. The bank stayed.", "They|moved|to|the|U.S. ¶ The|bank|stayed|."},
		{"U.S. inside", "The U.S. Navy and U.S. officials agreed.", "The|U.S.|Navy|and|U.S.|officials|agreed|."},
		{"titles", "Gen. Ana Ruiz met Sen. Bo Li. Dr. Wu left.", "Gen.|Ana|Ruiz|met|Sen.|Bo|Li|. ¶ Dr.|Wu|left|."},
		{"months and numbers", "On Nov. 17 it rose to No. 5. No. That is wrong.", "On|Nov.|17|it|rose|to|No.|5|. ¶ No|. ¶ That|is|wrong|."},
		{"companies", "Acme Inc. bought Zed Ltd. It paid cash.", "Acme|Inc.|bought|Zed|Ltd. ¶ It|paid|cash|."},
		{"for example", "Fruit, e.g. Bramley apples, i.e. cookers, vs. Cox", "Fruit|,|e.g.|Bramley|apples|,|i.e.|cookers|,|vs.|Cox"},
		{"initials", "J. K. Rowling and George W. Bush spoke.", "J.|K.|Rowling|and|George|W.|Bush|spoke|."},
		{"time with its zone", "By 10 a.m. Central European Time nine had come.", "By|10|a.m.|Central|European|Time|nine|had|come|."},
		{"time", "It ends at 5 p.m. Friday. It began at 10am.", "It|ends|at|5|p.m.|Friday|. ¶ It|began|at|10|am|."},
		{"figures", "It cost $7.1 billion, up 30% or 1,250.5 units.", "It|cost|$|7.1|billion|,|up|30|%|or|1,250.5|units|."},
		{"closing quote stays", "“We won.” They left.", "“|We|won|.|” ¶ They|left|."},
		{"straight closing quote", `He said "no." She left.`, `He|said|"|no|.|" ¶ She|left|.`},
		{"quotation of two sentences", "“We won. We are glad,” she said.", "“|We|won|. ¶ We|are|glad|,|”|she|said|."},
		{"question with its speaker", "“Why?” Anna Berg asked. Nobody knew.", "“|Why|?|”|Anna|Berg|asked|. ¶ Nobody|knew|."},
		{"question then lower case", "“Why?” she asked.", "“|Why|?|”|she|asked|."},
		{"missing space", "It ended.The rest is known.", "It|ended|. ¶ The|rest|is|known|."},
		{"list numbers", "1. First item\n2. Second item", "1.|First|item ¶ 2.|Second|item"},
		{"bullets", "- First item\n- Second item", "-|First|item ¶ -|Second|item"},
		{"empty line", "A line\n\nanother", "A|line ¶ another"},
		{"wrapped line", "A line\r\nthat goes on", "A|line|that|goes|on"},
		{"address", "See https://example.org/a?b=1. Write to a.b@example.org.", "See|https://example.org/a?b=1|. ¶ Write|to|a.b@example.org|."},
		{"decades", "the 1990s, the ’90s and 1960's", "the|1990s|,|the|’90s|and|1960's"},
		{"no-break space", "No.\u00a05 of 10\u00a0km", "No.|5|of|10|km"},
		{"zero width", "a\u200bb\ufeffc", "a|b|c"},
		{"ampersand", "AT&T and R&D", "AT&T|and|R&D"},
		{"acronym possessive", "the U.S.’s role", "the|U.S.|’s|role"},
		{"nested quotes", "“He said ‘no.’” Then he left.", "“|He|said|‘|no|.|’|” ¶ Then|he|left|."},
		{"italics of Markdown", "*It fell.* It rose. **It stood.** 2 * 3", "*|It|fell|.|* ¶ It|rose|. ¶ **|It|stood|.|** ¶ 2|*|3"},
		{"brackets", "It fell (by a third.) It rose.", "It|fell|(|by|a|third|.|) ¶ It|rose|."},
	} {
		if got := spell(c.text, Split(c.text, whole(c.text))); got != c.want {
			t.Errorf("%s:\n got %s\nwant %s", c.name, got, c.want)
		}
	}
}

func TestHeadingIsOneSentence(t *testing.T) {
	text := "What now? Berlin waits. It always does\nThe text. It goes on."
	i := strings.Index(text, "\n")
	got := Split(text, []Block{{0, i, Heading}, {i + 1, len(text), Paragraph}})
	if len(got) != 3 || got[0].Block != 0 || got[0].End != i || got[1].Block != 1 || got[2].Block != 1 {
		t.Errorf("got %s", spell(text, got))
	}
}

func FuzzSplit(f *testing.F) {
	for _, s := range []string{"", "a", "U.S.'s \xff\xfe ’s ‘’ “.”", "1.\n2. x", "a\u200b\u00a0.\r\n\r\n—…...!?", "www. http:// a@b.c. @x #1", "’90s ''``", ".5 5.5.5 A.B.-C 7.1bn 10a.m."} {
		f.Add(s, 0, len(s), len(s)/2)
	}
	f.Fuzz(func(t *testing.T, text string, start, end, mid int) {
		blocks := []Block{{start, mid, Paragraph}, {mid, end, Heading}}
		all := Split(text, blocks)
		at, covered := 0, make([]bool, len(text))
		for _, s := range all {
			if len(s.Tokens) == 0 || s.Start != s.Tokens[0].Start || s.End != s.Tokens[len(s.Tokens)-1].End {
				t.Fatalf("sentence %+v does not span its tokens", s)
			}
			for _, k := range s.Tokens {
				if k.Start < at || k.End <= k.Start || k.End > len(text) || k.Start < blocks[s.Block].Start || k.End > blocks[s.Block].End {
					t.Fatalf("token %d–%d after %d of %d bytes, block %+v", k.Start, k.End, at, len(text), blocks[s.Block])
				}
				if utf8.ValidString(text) && start <= 0 && mid == end && !(utf8.RuneStart(text[k.Start]) && (k.End == len(text) || k.End == mid || utf8.RuneStart(text[k.End]))) {
					t.Fatalf("token %d–%d cuts a rune", k.Start, k.End)
				}
				at = k.End
				for i := k.Start; i < k.End; i++ {
					covered[i] = true
				}
			}
		}
		if start <= 0 && mid >= 0 && end >= mid {
			for i := 0; i < min(mid, len(text)); {
				r, n := runeAt(text[:min(mid, len(text))], i)
				if !space(r) && !covered[i] {
					t.Fatalf("byte %d (%q) is in no token", i, r)
				}
				i += n
			}
		}
	})
}
