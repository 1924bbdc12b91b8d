"""What the place of a passage says of it: the agenda item it lies in, who decided there and when, who proposed."""

from __future__ import annotations

import re

from annotator.model.structure import Section, Structure

KEYS = frozenset({"item", "decision.by", "decision.on", "proposal.by"})
"""The names that `prefill = "…"` may have for what a place says."""
_LONG_ISO = 10
_PROPOSES = re.compile(
    r"\A\s*(?P<by>[A-ZÆØÅ][\wæøåÆØÅ,&/ -]{2,80}?)\s+(?:indstiller|anbefaler|foreslår|recommends?|proposes?)\b",
    re.DOTALL,
)
_NOBODY = frozenset({"det", "der", "jeg", "vi", "it", "i", "we"})


def said_by_place(text: str, structure: Structure, start: int, end: int) -> dict[str, str]:
    """By key what is sure of the passage `text[start:end]`; a passage that goes over an item's end says nothing.

    A decision section without a name and a day of its own is the meeting's, in minutes.
    """
    item = structure.item_at(start)
    if item is None or end > item.end:
        return {}
    said = {"item": item.number}
    section = structure.section_at(start)
    if section is not None and section.kind == "decision":
        said |= _decided(structure, section)
    elif section is not None and section.kind == "proposal":
        by = _PROPOSES.match(text[section.body : section.end])
        if by is not None and by["by"].casefold() not in _NOBODY:
            said["proposal.by"] = " ".join(by["by"].split())
    return {key: value for key, value in said.items() if value}


def _decided(structure: Structure, section: Section) -> dict[str, str]:
    own = structure.kind == "minutes" and not section.by and not section.on
    on = structure.date if own else section.on
    return {
        "decision.by": structure.body if own else section.by,
        "decision.on": on if len(on) == _LONG_ISO else "",
    }
