package analysis

import (
	"reflect"
	"testing"
)

// All analyses share what is made of the lexicon, so one that wrote into it
// would change the findings of the next.
func TestAnAnalysisLeavesTheLexiconAsItWas(t *testing.T) {
	model, _ := loaded(t)
	lex, err := loadLexicon()
	if err != nil {
		t.Fatal(err)
	}
	fresh, err := loadLexicon()
	if err != nil {
		t.Fatal(err)
	}
	analyse(model, lex, "Test", sourcesOf([]string{
		"Mayor Ann Hale of the Harbour Trust said on 3 May 2024 that she supports the tunnel, which costs €30 million. Norway's decision on the tunnel is due in June.",
		"The mayor, Ann Hale, rejected the tunnel at a cost of €40 million. \"I am against it,\" she said. The council voted for the tunnel on 4 May 2024.",
	}))
	count := 0
	lex.made.Range(func(key, made any) bool {
		var want any
		switch key := key.(type) {
		case setOf:
			want = fresh.set(string(key))
		case tableOf:
			want = fresh.table(string(key))
		case groupsOf:
			want = fresh.groups(string(key))
		default:
			return true
		}
		count++
		if !reflect.DeepEqual(made, want) {
			t.Errorf("%T %q has changed", key, key)
		}
		return true
	})
	if count < 20 {
		t.Errorf("only %d lists were read", count)
	}
}
