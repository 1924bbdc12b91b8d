"""Reads Web Annotations, ours and others': a collection, a page, a list or one annotation; shares nothing with `w3c`.

The label is what a body says whose purpose is tagging or classifying, or the only body there is; the other texts become
comments. Where there is a record of ours it fills in what Web Annotations have no words for, and gives way where they
say something else. Format: https://www.w3.org/TR/annotation-model/
"""

from __future__ import annotations

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

from annotator.dataset.incoming import WrongTag, tag_from
from annotator.dataset.json_reading import parsed_file
from annotator.dataset.records import Fault, IncomingTag

_LABELS = ("tagging", "classifying", "oa:tagging", "oa:classifying")
_UUID = re.compile(r"urn:uuid:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})")
_PAGE = re.compile(r"(?:^|&)page=([0-9]{1,9})(?:&|$)")


def read(path: Path, default_document: str | None = None) -> Iterator[tuple[int, IncomingTag | Fault]]:
    """Each annotation's number from 1 with its tag, or with what is wrong with it.

    Raises OSError, and ExchangeError where the file as a whole is no JSON.
    """
    for number, said in enumerate(_annotations(parsed_file(path, "Web Annotations")), 1):
        try:
            yield number, _tag(said, default_document)
        except WrongTag as error:
            yield number, Fault(number, str(error))


def _annotations(said: Any) -> Iterator[Any]:
    """The annotations in whatever holds them."""
    if isinstance(said, list):
        for each in said:
            yield from _annotations(each)
    elif isinstance(said, dict) and (inner := [said[n] for n in ("first", "items", "@graph", "next") if n in said]):
        # "first" and "next" may be mere addresses of pages elsewhere.
        yield from _annotations([each for each in inner if not isinstance(each, str)])
    elif not (isinstance(said, dict) and said.get("type") in ("AnnotationCollection", "AnnotationPage")):
        yield said


def _tag(said: Any, default_document: str | None) -> IncomingTag:
    if not isinstance(said, dict):
        raise WrongTag("It is not a JSON object.")
    own = said.get("annotator:record", {})
    if not isinstance(own, dict):
        raise WrongTag("Its annotator:record is not a JSON object.")
    label, comments = _bodies(said)
    found = {
        "label": label,
        "annotator": _name(said.get("creator")),
        "created": said.get("created"),
        "modified": said.get("modified") or said.get("created"),
        "comments": comments,
    }
    target = _one(said.get("target"), "target")
    spot = _spot(target)
    document = _document(target) or default_document
    if own and (spot["start"], spot["end"], spot["text"]) != (own.get("start"), own.get("end"), own.get("text")):
        own = {name: value for name, value in own.items() if name not in ("quads", "page")}
    if match := _UUID.fullmatch(str(said.get("id", ""))):
        found["id"] = match[1]
    if own:
        # Comments of ours have ids and cannot be told from others by their text alone: the record has them all.
        found |= {"id": own.get("id"), "comments": own.get("comments", [])}
    return tag_from({**own, **spot, **found, "document": document})


def _one(value: Any, name: str) -> Any:
    if isinstance(value, list):
        if len(value) != 1:
            raise WrongTag(f"It has {len(value)} {name}s, not one.")
        return value[0]
    return value


def _every(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [] if value is None else [value]


def _bodies(said: Mapping[str, Any]) -> tuple[str | None, list[dict[str, Any]]]:
    """The label, and what is said beside it that is no field of ours."""
    label, others = None, []
    bodies = _every(said.get("body", said.get("bodyValue")))
    for body in bodies:
        each = {"value": body} if isinstance(body, str) else body
        if not isinstance(each, dict):
            raise WrongTag("One of its bodies is neither a text nor an object.")
        value = each.get("value")
        if not isinstance(value, str):
            continue
        if label is None and (len(bodies) == 1 or any(p in _LABELS for p in _every(each.get("purpose")))):
            label = value
        elif value.strip():
            others.append({"text": value, "by": _name(each.get("creator")), "at": each.get("created")})
    return label, others


def _name(creator: Any) -> str | None:
    for each in _every(creator):
        name = each.get("name") or each.get("nickname") if isinstance(each, dict) else each
        if isinstance(name, str) and name:
            return name
    return None


def _document(target: Any) -> dict[str, Any] | None:
    source = target.get("source") if isinstance(target, dict) else target
    source = source if isinstance(source, dict) else {"id": source}
    address = source.get("id", source.get("@id"))
    if not isinstance(address, str):
        return None
    name = source.get("name")
    if address.startswith("ni:"):
        return {"sha256": _sha256(address), "name": name}
    name = name or unquote(urlsplit(address).path.rpartition("/")[2])
    return {"name": name} if name else None


def _sha256(address: str) -> str:
    digest = address.partition("sha-256;")[2].partition("?")[0]
    try:
        return base64.urlsafe_b64decode(digest + "=" * (-len(digest) % 4)).hex()
    except (binascii.Error, ValueError) as error:
        raise WrongTag("Its source is named by no SHA-256.") from error


def _spot(target: Any) -> dict[str, Any]:
    """Quote, offsets and page, by all selectors."""
    spot: dict[str, Any] = {"text": None, "start": None, "end": None, "prefix": None, "suffix": None}
    for selector in _selectors(target.get("selector") if isinstance(target, dict) else None):
        match selector.get("type"):
            case "TextQuoteSelector":
                spot |= {"text": selector.get("exact")} | {n: selector.get(n) for n in ("prefix", "suffix")}
            case "TextPositionSelector":
                spot |= {n: selector.get(n) for n in ("start", "end")}
            case "FragmentSelector" if "page" not in spot and (page := _PAGE.search(str(selector.get("value", "")))):
                spot["page"] = int(page[1])
    return spot


def _selectors(value: Any) -> Iterator[dict[str, Any]]:
    for each in _every(value):
        if isinstance(each, dict):
            yield each
            yield from _selectors(each.get("refinedBy"))
