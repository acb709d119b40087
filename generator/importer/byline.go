package importer

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/generator/corpus"
)

var (
	bylineStart = regexp.MustCompile(`^(?i:(?:(?:written|posted|published|reported|story|text|words|article|analysis|opinion|commentary|edited|compiled|authored|submitted|contributed) )?by\b:?|authors?(?: ?\(s\))? ?:|author name ?:|writers? ?:|byline ?:|from our\b) ?(.+)$`)
	// bylineEnd is where a byline goes on with something else than names.
	bylineEnd   = regexp.MustCompile(`(?: ?[|•·/] ?| [–—-] |, (?:(?i:` + months + `)|\d|[a-z]|(?:The |Staff|Special|Senior|Chief|Associated|Contributing|Foreign|Political|(?:\p{Lu}[\p{L}-]+ ){0,2}(?:Correspondent|Reporter|Editor|Columnist|Writer|Critic|Producer)\b|Updated|Published|for )|(?i:mon|tues|wednes|thurs|fri|satur|sun)day)| \(|\d| (?:in|for|on|at|of|with|Updated|Published|Posted|Staff|Special|Senior|Contributor|Correspondent)\b)`)
	datedLine   = regexp.MustCompile(`^(?i:(?:first |last |originally )?(?:published|posted|updated|modified|dated?|released|issued|publication date|last updated)\b(?: (?:on|at|in))?:? ?)`)
	timeOfDay   = regexp.MustCompile(`(?i)\b(?:at )?\d{1,2}[:.]\d{2}(?::\d{2})? ?(?:[ap]\.?m\.?)?(?: ?(?:GMT|UTC|BST|EST|EDT|CET|CEST|JST|PST|PDT|ET|PT|IST|AEST)(?:[+-]\d+)?)?`)
	lastWeekday = regexp.MustCompile(`(?i)\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?$`)
	// releaseLine begins a line that says when a text came out.
	releaseLine = regexp.MustCompile(`^(?i:(?:for (?:immediate )?release|embargoed|(?:first |originally )?(?:issued|released|published|posted|broadcast|aired|recorded|delivered|dated|transmitted))\b)`)
	labelLine   = regexp.MustCompile(`^(?i:(url|source|link|original|original article|retrieved from|available at|permalink|web|website|found at|title|headline|subject|author|by|from|date|published|outlet|publication|publisher|newspaper|language|accessed|retrieved)) ?: ?(.+)$`)
	urlWithin   = regexp.MustCompile(`https?://[^\s<>"”)\]]+`)
	mailHeader  = regexp.MustCompile(`^(?i:from|to|cc|bcc|subject|date|sent|reply-to|message-id|mime-version|content-type|x-[\w-]+|list-[\w-]+|organization|newsgroups): `)
)

// particles stand in lower case within names.
func isParticle(w string) bool {
	switch w {
	case "de", "la", "le", "du", "del", "della", "di", "da", "dos", "van", "von", "der", "den", "ter", "zu", "af", "av",
		"al", "el", "bin", "ibn", "ben", "y", "e", "bint":
		return true
	}
	return false
}

// isName tells whether s could be one person's name: two to five words that
// begin upper-case, with initials and particles, and no word that names never
// have.
func isName(s string) bool {
	words := strings.Fields(s)
	if len(words) < 2 || len(words) > 5 || len(s) > 60 {
		return false
	}
	capitals := 0
	for i, w := range words {
		switch {
		case isDegree(w):
			return false
		case isParticle(w) && i > 0 && i < len(words)-1:
		case isNamePart(w):
			capitals++
		default:
			return false
		}
	}
	return capitals >= 2
}

// isNamePart tells "Moor", "O’Neill", "J.", "Roy-Proma" and "MOOR" from
// "2023", "NATO’s" and "Growing:".
func isNamePart(w string) bool {
	if isSmallWord(strings.ToLower(w)) || isHeadingWord(strings.ToLower(w)) {
		return false
	}
	r, size := utf8.DecodeRuneInString(w)
	if !unicode.IsUpper(r) {
		return false
	}
	rest := w[size:]
	if strings.HasSuffix(rest, "’s") || strings.HasSuffix(rest, "'s") {
		return false
	}
	for _, r := range rest {
		if !unicode.IsLetter(r) && !unicode.Is(unicode.M, r) && !strings.ContainsRune(".'’-‐", r) {
			return false
		}
	}
	return !strings.HasSuffix(rest, ".") || rest == "." || w == "Jr." || w == "Sr." || strings.Count(w, ".") > 1
}

