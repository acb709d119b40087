package language

import (
	"bytes"
	_ "embed"
	"strconv"
	"strings"
)

//go:embed data/clusters.gz
var clustersFile []byte

// cluster is a set of words that are used alike, in three grains, the finest first. Each is counted from 1; 0 is unknown.
// To words that the corpora do not have it lends what is learnt of the others.
type cluster [3]uint16

// loadClusters reads the words of each cluster, by the hash of the folded word: a line has the numbers of the two coarser
// clusters, then the words.
func loadClusters() (map[uint64]cluster, error) {
	file, err := inflate(clustersFile)
	if err != nil {
		return nil, err
	}
	all, n := make(map[uint64]cluster, 1<<16), uint16(0)
	for line := range lines(string(file)) {
		n++
		c := cluster{n}
		for i, w := range strings.Fields(line) {
			if i < 2 {
				group, err := strconv.Atoi(w)
				if err != nil {
					return nil, err
				}
				c[i+1] = uint16(group) + 1
				continue
			}
			all[wordHash(w)] = c
		}
	}
	return all, nil
}

// clusterOf returns the cluster of a folded word; of a compound with hyphens that is not known, that of its last part.
func (lx *lexicon) clusterOf(folded []byte, hash uint64) cluster {
	c := lx.clusters[hash]
	if i := bytes.LastIndexByte(folded, '-'); c[0] == 0 && i > 0 && i+1 < len(folded) {
		return lx.clusters[hashBytes(folded[i+1:])]
	}
	return c
}
