package analysis

import (
	"slices"
	"testing"
)

// What looks like a side, or like somebody else's side.
func TestSidesAreTheirs(t *testing.T) {
	for _, c := range []struct{ text, want, not string }{
		{"Lesotho’s main opposition party said on Friday it would not accept the recount law. Lesotho voted in May.", "lesothos-main-opposition-party against recount law", "lesotho against recount law"},
		{"Norway’s largest union said it opposed the levy. Norway is a country.", "norways-largest-union against levy", "norway against levy"},
		{"“I am not for sale,” Ann Reid said, “but I am for rent.”", "", "ann-reid against sale"},
		{"“I am not for sale,” Ann Reid said, “but I am for rent.”", "", "ann-reid for rent"},
		{"“A joint water commission – I would sign that tomorrow,” said Ann Reid.", "", "ann-reid for tomorrow"},
		{"The watchdog’s head, Losa Faleafa, said Flikka Ltd deserved its penalty but repeated her doubts about the ban.", "losa-faleafa against ban", "flikka-ltd against ban"},
		{"Parents who oppose the bill plan a rally outside the State House on Wednesday.", "parents against bill", "parents against bill plan"},
	} {
		got := heldIn(t, c.text)
		if c.want != "" && !slices.Contains(got, c.want) {
			t.Errorf("%s\n\tgot %q, want %q", c.text, got, c.want)
		}
		if slices.Contains(got, c.not) {
			t.Errorf("%s\n\tgot %q", c.text, c.not)
		}
	}
}

// "That" before a noun opens no clause that could be denied.
func TestRejectingThatIdeaDeniesNothing(t *testing.T) {
	text := "The group Fair Start rejects that idea as an invitation to trouble in small schools where everyone knows everyone."
	for _, c := range analysed(t, sourceOf("a", "2024-05-06", text)).Claims {
		if c.Rule == "denies-that" {
			t.Errorf("denied: %q", c.Target.Text)
		}
	}
}

func TestNewIsKeptWhereItBelongsToAName(t *testing.T) {
	for text, want := range map[string]string{"New Zealand’s ban": "New Zealand’s ban", "new ban on nets": "ban on nets", "New rules": "rules", "first New York levy": "New York levy"} {
		if got := withoutRank(text); got != want {
			t.Errorf("%q: got %q, want %q", text, got, want)
		}
	}
}

// Somebody whom an article calls "Ms Reid" is a person, whatever her given name.
func TestWhomAnArticleCallsMsIsAPerson(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "Quorvia Sandrel has led the mining section since 2021. “They get 70 per cent,” Ms Sandrel said.\n\nThe pay of Quorvia Sandrel is public."))
	for _, a := range c.Actors {
		if a.Name == "Quorvia Sandrel" {
			if a.Kind != "person" {
				t.Errorf("a %s", a.Kind)
			}
			return
		}
	}
	t.Errorf("not found: %v", c.Actors)
}

// A plural names no one bill: "one of the most watched bills of the session".
func TestAPluralDoesNotTellWhichBillIsMeant(t *testing.T) {
	text := "The senate sent one of the most closely watched bills of the session to the house. The Teachers’ Union backs the bill. The Farmers’ Union opposes the bill."
	for _, d := range analysed(t, sourceOf("a", "2024-05-06", text)).Disagreements {
		if d.Issue != "bill" {
			t.Errorf("issue: %q", d.Issue)
		}
	}
}
