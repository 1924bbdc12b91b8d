"""No reader shares code with its writer but for values, folders and zips: else a fault of both would pass the check."""

from __future__ import annotations

import ast
from importlib.util import find_spec
from pathlib import Path

import pytest

from annotator.dataset.registry import FORMATS

SHARED = {f"annotator.dataset.{name}" for name in ("records", "folders", "files", "extras")}
"""What holds values, or opens files, and knows of no format."""
BOTH = {"jsonl", "csv"}
"""Short enough to stand in one file; their halves meet in nothing there but names."""
OF_XLSX = "annotator.dataset.xlsx"
"""Loaded by the registry only when it is asked for."""


def modules_of(name: str) -> set[str]:
    """A module of data sets, and all of them that it imports, and those import."""
    found: set[str] = set()
    waiting = [name]
    while waiting:
        name = waiting.pop()
        if name in found:
            continue
        found.add(name)
        spec = find_spec(name)
        assert spec is not None
        assert spec.origin is not None
        tree = ast.parse(Path(spec.origin).read_text("utf-8"))
        imported = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
        waiting += [module for module in imported if module.startswith("annotator.dataset.")]
    return found


@pytest.mark.parametrize("name", sorted(set(FORMATS) - BOTH))
def test_no_reader_shares_code_with_its_writer(name: str) -> None:
    form = FORMATS[name]
    writer = OF_XLSX if name == "xlsx" else form.write.__module__  # type: ignore[attr-defined]
    reader = form.read.__module__  # type: ignore[attr-defined]
    assert modules_of(writer) & modules_of(reader) <= SHARED
