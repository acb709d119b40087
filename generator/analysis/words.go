package analysis

import "strings"

// word is what the letters of a word tell, wherever it stands. A dossier has
// one record of each, to which all tokens of that word point ("Claims",
// "claims"), so that what many rules ask of every token is reckoned once.
type word struct {
	lower  string   // folded and in lower case, for look-ups
	lemmas []string // what it may come from as a verb form, likeliest first; never empty
	stem   string   // of lower: see stemOf
	hash   uint64   // of lower, for shingles
	marks  wordMarks
	rules  ruleSet    // for claims, that begin from it
	theme  themeMarks // see phraseWords.is
	stemID int        // 2 + the number of its stem, which is -1 for what is no content word; 0 until facts.stemAt asks
}

// wordBook finds the records of words.
type wordBook struct {
	listed listedWords
	byForm map[string]*word
	free   []word   // for the next records
	lemmas []string // of the last ones
}

// newWordBook makes an empty book for a text of so many tokens.
func newWordBook(lex *lexicon, tokens int) *wordBook {
	return &wordBook{listed: prepared(lex, newListedWords), byForm: make(map[string]*word, min(tokens/3, 10000))}
}

// of gives the record of a form as it stands in the text.
func (b *wordBook) of(form string) *word {
	if w := b.byForm[form]; w != nil {
		return w
	}
	lower := strings.ToLower(foldMarks(form))
	if same := b.byForm[lower]; same != nil {
		b.byForm[form] = same
		return same
	}
	w := b.add(lower)
	b.byForm[form] = w
	if lower != form {
		b.byForm[lower] = w
	}
	return w
}

// add makes the record of a word in lower case. Memory for records and lemmas
// is taken for many at a time: in a short text every third token is a new word.
func (b *wordBook) add(lower string) *word {
	if len(b.free) == 0 {
		b.free = make([]word, 128)
	}
	w := &b.free[0]
	b.free = b.free[1:]
	if cap(b.lemmas)-len(b.lemmas) < mostLemmas {
		b.lemmas = make([]string, 0, 256)
	}
	n := len(b.lemmas)
	b.lemmas = appendLemmas(b.lemmas, lower)
	*w = word{lower: lower, lemmas: b.lemmas[n:len(b.lemmas):len(b.lemmas)], stem: stemOf(lower), hash: hashOf(lower)}
	b.listed.tell(w)
	return w
}

// hashOf is the 64-bit hash of Fowler, Noll and Vo (FNV-1a), in the public
// domain.
func hashOf(s string) uint64 {
	h := uint64(14695981039346656037)
	for i := range len(s) {
		h = (h ^ uint64(s[i])) * 1099511628211
	}
	return h
}

// file looks up the words of an article.
func (b *wordBook) file(a *article) {
	n := 0
	for _, s := range a.sentences {
		n += len(s.tokens)
	}
	forms, lowers := make([]*word, n), make([]string, n) // of all sentences in one piece
	for _, s := range a.sentences {
		n := len(s.tokens)
		s.forms, s.lowers = forms[:n:n], lowers[:n:n]
		forms, lowers = forms[n:], lowers[n:]
		for i, t := range s.tokens {
			w := b.of(a.src.Text[t.Start:t.End])
			s.forms[i], s.lowers[i] = w, w.lower
			s.marks |= w.marks
			s.rules |= w.rules
		}
	}
}
