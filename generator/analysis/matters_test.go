package analysis

import (
	"fmt"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// titled makes sources of articles whose first lines are their titles.
func titled(articles []string) []*corpus.Source {
	var sources []*corpus.Source
	for i, text := range articles {
		title, body, _ := strings.Cut(text, "\n")
		src := sourceOf(fmt.Sprintf("s%d", i), "2024-05-06", body)
		src.Title = title
		sources = append(sources, src)
	}
	return sources
}

// checkOneIssue reports where a dossier has another disagreement than the one that
// is wanted, or more than one; an empty question may be any.
func checkOneIssue(t *testing.T, c *corpus.Corpus, question, sides string) {
	t.Helper()
	asked, line := "", ""
	if len(c.Disagreements) > 0 {
		asked, line = c.Disagreements[0].Question, sideLine(c, c.Disagreements[0])
	}
	if question != "" && asked != question || line != sides || len(c.Disagreements) > 1 {
		t.Errorf("%d disagreements\ngot  %q (%s)\nwant %q (%s)", len(c.Disagreements), asked, line, question, sides)
	}
}

// The sides of short dossiers, each about another subject, whose articles call
// the matter by different names. An article's first line is its title.
func TestIssuesByOtherNames(t *testing.T) {
	tests := []struct {
		about, question, sides string
		articles               []string
	}{
		{"a dam that is approved", "For or against the Orre dam?", "against: Anglers' League, Olav Moe, Ida Holm; for: Councillors in Lunde, Kari Berg, Lunde Chamber of Commerce, Per Aas", []string{
			`Council approves Orre dam
Councillors in Lunde approved the Orre dam by 14 votes to 11 on Monday. The project would flood two farms. Mayor Kari Berg welcomed the decision. The Anglers' League condemned the vote. Its chair, Olav Moe, called the plan "a theft of the river".`,
			`River groups vow to fight dam
The Anglers' League will appeal against the approval, it said on Tuesday. Farmers' leader Ida Holm also opposes the scheme. Lunde Chamber of Commerce backs the development. "The dam is necessary," said its head, Per Aas.`}},
		{"a mine that is refused", "For or against the lithium mine at Korp?", "against: Eva Strand, Nils Sara, Greenpeace; for: Nordlit, Miners' Union", []string{
			`Minister rejects lithium mine
Environment Minister Eva Strand rejected the planned lithium mine at Korp on Wednesday. The mining company Nordlit criticised the decision. Reindeer herders' spokesman Nils Sara welcomed the rejection.`,
			`Nordlit to appeal
Nordlit will appeal against the refusal. The Miners' Union backs the mine. Greenpeace opposes the project.`}},
		{"things handed back", "Is the return of bronze masks justified?", "against: Mark Tranter, Heritage Trust, Ruth Lowe; for: Aline Dossou", []string{
			`Museum to return bronze masks to Benin
The Harwick Museum will return 40 bronze masks to Benin, its trustees announced on Friday. The move was welcomed by Benin's culture minister, Aline Dossou. Historian Mark Tranter criticised the decision. The Heritage Trust opposes the return of the masks.`,
			`Row over masks
Aline Dossou praised the museum's decision. Former director Ruth Lowe said the restitution was a mistake. The Heritage Trust wants the handover delayed.`}},
		{"a merger", "Should the hospital merger go ahead?", "against: Tom Reyes, Patients' Association; for: Health Regulator, Helen Voss, Paula Grant", []string{
			`Regulator clears hospital merger
The Health Regulator cleared the merger of St Anne's and Westbrook hospitals on Thursday. Nurses' union leader Tom Reyes condemned the ruling. Chief executive Helen Voss welcomed the approval. The Patients' Association opposes the tie-up.`,
			`Nurses strike over merger
Tom Reyes said the deal would be a disaster. Senator Paula Grant backs the merger.`}},
		{"a plan to remove what others want kept", "Is the removal of the Calder statue justified?", "against: Ann Reid, Calder Society; for: Justice League, Bill Stone", []string{
			`Plan to remove Calder statue
The city plans to remove the statue of Sir John Calder from Market Square. Historian Ann Reid opposes the removal. The Justice League supports the plan.`,
			`Statue row
Mayor Bill Stone defended the proposal. Ann Reid said the statue should stay. The Calder Society wants the statue kept.`}},
		{"a court's ruling against flights", "For or against deportation flights?", "against: Refugee Council; for: Bill Stone", []string{
			`Court blocks deportation flights
The High Court blocked the deportation flights on Friday. Home Secretary Bill Stone condemned the ruling. The Refugee Council welcomed the judgment.`}},
		{"an office that only the text tells of", "For or against an office in Tirana?", "against: Serbia; for: Albania, Italy", []string{
			`Alliance weighs office in Tirana
The alliance wants to open an office in Tirana. Serbia opposes the plan. Albania supports the opening of the office.`,
			`Belgrade objects
Serbia called the office "a provocation". Italy backs the proposal.`}},
		{"inquiries with other adjectives", "Should there be a full public inquiry?", "against: Bill Stone; for: Ann Reid, Insurers' Association", []string{
			`Flood anger
Opposition leader Ann Reid called for a full public inquiry on Monday.`,
			`No inquiry, says Stone
Bill Stone rejected an independent inquiry. The Insurers' Association supports an inquiry.`}},
		{"a ban and a halt to sales", "Should there be a ban on glyphosate?", "against: Growers' Union, Ann Reid; for: Nils Sara, Kari Berg", []string{
			`Weedkiller row
The Growers' Union opposes a ban. Minister Ann Reid said there was no reason to ban glyphosate.`,
			`Calls for action
Nils Sara supports a ban. Kari Berg called for an immediate halt to sales.`}},
		{"a statutory inquiry is not a non-statutory one", "", "", []string{
			`Flood anger
Opposition leader Ann Reid called for a non-statutory inquiry on Monday. Bill Stone rejected a statutory inquiry.`}},
		{"closure of what others want closed", "Should the closure of the Bergen clinic go ahead?", "against: Kari Berg; for: Nurses' Union", []string{
			`Clinic row
The Nurses' Union called for the Bergen clinic to be closed. Mayor Kari Berg rejected closure.`}},
		{"the decision of an article that does not tell it", "", "", []string{
			`Council approves Orre dam
Councillors in Lunde approved the Orre dam on Monday.`,
			`Grants row
Farmers' leader Ida Holm criticised the decision.`}},
		{"an idea beside two matters", "", "", []string{
			`Loan for the Lunde stadium
Mayor Ann Reid supports the stadium loan. The Fishermen's Union supports the harbour bond. The loan and the bond were raised on Monday. Trader Bill Stone dismissed the idea.`}},
	}
	for _, tt := range tests {
		t.Run(tt.about, func(t *testing.T) {
			c := analysed(t, titled(tt.articles)...)
			checkOneIssue(t, c, tt.question, tt.sides)
		})
	}
}

func TestASourceThatNamesTheIssueIsNotSilent(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "Norway supports a rocket base in Bergen. Iceland opposes the rocket base in Bergen."),
		sourceOf("b", "2024-05-07", "Songs are sung of the rocket base in Bergen."),
		sourceOf("c", "2024-05-08", "Cod was cheap at the naval base in Oslo."))
	if len(c.Disagreements) != 1 || len(c.Disagreements[0].Naming) != 1 || c.Disagreements[0].Naming[0] != "b" {
		t.Errorf("%+v", c.Disagreements)
	}
}
