"""Made-up documents of tests/data/structure as the finder reads them, and what it found as lines that a person reads.

`python -m tests.text.structures` writes the `.found` files anew: read the difference before you keep it.
"""

from __future__ import annotations

from pathlib import Path

from annotator.model.structure import Section, Structure
from annotator.text.structure import structure_of

DOCUMENTS = Path(__file__).parents[1] / "data" / "structure"
_PAGE_END = "~~~\n"


def read_pages(path: Path) -> tuple[str, tuple[int, ...]]:
    """The text of a document and where its pages begin: a line of three tildes parts them."""
    pages = path.read_text(encoding="utf-8").split(_PAGE_END)
    starts = [0]
    for page in pages[:-1]:
        starts.append(starts[-1] + len(page))
    return "".join(pages), tuple(starts)


def found_in(path: Path) -> str:
    """The structure of a document as text."""
    text, starts = read_pages(path)
    return shown(structure_of(text, starts), text)


def shown(structure: Structure, text: str) -> str:
    """One line for the document, one an item, one a section, and the furniture's lines."""
    head = (structure.kind, structure.body or "-", structure.date or "-", structure.language or "-")
    lines = [" | ".join(head)]
    for item in structure.items:
        public = {True: "public", False: "closed", None: "-"}[item.public]
        lines.append(f"{item.number} | {item.title} | {public}")
        lines += [f"    {_shown(section, text)}" for section in item.sections]
    lines += [_shown(section, text) for section in structure.sections]
    aside = [text[start:end] for start, end in structure.furniture]
    return "\n".join([*lines, *(f"aside: {line}" for line in aside)]) + "\n"


def _shown(section: Section, text: str) -> str:
    body = " ".join(text[section.body : section.end].split())
    short = body if len(body) <= 60 else f"{body[:30]} ... {body[-25:]}"
    named = " ".join(part for part in (section.kind or "-", section.by, section.on) if part)
    return f"{named} [{section.title}] {short}".rstrip()


if __name__ == "__main__":
    for document in sorted(DOCUMENTS.glob("*.txt")):
        document.with_suffix(".found").write_text(found_in(document), encoding="utf-8")
