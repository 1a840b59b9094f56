"""A row of the table: our figure, the others', the ratios, and what has to be reached."""

from dataclasses import dataclass, field

OURS = "smtptui"


@dataclass
class Fact:
    """One figure of a row. `musts` are pairs of another's name and a factor; of None and a bound."""

    row: str
    what: str
    values: dict
    musts: list = field(default_factory=list)
    note: str = ""

    @property
    def ours(self):
        return self.values.get(OURS)

    def ratio(self, name):
        other = self.values.get(name)
        if isinstance(other, (int, float)) and isinstance(self.ours, (int, float)) and other > 0:
            return self.ours / other
        return None

    def verdicts(self):
        """Of each must whether it is met; None when there is nothing to compare with."""
        for name, bound in self.musts:
            if self.ours is None or isinstance(self.ours, str):
                yield False
            elif name is None:
                yield self.ours <= bound
            else:
                ratio = self.ratio(name)
                yield None if ratio is None else ratio <= bound

    def verdict(self):
        known = [each for each in self.verdicts() if each is not None]
        if not known:
            return "-"
        return "met" if all(known) else "**no**"


def figure(value):
    """A figure with three digits that count."""
    if value is None:
        return "-"
    if isinstance(value, str):
        return value
    if value == 0:
        return "0"
    if abs(value) >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def bound(must):
    name, factor = must
    return f"{factor:.3g}" + (f" {name}" if name else "")


def row(fact):
    others = [(name, value) for name, value in fact.values.items() if name != OURS]
    ratios = [(name, fact.ratio(name)) for name, _ in others if not name.startswith("ours")]
    cells = [
        fact.row,
        fact.what + (f" ({fact.note})" if fact.note else ""),
        figure(fact.ours),
        ", ".join(f"{name} {figure(value)}" for name, value in others) or "-",
        ", ".join(f"{figure(ratio)} {name}" for name, ratio in ratios if ratio is not None) or "-",
        ", ".join(bound(must) for must in fact.musts) or "-",
        fact.verdict(),
    ]
    return "| " + " | ".join(cells) + " |"


HEADER = "| # | what | smtptui | others | ratios | must | |\n| --- | --- | --- | --- | --- | --- | --- |"


def summary(facts):
    judged = [fact for fact in facts if fact.verdict() != "-"]
    met = [fact for fact in judged if fact.verdict() == "met"]
    open_rows = ", ".join(dict.fromkeys(fact.row for fact in judged if fact.verdict() != "met"))
    return f"{len(met)} of {len(judged)} met" + (f"; not met: {open_rows}" if open_rows else "")
