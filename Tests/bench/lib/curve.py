"""A curve of the growth table."""

from dataclasses import dataclass
from typing import Callable

from . import process


@dataclass
class Curve:
    """`measure` takes the bench and a size: microseconds of processor time for each, the most memory in MiB, and the
    seconds of processor time of the whole."""

    name: str
    measure: Callable
    most: int = 1_000_000


def per_unit(bench, argv, few_argv, size):
    """A run with so many, less one with almost none; three times where that is quick, and the median."""
    runs = []
    while len(runs) < 3 and sum(whole for _, _, whole in runs) < 0.3:
        base, _ = process.used(few_argv, bench.env)
        whole, peak = process.used(argv, bench.env)
        runs.append(((whole - base) * 1e6 / size, peak / 1024, whole))
    return sorted(runs)[len(runs) // 2]
