"""What the window's tests share: the label schema that ships, and the style that the application has."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QMainWindow

from annotator.base.paths import resources
from annotator.base.settings import SettingsFile
from annotator.model.label_schema import Label, LabelSchema, read_schema
from annotator.ui import i18n
from annotator.ui.actions import ActionSet
from annotator.ui.desk import Desk, Preferences
from annotator.ui.message_bar import MessageBar
from annotator.ui.poster import Poster
from annotator.ui.theme import Theme, Themes, read_theme
from annotator.workbench.tasks import Tasks


@pytest.fixture(scope="session")
def schema() -> LabelSchema:
    return read_schema((resources() / "labels" / "minutes.toml").read_text(encoding="utf-8"))


@pytest.fixture(scope="session")
def funding(schema: LabelSchema) -> Label:
    label = schema.label("funding")
    assert label is not None
    return label


@pytest.fixture(scope="session")
def decision(schema: LabelSchema) -> Label:
    label = schema.label("decision")
    assert label is not None
    return label


@pytest.fixture(scope="session")
def recommendation(schema: LabelSchema) -> Label:
    label = schema.label("recommendation")
    assert label is not None
    return label


@pytest.fixture
def theme() -> Theme:
    return read_theme("light")


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[Themes]:
    before, palette = qapp.styleSheet(), qapp.palette()
    made = Themes(qapp, "light")
    yield made
    qapp.styleHints().unsetColorScheme()
    made.deleteLater()
    qapp.setStyleSheet(before)
    qapp.setPalette(palette)


@pytest.fixture(autouse=True)
def english() -> Iterator[None]:
    i18n.set_language("en")
    yield
    i18n.set_language("en")


@pytest.fixture
def desk(qtbot, themes, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    """A desk of its own, with settings that nothing else reads."""
    monkeypatch.setenv("ANNOTATOR_NAME", "Ann Øst")
    window = QMainWindow()
    qtbot.addWidget(window)
    window.show()
    preferences = Preferences(SettingsFile(tmp_path / "settings.json"))
    tasks = Tasks(Poster(window))
    yield Desk(window, ActionSet(window), MessageBar(window), tasks, preferences, themes)
    tasks.close()
