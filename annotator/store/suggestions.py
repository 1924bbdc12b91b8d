"""The tables of what the machine made for itself: suggestions, learned models, how long a tag takes; none is in the journal."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Any, Literal

import sqlite_utils

from annotator.model.annotation import AnnotatorId, DocumentId
from annotator.model.edits import Add, Edit, Say, Step
from annotator.model.review import Refusal
from annotator.model.suggestion import Suggestion, Taken
from annotator.store.rows import to_json

KEPT_MODELS = 3
"""Of the older ones only the version numbers are never used again."""

SIMILAR = "similar"
"""The source of what was offered because a passage like it was tagged; its version is that tag's id."""

TimeKind = Literal["suggestion", "hand"]

_COLUMNS = 'pdf, label, start, "end", quote, score, source, version, fields, why'
_INSERT = f"INSERT INTO suggestion ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"  # noqa: S608 - our own words
_READ = f'SELECT {_COLUMNS} FROM suggestion WHERE pdf = ? ORDER BY start, "end", label'  # noqa: S608 - our own words


@dataclass(frozen=True, slots=True)
class Model:
    """What was learned: `body` is for the engine of that name, `figures` what it said of itself, as JSON values."""

    version: int
    at: str
    engine: str
    body: bytes
    figures: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TagTime:
    """Seconds that somebody took for a tag, from its form or its suggestion on, idle time left out."""

    at: str
    annotator: AnnotatorId
    label: str
    kind: TimeKind
    seconds: float


def write(db: sqlite_utils.Database, document: DocumentId, version: str, at: str, found: Iterable[Suggestion]) -> None:
    """Puts a document's suggestions in the place of those that it had. Raises TagError where a field cannot be kept.

    What was offered there as similar to an accepted tag stays, where nothing new lies on it.
    """
    similar = [each for each in read(db, document) if each.source == SIMILAR]
    db.execute("DELETE FROM suggestion WHERE pdf = ?", (document,))
    add(db, document, (*found, *similar))
    db.execute("REPLACE INTO suggested (pdf, version, at) VALUES (?, ?, ?)", (document, version, at))


def _row(s: Suggestion) -> tuple[Any, ...]:
    return (
        s.document, s.label, s.start, s.end, s.text, s.score, s.source, s.version, to_json(dict(s.fields)),
        to_json(list(s.why)),
    )  # fmt: skip


def add(db: sqlite_utils.Database, document: DocumentId, found: Iterable[Suggestion]) -> int:
    """More suggestions for a document beside those there are, and how many; none on a passage that has one already."""
    known = Taken((each.label, each.start, each.end) for each in read(db, document))
    rows = []
    for each in found:
        if not known.holds(each.label, each.start, each.end):
            known.add(each.label, each.start, each.end)
            rows.append(_row(each))
    db.conn.executemany(_INSERT, rows)
    return len(rows)


def read(db: sqlite_utils.Database, document: DocumentId) -> Iterator[Suggestion]:
    """All that were made for a document, by place, whatever people said to them since.

    None of a damaged file that cannot be read: `check` names it, and it is made anew with the others.
    """
    for pdf, label, start, end, quote, score, source, version, fields, why in db.execute(_READ, (document,)):
        try:
            filled, reasons = _decoder.raw_decode(fields)[0], _reasons(why)
        except (ValueError, TypeError, RecursionError):
            # The file is damaged there: `faults` counts such rows, and what cannot be read here is made anew, not shown.
            continue
        if isinstance(filled, dict):
            yield Suggestion(pdf, label, start, end, quote, score, source, version, filled, reasons)


def faults(db: sqlite_utils.Database, document: DocumentId, text: str) -> Iterator[str]:
    """What is wrong with a document's suggestions, whose text is given."""
    sound = 0
    for each in read(db, document):
        sound += 1
        if text[each.start : each.end] != each.text:
            yield f"the suggestion at {each.start} does not agree with the text"
    unread = db.execute("SELECT count(*) FROM suggestion WHERE pdf = ?", (document,)).fetchone()[0] - sound
    if unread:
        yield f"{unread} of its suggestions cannot be read"


_decoder = json.JSONDecoder()
"""For what we wrote ourselves, half the time of `json.loads`: the window waits for thousands."""


@lru_cache(maxsize=4096)
def _reasons(said: str) -> tuple[str, ...]:
    reasons = json.loads(said)
    if not isinstance(reasons, list):
        raise TypeError(f"no list: {said[:80]}")
    return tuple(map(str, reasons))


def taken(db: sqlite_utils.Database, document: DocumentId, by: AnnotatorId | None) -> Taken:
    """Where nothing is to be suggested to `by`: on their own tags, and on what they refused; None is whoever refused it.

    Of two who read the same papers each judges for themselves: what one refused, the other is still asked about.
    """
    spans = db.execute(
        'SELECT label, start, "end" FROM annotation WHERE document = ? AND annotator = ? UNION ALL'
        " SELECT json_extract(body, '$.label'), json_extract(body, '$.start'), json_extract(body, '$.end')"
        " FROM statement WHERE document = ? AND kind = 'refusal' AND standing > 0 AND annotator = coalesce(?, annotator)",
        (document, by, document, by),
    )
    return Taken(spans.fetchall())


