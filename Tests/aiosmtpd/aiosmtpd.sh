#!/usr/bin/env bash
# aiosmtpd, a server in Python, on a port of 127.0.0.1, for tests.
#
#   aiosmtpd.sh install              fetches it from PyPI, if it is not there yet
#   aiosmtpd.sh start DIR PORT PEM   starts it; returns when it greets. PEM holds the key and the certificate for TLS
#   aiosmtpd.sh stop DIR             stops the one whose process id stands in DIR
#
# alice@example.test may log in with the password "correct horse", under TLS. Nothing is installed into the system:
# the packages lie below SMTPTUI_TEST_CACHE (.build/aiosmtpd).
set -euo pipefail

here=$(dirname "$(realpath "$0")")
cache=$(realpath -m "${SMTPTUI_TEST_CACHE:-$here/../../.build/aiosmtpd}")
packages=$cache/packages

usage() { echo "usage: aiosmtpd.sh install | start DIR PORT PEM | stop DIR" >&2; exit 64; }

install() {
    mkdir -p "$cache"
    # One at a time; the lock goes when the subshell ends.
    (flock 9 && install_missing) 9>"$cache/lock"
}

install_missing() {
    [ -d "$packages/aiosmtpd" ] && return
    python3 -m pip --version >/dev/null 2>&1 || { echo "Python with pip is needed: install python3-pip." >&2; exit 1; }
    rm -rf "$packages.new"
    python3 -m pip install -q --disable-pip-version-check --no-warn-conflicts --root-user-action=ignore \
        --target "$packages.new" aiosmtpd==1.4.6 >"$cache/log" 2>&1 || {
        echo "aiosmtpd 1.4.6 could not be fetched from PyPI, and the tests need it:" >&2
        tail -n 1 "$cache/log" >&2
        exit 1
    }
    mv "$packages.new" "$packages"
}

# Whether the process in the pid file is our server: a number may have gone to another process since.
is_running() { [ -s "$dir/pid" ] && grep -qzFx "$here/server.py" "/proc/$(cat "$dir/pid")/cmdline" 2>/dev/null; }

greets() { (exec 3<>"/dev/tcp/127.0.0.1/$port" && read -r -t 5 -u 3 line && [[ $line == 220* ]]) 2>/dev/null; }

start() {
    is_running && { echo "aiosmtpd runs below $dir already." >&2; exit 1; }
    install
    mkdir -p "$dir"
    PYTHONPATH=$packages python3 "$here/server.py" "$port" "$pem" >"$dir/out" 2>&1 </dev/null &
    local server=$!
    echo $server >"$dir/pid"
    disown
    for _ in $(seq 400); do
        greets && { echo "127.0.0.1:$port"; return; }
        kill -0 $server 2>/dev/null || break
        sleep 0.05
    done
    echo "aiosmtpd did not start:" >&2
    tail -n 5 "$dir/out" >&2
    stop
    exit 1
}

stop() {
    if is_running; then
        kill "$(cat "$dir/pid")"
        for _ in $(seq 100); do is_running || break; sleep 0.05; done
    fi
    rm -f "$dir/pid"
}

[ $# -ge 1 ] || usage
[ $# = 1 ] || dir=$(realpath -m "$2")
case $1 in
    install) [ $# = 1 ] || usage; install ;;
    start) [ $# = 4 ] || usage; port=$3 pem=$4; start ;;
    stop) [ $# = 2 ] || usage; stop ;;
    *) usage ;;
esac
