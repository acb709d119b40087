package analysis

import "testing"

// Each of the sentences is whole and long enough; only what it leaves unsaid
// tells them apart.
func TestSentencesThatPointOutsideThemselves(t *testing.T) {
	for text, want := range map[string]bool{
		"The museum in Torvik bought the painting in May, and the museum’s friends have paid half a million for it.":              true,
		"Mayor Ingrid Dahl told reporters in Torvik that she would open the new bridge in the spring of 2025.":                    true,
		"It is rare that a town of this size builds two bridges and a tunnel within three years.":                                 false,
		"Experts from the harbour of Torvik agree that it is rare that a town builds two bridges in three years.":                 true,
		"The attack on the lighthouse in Torvik destroyed a beacon, two boats and the house of its keeper.":                       true,
		"The town of Torvik was blamed for the attack, and the keeper of the lighthouse left his house in May.":                   false,
		"The works will hurt every shop in Torvik, and nobody has yet said who will pay the rent of the baker.":                   false,
		"The ferries of Torvik, he says, carry sheep in winter and then complain about how the decks smell in May.":               false,
		"The council of Torvik voted for it in March, and the ferry company has bought two boats since the vote.":                 false,
		"Torvik was the first town on the fjord to refuse to do so since the harbour was built in 1976.":                          false,
		"Inspectors from Torvik have since been to the lake and found nothing of the sort in any of its bays.":                    false,
		"The spokesman for the ferry company in Torvik rejected that on Monday and pointed to two reports.":                       false,
		"On the island, it was celebrated with songs and a race of twelve boats from Torvik to the lighthouse.":                   false,
		"Following the ruling, Mayor Ingrid Dahl of Torvik closed the ferry terminal and sent the boats to the yard.":             false,
		"The committee that wrote the report on the ferries of Torvik will meet again in the town hall in the autumn.":            true,
		"Fishermen in Torvik say a study it paid for last year found that the number of herring fell by a third in May.":          false,
		"Following the town’s vote, Mayor Ingrid Dahl appointed him keeper of the lighthouse, which he remained for nine years.":  false,
		"Since then, the town of Torvik has bought two ferries and a crane for the harbour and hired twelve new sailors.":         false,
		"Dahl, its director, told reporters in Torvik that the bridge would be neither opened nor pulled down before the spring.": false,
		"Outside, Mayor Ingrid Dahl of Torvik embraced a man who had come dressed as a very large white ferry.":                   false,
		"Hours later Mayor Ingrid Dahl of Torvik embraced a man who had come dressed as a very large ferry.":                      false,
		"On Monday the group’s chairman embraced a man from Torvik who had come dressed as a very large ferry.":                   false,
		"Outside the town hall Mayor Ingrid Dahl of Torvik embraced a man who had come dressed as a ferry.":                       true,
		"The mayor, Ingrid Dahl, closed the terminal in Torvik on Monday after the country’s oldest ferry had run aground.":       true,
		"The harbour of Torvik will have its own fire brigade from May, and a crane that can lift forty tonnes.":                  true,
	} {
		d, sts := sentencesOf(t, monday, text)
		if got := newResolver(d, d.factsOf()).standsAlone(sts[0]); got != want {
			t.Errorf("stands alone: %t, want %t: %s", got, want, text)
		}
	}
}
