package language

import (
	_ "embed"
	"strconv"
	"strings"
)

//go:embed data/clusters.gz
var clustersFile []byte

// cluster is a set of words that are used alike, in three grains, the finest first. Each is counted from 1; 0 is unknown.
// To words that the corpora do not have it lends what is learnt of the others.
type cluster [3]uint16

// loadClusters reads the words of each cluster: a line has the numbers of the two coarser clusters, then the words.
func (lx *lexicon) loadClusters() error {
	file, err := inflate(clustersFile)
	if err != nil {
		return err
	}
	n := uint16(0)
	for line := range lines(string(file)) {
		n++
		c := cluster{n}
		for i := 1; i < len(c); i++ {
			var number string
			number, line, _ = strings.Cut(line, " ")
			group, err := strconv.Atoi(number)
			if err != nil {
				return err
			}
			c[i] = uint16(group) + 1
		}
		lx.each(strings.SplitSeq(line, " "), func(w *listed) { w.cluster = c })
	}
	return nil
}
