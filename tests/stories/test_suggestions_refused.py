"""Where nothing can be suggested or answered it says why: read only, no document, a file missing."""

from __future__ import annotations

from pathlib import Path

import pytest
from analyst import wait_until
from hurried import Hurried
from PySide6.QtWidgets import QApplication

from annotator.store.project import Project
from annotator.suggest import shipped
from annotator.suggest.belief import rules_state
from annotator.workbench.sample import built_in_schema
from annotator.workbench.workbench import TagsChanged


def test_a_project_for_reading_only_shows_and_refuses(sample_project: Path, qapp: QApplication) -> None:
    analyst = Hurried(qapp, sample_project)
    analyst.opens("referat.pdf")
    analyst.waits()
    analyst.leaves()
    with Project.open(sample_project):
        reader = Hurried(qapp, sample_project)
        try:
            reader.opens("referat.pdf")
            reader.waits()
            reader.presses("J")
            assert reader.picked is not None
            assert not reader.window.suggesting.panel.accept.isEnabled()
            reader.presses("A")
            reader.presses("X")
            assert reader.tags == ()
            assert reader.picked is not None
            assert reader.says
        finally:
            reader.leaves()


def test_where_nothing_is_there_to_be_suggested_it_says_why(
    sample_project: Path, qapp: QApplication, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.annotator"
    Project.create(empty, schema_toml=built_in_schema()).close()
    with Project.open(sample_project):
        reader = Hurried(qapp, sample_project)
        heard = []
        try:
            sizes = reader.window.right.sizes()
            reader.window.suggesting.said.connect(heard.append)
            reader.opens("referat.pdf")
            reader.view.setFocus()
            reader.presses("J")
            assert "a project that is only read" in heard[-1]
            reader.window.projects.open(empty)
            assert reader.window.right.sizes() == sizes, "another project's panels stand where the former's stood"
            reader.window.commands.run("suggestion.accept_all")
            assert "No document is open." in reader.says
        finally:
            reader.leaves()


def test_an_installation_that_lacks_a_file_says_so_once(
    sample_project: Path, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shipped, "resources", lambda: tmp_path)
    rules_state.cache_clear()
    analyst = Hurried(qapp, sample_project)
    try:
        analyst.opens("referat.pdf")
        wait_until(lambda: "is missing or damaged" in analyst.says, "it is said")
        analyst.window.messages.clear()
        bench = analyst.window.projects.workbench
        bench.documents_changed.emit(None)
        bench.tags_changed.emit(TagsChanged(frozenset()))
        assert "is missing" not in analyst.says
        analyst.view.setFocus()
        analyst.presses("J")
    finally:
        rules_state.cache_clear()
        analyst.leaves()
