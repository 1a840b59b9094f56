"""Python's smtplib as a contender: smtplib_client.py PORT WORK N."""

import smtplib
import sys
import time


def parse(path):
    """The parser alone, over a file of replies: nanoseconds per byte."""
    client = smtplib.SMTP()
    client.file = open(path, "rb")
    begin, size = time.perf_counter(), 0
    while True:
        try:
            _, text = client.getreply()
        except smtplib.SMTPServerDisconnected:
            break
    client.file = None
    with open(path, "rb") as file:
        size = file.seek(0, 2)
    print((time.perf_counter() - begin) * 1e9 / size)


def main():
    port, work, argument = sys.argv[1:4]
    if work == "parse":
        return parse(argument)
    count = int(argument)
    smtplib._MAXLINE = 1 << 20
    with smtplib.SMTP("127.0.0.1", int(port)) as server:
        server.ehlo("bench.example.org")
        if work == "noop":
            for _ in range(count):
                server.noop()
        elif work == "rcpt":
            server.mail("you@example.org")
            for _ in range(count):
                server.rcpt("bob@example.test")
        elif work == "help":
            server.docmd("HELP", str(count))


main()
