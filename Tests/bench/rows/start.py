"""Rows 1a and 1b: start and end, and the way to the greeting."""

import contextlib
import socket
import statistics
import time

from lib import process, scripts
from lib.report import OURS, Fact
from lib.timing import Contender, in_turn, scaled


def version(bench):
    results = in_turn(
        bench,
        [
            Contender(OURS, [bench.ours, "--version"]),
            Contender("msmtp", ["msmtp", "--version"]),
            Contender("curl", ["curl", "--version"]),
            Contender("C", [bench.tool("version")]),
        ],
        bench.rounds(61),
    )
    yield Fact("1a", "--version, ms", scaled(results, 1000), [("curl", 0.55)])


def greeted(bench, listener, contender):
    """The seconds from the start of a program to its first line after the greeting; the connection is then closed."""
    begin = time.perf_counter()
    pid = process.spawn(contender.argv, bench.env, contender.given)
    with contextlib.closing(listener.accept()[0]) as connection:
        connection.sendall(b"220 sink.example.test ESMTP\r\n")
        connection.recv(1024)
        taken = time.perf_counter() - begin
        connection.sendall(b"421 4.3.2 Closing\r\n")
    process.wait(pid, None)
    return taken


def banner(bench):
    leave = scripts.Session(bench, "quit", ["QUIT"])
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(20)
        port = str(listener.getsockname()[1])
        contenders = [
            Contender(OURS, bench.play(leave.script, port)),
            Contender("msmtp", ["msmtp", "--file=/dev/null", "--host=127.0.0.1", f"--port={port}", "--serverinfo"]),
            Contender("curl", ["curl", "-s", f"smtp://127.0.0.1:{port}/bench.example.org", "-X", "NOOP"]),
            Contender(
                "swaks",
                [
                    "swaks",
                    "--server",
                    "127.0.0.1",
                    "--port",
                    port,
                    "--helo",
                    "bench.example.org",
                    "--from",
                    "you@example.org",
                    "--to",
                    "bob@example.test",
                ],
            ),
            Contender("C", [bench.tool("lockstep"), port], given=leave.bare),
        ]
        contenders = [each for each in contenders if each.is_installed()]
        results = {each.name: [] for each in contenders}
        for _ in range(bench.rounds(41)):
            for each in contenders:
                results[each.name].append(greeted(bench, listener, each))
    medians = {name: statistics.median(runs) for name, runs in results.items()}
    yield Fact(
        "1b",
        "to the first line after the greeting, ms",
        scaled(medians, 1000),
        [("curl", 0.8), ("msmtp", 1), ("swaks", 0.15)],
    )
