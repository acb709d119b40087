package analysis

import (
	"slices"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// themesOf gives the labels of the themes of articles, each of which is some
// paragraphs.
func themesOf(t *testing.T, texts ...string) []string {
	t.Helper()
	var sources []*corpus.Source
	for n, text := range texts {
		sources = append(sources, sourceOf(string(rune('a'+n)), "2024-05-06", text))
	}
	return themeLabels(analysed(t, sources...))
}

func TestWhatABodyDoesIsATheme(t *testing.T) {
	for _, x := range []struct {
		want  string
		texts []string
	}{
		{"The High Court case", []string{
			"The ferry line was shut on Monday.\n\nIslanders filed a lawsuit at the High Court.",
			"The High Court will hear the case in June.\n\nA crew of ten ran the ferry.",
			"The ferry had a red funnel. The High Court has set no day for its ruling.",
		}},
		{"The University of Delft study", []string{
			"The ferry line was shut on Monday.\n\nA study by the University of Delft counted the gulls.",
			"According to the University of Delft study, gulls sleep late.\n\nA crew of ten ran the ferry.",
			"The ferry had a red funnel. Nobody has read the study.",
		}},
		{"The Dunmore Town Council vote", []string{
			"The ferry line was shut on Monday.\n\nDunmore Town Council voted by nine to five to sell the pier.",
			"The vote in Dunmore Town Council was close.\n\nA crew of ten ran the ferry.",
			"The ferry had a red funnel. Two members were away for the vote.",
		}},
	} {
		if labels := themesOf(t, x.texts...); !slices.Contains(labels, x.want) {
			t.Errorf("%q is no theme: %q", x.want, labels)
		}
	}
}

func TestACouncilMayBeCalledByItsNoun(t *testing.T) {
	labels := themesOf(t,
		"The ferry line was shut on Monday.\n\nOn Monday the council voted by nine to five.",
		"The vote of the council was close.\n\nA crew of ten ran the ferry.",
		"The ferry had a red funnel. Two members were away for the vote.")
	if !slices.Contains(labels, "The council vote") {
		t.Errorf("the council's vote is no theme: %q", labels)
	}
}

func TestAThingThatAllTakeToBeKnownIsATheme(t *testing.T) {
	texts := []string{
		"The town met on Monday. The memorandum was read.\n\nThe mayor burnt the memorandum.",
		"A crew of ten heard of it. The memorandum had a red cover.",
		"The memorandum is lost. It rained.",
		"Nobody has seen the memorandum. The gulls sleep late.",
	}
	if labels := themesOf(t, texts...); !slices.Contains(labels, "The memorandum") {
		t.Errorf("what all speak of heads no theme: %q", labels)
	}
	for n := range texts {
		texts[n] = strings.NewReplacer("The memorandum", "A memorandum", "the memorandum", "a memorandum").Replace(texts[n])
	}
	for _, label := range themesOf(t, texts...) {
		if strings.Contains(label, "emorandum") {
			t.Errorf("any such thing heads a theme: %q", label)
		}
	}
}

func TestACourtWithoutACaseIsNoTheme(t *testing.T) {
	for _, label := range themesOf(t,
		"The ferry line was shut on Monday.\n\nShe was a judge at the High Court for years.",
		"The High Court has a new roof.\n\nA crew of ten ran the ferry.",
		"The ferry had a red funnel. The High Court stands by the harbour.") {
		if strings.Contains(label, "case") {
			t.Errorf("a building heads a theme: %q", label)
		}
	}
}

func TestAVoteOfAllIsNotACouncils(t *testing.T) {
	for _, label := range themesOf(t,
		"The ferry line was shut on Monday.\n\nDunmore Town Council wants a vote in a referendum.",
		"The vote in the election was close, said Dunmore Town Council.\n\nA crew of ten ran the ferry.",
		"The ferry had a red funnel. Two voters were away for the vote.") {
		if strings.HasSuffix(label, " vote") {
			t.Errorf("the vote of all is taken for the council's: %q", label)
		}
	}
}

func TestThoseAffectedAreATheme(t *testing.T) {
	texts := []string{
		"The ferry line was shut on Monday.\n\nFarmers fear for their hay.\n\nMany farmers have no barn. Tenants fear nothing. The tenants have gone.",
		"A crew of ten ran the ferry.\n\nSome farmers came by tractor, and tenants on foot.",
		"The ferry had a red funnel. The farmers slept. So did the tenants, and the officials.",
	}
	labels := themesOf(t, texts...)
	if !slices.Contains(labels, "Farmers and tenants") {
		t.Errorf("those whom the matter befalls head no theme: %q", labels)
	}
	for n := range texts {
		texts[n] = strings.NewReplacer("armers", "fficials", "enants", "inisters").Replace(texts[n])
	}
	for _, label := range themesOf(t, texts...) {
		if strings.Contains(strings.ToLower(label), "officials") {
			t.Errorf("those who decide head a theme: %q", label)
		}
	}
}

func TestIssuesAreCutToHeadings(t *testing.T) {
	_, lex := loaded(t)
	words := prepared(lex, readPhraseWords)
	for issue, want := range map[string]string{
		"bond of $90 million":                                "bond",
		"lease of 8.4 hectares":                              "lease",
		"slaughter of 500 geese":                             "slaughter of geese",
		"suspension of the ferry licences of 500 boats":      "suspension of the ferry licences",
		"law on the appointment of wardens":                  "law on the appointment of wardens",
		"new coal harbour on a stretch of the western shore": "new coal harbour",
		"sale of the harbour":                                "sale of the harbour",
	} {
		if got := words.shortIssue(issue); got != want {
			t.Errorf("%q is cut to %q, not %q", issue, got, want)
		}
	}
}

func TestOneTextUnderTwoNounsIsOneTheme(t *testing.T) {
	var labels []string
	for _, label := range themesOf(t,
		"The fishing accord was signed on Monday.\n\nThe accord binds both towns. The fishing accord was read aloud.",
		"The treaty is long. A crew of ten read the treaty.\n\nThe fishing accord binds nobody.",
		"The treaty was printed in red. The mayor signed the treaty and the fishing accord.",
		"Nobody likes the treaty. A fishing accord is a fishing accord.") {
		if strings.Contains(label, "accord") || strings.Contains(label, "treaty") {
			labels = append(labels, label)
		}
	}
	if len(labels) != 1 {
		t.Errorf("one text heads several themes or none: %q", labels)
	}
}

func TestTrainingIsNoTrain(t *testing.T) {
	for _, label := range themesOf(t,
		"The training began on Monday.\n\nA passenger was ill. There were many passengers.",
		"The training is long. Some passengers were ill.\n\nA crew of ten went to the training.",
		"The training was dull. The passengers were ill and so was the crew.",
		"The passengers came late. The training is over.") {
		if strings.Contains(label, "assengers and train") || strings.Contains(label, "rain") && strings.Contains(label, "and passengers") {
			t.Errorf("training is taken for trains: %q", label)
		}
	}
}
