package analysis

// valuedThing gives the stem of what a sum is said to be the cost or worth of:
// "pier" of "the pier cost 30 million", "the cost of the pier", "the pier is worth
// 30 million"; -1 where none is named.
func (f *facts) valuedThing(c *sizedClause) int {
	if !money(c.figure) {
		return -1
	}
	st := c.st
	for k := c.figure.i - 1; k >= max(0, c.figure.i-aside); k-- {
		if f.sameWords[st.stem(k)] != "cost" && st.stem(k) != "cost" {
			continue
		}
		if st.lower(k+1) == "of" {
			return f.headStem(st, st.chunkEnd(k+2)-1)
		}
		n := k - 1
		for n > 0 && (auxiliary[st.lower(n)] || st.lower(n) == "'s") {
			n--
		}
		return f.headStem(st, n)
	}
	return -1
}

// headStem gives the stem of a common noun at token k; -1 where none stands there.
func (f *facts) headStem(st *statement, k int) int {
	if k < 0 || !st.tag(k).Noun() || st.tag(k).Proper() {
		return -1
	}
	return f.stemAt(st.sentence, k)
}
