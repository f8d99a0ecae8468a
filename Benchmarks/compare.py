#!/usr/bin/python3
"""Measure rollcall side by side with libyaml's own event loop and print a Markdown table.

Called by run.sh, which builds what this needs. Exits 1 when a limit is missed.
"""

import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
PLAN_RATIO = 3.0  # wall time of a plan without changes, in event loops
PLAN_PEAK = 150.0  # its peak memory, in MB
START_UP = 15.0  # wall time of --version, in milliseconds


class Bench:
    def __init__(self, options):
        self.options = options
        self.folder = pathlib.Path(options.folder)
        self.workspace = self.folder / "workspace"
        self.changed = self.folder / "changed"
        self.store = self.workspace / ".rollcall"
        self.empty = self.folder / "empty-store"
        self.saved = self.folder / "saved-store"
        self.environment = {
            name: value for name, value in os.environ.items() if not name.startswith("ROLLCALL_")
        }

    def rollcall(self, *arguments, workspace=None):
        where = str(workspace or self.workspace)
        return [self.options.rollcall, "--chdir", where, "--quiet", *arguments]

    def events(self, *flags):
        return [str(self.folder / "events"), *flags, str(self.workspace / "people")]

    def measure(self, command, times=1):
        """Wall and user seconds and peak MB of one command; stops the run when it fails."""
        result = self.folder / "result"
        run = subprocess.run(
            [str(self.folder / "measure"), str(times), str(result), *command],
            env=self.environment, stderr=subprocess.PIPE, check=False)
        if run.returncode != 0:
            message = run.stderr.decode(errors="replace")[:2000]
            sys.exit(f"failed with status {run.returncode}: {' '.join(command)}\n{message}")
        wall, user, _, peak = result.read_text(encoding="ascii").split()
        return float(wall), float(user), float(peak) * 1024 / 1e6

    def alternate(self, name, command, before=None, rounds=None):
        """Runs command and yardstick in turn; returns a row of medians and ratios."""
        own, yardstick = [], []
        for _ in range(rounds or self.options.rounds):
            if before:
                before()
            yardstick.append(self.measure(self.events()))
            own.append(self.measure(command))
        ratios = [mine[0] / theirs[0] for mine, theirs in zip(own, yardstick)]
        cpu = [mine[1] / theirs[1] for mine, theirs in zip(own, yardstick)]
        return Row(name, own, statistics.median(ratios), statistics.median(cpu))

    def generate(self, folder, *extra):
        command = [sys.executable, str(HERE / "generate.py"), str(folder),
                   "--users", str(self.options.users), *extra]
        subprocess.run(command, check=True)

    def initialize(self):
        """Makes the store; a copy of it is kept for as many first applies as are measured."""
        shutil.rmtree(self.store, ignore_errors=True)
        self.measure(self.rollcall("init"))
        replace(self.empty, self.store)

    def forget(self):
        """Gives the workspace the store as it was before the first apply."""
        replace(self.store, self.empty)

    def keep(self):
        replace(self.saved, self.store)

    def restore(self):
        """Gives the changed workspace the store as it was before the change."""
        replace(self.changed / ".rollcall", self.saved)


class Row:
    """Several runs of one command: wall seconds, user seconds, peak MB."""

    def __init__(self, name, runs, ratio=None, cpu=None):
        self.name = name
        self.wall, self.user, self.peak = (statistics.median(column) for column in zip(*runs))
        walls = [run[0] for run in runs]
        self.noise = f"{min(walls):.3f}–{max(walls):.3f}"
        self.ratio, self.cpu = ratio, cpu

    def __str__(self):
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        cpu = "" if self.cpu is None else f"{self.cpu:.2f}"
        cells = [self.name, f"{self.wall:.3f}", self.noise, f"{self.user:.3f}",
                 f"{self.peak:.1f}", ratio, cpu]
        return f"| {' | '.join(cells)} |"


def replace(folder, source):
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(source, folder)


def main():
    options = parse_options()
    bench = Bench(options)
    bench.generate(bench.workspace)
    bench.generate(bench.changed, "--change", "1")
    rows = measure_all(bench)
    print(f"\n{options.users:,} users, medians of {options.rounds} rounds, in turn with the event loop\n")
    print("| | wall s | min–max | user s | peak MB | wall ratio | user ratio |")
    print("|---|---|---|---|---|---|---|")
    for row in rows.values():
        print(row)
    if options.instructions:
        print_instructions(bench)
    if not limits_hold(rows):
        sys.exit(1)


