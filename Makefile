# spec-lint: `make` sets up, builds and lints the examples; `make help` lists the rest.

SWIFT  ?= swift
PREFIX ?= /usr/local
BIN    ?= .build/debug/spec-lint
# Statements and documents to be scored on; `make eval STATEMENTS=mine.jsonl DOCUMENTS=mine/`.
STATEMENTS ?= ../shared/reference/statements.jsonl
DOCUMENTS  ?= ../shared/reference/documents

# Where libyaml's header is, if it is anywhere.
YAML_H := $(firstword $(wildcard \
  /usr/include/yaml.h /usr/local/include/yaml.h /opt/homebrew/include/yaml.h \
  $(addsuffix /yaml.h,$(shell pkg-config --variable=includedir yaml-0.1 2>/dev/null))))

# A fully static binary starts three times faster; Apple's systems have none.
STATIC_BIN := .build-static/release/spec-lint
ifneq ($(shell uname -s),Darwin)
# The last flag has generic types found by a call instead of by their mangled names: 7 % fewer
# instructions for a document of 300 lines (valgrind --tool=callgrind).
STATIC_FLAGS := --static-swift-stdlib -Xswiftc -static-executable \
  -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
endif

# What `swift format` looks at: the folders of Swift code that exist.
SWIFT_CODE := Package.swift $(wildcard Sources Tests Plugins)

.PHONY: all help setup build examples test check format format-check hook bench eval install \
  static rule docs record clean

all: examples ## Set up, build, and lint the examples (the default)

help: ## List the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' \
	  | while IFS="$$(printf '\t')" read -r name does; do printf '  make %-13s %s\n' "$$name" "$$does"; done

setup: ## Install what the build needs: libyaml-dev, through apt (Homebrew: a hint)
	@command -v $(SWIFT) >/dev/null || { \
	  echo "setup: $(SWIFT) not found; install Swift 6.2 or later, see https://swift.org/install" >&2; \
	  exit 1; }
ifeq ($(YAML_H),)
	@if command -v apt-get >/dev/null; then \
	  if [ "$$(id -u)" = 0 ]; then as_root=""; \
	  elif command -v sudo >/dev/null; then as_root=sudo; \
	  else echo "setup: as root, run: apt-get install libyaml-dev" >&2; exit 1; fi; \
	  echo "setup: yaml.h is missing, so libyaml-dev is installed with $${as_root:+sudo }apt-get"; \
	  $$as_root apt-get update -q && \
	  $$as_root env DEBIAN_FRONTEND=noninteractive \
	    apt-get install -y -q --no-install-recommends libyaml-dev; \
	elif command -v brew >/dev/null; then \
	  echo "setup: yaml.h is missing; run: brew install libyaml pkg-config" >&2; exit 1; \
	else \
	  echo "setup: yaml.h is missing; install the development files of libyaml" >&2; exit 1; \
	fi
endif

build: setup ## Build the command, for debugging (.build/debug/spec-lint)
	$(SWIFT) build --product spec-lint

# The examples are flawed on purpose: findings (1) are what we want to see, anything else is a fault.
examples: build ## Lint examples/
	$(BIN) lint examples || [ $$? -eq 1 ]

test: setup ## Run the tests
	$(SWIFT) test --disable-xctest $(TEST_FLAGS)

check: format-check build test ## All that a change must pass: format, build, tests

format: ## Format the Swift code in place
	$(SWIFT) format --in-place --parallel --recursive $(SWIFT_CODE)

format-check: ## Check the format of the Swift code, and its documentation comments
	$(SWIFT) format lint --strict --parallel --recursive $(SWIFT_CODE)

hook: ## Try the pre-commit hook (pre-commit comes from PyPI), the action, the problem matcher
	Tests/Hook/run

bench: static ## Compare time and memory with other linters and with libyaml alone
	python3 Tests/Bench/bench.py --bin $(STATIC_BIN)

eval: build ## Score the rules on labelled statements and documents
	python3 Tests/Evaluation/evaluate.py --bin $(BIN) \
	  --statements '$(STATEMENTS)' --documents '$(DOCUMENTS)' $(EVAL_FLAGS)
	for set in Tests/Evaluation/held-out*; do \
	  python3 Tests/Evaluation/evaluate.py --bin $(BIN) $(EVAL_FLAGS) \
	    --statements $$set/statements.jsonl \
	    --documents $$set/documents || exit; \
	done

static: setup ## Build the static release binary (.build-static/release/spec-lint)
	@echo "static: the linker's warnings about getgrnam_r and the like come from Foundation"
	$(SWIFT) build -c release --product spec-lint --scratch-path .build-static $(STATIC_FLAGS)

install: static ## Install the release binary in PREFIX/bin (/usr/local)
	install -d '$(DESTDIR)$(PREFIX)/bin'
	install -m 755 $(STATIC_BIN) '$(DESTDIR)$(PREFIX)/bin/spec-lint'

rule: build ## Write the skeleton of a rule: make rule ID=group/id
	$(if $(ID),,$(error which rule? make rule ID=group/id))
	$(BIN) rules --new '$(ID)'

docs: setup ## Regenerate what is written from the rules
	SPEC_LINT_RECORD=1 $(SWIFT) test --disable-xctest --filter Documentation
	git diff --stat

record: setup ## Rewrite the expected outputs of the tests and show what changed
	SPEC_LINT_RECORD=1 $(SWIFT) test --disable-xctest; status=$$?; git diff --stat; exit $$status

clean: ## Remove everything that was built
	rm -rf .build .build-static .build-bench
