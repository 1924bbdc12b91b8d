"""Formats that need a heavy package: whether it is here, and the line that installs it."""

from __future__ import annotations

import shlex
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution
from importlib.util import find_spec
from pathlib import Path

import annotator
from annotator.base.errors import PackageMissing

PACKAGES = {"hf": "pyarrow", "spacy": "spacy"}
"""What an extra brings in, by the extra's name in pyproject.toml."""
ALL = "all"
"""The extra that is all of them."""


def missing(extra: str) -> PackageMissing | None:
    """Says what is not installed of what a format with this in `needs` needs; None where nothing is.

    Quick: the package is looked for and not loaded.
    """
    package = PACKAGES.get(extra, "")
    if not package or find_spec(package) is not None:
        return None
    return PackageMissing(
        "The format needs the package {package}, which is not installed; this line installs it: {line}",
        package=package,
        line=install_line(),
    )


def require(extra: str) -> None:
    """Raises PackageMissing where `missing` says something."""
    fault = missing(extra)
    if fault is not None:
        raise fault


def install_line() -> str:
    """A line for the shell that brings in all extras, whatever folder it is run from."""
    # Never by our name alone where we are not installed: the package index has another program of that name.
    ours, editable = (f"annotator[{ALL}]", False) if _installed() else (f"{_checkout()}[{ALL}]", True)
    words = [sys.executable or "python3", "-m", "pip", "install", *(["-e"] if editable else []), ours]
    return subprocess.list2cmdline(words) if sys.platform == "win32" else shlex.join(words)


def _installed() -> bool:
    """Whether pip knows this program, with its extras, so that it leaves the program itself alone."""
    try:
        extras = distribution("annotator").metadata.get_all("Provides-Extra") or []
    except PackageNotFoundError:
        return False
    return ALL in extras


def _checkout() -> Path:
    """Where the source code is that runs."""
    return Path(annotator.__file__).resolve().parents[1]
