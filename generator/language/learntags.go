package language

import "math/rand/v2"

const (
	tagRounds  = 10
	tagDropped = 20 // percentage of features taken away
	tagLeast   = 6  // smallest weight that is kept
)

// tagExample is a sentence as the tagger learns it.
type tagExample struct {
	part   []atom
	gold   []Tag
	static [][]int32 // ids of the features that do not depend on earlier tags
}

// trainTagger learns from all sentences but those of one fold; fold -1 leaves none out.
func trainTagger(lx *lexicon, docs []Document, fold int) *tagger {
	var examples []tagExample
	for _, d := range docs {
		for i, part := range lx.atoms(d.Text, d.Sentences, nil, &scratch{}) {
			if foldOf(part) == fold {
				continue
			}
			gold := make([]Tag, len(part))
			for k, t := range d.Sentences[i].Tokens {
				gold[k] = t.Tag
			}
			examples = append(examples, tagExample{part: part, gold: gold})
		}
	}
	t := &tagger{words: learnWords(examples)}
	l := newLearner(t.count(examples), 2)
	var hashes []uint64
	for i := range examples {
		e := &examples[i]
		e.static = make([][]int32, len(e.part))
		for k := range e.part {
			hashes = t.features(hashes[:0], e.part, k)
			e.static[k] = l.known(nil, hashes)
		}
	}
	for round := range tagRounds {
		chance := rand.New(rand.NewPCG(uint64(len(examples)), uint64(round)))
		for _, i := range order(len(examples), round) {
			t.learn(l, &examples[i], chance)
		}
	}
	learnt := l.average(tagLeast)
	t = newTagger(t.words, learnt.copied())
	t.learnt = learnt
	return t
}

// foldOf deals sentences into folds by their words, so that a sentence is in the same fold in every corpus that has it.
func foldOf(part []atom) int {
	var h uint64
	for k := range part {
		h = chain(h, part[k].exact)
	}
	return int(h % folds)
}

// learnWords counts the tags of each word, as written, and of the words of each cluster.
func learnWords(examples []tagExample) *weights {
	counted := make(map[uint32]*[numTags]int)
	count := func(id uint32, tag Tag) {
		if counted[id] == nil {
			counted[id] = new([numTags]int)
		}
		counted[id][tag]++
	}
	for _, e := range examples {
		for k := range e.part {
			count(key(e.part[k].exact), e.gold[k])
			if c := e.part[k].clusterWord(); c != 0 {
				count(key(c), e.gold[k])
			}
		}
	}
	w := newWeights(len(counted))
	for _, id := range sortedKeys(counted) {
		total := 0
		for _, n := range counted[id] {
			total += n
		}
		if total < 3 {
			continue
		}
		seen := total
		if total < 20 {
			seen += 10 // a word met seldom is not certain of its one tag
		}
		var run []pair
		for tag, n := range counted[id] {
			if share := n * 100 / seen; share > 0 {
				run = append(run, pair{uint8(tag), int8(share)})
			}
		}
		w.put(id, run)
	}
	return w
}

// count counts the features of the examples, the tags before each token being right.
func (t *tagger) count(examples []tagExample) map[uint32]int32 {
	counts := make(map[uint32]int32)
	var hashes []uint64
	for i := range examples {
		e := &examples[i]
		t.look(e.part)
		last, before := NoTag, NoTag
		for k := range e.part {
			hashes = t.features(hashes[:0], e.part, k)
			hashes = history(hashes, e.part, k, last, before)
			for _, h := range hashes {
				counts[key(h)]++
			}
			last, before = e.gold[k], last
		}
	}
	return counts
}

// learn tags one sentence as it will be tagged in use, and corrects each mistake.
func (t *tagger) learn(l *learner, e *tagExample, chance *rand.Rand) {
	var hashes []uint64
	var ids []int32
	last, before := NoTag, NoTag
	for k := range e.part {
		tag := e.part[k].tag
		if tag == NoTag {
			l.now++
			hashes = history(hashes[:0], e.part, k, last, before)
			ids = thin(append(l.known(ids[:0], hashes), e.static[k]...), tagDropped, chance)
			var scores [numTags]int32
			l.score(ids, scores[:])
			tag = NN
			for c := Tag(1); c < numTags; c++ {
				if scores[c] > scores[tag] {
					tag = c
				}
			}
			if gold := e.gold[k]; tag != gold && gold != NoTag {
				l.update(ids, uint8(gold), 1)
				l.update(ids, uint8(tag), -1)
			}
		}
		last, before = tag, last
	}
}
