-- Made by `python -m annotator.store.schema`; format 3.

CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);

CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");

CREATE TABLE meta (
    key TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) STRICT;

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

CREATE VIRTUAL TABLE page_search USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 0');

CREATE TABLE draft (
    one INTEGER NOT NULL PRIMARY KEY CHECK (one = 1),
    is_new INTEGER NOT NULL CHECK (is_new IN (0, 1)),
    annotation TEXT NOT NULL CHECK (json_valid(annotation))
) STRICT;

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
, reviser TEXT NOT NULL DEFAULT '', verdict TEXT NOT NULL DEFAULT 'unreviewed') STRICT;

CREATE INDEX annotation_by_start ON annotation (document, start);

CREATE INDEX annotation_by_page ON annotation (document, page, start);

CREATE INDEX annotation_across_pages ON annotation (document, page) WHERE last_page > page;

CREATE TABLE touched (
    annotation TEXT NOT NULL,
    seq INTEGER NOT NULL REFERENCES journal (seq),
    number INTEGER NOT NULL,
    revision INTEGER NOT NULL,
    PRIMARY KEY (annotation, seq, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE undo_stack (
    position INTEGER NOT NULL PRIMARY KEY,
    step TEXT NOT NULL UNIQUE REFERENCES journal (id),
    annotator TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone'))
) STRICT;

CREATE INDEX undo_stack_top ON undo_stack (annotator, state, position);

CREATE TABLE rival (
    annotation TEXT NOT NULL,
    seq INTEGER NOT NULL REFERENCES journal (seq),
    number INTEGER NOT NULL,
    PRIMARY KEY (annotation, seq, number)
) STRICT, WITHOUT ROWID;

CREATE INDEX annotation_by_verdict ON annotation (document, label, annotator, verdict);

CREATE TABLE "statement" (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('verdict', 'comment', 'complete', 'adjudication', 'refusal')),
    document TEXT NOT NULL REFERENCES document (id),
    annotation TEXT,
    annotator TEXT NOT NULL REFERENCES annotator (id),
    at TEXT NOT NULL,
    standing INTEGER NOT NULL,
    body TEXT NOT NULL CHECK (json_valid(body))
) STRICT;

CREATE INDEX statement_by_annotation ON statement (annotation, kind);

CREATE INDEX statement_by_document ON statement (document, kind);

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

CREATE TABLE model (
    version INTEGER PRIMARY KEY AUTOINCREMENT,
    at TEXT NOT NULL,
    engine TEXT NOT NULL,
    figures TEXT NOT NULL CHECK (json_valid(figures)),
    body BLOB NOT NULL
) STRICT;

CREATE TABLE tag_time (
    id INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    annotator TEXT NOT NULL,
    label TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('suggestion', 'hand')),
    seconds REAL NOT NULL CHECK (seconds >= 0)
) STRICT;
