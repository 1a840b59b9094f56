"""The table of bounds: a row for each fact, with the figure of the day and the bound."""

# A bound is so much above the figure: more than counts differ by themselves, less than a change that matters.
MARGIN = 1.15
HEADING = "# fact\tfigure\tbound (instructions)\n"


class Bounds:
    def __init__(self, rows):
        self.rows = rows

    @classmethod
    def read(cls, path):
        with open(path) as file:
            rows = [line.rstrip("\n").split("\t") for line in file if line.strip() and not line.startswith("#")]
        return cls({name: (int(figure), int(bound)) for name, figure, bound in rows})

    def write(self, path):
        with open(path, "w") as file:
            file.write(HEADING)
            file.writelines(f"{name}\t{figure}\t{bound}\n" for name, (figure, bound) in self.rows.items())

    def record(self, name, figure):
        self.rows[name] = (figure, round(figure * MARGIN))

    def is_exceeded(self, name, figure):
        """A fact without a row has no bound that it could keep."""
        return name not in self.rows or figure > self.rows[name][1]

    def line(self, name, figure):
        recorded, bound = self.rows.get(name, (None, None))
        if bound is None:
            return f"{name:<16} {figure:>12,}"
        return f"{name:<16} {figure:>12,}   {figure / recorded - 1:+7.1%}   bound {bound:,}"

    def complaint(self, name, figure):
        if name not in self.rows:
            return f"{name}: {figure:,} instructions, and no row in the table. make record-instructions adds it."
        recorded, bound = self.rows[name]
        return (
            f"{name}: {figure:,} instructions, {figure / bound - 1:.1%} above the bound of {bound:,} "
            f"(it was {recorded:,}). Find what it is spent on with callgrind; "
            "if it is meant, run make record-instructions and commit the table."
        )
