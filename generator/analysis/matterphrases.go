package analysis

// The phrases of a dossier that say which of its like a matter is: what "the
// lease" means elsewhere.

// gather collects the phrases of the dossier whose heads are those of targets
// that say no more.
func (f *matterFinder) gather() {
	wanted := map[*word]string{} // noun → head; memoised
	heads, ends := map[string]bool{}, false
	for _, h := range f.r.found {
		if t := h.target; t.vagueNow() && t.head != "" && (t.definite || t.kind == "end") && !t.general() {
			heads[t.head] = true
			ends = ends || t.kind == "end"
		}
	}
	if len(heads) == 0 {
		return
	}
	if ends {
		f.eachDeed(heads)
	}
	f.eachNoun(wanted, func(head string) bool { return heads[head] }, func(s *sentence, i int, head string) {
		if !s.tag(i + 1).Noun() {
			f.phrase(s, i, head)
		}
	})
}

// eachDeed collects what is done to what by verbs of the wanted classes: "ban
// nets" tells what "a ban" is on.
func (f *matterFinder) eachDeed(heads map[string]bool) {
	for _, a := range f.r.d.articles {
		for _, s := range a.sentences {
			for i := range s.tokens {
				if !s.tag(i).Verb() || !s.prose() {
					continue
				}
				if n, ok := f.r.issueAt(s, i); !ok || n.kind != "end" || !heads[n.class] || len(f.phrases[n.class]) >= 10*mostPhrases {
					continue
				}
				if t, ok := f.r.done(s, i); ok && len(t.details) > 0 {
					f.phrases[t.head] = append(f.phrases[t.head], t)
				}
			}
		}
	}
}

// phrase keeps what the noun at token i says with the words around it, if that
// tells it from its like.
func (f *matterFinder) phrase(s *sentence, i int, head string) {
	cs := f.r.speakers.chunksOf(s)
	c, ok := chunkEndingAt(cs, i+1)
	if !ok || s.inSetPhrase(c) || len(f.phrases[head]) >= 10*mostPhrases {
		return
	}
	if t, ok := f.r.targetOf(s, f.r.tied(s, cs, c), c); ok && len(t.details) > 0 && !t.person && t.head == head {
		f.phrases[head] = append(f.phrases[head], t)
	}
}
