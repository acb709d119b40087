package site

import "math"

const (
	improveRounds = 6
	coverCost     = 90.0 // of a box upon a line that is not its own
	crossCost     = 14.0 // of two lines that cross
	lengthCost    = .02  // of a unit of the length of a line
	shortCost     = 9.0  // of a line with no room for its word
)

// improve tries other places near by for each box in turn, and takes those at
// which fewer lines cross or pass under boxes.
func improve(boxes []box, ties []drawnTie) {
	of := make([][]drawnTie, len(boxes))
	for _, t := range ties {
		of[t.from] = append(of[t.from], t)
		of[t.to] = append(of[t.to], t)
	}
	for range improveRounds {
		moved := false
		for i := range boxes {
			b := &boxes[i]
			home, best := *b, *b
			least := costAt(boxes, ties, of[i], i)
			for _, place := range placesAround(home) {
				b.x, b.y = place[0], place[1]
				if !hasRoom(boxes, i) {
					continue
				}
				if cost := costAt(boxes, ties, of[i], i); cost < least-.5 {
					best, least = *b, cost
				}
			}
			moved = moved || best.x != home.x || best.y != home.y
			*b = best
		}
		moved = swap(boxes, ties, of) || moved
		if !moved {
			return
		}
	}
}

// placesAround lists the places that are tried for a box.
func placesAround(home box) [][2]float64 {
	var places [][2]float64
	for _, dx := range []float64{0, -35, 35, -70, 70, -120, 120, -200, 200, -320, 320, -480, 480} {
		for _, dy := range []float64{0, -25, 25, -50, 50, -90, 90, -140, 140, -220, 220, -330, 330} {
			places = append(places, [2]float64{home.x + dx, home.y + dy})
		}
	}
	return places
}

// swap lets two boxes change places where that is better, and reports whether
// any did.
func swap(boxes []box, ties []drawnTie, of [][]drawnTie) bool {
	swapped := false
	for i := range boxes {
		for j := range i {
			before := costAt(boxes, ties, of[i], i) + costAt(boxes, ties, of[j], j)
			if before < crossCost {
				continue
			}
			a, b := &boxes[i], &boxes[j]
			a.x, a.y, b.x, b.y = b.x, b.y, a.x, a.y
			if hasRoom(boxes, i) && hasRoom(boxes, j) && costAt(boxes, ties, of[i], i)+costAt(boxes, ties, of[j], j) < before-.5 {
				swapped = true
				continue
			}
			a.x, a.y, b.x, b.y = b.x, b.y, a.x, a.y
		}
	}
	return swapped
}

// hasRoom tells whether a box keeps its distance to the others, and the whole
// its width.
func hasRoom(boxes []box, i int) bool {
	b := boxes[i]
	for j, o := range boxes {
		if j != i && math.Abs(b.x-o.x) < (b.w+o.w)/2+nodeGapX && math.Abs(b.y-o.y) < (b.h+o.h)/2+nodeGapY {
			return false
		}
	}
	return spanOf(boxes) <= networkWidth-2*networkMargin
}

// costAt is how bad the place of a box is, its own lines included.
func costAt(boxes []box, all, own []drawnTie, i int) float64 {
	cost := 0.0
	for _, t := range all {
		if t.from != i && t.to != i && boxes[i].meetsLine(boxes[t.from], boxes[t.to], clearance) {
			cost += coverCost
		}
	}
	for _, t := range own {
		a, b := boxes[t.from], boxes[t.to]
		dx, dy := a.x-b.x, a.y-b.y
		cost += float64(lengthCost * math.Sqrt(float64(dx*dx)+float64(dy*dy)))
		c := between(a, b, 0, false)
		if !roomOn(c, textWidth(t.word, tieText)) {
			cost += shortCost
		}
		for k := range boxes {
			if k != t.from && k != t.to && boxes[k].meetsLine(a, b, clearance) {
				cost += coverCost
			}
		}
		for _, o := range all {
			if o.from != t.from && o.from != t.to && o.to != t.from && o.to != t.to && crosses(a, b, boxes[o.from], boxes[o.to]) {
				cost += crossCost
			}
		}
	}
	return cost
}

// crosses tells whether the lines ab and cd between middles cross.
func crosses(a, b, c, d box) bool {
	return leftOf(a, b, c) != leftOf(a, b, d) && leftOf(c, d, a) != leftOf(c, d, b)
}

func leftOf(a, b, p box) bool {
	return float64((b.x-a.x)*(p.y-a.y)) > float64((b.y-a.y)*(p.x-a.x))
}
