"""Zips that are damaged, locked or made to do harm: one sentence each, whatever the format."""

from __future__ import annotations

import random
import zipfile
from collections import deque
from contextlib import suppress
from pathlib import Path

import pytest

from annotator.base.errors import ExchangeError
from annotator.dataset.export import export
from annotator.dataset.records import Given
from annotator.dataset.registry import FORMATS
from tests.dataset.traps import COLUMNS, paper_records, paper_text

ZIPPED = ("xlsx", "brat", "cas", "conll", "qdpx", "hf")


@pytest.mark.parametrize("name", ZIPPED)
def test_a_damaged_zip_is_one_sentence(name: str, tmp_path: Path) -> None:
    path, broken = tmp_path / "a.zip", tmp_path / "b.zip"
    export(paper_records, FORMATS[name], path, given=Given(COLUMNS, paper_text))
    whole, lot = path.read_bytes(), random.Random(1)
    for _ in range(60):
        damaged = bytearray(whole)
        for _ in range(lot.choice((1, 20))):
            damaged[lot.randrange(len(damaged))] = lot.randrange(256)
        broken.write_bytes(damaged)
        with suppress(ExchangeError, OSError):  # of which whoever reads makes a sentence
            deque(FORMATS[name].read(broken), maxlen=0)


@pytest.mark.parametrize("name", [name for name in ZIPPED if name != "qdpx"])
def test_a_zip_that_would_fill_the_memory_is_not_read(name: str, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed, packed.open("a.ann", "w") as file:
        for _ in range(80):
            file.write(bytes(1 << 20))
    with pytest.raises(ExchangeError, match="far more than any data set"):
        deque(FORMATS[name].read(path), maxlen=0)


@pytest.mark.parametrize("name", ZIPPED)
def test_a_zip_with_a_password_is_said(name: str, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("a.ann", "x" * 40)
    raw = bytearray(path.read_bytes())
    raw[6] |= 1
    raw[raw.rindex(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(raw)
    with pytest.raises(ExchangeError, match="has a password"):
        deque(FORMATS[name].read(path), maxlen=0)
