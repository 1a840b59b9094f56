"""Counts the instructions of the program with valgrind, in an environment that is always the same."""

import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "bench"))

from lib.terminal import Terminal  # noqa: E402

# After such a pause in typing nothing more is drawn, in seconds.
SETTLED = 0.25


class Counter:
    def __init__(self, binary, work):
        self.work = work
        self.log = os.path.join(work, "log")
        # Debugging information that valgrind does not know would stop it.
        self.binary = os.path.join(work, "smtptui")
        subprocess.run(["strip", "-g", "-o", self.binary, binary], check=True)
        self.environment = {
            "HOME": work,
            "PATH": os.environ["PATH"],
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color",
            "TZ": "UTC",
            "SWIFT_DETERMINISTIC_HASHING": "1",
        }

    def file(self, name, lines):
        path = os.path.join(self.work, name)
        with open(path, "w") as file:
            file.writelines(line + "\n" for line in lines)
        return path

    def command(self, arguments):
        return [
            "valgrind",
            "--tool=callgrind",
            "--callgrind-out-file=/dev/null",
            f"--log-file={self.log}",
            self.binary,
            *arguments,
        ]

    def collected(self):
        with open(self.log) as file:
            return int(re.search(r"Collected : (\d+)", file.read())[1])

    def run(self, *arguments):
        """The instructions of a run, which has to succeed."""
        done = subprocess.run(
            self.command(arguments),
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        if done.returncode != 0:
            sys.exit(f"smtptui {' '.join(arguments)} ended with {done.returncode}: {done.stderr}")
        return self.collected()

    def typed(self, keys, *arguments):
        """The instructions of keys on a terminal and of the end; each key waits for all that the one before brings."""
        with Terminal(self.command(arguments), self.environment) as terminal:
            terminal.settle(quiet=0.5, limit=30)
            terminal.idle(limit=30, pause=0.2)
            # The counts so far: how often the screen is drawn at the start depends on the machine.
            # The environment is the program's, because both look for their pipe under TMPDIR.
            vgdb = ["vgdb", f"--pid={terminal.pid}", "zero"]
            subprocess.run(vgdb, env=self.environment, check=True, capture_output=True)
            for key in keys:
                terminal.key(bytes([key]), quiet=0.001, limit=30)
                terminal.idle(limit=30, pause=SETTLED)
            terminal.write(b"\x11")
            terminal.end(limit=30)
        return self.collected()
