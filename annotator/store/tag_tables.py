"""The tables of tags (annotation, touched, rival), kept up edit by edit, or for one tag from its whole history.

Most edits follow from the one revision that stands, and need no more than a row. Where a tag has rivals, or an edit follows
from another revision (after a merge), the tag is noted down and worked out anew at `flush`, so that the tables follow
from the set of the edits alone, whatever their order.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import sqlite_utils

from annotator.model.annotation import Annotation, AnnotationId, DocumentId
from annotator.model.edits import Add, Remove, Replace, TagEdit
from annotator.model.review import UNREVIEWED
from annotator.model.text_layer import TextLayer
from annotator.store import statements
from annotator.store.rows import ANNOTATION_COLUMNS, Row, annotation_from_row, annotation_row
from annotator.store.tag_history import histories
from annotator.store.versions import Made, last_versions, result

LayerOf = Callable[[DocumentId], TextLayer]

_BATCH = 5000
_AT_ONCE = 20_000
_INSERT = f"INTO annotation ({ANNOTATION_COLUMNS}, page, last_page, reviser, verdict) VALUES ({', '.join('?' * 19)})"
_TOUCHED = "INSERT INTO touched (annotation, seq, number, revision) VALUES (?, ?, ?, ?)"
_STATE = (
    "SELECT (SELECT max(revision) FROM touched WHERE annotation = ?1), EXISTS (SELECT 1 FROM rival WHERE annotation = ?1),"
    " EXISTS (SELECT 1 FROM annotation WHERE id = ?1), EXISTS (SELECT 1 FROM statement WHERE annotation = ?1)"
)


class _State(NamedTuple):
    """What the tables know of a tag; `last` is the highest revision it ever had."""

    last: int
    rivals: bool
    stands: bool
    spoken_of: bool


def stored_annotation(db: sqlite_utils.Database, annotation: AnnotationId) -> Annotation | None:
    """The tag as it stands in the tables, or None where it is not there (any more)."""
    row = db.execute(f"SELECT {ANNOTATION_COLUMNS} FROM annotation WHERE id = ?", (annotation,)).fetchone()  # noqa: S608
    return annotation_from_row(row) if row else None


def last_revision(db: sqlite_utils.Database, annotation: AnnotationId) -> int:
    """The highest revision a tag ever had, removed or not; 0 where it never was."""
    found: int | None = db.execute("SELECT max(revision) FROM touched WHERE annotation = ?", (annotation,)).fetchone()[
        0
    ]
    return found or 0


class TagTables:
    """Puts edits of tags into the tables; `flush` must follow the last of them. `journal` is where the steps are read."""

    def __init__(self, db: sqlite_utils.Database, journal: sqlite_utils.Database, layer_of: LayerOf) -> None:
        self._db = db
        self._journal = journal
        self._layer_of = layer_of
        self._added: dict[AnnotationId, Row] = {}
        self._touched: list[tuple[str, int, int, int]] = []
        self._pending: set[AnnotationId] = set()
        self._unclear: set[AnnotationId] = set()

    def is_added(self, annotation: AnnotationId) -> bool:
        """Whether the tag came in and is not written as yet."""
        return annotation in self._added

    def bring_up_to_date(self, annotation: AnnotationId) -> None:
        """Makes the tables say how a tag stands."""
        if annotation in self._unclear:
            self.flush()
        elif annotation in self._pending:
            self.write()

    def put(self, seq: int, number: int, annotator: str, edit: TagEdit) -> None:
        """An edit, which must be in the journal already. Raises DocumentError where its document is unknown."""
        annotation = result(edit)
        if annotation.id not in self._unclear and not self._follows(edit, annotator):
            self._unclear.add(annotation.id)
        self._touched.append((annotation.id, seq, number, annotation.revision))
        self._pending.add(annotation.id)
        if len(self._touched) >= _BATCH:
            self.write()

    def judge(self, annotation: AnnotationId) -> None:
        """Works out anew what verdict holds of a tag, if it is there."""
        stored = stored_annotation(self._db, annotation)
        if stored is not None:
            state = statements.verdict_on(self._db, stored)
            self._db.execute("UPDATE annotation SET verdict = ? WHERE id = ?", (state, stored.id))

    def write(self) -> None:
        """Writes what was gathered."""
        if self._added:
            self._db.conn.executemany(f"INSERT {_INSERT}", self._added.values())
            self._added.clear()
        if self._touched:
            self._db.conn.executemany(_TOUCHED, self._touched)
            self._touched.clear()
            self._pending.clear()

    def flush(self) -> None:
        """Writes what was gathered, and works out the tags that were noted down."""
        self.write()
        unclear = sorted(self._unclear)
        self._unclear.clear()
        for start in range(0, len(unclear), _AT_ONCE):
            some = unclear[start : start + _AT_ONCE]
            for annotation, history in histories(self._db, self._journal, some).items():
                self._work_out(annotation, history)

    def _follows(self, edit: TagEdit, annotator: str) -> bool:
        """Puts the edit into table annotation where it follows from the one revision that stands, and says whether it did."""
        annotation = result(edit)
        if annotation.id in self._pending:
            self.write()
        state = _State(*self._db.execute(_STATE, (annotation.id,)).fetchone())
        if state.rivals or annotation.revision <= (state.last or 0):
            return False
        match edit:
            case Add():
                if state.stands:
                    return False
                verdict = statements.verdict_on(self._db, annotation) if state.spoken_of else UNREVIEWED
                self._added[annotation.id] = self._row(annotation, annotator, verdict)
                return True
            case Remove():
                stored = stored_annotation(self._db, annotation.id)
                if stored is None or stored.digest != annotation.digest:
                    return False
                self._db.execute("DELETE FROM annotation WHERE id = ?", (annotation.id,))
                return True
            case Replace(before, _):
                plain = not (edit.settles or edit.reopens)
                return plain and self._replace(before, annotation, annotator, spoken_of=state.spoken_of)

    def _replace(self, before: Annotation, after: Annotation, annotator: str, *, spoken_of: bool) -> bool:
        stored = stored_annotation(self._db, after.id)
        if stored is None or stored.revision != before.revision or stored.digest != before.digest:
            return False
        verdict = statements.verdict_on(self._db, after) if spoken_of else UNREVIEWED
        self._db.execute(f"REPLACE {_INSERT}", self._row(after, annotator, verdict))
        return True

    def _work_out(self, annotation: AnnotationId, history: list[Made]) -> None:
        stands, *rivals = (version.made for version in last_versions(history))
        self._db.execute("DELETE FROM rival WHERE annotation = ?", (annotation,))
        self._db.conn.executemany(
            "INSERT INTO rival (annotation, seq, number) VALUES (?, ?, ?)",
            [(annotation, made.seq, made.number) for made in rivals],
        )
        if stands.removed:
            self._db.execute("DELETE FROM annotation WHERE id = ?", (annotation,))
        else:
            verdict = statements.verdict_on(self._db, stands.annotation)
            self._db.execute(f"REPLACE {_INSERT}", self._row(stands.annotation, stands.annotator, verdict))

    def _row(self, a: Annotation, reviser: str, verdict: str) -> Row:
        layer = self._layer_of(a.document)
        pages = layer.page_of(a.anchor.start), layer.page_of(a.anchor.end - 1)
        return (*annotation_row(a), *pages, reviser, verdict)
