package language

// BlockKind says what a passage of the text is.
type BlockKind uint8

const (
	Paragraph BlockKind = iota // running text
	Heading                    // a title or heading: one sentence, with or without a full stop; its Title Case says nothing about names
)

// A Block is a passage of the text, as half-open byte offsets into it. Blocks are in order and do not overlap.
// No sentence crosses the edge of a block.
type Block struct {
	Start, End int
	Kind       BlockKind
}

// A Token is a word, number or mark, as half-open byte offsets into the text. A possessive 's, the n't of a negation
// and each punctuation mark are tokens of their own; a hyphenated word is one token.
type Token struct {
	Start, End int
	Tag        Tag
	Entity     Entity
	Begin      bool // the first token of an entity's name
}

// A Sentence is a run of tokens of one block, as half-open byte offsets into the text.
type Sentence struct {
	Start, End int
	Block      int // index into the blocks given
	Tokens     []Token
}

// A Document is an annotated text. Every byte of a block that is not white space belongs to exactly one token.
type Document struct {
	Text      string
	Sentences []Sentence
}

// Entity is the kind of thing that a name names.
type Entity uint8

const (
	None Entity = iota
	Person
	Place
	Organisation

	// Unannotated marks a token of which a corpus does not say whether it is part of a name; Train learns nothing from
	// it. Annotate never gives it.
	Unannotated
)

var entityNames = [...]string{"none", "person", "place", "organisation"}

// String returns the kind's name in lower case.
func (e Entity) String() string {
	if int(e) < len(entityNames) {
		return entityNames[e]
	}
	return "none"
}
