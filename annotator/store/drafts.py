"""The draft: the one form that was being filled in, kept so that a crash does not lose it."""

from __future__ import annotations

import json
from dataclasses import dataclass

import sqlite_utils

from annotator.model.annotation import Annotation
from annotator.store.rows import annotation_from_json, annotation_json, to_json


@dataclass(frozen=True, slots=True)
class Draft:
    """A tag as its form stood; `is_new` where it has never been saved."""

    annotation: Annotation
    is_new: bool


def read(db: sqlite_utils.Database) -> Draft | None:
    """The draft, if any."""
    row = db.execute("SELECT annotation, is_new FROM draft").fetchone()
    return Draft(annotation_from_json(json.loads(row[0])), bool(row[1])) if row else None


def write(db: sqlite_utils.Database, draft: Draft) -> None:
    """Keeps the draft instead of the one before. Raises TagError where it holds what cannot be kept."""
    db.execute(
        "REPLACE INTO draft (one, is_new, annotation) VALUES (1, ?, ?)",
        (int(draft.is_new), to_json(annotation_json(draft.annotation))),
    )


def clear(db: sqlite_utils.Database) -> None:
    """Forgets the draft."""
    db.execute("DELETE FROM draft")
