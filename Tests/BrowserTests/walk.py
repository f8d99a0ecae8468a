#!/usr/bin/env python3
"""Walks a person's way in a real browser: plan, apply, mail, link, page, `standard`; then the links that don't work.

Prints a line a step and ends with 1 at the first that goes wrong. Nothing is mocked: the programs, the store, the
mails in their folder and Chromium are the real ones.
"""

import argparse
import base64
import email
import email.policy
import json
import os
import pathlib
import re
import signal
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import urllib.request

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.support.ui import WebDriverWait

WORKSPACE = """\
organization: acme
company: Acme Harbor Co.
domain: acme.example.com
manifests: [people]
portal_url: {url}
requester: {{name: Grace Hopper, extension: "1000"}}
mail: {{from: "Acme Phones <phones@acme.example.com>"}}
"""

PERSON = """\
users:
  - extension: "1001"
    first_name: Ada
    last_name: Lovelace
    emails: [ada@acme.example.com]
    time_zone: America/New_York
    welcome: {welcome}
"""

PASSWORD = "lanterns over the quay"
NEW_PASSWORD = "gulls above the breakwater"


class Failure(Exception):
    """A step that went wrong."""


class Harbor:
    """A workspace, its portal and its mails."""

    def __init__(self, programs, folder):
        self.programs = programs
        self.folder = folder
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        self.rollcall("init", self.folder, "--organization", "acme", "--company", "Acme Harbor Co.",
                      "--domain", "acme.example.com")
        (folder / "rollcall.yaml").write_text(WORKSPACE.format(url=self.url))
        for path in (folder / "people").iterdir():
            path.unlink()
        self.log = open(folder / "portal.log", "wb")
        self.portal = None

    def rollcall(self, *arguments):
        command = [self.programs / "rollcall", *map(str, arguments)]
        result = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
        if result.returncode:
            raise Failure(f"{arguments[0]} exits {result.returncode}: {result.stdout}{result.stderr}")
        return result.stdout

    def welcome(self, request):
        """Applies a welcome request; returns the new link."""
        (self.folder / "people/staff.yaml").write_text(PERSON.format(welcome=request))
        known = self.mails()
        self.rollcall("apply", "--chdir", self.folder, "--auto-approve")
        return self.link_in(self.new_mail(known))

    def mails(self):
        folder = self.folder / ".rollcall/mail"
        return set(folder.glob("*.eml")) if folder.exists() else set()

    def new_mail(self, known):
        for _ in range(200):
            new = self.mails() - known
            if new:
                return new.pop()
            time.sleep(0.05)
        raise Failure("no mail came")

    def link_in(self, path):
        message = email.message_from_bytes(path.read_bytes(), policy=email.policy.SMTPUTF8)
        if message.defects:
            raise Failure(f"the mail has defects: {message.defects}")
        text = message.get_body(("plain",)).get_content()
        return re.search(rf"{re.escape(self.url)}/\w+/[\w-]{{43}}", text)[0]

    def expire_links(self):
        """As if their time had passed."""
        with sqlite3.connect(self.folder / ".rollcall/roster.db") as store:
            store.execute("UPDATE links SET expires = CAST(strftime('%s') AS INTEGER)")

    def status(self):
        return json.loads(self.rollcall("show", "1001", "--chdir", self.folder, "--format", "json"))["status"]

    def start(self):
        self.portal = subprocess.Popen(
            [self.programs / "rollcall-portal", "--listen", f"127.0.0.1:{self.port}", "--chdir", self.folder],
            stdout=self.log, stderr=self.log)
        for _ in range(200):
            try:
                urllib.request.urlopen(f"{self.url}/healthz", timeout=1).close()
                return
            except OSError:
                time.sleep(0.05)
        raise Failure(f"the portal doesn't answer: {(self.folder / 'portal.log').read_text()}")

    def stop(self):
        if self.portal:
            self.portal.send_signal(signal.SIGTERM)
            status = self.portal.wait(timeout=20)
            if status:
                raise Failure(f"the portal ends with {status}")
            self.portal = None


