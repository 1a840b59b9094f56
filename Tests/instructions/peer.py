"""A server on this machine that always answers alike: each command with one write."""

import contextlib
import socket
import threading

GREETING = b"220 peer.example.test ESMTP\r\n"
OFFERS = b"250-peer.example.test\r\n250-PIPELINING\r\n250-SIZE 10240000\r\n250-8BITMIME\r\n250 ENHANCEDSTATUSCODES\r\n"
REPLIES = {b"EHLO": OFFERS, b"DATA": b"354 End data with <CR><LF>.<CR><LF>\r\n", b"QUIT": b"221 2.0.0 Bye\r\n"}
LINE = b"214-a line of the reply to HELP, forty\r\n"


def answer(line):
    verb, _, argument = line.rstrip(b"\r\n").partition(b" ")
    if verb == b"HELP":
        return LINE * int(argument) + b"214 that was all\r\n"
    return REPLIES.get(verb, b"250 2.0.0 Ok\r\n")


def serve(connection):
    connection.sendall(GREETING)
    is_message = False
    for line in connection.makefile("rb"):
        if is_message:
            if line != b".\r\n":
                continue
            is_message = False
            connection.sendall(b"250 2.0.0 Ok: queued\r\n")
            continue
        connection.sendall(answer(line))
        is_message = line.startswith(b"DATA")
        if line.startswith(b"QUIT"):
            return


def serve_all(listener):
    with contextlib.suppress(OSError):
        while True:
            connection, _ = listener.accept()
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            with connection, contextlib.suppress(OSError):
                serve(connection)


@contextlib.contextmanager
def started():
    """Gives HOST:PORT."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        threading.Thread(target=serve_all, args=(listener,), daemon=True).start()
        yield f"127.0.0.1:{listener.getsockname()[1]}"
        listener.shutdown(socket.SHUT_RDWR)
