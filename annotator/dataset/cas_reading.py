"""Reads UIMA CAS, ours and INCEpTION's: a folder, a zip, one .xmi or one .json file; shares nothing with `cas`.

A document's name in both forms is one document, whose two must say the same. The label is the last part of a type's name,
or what INCEpTION's own layers Span and NamedEntity say; features are fields. What the text is made of (tokens, sentences,
pages) is no tag; what is no passage (relations, chains, slots) and the tagging of other programs' pipelines is listed, a
sentence for each kind of it. Our `tag_record` fills in what UIMA has no words for, and gives way where they say
something else.
"""

from __future__ import annotations

import io
import zipfile
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from pathlib import Path

from annotator.base.errors import ExchangeError
from annotator.dataset.cas_parsing import MOST, Types, parsed_json, parsed_types, parsed_xmi
from annotator.dataset.cas_tags import Paper
from annotator.dataset.folders import opened
from annotator.dataset.incoming import WrongTag
from annotator.dataset.records import Fault, IncomingTag

_TYPES = "TypeSystem.xml"
_KINDS = (".xmi", ".json")
_DEPTH = 6
"""Folders and zips within each other, more than INCEpTION makes."""
_INITIAL = "INITIAL_CAS"
"""What INCEpTION calls a document that nobody has tagged."""
Found = tuple[int, IncomingTag | Fault]


@dataclass(slots=True)
class _Source:
    """A document: where it lies, its files by suffix, the type system beside it."""

    place: tuple[str, ...]
    files: dict[str, Traversable] = field(default_factory=dict)
    types: Traversable | None = None


def read(path: Path, default_document: str | None = None) -> Iterator[Found]:
    """For each annotation its number in its file with its tag, or with what is wrong with it.

    Raises OSError, and ExchangeError where there is nothing of a CAS at `path`.
    """
    if path.is_file() and not zipfile.is_zipfile(path):
        beside = path.with_name(_TYPES)
        kind = ".json" if path.suffix.lower() == ".json" else ".xmi"
        source = _Source((path.name,), {kind: path}, beside if beside.is_file() else None)
        yield from _document(source, default_document)
        return
    with opened(path) as folder:
        nothing = True
        for source in _sources(folder, ()):
            nothing = False
            yield from _document(source, default_document)
        if nothing and not folder.joinpath(_TYPES).is_file():
            raise ExchangeError(
                "{name} has no file that ends in .xmi or .json; is it an export of a CAS?", name=path.name
            )


def _sources(folder: Traversable, place: tuple[str, ...]) -> Iterator[_Source]:
    """The documents in a folder, in the folders and zips in it; by name."""
    found: dict[str, _Source] = defaultdict(lambda: _Source(place))
    files = sorted(folder.iterdir(), key=lambda each: each.name)
    types = next((each for each in files if each.name == _TYPES), None)
    for each in files:
        stem, dot, ending = each.name.rpartition(".")
        kind = (dot + ending).lower()
        if each.is_dir() and len(place) < _DEPTH:
            yield from _sources(each, (*place, each.name))
        elif kind == ".zip" and len(place) < _DEPTH:
            with zipfile.ZipFile(io.BytesIO(_bytes(each))) as packed:
                yield from _sources(zipfile.Path(packed), (*place, each.name))
        elif kind in _KINDS and stem != _INITIAL:
            found[stem].files[kind] = each
    for stem, source in found.items():
        source.place, source.types = (*place, stem), types
        yield source


def _bytes(file: Traversable) -> bytes:
    with file.open("rb") as opened_file:
        raw = opened_file.read(MOST + 1)
    if len(raw) > MOST:
        raise WrongTag(f"It is larger than {MOST // 2**20} MiB.")
    return raw


def _document(source: _Source, default_document: str | None) -> Iterator[Found]:
    """The tags of a document, from one of its two forms where they say the same."""
    forms = [list(_form(source, kind, default_document)) for kind in _KINDS if kind in source.files]
    if all([each for _, each in form] == [each for _, each in forms[0]] for form in forms):
        yield from forms[-1]
    else:
        name = source.place[-1]
        yield 1, Fault(1, f"{name}.xmi and {name}.json do not hold the same tags; bring in the one that is meant.")


def _form(source: _Source, kind: str, default_document: str | None) -> Iterator[Found]:
    file = source.files[kind]
    try:
        types = parsed_types(_bytes(source.types)) if source.types else Types()
        raw = _bytes(file)
        if kind == ".json":
            cas, types = parsed_json(raw)
        else:
            cas = parsed_xmi(raw, types)
        stem, author = _named(source.place)
        yield from Paper(cas, types, default_document or stem, author).tags()
    except WrongTag as error:
        yield 1, Fault(1, f"{file.name}: {error}")


def _named(place: tuple[str, ...]) -> tuple[str, str | None]:
    """What a document is called by where it lies, and who tagged it, in INCEpTION's export of a project."""
    stem = place[-1].rpartition(".")[0] if place[-1].lower().endswith(_KINDS) else place[-1]
    if "annotation" in place[:-2]:
        return place[place.index("annotation") + 1], stem
    return stem, None
