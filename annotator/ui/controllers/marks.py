"""A tag's highlight on the page: its label's look, struck where a reviewer rejected it, with a star where it is gold."""

from __future__ import annotations

from annotator.model.review import GOLD
from annotator.store.tags import Span
from annotator.ui.controllers.label_looks import Look
from annotator.ui.page.mark import Mark


def mark_of(span: Span, look: Look, *, mine: bool) -> Mark:
    """The highlight of a tag; `mine` where the reader may change it."""
    return Mark(
        span.id,
        span.start,
        span.end,
        span.label,
        **look,
        style="rejected" if span.verdict == "rejected" else "tag",
        mine=mine,
        annotator=span.annotator,
        gold=span.origin == GOLD,
    )
