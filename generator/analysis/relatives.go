package analysis

import "briefing/generator/language"

// Sides told in a relative clause on what they are taken on: "the charge that
// the council adopted by 31 votes to 28", "a merger which the union opposes".

// objectRelative gives the "that" or "which" of an object relative clause whose
// verb stands at token v, behind a subject of at most six words.
func objectRelative(s *sentence, v int) (int, bool) {
	for k := v - 2; k > 0 && k >= v-10; k-- {
		w := s.lower(k)
		if w != "that" && w != "which" {
			if t := s.tag(k); t.Finite() || w == "," || w == ";" {
				return 0, false
			}
			continue
		}
		before := k - 1
		if w == "which" && s.lower(before) == "," {
			before--
		}
		return k, s.tag(before).Noun() && !s.tag(before).Proper() && !s.tag(k+1).Verb()
	}
	return 0, false
}

// inObjectRelative tells whether the verb at v, which the tagger took for a
// participle, is that of an object relative clause.
func inObjectRelative(s *sentence, v int) bool {
	if s.tag(v) != language.VBN && s.tag(v) != language.NN || !s.tag(v-1).Noun() || s.lower(v+1) == "by" && !s.tag(v+2).Noun() && s.tag(v+2) != language.CD {
		return false
	}
	_, ok := objectRelative(s, v)
	return ok && s.endsObject(v+1)
}

// endsObject tells whether no object begins at token i.
func (s *sentence) endsObject(i int) bool {
	switch s.lower(i) {
	case ".", ",", ";", "and", "but", "", "on", "in", "by", "at", "after", "before", "with", "from", "because", "when", "as", "for", "since", "until", "is", "was", "will", "would", "has", "had":
		return true
	}
	return s.lower(i) == "last" || s.lower(i) == "this" && timeUnits[s.stem(i+1)]
}

// relativeObject reads what the relative clause with the verb at v tells of.
func (r *claimReader) relativeObject(s *sentence, v int) (target, bool) {
	k, ok := objectRelative(s, v)
	if !ok {
		return target{}, false
	}
	end := k
	if s.lower(end-1) == "," {
		end--
	}
	cs := r.speakers.chunksOf(s)
	c, ok := chunkEndingAt(cs, end)
	if !ok {
		return target{}, false
	}
	t, ok := r.targetOf(s, c, c)
	t.definite = true
	return t, ok && r.atIssue(t)
}
