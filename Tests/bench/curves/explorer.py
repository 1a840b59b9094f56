"""Curves of the explorer: a key after many, and many taken in. Processor time, which no pause disturbs."""

from lib import process, servers
from lib.curve import Curve
from lib.terminal import Terminal

PASTE, PASTED = b"\x1b[200~", b"\x1b[201~"
# Of ten keys each, until one is undisturbed.
KEY_ROUNDS = 25


class Explorer:
    """The explorer at a sink, after its hello."""

    def __init__(self, bench, port):
        self.patience = bench.patience
        self.terminal = Terminal([bench.ours, f"127.0.0.1:{port}", "--no-record"], bench.env).__enter__()
        self.terminal.settle(quiet=0.2)
        self.type(b"EHLO bench.example.org\r")

    def type(self, keys):
        """Types, waits until nothing more is done; the processor time in seconds."""
        begin = process.cpu(self.terminal.pid)
        self.terminal.write(keys)
        self.terminal.idle(self.patience)
        return process.cpu(self.terminal.pid) - begin

    def paste(self, line, count):
        return self.type(PASTE + b"\r".join([line] * count) + PASTED)

    def key(self):
        """The processor time of a key, in microseconds: of ten, typed and taken back, the least of several rounds.

        An explorer with much in it is measured once only, and just after hard work; so the rounds are its own.
        """
        return min(self.ten_keys() for _ in range(KEY_ROUNDS)) * 1e5

    def ten_keys(self):
        begin = process.cpu(self.terminal.pid)
        for key in b"NOOP \x7f\x7f\x7f\x7f\x7f":
            self.terminal.key(bytes([key]))
        return process.cpu(self.terminal.pid) - begin


def once(bench, step, size):
    with servers.sink(bench) as port:
        explorer = Explorer(bench, port)
        try:
            micros = step(explorer, size)
            return micros, process.peak(explorer.terminal.pid), process.cpu(explorer.terminal.pid)
        finally:
            explorer.terminal.__exit__()


def with_explorer(step):
    """A curve of a step that gives its microseconds: the least of three where that is quick."""

    def measure(bench, size):
        runs = [once(bench, step, size)]
        while len(runs) < 3 and not bench.quick and sum(used for _, _, used in runs) < 1:
            runs.append(once(bench, step, size))
        return min(runs)

    return measure


def send(explorer, size):
    """Pastes so many commands and sends each; microseconds for one."""
    done, used = 0, 0
    while done < size:
        part = min(size - done, 10_000)
        explorer.paste(b"NOOP", part)
        # Into the line: each Enter sends one.
        explorer.type(b"l")
        used += explorer.type(b"\r" * part)
        done += part
    return used * 1e6 / size


def mute(explorer):
    explorer.type(b"HELP mute\r")


def unanswered(explorer, size):
    mute(explorer)
    return send(explorer, size)


def key_after_unanswered(explorer, size):
    unanswered(explorer, size)
    return explorer.key()


def key_after_answered(explorer, size):
    send(explorer, size)
    return explorer.key()


def key_after_reply(explorer, size):
    explorer.type(f"HELP {size * 40}\r".encode())
    return explorer.key()


def message(explorer):
    for command in (b"MAIL FROM:<you@example.org>\r", b"RCPT TO:<bob@example.test>\r", b"DATA\r"):
        explorer.type(command)


def paste_taken(explorer, size):
    message(explorer)
    return explorer.paste(b"A line of text.", size) * 1e6 / size


def paste_sent(explorer, size):
    message(explorer)
    explorer.paste(b"A line of text.", size)
    return explorer.type(b"\r") * 1e6 / size


def key_after_paste(explorer, size):
    paste_sent(explorer, size)
    return explorer.key()


CURVES = [
    Curve("command sent, unanswered ones before it", with_explorer(unanswered), 100_000),
    Curve("key after unanswered commands", with_explorer(key_after_unanswered), 100_000),
    Curve("key after answered commands", with_explorer(key_after_answered), 10_000),
    Curve("key after one reply of lines", with_explorer(key_after_reply), 100_000),
    Curve("pasted line, read", with_explorer(paste_taken)),
    Curve("pasted line, sent", with_explorer(paste_sent)),
    Curve("key after a pasted message of lines", with_explorer(key_after_paste)),
]
