package importer

import (
	"regexp"
	"strings"

	"briefing/generator/corpus"
)

// agencies are those whose name in brackets at the end of a line credits a
// picture: the large wire services and stock libraries.
const agencies = `AP|AFP|EPA(?:-EFE)?|EFE|ANP|DPA|dpa|PA|ANSA|TASS|Xinhua|Kyodo(?: News)?|Jiji(?: Press)?|Yonhap|Reuters|REUTERS|Bloomberg|Getty(?: Images)?|AAP|NTB|TT|Shutterstock|iStock|Alamy|Unsplash|Pexels|Pixabay|Wikimedia(?: Commons)?|Flickr|Zuma(?: Press)?|Sipa(?: USA)?|Anadolu|NurPhoto|Magnum`

var (
	// creditAtEnd: "(Photo by X)", "(AP Photo)", "(Y via AP)", "(Reuters)".
	creditAtEnd = regexp.MustCompile(`[(\[](?:` +
		`(?:[^()\[\]]{0,40}\b)?(?i:photo(?:graph)?|picture|image|illustration|graphic|cartoon|screenshot|screengrab|video)s?(?: (?:credit|illustration))? ?(?i::|/|©|by\b|via\b|from\b|courtesy\b|provided\b|supplied\b)[^()\[\]]{0,80}` +
		`|(?:[^()\[\]]{0,40}\b)?(?i:(?:file|handout|pool|stock|undated|` + agencies + `)[/ ]+(?:photo|image|picture|pool|video|file))[^()\[\]]{0,60}` +
		`|(?:\p{Lu}[\p{L}.’'-]+[ /]){1,4}(?i:photo|image|illustration|graphic)` +
		`|(?i:photo|image|courtesy|credit)(?i: of|:)[^()\[\]]{0,80}` +
		`|[^()\[\]]{0,80}\b(?i:via) (?:` + agencies + `)` +
		`|(?:[^()\[\]]{0,60}[/,] ?)?(?:` + agencies + `)(?: ?[/,][^()\[\]]{0,40})?)[)\]]\.?$`)
	// labelAtEnd: "The quay in June. Photo: Harbour Office".
	labelAtEnd = regexp.MustCompile(`[.!?…”"’)] (?:Main |Top |Cover )?(?:Photo|Photograph|Image|Picture|Illustration|Graphic|Cartoon|Photos|Images)(?: credit)?(?::| by) ?\p{Lu}[^.!?]{1,80}\.?$`)
	// bareAgency: "(Reuters)".
	bareAgency = regexp.MustCompile(`\((?:` + agencies + `)\)\.?$`)
	// agencyAtEnd: "… | Reuters", "… Jane Doe/Getty Images".
	agencyAtEnd = regexp.MustCompile(`(?:[|/©] ?|\b[Vv]ia )(?:` + agencies + `)\.?$`)
	// creditLine is a line that is nothing but a credit.
	creditLine = regexp.MustCompile(`^(?i:(?:(?:lead|main|top|cover|header|featured?|file|undated|stock)? ?(?:photo(?:graph)?s?|photo illustration|image|picture|illustration|graphic|graphics|cartoon|artwork|video|map|chart|screenshot|screengrab)(?: ?(?:credits?|source|courtesy))?(?: ?(?::|by|via|from|courtesy of|©|/)) ?)|(?:credits?|courtesy(?: of)?|pic)(?: ?:| of| by) ?|©)`)
	// captionStart begins the caption of a picture or a table.
	captionStart = regexp.MustCompile(`^(?i:in this (?:[\w., -]{0,40})?\b(?:photo(?:graph)?|image|picture|frame grab|framegrab|screengrab|screenshot|video grab|handout)(?:,| (?:taken|provided|released|made|posted|from|by|dated|obtained|distributed|supplied|grab|video|issued|shot)\b)|file(?: photo)? ?[-–—:]|file photo\b|(?:pictured|above|below|left|right|top|bottom)(?: \([^)]*\))?: |pictured(?: above)?,? |(?:from left|left to right|from right|clockwise from)\b|caption ?:|(?:fig(?:ure|\.)|map|chart|graph|table|box|infographic|exhibit) ?\d+[a-z]?\b ?[.:–—-]|(?:photo|image|picture|figure|map|chart) ?: )`)
	// position in a picture: "(left)", "(R)", "second from right".
	position = regexp.MustCompile(`\((?:left|right|cent(?:re|er)|front|back|top|bottom|L|R|C|(?:far|second|third|second from|third from) (?:left|right))\)|, (?:left|right|cent(?:re|er)), `)
	// dateInBrackets ends a caption that dates its picture.
	dateInBrackets = regexp.MustCompile(`\((?:[^()]{0,30}\b)?(?:(?:` + months + `) )?(?:\d{1,2},? )?(?:19|20)\d{2}\)\.?$`)
	// presentTense is a name and a verb in the present tense, as captions have
	// it: "Ada Moor opens …".
	presentTense = regexp.MustCompile(`^(?:\p{Lu}[\p{L}.’'-]*,? (?:(?:and|of|the|de|von|van) )*){1,8}([a-z]{3,}s) `)
)

