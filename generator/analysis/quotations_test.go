package analysis

import (
	"slices"
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// shown is a quotation in one line: kind, speaker's words, quoted or reported
// words.
func shown(c *corpus.Corpus, q corpus.Quotation) string {
	who := "-"
	if q.Speaker != nil {
		who = c.Text(q.Speaker.At)
		if a := c.Actor(q.Speaker.Actor); a != nil && a.Named {
			who = a.Name
		}
	}
	spans := q.Quoted
	if len(spans) == 0 {
		spans = q.Content
	}
	var parts []string
	for _, s := range spans {
		parts = append(parts, c.Text(s))
	}
	return string(q.Kind) + " | " + who + " | " + strings.Join(parts, " … ")
}

func TestQuotations(t *testing.T) {
	tests := []struct {
		about, text string
		want        []string
	}{
		{"cue after, inverted", "“The dam is safe,” said Olga Petrova, the engineer.", []string{"direct | Olga Petrova | The dam is safe,"}},
		{"cue after, straight", "“The dam is safe,” Olga Petrova said on Monday.", []string{"direct | Olga Petrova | The dam is safe,"}},
		{"straight marks", `"The dam is safe," Olga Petrova said.`, []string{"direct | Olga Petrova | The dam is safe,"}},
		{"doubled single marks", "''The dam is safe,'' Olga Petrova said.", []string{"direct | Olga Petrova | The dam is safe,"}},
		{"a party in brackets", "“The dam is safe,” Rep. Olga Petrova (R-Wis.) said.", []string{"direct | Olga Petrova | The dam is safe,"}},
		{"a participle goes on", "Olga Petrova said that the dam was safe, adding that it would hold.", []string{"indirect | Olga Petrova | the dam was safe", "indirect | Olga Petrova | it would hold"}},
		{"single marks and an apostrophe", "‘The dam isn’t safe,’ Olga Petrova said.", []string{"direct | Olga Petrova | The dam isn’t safe,"}},
		{"speaker first", "Olga Petrova said: “The dam is safe.”", []string{"direct | Olga Petrova | The dam is safe."}},
		{"according to one, then another speaks", "According to the Eel Post, Olga Petrova was unmoved; “The dam is safe for now.”", []string{"direct | - | The dam is safe for now."}},
		{"according to", "According to Olga Petrova, “The dam is safe for now.”", []string{"direct | Olga Petrova | The dam is safe for now."}},
		{"went on to say", "Olga Petrova spoke. Petrova went on to say, “The dam is safe.”", []string{"direct | Olga Petrova | The dam is safe."}},
		{"interrupted", "“The dam,” Olga Petrova said, “is safe for now.”", []string{"direct | Olga Petrova | The dam, … is safe for now."}},
		{"two sentences around the cue", "“The dam is safe,” Olga Petrova said. “It will stay safe.”", []string{"direct | Olga Petrova | The dam is safe,", "direct | Olga Petrova | It will stay safe."}},
		{"apposition between name and cue", "“The dam is safe,” its keeper, Olga Petrova, said in a letter.", []string{"direct | Olga Petrova | The dam is safe,"}},
		{"mixed", "Olga Petrova told reporters that the dam “was never at risk”.", []string{"mixed | Olga Petrova | was never at risk"}},
		{"named", "Olga Petrova called the report “a fairy tale”.", []string{"mixed | Olga Petrova | a fairy tale"}},
		{"participle", "Calling the report a “fairy tale”, Olga Petrova left the room.", []string{"mixed | Olga Petrova | fairy tale"}},
		{"as S noted", "The dam is “safe,” as Olga Petrova noted.", []string{"mixed | Olga Petrova | safe,"}},
		{"a name by habit", "Olga Petrova calls the dam “the old lady” at home.", []string{"term | - | the old lady"}},
		{"a verdict by habit", "Olga Petrova calls the dam “the worst deal” of all.", []string{"mixed | Olga Petrova | the worst deal"}},
		{"scare quotes are a term", "The “ghost dam” has stood empty for years.", []string{"term | - | ghost dam"}},
		{"whole sentence without a cue", "There was a sign. “Nobody may cross the dam at night.” It was old.", []string{"direct | - | Nobody may cross the dam at night."}},
		{"indirect with that", "Olga Petrova said that the dam was safe.", []string{"indirect | Olga Petrova | the dam was safe"}},
		{"indirect without that", "Olga Petrova said the dam was safe.", []string{"indirect | Olga Petrova | the dam was safe"}},
		{"indirect after a time and a place", "Olga Petrova said after the flood she would not rebuild the dam.", []string{"indirect | Olga Petrova | she would not rebuild the dam"}},
		{"indirect with a number first", "Olga Petrova said about 20 people have left.", []string{"indirect | Olga Petrova | about 20 people have left"}},
		{"adverb of time before the cue", "Olga Petrova later told Reuters that the dam was safe.", []string{"indirect | Olga Petrova | the dam was safe"}},
		{"many of whom", "The dam has friends, many of whom say the wall is safe.", []string{"indirect | many of whom | the wall is safe"}},
		{"a noun that only looks like a report", "Once Ivana Kos has said her piece, she goes home.", nil},
		{"no naming across a verb", "Olga Petrova says letters calling for the dam’s end are “lies”.", []string{"mixed | Olga Petrova | lies"}},
		{"a second cue behind a quotation", "Olga Petrova told voters to “stay calm” and said she was going home.", []string{"mixed | Olga Petrova | stay calm", "indirect | Olga Petrova | she was going home"}},
		{"a relative clause behind quoted words is no cue", "Olga Petrova accused the board of having “signed first”, a reference to the deal that the council agreed in May.", []string{"mixed | Olga Petrova | signed first"}},
		{"people familiar with something", "Three people familiar with the matter said the dam was unsafe.", []string{"indirect | Three people familiar with the matter | the dam was unsafe"}},
		{"one of them", "The keepers came. “It is safe,” said one of them, who left early.", []string{"direct | one of them | It is safe,"}},
		{"between dashes", "Olga Petrova – the director of the works – said the dam was old.", []string{"indirect | Olga Petrova | the dam was old"}},
		{"a hearer behind the clause", "The dam would hold, Olga Petrova told the BBC on Monday.", []string{"indirect | Olga Petrova | The dam would hold"}},
		{"inverted, without a name", "The plan failed, said one official in the room.", []string{"indirect | one official in the room | The plan failed"}},
		{"a relative clause with the cue inside", "She bought a wall which, Olga Petrova said, would hold.", []string{"indirect | Olga Petrova | which, Olga Petrova said, would hold"}},
		{"examples behind a fragment do not speak", "Police held eight people for “spreading rumours,” including Ivan Kos, who tried to warn residents.", []string{"term | - | spreading rumours,"}},
		{"a statement issued", "Olga Petrova issued the following statement: “We will not leave the dam.”", []string{"direct | Olga Petrova | We will not leave the dam."}},
		{"a statement by somebody", "The union welcomed the statement by Olga Petrova in May that the sale “fails every test”.", []string{"mixed | Olga Petrova | fails every test"}},
		{"and I quote", "Olga Petrova told us in May, and I quote, “Every wall will leak in the end.”", []string{"direct | Olga Petrova | Every wall will leak in the end."}},
		{"behind a sentence about the speaker", "Olga Petrova looks out of the window. “This was a village.”", []string{"direct | Olga Petrova | This was a village."}},
		{"an office, of what is said elsewhere", "Health Minister Olga Petrova came. “It is safe,” the minister said.", []string{"direct | Olga Petrova | It is safe,"}},
		{"a gerund as the subject of a report", "Olga Petrova said closing the dam after Easter would cost “a mountain of gold”.", []string{"mixed | Olga Petrova | a mountain of gold"}},
		{"who describes goes on", "The vote was described by Olga Petrova as a “fine day”, saying she would stay.", []string{"mixed | Olga Petrova | fine day", "indirect | Olga Petrova | she would stay"}},
		{"a document with a participle", "The letter of Olga Petrova, released on Monday, read: “It is over and the dam is going.”", []string{"direct | The letter of Olga Petrova | It is over and the dam is going."}},
		{"things raise no concern", "A crack raises the concern that the dam will fall.", nil},
		{"an acronym is no pronoun", "WHO director Olga Petrova said the name was easy.", []string{"indirect | Olga Petrova | the name was easy"}},
		{"according to one, another said", "According to Reuters, the mayor of Wick, Olga Petrova, said the dam was safe.", []string{"indirect | Reuters | the mayor of Wick, Olga Petrova, said the dam was safe"}},
		{"an adverb before that", "Residents complain bitterly that the dam is old.", []string{"indirect | Residents | the dam is old"}},
		{"another goes on to warn", "Olga Petrova stressed that the dam was safe, and rights groups warned that it was not.", []string{"indirect | Olga Petrova | the dam was safe", "indirect | rights groups | it was not"}},
		{"the author's gloss", "Olga Petrova said the vote came “with a gun to its head”, a reference to Ivan Kos’s warning in May that he would “review his gift”.", []string{"mixed | Olga Petrova | with a gun to its head", "mixed | Ivan Kos | review his gift"}},
		{"people on the move", "Protesters marching through the streets chanted “What curfew is this?”", []string{"direct | Protesters marching through the streets | What curfew is this?"}},
		{"a second verb behind a relative clause", "Olga Petrova stressed her love of the wall that broke and said she was fit for the job.", []string{"indirect | Olga Petrova | her love of the wall that broke", "indirect | Olga Petrova | she was fit for the job"}},
		{"nobody is followed past an impersonal paragraph", "Olga Petrova spoke.\n\nThe lease was old. “It is safe,” she said.", []string{"direct | she | It is safe,"}},
		{"clause first", "The dam was safe, Olga Petrova said.", []string{"indirect | Olga Petrova | The dam was safe"}},
		{"urged", "Olga Petrova urged residents to leave.", []string{"indirect | Olga Petrova | residents to leave"}},
		{"pronoun with one candidate", "Olga Petrova built the dam. “It is safe,” she said.", []string{"direct | Olga Petrova | It is safe,"}},
		{"pronoun with two candidates", "Olga Petrova met Ivana Kos. “It is safe,” she said.", []string{"direct | she | It is safe,"}},
		{"pronoun behind the same pronoun", "Olga Petrova built the dam. She loves it.\n\n“It is safe,” she said.", []string{"direct | Olga Petrova | It is safe,"}},
		{"pronoun with one candidate of its kind", "Mr Ivan Kos met Ms Olga Petrova. “It is safe,” she said.", []string{"direct | Olga Petrova | It is safe,"}},
		{"a pronoun that may be an unnamed subject", "A spokeswoman for Olga Petrova came. “It is safe,” she said.", []string{"direct | she | It is safe,"}},
		{"a pronoun behind one that its own sentence names", "When a painter called Ivan Kos left the town, he sold his house. He mends boats now. “It is safe,” he said.", []string{"direct | Ivan Kos | It is safe,"}},
		{"a pronoun behind the same pronoun in another paragraph", "Olga Petrova told Oslo that she would pay. The dam was old.\n\n“It is safe,” she said. She called it “a wall of gold”.", []string{"indirect | Olga Petrova | she would pay", "direct | Olga Petrova | It is safe,", "mixed | Olga Petrova | a wall of gold"}},
		{"a pronoun behind the name of whoever is the nurse", "The nurse is Olga Petrova. She came in May. “It is safe,” she said.", []string{"direct | Olga Petrova | It is safe,"}},
		{"a pronoun behind one whose brother is told of", "Its secretary, Olga Petrova, whose brother was among the dead, came. “It is safe,” she said.", []string{"direct | Olga Petrova | It is safe,"}},
		{"nobody whom the subject is asked about is the subject", "Olga Petrova spoke. Asked about Ivana Kos, she left. “It is safe,” she said.", []string{"direct | Olga Petrova | It is safe,"}},
		{"the letters behind a name", "“It is safe,” said Olga Petrova MP.", []string{"direct | Olga Petrova | It is safe,"}},
		{"no press secretary is the secretary", "Its secretary, Ivana Kos, came. “It is safe,” the press secretary said.", []string{"direct | the press secretary | It is safe,"}},
		{"an office by the end of its title", "Defence cabinet secretary Ivana Kos came with the secretary, Olga Petrova. The bridge was old. “It is safe,” the cabinet secretary said.", []string{"direct | Ivana Kos | It is safe,"}},
		{"nobody whom single marks quote is the pronoun", "Ivan Kos spoke. ‘The wall is old, and then Anna Lind pays,’ he said.", []string{"direct | Ivan Kos | The wall is old, and then Anna Lind pays,"}},
		{"the judge is the justice", "Ms Justice Olga Petrova came in May. The judge liked the dam. “It is safe,” she said.", []string{"direct | Olga Petrova | It is safe,"}},
		{"the judge is nobody where there are two", "Ms Justice Olga Petrova came with Ms Justice Ivana Kos. “It is safe,” the judge said.", []string{"direct | the judge | It is safe,"}},
		{"the one whose age is told", "Olga Petrova lives here. The 61-year-old dentist has not left since May. “It is safe,” she said.", []string{"direct | Olga Petrova | It is safe,"}},
		{"a pronoun in a clause that depends on another", "Olga Petrova spoke. On the day that she left, Ivana Kos came to the dam. “It is safe,” she said.", []string{"direct | Ivana Kos | It is safe,"}},
		{"unnamed speaker", "“It is safe,” a ministry official said.", []string{"direct | a ministry official | It is safe,"}},
		{"an office that the article fills", "Mayor Olga Petrova arrived. “It is safe,” the mayor said.", []string{"direct | Olga Petrova | It is safe,"}},
		{"a verb of saying without a clause is nothing", "Olga Petrova said nothing. She reported to the police.", nil},
		{"an expletive says nothing", "It is said that the dam leaks.", nil},
		{"an unclosed mark", "Olga Petrova said “the dam is safe and left.", nil},
		{"a quotation within a quotation", "“He called it ‘the wall’ and laughed,” Olga Petrova said.", []string{"direct | Olga Petrova | He called it ‘the wall’ and laughed,"}},
		{"a dateline is no speech", "OSLO, June 3 (Wire) - The dam was safe, Olga Petrova said.", []string{"indirect | Olga Petrova | The dam was safe"}},
		{"parenthetical cue", "The dam, Olga Petrova said, would hold.", []string{"indirect | Olga Petrova | The dam, Olga Petrova said, would hold"}},
		{"after a colon", "There was doubt: the dam, Olga Petrova believes, should go.", []string{"indirect | Olga Petrova | the dam, Olga Petrova believes, should go"}},
		{"participle after a parenthesis", "Olga Petrova, visiting Japan in early 2023, expressed doubt, stating that “no dam is safer than ours.”", []string{"mixed | Olga Petrova | no dam is safer than ours."}},
		{"a time between subject and cue", "Norvik Bank just this month announced it would close the dam.", []string{"indirect | Norvik Bank | it would close the dam"}},
		{"a hearer and a time", "Olga Petrova told residents this weekend she would close the dam.", []string{"indirect | Olga Petrova | she would close the dam"}},
		{"a hearer of a warning", "Olga Petrova is warning voters that the dam would fall.", []string{"indirect | Olga Petrova | the dam would fall"}},
		{"a parenthesis before that", "Several experts cautioned, as did Olga Petrova, that the dam might fall.", []string{"indirect | Several experts | the dam might fall"}},
		{"made it clear", "Olga Petrova made it clear she had doubts about the dam.", []string{"indirect | Olga Petrova | she had doubts about the dam"}},
		{"has since said", "Olga Petrova has since said the dam is safe.", []string{"indirect | Olga Petrova | the dam is safe"}},
		{"a plural verb behind a parenthesis", "Critics of the plan, including two former ministers, say it would cost jobs.", []string{"indirect | Critics of the plan | it would cost jobs"}},
		{"his claim", "Ivan Kos stood by his claim that the dam was safe.", []string{"indirect | Ivan Kos | the dam was safe"}},
		{"the claim of one of two", "Ivan Kos met Dan Fell, who stood by his claim that the dam was safe.", nil},
		{"participle between commas", "Norway, calling the dam a “ghost wall”, has sued.", []string{"mixed | Norway | ghost wall"}},
	}
	for _, tt := range tests {
		t.Run(tt.about, func(t *testing.T) {
			c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
			var got []string
			for _, q := range c.Quotations {
				got = append(got, shown(c, q))
				if q.Rule == "" {
					t.Errorf("%s names no rule", shown(c, q))
				}
			}
			if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
				t.Errorf("%s\ngot  %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestQuotationRunsOverParagraphs(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "“The dam is old,” Olga Petrova said. “It was built by hand.\n\n“It will outlive us all.”"))
	n := 0
	for _, q := range c.Quotations {
		if q.Speaker != nil && c.Actor(q.Speaker.Actor).Name == "Olga Petrova" {
			n++
		}
	}
	if n != 3 {
		t.Errorf("%d of 3 parts have their speaker", n)
	}
}

func TestNextParagraphMayHaveItsOwnSpeaker(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "“The dam is old,” Olga Petrova said. “It was built by hand.\n\n“It leaks in many places,” Ivan Kos said."))
	last := c.Quotations[len(c.Quotations)-1]
	if got := shown(c, last); got != "direct | Ivan Kos | It leaks in many places," {
		t.Error(got)
	}
}

func TestAnswersOfAPrintedInterview(t *testing.T) {
	answers := []string{"I was, for a day. Then we went back to work.", "We will answer every letter that comes.", "My own father built it."}
	text := "Olga Petrova runs the dam. We met her in the spring.\n\n**Were you surprised?**\n\n" + answers[0] + "\n\n**What will you do?**\n\n" + answers[1] + "\n\n**Is it safe?**\n\n" + answers[2]
	c := analysed(t, sourceOf("a", "2024-05-06", text))
	var got []string
	for _, q := range c.Quotations {
		got = append(got, shown(c, q))
	}
	want := []string{"direct | Olga Petrova | " + answers[0], "direct | Olga Petrova | " + answers[1], "direct | Olga Petrova | " + answers[2]}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got %q", got)
	}
	explainer := strings.NewReplacer("I was", "It was", "we went", "all went", "We will", "They will", "My own", "Her").Replace(text)
	if c := analysed(t, sourceOf("a", "2024-05-06", explainer)); len(c.Quotations) > 0 {
		t.Errorf("an explainer is taken for an interview: %s", shown(c, c.Quotations[0]))
	}
}

// Two utterances of one speaker that have a phrase in common are two.
func TestAPhraseInCommonMakesNoVariants(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2023-07-03", "“It is time that the rich of this town pay their fair share of the bridge,” Mayor Anna Roe said."),
		sourceOf("b", "2023-07-03", "Mayor Anna Roe said: “Loopholes let the owners of the yards keep from paying their fair share year after year.”"))
	for _, q := range c.Quotations {
		if len(q.Variants) > 0 {
			t.Errorf("%q is tied to another utterance", c.Text(q.Content[0]))
		}
	}
}

func TestSameWordsInTwoSourcesAreVariants(t *testing.T) {
	c := analysed(t,
		sourceOf("a", "2024-05-06", "“The old dam will never fall in our time,” Olga Petrova said."),
		sourceOf("b", "2024-05-06", "“The old dam shall never fall in our time,” Olga Petrova said."))
	if len(c.Quotations) != 2 || len(c.Quotations[0].Variants) != 1 || c.Quotations[0].Variants[0] != c.Quotations[1].ID {
		t.Errorf("not tied as variants: %+v", c.Quotations)
	}
}

func TestManyMarksDoNotPanicOrTakeForEver(t *testing.T) {
	for _, text := range []string{strings.Repeat("“", 65000), strings.Repeat(`" `, 65000), strings.Repeat("‘a", 20000), "“”", "“", `"`} {
		analysed(t, sourceOf("a", "", text))
	}
}

func FuzzQuotedIn(f *testing.F) {
	for _, s := range []string{"“a” b", `"a" 'b'`, "‘it’s’ ’til", "„a“ «b»", "“a “b” c”", "\xff“\xfe"} {
		f.Add(s, true)
	}
	f.Fuzz(func(t *testing.T, text string, next bool) {
		p := corpus.Passage{Span: corpus.Span{Source: "a", Start: 0, End: len(text)}}
		at := 0
		for _, q := range quotedIn(text, p, next) {
			if q.open < at || q.start <= q.open || q.end <= q.start || q.close < q.end || q.close > len(text) {
				t.Fatalf("%q: bad quotation %+v", text, q)
			}
			at = q.close
		}
	})
}

// plainInterview is a printed interview without bold type; one of its questions
// is put as a statement, and one answer ends in a question.
const plainInterview = `The road to the village ends at a barrier these days. Olga Petrova, 54, has led its council since 2017 and received us in her kitchen.

How many families are still here, and what have you told them?

I counted ninety this morning. The others have gone to the coast.

Are you against the dam?

No. We raised our hands for it, all of us.

The company says that a delay would cost it ten million.

Perhaps it would. Did they ask what it costs us?

What happens to the cemetery?

My father was moved in March, and it was done with respect.

And you, when will you leave?

I will leave when the last family has gone.

The company declined to comment.
`

func TestPlainInterviews(t *testing.T) {
	answers := func(text string) []string {
		c := analysed(t, sourceOf("a", "2025-03-28", text))
		var out []string
		for _, q := range c.Quotations {
			if q.Rule == "interview-answer" {
				out = append(out, c.Actor(q.Speaker.Actor).Name+": "+strings.SplitAfter(c.Text(q.Content[0]), ".")[0])
			}
		}
		return out
	}
	want := []string{"Olga Petrova: I counted ninety this morning.", "Olga Petrova: No.", "Olga Petrova: Perhaps it would.", "Olga Petrova: My father was moved in March, and it was done with respect.", "Olga Petrova: I will leave when the last family has gone."}
	if got := answers(plainInterview); !slices.Equal(got, want) {
		t.Errorf("got  %q\nwant %q", got, want)
	}
	if got := answers(strings.ReplaceAll(plainInterview, "you", "they")); len(got) > 0 {
		t.Errorf("questions that nobody is asked make an interview: %q", got)
	}
}
