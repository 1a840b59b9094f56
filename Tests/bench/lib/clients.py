"""The command lines of the clients that smtptui is compared with."""

SENDER, RECIPIENT, NAME = "you@example.org", "bob@example.test", "bench.example.org"


def curl(port, *arguments):
    return ["curl", "-s", f"smtp://127.0.0.1:{port}/{NAME}", *arguments]


def mail(message):
    """What makes curl send a message."""
    return ["--mail-from", SENDER, "--mail-rcpt", RECIPIENT, "--upload-file", message]


def swaks(port, *arguments):
    command = f"swaks --server 127.0.0.1 --port {port} --helo {NAME} --from {SENDER} --to {RECIPIENT}"
    return [*command.split(), *arguments]


def msmtp(port, *arguments):
    return [*f"msmtp --file=/dev/null --host=127.0.0.1 --port={port} --from={SENDER}".split(), *arguments]


def smtp_source(bench, port, *arguments):
    return [bench.postfix_tool("smtp-source"), "-f", SENDER, "-t", RECIPIENT, *arguments, f"127.0.0.1:{port}"]
