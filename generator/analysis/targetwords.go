package analysis

// wrappers are nouns that stand around an issue: a plan to do it, the idea of
// it, the making of it.
var wrappers = map[string]bool{
	"plan": true, "plans": true, "proposal": true, "proposals": true, "idea": true, "move": true, "decision": true, "opening": true, "creation": true,
	"establishment": true, "setting": true, "construction": true, "introduction": true, "launch": true, "building": true, "prospect": true,
	"bid": true, "push": true, "attempt": true, "attempts": true, "bids": true, "moves": true, "effort": true, "efforts": true, "case": true, "notion": true, "possibility": true, "calls": true, "call": true,
	"implementation": true, "adoption": true, "approval": true, "authorisation": true, "authorization": true, "expansion": true, "extension": true,
}

// requests are nouns for asking: who rejects a demand for a thing rejects the
// thing.
var requests = map[string]bool{
	"call": true, "calls": true, "demand": true, "demands": true, "request": true, "requests": true, "plea": true, "pleas": true, "petition": true, "petitions": true, "application": true,
}

// givingBack is the class of deeds by which a thing comes to those whose it was.
var givingBack = stemOf("return")

// rule are nouns for whose say a thing is under.
var rule = map[string]bool{"command": true, "control": true, "supervision": true, "ownership": true, "management": true, "oversight": true, "administration": true}

// vague are heads that name no issue by themselves.
var vague = map[string]bool{
	"wife": true, "husband": true, "son": true, "daughter": true, "family": true, "father": true, "mother": true, "brother": true, "sister": true,
	"battle": true, "fight": true, "campaign": true, "president": true, "candidate": true, "man": true, "woman": true, "men": true, "women": true, "life": true, "lives": true,
	"anyone": true, "everyone": true, "someone": true, "somebody": true, "else": true, "nobody": true, "none": true, "nothing": true, "everything": true, "everybody": true, "anybody": true, "both": true, "those": true, "these": true, "what": true, "which": true, "who": true,
	"it": true, "this": true, "that": true, "them": true, "thing": true, "things": true, "issue": true, "matter": true, "way": true, "part": true,
	"people": true, "person": true, "time": true, "year": true, "years": true, "change": true, "changes": true, "something": true, "anything": true,
	"one": true, "others": true, "other": true, "country": true, "countries": true, "state": true, "states": true, "world": true, "role": true,
	"help": true, "side": true, "sides": true, "fact": true, "point": true, "lot": true, "number": true, "million": true, "billion": true, "percent": true, "efforts": true,
}

// dayWords are nouns that tell when by themselves.
var dayWords = map[string]bool{"today": true, "tonight": true, "tomorrow": true, "yesterday": true}

// trailing are adverbs that a noun phrase seems to end in: "the plan outright".
var trailing = map[string]bool{"outright": true, "altogether": true, "wholesale": true, "anyway": true, "regardless": true, "alone": true, "instead": true}

// shells are nouns that any undertaking can be called by.
var shells = map[string]bool{
	"line": true, "project": true, "scheme": true, "programme": true, "program": true, "plan": true, "proposal": true, "initiative": true, "system": true, "service": true,
}

// isShell tells whether a noun is one of them, or the stem of one, which stands
// for it where only "it" is written.
func isShell(noun string) bool { return shells[noun] || shellStems[noun] }

var shellStems = stemmedSet(shells)

func stemmedSet(words map[string]bool) map[string]bool {
	stems := make(map[string]bool, len(words))
	for w := range words {
		stems[stemOf(w)] = true
	}
	return stems
}

// processes are nouns for how a deed is gone about: an impeachment inquiry and
// articles of impeachment are about the impeachment.
var processes = map[string]bool{
	"inquiry": true, "investigation": true, "proceedings": true, "process": true, "articles": true, "article": true, "form": true, "forms": true, "vote": true, "votes": true,
	"motion": true, "hearing": true, "hearings": true, "procedure": true, "probe": true, "trial": true, "resolution": true, "debate": true, "question": true,
	"offer": true, "offers": true, "bid": true, "bids": true, "attempt": true, "approach": true,
}

// occasions are nouns for when, where and how something is said.
var occasions = map[string]bool{
	"start": true, "beginning": true, "end": true, "night": true, "morning": true, "evening": true, "afternoon": true, "today": true, "yesterday": true, "tomorrow": true, "time": true,
	"statement": true, "speech": true, "interview": true, "e-mail": true, "mail": true, "message": true, "post": true, "letter": true, "tweet": true, "tweets": true, "twitter": true, "facebook": true, "instagram": true, "email": true,
	"court": true, "comments": true, "remarks": true, "television": true, "tv": true, "radio": true, "debate": true, "address": true, "conference": true, "hearing": true, "meeting": true, "session": true, "forum": true, "rally": true,
	"ballot": true, "ballots": true, "referendum": true, "poll": true, "polls": true, "vote": true, "votes": true, "survey": true, "petition": true,
	"form": true, "shape": true, "manner": true, "way": true,
	"principle": true, "private": true, "public": true, "grounds": true, "ground": true, "terms": true, "part": true, "favour": true, "favor": true, "response": true, "order": true,
	"behalf": true, "front": true, "person": true, "full": true, "general": true, "particular": true, "fact": true, "basis": true, "reasons": true,
}

// lightAdjectives tell nothing of what a thing is.
var lightAdjectives = map[string]bool{
	"first": true, "second": true, "third": true, "new": true, "latest": true, "proposed": true, "planned": true, "possible": true, "potential": true, "different": true,
	"other": true, "several": true, "same": true, "previous": true, "current": true, "recent": true, "controversial": true, "own": true, "full": true, "whole": true, "entire": true,
	"such": true, "further": true, "many": true, "more": true, "initial": true, "final": true, "immediate": true, "very": true, "big": true, "major": true, "similar": true, "so-called": true,
	"certain": true, "official": true, "formal": true, "original": true, "ongoing": true, "continued": true, "alleged": true, "huge": true, "large": true, "small": true, "long": true,
}
