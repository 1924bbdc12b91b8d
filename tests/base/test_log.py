"""The log is written once, to one file."""

from __future__ import annotations

import logging
import warnings
from collections.abc import Iterator
from pathlib import Path

import pytest

from annotator.base import log


@pytest.fixture
def logging_restored() -> Iterator[None]:
    level = logging.getLogger().level
    yield
    log.uninstall()
    logging.getLogger().setLevel(level)


@pytest.mark.usefixtures("logging_restored")
def test_lines_stand_in_the_file_once(tmp_path: Path) -> None:
    file = log.install(tmp_path)
    assert log.install(tmp_path / "elsewhere") == file
    logging.getLogger("annotator.test").info("en linje med æøå")
    written = file.read_text(encoding="utf-8")
    assert written.count("en linje med æøå") == 1
    assert "INFO annotator.test" in written


@pytest.mark.usefixtures("logging_restored")
def test_warnings_of_python_go_to_the_log(tmp_path: Path) -> None:
    file = log.install(tmp_path)
    with warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(capture=False)
        logging.captureWarnings(capture=True)
        warnings.warn("beware", UserWarning, stacklevel=1)
    assert "beware" in file.read_text(encoding="utf-8")


def test_a_place_that_cannot_be_made_is_an_oserror(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "file").write_text("in the way")
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "file"))
    with pytest.raises(OSError, match="file"):
        log.install()
