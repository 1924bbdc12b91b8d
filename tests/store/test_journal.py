"""The journal is only appended to, and its chain of hashes shows what was tampered with."""

from __future__ import annotations

import json
import sqlite3
from hashlib import sha256

import pytest

from tests.store.builders import LATER, Desk


def test_the_hash_follows_its_formula(desk: Desk) -> None:
    desk.tags(note="æ")
    desk.project.undo(desk.ann.id, LATER)
    previous = "0" * 64
    with desk.project._database.reading() as db:
        for row in db.query("SELECT * FROM journal ORDER BY seq"):
            entry = {key: row[key] for key in ("id", "annotator", "at", "kind", "of", "previous")}
            entry["edits"] = json.loads(row["edits"])
            canonical = json.dumps(entry, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
            assert row["previous"] == previous
            assert row["hash"] == sha256(canonical.encode()).hexdigest()
            previous = row["hash"]


def test_the_journal_cannot_be_changed(desk: Desk) -> None:
    with desk.project._database.reading() as db:
        for sql in ("UPDATE journal SET at = 'x'", "DELETE FROM journal"):
            with pytest.raises(sqlite3.IntegrityError, match="only ever appended"):
                db.execute(sql)


@pytest.mark.parametrize(
    ("harm", "where", "what"),
    [
        ("UPDATE journal SET at = 'x' WHERE seq = 2", "journal, step 2", "changed after"),
        ("UPDATE journal SET edits = replace(edits, 'Ann', 'Bo') WHERE seq = 2", "table annotator", "differs"),
        ("DELETE FROM journal WHERE seq = 2", "journal, step 3", "does not follow"),
        ("UPDATE annotation SET start = start + 1", "referat.pdf", "does not agree"),
        ("UPDATE annotation SET fields = '{}'", "table annotation", "differs"),
        ("UPDATE pdf_part SET bytes = x'00'", "referat.pdf", "PDF's bytes"),
        ("UPDATE page SET boxes = x'00' WHERE page = 1", "referat.pdf, page 2", "boxes"),
        ("DELETE FROM page WHERE page = 1", "referat.pdf", "pages are missing"),
        ("UPDATE text_layer SET starts = '[0,5]'", "referat.pdf", "borders"),
        ("DELETE FROM text_layer", "referat.pdf", "missing"),
        ("UPDATE meta SET value = '' WHERE key = 'schema'", "table meta", "schema differs"),
        ('UPDATE journal SET edits = \'[{"edit":"odd"}]\' WHERE seq = 4', "journal", "cannot be read"),
    ],
)
def test_what_was_tampered_with_is_found(desk: Desk, harm: str, where: str, what: str) -> None:
    desk.tags(note="x")
    assert desk.project.check() == ()
    with desk.project._database.reading() as db:
        for trigger in ("journal_never_changes", "journal_never_shrinks"):
            db.execute(f"DROP TRIGGER {trigger}")
        db.execute("PRAGMA foreign_keys = OFF")
        db.execute(harm)
    found = desk.project.check()
    assert any(f.where == where and what in f.what and f.severity == "error" for f in found), found
