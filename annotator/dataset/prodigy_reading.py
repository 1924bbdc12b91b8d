"""Reads Prodigy's JSONL, ours and others'; shares nothing with `prodigy`, which writes it.

Tokens, where there are any, must be the text's and agree with the spans' offsets. Spans of a task that was rejected or
ignored are named, and do not come in. Format: https://prodi.gy/docs/api-interfaces#spans
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from annotator.dataset.incoming import WrongTag, tag_from
from annotator.dataset.json_reading import own_record, parsed_lines
from annotator.dataset.records import Fault, IncomingTag
from annotator.dataset.whole_text import passage


def read(path: Path, default_document: str | None = None) -> Iterator[tuple[int, IncomingTag | Fault]]:
    """Each line's number from 1 with each of its tags, or with what is wrong with it. Raises OSError."""
    for number, said in parsed_lines(path):
        if isinstance(said, Fault):
            yield number, said
            continue
        try:
            spans, tokens = _spans(said), _tokens(said)
        except WrongTag as error:
            yield number, Fault(number, str(error))
            continue
        for span in spans:
            try:
                yield number, _tag(said, span, tokens, default_document)
            except WrongTag as error:
                yield number, Fault(number, str(error))


def _spans(said: Mapping[str, Any]) -> list[Any]:
    spans = said.get("spans", [])
    if not isinstance(said.get("text"), str) or not isinstance(spans, list):
        raise WrongTag("It is no task with a text and spans.")
    if spans and said.get("answer", "accept") != "accept":
        raise WrongTag(f"It was answered with {str(said['answer'])[:20]}; its {len(spans)} spans did not come in.")
    return spans


def _tokens(said: Mapping[str, Any]) -> list[Mapping[str, Any]]:
    tokens = said.get("tokens", [])
    if not isinstance(tokens, list) or not all(isinstance(each, dict) for each in tokens):
        raise WrongTag("Its tokens are not a list of objects.")
    text = said["text"]
    if (
        tokens
        and "".join(f"{each.get('text')}{' ' if each.get('ws', True) else ''}" for each in tokens).rstrip()
        != text.rstrip()
    ):
        raise WrongTag("Its tokens are not those of its text.")
    return tokens


def _tag(
    said: Mapping[str, Any], span: Any, tokens: list[Mapping[str, Any]], default_document: str | None
) -> IncomingTag:
    if not isinstance(span, dict):
        raise WrongTag("One of its spans is not an object.")
    place = passage(said["text"], span.get("start"), span.get("end"))
    first, last = span.get("token_start"), span.get("token_end")
    if tokens and isinstance(first, int) and isinstance(last, int):
        if not 0 <= first <= last < len(tokens):
            raise WrongTag("It names tokens that are not there.")
        if (tokens[first].get("start"), tokens[last].get("end")) != (place["start"], place["end"]):
            raise WrongTag("Its tokens begin or end elsewhere than its offsets.")
    own = own_record(span.get("annotator"))
    meta = said.get("meta") if isinstance(said.get("meta"), dict) else {}
    assert isinstance(meta, dict)
    who = next((said[n] for n in ("_annotator_id", "_session_id") if isinstance(said.get(n), str)), None)
    document = {"sha256": meta.get("sha256"), "name": meta.get("document") or default_document}
    found = {**(own or {"annotator": who}), **place, "label": span.get("label"), "document": document}
    return tag_from({**found, "joined": meta.get("joined") is True})
