package site

import (
	"errors"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"reflect"
	"strings"

	"briefing/generator/markdown"
	"briefing/generator/problem"
)

// SettingsFile stands in content/ and is optional.
const SettingsFile = "site.yaml"

// Settings are what site.yaml says. All keys are optional.
type Settings struct {
	Title       string   `yaml:"title"`       // name of the site; otherwise the home page's title
	Description string   `yaml:"description"` // one plain sentence
	BaseURL     string   `yaml:"base_url"`    // https://example.org/briefing/
	Language    string   `yaml:"language"`    // BCP 47; en if missing
	Author      string   `yaml:"author"`
	Editors     []string `yaml:"editors"`
	Licence     string   `yaml:"licence"`
	Navigation  []string `yaml:"navigation"` // content paths of the pages in the header, in order
}

// settingsKeys are the keys of site.yaml, in the order of the struct.
func settingsKeys() []string {
	var keys []string
	t := reflect.TypeFor[Settings]()
	for i := range t.NumField() {
		keys = append(keys, t.Field(i).Tag.Get("yaml"))
	}
	return keys
}

func (s Settings) withDefaults() Settings {
	if s.Language == "" {
		s.Language = "en"
	}
	return s
}

// LoadSettings reads site.yaml in dir. A missing file gives empty settings; an
// unknown key, a value of the wrong type or a base URL that is none is a problem.
func LoadSettings(dir string) (Settings, []problem.Problem, error) {
	data, err := os.ReadFile(filepath.Join(dir, SettingsFile))
	if errors.Is(err, fs.ErrNotExist) {
		return Settings{}, nil, nil
	}
	if err != nil {
		return Settings{}, nil, err
	}
	s, ps := parseSettings(shortFolder(dir)+"/"+SettingsFile, string(data))
	return s, ps, nil
}

// parseSettings reads a whole YAML file by way of the front matter's reader,
// which knows positions; the delimiter it needs shifts every line by one.
func parseSettings(file, text string) (Settings, []problem.Problem) {
	const head = "---\n"
	text = head + strings.TrimPrefix(strings.TrimPrefix(text, "\ufeff"), head) + "\n---\n"
	var s Settings
	root, _, ps := markdown.ParseFrontMatter(file, text)
	if root != nil {
		unknown := markdown.UnknownKeys(file, text, root, settingsKeys())
		for i := range unknown {
			unknown[i].Severity = problem.Fault
		}
		ps = append(ps, unknown...)
		ps = append(ps, markdown.DecodeNode(file, text, root, &s)...)
		if node := markdown.Lookup(root, "base_url"); node != nil && !IsBaseURL(s.BaseURL) {
			ps = append(ps, markdown.NodeProblem(file, text, node, "the base URL is not an address", "write it as https://example.org/briefing/"))
			s.BaseURL = ""
		}
	}
	for i := range ps {
		ps[i].Line = max(ps[i].Line-1, 0)
	}
	problem.Sort(ps)
	return s, ps
}

// IsBaseURL says whether s is an address a site may stand at: http or https,
// with a host. The empty string is one: a site need not know its address.
func IsBaseURL(s string) bool {
	if s == "" {
		return true
	}
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != ""
}

func slashAtEnd(base string) string {
	if base == "" || strings.HasSuffix(base, "/") {
		return base
	}
	return base + "/"
}