class Browser:
    """Chromium without a window, at the width of a phone or of a desk."""

    sizes = {"phone": (390, 844), "desk": (1280, 900)}

    def __init__(self, pictures, scripts):
        options = webdriver.ChromeOptions()
        options.binary_location = "/usr/bin/chromium"
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
                         "--disable-background-networking", "--no-first-run"):
            options.add_argument(argument)
        if not scripts:
            options.add_experimental_option(
                "prefs", {"profile.managed_default_content_settings.javascript": 2})
        options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
        self.driver = webdriver.Chrome(service=Service("/usr/bin/chromedriver"), options=options)
        self.pictures = pictures
        self.requested = set()

    def open(self, url):
        self.driver.get(url)
        self.note_requests()

    def note_requests(self):
        for entry in self.driver.get_log("performance"):
            event = json.loads(entry["message"])["message"]
            if event["method"] == "Network.requestWillBeSent":
                self.requested.add(event["params"]["request"]["url"])

    def picture(self, name):
        """The page at both widths, in light and dark."""
        if not self.pictures:
            return
        for size, (width, height) in self.sizes.items():
            for scheme in ("light", "dark"):
                self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {
                    "width": width, "height": height, "deviceScaleFactor": 1, "mobile": size == "phone"})
                self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {
                    "features": [{"name": "prefers-color-scheme", "value": scheme},
                                 {"name": "prefers-reduced-motion", "value": "reduce"}]})
                data = self.driver.execute_cdp_cmd(
                    "Page.captureScreenshot", {"captureBeyondViewport": True})["data"]
                (self.pictures / f"{name}-{size}-{scheme}.png").write_bytes(base64.b64decode(data))
        self.driver.execute_cdp_cmd("Emulation.clearDeviceMetricsOverride", {})

    @property
    def text(self):
        return self.driver.find_element(By.TAG_NAME, "body").text

    def expect(self, words):
        if words not in self.text:
            raise Failure(f"{self.driver.current_url} doesn't say {words!r} but: {self.text}")

    def fill(self, **values):
        for name, value in values.items():
            element = self.driver.find_element(By.NAME, name)
            element.clear()
            element.send_keys(value)

    def submit(self, last_field):
        """By the keyboard, from the field that was filled in last."""
        page = self.driver.find_element(By.TAG_NAME, "html")
        self.driver.find_element(By.NAME, last_field).send_keys(Keys.ENTER)
        WebDriverWait(self.driver, 20).until(lambda _: self.is_gone(page))
        self.note_requests()

    @staticmethod
    def is_gone(element):
        try:
            element.tag_name
            return False
        except Exception:  # The driver has several for this.
            return True

    def complaints(self):
        """What the browser itself found wrong, as violations of the policy."""
        return [entry["message"] for entry in self.driver.get_log("browser")
                if "favicon" not in entry["message"] and "422" not in entry["message"]
                and "404" not in entry["message"] and "400" not in entry["message"]]


def step(words):
    print(f"ok  {words}", flush=True)


def set_up(harbor, browser):
    link = harbor.welcome("first")
    if harbor.status() != "new":
        raise Failure(f"before: {harbor.status()}")
    step("plan, apply, mail")
    harbor.start()
    for method in ("GET", "HEAD"):
        for _ in range(20):
            request = urllib.request.Request(link, method=method)
            urllib.request.urlopen(request, timeout=5).close()
    step("a scanner's 40 looks leave the link alone")
    browser.open(link)
    browser.expect("Welcome, Ada")
    browser.picture("setup")
    browser.fill(password="password", repeated_password="password", pin="1234")
    browser.submit("pin")
    browser.expect("password")
    browser.picture("setup-refused")
    if harbor.status() != "new":
        raise Failure("a refused password changed the account")
    step("what breaks the rules is refused, and said beside the field")
    browser.fill(password=PASSWORD, repeated_password=PASSWORD, pin="0815")
    browser.submit("pin")
    browser.expect("ready")
    browser.picture("ready")
    if harbor.status() != "standard":
        raise Failure(f"after: {harbor.status()}")
    step("the link leads to an account that is standard")
    return link


