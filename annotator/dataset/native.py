"""A tag as the JSON object of native JSONL, for every format that has room for it beside its own words; writing only."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from annotator.dataset.records import Record, Remark, spoken

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(", ", ": ")).encode
_EXACT = 2**53
_encode_ascii = json.JSONEncoder(ensure_ascii=True, allow_nan=False, separators=(", ", ": ")).encode


def native_of(record: Record) -> dict[str, object]:
    """All that native JSONL says of a tag, in its order."""
    said: dict[str, object] = {
        "id": record.id,
        "document": {"sha256": record.sha256, "name": record.document},
        "label": record.label,
        "start": record.start,
        "end": record.end,
        "text": record.text,
        "prefix": record.prefix,
        "suffix": record.suffix,
        "page": record.page,
        "quads": record.quads,
        "fields": dict(record.fields),
        "annotator": record.annotator,
        "created": record.created,
        "modified": record.modified,
        "revision": record.revision,
        "verdict": record.verdict,
        "origin": record.origin,
    }
    if record.joined:
        said["joined"] = True
    if record.reviews or record.comments or record.sources:
        said |= spoken(record)
    return said


def beside(record: Record) -> dict[str, object]:
    """The same without what a format that carries whole texts says itself: text and context."""
    said = native_of(record)
    return {name: value for name, value in said.items() if name not in ("text", "prefix", "suffix")}


def enclosed(record: Record) -> dict[str, object] | str:
    """The same as `beside`; as a text of JSON where it has a whole number that others' JSON does not hold.

    JavaScript rounds beyond 2^53, and readers in C (ujson, yajl) refuse the whole file beyond 2^63. Raises ValueError
    where a number is not finite.
    """
    said = beside(record)
    if any(type(value) is int and abs(value) > _EXACT for value in record.fields.values()):
        return encoded(said).decode()
    return said


def encoded(said: object, *, ascii_only: bool = False) -> bytes:
    """JSON on one line, in UTF-8. Raises ValueError where a number is not finite."""
    if ascii_only:
        return _encode_ascii(said).encode()
    try:
        return _encode(said).encode()
    except UnicodeEncodeError:
        # Half of a surrogate pair, from a broken font, has no UTF-8; escaped it survives.
        return _encode_ascii(said).encode()


T = TypeVar("T")


def writable(
    records: Iterable[Record], say: Callable[[Record], T], refused: list[Remark]
) -> Iterator[tuple[Record, T]]:
    """Each tag with what `say` makes of it for JSON; those that hold a number which JSON cannot write go to `refused`."""
    for record in records:
        try:
            said = say(record)
            encoded(said)
        except ValueError:
            refused.append(no_number(record))
        else:
            yield record, said


def no_number(record: Record) -> Remark:
    """What is said of a tag that `encoded` refuses."""
    return Remark(record.id, "A field holds a number that JSON has no way to write.")
