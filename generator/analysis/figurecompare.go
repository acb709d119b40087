package analysis

import (
	"math"
	"strconv"
	"strings"
)

// What two figures have to do with each other.

// comparable tells whether two figures measure or count the same kind of thing.
func (f figure) comparable(g figure) bool {
	if f.unit != g.unit || f.rate != g.rate && (f.rate != "" && g.rate != "" || speedOver[f.rate] || speedOver[g.rate]) {
		return false
	}
	return f.noun == g.noun || f.unit != "" && (f.noun == "" || g.noun == "")
}

// speedOver are the times for which speeds are given: 90 miles an hour and 90
// miles are two kinds of things, but tonnes a year may be just tonnes.
var speedOver = map[string]bool{"hour": true, "minute": true, "second": true}

// agrees tells whether both figures can be true of one thing: equal, one the
// other rounded, or one within the other's bound.
func (f figure) agrees(g figure) bool {
	if f.bound == g.bound { // "at least 40" and "at least 50" are two figures
		f.bound, g.bound = 0, 0
	}
	if f.high > 0 && g.high > 0 { // two ranges agree at both ends
		from, to := figure{value: f.value, rough: f.rough}, figure{value: f.high, rough: f.rough}
		return from.agrees(figure{value: g.value, rough: g.rough}) && to.agrees(figure{value: g.high, rough: g.rough})
	}
	if f.value == g.value && f.value > 0 { // as most that are compared are
		return true
	}
	// Without a word such as "about", only small differences are rounding.
	exact := f.bound == 0 && g.bound == 0 && !f.rough && !g.rough && f.high <= 0 && g.high <= 0
	if exact && math.Abs(f.value-g.value) > 0.025*math.Max(f.value, g.value) {
		return false
	}
	lo1, hi1 := f.interval()
	lo2, hi2 := g.interval()
	return lo1 < hi2 && lo2 < hi1
}

// countDollars reads "$" as another country's dollar in the articles that never
// say whose they mean, if the other articles name that one alone: what an
// agency gives as C$14.20 the local paper gives as $14.20.
func (f *facts) countDollars() {
	if len(f.byArticle) > oneSubject {
		return
	}
	named, says := "", map[*article]bool{}
	for _, st := range f.statements {
		for _, x := range st.figures {
			if x.bare || !money(x) || !strings.HasSuffix(x.unit, "D") || x.unit == "AED" {
				continue
			}
			says[st.article] = true
			if x.unit != "USD" {
				if named != "" && named != x.unit {
					return
				}
				named = x.unit
			}
		}
	}
	if named == "" {
		return
	}
	for _, st := range f.statements {
		for n, x := range st.figures {
			if x.bare && !says[st.article] {
				st.figures[n].unit = named
			}
		}
	}
}

// innocentFigures lists why two figures may differ though nobody erred.
func innocentFigures(x, y figure, reasons ...string) []string {
	if rounds(x, y) {
		reasons = append([]string{"rounding"}, reasons...)
	}
	return reasons
}

// rounds tells whether one of two figures is the other, given to fewer digits.
func rounds(f, g figure) bool {
	to := func(x, y float64) bool { // whether x is y, rounded as x is
		for scale := math.Pow(10, math.Floor(math.Log10(max(y, 1e-12)))); scale > y/1e7; scale /= 10 {
			if r := math.Round(y/scale) * scale; math.Abs(r-x) < 1e-9*x {
				return true
			}
		}
		return false
	}
	return to(f.value, g.value) || to(g.value, f.value)
}

// interval is the values that a figure can stand for: half a unit of its last
// digit that is not zero to either side, or all beyond a bound.
func (f figure) interval() (lo, hi float64) {
	step := math.Max(1e-9, f.value*1e-9)
	for scale := f.value / 1e6; scale <= f.value && f.value > 0; scale *= 10 {
		unit := math.Pow(10, math.Floor(math.Log10(scale)+0.5))
		if r := f.value / unit; math.Abs(r-math.Round(r)) < 1e-6 && r >= 0.999 {
			step = unit
		}
	}
	either := step / 2
	if f.rough { // "about 180,000" may be 184,000, but hardly 190,000
		either = min(max(either, 0.025*f.value), 0.15*f.value)
	}
	lo, hi = f.value-either, f.value+either
	if f.high > 0 {
		hi = f.high + either
	}
	switch f.bound {
	case 1:
		lo, hi = f.value*(1-1e-9), math.Inf(1)
	case -1:
		lo, hi = 0, f.value*(1+1e-9)
	}
	return lo, hi
}

// normalised gives the figure in its common unit: "7100000000 USD".
func (f figure) normalised() string {
	text := plainNumber(f.value)
	if f.high > 0 {
		text += "–" + plainNumber(f.high)
	}
	switch {
	case f.unit != "":
		return text + " " + f.unit
	case f.noun != "":
		return text
	}
	return text
}

// plainNumber writes a number to twelve digits, as none is given more exactly
// than that: what a unit's factor leaves behind is cut off.
func plainNumber(v float64) string {
	if near, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 12, 64), 64); err == nil {
		v = near
	}
	return strconv.FormatFloat(v, 'f', -1, 64)
}

// slipOfPen tells whether two figures of at least three digits differ in one
// digit, or in two that changed places: 248 and 284, 14.20 and 14.50.
func slipOfPen(f, g figure) bool {
	digits := func(v float64) string {
		return strings.TrimRight(strings.Replace(plainNumber(v), ".", "", 1), "0")
	}
	a, b := digits(f.value), digits(g.value)
	if len(a) < 2 || len(b) < 2 || max(len(a), len(b)) < 3 || math.Floor(math.Log10(f.value)) != math.Floor(math.Log10(g.value)) {
		return false
	}
	for len(a) < len(b) {
		a += "0"
	}
	for len(b) < len(a) {
		b += "0"
	}
	var at []int
	for n := range a {
		if a[n] != b[n] {
			at = append(at, n)
		}
	}
	return len(at) == 1 || len(at) == 2 && a[at[0]] == b[at[1]] && a[at[1]] == b[at[0]]
}
