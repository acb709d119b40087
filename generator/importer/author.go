package importer

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/generator/corpus"
)

const roleWords = `researcher|fellow|professor|lecturer|analyst|associate|journalist|writer|reporter|editor|director|student|columnist|correspondent|scholar|candidate|consultant|author|ambassador|diplomat|economist|historian|scientist|commentator|contributor|intern|freelancer?|teacher|lawyer|attorney|advis[eo]r|specialist|expert|strategist|blogger|photographer|producer|founder|president|chair(?:man|woman|person)?|officer|member|secretary|manager|head|coordinator|assistant|critic|novelist|poet|physician|engineer|policymaker|minister|graduate|mayor|governor|senator|congress(?:man|woman)|legislator|general|judge|prosecutor|executive|CEO|activist|organi[sz]er|psychologist|sociologist|physicist|biologist|philosopher|translator|filmmaker|playwright|farmer|nurse|doctor|entrepreneur|investor|veteran|negotiator`

var (
	// noteStart begins a note on the author whoever it is.
	noteStart = regexp.MustCompile(`^(?i:about the (?:authors?|writers?|contributors?)|(?:the|this) (?:author|writer|columnist)s? (?:is|was|are|were|has|have|holds|teaches|works|serves|writes|can|may|would|thanks|wishes|declares?)\b|authors? ?(?:bio|note|info|information|:)|editor(?:[’']s|s[’']|s)? note\b|(?:additional )?(?:reporting|writing|editing|research|translation)(?: by| from|:)|\((?:additional )?(?:reporting|writing|editing|compiled|edited|translated) by|(?:translated|edited|compiled) by|this (?:article|piece|essay|post|story|column|commentary|op-ed|interview)\b.{0,20} (?:was |has been |is )?(?:first |originally |also |previously )?(?:published|appeared|posted|adapted|excerpted|reprinted|republished|co-?written|part of)|(?:a version of )?(?:this|the) (?:article|piece|essay|column|commentary|op-ed) (?:was )?(?:first|originally)|(?:first|originally) (?:published|appeared) (?:in|on|by|at)\b|(?:republished|reprinted) (?:from|with)\b|a version of this )`)
	// columnNote sends the reader to other work of the author.
	columnNote = regexp.MustCompile(`^(?i:(?:find|read|see|follow|browse|view) .{0,60}\b(?:columns?|articles|on (?:twitter|x|linkedin|facebook|instagram|bluesky|mastodon)|@\w+)|follow (?:him|her|them|me|us|@)|(?:contact|e-?mail|reach|write to) .{0,60}@|.{0,60} (?:can be reached|may be contacted|tweets|is on twitter|is on x)\b|.{0,60}\bcontributed (?:to this|reporting|research)|\p{Lu}[\p{L}.’'-]+ \p{Lu}[^.]{0,60} reported from \p{Lu})`)
	noteVerb   = regexp.MustCompile(`^(?: ?\([^)]{1,60}\))?(?:,[^.]{1,60},| \([^)]{1,60}\))? ?(?:is|was|has|holds|serves|works|teaches|writes|covers|heads|leads|directs|reports|lives|studies|studied|received|obtained|earned|joined|specialis[ez]s|currently|previously|PhD)\b`)
	bioVerb    = regexp.MustCompile(`^(?:, ?(?:Ph\.?D\.?|M\.?D\.?|M\.?A\.?|Esq\.?|J\.?D\.?),?)?(?: \([^)]{1,60}\))? (?:is|serves|works|teaches|writes|covers|holds|heads|leads|directs|studies)\b`)
	roleWithin = regexp.MustCompile(`(?i)\b(?:` + roleWords + `)s?\b`)
	pronoun    = regexp.MustCompile(`^(?:He|She|They|His|Her|Their)\b`)
	aboutHead  = regexp.MustCompile(`^(?i:about the (?:authors?|writers?|contributors?)|authors?|contributors?|the authors?)[.:]?$`)
)

// tailBlocks is within how many blocks of the end notes are looked for.
const tailBlocks = 60

// longestNote is how many words an author note has at most.
const longestNote = 220

// markAuthorNotes recognises, from the end of the article upwards, what it
// says of its author, and the author's name on a line of its own. It stops at
// the first block that is neither, so that nothing in the middle of an article
// is taken for a note. known is the author, if stated; found is who was named.
func markAuthorNotes(blocks []block, known string) (found string) {
	found = markAboutSection(blocks)
	for i := len(blocks) - 1; i > max(0, len(blocks)-tailBlocks); i-- {
		b := &blocks[i]
		if b.kind != "" && b.kind != corpus.Paragraph {
			continue
		}
		t := tail{blocks: blocks, at: i, known: firstOf(known, found)}
		switch name := t.nameLine(); {
		case b.level > 0, b.form == tableRow:
			return found
		case t.isNote():
			b.kind = corpus.AuthorNote
			found = firstOf(found, t.noteName())
		case name != "":
			b.kind = corpus.Byline
			found = firstOf(name, found)
		default:
			return found
		}
	}
	return found
}

// markAboutSection makes notes of everything behind a heading "About the
// author" in the second half of an article.
func markAboutSection(blocks []block) (name string) {
	for i := range blocks {
		b := &blocks[i]
		if i*2 < len(blocks) || b.kind != "" || !aboutHead.MatchString(b.text) {
			continue
		}
		b.kind = corpus.AuthorNote
		for j := i + 1; j < len(blocks) && (blocks[j].kind == "" || blocks[j].kind == corpus.Boilerplate) && blocks[j].level == 0; j++ {
			if blocks[j].kind == "" && blocks[j].words <= longestNote {
				blocks[j].kind = corpus.AuthorNote
				name = firstOf(name, leadingName(blocks[j].text))
			}
		}
		return name
	}
	return ""
}

