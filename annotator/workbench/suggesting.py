"""Suggestions for a project's documents, made by processes of their own while the person goes on working."""

from __future__ import annotations

import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from dataclasses import dataclass, replace
from typing import Any

from annotator.base.errors import SuggestionError
from annotator.base.ids import now
from annotator.model.annotation import Document, DocumentId, LabelId
from annotator.model.label_schema import LabelSchema
from annotator.model.ports import Progress, no_progress
from annotator.model.suggestion import Suggestion
from annotator.store.project import Project
from annotator.suggest import engine
from annotator.suggest.belief import rules_state
from annotator.suggest.figures import Figures
from annotator.suggest.model import Model
from annotator.suggest.process import Children
from annotator.suggest.wire import Json, suggestion_from_json, training_json
from annotator.text.validation import problems
from annotator.workbench.teaching import training_documents, verdicts

ENOUGH = 20
"""New verdicts after which it is worth learning again; of many, a tenth of what there was."""
LESSON = 600.0
"""Seconds that learning may take."""


@dataclass(frozen=True, slots=True)
class Failure:
    """A document that no suggestions could be made for, by its name, and why."""

    name: str
    why: SuggestionError
    document: DocumentId


@dataclass(frozen=True, slots=True)
class Suggested:
    """Whose suggestions are new, how many they are, and where it failed; `already` were found, and are suggested already."""

    documents: frozenset[DocumentId]
    count: int
    failed: tuple[Failure, ...] = ()
    already: int = 0


