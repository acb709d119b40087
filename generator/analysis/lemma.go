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
	"is": "be", "are": "be", "was": "be", "were": "be", "been": "be", "being": "be", "am": "be", "has": "have", "had": "have", "having": "have",
	"does": "do", "did": "do", "done": "do", "doing": "do", "'s": "be", "'re": "be", "'ve": "have", "'ll": "will", "'d": "would",
}

// lemmas lists what a lower-case verb form may come from, likeliest first.
func lemmas(form string) []string {
	if l, ok := irregular[form]; ok {
		return []string{l}
	}
	out := []string{form}
	add := func(stem string) {
		if len(stem) > 1 {
			out = append(out, stem)
		}
	}
	undouble := func(stem string) {
		n := len(stem)
		if n > 2 && stem[n-1] == stem[n-2] {
			add(stem[:n-1])
		}
	}
	switch {
	case strings.HasSuffix(form, "ies"), strings.HasSuffix(form, "ied"):
		add(form[:len(form)-3] + "y")
	case strings.HasSuffix(form, "ed"):
		add(form[:len(form)-2])
		add(form[:len(form)-1])
		undouble(form[:len(form)-2])
	case strings.HasSuffix(form, "ing"):
		add(form[:len(form)-3])
		add(form[:len(form)-3] + "e")
		undouble(form[:len(form)-3])
	case strings.HasSuffix(form, "es"):
		add(form[:len(form)-2])
		add(form[:len(form)-1])
	case strings.HasSuffix(form, "s"):
		add(form[:len(form)-1])
	}
	return out
}

// lookUp finds a verb form in a table of lemmas.
func lookUp(table map[string]string, form string) (lemma, value string, ok bool) {
	for _, l := range lemmas(form) {
		if v, ok := table[l]; ok {
			return l, v, true
		}
	}
	return "", "", false
}
