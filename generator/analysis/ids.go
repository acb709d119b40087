package analysis

import "strconv"

// ids hands out names that are not given twice.
type ids struct{ seen map[string]int }

func newIDs() *ids { return &ids{seen: map[string]int{}} }

// unique gives the slug itself the first time, then slug-2, slug-3, …
func (i *ids) unique(slug string) string {
	i.seen[slug]++
	if i.seen[slug] == 1 {
		return slug
	}
	next := slug + "-" + strconv.Itoa(i.seen[slug])
	if i.seen[next] > 0 {
		return i.unique(next)
	}
	i.seen[next]++
	return next
}
