"""A tag as a row of the Data view: plain values, ready to be sorted, filtered, counted and summed."""

from __future__ import annotations

from dataclasses import dataclass, field

from annotator.model.annotation import AnnotationId, DocumentId, Fields, LabelId
from annotator.model.geometry import PageIndex


@dataclass(frozen=True, slots=True)
class DataRow:
    """A tag. `page` counts from 0, `quote` is its first 200 characters at most, `annotator` a shown name, in a
    blind review a letter that is somebody else's in another document.

    `verdict` is one of VERDICT_STATES; `gold` where it was adjudicated. `created` and `modified` are moments in UTC.
    """

    id: AnnotationId
    document: DocumentId
    document_name: str
    start: int
    end: int
    page: PageIndex
    label: LabelId
    quote: str
    annotator: str
    verdict: str
    gold: bool
    created: str
    modified: str
    fields: Fields = field(default_factory=dict)
