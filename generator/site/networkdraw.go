package site

import (
	"math"
	"strings"
)

// curve is a quadratic Bézier curve between two boxes.
type curve struct{ x0, y0, cx, cy, x1, y1 float64 }

func (c curve) at(t float64) (x, y float64) {
	u := 1 - t
	return float64(u*u*c.x0) + float64(2*u*t*c.cx) + float64(t*t*c.x1),
		float64(u*u*c.y0) + float64(2*u*t*c.cy) + float64(t*t*c.y1)
}

const (
	besides   = 30.0 // how far lines between the same two boxes are bent apart
	arrowRoom = 4.0
	leastStub = 22.0 // what a word must leave of its line
)

// drawEdges draws the lines, several ones between the same two boxes beside
// each other, and puts a word on each where there is room for it.
func drawEdges(boxes []box, ties []drawnTie, height float64) []NetworkEdge {
	total, nth := map[[2]int]int{}, map[[2]int]int{}
	for _, t := range ties {
		total[pairOf(t)]++
	}
	var taken []box
	taken = append(taken, boxes...)
	edges := make([]NetworkEdge, len(ties))
	for i, t := range ties {
		pair := pairOf(t)
		bend := (float64(nth[pair]) - float64(total[pair]-1)/2) * besides
		nth[pair]++
		c := around(boxes, t, bend, height)
		e := NetworkEdge{Class: t.form.kind, Path: "M" + point(c.x0, c.y0) + "Q" + point(c.cx, c.cy) + " " + point(c.x1, c.y1),
			Title: strings.Join(distinct(t.titles), "; "), Arrow: t.form.directed, ArrowBack: t.both}
		if word, ok := wordOn(c, t.word, taken, height); ok && t.word != "" {
			taken = append(taken, word)
			e.Word, e.WordX, e.WordY = t.word, whole(word.x), whole(word.y+tieText/3)
		}
		edges[i] = e
	}
	return edges
}

func pairOf(t drawnTie) [2]int { return [2]int{min(t.from, t.to), max(t.from, t.to)} }

func distinct(list []string) []string {
	seen := map[string]bool{}
	var kept []string
	for _, s := range list {
		if !seen[s] {
			seen[s] = true
			kept = append(kept, s)
		}
	}
	return kept
}

// around is the line of a tie, bent as little as keeps it off the boxes that
// are not its own.
func around(boxes []box, t drawnTie, bend, height float64) curve {
	best, fewest := curve{}, math.MaxInt
	for _, more := range []float64{0, 45, -45, 90, -90, 140, -140, 200, -200, 270, -270} {
		c := between(boxes[t.from], boxes[t.to], bend+more, t.from > t.to)
		if n := c.covered(boxes, t, height); n < fewest {
			best, fewest = c, n
		}
		if fewest == 0 {
			break
		}
	}
	return best
}

// covered counts the points of a curve that lie under boxes at which it does
// not end, or outside the picture.
func (c curve) covered(boxes []box, t drawnTie, height float64) int {
	const points = 40
	n := 0
	for i := 1; i < points; i++ {
		x, y := c.at(float64(i) / points)
		if x < 0 || x > networkWidth || y < 0 || y > height {
			n++
		}
		for k, b := range boxes {
			if k != t.from && k != t.to && math.Abs(x-b.x) < b.w/2+4 && math.Abs(y-b.y) < b.h/2+4 {
				n++
			}
		}
	}
	return n
}

// between is the line from the rim of one box to that of another. turned: the
// bend is to the other side, so that it is the same for both directions.
func between(a, b box, bend float64, turned bool) curve {
	dx, dy := b.x-a.x, b.y-a.y
	far := max(math.Sqrt(float64(dx*dx)+float64(dy*dy)), 1)
	if turned {
		bend = -bend
	}
	cx, cy := (a.x+b.x)/2-float64(dy/far*bend), (a.y+b.y)/2+float64(dx/far*bend)
	c := curve{cx: cx, cy: cy}
	c.x0, c.y0 = a.rim(cx, cy)
	c.x1, c.y1 = b.rim(cx, cy)
	return c
}

// rim is where a line from the middle of the box to a point leaves it.
func (b box) rim(x, y float64) (float64, float64) {
	dx, dy := x-b.x, y-b.y
	w, h := b.w/2+arrowRoom, b.h/2+arrowRoom
	scale := math.Inf(1)
	if dx != 0 {
		scale = min(scale, w/math.Abs(dx))
	}
	if dy != 0 {
		scale = min(scale, h/math.Abs(dy))
	}
	scale = min(scale, 1)
	return b.x + float64(dx*scale), b.y + float64(dy*scale)
}

// roomOn tells whether something of a line is left to see with a word on it.
func roomOn(c curve, width float64) bool {
	return math.Abs(c.x1-c.x0) >= width+leastStub || math.Abs(c.y1-c.y0) >= tieText+leastStub
}

// wordOn finds room for a word on a line, from its middle outwards.
func wordOn(c curve, word string, taken []box, height float64) (box, bool) {
	w := box{w: textWidth(word, tieText) + 4, h: tieText + 3}
	if !roomOn(c, w.w) {
		return w, false
	}
	for _, t := range []float64{.5, .42, .58, .34, .66, .26, .74} {
		w.x, w.y = c.at(t)
		free := w.x > w.w/2+1 && w.x < networkWidth-w.w/2-1 && w.y > w.h && w.y < height-w.h
		for _, o := range taken {
			if math.Abs(w.x-o.x) < (w.w+o.w)/2+1 && math.Abs(w.y-o.y) < (w.h+o.h)/2+1 {
				free = false
				break
			}
		}
		if free {
			return w, true
		}
	}
	return w, false
}
