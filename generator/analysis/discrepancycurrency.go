package analysis

import (
	"briefing/generator/corpus"
)

// Sources that give one sum in two currencies: "6 million dollars" and "6
// million euros".

// differingCurrencies reports sums of one number in two currencies that
// articles tell of the same actor and the same thing, each in its own currency
// only.
func differingCurrencies(d *dossier, f *facts) []corpus.Discrepancy {
	if len(d.articles) > oneSubject {
		return nil
	}
	byValue := map[float64][]*sizedClause{}
	var out []corpus.Discrepancy
	for _, c := range sizedClauses(f) {
		if !money(c.figure) || c.figure.high > 0 {
			continue
		}
		for _, o := range byValue[c.figure.value] {
			if f.oneSum(o, c) {
				out = append(out, currencies(f, o, c))
				break
			}
		}
		if len(byValue[c.figure.value]) < rareLimit {
			byValue[c.figure.value] = append(byValue[c.figure.value], c)
		}
	}
	return out
}

// oneSum tells whether two sums of one number are of one thing: their
// sentences share somebody and a word that is no name, and neither article gives the
// number in the other's currency.
func (f *facts) oneSum(a, b *sizedClause) bool {
	if a.st.article == b.st.article || a.figure.unit == b.figure.unit || a.figure.rate != b.figure.rate || f.inCurrency(a.st.article, b.figure) || f.inCurrency(b.st.article, a.figure) {
		return false
	}
	return len(common(a.st.actors, b.st.actors)) > 0 && len(shared(a.st.plain, b.st.plain)) > 0
}

// inCurrency tells whether an article gives a sum.
func (f *facts) inCurrency(a *article, x figure) bool {
	for _, st := range f.byArticle[a] {
		for _, y := range st.figures {
			if y.value == x.value && y.unit == x.unit {
				return true
			}
		}
	}
	return false
}

// currencies makes the discrepancy of one sum in two currencies.
func currencies(f *facts, a, b *sizedClause) corpus.Discrepancy {
	both := shared(a.st.stems, b.st.stems)
	rs := addReading(nil, a.st.words(a.figure.i, a.figure.j), a.figure.normalised(), a.st.whole())
	return corpus.Discrepancy{
		Kind: corpus.FigureDiffers, About: readingLabel(f, both, numberClause{a.st, a.figure}, numberClause{b.st, b.figure}), Readings: addReading(rs, b.st.words(b.figure.i, b.figure.j), b.figure.normalised(), b.st.whole()),
		Aligned:  "The number is the same and the currency is not; the sentences share " + f.quoteWords(a.st, both, 5) + ".",
		Innocent: []string{"two sums of different things", "a slip in one of the currencies"},
		Actors:   common(a.st.actors, b.st.actors), Rule: "one-sum-in-two-currencies",
	}
}
