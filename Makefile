# The same commands as in README.md, shorter. `make` alone builds the briefing.

.PHONY: build serve test test-browser check bench bench-site bin clean

build:
	go run ./generator build

serve:
	go run ./generator serve

test:
	go test ./...

# The finished pages in a real browser; needs Chromium, Java and npm.
test-browser:
	bash .ci/browser

# Everything that .ci/run looks at.
check:
	bash .ci/run

bench:
	go test -run '^$$' -bench . -benchmem ./...

# How fast generated sites are rendered and served; beside Hugo, if it is on PATH.
bench-site:
	go run ./generator/benchsite -pages 100,1000,10000 -hugo "$$(command -v hugo)"

bin: bin/briefing

bin/briefing: FORCE
	go build -o bin/briefing ./generator

FORCE:

clean:
	rm -rf bin public
