"""What stands under a heading "Beslutning": each deciding sentence, elliptic ones too, with the list that completes it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annotator.model.annotation import FieldValue, LabelId
from annotator.model.structure import Section
from annotator.suggest.candidate import Candidate
from annotator.suggest.deciders import decider
from annotator.suggest.reading import Reading
from annotator.suggest.rules import Judgement, Place, Rules
from annotator.text.headings import ABSENT
from annotator.text.passages import Passage, joined

_ABOUT = "resolution"
_AFTER_NAMES = re.compile(
    r"\n\s*(?=(?:Godkend|Tiltr|Vedtag|Tage[ts]\b|Til\s+efterretning|Udsat|Udsæt|Udskudt|Afvist|Anbefal|Indstil|Drøft|Oversend|Fremsend|"
    r"Tilbagesend|Enstemmigt|(?:Indstillingen|Sagen|Punktet|Forslaget|Orienteringen|\w*[Uu]dvalget|\w*[Rr]ådet|\w*[Bb]estyrelsen|"
    r"[A-ZÆØÅ]\w*kommissionen)\s+[a-zæøå]))"
)
"""Where under the names of who was absent a line begins that says what was decided."""
_LABEL = re.compile(
    r"(?:ad\.?|punkt|pkt\.?)\s*(?:pkt\.?\s*|punkt\s*)?\w{1,3}(?:\s*(?:-|–|,|og)\s*\w{1,3})*\s*[):]\s*", re.IGNORECASE
)
"""A label that says which point of the proposal is decided; without a bracket or a colon it is part of the sentence."""


def resolutions(reading: Reading, rules: Rules, label: LabelId) -> Iterator[Candidate]:
    """Candidates of all decision sections."""
    for section in reading.sections("decision"):
        for group in _groups(reading, section):
            start = _begins(reading.text, group)
            words = _read(reading.text, start, group)
            place = Place(reading.structure.kind, "decision", group[0].kind)
            judged = rules.judge(_ABOUT, words, place)
            if judged.weight > 0 and sum(c.isalpha() for c in words) > 2:
                fields = _fields(reading, section, group[0], judged)
                yield Candidate(label, start, group[-1].end, judged.weight, "rule", judged.why, fields)


def _groups(reading: Reading, section: Section) -> Iterator[list[Passage]]:
    """The section's passages, those that complete one before them together with it."""
    group: list[Passage] = []
    for passage in reading.inside(section):
        if group and _goes_on(group, passage):
            group.append(passage)
            continue
        if group:
            yield group
        group = [passage]
    if group:
        yield group


def _read(text: str, start: int, group: list[Passage]) -> str:
    """The group's words; of a first passage that begins with who was absent only what comes after."""
    first = joined(text[start : group[0].end]) if ABSENT.match(group[0].text) else group[0].text
    return " ".join([first, *(passage.text for passage in group[1:])])


def _begins(text: str, group: list[Passage]) -> int:
    """Where the words of the first passage begin: after a list's mark, a label like "Ad 1)" or "Ad a-c:", and who was absent."""
    first = group[0]
    if ABSENT.match(first.text):
        decided = _AFTER_NAMES.search(text, first.words, first.end)
        return decided.end() if decided is not None else first.words
    label = _LABEL.match(text, first.words, first.end)
    return label.end() if label is not None and label.end() < first.end else first.words


def _goes_on(group: list[Passage], passage: Passage) -> bool:
    """Whether a passage completes those before: a list after a colon, or a line broken in mid-sentence."""
    before = group[-1].text
    if ABSENT.fullmatch(before):
        return False
    if before.endswith((":", ",")):
        return True
    if passage.kind == "point" and group[0].text.endswith(":"):
        return True
    return passage.text[:1].islower() and not before.endswith((".", "!", "?"))


def _fields(reading: Reading, section: Section, first: Passage, judged: Judgement) -> dict[str, FieldValue]:
    """Who decided is the heading's body, else the one that the sentence names, else the one whose minutes these are."""
    structure = reading.structure
    # A heading with a body or a day of its own speaks of another meeting, unless the body is the one that meets.
    own = (
        structure.kind == "minutes"
        and (not section.on or section.on == structure.date)
        and (not section.by or section.by == structure.body)
    )
    said: dict[str, FieldValue] = {
        "status": judged.fields.get("status", ""),
        "decided_by": section.by or decider(first.text) or (structure.body if own else ""),
        "decided_on": section.on or (structure.date if own else ""),
        "agenda_item": structure.number_at(first.start),
    }
    return {name: value for name, value in said.items() if value}
