"""Reads mails with Python's email package and prints each difference from what was meant."""

import email
import email.errors
import email.header
import email.policy
import json
import re
import sys

HEADERS = ["From", "To", "Subject", "Date", "Message-ID", "Auto-Submitted", "MIME-Version",
           "Content-Type"]


def parse(source):
    """Python reads header bytes outside ASCII only when it is given text."""
    if source.isascii():
        return email.message_from_bytes(source.encode(), policy=email.policy.SMTPUTF8)
    return email.message_from_string(source, policy=email.policy.SMTPUTF8)


def display_name(source, name, address):
    """The name before the address.

    Python's newer parser puts spaces between the encoded words of a name (issue 79728) and takes
    several spaces for one, so encoded names are read by the older one.
    """
    raw = email.message_from_string(source)[name]
    if "=?" not in raw:
        return parse(source)[name].addresses[0].display_name
    phrase = raw.removesuffix(f"<{address}>").strip()
    return str(email.header.make_header(email.header.decode_header(phrase)))


def is_defect(defect):
    """RFC 6532 allows letters outside ASCII before the @; Python always complains."""
    return not isinstance(defect, email.errors.NonASCIILocalPartDefect)


def lines(text):
    return re.sub("\r\n?", "\n", text)


def problems(case):
    source = case["source"]
    message = parse(source)
    if message.keys() != HEADERS:
        yield f"headers {message.keys()}"
    for part in message.walk():
        for defect in part.defects:
            yield f"defect {defect!r}"
        for name, value in part.items():
            for defect in filter(is_defect, value.defects):
                yield f"defect in {name}: {defect!r}"
    for name in ["From", "To"]:
        boxes = message[name].addresses
        if len(boxes) != 1:
            yield f"{len(boxes)} addresses in {name}"
        else:
            found = [display_name(source, name, boxes[0].addr_spec), boxes[0].addr_spec]
            if found != case[name.lower()]:
                yield f"{name} is {found!r:.200}"
    if message["Subject"] != case["subject"]:
        yield f"subject is {message['Subject']!r:.200}"
    if message["Date"].datetime.timestamp() != case["date"]:
        yield f"date is {message['Date']}"
    parts = [part for part in message.iter_parts()]
    if [part.get_content_type() for part in parts] != ["text/plain", "text/html"]:
        yield "other parts"
        return
    for part, name in zip(parts, ["text", "html"]):
        if part.get_content_charset() != "utf-8":
            yield f"charset of {name}"
        if lines(part.get_content()) != lines(case[name]):
            yield f"{name} is {part.get_content()!r:.200}"
    yield from line_problems(source)


def line_problems(source):
    if re.search("\r(?!\n)|(?<!\r)\n", source):
        yield "bare CR or LF"
    if not source.endswith("\r\n"):
        yield "no line end at the end"
    head, body = source.split("\r\n\r\n", 1)
    if not body.isascii():
        yield "body is not ASCII"
    for line in head.split("\r\n"):
        if len(line.encode()) > (998 if "@" in line else 76):
            yield f"header line of {len(line)}: {line[:40]!r}"
    for line in body.split("\r\n"):
        if len(line) > 76:
            yield f"line of {len(line)}: {line[:40]!r}"
        if line == "." or line.startswith("From "):
            yield f"line {line!r}"
    for line in head.split("\r\n"):
        if not line.strip():
            yield "blank header line"


def main():
    with open(sys.argv[1], encoding="utf-8") as file:
        cases = json.load(file)
    for case in cases:
        for problem in problems(case):
            print(f"{case['name']}: {problem}")
    print(f"{len(cases)} mails read")


main()
