#!/usr/bin/env python3
"""Looks at the pages of reports in a real browser: report.py PROGRAMS AXE [--pictures FOLDER]

Everybody in a store gets a name made to do harm, behind the program's back; the plan that results is written as HTML
and opened in Chromium. Nothing of it may run, fetch or hide, and the layout must hold. Prints a line a step and ends
with 1 at the first that goes wrong.
"""

import argparse
import base64
import json
import pathlib
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By

EXAMPLE = pathlib.Path(__file__).resolve().parents[2] / "examples/harbor"

ATTACKS = [
    "<script>document.title='hit'</script>", "<img src=http://192.0.2.1/x onerror=document.title='hit'>",
    "</style><script>document.title='hit'</script>", "\" onmouseover=\"document.title='hit'", "javascript:alert(1)",
    "Robert'); DROP TABLE users;--", "::error::pwned", "=HYPERLINK(\"http://192.0.2.1\")", "a|b`c``d",
    "\u202egnp.exe", "\u001b[2J\u001b[31mred", "zero\u200bwidth", "<!--", "]]>", "&lt;b&gt;", "x" * 500, "名" * 500,
    "שלום עולם", "<iframe src=http://192.0.2.1></iframe>", "<svg onload=alert(1)>", "{{7*7}}", "%3Cscript%3E",
    "<link rel=stylesheet href=http://192.0.2.1/x.css>", "<base href=http://192.0.2.1/>",
]

# Of the harbor, for a plan with every kind of action.
EDITS = {
    "people/sales.yaml": [("    last_name:", "    reset: left 2026\n    last_name:", 2)],
    "people/dispatch.yaml": [("    last_name:", "    security: {force_password_reset: yes-2026}\n    last_name:", 1)],
}


class Failure(Exception):
    """A step that went wrong."""


class Workspace:
    """A copy of the example with a store of its own."""

    def __init__(self, programs, folder):
        self.program = programs / "rollcall"
        self.folder = folder
        self.rollcall("init", folder, "--organization", "acme", "--company", "Acme Harbor Co.",
                      "--domain", "acme.example.com")
        shutil.rmtree(folder / "people")
        shutil.copytree(EXAMPLE, folder, dirs_exist_ok=True)

    def rollcall(self, *arguments):
        result = subprocess.run([self.program, *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
        if result.returncode:
            raise Failure(f"{arguments[0]} exits {result.returncode}: {result.stderr.decode()}")
        return result.stdout

    def page(self, name, command="plan"):
        """The report as a file of HTML."""
        path = self.folder / f"{name}.html"
        self.rollcall(command, "--chdir", self.folder, "--output", f"html={path}")
        return path

    def apply(self):
        self.rollcall("apply", "--chdir", self.folder, "--auto-approve")

    def edit(self):
        for file, changes in EDITS.items():
            path = self.folder / file
            text = path.read_text()
            for old, new, count in changes:
                text = text.replace(old, new, count)
            path.write_text(text)

    def spoil(self):
        """As if somebody had changed the names with a tool that checks nothing."""
        with sqlite3.connect(self.folder / ".rollcall/roster.db") as store:
            keys = [row[0] for row in store.execute("SELECT extension FROM users ORDER BY extension")]
            for index, key in enumerate(keys):
                attack = ATTACKS[index % len(ATTACKS)]
                store.execute("UPDATE users SET first_name = ?, last_name = ? WHERE extension = ?",
                              (attack, attack, key))
        return len(keys)


    def remove(self):
        """As if somebody had deleted the last user with such a tool."""
        with sqlite3.connect(self.folder / ".rollcall/roster.db") as store:
            store.execute("PRAGMA foreign_keys = ON")
            store.execute("DELETE FROM users WHERE extension = (SELECT max(extension) FROM users)")


class Browser:
    """Chromium without a window."""

    sizes = {"phone": (360, 780), "desk": (1280, 900)}

    def __init__(self, scripts):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
                         "--disable-background-networking", "--no-first-run"):
            options.add_argument(argument)
        if not scripts:
            options.add_experimental_option("prefs", {"profile.managed_default_content_settings.javascript": 2})
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)

    def open(self, path):
        self.driver.get(path.as_uri())
        self.page = path.as_uri()

    def command(self, name, **parameters):
        return self.driver.execute_cdp_cmd(name, parameters)

    def show(self, size, scheme):
        width, height = self.sizes[size]
        self.command("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1,
                     mobile=size == "phone")
        self.command("Emulation.setEmulatedMedia",
                     features=[{"name": "prefers-color-scheme", "value": scheme}])

    def picture(self, path):
        path.write_bytes(base64.b64decode(self.command("Page.captureScreenshot")["data"]))

    def print(self, path):
        page = self.command("Page.printToPDF", printBackground=False, preferCSSPageSize=True)
        path.write_bytes(base64.b64decode(page["data"]))

    def requests(self):
        """Whatever was asked for, other than the page itself."""
        urls = set()
        for entry in self.driver.get_log("performance"):
            event = json.loads(entry["message"])["message"]
            if event["method"] == "Network.requestWillBeSent":
                urls.add(event["params"]["request"]["url"].split("#")[0])
        return urls - {self.page, "data:,"}

    def complaints(self):
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def shown(self):
        return [entry for entry in self.driver.find_elements(By.CSS_SELECTOR, ".entry") if entry.is_displayed()]


