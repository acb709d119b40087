package analysis

import (
	"fmt"
	"slices"
	"strings"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// Note is what a decision was taken against, or what it rests on, written down
// when it was taken. Notes are collected only where somebody asks for them.
type Note struct {
	Kind  string      // of the findings that the decision is about
	At    corpus.Span // the words that it is about
	Label string      // "instead of", "reckoned from", …
	Said  string      // the alternative, or the ground
	Why   string
}

// AnalyseNoting is Analyse, and gives the notes of the decisions that it took.
// The corpus is the same.
func AnalyseNoting(title string, sources []*corpus.Source) (*corpus.Corpus, []Note, error) {
	model, err := language.Load()
	if err != nil {
		return nil, nil, err
	}
	lex, err := loadLexicon()
	if err != nil {
		return nil, nil, err
	}
	taken := &notes{}
	return analyseNoting(model, lex, annotateWith(model), taken, title, sources), taken.list, nil
}

// notes collects notes; nil collects none.
type notes struct{ list []Note }

func (n *notes) add(note Note) {
	if n != nil && !slices.Contains(n.list, note) {
		n.list = append(n.list, note)
	}
}

// untakenRules notes who the rules after the one that attributed a quotation
// would have given it to, and whoever else is named in its paragraph.
func (r *speechReader) untakenRules(sp *speech, rest []sieveRule) {
	n := r.d.notes
	if n == nil || sp.q.Speaker == nil {
		return
	}
	at := sp.q.Quoted[0]
	chosen := sp.q.Speaker
	reached := map[corpus.ActorID]bool{chosen.Actor: true}
	r.trying = true
	for _, rule := range rest {
		other := *sp
		other.q = corpus.Quotation{Kind: corpus.Term, Content: slices.Clone(sp.q.Quoted), Quoted: slices.Clone(sp.q.Quoted)}
		other.cue = nil
		if rule(&other) && other.q.Speaker != nil && (other.q.Speaker.Actor != chosen.Actor || chosen.Actor == "" && other.q.Speaker.At != chosen.At) {
			reached[other.q.Speaker.Actor] = true
			n.add(Note{"quotation", at, "instead of", r.speakerWords(*other.q.Speaker),
				fmt.Sprintf("%s reads so, and %s comes before it", other.q.Rule, sp.q.Rule)})
		}
	}
	r.trying = false
	r.othersNear(sp.s, at, reached, fmt.Sprintf("named in the paragraph, and no rule reads the name as the speaker’s; %s fits", sp.q.Rule))
}

// othersNear notes everybody else who is named in a quotation's sentence or
// directly around it, and could speak.
func (r *speechReader) othersNear(s *sentence, at corpus.Span, reached map[corpus.ActorID]bool, why string) {
	for k := max(0, s.index-1); k <= min(s.index+1, len(s.article.sentences)-1); k++ {
		near := s.article.sentences[k]
		if near.passage.ID != s.passage.ID {
			continue
		}
		for _, m := range r.d.mentions.in(near.whole()) {
			a := r.speakers.actors[m.Actor]
			if a == nil || a.Kind == corpus.Place || reached[m.Actor] || m.Span.Overlaps(at) {
				continue
			}
			reached[m.Actor] = true
			r.d.notes.add(Note{"quotation", at, "instead of", a.Name, why})
		}
	}
}

// notedReport notes who else is named around reported speech without marks.
func (r *speechReader) notedReport(s *sentence, q corpus.Quotation) {
	if r.d.notes == nil || q.Speaker == nil {
		return
	}
	why := "named beside it, and not what “" + r.d.corpus.Text(q.Cue) + "” is said of"
	r.othersNear(s, q.Content[0], map[corpus.ActorID]bool{q.Speaker.Actor: true}, why)
}

func (r *speechReader) speakerWords(sp corpus.Speaker) string {
	if a := r.speakers.actors[sp.Actor]; a != nil {
		return a.Name
	}
	return "“" + r.d.corpus.Text(sp.At) + "”"
}

// notedPronoun notes that a pronoun could be several people, and so is nobody.
func (r *speakerReader) notedPronoun(s *sentence, token int, found []corpus.ActorID) {
	if r.d.notes == nil {
		return
	}
	for _, id := range found {
		r.d.notes.add(Note{"quotation", s.span(token, token+1), "left open", r.actors[id].Name,
			fmt.Sprintf("“%s” could be any of %d people who are named before it", s.word(token), len(found))})
	}
}

// notedBearers notes who else bears a one-word name, and why it was taken for
// its bearer.
func (ds *drafts) notedBearers(all []*draft, chosen *draft, n *name, why string) {
	if ds.notes == nil || chosen == nil {
		return
	}
	for _, dr := range all {
		if dr = dr.root(); dr != chosen.root() {
			ds.notes.add(Note{"actor", n.span(), "instead of", dr.actor.Name, "“" + n.text() + "” is taken for " + chosen.actor.Name + ": " + why})
		}
	}
}

// joined notes that a claim's target was taken for one issue with another's.
func (n *notes) joined(h, o held, why string) {
	if n != nil {
		n.add(Note{"disagreement", h.claim.Target.At, "one issue", "“" + o.target.text() + "” and “" + h.target.text() + "”", why})
	}
}

// keptApart notes the issues with the same head that a claim's target was not
// taken for.
func (n *notes) keptApart(h held, others []*issue, home *issue, why string) {
	if n == nil {
		return
	}
	for _, is := range others {
		if is != home {
			n.add(Note{"disagreement", h.claim.Target.At, "not one with", "“" + is.claims[0].target.text() + "”", why})
		}
	}
}

// sharedDetails says by what two targets are one issue.
func sharedDetails(a, b target) string {
	if a.topical && b.topical {
		return "both name what the dossier is about"
	}
	var common []string
	for _, w := range a.details {
		if slices.Contains(b.details, w) {
			common = append(common, w)
		}
	}
	why := "the same head, “" + a.noun() + "”"
	if len(common) > 0 {
		return why + ", with " + strings.Join(common, ", ")
	}
	return why
}

// reckoned notes from where a date was counted.
func (d *dossier) reckoned(st *statement, e dateExpression, anchor dateAnchor) {
	if d.notes == nil || e.relative.kind == absolute {
		return
	}
	from, ok := map[corpus.Rule]string{"from-publication": "the date of publication", "from-dateline": "the dateline", "from-text": "the year that the article calls the present"}[anchor.rule]
	if !ok || anchor.at == (calendarDate{}) {
		from = "the text before it"
	}
	how, ok := map[relationKind]string{
		yearless: "a date without a year: the year by the sentence’s tense and what the paragraph speaks of", byDay: "so many days from it", byWeek: "a week by its place to it",
		byMonth: "so many months from it", byYear: "so many years from it", byDecade: "a decade by its place to it", byWeekday: "the day of the week nearest to it on the side that the tense tells",
		lastWeekday: "that day of the week before it", nextWeekday: "that day of the week after it", lastMonth: "that month before it", nextMonth: "that month after it", thisMonth: "that month of its year",
	}[e.relative.kind]
	if !ok {
		how = "by its place to it"
	}
	d.notes.add(Note{"event", st.span(e.i, e.j), "reckoned from", strings.TrimSpace(anchor.at.String() + ", " + from), how})
}

// notedRepeat notes that a surer rule sets the same sentences against each
// other already.
func (d *dossier) notedRepeat(x corpus.Discrepancy) {
	if d.notes == nil {
		return
	}
	for _, r := range x.Readings {
		d.notes.add(Note{"discrepancy", r.Evidence[0], "instead of", string(x.Rule) + ": " + x.About, "it would set the same sentences against each other, and the surer rule stands"})
	}
}
