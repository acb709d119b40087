package analysis

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"briefing/generator/corpus"
)

// turn is what one speaker says in a transcript: paragraphs of which the first
// begins with "NAME:".
type turn struct {
	label, words corpus.Span
	name         string
}

// turns finds the turns of a transcript or printed interview: at least four
// paragraphs with a label, of at least two speakers, one of whom comes back.
// A paragraph without a label goes on with the turn before it, if another turn
// follows.
func turns(src *corpus.Source) []turn {
	var out, open []turn
	count := map[string]int{}
	for _, p := range src.Passages {
		if p.Kind != corpus.Paragraph {
			continue
		}
		label, ok := labelOf(src.Text, p.Span)
		if !ok {
			if n := len(out); n > 0 {
				open = append(open, turn{label: out[n-1].label, name: out[n-1].name, words: p.Span})
			}
			continue
		}
		out, open = append(out, open...), nil
		words := corpus.Span{Source: p.Span.Source, Start: label.End + strings.IndexByte(src.Text[label.End:p.Span.End], ':') + 1, End: p.Span.End}
		for words.Start < words.End && strings.IndexByte(" *_", src.Text[words.Start]) >= 0 {
			words.Start++
		}
		if words.Start == words.End {
			continue
		}
		name := src.Text[label.Start:label.End]
		count[name]++
		out = append(out, turn{label, words, name})
	}
	total, most := 0, 0
	for _, n := range count {
		total, most = total+n, max(most, n)
	}
	if total < 4 || len(count) < 2 || most < 2 || total == len(count) {
		return nil
	}
	return out
}

// longestLabel is how many bytes may come before the colon of a label, with the
// speaker's office, constituency and party.
const longestLabel = 140

// labelOf reads the "NAME:", "NAME, HOST:" or "Name (party):" at the start of a
// paragraph; the span covers the name alone where it is followed by a
// description. In "The Minister for Sport (Ann Reid):" the name stands in
// brackets.
func labelOf(text string, p corpus.Span) (corpus.Span, bool) {
	head := text[p.Start:min(p.End, p.Start+longestLabel)]
	start := len(head) - len(strings.TrimLeft(head, `*_"“`))
	colon := strings.IndexByte(head, ':')
	if colon <= start || !strings.HasPrefix(text[p.Start+colon+1:], " ") && !strings.HasPrefix(text[p.Start+colon+1:], "*") && !strings.HasPrefix(text[p.Start+colon+1:], "_") {
		return corpus.Span{}, false
	}
	name := strings.TrimRight(head[start:colon], "*_ ")
	whole, bracketed, _ := strings.Cut(name, "(")
	if name = strings.TrimRight(whole, "*_ "); bracketed != "" && isOffice(name) {
		inner, _, _ := strings.Cut(bracketed, ")")
		start += len(whole) + 1
		name = inner
	}
	if strings.ContainsAny(name, ".!?\n”;") && !strings.Contains(name, ". ") {
		return corpus.Span{}, false
	}
	end := start + len(name)
	name, _, described := strings.Cut(name, ",")
	if !isLabel(strings.Fields(name)) || described && strings.ToUpper(name) != name {
		return corpus.Span{}, false
	}
	return corpus.Span{Source: p.Source, Start: p.Start + start, End: p.Start + end}, true
}

// isOffice tells a description of whoever speaks from a name: "The Minister for
// Sport", "The chair".
func isOffice(label string) bool {
	rest, ok := strings.CutPrefix(label, "The ")
	return ok && strings.IndexFunc(rest, unicode.IsLower) == 0 || slices.ContainsFunc(strings.Fields(rest), func(w string) bool { return w == "of" || w == "for" })
}

// isLabel tells whether words can be those of a label: a name, or an office in
// a few words.
func isLabel(words []string) bool {
	if len(words) == 0 || len(words) > 5 {
		return false
	}
	for i, w := range words {
		r, _ := utf8.DecodeRuneInString(w)
		if !unicode.IsUpper(r) && (i == 0 || words[0] != "The") && !particle[strings.ToLower(w)] {
			return false
		}
	}
	return true
}

