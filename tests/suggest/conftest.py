"""The shared documents in a project, imported once for all tests that compare with their gold tags."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tools.shared_gold import imported


@pytest.fixture(scope="session")
def gold_project(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The project's file; open it to read only."""
    folder = tmp_path_factory.mktemp("gold")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("CONFIG", "CACHE", "STATE", "DATA"):
            patch.setenv(f"XDG_{name}_HOME", str(folder / name.lower()))
        return imported(shared / "documents", folder / "shared.annotator")
