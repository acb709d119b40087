package site

// Where the nodes of a network stand. Everything is computed by plain steps
// from a fixed start, so that the same front matter gives the same picture.
// Products are converted before they are added, which keeps machines that
// would fuse the two from rounding otherwise.

import (
	"cmp"
	"math"
	"slices"
)

const (
	networkWidth  = 860.0
	networkMargin = 6.0
	nodeGapX      = 60.0
	nodeGapY      = 40.0
	stressRounds  = 160
	pushRounds    = 220
)

// arrange gives every box its place, and says how large the picture is. Parts
// of the network that are not tied to each other stand apart, the largest first.
func arrange(boxes []box, ties []drawnTie) (width, height int) {
	x, y, row := networkMargin, networkMargin, 0.0
	for _, part := range components(len(boxes), ties) {
		w, h := arrangePart(boxes, ties, part)
		if x > networkMargin && x+w > networkWidth-networkMargin {
			x, y, row = networkMargin, y+row+nodeGapY, 0
		}
		for _, i := range part {
			boxes[i].x += x
			boxes[i].y += y
		}
		x += w + 2*nodeGapX
		row = max(row, h)
	}
	return int(networkWidth), whole(y + row + networkMargin)
}

// components lists the nodes of each part of the network, the largest part first.
func components(n int, ties []drawnTie) [][]int {
	of := make([]int, n)
	for i := range of {
		of[i] = i
	}
	for changed := true; changed; {
		changed = false
		for _, t := range ties {
			if a, b := of[t.from], of[t.to]; a != b {
				of[t.from], of[t.to] = min(a, b), min(a, b)
				changed = true
			}
		}
	}
	parts := map[int][]int{}
	for i, first := range of {
		parts[first] = append(parts[first], i)
	}
	var list [][]int
	for _, first := range sortedInts(parts) {
		list = append(list, parts[first])
	}
	slices.SortStableFunc(list, func(a, b []int) int { return cmp.Compare(len(b), len(a)) })
	return list
}

func sortedInts(m map[int][]int) []int {
	var keys []int
	for k := range m {
		keys = append(keys, k)
	}
	slices.Sort(keys)
	return keys
}

// arrangePart places the boxes of one part with its corner at 0, 0.
func arrangePart(boxes []box, ties []drawnTie, part []int) (width, height float64) {
	at := map[int]int{}
	local := make([]box, len(part))
	for i, n := range part {
		at[n] = i
		local[i] = boxes[n]
	}
	var lines []drawnTie
	for _, t := range ties {
		if a, ok := at[t.from]; ok {
			t.from, t.to = a, at[t.to]
			lines = append(lines, t)
		}
	}
	spread(local, distances(len(part), lines))
	makeRoom(local, lines)
	left, top := math.Inf(1), math.Inf(1)
	for _, b := range local {
		left, top = min(left, b.x-b.w/2), min(top, b.y-b.h/2)
	}
	for i := range local {
		b := &local[i]
		b.x, b.y = b.x-left, b.y-top
		width, height = max(width, b.x+b.w/2), max(height, b.y+b.h/2)
		boxes[part[i]] = *b
	}
	return width, height
}

// distances is how far apart any two nodes should stand, in steps: opponents
// farther than allies.
func distances(n int, ties []drawnTie) [][]float64 {
	d := make([][]float64, n)
	for i := range d {
		d[i] = make([]float64, n)
		for j := range d[i] {
			if i != j {
				d[i][j] = math.Inf(1)
			}
		}
	}
	for _, t := range ties {
		step := 1.0
		switch t.form.kind {
		case "opposes":
			step = 1.7
		case "office":
			step = .9
		}
		step = min(step, d[t.from][t.to])
		d[t.from][t.to], d[t.to][t.from] = step, step
	}
	for k := range n {
		for i := range n {
			for j := range n {
				d[i][j] = min(d[i][j], d[i][k]+d[k][j])
			}
		}
	}
	return d
}

