"""Copies of one project in memory, in which people work apart; the real `Project`, `Reviewing` and merge, without a disk."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from uuid import UUID

import pytest
import sqlite_utils

from annotator.base.errors import TagError
from annotator.model.annotation import Anchor, Annotation, AnnotationId, Annotator, DocumentId, LabelId
from annotator.model.edits import Add, AddAnnotator, Merge, Remove, Replace, SetSchema, Step
from annotator.model.geometry import PageIndex
from annotator.model.label_schema import LabelSchema
from annotator.model.merging import DocumentParts
from annotator.model.suggestion import Suggestion
from annotator.store import journal, taking_in, undo
from annotator.store.database import Database, connect
from annotator.store.fair_lock import FairLock
from annotator.store.migrations import migrate
from annotator.store.project import Project
from annotator.workbench import answering, reviewing
from annotator.workbench.reviewing import Reviewing
from tests.store.builders import AT, SCHEMA, add, paper

PEOPLE = tuple(Annotator(str(UUID(int=number)), name) for number, name in enumerate(("Ann", "Bo", "Cæcilie"), 1))
PAPER = paper("kort.pdf", pages=("Punkt 1. Rådet vedtog at give 5 kr.\n",))
_TAGS = "SELECT DISTINCT annotation FROM touched ORDER BY annotation"
MOMENTS = tuple(f"2026-02-0{day}T10:00:00.000Z" for day in range(1, 4))


class MemoryDatabase(Database):
    """A project's database without a file."""

    def __init__(self, db: sqlite_utils.Database) -> None:
        self.path = Path("memory.annotator")
        self.fault = None
        self._file_lock = None
        self._thread_lock = FairLock()
        self._closed = False
        self._db = db

    def _must_be_in_place(self, what: str) -> None:
        pass

    @contextmanager
    def snapshot(self) -> Iterator[sqlite_utils.Database]:
        yield self._db


