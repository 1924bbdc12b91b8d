"""Writes Web Annotations: one collection with a page of all tags, a tag a line; `w3c_reading` reads it.

A tag's target is the PDF, named by its SHA-256 (RFC 6920), with a quote, a position (code points, as the model wants) and
for each line a fragment as RFC 3778 has it: the page and a rectangle in whole points from its upper left corner. Its
bodies are the label, each field as "name: value", and the comments. The property `annotator:record` holds the tag as
native JSONL has it, from which it comes back without loss. Format: https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

import base64
import math
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from urllib.parse import quote

from annotator.dataset.native import encoded, native_of, no_number
from annotator.dataset.records import NOTHING_GIVEN, Given, Record, Reply, Written

CONTEXT = (
    "http://www.w3.org/ns/anno.jsonld",
    {"annotator": "urn:x-annotator:", "annotator:record": {"@type": "@json"}},
)
_PDF_FRAGMENT = "http://tools.ietf.org/rfc/rfc3778"
_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def write(
    records: Iterable[Record],
    path: Path,
    given: Given = NOTHING_GIVEN,  # noqa: ARG001 - a writer's signature
) -> Written:
    """Writes `records` to a new file at `path`, a line at a time. Raises OSError."""
    carried, refused = 0, []
    with path.open("xb") as file:
        file.write(b'{"@context": ' + encoded(CONTEXT) + b', "id": "urn:x-annotator:collection", ')
        file.write(b'"type": "AnnotationCollection", "label": "Tags exported by Annotator", "first": ')
        file.write(b'{"id": "urn:x-annotator:page:1", "type": "AnnotationPage", "startIndex": 0, "items": [')
        for record in records:
            try:
                item = encoded(_annotation(record))
            except ValueError:
                refused.append(no_number(record))
                continue
            file.write((b",\n" if carried else b"\n") + item)
            carried += 1
        file.write(b'\n], "partOf": "urn:x-annotator:collection"}, "total": %d}\n' % carried)
    return Written(carried, refused=tuple(refused))


def _annotation(record: Record) -> dict[str, object]:
    return {
        "id": f"urn:uuid:{record.id}" if _UUID.fullmatch(record.id) else f"urn:x-annotator:tag:{_iri(record.id)}",
        "type": "Annotation",
        "motivation": "tagging",
        "creator": {"type": "Person", "name": record.annotator},
        "created": record.created,
        "modified": record.modified,
        "body": [
            _body("tagging", record.label),
            *(_body("describing", f"{name}: {_shown(value)}") for name, value in record.fields.items()),
            *map(_comment, record.comments),
        ],
        "target": {
            "source": {
                "id": f"ni:///sha-256;{_hash(record.sha256)}",
                "type": "Text",
                "format": "application/pdf",
                "name": record.document,
            },
            "selector": [
                {
                    "type": "TextQuoteSelector",
                    "exact": record.text,
                    "prefix": record.prefix,
                    "suffix": record.suffix,
                },
                {"type": "TextPositionSelector", "start": record.start, "end": record.end},
                *map(_fragment, record.quads or ((record.page,),)),
            ],
        },
        "annotator:record": native_of(record),
    }


def _body(purpose: str, value: str) -> dict[str, object]:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}


def _comment(reply: Reply) -> dict[str, object]:
    body = _body("commenting", reply.text)
    if reply.by:
        body["creator"] = {"type": "Person", "name": reply.by}
    if reply.at:
        body["created"] = reply.at
    return body


def _shown(value: object) -> str:
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case int() if abs(value) > 10**4000:
            # Python writes no longer number in digits; JSON would not read one either.
            raise ValueError("a number of too many digits")
        case _:
            return str(value)


def _fragment(numbers: Sequence[float]) -> dict[str, object]:
    page, *corners = numbers
    value = f"page={int(page)}"
    if corners:
        xs, ys = corners[0::2], corners[1::2]
        sides = math.floor(min(xs)), math.ceil(max(xs)), math.floor(min(ys)), math.ceil(max(ys))
        value += f"&highlight={','.join(str(max(side, 0)) for side in sides)}"
    return {"type": "FragmentSelector", "conformsTo": _PDF_FRAGMENT, "value": value}


def _hash(sha256: str) -> str:
    return base64.urlsafe_b64encode(bytes.fromhex(sha256)).rstrip(b"=").decode()


def _iri(text: str) -> str:
    return quote(text.encode("utf-8", "surrogatepass"), safe="")
