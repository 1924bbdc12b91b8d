"""A document's text and its places on the pages; offsets are the text layer's, page indexes are kept while near."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

from annotator.model.geometry import PageIndex, PagePoint, PageRect
from annotator.model.text_layer import PageText, TextLayer
from annotator.ui.page.text_index import Hit, TextIndex

KEPT = 64
"""How many page indexes are kept: 40 KB each."""


class DocumentText:
    """The text layer joined with the pages' boxes."""

    def __init__(self, layer: TextLayer, page_text: Callable[[PageIndex], PageText]) -> None:
        self.layer = layer
        self._page_text = page_text
        self._kept: OrderedDict[PageIndex, TextIndex] = OrderedDict()

    @property
    def text(self) -> str:
        """The whole document's text."""
        return self.layer.text

    def index(self, page: PageIndex) -> TextIndex:
        """The page's index, made where it is not at hand."""
        index = self._kept.get(page)
        if index is None:
            index = self._kept[page] = TextIndex(self._page_text(page))
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        self._kept.move_to_end(page)
        return index

    def start_of(self, page: PageIndex) -> int:
        """Offset of the page's first character."""
        return self.layer.starts[page]

    def local(self, offset: int) -> tuple[PageIndex, int]:
        """The page that holds `offset`, and the offset within its text."""
        page = self.layer.page_of(offset)
        return page, offset - self.layer.starts[page]

    def rects(self, page: PageIndex, start: int, end: int) -> list[PageRect]:
        """One rectangle a line of that page for the part of a span which lies on it."""
        first, last = self.layer.page_span(page)
        a, b = max(start, first), min(end, last)
        return self.index(page).rects(a - first, b - first) if a < b else []

    def hit(self, page: PageIndex, point: PagePoint) -> Hit | None:
        """The character of the page nearest to a point, as an offset of the layer; None on a page without text."""
        hit = self.index(page).nearest(point)
        return None if hit is None else Hit(hit.offset + self.layer.starts[page], hit.fraction)

    def caret_place(self, offset: int) -> tuple[PageIndex, PageRect] | None:
        """The page and the thin rectangle where a caret before `offset` stands; None where there is no text."""
        page, at = self.local(offset)
        rect = self.index(page).caret_rect(at)
        return None if rect is None else (page, rect)
