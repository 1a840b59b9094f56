"""Rows 1c, 2a, 2b and 3e: sessions as they are."""

from lib import scripts, servers
from lib.report import OURS, Fact
from lib.timing import Contender, in_turn, scaled

SENDER, RECIPIENT, NAME = "you@example.org", "bob@example.test", "bench.example.org"


def curl(port, *arguments):
    return ["curl", "-s", f"smtp://127.0.0.1:{port}/{NAME}", *arguments]


def swaks(port, *arguments):
    return [
        "swaks",
        "--server",
        "127.0.0.1",
        "--port",
        str(port),
        "--helo",
        NAME,
        "--from",
        SENDER,
        "--to",
        RECIPIENT,
        *arguments,
    ]


def starttls(bench):
    port = bench.postfix_port
    script = bench.file("starttls.txt", ["C: EHLO " + NAME, "C: NOOP", "C: QUIT"])
    leave = bench.file("starttls.bare", ["QUIT"], end="\r\n")
    results = in_turn(
        bench,
        [
            Contender(OURS, bench.play(script, port, "--starttls", "--insecure")),
            Contender("curl", curl(port, "--ssl-reqd", "-k", "-X", "NOOP")),
            Contender(
                "openssl",
                ["openssl", "s_client", "-quiet", "-starttls", "smtp", "-connect", f"127.0.0.1:{port}"],
                given=leave,
            ),
        ],
        bench.rounds(21),
    )
    yield Fact("1c", "STARTTLS and quit, ms", scaled(results, 1000), [("curl", 0.7)])


def one_session(bench):
    session = scripts.Session(bench, "session", scripts.session(*scripts.ONE_MESSAGE))
    message = bench.file("message", scripts.MESSAGE, end="\r\n")
    mail = ("--mail-from", SENDER, "--mail-rcpt", RECIPIENT, "--upload-file", message)
    with servers.sink(bench) as port:
        play = [bench.ours, "run", session.script, f"127.0.0.1:{port}"]
        results = in_turn(
            bench,
            [
                Contender(OURS, [*play, "--no-record"]),
                Contender("ours, recorded", play),
                Contender("curl", curl(port, *mail)),
                Contender("swaks", swaks(port, "--data", "@" + message)),
                Contender(
                    "msmtp",
                    ["msmtp", "--file=/dev/null", "--host=127.0.0.1", f"--port={port}", f"--from={SENDER}", RECIPIENT],
                    given=message,
                ),
                Contender("C", [bench.tool("lockstep"), port], given=session.bare),
            ],
            bench.rounds(31),
        )
    yield Fact("2a", "one session with a message, ms", scaled(results, 1000), [("curl", 0.7), ("swaks", 0.15)])
    port = bench.postfix_port
    results = in_turn(
        bench,
        [
            Contender(OURS, bench.play(session.script, port, "--starttls", "--insecure")),
            Contender("curl", curl(port, "--ssl-reqd", "-k", *mail)),
            Contender("swaks", swaks(port, "-tls", "--data", "@" + message)),
        ],
        bench.rounds(15),
    )
    yield Fact("2b", "the same with TLS, Postfix, ms", scaled(results, 1000), [("curl", 0.7), ("swaks", 0.12)])


def messages(bench):
    count = 1000 if bench.quick else 5000
    many = scripts.Session(bench, "messages", scripts.session(*scripts.ONE_MESSAGE * count))
    one = scripts.Session(bench, "message-1", scripts.session(*scripts.ONE_MESSAGE))
    length = sum(len(line) + 2 for line in scripts.MESSAGE)

    def source(port, number):
        return [
            bench.postfix_tool("smtp-source"),
            "-d",
            "-m",
            str(number),
            "-s",
            "1",
            "-l",
            str(length),
            "-f",
            SENDER,
            "-t",
            RECIPIENT,
            f"127.0.0.1:{port}",
        ]

    for name, server in (("sink in C", servers.sink), ("smtp-sink", servers.smtp_sink)):
        with server(bench) as port:
            results = in_turn(
                bench,
                [
                    Contender(OURS, bench.play(many.script, port), short=bench.play(one.script, port)),
                    Contender("smtp-source", source(port, count), short=source(port, 1), env=bench.postfix_env()),
                    Contender("C", [bench.tool("lockstep"), port], given=many.bare, short_given=one.bare),
                ],
                bench.rounds(3),
                units=count - 1,
            )
        yield Fact("3e", f"a message of {count:,}, {name}, us", scaled(results, 1e6), [("smtp-source", 1.1)])