def parse_options():
    parser = argparse.ArgumentParser(prog="Benchmarks/run.sh", description=__doc__.partition("\n")[0])
    parser.add_argument("--rollcall", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--folder", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--users", type=int, default=100_000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--apply-rounds", type=int, default=5, help="rounds of the first apply")
    parser.add_argument("--instructions", action="store_true",
                        help="also count instructions with callgrind, at 10,000 users")
    return parser.parse_args()


def measure_all(bench):
    say = lambda text: print(text, file=sys.stderr, flush=True)
    rows = {}
    apply = bench.rollcall("apply", "--auto-approve")
    start = [bench.measure([bench.options.rollcall, "--version"], times=20)
             for _ in range(bench.options.rounds)]
    rows["version"] = Row("`--version` (mean of 20)", start)
    floor = [bench.measure(bench.events()) for _ in range(bench.options.rounds)]
    rows["events"] = Row("libyaml event loop (C)", floor, 1, 1)
    floor = [bench.measure(bench.events("--read")) for _ in range(bench.options.rounds)]
    rows["read"] = Row("only reading the files (C)", floor)
    say("validate …")
    rows["validate"] = bench.alternate("`validate`", bench.rollcall("validate"))
    say("first apply …")
    bench.initialize()
    rows["create"] = bench.alternate(
        "first `apply`", apply, before=bench.forget, rounds=bench.options.apply_rounds)
    bench.keep()
    say("plans …")
    rows["plan"] = bench.alternate("`plan`, no changes", bench.rollcall("plan", "--detailed-exitcode"))
    bench.restore()
    rows["changed"] = bench.alternate(
        "`plan`, 1 % changed", bench.rollcall("plan", workspace=bench.changed))
    say("apply of 1 % …")
    rows["update"] = bench.alternate(
        "`apply`, 1 % changed",
        bench.rollcall("apply", "--auto-approve", workspace=bench.changed), before=bench.restore)
    # The store must hold the change now: with --detailed-exitcode a plan with changes fails.
    bench.measure(bench.rollcall("plan", "--detailed-exitcode", workspace=bench.changed))
    return rows


def print_instructions(bench):
    """Instructions repeat where wall times don't; they are the figure to compare over time."""
    bench.options.users = 10_000
    for folder in (bench.workspace, bench.changed, bench.saved):
        shutil.rmtree(folder, ignore_errors=True)
    bench.generate(bench.workspace)
    bench.initialize()
    bench.measure(bench.rollcall("apply", "--auto-approve"))
    # valgrind gives up on debug information of this compiler's.
    stripped = str(bench.folder / "rollcall")
    subprocess.run(["strip", "--strip-debug", "-o", stripped, bench.options.rollcall], check=True)
    bench.options.rollcall = stripped
    yardstick = instructions(bench, bench.events())
    print("\nInstructions at 10,000 users (callgrind)\n\n| | instructions | ratio |\n|---|---|---|")
    print(f"| libyaml event loop (C) | {yardstick:,} | 1.000 |")
    for name, command in (("validate", ["validate"]), ("plan", ["plan"])):
        count = instructions(bench, bench.rollcall(*command))
        print(f"| `{name}` | {count:,} | {count / yardstick:.3f} |")


def instructions(bench, command):
    run = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
        env=bench.environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=False)
    text = run.stderr.decode(errors="replace")
    found = re.search(r"Collected : (\d+)", text)
    if run.returncode != 0 or not found:
        sys.exit(f"callgrind can't run {' '.join(command)}:\n{text[-2000:]}")
    return int(found.group(1))


def limits_hold(rows):
    plan, start = rows["plan"], rows["version"].wall * 1000
    checks = [
        (f"plan without changes: {plan.ratio:.2f} event loops, at most {PLAN_RATIO:g}",
         plan.ratio <= PLAN_RATIO),
        (f"plan without changes: {plan.peak:.1f} MB, at most {PLAN_PEAK:g}", plan.peak <= PLAN_PEAK),
        (f"--version: {start:.1f} ms, under {START_UP:g}", start < START_UP),
    ]
    print()
    for text, holds in checks:
        print(f"- {'pass' if holds else 'FAIL'}: {text}")
    return all(holds for _, holds in checks)


if __name__ == "__main__":
    main()
