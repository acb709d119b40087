package analysis

import (
	"testing"

	"briefing/generator/corpus"
)

// A rule for claims is not asked about sentences that have none of its words;
// there it would find nothing.
func TestClaimRulesNameTheirWords(t *testing.T) {
	model, lex := loaded(t)
	dossiers, _ := testDossiers(t)
	for _, sources := range dossiers {
		d := &dossier{lex: lex, model: model, articles: readArticles(lex, annotateWith(model), sources), corpus: &corpus.Corpus{Sources: sources}}
		d.corpus.Actors = findActors(d)
		d.mentions = indexMentions(d.corpus.Actors)
		d.speakers = newSpeakerReader(d)
		d.corpus.Quotations = findQuotations(d)
		r := newClaimReader(d)
		for _, a := range d.articles {
			for _, s := range a.sentences {
				if !s.prose() || s.asks() {
					continue
				}
				concerned := r.rulesForAll | s.rules
				for n, rule := range r.rules {
					found := len(r.found)
					rule.read(r, s)
					if len(r.found) != found && !concerned.has(n) {
						t.Errorf("rule %d of claimRules misses %q", n, s.text())
					}
				}
			}
		}
	}
}
