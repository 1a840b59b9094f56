"""A program on a terminal: what it writes, and when."""

import fcntl
import os
import re
import select
import struct
import termios
import time

from . import process

# Control sequences, which hold letters that were not typed.
SEQUENCES = re.compile(
    rb"\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)|[()*+][0-~]|P[^\x1b]*\x1b\\|[=>6-9A-Z\\c])"
)


class Terminal:
    """Starts a program on a terminal of its own. Used in a `with`, which ends it."""

    def __init__(self, argv, env, columns=80, rows=24):
        self.master, slave = os.openpty()
        fcntl.ioctl(self.master, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
        name = os.ttyname(slave)
        actions = [
            (os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0),
            (os.POSIX_SPAWN_DUP2, 0, 1),
            (os.POSIX_SPAWN_DUP2, 0, 2),
            (os.POSIX_SPAWN_CLOSE, self.master),
            (os.POSIX_SPAWN_CLOSE, slave),
        ]
        self.program = os.path.basename(argv[0])
        if self.master in (0, 1, 2) or slave in (0, 1, 2):
            raise process.Stopped("the standard streams are closed")
        env = {"TERM": "xterm-256color"} | env
        self.begin = time.perf_counter()
        self.pid = os.posix_spawnp(argv[0], argv, env, file_actions=actions, setsid=True)
        os.close(slave)
        os.set_blocking(self.master, False)
        self.poll = select.poll()
        self.poll.register(self.master, select.POLLIN)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        process.end(self.pid)
        os.close(self.master)

    def write(self, keys):
        """Types; reads meanwhile, so that neither side waits for the other."""
        rest = memoryview(keys)
        while rest:
            if self.poll.poll(0):
                self.read(0)
            try:
                rest = rest[os.write(self.master, rest[:4096]) :]
            except BlockingIOError:
                self.read(0.001)

    def read(self, limit):
        """What comes next; None when nothing comes within the limit, or the program has ended."""
        if not self.poll.poll(max(0, limit * 1000)):
            return None
        try:
            return os.read(self.master, 1 << 16) or None
        except OSError:
            return None

    def read_for(self, seconds):
        """Reads for so long."""
        deadline = time.perf_counter() + seconds
        while (left := deadline - time.perf_counter()) > 0:
            self.read(left)

    def settle(self, quiet=0.05, limit=5.0):
        """Reads until nothing has come for so long: the bytes, when the first came and when the last."""
        came, first, last = [], None, None
        deadline = time.perf_counter() + limit
        while time.perf_counter() < deadline:
            chunk = self.read(quiet if last else min(limit, deadline - time.perf_counter()))
            if chunk is None:
                break
            last = time.perf_counter()
            first = first or last
            came.append(chunk)
        return b"".join(came), first, last

    def idle(self, limit=60.0, pause=0.15):
        """Reads until the program has done nothing for a while: when it last did something."""
        used, since = process.cpu(self.pid), time.perf_counter()
        deadline = since + limit
        while time.perf_counter() < deadline and time.perf_counter() - since < pause:
            came, now = self.read(min(0.01, pause / 4)), process.cpu(self.pid)
            if came or now - used > 0.0002 or not process.is_waiting(self.pid):
                used, since = now, time.perf_counter()
        return since

    def end(self, limit=10.0):
        """Reads until the program has ended; kills it after the limit."""
        deadline = time.perf_counter() + limit
        while time.perf_counter() < deadline and os.waitpid(self.pid, os.WNOHANG) == (0, 0):
            self.read(0.01)

    def key(self, key, quiet=0.003, limit=2.0):
        """Types a key; the bytes that it brings, and the seconds to the first and to the last of them."""
        begin = time.perf_counter()
        os.write(self.master, key)
        came, first, last = self.settle(quiet, limit)
        if first is None:
            raise process.Stopped(f"nothing came after a key of {self.program}")
        return len(came), first - begin, last - begin

    def until(self, text, limit=10.0):
        """Reads until a text is on the screen, control sequences left out; the seconds that it took, None without."""
        begin, came = time.perf_counter(), b""
        while (left := limit - (time.perf_counter() - begin)) > 0:
            chunk = self.read(left)
            if chunk is None:
                return None
            came = came[-4096:] + chunk
            if text in SEQUENCES.sub(b"", came):
                return time.perf_counter() - begin
        return None
