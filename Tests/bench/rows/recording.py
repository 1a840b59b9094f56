"""Row 6: a recording of a million lines: memory, the ways in it, search."""

import os
import statistics

from lib import process, recordings
from lib.report import OURS, Fact
from lib.terminal import Terminal

FACTS = ("shown", "loaded", "end", "top", "resident", "memory", "search")
HOME, END = b"\x1b[H", b"\x1b[F"


class Viewer:
    """A program with its file open: when it showed something, when it was done, and what it then held."""

    def __init__(self, bench, argv, top=b"gg", end=b"G"):
        self.top, self.bottom = top, end
        self.terminal = Terminal(argv, bench.env).__enter__()
        _, _, self.shown = self.terminal.settle(quiet=0.01, limit=bench.patience)
        self.shown = (self.shown or float("inf")) - self.terminal.begin
        self.loaded = self.terminal.idle(bench.patience) - self.terminal.begin

    def way(self, key):
        """Milliseconds until the screen is complete."""
        return self.terminal.key(key, quiet=0.02)[2] * 1000

    def ways(self):
        """The medians of the way to the end, and back."""
        self.terminal.write(self.top)
        self.terminal.settle(quiet=0.1, limit=5)
        runs = [(self.way(self.bottom), self.way(self.top)) for _ in range(7)]
        return [statistics.median(run) for run in zip(*runs)]

    def search(self, keys):
        """Milliseconds until what was looked for is on the screen."""
        self.terminal.write(self.top)
        self.terminal.settle(quiet=0.1, limit=1)
        self.terminal.write(keys[:-1])
        self.terminal.settle(quiet=0.1, limit=1)
        self.terminal.write(keys[-1:])
        taken = self.terminal.until(recordings.BESIDE.encode(), 10)
        return taken * 1000 if taken else None


def viewers(bench, recording, text):
    """The programs on a file, one after the other."""
    find = b"/" + recordings.NEEDLE.encode() + b"\r"
    yield OURS, [bench.ours, "show", recording], dict(top=HOME, end=END), find
    yield "vim", ["vim", "-u", "NONE", "-i", "NONE", "-n", "-N", text], {}, find
    yield "less", ["less", text], dict(top=b"g"), find
    yield "C", [bench.tool("viewer"), text], dict(top=b"g"), find


def looked_at(bench, files):
    """What each program showed, held and took, by fact and name."""
    found = {}
    for name, argv, keys, find in viewers(bench, *files):
        viewer = Viewer(bench, argv, **keys)
        try:
            values = dict(shown=viewer.shown, loaded=viewer.loaded)
            values["end"], values["top"] = viewer.ways()
            values["resident"], values["memory"] = process.memory(viewer.terminal.pid)
            values["search"] = viewer.search(find) or "none"
        except process.Stopped as problem:
            values = dict.fromkeys(FACTS, str(problem)) | values
        finally:
            viewer.terminal.__exit__()
        for fact, value in values.items():
            found.setdefault(fact, {})[name] = value
    return found


def measure(bench):
    count = 100_000 if bench.quick else 1_000_000
    small = recordings.recorded(bench, recordings.commands, 100)
    files = recordings.recorded(bench, recordings.commands, count)
    base, big = looked_at(bench, small), looked_at(bench, files)
    text = os.path.getsize(files[1]) / (1 << 20)
    memory = {
        name: value if isinstance(value, str) else value - base["memory"][name] for name, value in big["memory"].items()
    }
    yield Fact(
        "6", f"memory for {count:,} lines, without files, MiB", memory | {"text": text}, [("text", 1.4), ("vim", 1.25)]
    )
    yield Fact("6", "all resident memory, MiB", big["resident"])
    yield Fact("6", "to the first screen, s", big["shown"])
    yield Fact("6", "until all is read, s", big["loaded"])
    yield Fact("6", "to the end, ms", big["end"], [("vim", 2)])
    yield Fact("6", "to the top, ms", big["top"], [("vim", 2)])
    yield Fact("6", "search for what is in the last line, ms", big["search"], [("vim", 0.2)])