class Suggester:
    """Makes and keeps a project's suggestions. `suggest`, `found` and the like are slow: call them in a thread of `Tasks`.

    Close it before the project. Without `learned` the rules suggest alone, and what ships with them.
    """

    def __init__(self, project: Project, *, processes: int = 2, learned: bool = True) -> None:
        self._project = project
        self._children = Children(processes)
        self._turn = threading.Lock()
        self._model: Model | None = None
        self._verdicts = 0
        self._closed = False
        self._failed: dict[DocumentId, str] = {}
        kept = project.newest_model(engine.ENGINE) if learned else None
        if kept is not None:
            self._take_up(kept.body, _number(kept.figures.get("verdicts")))

    @property
    def version(self) -> str:
        """The state of rules and learner by which suggestions would be made now."""
        return engine.version(self._model)

    @property
    def figures(self) -> Mapping[LabelId, Figures]:
        """What to expect by label, measured on documents left out; empty before the first `retrain` with two documents, and
        where the rules are no longer those that it was measured with.
        """
        return self._model.measured if self._model is not None and not self._is_old else {}

    @property
    def _is_old(self) -> bool:
        """Whether what was learned was learned beside other rules than those there are."""
        return self._model is not None and self._model.rules != rules_state()

    def is_due(self) -> bool:
        """Whether the rules are others, or so many verdicts new, that learning again is worth the while. Quick."""
        new = abs(verdicts(self._project) - self._verdicts)
        return self._is_old or new >= max(ENOUGH, self._verdicts // 10)

    def retrain(self, *, progress: Progress = no_progress) -> Mapping[LabelId, Figures]:
        """Learns from all that people said in the project, keeps that, and gives what to expect, by label.

        The suggestions of all documents are `pending` then. Raises SuggestionError, what the project raises, and what
        `progress` raises, which is called ten times a second; nothing has changed then.
        """
        count, body = verdicts(self._project), self._lesson(progress)
        if not self._project.read_only:
            self._project.add_model(now(), engine.ENGINE, body, {"verdicts": count})
        self._take_up(body, count)
        # Whoever learns anew wants all tried again, also where what was learned is the same.
        self._failed.clear()
        return self.figures

    def measure(self, *, progress: Progress = no_progress) -> Mapping[LabelId, Figures]:
        """What `retrain` would give, while nothing is kept. Raises as `retrain`."""
        model = engine.model_of(self._lesson(progress))
        return model.measured if model is not None else {}

    def _lesson(self, progress: Progress) -> bytes:
        steps = [(0, 1, "")]
        documents = []
        progress(*steps[-1])
        for each in training_documents(self._project):
            documents.append(training_json(each))
            progress(*steps[-1])
        if not documents:
            raise SuggestionError("There is nothing to learn from yet: tag something, or answer some suggestions.")
        request = {"do": "train", "documents": documents}
        asked = self._children.ask([request], lambda: progress(*steps[-1]), deadline=LESSON)
        with self._in_turn(), closing(asked) as answers:
            for _, answer in answers:
                if isinstance(answer, SuggestionError):
                    raise answer
                if "model" in answer:
                    body: str = answer["model"]
                    return body.encode("utf-8", "surrogatepass")
                done, total, name = answer["progress"]
                steps.append((done, total, self._named(name)))
        raise SuggestionError("The process that makes suggestions ended, or took too long.")

    def _named(self, name: str) -> str:
        """A document's name for its id; labels are named as they are."""
        found = self._project.find_documents(name)
        return found[0].name if found else name

    def _take_up(self, body: bytes, count: int) -> None:
        self._model, self._verdicts = engine.model_of(body), count
        self._children.lesson = body.decode("utf-8", "surrogatepass") if self._model is not None else ""

    def pending(self) -> tuple[DocumentId, ...]:
        """The documents whose suggestions were never made, or by another state, by name.

        Not those on which this very object failed already in this state: they wait until the project is opened again.
        """
        made, version = {**self._project.suggested(), **self._failed}, self.version
        return tuple(document.id for document in self._project.documents() if made.get(document.id) != version)

    def forget(self, failed: Iterable[Failure]) -> None:
        """Makes documents that failed `pending` again."""
        for each in failed:
            self._failed.pop(each.document, None)

    def suggest(
        self,
        documents: Sequence[DocumentId] | None = None,
        *,
        kept: Callable[[DocumentId], object] = lambda _: None,
        progress: Progress = no_progress,
    ) -> Suggested:
        """Makes suggestions for these documents in their order, or for all that are `pending`, and keeps them as they come.

        `kept` is told each one whose suggestions are there. A document that fails keeps those that it had. Raises what the
        project raises, and what `progress` raises, which is called ten times a second; what was kept by then stays.
        """
        wanted = self.pending() if documents is None else documents
        version, count, failed = self.version, 0, []
        done: set[DocumentId] = set()
        with closing(self.found([self._project.document(each) for each in wanted], progress=progress)) as answers:
            for document, found in answers:
                if isinstance(found, SuggestionError):
                    failed.append(Failure(document.name, found, document.id))
                    self._failed[document.id] = version
                    continue
                self._project.set_suggestions(document.id, version, now(), found)
                done.add(document.id)
                count += len(found)
                kept(document.id)
        return Suggested(frozenset(done), count, tuple(failed))

    def found(
        self, documents: Sequence[Document], *, progress: Progress = no_progress
    ) -> Generator[tuple[Document, tuple[Suggestion, ...] | SuggestionError]]:
        """What would be suggested in each document, as they come; nothing is kept. Close it where it is left early."""
        schema, done, hand = self._project.schema, 0, ""
        some: dict[int, list[Any]] = {}

        def check() -> None:
            progress(done, len(documents), hand)

        requests = (self._request(each) for each in documents)
        with self._in_turn(), closing(self._children.ask(requests, check)) as answers:
            for number, answer in answers:
                if not isinstance(answer, SuggestionError) and "some" in answer:
                    some.setdefault(number, []).extend(answer["some"])
                    continue
                document, values = documents[number], some.pop(number, [])
                done, hand = done + 1, document.name
                if isinstance(answer, SuggestionError):
                    yield document, answer
                else:
                    yield document, self._read(document, schema, [*values, *answer["suggestions"]])
        check()

    def _request(self, document: Document) -> Json:
        layer = self._project.text_layer(document.id)
        return {"do": "suggest", "document": document.id, "text": layer.text, "starts": list(layer.starts)}

    def _read(self, document: Document, schema: LabelSchema, said: Iterable[Sequence[Any]]) -> tuple[Suggestion, ...]:
        text = self._project.text_layer(document.id).text
        every = (suggestion_from_json(document.id, text, values) for values in said)
        fitting = (fitted(schema, each) for each in every)
        return tuple(each for each in fitting if each is not None)

    def close(self) -> None:
        """Ends the processes, without waiting; those of work under way, which is to be stopped first, end with it."""
        self._closed = True
        if self._turn.acquire(blocking=False):
            try:
                self._children.close()
            finally:
                self._turn.release()

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        """One asks the processes at a time; whoever does when it is closed puts out the light."""
        try:
            with self._turn:
                yield
        finally:
            if self._closed:
                self.close()


def _number(said: object) -> int:
    """A count that a file holds; 0 where it is damaged."""
    return said if isinstance(said, int) else 0


def fitted(schema: LabelSchema, suggestion: Suggestion) -> Suggestion | None:
    """The suggestion with those fields only that its label can hold; None where the project has no such label."""
    label = schema.label(suggestion.label)
    if label is None:
        return None
    wrong = problems(label, suggestion.fields)
    return replace(suggestion, fields={name: value for name, value in suggestion.fields.items() if name not in wrong})
