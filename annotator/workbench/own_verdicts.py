"""What one person alone made of tags, for who reviews blind."""

from __future__ import annotations

from collections.abc import Iterable

from annotator.base.errors import TagError
from annotator.model.annotation import AnnotationId, AnnotatorId, DocumentId
from annotator.model.review import Verdict, verdict_state
from annotator.store.project import Project

Own = dict[DocumentId, dict[AnnotationId, str]]
"""By document and tag, where it is other than UNREVIEWED, the verdict state that one person alone gives it."""


def own_states(project: Project, me: AnnotatorId, verdicts: Iterable[Verdict]) -> Own:
    """What a person's own of these verdicts, oldest first, make of the tags that they are on."""
    mine: dict[tuple[DocumentId, AnnotationId], list[Verdict]] = {}
    for said in verdicts:
        if said.annotator == me:
            mine.setdefault((said.document, said.annotation), []).append(said)
    found: Own = {}
    for (document, tag), of_tag in mine.items():
        try:
            says = project.annotation(tag).digest
        except TagError:  # removed by its author: what was said of it stays, and nobody asks for it
            continue
        found.setdefault(document, {})[tag] = verdict_state(of_tag, says)
    return found
