package analysis

import (
	"slices"

	"briefing/generator/corpus"
	"briefing/generator/language"
)

// What the words around a name say that it is.

// bodySigns counts the signs around a name that it is a body: "the company
// Acme", "Acme, which makes".
func bodySigns(f *nameFinder, n *name) int {
	signs := 0
	before := n.from - 1
	person := surelyPersonal(f.model, n.key())                   // who has a spokesman and a running mate too
	if n.s.lower(before) == "," && !personal(f.model, n.key()) { // "Counsel for the council, Ann Lee"
		before--
	}
	if f.orgWords[n.s.lower(before)] != "" && !capitalised(n.s.word(before)) || makers[n.s.lower(before)] {
		signs++
	}
	if n.s.lower(n.to) == "," {
		switch n.s.lower(n.to + 1) {
		case "which":
			signs++
		case "a", "an", "the": // "Enverra, the Danish operator"
			if c, ok := chunkStartingAt(n.s.chunks(), n.to+1); ok && !n.s.tag(c.to).Finite() {
				head := n.s.lower(c.to - 1)
				figure := figurative[head] && !(head == "group" && c.to > n.to+3 && n.s.lower(c.to) != "of") // "Orre First, a lobby group"
				if makers[head] || f.orgWords[head] == "company" || f.orgWords[head] != "" && !person && !f.placeWords[head] && !figure {
					signs++
				}
			}
		}
	}
	if w := n.s.lower(n.from - 1); w == "at" || w == "for" { // "a director at Enverra", "spokesman for Enverra"
		if t, ok := f.titles.endingAt(n.s, n.from-1); ok && !t.honorific && !person {
			signs++
		}
	}
	if staff[n.s.lower(n.to)] || workersOf(n) {
		signs++
	}
	if f.calledBody(n) { // which tells what it is
		signs += 2
	}
	if f.hasMembers(n) && !person {
		signs++
	}
	if n.kind == corpus.Place && n.s.phrase(n.from-2, n.from) == "according to" && !n.s.tag(n.to).Noun() {
		signs++
	}
	if next := n.s.lower(n.to); firms[n.s.lower(n.from-1)] && next != "and" && next != "&" && (next != "," || !n.s.tag(n.to+1).Proper()) { // "by the consultants Hume Wynn"
		signs += 2
	}
	next := n.to
	if n.s.tag(next) == language.POS {
		next++
	}
	if t, ok := f.titles.startingAt(n.s, next); ok && !t.honorific && !person && !capitalised(n.s.word(next)) && !local[n.s.lower(t.to-1)] { // "Enverra's project director"
		signs++
	}
	if _, _, ok := n.s.lookUp(f.will, n.to); ok && n.kind == corpus.Place && n.s.prose() && n.s.tag(n.to).Finite() { // "Enverra refused"
		signs++
	}
	return signs
}

// hasMembers reads "members of Orre First" and "campaigners from Orre First", of
// names of several words: people are members of no town.
func (f *nameFinder) hasMembers(n *name) bool {
	if n.to == n.from+1 {
		return false
	}
	switch who, link := n.s.lower(n.from-2), n.s.lower(n.from-1); link {
	case "of":
		return who == "members" && !capitalised(n.s.word(n.from-2))
	case "from":
		return campaigners[who]
	}
	return false
}

// campaigners are those who act for a cause, and come from a body of such people
// where they are said to come from somewhere that bears a name of several words.
var campaigners = map[string]bool{"campaigners": true, "activists": true, "environmentalists": true, "conservationists": true, "volunteers": true, "canvassers": true, "lobbyists": true}

