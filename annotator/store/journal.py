"""The journal: steps in the order they were done, appended and never changed, each with the hash of the one before.

**Formula.** `hash` is the SHA-256, in 64 lower-case hexadecimal digits, of the UTF-8 of the canonical JSON (sorted keys, no
white space, characters as they are) of

    {"annotator": …, "at": …, "edits": […], "id": …, "kind": …, "of": … or null, "previous": …}

where `previous` is the hash of the step before, 64 zeros for the first. `edits` is written as `rows` says. So whoever
changes, drops or swaps a step must write every later hash anew.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from hashlib import sha256

import sqlite_utils

from annotator.base.errors import TagError
from annotator.model.annotation import AnnotationId
from annotator.model.edits import Add, Edit, Merge, Step
from annotator.store.rows import edit_from_json, edits_from_json, edits_to_json
from annotator.store.tag_tables import stored_annotation

FIRST = "0" * 64
"""What stands for the hash before the first step."""

KEPT = 1_000
"""Edits that are kept after they were read."""

_quoted = json.JSONEncoder(ensure_ascii=False).encode
_COLUMNS = "seq, id, annotator, at, kind, of, edits, previous, hash"


def hash_of(step: Step, edits: str, previous: str) -> str:
    """The hash of a step whose edits are the canonical JSON `edits` (see the formula above)."""
    of = "null" if step.of is None else _quoted(step.of)
    text = (
        f'{{"annotator":{_quoted(step.annotator)},"at":{_quoted(step.at)},"edits":{edits},"id":{_quoted(step.id)},'
        f'"kind":{_quoted(step.kind)},"of":{of},"previous":{_quoted(previous)}}}'
    )
    return sha256(text.encode()).hexdigest()


class Journal:
    """The end of the journal, to append to within one transaction."""

    def __init__(self, db: sqlite_utils.Database) -> None:
        self._db = db
        head = db.execute("SELECT seq, hash FROM journal ORDER BY seq DESC LIMIT 1").fetchone()
        self._seq: int = head[0] if head else 0
        self._hash: str = head[1] if head else FIRST

    def append(self, step: Step) -> int:
        """Appends a step and gives its number, from 1. Raises TagError where it is there already or cannot be kept."""
        edits = edits_to_json(step.edits)
        new = hash_of(step, edits, self._hash)
        self._seq += 1
        row = (self._seq, step.id, step.annotator, step.at, step.kind, step.of, edits, self._hash, new)
        try:
            self._db.execute(f"INSERT INTO journal ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)", row)  # noqa: S608
        except sqlite3.IntegrityError as error:
            raise TagError("The step {id} was saved already, or is none ({why}).", id=step.id, why=error) from error
        self._hash = new
        return self._seq


def last_moment(db: sqlite_utils.Database) -> str:
    """When the last step was done; every project has one."""
    moment: str = db.execute("SELECT at FROM journal ORDER BY seq DESC LIMIT 1").fetchone()[0]
    return moment


def step_by_id(db: sqlite_utils.Database, step_id: str) -> Step:
    """The step of that id. Raises LookupError where there is none."""
    row = db.execute("SELECT annotator, at, kind, of, edits FROM journal WHERE id = ?", (step_id,)).fetchone()
    if row is None:
        raise LookupError(f"no step {step_id}")
    return Step(step_id, row[0], row[1], edits_from_json(row[4]), row[2], row[3])


def steps(db: sqlite_utils.Database) -> Iterator[tuple[int, Step]]:
    """All steps with their numbers, in order; the tables may be written meanwhile."""
    sql = "SELECT seq, id, annotator, at, kind, of, edits FROM journal WHERE seq > ? ORDER BY seq LIMIT 100"
    seq = 0
    # A few at a time: SQLite does not promise what an open cursor sees while its own connection writes.
    while rows := db.execute(sql, (seq,)).fetchall():
        for seq, step_id, annotator, at, kind, of, edits in rows:
            yield seq, Step(step_id, annotator, at, edits_from_json(edits), kind, of)


class History:
    """Edits of tags out of the journal. What was read is kept, for no step ever changes. For one thread at a time."""

    def __init__(self) -> None:
        self._kept: dict[tuple[int, int], Edit] = {}

    def of(self, db: sqlite_utils.Database, annotation: AnnotationId) -> Iterator[tuple[Step, Edit]]:
        """Every edit of a tag by time, then by revision; each step is cut down to that edit (an import may hold 100,000).

        After a merge that is another order than the journal's, and the same on both sides.
        """
        rows = db.execute(
            "SELECT j.id, j.annotator, j.at, j.kind, j.of, t.seq, t.number FROM touched t JOIN journal j ON j.seq = t.seq"
            " WHERE t.annotation = ? ORDER BY j.at, t.revision, j.id, t.number",
            (annotation,),
        ).fetchall()
        # A tag that one step made and none changed says what it did then; to find it among 100,000 edits takes 200 ms.
        made = stored_annotation(db, annotation) if len(rows) == 1 else None
        for step_id, annotator, at, kind, of, seq, number in rows:
            edit = Add(made) if made is not None else self._edit(db, seq, number)
            yield Step(step_id, annotator, at, (edit,), kind, of), edit

    def _edit(self, db: sqlite_utils.Database, seq: int, number: int) -> Edit:
        found = self._kept.get((seq, number))
        if found is None:
            sql = "SELECT json_extract(edits, '$[' || ? || ']') FROM journal WHERE seq = ?"
            found = edit_from_json(json.loads(db.execute(sql, (number, seq)).fetchone()[0]))
            if len(self._kept) >= KEPT:
                self._kept.clear()
            self._kept[seq, number] = found
        return found


class Merges:
    """The merges in the journal, which is only ever appended to: each step is looked at once. For one thread at a time."""

    def __init__(self) -> None:
        self._seen = 0
        self._found: list[tuple[int, Step, Merge]] = []

    def look(self, db: sqlite_utils.Database, steps: int | None = None) -> bool:
        """Looks at the next `steps` of the journal, or at all; whether there are more."""
        end: int = db.execute("SELECT coalesce(max(seq), 0) FROM journal").fetchone()[0]
        upto = end if steps is None else min(end, self._seen + steps)
        rows = db.execute(
            "SELECT seq, id, annotator, at, json_extract(edits, '$[0]') FROM journal"
            " WHERE seq > ? AND seq <= ? AND kind = 'do' AND edits LIKE '[{\"edit\":\"merge\",%' ORDER BY seq",
            (self._seen, upto),
        )
        for seq, step_id, annotator, at, text in rows.fetchall():
            merge = edit_from_json(json.loads(text))
            if isinstance(merge, Merge):
                self._found.append((seq, Step(step_id, annotator, at, (merge,)), merge))
        self._seen = upto
        return upto < end

    def of(self, db: sqlite_utils.Database, annotation: AnnotationId) -> Iterator[tuple[Step, Merge]]:
        """The merges that brought edits of a tag, oldest first; each step is cut down to its merge."""
        self.look(db)
        seqs = [row[0] for row in db.execute("SELECT seq FROM touched WHERE annotation = ?", (annotation,))]
        for seq, step, merge in self._found:
            if any(seq < touched <= seq + merge.steps for touched in seqs):
                yield step, merge


def broken_links(db: sqlite_utils.Database) -> Iterable[tuple[int, str]]:
    """The steps whose place in the chain is wrong: number, and why."""
    expected, before = 1, FIRST
    for seq, step_id, annotator, at, kind, of, edits, previous, stored in db.execute(
        f"SELECT {_COLUMNS} FROM journal ORDER BY seq"  # noqa: S608 - our own constant
    ):
        if seq != expected:
            yield seq, f"step {expected} is missing"
        if previous != before:
            yield seq, "it does not follow from the step before"
        if hash_of(Step(step_id, annotator, at, (), kind, of), edits, previous) != stored:
            yield seq, "it was changed after it was written"
        expected, before = seq + 1, stored
