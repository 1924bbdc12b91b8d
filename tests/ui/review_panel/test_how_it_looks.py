"""How the review panel looks: cut words, themes, names for readers of the screen, many columns."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QPalette
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from annotator.ui import tones
from annotator.ui.panels.review_cells import placed
from annotator.ui.panels.review_panel import ReviewPanel
from annotator.ui.parts import TonedLabel
from annotator.ui.theme import Themes, read_theme
from tests.ui.review_panel.board import Board

Key = Qt.Key


def test_a_cut_word_stands_in_the_middle_of_its_row(qapp: QApplication) -> None:
    metrics, middle = QFontMetrics(qapp.font()), Qt.AlignmentFlag.AlignVCenter.value
    word = "Forsamlingshusets"
    cut = f"{word[:6]}…"
    width = metrics.horizontalAdvance(cut) + 1
    assert placed(cut, metrics, width) & middle
    assert not placed("to linjer af ord", metrics, metrics.horizontalAdvance("to linjer")) & middle


def test_the_small_type_follows_the_theme(themes: Themes, differing: Board, panel: ReviewPanel) -> None:
    panel.show_item(differing.content())
    for mode in ("dark", "light", "dark"):
        themes.choose(mode)  # type: ignore[arg-type]
        expected = tones.muted(QApplication.palette())
        labels = [*panel.findChildren(TonedLabel)]
        assert {label.palette().color(QPalette.ColorRole.WindowText).name() for label in labels} == {expected.name()}


def test_every_control_has_a_name_for_readers_of_the_screen(differing: Board, panel: ReviewPanel) -> None:
    differing.me.comment(differing.tags[0].id, "Enig.")
    panel.show_item(differing.content(rival=True))
    panel.ask_reason()
    controls = [w for kind in (QAbstractButton, QLineEdit) for w in panel.findChildren(kind) if w.isVisible()]
    # The corner of a table is a button of Qt's own that nobody can reach.
    named = [w for w in controls if w.focusPolicy() != Qt.FocusPolicy.NoFocus]
    assert len(named) >= 9
    assert all(w.accessibleName() for w in named)
    assert panel.table.model.data(panel.table.model.index(1, 2), Qt.ItemDataRole.AccessibleTextRole) == (
        "Recurrence: choose whose holds, 1, 2"
    )


def test_ten_annotators_scroll_sideways_and_gold_stays(differing: Board, panel: ReviewPanel) -> None:
    content = differing.content()
    many = replace(
        content,
        columns=content.columns * 5,
        rows=tuple(replace(row, texts=row.texts * 5, same=row.same * 5) for row in content.rows),
    )
    panel.show_item(many)
    assert panel.table.tags.horizontalScrollBar().maximum() > 0
    assert panel.table.gold.isVisible()
    assert panel.table.mapTo(panel, panel.table.gold.geometry().topRight()).x() <= panel.width()
    heights = [[view.rowHeight(row) for row in range(4)] for view in (panel.table.tags, panel.table.gold)]
    assert heights[0] == heights[1]


@pytest.mark.parametrize("name", ["light", "dark"])
def test_it_is_painted_in_both_themes(differing: Board, panel: ReviewPanel, themes: Themes, name: str) -> None:
    themes.choose("dark" if name == "dark" else "light")
    panel.set_theme(read_theme(name))
    panel.show_item(differing.content())
    window = read_theme(name).window
    assert panel.grab().toImage().pixelColor(4, panel.height() - 8).name() == window
