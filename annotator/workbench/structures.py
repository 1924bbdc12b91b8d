"""The structure of a project's documents, found when first asked for and kept in memory: it is derived, so no file holds it."""

from __future__ import annotations

from collections import OrderedDict
from threading import Lock

from annotator.model.annotation import DocumentId
from annotator.model.geometry import PageIndex, PagePoint
from annotator.model.structure import Structure
from annotator.model.text_layer import OutlineItem, PageText, TextLayer
from annotator.store.project import Project
from annotator.text.structure import structure_of

_MOST = 500
"""Structures kept; one is some kilobytes."""
_kept: OrderedDict[tuple[DocumentId, int], Structure] = OrderedDict()
_lock = Lock()


def structure_in(document: DocumentId, layer: TextLayer) -> Structure:
    """The structure of a document with that text layer. May be asked from any thread; a thousand pages take a second."""
    # The text, too: two projects may hold one file as different extractors read it.
    key = (document, hash((layer.text, layer.starts)))
    with _lock:
        kept = _kept.get(key)
        if kept is not None:
            _kept.move_to_end(key)
            return kept
    found = structure_of(layer.text, layer.starts)
    with _lock:
        _kept[key] = found
        if len(_kept) > _MOST:
            _kept.popitem(last=False)
    return found


def found_outline(project: Project, document: DocumentId) -> tuple[OutlineItem, ...]:
    """The items found in a document with their sections under them, as an outline; empty where none were found."""
    layer = project.text_layer(document)
    entries = []
    for item in structure_in(document, layer).items:
        entries.append((f"{item.number} {item.title}", item.start, 0))
        entries += [(section.title, section.start, 1) for section in item.sections if section.title]
    pages: dict[PageIndex, PageText] = {}
    made = []
    for title, start, depth in entries:
        page = layer.page_of(start)
        if page not in pages:
            pages = {page: project.page_text(document, page)}
        box = pages[page].box(start - layer.starts[page])
        made.append(OutlineItem(title, page, PagePoint(box.x0, box.y0), depth, start))
    return tuple(made)
