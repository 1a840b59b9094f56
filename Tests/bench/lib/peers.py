"""The programs with a screen: how each is started, made ready to take text, and emptied of it."""

import os
import shutil
from dataclasses import dataclass

from . import picture

TEXT = [f"line {number} of a text that fills the screen and is as long as a line may be" for number in range(200)]
MAIL = ["From you@example.org Mon Nov 30 10:00:00 2026", "From: you@example.org", "Subject: bench", "", "A line.", ""]

# Without the settings and the files of a user.
VIM = ["vim", "-u", "NONE", "-i", "NONE", "-n", "-N"]


@dataclass
class Screen:
    argv: list
    ready: bytes = b""
    clear: bytes = b"\x15"
    page: bytes = b""


def aerc_settings(bench):
    """An account whose mailboxes are in a folder, so that it starts without asking."""
    folder = bench.path("home/.config/aerc")
    os.makedirs(folder, exist_ok=True)
    for name in ("cur", "new", "tmp"):
        os.makedirs(bench.path(f"home/Maildir/INBOX/{name}"), exist_ok=True)
    path = os.path.join(folder, "accounts.conf")
    with open(path, "w") as file:
        file.write(f"[bench]\nsource = maildir://{bench.path('home/Maildir')}\nfrom = you@example.org\n")
    os.chmod(path, 0o600)


def screens(bench, *names, size=(80, 24)):
    """The screens that are installed, by name."""
    found = {}
    for name in names:
        screen = MAKERS[name](bench, size)
        if shutil.which(screen.argv[0]):
            found[name] = screen
    return found


def limit(bench, size):
    path, row, column = picture.capture(bench, [bench.ours, "practice", "--no-record"], size)
    return Screen([bench.tool("keys"), path, str(row), str(column)])


MAKERS = {
    "vim": lambda bench, size: Screen(
        [
            *VIM,
            "--cmd",
            "set backspace=2 nottimeout",
            bench.file("text", TEXT),
        ],
        b"O",
    ),
    "nano": lambda bench, size: Screen(["nano", "-I", bench.file("text-nano", TEXT)], clear=b"\r"),
    "mutt": lambda bench, size: Screen(
        ["mutt", "-n", "-F", "/dev/null", "-e", f"set folder={bench.work}", "-R", "-f", bench.file("mailbox", MAIL)],
        b":",
    ),
    "weechat": lambda bench, size: Screen(["weechat-curses", "-d", bench.path("weechat")]),
    "less": lambda bench, size: Screen(["less", bench.file("text", TEXT)]),
    "aerc": lambda bench, size: (aerc_settings(bench), Screen(["aerc"]))[1],
    "C": limit,
}
