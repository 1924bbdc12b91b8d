"""The parts of a document that a reader takes one by one: agenda items found in its text, or its outline's, or its pages."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from annotator.model.annotation import DocumentId
from annotator.model.geometry import PageIndex
from annotator.model.review import Scope
from annotator.model.text_layer import OutlineItem, PageText, TextLayer
from annotator.store.project import Project
from annotator.workbench.structures import structure_in


@dataclass(frozen=True, slots=True)
class AgendaItem:
    """Characters `start` to `end` of a document's text, never none; `scope` is "item", or "page" where there are no items.

    A page has no title, nor has what stands before the first item.
    """

    title: str
    start: int
    end: int
    scope: Scope


def items(project: Project, document: DocumentId) -> tuple[AgendaItem, ...]:
    """All items in order, each running to the next: every character is in exactly one. None where there is no text.

    Items that the text shows come before the PDF's outline, which may list anything. Of entries of the outline that lead to the same place the last, the deepest, gives the title. An outline that leads to
    fewer than two places divides nothing. Raises DocumentError where there is no such document.
    """
    layer = project.text_layer(document)
    found = {item.start: f"{item.number} {item.title}" for item in structure_in(document, layer).items}
    if any(found):
        return tuple(_cut({0: "", **found}, len(layer.text), "item"))
    titles: dict[int, str] = {}
    pages: dict[PageIndex, PageText] = {}
    for entry in project.outline(document):
        if 0 <= entry.page < layer.pages:
            if entry.target is not None and entry.page not in pages:
                pages[entry.page] = project.page_text(document, entry.page)
            titles[_place(layer, pages, entry)] = " ".join(entry.title.split())
    starts = {start: title for start, title in titles.items() if start < len(layer.text)}
    if len(starts) < 2:
        return tuple(_cut(dict.fromkeys(layer.starts, ""), len(layer.text), "page"))
    return tuple(_cut({0: "", **starts}, len(layer.text), "item"))


def item_at(project: Project, document: DocumentId, offset: int) -> AgendaItem | None:
    """The item that holds the character at `offset`, the first or last one beyond the text; None where there is no text."""
    every = items(project, document)
    at = bisect_right([item.start for item in every], offset) - 1
    return every[max(at, 0)] if every else None


def _cut(titles: dict[int, str], length: int, scope: Scope) -> list[AgendaItem]:
    starts = sorted(titles)
    ends = [*starts[1:], length]
    return [
        AgendaItem(titles[start], start, end, scope) for start, end in zip(starts, ends, strict=True) if start < end
    ]


def _place(layer: TextLayer, pages: dict[PageIndex, PageText], entry: OutlineItem) -> int:
    """Where the first line begins whose middle is not above the target; the next page's begin where all are above."""
    start, end = layer.page_span(entry.page)
    if entry.target is None:
        return start
    page = pages[entry.page]
    for line in page.lines:
        if line.start < line.end:
            box = page.box(line.start)
            if (box.y0 + box.y1) / 2 >= entry.target.y:
                return start + line.start
    return end
