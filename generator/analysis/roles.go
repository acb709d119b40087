package analysis

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// foundRole is a role on the way to its holder.
type foundRole struct {
	corpus.Role
	office    string         // the title without what stands before it, as offices are compared
	first     int            // token at which a name begins that the title follows; 0 if there is none
	work      bool           // a line of work, not an office
	described bool           // whose it is was worked out ("the council leader"), not named beside the title
	inferred  bool           // whose it is was inferred from where the article is written
	elsewhere bool           // a name behind the holder's says whose it is, and we do not know it
	teaches   bool           // it was read from what its holder teaches
	owned     bool           // a possessive before the title says whose it is
	fallback  corpus.ActorID // whose it is if nothing better is known: a member's party
}

// named tells whether the source says beside the title whose it is.
func (r *foundRole) named() bool { return (r.Of != "" || r.OfText != "") && !r.described }

// roleReader reads people's roles from the words around their names.
type roleReader struct {
	d          *dossier
	f          *nameFinder
	titles     *titleBook
	mentions   *mentionIndex
	actors     map[corpus.ActorID]*corpus.Actor
	verbs      map[string]string // "chairs" → chair
	dates      map[string]bool   // weekdays and months, which no title begins with
	bodies     *bodyBook
	nouns      *describer // which bodies may be called "the hospital"
	gaz        *gazetteer
	states     map[string]corpus.ActorID // by country code
	places     map[string]corpus.ActorID // by name
	homes      homes
	leaders    leaders
	offices    stateOffices
	polities   map[corpus.ActorID]bool                    // see findPolities
	statesIn   map[corpus.SourceID]map[corpus.ActorID]int // how often each article names states
	portfolios map[string]bool                            // of cabinet secretaries
	boards     map[corpus.SourceID][]corpus.ActorID       // whose boards each article names, and under "" the dossier
}

// findRoles gives every person the roles that the sources state: "Chilean
// President Ana Reyes", "Ana Reyes, Chile's U.S. ambassador". Each
// source gives a role once; what one leaves out of whose it is, another may
// tell.
func findRoles(d *dossier, f *nameFinder, actors []corpus.Actor, described *describer) {
	r := &roleReader{d: d, f: f, nouns: described, titles: f.titles, gaz: f.gaz, states: map[string]corpus.ActorID{}, places: map[string]corpus.ActorID{}, mentions: indexMentions(actors), actors: map[corpus.ActorID]*corpus.Actor{},
		verbs: d.lex.table("roleverbs"), portfolios: d.lex.set("portfolios"), offices: prepared(d.lex, newStateOffices), leaders: prepared(d.lex, newLeaders), dates: map[string]bool{}}
	for _, list := range []string{"months", "weekdays"} {
		for word := range d.lex.set(list) {
			r.dates[word] = true
		}
	}
	for i := range actors {
		r.actors[actors[i].ID] = &actors[i]
		switch actors[i].Kind {
		case corpus.State:
			r.states[actors[i].Country] = actors[i].ID
		case corpus.Place:
			r.places[strings.ToLower(actors[i].Name)] = actors[i].ID
		}
	}
	r.homes = r.findHomes(actors)
	r.bodies = newBodyBook(actors, f.orgWords)
	r.findCouncils(actors)
	r.findPolities(actors)
	found := make([][]*foundRole, len(actors))
	for i := range actors {
		if a := &actors[i]; a.Kind == corpus.Person {
			found[i] = r.rolesOf(a)
		}
	}
	for i, roles := range found {
		r.settle(&actors[i], roles)
	}
	r.settleTowns(found)
	dropDisputed(found)
	for i := range actors {
		actors[i].Roles = ordered(found[i])
	}
}

// rolesOf reads the roles of a person at every mention.
func (r *roleReader) rolesOf(a *corpus.Actor) []*foundRole {
	var roles []*foundRole
	for _, m := range a.Mentions {
		s := r.d.article(m.Span.Source).sentenceAt(m.Span.Start)
		if s == nil {
			continue
		}
		for _, role := range r.rolesAt(s, s.tokenAt(m.Span.Start), s.tokenAt(m.Span.End-1)+1) {
			roles = addRole(roles, role)
		}
	}
	return withoutKnown(roles)
}

// addRole keeps the fullest wording of each role of a source once.
func addRole(roles []*foundRole, r *foundRole) []*foundRole {
	for i, old := range roles {
		if old.At.Source != r.At.Source || old.office != r.office || isDeputy(old.Title) != isDeputy(r.Title) {
			continue
		}
		if old.Of != "" && r.Of != "" && old.Of != r.Of && !old.described && !r.described {
			continue
		}
		if r.named() && !old.named() || r.named() == old.named() && len(r.Title) > len(old.Title) {
			roles[i] = r
		}
		return roles
	}
	return append(roles, r)
}

// isDeputy tells a second from the holder of an office.
func isDeputy(title string) bool {
	title = strings.ToLower(title)
	return strings.Contains(title, "deputy") || strings.Contains(title, "vice") || strings.Contains(title, "assistant") || strings.Contains(title, "former")
}

// bodyInTitle matches titles, of those that no portfolio follows, that say whose
// they are by a name that is no actor: "president of Motu Lani".
var bodyInTitle = regexp.MustCompile(`(?i:president|mayor|premier|governor|leader|king|queen) of (the )?\p{Lu}`)

