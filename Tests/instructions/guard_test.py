#!/usr/bin/env python3
"""The guard itself: it accepts what it recorded, and fails when a bound is lower: guard_test.py SMTPTUI"""

import os
import subprocess
import sys
import tempfile

from bounds import Bounds

HERE = os.path.dirname(os.path.abspath(__file__))


def guard(binary, table, *options):
    command = [
        sys.executable,
        "-B",
        os.path.join(HERE, "guard.py"),
        binary,
        "--bounds",
        table,
        "--only",
        "version",
        *options,
    ]
    done = subprocess.run(command, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


def expect(condition, told):
    if not condition:
        sys.exit(f"The guard does not do what it should:\n{told}")


def main():
    binary = sys.argv[1]
    with tempfile.TemporaryDirectory() as work:
        table = os.path.join(work, "bounds.tsv")
        Bounds({}).write(table)

        status, told = guard(binary, table)
        expect(status == 1 and "no row in the table" in told, told)

        status, told = guard(binary, table, "--record")
        expect(status == 0, told)
        status, told = guard(binary, table)
        expect(status == 0 and "0 above their bound" in told, told)

        figure, _ = Bounds.read(table).rows["version"]
        Bounds({"version": (figure, figure // 2)}).write(table)
        status, told = guard(binary, table)
        expect(
            status == 1 and "version: " in told and "% above the bound" in told and "make record-instructions" in told,
            told,
        )
    print("The guard holds.")


main()
