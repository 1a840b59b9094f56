#!/usr/bin/env bash
# packaging.sh BINARY: the manual pages pass mandoc's checks, the links of the site lead somewhere, the completions work
# in the shells themselves, and a build knows its commit only from a repository.
set -euo pipefail
binary=$(realpath "$1")
cd "$(dirname "$0")/../.."
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failures=0

# expect WHAT WORD OUTPUT: the output has the word on a line of its own, or as the first word of a line.
expect() {
    if ! grep -qE "^[[:space:]]*$2([[:space:]:]|\$)" <<<"$3"; then
        printf '%s: expected "%s" in:\n%s\n' "$1" "$2" "$3" >&2
        failures=$((failures + 1))
    fi
}

python3 packaging/manpages.py "$binary" "$work/man"
for page in "$work"/man/*; do
    mandoc -Tlint -Wwarning "$page" || failures=$((failures + 1))
done
expect "smtptui.1" "--starttls" "$(mandoc -Tascii "$work/man/smtptui.1" | col -b)"
expect "smtptui.1" "NAME" "$(mandoc -Tascii "$work/man/smtptui.1" | col -b)"
expect "smtptui-scripts.5" "C: EHLO" "$(mandoc -Tascii "$work/man/smtptui-scripts.5" | col -b)"
expect "smtptui-recordings.5" "THE RECORDING" "$(mandoc -Tascii "$work/man/smtptui-recordings.5" | col -b)"

python3 packaging/pictures.py --check || failures=$((failures + 1))
python3 packaging/site.py "$work/site" >/dev/null
python3 Tests/packaging/links.py "$work/site" || failures=$((failures + 1))

mkdir "$work/bin" "$work/zsh"
ln -s "$binary" "$work/bin/smtptui"
export PATH="$work/bin:$PATH"
for shell in bash zsh fish; do
    smtptui --generate-completion-script "$shell" >"$work/$shell.completion"
done

in_bash() {
    bash --norc -c '. "$0"; COMP_WORDS=("${@:1}"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
        COMP_TYPE=9; COMP_KEY=9
        function=$(complete -p smtptui | sed "s/.*-F \([^ ]*\).*/\1/")
        "$function" "$1" "${@: -1}" "${@: -2:1}" 2>/dev/null; printf "%s\n" "${COMPREPLY[@]}"' "$work/bash.completion" "$@"
}
expect "bash, a command" "explain" "$(in_bash smtptui exp)"
expect "bash, an option" "--starttls" "$(in_bash smtptui run --start)"

cp "$work/zsh.completion" "$work/zsh/_smtptui"
# The line is put in place by a widget, and each step waits for the one before: with more letters to come, zsh takes a tab
# for a letter.
in_zsh() {
    zsh -f -c '
        zmodload zsh/zpty
        zpty shell zsh -f -i
        zpty -w shell "PS1=ready\\>; fpath=($1 \$fpath); autoload -Uz compinit; compinit -u -d $1/dump"
        zpty -w shell "zstyle \":completion:*\" list-prompt \"\"; LISTMAX=1000"
        zpty -w shell "list() { BUFFER=${(qq)2}; CURSOR=\$#BUFFER; zle list-choices; zle -R; print all-\"\"listed; zle send-break }"
        zpty -w shell "zle -N list; bindkey ^T list; print done-\"\"loading"
        zpty -r shell line "*done-loading*ready>*"
        zpty -n -w shell $'"'"'\x14'"'"'
        zpty -r shell line "*all-listed*"
        print -r -- "$line"
        zpty -d shell' zsh "$1" "$2" | sed 's/\x1b\[[0-9;?]*[A-Za-z]//g' | tr '\r' '\n' | tr -s ' \n' '\n'
}
expect "zsh, a command" "reference" "$(in_zsh "$work/zsh" 'smtptui ')"
expect "zsh, an option" "--practice" "$(in_zsh "$work/zsh" 'smtptui run --p')"

in_fish() { HOME="$work" fish --no-config -c "source '$work/fish.completion'; complete -C '$1'"; }
expect "fish, a command" "practice" "$(in_fish 'smtptui pra')"
expect "fish, an option" "--starttls" "$(in_fish 'smtptui run --start')"

mkdir -p "$work/tarball/packaging"
cp packaging/build-facts.sh "$work/tarball/packaging/"
facts="$work/tarball/packaging/build-facts.sh"
if [ -n "$("$facts" commit)" ]; then
    echo "a tarball has no commit" >&2
    failures=$((failures + 1))
fi
git -C "$work/tarball" init -q && git -C "$work/tarball" add packaging
git -C "$work/tarball" -c user.name=a -c user.email=a@b.example commit -qm a
expect "the commit" "[0-9a-f]{10}" "$("$facts" commit)"
echo >>"$facts"
expect "the commit with changes" "[0-9a-f]{10}-dirty" "$("$facts" commit)"
expect "the version" "smtptui [0-9.]+" "$(smtptui --version)"

[ "$failures" = 0 ] && echo "manual pages, site and completions: all right"
exit "$failures"
