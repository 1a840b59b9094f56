#!/usr/bin/env python3
"""Fails when something costs more instructions than the table allows: guard.py SMTPTUI [--record] [--only ROW…]

Instructions are counted by valgrind, so a busy machine changes nothing. The table, bounds.tsv, has a row for each
fact: its name, the figure of the day it was recorded, and the bound. --record writes figures and bounds again.
"""

import argparse
import os
import sys
import tempfile

from bounds import Bounds
from counting import Counter
from facts import FACTS

HERE = os.path.dirname(os.path.abspath(__file__))


def parsed():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary")
    parser.add_argument("--bounds", default=os.path.join(HERE, "bounds.tsv"), help="another table")
    parser.add_argument("--only", nargs="+", metavar="ROW", choices=FACTS, help="only these rows")
    parser.add_argument("--record", action="store_true", help="write the figures and bounds again")
    return parser.parse_args()


def main():
    options = parsed()
    bounds = Bounds.read(options.bounds)
    names = options.only or list(FACTS)
    failures = []
    with tempfile.TemporaryDirectory(prefix="smtptui-instructions-") as work:
        counter = Counter(options.binary, work)
        for name in names:
            figure = FACTS[name](counter)
            if options.record or name in bounds.rows and bounds.is_exceeded(name, figure):
                # What else happened on the machine can only add to a count.
                figure = min(figure, FACTS[name](counter))
            print(bounds.line(name, figure), flush=True)
            if options.record:
                bounds.record(name, figure)
            elif bounds.is_exceeded(name, figure):
                failures.append(bounds.complaint(name, figure))
    if options.record:
        bounds.write(options.bounds)
    for failure in failures:
        print(failure, file=sys.stderr)
    print(f"{len(names)} counts, {len(failures)} above their bound")
    sys.exit(1 if failures else 0)


if __name__ == "__main__":
    main()
