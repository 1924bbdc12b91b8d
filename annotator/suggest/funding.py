"""Funding amounts by rule: every mention of money, judged by the words round it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from annotator.model.annotation import LabelId
from annotator.suggest.candidate import Candidate
from annotator.suggest.funding_fields import MARK, OTHER, Sentence, fields_of
from annotator.suggest.funding_leads import lead_of
from annotator.suggest.reading import Reading
from annotator.suggest.rules import Judgement, Place, Rules
from annotator.text.amounts import Amount
from annotator.text.passages import joined

FUNDING = LabelId("funding")
LEAD = "‖"
"""Stands between what is over a list or a table, or the sentence before, and the line itself."""

_REACH = 160
"""Characters after the amount that are looked at; twice as many before it."""
_WINDOW = 1000
"""Characters on both sides of an amount beyond which a passage is not even read: more than remain of it."""
_NEIGHBOURS = 6
_CELL = "money.table-cell"
_BARE = frozenset({"money.mention", _CELL, "money.alone", "money.sum", "money.for-a-purpose", "money.in-economy"})
"""Rules that say where an amount stands, not what is done with it."""
_SMALL = 5000
"""Below so many kroner or the like it is more often a price than a grant."""
_TINY = 500
"""Below so many it nearly always is."""
_HEAD = 600
"""Characters at a document's beginning that tell what it is."""
_DRAFT = re.compile(r"\b(?:\w*udspil(?:let)?|forslag til finanslov\w*|finanslovs?forslag\w*)\b", re.IGNORECASE)


def funding(reading: Reading, rules: Rules) -> list[Candidate]:
    """Candidates in order: the mentions of money that are set aside, spent, saved, proposed or cost, with their fields."""
    found: list[Candidate] = []
    draft = reading.structure.kind not in {"agenda", "minutes"} and _DRAFT.search(reading.text[:_HEAD]) is not None
    for number, amount in enumerate(reading.amounts):
        at = reading.passage_at(amount.start)
        if at < 0 or not _is_money(amount):
            continue
        passage = reading.passages[at]
        around = reading.amounts[max(0, number - _NEIGHBOURS) : number + _NEIGHBOURS + 1]
        near = [each for each in around if passage.start <= each.start < passage.end]
        first = max(passage.start, amount.start - _WINDOW)
        last = max(min(passage.end, amount.end + _WINDOW), amount.end)
        text = _marked(reading.text, first, last, amount, [each for each in near if each.start >= first])
        alone = _stands_alone(reading.text, amount)
        place = _place(reading.place_of(passage), amount, alone=alone, draft=draft)
        judged = _judged(reading, rules, at, (amount, text), place)
        if judged.weight > 0:
            sentence = Sentence(text, cell=alone or (_CELL in judged.why and _BARE.issuperset(judged.why)))
            fields = fields_of(amount, sentence, reading.structure.number_at(amount.start))
            found.append(
                Candidate(
                    FUNDING, amount.start, amount.end, judged.weight, "rule", judged.why, {**fields, **judged.fields}
                )
            )
    return found


def _place(place: Place, amount: Amount, *, alone: bool, draft: bool) -> Place:
    """Where an amount stands: what it is itself ("small", "tiny", or a "cell" alone in its line) counts, not its passage's kind."""
    most = amount.amount_max if amount.amount_max is not None else amount.amount_min
    size = "" if most is None or most >= _SMALL else "small" if most >= _TINY else "tiny"
    kind = size or ("cell" if alone else place.passage)
    return replace(place, passage=kind, document="draft" if draft else place.document)


def _judged(reading: Reading, rules: Rules, at: int, said: tuple[Amount, str], place: Place) -> Judgement:
    """What the rules say of the sentence; where it tells nothing itself, with what stands over its list or before it."""
    amount, text = said
    judged = rules.judge(FUNDING, text, place, text.find(MARK))
    if not _BARE.issuperset(judged.why):
        return judged
    lead = lead_of(reading, at, amount.start)
    if not lead and _CELL not in judged.why and at > 0 and reading.passages[at - 1].kind != "heading":
        lead = reading.passages[at - 1].text[-_REACH:]
    if not lead:
        return judged
    whole = f"{lead} {LEAD} {text}"
    return rules.judge(FUNDING, whole, place, whole.find(MARK))


def _marked(text: str, start: int, end: int, amount: Amount, near: Sequence[Amount]) -> str:
    """The sentence with the amount as ¤ and others as ¢; of a long one what stands near."""
    parts, at = [], start
    for each in near:
        parts += [text[at : each.start], MARK if each.start == amount.start else OTHER]
        at = each.end
    parts.append(text[at:end])
    words = joined("".join(parts))
    place = words.find(MARK)
    return words[max(0, place - 2 * _REACH) : place + _REACH] if place >= 0 else words


def _stands_alone(text: str, amount: Amount) -> bool:
    """Whether there is nothing else in the amount's line, as in a cell of a table."""
    first = text.rfind("\n", 0, amount.start) + 1
    last = text.find("\n", amount.end)
    line = text[first : amount.start] + text[amount.end : last if last >= 0 else len(text)]
    return not any(c.isalnum() for c in line)


def _is_money(amount: Amount) -> bool:
    return bool(amount.currency) and (amount.amount_min is not None or amount.amount_max is not None)
