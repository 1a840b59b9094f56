"""Row 5b: a key while 20,000 lines a second come in."""

import os
import statistics
import time

from lib import peers, process, servers
from lib.report import OURS, Fact
from lib.terminal import SEQUENCES, Terminal

RATE, SECONDS = 20_000, 4
# What is neither in the stream nor elsewhere on a screen.
KEYS = b"&%Z"


class Typed:
    """Keys typed every 60 ms into a stream: how long each took to appear, what was written and used meanwhile."""

    def __init__(self, terminal, pids):
        self.waits, self.lost, self.bytes = [], 0, 0
        terminal.read_for(0.4)
        begin, cpu = time.perf_counter(), sum(map(process.cpu, pids))
        for number in range(int((SECONDS - 1) / 0.06)):
            self.key(terminal, KEYS[number % len(KEYS) :][:1], begin + number * 0.06)
        self.seconds = time.perf_counter() - begin
        self.cpu = (sum(map(process.cpu, pids)) - cpu) / self.seconds * 100

    def key(self, terminal, key, due):
        while (left := due - time.perf_counter()) > 0:
            self.bytes += len(terminal.read(left) or b"")
        begin, came = time.perf_counter(), b""
        os.write(terminal.master, key)
        while time.perf_counter() - begin < 1:
            chunk = terminal.read(1) or b""
            self.bytes += len(chunk)
            came += chunk
            if key in SEQUENCES.sub(b"", came):
                self.waits.append((time.perf_counter() - begin) * 1e6)
                return
        self.lost += 1


def ours(bench, port, *options):
    with Terminal([bench.ours, f"127.0.0.1:{port}", *options], bench.env) as terminal:
        terminal.settle(quiet=0.3)
        terminal.write(f"HELP stream {RATE} {SECONDS}\r".encode())
        return Typed(terminal, [terminal.pid])


def limit(bench, port):
    with Terminal([bench.tool("streamed"), port, f"HELP stream {RATE} {SECONDS}"], bench.env) as terminal:
        return Typed(terminal, [terminal.pid])


def tmux(bench):
    socket = bench.path("tmux-stream")
    stream = f"{bench.tool('stream')} {RATE} {SECONDS}"
    with Terminal(
        ["tmux", "-f", "/dev/null", "-S", socket, "new-session", stream, ";", "split-window", "cat"], bench.env
    ) as terminal:
        terminal.read_for(0.2)
        server = os.popen(f"tmux -S {socket} display -p '#{{pid}}'").read().strip()
        try:
            return Typed(terminal, [terminal.pid, int(server)])
        finally:
            os.system(f"tmux -S {socket} kill-server 2>/dev/null")


def vim(bench):
    stream = f"{bench.tool('stream')} {RATE} {SECONDS}"
    with Terminal(
        [
            *peers.VIM,
            "-c",
            f"term ++rows=11 {stream}",
            "-c",
            "wincmd p",
            "-c",
            "startinsert",
        ],
        bench.env,
    ) as terminal:
        return Typed(terminal, [terminal.pid])


def measure(bench):
    makers = {
        OURS: lambda port: ours(bench, port, "--no-record"),
        "ours, recorded": lambda port: ours(bench, port),
        "vim": lambda port: vim(bench),
        "tmux": lambda port: tmux(bench),
        "C": lambda port: limit(bench, port),
    }
    results = {name: [] for name in makers}
    for _ in range(1 if bench.quick else 2):
        for name, make in makers.items():
            with servers.sink(bench) as port:
                results[name].append(make(port))

    def each(figure):
        return {name: figure(runs) for name, runs in results.items()}

    def waits(runs, percent):
        all_waits = [wait for run in runs for wait in run.waits]
        return statistics.quantiles(all_waits, n=100)[percent - 1] if len(all_waits) > 1 else "none seen"

    yield Fact("5b", "a key in a stream, p50, us", each(lambda runs: waits(runs, 50)), [("vim", 1.2)])
    yield Fact("5b", "the same, p95", each(lambda runs: waits(runs, 95)), [("C", 2)])
    yield Fact("5b", "processor, %", each(lambda runs: statistics.mean(run.cpu for run in runs)), [("tmux", 1)])
    yield Fact(
        "5b",
        "output, KB/s",
        each(lambda runs: sum(run.bytes for run in runs) / sum(run.seconds for run in runs) / 1000),
        [(None, 150)],
    )
    yield Fact("5b", "keys lost", each(lambda runs: sum(run.lost for run in runs)), [(None, 0)])
