"""Reads the CoNLL files that `conll` writes, and shares nothing with it: a folder or a zip of files in BIO with offsets."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.resources.abc import Traversable
from pathlib import Path
from urllib.parse import unquote

from annotator.base.errors import ExchangeError
from annotator.dataset.folders import opened
from annotator.dataset.incoming import WrongTag, tag_from
from annotator.dataset.json_reading import parsed
from annotator.dataset.records import Fault, IncomingTag

Document = tuple[str | None, str | None, bool]
"""SHA-256, name, and whether its cut words are joined."""
_NONE: Document = (None, None, False)


def read(path: Path, default_document: str | None = None) -> Iterator[tuple[int, IncomingTag | Fault]]:
    """For each passage the line in its file, from 1, with its tag or with what is wrong with it; file by file.

    Raises OSError, and ExchangeError where `path` is no folder or zip of such files.
    """
    with opened(path) as folder:
        files = {each.name: each for each in folder.iterdir() if each.is_file()}
        if "documents.jsonl" not in files:
            raise ExchangeError("{name} has no documents.jsonl; CoNLL comes in only as it went out.", name=path.name)
        try:
            lines = files["documents.jsonl"].read_bytes().splitlines()
            documents: list[Document] = [
                (sha256, name or default_document, "joined" in more) for sha256, name, *more in map(parsed, lines)
            ]
        except (ValueError, TypeError, RecursionError) as error:
            raise ExchangeError("{name} names its documents in no way that can be read.", name=path.name) from error
        for name in sorted(files):
            if name.endswith(".conll"):
                yield from _File(files[name], documents).tags()


class _File:
    """One file while it is read."""

    def __init__(self, file: Traversable, documents: list[Document]) -> None:
        self._name = file.name
        self._text = file.read_bytes()
        self._documents = documents
        self._open: list[tuple[str, int, int]] = []
        self._label = ""
        self._document: Document = _NONE

    def tags(self) -> Iterator[tuple[int, IncomingTag | Fault]]:
        """Every passage, when it ends."""
        papers = iter(self._documents)
        number = 0
        try:
            for number, raw in enumerate(self._text.split(b"\n"), 1):
                line = raw.decode().rstrip("\r")
                if not line.rpartition("\t")[2].startswith("I-"):
                    yield from self._closed(number - 1)
                if line.startswith("-DOCSTART-"):
                    self._document = next(papers, _NONE)
                elif line:
                    self._take(line)
            yield from self._closed(number)
        except ValueError as error:
            why = str(error) if isinstance(error, WrongTag) else "It is no token with offsets and a tag."
            yield number, Fault(number, f"{self._name}: {why}")

    def _take(self, line: str) -> None:
        token, first, last, tag = line.split("\t")
        kind, _, label = tag.partition("-")
        if kind == "B":
            self._label = unquote(label)
            self._open = [(token, int(first), int(last))]
        elif kind == "I":
            if not self._open or unquote(label) != self._label:
                raise WrongTag("A passage goes on that did not begin.")
            self._open.append((token, int(first), int(last)))
        elif tag != "O":
            raise WrongTag(f"{tag[:40]} is no tag of BIO.")

    def _closed(self, number: int) -> Iterator[tuple[int, IncomingTag]]:
        """The passage that ends here, if any."""
        if not self._open:
            return
        start, end = self._open[0][1], self._open[-1][2]
        text = ""
        for token, first, last in self._open:
            text += " " * (first - start - len(text)) + token
            if last - first != len(token):
                raise WrongTag("A token is not as long as its offsets say.")
        self._open = []
        sha256, name, joined = self._document
        said = {"label": self._label, "start": start, "end": end, "text": text, "joined": joined}
        yield number, tag_from({**said, "document": {"sha256": sha256, "name": name}})
