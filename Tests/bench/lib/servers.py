"""The servers of the rows: the sink in C, the one with TLS, and Postfix's smtp-sink."""

import contextlib
import os
import socket
import subprocess
import time

from . import process


@contextlib.contextmanager
def telling(command, cores=None):
    """Starts a server that prints its port; gives the port."""
    with process.OnCores(cores):
        child = subprocess.Popen(command, stdout=subprocess.PIPE)
    try:
        yield child.stdout.readline().decode().strip()
    finally:
        child.kill()
        child.wait()
        child.stdout.close()


def sink(bench, cores=None):
    return telling([bench.tool("sink")], cores)


def tls_sink(bench):
    return telling([bench.python, os.path.join(os.path.dirname(__file__), "tls_sink.py"), bench.pem])


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@contextlib.contextmanager
def smtp_sink(bench, cores=None):
    """Starts Postfix's smtp-sink; gives its port."""
    port = free_port()
    with process.OnCores(cores):
        child = subprocess.Popen(
            [bench.postfix_tool("smtp-sink"), "-u", "nobody", f"127.0.0.1:{port}", "64"],
            env=bench.postfix_env(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
    try:
        wait_for(port)
        yield str(port)
    finally:
        child.kill()
        child.wait()


def wait_for(port):
    for _ in range(200):
        with contextlib.suppress(ConnectionRefusedError), socket.create_connection(("127.0.0.1", port)):
            return
        time.sleep(0.01)
    raise process.Stopped(f"nothing listens on {port}")


def library_folders(root):
    """Where the unpacked Postfix has its libraries."""
    found = [os.path.join(root, "usr/lib/postfix")]
    for lib in ("usr/lib", "lib"):
        folder = os.path.join(root, lib)
        found += [os.path.join(folder, name) for name in os.listdir(folder) if "-linux-gnu" in name]
    return ":".join(found)
