"""Small interfaces between layers that must not know each other."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol

from annotator.model.annotation import DocumentId
from annotator.model.geometry import PageIndex
from annotator.model.text_layer import PageText


class Progress(Protocol):
    """Told how far slow work has come; raises `Cancelled` where the person stopped it."""

    def __call__(self, done: int, total: int, what: str) -> None:
        """`done` of `total` steps are behind; `what` is in hand."""


class PageTexts(Protocol):
    """Gives the stored text and boxes of a page."""

    def page_text(self, document: DocumentId, page: PageIndex) -> PageText:
        """The page's text layer. Raises PageError where there is none."""


Loader = Callable[[DocumentId], tuple[bytes, str]]
"""A PDF's bytes and the password that opens it ("" where it needs none)."""


def no_progress(done: int, total: int, what: str) -> None:
    """Told, and silent."""
