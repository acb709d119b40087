package briefing

import (
	"strings"
	"testing"

	"briefing/generator/corpus"
)

// What an abbreviation stands for is given only as a source itself gives it.
func TestAbbreviationsAsTheSourcesExplainThem(t *testing.T) {
	for sentence, want := range map[string]string{
		"The European Union (EU) agreed.":                                                "EU=European Union",
		"Talks in the Association of Southeast Asian Nations (ASEAN) go on.":             "ASEAN=Association of Southeast Asian Nations",
		"He runs the North Atlantic Treaty Organisation (“NATO”).":                       "NATO=North Atlantic Treaty Organisation",
		"SARS-CoV-2 (severe acute respiratory syndrome coronavirus 2) spread.":           "SARS-CoV-2=severe acute respiratory syndrome coronavirus 2",
		"The Football Association of Wales (FAW; founded in 1876) said so.":              "FAW=Football Association of Wales",
		"They watch television (TV) at night.":                                           "TV=television",
		"The Member of Parliament (MP) left.":                                            "MP=Member of Parliament",
		"the International Panel on Climate Change (IPCC) met":                           "IPCC=International Panel on Climate Change",
		"Ann Smith (Labour) won.":                                                        "",
		"The council of the town (EU) agreed.":                                           "",
		"It rose to 40 tonnes (USA).":                                                    "",
		"The United States (USA) left.":                                                  "",
		"See the annex (II). The European (EU) one.":                                     "",
		"Everyone agreed. Union members (UM) did not, and the North (N) was for it.":     "UM=Union members",
		"The deal between Acme Holdings plc (AHP) and others":                            "AHP=Acme Holdings plc",
		"A very long sentence about the hospital trust board (HTB), which is against it": "HTB=hospital trust board",
	} {
		a := &annotated{t: t, c: &corpus.Corpus{}}
		a.source("s", "Title\n\n"+sentence, nil, corpus.Source{})
		var got []string
		for _, d := range definitions(a.c.Sources[0]) {
			got = append(got, d.short+"="+d.long)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s\ngives %q, want %q", sentence, got, want)
		}
	}
}

// The page leads from each term to the passage and to the actor; a term that
// no source explains is not explained.
func TestGlossaryPage(t *testing.T) {
	a := &annotated{t: t, c: &corpus.Corpus{}}
	a.source("s", "Title\n\nThe World Trade Board (WTB) met. Oslo is against it. The UVW said nothing. The Group of Seven met as the G7.",
		nil, corpus.Source{Outlet: "Post", Rights: corpus.Full})
	board := corpus.Actor{ID: "board", Name: "World Trade Board", Kind: corpus.Organisation, Named: true, Page: true}
	a.mention(&board, corpus.FormName, "World Trade Board")
	a.mention(&board, corpus.FormAcronym, "WTB")
	norway := corpus.Actor{ID: "norway", Name: "Norway", Kind: corpus.State, Named: true, Page: true}
	a.mention(&norway, corpus.FormMetonym, "Oslo")
	uvw := corpus.Actor{ID: "uvw", Name: "UVW", Kind: corpus.Organisation, Named: true}
	a.mention(&uvw, corpus.FormAcronym, "UVW")
	seven := corpus.Actor{ID: "g7", Name: "G7", Kind: corpus.Organisation, Named: true}
	a.mention(&seven, corpus.FormAcronym, "G7")
	a.mention(&seven, corpus.FormExpansion, "Group of Seven")
	a.c.Actors = []corpus.Actor{board, norway, uvw, seven}
	var page string
	for _, p := range Pages(a.c, Options{}) {
		if p.Path == glossaryPath {
			page = Render(p)
		}
	}
	for _, want := range []string{
		`| <a id="wtb"></a>**WTB** | [World Trade Board](actors/board.md) | [Post ¶1](sources/s.md#p1) |`,
		`| <a id="g7"></a>**G7** | Group of Seven | `,
		`| <a id="oslo"></a>**Oslo** | [Norway](actors/norway.md) | once | [Post ¶1](sources/s.md#p1) |`,
		`| <a id="uvw"></a>**UVW** | – | [Post ¶1](sources/s.md#p1) |`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the glossary lacks %s:\n%s", want, page)
		}
	}
	if strings.Index(page, "**G7**") > strings.Index(page, "**WTB**") {
		t.Error("the terms do not stand by the alphabet")
	}
}
