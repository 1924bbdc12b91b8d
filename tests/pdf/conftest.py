"""A client with a child of its own, ended after the test and shown to leave nothing behind."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.pdf.client import PdfClient


@pytest.fixture
def client() -> Iterator[PdfClient]:
    """A client; after the test neither a descriptor nor a child may be left."""
    before = open_descriptors()
    made = PdfClient()
    yield made
    made.close()
    assert open_descriptors() == before
    assert children() == set()


def open_descriptors() -> int:
    """How many descriptors this process has open."""
    return len(list(Path("/proc/self/fd").iterdir()))


def children() -> set[int]:
    """Our child processes that run annotator's worker, or are zombies."""
    found = set()
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rsplit(")", 1)[1].split()
            line = (folder / "cmdline").read_bytes()
        except OSError:  # gone meanwhile
            continue
        if int(fields[1]) == os.getpid() and (fields[0] == "Z" or b"annotator.pdf.worker" in line):
            found.add(int(folder.name))
    return found
