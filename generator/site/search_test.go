package site

import (
	"cmp"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"runtime"
	"slices"
	"strings"
	"testing"
)

// reader looks up words as static/search.js does, and counts what it loads.
type reader struct {
	t      testing.TB
	site   *Site
	loaded map[string]int // bytes by file
	index  struct {
		Kinds   [][]any
		Named   int
		Terms   []string
		Records []int
	}
}

func newReader(t testing.TB, s *Site) *reader {
	r := &reader{t: t, site: s, loaded: map[string]int{}}
	r.load("index", &r.index)
	return r
}

// load reads a file of the index as a browser would.
func (r *reader) load(name string, into any) {
	r.t.Helper()
	data, ok, err := r.site.File(OutputPath("search/" + name + ".js"))
	if err != nil || !ok {
		r.t.Fatalf("search/%s.js: %v, there: %v", name, err, ok)
	}
	body, found := strings.CutPrefix(string(data), `briefingSearch("`+name+`",`)
	body, ended := strings.CutSuffix(body, ")\n")
	if !found || !ended {
		r.t.Fatalf("search/%s.js is no call: %.80s", name, data)
	}
	if err := json.Unmarshal([]byte(body), into); err != nil {
		r.t.Fatalf("search/%s.js: %v", name, err)
	}
	r.loaded[name] = len(data)
}

func (r *reader) bytes() int {
	n := 0
	for _, size := range r.loaded {
		n += size
	}
	return n
}

// unpack reads a packed list; nil for one that is left out as too common.
func unpack(packed string) map[int]bool {
	ids := map[int]bool{}
	if packed == "*" {
		return nil
	}
	if packed == "" {
		return ids
	}
	var bits []byte
	for _, c := range packed[1:] {
		for i := 5; i >= 0; i-- {
			bits = append(bits, byte(strings.IndexRune(digits, c)>>i&1))
		}
	}
	k, id := strings.IndexByte(digits, packed[0]), -1
	for i := 0; ; {
		high, low := 0, 0
		for ; i < len(bits) && bits[i] == 1; i++ {
			high++
		}
		if i >= len(bits) {
			return ids
		}
		i++
		for range k {
			low, i = low<<1|int(bits[i]), i+1
		}
		id += high<<k + low + 1
		ids[id] = true
	}
}

// hit is what the index has for a word, whole or as a beginning.
type hit struct{ all, strong map[int]bool }

func (r *reader) lookUp(word string, typing bool) hit {
	file := func(w string) int {
		i, found := slices.BinarySearch(r.index.Terms, w)
		if !found {
			i--
		}
		return max(i, 0)
	}
	from, to := file(word), file(word+"\uffff")
	begins := typing && to-from < 3
	if !begins {
		to = from
	}
	h := hit{map[int]bool{}, map[int]bool{}}
	for i := from; i <= to; i++ {
		var shard string
		r.load(fmt.Sprint("t", i), &shard)
		for _, line := range strings.Split(shard, ";") {
			parts := strings.Split(line, ",")
			if parts[0] != word && !(begins && strings.HasPrefix(parts[0], word)) {
				continue
			}
			if all := unpack(parts[2]); all == nil {
				h.all = nil
			} else if h.all != nil {
				for id := range all {
					h.all[id] = true
				}
			}
			for id := range unpack(parts[1]) {
				h.strong[id] = true
			}
		}
	}
	return h
}

// found is one result.
type found struct{ kind, address, title, head, text string }

