package analysis

import (
	"slices"
	"strings"

	"briefing/generator/corpus"
)

// Names of one organisation that differ: with and without its state, "Justice
// Department" and "Department of Justice", cut short at the front or the end,
// or only its head noun.

// core is what is left of an organisation's name without the state that stands
// in it, "Ministry of X" turned into "X Ministry"; and the state's code.
type core struct{ country, words string }

func (f *nameFinder) coreOf(name string) core {
	words := gazWords(name)
	var c core
	if e, n := f.gaz.matchWords(words); n > 0 && n < len(words) && e.country != nil && (e.kind == gazCountry || e.kind == gazDemonym) {
		c.country, words = e.country.Code, words[n:]
		if len(words) > 1 && (words[0] == "'s" || words[0] == "'") {
			words = words[1:]
		}
	}
	for k := 1; k+1 < len(words); k++ { // "Parliament of Iraq", "Supreme Court of the United States"
		if words[k] != "of" {
			continue
		}
		rest := words[k+1:]
		if rest[0] == "the" && len(rest) > 1 {
			rest = rest[1:]
		}
		if e, n := f.gaz.matchWords(rest); n == len(rest) && e.country != nil && e.kind == gazCountry && (c.country == "" || c.country == e.country.Code) {
			c.country, words = e.country.Code, words[:k]
			break
		}
	}
	for k := 1; k+1 < len(words) && c.country == ""; k++ { // "Federation of Peruvian Bakers"
		if words[k-1] != "of" {
			continue
		}
		if e, n := f.gaz.matchWords(words[k:]); n > 0 && k+n < len(words) && e.kind == gazDemonym {
			c.country, words = e.country.Code, slices.Concat(words[:k], words[k+n:])
		}
	}
	if head := words[0]; len(words) > 2 && words[1] == "of" && (head == "Department" || head == "Ministry") {
		words = append(slices.Clone(words[2:]), head)
	}
	c.words = strings.Replace(strings.ToLower(strings.Join(words, " ")), " affairs ministry", " ministry", 1) // "Ministry of Foreign Affairs"
	for kind, noun := range kindsOfBody {                                                                     // "Orre Medical Center" is Orre Hospital
		if rest, ok := strings.CutSuffix(c.words, " "+kind); ok {
			c.words = rest + " " + noun
			break
		}
	}
	return c
}

// governed gives the code of the state whose government a name is; empty for
// other names.
func (f *nameFinder) governed(name string) string {
	if !strings.Contains(name, "Government") {
		return ""
	}
	if c := f.coreOf(name); c.words == "government" {
		return c.country
	}
	return ""
}

// ownBodies are the head nouns of bodies of which a state has one, so that the
// noun alone, with a capital, is its name.
var ownBodies = map[string]bool{"parliament": true, "congress": true, "senate": true, "house": true, "army": true, "navy": true, "assembly": true}

// mergeByCore joins organisations whose names differ only by their state, by
// the order of a ministry's name, or not at all when marks and accents are
// taken off. Where the sources name bodies of several states, the bare name
// stays apart.
func mergeByCore(ds *drafts) {
	groups := map[string][]*draft{}
	var order []string
	cores := map[*draft]core{}
	for _, dr := range ds.list {
		if dr.merged != nil || dr.actor.Kind != corpus.Organisation || len(dr.mentions) == 0 || allCaps(dr.actor.Name) {
			continue
		}
		c := ds.finder.coreOf(dr.actor.Name)
		if !strings.Contains(c.words, " ") && !ownBodies[c.words] {
			if c.country == "" {
				continue
			}
			c.words += " of " + c.country // "the U.S. Embassy" is the United States Embassy, and no other state's
		}
		cores[dr] = c
		if groups[c.words] == nil {
			order = append(order, c.words)
		}
		groups[c.words] = append(groups[c.words], dr)
	}
	for _, words := range order {
		byCountry := map[string]*draft{}
		var bare []*draft
		for _, dr := range groups[words] {
			country := cores[dr].country
			switch first := byCountry[country]; {
			case country == "":
				bare = append(bare, dr)
			case first == nil:
				byCountry[country] = dr
			default:
				dr.mergeInto(first)
			}
		}
		for _, dr := range bare {
			if to := bare[0]; len(byCountry) == 1 {
				for _, to := range byCountry {
					dr.mergeInto(to)
				}
			} else if dr != to {
				dr.mergeInto(to)
			}
		}
	}
}

