#!/usr/bin/python3
"""Measure a store on a PostgreSQL server side by side with one in a file, and with COPY.

Called by `run.sh postgres`, which builds what this needs; PostgreSQL's programs must be there, as
for the tests. The server is this benchmark's own, with the settings that PostgreSQL comes with.
Prints a Markdown table. Exits 1 when a limit is missed.
"""

import argparse
import datetime
import os
import pathlib
import re
import statistics
import subprocess
import sys
import time

import compare

PLAN_RATIO = 1.5  # wall time of a plan without changes, in those of a store in a file
COPY_RATIO = 2.0  # wall time of the first apply's transaction, in COPYs of the same rows
SCRIPT = compare.HERE.parent / "Tests" / "StoreSupport" / "Scripts" / "serve_postgres.sh"
TABLES = ["departments", "sites", "phone_numbers", "shared_contacts", "phones", "answering_rules",
          "credentials", "users", "applied", "receipts", "audit"]


class Server:
    """A server of its own, gone with its folder once this program is."""

    def __init__(self, folder):
        self.folder = folder / "postgres"
        self.folder.mkdir()
        # Its owner, another user where this runs as root, must get there.
        folder.chmod(0o755)
        versions = pathlib.Path("/usr/lib/postgresql").iterdir()
        self.binaries = max((v / "bin" for v in versions), key=lambda path: int(path.parent.name))
        settings = ["listen_addresses = ''", "log_min_duration_statement = 0",
                    "log_parameter_max_length = 0", "log_line_prefix = '%m %p '"]
        self.process = subprocess.Popen(
            [str(SCRIPT), str(self.binaries), str(self.folder), "5432", "", *settings],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        self.answer()
        self.process.stdin.write("start\n")
        self.process.stdin.flush()
        self.answer()

    def answer(self):
        line = self.process.stdout.readline()
        if line != "done\n":
            sys.exit(f"PostgreSQL doesn't start: {line}")

    def address(self, database):
        return f"postgres://postgres@/{database}?host={self.folder}"

    def sql(self, database, *arguments):
        run = subprocess.run(
            [str(self.binaries / "psql"), "-qAtX", "-v", "ON_ERROR_STOP=1",
             self.address(database), *arguments],
            stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, check=False)
        if run.returncode != 0:
            sys.exit(f"psql: {run.stderr[:2000]}")
        return run.stdout

    def make(self, database):
        self.sql("postgres", "-c", f"DROP DATABASE IF EXISTS {database}")
        self.sql("postgres", "-c", f"CREATE DATABASE {database}")

    def longest_transaction(self):
        """Seconds from a BEGIN to its COMMIT, of the longest since the last question."""
        log = self.folder / "log"
        begun, longest = {}, 0.0
        for line in log.read_text(encoding="utf-8", errors="replace").splitlines():
            found = re.match(r"(\S+ \S+) UTC (\d+) LOG: +duration: ([\d.]+) ms +statement: (\w+)", line)
            if not found:
                continue
            moment = datetime.datetime.fromisoformat(found[1]).timestamp()
            if found[4] == "BEGIN":
                begun[found[2]] = moment - float(found[3]) / 1000
            elif found[4] == "COMMIT" and found[2] in begun:
                longest = max(longest, moment - begun.pop(found[2]))
        os.truncate(log, 0)
        return longest


class Bench(compare.Bench):
    def __init__(self, options):
        super().__init__(options)
        self.server = Server(self.folder)

    def on_server(self, *arguments):
        return [*self.rollcall("--store", self.server.address("roster")), *arguments]

    def apply_to_server(self):
        """The whole command, and its transaction alone."""
        self.server.make("roster")
        self.measure(self.on_server("init"))
        self.server.longest_transaction()
        whole = self.measure(self.on_server("apply", "--auto-approve"))
        return whole, self.server.longest_transaction()

    def prepare_copies(self):
        """Writes the rows of the store to files, and makes two databases that lack them."""
        server, lines = self.server, ["BEGIN;"]
        for table in TABLES:
            columns = server.sql(
                "roster", "-c", "SELECT string_agg(quote_ident(column_name), ', ' ORDER BY "
                "ordinal_position) FROM information_schema.columns WHERE table_schema = 'rollcall' "
                f"AND table_name = '{table}' AND is_generated = 'NEVER'").strip()
            path = self.folder / f"{table}.rows"
            server.sql("roster", "-c", f"\\copy (SELECT {columns} FROM rollcall.{table}) TO '{path}'")
            lines.append(f"\\copy rollcall.{table} ({columns}) FROM '{path}'")
        (self.folder / "copy.sql").write_text("\n".join([*lines, "COMMIT;", ""]), encoding="utf-8")
        server.make("copied")
        subprocess.run(self.rollcall("--store", server.address("copied"), "init"),
                       env=self.environment, stdout=subprocess.DEVNULL, check=True)
        server.make("bare")
        server.sql("bare", "-c", "CREATE SCHEMA rollcall")
        for table in TABLES:
            columns = server.sql(
                "roster", "-c", "SELECT string_agg(format('%I %s', attname, format_type(atttypid, "
                f"atttypmod)), ', ' ORDER BY attnum) FROM pg_attribute WHERE attrelid = "
                f"'rollcall.{table}'::regclass AND attnum > 0 AND attgenerated = ''").strip()
            server.sql("bare", "-c", f"CREATE TABLE rollcall.{table} ({columns})")

    def copy(self, database):
        tables = ", ".join(f"rollcall.{table}" for table in TABLES)
        self.server.sql(database, "-c", f"TRUNCATE {tables} CASCADE")
        start = time.monotonic()
        self.server.sql(database, "-f", str(self.folder / "copy.sql"))
        return time.monotonic() - start


def main():
    options = parse_options()
    bench = Bench(options)
    bench.generate(bench.workspace)
    say = lambda text: print(text, file=sys.stderr, flush=True)
    say("first apply …")
    bench.initialize()
    files, server, transactions, copies, bare = [], [], [], [], []
    for number in range(options.apply_rounds):
        bench.forget()
        files.append(bench.measure(bench.rollcall("apply", "--auto-approve")))
        whole, transaction = bench.apply_to_server()
        server.append(whole)
        transactions.append(transaction)
        if number == 0:
            bench.prepare_copies()
        copies.append(bench.copy("copied"))
        bare.append(bench.copy("bare"))
    say("plans …")
    plans = [(bench.measure(bench.rollcall("plan", "--detailed-exitcode")),
              bench.measure(bench.on_server("plan", "--detailed-exitcode")))
             for _ in range(options.rounds)]
    report(options, files, server, transactions, copies, bare, plans)


def parse_options():
    parser = argparse.ArgumentParser(
        prog="Benchmarks/run.sh postgres", description=__doc__.partition("\n")[0])
    parser.add_argument("--rollcall", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--folder", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--users", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--apply-rounds", type=int, default=3, help="rounds of the first apply")
    return parser.parse_args()


def report(options, files, server, transactions, copies, bare, plans):
    median = lambda own, other: statistics.median(a / b for a, b in zip(own, other))
    walls = lambda runs: [run[0] for run in runs]
    plan = median(walls(p[1] for p in plans), walls(p[0] for p in plans))
    copy = median(transactions, copies)
    print(f"\n{options.users:,} users, medians of {options.rounds} rounds (the first `apply`: "
          f"{options.apply_rounds}), all in turn\n")
    print("| | wall s | min–max | user s | peak MB | wall ratio | user ratio |")
    print("|---|---|---|---|---|---|---|")
    print(compare.Row("first `apply`, file", files, 1, 1))
    print(compare.Row("first `apply`, server", server, median(walls(server), walls(files))))
    print(compare.Row("`plan`, no changes, file", [p[0] for p in plans], 1, 1))
    print(compare.Row("`plan`, no changes, server", [p[1] for p in plans], plan))
    print("\n| the same rows | wall s | min–max | ratio |\n|---|---|---|---|")
    for name, times, ratio in (
            ("COPY into the same tables", copies, 1),
            ("the transaction of the first `apply`", transactions, copy),
            ("COPY into tables without a key or a rule", bare, median(bare, copies))):
        print(f"| {name} | {statistics.median(times):.3f} | {min(times):.3f}–{max(times):.3f} | {ratio:.2f} |")
    print()
    checks = [(f"plan: {plan:.2f} times that of a file, at most {PLAN_RATIO:g}", plan <= PLAN_RATIO),
              (f"apply: {copy:.2f} COPYs, at most {COPY_RATIO:g}", copy <= COPY_RATIO)]
    for text, holds in checks:
        print(f"- {'pass' if holds else 'FAIL'}: {text}")
    if not all(holds for _, holds in checks):
        sys.exit(1)


if __name__ == "__main__":
    main()
