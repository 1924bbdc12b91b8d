"""How far documents are read: the share of each text that each person has marked complete, and which pages that makes."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable
from itertools import chain

from annotator.model.annotation import AnnotatorId, DocumentId
from annotator.model.geometry import PageIndex
from annotator.model.text_layer import TextLayer
from annotator.review.readings import Region, merged
from annotator.store.project import Project


def complete_regions(project: Project, document: DocumentId) -> dict[AnnotatorId, tuple[Region, ...]]:
    """What each person marked complete in a document, in order; who marked nothing is not there."""
    marks: dict[AnnotatorId, list[Region]] = defaultdict(list)
    for mark in project.completions(document):
        marks[mark.annotator].append((mark.start, mark.end))
    return {who: merged(regions) for who, regions in marks.items()}


def read_shares(
    project: Project, documents: Collection[DocumentId] | None = None
) -> dict[DocumentId, dict[AnnotatorId, float]]:
    """By document (of `documents`, or of all) and person: the share of the characters marked complete, 0 to 1.

    Who marked nothing is not there.
    """
    marks: dict[tuple[DocumentId, AnnotatorId], list[Region]] = defaultdict(list)
    of_each = (project.completions(document) for document in documents) if documents is not None else None
    for mark in chain.from_iterable(of_each) if of_each is not None else project.completions():
        marks[mark.document, mark.annotator].append((mark.start, mark.end))
    shares: dict[DocumentId, dict[AnnotatorId, float]] = {}
    for (document, who), regions in marks.items():
        length = len(project.text_layer(document).text)
        read = sum(end - start for start, end in merged(regions))
        shares.setdefault(document, {})[who] = read / length
    return shares


def complete_pages(regions: Iterable[Region], layer: TextLayer) -> frozenset[int]:
    """The pages (from 0) of which no character is left out; one without text where the marks reach over it."""
    whole = merged(regions)
    spans = [(page, *layer.page_span(page)) for page in map(PageIndex, range(layer.pages))]
    return frozenset(page for page, first, last in spans if any(a <= first and last <= b for a, b in whole))
