"""Curves of `show`: recordings printed, and opened in the explorer."""

from lib import process, recordings
from lib.curve import Curve, per_unit
from lib.terminal import Terminal


def files(bench, kind, size):
    return [recordings.recorded(bench, kind, count)[0] for count in (size, 10)]


def printed(lines):
    def measure(bench, size):
        many, few = files(bench, lines, size)
        show = [bench.ours, "show", "--format", "text"]
        return per_unit(bench, [*show, many], [*show, few], size)

    return measure


def opened(lines):
    """In the explorer, until all is read."""

    def measure(bench, size):
        used = []
        for path in reversed(files(bench, lines, size)):
            with Terminal([bench.ours, "show", path], bench.env) as terminal:
                terminal.settle(quiet=0.1, limit=bench.patience)
                terminal.idle(bench.patience)
                used.append(process.cpu(terminal.pid))
                peak = process.peak(terminal.pid)
        return (used[1] - used[0]) * 1e6 / size, peak, used[1]

    return measure


CURVES = [
    Curve("event printed, commands", printed(recordings.commands)),
    Curve("event printed, one reply", printed(recordings.one_reply)),
    Curve("event opened, commands (processor)", opened(recordings.commands)),
    Curve("event opened, one reply (processor)", opened(recordings.one_reply)),
]
