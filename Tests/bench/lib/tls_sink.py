"""A server with STARTTLS that accepts everything: tls_sink.py PEM. Prints its port, and serves one connection at a time.

Postfix would not do: its replies after a handshake wait for an acknowledgement that is late on loopback, by 40 ms.
"""

import socket
import ssl
import sys

OFFERS = b"250-sink.example.test\r\n250-PIPELINING\r\n250-SIZE 10240000\r\n%s250 ENHANCEDSTATUSCODES\r\n"
REPLIES = {
    b"DATA": b"354 End data with <CR><LF>.<CR><LF>\r\n",
    b"STARTTLS": b"220 2.0.0 Ready to start TLS\r\n",
    b"QUIT": b"221 2.0.0 Bye\r\n",
}


def message(lines):
    while lines.readline() not in (b".\r\n", b""):
        pass
    return b"250 2.0.0 Ok: queued\r\n"


def serve(connection, context):
    connection.sendall(b"220 sink.example.test ESMTP\r\n")
    lines, is_secure = connection.makefile("rb"), False
    while line := lines.readline():
        verb = line.split()[0].upper() if line.split() else b""
        if verb == b"EHLO":
            connection.sendall(OFFERS % (b"" if is_secure else b"250-STARTTLS\r\n"))
        else:
            connection.sendall(REPLIES.get(verb, b"250 2.0.0 Ok\r\n"))
        if verb == b"DATA":
            connection.sendall(message(lines))
        elif verb == b"STARTTLS":
            connection, is_secure = context.wrap_socket(connection, server_side=True), True
            lines = connection.makefile("rb")
        elif verb == b"QUIT":
            return connection.unwrap() if is_secure else None


def main():
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(sys.argv[1])
    with socket.create_server(("127.0.0.1", 0)) as listener:
        print(listener.getsockname()[1], flush=True)
        while True:
            connection, _ = listener.accept()
            connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            try:
                serve(connection, context)
            except OSError:
                pass
            connection.close()


main()