class Fate:
    """Where ids and moments come from: by chance, but the same at each run; ids say nothing about the order."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self.moment = AT

    def id(self) -> str:
        return str(UUID(int=self._random.getrandbits(128)))

    def now(self) -> str:
        return self.moment

    def rules(self, patch: pytest.MonkeyPatch) -> None:
        for module in (reviewing, answering, undo, taking_in):
            patch.setattr(module, "uuid7", self.id)
        for module in (reviewing, answering):
            patch.setattr(module, "now", self.now)


class Handed:
    """An open project, as `Incoming`."""

    name = "other.annotator"

    def __init__(self, project: Project) -> None:
        self._project = project

    @property
    def project(self) -> str:
        return self._project.uuid

    @property
    def schema(self) -> LabelSchema:
        return self._project.schema

    def steps(self) -> Iterator[Step]:
        for step in self._project.steps():
            if not any(isinstance(edit, Merge) for edit in step.edits):
                yield step

    def text_digest(self, document: DocumentId) -> str | None:
        return self._project.text_digest(document) if self._has(document) else None

    def document_parts(self, document: DocumentId) -> DocumentParts | None:
        if not self._has(document):
            return None
        p = self._project
        layer = p.text_layer(document)
        pages = (p.page_text(document, PageIndex(page)) for page in range(layer.pages))
        return DocumentParts(p.pdf(document), p.password(document), layer, p.outline(document), pages)

    def _has(self, document: DocumentId) -> bool:
        return document in {d.id for d in self._project.documents()}


def memory() -> sqlite_utils.Database:
    return connect("file::memory:", query_only=False)


@cache
def _blank() -> sqlite_utils.Database:
    db = memory()
    migrate(db)
    return db


def blank_tables(db: sqlite_utils.Database) -> None:
    """What `migrate` does, ten times as fast."""
    _blank().conn.backup(db.conn)


def base() -> Project:
    """A project that three people share, with one document and two tags."""
    db = memory()
    migrate(db)
    project = Project(MemoryDatabase(db))
    meta = {"name": "Fjordby", "uuid": str(UUID(int=9)), "schema": SCHEMA}
    db.conn.executemany("INSERT INTO meta (key, value) VALUES (?, ?)", meta.items())
    project.apply(Step(str(UUID(int=10)), "", AT, (SetSchema(SCHEMA),)))
    for person in PEOPLE:
        project.apply(Step(str(UUID(int=20 + int(UUID(person.id)))), person.id, AT, (AddAnnotator(person),)))
    add(project, PAPER, PEOPLE[0])
    for number in (1, 2):
        tag = made(number, PEOPLE[number - 1], number, AT)
        project.apply(Step(str(UUID(int=30 + number)), tag.annotator, AT, (Add(tag),)))
    return project


def made(number: int, by: Annotator, value: int, at: str) -> Annotation:
    anchor = Anchor.at(PAPER.layer.text, value, value + 4)
    tag_id = AnnotationId(str(UUID(int=100 + number)))
    return Annotation(tag_id, PAPER.id, LabelId("decision"), anchor, by.id, at, at, {"note": value})


class Copy:
    """One copy, at which everybody may work."""

    def __init__(self, project: Project, fate: Fate) -> None:
        db = memory()
        project._database._db.conn.backup(db.conn)
        self.project = Project(MemoryDatabase(db))
        self.fate = fate

    def copy(self) -> Copy:
        return Copy(self.project, self.fate)

    def close(self) -> None:
        self.project.close()

    def take(self, other: Copy, by: Annotator = PEOPLE[0]) -> Copy:
        self.project.take_in(Handed(other.project), by=by.id, at=self.fate.moment)
        return self

    def steps(self) -> dict[str, Step]:
        return {s.id: s for s in self.project.steps() if not any(isinstance(edit, Merge) for edit in s.edits)}

    def does(self, who: int, what: str, which: int, value: int) -> None:
        """One action of a person; what cannot be done is refused and changes nothing."""
        person = PEOPLE[who]
        before = self.tables()
        try:
            ACTIONS[what](self, person, which, value)
        except TagError:
            assert self.tables() == before

    def tag(self, which: int) -> Annotation:
        every = sorted(self.project.annotations(), key=lambda tag: tag.id)
        if not every:
            raise TagError("nothing")
        return every[which % len(every)]

    def do(self, by: Annotator, *edits: object) -> None:
        self.project.apply(Step(self.fate.id(), by.id, self.fate.moment, edits))  # type: ignore[arg-type]

    def reviewing(self, by: Annotator) -> Reviewing:
        return Reviewing(self.project, by.id)

    def tables(self) -> dict[str, object]:
        """All that must follow from the set of steps, whatever their order."""
        db = self.project._database._db
        state: dict[str, object] = {
            table: db.execute(f"SELECT * FROM {table} ORDER BY id").fetchall()
            for table in ("annotation", "statement", "document", "annotator")
        }
        state["schema"] = db.execute("SELECT * FROM meta WHERE key LIKE 'schema%' ORDER BY key").fetchall()
        tags = [row[0] for row in db.execute("SELECT DISTINCT annotation FROM rival ORDER BY annotation").fetchall()]
        state["rival"] = [(tag, self.project.rivals(tag)) for tag in tags]
        state["conflicts"] = self.project.conflicts()
        return state

    def everything(self) -> dict[str, object]:
        """The tables as they are here, our own numbers too."""
        db = self.project._database._db
        own = ("touched", "rival", "undo_stack")
        return self.tables() | {f"own {table}": db.execute(f"SELECT * FROM {table}").fetchall() for table in own}

    def broken_links(self) -> list[tuple[int, str]]:
        return list(journal.broken_links(self.project._database._db))


def _add(copy: Copy, by: Annotator, which: int, value: int) -> None:
    # Few ids: two people bring in the same tag, from a file of tags say.
    tag = made(which + 3, by, value, copy.fate.moment)
    copy.do(by, Add(replace(tag, revision=copy.project.last_revision(tag.id) + 1)))


def _change(copy: Copy, by: Annotator, which: int, value: int) -> None:
    tag = copy.tag(which)
    anchor = Anchor.at(PAPER.layer.text, value % 3, value + 4)
    copy.do(by, Replace(tag, tag.revised(copy.fate.moment, anchor=anchor, fields={"note": value})))


def _change_twice(copy: Copy, by: Annotator, which: int, value: int) -> None:
    tag = copy.tag(which)
    first = tag.revised(copy.fate.moment, fields={"note": value})
    copy.do(by, Replace(tag, first), Replace(first, first.revised(copy.fate.moment, label=LabelId("funding"))))


def _remove(copy: Copy, by: Annotator, which: int, value: int) -> None:
    tag = copy.tag(which)
    number = copy.project.last_revision(tag.id) if value % 2 else tag.revision
    copy.do(by, Remove(replace(tag, modified=copy.fate.moment, revision=number + 1)))


def _settle(copy: Copy, by: Annotator, which: int, value: int) -> None:
    every = copy.project.conflicts()
    if every:
        one = every[which % len(every)].annotation
        last = [copy.project.annotation(one), *(r.annotation for r in copy.project.rivals(one) if not r.removed)]
        copy.reviewing(by).settle(one, last[value % len(last)])


def _settle_removed(copy: Copy, by: Annotator, which: int, value: int) -> None:
    every = copy.project.conflicts()
    if every:
        copy.reviewing(by).settle_removed(every[which % len(every)].annotation)


def _bring_back(copy: Copy, by: Annotator, which: int, value: int) -> None:
    tags = [row[0] for row in copy.project._database._db.execute(_TAGS).fetchall()]
    history = copy.project.history(AnnotationId(tags[which % len(tags)]))
    edit = history[value % len(history)][1]
    copy.reviewing(by).bring_back(edit.after if isinstance(edit, Replace) else edit.annotation)  # type: ignore[union-attr]


def _take_back(copy: Copy, by: Annotator, which: int, value: int) -> None:
    said = [*copy.project.document_verdicts(PAPER.id), *copy.project.document_comments(PAPER.id)]
    said += [*copy.project.completions(), *copy.project.refusals()]
    mine = [one for one in said if one.annotator == by.id]
    if mine:
        copy.reviewing(by).take_back(mine[which % len(mine)])


def _suggested(which: int, value: int) -> Suggestion:
    start, end = which, which + value + 4
    return Suggestion(
        PAPER.id, LabelId("decision"), start, end, PAPER.layer.text[start:end], 0.5, "rule", fields={"note": value}
    )


def _accept(copy: Copy, by: Annotator, which: int, value: int) -> None:
    made = answering.accept(copy.project, by.id, [_suggested(which, value), _suggested(value, which)])
    assert all(tag.origin == "suggestion" for tag in made)


def _adjudicate(copy: Copy, by: Annotator, which: int, value: int) -> None:
    tags = [copy.tag(which), copy.tag(value)]
    copy.reviewing(by).adjudicate([tag.id for tag in tags], tags[0] if value % 2 else None)


def _schema(copy: Copy, by: Annotator, which: int, value: int) -> None:
    copy.do(by, SetSchema(SCHEMA.replace("version = 1", f"version = {value}")))


ACTIONS: dict[str, Callable[[Copy, Annotator, int, int], object]] = {
    "add": _add,
    "change": _change,
    "change twice": _change_twice,
    "remove": _remove,
    "judge": lambda c, by, which, value: c.reviewing(by).judge([c.tag(which).id], ("accepted", "rejected")[value % 2]),
    "comment": lambda c, by, which, value: c.reviewing(by).comment(c.tag(which).id, f"nr. {value}"),
    "complete": lambda c, by, which, value: c.reviewing(by).complete(PAPER.id, which, which + value + 1, "item"),
    "not complete": lambda c, by, which, value: c.reviewing(by).not_complete(PAPER.id, which, which + value + 1),
    "take back": _take_back,
    "refuse": lambda c, by, which, value: answering.refuse(c.project, by.id, [_suggested(which, value)]),
    "accept": _accept,
    "adjudicate": _adjudicate,
    "bring back": _bring_back,
    "settle": _settle,
    "settle removed": _settle_removed,
    "schema": _schema,
    "undo": lambda c, by, which, value: c.project.undo(by.id, c.fate.moment),
    "redo": lambda c, by, which, value: c.project.redo(by.id, c.fate.moment),
}
