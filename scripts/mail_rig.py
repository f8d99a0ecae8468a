"""A workspace full of people to welcome, and Postfix's smtp-sink to send the mails to."""

import email
import email.policy
import os
import shutil
import socket
import subprocess
import sys
import time

WORKSPACE = """\
organization: acme
company: Acme
domain: acme.example.com
manifests: [people]
portal_url: https://phones.example.com
mail: {{from: "Acme <phones@acme.example.com>", server: "smtp://127.0.0.1:{port}"}}
guards: {{send_welcome: {count}}}
"""


class Sink:
    """smtp-sink on a free port, with a file for each mail that it took, if it keeps them."""

    def __init__(self, folder, delay=0, keeps=True):
        self.mails = folder / "mails"
        self.mails.mkdir(mode=0o777)
        self.mails.chmod(0o777)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        command = ["smtp-sink", "-4"]
        if delay:
            command += ["-w", str(delay)]
        if keeps:
            command += ["-d", f"{self.mails}/%M."]
        if os.getuid() == 0:
            command += ["-u", "nobody"]
        self.process = subprocess.Popen(
            command + [f"127.0.0.1:{self.port}", "100"], stderr=subprocess.PIPE,
            env={**os.environ, "PATH": os.environ["PATH"] + ":/usr/sbin"})
        self.wait_until_ready()

    def wait_until_ready(self):
        for _ in range(200):
            if self.process.poll() is not None:
                sys.exit(f"smtp-sink: {self.process.stderr.read().decode()}")
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                time.sleep(0.01)
        sys.exit("smtp-sink doesn't listen")

    def count(self):
        return sum(1 for _ in self.mails.iterdir())

    def messages(self):
        for path in self.mails.iterdir():
            yield email.message_from_bytes(path.read_bytes(), policy=email.policy.SMTPUTF8)

    def stop(self):
        # Who started this may have blocked the gentler signals.
        self.process.kill()
        self.process.wait()


def people(count, welcome="true"):
    lines = ["users:"]
    for number in range(1001, 1001 + count):
        lines += [
            f'  - extension: "{number}"', "    first_name: Ada", "    last_name: Lovelace",
            f"    emails: [user{number}@acme.example.com]",
            "    voicemail_pin: {generate: true}"]
        if welcome:
            lines.append(f"    welcome: {welcome}")
    return "\n".join(lines) + "\n"


def make_workspace(binary, folder, port, count):
    run(binary, "init", folder, "--organization", "acme", "--company", "Acme",
        "--domain", "acme.example.com", check=True)
    (folder / "rollcall.yaml").write_text(WORKSPACE.format(port=port, count=count))
    shutil.rmtree(folder / "people")
    (folder / "people").mkdir()
    (folder / "people/staff.yaml").write_text(people(count))


def run(binary, *arguments, check=False):
    return subprocess.run([binary, *map(str, arguments)], stdout=subprocess.PIPE,
                          stderr=subprocess.STDOUT, text=True, check=check)
