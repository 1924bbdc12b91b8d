"""Reads brat's standoff format, ours and others', from a folder, a zip or one .ann file; shares nothing with `brat`.

A passage whose pieces have only white space between them is one tag; of others each is named, for a tag here is one
passage. Attributes are fields, brat's own notes are comments; relations, events and normalisations have no place here.
Format: https://brat.nlplab.org/standoff.html
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from importlib.resources.abc import Traversable
from itertools import pairwise
from pathlib import Path
from typing import Any

from annotator.base.errors import ExchangeError
from annotator.dataset.folders import opened
from annotator.dataset.incoming import WrongTag, tag_from
from annotator.dataset.json_reading import parsed_object, why
from annotator.dataset.records import Fault, IncomingTag
from annotator.model.annotation import CONTEXT

_TAG = re.compile(r"(T[^\t]*)\t(\S+) ([0-9]{1,15} [0-9]{1,15}(?:;[0-9]{1,15} [0-9]{1,15})*)\t(.*)", re.DOTALL)
_ATTRIBUTE = re.compile(r"[AM][^\t]*\t(\S+) (T\S+)(?: (.+))?")
_NOTE = re.compile(r"#[^\t]*\t(\S+) (T\S+)\t(.*)", re.DOTALL)


def read(path: Path, default_document: str | None = None) -> Iterator[tuple[int, IncomingTag | Fault]]:
    """For each text-bound annotation its line in its file, from 1, with its tag or with what is wrong with it.

    A document is named by its file where no note of ours names it. Raises OSError, and ExchangeError where there is
    nothing of brat at `path`.
    """
    if path.suffix.lower() == ".ann":
        yield from _read_file(path, path.with_suffix(".txt"), default_document)
        return
    with opened(path) as folder:
        files = {each.name: each for each in folder.iterdir() if each.is_file()}
        names = sorted(name for name in files if name.endswith(".ann"))
        if not names and "annotation.conf" not in files:
            raise ExchangeError("{name} has no file that ends in .ann; is it a folder of brat's?", name=path.name)
        for name in names:
            yield from _read_file(files[name], files.get(f"{name[:-4]}.txt"), default_document)


def _read_file(
    tags: Traversable, text: Traversable | None, default_document: str | None
) -> Iterator[tuple[int, IncomingTag | Fault]]:
    if text is None or not text.is_file():
        yield 1, Fault(1, f"{tags.name}: The text that belongs to it is not beside it.")
        return
    try:
        words, lines = text.read_bytes().decode(), tags.read_bytes().decode().split("\n")
    except UnicodeDecodeError:
        yield 1, Fault(1, f"{tags.name}: It or its text is not UTF-8.")
        return
    paper = _Paper(words, lines, default_document or tags.name[:-4])
    for number, line in enumerate(lines, 1):
        if line.startswith("T"):
            try:
                yield number, paper.tag(line.rstrip("\r"))
            except (ValueError, RecursionError) as error:
                yield number, Fault(number, f"{tags.name}: {why(error)}")


class _Paper:
    """A text, and what is said of its tags."""

    def __init__(self, text: str, lines: list[str], name: str) -> None:
        self._text = text
        self._name = name
        self._fields: dict[str, dict[str, Any]] = defaultdict(dict)
        self._own: dict[str, str] = {}
        self._comments: dict[str, list[dict[str, Any]]] = defaultdict(list)
        for line in (each.rstrip("\r") for each in lines):
            if match := _ATTRIBUTE.fullmatch(line):
                self._fields[match[2]][match[1]] = match[3] or True
            elif match := _NOTE.fullmatch(line):
                if match[1] == "Annotator":
                    self._own[match[2]] = match[3]
                elif match[3].strip():
                    self._comments[match[2]].append({"text": match[3]})

        self._joined = _is_joined(self._own.values())

    def tag(self, line: str) -> IncomingTag:
        """The tag on a line that begins with T. Raises ValueError with the reason."""
        match = _TAG.fullmatch(line)
        if match is None:
            raise WrongTag("It is no text-bound annotation.")
        key, kind, where, words = match.groups()
        spans = [tuple(map(int, each.split())) for each in where.split(";")]
        if " ".join(self._text[start:end] for start, end in spans) != words:
            raise WrongTag("Its words are not those that its text has there.")
        own = parsed_object(self._own[key].encode()) if key in self._own else {}
        start, end = self._span(sorted(spans), own)
        if _named(own.get("label")) != kind:
            own = own | {"label": kind}
        said = {
            "text": self._text[start:end],
            "start": start,
            "end": end,
            "prefix": self._text[max(0, start - CONTEXT) : start],
            "suffix": self._text[end : end + CONTEXT],
            "fields": {**own.get("fields", {}), **self._fields[key]},
            "joined": self._joined,
            "comments": [*own.get("comments", []), *self._comments[key]],
        }
        return tag_from(own | said, self._name)

    def _span(self, spans: list[tuple[int, ...]], own: dict[str, Any]) -> tuple[int, int]:
        """One passage from the first piece to the last, and the white space round it that the note says belongs to it."""
        start, end = spans[0][0], spans[-1][1]
        between = [self._text[a[1] : b[0]] for a, b in pairwise(spans)]
        if any(words.strip() for words in between):
            raise WrongTag("It is in pieces with other words between them; a tag here is one passage.")
        first, last = own.get("start", start), own.get("end", end)
        around = isinstance(first, int) and isinstance(last, int) and 0 <= first <= start and end <= last
        if around and not (self._text[first:start] + self._text[end:last]).strip():
            return first, last
        return start, end


def _is_joined(notes: Iterable[str]) -> bool:
    """Whether the text is one with its cut words joined, by the first of our notes; all of them say the same."""
    for note in notes:
        try:
            return parsed_object(note.encode()).get("joined") is True
        except (ValueError, RecursionError):
            # Somebody changed it; that is told where its tag is made.
            continue
    return False


def _named(label: object) -> str | None:
    """What a label of ours is called in brat."""
    return (
        "".join(c if c.isascii() and (c.isalnum() or c in "_-") else "_" for c in label)
        if isinstance(label, str)
        else None
    )
