"""Says whether manifests say what was stored, as PyYAML reads them.

Reads a list of cases: the texts of the files, the workspace's defaults as YAML, and what each user
is to have, all values as texts. Layers are laid over each other here once more: the user, the
profile, the defaults of the file, those of the workspace.
"""
import json
import re
import sys
import unicodedata

import yaml

TEXTS = {"first_name", "last_name", "department", "site", "profile"}


class TextLoader(yaml.BaseLoader):
    """Takes every scalar for a text, but for a bare null."""


TextLoader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^null$"), ["n"])
TextLoader.add_constructor("tag:yaml.org,2002:null", lambda loader, node: None)


def flat(node, path=()):
    """Mappings key by key; lists and scalars as they are."""
    if isinstance(node, dict):
        for key, value in node.items():
            yield from flat(value, path + (key,))
    else:
        yield path, node


def layered(*layers):
    result = {}
    for layer in layers:
        result.update(dict(flat(layer or {})))
    return {".".join(key): value for key, value in result.items() if value is not None}


def wanted(value):
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, list):
        return [wanted(entry) for entry in value]
    if isinstance(value, dict):
        return {key: wanted(entry) for key, entry in value.items()}
    return value


def check(case):
    files = [yaml.load(text, TextLoader) for text in case["files"]]
    guessed = [yaml.load(text, yaml.SafeLoader) for text in case["files"]]
    profiles = {name: profile for file in files for name, profile in file.get("profiles", {}).items()}
    defaults = yaml.load(case["defaults"], TextLoader)
    seen = set()
    for file, typed in zip(files, guessed):
        for user, types in zip(file.get("users", []), typed.get("users", [])):
            extension = user.pop("extension")
            profile = profiles[user.pop("profile")] if "profile" in user else {}
            found = layered(defaults, file.get("defaults"), profile, user)
            for key, value in case["users"][extension].items():
                assert found.get(key) == wanted(value), (case["seed"], extension, key, found.get(key), value)
            for key in TEXTS & types.keys():
                assert types[key] is None or isinstance(types[key], str), (case["seed"], extension, key)
            seen.add(extension)
    assert seen == set(case["users"]), case["seed"]


def main():
    cases = json.load(open(sys.argv[1], encoding="utf-8"))
    for case in cases:
        check(case)
    print(len(cases), "cases agree")


main()