// mergeShortened joins "the Self-Defense Forces" with "the Japan Self-Defense
// Forces", "Burisma" with "Burisma Holdings" and "the House" with "the House of
// Representatives": a name that is the end of exactly one longer name, or its
// beginning up to "of" or one last word, in the same article or else in the
// dossier.
func mergeShortened(ds *drafts) {
	type place struct{ source, key string }
	var orgs []*draft
	longer := map[place][]*draft{}
	for _, dr := range ds.list {
		if dr.merged != nil || dr.actor.Kind != corpus.Organisation || len(dr.mentions) == 0 {
			continue
		}
		orgs = append(orgs, dr)
		seen := map[place]bool{}
		for _, m := range dr.mentions {
			src := string(m.s.article.src.ID)
			for _, src := range []string{src, ""} {
				if m.form == corpus.FormAcronym || seen[place{src, m.key()}] {
					continue
				}
				seen[place{src, m.key()}] = true
				words := m.words()
				forms := shortForms(words)
				if len(words) > 2 && ds.finder.orgWords[strings.ToLower(words[len(words)-1])] == "company" { // "Norvik" of "Norvik Steel Co."
					forms = append(forms, words[0])
				}
				if k := len(words) - 2; k > 0 && kindsOfBody[strings.ToLower(strings.Join(words[k:], " "))] != "" {
					forms = append(forms, strings.Join(words[:k], " "))
				}
				if union := ds.finder.ownBranch(words); union != "" {
					forms = append(forms, union)
				}
				if _, n := ds.finder.gaz.matchWords(words); n > 0 && n < len(words) { // "the Danish House of Lords"
					forms = append(forms, shortForms(words[n:])...)
				}
				for _, short := range forms {
					if ds.finder.isPartOf(m.key(), short) {
						continue
					}
					if p := (place{src, short}); len(longer[p]) < 8 && !slices.Contains(longer[p], dr) { // more than one is as good as many
						longer[p] = append(longer[p], dr)
					}
				}
			}
		}
	}
	for _, dr := range orgs {
		name := dr.actor.Name
		if words := gazWords(name); len(words) == 2 && words[1] == "House" { // "the U.S. House" goes with the House
			if e, n := ds.finder.gaz.matchWords(words); n == 1 && e.country != nil {
				name = "House"
			}
		}
		if dr.merged != nil || allCaps(name) || !strings.Contains(name, " ") && ds.finder.orgWords[strings.ToLower(name)] != "" && name != "Assembly" && name != "House" {
			continue
		}
		for _, src := range []string{string(dr.mentions[0].s.article.src.ID), ""} {
			candidates := roots(longer[place{src, name}], dr)
			if name == "House" { // of Commons and Lords, either may be meant
				candidates = slices.DeleteFunc(candidates, func(dr *draft) bool { return !strings.HasSuffix(dr.actor.Name, "House of Representatives") })
			}
			if to := mostNamed(candidates, corpus.SourceID(src)); to != nil {
				dr.mergeInto(to)
			}
			if len(candidates) > 0 {
				break
			}
		}
	}
}

// ownBranch gives the name of a union whose one branch it is, by the words of
// the branch's: "Nurses of the Lower Valley" of "… Local 9", which no union of a
// whole state or of nobody's place is.
func (f *nameFinder) ownBranch(words []string) string {
	k := len(words) - 2
	of := slices.Index(words, "of")
	if k < 1 || words[k] != "Local" || of < 1 || of+1 >= k {
		return ""
	}
	if _, n := f.gaz.matchWords(words[of+1 : k]); n > 0 {
		return ""
	}
	return strings.Join(words[:k], " ")
}

// isPartOf tells whether a name is that of a body, and one word more that of
// another body of it: the House of Commons Library is not that house.
func (f *nameFinder) isPartOf(long, short string) bool {
	last, ok := strings.CutPrefix(long, short+" ")
	class := f.orgWords[strings.ToLower(last)]
	if !ok || strings.Contains(last, " ") || class == "" || class == "company" || class == "group" {
		return false
	}
	first, _, _ := strings.Cut(strings.ToLower(short), " ")
	head := f.orgWords[strings.ToLower(lastWord(short))]
	return ownBodies[first] && strings.Contains(short, " of ") || head != "" && head != class && strings.Contains(short, " ")
}

// mostNamed gives the one of some organisations that a source can mean by a
// short name which all have: the only one, or the one that it names in full
// more than twice as often as all others together. It is nil where there is none.
func mostNamed(candidates []*draft, source corpus.SourceID) *draft {
	if len(candidates) == 1 {
		return candidates[0]
	}
	if source == "" {
		return nil
	}
	total, most := 0, 0
	var best *draft
	for _, dr := range candidates {
		n := len(dr.mentionsIn(source))
		total += n
		if n > most {
			best, most = dr, n
		}
	}
	if most > 2*(total-most) {
		return best
	}
	return nil
}

