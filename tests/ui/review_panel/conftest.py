"""The board, with a difference on it, and an empty panel."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from annotator.store.project import Project
from annotator.ui.panels.review_panel import ReviewPanel
from annotator.ui.theme import Theme
from annotator.workbench.sample import built_in_schema
from annotator.workbench.workbench import Workbench
from tests.store.builders import AT, add, paper
from tests.ui.review_panel.board import PAGES, Board


@pytest.fixture
def board(tmp_path: Path) -> Iterator[Board]:
    project = Project.create(tmp_path / "Fjordby.annotator", schema_toml=built_in_schema())
    people = [project.annotator_named(name, at=AT) for name in ("Ann Øst", "Bo", "Carla")]
    one = paper("referat.pdf", PAGES)
    add(project, one, people[0])
    made = Board(project, one, [Workbench(project, person) for person in people], [])
    yield made
    project.close()


@pytest.fixture
def differing(board: Board) -> Board:
    amount = {"amount_min": 1200000, "amount_max": 1200000, "currency": "DKK", "hedge": "exact", "agenda_item": "17"}
    board.tag(0, "1,2 mio. kr.", **amount, recurrence="total", period_from=2015, period_to=2016)
    board.tag(1, "1,2 mio. kr.", **amount, recurrence="once")
    return board


@pytest.fixture
def panel(qtbot: QtBot, theme: Theme) -> ReviewPanel:
    made = ReviewPanel(theme)
    qtbot.addWidget(made)
    made.resize(370, 800)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made
