"""Checks what a file says of one tag, value by value, before any of it comes near a project."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

from annotator.base.ids import moment_of
from annotator.dataset.records import IncomingTag, Origin, Reply, Review
from annotator.model.annotation import Fields, FieldValue
from annotator.model.review import GOLD, UNREVIEWED, VERDICT_KINDS, VERDICT_STATES

_SHA256 = re.compile(r"[0-9a-f]{64}")
_MAX_OFFSET = 2**53
"""No text is that long; beyond it SQLite and JavaScript lose count."""
_NUMBERS = frozenset({int, float})
_PLAIN = frozenset({str, int, bool, type(None)})
_MAX_REVISION = 2**31
"""Far below the last number that a package holds: whoever changes the tag counts on from here."""
T = TypeVar("T")


class WrongTag(ValueError):
    """What is said is no tag; the message is one sentence for a person."""


def tag_from(said: Mapping[str, Any], default_document: str | None = None) -> IncomingTag:
    """The tag that an object in the shape of native JSONL stands for.

    `default_document` is the document's name where the object names none. Names that are not ours are passed over.
    Raises WrongTag with the reason.
    """
    label = _text(said, "label")
    if not label:
        raise WrongTag("It has no label.")
    start, end = _whole(said, "start"), _whole(said, "end")
    if (start is None) != (end is None):
        raise WrongTag("It has only one of start and end.")
    if start is not None and end is not None and end <= start:
        raise WrongTag(f"Its end, {end}, is not after its start, {start}.")
    text = _text(said, "text")
    if not text and start is None:
        raise WrongTag("It has neither a text nor offsets to find it by.")
    sha256, name = _document(said, default_document)
    return IncomingTag(
        label=label,
        text=text,
        start=start,
        end=end,
        sha256=sha256,
        document=name,
        prefix=_text(said, "prefix"),
        suffix=_text(said, "suffix"),
        page=_whole(said, "page", least=1),
        quads=_quads(said.get("quads")),
        fields=_fields(said.get("fields")),
        id=_text(said, "id") or None,
        annotator=_text(said, "annotator") or None,
        created=_text(said, "created") or None,
        modified=_text(said, "modified") or None,
        revision=_revision(said),
        verdict=_verdict(said, "verdict", VERDICT_STATES),
        origin=_origin(said),
        reviewer=_text(said, "reviewer") or None,
        reviewed=_moment(said, "reviewed"),
        reason=_text(said, "reason") or None,
        reviews=_objects(said, "reviews", _review),
        comments=_objects(said, "comments", _reply),
        sources=_objects(said, "sources", _source),
        joined=said.get("joined") is True,
    )


def _verdict(said: Mapping[str, Any], name: str, known: tuple[str, ...]) -> str | None:
    # As people write it into a table: "Rejected ".
    word = (_text(said, name) or "").strip().lower() or None
    if word is not None and word not in known:
        raise WrongTag(f"Its {name}, {word[:40]}, is none of: {', '.join(known)}.")
    return None if word == UNREVIEWED else word


def _origin(said: Mapping[str, Any]) -> str | None:
    origin = _text(said, "origin") or None
    if not said.get("sources"):
        return origin
    if origin not in (None, GOLD):
        raise WrongTag("It has sources, which only gold has, but its origin is another.")
    return GOLD


def _objects(said: Mapping[str, Any], name: str, made_of: Callable[[Mapping[str, Any]], T]) -> tuple[T, ...]:
    value = said.get(name)
    if value is None:
        return ()
    if not isinstance(value, list) or not all(isinstance(each, dict) for each in value):
        raise WrongTag(f"Its {name} are not a list of objects.")
    return tuple(map(made_of, value))


def _review(said: Mapping[str, Any]) -> Review:
    kind = _verdict(said, "kind", VERDICT_KINDS)
    if kind is None:
        raise WrongTag("One of its reviews has no kind.")
    by, says, own = (_text(said, name) or None for name in ("by", "says", "id"))
    return Review(kind, by, _moment(said, "at"), _text(said, "reason") or "", _revision(said), says, own)


def _reply(said: Mapping[str, Any]) -> Reply:
    text = _text(said, "text")
    if not text or not text.strip():
        raise WrongTag("One of its comments has no text.")
    by, own = (_text(said, name) or None for name in ("by", "id"))
    return Reply(text, by, _moment(said, "at"), own)


def _source(said: Mapping[str, Any]) -> Origin:
    source = _text(said, "id")
    if not source:
        raise WrongTag("One of its sources has no id.")
    by, adjudication = (_text(said, name) or None for name in ("by", "adjudication"))
    return Origin(source, _revision(said), by, _moment(said, "at"), adjudication)


def _moment(said: Mapping[str, Any], name: str) -> str | None:
    """When something was said, as all our times are written: the last verdict holds, so they are compared."""
    text = _text(said, name)
    if not text or not text.strip():
        return None
    try:
        return moment_of(text)
    except ValueError as error:
        raise WrongTag(f"Its {name}, {text[:40]}, is no time; write it like 2026-01-31T09:05:00Z.") from error


def _revision(said: Mapping[str, Any]) -> int | None:
    return _whole(said, "revision", least=1, most=_MAX_REVISION)


def _text(said: Mapping[str, Any], name: str) -> str | None:
    value = said.get(name)
    if value is not None and not isinstance(value, str):
        raise WrongTag(f"Its {name} is not a text.")
    return value


def _whole(said: Mapping[str, Any], name: str, least: int = 0, most: int = _MAX_OFFSET) -> int | None:
    value = said.get(name)
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool):
        raise WrongTag(f"Its {name} is not a whole number.")
    if not least <= value <= most:
        raise WrongTag(f"Its {name}, {value if abs(value) <= _MAX_OFFSET else 'a number too large'}, cannot be.")
    return value


def _document(said: Mapping[str, Any], default: str | None) -> tuple[str | None, str | None]:
    value = said.get("document")
    if value is None:
        return None, default
    if isinstance(value, str):
        return None, value or default
    if not isinstance(value, dict):
        raise WrongTag("Its document is neither a name nor an object with sha256 and name.")
    sha256, name = _text(value, "sha256"), _text(value, "name")
    if sha256 and not _SHA256.fullmatch(sha256.lower()):
        raise WrongTag("Its document's sha256 has not 64 hexadecimal digits.")
    if not sha256 and not name:
        return None, default
    return sha256.lower() if sha256 else None, name


def _quads(value: object) -> tuple[tuple[float, ...], ...]:
    if value is None:
        return ()
    if not isinstance(value, list):
        raise WrongTag("Its quads are not a list.")
    for quad in value:
        if not isinstance(quad, list) or len(quad) != 9 or not _finite(quad):
            raise WrongTag("One of its quads is not a page and eight numbers.")
        if quad[0] < 1 or quad[0] != int(quad[0]):
            raise WrongTag("One of its quads names no page: pages are whole numbers from 1.")
    return tuple(map(tuple, value))


def _finite(values: list[Any]) -> bool:
    """Whether all are numbers that can be; without a step of Python for each, as most of a file is quads."""
    if not _NUMBERS.issuperset(map(type, values)):
        return False
    # What is no number at all, NaN, slips through `min` and `max`, but not through a sum.
    return min(values) >= -_MAX_OFFSET and max(values) <= _MAX_OFFSET and math.isfinite(sum(values))


def _fields(value: object) -> Fields:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise WrongTag("Its fields are not an object.")
    if _PLAIN.issuperset(map(type, value.values())):
        return dict(value)
    return {name: _field_value(name, each) for name, each in value.items()}


def _field_value(name: str, value: object) -> FieldValue:
    if isinstance(value, float) and not math.isfinite(value):
        raise WrongTag(f"Its field {name} is no finite number.")
    if value is None or isinstance(value, str | int | float | bool):
        return value
    raise WrongTag(f"Its field {name} is a list or an object; a field holds one text or number.")
