#!/usr/bin/python3
"""Measure one command for many workspaces side by side with one command each, in a loop.

Called by `run.sh organizations`, which builds what this needs. Two folders hold the same number of
organizations: one is worked on by `--workspace`, the other by the loop. Prints a Markdown table.
"""

import argparse
import statistics
import subprocess
import sys

import compare

LOOP = 'for folder in "$1"/*; do "$0" --chdir "$folder" --quiet {} || exit; done'


class Bench(compare.Bench):
    def __init__(self, options):
        super().__init__(options)
        self.sides = [self.folder / "together", self.folder / "one-by-one"]
        if options.store:
            self.environment["ROLLCALL_STORE"] = options.store

    def generate_both(self, change):
        for side in self.sides:
            subprocess.run(
                [sys.executable, str(compare.HERE / "generate.py"), str(side), "--organizations",
                 str(self.options.organizations), "--users", str(self.options.users),
                 "--change", str(change), "--prefix", side.name], check=True)

    def initialize_both(self):
        for side in self.sides:
            self.measure(["sh", "-c", LOOP.format("init"), self.options.rollcall, str(side)])

    def together(self, command):
        return self.measure([self.options.rollcall, "--chdir", str(self.sides[0]), "--quiet",
                             *command.split(), "--workspace", "*"])

    def one_by_one(self, command):
        return self.measure(
            ["sh", "-c", LOOP.format(command), self.options.rollcall, str(self.sides[1])])

    def in_turn(self, name, command, rounds, before=lambda number: None):
        """Both ways in turn; two rows of medians, and the ratios of the pairs."""
        together, one_by_one = [], []
        for number in range(rounds):
            before(number)
            # The one that goes first changes, in case it warms something up for the other.
            for way in ([together, one_by_one], [one_by_one, together])[number % 2]:
                way.append((self.together if way is together else self.one_by_one)(command))
        ratios = [mine[0] / theirs[0] for mine, theirs in zip(together, one_by_one)]
        cpu = [mine[1] / theirs[1] for mine, theirs in zip(together, one_by_one)]
        noise = f"{min(ratios):.2f}–{max(ratios):.2f}"
        return [compare.Row(f"{name}, one by one", one_by_one, 1, 1),
                compare.Row(f"{name}, together", together, statistics.median(ratios),
                            statistics.median(cpu)),
                f"- {name}: ratios {noise}"]


def main():
    options = parse_options()
    bench = Bench(options)
    bench.generate_both(0)
    bench.initialize_both()
    print("first apply, plans, apply of 1 % …", file=sys.stderr, flush=True)
    apply = "apply --auto-approve"
    change = lambda number: bench.generate_both((number + 1) % 2)
    results = [
        bench.in_turn("first `apply`", apply, 1),
        bench.in_turn("`plan`, no changes", "plan --detailed-exitcode", options.rounds),
        bench.in_turn("`apply`, 1 % changed", apply, options.rounds, before=change),
    ]
    print(f"\n{options.organizations:,} organizations of {options.users:,} users, "
          f"medians of {options.rounds} rounds (the first `apply`: 1)\n")
    print("| | wall s | min–max | user s | peak MB | wall ratio | user ratio |")
    print("|---|---|---|---|---|---|---|")
    for *rows, _ in results:
        for row in rows:
            print(row)
    print()
    for *_, noise in results:
        print(noise)


def parse_options():
    parser = argparse.ArgumentParser(
        prog="Benchmarks/run.sh organizations", description=__doc__.partition("\n")[0])
    parser.add_argument("--rollcall", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--folder", required=True, help=argparse.SUPPRESS)
    parser.add_argument("--organizations", type=int, default=1_000)
    parser.add_argument("--users", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--store", metavar="URL", help="one for all; default: a file in each workspace")
    return parser.parse_args()


if __name__ == "__main__":
    main()
