"""Recordings of any length, and the same as text."""

import os

HEADER = (
    '{"smtptui":1,"type":"header","started":"2026-11-30T10:00:00.000Z","target":"mail.example.test:25",'
    '"address":"127.0.0.1:25","program":"smtptui 0.1.0"}'
)
SERVER = '{"n":%d,"t":%.6f,"type":"server","line":"%s","end":"crlf","code":%d,"last":%s,"re":%d}'
CLIENT = (
    '{"n":%d,"t":%.6f,"type":"client","line":"%s","end":"crlf","verb":"%s","verdict":"expected","likely":"accepted"}'
)
NEEDLE, BESIDE = "needle", "found-here"


def opening():
    """Up to the reply to EHLO: the lines on the wire, and the events."""
    yield "S", 220, "220 mail.example.test ESMTP", True
    yield "C", "EHLO", "EHLO bench.example.org", None
    yield "S", 250, "250 mail.example.test", True


def commands(lines):
    """So many lines of commands and their replies."""
    yield from opening()
    for number in range((lines - 5) // 2):
        yield "C", "NOOP", f"NOOP a command, number {number:09d}", None
        yield "S", 250, f"250 2.0.0 the reply to command {number:09d}", True
    yield "C", "NOOP", "NOOP the last", None
    yield "S", 250, f"250 2.0.0 {NEEDLE} {BESIDE}", True


def one_reply(lines):
    """One reply of so many lines."""
    yield from opening()
    yield "C", "HELP", "HELP", None
    for number in range(lines - 5):
        yield "S", 214, f"214-a line of the reply, number {number:09d}", False
    yield "S", 214, f"214 {NEEDLE} {BESIDE}", True


def recorded(bench, kind, count):
    """So many lines of a kind, as a recording and as text; both paths. They are written once."""
    name = f"{kind.__name__}-{count}"
    if not os.path.exists(bench.path(name + ".text")):
        bench.file(name + ".jsonl", events(kind(count)))
        bench.file(name + ".text", (f"{mark}: {text}" for mark, _, text, _ in kind(count)))
    return bench.path(name + ".jsonl"), bench.path(name + ".text")


def events(lines):
    yield HEADER
    number, asked = 0, 0
    for mark, kind, text, is_last in lines:
        number += 1
        if mark == "C":
            asked = number
            yield CLIENT % (number, number / 10_000, text, kind)
        elif asked == 0:
            yield (SERVER % (number, number / 10_000, text, kind, "true", 0)).replace(',"re":0', "")
        else:
            yield SERVER % (number, number / 10_000, text, kind, "true" if is_last else "false", asked)
