package main

import (
	"errors"
	"flag"
	"io"
	"slices"
	"strings"

	"briefing/generator/printer"
	"briefing/generator/site"
)

// options are the flags of every command; a command reads those that it has.
type options struct {
	dir     string
	quiet   bool
	verbose bool
	json    bool
	color   string
	help    bool

	seeds   string
	content string
	out     string
	baseURL string
	drafts  bool
	strict  bool
	clean   bool
	verify  bool
	format  string
	force   bool
	paper   string

	port int
	bind string
	open bool
	poll bool
}

// everywhere are the flags that stand before or after any command.
func everywhere() []string { return []string{"C", "quiet", "verbose", "json", "color"} }

// fromEnvironment are the flags that a variable can set: BRIEFING_ and the
// flag's name in capitals with underscores.
func fromEnvironment() []string {
	return []string{"seeds", "content", "out", "base-url", "drafts", "strict"}
}

func variable(name string) string {
	return "BRIEFING_" + strings.ToUpper(strings.ReplaceAll(name, "-", "_"))
}

// flagSet declares the named flags over o.
func flagSet(o *options, names ...string) *flag.FlagSet {
	fs := flag.NewFlagSet("briefing", flag.ContinueOnError)
	fs.SetOutput(io.Discard) // wording.go speaks
	for _, name := range names {
		switch name {
		case "C":
			fs.StringVar(&o.dir, name, o.dir, "")
		case "quiet":
			fs.BoolVar(&o.quiet, name, o.quiet, "")
		case "verbose":
			fs.BoolVar(&o.verbose, name, o.verbose, "")
		case "json":
			fs.BoolVar(&o.json, name, o.json, "")
		case "color":
			fs.StringVar(&o.color, name, o.color, "")
		case "seeds":
			fs.StringVar(&o.seeds, name, o.seeds, "")
		case "content":
			fs.StringVar(&o.content, name, o.content, "")
		case "out":
			fs.StringVar(&o.out, name, o.out, "")
		case "base-url":
			fs.StringVar(&o.baseURL, name, o.baseURL, "")
		case "drafts":
			fs.BoolVar(&o.drafts, name, o.drafts, "")
		case "strict":
			fs.BoolVar(&o.strict, name, o.strict, "")
		case "clean":
			fs.BoolVar(&o.clean, name, o.clean, "")
		case "verify":
			fs.BoolVar(&o.verify, name, o.verify, "")
		case "format":
			fs.StringVar(&o.format, name, o.format, "")
		case "paper":
			fs.StringVar(&o.paper, name, o.paper, "")
		case "force":
			fs.BoolVar(&o.force, name, o.force, "")
		case "port":
			fs.IntVar(&o.port, name, o.port, "")
		case "bind":
			fs.StringVar(&o.bind, name, o.bind, "")
		case "open":
			fs.BoolVar(&o.open, name, o.open, "")
		case "poll":
			fs.BoolVar(&o.poll, name, o.poll, "")
		}
	}
	return fs
}

// parse reads the command line: flags of every command, the command, its flags
// and its arguments, which may be mixed; after "--" everything is an argument.
func parse(args []string, getenv func(string) string) (options, command, []string, error) {
	o := options{dir: ".", color: "auto", seeds: "seeds", content: "content", out: "public", format: "json", port: 1313, bind: "127.0.0.1", paper: string(printer.A4)}
	before := flagSet(&o, everywhere()...)
	if err := before.Parse(args); err != nil && !errors.Is(err, flag.ErrHelp) {
		return o, command{}, nil, badFlag(err, "", everywhere())
	} else if err != nil {
		cmd, _ := findCommand("help")
		return o, cmd, nil, nil
	}
	if before.NArg() == 0 {
		return o, command{}, nil, noCommand()
	}
	name, rest := before.Arg(0), before.Args()[1:]
	cmd, ok := findCommand(name)
	if !ok {
		return o, cmd, nil, unknownCommand(name)
	}
	names := append(everywhere(), cmd.flags...)
	fs := flagSet(&o, names...)
	if err := fillFromEnvironment(fs, getenv); err != nil {
		return o, cmd, nil, err
	}
	positional, err := parseMixed(fs, rest)
	if errors.Is(err, flag.ErrHelp) {
		o.help, err = true, nil
	}
	if err != nil {
		return o, cmd, nil, badFlag(err, name, names)
	}
	return o, cmd, positional, o.validate()
}

func (o options) validate() error {
	if !slices.Contains([]string{"auto", "always", "never"}, o.color) {
		return badColor(o.color)
	}
	for _, folder := range []struct{ flag, value string }{{"seeds", o.seeds}, {"content", o.content}, {"out", o.out}, {"C", o.dir}} {
		if folder.value == "" {
			return emptyFolder(folder.flag)
		}
	}
	if o.port < 0 || o.port > 65535 {
		return badPort(o.port)
	}
	if o.bind == "" {
		return badBind()
	}
	if !site.IsBaseURL(o.baseURL) {
		return badBaseURL(o.baseURL)
	}
	return nil
}

// fillFromEnvironment sets what the environment says; the command line, read
// after it, wins.
func fillFromEnvironment(fs *flag.FlagSet, getenv func(string) string) error {
	for _, name := range fromEnvironment() {
		value := getenv(variable(name))
		if value == "" || fs.Lookup(name) == nil {
			continue
		}
		if err := fs.Set(name, value); err != nil {
			return badVariable(variable(name), value)
		}
	}
	return nil
}

// parseMixed lets flags stand after arguments, where package flag would stop.
func parseMixed(fs *flag.FlagSet, args []string) ([]string, error) {
	var positional []string
	for {
		if err := fs.Parse(args); err != nil {
			return nil, err
		}
		if used := len(args) - fs.NArg(); used > 0 && args[used-1] == "--" {
			return append(positional, fs.Args()...), nil
		}
		if fs.NArg() == 0 {
			return positional, nil
		}
		positional = append(positional, fs.Arg(0))
		args = fs.Args()[1:]
	}
}