// calledBody reads "a charity called Orre First", "a group calling itself Orre
// First" and "a coalition of fishing villages called Bantay Lunas".
func (f *nameFinder) calledBody(n *name) bool {
	head := n.from - 2
	switch n.s.lower(n.from - 1) {
	case "called":
	case "itself":
		if n.s.lower(head) != "calling" && n.s.lower(head) != "calls" || n.s.lower(head-1) == "that" {
			return false
		}
		head--
	default:
		return false
	}
	for k := head; k > 1 && k > head-4; k-- {
		if n.s.lower(k) == "of" {
			head = k - 1
			break
		}
	}
	noun := n.s.lower(head)
	return f.orgWords[noun] != "" && !f.placeWords[noun] && !capitalised(n.s.word(head))
}

// workersOf tells whether a name is that of those who work in one place: "United
// Bakers of the Lower Valley".
func workersOf(n *name) bool {
	of := slices.Index(n.s.lowers[n.from:n.to], "of") + n.from
	return of > n.from && capitalised(n.s.word(of-1)) && staff[n.s.lower(of-1)]
}

// figurative are nouns for bodies that a person or a place may be said to be.
var figurative = map[string]bool{"force": true, "nation": true, "nations": true, "tribe": true, "daily": true, "front": true, "group": true, "council": true, "school": true, "service": true, "post": true, "times": true}

// ownNoun counts the nouns behind a name of several words that say what kind of
// body bears it: "the Bantay Lunas coalition". Towns have councils, courts and
// schools, which are named with them.
func (f *nameFinder) ownNoun(n *name) int {
	before := n.from - 1
	if t := n.s.tag(before); before > 0 && (t == language.JJ || t == language.NN) && !capitalised(n.s.word(before)) { // "the opposition Bantay Lunas coalition"
		before--
	}
	if n.s.lower(before) != "the" || n.to == n.from+1 || !joinedNouns[n.s.lower(n.to)] || n.s.tag(n.to+1).Noun() {
		return 0
	}
	return 2
}

// joinedNouns are nouns for bodies that people make to act together.
var joinedNouns = map[string]bool{"coalition": true, "alliance": true, "association": true, "party": true, "movement": true, "foundation": true, "federation": true, "campaign": true, "cooperative": true, "co-operative": true, "union": true, "faction": true, "collective": true, "consortium": true}

// behindArticle tells whether "the" and nothing else stands before a name of
// several words, as before that of no person.
func (f *nameFinder) behindArticle(n *name) bool {
	next := n.s.tag(n.to)
	return n.to > n.from+1 && n.s.lower(n.from-1) == "the" && n.s.prose() && !next.Noun() && next != language.JJ && next != language.POS && next != language.VBG && n.s.lower(n.to) != "of"
}

// staff are nouns for those who belong to a body, behind its name.
var staff = map[string]bool{"executives": true, "employees": true, "workers": true, "staff": true, "staffers": true, "shares": true, "stock": true, "shareholders": true, "board": true, "bosses": true, "management": true,
	"teachers": true, "nurses": true, "miners": true, "dockers": true, "seafarers": true, "firefighters": true, "headquarters": true, "chiefs": true, "spokesperson": true}

// local are the last words of offices that towns have too.
var local = map[string]bool{"mayor": true, "governor": true, "councillor": true, "resident": true, "sheriff": true, "bishop": true, "archbishop": true, "native": true, "farmer": true, "shopkeeper": true, "senator": true, "representative": true,
	"minister": true, "premier": true, "king": true, "queen": true, "teacher": true, "student": true, "president": true, "leader": true, "judge": true, "magistrate": true, "chief": true, "attorney": true, "lawyer": true, "doctor": true}

// placeSigns counts the signs around a name that it is a place: "in Carrow".
func placeSigns(n *name) int {
	if n.s.lower(n.from-1) == "of" && seatNouns[n.s.lower(n.from-2)] { // "the town of Carrow"
		return 2
	}
	if n.s.hasPolity(n.from, n.to) {
		return 2
	}
	switch n.s.lower(n.from - 1) {
	case "in", "near", "outside", "around", "across", "throughout", "downtown":
		if n.s.tag(n.to) != language.POS {
			return 1
		}
	}
	return 0
}

