# smtptui: what can be made. `make` alone lists it.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.PHONY: help run build test test-packaging check lint format golden pictures reference bench \
    test-instructions record-instructions postfix postfix-stop install install-files uninstall dist deb share docs clean \
    deps test-deps swift

# Each function in a section of its own, those of the libraries too, so that the linker leaves out what nothing calls.
SECTIONS := -Xcc -ffunction-sections -Xcc -fdata-sections -Xswiftc -Xfrontend -Xswiftc -function-sections
# Without the checks at run time that no variable is changed while it is read, which tests and `swift build` keep, and
# with types that are named by functions, for which nothing is searched (docs/decisions/0012-flags-of-the-release.md).
RUNTIME := -Xswiftc -enforce-exclusivity=unchecked \
    -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
# C++ is mostly BoringSSL, of which what is fast is written in assembly. Of Swift, the libraries are meant: our own
# modules that have to be fast say so in Package.swift.
SMALL := -Xcxx -Os -Xswiftc -Osize
# Without symbols, and without those that only a plug-in would look for, so that unused code can go; of functions with
# the same code one is kept, so the two copies of BoringSSL share theirs.
LINKER := -Xlinker -s -Xlinker --no-export-dynamic -Xlinker --icf=all
BINARY := .build/release/smtptui
# The number of the version, from the first line: smtptui 0.2.0 (commit 4239b93f79)
VERSION = $$($(BINARY) --version | awk 'NR == 1 { print $$2 }')
FACTS := packaging/build-facts.sh
PREFIX ?= /usr/local
SHARE := .build/share
DIST := .build/dist
DEB := .build/deb
BENCH := .build/bench
BASH_COMPLETIONS ?= $(PREFIX)/share/bash-completion/completions
ZSH_COMPLETIONS ?= $(PREFIX)/share/zsh/site-functions
FISH_COMPLETIONS ?= $(PREFIX)/share/fish/vendor_completions.d
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
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-19s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: build ## build and open the explorer; ARGS="HOST:PORT" for a server
	@exec $(BINARY) $(ARGS)

build: deps ## build the program for use
	@[ -d .build/checkouts -a -e Package.resolved ] || swift package resolve
	@SMTPTUI_COMMIT="$$($(FACTS) commit)" SMTPTUI_LIBRARIES="$$($(FACTS) libraries)" \
	    SMTPTUI_STATIC="$$($(FACTS) static .build/static)" \
	    swift build -c release --static-swift-stdlib --product smtptui $(SECTIONS) $(SMALL) $(RUNTIME) $(LINKER)
	@echo "$(BINARY)"

test: deps test-deps ## run all tests, those against a real Postfix and aiosmtpd included
	@swift test

test-packaging: deps ## try the manual pages, the site and the completions
	$(call install,lowdown mandoc zsh fish)
	@swift build --product smtptui
	@Tests/packaging/packaging.sh .build/debug/smtptui

check: ## what the continuous integration runs
	@.ci/run

lint: swift ## check the formatting
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests

format: swift ## format the code
	@swift format --in-place --recursive --parallel Package.swift Sources Tests

golden: deps ## record golden screens, causes and exports again; look at the difference before you commit it
	@SMTPTUI_RECORD=1 swift test --filter 'GoldenScreen|GoldenCauses|GoldenExport' || true
	@git --no-pager diff --stat -- Tests/ScreenModelTests/Golden Tests/ExplainerTests/Golden Tests/ExportsTests/Golden

pictures: ## draw docs/pictures from the golden screens
	@python3 packaging/pictures.py
	@git --no-pager diff --stat -- docs/pictures

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

# Postfix is started once to unpack its smtp-source and smtp-sink.
bench: build test-deps ## measure it beside other programs and limits in C; ARGS="--quick", ARGS="--only 3a growth"
	$(call install,gcc binutils valgrind openssl curl swaks libnet-ssleay-perl msmtp netcat-openbsd vim nano mutt less \
	    weechat-curses $(if $(shell apt-cache show aerc 2>/dev/null),aerc))
	@mkdir -p $(BENCH); [ -s $(BENCH)/server.pem ] || (umask 077; openssl req -x509 -newkey rsa:2048 -nodes -days 3650 \
	    -subj /CN=mx.example.test -keyout $(BENCH)/key -out $(BENCH)/certificate 2>/dev/null \
	    && cat $(BENCH)/key $(BENCH)/certificate >$(BENCH)/server.pem)
	@Tests/postfix/postfix.sh start $(BENCH)/postfix $(BENCH_PORT) >/dev/null; Tests/postfix/postfix.sh stop $(BENCH)/postfix
	@python3 -B Tests/bench/bench.py $(BINARY) --pem $(BENCH)/server.pem --postfix-root .build/postfix/root \
	    --tools $(BENCH) $(ARGS)