def step(words):
    print(f"ok  {words}", flush=True)


def check_layout(browser, name, pictures):
    for size in browser.sizes:
        for scheme in ("light", "dark"):
            browser.show(size, scheme)
            if pictures:
                browser.picture(pictures / f"{name}-{size}-{scheme}.png")
            width = browser.sizes[size][0]
            if browser.driver.execute_script("return document.documentElement.scrollWidth") > width:
                raise Failure(f"{name} is wider than {width} pixels")
    if pictures:
        browser.print(pictures / f"{name}.pdf")
    step(f"{name}: the layout holds from 360 pixels on")


def check_inert(browser, name):
    title = browser.driver.title
    if "hit" in title or browser.requests() or browser.complaints():
        raise Failure(f"{name}: {title!r} {browser.requests()} {browser.complaints()}")
    step(f"{name}: nothing runs, nothing is fetched, the policy has nothing to refuse")


def check_access(browser, name, axe):
    for scheme in ("light", "dark"):
        browser.show("desk", scheme)
        browser.command("Runtime.evaluate", expression=axe)
        result = browser.driver.execute_async_script(
            "const done = arguments[arguments.length - 1]; axe.run().then(done, error => done({error: String(error)}))")
        if result.get("error") or result["violations"]:
            problems = [(found["id"], found["help"], [node["html"] for node in found["nodes"]][:3])
                        for found in result.get("violations", [])]
            raise Failure(f"{name}, {scheme}: {result.get('error')} {problems}")
        passed = {found["id"] for found in result["passes"]}
        if not {"color-contrast", "heading-order", "region"} <= passed:
            raise Failure(f"{name}: axe looked at {sorted(passed)} only")
    step(f"{name}: axe finds nothing wrong, in light and dark")


def check_filter(browser, name):
    """By the keyboard, without any script."""
    browser.show("desk", "light")
    labels = browser.driver.find_elements(By.CSS_SELECTOR, ".filter label")
    total = len(browser.shown())
    counts = [int(re.search(r"(\d+)$", label.text)[1]) for label in labels]
    if len(labels) < 3 or counts[0] != total or sum(counts[1:]) != total:
        raise Failure(f"{name}: the filter counts {counts}, and {total} are shown")
    for label, count in zip(labels, counts):
        label.find_element(By.TAG_NAME, "input").click()
        if len(browser.shown()) != count:
            raise Failure(f"{name}: {label.text} shows {len(browser.shown())}")
    labels[0].find_element(By.TAG_NAME, "input").click()
    step(f"{name}: one kind of action can be shown alone")


def check_attacks(browser, name, count):
    text = browser.driver.find_element(By.TAG_NAME, "main").text
    for attack in ATTACKS[:count]:
        shown = "".join(rf"\u{{{ord(c):X}}}" if ord(c) < 32 or c in "\u202e\u200b" else c for c in attack)
        shown = re.sub(r"^::", r"\\u{3A}:", shown)
        if "".join(shown.split()) not in "".join(text.split()):
            raise Failure(f"{name} doesn't show {attack!r} as {shown!r}")
    step(f"{name}: all data can be read")


def walk(workspace, browsers, axe, pictures):
    pages = {"new": workspace.page("new")}
    workspace.apply()
    pages["empty"] = workspace.page("empty")
    workspace.edit()
    pages["edited"] = workspace.page("edited")
    count = workspace.spoil()
    pages["hostile"] = workspace.page("hostile")
    workspace.remove()
    pages["drift"] = workspace.page("drift", "drift")
    for browser in browsers:
        for name, path in pages.items():
            browser.open(path)
            check_layout(browser, name, pictures)
            check_inert(browser, name)
            if name != "empty":
                check_filter(browser, name)
            if name in ("hostile", "drift"):
                check_attacks(browser, name, count - (name == "drift"))
    for name, path in pages.items():
        browsers[0].open(path)
        check_access(browsers[0], name, axe)


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("programs", type=pathlib.Path)
    arguments.add_argument("axe", type=pathlib.Path)
    arguments.add_argument("--pictures", type=pathlib.Path)
    options = arguments.parse_args()
    browsers = []
    try:
        with tempfile.TemporaryDirectory(prefix="rollcall-report-") as folder:
            browsers = [Browser(True), Browser(False)]
            workspace = Workspace(options.programs, pathlib.Path(folder))
            walk(workspace, browsers, options.axe.read_text(), options.pictures)
    except Failure as failure:
        print(f"FAILED  {failure}")
        sys.exit(1)
    finally:
        for browser in browsers:
            browser.driver.quit()


if __name__ == "__main__":
    main()