// spread places the nodes so that their distances come near to the wanted
// ones (stress majorisation), from several starts of which the best counts,
// and scales the picture to the page.
func spread(boxes []box, want [][]float64) {
	n := len(boxes)
	best, bestStress := [][2]float64(nil), math.Inf(1)
	for start := range 6 {
		pos := startingGrid(n, start)
		for range stressRounds {
			majorise(pos, want)
		}
		if s := stress(pos, want); s < bestStress-1e-9 {
			best, bestStress = pos, s
		}
	}
	roomy := max(1, math.Sqrt(float64(n))/3.2)
	stepX, stepY := 175*roomy, 105*roomy
	widest, tallest := span(best)
	if widest < tallest { // lie down rather than stand
		for i := range best {
			best[i][0], best[i][1] = best[i][1], best[i][0]
		}
		widest = tallest
	}
	if limit := networkWidth - 2*networkMargin - 150; widest*stepX > limit {
		stepX = limit / widest
	}
	for i := range boxes {
		boxes[i].x, boxes[i].y = best[i][0]*stepX, best[i][1]*stepY
	}
}

func span(pos [][2]float64) (width, height float64) {
	low, high := pos[0], pos[0]
	for _, p := range pos {
		for k := range p {
			low[k], high[k] = min(low[k], p[k]), max(high[k], p[k])
		}
	}
	return high[0] - low[0], high[1] - low[1]
}

// startingGrid is a start: a grid filled in one of several orders, a little
// askew so that no three nodes stand in a line.
func startingGrid(n, start int) [][2]float64 {
	columns := 1
	for columns*columns < n {
		columns++
	}
	pos := make([][2]float64, n)
	for i := range pos {
		at := (i*(2*start+1) + start) % n
		if n%(2*start+1) == 0 {
			at = (i + start) % n
		}
		row, column := at/columns, at%columns
		if start%2 == 1 && row%2 == 1 {
			column = columns - 1 - column
		}
		pos[i] = [2]float64{float64(column) + float64(at*7%5)/16, float64(row) + float64(at*3%7)/16}
	}
	return pos
}

// majorise moves every node once to where the others want it.
func majorise(pos [][2]float64, want [][]float64) {
	for i := range pos {
		var sum [2]float64
		total := 0.0
		for j := range pos {
			if i == j {
				continue
			}
			weight := 1 / float64(want[i][j]*want[i][j])
			dx, dy := pos[i][0]-pos[j][0], pos[i][1]-pos[j][1]
			far := max(math.Sqrt(float64(dx*dx)+float64(dy*dy)), 1e-6)
			scale := want[i][j] / far
			sum[0] += float64(weight * (pos[j][0] + float64(dx*scale)))
			sum[1] += float64(weight * (pos[j][1] + float64(dy*scale)))
			total += weight
		}
		if total > 0 {
			pos[i] = [2]float64{sum[0] / total, sum[1] / total}
		}
	}
}

func stress(pos [][2]float64, want [][]float64) float64 {
	sum := 0.0
	for i := range pos {
		for j := range i {
			dx, dy := pos[i][0]-pos[j][0], pos[i][1]-pos[j][1]
			off := (math.Sqrt(float64(dx*dx)+float64(dy*dy)) - want[i][j]) / want[i][j]
			sum += float64(off * off)
		}
	}
	return sum
}

// makeRoom moves boxes apart that overlap, and boxes away from lines that are
// not theirs. The arrangement with the fewest boxes upon lines is kept.
func makeRoom(boxes []box, ties []drawnTie) {
	best, fewest := slices.Clone(boxes), math.MaxInt
	for range pushRounds {
		crowded := pushApart(boxes)
		covered := leaveLines(boxes, ties)
		if !crowded && covered < fewest {
			best, fewest = slices.Clone(boxes), covered
		}
		if !crowded && covered == 0 {
			break
		}
	}
	copy(boxes, best)
	settle(boxes)
	improve(boxes, ties)
}

