"""Row 10: instructions, which no load disturbs."""

import re
import subprocess

from lib import scripts, servers
from lib.process import Stopped
from lib.report import OURS, Fact


def counted(bench, argv, given=None):
    """The instructions of a program, all its threads."""
    counting = ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *argv]
    with open(given or "/dev/null", "rb") as file:
        done = subprocess.run(
            counting, env=bench.env, stdin=file, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True
        )
    found = re.search(r"Collected : (\d+)", done.stderr)
    if done.returncode != 0 or not found:
        raise Stopped(f"exit {done.returncode}")
    return int(found[1])


def without_debugging(bench):
    """A copy that valgrind can read: ours may be built with more than it knows."""
    copy = bench.path("counted")
    subprocess.run(["strip", "-g", "-o", copy, bench.ours], check=True)
    return copy


def measure(bench):
    ours = without_debugging(bench)
    session = scripts.Session(bench, "session", scripts.session(*scripts.ONE_MESSAGE))
    message = bench.file("message", scripts.MESSAGE, end="\r\n")
    few, many = (scripts.Session(bench, f"noops-{count}", scripts.session(*["NOOP"] * count)) for count in (100, 300))
    million = 1e6

    def play(script, port):
        return [ours, "run", script, f"127.0.0.1:{port}", "--no-record"]

    yield Fact(
        "10",
        "--version, M instructions",
        {
            OURS: counted(bench, [ours, "--version"]) / million,
            "msmtp": counted(bench, ["msmtp", "--version"]) / million,
            "C": counted(bench, [bench.tool("version")]) / million,
        },
    )
    with servers.sink(bench) as port:
        yield Fact(
            "10",
            "one session with a message, M instructions",
            {
                OURS: counted(bench, play(session.script, port)) / million,
                "curl": counted(
                    bench,
                    [
                        "curl",
                        "-s",
                        f"smtp://127.0.0.1:{port}/bench.example.org",
                        "--mail-from",
                        "you@example.org",
                        "--mail-rcpt",
                        "bob@example.test",
                        "--upload-file",
                        message,
                    ],
                )
                / million,
                "msmtp": counted(
                    bench,
                    [
                        "msmtp",
                        "--file=/dev/null",
                        "--host=127.0.0.1",
                        f"--port={port}",
                        "--from=you@example.org",
                        "bob@example.test",
                    ],
                    message,
                )
                / million,
                "C": counted(bench, [bench.tool("lockstep"), port], session.bare) / million,
            },
            [("curl", 0.6)],
        )

        def each(make):
            return (make(300, many) - make(100, few)) / 200

        yield Fact(
            "10",
            "a NOOP in lockstep, instructions",
            {
                OURS: each(lambda _, noops: counted(bench, play(noops.script, port))),
                "smtplib": each(lambda count, _: counted(bench, bench.python_client(port, "noop", count))),
                "C": each(lambda _, noops: counted(bench, [bench.tool("lockstep"), port], noops.bare)),
            },
            [("smtplib", 0.9)],
        )
