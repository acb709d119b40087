package main

import "slices"

// command is one thing that the program can do. What it says to a person
// stands in wording.go under its name.
type command struct {
	name      string
	flags     []string // beside those that every command has
	inDossier bool     // needs the folder to exist
	writes    []string // which of the folders seeds, content and out it writes into
	run       func(s *session, args []string) error
}

// commands lists them in the order of the work.
func commands() []command {
	writing := []string{"seeds", "content", "out", "base-url", "drafts", "strict", "clean"}
	return []command{
		{"build", append(slices.Clone(writing), "verify"), true, []string{"content", "out"}, (*session).build},
		{"write", []string{"seeds", "content", "strict"}, true, []string{"content"}, (*session).write},
		{"render", []string{"content", "out", "base-url", "drafts", "strict", "clean"}, true, []string{"out"}, (*session).render},
		{"serve", []string{"seeds", "content", "drafts", "port", "bind", "open", "poll"}, true, []string{"content"}, (*session).serve},
		{"print", append(slices.Clone(writing), "paper"), true, []string{"content", "out"}, (*session).print},
		{"check", []string{"content", "base-url", "drafts"}, true, nil, (*session).check},
		{"export", []string{"seeds", "content", "strict", "format"}, true, nil, (*session).export},
		{"explain", []string{"seeds", "content"}, true, nil, (*session).explain},
		{"import", []string{"seeds", "force"}, true, []string{"seeds"}, (*session).importFiles},
		{"new", nil, false, nil, (*session).newDossier},
		{"completion", nil, false, nil, (*session).completion},
		{"version", nil, false, nil, (*session).version},
		{"help", nil, false, nil, nil},
	}
}

// plannedFormats are those of export.
func plannedFormats() []string { return []string{"csv", "graphml", "obsidian", "jsonld"} }

func findCommand(name string) (command, bool) {
	for _, c := range commands() {
		if c.name == name {
			return c, true
		}
	}
	return command{}, false
}

func commandNames() []string {
	var names []string
	for _, c := range commands() {
		names = append(names, c.name)
	}
	return names
}