func firstOf(a, b string) string {
	if a != "" {
		return a
	}
	return b
}

// tail is a block near the end of an article, for questions about it.
type tail struct {
	blocks []block
	at     int
	known  string // the author, as far as is known
}

func (t tail) block() *block { return &t.blocks[t.at] }

// isNote tells whether the block speaks of the author.
func (t tail) isNote() bool {
	b := t.block()
	if b.words > longestNote || b.form == listItem {
		return false
	}
	s := strings.Trim(b.text, "*_ \"“”–—-")
	switch {
	case noteStart.MatchString(s), columnNote.MatchString(s) && b.words <= 60:
		return true
	case pronoun.MatchString(s):
		above := tail{t.blocks, t.at - 1, t.known}
		return t.at > 1 && above.block().kind == "" && !pronoun.MatchString(above.block().text) && above.isNote()
	case t.beginsWithAuthor(s):
		return true
	}
	return t.isBiography(s)
}

// beginsWithAuthor tells whether a block begins with the name of the known
// author, or a part of it that ends it, and goes on about them.
func (t tail) beginsWithAuthor(s string) bool {
	s = withoutTitle(s)
	for _, name := range splitNames(t.known) {
		if rest, ok := cutNameFold(s, name); ok && (noteVerb.MatchString(rest) || strings.HasPrefix(rest, ",") || strings.HasPrefix(rest, " (")) {
			return true
		}
	}
	return false
}

func splitNames(s string) []string {
	return strings.FieldsFunc(strings.ReplaceAll(s, " and ", ", "), func(r rune) bool { return r == ',' })
}

func cutNameFold(s, name string) (rest string, ok bool) {
	name = strings.TrimSpace(name)
	if name == "" || len(s) < len(name) || !strings.EqualFold(s[:len(name)], name) {
		return "", false
	}
	return s[len(name):], true
}

// isBiography tells a note on an author who is not known yet: a name, a verb
// in the present tense and an occupation, of somebody of whom the article has
// not spoken before and who is not quoted. News stories end with people too.
func (t tail) isBiography(s string) bool {
	if t.known != "" && t.at > 0 && !t.besideNote() {
		return false
	}
	name := leadingName(s)
	if name == "" {
		return false
	}
	rest, _ := cutNameFold(withoutTitle(s), name)
	first := rest[:min(len(rest), 260)]
	if !bioVerb.MatchString(rest) || !roleWithin.MatchString(first) || strings.ContainsAny(s, "\"“”") {
		return false
	}
	return !t.spokenOf(name)
}

// besideNote tells whether the block below is an author note: two authors have
// two notes.
func (t tail) besideNote() bool {
	return t.at+1 < len(t.blocks) && t.blocks[t.at+1].kind == corpus.AuthorNote
}

// spokenOf tells whether the article names somebody before the block. The
// surname decides; a byline at the top does not count.
func (t tail) spokenOf(name string) bool {
	surname := name[strings.LastIndexByte(name, ' ')+1:]
	for i := range t.at {
		b := &t.blocks[i]
		if (b.kind == "" || b.kind == corpus.Paragraph) && b.isProse() && strings.Contains(b.text, surname) {
			return true
		}
	}
	return false
}

// noteName is whom the note is about.
func (t tail) noteName() string {
	s := strings.Trim(t.block().text, "*_ \"“”–—-")
	if name := bylineNames(s); name != "" {
		return name
	}
	if loc := noteStart.FindStringIndex(s); loc != nil {
		if !strings.HasPrefix(strings.ToLower(s), "about the") {
			return ""
		}
		s = strings.TrimLeft(s[loc[1]:], " :.–—-")
	}
	return leadingName(s)
}

// leadingName is the name with which a text begins, if a note's verb or a
// comma follows; empty where there is none.
func leadingName(s string) string {
	s = withoutTitle(s)
	words := strings.Fields(s[:min(len(s), 120)])
	for n := min(5, len(words)-1); n >= 2; n-- {
		name := strings.TrimSuffix(strings.Join(words[:n], " "), ",")
		if !isName(name) {
			continue
		}
		if rest, ok := cutNameFold(s, name); ok && (noteVerb.MatchString(rest) || strings.HasPrefix(rest, ",")) {
			return name
		}
	}
	return ""
}

// nameLine is the name that stands alone in the block; empty where there is
// none. Below it may be notes and boilerplate only, so it heads no section.
func (t tail) nameLine() string {
	b := t.block()
	if b.form == listItem || b.words > 5 {
		return ""
	}
	name := strings.TrimLeft(strings.Trim(b.text, "*_"), "–—- ")
	if !isName(name) || t.spokenOf(name) && !strings.EqualFold(name, t.known) || t.hasCommonWord(name) {
		return ""
	}
	return name
}

// hasCommonWord tells whether the article writes a word of the name in lower
// case too: "Common Ground" is nobody.
func (t tail) hasCommonWord(name string) bool {
	for _, w := range strings.Fields(strings.ToLower(name)) {
		for i := range t.blocks {
			if len(w) > 2 && !isParticle(w) && containsWord(t.blocks[i].text, w) {
				return true
			}
		}
	}
	return false
}

func containsWord(s, word string) bool {
	for {
		i := strings.Index(s, word)
		if i < 0 {
			return false
		}
		end := i + len(word)
		before, _ := utf8.DecodeLastRuneInString(s[:i])
		after, _ := utf8.DecodeRuneInString(s[end:])
		if !unicode.IsLetter(before) && !unicode.IsLetter(after) {
			return true
		}
		s = s[end:]
	}
}
