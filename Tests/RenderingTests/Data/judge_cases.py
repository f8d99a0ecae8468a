"""Judges the cases of a file by a JSON Schema, with another implementation than Rollcall's.

usage: judge_cases.py SCHEMA FILE
A FILE.json is one document, a FILE.jsonl has one a line, any other holds cases. Prints a JSON array of [name, accepted].
"""
import json
import sys

import yaml
from jsonschema import Draft202012Validator


class Loader(yaml.BaseLoader):
    """Plain scalars stay texts, as in Rollcall; null, true and false alone mean something."""


Loader.yaml_implicit_resolvers = {}
Loader.add_implicit_resolver(
    "tag:yaml.org,2002:null", yaml.resolver.re.compile(r"^(~|null|Null|NULL|)$"), ["~", "n", "N", ""]
)
Loader.add_implicit_resolver(
    "tag:yaml.org,2002:bool", yaml.resolver.re.compile(r"^(true|false)$"), ["t", "f"]
)
Loader.add_constructor("tag:yaml.org,2002:null", lambda loader, node: None)
Loader.add_constructor("tag:yaml.org,2002:bool", lambda loader, node: node.value == "true")


def cases(path):
    """Names and documents."""
    if path.endswith(".json"):
        yield path, json.load(open(path, encoding="utf-8"))
        return
    if path.endswith(".jsonl"):
        for line in open(path, encoding="utf-8", newline="\n"):
            yield path, json.loads(line)
        return
    for part in open(path, encoding="utf-8").read().split("=== ")[1:]:
        title, text = part.split("\n", 1)
        yield title.split(": ", 1)[1], yaml.load(text, Loader=Loader)


def main(schema_path, cases_path):
    schema = json.load(open(schema_path, encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    verdicts = [[name, validator.is_valid(document)] for name, document in cases(cases_path)]
    print(json.dumps(verdicts))


main(*sys.argv[1:])
