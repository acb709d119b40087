package analysis

import "strings"

// irregular gives the lemma of irregular forms of the verbs in the lexicons.
// Source: the tables of irregular verbs in any English grammar.
var irregular = map[string]string{
	"said": "say", "says": "say", "told": "tell", "thought": "think", "felt": "feel", "found": "find", "wrote": "write", "written": "write",
	"swore": "swear", "sworn": "swear", "saw": "see", "seen": "see", "sought": "seek", "stood": "stand", "gave": "give", "given": "give",
	"took": "take", "taken": "take", "made": "make", "held": "hold", "fought": "fight", "withdrew": "withdraw", "withdrawn": "withdraw",
	"tore": "tear", "torn": "tear", "shut": "shut", "cut": "cut", "froze": "freeze", "frozen": "freeze", "forbade": "forbid", "forbidden": "forbid", "met": "meet", "won": "win", "spoke": "speak", "spoken": "speak", "went": "go", "gone": "go",
	"came": "come", "put": "put", "led": "lead", "kept": "keep", "left": "leave", "backed": "back", "chose": "choose", "chosen": "choose",
	"bid": "bid", "sent": "send", "built": "build", "brought": "bring", "began": "begin", "begun": "begin", "vetoed": "veto", "vetoes": "veto",
	"understood": "understand", "knew": "know", "known": "know", "heard": "hear", "learnt": "learn", "meant": "mean", "sang": "sing", "sung": "sing",
	"foresaw": "foresee", "foreseen": "foresee", "foretold": "foretell", "forgot": "forget", "forgotten": "forget", "dreamt": "dream", "read": "read",
	"bought": "buy", "struck": "strike", "fell": "fall", "fallen": "fall", "rose": "rise", "risen": "rise", "grew": "grow", "grown": "grow",
	"is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "am": "be", "has": "have", "had": "have", "having": "have",
	"does": "do", "did": "do", "done": "do", "doing": "do", "'s": "be", "'re": "be", "'ve": "have", "'ll": "will", "'d": "would",
}

// mostLemmas is how many lemmas a form may have.
const mostLemmas = 4

// lemmas lists what a lower-case verb form may come from, likeliest first.
func lemmas(form string) []string { return appendLemmas(make([]string, 0, mostLemmas), form) }

// lemmas lists what token i may come from as a verb form.
func (s *sentence) lemmas(i int) []string {
	if i < 0 || i >= len(s.forms) {
		return noLemmas
	}
	return s.forms[i].lemmas
}

// noLemmas are those of no token.
var noLemmas = []string{""}

// stem gives the stem of token i; empty outside the sentence.
func (s *sentence) stem(i int) string {
	if i < 0 || i >= len(s.forms) {
		return ""
	}
	return s.forms[i].stem
}

// lookUp finds token i, as a verb form, in a table of lemmas.
func (s *sentence) lookUp(table map[string]string, i int) (lemma, value string, ok bool) {
	for _, l := range s.lemmas(i) {
		if v, ok := table[l]; ok {
			return l, v, true
		}
	}
	return "", "", false
}

// appendLemmas appends the same to out.
func appendLemmas(out []string, form string) []string {
	if l, ok := irregular[form]; ok {
		return append(out, l)
	}
	out = append(out, form)
	n := len(form)
	switch {
	case strings.HasSuffix(form, "ies"), strings.HasSuffix(form, "ied"):
		return appendStem(out, form[:n-3]+"y")
	case strings.HasSuffix(form, "ed"):
		return appendUndoubled(appendStem(appendStem(out, form[:n-2]), form[:n-1]), form[:n-2])
	case strings.HasSuffix(form, "ing"):
		return appendUndoubled(appendStem(appendStem(out, form[:n-3]), form[:n-3]+"e"), form[:n-3])
	case strings.HasSuffix(form, "es"):
		return appendStem(appendStem(out, form[:n-2]), form[:n-1])
	case strings.HasSuffix(form, "s"):
		return appendStem(out, form[:n-1])
	}
	return out
}

func appendStem(out []string, stem string) []string {
	if len(stem) > 1 {
		out = append(out, stem)
	}
	return out
}

func appendUndoubled(out []string, stem string) []string {
	if n := len(stem); n > 2 && stem[n-1] == stem[n-2] {
		return appendStem(out, stem[:n-1])
	}
	return out
}

// lookUp finds a verb form in a table of lemmas.
func lookUp(table map[string]string, form string) (lemma, value string, ok bool) {
	var few [4]string
	for _, l := range appendLemmas(few[:0], form) {
		if v, ok := table[l]; ok {
			return l, v, true
		}
	}
	return "", "", false
}
