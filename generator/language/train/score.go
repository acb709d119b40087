package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
	"time"
	"unicode/utf8"

	"briefing/generator/language"
)

// tally counts names found, per kind; index 0 is all kinds.
type tally [4]struct{ right, wrong, missed int }

func (t *tally) add(kind language.Entity, right, wrong, missed int) {
	for _, k := range []language.Entity{0, kind} {
		t[k].right += right
		t[k].wrong += wrong
		t[k].missed += missed
	}
}

func (t *tally) print() {
	for k, c := range t {
		p := 100 * float64(c.right) / float64(max(1, c.right+c.wrong))
		r := 100 * float64(c.right) / float64(max(1, c.right+c.missed))
		name := "all"
		if k > 0 {
			name = language.Entity(k).String()
		}
		fmt.Printf("  %-12s P %5.1f  R %5.1f  F1 %5.1f  (%d)\n", name, p, r, 2*p*r/max(1, p+r), c.right+c.missed)
	}
}

// name is a name in a text, in bytes.
type name struct {
	start, end int
	kind       language.Entity
}

func namesOf(d language.Document) map[name]bool {
	all := make(map[name]bool)
	for _, s := range d.Sentences {
		for k := 0; k < len(s.Tokens); k++ {
			t := s.Tokens[k]
			if t.Entity == language.None {
				continue
			}
			n := name{t.Start, t.End, t.Entity}
			for k+1 < len(s.Tokens) && s.Tokens[k+1].Entity == t.Entity && !s.Tokens[k+1].Begin {
				k++
				n.end = s.Tokens[k].End
			}
			all[n] = true
		}
	}
	return all
}

func (t *tally) compare(gold, found map[name]bool, show func(what string, n name)) {
	for n := range found {
		if gold[n] {
			t.add(n.kind, 1, 0, 0)
		} else {
			t.add(n.kind, 0, 1, 0)
			show("wrong ", n)
		}
	}
	for n := range gold {
		if !found[n] {
			t.add(n.kind, 0, 0, 1)
			show("missed", n)
		}
	}
}

// scoreCorpus scores the model on a corpus that it did not learn from, sentence by sentence as the corpus divides them.
func scoreCorpus(m *language.Model, c corpus, show bool) {
	var names tally
	right, total := 0, 0
	for _, d := range c.docs {
		var blocks []language.Block
		for _, s := range d.Sentences {
			blocks = append(blocks, language.Block{Start: s.Start, End: s.End})
		}
		got := m.Annotate(d.Text, blocks)
		names.compare(namesOf(d), namesOf(got), printer(d.Text, show))
		tags := make(map[int]language.Token)
		for _, s := range got.Sentences {
			for _, t := range s.Tokens {
				tags[t.Start] = t
			}
		}
		for _, s := range d.Sentences {
			for _, t := range s.Tokens {
				if t.Tag == language.NoTag {
					continue
				}
				total++
				if g := tags[t.Start]; g.End == t.End && g.Tag == t.Tag {
					right++
				}
			}
		}
	}
	fmt.Printf("%s %s:\n", c.name, c.genre)
	if c.tags {
		fmt.Printf("  tags %.2f %% of %d\n", 100*float64(right)/float64(max(1, total)), total)
	}
	if c.names {
		names.print()
	}
}

// printer returns what prints a wrong or missed name with its context, if show is set.
func printer(text string, show bool) func(what string, n name) {
	return func(what string, n name) {
		if !show {
			return
		}
		a, b := max(0, n.start-40), min(len(text), n.end+30)
		for !utf8.RuneStart(text[a]) {
			a++
		}
		around := fmt.Sprintf("%s %-12s …%s[%s]%s…", what, n.kind, text[a:n.start], text[n.start:n.end], text[n.end:b])
		fmt.Println(strings.ReplaceAll(around, "\n", " "))
	}
}

// scoreTexts scores the model on whole raw texts.
func scoreTexts(m *language.Model, file string, show bool) error {
	f, err := os.Open(file)
	if err != nil {
		return err
	}
	defer f.Close()
	var t tally
	var spent time.Duration
	size := 0
	in := bufio.NewScanner(f)
	in.Buffer(nil, 1<<24)
	for in.Scan() {
		var d struct {
			ID, Text string
			Ents     [][3]any
		}
		if err := json.Unmarshal(in.Bytes(), &d); err != nil {
			return err
		}
		var offsets []int
		for i := range d.Text {
			offsets = append(offsets, i)
		}
		offsets = append(offsets, len(d.Text))
		gold := make(map[name]bool)
		for _, e := range d.Ents {
			if k := columnKind(fmt.Sprint(e[2])); k != language.None {
				gold[name{offsets[int(e[0].(float64))], offsets[int(e[1].(float64))], k}] = true
			}
		}
		began := time.Now()
		got := m.Annotate(d.Text, []language.Block{{Start: 0, End: len(d.Text)}})
		spent += time.Since(began)
		size += len(d.Text)
		t.compare(gold, namesOf(got), printer(d.Text, show))
	}
	fmt.Printf("%s: %.2f MB/s\n", file, float64(size)/1e6/spent.Seconds())
	t.print()
	return in.Err()
}
