"""Whose tags the review says they are: names, or in a blind review a letter for each."""

from __future__ import annotations

from collections.abc import Callable

from annotator.model.annotation import AnnotatorId, DocumentId, names_of
from annotator.store.project import Project
from annotator.ui.panels.review_content import blind_names


class NamesShown:
    """Set `blind` for letters; those who have tags in a document have its first ones."""

    def __init__(self, project: Project) -> None:
        self._project = project
        self._taggers: frozenset[tuple[DocumentId, AnnotatorId]] = frozenset()
        self.blind = False

    def of(self, document: DocumentId) -> dict[AnnotatorId, str]:
        """What each is called in a document."""
        people = names_of(self._project.annotators())
        return blind_names(people, document, self._taggers) if self.blind else people

    def by_document(self) -> Callable[[DocumentId], dict[AnnotatorId, str]]:
        """The same, worked out once for each document."""
        known: dict[DocumentId, dict[AnnotatorId, str]] = {}

        def names(document: DocumentId) -> dict[AnnotatorId, str]:
            if document not in known:
                known[document] = self.of(document)
            return known[document]

        return names

    def look_again(self) -> bool:
        """Whether letters are others now: somebody's first tag in a document came, or their last one went."""
        before, self._taggers = self._taggers, self._project.taggers() if self.blind else frozenset()
        return before != self._taggers
