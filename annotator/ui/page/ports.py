"""What the page view is handed: where its pictures and texts come from, and what a word and a sentence are."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

from PySide6.QtCore import SignalInstance
from PySide6.QtGui import QImage

from annotator.model.geometry import PageIndex, PageRect
from annotator.model.text_layer import PageText
from annotator.pdf.messages import Priority


class Wanted(NamedTuple):
    """A picture the view would like to have: the page, or `clip` of it (page points), at `scale` pixels a point."""

    page: PageIndex
    scale: float
    priority: Priority
    clip: PageRect | None = None


class PageSource(Protocol):
    """Pictures (later) and texts (at once) of one document's pages."""

    @property
    def image_ready(self) -> SignalInstance:
        """Signal(int): a picture of this page has come, or it is known that none will."""
        ...

    def image(self, page: PageIndex, scale: float, clip: PageRect | None = None) -> QImage | None:
        """The picture where it is at hand, exactly at this scale and clip; asks for nothing."""
        ...

    def want(self, wanted: Sequence[Wanted]) -> None:
        """Replace what is wanted, most urgent first; what is no longer among it may be given up."""
        ...

    def failed(self, page: PageIndex) -> str | None:
        """Why there will be no picture of this page, as a sentence for the reader."""
        ...

    def page_text(self, page: PageIndex) -> PageText:
        """The page's text with its boxes; must be fast (it is asked for while painting)."""
        ...


class TextUnits(Protocol):
    """Where words and sentences begin and end; `annotator.text.sentences` is one."""

    def word_at(self, text: str, offset: int, /) -> tuple[int, int]:
        """Start and end of the word that holds the character at `offset`."""
        ...

    def sentence_at(self, text: str, offset: int, /) -> tuple[int, int]:
        """Start and end of the sentence that holds the character at `offset`."""
        ...