// settle fills in whose each role of a person is where it can be known.
func (r *roleReader) settle(holder *corpus.Actor, roles []*foundRole) {
	for _, role := range roles {
		r.commissioned(role)
		if party, known := r.partyLeader(role); known && (role.Of == "" && role.OfText == "" || role.described) {
			role.Of, role.OfText, role.described = party, "", true
		}
		if role.named() || bodyInTitle.MatchString(role.Title) {
			continue
		}
		if of, known := knownElsewhere(role, roles); known {
			role.Of, role.OfText, role.Preposition = of.Of, of.OfText, of.Preposition
			role.Title = withoutBody(role.Title, of.OfText)
		}
		if role.Of != "" || role.OfText != "" || role.elsewhere {
			continue
		}
		if kinds := r.titles.bodies[role.office]; ofTowns(kinds) {
			if role.Of = r.bodies.ofOffice(kinds, !strings.Contains(role.office, "council ")); role.Of != "" {
				continue
			}
		}
		if role.Of = r.houseOf(role); role.Of != "" {
			continue
		}
		if role.Of = r.byKind(role); role.Of != "" {
			role.described = true
			continue
		}
		if role.Of = r.led(role, holder); role.Of != "" && r.isNational(role) {
			continue
		}
		if role.Of = r.speaking(role); role.Of != "" {
			role.described = true
			continue
		}
		if role.Of = r.employer(role, roles); role.Of != "" {
			role.described = true
			continue
		}
		if role.Of = r.local(role); role.Of != "" {
			role.inferred = true
			continue
		}
		if role.Of, role.inferred = r.national(role, roles); role.Of == "" {
			role.Of = role.fallback
		}
	}
	for _, role := range roles {
		r.settleAgain(role, roles)
	}
}

// settleAgain fills in whose a role is by what was inferred for the same office
// in another source, and the body of a minister of whom one source gives but the
// land.
func (r *roleReader) settleAgain(role *foundRole, roles []*foundRole) {
	if role.Of == "" && role.OfText == "" && !role.work && !role.Belongs && !role.elsewhere && !bodyInTitle.MatchString(role.Title) {
		if of, known := knownElsewhere(role, roles); known && of.Of != "" {
			role.Of, role.inferred, role.described = of.Of, of.inferred, true
		}
	}
	if role.Of == "" || r.actors[role.Of].Kind != corpus.Place || !isMinister(role.office) {
		return
	}
	for _, o := range roles {
		if o.Of != "" && isMinister(o.office) && o.named() && r.actors[o.Of].Kind == corpus.Organisation && strings.Contains(padded(o.OfText+" "+fullestName(r.actors[o.Of])), padded(r.actors[role.Of].Name)) {
			role.Of = o.Of
			return
		}
	}
}

// fullestName gives the longest of an actor's names.
func fullestName(a *corpus.Actor) string {
	longest := a.Name
	for _, alias := range a.Aliases {
		if alias.Form != corpus.FormDescription && len(alias.Text) > len(longest) {
			longest = alias.Text
		}
	}
	return longest
}

// ordered puts offices before lines of work.
func ordered(roles []*foundRole) []corpus.Role {
	slices.SortStableFunc(roles, func(a, b *foundRole) int { return cmp.Compare(a.weight(), b.weight()) })
	var out []corpus.Role
	for _, role := range roles {
		out = append(out, role.Role)
	}
	return out
}

// withoutBody takes words off a title that name its body: "Local 9 President"
// of "Dockers Local 9".
func withoutBody(title, body string) string {
	words := strings.Fields(title)
	for n := len(words) - 1; n > 0; n-- {
		if strings.HasSuffix(" "+strings.ToLower(body), " "+strings.ToLower(strings.Join(words[:n], " "))) {
			return strings.Join(words[n:], " ")
		}
	}
	return title
}

// weight orders a person's roles as a reader would name them: offices of a
// body, other offices, lines of work.
func (r *foundRole) weight() int {
	switch {
	case r.Belongs:
		return 3
	case r.work:
		return 2
	case r.Of == "" && r.OfText == "" || r.office == "professor":
		return 1
	}
	return 0
}

// sameOffice tells whether two offices are one, whoever holds it.
func sameOffice(a, b string) bool {
	return a == b || holderless(a) == holderless(b)
}

func holderless(office string) string {
	for _, end := range []string{"man", "woman", "person"} {
		for _, stem := range []string{"chair", "spokes"} {
			if rest, ok := strings.CutSuffix(office, stem+end); ok {
				return rest + stem
			}
		}
	}
	return office
}

// knownElsewhere finds whose an office is where the sources that tell it of
// the same person agree: those that name it, or else those that mean it.
func knownElsewhere(role *foundRole, roles []*foundRole) (*foundRole, bool) {
	for _, described := range []bool{false, true} {
		var known *foundRole
		for _, o := range roles {
			if o == role || o.Of == "" && o.OfText == "" || o.described != described || !sameOffice(o.office, role.office) || isDeputy(o.Title) != isDeputy(role.Title) {
				continue
			}
			if known != nil && (known.Of != o.Of || o.Of == "" && known.OfText != o.OfText) {
				return nil, false
			}
			known = o
		}
		if known != nil {
			return known, true
		}
	}
	return nil, false
}
