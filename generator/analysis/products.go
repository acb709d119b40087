package analysis

import (
	"briefing/generator/language"
)

// dropProducts takes out what the dossier sells rather than tells of: names that
// are given to a thing ("sold as Norvex", "the painkiller Norvex", "Norvex, made
// by Hume"), and that nowhere act, speak or have people as bodies do.
func dropProducts(f *nameFinder, names []*name) []*name {
	sold, acts := map[string]int{}, map[string]bool{}
	for _, n := range names {
		if n.gaz != nil || n.to > n.from+2 {
			continue
		}
		k := n.key()
		switch {
		case f.isSold(n):
			sold[k]++
		case bodySigns(f, n) > 0 && n.s.phrase(n.to, n.to+2) != ", which" || personSigns(f, n) > 0 || placeSigns(n) > 0 || n.rule == "title-name" || f.actsAlone(n):
			acts[k] = true
		}
	}
	if len(sold) == 0 {
		return names
	}
	var out []*name
	for _, n := range names {
		if k := n.key(); n.gaz != nil || sold[k] == 0 || acts[k] {
			out = append(out, n)
		}
	}
	return out
}

// actsAlone tells whether a name has a verb of saying, deciding or wanting
// behind it.
func (f *nameFinder) actsAlone(n *name) bool {
	_, _, ok := n.s.lookUp(f.will, n.to)
	return ok && n.s.prose() && n.s.tag(n.to).Finite()
}

// isSold tells whether the words around a name make it that of a product.
func (f *nameFinder) isSold(n *name) bool {
	s, before := n.s, n.s.lower(n.from-1)
	if before == "as" && sale[s.lower(n.from-2)] { // "sold as Norvex"
		return true
	}
	if (before == "called" || before == "named") && f.productBefore(s, n.from-2) || before == "name" && sale[s.lower(n.from-4)] { // "sold under the name Norvex"
		return true
	}
	if f.productBefore(s, n.from-1) || f.products[s.lower(n.to)] == "behind" || f.products[s.lower(n.to)] == "both" {
		return true
	}
	if before == "," && f.productBefore(s, n.from-2) && s.tag(n.from-3) != language.POS && (s.lower(n.to) == "," || s.lower(n.to) == ".") { // "a painkiller, Norvex,"
		return true
	}
	if w := s.lower(n.to + 1); s.lower(n.to) == "," && (w == "a" || w == "an" || w == "the") { // "Norvex, a pill made by Hume"
		if c, ok := chunkStartingAt(s.chunks(), n.to+1); ok && f.productBefore(s, c.to-1) {
			return true
		}
	}
	at := n.to
	if s.lower(at) == "," || s.lower(at) == "is" || s.lower(at) == "was" {
		at++
	}
	return made[s.lower(at)] && s.lower(at+1) == "by" && (s.tag(at+2).Proper() || s.tag(at+2) == language.DT) // "Norvex, made by Hume"
}

// productBefore tells whether token i is a noun for products.
func (f *nameFinder) productBefore(s *sentence, i int) bool {
	kind := f.products[s.lower(i)]
	return kind == "before" || kind == "both"
}

// sale are the participles of offering goods under a name.
var sale = map[string]bool{"sold": true, "marketed": true, "branded": true, "prescribed": true, "dispensed": true, "advertised": true}

// made are the participles of making goods.
var made = map[string]bool{"made": true, "manufactured": true, "produced": true, "marketed": true, "sold": true, "brewed": true, "distilled": true, "baked": true}
