"""Row 7: nothing happens, so nothing may wake up."""

import time

from lib import process, servers
from lib.report import OURS, Fact
from lib.terminal import Terminal


def watched(bench, argv):
    """The wakeups, the seconds of processor time and the bytes while nothing happens."""
    with Terminal(argv, bench.env) as terminal:
        terminal.settle(quiet=1)
        wakeups, cpu = process.wakeups(terminal.pid), process.cpu(terminal.pid)
        time.sleep(2 if bench.quick else 5)
        came = terminal.read(0) or b""
        return process.wakeups(terminal.pid) - wakeups + process.cpu(terminal.pid) - cpu + len(came)


def measure(bench):
    with servers.sink(bench) as port:
        yield Fact(
            "7",
            "idle: wakeups, processor and bytes, practice",
            {OURS: watched(bench, [bench.ours, "practice", "--no-record"])},
            [(None, 0)],
        )
        yield Fact(
            "7",
            "the same, connected",
            {OURS: watched(bench, [bench.ours, f"127.0.0.1:{port}", "--no-record"])},
            [(None, 0)],
        )
