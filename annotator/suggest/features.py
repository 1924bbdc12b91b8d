"""What the learner looks at: words, their beginnings and ends, the place in the document, the neighbours, the rules that spoke."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from annotator.suggest.funding import FUNDING
from annotator.suggest.reading import Reading
from annotator.suggest.units import Unit

_WORD = re.compile(r"\d[\d.,]*|[^\W\d_]+(?:[-'’][^\W\d_]+)*|[§%:?;()]")
_MOST_WORDS = 60
"""Words of a passage that are looked at."""
_BEGINNING, _END = 5, 3
"""Characters of a longer word that stand for its kin: what it begins with, and the ending that shows its tense."""
_LENGTHS = (30, 60, 100, 150, 220, 320, 500)
_NEAR_BEFORE, _NEAR_AFTER = 70, 45
"""Characters beside an amount whose words count as beside it."""


class Features:
    """The features of a document's units; those of a passage that no rule proposes are the same for all labels."""

    def __init__(self, reading: Reading) -> None:
        self.language = reading.structure.language
        self._reading = reading
        self._of_passage: dict[int, tuple[str, ...]] = {}
        self._known: dict[str, str] = {}

    def of(self, unit: Unit) -> tuple[str, ...]:
        """The features of a unit, each once, in a fixed order: "kind of feature:what"."""
        if unit.candidate is not None or unit.label == FUNDING:
            return self._once(features_of(self._reading, unit))
        found = self._of_passage.get(unit.passage)
        if found is None:
            found = self._of_passage[unit.passage] = self._once(features_of(self._reading, unit))
        return found

    def _once(self, names: Iterable[str]) -> tuple[str, ...]:
        """Each name as the one string that it was first: they take less room so, and go from process to process sooner."""
        return tuple(self._known.setdefault(name, name) for name in names)


def features_of(reading: Reading, unit: Unit) -> tuple[str, ...]:
    """The features of one unit."""
    passage = reading.passages[unit.passage]
    said = _words(passage.text)
    found = ["always", *_by_rules(unit), *_by_place(reading, unit)]
    if unit.label == FUNDING:
        before = _words(reading.text[max(passage.start, unit.start - _NEAR_BEFORE) : unit.start])
        after = _words(reading.text[unit.end : min(passage.end, unit.end + _NEAR_AFTER)])
        found += [f"before:{word}" for word in before[-8:]]
        found += [f"after:{word}" for word in after[:5]]
        found += [f"amount:{word}" for word in _words(reading.text[unit.start : unit.end]) if word != "#"]
        found += [f"beside:{' '.join(before[-2:])}", f"behind:{' '.join(after[:2])}"]
    else:
        said = _words(reading.text[unit.start : unit.end]) if unit.candidate is not None else said
        found += [f"first:{' '.join(said[:n])}" for n in (1, 2, 3)]
        found += [f"last:{' '.join(said[-2:])}"]
        found += [f"words:{one} {two}" for one, two in pairwise(said[:_MOST_WORDS])]
    found += _by_words(said[:_MOST_WORDS])
    return tuple(dict.fromkeys(found))


def _words(text: str) -> list[str]:
    """Words and telling signs in lower case; every number is "#"."""
    return ["#" if word[0].isdigit() else word for word in _WORD.findall(text.casefold())]


def _by_words(words: Sequence[str]) -> Iterator[str]:
    for word in words:
        yield f"word:{word}"
        if len(word) > _BEGINNING + 1:
            yield f"begins:{word[:_BEGINNING]}"
            yield f"ends:{word[-_END:]}"


def _by_rules(unit: Unit) -> list[str]:
    if unit.candidate is None:
        return ["rule:none"]
    return [f"rule:{name}" for name in unit.candidate.why]


def _by_place(reading: Reading, unit: Unit) -> Iterator[str]:
    structure, passage = reading.structure, reading.passages[unit.passage]
    whole = unit.candidate is None and unit.label != FUNDING
    start, end = (passage.start, passage.end) if whole else (unit.start, unit.end)
    section = structure.section_at(start)
    kind = section.kind if section is not None else "none"
    yield f"section:{kind}"
    yield f"document:{structure.kind}"
    yield f"section in document:{kind} {structure.kind}"
    yield f"passage:{passage.kind}"
    yield f"tenth:{10 * start // max(len(reading.text), 1)}"
    yield f"length:{sum(end - start >= length for length in _LENGTHS)}"
    yield f"closes:{passage.text[-1:] if not passage.text[-1:].isalnum() else 'a'}"
    yield f"opens:{_opening(passage.text)}"
    before = reading.passages[unit.passage - 1] if unit.passage else None
    after = reading.passages[unit.passage + 1] if unit.passage + 1 < len(reading.passages) else None
    if before is not None:
        yield f"passage before:{before.kind} {before.text[-1:] if not before.text[-1:].isalnum() else 'a'}"
        yield from (f"word before:{word}" for word in _words(before.text[:60])[:3])
    if after is not None:
        yield f"passage after:{after.kind}"
        yield from (f"word after:{word}" for word in islice(_words(after.text[:40]), 2))


def _opening(text: str) -> str:
    first = text[:1]
    return "capital" if first.isupper() else "small" if first.islower() else "digit" if first.isdigit() else "sign"
