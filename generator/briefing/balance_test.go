package briefing

import (
	"strings"
	"testing"

	"briefing/generator/corpus"
)

func TestExcerptsShowQuotationsWhole(t *testing.T) {
	tests := []struct{ text, part, want string }{
		{"He paused. “It is old. It is sound,” he said. All left.", "It is sound,” he said.", "“It is old. It is sound,” he said."},
		{`He paused. "It is old. It is sound," he said.`, `"It is old.`, `"It is old. It is sound,"`},
		{"He paused. It is old.", "It is old.", "It is old."},
		{"He said “it is old. It is sound.", "It is sound.", "It is sound."},
	}
	for _, tt := range tests {
		start := strings.Index(tt.text, tt.part)
		got := balanced(tt.text, corpus.Span{Source: "a", End: len(tt.text)}, corpus.Span{Source: "a", Start: start, End: start + len(tt.part)})
		if s := tt.text[got.Start:got.End]; s != tt.want {
			t.Errorf("%q in %q: %q, want %q", tt.part, tt.text, s, tt.want)
		}
	}
}