// find gives the results for words, the first of each kind, from as many files
// as search.js reads at once.
func (r *reader) find(query string) []found {
	words, _ := foundWords(query)
	var hits []hit
	for i, w := range words {
		hits = append(hits, r.lookUp(w, i == len(words)-1))
	}
	total := 0
	for _, n := range r.index.Records {
		total += n
	}
	var ids []int
	for id := range total {
		if !slices.ContainsFunc(hits, func(h hit) bool { return h.all != nil && !h.all[id] }) {
			ids = append(ids, id)
		}
	}
	score := func(id int) int {
		n := 0
		for _, h := range hits {
			if h.strong[id] {
				n++
			}
		}
		return n
	}
	var list []found
	at, files := 0, map[int]bool{}
	for _, k := range r.index.Kinds {
		end := at + int(k[1].(float64))
		var own []int
		for _, id := range ids {
			if id >= at && id < end {
				own = append(own, id)
			}
		}
		slices.SortStableFunc(own, func(a, b int) int { return cmp.Compare(score(b), score(a)) })
		for i, id := range own[:min(len(own), 8)] {
			if file, _ := r.place(id); i == 0 || files[file] || len(files) < 7 {
				files[file] = true
				f := r.record(id)
				f.kind = k[0].(string)
				list = append(list, f)
			}
		}
		at = end
	}
	return list
}

// place is the file that has a record, and where in it.
func (r *reader) place(id int) (file, at int) {
	for i, n := range r.index.Records {
		if id < n {
			return i, id
		}
		id -= n
	}
	r.t.Fatalf("no file has the entry %d", id)
	return 0, 0
}

func (r *reader) record(id int) found {
	file, at := r.place(id)
	var data [2][][]any
	r.load(fmt.Sprint("r", file), &data)
	rec := data[1][at]
	page := data[0][int(rec[0].(float64))]
	f := found{address: page[0].(string), title: page[1].(string), head: rec[2].(string), text: rec[3].(string)}
	if anchor := rec[1].(string); anchor != "" {
		f.address += "#" + anchor
	}
	return f
}

func TestSearchFinds(t *testing.T) {
	r := newReader(t, load(t, Options{Content: bridge}))
	for _, tc := range []struct{ query, kind, address string }{
		{"calloway", "Actors", "actors/ines-calloway.html"},
		{"Inès Callo", "Actors", "actors/ines-calloway.html"},
		{"coast ledger", "Sources", "sources/coast-ledger.html"},
		{"job", "Themes", "themes/jobs.html"},
		{"timeline", "Pages", "timeline.html"},
	} {
		got := r.find(tc.query)
		if len(got) == 0 || got[0].kind != tc.kind || got[0].address != tc.address {
			t.Errorf("%s: %+v, want %s first", tc.query, got[:min(len(got), 2)], tc.address)
		}
	}
	if got := r.find("zeppelin"); len(got) > 0 {
		t.Errorf("found %+v where there is nothing", got)
	}
}

// Wherever a result leads there is something of that name.
func TestSearchResultsArrive(t *testing.T) {
	for _, content := range []string{bridge, "../../content"} {
		s := load(t, Options{Content: content})
		r := newReader(t, s)
		total, kinds := 0, map[string]int{}
		for _, k := range r.index.Kinds {
			kinds[k[0].(string)] = int(k[1].(float64))
			total += int(k[1].(float64))
		}
		for id := range total {
			address := r.record(id).address
			name, anchor, _ := strings.Cut(address, "#")
			html, ok, err := s.File(OutputPath(name))
			if !ok || err != nil {
				t.Errorf("%s: nothing is there", address)
				continue
			}
			if anchor != "" && !scanHTML(string(html)).ids[anchor] {
				t.Errorf("%s: the page has nothing of this name", address)
			}
		}
		for _, kind := range []string{"Actors", "Disagreements", "Discrepancies", "Themes", "Sources", "Pages", "Quotations", "Events", "Statements", "In the sources", "On the pages"} {
			if kinds[kind] == 0 {
				t.Errorf("%s: nothing of the kind %q can be found, of %v", content, kind, kinds)
			}
		}
	}
}

