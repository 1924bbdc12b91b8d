"""The tables of a fresh project as SQL, for people to read: `python -m annotator.store.schema > db/schema.sql`."""

from __future__ import annotations

import sys

import sqlite_utils

from annotator.store.migrations import FORMAT, migrate


def schema_sql() -> str:
    """All tables, indexes and triggers in the order in which they were made."""
    db = sqlite_utils.Database(memory=True, execute_plugins=False)
    try:
        migrate(db)
        rows = db.execute(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'page_search_%'"
            " AND name NOT LIKE 'sqlite_%' ORDER BY rowid"
        ).fetchall()
    finally:
        db.close()
    head = f"-- Made by `python -m annotator.store.schema`; format {FORMAT}.\n"
    return head + "".join(f"\n{sql};\n" for (sql,) in rows)


if __name__ == "__main__":
    sys.stdout.write(schema_sql())