// pushApart moves the boxes of each pair that is too near, by half of what
// lacks each, and reports whether there was one.
func pushApart(boxes []box) bool {
	crowded := false
	for i := range boxes {
		for j := range i {
			a, b := &boxes[i], &boxes[j]
			ox := (a.w+b.w)/2 + nodeGapX - math.Abs(a.x-b.x)
			oy := (a.h+b.h)/2 + nodeGapY - math.Abs(a.y-b.y)
			if ox <= .01 || oy <= .01 {
				continue
			}
			crowded = true
			if oy <= ox || spanOf(boxes) > networkWidth-2*networkMargin-ox {
				push(&a.y, &b.y, oy)
			} else {
				push(&a.x, &b.x, ox)
			}
		}
	}
	return crowded
}

func push(a, b *float64, by float64) {
	if *a < *b {
		by = -by
	}
	*a += by / 2
	*b -= by / 2
}

func spanOf(boxes []box) float64 {
	left, right := math.Inf(1), math.Inf(-1)
	for _, b := range boxes {
		left, right = min(left, b.x-b.w/2), max(right, b.x+b.w/2)
	}
	return right - left
}

const (
	clearance = 8.0
	nudge     = 5.0
)

// leaveLines moves boxes off lines between two others, and counts them.
func leaveLines(boxes []box, ties []drawnTie) int {
	covered := 0
	for _, t := range ties {
		a, b := boxes[t.from], boxes[t.to]
		for k := range boxes {
			if k == t.from || k == t.to || !boxes[k].meetsLine(a, b, clearance) {
				continue
			}
			covered++
			// Upwards or downwards, whichever side of the line its middle is on.
			along := 0.0
			if b.x != a.x {
				along = a.y + float64((b.y-a.y)*(boxes[k].x-a.x)/(b.x-a.x))
			} else {
				along = boxes[k].y
			}
			if boxes[k].y < along || boxes[k].y == along && k%2 == 0 {
				boxes[k].y -= nudge
			} else {
				boxes[k].y += nudge
			}
		}
	}
	return covered
}

// meetsLine tells whether the line between the middles of two boxes passes
// through a third one or nearer to it than a margin.
func (b box) meetsLine(from, to box, margin float64) bool {
	t0, t1 := 0.0, 1.0
	clip := func(start, delta, low, high float64) bool {
		if delta == 0 {
			return low <= start && start <= high
		}
		u, v := (low-start)/delta, (high-start)/delta
		t0, t1 = max(t0, min(u, v)), min(t1, max(u, v))
		return t0 < t1
	}
	return clip(from.x, to.x-from.x, b.x-b.w/2-margin, b.x+b.w/2+margin) &&
		clip(from.y, to.y-from.y, b.y-b.h/2-margin, b.y+b.h/2+margin)
}

// settle makes sure that no two boxes touch: from the top down, each moves
// down until it is free. It also keeps them within the width.
func settle(boxes []box) {
	left, right := math.Inf(1), math.Inf(-1)
	for _, b := range boxes {
		left, right = min(left, b.x-b.w/2), max(right, b.x+b.w/2)
	}
	room := networkWidth - 2*networkMargin
	order := make([]int, len(boxes))
	for i := range boxes {
		b := &boxes[i]
		order[i] = i
		if wide := right - left; wide > room {
			b.x = left + b.w/2 + float64((b.x-b.w/2-left)*(room-b.w)/(wide-b.w))
		}
	}
	slices.SortStableFunc(order, func(i, j int) int { return cmp.Compare(boxes[i].y-boxes[i].h/2, boxes[j].y-boxes[j].h/2) })
	for n, i := range order {
		b := &boxes[i]
		for moved := true; moved; {
			moved = false
			for _, j := range order[:n] {
				o := boxes[j]
				if math.Abs(b.x-o.x) < (b.w+o.w)/2+10 && math.Abs(b.y-o.y) < (b.h+o.h)/2+10 {
					b.y = o.y + (b.h+o.h)/2 + nodeGapY
					moved = true
				}
			}
		}
	}
}
