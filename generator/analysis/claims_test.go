package analysis

import (
	"slices"
	"testing"

	"briefing/generator/corpus"
)

// claimLine is a claim in one line: holder, stance, target.
func claimLine(c *corpus.Corpus, k corpus.Claim) string {
	holder := "the author"
	if a := c.Actor(k.Holder); a != nil {
		holder = a.Name
	}
	return holder + " " + string(k.Stance) + " " + k.Target.Text
}

func TestClaims(t *testing.T) {
	tests := []struct {
		about, text string
		want        []string
	}{
		{"verb", "Norway opposes the cod quota.", []string{"Norway against cod quota"}},
		{"a body that says what it will do is no other body named before", "The motion went to the Boat Union on Monday. The governing coalition has said it will reject the cod quota.", nil},
		{"what either may have done", "Mayor Olav Moe claimed Kari Berg won by a trick and opposed the cod quota.", nil},
		{"what S said was so, but S did", "Mayor Olav Moe said Kari Berg won the vote but opposed the cod quota.", []string{"Olav Moe against cod quota"}},
		{"a measurement is no judgement", "Minister Kari Berg opposes the cod quota. She said it was the worst the boats had done since 2009.", []string{"Kari Berg against cod quota"}},
		{"a phrase that ends before its noun", "The Boat Union opposes rules for the next, harder season.", []string{"Boat Union against rules"}},
		{"who is to decide is no decision", "The Boat Union said that decisions on cod should be made by fishers.", nil},
		{"what is not thought perfect", "Norway does not think the cod quota is perfect.", nil},
		{"what is not thought good", "Norway does not think the cod quota is fair.", []string{"Norway against cod quota"}},
		{"negated support", "Norway does not support the cod quota.", []string{"Norway against cod quota"}},
		{"who does not oppose lets it be", "Norway does not oppose the cod quota.", []string{"Norway undecided cod quota"}},
		{"who has not criticised may be silent", "Norway has not criticised the cod quota.", nil},
		{"ruled out, with the object before", "Norway ruled an inquiry out.", []string{"Norway against inquiry"}},
		{"no position", "Norway said it would take no position on the cod quota.", []string{"Norway undecided cod quota"}},
		{"a position only later", "Norway said it would take a position on the cod quota only after the election.", nil},
		{"has not said whether", "Norway has not said whether it supports the cod quota.", []string{"Norway undecided cod quota"}},
		{"open mind", "Minister Kari Berg has an open mind about the cod quota.", []string{"Kari Berg undecided cod quota"}},
		{"nothing decided", "Minister Kari Berg said that no decision had been taken on the cod quota.", []string{"Kari Berg undecided cod quota"}},
		{"only if", "Norway would support the cod quota if it was smaller.", []string{"Norway undecided cod quota"}},
		{"if, then", "“If it is small, we could live with the cod quota,” said Minister Kari Berg.", []string{"Kari Berg undecided cod quota"}},
		{"cannot accept", "Norway cannot accept the cod quota.", []string{"Norway against cod quota"}},
		{"accepting is no side", "Norway accepted the cod quota.", nil},
		{"what somebody will do", "Norway will oppose the cod quota until the talks end.", []string{"Norway against cod quota"}},
		{"a demand behind a place", "Norway insisted in Bergen that the cod quota be dropped.", []string{"Norway against cod quota"}},
		{"a demand that a thing be done that no list knows", "Norway demanded that the map of the reef be published.", []string{"Norway for publication of the map of the reef"}},
		{"a demand that others do it", "Minister Kari Berg proposed that Iceland halt the cod quota.", []string{"Kari Berg for halt of the cod quota"}},
		{"a demand, with an aside before what is to be done", "Norway asked for the cod quota, now nine per cent of the catch, to be cut.", []string{"Norway against cod quota"}},
		{"out on the streets to demand it", "About 200 fishermen marched through Bergen to demand that the cod quota be dropped.", []string{"About 200 fishermen against cod quota"}},
		{"sent somebody to demand it", "Norway sent a minister to demand that the cod quota be dropped.", []string{"Norway against cod quota"}},
		{"urged to do what no list knows", "Minister Kari Berg urged Iceland to accede to the convention.", []string{"Kari Berg for acceding to the convention"}},
		{"pushed for what is to serve an end", "Norway pushed for extra funding to avoid floods.", nil},
		{"urged not to", "Minister Kari Berg urged fishermen not to resort to blockades.", []string{"Kari Berg against resorting to blockades"}},
		{"asked a favour", "Minister Kari Berg asked reporters to leave the hall.", nil},
		{"refused to do", "Norway has refused to write the map into the treaty.", []string{"Norway against writing the map into the treaty"}},
		{"refused to comment", "Norway refused to discuss the treaty.", nil},
		{"no reason to do", "Minister Kari Berg said she saw no reason to accede to the convention.", []string{"Kari Berg against acceding to the convention"}},
		{"should be done, whatever it is", "Minister Kari Berg said that the map of the reef should be published.", []string{"Kari Berg for publication of the map of the reef"}},
		{"all that belongs to what should be done", "Minister Kari Berg said that Iceland should leave the choice to the fishers.", []string{"Kari Berg for leaving the choice to the fishers"}},
		{"a rule is no demand", "I dislike fish. Fishers must hand in the nets at noon.", nil},
		{"what others should do, with nothing done to a thing", "Minister Kari Berg said that Iceland should decide for itself.", []string{"Kari Berg for Iceland deciding for itself"}},
		{"a thing that should be taken away", "Minister Kari Berg said that the map of the reef should be taken away from the agency.", []string{"Kari Berg for taking map of the reef away from the agency"}},
		{"a place named by whose it is", "Norway wants to end births at St Colman's in May.", []string{"Norway against births at St Colman's"}},
		{"promised to fight", "The Boat Union has promised to fight the cod quota.", []string{"Boat Union against cod quota"}},
		{"asked to kill a bill", "Norway asked the House to kill the cod bill.", []string{"Norway against cod bill"}},
		{"which of their like should be banned", "Minister Kari Berg said that maps that were refused for reasons of health should be taken away from the agency.", nil},
		{"a thing that should be thought of", "Minister Kari Berg said that the map of the reef should be taken seriously.", nil},
		{"a demand that a body do", "Norway demanded that the agency take over liability for the reef.", []string{"Norway for taking over liability for the reef"}},
		{"who they should return is not said", "Minister Kari Berg said that fishers should return them to the harbour.", nil},
		{"asked of a court", "Norway has applied to the Supreme Court to suspend the cod quota.", []string{"Norway against cod quota"}},
		{"as others have demanded", "Minister Kari Berg could close the reef, as Iceland has suggested.", []string{"Iceland for closure of the reef"}},
		{"as others have said", "Minister Kari Berg could close the reef, as Iceland has noted.", nil},
		{"received with a feeling", "Norway greeted a cod quota for Iceland with scepticism.", []string{"Norway against cod quota for Iceland"}},
		{"so many signatures", "Norway has collected 9,000 signatures against the cod quota.", []string{"Norway against cod quota"}},
		{"so many of those asked", "A survey found that 54% of Norwegians supported the cod quota.", []string{"54% of Norwegians for cod quota"}},
		{"a body, its letters and its place", "Kari Berg of the Institute for Arctic Research (IAR) in Bergen welcomed the cod quota.", []string{"Kari Berg for cod quota"}},
		{"it, in the second of two clauses told", "Minister Kari Berg told the Kelby Miners Union that Norway was under pressure, but that it would vote against the cod quota.", []string{"Norway against cod quota"}},
		{"a quoted fragment with the verb", "Minister Kari Berg said that Norway \"firmly opposes\" the cod quota.", []string{"Norway against cod quota"}},
		{"a quoted fragment with a feeling", "The Kelby Miners Union said it was “deeply troubled” by the cod quota.", []string{"Kelby Miners Union against cod quota"}},
		{"a quoted fragment with a noun", "Norway expressed “serious concerns” about the cod quota.", []string{"Norway against cod quota"}},
		{"a target that is quoted is put with care", "Norway supports “a durable cod quota”.", nil},
		{"not against all, only against this", "Minister Kari Berg is not against quotas, only against this one.", nil},
		{"behind a relative clause, in the plural", "Norway and Iceland, which share the sea, support the cod quota.", []string{"Iceland for cod quota", "Norway for cod quota"}},
		{"what those in charge are asked to do", "Minister Kari Berg called for the troops to come home.", []string{"Kari Berg for the troops coming home"}},
		{"what one person is asked to do", "Minister Kari Berg wants her son to come home.", nil},
		{"agreed to let it be", "Norway agreed to let the cod quota stand.", []string{"Norway for cod quota"}},
		{"of the opinion", "The Kelby Miners Union is of the opinion that the cod quota is a mistake.", []string{"Kelby Miners Union against cod quota"}},
		{"supported by two, in a relative clause", "The assembly will vote on an inquiry, which Norway and two smaller parties support.", []string{"Norway for inquiry", "two smaller parties for inquiry"}},
		{"rumours of a side", "Rumours that Norway opposes the cod quota are old.", nil},
		{"hopes of a side", "Denmark hopes that Norway will support the cod quota.", nil},
		{"hopes without that", "Minister Kari Berg said that she hoped Iceland would back the cod quota.", nil},
		{"never said", "“I never said I was against the cod quota,” said Minister Kari Berg.", nil},
		{"had it voted", "Had Norway voted for the cod quota, the talks would be over.", nil},
		{"nobody believes", "Nobody believes that Norway supports the cod quota.", nil},
		{"denied reports of a side", "Norway denied recent reports that Iceland supports the cod quota.", []string{"Norway against recent reports"}},
		{"fears of a side", "Denmark fears that Norway will reject the cod quota.", nil},
		{"few", "Few in Norway oppose the cod quota.", nil},
		{"against its critics", "Norway rejected criticism of the cod quota.", []string{"Norway for cod quota"}},
		{"against those who would block it", "Norway condemned attempts to block the cod quota.", []string{"Norway for cod quota"}},
		{"glad that it is off", "Norway welcomed the rejection of the cod quota.", []string{"Norway against cod quota"}},
		{"for those who are against it", "Norway praised opponents of the cod quota.", []string{"Norway against cod quota"}},
		{"against those who are for it", "The Greens attacked supporters of the cod quota.", nil},
		{"what can be", "“We know that the cod quota can be a nuisance,” said Minister Kari Berg.", nil},
		{"shut down", "Norway wants to shut down the cod quota.", []string{"Norway against cod quota"}},
		{"calls from", "Work went on despite calls from Norway for a cod quota.", []string{"Norway for cod quota"}},
		{"members speak for their body", "The Kelby Miners Union, whose members rejected the cod quota in a ballot, met in Bergen.", []string{"Kelby Miners Union against cod quota"}},
		{"most members", "The Kelby Miners Union says 61 per cent of its 900 members rejected the cod quota.", []string{"Kelby Miners Union against cod quota"}},
		{"in a relative clause", "The cod quota that the Supreme Court rejected on Monday was small.", []string{"Supreme Court against cod quota"}},
		{"by the noun alone", "The regulator approved the cod quota in March.", []string{"The regulator for cod quota"}},
		{"what somebody will not allow", "Minister Kari Berg said she would not allow the cod quota to be adopted.", []string{"Kari Berg against cod quota"}},
		{"what somebody cannot praise", "Norway cannot praise the cod quota and let boats rot.", nil},
		{"wanting a thing moved", "Norway wants the cod quota moved.", []string{"Norway for moving cod quota"}},
		{"adding an ill", "Norway said that the cod quota will only increase poverty.", []string{"Norway against cod quota"}},
		{"full council", "Kelby City Council met. The full council rejected the cod quota.", []string{"Kelby City Council against cod quota"}},
		{"a body by its description", "Norway’s fisheries committee rejected the cod quota.", []string{"Norway’s fisheries committee against cod quota"}},
		{"her group", "Ann Reid, chair of the Kelby Miners Union, called it a good day. Her group opposes the cod quota.", []string{"Kelby Miners Union against cod quota"}},
		{"she behind her words", "“We have a review,” Minister Kari Berg said. “It is enough,” the minister added. She rejected the cod quota.", []string{"Kari Berg against cod quota"}},
		{"them", "Fishers spoke of the cod quotas. Norway is against them.", []string{"Norway against cod quotas"}},
		{"not having supported is no side", "Norway has not supported the cod quota.", nil},
		{"only possible", "Norway could reject the cod quota.", nil},
		{"passive", "The cod quota was rejected by Norway.", []string{"Norway against cod quota"}},
		{"noun", "Norway’s opposition to the cod quota is old.", []string{"Norway against cod quota"}},
		{"faced", "The cod quota has faced the opposition of Norway.", []string{"Norway against cod quota"}},
		{"plan", "Norway’s plan to build a cod farm is old.", []string{"Norway for cod farm"}},
		{"a place between commas", "Norway wants to build, in Bergen, a cod farm.", []string{"Norway for cod farm"}},
		{"wish", "Norway wants to close the cod farm.", []string{"Norway against cod farm"}},
		{"viewed as", "Norway views the cod quota as unfair.", []string{"Norway against cod quota"}},
		{"called", "Norway called the cod quota an “outrage”.", []string{"Norway against cod quota"}},
		{"ruled", "The Supreme Court ruled the cod quota unlawful.", []string{"Supreme Court against cod quota"}},
		{"denied", "Norway denied the reports of a secret cod quota.", []string{"Norway against reports of a secret cod quota"}},
		{"viewed as, with the making of it", "Norway sees the setting up of a cod farm in Bergen as a threat.", []string{"Norway against cod farm in Bergen"}},
		{"in speech", "Norway said that the cod quota is unfair.", []string{"Norway against cod quota"}},
		{"first person in a quotation", "“We oppose the cod quota,” said Minister Kari Berg.", []string{"Kari Berg against cod quota"}},
		{"making things worse", "Norway said that the cod quota will only add to the burden of fishermen.", []string{"Norway against cod quota"}},
		{"demand", "Norway called for the cod quota to be dropped.", []string{"Norway against cod quota"}},
		{"two holders", "Norway and Iceland oppose the cod quota.", []string{"Iceland against cod quota", "Norway against cod quota"}},
		{"so does", "Norway opposes the cod quota. So does Iceland.", []string{"Norway against cod quota", "Iceland against cod quota"}},
		{"to ban is to be for a ban", "Norway wants to ban trawling nets.", []string{"Norway for ban on trawling nets"}},
		{"author", "The government should build the tunnel.", []string{"the author for tunnel"}},
		{"an adverb behind the target", "Norway opposes the cod quota outright.", []string{"Norway against cod quota"}},
		{"behind the noun, between commas", "The cod quota, proposed by Norway, is old.", []string{"Norway for cod quota"}},
		{"there was support from", "There was support from Norway for the cod quota.", []string{"Norway for cod quota"}},
		{"there was no support from", "There was no support from Norway for the cod quota.", nil},
		{"a call for something to be done", "Norway repeated its call for the cod quota to be scrapped.", []string{"Norway against cod quota"}},
		{"a call for something", "Norway renewed its call for an inquiry.", []string{"Norway for inquiry"}},
		{"regret", "Norway regretted the decision on cod.", []string{"Norway against decision on cod"}},
		{"asking for", "Norway is asking for a cod quota.", []string{"Norway for cod quota"}},
		{"asking for what nobody decides", "Norway asked for directions.", nil},
		{"approval of it", "Norway recommended approval of the cod quota.", []string{"Norway for cod quota"}},
		{"a decision called this", "“This is a disappointing decision,” said Minister Kari Berg.", []string{"Kari Berg against decision"}},
		{"stopping it is bad", "“To stop the cod quota would be a mistake,” said Minister Kari Berg.", []string{"Kari Berg for cod quota"}},
		{"keeping it is bad", "“To keep the cod quota would be a mistake,” said Minister Kari Berg.", []string{"Kari Berg against cod quota"}},
		{"should be ended", "Norway said that the cod quota should be scrapped.", []string{"Norway against cod quota"}},
		{"should go on", "Norway said that the cod quota should stay.", []string{"Norway for cod quota"}},
		{"should not go on", "Norway said that the cod quota should not stay.", []string{"Norway against cod quota"}},
		{"whether it should go on", "Norway asked whether the cod quota should stay.", nil},
		{"voted in favour of what was named", "Minister Kari Berg opposes the cod quota. Norway said it would vote in favour.", []string{"Kari Berg against cod quota", "Norway for cod quota"}},
		{"wants somebody to end it", "Norway wants Iceland to scrap the cod quota.", []string{"Norway against cod quota"}},
		{"one such", "Norway will consider an inquiry. Sweden and Iceland want one.", []string{"Sweden for inquiry", "Iceland for inquiry"}},
		{"one such, not the one named before", "Kari Berg’s review of the cod fishery began. Norway will consider an inquiry. Sweden wants one.", []string{"Sweden for inquiry"}},
		{"where the speakers are", "Some of my colleagues in Norway think an inquiry would be a catastrophe.", nil},
		{"good to do", "Norway said that it would be a mistake to scrap the cod quota.", []string{"Norway against scrapping of the cod quota"}},
		{"time to do it", "“It is time to adopt the cod quota,” said Minister Kari Berg.", []string{"Kari Berg for cod quota"}},
		{"whether it would be good", "Norway asked whether it would be a mistake to scrap the cod quota.", nil},
		{"not to", "Norway asked Iceland not to scrap the cod quota.", []string{"Norway against scrapping of the cod quota"}},
		{"there must be", "Norway said that there must be an inquiry.", []string{"Norway for inquiry"}},
		{"there must be none", "Norway said that there must be no inquiry.", []string{"Norway against inquiry"}},
		{"their own wish", "“We want to scrap the cod quota,” said Minister Kari Berg.", []string{"Kari Berg against cod quota"}},
		{"the wish of others, in their mouth", "“Iceland wants to scrap the cod quota,” said Minister Kari Berg.", nil},
		{"I would", "“I would scrap the cod quota,” said Minister Kari Berg.", []string{"Kari Berg for scrapping of the cod quota"}},
		{"what they object to", "“What we object to is the cod quota,” said Minister Kari Berg.", []string{"Kari Berg against cod quota"}},
		{"what they cannot accept", "“What we cannot accept is the cod quota,” said Minister Kari Berg.", []string{"Kari Berg against cod quota"}},
		{"a threat", "Norway threatened to sue if Iceland does not scrap the cod quota.", []string{"Norway for scrapping of the cod quota"}},
		{"a threat over it", "Norway threatened to go to court over the cod quota.", []string{"Norway against cod quota"}},
		{"harms nobody", "Norway said that the cod quota threatens nobody.", []string{"Norway for cod quota"}},
		{"wants none", "Norway is asking for no inquiry.", []string{"Norway against inquiry"}},
		{"says no", "Iceland supports an inquiry. Norway says no.", []string{"Iceland for inquiry", "Norway against inquiry"}},
		{"going on to oppose", "Norway continues to oppose the cod quota.", []string{"Norway against cod quota"}},
		{"taken to be for", "Minister Kari Berg is thought to favour the cod quota.", []string{"Kari Berg for cod quota"}},
		{"refusing to back", "Norway is unwilling to back the cod quota.", []string{"Norway against cod quota"}},
		{"who may go on is no side", "Norway may decide to oppose the cod quota.", nil},
		{"said she could not", "Minister Kari Berg said she could not support the cod quota.", []string{"Kari Berg against cod quota"}},
		{"not wanting", "“We do not want this cod quota,” said Minister Kari Berg.", []string{"Kari Berg against cod quota"}},
		{"warned that it would", "Norway warned that the cod quota would drive boats away.", []string{"Norway against cod quota"}},
		{"warned that others would", "Norway warned that boats would leave the harbour.", nil},
		{"would rather", "Norway would rather see an inquiry.", []string{"Norway for inquiry"}},
		{"rather you did", "“I’d sooner you scrapped the cod quota,” said Minister Kari Berg.", []string{"Kari Berg for scrapping of the cod quota"}},
		{"an order", "“Scrap the cod quota,” said Minister Kari Berg.", []string{"Kari Berg for scrapping of the cod quota"}},
		{"an order not to", "“Do not scrap the cod quota,” said Minister Kari Berg.", []string{"Kari Berg against scrapping of the cod quota"}},
		{"asked to think again", "Iceland backs the cod quota. Norway urged it to think again.", []string{"Iceland for cod quota", "Norway against cod quota"}},
		{"asked to offer", "Norway urged Iceland to offer a loan.", []string{"Norway for loan"}},
		{"there will be none", "Norway said there would be no waivers for trawlers.", []string{"Norway against waivers for trawlers"}},
		{"not believing that it helps", "Norway does not believe that the cod quota will protect jobs.", []string{"Norway against cod quota"}},
		{"not accepting that it harms", "Norway does not accept that the cod quota is a threat.", []string{"Norway for cod quota"}},
		{"the same line", "Norway opposes the cod quota. Iceland takes the same line.", []string{"Norway against cod quota", "Iceland against cod quota"}},
		{"no objection", "Norway raised no objection to the cod quota.", []string{"Norway undecided cod quota"}},
		{"as advocated by", "The cod quota, as advocated by Norway, is old.", []string{"Norway for cod quota"}},
		{"what it remains", "Norway said that the cod quota remains a mistake.", []string{"Norway against cod quota"}},
		{"a critic", "Ann Reid, a fierce critic of the cod quota, lives in Bergen. Ann Reid met the king.", []string{"Ann Reid against cod quota"}},
		{"critics of others", "Ann Reid met critics of the cod quota.", nil},
		{"hoping that it ends", "Minister Kari Berg said she hoped the cod quota would be scrapped.", []string{"Kari Berg against cod quota"}},
		{"fearing that it ends", "Minister Kari Berg fears the cod quota will be scrapped.", []string{"Kari Berg for cod quota"}},
		{"needing it", "“This town needs a cod quota,” said Minister Kari Berg.", []string{"Kari Berg for cod quota"}},
		{"not needing it", "“We do not need a cod quota,” said Minister Kari Berg.", []string{"Kari Berg against cod quota"}},
		{"a reason for it", "Norway said that this was a reason for a cod quota.", []string{"Norway for cod quota"}},
		{"a matter for others", "Norway said that the cod quota was a matter for Iceland.", []string{"Norway undecided cod quota"}},
		{"what they will not do", "Norway said it would not scrap the cod quota.", []string{"Norway against scrapping of the cod quota"}},
		{"not good", "Norway said that the cod quota is not necessary.", []string{"Norway against cod quota"}},
		{"not bad", "Norway said that the cod quota is not a threat.", []string{"Norway for cod quota"}},
		{"not only good", "Norway said that the cod quota is not only necessary but cheap.", nil},
		{"too much", "Norway said that the cod quota is too expensive.", []string{"Norway against cod quota"}},
		{"too early to say", "Norway said that the cod quota is too early to judge.", nil},
		{"behind a colon", "Minister Kari Berg said: “The cod quota is a mistake.”", []string{"Kari Berg against cod quota"}},
		{"an act of", "Norway called the cod quota “an act of folly”.", []string{"Norway against cod quota"}},
		{"what others should do, whatever it is", "Norway said that Iceland should publish the figures.", []string{"Norway for publication of the figures"}},
		{"what should take a week", "Norway said that Iceland should take a week.", nil},
		{"the saying of a name that is not known", "Iceland backs the cod quota. Dunmore said it would fight the cod quota.", []string{"Iceland for cod quota"}},
		{"who was asked does not ask", "Norway was asked to scrap the cod quota.", nil},
		{"on a day", "The government of Norway on Tuesday approved the cod quota.", []string{"Norway for cod quota"}},
		{"what they did", "Norway suspended the cod quota.", []string{"Norway for suspension of the cod quota"}},
		{"what they did for another", "Norway suspended the cod quota at the request of Iceland.", nil},
		{"what they did under orders", "Norway suspended the cod quota on the court's orders.", nil},
		{"jobs", "Norway said that the cod quota would cost thousands of jobs.", []string{"Norway against cod quota"}},
		{"the end of an ill", "Norway said that the cod quota would reduce pollution.", []string{"Norway for cod quota"}},
		{"at risk", "Norway said that the cod quota put 40 permanent jobs at risk.", []string{"Norway against cod quota"}},
		{"no harm done", "Norway said that the cod quota would not cost jobs.", []string{"Norway for cod quota"}},
		{"two agents", "The cod quota is favoured by Norway and, more quietly, by Iceland.", []string{"Iceland for cod quota", "Norway for cod quota"}},
		{"calls have come from", "Calls for an inquiry have come from Norway.", []string{"Norway for inquiry"}},
		{"demands led by", "Demands for an inquiry, led by Minister Kari Berg, are old.", []string{"Kari Berg for inquiry"}},
		{"whoever", "Norway wants whoever owns the cod farm to scrap the cod quota.", []string{"Norway for scrapping of the cod quota"}},
		{"a question takes no side", "Does Norway oppose the cod quota?", nil},
		{"people at odds with each other", "Minister Kari Berg and Minister Ole Dahl are at odds over the cod quota.", nil},
		{"a party at odds with itself", "Norway is split over the cod quota.", []string{"Norway undecided cod quota"}},
		{"own cue", "I think that the government should scrap the cod quota.", []string{"the author for scrapping of the cod quota"}},
		{"a refusal, of what was just named", "Iceland supports an inquiry. Norway’s refusal is firm.", []string{"Iceland for inquiry", "Norway against inquiry"}},
		{"for it", "Norway is for the cod quota.", []string{"Norway for cod quota"}},
		{"for what nobody disputes", "Norway is for ever cold.", nil},
		{"one of those who", "Minister Kari Berg was one of the doctors who opposed the cod quota.", []string{"Kari Berg against cod quota"}},
		{"her community", "Chief Ann Reid said her community opposes the cod quota.", []string{"Ann Reid against cod quota"}},
		{"goes ahead, says who decides", "Minister Kari Berg said the cod quota would go ahead.", []string{"Kari Berg for cod quota"}},
		{"goes ahead, says an onlooker", "An analyst said the cod quota would go ahead.", nil},
		{"in our view", "We have read it. In our view the cod quota would be proportionate.", []string{"the author for cod quota"}},
		{"not without", "Minister Kari Berg said that without a review she could not support the cod quota.", []string{"Kari Berg undecided cod quota"}},
		{"no comment on it", "Norway declined to comment on the cod quota.", []string{"Norway undecided cod quota"}},
		{"no comment", "Norway declined to comment.", nil},
		{"opposed to closure", "Norway is opposed to closure.", []string{"Norway against closure"}},
		{"asked of a body", "Mayor Kari Berg asked the government to pay compensation.", []string{"Kari Berg for paying compensation"}},
		{"several things asked", "Minister Kari Berg urged Iceland to publish the map, reopen the hatchery and sign the charter.", []string{"Kari Berg for publication of the map", "Kari Berg for hatchery", "Kari Berg for charter"}},
		{"stop an activity", "Norway called on Iceland to stop draining the lake.", []string{"Norway against draining the lake"}},
		{"promised", "Minister Kari Berg promised to publish the map of the reef.", []string{"Kari Berg for publication of the map of the reef"}},
		{"denied, whoever said it", "Minister Kari Berg denied that the hatchery had poisoned the lake.", []string{"Kari Berg against the hatchery had poisoned the lake"}},
		{"not true", "“It is not true that the hatchery poisoned the lake,” said Minister Kari Berg.", []string{"Kari Berg against the hatchery poisoned the lake"}},
		{"a view not shared", "Norway does not share the view of the council that the lake is dead.", []string{"Norway against the lake is dead", "the council for the lake is dead"}},
		{"not allowed to", "Minister Kari Berg said that trawlers should not be allowed to enter the fjord.", []string{"Kari Berg against allowing trawlers to enter the fjord"}},
		{"goes on with", "Norway will proceed with the cod quota.", []string{"Norway for cod quota"}},
		{"backs out", "Norway has backed away from the cod quota.", []string{"Norway against cod quota"}},
		{"does not recognise", "Norway does not recognise the treaty.", []string{"Norway against treaty"}},
		{"recognising is no side", "Norway recognises the treaty.", nil},
		{"not opposed as such", "Norway is not opposed to the cod quota as such.", []string{"Norway undecided cod quota"}},
		{"solves nothing", "Minister Kari Berg said the cod quota would solve nothing.", []string{"Kari Berg against cod quota"}},
		{"charged to somebody", "Minister Kari Berg said the strike would cost the company about $2 million.", []string{"Kari Berg against strike"}},
		{"a price is no reproach", "Minister Kari Berg said the treaty had cost about $2 million.", nil},
		{"makes safer", "Minister Kari Berg said the treaty would make the fjord safer.", []string{"Kari Berg for treaty"}},
		{"not without", "The Kelby Miners Union said it would not sign a contract without a pay guarantee.", []string{"Kelby Miners Union for pay guarantee"}},
		{"what she said far before it would do", "Kari Berg told the paper that the party was divided and that Norway would vote against the treaty.", []string{"Norway against treaty"}},
		{"decision of a body to do", "Minister Kari Berg welcomed the decision of the Fisheries Bank to suspend the loan.", []string{"Kari Berg for suspension of the loan"}},
		{"over a relative clause", "Minister Kari Berg spoke of her brother Nils, who was held in May, and promised to publish the map.", []string{"Kari Berg for publication of the map"}},
		{"set aside", "The Kelby Swimming Union called for the ruling to be set aside.", []string{"Kelby Swimming Union against ruling"}},
		{"should stay closed", "Minister Kari Berg said the mine should stay closed. She opposes the mine. The mine is old, and the mine is deep.", []string{"Kari Berg against mine", "Kari Berg against mine"}},
		{"neither should", "“Neither the miners nor the pilots should be permitted to strike,” said Minister Kari Berg.", nil},
		{"would oppose", "Norway would oppose the treaty.", []string{"Norway against treaty"}},
		{"said and demanded", "Norway opposes the treaty. Minister Kari Berg said the map was flawed and demanded that the treaty be published.", []string{"Norway against treaty", "Kari Berg for publication of the treaty"}},
		{"doubts that", "Minister Kari Berg doubts that the lake was poisoned by the mine.", []string{"Kari Berg against the lake was poisoned by the mine"}},
		{"does not believe that", "Norway does not believe that the lake was poisoned by the mine.", []string{"Norway against the lake was poisoned by the mine"}},
		{"neither nor", "Norway neither supports nor opposes the cod quota.", []string{"Norway undecided cod quota"}},
		{"should have done", "Minister Kari Berg said that Iceland should have published the map.", []string{"Kari Berg for publication of the map"}},
		{"what a deed is done for", "Norway went to court to overturn the cod quota.", []string{"Norway against cod quota"}},
		{"voted not to do", "Norway voted 19 to 4 not to scrap the cod quota.", []string{"Norway against scrapping of the cod quota"}},
		{"on the streets to protest", "Norway went on strike to protest against the cod quota.", []string{"Norway against cod quota"}},
		{"a lawsuit that seeks to", "The Boat Union filed a lawsuit seeking to stop the cod quota.", []string{"Boat Union against cod quota"}},
		{"a motion that would", "The Boat Union tabled a motion that would scrap the cod quota.", []string{"Boat Union for scrapping of the cod quota"}},
		{"who may do it need not", "Norway has the power to block the cod quota.", nil},
		{"who failed to do it", "Norway failed to block the cod quota.", nil},
		{"another's threat to do it", "Norway hit back at a threat by Iceland to scrap the cod quota.", nil},
		{"who waits for another to do it", "Norway waited for Iceland to scrap the cod quota.", nil},
		{"a plan spoken of is another's", "Norway discussed a plan to scrap the cod quota.", nil},
		{"a petition that asks", "The Boat Union handed in a petition calling for the cod quota to be scrapped.", []string{"Boat Union against cod quota"}},
		{"a petition that demands", "The Boat Union handed in a petition demanding an inquiry.", []string{"Boat Union for inquiry"}},
		{"warned not to", "Norway warned ministers not to scrap the cod quota.", []string{"Norway against scrapping of the cod quota"}},
		{"demanded that others not do it", "Norway demanded that Iceland not scrap the cod quota.", []string{"Norway against scrapping of the cod quota"}},
		{"asked to do it to a part", "Minister Kari Berg called on Iceland to acquire at least 25 per cent of the mill.", []string{"Kari Berg for acquiring at least 25 per cent of the mill"}},
		{"hopes that others do it", "The Boat Union hopes the court will scrap the cod quota.", []string{"Boat Union for scrapping of the cod quota"}},
		{"will not sign", "Norway will not sign the treaty.", []string{"Norway against treaty"}},
		{"would do it on a condition", "Norway would scrap the cod quota if the sea was full.", nil},
		{"would do it once in power", "Minister Kari Berg said the Green Party would scrap the cod quota if it won the election.", []string{"Green Party against cod quota"}},
		{"neither of two", "Neither Norway nor Iceland supports the cod quota.", []string{"Iceland against cod quota", "Norway against cod quota"}},
		{"two things", "Norway opposes the treaty and the cod quota.", []string{"Norway against cod quota", "Norway against treaty"}},
		{"a thing, and what another does", "Norway opposes the treaty and the quota rises.", []string{"Norway against treaty"}},
		{"does not, of another's wish", "Norway wants the cod quota; Iceland does not.", []string{"Iceland against cod quota", "Norway for cod quota"}},
		{"so does", "Norway opposes the cod quota, and so does Iceland.", []string{"Iceland against cod quota", "Norway against cod quota"}},
		{"disagrees", "Norway opposes the cod quota. Iceland disagrees.", []string{"Iceland for cod quota", "Norway against cod quota"}},
		{"does not, of another's opposition", "Norway opposes the cod quota. Iceland does not.", []string{"Iceland undecided cod quota", "Norway against cod quota"}},
		{"named among the critics", "Critics of the cod quota, including Norway and Iceland, met on Monday.", []string{"Iceland against cod quota", "Norway against cod quota"}},
		{"examines whether", "Norway said it was examining whether the cod quota was lawful.", []string{"Norway undecided cod quota"}},
		{"has not said if", "Minister Kari Berg has not yet said if she will back the cod quota.", []string{"Kari Berg undecided cod quota"}},
		{"sues to block", "Norway is suing to block the cod quota.", []string{"Norway against cod quota"}},
		{"a thing's opponent", "The Boat Union, the cod quota’s most vocal opponent, met the minister.", []string{"Boat Union against cod quota"}},
		{"sceptical about", "Norway is sceptical about the cod quota.", []string{"Norway against cod quota"}},
		{"an injunction", "The Boat Union obtained an injunction against the cod quota.", []string{"Boat Union against cod quota"}},
		{"goes on to start its own", "Norway went on to start its own bank.", nil},
		{"plans of no kind", "Norway met to implement the plans.", nil},
		{"hopes that a thing is struck down", "The Boat Union hopes the court will strike down the cod quota.", []string{"Boat Union against cod quota"}},
		{"would see it scrapped", "The Boat Union would like to see the cod quota scrapped.", []string{"Boat Union against cod quota"}},
		{"accepts whatever is decided", "Norway opposes the cod quota. Minister Kari Berg said she would accept whatever the court decided.", []string{"Norway against cod quota", "Kari Berg undecided cod quota"}},
		{"a question is no claim", "It is unclear whether the quota is unfair.", nil},
		{"tension alone is nothing", "Tension and conflict over the cod quota worry fishermen.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.about, func(t *testing.T) {
			c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
			var got []string
			for _, k := range c.Claims {
				got = append(got, claimLine(c, k))
			}
			slices.Sort(got)
			slices.Sort(tt.want)
			if !slices.Equal(got, tt.want) {
				t.Errorf("%s\ngot  %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}

// sides lists a disagreement's holders by stance.
func sides(c *corpus.Corpus, d corpus.Disagreement) map[corpus.Stance][]string {
	out := map[corpus.Stance][]string{}
	for _, p := range d.Positions {
		for _, id := range p.Actors {
			out[p.Stance] = append(out[p.Stance], c.Actor(id).Name)
		}
		for range p.Authors {
			out[p.Stance] = append(out[p.Stance], "the author")
		}
	}
	return out
}

func TestHoldersAndTargetsOfHarderSentences(t *testing.T) {
	tests := []struct {
		about, text string
		want        []string
	}{
		{"behind a bracket and a relative clause", "The Rail Workers Union (RWU), which has 900 members, condemned the merger.", []string{"Rail Workers Union against merger"}},
		{"an adverb between commas", "Norway, however, has voted against the quota.", []string{"Norway against quota"}},
		{"a group without a name", "Religious groups have called for the bill to be dropped.", []string{"Religious groups against bill"}},
		{"a predicate", "Norway is strongly opposed to the quota.", []string{"Norway against quota"}},
		{"a predicate denied is no opposition", "Norway is not opposed to the quota.", nil},
		{"cannot support", "“We cannot support the quota,” said Minister Kari Berg.", []string{"Kari Berg against quota"}},
		{"against closing is not against the thing", "Norway is against closing the mine.", []string{"Norway against closure of the mine"}},
		{"a passive of another verb", "Drastic measures were taken by Norway.", nil},
		{"groups side by side", "The bill passed, with members from the coast supporting the quota, and farmers opposing it.", []string{"farmers against quota", "members from the coast for quota"}},
		{"a deed decided on", "Minister Kari Berg ordered the closure of the mine.", []string{"Kari Berg for closure of the mine"}},
		{"support only if", "Norway would support the quota if Iceland did.", nil},
		{"what there is no evidence of", "Norway said there was no evidence that the quotas harmed fishing.", nil},
		{"praise of a person is kept", "Minister Kari Berg praised Olav Moe.", []string{"Kari Berg for Olav Moe"}},
		{"a demand with a date", "Norway urged Iceland on June 2 to abandon the quota.", []string{"Norway against quota"}},
		{"a judgement before its object", "The Supreme Court found unlawful a tax on windows.", []string{"Supreme Court against tax on windows"}},
		{"calling it", "Norway spoke out against the quota, calling it a disaster.", []string{"Norway against quota"}},
		{"a refusal", "Norway refused to support the quota.", []string{"Norway against quota"}},
		{"the author", "I welcome the quota.", []string{"the author for quota"}},
		{"others say I in an interview", "BERG: I welcome the quota.\n\nMOE: I oppose it.\n\nBERG: Why?", nil},
	}
	for _, tt := range tests {
		t.Run(tt.about, func(t *testing.T) {
			c := analysed(t, sourceOf("a", "2024-05-06", tt.text))
			var got []string
			for _, k := range c.Claims {
				if line := claimLine(c, k); k.Stance != corpus.Undecided && !slices.Contains(got, line) {
					got = append(got, line)
				}
			}
			slices.Sort(got)
			if !slices.Equal(got, tt.want) {
				t.Errorf("%s\ngot  %q\nwant %q", tt.text, got, tt.want)
			}
		})
	}
}

// sourceTitled is a source with a title of its own beside the text.
func sourceTitled(id, title, text string) *corpus.Source {
	s := sourceOf(id, "2024-05-06", text)
	s.Title = title
	return s
}