func TestWhatIsFoundOnAPage(t *testing.T) {
	s, ps := loadFiles(t, map[string]string{
		"index.md":     "# Home\n\n> The crane fell at noon. [Sun ¶1](sources/sun.md#p1)\n",
		"actors/mo.md": "---\ntype: actor\nactor:\n  names:\n    - text: The Harbourmaster\n---\n# Mo Ekström\n\n## Words\n\n> “Nobody was hurt,”\n>\n> — Mo Ekström, harbourmaster · introduced by “said” · [Sun ¶1](../sources/sun.md#p1)\n",
		"themes/crane.md": "---\ntype: theme\n---\n# Cranes\n\n## What they say\n\n> The crane fell at noon. [Sun ¶1](../sources/sun.md#p1)\n\n## More\n\n- [Mo Ekström](../actors/mo.md)\n\n" +
			"## Inspection\n\nThe licence of the [lifting gear](../index.md) had expired.\n\n- Watch the hook.\n- [Mo Ekström](../actors/mo.md): three sightings\n",
		"sources/sun.md": "---\ntype: source\nsource:\n  outlet: Sun\n---\n# Accident\n\n<a id=\"p1\"></a>The crane fell at noon. “Nobody was hurt,” said Mo Ekström.\n",
		"guide.md":       "# Guide\n\nBefore all else.\n\n## Install\n\n### Install\n\n```\nsudo crane\n```\n",
	})
	for _, p := range ps {
		t.Error(p.Render())
	}
	r := newReader(t, s)
	for _, tc := range []struct{ query, want string }{
		{"crane noon", "Statements themes/crane.html#q-the-crane-fell-at-noon; In the sources sources/sun.html#p1"},
		{"harbourmaster", "Actors actors/mo.html; Quotations actors/mo.html#q-nobody-was-hurt"},
		{"nobody hurt", "Quotations actors/mo.html#q-nobody-was-hurt; In the sources sources/sun.html#p1"},
		{"lifting", "On the pages themes/crane.html#inspection"},
		{"hook", "On the pages themes/crane.html#inspection"},
		{"sightings", ""},
		{"sudo", "On the pages guide.html#install-1"},
		{"before else", "Pages guide.html"},
		{"ekstrom crane", "In the sources sources/sun.html#p1"},
	} {
		var got []string
		for _, f := range r.find(tc.query) {
			got = append(got, f.kind+" "+f.address)
		}
		if strings.Join(got, "; ") != tc.want {
			t.Errorf("%s:\ngot  %s\nwant %s", tc.query, strings.Join(got, "; "), tc.want)
		}
	}
}

// An event leads to the row that the template makes of it, or to its excerpt
// where the page has one.
func TestEventsAreFound(t *testing.T) {
	front := "---\ntype: timeline\ntimeline:\n  events:\n    - from: \"2023-07-03\"\n      what: The mast was raised.\n      cite: s.md#p1\n---\n# Timeline\n"
	source := "---\ntype: source\n---\n# S\n\n<a id=\"p1\"></a>The mast was raised.\n"
	for body, want := range map[string]string{
		"": "timeline.html#e1",
		"\n- **3 July**\n\n  > The mast was raised. [S ¶1](s.md#p1)\n": "timeline.html#q-the-mast-was-raised",
	} {
		s, ps := loadFiles(t, map[string]string{"index.md": "# Home", "timeline.md": front + body, "s.md": source})
		if len(ps) > 0 {
			t.Fatal(ps[0].Render())
		}
		got := newReader(t, s).find("mast 2023")
		if len(got) != 1 || got[0].kind != "Events" || got[0].address != want || got[0].head != "3 July 2023" {
			t.Errorf("%+v, want %s", got, want)
		}
	}
}

// How many cores there are does not show in the index.
func TestSearchIndexIsTheSameOnAnyMachine(t *testing.T) {
	content := manyPages(t, 150)
	files := func(cores int) map[OutputPath]string {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
		s := load(t, Options{Content: content})
		all := map[OutputPath]string{}
		for _, name := range s.Files() {
			if isSearchFile(name) {
				data, _, err := s.File(name)
				if err != nil {
					t.Fatal(err)
				}
				all[name] = string(data)
			}
		}
		return all
	}
	one, five := files(1), files(5)
	if len(one) < 3 || len(one) != len(five) {
		t.Fatalf("%d files with one core, %d with five", len(one), len(five))
	}
	for name, data := range one {
		if five[name] != data {
			t.Errorf("%s differs", name)
		}
	}
}

// What a reader loads for a query stays small however large the site is.
func TestSearchCostsLittle(t *testing.T) {
	costsLittle(t, load(t, Options{Content: manyPages(t, 1000)}))
}

