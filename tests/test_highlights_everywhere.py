"""Every shared PDF that opens: three tags on a page with text, exported as highlights, found in their places by pypdf."""

from __future__ import annotations

from pathlib import Path

from tests.tools.highlight_table import TAGS, table


def test_all_shared_pdfs_carry_their_tags_or_say_why_not(shared: Path, tmp_path: Path) -> None:
    rows = table(shared / "pdfs", tmp_path)
    assert len(rows) == 60
    assert [row for row in rows if not row.is_right] == []
    assert sum(row.found == TAGS for row in rows) >= 44
    refused = [row for row in rows if row.tags and not row.found]
    assert all("does not allow notes" in row.said for row in refused)
    names = {row.name for row in rows if row.found}
    assert {path.name for path in (tmp_path / "ud").iterdir()} == names
