"""A real mail server of the tests' own: takes mail on a free port of this machine and writes what arrived into a folder.

Addresses decide: unknown@ does not exist, busy@ is to be tried again, refused@ is not liked. While a file named hold
stands in the folder, a letter is kept but the sender waits for its answer. With a certificate, its key, a user and a
password as further arguments it takes mail only after STARTTLS and that login.
"""
import asyncio, email, email.policy, itertools, json, os, ssl, sys
from aiosmtpd.smtp import SMTP, AuthResult

folder = sys.argv[1]
numbers = itertools.count(1)


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        answers = {"unknown": "550 5.1.1 No such user", "busy": "451 4.7.1 Try again later", "refused": "550 5.7.1 Not from you"}
        answer = answers.get(address.split("@")[0])
        if answer:
            return answer
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        message = email.message_from_bytes(envelope.content, policy=email.policy.default)
        body = {kind: message.get_body((kind,)) for kind in ("plain", "html")}
        letter = {
            "envelopeFrom": envelope.mail_from,
            "to": envelope.rcpt_tos[0],
            "headers": {name.lower(): str(value) for name, value in message.items()},
            "text": body["plain"].get_content() if body["plain"] else None,
            "html": body["html"].get_content() if body["html"] else None,
        }
        path = os.path.join(folder, "%03d.json" % next(numbers))
        with open(path + ".part", "w") as file:
            json.dump(letter, file)
        os.rename(path + ".part", path)
        while os.path.exists(os.path.join(folder, "hold")):
            await asyncio.sleep(0.02)
        return "250 OK"


def options():
    if len(sys.argv) < 6:
        return {}
    certificate, key, user, password = sys.argv[2:6]
    tls = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    tls.load_cert_chain(certificate, key)

    def login(server, session, envelope, mechanism, data):
        return AuthResult(success=(data.login.decode(), data.password.decode()) == (user, password), handled=False)

    return {"tls_context": tls, "require_starttls": True, "auth_required": True, "authenticator": login}


class Server(SMTP):
    # mail servers take "AUTH login" as they take "AUTH LOGIN"; this one would not
    async def smtp_AUTH(self, arg):
        mechanism, _, rest = (arg or "").partition(" ")
        await super().smtp_AUTH((mechanism.upper() + " " + rest).strip())


async def serve():
    server = await asyncio.get_running_loop().create_server(lambda: Server(Handler(), enable_SMTPUTF8=True, **options()), "127.0.0.1", 0)
    print(server.sockets[0].getsockname()[1], flush=True)
    await server.serve_forever()


asyncio.run(serve())
