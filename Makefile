# smtptui: what can be made. `make` alone lists it.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run build test check lint format golden reference bench postfix postfix-stop clean deps test-deps swift

# Without symbols, and without those that only a plug-in would look for, so that unused code can go.
LINKER := -Xlinker -s -Xlinker --no-export-dynamic
BINARY := .build/release/smtptui
POSTFIX_PORT ?= 2525
BENCH_PORT ?= 2535
POSTFIX_PEM := .build/postfix-by-hand.pem
APT := $(if $(filter 0,$(shell id -u)),,sudo) env DEBIAN_FRONTEND=noninteractive apt-get

# $(call install,PACKAGE…): installs the Debian packages that are missing, and nothing when none is.
define install
	@missing=(); for package in $(1); do \
	    dpkg -s $$package >/dev/null 2>&1 || missing+=($$package); done; \
	if [ $${#missing[@]} -gt 0 ]; then \
	    command -v apt-get >/dev/null || { echo "Please install: $${missing[*]}" >&2; exit 1; }; \
	    echo "Installing $${missing[*]}"; \
	    $(APT) -q install -y $${missing[@]} >/dev/null 2>&1 \
	        || { $(APT) -q update >/dev/null && $(APT) -q install -y $${missing[@]} >/dev/null; } \
	        || { echo "Could not install $${missing[*]}; install them by hand." >&2; exit 1; }; \
	fi
endef

help: ## list what can be made
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## build and open the explorer; ARGS="HOST:PORT" for a server
	@exec $(BINARY) $(ARGS)

build: deps ## build the program for use
	@swift build -c release --static-swift-stdlib --product smtptui $(LINKER)
	@echo "$(BINARY)"

test: deps test-deps ## run all tests, those against a real Postfix and aiosmtpd included
	@swift test

check: ## what the continuous integration runs
	@.ci/run

lint: swift ## check the formatting
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests

format: swift ## format the code
	@swift format --in-place --recursive --parallel Package.swift Sources Tests

golden: deps ## record golden screens and causes again; look at the difference before you commit it
	@SMTPTUI_RECORD=1 swift test --filter 'GoldenScreen|GoldenCauses' || true
	@git --no-pager diff --stat -- Tests/ScreenModelTests/Golden Tests/ExplainerTests/Golden

reference: deps ## make docs/reference again from the tables
	@swift run -q smtptui reference --markdown docs/reference
	@git --no-pager diff --stat -- docs/reference

postfix: test-deps ## start the Postfix of the tests on 127.0.0.1:2525, to play with; on 2526 TLS comes first
	$(call install,openssl)
	@mkdir -p .build; [ -s $(POSTFIX_PEM) ] || (umask 077; openssl req -x509 -newkey rsa:2048 -nodes -days 3650 \
	    -subj /CN=mx.example.test -addext subjectAltName=DNS:mx.example.test \
	    -keyout $(POSTFIX_PEM).key -out $(POSTFIX_PEM).cert 2>/dev/null \
	    && cat $(POSTFIX_PEM).key $(POSTFIX_PEM).cert >$(POSTFIX_PEM))
	@SMTPTUI_TEST_TLS=$(abspath $(POSTFIX_PEM)) SMTPTUI_TEST_TLS_PORT=$$(($(POSTFIX_PORT) + 1)) \
	    Tests/postfix/postfix.sh start .build/postfix-by-hand $(POSTFIX_PORT)

postfix-stop: ## stop it
	@Tests/postfix/postfix.sh stop .build/postfix-by-hand

bench: build test-deps ## measure it beside other programs, on the Postfix of the tests
	$(call install,swaks curl openssl)
	@Tests/postfix/postfix.sh start .build/postfix-bench $(BENCH_PORT) >/dev/null
	@trap 'Tests/postfix/postfix.sh stop .build/postfix-bench' EXIT; \
	    python3 Tests/bench/bench.py $(BINARY) 127.0.0.1:$(BENCH_PORT)

clean: ## remove what was built
	@rm -rf .build

deps: swift
	$(call install,libncurses-dev)

# aiosmtpd is fetched from PyPI, into .build; Postfix is unpacked there by the tests.
test-deps:
	$(call install,tmux $(if $(shell python3 -m pip --version 2>/dev/null),,python3-pip))
	@Tests/aiosmtpd/aiosmtpd.sh install

swift:
	@command -v swift >/dev/null || { echo "The Swift toolchain (6.2 or later) is needed: swift.org/install" >&2; exit 1; }
