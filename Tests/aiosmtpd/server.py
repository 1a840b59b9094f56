"""An aiosmtpd on a port of 127.0.0.1 that takes logins under TLS: server.py PORT PEM."""

import asyncio
import ssl
import sys

from aiosmtpd.handlers import Sink
from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

ACCOUNTS = {b"alice@example.test": b"correct horse"}


def authenticate(server, session, envelope, mechanism, data):
    good = isinstance(data, LoginPassword) and ACCOUNTS.get(data.login) == data.password
    # handled=False leaves the 535 to aiosmtpd.
    return AuthResult(success=good, handled=False)


async def main(port, pem):
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(pem)

    def session():
        return SMTP(Sink(), hostname="mx.example.test", tls_context=context, authenticator=authenticate)

    server = await asyncio.get_running_loop().create_server(session, "127.0.0.1", port)
    await server.serve_forever()


asyncio.run(main(int(sys.argv[1]), sys.argv[2]))
