package analysis

import (
	"testing"
)

// One matter that the articles of a dossier call by several names has one
// disagreement. An article's first line is its title.
func TestOneMatterUnderSeveralNames(t *testing.T) {
	tests := []struct {
		about, sides string
		articles     []string
	}{
		{"what the title calls otherwise than the text", "against: Mark Tranter; for: Harwick Museum, Aline Dossou", []string{
			`Museum votes to return bronze masks
The Harwick Museum has approved the transfer of ownership of 40 bronze masks, it said on Friday. Culture minister Aline Dossou welcomed the vote. Historian Mark Tranter opposes the return of the masks.`}},
		{"a bill and what it does", "against: Olav Moe; for: Kari Berg", []string{
			`Phones and schools
The Schools Bill would ban phones in classrooms. Minister Kari Berg supports the Schools Bill. Teacher Olav Moe opposes a ban on phones.`}},
		{"a reform and the higher age it brings", "against: Miners' Union; for: Kari Berg, Chamber of Commerce", []string{
			`Parliament passes pension reform
Parliament passed the pension reform on Friday. The law raises the retirement age to 65. Minister Kari Berg defended the law. The Chamber of Commerce supports a higher retirement age. The Miners' Union opposes the law.`}},
		{"the lease of two articles", "against: Ann Reid; for: Bill Stone", []string{
			`Council row
The council debated a 99-year lease of harbour land on Monday. Councillor Ann Reid voted against the lease.`,
			`Harbour news
The 125-year lease of the harbour land was signed on Friday. Mayor Bill Stone supports the lease.`}},
		{"leases of two places", "", []string{
			`Council row
The council debated a lease of Orre Park on Monday. Councillor Ann Reid voted against the lease of Orre Park.`,
			`Harbour news
The lease of Lunde Quay was signed on Friday. Mayor Bill Stone supports the lease.`}},
		{"loans of other kinds", "against: Heritage Trust; for: Kari Berg, Olav Moe", []string{
			`Loan row
Minister Kari Berg proposed a long loan. Historian Olav Moe supports a renewable loan. The Heritage Trust will not accept a loan.`}},
		{"a pact by the state's adjective and by its name", "against: Fishers' Union; for: Kari Berg", []string{
			`Pact row
Minister Kari Berg supports the military pact with France. Deputies met in Lunde on Monday.`,
			`Fishers against pact
The Fishers' Union opposes the French pact in Lunde. France is far away.`}},
		{"a withdrawal and a departure", "", []string{
			`Recall
Minister Kari Berg supports the withdrawal of the jars. The jars are old.`,
			`Minister in trouble
The Fishers' Union opposes the departure.`}},
		{"a cap and the bylaw that makes it", "against: Owners' League; for: Left Party", []string{
			`Rents
Talks on the rent cap ended on Monday. The bylaw begins in May. The Left Party welcomed the rent cap.`,
			`Landlords
Landlords wait for the rent cap. The bylaw covers old houses, and the bylaw is long. The Owners' League opposes the bylaw.`}},
		{"a cap and a bylaw of another name", "", []string{
			`Rents
Talks on the rent cap ended on Monday. The bylaw begins in May. The Left Party welcomed the rent cap.`,
			`Landlords
Landlords wait for the rent cap. The Heritage Bylaw covers old houses, and the bylaw is long. The Owners' League opposes the bylaw.`}},
		{"an order that the dossier is about", "against: Boat Union; for: Green Party", []string{
			`Mussels
The order on mussels begins in May. The order is short. The Green Party supports the order.`,
			`Fishers
Fishers wait for the order. The order covers mussels. The Boat Union opposes the order.`}},
		{"a minister who should go and will not", "against: Kari Berg; for: Ann Reid, Olav Moe, Fishers' Union", []string{
			`Calls on minister to go
Opposition leader Ann Reid said Kari Berg should step down. Deputy Olav Moe called on Kari Berg to resign at once. Kari Berg said she had no intention of resigning.`,
			`Minister stays
Kari Berg refused to resign yesterday. The Fishers' Union again demanded her departure.`}},
		{"a chairman who is told to go, and one who should go on", "against: Bill Stone; for: Ann Reid", []string{
			`Chairman under fire
The chairman of the port, Bill Stone, must quit, Councillor Ann Reid said. Bill Stone will not stand down. Councillor Olav Moe said Bill Stone should go further and go to the races.`}},
		{"an idea that would end a thing", "against: Olav Moe; for: Energy Ministry", []string{
			`Row over exports
Deputy Olav Moe wants to cut off power exports to Norland. The Energy Ministry does not support the idea.`}},
		{"a decision of a bank to suspend", "against: Nordal Power; for: Ann Reid", []string{
			`Row over loan
Envoy Ann Reid welcomed the decision of the Harrow Bank to suspend the loan for the dam. Nordal Power opposes the suspension of the loan.`}},
		{"a demand told before", "against: Olav Moe; for: Ann Reid", []string{
			`Row over report
Deputy Ann Reid demanded that the report be published in full. It has 80 pages. Minister Olav Moe rejected the demand.`}},
		{"another demand than one's own", "", []string{
			`Row over report
Minister Olav Moe demanded that the report be published in full. It has 80 pages. Minister Olav Moe rejected the demand.`}},
		{"a charge told before", "against: Olav Moe; for: Ann Reid", []string{
			`Row over talks
Deputy Ann Reid accused the ministry of negotiating in secret and of asking for money. "The pages are blank," she said. Minister Olav Moe rejected the charge.`}},
		{"a plan to close, and the closure", "against: Nurses' Union; for: Harrow Trust", []string{
			`Ward row
The closure of the maternity ward was announced in May. The closure is set for June. The Nurses' Union opposes the closure. The Harrow Trust wants to close the maternity ward.`,
			`More on the ward
The closure was debated on Monday. Nobody spoke for the closure.`}},
	}
	for _, tt := range tests {
		t.Run(tt.about, func(t *testing.T) {
			c := analysed(t, titled(tt.articles)...)
			checkOneIssue(t, c, "", tt.sides)
		})
	}
}

func TestStrikesAreOfWorkOrOfWar(t *testing.T) {
	for text, same := range map[string]bool{
		"The union said 300 nurses joined the picket. The Labour Party backs the nurses' strike. Minister Kari Berg condemned the nurses' walkout.": true,
		"The missile hit a camp and killed two soldiers. Norway backs the nurses' strike. Iceland condemned the nurses' walkout.":                   false,
	} {
		c := analysed(t, sourceOf("a", "2024-05-06", text))
		if got := len(c.Disagreements) == 1; got != same {
			t.Errorf("%s\none matter: %v, want %v", text, got, same)
		}
	}
}
