"""Reads UIMA CAS, ours and INCEpTION's: a folder, a zip, one .xmi or one .json file; shares nothing with `writing`.

A document's name in both forms is one document, whose two must say the same. The label is the last part of a type's name,
or what INCEpTION's own layers Span and NamedEntity say; features are fields. What the text is made of (tokens, sentences,
pages) is no tag; what is no passage (relations, chains, slots) and the tagging of other programs' pipelines is listed, a
sentence for each kind of it. Our `tag_record` fills in what UIMA has no words for, and gives way where they say
something else.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources.abc import Traversable
from pathlib import Path

from annotator.base.errors import ExchangeError
from annotator.dataset.cas.from_json import parsed_json
from annotator.dataset.cas.from_xml import parsed_types, parsed_xmi
from annotator.dataset.cas.structures import Types
from annotator.dataset.cas.tags import Paper
from annotator.dataset.folders import BAD_ZIP, opened
from annotator.dataset.incoming import WrongTag
from annotator.dataset.records import Fault, IncomingTag

_TYPES = "TypeSystem.xml"
_KINDS = (".xmi", ".json")
_MOST = 2**28
"""Bytes of the largest file that is read: a text of a quarter of that is a book of 60,000 pages."""
_DEPTH = 6
"""Folders and zips within each other, more than INCEpTION makes."""
_PROJECT, _OF_PROJECT = "exportedproject", ("annotation", "curation")
"""How the file begins that INCEpTION's export of a project has, and the folders in it that hold what people tagged."""
_INITIAL = "INITIAL_CAS"
"""What INCEpTION calls a document that nobody has tagged."""
Found = tuple[int, IncomingTag | Fault]


@dataclass(slots=True)
class _Source:
    """A document: where it lies, its files by suffix, the type system beside it."""

    place: tuple[str, ...]
    files: dict[str, Traversable] = field(default_factory=dict)
    types: Types = field(default_factory=Types)


def read(path: Path, default_document: str | None = None) -> Iterator[Found]:
    """For each annotation its number in its file with its tag, or with what is wrong with it.

    Raises OSError, and ExchangeError where there is nothing of a CAS at `path`.
    """
    if path.is_file() and not zipfile.is_zipfile(path):
        types, faults = _types(path.with_name(_TYPES))
        yield from ((1, fault) for fault in faults)
        kind = ".json" if path.suffix.lower() == ".json" else ".xmi"
        yield from _document(_Source((path.name,), {kind: path}, types), default_document)
        return
    with opened(path) as folder:
        nothing = True
        for source in _sources(folder, ()):
            nothing = False
            yield from [(1, source)] if isinstance(source, Fault) else _document(source, default_document)
        if nothing and not folder.joinpath(_TYPES).is_file():
            raise ExchangeError(
                "{name} has no file that ends in .xmi or .json; is it an export of a CAS?", name=path.name
            )


def _sources(folder: Traversable, place: tuple[str, ...]) -> Iterator[_Source | Fault]:
    """The documents in a folder, by name, after those of the folders and zips in it."""
    files = sorted(folder.iterdir(), key=lambda each: each.name)
    tagged = [each for each in files if each.name in _OF_PROJECT and each.is_dir()]
    if tagged and any(each.name.startswith(_PROJECT) for each in files):
        files = tagged
    types, faults = _types(folder.joinpath(_TYPES))
    yield from faults
    found: dict[str, _Source] = {}
    for each in files:
        stem, dot, ending = each.name.rpartition(".")
        kind = (dot + ending).lower()
        if each.is_dir() and len(place) < _DEPTH:
            yield from _sources(each, (*place, each.name))
        elif kind == ".zip" and len(place) < _DEPTH:
            yield from _packed(each, (*place, each.name))
        elif kind in _KINDS and not (place and stem == _INITIAL):
            found.setdefault(stem, _Source((*place, stem), types=types)).files[kind] = each
    yield from found.values()


def _packed(file: Traversable, place: tuple[str, ...]) -> Iterator[_Source | Fault]:
    """The same of a zip within it."""
    try:
        with zipfile.ZipFile(io.BytesIO(_bytes(file))) as packed:
            yield from _sources(zipfile.Path(packed), place)
    except (*BAD_ZIP, WrongTag) as error:
        yield Fault(1, f"{file.name}: {error}" if isinstance(error, WrongTag) else f"{file.name}: It is a damaged zip.")


def _types(file: Traversable) -> tuple[Types, list[Fault]]:
    """The type system in a file, none where there is no such file; and what is wrong with it."""
    try:
        return (parsed_types(_bytes(file)) if file.is_file() else Types()), []
    except WrongTag as error:
        return Types(), [Fault(1, f"{_TYPES}: {error}")]


def _bytes(file: Traversable) -> bytes:
    """Raises WrongTag where it cannot be unpacked, or is no file to be opened whole; OSError."""
    try:
        with file.open("rb") as opened_file:
            raw = opened_file.read(_MOST + 1)
    except (*BAD_ZIP, zlib.error, RuntimeError) as error:
        # RuntimeError: a zip with a password, or packed in a way that is not known here.
        raise WrongTag("It cannot be unpacked.") from error
    if len(raw) > _MOST:
        raise WrongTag(f"It is larger than {_MOST // 2**20} MiB.")
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
    file, types = source.files[kind], source.types
    try:
        if kind == ".json":
            cas, types = parsed_json(_bytes(file))
        else:
            cas = parsed_xmi(_bytes(file), types)
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
