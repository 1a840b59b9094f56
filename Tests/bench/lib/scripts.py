"""Sessions, as scripts for `run` and as bare commands for the limits."""

HELLO = "EHLO bench.example.org"
MAIL = "MAIL FROM:<you@example.org>"
RCPT = "RCPT TO:<bob@example.test>"
MESSAGE = ["From: <you@example.org>", "To: <bob@example.test>", "Subject: bench", "", *["A line of text."] * 16]
ONE_MESSAGE = [MAIL, RCPT, "DATA", *MESSAGE, "."]


def session(*commands):
    return [HELLO, *commands, "QUIT"]


class Session:
    """The same session in two files: `script` for us, `bare` with CR LF for a program in C."""

    def __init__(self, bench, name, commands):
        self.script = bench.file(f"{name}.txt", (f"C: {line}".rstrip(" ") for line in commands))
        self.bare = bench.file(f"{name}.bare", commands, end="\r\n")
