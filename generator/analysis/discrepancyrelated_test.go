package analysis

import (
	"testing"

	"briefing/generator/corpus"
)

// Two subjects, each told in more than a few words.
const (
	ofAShipyard = `Anders Lofthus runs the Brevik shipyard, where welders and painters build trawlers for the northern fleet. Brevik employs apprentices from every village along the fjord, and its cranes can be seen from the lighthouse.

Last winter a storm tore the roof off the paint shed. Lofthus borrowed money from Sparebank Nord, repaired the shed and ordered heavier doors, because insurers had threatened to raise premiums. Sparebank Nord asked for a mortgage on the dry dock and received it.

Engineers from Trondheim examined the slipway, measured cracks in the concrete and recommended steel anchors.`
	ofAChoir = `Soprano Milena Horvat rehearses Verdi with the Zagreb Chamber Choir under a new conductor. Singers complain that the hall is cold, that scores arrive late and that the piano needs tuning.

Critics praised the autumn concert, though the brass drowned the altos and the tenor forgot his entry. Milena Horvat laughed about it afterwards and signed programmes for pupils of the music academy.

Audiences have grown younger since tickets became cheaper, and a festival in Graz has invited the ensemble to perform a requiem in its cathedral.`
)

// What articles on two subjects say is never of one thing, however alike two
// of their sentences are.
func TestArticlesOfTwoSubjectsAreNotSetAgainstEachOther(t *testing.T) {
	one, two := "\n\nThe canteen serves 1,240 warm meals in a week to members.", "\n\nThe canteen serves 1,140 warm meals in a week to members."
	if len(differ(t, corpus.FigureDiffers, ofAShipyard+one, ofAShipyard+two)) == 0 {
		t.Error("two figures for one thing are not reported in articles on one subject")
	}
	for _, x := range differ(t, corpus.FigureDiffers, ofAShipyard+one, ofAChoir+two) {
		t.Errorf("%s: %v is reported in articles on two subjects", x.Rule, x.Readings)
	}
}

// Whether two values are of one thing is told from the words around them, not
// from how near they are.
func TestValuesInOnePlace(t *testing.T) {
	for _, tt := range []struct {
		name     string
		kind     corpus.DiscrepancyKind
		one, two string
		want     bool
	}{
		{"a sum", corpus.FigureDiffers, "Lofthus caps its liability towards the pilots at 50 million euros.", "Its liability towards the pilots is limited by Lofthus to 80 million euros.", true},
		{"of a part", corpus.FigureDiffers, "Lofthus caps its liability towards the pilots at 50 million euros.", "Its remaining liability towards the pilots is limited by Lofthus to another 80 million euros.", false},
		{"with its parts", corpus.FigureDiffers, "Lofthus sold eleven trawlers to Iceland in spring and three more in summer.", "Lofthus sold 14 trawlers to Iceland in all.", false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			found := differ(t, tt.kind, ofAShipyard+"\n\n"+tt.one, ofAShipyard+"\n\n"+tt.two)
			if (len(found) > 0) != tt.want {
				t.Errorf("reported: %v, want %v\n  %s\n  %s", found, tt.want, tt.one, tt.two)
			}
		})
	}
}
