"""Contenders of one row, which run in turn."""

import shutil
import statistics
from dataclasses import dataclass, field

from . import process


@dataclass
class Contender:
    """A program with its arguments and what it reads; `short` is the same with little work, which is subtracted."""

    name: str
    argv: list
    given: str = None
    short: list = None
    short_given: str = None
    success: tuple = (0,)
    env: dict = field(default_factory=dict)

    def is_installed(self):
        return shutil.which(self.argv[0]) is not None

    def run(self, bench, cores, is_short=False):
        argv, given = (self.short or self.argv, self.short_given) if is_short else (self.argv, self.given)
        return process.seconds(argv, bench.env | self.env, given, cores, self.success)


def in_turn(bench, contenders, rounds, cores=None, units=None):
    """The median seconds of each contender, for one of so many units; a text for one that stopped."""
    results, stopped = {}, {}
    contenders = [each for each in contenders if each.is_installed()]
    for _ in range(rounds):
        for each in contenders:
            if each.name in stopped:
                continue
            try:
                taken = each.run(bench, cores)
                if units is not None:
                    taken = (taken - each.run(bench, cores, is_short=True)) / units
                results.setdefault(each.name, []).append(taken)
            except process.Stopped as problem:
                stopped[each.name] = str(problem)
    return {each.name: stopped.get(each.name) or statistics.median(results[each.name]) for each in contenders}


def scaled(results, factor):
    """The same figures in another unit."""
    return {name: value if isinstance(value, str) else value * factor for name, value in results.items()}
