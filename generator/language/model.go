package language

import (
	"bytes"
	"compress/gzip"
	_ "embed"
	"encoding/binary"
	"errors"
	"fmt"
	"io"
	"sync"
)

var (
	//go:embed data/tags.gz
	tagsFile []byte
	//go:embed data/names.gz
	namesFile []byte
)

// A Model tags parts of speech and names. It is immutable and safe for concurrent use.
type Model struct {
	lexicon *lexicon
	tagger  *tagger
	names   *recogniser
	spare   sync.Pool // of *scratch: working memory that is used again
}

// hugeText is the length in bytes from which a text's working memory, some 60 times as much, is not kept.
const hugeText = 100_000

// Load reads the embedded model. It takes some tens of milliseconds, so load it once. An error means that the program
// was built with a damaged model.
func Load() (*Model, error) {
	m := &Model{}
	var errs [3]error
	var parts sync.WaitGroup // side by side: every command waits for all of them
	parts.Go(func() {
		var err error
		if m.lexicon, err = loadLexicon(); err != nil {
			errs[0] = fmt.Errorf("lists: %w", err)
		}
	})
	parts.Go(func() {
		tables, err := unpack(tagsFile, 2)
		if err != nil {
			errs[1] = fmt.Errorf("tags: %w", err)
			return
		}
		m.tagger = newTagger(tables[0], tables[1])
	})
	parts.Go(func() {
		tables, err := unpack(namesFile, 1)
		if err != nil {
			errs[2] = fmt.Errorf("names: %w", err)
			return
		}
		m.names = newRecogniser(tables[0])
	})
	parts.Wait()
	if err := errors.Join(errs[:]...); err != nil {
		return nil, err
	}
	return m, nil
}

// Save returns the model's two files: the tagger's and the recogniser's.
func (m *Model) Save() (tags, names []byte) {
	if m.tagger.learnt == nil || m.names.learnt == nil {
		return tagsFile, namesFile // it was loaded from them
	}
	return pack(m.tagger.words, m.tagger.learnt), pack(m.names.learnt)
}

func pack(tables ...*weights) []byte {
	var raw []byte
	for _, w := range tables {
		raw = w.save(raw)
	}
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	z.Write(raw) // neither fails: a bytes.Buffer takes everything
	z.Close()
	return b.Bytes()
}

func inflate(file []byte) ([]byte, error) {
	z, err := gzip.NewReader(bytes.NewReader(file))
	if err != nil {
		return nil, err
	}
	raw := make([]byte, binary.LittleEndian.Uint32(file[len(file)-4:])) // its last four bytes say how much it holds
	_, err = io.ReadFull(z, raw)
	return raw, err
}

func unpack(file []byte, n int) ([]*weights, error) {
	raw, err := inflate(file)
	if err != nil {
		return nil, err
	}
	var tables []*weights
	for range n {
		var w *weights
		if w, raw, err = loadWeights(raw); err != nil {
			return nil, err
		}
		tables = append(tables, w)
	}
	return tables, nil
}

// Annotate splits a text into sentences and tokens, tags their parts of speech and labels names. The whole document is
// in view: a word that is elsewhere written in small letters is less likely a name, and one that is elsewhere clearly
// a name is more likely one here. Give it one article at a time.
func (m *Model) Annotate(text string, blocks []Block) Document {
	d := Document{Text: text, Sentences: Split(text, blocks)}
	s, _ := m.spare.Get().(*scratch)
	if s == nil {
		s = &scratch{}
	}
	if len(text) < hugeText {
		defer m.spare.Put(s)
	}
	all := m.lexicon.atoms(text, d.Sentences, blocks, s)
	for _, part := range all {
		m.tagger.tagSentence(part, s)
	}
	labels := m.names.label(all, 2, s)
	for i, part := range all {
		drop(part, labels[i], Place, demonymOnly)
		drop(part, labels[i], Person, headingOnly)
		drop(part, labels[i], Organisation, headingOnly)
	}
	for i := range d.Sentences {
		m.tagger.repairSentence(all[i], s)
		for k := range d.Sentences[i].Tokens {
			t := &d.Sentences[i].Tokens[k]
			t.Tag = all[i][k].tag
			t.Entity, t.Begin = entityOf(labels[i][k])
		}
	}
	return d
}

// drop takes the label from the names of one kind whose words are all of a sort.
func drop(part []atom, labels []uint8, kind Entity, sort func(*atom) bool) {
	for k := 0; k < len(labels); {
		end := k + 1
		if labels[k] != labelOf(kind, true) {
			k = end
			continue
		}
		for end < len(labels) && labels[end] == labelOf(kind, false) {
			end++
		}
		only := true
		for i := k; i < end; i++ {
			only = only && sort(&part[i])
		}
		if only {
			clear(labels[k:end])
		}
		k = end
	}
}

// demonymOnly reports whether the lists know a word as a demonym only: "South Korean" names no place.
func demonymOnly(a *atom) bool {
	return a.class&classDemonym != 0 && a.class&(classCountry|classCapital|classAcronymCountry) == 0
}

// headingOnly reports whether a word stands in a heading and is an ordinary word that the document writes in capitals nowhere
// else: "Council Splits over Harbour".
func headingOnly(a *atom) bool {
	return a.title && a.counts.mid == 0 && !a.capitals && (a.counts.lower > 0 || a.class&classDictionary != 0)
}
