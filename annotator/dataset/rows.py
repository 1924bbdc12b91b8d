"""Makes tags of the rows of a table; shares nothing with what writes tables, so that it can judge them."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, NoReturn

from annotator.dataset.incoming import WrongTag, tag_from
from annotator.dataset.records import IncomingTag

_WHOLE = re.compile(r"-?[0-9]{1,4000}")
_COUNTS = frozenset({"start", "end", "page", "revision"})
_NUMBER = ":number"
_OURS = frozenset(
    {"id", "label", "text", "document", "sha256", "start", "end", "page", "annotator", "prefix", "suffix"}
)

_FIXED = _OURS | {
    "created", "modified", "revision", "verdict", "reviewer", "reviewed", "reason", "origin", "quads", "reviews",
    "comments", "sources", "joined", "other_fields",
}  # fmt: skip

_CALLED = {
    "label": ("tag", "code", "category", "etiket", "mærke", "kode", "kategori"),
    "text": ("quote", "quotation", "exact", "passage", "citat", "tekst", "uddrag"),
    "document": ("file", "filename", "file name", "document name", "dokument", "fil", "filnavn"),
    "annotator": ("author", "coder", "annotør", "koder", "forfatter"),
    "start": ("begin",),
}
"""What other tables, and people, call our columns."""


def columns_known(names: Sequence[str]) -> list[str]:
    """The names of a table's columns as ours where we know them by another name; small and capital letters are alike.

    A table has no two columns of one name: where it has ours too, or several that mean the same, the first counts.
    """
    plain = [" ".join(name.split()) for name in names]
    found = [name.lower() if name.lower() in _OURS else name for name in plain]
    for own, others in _CALLED.items():
        if own not in found:
            at = next((at for other in others for at, name in enumerate(found) if name.lower() == other), None)
            if at is not None:
                found[at] = own
    return found


def tag_from_row(row: Mapping[str, str], default_document: str | None = None) -> IncomingTag:
    """The tag in a row: cells by column name, empty ones left out. Raises WrongTag with the reason."""
    said: dict[str, Any] = {name: _whole(name, cell) if name in _COUNTS else cell for name, cell in row.items()}
    fields = {
        name.removeprefix("field.").removesuffix(_NUMBER): _number(cell) if name.endswith(_NUMBER) else cell
        for name, cell in row.items()
        if name.startswith("field.")
    }
    other = _json("other_fields", row.get("other_fields", "{}"))
    if not isinstance(other, dict):
        raise WrongTag("Its other_fields are not a JSON object.")
    said["fields"] = fields | other
    for name in ("quads", "reviews", "comments", "sources"):
        said[name] = _json(name, row.get(name, "[]"))
    said["joined"] = row.get("joined", "").lower() == "true"  # a spreadsheet writes it in capitals
    said["document"] = {"sha256": row.get("sha256"), "name": row.get("document")}
    loose = {name: cell for name, cell in row.items() if name not in _FIXED and not name.startswith("field.")}
    # An empty cell cannot tell an empty text from none; where offsets stand, context was written and is empty.
    if "start" in row:
        said = {"prefix": "", "suffix": ""} | said
    found = tag_from(said, default_document)
    return replace(found, loose=loose) if loose else found


def _whole(name: str, cell: str) -> int:
    if not _WHOLE.fullmatch(cell):
        raise WrongTag(f"Its {name} is not a whole number.")
    return int(cell)


def _number(cell: str) -> int | float | str:
    if _WHOLE.fullmatch(cell):
        return int(cell)
    try:
        return float(cell)
    except ValueError:
        return cell  # A text in a number column: other_fields says so too, or a person typed it.


def _json(name: str, cell: str) -> object:
    try:
        return json.loads(cell, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise WrongTag(f"Its {name} is not JSON.") from error


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)
