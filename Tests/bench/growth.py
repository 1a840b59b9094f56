"""The growth table: what one more costs when there are already many. Printed by bench.py."""

from dataclasses import dataclass

from curves import explorer, recordings, runs
from lib import process

SIZES = (100, 1_000, 10_000, 100_000, 1_000_000)
CURVES = [*runs.CURVES, *recordings.CURVES, *explorer.CURVES]


@dataclass
class Point:
    """Microseconds for each, and the most memory in MiB."""

    micros: float
    memory: float

    def __str__(self):
        if self.micros <= 0:
            return "less than can be told"
        return f"{self.micros:,.3g}" if self.micros < 1000 else f"{self.micros:,.0f}"


def verdict(points):
    """Flat when the last costs at most 1.3 times the least after the first decade."""
    costs = [point.micros for point in points if isinstance(point, Point)][1:]
    if len(costs) < 2 or min(costs) <= 0:
        return "too short to tell"
    factor = costs[-1] / min(costs)
    return "flat" if factor <= 1.3 else f"**grows, x {factor:.2g}**"


def points(bench, curve, budget):
    """The curve as far as its sizes, the budget in seconds for the next one, and the program go."""
    found, before = [], 0
    for size in SIZES:
        if size > curve.most:
            found.append("")
        elif before * 10 > budget:
            found.append("too slow")
        elif found and isinstance(found[-1], str):
            found.append("")
        else:
            try:
                micros, memory, before = curve.measure(bench, size)
                found.append(Point(micros, memory))
            except process.Stopped as problem:
                found.append(str(problem))
    return found


def table(bench):
    """Prints a row as soon as its curve is done."""
    budget = 4 if bench.quick else 12
    print("\n| one more, us of processor | " + " | ".join(f"{size:,}" for size in SIZES) + " | verdict | peak MiB |")
    print("| --- |" + " ---: |" * len(SIZES) + " --- | --- |", flush=True)
    for curve in CURVES:
        found = points(bench, curve, budget)
        memory = ", ".join(f"{point.memory:.0f}" for point in found if isinstance(point, Point))
        print(f"| {curve.name} | " + " | ".join(map(str, found)) + f" | {verdict(found)} | {memory} |", flush=True)
