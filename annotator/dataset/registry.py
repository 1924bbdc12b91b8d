"""The formats of data sets by name: a new one is one file and one line here."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from annotator.base.errors import UsageError
from annotator.dataset import (
    brat,
    brat_reading,
    conll,
    conll_reading,
    csv_format,
    doccano,
    doccano_reading,
    hf,
    hf_reading,
    jsonl,
    labelstudio,
    labelstudio_reading,
    prodigy,
    prodigy_reading,
    spacy_docbin,
    spacy_reading,
    w3c,
    w3c_reading,
    xlsx_reading,
)
from annotator.dataset.cas import reading as cas_reading
from annotator.dataset.cas import writing as cas
from annotator.dataset.qdpx import reading as qdpx_reading
from annotator.dataset.qdpx import writing as qdpx
from annotator.dataset.recognise import recognised
from annotator.dataset.records import NOTHING_GIVEN, Fault, Given, IncomingTag, Record, Written


class Write(Protocol):
    """Writes a new file; what it cannot carry it says. Raises OSError and ExchangeError."""

    def __call__(self, records: Iterable[Record], path: Path, given: Given = NOTHING_GIVEN) -> Written:
        """Writes `records`, those of a document together, to `path`, which must not exist."""


class Read(Protocol):
    """Reads a file, tag by tag. Raises OSError and ExchangeError."""

    def __call__(self, path: Path, default_document: str | None = None) -> Iterator[tuple[int, IncomingTag | Fault]]:
        """Line number from 1 and tag or fault; `default_document` is the name of a document not named in the file."""


EVERYTHING = (
    "id", "sha256", "document", "label", "start", "end", "text", "prefix", "suffix", "page", "annotator", "created",
    "modified", "revision", "verdict", "origin", "quads", "reviews", "comments", "sources",
    "joined", "fields",
)  # fmt: skip
"""What a tag is made of; in this order it is compared."""


def _as_it_is(text: str) -> str:
    return text


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name on the command line, its file's suffix, its writer and reader.

    `folder`: the writer makes a folder, which is packed where a name that ends in ".zip" was chosen. `keeps`: which values
    of a tag come back; without "id" any tag that says the same will do, and without `ordered` they come back in an order of the format's own. `plain`: what a text looks like in it.
    `exact`: values come back as they went in, of their very types, and in order, so that a sum over all of them tells.
    `printed`: it points into the document itself, so that a text with joined words makes no sense in it.
    `needs`: the extra, of those in `extras.PACKAGES`, that has to be installed for it, "" where nothing is missing ever. `with_card`: it is always a data set in a folder of its own, with a card.
    """

    name: str
    suffix: str
    write: Write
    read: Read
    describe: str
    folder: bool = False
    ordered: bool = True
    keeps: tuple[str, ...] = EVERYTHING
    plain: Callable[[str], str] = _as_it_is
    exact: bool = False
    printed: bool = False
    needs: str = ""
    with_card: bool = False


def _write_xlsx(records: Iterable[Record], path: Path, given: Given = NOTHING_GIVEN) -> Written:
    from annotator.dataset import xlsx  # openpyxl takes 0.2 s to load: only who writes a workbook waits for it

    return xlsx.write(records, path, given)


FORMATS: dict[str, Format] = {
    each.name: each
    for each in (
        Format(
            "jsonl",
            ".jsonl",
            jsonl.write,
            jsonl.read,
            "Native JSON Lines, one tag a line, lossless both ways",
            exact=True,
        ),
        Format("csv", ".csv", csv_format.write, csv_format.read, "CSV, one tag a row, safe to open in a spreadsheet"),
        Format("xlsx", ".xlsx", _write_xlsx, xlsx_reading.read, "Excel workbook, one tag a row"),
        Format(
            "w3c",
            ".jsonld",
            w3c.write,
            w3c_reading.read,
            "Web Annotations (W3C JSON-LD), lossless both ways",
            printed=True,
        ),
        Format(
            "brat",
            ".brat.zip",
            brat.write,
            brat_reading.read,
            "Brat standoff, a folder with a text and its tags for each document",
            folder=True,
            ordered=False,
            plain=brat.plain,
        ),
        Format(
            "cas",
            ".cas.zip",
            cas.write,
            cas_reading.read,
            "UIMA CAS for INCEpTION, a folder with XMI, JSON and type system, lossless both ways",
            folder=True,
            ordered=False,
        ),
        Format("doccano", ".doccano.jsonl", doccano.write, doccano_reading.read, "doccano JSONL, one document a line"),
        Format(
            "labelstudio",
            ".labelstudio.json",
            labelstudio.write,
            labelstudio_reading.read,
            "Label Studio JSON, one task a document",
            ordered=False,
        ),
        Format(
            "prodigy",
            ".prodigy.jsonl",
            prodigy.write,
            prodigy_reading.read,
            "Prodigy JSONL with tokens and spans, one document a line",
        ),
        Format(
            "conll",
            ".conll.zip",
            conll.write,
            conll_reading.read,
            "CoNLL in BIO, a folder with a file for each label: passages and labels only",
            folder=True,
            keeps=("sha256", "document", "label", "start", "end", "text", "joined"),
            plain=conll.plain,
        ),
        Format(
            "qdpx",
            ".qdpx",
            qdpx.write,
            qdpx_reading.read,
            "REFI-QDA project for MAXQDA, ATLAS.ti, NVivo and QualCoder, lossless both ways",
            plain=qdpx.plain,
        ),
        Format(
            "spacy",
            ".spacy",
            spacy_docbin.write,
            spacy_reading.read,
            'spaCy DocBin, tags in spans["sc"], one Doc a document',
            plain=spacy_docbin.plain,
            needs="spacy",
        ),
        Format(
            "hf",
            ".hf.zip",
            hf.write,
            hf_reading.read,
            "Hugging Face data set, a folder with Parquet and JSON Lines, one tag a row",
            folder=True,
            plain=hf.plain,
            needs="hf",
            with_card=True,
        ),
    )
}


def format_named(name: str) -> Format:
    """The format of that name. Raises UsageError that lists the names there are."""
    found = FORMATS.get(name.lower())
    if found is None:
        raise UsageError("There is no format {name}; choose one of {names}.", name=name, names=", ".join(FORMATS))
    return found


def format_of(path: Path) -> Format:
    """The format of a file by its suffix, or by what it holds where its suffix leaves that open.

    Raises UsageError that lists the suffixes there are.
    """
    name = path.name.lower()
    fitting = [each for each in FORMATS.values() if name.endswith(each.suffix)]
    found = max(fitting, key=lambda each: len(each.suffix), default=None)
    if found is None or found.suffix in GENERAL:
        found = FORMATS.get(recognised(path) or "", found)
    if found is None:
        suffixes = ", ".join(SUFFIXES)
        raise UsageError(
            "{name} has none of the suffixes {suffixes}; name its format.", name=path.name, suffixes=suffixes
        )
    return found


GENERAL = (".jsonl", ".json", ".zip")
"""Suffixes that files of several formats have."""
SUFFIXES = tuple(dict.fromkeys([*(f".{each.suffix.rpartition('.')[2]}" for each in FORMATS.values()), ".json", ".xmi"]))
"""What names of files of tags can end in."""
