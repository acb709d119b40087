package main

import (
	"fmt"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
)

// completion prints a script that completes commands, flags and files.
func (s *session) completion(args []string) error {
	shells := map[string]func() string{"bash": bashCompletion, "zsh": zshCompletion, "fish": fishCompletion}
	if len(args) != 1 || shells[args[0]] == nil {
		return unknownShell(args)
	}
	s.report.result(strings.TrimSuffix(shells[args[0]](), "\n"))
	return nil
}

func dashed(name string) string {
	if len(name) == 1 {
		return "-" + name
	}
	return "--" + name
}

func flagWords(names []string) string {
	var words []string
	for _, name := range names {
		words = append(words, dashed(name))
	}
	return strings.Join(words, " ")
}

// arguments are the words that a command takes, where they are few; nil means
// files.
func arguments(cmd string) []string {
	switch cmd {
	case "completion":
		return []string{"bash", "zsh", "fish"}
	case "help":
		return slices.DeleteFunc(commandNames(), func(n string) bool { return n == "help" })
	}
	return nil
}

func bashCompletion() string {
	var b strings.Builder
	b.WriteString("# bash completion for briefing: source <(briefing completion bash)\n_briefing() {\n")
	b.WriteString("  local word=${COMP_WORDS[COMP_CWORD]} previous=${COMP_WORDS[COMP_CWORD-1]} command= i\n")
	fmt.Fprintf(&b, "  for ((i = 1; i < COMP_CWORD; i++)); do\n    case ${COMP_WORDS[i]} in\n      -C|--color) ((i++)) ;;\n      %s) command=${COMP_WORDS[i]}; break ;;\n    esac\n  done\n", strings.Join(commandNames(), "|"))
	b.WriteString("  case $previous in\n    --color) COMPREPLY=($(compgen -W 'auto always never' -- \"$word\")); return ;;\n    --format) COMPREPLY=($(compgen -W 'json' -- \"$word\")); return ;;\n    --paper) COMPREPLY=($(compgen -W 'a4 letter' -- \"$word\")); return ;;\n    -C|--seeds|--content|--out) COMPREPLY=($(compgen -d -- \"$word\")); return ;;\n  esac\n")
	fmt.Fprintf(&b, "  case $command in\n    '') COMPREPLY=($(compgen -W '%s %s' -- \"$word\")) ;;\n", strings.Join(commandNames(), " "), flagWords(everywhere()))
	for _, c := range commands() {
		words := strings.TrimSpace(strings.Join(arguments(c.name), " ") + " " + flagWords(append(everywhere(), c.flags...)))
		fmt.Fprintf(&b, "    %s) COMPREPLY=($(compgen -W '%s' -- \"$word\")) ;;\n", c.name, words)
	}
	b.WriteString("  esac\n}\ncomplete -o default -F _briefing briefing\n")
	return b.String()
}

func zshCompletion() string {
	var b strings.Builder
	b.WriteString("#compdef briefing\n# zsh completion for briefing: source <(briefing completion zsh)\n_briefing() {\n  local -a commands=(\n")
	for _, c := range commands() {
		fmt.Fprintf(&b, "    '%s:%s'\n", c.name, zshQuote(summary(c.name)))
	}
	b.WriteString("  )\n  local command=${words[(r)(" + strings.Join(commandNames(), "|") + ")]}\n  case $command in\n")
	for _, c := range commands() {
		fmt.Fprintf(&b, "    %s) _arguments", c.name)
		for _, f := range append(everywhere(), c.flags...) {
			fmt.Fprintf(&b, " \\\n      '%s[%s]%s'", dashed(f), zshQuote(flagMeaning(f)), zshValue(f))
		}
		if words := arguments(c.name); words != nil {
			fmt.Fprintf(&b, " \\\n      '*:argument:(%s)' ;;\n", strings.Join(words, " "))
		} else {
			b.WriteString(" \\\n      '*:file:_files' ;;\n")
		}
	}
	b.WriteString("    *) _describe command commands ;;\n  esac\n}\n")
	// Sourced, the function must be registered; found in $fpath, it is called.
	b.WriteString("if [[ $funcstack[1] = _briefing ]]; then _briefing \"$@\"; else compdef _briefing briefing; fi\n")
	return b.String()
}

// zshQuote makes text safe inside '…[…]' and '…:…' of _arguments.
func zshQuote(text string) string {
	return strings.NewReplacer("'", `'\''`, ":", `\:`, "[", `\[`, "]", `\]`).Replace(text)
}

func zshValue(name string) string {
	switch name {
	case "C", "seeds", "content", "out":
		return ":folder:_files -/"
	case "color":
		return ":when:(auto always never)"
	case "format":
		return ":format:(json)"
	case "paper":
		return ":size:(a4 letter)"
	case "base-url", "bind":
		return ":address:"
	case "port":
		return ":port:"
	}
	return ""
}

func fishCompletion() string {
	var b strings.Builder
	b.WriteString("# fish completion for briefing: briefing completion fish | source\n")
	quote := func(text string) string { return strings.ReplaceAll(strings.ReplaceAll(text, `\`, `\\`), "'", `\'`) }
	option := func(name, condition string) {
		kind := "-l"
		if len(name) == 1 {
			kind = "-s"
		}
		value := map[string]string{"C": " -r", "seeds": " -r", "content": " -r", "out": " -r", "base-url": " -x", "color": " -x -a 'auto always never'", "format": " -x -a json", "port": " -x", "bind": " -x", "paper": " -x -a 'a4 letter'"}[name]
		fmt.Fprintf(&b, "complete -c briefing%s %s %s%s -d '%s'\n", condition, kind, name, value, quote(flagMeaning(name)))
	}
	for _, name := range everywhere() {
		option(name, "")
	}
	for _, c := range commands() {
		fmt.Fprintf(&b, "complete -c briefing -n __fish_use_subcommand -f -a %s -d '%s'\n", c.name, quote(summary(c.name)))
		seen := fmt.Sprintf(" -n '__fish_seen_subcommand_from %s'", c.name)
		for _, name := range c.flags {
			option(name, seen)
		}
		if words := arguments(c.name); words != nil {
			fmt.Fprintf(&b, "complete -c briefing%s -f -a '%s'\n", seen, strings.Join(words, " "))
		}
	}
	return b.String()
}

// programVersion is the version of the command line and of what it writes.
const programVersion = "0.1.0"

// version says what was built, with what, from which revision where the build
// knows it.
func (s *session) version(args []string) error {
	if len(args) > 0 {
		return tooMany("version", args)
	}
	revision := ""
	if info, ok := debug.ReadBuildInfo(); ok {
		for _, setting := range info.Settings {
			if setting.Key == "vcs.revision" {
				revision = setting.Value[:min(12, len(setting.Value))]
			}
		}
	}
	s.report.result(versionLine(programVersion, runtime.Version(), revision))
	return nil
}