test-instructions: build ## fail when something costs more instructions than Tests/instructions/bounds.tsv allows
	$(call install,binutils valgrind)
	@python3 -B Tests/instructions/guard.py $(BINARY)
	@python3 -B Tests/instructions/guard_test.py $(BINARY)

record-instructions: build ## record these bounds again; look at the difference before you commit it
	$(call install,binutils valgrind)
	@python3 -B Tests/instructions/guard.py $(BINARY) --record
	@git --no-pager diff -- Tests/instructions/bounds.tsv

install: build share install-files ## install it with its manual pages and completions; PREFIX=/usr/local, DESTDIR

# Only copies what is built.
install-files:
	@install -D -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/smtptui
	@install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/man/man1 $(SHARE)/man/smtptui.1
	@install -D -m 644 -t $(DESTDIR)$(PREFIX)/share/man/man5 $(SHARE)/man/smtptui-scripts.5 \
	    $(SHARE)/man/smtptui-recordings.5
	@install -D -m 644 $(SHARE)/completions/bash $(DESTDIR)$(BASH_COMPLETIONS)/smtptui
	@install -D -m 644 $(SHARE)/completions/zsh $(DESTDIR)$(ZSH_COMPLETIONS)/_smtptui
	@install -D -m 644 $(SHARE)/completions/fish $(DESTDIR)$(FISH_COMPLETIONS)/smtptui.fish
	@echo "$(DESTDIR)$(PREFIX)/bin/smtptui"

uninstall: ## remove what make install put there; PREFIX=/usr/local, DESTDIR
	@rm -f $(DESTDIR)$(PREFIX)/bin/smtptui $(DESTDIR)$(PREFIX)/share/man/man1/smtptui.1 \
	    $(DESTDIR)$(PREFIX)/share/man/man5/smtptui-scripts.5 \
	    $(DESTDIR)$(PREFIX)/share/man/man5/smtptui-recordings.5 $(DESTDIR)$(BASH_COMPLETIONS)/smtptui \
	    $(DESTDIR)$(ZSH_COMPLETIONS)/_smtptui $(DESTDIR)$(FISH_COMPLETIONS)/smtptui.fish

share: build ## make the manual pages and the completions
	$(call install,lowdown)
	@python3 packaging/manpages.py $(BINARY) $(SHARE)/man
	@mkdir -p $(SHARE)/completions
	@for shell in zsh fish; do $(BINARY) --generate-completion-script $$shell >$(SHARE)/completions/$$shell || exit 1; done
	@$(BINARY) --generate-completion-script bash | sed '1{/^#!/d}' >$(SHARE)/completions/bash

dist: build share ## pack the program as a tar file that can be unpacked under /usr/local
	@name=smtptui-$(VERSION)-$$(uname -m); rm -rf $(DIST); \
	    $(MAKE) -s install-files PREFIX= DESTDIR=$(abspath $(DIST))/$$name >/dev/null \
	    && cp README.md LICENSE CHANGELOG.md $(DIST)/$$name \
	    && tar -C $(DIST) --sort=name --owner=0 --group=0 --numeric-owner -czf $(DIST)/$$name.tar.gz $$name \
	    && echo "$(DIST)/$$name.tar.gz"

deb: build share ## make a Debian package, and have lintian look at it
	$(call install,debhelper dpkg-dev fakeroot lintian)
	@rm -rf $(DEB); mkdir -p $(DEB)/smtptui; cp -r packaging/debian $(DEB)/smtptui/
	@printf 'smtptui (%s) unstable; urgency=medium\n\n  * See changelog.gz.\n\n -- %s  %s\n' \
	    "$(VERSION)" "$$(sed -n 's/^Maintainer: //p' packaging/debian/control)" \
	    "$$(git log -1 --format=%cD 2>/dev/null || date -R)" >$(DEB)/smtptui/debian/changelog
	@cd $(DEB)/smtptui && TOP=$(CURDIR) dpkg-buildpackage -b -uc -us >../build.log 2>&1 \
	    || { cat ../build.log; exit 1; }
	@lintian --fail-on error $(DEB)/*.deb
	@ls $(DEB)/*.deb

docs: ## make the documents into a small site, .build/site
	$(call install,lowdown)
	@rm -rf .build/site; python3 packaging/site.py .build/site

clean: ## remove what was built
	@rm -rf .build

deps: swift
	$(call install,libncurses-dev libyaml-dev)

# aiosmtpd is fetched from PyPI, into .build; Postfix is unpacked there by the tests.
test-deps:
	$(call install,tmux $(if $(shell python3 -m pip --version 2>/dev/null),,python3-pip))
	@Tests/aiosmtpd/aiosmtpd.sh install

swift:
	@command -v swift >/dev/null || { echo "The Swift toolchain (6.2 or later) is needed: swift.org/install" >&2; exit 1; }
