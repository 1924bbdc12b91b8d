"""What the reader has marked complete is a quiet line beside the scroll bar, from where it begins to where it ends."""

from __future__ import annotations

from PySide6.QtGui import QColor, QImage

from annotator.model.geometry import PageIndex
from annotator.ui.page import ticks
from annotator.ui.page.colours import PageColours
from annotator.ui.page.marks_bar import WIDTH


def rows_with_line(view) -> list[bool]:
    """Per pixel row of the bar, whether its right edge is other than the ground."""
    image: QImage = view.marks_bar.grab().toImage()
    scale = image.width() / WIDTH
    ground = view.colours.background
    return [QColor(image.pixel(int((WIDTH - 1) * scale), y)) != ground for y in range(image.height())]


def test_the_line_runs_along_whole_pages(opened) -> None:
    view = opened()
    assert not any(rows_with_line(view))
    before = (view.verticalScrollBar().maximum(), view.page_place(PageIndex(0)))
    layer = view.text.layer
    view.set_complete([layer.page_span(PageIndex(1)), layer.page_span(PageIndex(3))])
    (first, second) = ticks.of_regions(
        [layer.page_span(PageIndex(1)), layer.page_span(PageIndex(3))], layer, view.layout_now
    )
    box = view.layout_now.page_box(PageIndex(1))
    assert abs(first[0] - box.y / view.layout_now.height) < 1e-9
    assert abs(first[1] - (box.y + box.height) / view.layout_now.height) < 1e-9
    assert first[1] < second[0] < second[1] < 1
    rows = rows_with_line(view)
    assert abs(sum(rows) / len(rows) - (first[1] - first[0]) - (second[1] - second[0])) < 0.02
    assert (view.verticalScrollBar().maximum(), view.page_place(PageIndex(0))) == before


def test_the_line_follows_the_theme_and_goes_with_the_document(opened) -> None:
    view = opened()
    view.set_complete([(0, len(view.text.text))])
    assert sum(rows_with_line(view)) > view.marks_bar.height() * 0.9
    view.set_colours(PageColours.dark())
    assert sum(rows_with_line(view)) > view.marks_bar.height() * 0.9
    view.clear("")
    assert not any(rows_with_line(view))
    view.set_complete([(0, 3)])
