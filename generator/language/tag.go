package language

// Tag is a part of speech: a Penn Treebank tag, as used by the UD English treebanks (column XPOS).
type Tag uint8

// The tag set of the treebanks, in the order of the model files. Comments follow the Penn Treebank guidelines.
const (
	NoTag  Tag = iota // not tagged (a result of Split)
	CC                // coordinating conjunction
	CD                // cardinal number
	DT                // determiner
	EX                // existential there
	FW                // foreign word
	IN                // preposition or subordinating conjunction
	JJ                // adjective
	JJR               // adjective, comparative
	JJS               // adjective, superlative
	LS                // list item marker
	MD                // modal verb
	NN                // noun, singular or mass
	NNS               // noun, plural
	NNP               // proper noun, singular
	NNPS              // proper noun, plural
	PDT               // predeterminer
	POS               // possessive ending
	PRP               // personal pronoun
	PRPS              // possessive pronoun (PRP$)
	RB                // adverb
	RBR               // adverb, comparative
	RBS               // adverb, superlative
	RP                // particle
	SYM               // symbol
	TO                // to
	UH                // interjection
	VB                // verb, base form
	VBD               // verb, past tense
	VBG               // verb, gerund or present participle
	VBN               // verb, past participle
	VBP               // verb, present, not third person singular
	VBZ               // verb, present, third person singular
	WDT               // wh-determiner
	WP                // wh-pronoun
	WPS               // possessive wh-pronoun (WP$)
	WRB               // wh-adverb
	Dollar            // currency sign ($)
	Comma             // ,
	Stop              // . ! ? at a sentence's end
	Colon             // : ; … and dashes
	LRB               // opening bracket
	RRB               // closing bracket
	Open              // opening quotation mark
	Close             // closing quotation mark
	HYPH              // hyphen standing alone
	NFP               // other punctuation: separators, emoticons, asterisks
	ADD               // electronic address
	AFX               // affix standing alone
	GW                // part of a word that was written apart
	numTags
)

var tagNames = [...]string{"", "CC", "CD", "DT", "EX", "FW", "IN", "JJ", "JJR", "JJS", "LS", "MD", "NN", "NNS", "NNP", "NNPS", "PDT", "POS",
	"PRP", "PRP$", "RB", "RBR", "RBS", "RP", "SYM", "TO", "UH", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "WDT", "WP", "WP$", "WRB",
	"$", ",", ".", ":", "-LRB-", "-RRB-", "``", "''", "HYPH", "NFP", "ADD", "AFX", "GW"}

// String returns the tag as the treebanks write it.
func (t Tag) String() string {
	if int(t) < len(tagNames) {
		return tagNames[t]
	}
	return ""
}

// ParseTag returns the tag that the treebanks write as s, or NoTag.
func ParseTag(s string) Tag {
	for t, name := range tagNames {
		if name == s {
			return Tag(t)
		}
	}
	return NoTag
}

// Noun reports whether the tag is that of a common or proper noun.
func (t Tag) Noun() bool { return t >= NN && t <= NNPS }

// Proper reports whether the tag is that of a proper noun.
func (t Tag) Proper() bool { return t == NNP || t == NNPS }

// Verb reports whether the tag is that of a verb other than a modal.
func (t Tag) Verb() bool { return t >= VB && t <= VBZ }

// Finite reports whether the tag is that of a verb that can carry a clause alone, modals included.
func (t Tag) Finite() bool { return t == VBD || t == VBP || t == VBZ || t == MD }
