#!/usr/bin/env bash
# build-facts.sh commit|libraries|static DIRECTORY: what the build puts into the program, or nothing if it is not known.
#
#   commit            4239b93f79, or 4239b93f79-dirty with uncommitted changes
#   libraries         Swift 6.3.1;swift-nio 2.101.2;…, from Package.resolved and the sources that were fetched
#   static DIRECTORY  fills the directory with ncurses and the C++ library for static linking, and prints its name
set -euo pipefail
cd "$(dirname "$0")/.."

commit() {
    # Only if the top of the repository is here, and not of another one that has unpacked this in a folder.
    [ -e .git ] && git describe --always --abbrev=10 --exclude='*' --dirty 2>/dev/null || true
}

libraries() {
    local names=("Swift $(swift --version 2>/dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p')") name version
    while read -r name version; do
        names+=("$name $version$(boringssl "$name")")
    done < <(awk -F'"' '$2 == "identity" { name = $4 } $2 == "version" && NF > 4 { print name, $4 }' Package.resolved)
    if command -v ncursesw6-config >/dev/null; then names+=("ncurses $(ncursesw6-config --version)"); fi
    (IFS=';'; echo "${names[*]}")
}

# The revision of BoringSSL in a package.
boringssl() {
    sed -n 's/.* at revision \([0-9a-f]\{12\}\).*/ (BoringSSL \1)/p' \
        ".build/checkouts/$1"/Sources/C*BoringSSL/hash.txt 2>/dev/null || true
}

# A folder that holds nothing but archives, so that the linker cannot prefer a shared library.
static() {
    local compiler library archive
    for compiler in cc clang gcc; do command -v "$compiler" >/dev/null && break; done
    rm -rf "$1" && mkdir -p "$1"
    for library in ncursesw tinfo yaml stdc++; do
        archive=$("$compiler" -print-file-name="lib$library.a")
        [ -e "$archive" ] || return 0
        ln -s "$archive" "$1/"
    done
    realpath "$1"
}

"$@"
