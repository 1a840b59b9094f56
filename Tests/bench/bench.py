#!/usr/bin/env python3
"""How long smtptui takes beside other programs, as ratios: bench.py SMTPTUI [HOST:PORT]

The server is a real Postfix on this machine (`make bench` starts it). Each figure is the median of several runs, the
programs taking turns. Programs that are not installed are left out.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

RECIPIENTS = 900

MESSAGE = "From: <you@example.org>\nTo: <bob@example.test>\nSubject: bench\n\n" + "A line of text.\n" * 20

SMTPLIB = """
import smtplib, sys
with smtplib.SMTP(sys.argv[1], int(sys.argv[2])) as server:
    server.ehlo('bench.example.org')
    if sys.argv[3] == 'mail':
        server.sendmail('you@example.org', ['bob@example.test'], sys.stdin.read())
    else:
        server.mail('you@example.org')
        for _ in range(int(sys.argv[3])): server.rcpt('bob@example.test')
"""


def script(recipients):
    """A session as a script: one message, or so many recipients one by one."""
    lines = ["C: EHLO bench.example.org", "C: MAIL FROM:<you@example.org>"]
    lines += ["C: RCPT TO:<bob@example.test>"] * recipients
    if recipients == 1:
        lines += ["C: DATA"] + ["C: " + line for line in MESSAGE.splitlines()] + ["C: ."]
    return "\n".join(lines + ["C: QUIT"]) + "\n"


def run(command, text):
    """The seconds of one run, which has to succeed."""
    with tempfile.TemporaryFile() as given:
        given.write(text.encode())
        given.seek(0)
        begin = time.perf_counter()
        child = subprocess.Popen(command, stdin=given, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        error = child.stderr.read()
        child.wait()
    if child.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {child.returncode}: {error.decode(errors='replace')}")
    return time.perf_counter() - begin


def table(title, rows, rounds):
    """Runs all rows in turn, and prints them beside the first."""
    rows = [row for row in rows if shutil.which(row[1][0])]
    results = {name: [] for name, _, _ in rows}
    for _ in range(rounds):
        for name, command, text in rows:
            results[name].append(run(command, text))
    own = statistics.median(results[rows[0][0]])
    print(f"\n{title}\n\n| program | ms | times smtptui |\n| --- | --- | --- |")
    for name, runs in results.items():
        seconds = statistics.median(runs)
        print(f"| {name} | {seconds * 1000:.1f} | {seconds / own:.2f} |", flush=True)


def main():
    binary = os.path.abspath(sys.argv[1])
    host, port = (sys.argv[2] if len(sys.argv) > 2 else "127.0.0.1:2525").split(":")
    play = [binary, "run", "-", f"{host}:{port}", "--no-record"]
    library = [sys.executable, "-c", SMTPLIB, host, port]
    table("Start and end", [
        ("smtptui", [binary, "--version"], ""),
        ("curl", ["curl", "--version"], ""),
        ("openssl", ["openssl", "version"], ""),
        ("python3, smtplib", [sys.executable, "-c", "import smtplib"], ""),
        ("swaks", ["swaks", "--version"], ""),
    ], rounds=31)
    table("One message", [
        ("smtptui run", play, script(1)),
        ("curl", ["curl", "-s", f"smtp://{host}:{port}/bench.example.org", "--mail-from", "you@example.org",
                  "--mail-rcpt", "bob@example.test", "--upload-file", "-"], MESSAGE),
        ("python3, smtplib", library + ["mail"], MESSAGE),
        ("swaks", ["swaks", "--server", host, "--port", port, "--helo", "bench.example.org", "--from",
                   "you@example.org", "--to", "bob@example.test", "--data", "-"], MESSAGE),
    ], rounds=15)
    table(f"{RECIPIENTS} recipients, one at a time, in one session", [
        ("smtptui run", play, script(RECIPIENTS)),
        ("python3, smtplib", library + [str(RECIPIENTS)], ""),
    ], rounds=5)


main()
