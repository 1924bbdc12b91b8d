"""What every test may use: the folder of real documents (absent in some checkouts) and a quiet, offscreen Qt."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

SHARED = Path(os.environ.get("ANNOTATOR_SHARED", Path(__file__).resolve().parents[2] / "shared"))


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real documents, gold tags and awkward PDFs; tests that read it are skipped where it is absent."""
    if not (SHARED / "documents").is_dir():
        pytest.skip("the folder of shared documents is not beside this checkout")
    return SHARED
