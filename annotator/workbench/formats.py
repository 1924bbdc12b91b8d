"""All formats by name: those that are made of tags alone, and PDF, which takes a project's documents, too."""

from __future__ import annotations

from dataclasses import dataclass

from annotator.dataset.registry import FORMATS

PDF = "pdf"


@dataclass(frozen=True, slots=True)
class Offered:
    """A format as it is offered: its name on the command line, its file's suffix, "" where it is a folder."""

    name: str
    suffix: str
    describe: str


OFFERED: dict[str, Offered] = {
    **{each.name: Offered(each.name, each.suffix, each.describe) for each in FORMATS.values()},
    PDF: Offered(PDF, "", "PDF with highlights, a folder with a copy of each document"),
}


def with_card(name: str) -> bool:
    """Whether a format always is a folder of its own with a card."""
    return name in FORMATS and FORMATS[name].with_card
