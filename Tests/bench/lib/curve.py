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
    """The least of a run with so many, less the least of one with almost none; of three where that is quick."""
    whole, base, peak, spent = [], [], 0, 0
    while len(whole) < 3 and spent < 0.5:
        base.append(process.used(few_argv, bench.env)[0])
        used, peak = process.used(argv, bench.env)
        whole.append(used)
        spent += used
    return (min(whole) - min(base)) * 1e6 / size, peak / 1024, min(whole)
