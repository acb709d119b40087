package analysis

import "testing"

// Issues that one article's words name and others' only point back to. An
// article's first line is its title.
func TestIssuesThatWereAskedFor(t *testing.T) {
	tests := []struct {
		about, question, sides string
		articles               []string
	}{
		{"the idea that was called for", "For or against a referendum on the pact?", "against: Bill Stone; for: Ann Reid", []string{
			`Lunde waits
Opposition leader Ann Reid called for a referendum on the pact. Mayor Bill Stone dismissed the idea within hours.`}},
		{"that idea, which somebody wants", "Should the publication of the accident rate of every port go ahead?", "against: Harbour Union; for: Ann Reid", []string{
			`Ports
Trader Ann Reid wants the state to publish the accident rate of every port. “I can look up the tides,” she said. The Harbour Union rejects that idea as an invitation to blame.`}},
		{"what a body was asked for past its name", "For or against an exemption from the access rules?", "against: Iceland; for: Crane Gas", []string{
			`Gas
Crane Gas has asked the national regulator, the Energy Board, for an exemption from the access rules. Iceland is hostile to the idea.`}},
		{"the demand for a thing", "For or against a referendum on the pact?", "against: Bill Stone; for: Ann Reid, Harbour Union", []string{
			`Lunde waits
Ann Reid wants a referendum on the pact. Bill Stone rejected the demand by Ann Reid for a referendum on the pact. The Harbour Union supports the call by Ann Reid for a referendum.`}},
		{"what was demanded of what others rule out", "Should buying shares with public money go ahead?", "against: Kari Berg; for: Left Party", []string{
			`Bank
Minister Kari Berg ruled out buying shares with public money, as the Left Party has demanded.`}},
		{"a bill by what it would do", "For or against the bill that would forbid towns to sell parks?", "against: Town League; for: Ann Reid", []string{
			`Parks
Senator Ann Reid has introduced a bill that would forbid towns to sell parks. The Town League is fighting it.`}},
		{"a proposal is the thing and not who shares it", "For or against a levy on each litre?", "against: Crane Water; for: Olav Moe", []string{
			`Water
Mayor Olav Moe proposes a levy of one cent on every litre, to be shared among all towns.`,
			`Wells
Crane Water is opposed to a levy on each litre.`}},
		{"a title's circumstances", "For or against a floating gas terminal?", "against: Iceland, Harbour Union; for: Norway", []string{
			`Norway approves floating gas terminal over Icelandic protest
Norway supports the terminal. Minister Kari Berg of Iceland left. Iceland demands that the project be halted. The Harbour Union opposes the terminal.`}},
		{"what a title says is to end", "Should the closure of the swimming pool go ahead?", "against: Readers' League; for: Kari Berg", []string{
			`Orre swimming pool to close in May
The council met on Monday near the pool. Minister Kari Berg defended the closure. The Readers' League opposes the closure.`}},
		{"a law noun alone, in two articles", "For or against a referendum?", "against: Bill Stone; for: Ann Reid; undecided: Harbour Union", []string{
			`Lunde waits
Ann Reid called for a referendum. Bill Stone dismissed the idea.`,
			`Harbour
The Harbour Union has not decided on a referendum.`}},
		{"a law noun alone, in one", "", "", []string{
			`Lunde waits
Ann Reid called for a levy. Bill Stone dismissed the idea.`}},
		{"an idea of one's own", "", "", []string{
			`Lunde waits
Ann Reid called for a referendum on the pact. She dismissed the idea of a vote on Sunday.`}},
	}
	for _, tt := range tests {
		t.Run(tt.about, func(t *testing.T) {
			c := analysed(t, titled(tt.articles)...)
			checkOneIssue(t, c, tt.question, tt.sides)
		})
	}
}

// Matters that go by a plain word, or by whose they are.
func TestIssuesThatAreToldPlainly(t *testing.T) {
	tests := []struct {
		about, sides string
		articles     []string
	}{
		{"a loan that is told by its years", "against: Iceland; for: Kari Berg", []string{
			`Swords
Minister Kari Berg proposed a loan of 25 years on Monday. The swords are old.`,
			`Iceland
Iceland will not accept a loan of its own property.`}},
		{"what was floated and turned down", "against: Iceland; for: Kari Berg", []string{
			`Swords
Minister Kari Berg floated a loan of 25 years on Monday. Iceland turned it down within a day. The swords were on loan from Peru.`}},
		{"somebody's bill", "against: Kari Berg; for: Harbour Party", []string{
			`Bill
The Harbour Party has introduced a ports bill. Kari Berg will vote against the bill of the Harbour Party.`}},
		{"a rank is no other thing", "against: Heritage Trust; for: Ann Reid", []string{
			`Swords
Ann Reid supports the second-largest return of swords in history. The Heritage Trust opposes the return of the swords.`}},
		{"an offer to do something", "against: Harbour Union; for: Crane Gas", []string{
			`Gas
Crane Gas has offered to close the quay. The Harbour Union rejected the offer.`}},
		{"a line that has a name", "against: Iceland; for: Norway", []string{
			`Lines
The long line, known as the Ridge Connector, would run to Bergen. Norway has endorsed the line. The line is loud, and the line is long.`,
			`Wires
Iceland rejects the Ridge Connector, the 121-mile line that Crane Gas wants to build. The line is long.`}},
		{"a body's side told behind its head", "against: Iceland; for: Harbour Union, Ann Reid", []string{
			`Toll
“It is fair,” said Ann Reid, head of the Harbour Union, which now supports the Lunde toll. Iceland opposes the Lunde toll.`}},
		{"no project is a marsh", "", []string{
			`Marsh
The cranes will kill the marsh in Lunde, says Ann Reid. Iceland wants the marsh in Lunde saved. Kari Berg opposes the project.`}},
		{"who is against what somebody means to end", "", []string{
			`Pool
Norway intends to close the pool in May.

“It is old,” said Ann Reid. Kari Berg called it a provocation.`}},
	}
	for _, tt := range tests {
		t.Run(tt.about, func(t *testing.T) {
			c := analysed(t, titled(tt.articles)...)
			checkOneIssue(t, c, "", tt.sides)
		})
	}
}