// hasPolity tells whether the words around the name at tokens from..to give it
// what a state has, which may be one that no table knows: "the prime minister of
// Tarvia", "Tarvia’s coast".
func (s *sentence) hasPolity(from, to int) bool {
	at := from - 1
	if s.tag(to) == language.POS {
		return stateHas[s.lower(to+1)] || s.lower(to+1) == "prime" && s.lower(to+2) == "minister" || s.lower(to+2) == "minister" && portfolioNouns[s.lower(to+1)]
	}
	if s.lower(at) == "the" {
		at--
	}
	return s.lower(at) == "of" && (stateHas[s.lower(at-1)] || s.lower(at-1) == "minister" && s.lower(at-2) == "prime")
}

// stateHas are nouns for what states have and firms and people have not.
var stateHas = map[string]bool{"parliament": true, "government": true, "citizens": true, "coast": true, "waters": true, "territory": true, "republic": true, "kingdom": true, "independence": true, "sovereignty": true, "ministers": true, "constitution": true, "army": true, "navy": true, "coastline": true, "president-elect": true}

// portfolioNouns are the commonest first words of the titles of ministers.
var portfolioNouns = map[string]bool{"foreign": true, "interior": true, "finance": true, "defence": true, "defense": true, "health": true, "fisheries": true, "agriculture": true, "energy": true, "education": true, "environment": true, "trade": true, "justice": true, "transport": true, "labour": true, "labor": true}

// linkedName tells whether a word that joins or directs, of another language,
// stands within a name, and none that stands in the names of families.
func (f *nameFinder) linkedName(words []string) bool {
	for _, w := range words[1 : len(words)-1] {
		if f.links[w] == "strong" || w == "y" || w == "et" {
			return true
		}
	}
	return false
}

// firms are plural nouns for those who have a firm, which stand before its name,
// or before the names of several of them.
var firms = map[string]bool{"architects": true, "consultants": true, "solicitors": true, "accountants": true, "auditors": true, "surveyors": true, "engineers": true, "contractors": true, "builders": true, "developers": true,
	"pollsters": true, "manufacturers": true, "makers": true, "publishers": true, "brokers": true, "stockbrokers": true, "insurers": true, "recruiters": true, "promoters": true, "brewers": true, "distillers": true, "operators": true, "suppliers": true, "analysts": true, "planners": true}

// seatNouns are nouns for places that stand before "of" and their name.
var seatNouns = map[string]bool{"city": true, "town": true, "village": true, "port": true, "island": true, "county": true, "province": true, "district": true, "region": true, "suburb": true, "hamlet": true, "municipality": true, "peninsula": true, "outskirts": true, "streets": true, "north": true, "south": true, "east": true, "west": true}

// makers are words for a company that stand before its name.
var makers = map[string]bool{"manufacturer": true, "maker": true, "firm": true, "producer": true, "supplier": true, "retailer": true, "operator": true, "developer": true, "publisher": true, "startup": true, "brand": true, "giant": true, "insurer": true, "lender": true, "carrier": true, "airline": true, "charity": true, "newspaper": true, "broadcaster": true, "magazine": true, "think-tank": true}

// personSigns counts the signs around a name that it is a person: "Smith, who
// said", "Smith, 54,", "their biologist, Smith,".
func personSigns(f *nameFinder, n *name) int {
	if n.s.lower(n.to) != "," || n.s.tag(n.from-1) == language.IN {
		return 0
	}
	if t, ok := f.titles.endingAt(n.s, n.from-1); ok && n.s.lower(n.from-1) == "," && t.work && n.s.tag(t.from-1) == language.PRPS && !makers[n.s.lower(t.to-1)] && f.orgWords[n.s.lower(t.to-1)] == "" {
		return 1
	}
	if n.s.lower(n.to+1) == "who" || n.s.tag(n.to+1) == language.CD && n.s.lower(n.to+2) == "," && len(n.s.word(n.to+1)) == 2 {
		return 1
	}
	return 0
}
