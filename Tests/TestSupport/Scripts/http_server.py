"""A web server that answers as a script wants and records every request that it gets.

Argument: a JSON object.
  certificate  path of a PEM file with certificate and key; without one it speaks plain HTTP
  newest       "1.1" for a server that knows nothing newer
  answers      what to say to the first request, the second and so on, where the last holds for
               the rest; an answer is a text to send, perhaps ending in one of <hang>, <reset>,
               <endless>, <drip>
  log          path of the record: one JSON text a line, a request each

It prints its port, and serves until it is killed.
"""

import itertools
import json
import re
import socket
import ssl
import struct
import sys
import threading
import time

script = json.loads(sys.argv[1])
answers = script["answers"]
numbers = itertools.count()
lock = threading.Lock()
log = open(script["log"], "a", encoding="utf-8")


def read_request(connection):
    """The whole request, or what came before the other side was gone."""
    data = b""
    while b"\r\n\r\n" not in data:
        part = connection.recv(65536)
        if not part:
            return data
        data += part
        if data.startswith(b"\x16"):  # a client that wants TLS
            return data
    head, body = data.split(b"\r\n\r\n", 1)
    length = re.search(rb"(?i)content-length: *(\d+)", head)
    while length and len(body) < int(length[1]):
        body += connection.recv(65536)
    return head + b"\r\n\r\n" + body


def serve(connection):
    if context:
        connection = context.wrap_socket(connection, server_side=True)
    request = read_request(connection)
    if not request:
        return
    with lock:
        log.write(json.dumps(request.decode("latin-1")) + "\n")
        log.flush()
        answer = answers[min(next(numbers), len(answers) - 1)]
    text, action = re.fullmatch(r"(.*?)(<\w+>)?", answer, re.S).groups()
    if action == "<drip>":
        for byte in text.encode("latin-1"):
            connection.sendall(bytes([byte]))
            time.sleep(0.05)
    else:
        connection.sendall(text.encode("latin-1"))
    if action in ("<hang>", "<drip>"):
        while connection.recv(65536):
            pass
    while action == "<endless>":
        connection.sendall(b"x-filler: 0123456789\r\n" * 500)
    if action == "<reset>":
        connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    connection.close()


def attempt(connection):
    try:
        serve(connection)
    except OSError:
        connection.close()


context = None
if script.get("certificate"):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(script["certificate"])
    if script.get("newest") == "1.1":
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.minimum_version = ssl.TLSVersion.TLSv1
        context.maximum_version = ssl.TLSVersion.TLSv1_1
listener = socket.create_server(("127.0.0.1", 0))
print(listener.getsockname()[1], flush=True)
while True:
    accepted, _ = listener.accept()
    threading.Thread(target=attempt, args=(accepted,), daemon=True).start()
