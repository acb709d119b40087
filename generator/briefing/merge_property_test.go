package briefing

import (
	"fmt"
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// editor makes random edits. Each insertion holds a token that no other has,
// and deletions spare tokens, so that after a merge every one must be there.
type editor struct {
	r      *rand.Rand
	tokens []string
}

var tokenText = regexp.MustCompile(`TOK\d+K`)

func (e *editor) token() string {
	e.tokens = append(e.tokens, fmt.Sprintf("TOK%dK", len(e.tokens)))
	return e.tokens[len(e.tokens)-1]
}

// text is something an editor might type, at times something nasty.
func (e *editor) text() string {
	t := e.token()
	switch e.r.IntN(12) {
	case 0:
		return t + " -->"
	case 1:
		return "\n---\n" + t + "\n---\n"
	case 2:
		return "\n<!-- briefing:offer key=\"facts\"\n" + t + "\n"
	case 3:
		return "\n<!-- briefing:offer key=\"facts\"\n" + t + "\n-->\n"
	case 4:
		return "\n<!-- briefing:block key=\"facts\" sum=\"0123456789ab\" -->\n" + t + "\n"
	case 5:
		return "\n<!-- briefing:block key=\"mine\" sum=\"0123456789ab\" -->\n" + t + "\n<!-- /briefing:block -->\n"
	case 6:
		return "\n# briefing:front sum=\"" + t + "\"\n"
	case 7:
		return "\n> [!NOTE]\n> “" + t + "” – é\n\n"
	case 8:
		return "\n<!-- /briefing:block -->\n" + t
	}
	return t
}

// free finds a byte range that touches no token, at rune bounds.
func (e *editor) free(s string, longest int) (from, to int) {
	taken := tokenText.FindAllStringIndex(s, -1)
	for range 20 {
		from = e.r.IntN(len(s) + 1)
		to = min(len(s), from+e.r.IntN(longest+1))
		for from > 0 && from < len(s) && s[from]&0xC0 == 0x80 {
			from--
		}
		for to < len(s) && s[to]&0xC0 == 0x80 {
			to++
		}
		if !slices.ContainsFunc(taken, func(t []int) bool { return from < t[1] && t[0] < to || from > t[0] && from < t[1] }) {
			return from, to
		}
	}
	return 0, 0
}

func (e *editor) edit(s string) string {
	switch e.r.IntN(10) {
	case 0, 1, 2, 3: // typing anywhere
		at, _ := e.free(s, 0)
		return s[:at] + e.text() + s[at:]
	case 4: // over a selection
		from, to := e.free(s, 40)
		return s[:from] + e.text() + s[to:]
	case 5: // a deletion
		from, to := e.free(s, 200)
		return s[:from] + s[to:]
	case 6: // a line
		lines := strings.SplitAfter(s, "\n")
		return strings.Join(slices.Insert(lines, e.r.IntN(len(lines)+1), e.text()+"\n"), "")
	case 7: // lines copied somewhere else
		lines := strings.SplitAfter(s, "\n")
		i := e.r.IntN(len(lines))
		some := slices.Clone(lines[i:min(len(lines), i+1+e.r.IntN(6))])
		return strings.Join(slices.Insert(lines, e.r.IntN(len(lines)+1), some...), "")
	case 8: // lines moved somewhere else
		lines := strings.SplitAfter(s, "\n")
		i := e.r.IntN(len(lines))
		j := min(len(lines), i+1+e.r.IntN(6))
		some := slices.Clone(lines[i:j])
		lines = slices.Delete(lines, i, j)
		return strings.Join(slices.Insert(lines, e.r.IntN(len(lines)+1), some...), "")
	}
	if strings.Contains(s, "\r\n") {
		return strings.ReplaceAll(s, "\r\n", "\n")
	}
	return strings.ReplaceAll(s, "\n", "\r\n")
}

// randomPage is what the program might write: blocks of a fixed set in a fixed
// order, some missing, with few different bodies, so that texts also come back.
func randomPage(r *rand.Rand) Page {
	p := Page{Path: "actors/x.md", Front: Front{Title: fmt.Sprint("T", r.IntN(3)), Type: "actor"}}
	if r.IntN(2) == 0 {
		p.Front.Description = fmt.Sprint("D", r.IntN(3))
	}
	if r.IntN(2) == 0 {
		p.Front.Aliases = []string{"A", fmt.Sprint("B", r.IntN(2))}
	}
	for _, key := range []string{"title", "facts", "words", "events", "sources"} {
		if key == "title" || r.IntN(4) > 0 {
			p.Blocks = append(p.Blocks, Block{key, fmt.Sprintf("## %s\n\n> Text %d of “%s”.\n\n- x", key, r.IntN(3), key)})
		}
	}
	if r.IntN(8) == 0 {
		r.Shuffle(len(p.Blocks), func(i, j int) { p.Blocks[i], p.Blocks[j] = p.Blocks[j], p.Blocks[i] })
	}
	return p
}

func TestNoEditIsEverLost(t *testing.T) {
	for seed := range uint64(2000) {
		r := rand.New(rand.NewPCG(seed, 2023))
		e := &editor{r: r}
		first := randomPage(r)
		file := Render(first)
		for round := range 4 {
			for range r.IntN(4) {
				file = e.edit(file)
			}
			page := randomPage(r)
			got, conflicts := Merge(file, page)
			fail := func(what string) {
				t.Fatalf("seed %d, round %d: %s\nedited:\n%s\n---- merged:\n%s\n---- page:\n%s", seed, round, what, file, got, Render(page))
			}
			for _, token := range e.tokens {
				if !strings.Contains(got, token) {
					fail(token + " is lost")
				}
			}
			again, conflictsAgain := Merge(got, page)
			if again != got || kinds(conflicts) != kinds(conflictsAgain) {
				fail("merging twice gives\n" + again)
			}
			for _, b := range page.Blocks {
				if round == 0 && !strings.Contains(strings.ReplaceAll(got, "\r\n", "\n"), b.Body) &&
					!slices.Contains(first.Blocks, b) && !hasKind(conflicts, HandWritten) && !hasKind(conflicts, Damaged) {
					fail("the new version of " + b.Key + " is neither written nor offered")
				}
			}
			file = got
		}

	}
}

func hasKind(cs []Conflict, k ConflictKind) bool {
	return slices.ContainsFunc(cs, func(c Conflict) bool { return c.Kind == k })
}

func TestUneditedPagesBecomeTheNewPage(t *testing.T) {
	for seed := range uint64(1500) {
		r := rand.New(rand.NewPCG(seed, 1871))
		file := Render(randomPage(r))
		for range 3 {
			page := randomPage(r)
			got, conflicts := Merge(file, page)
			if got != Render(page) || len(conflicts) > 0 {
				t.Fatalf("seed %d: %s\nold\n%s\ngot\n%s\nwant\n%s", seed, kinds(conflicts), file, got, Render(page))
			}
			file = got
		}
	}
}

func TestParsingLosesNoByte(t *testing.T) {
	for seed := range uint64(2000) {
		r := rand.New(rand.NewPCG(seed, 7))
		e := &editor{r: r}
		s := Render(randomPage(r))
		for range r.IntN(6) {
			s = e.edit(s)
		}
		if got := parse(s).raw(); got != s {
			t.Fatalf("seed %d: %q became %q", seed, s, got)
		}
	}
}

// FuzzMerge merges an arbitrary file with a page: nothing panics, merging is
// settled after one go, and every line outside blocks and offers that nobody
// touched is still there.
func FuzzMerge(f *testing.F) {
	f.Add("", "body")
	f.Add(Render(before), "body")
	f.Add(strings.ReplaceAll(Render(before), "\n", "\r\n"), "a --> b")
	f.Add("\uFEFF---\ntitle: x\n", "<!-- /briefing:block -->")
	f.Add("---\n---\n<!-- briefing:block key=\"facts\" sum=\"0123456789ab\" -->", "x")
	f.Add("<!-- briefing:offer key=\"facts\"\nx\n--> y", "x")
	f.Add("<!-- briefing:omit key=\"facts\" -->\n<!-- briefing:block key=\"\" sum=\"\" -->\n\xff", "x")
	f.Fuzz(func(t *testing.T, old, body string) {
		page := pageOf("T", "title", "# T", "facts", body, "events", "E")
		got, _ := Merge(old, page)
		if again, _ := Merge(got, page); again != got {
			t.Fatalf("merging twice: %q, then %q", got, again)
		}
		have := map[string]bool{}
		for _, l := range strings.Split(strings.TrimPrefix(got, bom), "\n") {
			have[strings.TrimRight(l, "\r")] = true
		}
		for _, s := range parse(old).segs {
			if s.kind != textSeg && !s.edited() {
				continue
			}
			for _, l := range strings.Split(s.body, "\n") {
				if l = strings.TrimRight(l, "\r"); !isBlank(l) && !have[l] {
					t.Fatalf("the line %q of %q is lost: %q", l, old, got)
				}
			}
		}
	})
}
