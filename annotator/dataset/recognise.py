"""Tells the format of a file of tags by what it holds, where its name leaves that open."""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path

from annotator.dataset.json_reading import parsed


def recognised(path: Path) -> str | None:
    """The name of the format, or None where nothing tells. A file that cannot be read is nobody's."""
    try:
        if path.is_dir():
            return _of_names(each.name for each in path.iterdir())
        if path.suffix.lower() == ".ann":
            return "brat"
        if zipfile.is_zipfile(path):
            with zipfile.ZipFile(path) as packed:
                return _of_names(packed.namelist())
        return _of_text(path)
    except (OSError, zipfile.BadZipFile):
        # Whoever reads it next says what is wrong with it.
        return None


def _of_names(names: Iterable[str]) -> str | None:
    endings = {name.rpartition(".")[2] for name in names}
    return next((form for ending, form in _TELLING if ending in endings), None)


_TELLING = (("qde", "qdpx"), ("ann", "brat"), ("conll", "conll"))
"""How the name of a file ends that only one format has in its folder or zip."""


def _of_text(path: Path) -> str | None:
    with path.open("rb") as file:
        first = next((line for line in file if line.strip(b"\xef\xbb\xbf \t\r\n")), b"")
    try:
        return _of_value(parsed(first.removeprefix(b"\xef\xbb\xbf")))
    except (ValueError, RecursionError):
        # Not JSON on one line: perhaps the whole file is.
        return _of_whole(path)


def _of_whole(path: Path) -> str | None:
    try:
        return _of_value(parsed(path.read_bytes().removeprefix(b"\xef\xbb\xbf")))
    except (ValueError, RecursionError):
        # Whoever reads it next says what is wrong with it.
        return None


def _of_value(said: object) -> str | None:
    if isinstance(said, list):
        said = said[0] if said else None
    if not isinstance(said, dict):
        return None
    lists = {name for name, value in said.items() if isinstance(value, list)}
    if "@context" in said or str(said.get("type", "")).startswith("Annotation"):
        return "w3c"
    if "data" in said and lists & {"annotations", "predictions", "completions"}:
        return "labelstudio"
    if "text" in said and "spans" in lists:
        return "prodigy"
    if "text" in said and lists & {"label", "labels", "entities"}:
        return "doccano"
    return "jsonl" if "label" in said else None
