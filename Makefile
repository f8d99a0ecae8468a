SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

RELEASE := swift build -c release --static-swift-stdlib
SOURCES := Package.swift Sources Tests
# A log of CI needs no progress.
QUIET := $(if $(CI),--quiet)
SCHEMAS := manifest workspace plan drift export notification

.PHONY: help build rollcall rollcall-portal demo test lint format benchmark schemas clean

help: ## list these targets
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

build: rollcall rollcall-portal ## build both programs

rollcall rollcall-portal:
	@scripts/install-dependencies
	@$(RELEASE) --product $@ $(QUIET)
	@echo "Built $$($(RELEASE) --show-bin-path)/$@"

demo: rollcall ## show it at work on a copy of examples/harbor
	@ROLLCALL_BINARY="$$($(RELEASE) --show-bin-path)/rollcall" scripts/demo

# Servers and browsers keep time limits: they get the machine for themselves.
SERVERS := SMTPTests|WebhooksTests|PortalTests|PostgresTests|BreakdownTests|BrowserTests

test: ## run all tests
	@scripts/install-dependencies --tests
	@swift build $(QUIET) --build-tests --explicit-target-dependency-import-check error
	@export ROLLCALL_TEST_PYTHON="$$(scripts/test-python)"; \
	for part in --skip --filter; do \
	  swift test --skip-build --disable-xctest "$$part" '$(SERVERS)' 2>&1 | scripts/test-summary; \
	done

lint: ## check the format of the Swift files
	@swift format lint --strict --parallel --recursive $(SOURCES)

format: ## format the Swift files
	@swift format --in-place --parallel --recursive $(SOURCES)

benchmark: ## measure it side by side with libyaml's own event loop
	@scripts/install-dependencies
	@Benchmarks/run.sh

schemas: ## write schemas/*.schema.json anew from the field table
	@scripts/install-dependencies
	@swift build --product rollcall
	@mkdir -p schemas .build/schemas
	@program="$$(swift build --show-bin-path)/rollcall"; \
	for name in $(SCHEMAS); do \
	  "$$program" schema "$$name" > ".build/schemas/$$name.schema.json"; \
	  mv ".build/schemas/$$name.schema.json" schemas/; \
	done

clean: ## remove what was built
	@rm -rf .build
