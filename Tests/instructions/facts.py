"""What is counted, by name. Where one more of something is meant, it is the difference of few and many."""

import peer
from lib import recordings

HELLO = "C: EHLO client.example.org"
MESSAGE = [
    "C: MAIL FROM:<you@example.org>",
    "C: RCPT TO:<bob@example.test>",
    "C: DATA",
    "C: Subject: hello",
    "C:",
    "C: A line of text.",
    "C: .",
]
TYPED = b"MAIL FROM:<you@example.org>\x15"


def played(counter, name, lines, *options):
    """A script against the peer."""
    script = counter.file(name, [HELLO, *lines, "C: QUIT"])
    with peer.started() as server:
        return counter.run("run", script, server, "--no-record", *options)


def one_more(count, few, many):
    """The price of one, from the counts of few and many."""
    return (count(many) - count(few)) // (many - few)


def command(counter, *options):
    return one_more(lambda number: played(counter, "noops", ["C: NOOP"] * number, *options), 100, 300)


def reply_line(counter):
    return one_more(lambda number: played(counter, "help", [f"C: HELP {number}"]), 1_000, 5_000)


def event(counter):
    """Of a recording that is read, replayed and printed."""

    def shown(number):
        path = counter.file("recording", recordings.events(recordings.commands(number)))
        return counter.run("show", "--format", "text", path)

    return one_more(shown, 200, 1_000)


def key(counter):
    with peer.started() as server:

        def typed(lines):
            return counter.typed(TYPED * lines, server, "--no-record")

        return one_more(typed, 0, 1) // len(TYPED)


FACTS = {
    "version": lambda counter: counter.run("--version"),
    "help": lambda counter: counter.run("--help"),
    "session": lambda counter: played(counter, "session", MESSAGE),
    "command": command,
    "reply-line": reply_line,
    "event": event,
    "key": key,
}
