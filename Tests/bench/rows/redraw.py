"""Row 9: the whole screen drawn again, at three sizes."""

import statistics

from lib import peers, process
from lib.report import OURS, Fact
from lib.terminal import Terminal

SIZES = ((80, 24), (200, 60), (400, 100))


class Redrawn:
    def __init__(self, bench, argv, size):
        self.terminal = Terminal(argv, bench.env, *size).__enter__()
        self.terminal.settle(quiet=0.3)
        self.micros, self.bytes, self.cpu = [], [], []

    def again(self):
        begin = process.cpu(self.terminal.pid)
        count, _, last = self.terminal.key(b"\x0c", quiet=0.02)
        self.cpu.append((process.cpu(self.terminal.pid) - begin) * 1e6)
        self.micros.append(last * 1e6)
        self.bytes.append(count)


def measure(bench):
    for size in SIZES:
        redrawn = {OURS: Redrawn(bench, [bench.ours, "practice", "--no-record"], size)}
        for name, screen in peers.screens(bench, "less", "vim", "C", size=size).items():
            redrawn[name] = Redrawn(bench, screen.argv, size)
        try:
            for _ in range(bench.rounds(25)):
                for each in redrawn.values():
                    each.again()
        finally:
            for each in redrawn.values():
                each.terminal.__exit__()
        title = f"redraw {size[0]}x{size[1]}"
        for what, figure, musts in (
            ("us", "micros", [("C", 1.3)]),
            ("processor, us", "cpu", []),
            ("bytes", "bytes", [("C", 1.1)]),
        ):
            yield Fact(
                "9",
                f"{title}, {what}",
                {name: statistics.median(getattr(each, figure)) for name, each in redrawn.items()},
                musts,
            )
