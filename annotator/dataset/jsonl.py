"""Native JSONL: one tag a line, both ways, lossless; `read` shares nothing with `write`.

A line is `{"id","document":{"sha256","name"},"label","start","end","text","prefix","suffix","page",
"quads":[[page,x0,y0,…8 numbers]],"fields":{},"annotator","created","modified","revision","verdict","origin"}`.
Only where something was said of the tag there are also `"reviews":[{"kind","by","at","reason","revision","says","id"}]`,
`"comments":[{"text","by","at","id"}]` and, of gold, `"sources":[{"id","revision","by","at","adjudication"}]`.
UTF-8 without byte order mark, ended by "\\n". Format: https://jsonlines.org
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import NoReturn

from annotator.dataset.incoming import WrongTag, tag_from
from annotator.dataset.records import Column, Fault, IncomingTag, Record, Remark, Written, spoken

MAX_DIGITS = 4300
"""Python's own limit on the digits of a whole number; longer ones are refused, not computed."""

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(", ", ": ")).encode
_encode_ascii = json.JSONEncoder(ensure_ascii=True, allow_nan=False, separators=(", ", ": ")).encode
_BOM = "\ufeff"
"""Only a file may begin with it, not a line."""


def write(records: Iterable[Record], path: Path, columns: Sequence[Column] = ()) -> Written:  # noqa: ARG001 – a writer's signature
    """Writes `records` to a new file at `path`, a line at a time. Raises OSError."""
    carried, refused = 0, []
    with path.open("xb") as file:
        for record in records:
            try:
                file.write(line_of(record))
            except ValueError:
                refused.append(Remark(record.id, "A field holds a number that JSON has no way to write."))
            else:
                carried += 1
    return Written(carried, refused=tuple(refused))


def line_of(record: Record) -> bytes:
    """The line of one tag, line end included. Raises ValueError where a field is no finite number."""
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
    if record.reviews or record.comments or record.sources:
        said |= spoken(record)
    try:
        return _encode(said).encode() + b"\n"
    except UnicodeEncodeError:
        # Half of a surrogate pair, from a broken font, has no UTF-8; escaped it survives.
        return _encode_ascii(said).encode() + b"\n"


def read(path: Path, default_document: str | None = None) -> Iterator[tuple[int, IncomingTag | Fault]]:
    """Each line's number from 1 with its tag, or with what is wrong with it; empty lines are passed over.

    A line needs a "label" and a "text" or offsets; `default_document` is the name of the document where a line names
    none. Byte order mark and CRLF do no harm. Raises OSError.
    """
    with path.open("rb") as file:
        for number, raw in enumerate(file, 1):
            line = raw.removeprefix(b"\xef\xbb\xbf") if number == 1 else raw
            if line.strip():
                yield number, _read_line(number, line, default_document)


def _read_line(number: int, line: bytes, default_document: str | None) -> IncomingTag | Fault:
    try:
        text = line.decode()
        if text.startswith(_BOM):
            raise json.JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", text, 0)
        said = _decode(text)
        if not isinstance(said, dict):
            raise WrongTag("It is not a JSON object.")
        return tag_from(said, default_document)
    except (ValueError, RecursionError) as error:
        return Fault(number, _why(error))


def _why(error: Exception) -> str:
    match error:
        case WrongTag():
            return str(error)
        case UnicodeDecodeError():
            return "It is not UTF-8."
        case json.JSONDecodeError():
            return f"It is not JSON: {error.msg} at character {error.pos + 1}."
        case RecursionError():
            return "It is nested too deeply."
        case _:
            return f"It holds a number of more than {MAX_DIGITS} digits."


def _no_constant(name: str) -> NoReturn:
    raise WrongTag(f"It holds {name}, which is no number in JSON.")


def _no_twice(pairs: list[tuple[str, object]]) -> dict[str, object]:
    said = dict(pairs)
    if len(said) != len(pairs):
        names = [name for name, _ in pairs]
        raise WrongTag(f"It says {next(n for n in names if names.count(n) > 1)} twice.")
    return said


# Made once: `json.loads` with hooks makes a decoder a line.
_decode = json.JSONDecoder(parse_constant=_no_constant, object_pairs_hook=_no_twice).decode
