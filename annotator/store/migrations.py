"""The tables of a project, as named steps; a released step is never changed, a new one is added below it.

The file's format number (`user_version`) is the count of steps.
"""

from __future__ import annotations

import sqlite_utils
from sqlite_utils import Migrations

STEPS = Migrations("annotator")


@STEPS()
def m001_first(db: sqlite_utils.Database) -> None:
    """The project as first released."""
    db.executescript(_CONTENT)
    db.executescript(_JOURNAL)
    db.executescript(_PROJECTED)


@STEPS()
def m002_review(db: sqlite_utils.Database) -> None:
    """Verdicts, comments, complete marks, gold; several last revisions of one tag after a merge."""
    db.executescript(_REVIEW)


@STEPS()
def m003_suggestions(db: sqlite_utils.Database) -> None:
    """Suggestions, refusals of them, what was learned, and how long a tag takes."""
    db.executescript(_SUGGESTIONS)


def _count() -> int:
    nothing = sqlite_utils.Database(memory=True, execute_plugins=False)
    try:
        return len(STEPS.pending(nothing))
    finally:
        nothing.close()


_CONTENT = """
-- The project's own: name, uuid, schema (the label schema in force, TOML).
CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

-- What a PDF brought with it, by the SHA-256 of its bytes. It is written in parts and counts from the moment
-- the journal names it (table document); what no document names is swept away on opening.
CREATE TABLE pdf (
    sha TEXT NOT NULL PRIMARY KEY CHECK (length(sha) = 64),
    size INTEGER NOT NULL,
    password TEXT NOT NULL,
    outline TEXT NOT NULL CHECK (json_valid(outline))
) STRICT;

CREATE TABLE pdf_part (
    pdf TEXT NOT NULL REFERENCES pdf (sha) ON DELETE CASCADE,
    number INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    PRIMARY KEY (pdf, number)
) STRICT;

CREATE TABLE text_layer (
    pdf TEXT NOT NULL PRIMARY KEY REFERENCES pdf (sha) ON DELETE CASCADE,
    extractor TEXT NOT NULL,
    version INTEGER NOT NULL,
    actual_text TEXT NOT NULL CHECK (json_valid(actual_text)),
    starts TEXT NOT NULL CHECK (json_valid(starts)),
    text TEXT NOT NULL
) STRICT;

-- page counts from 0; lines: three unsigned 32-bit little-endian numbers a line (start, end, block);
-- boxes: zlib over four signed 16-bit little-endian numbers a character. Ids are never used again: page_search
-- keeps rows of imports that came to nothing.
CREATE TABLE page (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    pdf TEXT NOT NULL REFERENCES pdf (sha) ON DELETE CASCADE,
    page INTEGER NOT NULL CHECK (page >= 0),
    width REAL NOT NULL,
    height REAL NOT NULL,
    scale REAL NOT NULL,
    lines BLOB NOT NULL,
    boxes BLOB NOT NULL,
    UNIQUE (pdf, page)
) STRICT;

-- å, æ and ø are letters of their own. The rowid is page.id; the text is not kept twice.
CREATE VIRTUAL TABLE page_search USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 0');

-- A form that was being filled in; the only thing outside the journal that a person wrote.
CREATE TABLE draft (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    is_new INTEGER NOT NULL CHECK (is_new IN (0, 1)),
    annotation TEXT NOT NULL CHECK (json_valid(annotation))
) STRICT;
"""

_JOURNAL = """
-- The truth: every step in order, chained by hash (see annotator/store/journal.py for the formula).
CREATE TABLE journal (
    seq INTEGER NOT NULL PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    annotator TEXT NOT NULL,
    at TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('do', 'undo', 'redo')),
    of TEXT CHECK ((of IS NULL) = (kind = 'do')),
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    edits TEXT NOT NULL
) STRICT;

CREATE TRIGGER journal_never_changes BEFORE UPDATE ON journal BEGIN
    SELECT RAISE (ABORT, 'the journal is only ever appended to');
END;

CREATE TRIGGER journal_never_shrinks BEFORE DELETE ON journal BEGIN
    SELECT RAISE (ABORT, 'the journal is only ever appended to');
END;
"""

_PROJECTED = """
-- From here on: what the journal adds up to; made again from it by rebuild_tables().
CREATE TABLE annotator (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL
) STRICT;

CREATE TABLE document (
    id TEXT NOT NULL PRIMARY KEY REFERENCES pdf (sha),
    name TEXT NOT NULL,
    pages INTEGER NOT NULL,
    text TEXT NOT NULL CHECK (text IN ('layer', 'ocr', 'none')),
    size INTEGER NOT NULL,
    added TEXT NOT NULL,
    notes TEXT NOT NULL CHECK (json_valid(notes))
) STRICT;

-- page, last_page: the pages (from 0) of the first and the last character.
-- quads: [[page from 1, x0, y0, x1, y1], …] in points.
CREATE TABLE annotation (
    id TEXT NOT NULL PRIMARY KEY,
    document TEXT NOT NULL REFERENCES document (id),
    label TEXT NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    page INTEGER NOT NULL,
    last_page INTEGER NOT NULL,
    annotator TEXT NOT NULL REFERENCES annotator (id),
    created TEXT NOT NULL,
    modified TEXT NOT NULL,
    revision INTEGER NOT NULL CHECK (revision >= 1),
    origin TEXT NOT NULL,
    quote TEXT NOT NULL,
    prefix TEXT NOT NULL,
    suffix TEXT NOT NULL,
    quads TEXT NOT NULL,
    fields TEXT NOT NULL
) STRICT;

CREATE INDEX annotation_by_start ON annotation (document, start);
CREATE INDEX annotation_by_page ON annotation (document, page, start);
CREATE INDEX annotation_across_pages ON annotation (document, page) WHERE last_page > page;
CREATE INDEX annotation_by_label ON annotation (document, label, annotator);

-- Which step (journal.seq) holds which edits (their number in the step, from 0) of which tag.
CREATE TABLE touched (
    annotation TEXT NOT NULL,
    seq INTEGER NOT NULL REFERENCES journal (seq),
    number INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (annotation, seq, number)
) STRICT, WITHOUT ROWID;

-- Each person's two stacks: what undo takes back next is the highest "done", what redo brings back the highest "undone".
CREATE TABLE undo_stack (
    position INTEGER NOT NULL PRIMARY KEY,
    step TEXT NOT NULL UNIQUE REFERENCES journal (id),
    annotator TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone'))
) STRICT;

CREATE INDEX undo_stack_top ON undo_stack (annotator, state, position);
"""

