"""Rows 3a and 3c in lockstep: what a command costs when each waits for its reply."""

from lib import clients, scripts, servers
from lib.report import OURS, Fact
from lib.timing import Contender, in_turn, scaled

FEW = 10


def contenders(bench, port, work, many, few, count):
    return [
        Contender(OURS, bench.play(many.script, port), short=bench.play(few.script, port)),
        Contender("smtplib", bench.python_client(port, work, count), short=bench.python_client(port, work, FEW)),
        Contender("C", [bench.tool("lockstep"), port], given=many.bare, short_given=few.bare),
    ]


def command(bench):
    count = 5_000 if bench.quick else 20_000
    many = scripts.Session(bench, "noops", scripts.session(*["NOOP"] * count))
    few = scripts.Session(bench, "noops-few", scripts.session(*["NOOP"] * FEW))
    with servers.sink(bench, cores={0}) as port:
        rivals = contenders(bench, port, "noop", many, few, count)
        results = in_turn(bench, rivals, bench.rounds(5), {0}, count - FEW)
    yield Fact("3a", "a command in lockstep, one core, us", scaled(results, 1e6), [("C", 1.3), ("smtplib", 1.1)])
    with servers.smtp_sink(bench, cores={0}) as port:
        rivals = contenders(bench, port, "noop", many, few, count)
        results = in_turn(bench, rivals, bench.rounds(5), {1}, count - FEW)
    yield Fact("3a", "the same, two cores, smtp-sink, us", scaled(results, 1e6), [("C", 1.2)])


def recipients(bench):
    count = 2_000 if bench.quick else 10_000
    many = scripts.Session(bench, "rcpts", scripts.session(scripts.MAIL, *[scripts.RCPT] * count))
    few = scripts.Session(bench, "rcpts-few", scripts.session(scripts.MAIL, *[scripts.RCPT] * FEW))

    def source(number):
        return clients.smtp_source(bench, port, "-m", "1", "-r", str(number))

    # On two cores, as a server on another machine would be.
    with servers.sink(bench, cores={0}) as port:
        rivals = [
            *contenders(bench, port, "rcpt", many, few, count),
            Contender("curl", curl(bench, port, count), short=curl(bench, port, FEW)),
            Contender("smtp-source", source(count), short=source(FEW), env=bench.postfix_env()),
        ]
        results = in_turn(bench, rivals, bench.rounds(3), {1}, count - FEW)
    yield Fact("3c", f"a RCPT of {count:,} in lockstep, us", scaled(results, 1e6), [("curl", 1)])


def curl(bench, port, count):
    """A message to so many; the recipients are in a file of options."""
    message = bench.file("message", scripts.MESSAGE, end="\r\n")
    recipients = bench.file(f"curl-{count}", [f'mail-rcpt = "{clients.RECIPIENT}"'] * count)
    return clients.curl(port, "-K", recipients, "--mail-from", clients.SENDER, "--upload-file", message)
