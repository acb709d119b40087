// Command train learns the models of package language from annotated corpora and writes them to generator/language/data.
//
//	go run ./generator/language/train CORPORA            learn from all of CORPORA (a folder; see data/README.md) and the Wikinews beside it
//	go run ./generator/language/train -without gum CORPORA   leave a corpus or GUM genre out, and score on it; nothing is written
//	go run ./generator/language/train -background CORPORA    count how common words are: analysis/lexicon/background.txt
//	go run ./generator/language/train -clusters FILE.json    deal the words of a file of word vectors into clusters: data/clusters.gz
//	go run ./generator/language/train -eval FILE.jsonl CORPORA   score the embedded model on a set of texts with names; nothing is learnt
//	go run ./generator/language/train -dossiers FOLDER CORPORA   the same on the actors of annotated dossiers
//
// The same corpora give the same files, bit for bit.
package main

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"briefing/generator/language"
)

func main() {
	without := flag.String("without", "", "comma-separated corpora (gum, ewt, uner, wikigold, politics, wikinews, dossiers, news), GUM genres (court, voyage, …) or halves of Wikinews (earlier, later) to leave out and score on")
	eval := flag.String("eval", "", "score on this set of texts (JSON lines: text, ents as [start, end, type] in code points)")
	dossiers := flag.String("dossiers", "", "score on the actors of the annotated dossiers in this folder")
	dataDir := flag.String("data", "generator/language/data", "folder to write the model files to")
	show := flag.Bool("show", false, "print what is wrong")
	vectors := flag.String("clusters", "", "derive the clusters of words from this file of word vectors, and learn nothing")
	background := flag.Bool("background", false, "count how common the words of CORPORA are, and learn nothing")
	learn := flag.Bool("learn", false, "with -eval: learn first, instead of taking the embedded model")
	flag.Parse()
	if *vectors != "" {
		if err := deriveClusters(*vectors, filepath.Join(*dataDir, "clusters.gz")); err != nil {
			fmt.Fprintln(os.Stderr, "train:", err)
			os.Exit(1)
		}
		return
	}
	if flag.NArg() != 1 {
		flag.Usage()
		os.Exit(2)
	}
	if *background {
		if err := writeBackground(flag.Arg(0), "generator/analysis/lexicon/background.txt"); err != nil {
			fmt.Fprintln(os.Stderr, "train:", err)
			os.Exit(1)
		}
		return
	}
	if err := run(flag.Arg(0), *without, *eval, *dossiers, *dataDir, *learn, *show); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

func run(dir, without, eval, dossiers, dataDir string, learn, show bool) error {
	if (eval != "" || dossiers != "") && !learn && without == "" {
		m, err := language.Load()
		if err != nil {
			return err
		}
		return scoreSets(m, eval, dossiers, show)
	}
	m, held, err := learnFrom(dir, without)
	if err != nil {
		return err
	}
	for _, c := range held {
		scoreCorpus(m, c, show)
	}
	tags, names := m.Save()
	fmt.Printf("tags %d bytes, names %d bytes\n", len(tags), len(names))
	if eval != "" || dossiers != "" || without != "" {
		return scoreSets(m, eval, dossiers, show)
	}
	if err := os.WriteFile(filepath.Join(dataDir, "tags.gz"), tags, 0o644); err != nil {
		return err
	}
	return os.WriteFile(filepath.Join(dataDir, "names.gz"), names, 0o644)
}

// scoreSets scores the model on what is never learnt from.
func scoreSets(m *language.Model, eval, dossiers string, show bool) error {
	if eval != "" {
		if err := scoreTexts(m, eval, show); err != nil {
			return err
		}
	}
	if dossiers != "" {
		return scoreDossiers(m, dossiers, show)
	}
	return nil
}

// learnFrom learns from the corpora of dir, and returns also those that were left out.
func learnFrom(dir, without string) (*language.Model, []corpus, error) {
	began := time.Now()
	all, err := readAll(dir)
	if err != nil {
		return nil, nil, err
	}
	var held []corpus
	var tagged, named []language.Document
	for _, c := range all {
		if c.out(without) {
			held = append(held, c)
			continue
		}
		fmt.Printf("%-9s %-9s %4d documents\n", c.name, c.genre, len(c.docs))
		if c.tags {
			tagged = append(tagged, withHeadings(c.docs)...)
		}
		if c.names {
			named = append(named, withHeadings(c.docs)...)
		}
	}
	m, err := language.Train(tagged, named, runtime.NumCPU())
	fmt.Printf("learnt in %.0f s\n", time.Since(began).Seconds())
	return m, held, err
}

// corpus is an annotated corpus, or one genre of it.
type corpus struct {
	name, genre string
	docs        []language.Document
	tags, names bool // what it is annotated with
}

func (c corpus) out(without string) bool {
	for w := range strings.SplitSeq(without, ",") {
		if w != "" && (w == c.name || w == c.genre) {
			return true
		}
	}
	return false
}

func readAll(dir string) ([]corpus, error) {
	var all []corpus
	for _, genre := range []string{"academic", "bio", "court", "interview", "speech", "textbook", "voyage"} {
		docs, err := readTreebank(filepath.Join(dir, "gum"), "GUM_"+genre+"_")
		if err != nil {
			return nil, err
		}
		all = append(all, corpus{"gum", genre, docs, true, true})
	}
	for _, genre := range []string{"email", "newsgroup", "weblog"} {
		docs, err := readTreebank(filepath.Join(dir, "ewt"), genre)
		if err != nil {
			return nil, err
		}
		all = append(all, corpus{"ewt", genre, docs, true, false})
	}
	for _, f := range []struct {
		name, file string
		read       func(string) ([]language.Document, error)
	}{
		{"uner", "uner_ewt_dev.iob2", readUNER}, {"wikigold", "wikigold.conll", readWikiGold},
		{"politics", "politics_train.txt", readCrossNER}, {"politics", "politics_dev.txt", readCrossNER}, {"politics", "politics_test.txt", readCrossNER},
	} {
		docs, err := f.read(filepath.Join(dir, f.file))
		if err != nil {
			return nil, err
		}
		all = append(all, corpus{f.name, "", docs, false, true})
	}
	docs, err := readNamedTreebank(filepath.Join(dir, "ewt"))
	if err != nil {
		return nil, err
	}
	all = append(all, corpus{"ewt", "named", docs, false, true})
	docs, err = readWikinews(filepath.Join(dir, "..", "eval"))
	if err != nil {
		return nil, err
	}
	dossiers, err := readNamedDossiers(filepath.Join("generator", "analysis", "testdata"))
	if err != nil {
		return nil, err
	}
	all = append(all, corpus{"dossiers", "", dossiers, false, true})
	items, err := readNews()
	if err != nil {
		return nil, err
	}
	all = append(all, corpus{"news", "", items, false, true})
	half := len(docs) / 2
	return append(all, corpus{"wikinews", "earlier", docs[:half], false, true}, corpus{"wikinews", "later", docs[half:], false, true}), nil
}
