"""What a project keeps for the machine's suggestions: never in its journal, its exports or any count of tags."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from annotator.model.annotation import AnnotatorId, DocumentId
from annotator.model.review import Refusal
from annotator.model.suggestion import Suggestion, Taken
from annotator.store import statements, suggestions
from annotator.store.reading import ReadableProject
from annotator.store.suggestions import Model, TagTime


class SuggestingProject(ReadableProject):
    """Suggestions, refusals, models and times of a project, from any thread.

    What writes raises ReadOnlyProject, DiskFull or ProjectError where it cannot; what reads, ProjectError.
    """

    def suggestions(self, document: DocumentId, *, by: AnnotatorId | None = None) -> tuple[Suggestion, ...]:
        """What `by` is to be asked about in a document, by place.

        That is all but what lies on a tag of theirs with the same label (half of the union at least), or on what they
        refused; `by` None has no tags, and is not asked about what anybody refused.
        """
        with self._database.reading() as db:
            return tuple(suggestions.still_open(db, document, by))

    def documents_suggested(self, least: float) -> set[DocumentId]:
        """The documents where something was suggested with that score or higher, whatever people said to it."""
        with self._database.reading() as db:
            return suggestions.documents_above(db, least)

    def taken(self, document: DocumentId, *, by: AnnotatorId | None = None) -> Taken:
        """Where nothing is suggested to `by` in a document."""
        with self._database.reading() as db:
            return suggestions.taken(db, document, by)

    def refusals(self, document: DocumentId | None = None) -> tuple[Refusal, ...]:
        """What was refused for good, in one document or in all, oldest first; not where who refused it has such a tag.

        So it is where they tagged it later, or accepted it in another copy of the project.
        """
        with self._database.reading() as db:
            said = statements.of_document(db, document, "refusal")
            return tuple(suggestions.not_tagged(db, (each for each in said if isinstance(each, Refusal))))

    def suggested(self) -> dict[DocumentId, str]:
        """The version of each document's suggestions; a document that was never read is not there."""
        with self._database.reading() as db:
            return suggestions.states(db)

    def set_suggestions(self, document: DocumentId, version: str, at: str, found: Iterable[Suggestion]) -> None:
        """Puts a document's suggestions in the place of those that it had."""
        with self._database.writing("the suggestions") as db:
            suggestions.write(db, document, version, at, found)

    def add_suggestions(self, document: DocumentId, found: Iterable[Suggestion]) -> int:
        """More suggestions for a document beside those there are, and how many; none where there is one already."""
        with self._database.writing("the suggestions") as db:
            return suggestions.add(db, document, found)

    def newest_model(self, engine: str) -> Model | None:
        """What was learned last in this project that the engine of this name can read."""
        with self._database.reading() as db:
            return suggestions.newest_model(db, engine)

    def add_model(self, at: str, engine: str, body: bytes, figures: Mapping[str, Any]) -> int:
        """Keeps what was learned, and gives its version, from 1."""
        with self._database.writing("what was learned") as db:
            return suggestions.add_model(db, at, engine, body, figures)

    def tag_times(self) -> tuple[TagTime, ...]:
        """How long tags took, oldest first."""
        with self._database.reading() as db:
            return suggestions.times(db)
