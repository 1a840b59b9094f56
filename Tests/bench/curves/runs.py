"""Curves of `run`: commands and recipients, in lockstep and pipelined, and the lines of one reply."""

from lib import process, scripts, servers
from lib.curve import Curve, per_unit


def commands(*options, command="NOOP", before=()):
    """A session of so many of one command."""

    def measure(bench, size):
        if "--pipeline" in options and not bench.has_pipeline:
            raise process.Stopped("not there")
        many, few = (
            scripts.Session(bench, f"growth-{name}", scripts.session(*before, *[command] * count))
            for name, count in (("many", size), ("few", 1))
        )
        with servers.sink(bench) as port:
            return per_unit(
                bench, bench.play(many.script, port, *options), bench.play(few.script, port, *options), size
            )

    return measure


def reply(bench, size):
    """One reply of so many lines."""
    many, few = (
        scripts.Session(bench, f"growth-{name}", scripts.session(f"HELP {count * 40}"))
        for name, count in (("many", size), ("few", 1))
    )
    with servers.sink(bench) as port:
        return per_unit(bench, bench.play(many.script, port), bench.play(few.script, port), size)


RECIPIENTS = dict(command=scripts.RCPT, before=(scripts.MAIL,))
CURVES = [
    Curve("command in lockstep", commands()),
    Curve("command pipelined", commands("--pipeline", command="RSET")),
    Curve("recipient in lockstep", commands(**RECIPIENTS)),
    Curve("recipient pipelined", commands("--pipeline", **RECIPIENTS)),
    Curve("line of one reply, printed", reply),
]
