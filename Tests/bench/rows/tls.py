"""Rows 1c and 2b: sessions with STARTTLS. No certificate is verified."""

from lib import clients, scripts, servers
from lib.report import OURS, Fact
from lib.timing import Contender, in_turn, scaled

OPENSSL = "openssl s_client -quiet -starttls smtp -connect"


def leave(bench):
    script = bench.file("noop.txt", (f"C: {line}" for line in scripts.session("NOOP")))
    typed = bench.file("quit.bare", ["QUIT"], end="\r\n")
    with servers.tls_sink(bench) as port:
        contenders = [
            Contender(OURS, bench.play(script, port, "--starttls", "--insecure")),
            Contender("curl", clients.curl(port, "--ssl-reqd", "-k", "-X", "NOOP")),
            Contender("openssl", [*OPENSSL.split(), f"127.0.0.1:{port}"], given=typed),
        ]
        results = in_turn(bench, contenders, bench.rounds(21))
    yield Fact("1c", "STARTTLS and quit, ms", scaled(results, 1000), [("curl", 0.7)])


def message(bench):
    script = bench.file("session-tls.txt", (f"C: {line}".rstrip(" ") for line in scripts.session(*scripts.ONE_MESSAGE)))
    text = bench.file("message", scripts.MESSAGE, end="\r\n")
    with servers.tls_sink(bench) as port:
        contenders = [
            Contender(OURS, bench.play(script, port, "--starttls", "--insecure")),
            Contender("curl", clients.curl(port, "--ssl-reqd", "-k", *clients.mail(text))),
            Contender("swaks", clients.swaks(port, "-tls", "--data", "@" + text)),
        ]
        results = in_turn(bench, contenders, bench.rounds(15))
    yield Fact("2b", "one session with STARTTLS, ms", scaled(results, 1000), [("curl", 0.7), ("swaks", 0.12)])