def not_tagged(db: sqlite_utils.Database, refusals: Iterable[Refusal]) -> Iterator[Refusal]:
    """Those that have an effect: on none of them lies a tag, of that label, of who refused it."""
    tagged: dict[tuple[DocumentId, AnnotatorId], Taken] = {}
    sql = 'SELECT label, start, "end" FROM annotation WHERE document = ? AND annotator = ?'
    for said in refusals:
        whose = said.document, said.annotator
        if whose not in tagged:
            tagged[whose] = Taken(db.execute(sql, whose).fetchall())
        if not tagged[whose].holds(said.label, said.start, said.end):
            yield said


def still_new(db: sqlite_utils.Database, step: Step) -> Step:
    """The step without those new tags and refusals that its author has, or has refused, by now, or that it says twice."""
    by_document: dict[DocumentId, Taken] = {}
    left: list[Edit] = []
    for edit in step.edits:
        match edit:
            case Add(annotation=a):
                document, label, start, end = a.document, a.label, a.anchor.start, a.anchor.end
            case Say(statement=Refusal(document=document, label=label, start=start, end=end)):
                pass
            case _:
                left.append(edit)
                continue
        if document not in by_document:
            by_document[document] = taken(db, document, AnnotatorId(step.annotator))
        known = by_document[document]
        if not known.holds(label, start, end):
            known.add(label, start, end)
            left.append(edit)
    return replace(step, edits=tuple(left))


def still_open(db: sqlite_utils.Database, document: DocumentId, by: AnnotatorId | None) -> Iterator[Suggestion]:
    """The suggestions that `by` is to be asked about, by place; of what is similar to a tag none once that is gone.

    What is similar to another's tag would say what they tagged: of two who read the same papers blind neither sees it.
    """
    known = taken(db, document, by)
    tags = (
        "SELECT id FROM annotation WHERE id IN (SELECT version FROM suggestion WHERE pdf = ? AND source = ?)"
        " AND annotator = coalesce(?, annotator)"
    )
    there = {row[0] for row in db.execute(tags, (document, SIMILAR, by)).fetchall()}
    for each in read(db, document):
        gone = each.source == SIMILAR and each.version not in there
        if not gone and not known.holds(each.label, each.start, each.end):
            yield each


def documents_above(db: sqlite_utils.Database, least: float) -> set[DocumentId]:
    """The documents with a suggestion of that score or higher, answered ones too."""
    return {row[0] for row in db.execute("SELECT DISTINCT pdf FROM suggestion WHERE score >= ?", (least,)).fetchall()}


def states(db: sqlite_utils.Database) -> dict[DocumentId, str]:
    """Which version each document's suggestions are of; a document without an entry was never read."""
    return dict(db.execute("SELECT s.pdf, s.version FROM suggested s JOIN document d ON d.id = s.pdf").fetchall())


def newest_model(db: sqlite_utils.Database, engine: str) -> Model | None:
    """The last that this engine can read."""
    row = db.execute(
        "SELECT version, at, engine, body, figures FROM model WHERE engine = ? ORDER BY version DESC LIMIT 1",
        (engine,),
    ).fetchone()
    if row is None:
        return None
    number, at, name, body, figures = row
    try:
        said = json.loads(figures)
    except (ValueError, RecursionError):
        said = None
    # Figures of a damaged file are none; it is due to learn anew then.
    return Model(number, at, name, body, said if isinstance(said, dict) else {})


def add_model(db: sqlite_utils.Database, at: str, engine: str, body: bytes, figures: Mapping[str, Any]) -> int:
    """Keeps a model and gives its version, from 1; the oldest go."""
    db.execute(
        "INSERT INTO model (at, engine, figures, body) VALUES (?, ?, ?, ?)", (at, engine, to_json(dict(figures)), body)
    )
    version: int = db.execute("SELECT max(version) FROM model").fetchone()[0]
    db.execute("DELETE FROM model WHERE version <= ?", (version - KEPT_MODELS,))
    return version


def add_time(db: sqlite_utils.Database, time: TagTime) -> None:
    """Notes how long a tag took."""
    db.execute(
        "INSERT INTO tag_time (at, annotator, label, kind, seconds) VALUES (?, ?, ?, ?, ?)",
        (time.at, time.annotator, time.label, time.kind, time.seconds),
    )


def times(db: sqlite_utils.Database) -> tuple[TagTime, ...]:
    """How long tags took, oldest first."""
    rows = db.execute("SELECT at, annotator, label, kind, seconds FROM tag_time ORDER BY id")
    return tuple(TagTime(*row) for row in rows.fetchall())
