"""What a highlight in a PDF says of its tag, both ways.

Each carries a note that a person reads, and its tag as native JSONL in ASCII, which comes back without loss. The highlights
themselves are written and read by the PDF process, see `workbench.pdf_export` and `workbench.pdf_import`.
"""

from __future__ import annotations

import json
from dataclasses import fields
from hashlib import sha256
from typing import NoReturn

from annotator.dataset.incoming import WrongTag, tag_from
from annotator.dataset.jsonl import line_of
from annotator.dataset.records import IncomingTag, Record, same_fields
from annotator.model.label_schema import Field, Label, Words

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


def note_of(record: Record, label: Label | None, language: str = "en") -> str:
    """What a person reads: the label, each field by its name, what reviewers said, a line each."""
    lines = [_word(label.name, record.label, language) if label else record.label]
    shown: set[str] = set()
    for field in label.fields if label else ():
        values = {name: record.fields[name] for name in field.values if record.fields.get(name) not in (None, "")}
        if values:
            lines.append(f"{_word(field.name, field.id, language)}: {_value(field, list(values.values()), language)}")
        shown |= values.keys()
    lines += [f"{name}: {value}" for name, value in record.fields.items() if name not in shown and value is not None]
    if record.judged and record.verdict:
        why = f": {record.judged.reason}" if record.judged.reason else ""
        lines.append(f"{record.verdict} ({record.judged.by}){why}")
    lines += [f"{reply.by}: {reply.text}" for reply in record.comments]
    return "\n".join(lines)


def _value(field: Field, values: list[object], language: str) -> str:
    names = {choice.id: _word(choice.name, choice.id, language) for choice in field.choices}
    said = list(dict.fromkeys(names.get(str(value), str(value)) for value in values))
    # An amount: from, to, currency.
    return f"{said[0]}–{' '.join(said[1:])}" if len(said) > 2 else " ".join(said)


def _word(words: Words, otherwise: str, language: str) -> str:
    return words.get(language) or next(iter(words.values()), otherwise)
