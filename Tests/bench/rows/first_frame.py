"""Row 1d: the first full frame of the programs that have a screen."""

import statistics

from lib import peers, servers
from lib.report import OURS, Fact
from lib.terminal import Terminal


def frame(bench, argv):
    """The seconds until the last byte before a pause."""
    with Terminal(argv, bench.env) as terminal:
        _, _, last = terminal.settle(quiet=0.12, limit=5)
        return last - terminal.begin


def measure(bench):
    with servers.sink(bench) as port:
        contenders = {
            OURS: [bench.ours, "practice", "--no-record"],
            "ours, a server": [bench.ours, f"127.0.0.1:{port}", "--no-record"],
        }
        for name, screen in peers.screens(bench, "vim", "mutt", "nano", "weechat", "C").items():
            contenders[name] = screen.argv
        results = {name: [] for name in contenders}
        for _ in range(bench.rounds(13)):
            for name, argv in contenders.items():
                results[name].append(frame(bench, argv) * 1000)
    yield Fact(
        "1d",
        "first full frame, ms",
        {name: statistics.median(runs) for name, runs in results.items()},
        [("vim", 1.5), ("mutt", 0.6), ("weechat", 0.2)],
    )
