#!/usr/bin/env bash
# bare-debian.sh SUITE BINARY PACKAGE: tries the program in a Debian system that has nothing but the base: first the
# binary alone, then the package, which must be removed without a trace. Needs root, debootstrap and Debian's mirror.
set -euo pipefail
suite=$1 binary=$(realpath "$2") package=$(realpath "$3")
mirror=${MIRROR:-http://deb.debian.org/debian}
port=${PORT:-25465}
root=$(realpath -m "${ROOT:-.build/bare/$suite}")
[ "${INSIDE:-}" ] || INSIDE=1 exec unshare -m "$0" "$@"
failures=0

inside() { env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root TERM=xterm LC_ALL=C.UTF-8 chroot "$root" "$@"; }

# expect WHAT WORD COMMAND…: the output of the command has the word.
expect() {
    local what=$1 word=$2 output
    output=$("${@:3}" 2>&1 </dev/null) || true
    if grep -qF -- "$word" <<<"$output"; then
        echo "ok: $what"
    else
        printf '%s: expected "%s" in:\n%s\n' "$what" "$word" "$output" >&2
        failures=$((failures + 1))
    fi
}

files() { (cd "$root" && find bin etc lib opt root sbin usr var -xdev ! -path 'var/cache/*' ! -path 'var/log/*' \
    ! -path 'var/lib/apt/*' ! -path 'var/lib/dpkg/*' ! -path 'root/.local/*' | sort); }

mkdir -p "$root"
[ -e "$root/bin/sh" ] || debootstrap --variant=minbase "$suite" "$root" "$mirror" >/dev/null
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
cp /etc/resolv.conf "$root/etc/resolv.conf"

certificate=$(mktemp -d)
openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=mx.example.test \
    -keyout "$certificate/key" -out "$certificate/cert" 2>/dev/null
openssl s_server -accept "127.0.0.1:$port" -cert "$certificate/cert" -key "$certificate/key" -quiet </dev/null \
    >/dev/null 2>&1 &
server=$!
trap 'kill "$server"; rm -rf "$certificate"' EXIT

try() {
    local program=$1
    expect "$program --version" "smtptui 0." inside "$program" --version
    expect "$program run" "C: QUIT" inside sh -c "printf 'C: EHLO a\nC: QUIT\n' | $program run - --practice --no-record"
    # In the foreground, so that it may read the terminal.
    expect "$program practice" "GREETED" inside \
        script -qec "timeout --foreground -s INT 4 $program practice --no-record" /dev/null
    expect "$program, TLS without trusted certificates" "The certificate is self-signed" inside \
        sh -c "printf 'C: QUIT\n' | $program run - 127.0.0.1:$port --tls --sni mx.example.test --no-record"
}

install -m 755 "$binary" "$root/root/smtptui"
try /root/smtptui
rm "$root/root/smtptui"

inside apt-get -qq update
inside env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends man-db bash-completion \
    >/dev/null 2>&1
# Debian's minimal images leave manual pages out.
rm -f "$root"/etc/dpkg/dpkg.cfg.d/docker
files >"$certificate/before"
cp "$package" "$root/root/smtptui.deb"
inside env DEBIAN_FRONTEND=noninteractive apt-get -qq install -y --no-install-recommends /root/smtptui.deb >/dev/null
rm "$root/root/smtptui.deb"
try /usr/bin/smtptui
expect "man smtptui" "smtptui [HOST[:PORT]]" inside man smtptui
expect "man 5 smtptui-scripts" "C: EHLO" inside man 5 smtptui-scripts
expect "man 5 smtptui-recordings" "THE RECORDING" inside man 5 smtptui-recordings
expect "apropos" "smtptui-scripts" inside apropos smtptui
expect "completion in bash" "--starttls" inside bash -c '. /usr/share/bash-completion/bash_completion
    _completion_loader smtptui 2>/dev/null || _comp_load smtptui
    COMP_WORDS=(smtptui run --start) COMP_CWORD=2 COMP_LINE="smtptui run --start" COMP_POINT=19 COMP_TYPE=9
    function=$(complete -p smtptui | sed "s/.*-F \([^ ]*\).*/\1/")
    $function smtptui --start run 2>/dev/null; printf "%s\n" "${COMPREPLY[@]}"'
inside env DEBIAN_FRONTEND=noninteractive apt-get -qq purge -y smtptui >/dev/null
files >"$certificate/after"
if ! left=$(diff "$certificate/before" "$certificate/after"); then
    printf 'left after the package was purged:\n%s\n' "$left" >&2
    failures=$((failures + 1))
fi
[ "$failures" = 0 ] && echo "Debian $suite: all right"
exit "$failures"
