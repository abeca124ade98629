"""Reads YAML files with PyYAML (in Python and in C) and ruamel.yaml, and prints what they hold as JSON.

    read.py FILE…        {reader: {file: document}}; what is no JSON value is {"not JSON": "its type"}
    read.py --validate SCHEMA FILE…   {file: [complaint, …]}, by the jsonschema of Python
"""

import io
import json
import sys

import yaml
from ruamel.yaml import YAML


def plain(value):
    if isinstance(value, dict):
        return {key if isinstance(key, str) else f"{type(key).__name__} {key}": plain(one) for key, one in value.items()}
    if isinstance(value, list):
        return [plain(one) for one in value]
    # A subclass of str or float remembers how it was written.
    for kind in (bool, int, float, str):
        if isinstance(value, kind):
            return kind(value)
    return None if value is None else {"not JSON": type(value).__name__}


def ruamel(kind, pure):
    return lambda text: YAML(typ=kind, pure=pure).load(io.StringIO(text))


READERS = {
    "PyYAML": lambda text: yaml.load(text, yaml.SafeLoader),
    "PyYAML in C": lambda text: yaml.load(text, yaml.CSafeLoader),
    "ruamel.yaml": ruamel("safe", True),
    "ruamel.yaml in C": ruamel("safe", False),
    "ruamel.yaml, round trip": ruamel("rt", True),
}


class Days(yaml.SafeLoader):
    """Days stay texts, as JSON has them."""


Days.yaml_implicit_resolvers = {
    first: [(tag, expression) for tag, expression in resolvers if not tag.endswith(":timestamp")]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def text_of(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


def validate(schema, paths):
    from jsonschema import Draft202012Validator

    schema = json.loads(text_of(schema))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    return {
        path: [error.message for error in validator.iter_errors(yaml.load(text_of(path), Days))] for path in paths
    }


def read(reader, text):
    try:
        return plain(reader(text))
    except Exception as error:  # each library has errors of its own
        return {"error": str(error)}


def main():
    if sys.argv[1] == "--validate":
        answer = validate(sys.argv[2], sys.argv[3:])
    else:
        texts = {path: text_of(path) for path in sys.argv[1:]}
        answer = {
            name: {path: read(reader, text) for path, text in texts.items()} for name, reader in READERS.items()
        }
    json.dump(answer, sys.stdout)


main()
