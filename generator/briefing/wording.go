package briefing

// Every word of ours that a reader of the pages or of a report sees, apart
// from dates (datewords.go) and headings, which stand with their sections.
// What stands in a source is never here.

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/generator/corpus"
	"briefing/generator/problem"
)

const (
	untitled     = "Briefing"
	unattributed = "unattributed"
	introducedBy = "introduced by"
	omission     = "[…]"
	noMention    = "–"
)

// plurals of nouns that do not just take an s; "more" is not a noun at all.
var plurals = map[string]string{
	"discrepancy": "discrepancies", "more": "more",
}

// count writes a number with its noun: 1 source, 4 sources.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%s %s", grouped(n), plural(noun))
}

func plural(noun string) string {
	if p, ok := plurals[noun]; ok {
		return p
	}
	return noun + "s"
}

// grouped writes a number with commas between thousands.
func grouped(n int) string {
	if n < 0 {
		return "−" + grouped(-n)
	}
	s := fmt.Sprint(n)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// length is a source's length in words; empty where nothing was counted.
func length(words int) string {
	if words == 0 {
		return ""
	}
	return count(words, "word")
}

// times says how often: once, twice, 12 times.
func times(n int) string {
	switch n {
	case 1:
		return "once"
	case 2:
		return "twice"
	}
	return grouped(n) + " times"
}

// verb is the form of a verb after a number of things: 1 states, 2 state.
func verb(n int, one, many string) string {
	if n == 1 {
		return one
	}
	return many
}

// kindWords names kinds of actors.
var kindWords = map[corpus.ActorKind]string{
	corpus.Person: "person", corpus.State: "state", corpus.Organisation: "organisation",
	corpus.Place: "place", corpus.Group: "group",
}

// kindPlurals heads lists of actors, in the order in which they are listed.
var kindPlurals = []struct {
	kind    corpus.ActorKind
	heading string
}{
	{corpus.Person, "People"}, {corpus.State, "States"}, {corpus.Organisation, "Organisations"},
	{corpus.Place, "Places"}, {corpus.Group, "Groups and unnamed speakers"},
}

func kindOf(a *corpus.Actor) string {
	kind := kindWords[a.Kind]
	if kind == "" {
		kind = string(a.Kind)
	}
	if !a.Named {
		return kind + ", not named by the sources"
	}
	return kind
}

// stances in the order in which pages show them.
var stances = []corpus.Stance{corpus.For, corpus.Against, corpus.Undecided, corpus.Neutral, corpus.Other}

// stanceMark is the shape of a stance, the same as on the site.
func stanceMark(s corpus.Stance) string {
	switch s {
	case corpus.For:
		return "▲"
	case corpus.Against:
		return "▼"
	case corpus.Undecided:
		return "◇"
	}
	return "○"
}

func stanceWords(s corpus.Stance) string {
	switch s {
	case corpus.For:
		return "For"
	case corpus.Against:
		return "Against"
	case corpus.Undecided:
		return "Undecided"
	case corpus.Neutral:
		return "Neutral"
	}
	return "Another position"
}

// disputedStatement is the rule of a disagreement on whether something is so.
const disputedStatement corpus.Rule = "disputed-statement"

// sideWords names a side of a disagreement. Nobody is for or against what is so
// or is not: there the sides answer the question.
func sideWords(d *corpus.Disagreement, s corpus.Stance) string {
	if word := answer(d, s); word != "" {
		return word
	}
	return stanceWords(s)
}

// answer is what a side says to the question of whether something is so; empty
// where the question is another.
func answer(d *corpus.Disagreement, s corpus.Stance) string {
	switch {
	case d.Rule == disputedStatement && s == corpus.For:
		return "Yes"
	case d.Rule == disputedStatement && s == corpus.Against:
		return "No"
	}
	return ""
}

// differs says in what the sources differ, as a heading does.
func differs(k corpus.DiscrepancyKind) string {
	switch k {
	case corpus.DateDiffers:
		return "dates differ"
	case corpus.FigureDiffers:
		return "figures differ"
	case corpus.NameDiffers:
		return "names differ"
	case corpus.WordingDiffers:
		return "wordings differ"
	case corpus.StatusDiffers:
		return "accounts differ"
	case corpus.ScopeDiffers:
		return "scopes differ"
	}
	return "accounts differ"
}

// statusWords marks what has not happened, or may not.
func statusWords(s corpus.EventStatus) string {
	switch s {
	case corpus.Scheduled:
		return "scheduled"
	case corpus.Hypothetical:
		return "hypothetical"
	}
	return ""
}

// passageWords is how a citation names a passage.
func passageWords(p corpus.Passage) string {
	number := strings.TrimLeft(p.ID, "abcdefghijklmnopqrstuvwxyz")
	switch p.Kind {
	case corpus.Title:
		return "title"
	case corpus.Heading:
		return "heading " + number
	case corpus.Caption:
		return "caption " + number
	case corpus.Byline:
		return "byline " + number
	case corpus.AuthorNote:
		return "author note " + number
	case corpus.Boilerplate:
		return "line " + number
	}
	return "¶" + number
}

// sameWords tells of a sentence that repeats one already shown, or nearly so.
func sameWords(exactly bool, cite string) string {
	if exactly {
		return "The same words stand in " + cite + "."
	}
	return "Nearly the same words stand in " + cite + "."
}

// articled are last words of names that take an article: of the United States.
var articled = []string{"States", "Kingdom", "Union", "Nations", "Republic", "Emirates", "Netherlands", "Philippines",
	"Islands", "Organization", "Organisation", "Agency", "Ministry", "Department", "Council", "Commission", "Committee",
	"Court", "Party", "Fund", "Bank", "Forces", "Alliance", "Association", "Institute", "Office", "Government",
	"Authority", "Federation", "Senate", "Army", "Navy", "Treaty"}

// linked matches a title that names something itself: ambassador to the UN.
var linked = regexp.MustCompile(`\s(?:to|of|for|at|in|on)\s`)

// ofWords joins a title to what it is a title of, with the source's own
// preposition where that is "at" or "for". A comma stands where another
// "of" would mislead, and before a short acronym, since whether that takes an
// article depends on how it is spoken.
func ofWords(title, preposition, name string) string {
	if preposition != "at" && preposition != "for" {
		preposition = "of"
	}
	of := " " + preposition + " "
	words := strings.Fields(name)
	if len(words) == 0 {
		return ""
	}
	switch {
	case linked.MatchString(title):
		return ", "
	case len(words) > 1 && strings.EqualFold(words[0], "the"):
		return of
	case slices.Contains(articled, words[len(words)-1]) || words[0] == "United":
		return of + "the "
	case len(words) == 1 && utf8.RuneCountInString(strings.ReplaceAll(name, ".", "")) <= 3 && strings.ToUpper(name) == name && unicode.IsLetter([]rune(name)[0]):
		return ", "
	}
	return of
}

// belonging ties a person to a body of which the sources say no more than that.
const belonging = "belongs to"

// methodBrief is what the home page says of how it was made, before it leads
// to the page that says it in full.
const methodBrief = "Fixed rules picked every statement here word for word from a source, and the citation leads to the paragraph; nothing was composed, and nobody judged who is right. Rules miss things and err: check the passage before you rely on it."

// What the method page says.
const (
	methodDescription = "What was done with these sources, how often it is right, what it cannot do, and how to check a statement."
	methodMade        = "Every statement is a sentence or a quotation taken word for word from a source, or a fact with a label of ours. Fixed rules found them: lists of verbs of saying, of support and of opposition, patterns for names, titles, dates and figures, and counts of shared terms. No sentence was composed or rewritten. The same articles give the same pages."
	methodCheck       = "Each statement is followed by a citation such as “Outlet ¶7”. It leads to that paragraph on the page of the source, which in turn links to the original where its address is known. That the quoted words stand in the cited paragraph is checked whenever the pages are made."
	methodMeasured    = "The last column was measured on dossiers and news articles that people had read and marked: of a hundred findings of the rules that were at work here, about so many were right there. What the rules overlooked is not in it; it is much, above all of positions that are only implied."
	methodExplain     = "S stands for a speaker, T for what a position is on. `briefing explain` names the rule behind any finding, and what else was considered."
	methodLimits      = `- **It does not judge.** Where sources differ, the readings stand side by side; the pages never say which one is right.
- **Silence is not denial.** “Silent” means that the rules found nothing in that source. It may say the same in words that the rules do not know.
- **A report is not the source’s own view.** What a source says in its own voice is kept apart from what it reports others to have said or wanted.
- **Sources can depend on each other.** Where two share long runs of words they count as one witness; sources that share an origin without sharing words are counted apart.
- **Rules miss things and err.** Irony, long chains of pronouns and views that are only implied are beyond them.
- **It knows these sources only.** Nothing was looked up elsewhere, and nothing is brought up to date.`
)

// aboutNetwork heads the network.
const aboutNetwork = "Who is tied to whom, as far as the sources say so: sides taken in the same disagreement, meetings, offices, and whom a speaker’s reported words name. " +
	"That two actors are not tied here does not mean that they have nothing to do with each other."

// What the glossary says of itself.
const (
	glossaryDescription = "What the sources’ abbreviations stand for, as the sources themselves explain them, and which places stand for a government."
	aboutUnexplained    = "No source writes these out; whom they are taken for is the program’s reading."
)

// aboutReview heads the review tray.
const aboutReview = `What stands here was read by rules that were right too seldom, where that was measured, and so reaches no other page and no count. Each finding is followed by its passage, the name of its rule and its own name; ` + "`briefing explain`" + ` takes that name and says more.

**To take a finding over,** copy its quotation with the citation into a page, outside the generated blocks, and say in your own words what it shows. The rest of this page can stay as it is: it is written anew with the briefing.`

// neverRight stands on every page about a discrepancy.
const neverRight = "These pages do not say which reading is right. Check the passages, and the sources that they rest on."

// excerptsOnly stands above the passages of a source that may not be shown whole.
const excerptsOnly = "Only the passages that these pages cite are shown here."

// reportMarks explains the grid of positions and sources.
const reportMarks = "● the source reports this position, ✕ it reports otherwise, – it is silent, as far as the program can see."

// coverageMarks explains the marks in the home page's table.
const coverageMarks = "● three or more passages, ○ one or two, – none that the program could find."

// coverageLegend explains the coverage tables.
const coverageLegend = "A number counts the sentences or mentions that the rules found in the source; “–” means that they found none, which is not a denial."

// conflictWords says what each kind of conflict means; KEY is the block's key.
var conflictWords = map[ConflictKind]struct {
	what, hint string
	severity   problem.Severity
}{
	Offered: {"a newer version of “KEY” waits beside the edited text",
		"take over what you want from the offer, then delete it", problem.Fault},
	Damaged: {"a marker of a generated block was changed, so the block is kept as it is",
		"delete the line; the text beside it is then yours, and a missing block is written anew", problem.Fault},
	Duplicate: {"the block “KEY” stands twice, and only one of the two is kept up to date",
		"delete one, or take the markers away from the one that is yours", problem.Fault},
	Dropped: {"the block “KEY” was edited, but the program would no longer write it",
		"delete the block, or take its markers away to make the text yours", problem.Notice},
	HandWritten: {"a hand-written page stands where the program would write one, and is left alone",
		"rename it if both are wanted", problem.Notice},
	NotText: {"the page is not UTF-8 text, so it is left alone",
		"save it as UTF-8", problem.Fault},
	Vanished: {"the subject of this page is in the sources no longer; the page is kept because it was edited",
		"delete the page, or take its markers away to make it yours", problem.Notice},
}
