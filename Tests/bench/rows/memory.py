"""Row 8: resident memory of a program that waits, and the size of the program."""

import os
import subprocess

from lib import peers, process, servers
from lib.report import OURS, Fact
from lib.terminal import Terminal


def resident(bench, argv):
    with Terminal(argv, bench.env) as terminal:
        terminal.settle(quiet=0.5)
        return process.memory(terminal.pid)[0]


def stripped(bench, path):
    """The size of a program without symbols, in MB."""
    copy = bench.path("stripped")
    subprocess.run(["strip", "-o", copy, path], check=True)
    return os.path.getsize(copy) / 1e6


def measure(bench):
    with servers.sink(bench) as port:
        values = {
            OURS: resident(bench, [bench.ours, f"127.0.0.1:{port}", "--no-record"]),
            "ours, practice": resident(bench, [bench.ours, "practice", "--no-record"]),
        }
    for name, screen in peers.screens(bench, "weechat", "aerc", "vim", "C").items():
        values[name] = resident(bench, screen.argv)
    yield Fact("8", "memory, connected, MiB", values, [("aerc", 0.8), ("weechat", 0.95)])
    aerc = {"aerc": os.path.getsize("/usr/bin/aerc") / 1e6} if os.path.exists("/usr/bin/aerc") else {}
    yield Fact("8", "program, stripped, MB", {OURS: stripped(bench, bench.ours)} | aerc, [(None, 25)])
