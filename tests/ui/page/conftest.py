"""A page view with a document of made pages in it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from annotator.model.text_layer import PageText
from annotator.ui.page.page_view import PageView
from tests.ui.page.fakes import FakeSource, layer_of, make_page

LEFT = [
    "Bestyrelsen godkendte planen.",
    "Der afsættes 1,2 millioner kroner",
    "til arbejdet i de kommende år. Det",
    "sker i 2015.",
]
RIGHT = ["Formanden takkede for", "samarbejdet i udvalget.", "Mødet sluttede."]
THIRD = [f"Linje nummer {number} på denne side." for number in range(40)]


@pytest.fixture
def pages() -> list[PageText]:
    """Two columns; one column; an empty page; a long page; and three more."""
    return [
        make_page([(50, 60, LEFT), (320, 60, RIGHT)]),
        make_page([(50, 60, ["Anden side begynder her.", "Og slutter her."])]),
        make_page([]),
        make_page([(50, 60, THIRD)]),
        *[make_page([(50, 60, [f"Side {number}."])]) for number in (5, 6, 7)],
    ]


Open = Callable[..., PageView]


@pytest.fixture
def opened(qtbot: QtBot, pages: list[PageText]) -> Open:
    """Makes a shown view of the pages (or of others)."""
    sources = []

    def make(some: Sequence[PageText] | None = None, width: int = 900, height: int = 700, **kwargs) -> PageView:
        shown = list(some if some is not None else pages)
        source = FakeSource(shown, **kwargs)
        sources.append(source)
        view = PageView()
        qtbot.addWidget(view)
        view.resize(width, height)
        with qtbot.waitExposed(view):
            view.show()
        view.show_document(tuple(page.size for page in shown), layer_of(shown), source)
        view.source = source
        view.setFocus()
        return view

    return make


@pytest.fixture
def view(opened: Open) -> PageView:
    """The view of the seven pages."""
    return opened()


def drag(view: PageView, start: QPoint | QPointF, end: QPoint | QPointF, *, release: bool = True) -> None:
    """Press, move in two steps, release."""
    start, end = (point if isinstance(point, QPoint) else point.toPoint() for point in (start, end))
    left, where = Qt.MouseButton.LeftButton, view.viewport()
    QTest.mousePress(where, left, Qt.KeyboardModifier.NoModifier, start)
    QTest.mouseMove(where, (start + end) / 2)
    QTest.mouseMove(where, end)
    if release:
        QTest.mouseRelease(where, left, Qt.KeyboardModifier.NoModifier, end)


def click(view: PageView, point: QPoint, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    """A click with the left button."""
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifiers, point)


def span_of(view: PageView, words: str) -> tuple[int, int]:
    """Start and end of the first occurrence of some words."""
    start = view.text.text.index(words)
    return start, start + len(words)
