"""Row 11: a mail log of a million lines, explained and summed up, beside grep and pflogsumm."""

import os
import shutil

from lib import process
from lib.report import OURS, Fact

QUIET = [
    "postfix/smtpd[2765]: connect from client{n}.example.org[192.0.2.33]",
    "postfix/cleanup[2900]: {id}: message-id=<{n}@mail.example.org>",
    "postfix/qmgr[2734]: {id}: from=<alice@example.org>, size=360, nrcpt=1 (queue active)",
    "postfix/smtp[2901]: {id}: to=<fine{n}@example.net>, relay=mx.example.net[192.0.2.10]:25, delay=0.06, "
    "delays=0.01/0.02/0/0.02, dsn=2.0.0, status=sent (250 2.0.0 Ok: queued as 4ABC{n})",
    "postfix/qmgr[2734]: {id}: removed",
    "postfix/smtpd[2765]: disconnect from client{n}.example.org[192.0.2.33] ehlo=1 mail=1 rcpt=1 data=1 quit=1",
]
REFUSED = [
    "postfix/smtp[2901]: {id}: to=<user{n}@example.net>, relay=mx.example.net[192.0.2.10]:25, delay=0.06, "
    "delays=0.01/0.02/0/0.02, dsn=5.1.1, status=bounced (host mx.example.net[192.0.2.10] said: 550 5.1.1 "
    "<user{n}@example.net>: Recipient address rejected: User unknown (in reply to RCPT TO command))",
    "postfix/smtpd[2947]: NOQUEUE: reject: RCPT from client{n}.example.org[192.0.2.33]: 554 5.7.1 "
    "<bob{n}@example.com>: Relay access denied; from=<alice@example.org> to=<bob{n}@example.com> proto=ESMTP "
    "helo=<client.example.org>",
]


def written(bench, name, count, refused):
    """A log in which so many of 100 lines are refusals."""
    path = bench.path(name)
    with open(path, "w") as file:
        for n in range(count):
            kinds = REFUSED if n % 100 < refused else QUIET
            line = kinds[n % len(kinds)].format(n=n, id=f"{n:010X}")
            file.write(f"Nov 30 21:{n // 60 % 60:02}:{n % 60:02} mail {line}\n")
    return path


def measure(bench):
    count = 100_000 if bench.quick else 1_000_000
    small = written(bench, "small.log", count // 10, 5)
    for what, refused in (("5 % refusals", 5), ("refusals only", 100)):
        path = written(bench, "mail.log", count, refused)
        values = {}
        for name, argv in (
            (OURS, [bench.ours, "explain", "--summary", path]),
            ("ours, --log", [bench.ours, "explain", "--log", path]),
            ("grep", ["grep", "-E", "status=(bounced|deferred)|reject: ", path]),
            ("pflogsumm", ["pflogsumm", path]),
        ):
            if os.path.exists(argv[0]) or shutil.which(argv[0]):
                values[name] = process.used(argv, bench.env)[0] / count * 1e6
        # 50,000 lines a second.
        yield Fact("11", f"a log line of {count:,}, {what}, us", values, [(None, 20)])
        grown = process.used([bench.ours, "explain", "--summary", path], bench.env)[1] / 1024
        before = process.used([bench.ours, "explain", "--summary", small], bench.env)[1] / 1024
        yield Fact("11", f"memory for ten times as many lines, {what}, MiB", {OURS: grown - before}, [(None, 4)])
        os.remove(path)
