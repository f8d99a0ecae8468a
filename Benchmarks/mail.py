#!/usr/bin/env python3
"""Measures how fast and in how much memory an apply welcomes people by a real SMTP server.

Beside it runs smtp-source, Postfix's own load generator, over as many connections to the same server.
"""

import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import time

sys.dont_write_bytecode = True
sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "scripts"))
from mail_rig import Sink, make_workspace, people  # noqa: E402


def timed(command):
    """Wall seconds and peak memory in MB."""
    start = time.monotonic()
    result = subprocess.run(["/usr/bin/time", "-f", "%M", *map(str, command)],
                            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    seconds = time.monotonic() - start
    if result.returncode:
        sys.exit(f"{command[0]} failed: {result.stderr}")
    return seconds, int(re.findall(r"\d+", result.stderr)[-1]) / 1024


def apply(binary, folder, mails, welcome):
    """An apply that creates everybody and, unless it is the first of two, mails nobody."""
    (folder / "people/staff.yaml").write_text(people(mails, welcome))
    return timed([binary, "--chdir", folder, "apply", "--auto-approve", "--quiet"])


def measure(binary, base, mails):
    folder = pathlib.Path(tempfile.mkdtemp(dir=base))
    folder.chmod(0o755)
    sink = Sink(folder, keeps=False)
    try:
        workspace = folder / "workspace"
        make_workspace(binary, workspace, sink.port, mails)
        apply(binary, workspace, mails, welcome=None)
        seconds, peak = apply(binary, workspace, mails, welcome="first")
        source, _ = timed(["smtp-source", "-s", "4", "-l", "4000", "-m", mails, "-d",
                           f"127.0.0.1:{sink.port}"])
        return seconds, peak, source
    finally:
        sink.stop()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("program", nargs="?", default=".build/release/rollcall")
    parser.add_argument("--mails", type=int, default=5000)
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    options.program = os.path.realpath(options.program)
    os.environ["PATH"] += ":/usr/sbin"
    print("mails  seconds  mails/s  peak MB  smtp-source mails/s")
    with tempfile.TemporaryDirectory(prefix="rollcall-mails.") as base:
        os.chmod(base, 0o755)
        for mails in sorted({options.mails // 10, options.mails}):
            for _ in range(options.rounds):
                seconds, peak, source = measure(options.program, base, mails)
                print(f"{mails:5}  {seconds:7.2f}  {mails / seconds:7.0f}  {peak:7.0f}"
                      f"  {mails / source:19.0f}", flush=True)


if __name__ == "__main__":
    main()
