package analysis

import (
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// What two sources of a dossier both state, found by patterns alone: nothing
// of the analysis is used, so that it can be held against the list.
//
//   - A date, or a figure with the word after it, in sentences of two sources
//     that share more words of four letters or more (by their first five
//     letters): two; three where the date is a month or the figure below
//     twenty or without a word after it; four where the date is only a year;
//     none where the figure is millions in a currency or the two sides of a
//     vote ("17 to 14").
//   - A person's full name (two or three capitalised words of which the first
//     is a given name) in two sources, if no other given name stands before
//     that surname anywhere in the dossier, and the surname is no word that the
//     dossier has in small letters: "Tanner Street", "Green Appeal".
//   - Four words in a row, with two of four letters or more among them, inside
//     quotation marks in two sources, if they are half of the shorter.

// sharedFact is one of them with the change that is made to it in one source.
type sharedFact struct {
	kind     corpus.DiscrepancyKind
	source   corpus.SourceID // the one that is changed
	edits    []edit
	old, new string // what two readings must hold after the change
	note     string // the sentences, for reading
}

// edit puts words in the place of others: bytes of the source's file.
type edit struct {
	start, end int
	text       string
}

// plainSentence is a sentence as text.
type plainSentence struct {
	src   *corpus.Source
	start int
	text  string
	words []string // see contentWords
}

func plainSentences(sources []*corpus.Source) []plainSentence {
	var out []plainSentence
	for _, src := range sources {
		var blocks []language.Block
		for _, p := range src.Passages {
			if p.Kind.IsProse() {
				blocks = append(blocks, language.Block{Start: p.Span.Start, End: p.Span.End})
			}
		}
		for _, s := range language.Split(src.Text, blocks) {
			text := src.Text[s.Start:s.End]
			out = append(out, plainSentence{src, s.Start, text, contentWords(text)})
		}
	}
	return out
}

var (
	wordPattern = regexp.MustCompile(`\p{L}[\p{L}’'-]*`)
	monthNames  = "January|February|March|April|May|June|July|August|September|October|November|December"
	datePattern = regexp.MustCompile(`\b(?:(\d{1,2}) (` + monthNames + `)|(` + monthNames + `) (\d{1,2})\b|(?:(` + monthNames + `)|[Ii]n|[Ee]arly|[Ll]ate|[Ss]ince|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter) (\d{4}))(?:,? (\d{4}))?\b`)
	scaleWords  = `hundred|thousand|million|billion|trillion`
	smallWords  = `two|three|four|five|six|seven|eight|nine|ten|eleven|twelve`
	// A currency sign or code, digits or a small number in words, a magnitude, and the word after it.
	figurePattern = regexp.MustCompile(`(?:([$€£]|\b[A-Z]{3} ))?\b(\d[\d,]*(?:\.\d+)?|` + smallWords + `)\b(?:[ -](` + scaleWords + `)\b)?(%| percent| per cent|[ -][a-z]{3,})?`)
	votePattern   = regexp.MustCompile(`\b(\d{1,4})(?: votes)?(?: to |-|–)(\d{1,4})\b`)
	voteWord      = regexp.MustCompile(`(?i)\b(vot|approv|pass|reject|ballot|council|senat|against|adopt)`)
	namePattern   = regexp.MustCompile(`\b(\p{Lu}[\p{L}’'-]+) (?:\p{Lu}\. )?(\p{Lu}[\p{L}’'-]+)`)
	quotePattern  = regexp.MustCompile(`[“"]([^“”"]+)[”"]`)
)

var commonWords = map[string]bool{}

func init() {
	for w := range strings.FieldsSeq(`about after also been before being between could does during each even every from have having into just like
		made make many more most much must only other over said same says should some such than that their them then there these they this those
		through under until upon very were what when where which while will with would your year years week weeks month months people since told
		according against because both first last later next still under today monday tuesday wednesday thursday friday saturday sunday
		january february march april june july august september october november december percent million billion thousand hundred`) {
		commonWords[w] = true
	}
}

// contentWords gives the beginnings of the words of four letters or more, each
// once.
func contentWords(text string) []string {
	var out []string
	for _, w := range wordPattern.FindAllString(strings.ToLower(foldMarks(text)), -1) {
		w = strings.TrimSuffix(w, "'s")
		if len(w) >= 4 && !commonWords[w] {
			out = append(out, w[:min(5, len(w))])
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// inCommon counts the words of two sentences that are the same, but for those
// of the fact.
func inCommon(a, b plainSentence, fact string) int {
	not, n := contentWords(fact), 0
	for _, w := range a.words {
		if slices.Contains(b.words, w) && !slices.Contains(not, w) {
			n++
		}
	}
	return n
}

// sharedFacts lists what two of the sources state, each fact once for each
// source that can be changed, in a fixed order.
func sharedFacts(model *language.Model, sources []*corpus.Source, seed int) []sharedFact {
	all := plainSentences(sources)
	var out []sharedFact
	out = append(out, sharedDates(all, seed)...)
	out = append(out, sharedFigures(all, seed)...)
	out = append(out, sharedNames(model, all, seed)...)
	return append(out, sharedWordings(all, seed)...)
}

// stated is a date or figure in a sentence.
type statedFact struct {
	plainSentence
	at    []int // byte offsets of the pattern's groups
	key   string
	words int // how many more must be shared
}

// paired gives the facts that another source states too, each with the
// sentence of it that shares most.
func paired(all []statedFact, seed int, change func(n int, x statedFact) (old, new string, e edit), kind corpus.DiscrepancyKind) []sharedFact {
	var out []sharedFact
	seen := map[string]bool{}
	for _, a := range all {
		best, most := -1, -1
		for n, b := range all {
			if b.src != a.src && b.key == a.key {
				if k := inCommon(a.plainSentence, b.plainSentence, a.text[a.at[0]:a.at[1]]); k >= a.words && k > most {
					best, most = n, k
				}
			}
		}
		id := string(a.src.ID) + a.key
		if best < 0 || seen[id] {
			continue
		}
		seen[id] = true
		old, changed, e := change(len(out)+seed, a)
		if changed == "" {
			continue
		}
		out = append(out, sharedFact{kind, a.src.ID, []edit{e}, old, changed, a.text + "\n   " + all[best].text})
	}
	return out
}

func sharedDates(all []plainSentence, seed int) []sharedFact {
	return paired(statedDates(all), seed, changedDate, corpus.DateDiffers)
}

// statedDates lists the dates of sentences.
func statedDates(all []plainSentence) []statedFact {
	var dates []statedFact
	for _, s := range all {
		for _, at := range datePattern.FindAllStringSubmatchIndex(s.text, -1) {
			g := func(n int) string {
				if at[2*n] < 0 {
					return ""
				}
				return s.text[at[2*n]:at[2*n+1]]
			}
			x := statedFact{s, at, "", 2}
			switch month := g(2) + g(3); {
			case month != "":
				x.key = g(1) + g(4) + " " + month
			case g(5) != "":
				x.key, x.words = g(5)+" "+g(6), 3
			default:
				x.key, x.words = g(6), 4
			}
			dates = append(dates, x)
		}
	}
	return dates
}

// changedDate gives another day, month or year for a date.
func changedDate(n int, x statedFact) (old, changed string, e edit) {
	g := func(k int) string {
		if x.at[2*k] < 0 {
			return ""
		}
		return x.text[x.at[2*k]:x.at[2*k+1]]
	}
	group := func(k int, by string) (string, string, edit) {
		from, to := x.at[2*k], x.at[2*k+1]
		whole := x.text[x.at[0]:from] + by + x.text[to:x.at[1]]
		return g(k), by, edit{x.start + x.at[0], x.start + x.at[1], whole}
	}
	months := strings.Split(monthNames, "|")
	day, _ := strconv.Atoi(g(1) + g(4))
	otherMonth := func(m, day int) string { // one of the next that has the day
		m = (m + 1 + n%3) % 12
		for day > 30 && !slices.Contains(longMonths, months[m]) || day > 28 && months[m] == "February" {
			m = (m + 1) % 12
		}
		return months[m]
	}
	for k := 1; k <= 6; k++ {
		if g(k) == "" {
			continue
		}
		number, err := strconv.Atoi(g(k))
		switch {
		case k == 6 || err != nil && k == 5: // a year
			if k == 5 && n%2 == 0 {
				break
			}
			year, _ := strconv.Atoi(g(6))
			if year < 1800 || year > 2100 {
				return "", "", edit{}
			}
			return group(6, strconv.Itoa(year-1-n%3))
		case err == nil && n%3 != 2:
			return group(k, strconv.Itoa((number+1+n%7)%28+1))
		case err == nil:
			continue
		}
		return group(k, otherMonth(slices.Index(months, g(k)), day))
	}
	for k := 2; k <= 3; k++ { // a day whose month is changed
		if m := slices.Index(months, g(k)); m >= 0 {
			return group(k, otherMonth(m, day))
		}
	}
	return "", "", edit{}
}

// longMonths are those of 31 days.
var longMonths = []string{"January", "March", "May", "July", "August", "October", "December"}

func sharedFigures(all []plainSentence, seed int) []sharedFact {
	return paired(statedFigures(all), seed, changedFigure, corpus.FigureDiffers)
}

// statedFigures lists the figures of sentences.
func statedFigures(all []plainSentence) []statedFact {
	var figures []statedFact
	small := strings.Split(smallWords, "|")
	for _, s := range all {
		dated := datePattern.FindAllStringIndex(s.text, -1)
		for _, at := range figurePattern.FindAllStringSubmatchIndex(s.text, -1) {
			inDate := slices.ContainsFunc(dated, func(d []int) bool { return d[0] < at[1] && at[0] < d[1] })
			g := func(n int) string {
				if at[2*n] < 0 {
					return ""
				}
				return s.text[at[2*n]:at[2*n+1]]
			}
			noun := strings.TrimLeft(g(4), " -")
			before := strings.Fields(s.text[:at[0]])
			if len(before) > 1 && before[len(before)-1][0] >= 'A' && before[len(before)-1][0] <= 'Z' {
				continue // "Article 9", "Dec. 31"
			}
			glued := at[0] > 0 && !strings.ContainsAny(s.text[at[0]-1:at[0]], " (") && !strings.HasSuffix(s.text[:at[0]], "“")
			if inDate || glued {
				continue
			}
			value := g(2)
			if g(1) == "" && (noun == "" || commonWords[noun] && !strings.HasPrefix(noun, "per") && noun != "years" && noun != "people") {
				if n, err := strconv.Atoi(value); err != nil || n < 20 || n >= 1500 && n < 2200 || strings.HasPrefix(s.text[at[1]:], " UTC") {
					continue
				}
				noun = ""
			}
			if n := slices.Index(small, value); n >= 0 {
				value = strconv.Itoa(n + 2)
			}
			if g(1) != "" {
				noun = ""
			}
			x := statedFact{s, at, strings.ReplaceAll(value, ",", "") + g(3) + strings.TrimSpace(g(1)) + noun[:min(5, len(noun))], 2}
			if n, err := strconv.Atoi(value); err == nil && n < 20 && g(1)+g(3) == "" {
				x.words = 3
			}
			switch {
			case g(1) != "" && g(3) != "":
				x.words = 0
			case g(1)+noun == "":
				x.words = 3
			}
			figures = append(figures, x)
		}
	}
	for _, s := range all {
		if at := votePattern.FindStringSubmatchIndex(s.text); at != nil && voteWord.MatchString(s.text) {
			key := "vote " + s.text[at[2]:at[3]] + " " + s.text[at[4]:at[5]]
			figures = append(figures, statedFact{s, at, key, 0})
		}
	}
	return figures
}

// changedFigure gives another number for a figure.
func changedFigure(n int, x statedFact) (old, changed string, e edit) {
	small := strings.Split(smallWords, "|")
	from, to := x.at[4], x.at[5]
	old = x.text[from:to]
	if k := slices.Index(small, old); k >= 0 {
		changed = small[(k+1+n%2)%len(small)]
	} else {
		changed = otherNumber(old, n)
	}
	return old, changed, edit{x.start + from, x.start + to, changed}
}

// otherNumber gives a number nearby that no rounding makes of the first: one or
// two more below thirty, else a sixth to a quarter more or less.
func otherNumber(t string, n int) string {
	value, err := strconv.ParseFloat(strings.ReplaceAll(t, ",", ""), 64)
	if err != nil || value <= 0 {
		return ""
	}
	_, fraction, _ := strings.Cut(t, ".")
	decimals := len(fraction)
	switch {
	case decimals == 0 && value < 30:
		value += float64(1 + n%2)
	case n%2 == 0 || strings.HasPrefix(t, "12"): // a tenth of 120 less is the rounder 100
		value *= 1.25
	default:
		value /= 1.2
	}
	out := strconv.FormatFloat(value, 'f', decimals, 64)
	if strings.Contains(t, ",") {
		out = fmt.Sprintf("%.0f", value)
		for k := len(out) - 3; k > 0; k -= 3 {
			out = out[:k] + "," + out[k:]
		}
	}
	if out == t {
		return ""
	}
	return out
}

// placeParts are first parts of names of places, of which the second looks like
// a person's.
var placeParts = []string{"New", "San", "Santa", "Saint", "St", "Los", "Las", "North", "South", "East", "West", "Fort", "Port", "Lake", "Mount", "British", "French", "German", "Spanish"}

// otherGivenNames stand in for the real ones.
var otherGivenNames = []string{"Martin", "Helen", "Oscar", "Judith", "Victor", "Agnes", "Walter", "Clara"}
