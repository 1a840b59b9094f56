"""Rows 2a and 3e: sessions with messages, in cleartext."""

from lib import clients, scripts, servers
from lib.report import OURS, Fact
from lib.timing import Contender, in_turn, scaled


def one(bench):
    session = scripts.Session(bench, "session", scripts.session(*scripts.ONE_MESSAGE))
    message = bench.file("message", scripts.MESSAGE, end="\r\n")
    with servers.sink(bench) as port:
        contenders = [
            Contender(OURS, bench.play(session.script, port)),
            Contender("ours, recorded", [bench.ours, "run", session.script, f"127.0.0.1:{port}"]),
            Contender("curl", clients.curl(port, *clients.mail(message))),
            Contender("swaks", clients.swaks(port, "--data", "@" + message)),
            Contender("msmtp", clients.msmtp(port, clients.RECIPIENT), given=message),
            Contender("C", [bench.tool("lockstep"), port], given=session.bare),
        ]
        results = in_turn(bench, contenders, bench.rounds(31))
    yield Fact("2a", "one session with a message, ms", scaled(results, 1000), [("curl", 0.7), ("swaks", 0.15)])


def many(bench):
    count = 1000 if bench.quick else 5000
    session = scripts.Session(bench, "messages", scripts.session(*scripts.ONE_MESSAGE * count))
    single = scripts.Session(bench, "session", scripts.session(*scripts.ONE_MESSAGE))
    length = sum(len(line) + 2 for line in scripts.MESSAGE)

    def source(number):
        return clients.smtp_source(bench, port, "-d", "-m", str(number), "-l", str(length))

    for name, server in (("sink in C", servers.sink), ("smtp-sink", servers.smtp_sink)):
        # On two cores, as a server on another machine would be.
        with server(bench, cores={0}) as port:
            contenders = [
                Contender(OURS, bench.play(session.script, port), short=bench.play(single.script, port)),
                Contender("smtp-source", source(count), short=source(1), env=bench.postfix_env()),
                Contender("C", [bench.tool("lockstep"), port], given=session.bare, short_given=single.bare),
            ]
            results = in_turn(bench, contenders, bench.rounds(3), {1}, count - 1)
        yield Fact("3e", f"a message of {count:,}, {name}, us", scaled(results, 1e6), [("smtp-source", 1.1)])
