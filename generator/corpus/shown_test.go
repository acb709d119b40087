package corpus

import "testing"

func TestShownLeavesOutWhatIsHeldBack(t *testing.T) {
	c := &Corpus{
		Actors:     []Actor{{ID: "a", Page: true, HeldBack: true}, {ID: "b", Page: true, Roles: []Role{{Title: "Mayor", HeldBack: true}, {Title: "Doctor"}}}},
		Quotations: []Quotation{{ID: "q1", HeldBack: true}, {ID: "q2"}},
		Events:     []Event{{ID: "e1"}, {ID: "e2", HeldBack: true}},
	}
	s := c.Shown()
	if s.Actors[0].Page || !s.Actors[1].Page || len(s.Actors) != 2 {
		t.Errorf("an actor that is held back is named by others, without a page: %+v", s.Actors)
	}
	if len(s.Actors[1].Roles) != 1 || s.Actors[1].Roles[0].Title != "Doctor" {
		t.Errorf("roles: %+v", s.Actors[1].Roles)
	}
	if len(s.Quotations) != 1 || s.Quotations[0].ID != "q2" || len(s.Events) != 1 || s.Events[0].ID != "e1" {
		t.Errorf("shown: %+v %+v", s.Quotations, s.Events)
	}
	if !c.Actors[0].Page || len(c.Actors[1].Roles) != 2 || len(c.Quotations) != 2 {
		t.Error("the corpus itself was changed")
	}
}
