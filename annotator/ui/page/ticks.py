"""Where the strip beside the scroll bar has its ticks: places in the document as parts of its height."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtGui import QColor

from annotator.model.geometry import PageIndex
from annotator.model.text_layer import TextLayer
from annotator.ui.page.colours import PageColours
from annotator.ui.page.highlights import MarkBook
from annotator.ui.page.layout import PageLayout
from annotator.ui.page.mark import Mark
from annotator.ui.page.marks_bar import Stretch, Tick

FINE = 2_000
"""Up to so many ticks each has its own place within the page; beyond, one a page and colour."""


def _place(layer: TextLayer, layout: PageLayout, offset: int) -> float:
    """How far down the document an offset is: its page's place, and how far through the page's text."""
    page = layer.page_of(offset)
    first, last = layer.page_span(page)
    box = layout.page_box(page)
    return (box.y + box.height * (offset - first) / max(last - first, 1)) / layout.height


def of_marks(book: MarkBook, layer: TextLayer, layout: PageLayout, colours: PageColours) -> tuple[Tick, ...]:
    """A tick a mark; rejected ones have none."""

    def tint(mark: Mark) -> str:
        return mark.dark if colours.is_dark and mark.dark else mark.colour

    if len(book.all) <= FINE:
        return tuple((_place(layer, layout, mark.start), tint(mark)) for mark in book.all if not mark.rejected)
    return tuple(tick for page in range(layer.pages) for tick in of_page(book, layer, layout, colours, PageIndex(page)))


def of_page(
    book: MarkBook, layer: TextLayer, layout: PageLayout, colours: PageColours, page: PageIndex
) -> tuple[Tick, ...]:
    """A tick a colour at the page's place, where there are too many marks for one each."""
    first, last = layer.page_span(page)
    there = {
        mark.dark if colours.is_dark and mark.dark else mark.colour
        for mark in book.starting_in(first, last)
        if not mark.rejected
    }
    place = place_of_page(layer, layout, page)
    return tuple((place, colour) for colour in sorted(there))


def place_of_page(layer: TextLayer, layout: PageLayout, page: PageIndex) -> float:
    """Where the ticks of a page are."""
    return _place(layer, layout, layer.starts[page])


def of_found(
    spans: tuple[tuple[int, int], ...], layer: TextLayer, layout: PageLayout, colour: QColor
) -> tuple[Tick, ...]:
    """A tick a found word, or a page with one where there are very many."""
    if len(spans) <= FINE:
        return tuple((_place(layer, layout, start), colour.name()) for start, _ in spans)
    pages = sorted({layer.page_of(start) for start, _ in spans})
    return tuple((_place(layer, layout, layer.starts[PageIndex(page)]), colour.name()) for page in pages)


def of_regions(regions: Iterable[tuple[int, int]], layer: TextLayer, layout: PageLayout) -> tuple[Stretch, ...]:
    """Where parts of the text begin and end; one that ends with a page ends at that page's lower edge."""
    return tuple(
        (_place(layer, layout, start), _place(layer, layout, end - 1) + _step(layer, layout, end - 1))
        for start, end in regions
    )


def _step(layer: TextLayer, layout: PageLayout, offset: int) -> float:
    """How far one character goes down its page."""
    page = layer.page_of(offset)
    first, last = layer.page_span(page)
    return layout.page_box(page).height / (max(last - first, 1) * layout.height)
