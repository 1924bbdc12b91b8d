"""A document as it is open: its text layer, page texts kept at hand, and the anchors made in it."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import replace

from annotator.base.errors import TagError
from annotator.model.annotation import Anchor, Document, DocumentId
from annotator.model.geometry import PageIndex
from annotator.model.text_layer import PageText, TextLayer, quads_of
from annotator.store.project import Project

_PAGES_AT_HAND = 200
LONGEST = 100_000
"""Characters of the longest passage: some forty pages; the form and the page would stand still over the whole of a long file."""


class OpenDocument:
    """What the window and the importer ask of one document, without asking the file twice."""

    def __init__(self, project: Project, document: Document) -> None:
        self.document = document
        self.layer: TextLayer = project.text_layer(document.id)
        self._project = project
        self._pages: OrderedDict[PageIndex, PageText] = OrderedDict()

    @property
    def id(self) -> DocumentId:
        """The document's SHA-256."""
        return self.document.id

    def page_text(self, page: PageIndex) -> PageText:
        """The page's text and boxes, from memory where it was used lately."""
        found = self._pages.get(page)
        if found is None:
            found = self._pages[page] = self._project.page_text(self.document.id, page)
            if len(self._pages) > _PAGES_AT_HAND:
                self._pages.popitem(last=False)
        else:
            self._pages.move_to_end(page)
        return found

    def anchor(self, start: int, end: int) -> Anchor:
        """The anchor of a span, white space at its ends left out. Raises TagError where nothing else is in it."""
        return self.with_quads(self.passage(start, end))

    def with_quads(self, anchor: Anchor) -> Anchor:
        """The anchor with where it is on its pages."""
        pages = {page: self.page_text(page) for page, _, _ in self.layer.parts(anchor.start, anchor.end)}
        return replace(anchor, quads=quads_of(pages, self.layer, anchor.start, anchor.end))

    def passage(self, start: int, end: int) -> Anchor:
        """Like `anchor`, without its quads, for which pages must be read."""
        if end - start > LONGEST:
            raise TagError("The passage is too long to be one tag; mark at most {n} characters.", n=LONGEST)
        text = self.layer.text
        start, end = max(start, 0), min(end, len(text))
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        if start >= end:
            raise TagError("There is no text in the selection to tag.")
        return Anchor.at(text, start, end)
