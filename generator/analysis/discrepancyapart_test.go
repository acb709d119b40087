package analysis

import (
	"testing"

	"briefing/generator/corpus"
)

// Values of like size that are of two things, in dossiers of two or three
// sources.
func TestValuesOfTwoThingsAreNotSetAgainstEachOther(t *testing.T) {
	type dated struct{ date, text string }
	for _, tt := range []struct {
		name     string
		kind     corpus.DiscrepancyKind
		articles []dated
	}{
		{"how long somebody took part and how long something worked", corpus.FigureDiffers, []dated{
			{"2024-05-06", "Oscar took part in the trial of Velorin in Torvik for 14 months, and his father believes it slowed the fever."},
			{"2024-05-07", "In the study, which had 90 patients, Velorin slowed the spread of the fever by 40% over 18 months."}}},
		{"sums of like size, of which two sources give one", corpus.FigureDiffers, []dated{
			{"2024-05-06", "The list, redrawn on Monday, covers goods worth 3.1 billion euros, the ministry of Norway said."},
			{"2024-05-07", "A duty of Norway on machines and salt worth 3.1 billion euros would hurt the mills of Torvik."},
			{"2024-05-07", "Third, the money: the fund for cleaner ports has 3.6 billion euros, most of it in bonds."}}},
		{"a deed of two phases", corpus.DateDiffers, []dated{
			{"2024-05-06", "Norway wants to close the first phase of the harbour works in Torvik on 31 July."},
			{"2024-05-07", "Norway wants to close the second phase of the harbour works in Torvik on 31 August."}}},
		{"a deed that was put off", corpus.DateDiffers, []dated{
			{"2024-05-06", "Norway wants to close the harbour of Torvik on 31 July."},
			{"2024-05-07", "Norway will close the harbour of Torvik on 31 August, a month later than 31 July, as was planned."}}},
		{"signatures that have gone on", corpus.FigureDiffers, []dated{
			{"2024-05-06", "The petition against the licence in Torvik had gathered 8,200 signatures by yesterday evening."},
			{"2024-05-27", "The petition against the licence in Torvik has 12,500 signatures now."}}},
		{"last week, told on a Sunday", corpus.DateDiffers, []dated{
			{"2024-05-10", "On 8 May the rating agency Harwell put Norway’s B rating on negative watch in Torvik."},
			{"2024-05-12", "Last week the rating agency Harwell placed Norway’s B rating on watch in Torvik."}}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var sources []*corpus.Source
			for n, a := range tt.articles {
				sources = append(sources, sourceOf([]string{"first", "second", "third"}[n], a.date, filler+a.text))
			}
			for _, x := range analysed(t, sources...).Discrepancies {
				if x.Kind == tt.kind {
					t.Errorf("%s reports %v", x.Rule, x.Readings)
				}
			}
		})
	}
}

// What one source alone tells of somebody's views is weighed there.
func TestViewsInOneSourceAreNoDiscrepancy(t *testing.T) {
	d := &dossier{corpus: &corpus.Corpus{
		Actors: []corpus.Actor{{ID: "union", Name: "the union"}},
		Claims: []corpus.Claim{
			{ID: "no", Holder: "union", At: corpus.Span{Source: "first", Start: 0, End: 10}},
			{ID: "yes", Holder: "union", At: corpus.Span{Source: "first", Start: 20, End: 30}},
			{ID: "elsewhere", Holder: "union", At: corpus.Span{Source: "second", Start: 20, End: 30}},
		},
	}, facts: &facts{articles: map[corpus.SourceID]*article{}}}
	for _, tt := range []struct {
		support corpus.ClaimID
		want    bool
	}{{"yes", false}, {"elsewhere", true}} {
		issue := &corpus.Disagreement{Issue: "the levy", Positions: []corpus.Position{
			{Stance: corpus.Against, Claims: []corpus.ClaimID{"no"}}, {Stance: corpus.For, Claims: []corpus.ClaimID{tt.support}},
		}}
		if _, got := stancesOf(d, d.facts, issue, "union", nil); got != tt.want {
			t.Errorf("views of the union with claim %q are a discrepancy: %v, want %v", tt.support, got, tt.want)
		}
	}
}