def dead_links(harbor, browser, used):
    browser.open(used)
    browser.expect("This link doesn")
    browser.picture("dead-link")
    page = browser.driver.page_source
    superseded = harbor.welcome("second")
    newest = harbor.welcome("third")
    browser.open(superseded)
    if browser.driver.page_source != page:
        raise Failure("a superseded link shows another page than a used one")
    browser.open(newest)
    browser.expect("Welcome, Ada")
    expired = harbor.welcome("fourth")
    harbor.expire_links()
    browser.open(expired)
    if browser.driver.page_source != page:
        raise Failure("an expired link shows another page than a used one")
    step("used, superseded and expired links show the same page")


def forgot(harbor, browser):
    browser.open(f"{harbor.url}/forgot")
    browser.picture("forgot")
    pages = []
    known = harbor.mails()
    for name in ("nobody@acme.example.com", "1001"):
        browser.open(f"{harbor.url}/forgot")
        browser.fill(login_name=name)
        browser.submit("login_name")
        pages.append(browser.text)
    if pages[0] != pages[1]:
        raise Failure("forgot password tells who has an account")
    link = harbor.link_in(harbor.new_mail(known))
    browser.open(link)
    browser.picture("recover")
    known = harbor.mails()
    browser.fill(password=NEW_PASSWORD, repeated_password=NEW_PASSWORD)
    browser.submit("repeated_password")
    browser.expect("ready")
    notice = harbor.new_mail(known).read_text()
    if "password" not in notice:
        raise Failure("the notice doesn't speak of the password")
    step("a forgotten password is replaced by a mailed link, and a notice says so")


def own_profile(harbor, browser):
    browser.driver.delete_all_cookies()
    browser.open(f"{harbor.url}/profile")
    browser.picture("sign-in")
    browser.fill(login_name="1001", password=PASSWORD)
    browser.submit("password")
    browser.expect("wrong")
    browser.fill(login_name="1001", password=NEW_PASSWORD)
    browser.submit("password")
    browser.picture("profile")
    browser.fill(first_name="Augusta Ada")
    browser.submit("first_name")
    browser.expect("saved")
    browser.picture("profile-saved")
    history = harbor.rollcall("history", "1001", "--chdir", harbor.folder)
    if "Augusta Ada" not in history or "1001@acme.example.com" not in history:
        raise Failure(f"no audit entry: {history}")
    plan = harbor.rollcall("plan", "--chdir", harbor.folder)
    if "Augusta Ada" not in plan:
        raise Failure(f"the change doesn't show as drift: {plan}")
    step("signing in; a change by the person is audited and shows as drift")


def walk(programs, pictures, scripts):
    with tempfile.TemporaryDirectory(prefix="rollcall-walk.") as folder:
        harbor = Harbor(programs, pathlib.Path(folder) / "harbor")
        browser = Browser(pictures, scripts)
        try:
            used = set_up(harbor, browser)
            dead_links(harbor, browser, used)
            forgot(harbor, browser)
            own_profile(harbor, browser)
            others = [url for url in browser.requested
                      if not url.startswith((harbor.url, "data:", "about:", "chrome"))]
            if others:
                raise Failure(f"requests to other hosts: {others}")
            complaints = browser.complaints()
            if complaints:
                raise Failure(f"the browser complains: {complaints}")
            step(f"{len(browser.requested)} addresses requested, none of another host")
            harbor.stop()
            log = (harbor.folder / "portal.log").read_text()
            token = used.rsplit("/", 1)[1]
            if token in log or PASSWORD in log:
                raise Failure("the log tells secrets")
            step("the portal stops in order and its log tells no secret")
        finally:
            browser.driver.quit()
            if harbor.portal:
                harbor.portal.kill()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("programs", type=pathlib.Path, help="the folder with rollcall and rollcall-portal")
    parser.add_argument("--pictures", type=pathlib.Path, help="a folder for pictures of the pages")
    parser.add_argument("--without-scripts", action="store_true", help="with JavaScript switched off")
    options = parser.parse_args()
    for name in ("ROLLCALL_STORE", "ROLLCALL_TOKEN", "ROLLCALL_PLAN_KEY", "ROLLCALL_LINK_KEY"):
        os.environ.pop(name, None)
    if options.pictures:
        options.pictures.mkdir(parents=True, exist_ok=True)
    try:
        walk(options.programs.resolve(), options.pictures, not options.without_scripts)
    except Failure as failure:
        print(f"FAILED  {failure}", file=sys.stderr)
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
