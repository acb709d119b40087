package analysis

import (
	"maps"
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// speakerReader resolves noun phrases to those who speak.
type speakerReader struct {
	d       *dossier
	humans  map[string]string // nouns for people → person or group
	letters map[string]string // that stand behind the names of people
	cues    map[string]string // verbs of saying, thinking and wanting → class
	bodies  map[string]bool   // nouns for documents and bodies that state things
	dates   map[string]bool   // months and weekdays, which say nothing
	actors  map[corpus.ActorID]*corpus.Actor
	unnamed unnamedActors
	lastOf  map[corpus.SourceID]map[string]sighting
	holders map[string][]corpus.ActorID // source + office → people who hold it there
	ids     *ids
	genders map[corpus.ActorID]ballot               // by which pronouns the texts speak of people; nil until asked
	quoted  map[corpus.SourceID][]*corpus.Quotation // from findQuotations on
	answers map[corpus.Span]corpus.ActorID          // paragraphs with answers between marks in printed interviews → whose
}

// speakerWords are the nouns for who speaks, and the words that say nothing.
type speakerWords struct {
	humans map[string]string
	dates  map[string]bool
}

func readSpeakerWords(lex *lexicon) speakerWords {
	w := speakerWords{maps.Clone(lex.table("humans")), maps.Clone(lex.set("notnames"))}
	for month := range lex.set("months") {
		w.dates[month] = true
	}
	for title, kind := range lex.table("titles") {
		if kind != "honorific" && !strings.Contains(title, " ") && w.humans[title] == "" {
			w.humans[title] = "person"
		}
	}
	return w
}

// officeNouns are the other nouns for the holder of an office, by its last word:
// "judge" for "justice".
type officeNouns map[string][]string

func readOfficeNouns(lex *lexicon) officeNouns {
	nouns := officeNouns{}
	for _, e := range lex.lists["officenouns"] {
		for office := range strings.FieldsSeq(e.fields[0]) {
			nouns[office] = append(nouns[office], e.phrase)
		}
	}
	return nouns
}

func newSpeakerReader(d *dossier) *speakerReader {
	r := &speakerReader{
		d: d, cues: d.lex.table("cues"), letters: d.lex.table("nameletters"), bodies: d.lex.set("bodies"),
		actors: map[corpus.ActorID]*corpus.Actor{}, lastOf: map[corpus.SourceID]map[string]sighting{},
		unnamed: unnamedActors{byID: map[corpus.ActorID]*corpus.Actor{}, byName: map[string][]*corpus.Actor{}, met: map[corpus.Mention]bool{}},
		holders: map[string][]corpus.ActorID{}, ids: newIDs(), answers: map[corpus.Span]corpus.ActorID{},
	}
	words := prepared(d.lex, readSpeakerWords)
	r.humans, r.dates = words.humans, words.dates
	nouns := prepared(d.lex, readOfficeNouns)
	for i := range d.corpus.Actors {
		a := &d.corpus.Actors[i]
		r.actors[a.ID] = a
		r.ids.unique(string(a.ID))
		for _, role := range a.Roles {
			if role.Belongs {
				continue
			}
			title := strings.ToLower(role.Title)
			r.file(role.At.Source, title, a.ID)
			for end := officeHead(title); end != ""; _, end, _ = strings.Cut(end, " ") { // "defence cabinet secretary", "cabinet secretary", "secretary"
				if end == "minister" && strings.HasSuffix(officeHead(title), "prime minister") { // who is not "the minister"
					break
				}
				r.file(role.At.Source, bareOffice+end, a.ID)
			}
			for _, noun := range nouns[lastWord(officeHead(title))] {
				r.file(role.At.Source, bareOffice+noun, a.ID)
			}
		}
	}
	return r
}

// file files a person under an office that a source gives them.
func (r *speakerReader) file(source corpus.SourceID, office string, id corpus.ActorID) {
	k := string(source) + ":" + office
	if !slices.Contains(r.holders[k], id) {
		r.holders[k] = append(r.holders[k], id)
	}
}

func (r *speakerReader) chunksOf(s *sentence) []chunk { return s.chunks() }

// named gives the actor whose name the token is part of. Places do not speak.
func (r *speakerReader) named(s *sentence, token int) (corpus.Mention, bool) {
	if token < 0 || token >= len(s.tokens) {
		return corpus.Mention{}, false
	}
	if token > 0 && r.letters[s.lower(token)] != "" && s.word(token) != s.lower(token) { // "Ann Lee MP"
		token--
	}
	t := s.tokens[token]
	for _, m := range r.d.mentions.of(s) {
		if m.Span.Start <= t.Start && t.End <= m.Span.End {
			a := r.actors[m.Actor]
			return m, a != nil && a.Kind != corpus.Place && m.Form != corpus.FormDemonym
		}
	}
	return corpus.Mention{}, false
}

// canSpeak tells whether the noun at a token may be that of a speaker.
func (r *speakerReader) canSpeak(s *sentence, token int) bool {
	if _, ok := r.named(s, token); ok {
		return true
	}
	w := s.lower(token)
	if _, ok := r.humans[w]; ok {
		return true
	}
	if _, ok := oneOf(s, token); ok {
		return true
	}
	if r.dates[w] {
		return false
	}
	return r.bodies[w] || s.tag(token) == language.PRP && subjectPronoun[w] || s.tag(token).Proper() && capitalised(s.word(token))
}

// known is resolve without making an actor of a description that is new.
func (r *speakerReader) known(p nominal) (corpus.Speaker, bool) {
	if _, named := r.named(p.s, p.head); named || p.s.tag(p.head) == language.PRP {
		return r.resolve(p)
	}
	sp := corpus.Speaker{At: p.s.span(p.from, p.to)}
	sp.Actor, _ = r.meant(p)
	return sp, r.canSpeak(p.s, p.head)
}

// isWhereabouts tells whether the head of a phrase is but the place where those
// who are meant are: "colleagues in the United Kingdom".
func (r *speakerReader) isWhereabouts(p nominal, m corpus.Mention) bool {
	if a := r.actors[m.Actor]; a == nil || a.Kind != corpus.State && a.Kind != corpus.Place {
		return false
	}
	k := p.head
	for k > 0 && (p.s.tag(k).Proper() || p.s.lower(k) == "the") {
		k--
	}
	switch p.s.lower(k) {
	case "in", "at", "near", "across", "throughout", "around":
		return k > 0 && p.s.tag(k-1).Noun()
	case "from": // "workers from Norway", but not "support from Norway"
		return k > p.from && p.s.tag(k-1).Noun()
	}
	return false
}

// resolve turns a noun phrase into a speaker. ok is false where the phrase is
// not one that speaks, such as "it"; the actor is empty where we cannot tell
// who is meant.
func (r *speakerReader) resolve(p nominal) (corpus.Speaker, bool) {
	s := p.s
	sp := corpus.Speaker{At: s.span(p.from, p.to)}
	if !r.canSpeak(s, p.head) && s.tag(p.head) != language.PRPS {
		sp.Actor, _ = r.issuerOf(p)
		return sp, sp.Actor != ""
	}
	if m, ok := r.named(s, p.head); ok {
		if !r.isWhereabouts(p, m) {
			sp.Actor = m.Actor
		}
		if m.Span.Contains(s.span(p.head, p.head+1)) && m.Span.End > sp.At.End && m.Span.End <= s.end { // all of "the National Council of Mayors"
			sp.At.End = m.Span.End
		}
		return sp, true
	}
	if s.tag(p.head) == language.PRPS {
		if sp.Actor = r.pronoun(s, p.head); s.lower(p.head) == "its" {
			sp.Actor = r.body(s, p.head)
		}
		return sp, sp.Actor != ""
	}
	if s.tag(p.head) == language.PRP {
		if w := s.lower(p.head); w == "i" || w == "we" {
			sp.Actor = r.firstPerson(sp.At)
			return sp, sp.Actor != ""
		}
		sp.Actor = r.pronoun(s, p.head)
		return sp, true
	}
	if id, ok := r.described(p); ok {
		sp.Actor = id
	}
	return sp, true
}
