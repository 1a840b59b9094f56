"""Rows 3b and 3c pipelined: commands sent without waiting."""

from lib import clients, scripts, servers
from lib.report import OURS, Fact
from lib.timing import Contender, in_turn, scaled


def judged(bench, results):
    """An unknown option is no contender that failed: it is not there yet."""
    return results if bench.has_pipeline else results | {OURS: "not there"}


def contenders(bench, port, many, one):
    return [
        Contender(
            OURS,
            bench.play(many.script, port, "--pipeline"),
            short=bench.play(one.script, port, "--pipeline"),
        ),
        Contender("C", [bench.tool("pipelined"), port], given=many.bare, short_given=one.bare),
    ]


def commands(bench):
    count = 100_000 if bench.quick else 1_000_000
    many = scripts.Session(bench, "million", scripts.session(*["RSET"] * count))
    one = scripts.Session(bench, "one", scripts.session("RSET"))
    with servers.sink(bench) as port:
        netcat = Contender("nc", ["nc", "-N", "127.0.0.1", port], given=many.bare, short_given=one.bare)
        rivals = [*contenders(bench, port, many, one), netcat]
        results = in_turn(bench, rivals, bench.rounds(3), units=count)
    yield Fact("3b", f"a RSET of {count:,} pipelined, ns", judged(bench, scaled(results, 1e9)), [("C", 5)])


def recipients(bench):
    count = 10_000
    many = scripts.Session(bench, "rcpts-pipelined", scripts.session(scripts.MAIL, *[scripts.RCPT] * count))
    one = scripts.Session(bench, "rcpts-one", scripts.session(scripts.MAIL, scripts.RCPT))
    message = bench.file("message", scripts.MESSAGE, end="\r\n")
    with servers.sink(bench) as port:
        msmtp = Contender(
            "msmtp",
            clients.msmtp(port, "--", *[clients.RECIPIENT] * count),
            given=message,
            short=clients.msmtp(port, "--", clients.RECIPIENT),
            short_given=message,
        )
        rivals = [*contenders(bench, port, many, one), msmtp]
        results = in_turn(bench, rivals, bench.rounds(5), units=count)
    yield Fact("3c", f"a RCPT of {count:,} pipelined, us", judged(bench, scaled(results, 1e6)), [("msmtp", 0.1)])
