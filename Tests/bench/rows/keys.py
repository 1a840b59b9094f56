"""Row 5a: what a key costs that is typed into a line."""

import statistics

from lib import peers, process
from lib.report import OURS, Fact
from lib.terminal import Terminal

LINE = b"MAIL FROM:<you@example.org>"
MESSAGE = b"a line of the message, text"


class Typist:
    """A terminal with its program, and what its keys have cost."""

    def __init__(self, bench, screen, text=LINE, pause=0.003):
        self.screen, self.text, self.pause = screen, text, pause
        self.terminal = Terminal(screen.argv, bench.env).__enter__()
        self.terminal.settle(quiet=0.3)
        if screen.ready:
            self.terminal.write(screen.ready)
            self.terminal.settle(quiet=0.1, limit=1)
        self.first, self.last, self.bytes, self.cpu = [], [], [], []

    def line(self):
        """Types the text once, and clears it."""
        begin = process.cpu(self.terminal.pid)
        for octet in self.text:
            count, first, last = self.terminal.key(bytes([octet]), quiet=self.pause)
            self.first.append(first * 1e6)
            self.last.append(last * 1e6)
            self.bytes.append(count)
        self.cpu.append((process.cpu(self.terminal.pid) - begin) / len(self.text) * 1e6)
        self.terminal.write(self.screen.clear)
        self.terminal.settle(quiet=0.01, limit=0.5)


def start_message(typist):
    """Brings ours to the text of a message."""
    for command in (b"EHLO bench.example.org", b"MAIL FROM:<you@example.org>", b"RCPT TO:<bob@example.test>", b"DATA"):
        typist.terminal.write(command + b"\r")
        typist.terminal.settle(quiet=0.1, limit=2)


def measure(bench):
    ours = peers.Screen([bench.ours, "practice", "--no-record"])
    typists = {
        OURS: Typist(bench, ours),
        "ours, in a message": Typist(bench, ours, MESSAGE),
        # What is said of the line may come later than the letter.
        "ours, with pauses": Typist(bench, ours, pause=0.3),
    }
    start_message(typists["ours, in a message"])
    for name, screen in peers.screens(bench, "vim", "mutt", "nano", "weechat", "C").items():
        typists[name] = Typist(bench, screen)
    try:
        for round in range(bench.rounds(16)):
            for typist in typists.values():
                if round == 0 or typist.pause < 0.1:
                    typist.line()
        yield from facts(typists)
    finally:
        for typist in typists.values():
            typist.terminal.__exit__()


def facts(typists):
    def each(figure):
        return {name: figure(typist) for name, typist in typists.items()}

    def fast(figure):
        return {name: figure(typist) for name, typist in typists.items() if typist.pause < 0.1}

    yield Fact(
        "5a", "a key, p50 to its first byte, us", fast(lambda t: statistics.median(t.first)), [("C", 1.2), ("vim", 1)]
    )
    yield Fact("5a", "the same to its last byte", fast(lambda t: statistics.median(t.last)))
    yield Fact("5a", "to its first byte, p99", fast(lambda t: statistics.quantiles(t.first, n=100)[98]))
    yield Fact("5a", "bytes of a key, median", each(lambda t: statistics.median(t.bytes)), [(None, 1)])
    yield Fact("5a", "bytes of a key, mean", each(lambda t: statistics.mean(t.bytes)), [(None, 2)])
    yield Fact("5a", "processor of a key, us", each(lambda t: statistics.median(t.cpu)), [("C", 1.7), ("vim", 0.9)])
