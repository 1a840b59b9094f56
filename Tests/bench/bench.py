#!/usr/bin/env python3
"""How smtptui does beside other programs and beside the limits in C, as ratios: bench.py SMTPTUI OPTIONS

`make bench` starts what it needs. The rows are those of docs/performance.md.
"""

import argparse
import os
import sys
import tempfile
import time

import growth
from lib import process, report
from lib.bench import Bench, build
from rows import (
    first_frame,
    idle,
    instructions,
    keys,
    lockstep,
    logs,
    memory,
    pipelined,
    recording,
    redraw,
    reply,
    session,
    start,
    stream,
    tls,
)

ROWS = [
    ("1a", start.version),
    ("1b", start.banner),
    ("1c", tls.leave),
    ("1d", first_frame.measure),
    ("2a", session.one),
    ("2b", tls.message),
    ("3a", lockstep.command),
    ("3b", pipelined.commands),
    ("3c", pipelined.recipients),
    ("3c", lockstep.recipients),
    ("3d 4", reply.measure),
    ("3e", session.many),
    ("5a", keys.measure),
    ("5b", stream.measure),
    ("6", recording.measure),
    ("7", idle.measure),
    ("8", memory.measure),
    ("9", redraw.measure),
    ("10", instructions.measure),
    ("11", logs.measure),
]


def parsed():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--pem", required=True, help="key and certificate for the server with TLS")
    parser.add_argument("--postfix-root", required=True, help="where Postfix is unpacked")
    parser.add_argument("--tools", required=True, help="where the programs in C are built")
    parser.add_argument("--quick", action="store_true", help="two minutes: fewer rounds, less work in each")
    parser.add_argument("--only", nargs="+", metavar="ROW", help="only these rows, 1a to 10, and growth")
    parser.add_argument("--no-growth", action="store_true", help="without the growth table")
    return parser.parse_args()


def is_wanted(rows, only):
    return not only or any(
        name == row or name == row.rstrip("abcde") or row == name.rstrip("abcde")
        for row in rows.split()
        for name in only
    )


def main():
    options = parsed()
    build(options.tools)
    facts = []
    busy, cores = os.getloadavg()[0], os.cpu_count()
    if busy > cores / 2:
        print(f"The machine is busy (load {busy:.1f}): times are too long, and their ratios doubtful.\n")
    if options.only != ["growth"]:
        print(report.HEADER, flush=True)
    with tempfile.TemporaryDirectory(prefix="smtptui-bench-") as work:
        bench = Bench(options, work)
        for rows, measure in ROWS:
            if is_wanted(rows, options.only):
                facts += printed(rows, measure, bench)
        if facts:
            print("\n" + report.summary(facts), flush=True)
        if not options.no_growth and (not options.only or "growth" in options.only):
            growth.table(bench)


def printed(rows, measure, bench):
    """Prints the facts of a row as they come."""
    facts, begin = [], time.perf_counter()
    try:
        for fact in measure(bench):
            facts.append(fact)
            print(report.row(fact), flush=True)
    except process.Stopped as problem:
        print(f"| {rows} | could not be measured: {problem} | | | | | |", flush=True)
    print(f"{rows}: {time.perf_counter() - begin:.0f} s", file=sys.stderr, flush=True)
    return facts


main()
