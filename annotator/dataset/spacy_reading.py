"""Reads a spaCy DocBin with `spans["sc"]`, ours and others'; shares nothing with `spacy_docbin`, which writes it.

Every tag is where its span is, whatever else is said of it: what we wrote beside the spans is only asked for the rest.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from annotator.base.errors import ExchangeError
from annotator.dataset.extras import require
from annotator.dataset.incoming import WrongTag, tag_from
from annotator.dataset.json_reading import parsed_object, why
from annotator.dataset.records import Fault, IncomingTag
from annotator.dataset.whole_text import passage


def read(path: Path, default_document: str | None = None) -> Iterator[tuple[int, IncomingTag | Fault]]:
    """Each Doc's number from 1 with each of its tags, or with what is wrong with it.

    Raises OSError, and ExchangeError where the file is no DocBin or spaCy is not installed.
    """
    require("spacy")
    for number, doc in enumerate(_docs(path), 1):
        paper = _Paper(doc, default_document)
        for span in doc.spans.get("sc", ()):
            try:
                yield number, paper.tag(span)
            except (WrongTag, ValueError, RecursionError) as error:
                yield number, Fault(number, why(error))


def _docs(path: Path) -> Iterator[Any]:
    from spacy.tokens import DocBin
    from spacy.vocab import Vocab

    raw = path.read_bytes()
    try:
        yield from DocBin().from_bytes(raw).get_docs(Vocab())
    # spaCy checks nothing of what it unpacks: a damaged file fails wherever it happens to.
    except (ValueError, LookupError, TypeError, AttributeError, EOFError, AssertionError, struct.error) as error:
        raise ExchangeError("{name} is damaged or no DocBin of spaCy's.", name=path.name) from error


class _Paper:
    """A Doc, and what we wrote beside its spans, by tag."""

    def __init__(self, doc: Any, default_document: str | None) -> None:
        self._text: str = doc.text
        said = doc.user_data.get("annotator")
        beside = said if isinstance(said, dict) else {}
        self._document = {"sha256": beside.get("sha256"), "name": beside.get("document") or default_document}
        tags = beside.get("tags")
        self._own = list(tags) if isinstance(tags, list | tuple) else []
        self._by_id: dict[object, dict[str, Any]] | None = None

    def tag(self, span: Any) -> IncomingTag:
        """The tag that a span stands for. Raises ValueError, of which WrongTag is one, with the reason."""
        own = self._known(span.id_) if span.id_ else {}
        place = passage(self._text, span.start_char, span.end_char)
        if place["text"] != span.text:
            raise WrongTag("Its span and its text do not agree.")
        document = own.get("document", self._document)
        return tag_from({**own, **place, "label": span.label_, "document": document})

    def _known(self, name: str) -> dict[str, Any]:
        if self._by_id is None:
            objects = [parsed_object(each.encode()) for each in self._own if isinstance(each, str)]
            self._by_id = {each.get("id"): each for each in objects}
        return self._by_id.get(name, {})
