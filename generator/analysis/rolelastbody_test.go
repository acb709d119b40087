package analysis

import (
	"slices"
	"testing"
)

// A role that stands by itself is that of the body that the sentence before is
// about, and of no body where another may be meant.
func TestWhoseAnOfficeIs(t *testing.T) {
	tests := []struct {
		text string
		want []string // of Rita Moss
	}{
		{"The Hume Trust, which the Norvik Bank owns, agreed. Its chairwoman, Rita Moss, spoke.", []string{"chairwoman of Hume Trust"}},
		{"The Norvik Bank’s largest owner, the Hume Trust, agreed. Its chairwoman, Rita Moss, spoke.", []string{"chairwoman of Hume Trust"}},
		{"The Norvik Bank’s profits fell. Its chairwoman, Rita Moss, spoke.", []string{"chairwoman of Norvik Bank"}},
		{"The battery maker Hansol Zell signed a contract with the Norvik Institute. Its chairwoman, Rita Moss, spoke.", []string{"chairwoman of Hansol Zell"}},
		{"Osterwald Quell signed a contract with the Norvik Institute. Its chairwoman, Rita Moss, spoke.", []string{"chairwoman of Osterwald Quell"}},
		{"It was a victory for the Norvik Institute. Its chairwoman, Rita Moss, spoke.", []string{"chairwoman of Norvik Institute"}},
		{"The Norvik Institute sold a mill to the Hume Trust. “We were late,” it said. Its chairwoman, Rita Moss, spoke.", []string{"chairwoman of Norvik Institute"}},
		{"Peru waited for the Norvik Institute. Its ambassador, Rita Moss, spoke.", []string{"ambassador of Peru"}},
		{"The European Central Bank sent a letter to Quellin Savings. A lawyer for the bank, Rita Moss, agreed.", []string{"lawyer for the bank"}},
		{"Denmark waited. The governor of the Danish central bank, Rita Moss, agreed.", []string{"governor of ~the Danish central bank"}},
		{"Denmark waited. The head of the Danish delegation, Rita Moss, agreed.", []string{"head of Denmark"}},
		{"Rita Moss, mayor of the Danish town of Aarhus, agreed. Denmark waited.", []string{"mayor of Aarhus"}},
		{"Rita Moss ran for the Norvik Council in May.", nil},
		{"Rita Moss, a union leader and founder of the Norvik Institute, agreed.", []string{"founder of Norvik Institute", "union leader"}},
		{"According to his agent, Rita Moss was ill.", nil},
		{"They put up Dan Fell for president and potter Rita Moss for treasurer.", []string{"potter"}},
		{"The club nominated potter Rita Moss.", []string{"potter"}},
		{"Dan Fell came to meet his fellow Rita Moss.", nil},
		{"Study co-author Rita Moss of the Norvik Institute agreed.", []string{"Study co-author", "Norvik Institute of Norvik Institute"}},
		{"The Norvik Fund waited. Nobody, fund manager Rita Moss said, was there.", []string{"fund manager"}},
		{"The Norvik Fund waited. “We would say no,” fund manager Rita Moss said.", []string{"fund manager of Norvik Fund"}},
		{"The Norvik Union waited. “We would say no,” fund manager Rita Moss said.", []string{"fund manager"}},
		{"The Norvik Institute said no. Police spokeswoman Rita Moss agreed.", []string{"police spokeswoman"}},
		{"The Norvik Institute waited. Your partner Rita Moss agreed.", []string{"partner"}},
		{"At the Norvik Institute, spokeswoman Rita Moss agreed. The Hume Trust waited.", []string{"spokeswoman of Norvik Institute"}},
		{"At the Norvik Institute, Health Minister Rita Moss agreed. Peru and Chile waited.", []string{"Health Minister"}},
		{"Peru waited. Peru was late. Peru agreed. President Rita Moss of Quellin Nord was late.", []string{"President of Quellin Nord"}},
	}
	for _, tt := range tests {
		if got := rolesOf(analysed(t, sourceOf("a", "2024-05-06", tt.text)), "Rita Moss"); !slices.Equal(got, tt.want) {
			t.Errorf("%q: roles %q, want %q", tt.text, got, tt.want)
		}
	}
}

// An outlet whose report names it late is not whoever makes the statement.
func TestAReportIsNoStatementOfItsOutlet(t *testing.T) {
	src := sourceOf("a", "2024-05-06", "Miners walked out. The pit is shut. Nobody was hurt.\n\nThey called the Norvik Institute late on Monday. Nobody came.\n\nPresidential spokeswoman Rita Moss agreed.")
	src.Outlet = "Norvik Institute"
	if got, want := rolesOf(analysed(t, src), "Rita Moss"), []string{"presidential spokeswoman"}; !slices.Equal(got, want) {
		t.Errorf("roles %q, want %q", got, want)
	}
}
