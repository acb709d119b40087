package analysis

import (
	"strings"
	"testing"
)

func TestReportsOfNews(t *testing.T) {
	tests := []struct {
		about, text string
		want        []string
	}{
		{"behind a phrase of time and a comma", "Olga Petrova said on Monday, the road was shut.", []string{"cue-clause | indirect | Olga Petrova | the road was shut"}},
		{"behind what somebody cites", "Radio Eel reported, citing the police, there were a hundred cars on the road.", []string{"attitude-noun | indirect | Radio Eel | the police", "cue-clause | indirect | Radio Eel | there were a hundred cars on the road"}},
		{"yesterday behind a phrase", "Olga Petrova said at a meeting yesterday morning the law was bad.", []string{"cue-clause | indirect | Olga Petrova | the law was bad"}},
		{"today before the verb", "Eel Industries AG today announced that it would close the dam.", []string{"cue-that-clause | indirect | Eel Industries AG | it would close the dam"}},
		{"earlier", "Olga Petrova also said earlier she might go.", []string{"cue-clause | indirect | Olga Petrova | she might go"}},
		{"as a child", "Olga Petrova said as a child she was poor.", []string{"cue-clause | indirect | Olga Petrova | she was poor"}},
		{"over a hundred", "Police said over a hundred people left the square.", []string{"cue-clause | indirect | Police | over a hundred people left the square"}},
		{"a long subject behind the hearer", "Olga Petrova told the press a search of the coast and two islands had found nothing.", []string{"cue-clause | indirect | Olga Petrova | a search of the coast and two islands had found nothing"}},
		{"two hearers", "Olga Petrova assured patients and families that the ward was open.", []string{"cue-that-clause | indirect | Olga Petrova | the ward was open"}},
		{"a hearer and when", "Olga Petrova also asks me every month whether the dam is safe.", []string{"cue-question | indirect | Olga Petrova | whether the dam is safe"}},
		{"the debt, which it puts at ten million, should be paid", "Olga Petrova says the debt, which she puts at ten million, should be paid.", []string{"cue-clause | indirect | Olga Petrova | the debt, which she puts at ten million, should be paid"}},
		{"demand without a finite verb", "Olga Petrova demanded that filling be postponed.", []string{"cue-that-clause | indirect | Olga Petrova | filling be postponed"}},
		{"what for", "Two hundred farmers gathered in the square on Monday to demand that the dam be closed.", []string{"cue-that-clause | indirect | Two hundred farmers | the dam be closed"}},
		{"no reason to think so", "The farmers had no reason to think that the dam leaked.", nil},
		{"keeps telling", "Olga Petrova keeps telling us that the dam loses money.", []string{"cue-that-clause | indirect | Olga Petrova | the dam loses money"}},
		{"let it be known", "Olga Petrova let it be known that she would go to court.", []string{"cue-that-clause | indirect | Olga Petrova | she would go to court"}},
		{"a report before a colon", "Olga Petrova denied that the dam is old: “Show me one drop.”", []string{"cue-that-clause | indirect | Olga Petrova | the dam is old", "speaker-cue-quote | direct | Olga Petrova | Show me one drop."}},
		{"what follows is no clause", "Olga Petrova said the following which raised eyebrows: “Show me one drop.”", []string{"speaker-cue-quote | direct | Olga Petrova | Show me one drop."}},
		{"another speaks, with a name in apposition", "The chamber estimated that shops had lost two million, and its director, Olga Petrova, said the strike was a mistake.",
			[]string{"cue-that-clause | indirect | The chamber | shops had lost two million", "cue-clause | indirect | Olga Petrova | the strike was a mistake"}},
		{"all that is left is who told it", "The bank is raising its offer after investors told it the bid was too low, three people familiar with the matter told Eel TV.",
			[]string{"clause-speaker-cue | indirect | three people familiar with the matter | The bank is raising its offer after investors told it the bid was too low"}},
		{"a conjunction goes back over a report", "Olga Petrova said the guards were brave, but warned that the dam was old.",
			[]string{"cue-clause | indirect | Olga Petrova | the guards were brave", "cue-that-clause | indirect | Olga Petrova | the dam was old"}},
		{"who is told of in a relative clause does not go on", "Olga Petrova defended not paying an architect who said he was cheated, saying that the work was poor.",
			[]string{"cue-clause | indirect | an architect | he was cheated", "cue-that-clause | indirect | Olga Petrova | the work was poor"}},
		{"of whom a letter is", "A letter sent to the ministry said that the dam was old.", []string{"cue-that-clause | indirect | A letter | the dam was old"}},
		{"who has only seen it", "A report seen by Radio Eel said that the dam was old.", []string{"cue-that-clause | indirect | A report | the dam was old"}},
		{"who signed it speaks", "A letter signed by Olga Petrova said that the dam was old.", []string{"cue-that-clause | indirect | Olga Petrova | the dam was old"}},
		{"is to blame", "Olga Petrova said the keepers are to blame for the flood.", []string{"cue-clause | indirect | Olga Petrova | the keepers are to blame for the flood"}},
		{"a question is no clause before its cue", "Every time it rains, Olga Petrova asks whether the dam is safe.", []string{"cue-question | indirect | Olga Petrova | whether the dam is safe"}},
		{"a name with its initials", "The Unified Boatmen's Central (UBC) says the dam is old.", []string{"cue-clause | indirect | Unified Boatmen's Central | the dam is old"}},
		{"a participle for the past tense", "The dam was late, the company confirmed on Wednesday.", []string{"clause-speaker-cue | indirect | the company | The dam was late"}},
		{"a view of somebody’s that lacks nothing", "The town does not share the view of the engineers that only old dams are at risk.", []string{"noun-by-speaker | indirect | the engineers | only old dams are at risk"}},
	}
	for _, tt := range tests {
		t.Run(tt.about, func(t *testing.T) {
			checkRuled(t, tt.text, tt.want)
		})
	}
}

// A phrase says whose a clause is.
func TestOpinions(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Olga Petrova built the dam. In her view, the wall would hold.", "opinion-phrase | indirect | Olga Petrova | the wall would hold"},
		{"Olga Petrova built the dam. The wall, in her opinion, would hold.", "opinion-phrase | indirect | Olga Petrova | The wall, in her opinion, would hold"},
		{"The wall has twenty cracks, by the count of Olga Petrova.", "opinion-phrase | indirect | Olga Petrova | The wall has twenty cracks"},
		{"The dam is old, and by Olga Petrova’s reckoning it has twenty cracks.", "opinion-phrase | indirect | Olga Petrova | it has twenty cracks"},
		{"Olga Petrova’s position is that the wall will hold.", "opinion-is | indirect | Olga Petrova | the wall will hold"},
		{"Norway opposes the dam. Its view is that the wall is old.", "opinion-is | indirect | Norway | the wall is old"},
		{"In my view, the wall would hold.", ""},
		{"In view of the flood, the wall was rebuilt.", ""},
		{"By all accounts the wall was old.", ""},
	} {
		c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
		var got []string
		for _, q := range c.Quotations {
			if !q.Attitude {
				got = append(got, ruled(c, q))
			}
		}
		if s := strings.Join(got, " ; "); s != tt.want {
			t.Errorf("%s\ngot  %s\nwant %s", tt.text, s, tt.want)
		}
	}
}
