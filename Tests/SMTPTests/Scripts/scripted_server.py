"""An SMTP server that answers as a script wants and records every byte that it gets.

Argument: a JSON object.
  security     "none", "starttls" or "implicit"
  certificate  path of a PEM file with certificate and key
  newest       "1.1" for a server that knows nothing newer
  replies      what to say at each step, instead of what a good server says; the steps are
               CONNECT EHLO HELO STARTTLS HANDSHAKE AUTH PASSWORD MAIL RCPT DATA CONTENT QUIT,
               and EHLO-TLS for the EHLO after the handshake; each is a list for the first time,
               the second and so on, where the last holds for the rest; a reply is a text to send,
               perhaps ending in one of <hang>, <close>, <reset>, <drip>
  east         path of a test case of the EAST tool, instead of `replies`
  log          path of the record: one JSON object a line

It prints its port, and serves until it is killed.
"""

import json
import re
import socket
import struct
import sys
import threading

script = json.loads(sys.argv[1])
security = script.get("security", "none")
replies = script.get("replies", {})
counts = {}
lock = threading.Lock()
log = open(script["log"], "a", encoding="utf-8")


def record(**entry):
    with lock:
        log.write(json.dumps(entry) + "\n")
        log.flush()


class Ended(Exception):
    pass


def good_reply(step, is_tls):
    hello = ["250-test", "250-SIZE 1000000", "250-8BITMIME"]
    if script.get("utf8"):
        hello.append("250-SMTPUTF8")
    if security == "starttls" and not is_tls:
        hello.append("250 STARTTLS")
    else:
        hello.append("250 AUTH " + script.get("mechanisms", "PLAIN LOGIN"))
    return {
        "CONNECT": "220 test ESMTP",
        "EHLO": "\r\n".join(hello),
        "EHLO-TLS": "\r\n".join(hello),
        "STARTTLS": "220 go ahead",
        "AUTH": "334 ",
        "PASSWORD": "235 2.7.0 welcome",
        "DATA": "354 go ahead",
        "CONTENT": "250 2.0.0 queued",
        "QUIT": "221 bye",
    }.get(step, "250 2.1.0 ok") + "\r\n"


def next_reply(step, is_tls):
    wanted = replies.get(step)
    if wanted is None and step == "EHLO-TLS":
        wanted = replies.get("EHLO")
    if wanted is None:
        return good_reply(step, is_tls)
    with lock:
        count = counts.get(step, 0)
        counts[step] = count + 1
    return wanted[min(count, len(wanted) - 1)]


class Conversation:
    def __init__(self, connection, number):
        self.socket = connection
        self.number = number
        self.is_tls = False
        self.rest = b""

    def run(self):
        try:
            if security == "implicit":
                self.handshake()
            self.say("CONNECT")
            while True:
                self.command(self.line())
        except (Ended, OSError, TLSError):
            pass
        finally:
            self.socket.close()
            record(connection=self.number, end=True)

    def receive(self):
        data = self.socket.recv(65536)
        if not data:
            raise Ended
        record(connection=self.number, tls=self.is_tls, data=data.decode("latin-1"))
        self.rest += data

    def until(self, end):
        while end not in self.rest:
            self.receive()
        data, self.rest = self.rest.split(end, 1)
        return data

    def line(self):
        return self.until(b"\r\n")

    def command(self, line):
        verb = re.split(rb"[ :]", line)[0].upper().decode("latin-1")
        if verb == "EHLO" and self.is_tls:
            verb = "EHLO-TLS"
        reply = self.say(verb)
        if verb == "STARTTLS" and reply.startswith("220") and transition:
            self.handshake()
        elif verb == "AUTH" and reply.startswith("334"):
            self.line()
            while self.say("PASSWORD").startswith("334"):
                self.line()
        elif verb == "DATA" and reply.startswith("354"):
            self.until(b"\r\n.\r\n")
            record(connection=self.number, message=True, tls=self.is_tls)
            self.say("CONTENT")
        elif verb == "QUIT":
            raise Ended

    def say(self, step):
        reply = next_reply(step, self.is_tls)
        text, action = re.fullmatch(r"(.*?)(<\w+>)?", reply, re.S).groups()
        if action == "<drip>":
            for byte in text.encode():
                self.socket.sendall(bytes([byte]))
                self.socket.settimeout(0.1)
                try:
                    if not self.socket.recv(65536):
                        raise Ended
                except TimeoutError:
                    pass
            self.hang()
        self.socket.sendall(text.encode())
        if action == "<hang>":
            self.hang()
        if action == "<reset>":
            self.socket.setsockopt(
                socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        if action in ("<close>", "<reset>"):
            raise Ended
        return text

    def hang(self):
        self.socket.settimeout(None)
        while True:
            self.receive()

    def handshake(self):
        for action in replies.get("HANDSHAKE", []):
            if action == "<close>":
                raise Ended
            self.is_tls = True
            self.hang()
        self.socket = context.wrap_socket(self.socket, server_side=True)
        self.is_tls = True
        self.rest = b""


def read_east(path):
    """The answers of a test case of the EAST tool, in our words."""
    global security
    text = re.sub(r"//.*", "", open(path, encoding="utf-8").read())

    def unquoted(literal):
        return literal.replace("\\r", "\r").replace("\\n", "\n")

    def capabilities(key):
        found = re.search(rf"{key}:\s*\[(.*?)\]\s*,\s*\n", text, re.S)
        lines = ["250-example.org"]
        if found and "StartTLS" in found[1]:
            lines.append("250-STARTTLS")
        found = found and re.search(r"Auth\((\[.*)\)", found[1], re.S)
        if found:
            words = re.findall(r'"([^"]+)"|\b(Plain|Login)\b', found[1])
            lines.append("250-AUTH " + " ".join(a or b.upper() for a, b in words))
        lines[-1] = lines[-1].replace("250-", "250 ", 1)
        return "\r\n".join(lines) + "\r\n"

    security = "starttls"
    replies["EHLO"] = [capabilities("capabilities")]
    replies["EHLO-TLS"] = [capabilities("capabilities_tls")]
    for key, step in (("greeting", "CONNECT"), ("stls_response", "STARTTLS")):
        found = re.search(rf'{key}:\s*"([^"]*)"', text)
        if found:
            replies[step] = [unquoted(found[1])]
    for verb, reply in re.findall(r'"(\w+)":\s*"([^"]*)"', text):
        replies[verb.upper()] = [unquoted(reply)]
        if verb.upper() == "EHLO":
            replies["EHLO-TLS"] = replies["EHLO"]
    hidden = re.search(r"hide_commands:\s*\[(.*?)\]", text)
    for verb in re.findall(r'"(\w+)"', hidden[1] if hidden else ""):
        replies[verb.upper()] = ["502 Command not implemented\r\n"]
    return "stls_make_transition: false" not in text


transition = read_east(script["east"]) if "east" in script else True

TLSError = OSError
if "certificate" in script:
    # It takes a while to load.
    import ssl

    TLSError = ssl.SSLError
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(script["certificate"])
    if script.get("newest") == "1.1":
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1

listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)


def serve():
    number = 0
    while True:
        connection, _ = listener.accept()
        number += 1
        connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        threading.Thread(
            target=Conversation(connection, number).run, daemon=True).start()


serve()
