package site

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"briefing/generator/markdown"
	"briefing/generator/problem"
	"briefing/static"
)

// asset is a file of the site that is not a page: either its bytes are known or
// the file they are read from.
type asset struct {
	output OutputPath
	data   []byte
	file   string
}

func (a asset) read() ([]byte, error) {
	if a.file == "" {
		return a.data, nil
	}
	return os.ReadFile(a.file)
}

// codeStyle is the style sheet of coloured code, which pages with code load.
const codeStyle OutputPath = "code.css"

// lookStyle is a style sheet that a dossier may have: loaded after the built-in
// one, it changes the look without a copy of it.
const lookStyle OutputPath = "look.css"

// dataFile is the dossier as data, which every page then links to.
const dataFile OutputPath = "dossier.json"

// collectFiles lists the files beside the pages: the built-in static files,
// the dossier's own over them, and whatever lies in content/.
func (s *Site) collectFiles(found []string) ([]problem.Problem, error) {
	byOutput := map[OutputPath]asset{codeStyle: {output: codeStyle, data: []byte(markdown.CodeStyle())}}
	builtIn, err := fs.Glob(static.Files, "*")
	if err != nil {
		return nil, err
	}
	for _, name := range builtIn {
		data, err := fs.ReadFile(static.Files, name)
		if err != nil {
			return nil, err
		}
		byOutput[OutputPath(name)] = asset{output: OutputPath(name), data: data}
	}
	own, err := walkIfThere(s.options.Static)
	if err != nil {
		return nil, err
	}
	for _, name := range own {
		if isGo(name) {
			continue
		}
		byOutput[OutputPath(name)] = asset{output: OutputPath(name), file: filepath.Join(s.options.Static, filepath.FromSlash(name))}
	}
	ps := s.addContentFiles(found, byOutput)
	for _, a := range byOutput {
		s.files = append(s.files, a)
		s.outputs[a.output] = true
	}
	slices.SortFunc(s.files, func(a, b asset) int { return strings.Compare(string(a.output), string(b.output)) })
	for _, name := range s.writtenFiles() {
		s.outputs[name] = true
	}
	return ps, nil
}

func (s *Site) addContentFiles(found []string, byOutput map[OutputPath]asset) []problem.Problem {
	var ps []problem.Problem
	for _, name := range found {
		out := OutputPath(name)
		if filepath.Ext(name) == ".md" || name == SettingsFile {
			continue
		}
		if _, taken := byOutput[out]; taken || s.outputs[out] || s.reserved(out) {
			ps = append(ps, problem.At(s.fileName(ContentPath(name)), "the site has another file of this name", "rename it"))
			continue
		}
		byOutput[out] = asset{output: out, file: filepath.Join(s.options.Content, filepath.FromSlash(name))}
	}
	return ps
}

// walkIfThere lists the files of a folder that need not exist.
func walkIfThere(dir string) ([]string, error) {
	if dir == "" {
		return nil, nil
	}
	found, err := walk(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return found, err
}

// isGo tells the file that embeds a folder from the folder's own.
func isGo(name string) bool { return strings.HasSuffix(name, ".go") }
