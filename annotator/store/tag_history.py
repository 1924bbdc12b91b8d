"""The edits of tags, found again in the journal: of one tag, or of very many at once."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TypeVar

import sqlite_utils

from annotator.model.annotation import AnnotationId
from annotator.model.edits import Add, Remove, Replace
from annotator.store.rows import edit_from_json
from annotator.store.versions import Made

T = TypeVar("T")
_LONG = 20_000
_FEW = 64
IN = 500
"""How many values are asked for at once."""


def histories(
    db: sqlite_utils.Database, journal: sqlite_utils.Database, tags: Sequence[AnnotationId]
) -> dict[AnnotationId, list[Made]]:
    """Every edit of `tags`, in our journal's order, by tag; each step is read once. `db` says which edits are whose."""
    wanted: defaultdict[int, list[tuple[int, AnnotationId]]] = defaultdict(list)
    for some in portions(tags):
        marks = ", ".join("?" * len(some))
        sql = f"SELECT seq, number, annotation FROM touched WHERE annotation IN ({marks})"  # noqa: S608
        for seq, number, tag in db.execute(sql, some):
            wanted[seq].append((number, tag))
    found: dict[AnnotationId, list[Made]] = {tag: [] for tag in tags}
    for seq in sorted(wanted):
        places = sorted(wanted[seq])
        for tag, made in zip((tag for _, tag in places), edits_of(journal, seq, [n for n, _ in places]), strict=True):
            found[tag].append(made)
    return found


def edits_of(journal: sqlite_utils.Database, seq: int, numbers: Sequence[int]) -> Iterator[Made]:
    """The edits `numbers` of step `seq`, which must be edits of tags."""
    row = journal.execute(
        "SELECT id, annotator, at, CASE WHEN length(edits) < ? THEN edits END FROM journal WHERE seq = ?", (_LONG, seq)
    ).fetchone()
    step, annotator, at, text = row
    if text is None and len(numbers) <= _FEW:
        # An import may hold 100,000 edits: SQLite takes out the few ten times as fast. The last path is there for a list
        # to come back where one edit is asked for; it leads to nothing.
        paths = [f"$[{number}]" for number in numbers]
        marks = ", ".join("?" * (len(paths) + 1))
        sql = f"SELECT json_extract(edits, {marks}) FROM journal WHERE seq = ?"  # noqa: S608
        objects = json.loads(journal.execute(sql, (*paths, "$[2147483647]", seq)).fetchone()[0])
    else:
        if text is None:
            text = journal.execute("SELECT edits FROM journal WHERE seq = ?", (seq,)).fetchone()[0]
        every = json.loads(text)
        objects = [every[number] for number in numbers]
    for number, value in zip(numbers, objects, strict=False):
        edit = edit_from_json(value)
        if not isinstance(edit, Add | Remove | Replace):
            raise LookupError(f"edit {number} of step {step} is not a tag's")  # noqa: TRY004 - a wrong file, not a wrong call
        yield Made(edit, step, annotator, at, seq, number)


def portions(values: Sequence[T]) -> Iterator[Sequence[T]]:
    """`values` in parts that fit into one question."""
    for start in range(0, len(values), IN):
        yield values[start : start + IN]
