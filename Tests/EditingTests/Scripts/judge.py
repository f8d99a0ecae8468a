"""Says whether manifests differ in the values that were written and in nothing else.

Reads a list of cases: a text before, a text after, and what was written where.
"""
import json
import sys
import unicodedata

import yaml


def load(text, loader):
    return list(yaml.load_all(text, Loader=loader))


def place(documents, user, way):
    """The mapping or list that holds a value, and its key there."""
    for document in documents:
        for candidate in document["users"] if isinstance(document, dict) else []:
            if str(candidate["extension"]) == user:
                found = candidate
    for step in way[:-1]:
        if isinstance(step, list):
            found = next(entry for entry in found if entry[step[0]] == step[1])
        else:
            found = found[step]
    return found, way[-1]


def main():
    cases = json.load(open(sys.argv[1], encoding="utf-8"))
    for case in cases:
        # BaseLoader takes every scalar for a text, SafeLoader guesses types as most readers do.
        before = load(case["before"], yaml.BaseLoader)
        after = load(case["after"], yaml.BaseLoader)
        guessed = load(case["after"], yaml.SafeLoader)
        for edit in case["made"]:
            value, way = edit["value"], edit["way"]
            if isinstance(value, str):
                value = unicodedata.normalize("NFC", value)
            old, key = place(before, edit["user"], way)
            new, _ = place(after, edit["user"], way)
            if value is None:
                assert new[key] in ("null", []), (case["seed"], edit, new[key])
            else:
                assert new[key] == value, (case["seed"], edit, new[key])
            mapping, _ = place(guessed, edit["user"], way)
            if value is None:
                assert not mapping[key], (case["seed"], edit)
            if key in ("first_name", "last_name", "department", "model"):
                assert mapping[key] is None or isinstance(mapping[key], str), (case["seed"], edit)
            old[key] = new[key]
        assert before == after, case["seed"]
    print(len(cases), "cases agree")


main()
