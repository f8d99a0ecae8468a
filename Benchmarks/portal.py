"""Writes a portal's user CSV of any length, the same for the same arguments.

    python3 portal.py FILE [--users 100000] [--departments 50] [--seed 1]
    python3 portal.py FILE --read     reads it with Python's csv module, to compare
"""

import argparse
import csv
import random

COLUMNS = [
    "extension", "domain", "first name", "last name", "login", "email address", "voicemail pin",
    "department", "site", "vmail enabled", "answer time", "timezone", "caller id", "911 caller id",
    "audio directory", "visual directory", "vmail_transcribe", "email_vmail", "scope",
    "add phone extension",
]  # fmt: skip
FIRST = ["Ada", "Grace", "Alan", "Zoë", "Edsger", "Barbara", "Donald", "Frances"]
LAST = ["Lovelace", "Hopper", "Turing", "Müller", "Dijkstra", "Liskov", "Knuth", "Allen"]
SITES = ["Boston", "Harbor", "Denver", "Lisbon"]
ZONES = ["America/New_York", "America/New_York", "America/Denver", "Europe/Lisbon"]


def row(place, departments, draw):
    extension = 100_000 + place
    team = draw.randrange(departments)
    site = team % len(SITES)
    return [
        extension, "acme.example.com", draw.choice(FIRST), draw.choice(LAST),
        f"{extension}@acme.example.com", f"user{extension}@acme.example.com",
        draw.randint(100_001, 999_998), f"Department {team}", SITES[site], "yes", 25, ZONES[site],
        f"+1617{5_000_000 + place}", "+16175550199", draw.choice(["yes", "no"]), "yes",
        draw.choice(["google", "no"]), draw.choice(["attnew", "no"]),
        draw.choice(["Basic User", "Basic User", "Call Center Agent"]), "yes",
    ]  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file")
    parser.add_argument("--users", type=int, default=100_000)
    parser.add_argument("--departments", type=int, default=50)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--read", action="store_true")
    options = parser.parse_args()
    if options.read:
        with open(options.file, newline="", encoding="utf-8") as file:
            print(sum(1 for _ in csv.reader(file)), "rows")
        return
    draw = random.Random(options.seed)
    with open(options.file, "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for place in range(options.users):
            writer.writerow(row(place, options.departments, draw))


main()
