#!/usr/bin/env bash
# A real Postfix on a port of 127.0.0.1, for tests and for play.
#
#   postfix.sh start DIR PORT    starts it with everything it writes below DIR; returns when it greets
#   postfix.sh stop DIR          stops the one below DIR
#
# With SMTPTUI_TEST_TLS it offers STARTTLS; that is a PEM file with the key, the certificate and its issuers. On the
# port SMTPTUI_TEST_TLS_PORT, if that is given, TLS comes first.
#
# Mailboxes: alice and bob at example.test, as maildirs below DIR/mail. Alice may log in with the password
# "correct horse", by Cyrus SASL. Nothing is installed into the system: the
# Debian packages are unpacked below SMTPTUI_TEST_CACHE (.build/postfix). Postfix's master has to be started by root.
set -euo pipefail

usage() { echo "usage: postfix.sh start DIR PORT | stop DIR" >&2; exit 64; }
[ $# -ge 2 ] || usage
action=$1
dir=$(realpath -m "$2")

# Whether the process in the pid file is our master: a number may have gone to another process since.
is_running() { [ -s "$dir/pid" ] && grep -qzFx "$dir/etc" "/proc/$(cat "$dir/pid")/cmdline" 2>/dev/null; }

stop() {
    if is_running; then
        kill "$(cat "$dir/pid")"
        for _ in $(seq 200); do is_running || break; sleep 0.05; done
        is_running && { echo "Postfix below $dir does not end." >&2; exit 1; }
    fi
    rm -f "$dir/pid"
}

# Unpacks Postfix and the libraries that this machine lacks.
unpack() {
    cache=$(realpath -m "${SMTPTUI_TEST_CACHE:-$(dirname "$0")/../../.build/postfix}")
    root=$cache/root
    mkdir -p "$cache"
    # One at a time; the lock goes when this function's subshell ends.
    (flock 9 && unpack_missing) 9>"$cache/lock"
}

unpack_missing() {
    [ -x "$root/usr/lib/postfix/sbin/master" ] && [ -x "$root/usr/sbin/saslpasswd2" ] && return
    rm -rf "$cache/unpacking"
    mkdir -p "$cache/unpacking/root"
    (
        cd "$cache/unpacking"
        # What installing would bring, and only that.
        local packages="postfix sasl2-bin libsasl2-modules libsasl2-modules-db"
        # shellcheck disable=SC2086
        wanted() { apt-get -s -o Debug::NoLocking=1 --no-install-recommends install $packages 2>/dev/null | awk '/^Inst/ { print $2 }'; }
        # shellcheck disable=SC2086
        fetch() { { wanted; printf '%s\n' $packages; } | sort -u | xargs apt-get -q download >download.log 2>&1; }
        fetch || { apt-get -q update >/dev/null && fetch; } || { tail -n 5 download.log >&2; exit 1; }
        for package in *.deb; do dpkg-deb -x "$package" root; done
        rm -f ./*.deb
    )
    rm -rf "$root"
    mv "$cache/unpacking/root" "$root"
    rm -rf "$cache/unpacking"
    # Other accounts than root have to reach the programs.
    chmod 755 "$cache" "$root"
}

configure() {
    # Any two accounts that every Debian has and that own nothing here.
    owner=uucp group=irc
    local libraries=$root/usr/lib/postfix
    for folder in "$root"/usr/lib/*-linux-gnu* "$root"/lib/*-linux-gnu*; do libraries+=:$folder; done
    export LD_LIBRARY_PATH=$libraries
    export SASL_PATH
    SASL_PATH=$(echo "$root"/usr/lib/*-linux-gnu*/sasl2)
    mkdir -p "$dir"/{etc,etc/sasl,data,mail/alice,mail/bob,queue}
    (cd "$dir/queue" && mkdir -p active bounce corrupt defer deferred flush hold incoming maildrop pid private public saved trace)
    cat >"$dir/etc/main.cf" <<MAIN
compatibility_level = 3.6
mail_owner = $owner
setgid_group = $group
queue_directory = $dir/queue
data_directory = $dir/data
daemon_directory = $root/usr/lib/postfix/sbin
command_directory = $root/usr/sbin
shlib_directory = $root/usr/lib/postfix
meta_directory = $root/etc/postfix
import_environment = MAIL_CONFIG SASL_PATH=$SASL_PATH TZ LANG=C LD_LIBRARY_PATH=$libraries
maillog_file = $dir/log
maillog_file_prefixes = $dir
inet_interfaces = 127.0.0.1
inet_protocols = ipv4
myhostname = mx.example.test
mydestination =
mynetworks =
alias_maps =
virtual_mailbox_domains = example.test
virtual_mailbox_maps = inline:{{alice@example.test=alice/} {bob@example.test=bob/}}
virtual_mailbox_base = $dir/mail
virtual_uid_maps = static:$(id -u $owner)
virtual_gid_maps = static:$(id -g $owner)
virtual_minimum_uid = 1
default_transport = discard
smtpd_relay_restrictions = reject_unauth_destination
smtpd_sasl_auth_enable = yes
smtpd_sasl_local_domain = example.test
smtpd_sasl_security_options = noanonymous
message_size_limit = 10240000
virtual_mailbox_limit = 0
MAIN
    if [ -n "${SMTPTUI_TEST_TLS:-}" ]; then
        printf '%s\n' "smtpd_tls_security_level = may" "smtpd_tls_chain_files = $SMTPTUI_TEST_TLS" >>"$dir/etc/main.cf"
    fi
    local tls_first=
    [ -z "${SMTPTUI_TEST_TLS_PORT:-}" ] \
        || tls_first="127.0.0.1:$SMTPTUI_TEST_TLS_PORT inet n - n - - smtpd -o smtpd_tls_wrappermode=yes"
    cat >"$dir/etc/sasl/smtpd.conf" <<SASL
pwcheck_method: auxprop
auxprop_plugin: sasldb
sasldb_path: $dir/sasldb
mech_list: PLAIN LOGIN CRAM-MD5 SCRAM-SHA-1 SCRAM-SHA-256
SASL
    printf %s 'correct horse' | "$root/usr/sbin/saslpasswd2" -p -c -f "$dir/sasldb" -u example.test alice
    chmod 644 "$dir/sasldb"
    cat >"$dir/etc/master.cf" <<MASTER
127.0.0.1:$port inet n - n - - smtpd
$tls_first
cleanup unix n - n - 0 cleanup
qmgr unix n - n 300 1 qmgr
rewrite unix - - n - - trivial-rewrite
bounce unix - - n - 0 bounce
tlsmgr unix - - n 1000? 1 tlsmgr
defer unix - - n - 0 bounce
trace unix - - n - 0 bounce
proxymap unix - - n - - proxymap
flush unix n - n 1000? 0 flush
error unix - - n - - error
retry unix - - n - - error
discard unix - - n - - discard
virtual unix - n n - - virtual
anvil unix - - n - 1 anvil
postlog unix-dgram n - n - 1 postlogd
MASTER
    # Postfix waits until its configuration is two seconds old, in case somebody is still writing it.
    touch -d '10 seconds ago' "$dir"/etc/*.cf
    chown root "$dir/queue" "$dir/queue/pid"
    chown $owner "$dir"/queue/{active,bounce,corrupt,defer,deferred,flush,hold,incoming,maildrop,private,public,saved,trace}
    chown $owner "$dir/data" "$dir"/mail "$dir"/mail/*
    chgrp $group "$dir"/queue/{maildrop,public}
    chmod 730 "$dir/queue/maildrop"
    chmod 710 "$dir/queue/public"
    chmod 755 "$dir"
}

greets() { (exec 3<>"/dev/tcp/127.0.0.1/$port" && read -r -t 5 -u 3 line && [[ $line == 220* ]]) 2>/dev/null; }

start() {
    port=$1
    is_running && { echo "Postfix is running below $dir already." >&2; exit 1; }
    [ "$(id -u)" = 0 ] || { echo "Postfix's master has to be started by root." >&2; exit 1; }
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && { echo "Port $port of 127.0.0.1 is taken." >&2; exit 1; }
    unpack
    configure
    "$root/usr/lib/postfix/sbin/master" -c "$dir/etc" -s >"$dir/out" 2>&1 </dev/null &
    local master=$!
    echo $master >"$dir/pid"
    disown
    for _ in $(seq 400); do
        greets && { echo "127.0.0.1:$port"; return; }
        kill -0 $master 2>/dev/null || break
        sleep 0.05
    done
    echo "Postfix did not start:" >&2
    tail -n 5 "$dir/log" "$dir/out" >&2 2>/dev/null
    stop
    exit 1
}

case $action in
    start) [ $# = 3 ] || usage; start "$3" ;;
    stop) stop ;;
    *) usage ;;
esac