func costsLittle(t testing.TB, s *Site) {
	for _, query := range []string{word(0), word(40), word(7) + " " + word(300), word(25) + " " + word(2) + " " + word(2000), word(12) + " " + word(900)[:4], "part"} {
		r := newReader(t, s)
		if got := r.find(query); len(got) == 0 {
			t.Errorf("%s: found nothing", query)
		}
		if n := r.bytes(); n > 150_000 {
			t.Errorf("%s: %d bytes in %v", query, n, r.loaded)
		}
	}
	files := 0
	for _, name := range s.Files() {
		if isSearchFile(name) {
			files++
		}
	}
	if most := 50 + len(s.pages)/2; files > most {
		t.Errorf("%d files for %d pages, want at most %d", files, len(s.pages), most)
	}
}

// manyPages is a dossier of n pages of some 900 words, of which some are common
// and most are rare, as in any language.
func manyPages(t testing.TB, n int) string {
	t.Helper()
	random := rand.New(rand.NewPCG(1, 2))
	zipf := rand.NewZipf(random, 1.07, 3, 60_000)
	files := map[string]string{"index.md": "# Home\n"}
	for i := range n {
		var p strings.Builder
		title := word(int(zipf.Uint64())) + " " + word(int(zipf.Uint64()))
		fmt.Fprintf(&p, "---\ntitle: %s\n---\n# %s\n\n", title, title)
		for part := range 8 {
			fmt.Fprintf(&p, "## %s part %d\n\n", word(int(zipf.Uint64())), part)
			for w := range 112 {
				p.WriteString(word(int(zipf.Uint64())) + " \n"[w%16/15:w%16/15+1])
			}
			p.WriteByte('\n')
		}
		files[fmt.Sprintf("f%d/p%d.md", i%20, i)] = p.String()
	}
	return dossier(t, files)
}

// word makes the word of a rank, the common ones short.
func word(rank int) string {
	syllables := []string{"ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se", "ti", "vo", "xu", "ya", "ze", "chi", "dor", "men"}
	var b strings.Builder
	for n := rank + len(syllables); n > 0; n /= len(syllables) {
		b.WriteString(syllables[n*7%len(syllables)])
	}
	return b.String()
}

func TestPackedListsAreReadAgain(t *testing.T) {
	for _, gaps := range [][]int{{1}, {2}, {1, 1, 1, 1}, {90000}, {5, 1, 70000, 3}, {64, 64, 64}} {
		id, want, numbers := -1, map[int]bool{}, []int32{}
		for _, g := range gaps {
			id += g
			numbers = append(numbers, int32(id))
			want[id] = true
		}
		for _, entries := range []int{id + 1, 200_000} {
			packed := string(packNumbers(nil, [][]int32{numbers[:1], numbers[1:]}, entries))
			if got := unpack(packed); fmt.Sprint(got) != fmt.Sprint(want) {
				t.Errorf("%v of %d as %s: got %v", gaps, entries, packed, got)
			}
		}
	}
}

func BenchmarkSearchIndex(b *testing.B) {
	for _, n := range []int{100, 1000, 10_000} {
		b.Run(fmt.Sprint(n, "pages"), func(b *testing.B) {
			content := manyPages(b, n)
			for b.Loop() {
				b.StopTimer()
				s := load(b, Options{Content: content})
				b.StartTimer()
				s.search()
			}
			s := load(b, Options{Content: content})
			costsLittle(b, s)
			most, size, files := 0, 0, 0
			for _, query := range []string{word(0), word(40), word(7) + " " + word(300), word(25) + " " + word(2) + " " + word(2000)} {
				r := newReader(b, s)
				r.find(query)
				most = max(most, r.bytes())
			}
			for _, name := range s.Files() {
				if data, _, _ := s.File(name); isSearchFile(name) {
					size += len(data)
					files++
				}
			}
			b.ReportMetric(float64(most), "B/query")
			b.ReportMetric(float64(size)/float64(n), "B/page")
			b.ReportMetric(float64(files), "files")
		})
	}
}
