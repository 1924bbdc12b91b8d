"""Sixty awkward PDFs: each is imported or refused with one sentence, and each that came in opens in the window."""

from __future__ import annotations

from pathlib import Path

import pytest
from analyst import Analyst, wait_until
from awkward import add_all, open_each
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLineEdit

from annotator.store.project import Project
from annotator.ui.dialogs.small import PasswordDialog

LOCKED = "sample-files__libreoffice-writer-password.pdf"
PASSWORD = "openpassword"


@pytest.mark.story
def test_every_pdf_is_imported_or_refused_in_a_sentence(
    shared: Path, tmp_path: Path, qapp: QApplication, capfd: pytest.CaptureFixture[str]
) -> None:
    files = sorted((shared / "pdfs").rglob("*.pdf"))
    path = tmp_path / "awkward.annotator"
    status = add_all(path, shared / "pdfs")
    out, err = capfd.readouterr()
    refused = err.strip().splitlines()
    added = [line for line in out.splitlines() if line.startswith("Added ")]
    skipped = [line for line in out.splitlines() if line.endswith("skipped.")]

    assert len(added) + len(skipped) + len(refused) == len(files), f"{out}\n{err}"
    assert status == (1 if refused else 0)
    assert any(LOCKED in sentence for sentence in refused)
    for sentence in refused:
        assert "Traceback" not in sentence
        assert sentence.endswith("."), sentence
        assert any(file.name in sentence for file in files), sentence

    analyst = Analyst(qapp, path)
    try:
        opened = list(open_each(analyst))
    finally:
        analyst.leaves()
    assert len(opened) == len(added)
    for document in opened:
        assert not document.why or document.why.endswith("."), document


@pytest.mark.story
def test_a_locked_pdf_is_asked_for_its_password(shared: Path, sample_project: Path, qapp: QApplication) -> None:
    analyst = Analyst(qapp, sample_project)
    answers = iter(["wrong", PASSWORD])
    said: list[str] = []

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, PasswordDialog):
            said.append(dialog.said.text())
            dialog.findChild(QLineEdit).setText(next(answers))
            dialog.buttons.button(QDialogButtonBox.StandardButton.Ok).click()

    watch = QTimer()
    watch.timeout.connect(answer)
    watch.start(20)
    try:
        analyst.window.take_files([shared / "pdfs" / "corpus" / LOCKED])
        wait_until(lambda: LOCKED in {d.name for d in _project(analyst).documents()}, "the locked PDF came in")
        analyst.opens(LOCKED)
    finally:
        watch.stop()
        analyst.leaves()
    assert [bool(words) for words in said] == [False, True]


def _project(analyst: Analyst) -> Project:
    return analyst.window.projects.workbench.project
