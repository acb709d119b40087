package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/testscript"
	"github.com/santhosh-tekuri/jsonschema/v6"
)

func TestMain(m *testing.M) {
	// What a build leaves to remember it by is no business of the tests, but for
	// the script that gives itself a place for it.
	if os.Getenv("XDG_CACHE_HOME") == "" {
		os.Setenv("XDG_CACHE_HOME", os.DevNull)
	}
	testscript.Main(m, map[string]func(){"briefing": main})
}

// TestCommands runs the scripts in testdata/script: each is a dossier and what
// a person does with it.
func TestCommands(t *testing.T) {
	schema, err := filepath.Abs("corpus/dossier.schema.json")
	if err != nil {
		t.Fatal(err)
	}
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		RequireExplicitExec: true,
		RequireUniqueNames:  true,
		Setup: func(env *testscript.Env) error {
			env.Setenv("SCHEMA", schema)
			return nil
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){
			"exits":   exits,
			"copydir": copyDir,
			"samedir": sameDir,
			"edit":    edit,
			"settle":  settle,
			"binary":  binary,
			"dossier": validDossier,
		},
	})
}

// exits CODE PROGRAM ARG…: the exit code is a promise, so it is named.
func exits(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: exits CODE PROGRAM [ARG…]")
	}
	want, err := strconv.Atoi(args[0])
	ts.Check(err)
	code := 0
	err = ts.Exec(args[1], args[2:]...)
	var exit *exec.ExitError
	if errors.As(err, &exit) {
		code = exit.ExitCode()
	} else if err != nil {
		ts.Fatalf("%v", err)
	}
	if code != want {
		ts.Fatalf("exit code %d, want %d", code, want)
	}
}

// copydir FROM TO
func copyDir(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: copydir FROM TO")
	}
	ts.Check(os.CopyFS(ts.MkAbs(args[1]), os.DirFS(ts.MkAbs(args[0]))))
}

// samedir A B: the same files with the same bytes, and at least one.
func sameDir(ts *testscript.TestScript, neg bool, args []string) {
	if len(args) != 2 {
		ts.Fatalf("usage: [!] samedir A B")
	}
	difference := differentFiles(ts.MkAbs(args[0]), ts.MkAbs(args[1]))
	if !neg && difference != "" {
		ts.Fatalf("%s", difference)
	}
	if neg && difference == "" {
		ts.Fatalf("%s and %s are the same", args[0], args[1])
	}
}

// differentFiles says in what two folders differ; "" where they do not.
func differentFiles(a, b string) string {
	inA, err := readAll(a)
	if err != nil {
		return err.Error()
	}
	inB, err := readAll(b)
	if err != nil {
		return err.Error()
	}
	if len(inA) == 0 {
		return a + " is empty"
	}
	var different []string
	for path, data := range inA {
		other, ok := inB[path]
		if !ok {
			different = append(different, path+" is in the first only")
		} else if !bytes.Equal(data, other) {
			different = append(different, path+" differs")
		}
	}
	for path := range inB {
		if _, ok := inA[path]; !ok {
			different = append(different, path+" is in the second only")
		}
	}
	slices.Sort(different)
	return strings.Join(different, "\n")
}

// edit FILE OLD NEW: what a person does in an editor. OLD must be there once.
// \n stands for a line break.
func edit(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 3 {
		ts.Fatalf("usage: edit FILE OLD NEW")
	}
	breaks := strings.NewReplacer(`\n`, "\n")
	text, old := ts.ReadFile(args[0]), breaks.Replace(args[1])
	if n := strings.Count(text, old); n != 1 {
		ts.Fatalf("%q stands %d times in %s", old, n, args[0])
	}
	text = strings.Replace(text, old, breaks.Replace(args[2]), 1)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(text), 0o644))
}

// settle FILE: deletes the offers, as an editor does who keeps the text.
func settle(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: settle FILE")
	}
	text := ts.ReadFile(args[0])
	settled := offer.ReplaceAllString(text, "")
	if settled == text {
		ts.Fatalf("%s has no offer", args[0])
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), []byte(settled), 0o644))
}

var offer = regexp.MustCompile(`(?s)<!-- briefing:offer .*?\n-->\n`)

// binary FILE: bytes that are no text in any encoding, as txtar cannot hold.
func binary(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 1 {
		ts.Fatalf("usage: binary FILE")
	}
	data := bytes.Repeat([]byte{0x7f, 'E', 'L', 'F', 0, 1, 2, 0xff, 0xfe, 0}, 100)
	ts.Check(os.WriteFile(ts.MkAbs(args[0]), data, 0o644))
}

// dossier FILE DIR: FILE is an export that the schema accepts, and every span
// in it is the bytes of its file in DIR.
func validDossier(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) != 2 {
		ts.Fatalf("usage: dossier FILE DIR")
	}
	data := []byte(ts.ReadFile(args[0]))
	ts.Check(validate(ts.Getenv("SCHEMA"), data))
	spans, err := checkSpans(data, ts.MkAbs(args[1]))
	ts.Check(err)
	if spans == 0 {
		ts.Fatalf("the export has no spans")
	}
	ts.Logf("%d spans", spans)
}

// validate holds a document against a JSON Schema.
func validate(schemaFile string, data []byte) error {
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(data))
	if err != nil {
		return err
	}
	schema, err := jsonschema.NewCompiler().Compile(schemaFile)
	if err != nil {
		return err
	}
	return schema.Validate(doc)
}

// checkSpans compares every span of an export with the file it points into,
// and counts them. It knows the format only, not how it is made.
func checkSpans(export []byte, dossier string) (int, error) {
	var doc map[string]any
	if err := json.Unmarshal(export, &doc); err != nil {
		return 0, err
	}
	files := map[any][]byte{}
	for _, s := range doc["sources"].([]any) {
		source := s.(map[string]any)
		data, err := os.ReadFile(filepath.Join(dossier, filepath.FromSlash(source["file"].(string))))
		if err != nil {
			return 0, err
		}
		files[source["id"]] = data
	}
	n := 0
	var walk func(x any) error
	walk = func(x any) error {
		switch x := x.(type) {
		case []any:
			for _, y := range x {
				if err := walk(y); err != nil {
					return err
				}
			}
		case map[string]any:
			if start, ok := x["start"].(float64); ok {
				n++
				data, end := files[x["source"]], x["end"].(float64)
				if int(end) > len(data) || string(data[int(start):int(end)]) != x["text"] {
					return fmt.Errorf("the span %v is not what stands in its file", x)
				}
			}
			for _, y := range x {
				if err := walk(y); err != nil {
					return err
				}
			}
		}
		return nil
	}
	return n, walk(doc)
}