_REVIEW = """
-- What people said (see annotator/model/review.py); body is the statement as JSON. standing: how often it was said less
-- how often it was taken back; it holds while that is above 0. annotation: the tag spoken of, or an adjudication's gold.
CREATE TABLE statement (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('verdict', 'comment', 'complete', 'adjudication')),
    document TEXT NOT NULL REFERENCES document (id),
    annotation TEXT,
    annotator TEXT NOT NULL REFERENCES annotator (id),
    at TEXT NOT NULL,
    standing INTEGER NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX statement_by_annotation ON statement (annotation, kind);
CREATE INDEX statement_by_document ON statement (document, kind);

-- Last revisions of a tag beside the one that stands, after a merge: the edit `number` of step `seq` made each.
CREATE TABLE rival (
    annotation TEXT NOT NULL,
    seq INTEGER NOT NULL REFERENCES journal (seq),
    number INTEGER NOT NULL,
    PRIMARY KEY (annotation, seq, number)
) STRICT, WITHOUT ROWID;

-- reviser: who made the revision that stands. verdict: see VERDICT_STATES in annotator/model/review.py.
ALTER TABLE annotation ADD COLUMN reviser TEXT NOT NULL DEFAULT '';
ALTER TABLE annotation ADD COLUMN verdict TEXT NOT NULL DEFAULT 'unreviewed';
UPDATE annotation SET reviser = (
    SELECT j.annotator FROM touched t JOIN journal j ON j.seq = t.seq
    WHERE t.annotation = annotation.id ORDER BY t.revision DESC LIMIT 1
);
CREATE INDEX annotation_by_verdict ON annotation (document, label, annotator, verdict);
DROP INDEX annotation_by_label;

-- When the schema in force was set, and by which step: of two projects' schemas the later one holds.
INSERT INTO meta (key, value)
    SELECT 'schema_set', at || ' ' || id FROM journal
    WHERE EXISTS (SELECT 1 FROM json_each(edits) WHERE json_extract(value, '$.edit') = 'set_schema')
    ORDER BY at DESC, id DESC LIMIT 1;
"""

_SUGGESTIONS = """
-- Refusals are statements too; SQLite changes no CHECK but by making the table anew.
CREATE TABLE statement_3 (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('verdict', 'comment', 'complete', 'adjudication', 'refusal')),
    document TEXT NOT NULL REFERENCES document (id),
    annotation TEXT,
    annotator TEXT NOT NULL REFERENCES annotator (id),
    at TEXT NOT NULL,
    standing INTEGER NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;
INSERT INTO statement_3 SELECT * FROM statement;
DROP TABLE statement;
ALTER TABLE statement_3 RENAME TO statement;
CREATE INDEX statement_by_annotation ON statement (annotation, kind);
CREATE INDEX statement_by_document ON statement (document, kind);

-- From here on: what the machine made for itself, outside the journal; all of it may be thrown away and made anew.
-- Which state of the rules and the learner a document's suggestions are of.
CREATE TABLE suggested (
    pdf TEXT NOT NULL PRIMARY KEY REFERENCES pdf (sha) ON DELETE CASCADE,
    version TEXT NOT NULL,
    at TEXT NOT NULL
) STRICT;

CREATE TABLE suggestion (
    pdf TEXT NOT NULL REFERENCES pdf (sha) ON DELETE CASCADE,
    label TEXT NOT NULL,
    start INTEGER NOT NULL CHECK (start >= 0),
    "end" INTEGER NOT NULL CHECK ("end" > start),
    score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
    source TEXT NOT NULL,
    version TEXT NOT NULL,
    quote TEXT NOT NULL,
    fields TEXT NOT NULL CHECK (json_valid(fields)),
    why TEXT NOT NULL CHECK (json_valid(why)),
    PRIMARY KEY (pdf, start, "end", label)
) STRICT, WITHOUT ROWID;

-- What was learned from the project's own verdicts, the newest last. engine: the program's state that can read body.
CREATE TABLE model (
    version INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    engine TEXT NOT NULL,
    figures TEXT NOT NULL CHECK (json_valid(figures)),
    body BLOB NOT NULL
) STRICT;

-- Seconds from a tag's form, or its suggestion, to the tag; never leaves this file. kind: with or without a suggestion.
CREATE TABLE tag_time (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    annotator TEXT NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('suggestion', 'hand')),
    seconds REAL NOT NULL CHECK (seconds >= 0)
) STRICT;
"""

FORMAT = _count()
"""The format number that this program writes."""


def migrate(db: sqlite_utils.Database) -> None:
    """Bring the tables to `FORMAT`, all steps in one transaction or none. Raises sqlite3.Error."""
    if STEPS.pending(db):
        with db.atomic():
            STEPS.apply(db)
            db.execute(f"PRAGMA user_version = {FORMAT}")
