package analysis

import (
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// ruled is a quotation in one line with the rule that found it.
func ruled(c *corpus.Corpus, q corpus.Quotation) string {
	return string(q.Rule) + " | " + shown(c, q)
}

// checkRuled compares the quotations of a text, as ruled writes them, with those
// that are wanted.
func checkRuled(t *testing.T, text string, want []string) {
	t.Helper()
	c := analysed(t, sourceOf("a", "2024-05-06", text))
	var got []string
	for _, q := range c.Quotations {
		got = append(got, ruled(c, q))
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("%s\ngot  %q\nwant %q", text, got, want)
	}
}

func TestReports(t *testing.T) {
	tests := []struct {
		about, text string
		want        []string
	}{
		{"ends where its speaker goes on", "Olga Petrova said the dam would hold and warned of heavy floods in the valley.",
			[]string{"cue-clause | indirect | Olga Petrova | the dam would hold", "attitude-noun | indirect | Olga Petrova | heavy floods in the valley"}},
		{"goes on over its own and", "Olga Petrova said the dam was old and the river was high.",
			[]string{"cue-clause | indirect | Olga Petrova | the dam was old and the river was high"}},
		{"ends where another speaks", "Olga Petrova said that the dam would hold, but Ivana Kos warned that it would not.",
			[]string{"cue-that-clause | indirect | Olga Petrova | the dam would hold", "cue-that-clause | indirect | Ivana Kos | it would not"}},
		{"looks for its speaker beyond a clause set between commas", "Polls taken in December, before the terms were known, found that many favoured it.",
			[]string{"cue-that-clause | indirect | Polls | many favoured it"}},
		{"needs a clause behind that", "Olga Petrova found that reading too convenient by half. The minister has ruled that out in this council term.", nil},
		{"is no object before the next clause", "Nobody believed him, and perhaps no one was meant to. Olga Petrova said the prayers of the fortieth day early, because the rain was near.", nil},
		{"of nested reports the outer one", "Olga Petrova said Ivana Kos had promised that the dam would hold.",
			[]string{"cue-clause | indirect | Olga Petrova | Ivana Kos had promised that the dam would hold"}},
		{"the last word has the report", "Ivana Kos promised that the dam would hold, Olga Petrova said.",
			[]string{"clause-speaker-cue | indirect | Olga Petrova | Ivana Kos promised that the dam would hold"}},
		{"a subordinate clause ends with its comma", "When Olga Petrova noted that the dam was old, the council voted to close it.",
			[]string{"cue-that-clause | indirect | Olga Petrova | the dam was old", "attitude-infinitive | indirect | the council | to close it"}},
		{"after a weekday", "Olga Petrova said Tuesday the dam would hold.", []string{"cue-clause | indirect | Olga Petrova | the dam would hold"}},
		{"what is not a person may say", "The figures show that the dam is full.", []string{"cue-that-clause | indirect | The figures | the dam is full"}},
		{"a verb that looks like a noun", "A new survey shows that the dam is full.", []string{"cue-that-clause | indirect | A new survey | the dam is full"}},
		{"a question", "Olga Petrova asked whether the dam would hold.", []string{"cue-question | indirect | Olga Petrova | whether the dam would hold"}},
		{"what somebody knows or told is no question", "Everyone who fishes knows what has happened since. Olga Petrova announced who would pay for it.", nil},
		{"nor what somebody might ask", "Somebody should be allowed to ask them why the dam is empty.", nil},
		{"nor a clause behind those who are asked", "Olga Petrova asked the farmers who were flooded to wait.", nil},
		{"as S said", "The dam is full, as Olga Petrova has said.", []string{"clause-speaker-cue | indirect | Olga Petrova | The dam is full"}},
		{"a noun of saying", "Ivana Kos rejects Petrova's claim that the dam is safe. Olga Petrova built it.",
			[]string{"possessor-noun-cue | indirect | Olga Petrova | the dam is safe"}},
		{"a warning from somebody", "The town brushed off warnings from Olga Petrova that the dam was old.",
			[]string{"noun-by-speaker | indirect | Olga Petrova | the dam was old"}},
		{"told by somebody", "Ivana Kos was assured in May by Olga Petrova that the dam would hold.",
			[]string{"told-by-speaker | indirect | Olga Petrova | the dam would hold"}},
		{"heard from somebody", "I understand from Olga Petrova that the dam is old.",
			[]string{"heard-from-speaker | indirect | Olga Petrova | the dam is old"}},
		{"what is not said is no report", "Olga Petrova did not say that the dam was safe. She does not believe that it will hold.", nil},
		{"nor is what it might hold", "Olga Petrova would not say whether she thinks the dam is safe.", nil},
		{"a judge of what somebody holds", "Olga Petrova is right that the dam is old, and she deserves our thanks.",
			[]string{"cue-that-clause | indirect | Olga Petrova | the dam is old"}},
		{"behind a conjunction", "The dam is closed because, Olga Petrova says, the wall is cracked.",
			[]string{"clause-speaker-cue | indirect | Olga Petrova | the wall is cracked"}},
		{"according to, behind a phrase", "So far, according to the report, the dam has held.",
			[]string{"according-to-clause | indirect | the report | the dam has held"}},
		{"in an open letter seen by others", "Olga Petrova warned in a letter seen by the Eel Post that the dam was old.",
			[]string{"cue-that-clause | indirect | Olga Petrova | the dam was old"}},
		{"after a colon", "Olga Petrova put it to me kindly: the dam was never new.",
			[]string{"cue-clause | indirect | Olga Petrova | the dam was never new"}},
		{"who spoke goes on as he", "Olga Petrova said that Ivana Kos was late. The dam was old, she added.",
			[]string{"cue-that-clause | indirect | Olga Petrova | Ivana Kos was late", "clause-speaker-cue | indirect | Olga Petrova | The dam was old"}},
		{"no clause behind a debt", "The ministry recognises a debt and says the rest is lost.", []string{"cue-clause | indirect | The ministry | the rest is lost"}},
		{"no report in a relative clause", "This is one of the reforms promised under a deal that the bank made last year.", nil},
		{"made known", "The keepers let it be known that the dam was old.", []string{"cue-that-clause | indirect | The keepers | the dam was old"}},
		{"what a thing should do is not said", "Let it add that the dam is old.", nil},
		{"a body goes on as it", "The Harbour Board met on Monday. It said that the quay would sink. Ships could stay away, it added.",
			[]string{"cue-that-clause | indirect | Harbour Board | the quay would sink", "clause-speaker-cue | indirect | Harbour Board | Ships could stay away"}},
		{"a wish is an attitude", "Olga Petrova wants to close the dam.", []string{"attitude-infinitive | indirect | Olga Petrova | to close the dam"}},
		{"a demand is an attitude", "Olga Petrova called for a public inquiry into the dam on Monday.",
			[]string{"attitude-noun | indirect | Olga Petrova | a public inquiry into the dam"}},
		{"a promise has no clause", "Olga Petrova promised to close the dam.", []string{"cue-infinitive | indirect | Olga Petrova | to close the dam"}},
		{"nor has an order", "Olga Petrova urged the council to close the dam.", []string{"urge-infinitive | indirect | Olga Petrova | the council to close the dam"}},
		{"a verdict", "Olga Petrova accused the council of hiding the report.", []string{"attitude-noun | indirect | Olga Petrova | the council of hiding the report"}},
		{"what a thing is called", "Olga Petrova called the plan a mistake during the debate.", []string{"attitude-noun | indirect | Olga Petrova | the plan a mistake"}},
		{"an attack in words", "Olga Petrova attacked the council for the delay. Floods attacked the dam.", []string{"attitude-noun | indirect | Olga Petrova | the council for the delay"}},
		{"others' accusations are not who rejects them", "Olga Petrova rejected accusations that the dam was old.", nil},
		{"a verb that is an adjective too", "The court determined that the dam was safe.", []string{"cue-that-clause | indirect | The court | the dam was safe"}},
		{"worried, whatever the tag", "Officials worried that the dam would fail.", []string{"cue-that-clause | indirect | Officials | the dam would fail"}},
		{"a statement saying that", "The ministry issued a statement saying that the dam was safe.", []string{"cue-that-clause | indirect | The ministry | the dam was safe"}},
		{"a letter warning that", "The union sent a letter warning that members would strike.", []string{"cue-that-clause | indirect | The union | members would strike"}},
		{"who says it in a letter one gets", "The council received a letter warning that members would strike.", []string{"cue-that-clause | indirect | a letter | members would strike"}},
		{"a paper to sign says nothing yet", "The council asks tenants to sign a paper saying that the dam was safe.", []string{"urge-infinitive | indirect | The council | tenants to sign a paper saying that the dam was safe"}},
		{"a fear behind a comma", "The board backed down, fearing that the dam would fail.", []string{"cue-that-clause | indirect | The board | the dam would fail"}},
		{"a subject with stress", "The panel itself said the dam itself would fail.", []string{"cue-clause | indirect | The panel | the dam itself would fail"}},
		{"both of two", "Olga Petrova said both dams and one bridge would close.", []string{"cue-clause | indirect | Olga Petrova | both dams and one bridge would close"}},
		{"a condition is part of it", "Olga Petrova said that if the wall cracked, Kos could threaten to sell it.", []string{"cue-that-clause | indirect | Olga Petrova | if the wall cracked, Kos could threaten to sell it"}},
		{"told on a programme", "Olga Petrova told the radio's “Daily Talk” that the dam was old.", []string{"term | term | - | Daily Talk", "cue-that-clause | indirect | Olga Petrova | the dam was old"}},
		{"members of a party", "Democrats described the vote as ominous.", []string{"attitude-noun | indirect | Democrats | the vote as ominous"}},
		{"leaders on a day", "Church leaders in Oslo on Thursday warned that the dam was old.", []string{"cue-that-clause | indirect | Church leaders in Oslo | the dam was old"}},
		{"who speaks, not whom they cite", "Reports citing engineers in the town say the dam is old.", []string{"cue-clause | indirect | Reports | the dam is old"}},
		{"a participle that opens the sentence", "Claiming that the dam was old, Olga Petrova left the hall.", []string{"cue-that-clause | indirect | Olga Petrova | the dam was old"}},
		{"a refusal to do something", "The town ignored Petrova's refusal to close the dam. Olga Petrova built it.", []string{"attitude-infinitive | indirect | Olga Petrova | to close the dam"}},
		{"a threat as a subject", "Olga Petrova's threat to close the dam alarmed the town.", []string{"attitude-infinitive | indirect | Olga Petrova | to close the dam"}},
		{"plans this week", "Olga Petrova announced plans this week to close the dam.", []string{"attitude-infinitive | indirect | Olga Petrova | to close the dam"}},
		{"what is decided is no wish", "Olga Petrova's decision to close the dam was late.", nil},
		{"a subject with a relative clause", "The engineer who built the dam said it was safe.", []string{"cue-clause | indirect | The engineer who built the dam | it was safe"}},
		{"whose relative clause names somebody", "The keeper who taught Olga Petrova warned that the dam was old.", []string{"cue-that-clause | indirect | The keeper who taught Olga Petrova | the dam was old"}},
		{"a subject within a relative clause", "The talk may end now that Olga Petrova has endorsed Ivana Kos.", []string{"attitude-noun | indirect | Olga Petrova | Ivana Kos"}},
		{"briefed on the talks", "People briefed on the talks said the dam was old.", []string{"cue-clause | indirect | People briefed on the talks | the dam was old"}},
		{"quoted as saying", "The paper quoted Olga Petrova as saying that the dam was old.", []string{"cue-that-clause | indirect | Olga Petrova | the dam was old"}},
		{"was quoted as saying", "Olga Petrova was quoted as saying the dam was old.", []string{"cue-clause | indirect | Olga Petrova | the dam was old"}},
		{"a relative clause behind according to", "According to the report, which came out on Monday, the dam is old.", []string{"according-to-clause | indirect | the report | the dam is old"}},
		{"an apposition with an adverb behind according to", "According to Olga Petrova, formerly the head of the dam, the dam is “rotten”.", []string{"according-to-clause | mixed | Olga Petrova | rotten"}},
		{"an apposition within what is reported", "The paper reported Olga Petrova, the engineer, had closed the dam.", []string{"cue-clause | indirect | The paper | Olga Petrova, the engineer, had closed the dam"}},
		{"a thing that another says was announced", "Olga Petrova announced the deal, the biggest in years, said Ivana Kos.", []string{"clause-cue-speaker | indirect | Ivana Kos | Olga Petrova announced the deal, the biggest in years"}},
		{"not, as of Monday", "Olga Petrova had not, as of Monday, announced any plans to close the dam.", nil},
		{"to add a thing", "Olga Petrova agreed to add two engineers but did not name them.", []string{"attitude-infinitive | indirect | Olga Petrova | to add two engineers"}},
		{"in remarks published by another", "Olga Petrova said, in remarks published by the Narvik Post in May, “The dam is old.”", []string{"speaker-cue-quote | direct | Olga Petrova | The dam is old."}},
		{"participles with subjects of their own", "Critics attacked the dam, with Olga Petrova of Norway calling it “a toy” and Ivana Kos calling it “a joke”.",
			[]string{"naming-cue | mixed | Olga Petrova | a toy", "naming-cue | mixed | Ivana Kos | a joke"}},
		{"what another has referred to as", "Ivana Kos criticised the vote, which Olga Petrova has referred to as “a game” and a “stunt”.",
			[]string{"attitude-noun | indirect | Ivana Kos | the vote", "naming-cue | mixed | Olga Petrova | a game … stunt"}},
		{"a think tank", "Olga Petrova of the Lake Council think tank left.", nil},
		{"what follows and, according to", "The dam is old and, according to Olga Petrova, unsafe.", nil},
		{"no dateline but a parenthesis", "The Harbour Company — whose chief is Ivana Kos — has left the dam, according to Olga Petrova.", []string{"clause-according-to | indirect | Olga Petrova | The Harbour Company — whose chief is Ivana Kos — has left the dam"}},
		{"lives that are claimed", "The flood at Narvik claimed 40 lives.", nil},
		{"a report cited by another, in the middle", "As a result of the flood, according to a report citing Olga Petrova, the dam was shut.", []string{"according-to-clause | indirect | a report | the dam was shut"}},
		{"refused to say", "Olga Petrova refused to say whether the dam was old.", []string{"attitude-infinitive | indirect | Olga Petrova | to say whether the dam was old"}},
		{"said while", "Olga Petrova said while she liked the dam, it was old.", []string{"cue-clause | indirect | Olga Petrova | while she liked the dam, it was old"}},
		{"said while doing something else", "Olga Petrova said nothing while the dam broke.", nil},
		{"the 40-year-old", "The 40-year-old said the dam was old.", []string{"cue-clause | indirect | The 40-year-old | the dam was old"}},
		{"no statement in what S says", "The council ignored what Olga Petrova says the dam would cost.", nil},
		{"no word without a verb", "Olga Petrova ruled that out.", nil},
		{"how to is no question", "Olga Petrova explained how to open a dam that is old.", nil},
		{"a feeling", "Olga Petrova is confident that the dam will hold.", []string{"cue-that-clause | indirect | Olga Petrova | the dam will hold"}},
		{"they call it by its name", "Some residents call it “the ghost dam”.", []string{"term | term | - | the ghost dam"}},
		{"what is said of a thing is said of it throughout", "Olga Petrova said the dam would close in May and was unsafe.",
			[]string{"cue-clause | indirect | Olga Petrova | the dam would close in May and was unsafe"}},
		{"the author goes on as I", "Olga Petrova insists that she has done nothing, and I believe her.", []string{"cue-that-clause | indirect | Olga Petrova | she has done nothing"}},
		{"a finding, and what the finder does now", "The board found that the dam was safe, and commends the staff.", []string{"cue-that-clause | indirect | The board | the dam was safe"}},
		{"right to say so", "Olga Petrova is right to warn that the dam is old.", []string{"cue-that-clause | indirect | Olga Petrova | the dam is old"}},
		{"parted from its particle", "Olga Petrova warned last week of a flood.", []string{"attitude-noun | indirect | Olga Petrova | a flood"}},
		{"somebody's office, and what it added", "Olga Petrova's office said in a statement there were no plans. It added that the dam was safe.",
			[]string{"cue-clause | indirect | Olga Petrova's office | there were no plans", "cue-that-clause | indirect | It | the dam was safe"}},
		{"a verb parted from its subject", "The dam, Olga Petrova said, celebrates several of her heroes.",
			[]string{"clause-speaker-cue | indirect | Olga Petrova | The dam, Olga Petrova said, celebrates several of her heroes"}},
		{"goes on behind where it was said", "The dam fell by 3 metres, Olga Petrova said in a June report, and the wall rose by 2 metres.",
			[]string{"clause-speaker-cue | indirect | Olga Petrova | The dam fell by 3 metres, Olga Petrova said in a June report, and the wall rose by 2 metres"}},
		{"goes on with somebody else", "The dam fell by 3 metres, Olga Petrova said in a June report, and Ivana Kos warned that it was old.",
			[]string{"clause-speaker-cue | indirect | Olga Petrova | The dam fell by 3 metres", "cue-that-clause | indirect | Ivana Kos | it was old"}},
		{"beginning is no saying", "Olga Petrova announced it would close the dam, beginning in May.",
			[]string{"cue-clause | indirect | Olga Petrova | it would close the dam, beginning in May"}},
		{"a season", "The Harbour Board concluded last autumn that the dam was old.", []string{"cue-that-clause | indirect | Harbour Board | the dam was old"}},
		{"will, cut short", "Olga Petrova left. She'll argue that the dam is old.", []string{"cue-that-clause | indirect | Olga Petrova | the dam is old"}},
		{"a subjunctive without its that", "Olga Petrova insists the company pay for the road.", []string{"cue-clause | indirect | Olga Petrova | the company pay for the road"}},
		{"a thing accused", "The opposition accuses it of hiding the report.", []string{"attitude-noun | indirect | The opposition | it of hiding the report"}},
		{"what is warned of, and what is done", "Olga Petrova warned of heavy floods and will leave the valley.", []string{"attitude-noun | indirect | Olga Petrova | heavy floods"}},
		{"speaks on behind an aside", "The dam is old, Olga Petrova said, but thinks that it will hold.",
			[]string{"clause-speaker-cue | indirect | Olga Petrova | The dam is old", "cue-that-clause | indirect | Olga Petrova | it will hold"}},
		{"as somebody, named, has said", "The dam is old, as the mayor of Narvik, Olga Petrova, has said.",
			[]string{"clause-speaker-cue | indirect | Olga Petrova | The dam is old"}},
		{"as somebody has demanded, whatever of it", "It is not fair that one town should pay, as the mayor of Narvik, Olga Petrova, has demanded.", nil},
		{"who spoke of it is an aside", "Public rates, as the Harbour Board announced on Monday it would have, will expose the towns.", nil},
		{"a wish within a report, before a colon", "Olga Petrova said she would vote against the bill: “I came here to open doors.”",
			[]string{"cue-clause | indirect | Olga Petrova | she would vote against the bill", "speaker-cue-quote | direct | Olga Petrova | I came here to open doors."}},
		{"a clause about one, before a colon", "Olga Petrova walks on through the rain: “Without dams there is no town.”",
			[]string{"introduced-by-colon | direct | Olga Petrova | Without dams there is no town."}},
		{"a thing, before a colon", "The sign at the gate makes no secret of it: “Without dams there is no town.”",
			[]string{"unattributed | direct | - | Without dams there is no town."}},
		{"an aside behind a colon", "The Harbour Board supports a pause: every week of it, it says, costs money.",
			[]string{"attitude-noun | indirect | Harbour Board | a pause", "clause-speaker-cue | indirect | Harbour Board | every week of it, it says, costs money"}},
		{"it, behind because", "The Harbour Board has shelved the plan because, it says, it has no money.",
			[]string{"clause-speaker-cue | indirect | Harbour Board | it has no money"}},
		{"her own board", "Olga Petrova, who chairs the Harbour Board, was absent. Her board said the dam was old.",
			[]string{"cue-clause | indirect | Harbour Board | the dam was old"}},
		{"a relative clause is no report", "Nobody believes a word the council says.", nil},
		{"time words do not speak", "Monday said nothing.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.about, func(t *testing.T) {
			c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
			var got []string
			for _, q := range c.Quotations {
				got = append(got, ruled(c, q))
				if q.Attitude != ofAttitude(q.Rule) {
					t.Errorf("%s: attitude is %v", ruled(c, q), q.Attitude)
				}
			}
			if strings.Join(got, "\n") != strings.Join(tt.want, "\n") {
				t.Errorf("%s\ngot  %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}

func TestFragmentsInReports(t *testing.T) {
	tests := []struct {
		about, text string
		want        []string
	}{
		{"a pronoun within a report is its speaker", "Olga Petrova said she thought the dam was “a wall of sand”.", []string{"reported-clause | mixed | Olga Petrova | a wall of sand"}},
		{"an infinitive between marks", "Olga Petrova told residents to “leave at once”.", []string{"reported-clause | mixed | Olga Petrova | leave at once"}},
		{"the title of a broadcast is no speech", "In an interview on “Morning Call,” Olga Petrova said that the dam would hold.",
			[]string{"term | term | - | Morning Call,", "cue-that-clause | indirect | Olga Petrova | the dam would hold"}},
		{"marks of two kinds", "\"The dam is safe,” Olga Petrova said.", []string{"quote-speaker-cue | direct | Olga Petrova | The dam is safe,"}},
		{"a question and its speaker behind the mark", "“Is the dam safe?” Olga Petrova asked.", []string{"quote-speaker-cue | direct | Olga Petrova | Is the dam safe?"}},
		{"said S, before a colon", "Said the engineer: “The dam is safe.”", []string{"speaker-cue-quote | direct | the engineer | The dam is safe."}},
		{"signed", "“The dam is safe.” — Olga Petrova", []string{"quote-signed | direct | Olga Petrova | The dam is safe."}},
		{"what she was asked about is not what she said", "Asked about those who accuse Oslo of “stealing the river”, Olga Petrova said that the dam would hold.", []string{"term | term | - | stealing the river", "cue-that-clause | indirect | Olga Petrova | the dam would hold"}},
		{"but she said is a new sentence", "The dam is “very old,” but she said it would hold.", []string{"term | term | - | very old,", "cue-clause | indirect | she | it would hold"}},
		{"words in a call", "Olga Petrova's call for changes to the law to “better match the times” was ignored.",
			[]string{"possessor-noun-cue | mixed | Olga Petrova | better match the times"}},
		{"words in a promise", "Olga Petrova's promise to “close the dam by spring” has been kept.",
			[]string{"possessor-noun-cue | mixed | Olga Petrova | close the dam by spring"}},
		{"a name in a call", "Olga Petrova's call for a “Green Corridor” was ignored.", []string{"term | term | - | Green Corridor"}},
		{"words in a plan", "Olga Petrova's plan for a “wide green corridor” was ignored.", []string{"term | term | - | wide green corridor"}},
		{"what others are to call it", "Olga Petrova asked the council to welcome “a new friend”.", []string{"reported-clause | mixed | Olga Petrova | a new friend"}},
		{"what is wished is a term", "Olga Petrova wants to rebuild the “ghost dam” by summer.",
			[]string{"attitude-infinitive | indirect | Olga Petrova | to rebuild the “ghost dam” by summer", "term | term | - | ghost dam"}},
		{"one of two statements has quoted words", "Olga Petrova said that the dam was old and that the wall “was made of sand”.",
			[]string{"report-conjunct | indirect | Olga Petrova | the dam was old", "reported-clause | mixed | Olga Petrova | was made of sand"}},
		{"the other way round", "Olga Petrova said the wall “was made of sand”, and that she had seen it.",
			[]string{"reported-clause | mixed | Olga Petrova | was made of sand", "report-conjunct | indirect | Olga Petrova | she had seen it"}},
		{"told by somebody", "Ivana Kos said she had been assured by Olga Petrova in May that the dam “would never fall”.",
			[]string{"told-by-speaker | mixed | Olga Petrova | would never fall"}},
		{"with the day on which she said so", "Olga Petrova left. Half a dam, she said on Monday, was “a cold bath”.", []string{"parenthetical-cue | mixed | Olga Petrova | a cold bath"}},
		{"according to her, within the clause", "Half a dam, according to Olga Petrova, was “a cold bath”.", []string{"clause-according-to | mixed | Olga Petrova | a cold bath"}},
		{"to whom she responded is not who said so", "Olga Petrova, who rules on such matters, responded to her letter on Monday, with “a cold bath”.", []string{"attitude-noun | indirect | Olga Petrova | her letter", "term | term | - | a cold bath"}},
		{"a paragraph says", "The wall, says paragraph 3, “remains under review”.", []string{"parenthetical-cue | mixed | paragraph 3 | remains under review"}},
		{"what one may judge is a term", "The law lets keepers close anything they judge “unfit to stand”.", []string{"term | term | - | unfit to stand"}},
		{"what a thing should do is a term", "Let it add the keeper's famous “sunset clause”.", []string{"term | term | - | sunset clause"}},
		{"a name that one uses is a term", "The palace has built what it calls a “museum” by the dam.", []string{"term | term | - | museum"}},
		{"a record", "In her diary Olga Petrova records on two nights that her men “fired the roofs”.", []string{"reported-clause | mixed | Olga Petrova | fired the roofs"}},
		{"welcomed as", "Olga Petrova welcomed the vote as “an act of repair”.", []string{"naming-cue | mixed | Olga Petrova | an act of repair"}},
		{"waved away as", "Olga Petrova waved it away as “a lovely drawing”.", []string{"naming-cue | mixed | Olga Petrova | a lovely drawing"}},
		{"a title that is presented", "Olga Petrova presented “The Wall” in May.", []string{"term | term | - | The Wall"}},
		{"in her words", "Olga Petrova left the dam because it was, in her words, “a wall of sand”.", []string{"in-words-of | mixed | Olga Petrova | a wall of sand"}},
		{"in the words of", "The dam is “a wall of sand”, in the words of the engineer Olga Petrova.", []string{"in-words-of | mixed | Olga Petrova | a wall of sand"}},
		{"in other words", "The dam is, in other words, “a wall of sand”.", []string{"term | term | - | a wall of sand"}},
		{"welcomed, as somebody says", "Ivana Kos said the Harbour Board welcomed “any talks”. Ivana Kos said that Olga Petrova had welcomed “a new dam”.",
			[]string{"reported-clause | mixed | Ivana Kos | any talks", "cue-that-clause | indirect | Ivana Kos | Olga Petrova had welcomed “a new dam", "naming-cue | mixed | Olga Petrova | a new dam"}},
		{"a verb that opens the words", "Olga Petrova said the count of votes “lacked clarity.”", []string{"reported-clause | mixed | Olga Petrova | lacked clarity."}},
		{"a statement says", "“The dam is safe,” the statement said.", []string{"quote-speaker-cue | direct | the statement | The dam is safe,"}},
	}
	for _, tt := range tests {
		t.Run(tt.about, func(t *testing.T) {
			checkRuled(t, tt.text, tt.want)
		})
	}
}

func TestQuotationsThatFollow(t *testing.T) {
	tests := []struct {
		about, text, words, want string
	}{
		{"a paragraph of its own", "“The dam is safe,” Olga Petrova said.\n\n“It was built by hand and it will stand.”", "It was built by hand and it will stand.", "after-quotation | direct | Olga Petrova"},
		{"not after other words", "“The dam is safe,” Olga Petrova said. The council met Ivana Kos.\n\n“It was built by hand and it will stand.”", "It was built by hand and it will stand.", "unattributed | direct | -"},
		{"after a report", "Olga Petrova said that the dam was safe. “It was built by hand and it will stand.”", "It was built by hand and it will stand.", "after-report | direct | Olga Petrova"},
		{"after a colon", "Olga Petrova added:\n\n“It was built by hand and it will stand.”", "It was built by hand and it will stand.", "colon-paragraph | direct | Olga Petrova"},
	}
	for _, tt := range tests {
		t.Run(tt.about, func(t *testing.T) {
			c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
			got := ""
			for _, q := range c.Quotations {
				if line := ruled(c, q); strings.HasSuffix(line, " | "+tt.words) {
					got = strings.TrimSuffix(line, " | "+tt.words)
				}
			}
			if got != tt.want {
				t.Errorf("got %q, want %q", got, tt.want)
			}
		})
	}
}

// transcribed shows the quotations that are turns of a transcript.
func transcribed(c *corpus.Corpus) []string {
	var out []string
	for _, q := range c.Quotations {
		if q.Rule == "transcript" {
			out = append(out, shown(c, q))
		}
	}
	return out
}

func TestTranscripts(t *testing.T) {
	text := strings.Join([]string{
		"Olga Petrova, the engineer, and Ivana Kos, the mayor, spoke about the dam.",
		"JAN VOS, HOST: Is the dam safe?",
		"PETROVA: It was built by hand and it will stand.",
		"It will outlive us all.",
		"VOS: Is that so?",
		"KOS: Thank you.",
		"PETROVA: The river has never been higher.",
		"This is a rush transcript.",
	}, "\n\n")
	c := analysed(t, sourceOf("a", "2024-05-06", text))
	got := transcribed(c)
	want := []string{
		"direct | Olga Petrova | It was built by hand and it will stand.",
		"direct | Olga Petrova | It will outlive us all.",
		"direct | Olga Petrova | The river has never been higher.",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

func TestHearings(t *testing.T) {
	text := strings.Join([]string{
		"*Present: the chair, Mr Jan Vos; the members Kos and Lind; and as guest Professor O. Petrova.*",
		"Olga Petrova built the dam. Ivana Kos and Per Lind want it closed.",
		"**The chair:** Order, please. The gallery must be silent.",
		"**Ms Kos (River Party):** Professor Petrova, is the dam safe?",
		"**Professor Petrova:** It was built by hand and it will stand.",
		"**Mr Lind (Hill Alliance):** Who paid for the cracks to be filled?",
		"**Professor Petrova:** The owners did that, every spring.",
		"**Ms Kos:** So it does have cracks, does it?",
		"**The Minister for Water (Ann Reid):** The government takes no side in this.",
		"**The chair:** Through the chair, if you please.",
	}, "\n\n")
	c := analysed(t, sourceOf("a", "2024-05-06", text))
	got := transcribed(c)
	want := []string{
		"direct | Jan Vos | Order, please. The gallery must be silent.",
		"direct | Ivana Kos | Professor Petrova, is the dam safe?",
		"direct | Olga Petrova | It was built by hand and it will stand.",
		"direct | Per Lind | Who paid for the cracks to be filled?",
		"direct | Olga Petrova | The owners did that, every spring.",
		"direct | Ivana Kos | So it does have cracks, does it?",
		"direct | Ann Reid | The government takes no side in this.",
		"direct | Jan Vos | Through the chair, if you please.",
	}
	if strings.Join(got, "\n") != strings.Join(want, "\n") {
		t.Errorf("got  %q\nwant %q", got, want)
	}
}

// The words that name a speaker are whole, whoever they mean.
func TestWordsForSpeakers(t *testing.T) {
	for text, want := range map[string]string{
		"According to the National Council of Mayors, the dam is old.": "the National Council of Mayors",
		"Minister of Norway Olga Petrova said the dam was old.":        "Minister of Norway Olga Petrova",
		"The director of the dam, Olga Petrova, said it was old.":      "Olga Petrova",
		"A friend of Olga Petrova said the dam was old.":               "A friend of Olga Petrova",
	} {
		c := analysed(t, sourceOf("a", "2024-05-06", text))
		if len(c.Quotations) != 1 || c.Text(c.Quotations[0].Speaker.At) != want {
			t.Errorf("%s: %+v", text, c.Quotations)
		}
	}
}

func TestListsAreNoTranscripts(t *testing.T) {
	c := analysed(t, sourceOf("a", "2024-05-06", "Where: the town hall.\n\nWhen: at noon.\n\nWho: the engineer.\n\nWhy: the dam.\n\nNote: bring boots."))
	for _, q := range c.Quotations {
		if q.Rule == "transcript" {
			t.Errorf("a turn in a list: %s", shown(c, q))
		}
	}
}