// isHeadingWord lists words that begin headings and sections and are nobody's
// name.
func isHeadingWord(w string) bool {
	switch w {
	case "executive", "summary", "introduction", "background", "overview", "conclusion", "conclusions", "abstract", "key",
		"points", "takeaways", "findings", "analysis", "opinion", "editorial", "commentary", "world", "news", "politics",
		"business", "economy", "report", "special", "feature", "interview", "letter", "review", "history", "context",
		"more", "most", "new", "what", "why", "how", "when", "who", "where", "this", "that", "these", "our", "their",
		"his", "her", "no", "yes", "all", "looking", "next", "final", "first", "second", "last",
		"united", "national", "international", "global", "foreign", "daily", "weekly", "today", "press", "agency",
		"institute", "university", "center", "centre", "council", "foundation", "staff", "reporter", "desk", "team",
		"correspondent", "editor", "associated", "board", "policy", "security", "issue", "issues", "part", "chapter":
		return true
	}
	return false
}

// bylineNames takes the names out of a byline. It is empty where the line is
// none, such as a sentence that begins with "By".
func bylineNames(s string) string {
	m := bylineStart.FindStringSubmatch(s)
	if m == nil || len(s) > 300 {
		return ""
	}
	rest := strings.ReplaceAll(strings.TrimSpace(m[1]), ", and ", " and ")
	if loc := bylineEnd.FindStringIndex(rest); loc != nil {
		rest = rest[:loc[0]]
	}
	return nameList(rest)
}

// nameList reads "Ada Moor", "ADA MOOR" or "Ada Moor, Ben Quay and Cy Lee" and
// gives it in the form of the last; empty where a part is no name.
func nameList(s string) string {
	s = strings.TrimRight(strings.TrimSpace(s), ".,;:|")
	parts := strings.FieldsFunc(strings.NewReplacer(" and ", ",", " & ", ",", " AND ", ",", ";", ",").Replace(s), func(r rune) bool { return r == ',' })
	var names []string
	for _, p := range parts {
		p = strings.TrimSpace(p)
		if p == "" || isDegree(p) {
			continue
		}
		p = withoutTitle(p)
		if !isName(p) {
			return ""
		}
		if isUpperCase(p) {
			p = capitalise(p)
		}
		names = append(names, p)
	}
	return joinNames(names)
}

func isDegree(s string) bool {
	switch strings.ToLower(strings.ReplaceAll(s, ".", "")) {
	case "phd", "md", "ma", "msc", "mba", "jd", "llm", "dphil", "esq", "jr", "sr", "mp", "rn":
		return true
	}
	return false
}

func withoutTitle(s string) string {
	for _, t := range []string{"Dr. ", "Dr ", "Prof. ", "Professor ", "Mr. ", "Mr ", "Mrs. ", "Mrs ", "Ms. ", "Ms ", "Sir ", "Dame "} {
		s = strings.TrimPrefix(s, t)
	}
	return s
}

// capitalise writes a name in capitals as names are written.
func capitalise(s string) string {
	start := true
	return strings.Map(func(r rune) rune {
		was := start
		start = !unicode.IsLetter(r)
		if was {
			return r
		}
		return unicode.ToLower(r)
	}, s)
}

// isDateLine tells a line that is nothing but a date, with or without a time
// and a word such as "Published".
func isDateLine(s string) bool {
	if len(s) > 120 {
		return false
	}
	d, start, end, ok := findDate(s)
	if !ok || d.Value == "" {
		return false
	}
	rest := timeOfDay.ReplaceAllString(s[:start]+" "+s[end:], "")
	rest = datedLine.ReplaceAllString(strings.TrimSpace(rest), "")
	rest = weekday.ReplaceAllString(rest+" ", "")
	return countWords(rest) == 0 || datedLine.MatchString(s) && countWords(rest) <= 4 && !endsWithStop(s)
}

// isOutletLine tells a line above the text that ends with the day on which it
// came out: "The Harbour Post, Thursday 13 March 2025", "For immediate release -
// 14 March 2025", "Broadcast 2 October 2025, 8.10 am.".
func isOutletLine(s string) bool {
	d, start, end, ok := findDate(s)
	if !ok || d.Precision != corpus.Day || len(s) > 200 {
		return false
	}
	before := strings.TrimSpace(timeOfDay.ReplaceAllString(s[:start], ""))
	before = strings.TrimSpace(lastWeekday.ReplaceAllString(before, ""))
	after := strings.Trim(timeOfDay.ReplaceAllString(s[end:], ""), " .,;:()[]|*_")
	if releaseLine.MatchString(before) {
		return countWords(before) <= 16 && countWords(after) <= 8
	}
	return before != "" && strings.ContainsAny(before[len(before)-1:], ",|-") && countWords(before) <= 8 && countWords(after) <= 1 ||
		(strings.HasSuffix(before, "–") || strings.HasSuffix(before, "—") || strings.HasSuffix(before, "·") || strings.HasSuffix(before, "•")) && countWords(before) <= 8 && countWords(after) <= 1
}
