"""Rows 3a and 3c in lockstep: what a command costs when each waits for its reply."""

from lib import scripts, servers
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
        results = in_turn(bench, contenders(bench, port, "noop", many, few, count), bench.rounds(5), {0}, count - FEW)
    yield Fact("3a", "a command in lockstep, one core, us", scaled(results, 1e6), [("C", 1.3), ("smtplib", 1.1)])
    with servers.smtp_sink(bench, cores={0}) as port:
        results = in_turn(bench, contenders(bench, port, "noop", many, few, count), bench.rounds(5), {1}, count - FEW)
    yield Fact("3a", "the same, two cores, smtp-sink, us", scaled(results, 1e6), [("C", 1.2)])


def recipients(bench):
    count = 2_000 if bench.quick else 10_000
    many = scripts.Session(bench, "rcpts", scripts.session(scripts.MAIL, *[scripts.RCPT] * count))
    few = scripts.Session(bench, "rcpts-few", scripts.session(scripts.MAIL, *[scripts.RCPT] * FEW))
    message = bench.file("message", scripts.MESSAGE, end="\r\n")

    def curl(number):
        rows = [
            f'url = "smtp://127.0.0.1:{port}/bench.example.org"',
            'mail-from = "you@example.org"',
            f'upload-file = "{message}"',
        ]
        return bench.file(f"curl-{number}", rows + ['mail-rcpt = "bob@example.test"'] * number)

    def source(number):
        return [
            bench.postfix_tool("smtp-source"),
            "-m",
            "1",
            "-r",
            str(number),
            "-f",
            "you@example.org",
            "-t",
            "bob@example.test",
            f"127.0.0.1:{port}",
        ]

    # On two cores, as a server on another machine would be.
    with servers.sink(bench, cores={0}) as port:
        results = in_turn(
            bench,
            [
                *contenders(bench, port, "rcpt", many, few, count),
                Contender("curl", ["curl", "-s", "-K", curl(count)], short=["curl", "-s", "-K", curl(FEW)]),
                Contender("smtp-source", source(count), short=source(FEW), env=bench.postfix_env()),
            ],
            bench.rounds(3),
            {1},
            count - FEW,
        )
    yield Fact("3c", f"a RCPT of {count:,} in lockstep, us", scaled(results, 1e6), [("curl", 1)])
