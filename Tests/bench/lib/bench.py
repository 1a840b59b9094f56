"""What all rows share: the programs, a place for files, the environment."""

import functools
import os
import subprocess
import sys

from . import servers

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))


class Bench:
    def __init__(self, options, work):
        self.ours = os.path.abspath(options.binary)
        self.quick = options.quick
        self.tools = os.path.abspath(options.tools)
        self.postfix_root = os.path.abspath(options.postfix_root)
        self.pem = os.path.abspath(options.pem)
        self.work = work
        # So many seconds may a program take to open a file.
        self.patience = 20 if self.quick else 90
        self.python = sys.executable
        home = self.path("home")
        os.makedirs(home, exist_ok=True)
        self.env = {
            "HOME": home,
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "LC_ALL": "C.UTF-8",
            "TERM": "xterm-256color",
        }

    def path(self, name):
        return os.path.join(self.work, name)

    def tool(self, name):
        return os.path.join(self.tools, name)

    def postfix_tool(self, name):
        return os.path.join(self.postfix_root, "usr/sbin", name)

    def postfix_env(self):
        return {"LD_LIBRARY_PATH": servers.library_folders(self.postfix_root), "MAIL_CONFIG": "/nonexistent"}

    def rounds(self, count):
        return max(3, count // 4) if self.quick else count

    def file(self, name, lines, end="\n"):
        """Writes lines into a file; returns its path."""
        path = self.path(name)
        with open(path, "w", newline="") as file:
            file.writelines(line + end for line in lines)
        return path

    @functools.cached_property
    def has_pipeline(self):
        told = subprocess.run([self.ours, "run", "--help"], capture_output=True, env=self.env, text=True)
        return "--pipeline" in told.stdout

    def play(self, script, port, *options):
        return [self.ours, "run", script, f"127.0.0.1:{port}", "--no-record", *options]

    def python_client(self, *arguments):
        return [self.python, os.path.join(HERE, "lib/smtplib_client.py"), *map(str, arguments)]


def build(tools):
    """Compiles the limits that are older than their source."""
    os.makedirs(tools, exist_ok=True)
    folder = os.path.join(HERE, "c")
    headers = max(os.path.getmtime(os.path.join(folder, name)) for name in os.listdir(folder) if name.endswith(".h"))
    for name in sorted(os.listdir(folder)):
        source, program = os.path.join(folder, name), os.path.join(tools, name[:-2])
        if not name.endswith(".c") or (
            os.path.exists(program) and os.path.getmtime(program) > max(headers, os.path.getmtime(source))
        ):
            continue
        subprocess.run(["cc", "-O2", "-Wall", "-o", program, source, "-lncursesw"], check=True)