// transcribed gives the turns of a transcript as quotations, but for those of
// whoever asks the questions and for mere greetings. Before anybody who comes
// back has spoken, a word that labels something once ("Present:") is no speaker.
func (r *speechReader) transcribed(a *article) []corpus.Quotation {
	var out []corpus.Quotation
	all := turns(a.src)
	hosts := hostsOf(a.src, all)
	known := map[string]corpus.ActorID{}
	count := map[string]int{}
	for i, t := range all {
		if i == 0 || all[i-1].label != t.label {
			count[t.name]++
		}
	}
	begun := false
	for _, t := range all {
		begun = begun || count[t.name] > 1
		if hosts[t.name] || len(strings.Fields(a.src.Text[t.words.Start:t.words.End])) < 4 {
			continue
		}
		id, ok := known[t.name]
		if !ok {
			id = r.labelled(a, t.name, known)
			known[t.name] = id
		}
		if !begun && !strings.Contains(t.name, " ") {
			continue
		}
		out = append(out, corpus.Quotation{Kind: corpus.Direct, Content: []corpus.Span{t.words}, Quoted: []corpus.Span{t.words},
			Speaker: &corpus.Speaker{Actor: id, At: t.label}, Rule: "transcript"})
	}
	return out
}

// mostHosts is up to how many speakers a transcript is an interview whoever
// asks. In a hearing or debate, questions are what many are there to put.
const mostHosts = 3

// hostsOf finds the labels of those who ask the questions: "Q", a host, the
// outlet, under any of their names, or whoever mostly asks.
func hostsOf(src *corpus.Source, all []turn) map[string]bool {
	hosts := map[string]bool{}
	asked, said := map[string]int{}, map[string]int{}
	for _, t := range all {
		said[t.name]++
		if strings.HasSuffix(strings.TrimRight(src.Text[t.words.Start:t.words.End], "* \"”"), "?") {
			asked[t.name]++
		}
	}
	asking := 0
	for label, n := range said {
		if 3*asked[label] >= n {
			asking++
		}
	}
	interview := asking == 1 || len(said) <= mostHosts
	outlet := strings.TrimPrefix(src.Outlet, "The ")
	for label, n := range said {
		name, role, _ := strings.Cut(label, ",")
		switch strings.ToLower(strings.TrimSpace(role)) {
		case "host", "anchor", "moderator", "interviewer", "presenter", "byline":
			hosts[label] = true
		}
		bare := strings.TrimPrefix(name, "The ")
		if name == "Q" || bare != name && !isOffice(name) || 3*asked[label] >= n && n > 1 && interview || outlet != "" && strings.EqualFold(bare, outlet) {
			hosts[label] = true
		}
	}
	short := map[string]bool{}
	for label := range hosts {
		name, _, _ := strings.Cut(label, ",")
		short[strings.ToUpper(lastWord(name))] = true
		short[initialsOf(label)] = true
	}
	for label := range said {
		hosts[label] = hosts[label] || short[strings.ToUpper(label)]
	}
	return hosts
}

// labelled finds the one person of an article whom a label
// names: by the whole name, the family name or the initials of a label before.
func (r *speechReader) labelled(a *article, label string, known map[string]corpus.ActorID) corpus.ActorID {
	name, _, _ := strings.Cut(label, ",")
	var found corpus.ActorID
	one := func(id corpus.ActorID) bool {
		if found != "" && found != id {
			found = ""
			return false
		}
		found = id
		return true
	}
	for before, id := range known {
		if id != "" && len(name) > 1 && initialsOf(before) == name && !one(id) {
			return ""
		}
	}
	if found != "" {
		return found
	}
	first, rest, _ := strings.Cut(name, " ")
	if office := strings.ToLower(rest); first == "The" && office != "" { // "The chair"
		ids := r.speakers.holders[string(a.src.ID)+":"+office]
		if len(ids) == 0 {
			ids = r.speakers.holders[string(a.src.ID)+":"+bareOffice+office]
		}
		if len(ids) == 1 {
			return ids[0]
		}
	}
	titled := rest != "" && (strings.HasSuffix(first, ".") || len(first) <= 3 || r.titles[strings.ToLower(first)] != "")
	whole := corpus.Span{Source: a.src.ID, Start: 0, End: len(a.src.Text)}
	for _, m := range r.d.mentions.in(whole) {
		actor := r.speakers.actors[m.Actor]
		if actor == nil || actor.Kind != corpus.Person {
			continue
		}
		full := strings.TrimPrefix(actor.Name, "The ")
		if strings.EqualFold(full, name) || strings.EqualFold(lastWord(full), lastWord(name)) && (rest == "" || titled) {
			if !one(m.Actor) {
				return ""
			}
		}
	}
	return found
}

// initialsOf gives the initials of a label's words: "IH", and "NE" for "The
// Nordic Examiner".
func initialsOf(label string) string {
	var b strings.Builder
	name, _, _ := strings.Cut(label, ",")
	for _, w := range strings.Fields(strings.TrimPrefix(name, "The ")) {
		r, _ := utf8.DecodeRuneInString(w)
		if unicode.IsUpper(r) {
			b.WriteRune(r)
		}
	}
	return b.String()
}
