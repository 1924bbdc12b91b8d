"""Suggestions for a project's documents, made by processes of their own while the person goes on working."""

from __future__ import annotations

import threading
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from annotator.base.errors import SuggestionError
from annotator.base.ids import now
from annotator.model.annotation import Document, DocumentId
from annotator.model.label_schema import LabelSchema
from annotator.model.ports import Progress, no_progress
from annotator.model.suggestion import Suggestion
from annotator.store.project import Project
from annotator.suggest import engine
from annotator.suggest.process import Children
from annotator.suggest.wire import Json, suggestion_from_json
from annotator.text.validation import problems


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that no suggestions could be made for, by its name, and why."""

    name: str
    why: SuggestionError


@dataclass(frozen=True, slots=True)
class Suggested:
    """Whose suggestions are new, how many they are, and where it failed."""

    documents: frozenset[DocumentId]
    count: int
    failed: tuple[Failure, ...] = ()


class Suggester:
    """Makes and keeps a project's suggestions. Slow: to be called in a thread of `Tasks`; close it with the project."""

    def __init__(self, project: Project, *, processes: int = 2) -> None:
        self._project = project
        self._children = Children(processes)
        self._turn = threading.Lock()

    @property
    def version(self) -> str:
        """The state of rules and learner by which suggestions would be made now."""
        return engine.version()

    def pending(self) -> tuple[DocumentId, ...]:
        """The documents whose suggestions were never made, or by another state, by name."""
        made, version = self._project.suggested(), self.version
        return tuple(document.id for document in self._project.documents() if made.get(document.id) != version)

    def suggest(
        self, documents: Collection[DocumentId] | None = None, *, progress: Progress = no_progress
    ) -> Suggested:
        """Makes suggestions for these documents, or for all that are `pending`, and keeps them as they come.

        A document that fails keeps none, and is not tried again by this version. Raises what the project raises, and
        what `progress` raises, which is called ten times a second; what was kept by then stays.
        """
        wanted = set(self.pending() if documents is None else documents)
        version, count, failed = self.version, 0, []
        done: set[DocumentId] = set()
        chosen = [document for document in self._project.documents() if document.id in wanted]
        for document, found in self.found(chosen, progress=progress):
            made = () if isinstance(found, SuggestionError) else found
            if isinstance(found, SuggestionError):
                failed.append(Failure(document.name, found))
            self._project.set_suggestions(document.id, version, now(), made)
            done.add(document.id)
            count += len(made)
        return Suggested(frozenset(done), count, tuple(failed))

    def found(
        self, documents: Sequence[Document], *, progress: Progress = no_progress
    ) -> Iterator[tuple[Document, tuple[Suggestion, ...] | SuggestionError]]:
        """What would be suggested in each document, as they come; nothing is kept."""
        schema, done, hand = self._project.schema, 0, ""

        def check() -> None:
            progress(done, len(documents), hand)

        with self._turn:
            for number, answer in self._children.ask((self._request(each) for each in documents), check):
                document = documents[number]
                done, hand = done + 1, document.name
                yield document, answer if isinstance(answer, SuggestionError) else self._read(document, schema, answer)
        check()

    def _request(self, document: Document) -> Json:
        layer = self._project.text_layer(document.id)
        return {"do": "suggest", "document": document.id, "text": layer.text, "starts": list(layer.starts)}

    def _read(self, document: Document, schema: LabelSchema, answer: Json) -> tuple[Suggestion, ...]:
        text = self._project.text_layer(document.id).text
        every = (suggestion_from_json(document.id, text, values) for values in answer["suggestions"])
        fitting = (fitted(schema, each) for each in every)
        return tuple(each for each in fitting if each is not None)

    def close(self) -> None:
        """Ends the processes; work under way is to be stopped first."""
        with self._turn:
            self._children.close()


def fitted(schema: LabelSchema, suggestion: Suggestion) -> Suggestion | None:
    """The suggestion with those fields only that its label can hold; None where the project has no such label."""
    label = schema.label(suggestion.label)
    if label is None:
        return None
    wrong = problems(label, suggestion.fields)
    return replace(suggestion, fields={name: value for name, value in suggestion.fields.items() if name not in wrong})
