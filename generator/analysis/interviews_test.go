package analysis

import (
	"slices"
	"strings"
	"testing"
)

// answersOf gives who answers what in an interview, each by its first words.
func answersOf(t *testing.T, text string) []string {
	c := analysed(t, sourceOf("a", "2025-03-28", text))
	var out []string
	for _, q := range c.Quotations {
		if q.Rule == "interview-answer" {
			words := strings.Fields(c.Text(q.Content[0]))
			out = append(out, c.Actor(q.Speaker.Actor).Name+": "+strings.Join(words[:min(4, len(words))], " "))
		}
	}
	return out
}

func TestInterviewsInBold(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       []string
	}{
		{"what follows in italics or under a heading is the author's",
			"Olga Petrova runs the dam.\n\n**Are you sorry?**\n\nI am not, and we will go on.\n\n*The ministry rejected that and said we should wait.*\n\n**Is it safe?**\n\nMy house is below it.\n\n**When do you open?**\n\nWe open in May.\n\n## Reaction\n\nThe mayor of the town said that our river is at risk.",
			[]string{"Olga Petrova: I am not, and", "Olga Petrova: My house is below", "Olga Petrova: We open in May."}},
		{"a paragraph on whoever is asked is the author's",
			"Olga Petrova runs the dam.\n\n**Are you sorry?**\n\nI am not, and we will go on.\n\n**Is it safe?**\n\nMy house is below it.\n\n**When do you open?**\n\nWe open in May.\n\nThe ministry has since written to Petrova.",
			[]string{"Olga Petrova: I am not, and", "Olga Petrova: My house is below", "Olga Petrova: We open in May."}},
		{"labels before the first turn only",
			"Olga Petrova runs the dam, and Ivan Kos is against it.\n\n**Port Radio: Are you sorry?**\n\n**Olga Petrova:** I am not, and we will go on.\n\n**Is it safe?**\n\nMy house is below it.\n\n**When do you open?**\n\nWe open in May.",
			[]string{"Olga Petrova: I am not, and", "Olga Petrova: My house is below", "Olga Petrova: We open in May."}},
		{"question and answer in one paragraph",
			"Olga Petrova runs the dam.\n\n**Are you sorry?** I am not, and we will go on.\n\n**Is it safe?** My house is below it.\n\n**When do you open?** We open in May.",
			[]string{"Olga Petrova: I am not, and", "Olga Petrova: My house is below", "Olga Petrova: We open in May."}},
		{"of several in the introduction, the one who spoke",
			"Ivan Kos is against the dam. Olga Petrova runs it. She spoke to Mia Lund in the spring.\n\n**Are you sorry?**\n\nI am not, and we will go on.\n\n**Is it safe?**\n\nMy house is below it.\n\n**When do you open?**\n\nWe open in May.",
			[]string{"Olga Petrova: I am not, and", "Olga Petrova: My house is below", "Olga Petrova: We open in May."}},
		{"of several in the introduction, the one whom a question addresses",
			"Ivan Kos and Olga Petrova are at odds about the dam.\n\n**Ms Petrova, are you sorry?**\n\nI am not, and we will go on.\n\n**Is it safe?**\n\nMy house is below it.\n\n**When do you open?**\n\nWe open in May.",
			[]string{"Olga Petrova: I am not, and", "Olga Petrova: My house is below", "Olga Petrova: We open in May."}},
		{"nobody knows who of two is asked",
			"Ivan Kos spoke to Olga Petrova.\n\n**Are you sorry?**\n\nI am not, and we will go on.\n\n**Is it safe?**\n\nMy house is below it.\n\n**When do you open?**\n\nWe open in May.",
			nil},
	} {
		if got := answersOf(t, c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s:\n got  %q\n want %q", c.name, got, c.want)
		}
	}
}

// Answers between marks: what stands beside them is told by the author, who may
// quote others.
func TestInterviewsWithAnswersBetweenMarks(t *testing.T) {
	text := "Ivan Kos is against the dam. Olga Petrova runs it. She spoke to Mia Lund in the spring.\n\n" +
		"**Are you sorry?**\n\n“I am not. The dam will stand.” She said she would open it in May. “We have the money.”\n\n" +
		"**Ivan Kos says it is unsafe.**\n\n“He has never seen it.”\n\n" +
		"**The mayor wants it closed. Would you?**\n\n“My house is below it, as it happens.”\n\n" +
		"The mayor did not yield. “She is wrong,” he said.\n\n" +
		"**Is it yours?**\n\n“It is ours.”"
	c := analysed(t, sourceOf("a", "2025-03-28", text))
	var got []string
	for _, q := range c.Quotations {
		if q.Speaker == nil || q.Speaker.Actor == "" {
			got = append(got, "nobody: "+c.Text(q.Content[0]))
		} else {
			got = append(got, c.Actor(q.Speaker.Actor).Name+": "+c.Text(q.Content[0]))
		}
	}
	want := []string{"Olga Petrova: I am not. The dam will stand.", "Olga Petrova: she would open it in May", "Olga Petrova: We have the money.",
		"Ivan Kos: it is unsafe", "Olga Petrova: He has never seen it.", "Olga Petrova: My house is below it, as it happens.", "nobody: She is wrong,", "Olga Petrova: It is ours."}
	if !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}
