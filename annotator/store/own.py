"""Tags as their authors last left them, whatever others made of them since; gold, which is nobody's reading, left out.

A revision is the author's own, whoever saved it (an import brings it in on their behalf), unless it is another's amendment:
made together with a verdict "amended" that is not the author's. So only tags with such a verdict, taken back or not, need
their history; all others are as they stand.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import Any, NamedTuple

import sqlite_utils

from annotator.model.annotation import Annotation, AnnotationId, AnnotatorId, DocumentId, Fields, LabelId
from annotator.model.edits import Remove, Replace
from annotator.model.review import GOLD, StatementId, Verdict
from annotator.store import statements
from annotator.store.tag_history import histories, portions
from annotator.store.versions import Made


class OwnTag(NamedTuple):
    """What an author says with a tag, and nothing else of it."""

    id: AnnotationId
    label: LabelId
    start: int
    end: int
    annotator: AnnotatorId
    fields: Fields


_NOTHING: Mapping[str, Any] = {}
_COLUMNS = 'id, label, start, "end", annotator, fields'
_AMENDED = (
    "SELECT annotation, id FROM statement WHERE {} AND kind = 'verdict' AND instr(body, '\"amended\"')"
    " AND json_extract(body, '$.verdict') = 'amended'"
)


def own_tags(
    db: sqlite_utils.Database, document: DocumentId, tags: Collection[AnnotationId] | None
) -> tuple[OwnTag, ...]:
    """All of a document's tags, or those of `tags` that are there, by place."""
    found: list[OwnTag] = []
    spoken_of = _amended(db, document, tags)
    amended: dict[AnnotationId, list[StatementId]] = {}
    for tag, label, start, end, author, fields in _rows(db, document, tags):
        if tag in spoken_of:
            amended[tag] = spoken_of[tag]
        else:
            found.append(OwnTag(tag, label, start, end, author, _NOTHING if fields == "{}" else json.loads(fields)))
    left = _as_left(db, amended)
    found += (OwnTag(a.id, a.label, a.anchor.start, a.anchor.end, a.annotator, a.fields) for a in left)
    return tuple(sorted(found, key=lambda tag: (tag.start, tag.end, tag.id)))


def _rows(
    db: sqlite_utils.Database, document: DocumentId, tags: Collection[AnnotationId] | None
) -> Iterator[tuple[Any, ...]]:
    select = f"SELECT {_COLUMNS} FROM annotation WHERE document = ? AND origin <> ?"  # noqa: S608 - our own words
    if tags is None:
        yield from db.execute(select, (document, GOLD))
    else:
        # With "+" these tags are looked up, and the document's others are not gone through.
        sql = f"{select} AND id IN (SELECT value FROM json_each(?))".replace("WHERE document", "WHERE +document")  # noqa: S608
        yield from db.execute(sql, (document, GOLD, json.dumps(list(tags))))


def _amended(
    db: sqlite_utils.Database, document: DocumentId, tags: Collection[AnnotationId] | None
) -> dict[AnnotationId, list[StatementId]]:
    """The verdicts "amended", taken back or not, by the tag that they are on."""
    if tags is None:
        rows = db.execute(_AMENDED.format("document = ?"), (document,))
    else:
        rows = db.execute(_AMENDED.format("annotation IN (SELECT value FROM json_each(?))"), (json.dumps(list(tags)),))
    found: dict[AnnotationId, list[StatementId]] = {}
    for tag, said in rows.fetchall():
        found.setdefault(tag, []).append(said)
    return found


def _as_left(db: sqlite_utils.Database, amended: Mapping[AnnotationId, Iterable[StatementId]]) -> Iterator[Annotation]:
    """What each author says; not the tags that they removed."""
    made_of = histories(db, db, list(amended))
    kinds = _kinds(db, {made.seq for history in made_of.values() for made in history})
    for tag, history in made_of.items():
        said = [each for each in statements.by_id(db, amended[tag]) if isinstance(each, Verdict)]
        standing = {each.id for each in said if statements.stands(db, each.id)}
        left = _left(history, kinds, said, standing)
        if not isinstance(left.edit, Remove):
            yield left.annotation


def _kinds(db: sqlite_utils.Database, seqs: Collection[int]) -> dict[int, tuple[str, str | None]]:
    """What kind of step each is, and of which step it speaks."""
    found: dict[int, tuple[str, str | None]] = {}
    for some in portions(sorted(seqs)):
        sql = "SELECT seq, kind, of FROM journal WHERE seq IN (SELECT value FROM json_each(?))"
        found |= {seq: (kind, of) for seq, kind, of in db.execute(sql, (json.dumps(list(some)),)).fetchall()}
    return found


def _left(
    history: Iterable[Made],
    kinds: Mapping[int, tuple[str, str | None]],
    said: Iterable[Verdict],
    standing: Collection[StatementId],
) -> Made:
    """The revision that the author of a tag left, by what was done to it in order.

    That is by number, then by time and step, so that it is the same in every copy of a project.
    """
    first, *later = sorted(history, key=lambda made: (made.annotation.revision, made.at, made.step, made.number))
    now, amendments = first, set[str]()
    # By what the tag said: what its author had left then, which an undo leads back to.
    then: dict[str, Made] = {first.annotation.digest: first}
    for made in later:
        kind, of = kinds[made.seq]
        says = made.annotation.digest
        if of in amendments or (kind == "do" and _amends(made, said, standing)):
            # Doing it again or taking it back leaves the author's as it was, too.
            amendments.add(made.step)
        elif says in then and not made.removed and (kind == "undo" or _settles_only(made)):
            now = then[says]
        else:
            now = made
        if not made.removed:
            then[says] = now
    return now


def _amends(made: Made, said: Iterable[Verdict], standing: Collection[StatementId]) -> bool:
    """Whether it is another's amendment: by who saved it, or brought in together with what its reviewer said of it."""
    author, says = made.annotation.annotator, made.annotation.digest
    return made.annotator != author and any(
        each.annotator != author
        and each.says == says
        and (each.revision == made.annotation.revision if each.annotator == made.annotator else each.id in standing)
        for each in said
    )


def _settles_only(made: Made) -> bool:
    """Whether a conflict was ended, by somebody else, in favour of what stood."""
    edit = made.edit
    by_another = made.annotator != made.annotation.annotator
    return by_another and isinstance(edit, Replace) and edit.before.says_the_same(edit.after)