// shortForms gives what a name may be cut to.
func shortForms(words []string) []string {
	var out []string
	for k := 1; k < len(words); k++ {
		first, before := strings.ToLower(words[k]), words[k-1]
		if before == "the" && k > 1 {
			before = words[k-2]
		}
		if first != "of" && first != "for" && first != "and" && first != "'s" && first != "the" && before != "of" && before != "for" { // "Assembly of the United Nations" is not those
			out = append(out, strings.Join(words[k:], " "))
		}
		if next := words[k]; k == len(words)-1 || next == "of" || next == "for" || k == 1 && ofElsewhere[next] {
			out = append(out, strings.Join(words[:k], " "))
		}
	}
	return out
}

// ofElsewhere are words for "of" in languages in which the noun for the body
// opens its name: "the Junta" of "Junta de Leira".
var ofElsewhere = map[string]bool{"de": true, "del": true, "do": true, "da": true, "di": true, "della": true, "du": true, "des": true}

// roots gives the actors that drafts have become, each once, without one.
func roots(list []*draft, without *draft) []*draft {
	var out []*draft
	for _, dr := range list {
		if dr = dr.root(); dr != without && !slices.Contains(out, dr) {
			out = append(out, dr)
		}
	}
	return out
}

// giveBareHeads gives "the Court", with a capital and nothing else, to the one
// organisation of the article whose name ends in it. Where there is none or
// more than one, the word names nobody, unless a state has but one such body.
func giveBareHeads(ds *drafts) {
	byHead := map[string]map[corpus.SourceID][]*draft{}
	for _, dr := range ds.list {
		if dr.merged != nil || dr.actor.Kind != corpus.Organisation {
			continue
		}
		for _, m := range dr.mentions {
			words := strings.Fields(strings.ToLower(m.key()))
			if len(words) < 2 || m.form == corpus.FormAcronym {
				continue
			}
			for _, head := range []string{words[len(words)-1], words[0]} {
				if ds.finder.orgWords[head] == "" || head == words[0] && words[1] != "of" && words[1] != "for" {
					continue
				}
				if byHead[head] == nil {
					byHead[head] = map[corpus.SourceID][]*draft{}
				}
				if at := m.s.article.src.ID; !slices.Contains(byHead[head][at], dr) {
					byHead[head][at] = append(byHead[head][at], dr)
				}
			}
		}
	}
	for _, dr := range ds.list {
		head := strings.ToLower(dr.actor.Name)
		if dr.merged != nil || dr.actor.Kind != corpus.Organisation || strings.Contains(head, " ") || ds.finder.orgWords[head] == "" {
			continue
		}
		var kept []namedMention
		one := onlyOwner(byHead[head])
		for _, m := range dr.mentions {
			switch owners := byHead[head][m.s.article.src.ID]; {
			case ownBodies[head] && len(owners) == 1 && behindThe(m) && opensWith(owners[0], head): // "the Congress" of one that names the Congress for Unity
				m.form = corpus.FormVariant
				owners[0].mentions = append(owners[0].mentions, m)
			case ownBodies[head] || allCaps(m.text()): // mergeByCore has joined what can be joined
				kept = append(kept, m)
			case len(owners) == 0 && ds.finder.orgWords[head] == "club" && head != "club" && one != nil: // "Rovers" is a name
				m.form = corpus.FormVariant
				one.mentions = append(one.mentions, m)
			case len(owners) == 1:
				m.form = corpus.FormVariant
				owners[0].mentions = append(owners[0].mentions, m)
			case len(owners) == 0 && len(dr.mentions) >= 3 && one != nil && len(one.mentions) >= 3: // an article on Brussels need not say which Commission
				m.form = corpus.FormVariant
				one.mentions = append(one.mentions, m)
			case len(owners) == 0 && (len(dr.mentions) >= 3 || ds.finder.orgWords[head] == "newspaper"):
				kept = append(kept, m)
			}
		}
		dr.mentions = kept
	}
}

// behindThe tells whether the article "the" stands before a mention.
func behindThe(m namedMention) bool {
	return m.s.lower(m.from-1) == "the" || m.s.lower(m.from) == "the"
}

// opensWith tells whether a name of a body begins with a head noun and says what
// it is for: "Congress for Unity".
func opensWith(dr *draft, head string) bool {
	return slices.ContainsFunc(dr.mentions, func(m namedMention) bool {
		words := strings.Fields(strings.ToLower(m.key()))
		return len(words) > 2 && words[0] == head && words[1] == "for"
	})
}

// onlyOwner gives the one body of the dossier whose name ends in a head noun.
func onlyOwner(bySource map[corpus.SourceID][]*draft) *draft {
	var one *draft
	for _, owners := range bySource {
		for _, dr := range owners {
			if one != nil && dr != one {
				return nil
			}
			one = dr
		}
	}
	return one
}
