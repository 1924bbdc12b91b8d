"""Packages as somebody might make them by hand: the chain is right, what it holds may be anything."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

from annotator.exchange.package_format import FORMAT, VERSION
from annotator.model.edit_json import edits_to_json
from annotator.model.edits import Step
from tests.store.builders import SCHEMA, Paper

Json = dict[str, Any]


def header(one: Paper, **more: Any) -> Json:
    digest = sha256(one.layer.text.encode("utf-8", "surrogatepass")).hexdigest()
    document = {"sha256": one.id, "name": one.document.name, "pages": one.document.pages, "text_sha256": digest}
    head = {
        "format": FORMAT,
        "version": VERSION,
        "project": "p",
        "name": "P",
        "schema": SCHEMA,
        "documents": [document],
    }
    return head | more


def line(step: Step, **more: Any) -> Json:
    edits = json.loads(edits_to_json(step.edits))
    said = {"id": step.id, "annotator": step.annotator, "at": step.at, "kind": step.kind, "of": step.of}
    return said | {"edits": edits, "more": 0} | more


def write_lines(path: Path, lines: Iterable[Json | bytes]) -> Path:
    """Lines with a chain that is right; bytes go in as they are."""
    previous = ""
    with gzip.open(path, "wb") as file:
        for said in lines:
            raw = said
            if isinstance(said, dict):
                chain = {"previous": previous} if previous else {}
                raw = json.dumps(said | chain).encode() + b"\n"
            previous = sha256(raw.rstrip(b"\n")).hexdigest()
            file.write(raw)
    return path


def forged(path: Path, one: Paper, steps: Iterable[Step], change: Callable[[Json], Json] = lambda said: said) -> Path:
    """A package of `steps`, each line changed by `change`."""
    lines = [line(step) for step in steps]
    end = {"end": {"steps": len(lines), "edits": sum(len(said["edits"]) for said in lines)}}
    return write_lines(path, [change(said) for said in (header(one), *lines, end)])
