"""What a highlight in a PDF says of its tag, both ways.

Each carries a note that a person reads (see `note`), and its tag as native JSONL in ASCII, which comes back without
loss. The highlights themselves are written and read by the PDF process, see `workbench.pdf_export` and
`workbench.pdf_import`.
"""

from __future__ import annotations

import json
from dataclasses import fields
from hashlib import sha256
from typing import NoReturn

from annotator.dataset.incoming import WrongTag, tag_from
from annotator.dataset.jsonl import line_of
from annotator.dataset.records import IncomingTag, Record, same_fields

_NOTED = "noted"
"""Beside the tag's own words in the record: a digest of the note, by which a note that somebody changed is known."""


def record_text(record: Record, note: str) -> str:
    """What is embedded: the tag, in ASCII. Raises ValueError where a field is no finite number."""
    said = json.loads(line_of(record))
    return json.dumps({**said, _NOTED: digest(note)}, separators=(",", ":"))


def tag_of(text: str) -> tuple[IncomingTag, str]:
    """The tag that was embedded, and the digest of the note beside it. Raises WrongTag with the reason."""
    try:
        said = json.loads(text, parse_constant=_no_constant)
    except (ValueError, RecursionError) as error:
        raise WrongTag("Its record is not JSON.") from error
    if not isinstance(said, dict):
        raise WrongTag("Its record is not a JSON object.")
    return tag_from(said), str(said.get(_NOTED, ""))


def difference(record: Record, tag: IncomingTag) -> str:
    """What of a tag has not come back as it went out, in words; nothing where all has."""
    names = (field.name for field in fields(Record) if field.name not in ("fields", "judged"))
    changed = next((name for name in names if (getattr(record, name) or None) != (getattr(tag, name) or None)), "")
    if not changed and not same_fields(record.fields, tag.fields):
        changed = "fields"
    return f"{changed} of tag {record.id} is another" if changed else ""


def _no_constant(name: str) -> NoReturn:
    raise ValueError(name)


def digest(note: str) -> str:
    """Of a note, whatever its line ends, which viewers change."""
    return sha256("\n".join(note.split()).encode(errors="replace")).hexdigest()[:16]
