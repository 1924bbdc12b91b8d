"""Every place where a phrase occurs in a project, how it was tagged there, and new tags for all of them at once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from annotator.base.errors import TagError
from annotator.base.ids import now, uuid7
from annotator.model.annotation import Anchor, Annotation, AnnotationId, AnnotatorId, DocumentId
from annotator.model.geometry import PageIndex
from annotator.model.ports import Progress, no_progress
from annotator.store.project import Project
from annotator.store.tags import ReviewRow
from annotator.text.place import said_by_place
from annotator.text.prefill import prefill
from annotator.text.search_key import find_all, fold
from annotator.text.sentences import sentence_at
from annotator.workbench.open_document import OpenDocument
from annotator.workbench.structures import structure_in

AROUND = 60
"""Characters of the text that are shown on each side."""

_WHITE = re.compile(r"\s+")

Place = tuple[DocumentId, int, int]
"""Document, start and end."""


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A place of a phrase. `page` counts from 0; the words have single spaces for all white space.

    `tags` are those that have a character of it, by place: whose, with which label and verdict.
    """

    document: DocumentId
    start: int
    end: int
    page: PageIndex
    before: str
    words: str
    after: str
    tags: tuple[ReviewRow, ...] = ()

    @property
    def place(self) -> Place:
        """Where it is."""
        return self.document, self.start, self.end


def occurrences(
    project: Project, phrase: str, *, whole_words: bool = False, progress: Progress = no_progress
) -> tuple[Occurrence, ...]:
    """All places by document name and place; none for a blank phrase.

    Letter case, white space, hyphenated line breaks and ligatures make no difference (see `text.search_key`). Raises what
    `progress` raises, which is called for each document.
    """
    if not phrase.strip():
        return ()
    found: list[Occurrence] = []
    documents = project.documents()
    for done, document in enumerate(documents):
        progress(done, len(documents), document.name)
        layer = project.text_layer(document.id)
        places = find_all(fold(layer.text), phrase, whole_words=whole_words)
        if places:
            tags = _tags_at(project.review_rows(document.id), places)
            for (start, end), over in zip(places, tags, strict=True):
                found.append(
                    Occurrence(
                        document=document.id,
                        start=start,
                        end=end,
                        page=layer.page_of(start),
                        before=_spaced(layer.text[max(0, start - AROUND) : start]),
                        words=_spaced(layer.text[start:end]),
                        after=_spaced(layer.text[end : end + AROUND]),
                        tags=over,
                    )
                )
    return tuple(found)


def new_tags(project: Project, by: AnnotatorId, places: Iterable[Place], label: str) -> tuple[Annotation, ...]:
    """A tag for each place, its fields filled in by the words, but where `by` has tagged a part of it so already.

    Raises TagError where there is no such label, or a place holds no text.
    """
    found = project.schema.label(label)
    if found is None:
        raise TagError("There is no label “{label}” in this project.", label=label)
    at = now()
    by_document: dict[DocumentId, list[tuple[int, int]]] = {}
    for document_id, start, end in places:
        by_document.setdefault(document_id, []).append((start, end))
    made: list[Annotation] = []
    for document_id, spans in by_document.items():
        document = OpenDocument(project, project.document(document_id))
        taken = [row for row in project.review_rows(document_id) if row.annotator == by and row.label == label]
        wanted = sorted(dict.fromkeys(spans))
        for (start, end), over in zip(wanted, _tags_at(taken, wanted), strict=True):
            if not over:
                anchor = document.anchor(start, end)
                fields = prefill(
                    found, anchor.quote, sentence_around(document.layer.text, anchor), place_of(document, anchor)
                )
                tag = AnnotationId(uuid7())
                made.append(Annotation(tag, document_id, found.id, anchor, by, at, at, fields))
    return tuple(made)


def place_of(document: OpenDocument, anchor: Anchor) -> dict[str, str]:
    """What a passage's place in its document says (see `text.place`)."""
    return said_by_place(document.layer.text, structure_in(document.id, document.layer), anchor.start, anchor.end)


def sentence_around(text: str, anchor: Anchor) -> str:
    """What stands around a passage, from the beginning of its first sentence to the end of its last."""
    return text[sentence_at(text, anchor.start)[0] : max(sentence_at(text, anchor.end - 1)[1], anchor.end)]


def _tags_at(rows: Sequence[ReviewRow], places: Iterable[tuple[int, int]]) -> Iterator[tuple[ReviewRow, ...]]:
    """For each of the places, which are in order, the rows (also in order) that have a character of it."""
    running: list[ReviewRow] = []
    at = 0
    for start, end in places:
        while at < len(rows) and rows[at].start < end:
            running.append(rows[at])
            at += 1
        running = [row for row in running if row.end > start]
        yield tuple(row for row in running if row.start < end)


def _spaced(words: str) -> str:
    """One space for each run of white space, also for one at an end."""
    return _WHITE.sub(" ", words)
