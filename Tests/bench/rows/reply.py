"""Rows 3d and 4: one long reply, and the parser alone."""

import statistics
import subprocess

from lib import scripts, servers
from lib.report import OURS, Fact
from lib.timing import Contender, in_turn

SIZE = 50_000_000


def measure(bench):
    size = SIZE // 10 if bench.quick else SIZE
    much = scripts.Session(bench, "help", scripts.session(f"HELP {size}"))
    little = scripts.Session(bench, "help-little", scripts.session("HELP 40"))
    with servers.sink(bench) as port:
        results = in_turn(
            bench,
            [
                Contender(OURS, bench.play(much.script, port), short=bench.play(little.script, port)),
                Contender(
                    "smtplib", bench.python_client(port, "help", size), short=bench.python_client(port, "help", 40)
                ),
                Contender("C", [bench.tool("lockstep"), port], given=much.bare, short_given=little.bare),
            ],
            bench.rounds(3),
            units=1,
        )
    yield Fact("3d", f"one reply of {size // 1_000_000} MB, s", results, [("C", 2.5)])
    yield from parser(bench, size, results[OURS])


def parser(bench, size, whole):
    """There is no way yet to drive our parser alone: the nearest is the row before, which prints and keeps as well."""
    line = "250-a line of a reply, so that it is long"
    replies = bench.file(
        "replies",
        (line if number % 10 else "250 2.0.0 Ok, the last line of a reply   " for number in range(size // 43)),
        "\r\n",
    )
    values = {OURS: whole if isinstance(whole, str) else whole * 1e9 / size}
    for name, argv in (("smtplib", bench.python_client(0, "parse", replies)), ("C", [bench.tool("parser"), replies])):
        runs = [float(subprocess.run(argv, capture_output=True, check=True).stdout) for _ in range(3)]
        values[name] = statistics.median(runs)
    yield Fact(
        "4",
        "parser, ns a byte",
        values,
        [("C", 1.7), ("smtplib", 1 / 24)],
        "ours: the row before, with connection, transcript and output",
    )
