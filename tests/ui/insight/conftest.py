"""A desk without a main window, a project of colleagues, and figures computed of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from annotator.base.settings import SettingsFile
from annotator.model.ports import no_progress
from annotator.store.project import Project
from annotator.ui.actions import ActionSet
from annotator.ui.controllers.insight_controller import InsightController
from annotator.ui.desk import Desk, Preferences
from annotator.ui.insight.bars import Ink
from annotator.ui.insight.computing import compute, who_counts
from annotator.ui.insight.found import Found
from annotator.ui.message_bar import MessageBar
from annotator.ui.poster import Poster
from annotator.workbench.tasks import Tasks
from annotator.workbench.workbench import Workbench
from tests.ui.insight.colleagues import colleagues


@pytest.fixture
def desk(qtbot, themes, tmp_path: Path) -> Iterator[Desk]:
    window = QWidget()
    qtbot.addWidget(window)
    tasks = Tasks(Poster(window))
    preferences = Preferences(SettingsFile(tmp_path / "settings.json"))
    yield Desk(window, ActionSet(window), MessageBar(window), tasks, preferences, themes)
    tasks.close()


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    with colleagues(tmp_path / "two.annotator") as made:
        yield made


@pytest.fixture
def five(tmp_path: Path) -> Iterator[Project]:
    with colleagues(tmp_path / "five.annotator", people=5) as made:
        yield made


@pytest.fixture
def found(project: Project) -> Found:
    return compute(project, who_counts(project), no_progress, whole=False, rounds=50)


@pytest.fixture
def found_of_five(five: Project) -> Found:
    return compute(five, who_counts(five), no_progress, whole=False, rounds=20)


@pytest.fixture
def ink() -> Ink:
    return lambda label: (QColor("#0072B2"), "diagonal")


@pytest.fixture
def opened(desk: Desk, qtbot) -> Iterator[Callable[[Project], InsightController]]:
    """Makes a controller for a project, and takes it down at the end."""
    made: list[InsightController] = []

    def open_project(project: Project) -> InsightController:
        controller = InsightController(desk, desk.window)
        qtbot.addWidget(controller.summary)
        made.append(controller)
        controller.set_workbench(Workbench(project, project.annotators()[0]))
        return controller

    yield open_project
    for controller in made:
        controller.set_workbench(None)
    # The window is gone by now, and nobody is told any more: only the threads are waited for.
    desk.tasks.close()
