# The same commands as in README.md, shorter. `make` alone builds the briefing.

.PHONY: build test check bench bin clean

build:
	go run ./generator build

test:
	go test ./...

# Everything that .ci/run looks at.
check:
	bash .ci/run

bench:
	go test -run '^$$' -bench . -benchmem ./...

bin: bin/briefing

bin/briefing: FORCE
	go build -o bin/briefing ./generator

FORCE:

clean:
	rm -rf bin public