// longestCaption is how many words a caption has at most: news agencies write
// up to a hundred.
const longestCaption = 130

// markCaptions recognises captions and credits by what they say, and then the
// lines that stand with them.
func markCaptions(blocks []block) {
	lastProse := 0
	for i := range blocks {
		if blocks[i].kind == "" && blocks[i].isProse() && !noteStart.MatchString(blocks[i].text) {
			lastProse = i
		}
	}
	for i := range blocks {
		b := &blocks[i]
		if b.kind == "" && b.level == 0 && b.form != tableRow && b.words <= longestCaption && isCaption(b, i >= lastProse) {
			b.kind = corpus.Caption
		}
	}
	if mostlyApart(blocks) {
		markBesideCaptions(blocks)
	}
}

// isCaption tells a caption by its words. last says that no prose follows: an
// agency in brackets at the end of a story is its source and no credit.
func isCaption(b *block, last bool) bool {
	s := strings.Trim(b.text, "*_ ")
	tail := s[max(0, len(s)-200):]
	bracket := strings.HasSuffix(strings.TrimSuffix(tail, "."), ")") || strings.HasSuffix(strings.TrimSuffix(tail, "."), "]")
	switch {
	case strings.HasPrefix(s, "!["):
		return true
	case bracket && creditAtEnd.MatchString(tail):
		return !last || b.words <= 15 || !bareAgency.MatchString(tail)
	case captionStart.MatchString(s[:min(len(s), 120)]):
		return true
	case b.words <= 25 && creditLine.MatchString(s):
		return true
	case b.words <= 60 && (!b.terminal && agencyAtEnd.MatchString(tail) || labelAtEnd.MatchString(tail)):
		return true
	case b.words <= 40 && strings.ContainsAny(s, "(,") && position.MatchString(s) && countSentences(s) == 1 && b.form != listItem:
		return true
	}
	return bracket && datedCaption(s, b.words)
}

// datedCaption tells "Ada Moor opens the quay (May 2021)." from a sentence of
// the article: one short sentence in the present tense, its date in brackets.
func datedCaption(s string, words int) bool {
	if words > 25 || !dateInBrackets.MatchString(s) || countSentences(s) > 1 {
		return false
	}
	m := presentTense.FindStringSubmatch(s)
	return m != nil && m[1] != "was" && m[1] != "has" && m[1] != "its" && m[1] != "his" && m[1] != "this"
}

// mostlyApart tells whether a text has empty lines between its blocks, so that
// lines without one between them belong together.
func mostlyApart(blocks []block) bool {
	gaps := 0
	for i := range blocks {
		if blocks[i].gap {
			gaps++
		}
	}
	return gaps*10 >= len(blocks)*7
}

// besideWords is how many words a line has at most that is a caption for what
// stands beside it.
const besideWords = 30

// markBesideCaptions looks at groups of lines without an empty line between
// them. Where a group is a picture's (one line is a credit or caption) its
// other short lines are captions too; where it is a line and the label of an
// advertisement, the line is one if it reads like one.
func markBesideCaptions(blocks []block) {
	for i := 0; i < len(blocks); {
		j := i + 1
		for j < len(blocks) && !blocks[j].gap {
			j++
		}
		group := blocks[i:j]
		if len(group) > 1 && i > 0 {
			markGroup(group)
		}
		i = j
	}
}

func markGroup(group []block) {
	caption, advertisement := false, false
	for i := range group {
		b := &group[i]
		switch {
		case b.kind == corpus.Caption:
			caption = true
		case b.class == "advertisement":
			advertisement = true
		case b.kind == "" && (b.words > besideWords || b.form == listItem || b.level > 0):
			return
		}
	}
	for i := range group {
		b := &group[i]
		if b.kind == "" && (caption || advertisement && readsLikeCaption(b)) {
			b.kind = corpus.Caption
		}
	}
}

// readsLikeCaption tells a line before an advertisement that describes a
// picture: it is dated in brackets, in the present tense, or no sentence.
func readsLikeCaption(b *block) bool {
	if countSentences(b.text) > 1 {
		return false
	}
	return dateInBrackets.MatchString(b.text) || presentTense.MatchString(b.text) || !b.terminal && strings.Contains(b.text, " ")
}
