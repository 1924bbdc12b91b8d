"""Funding amounts by rule: every mention of money, judged by the words round it."""

from __future__ import annotations

import re

from annotator.model.annotation import FieldValue, LabelId
from annotator.suggest.candidate import Candidate
from annotator.suggest.reading import Reading
from annotator.suggest.rules import Rules
from annotator.text.amounts import Amount, find_amounts
from annotator.text.passages import joined

FUNDING = LabelId("funding")

_MARK = "¤"
"""Stands for the amount in the sentence that the rules look at; another amount beside it is ¢."""
_REACH = 160
_PURPOSE = re.compile(
    rf"{_MARK}\s*(?:årligt\s+|om året\s+|i (?:årene |perioden )?\d{{4}}(?:\s?[-–]\s?\d{{4}}| og \d{{4}}| og frem)?\s+|på finansloven\s+|alene\s+)*til\s+(?P<what>[^.;:()]{{4,140}}?)"
    r"(?=,\s|\s*[.;:(]|\Z)",
    re.IGNORECASE,
)
_FUNDER = re.compile(
    rf"(?P<who>(?:den|det|de)?\s?(?:[A-ZÆØÅ]?[\wæøåÆØÅ-]*(?:\s+og\s+[A-ZÆØÅ][\wæøå-]+(?:\s[A-ZÆØÅ][\wæøå-]+)?)?)?\s?"
    rf"(?:bestyrelsen|regering(?:en)?|kommunalbestyrelsen|byrådet|regionsrådet|[\wæøå]*udvalget|[A-ZÆØÅ]?[\wæøå]*fonden|staten|ministeriet|private fonde))\s+"
    rf"(?:har\s+)?(?:(?:i alt|samlet|\w+)\s+)?(?:afsat(?:te)?|bevilge(?:de|t)|reservere(?:de|t)|tildelt\w*|donere(?:de|t)|støtte(?:de|t))\b[^.;]{{0,80}}{_MARK}",
    re.IGNORECASE,
)
_SET_ASIDE_BY = re.compile(
    rf"\b(?:afsatte|bevilgede|reserverede)\s+(?P<who>(?:den|det|de)\s+[\wæøå]+\s+regering|[A-ZÆØÅa-zæøå]*(?:regeringen|bestyrelsen|byrådet|udvalget|fonden))\s+{_MARK}",
    re.IGNORECASE,
)


def funding(reading: Reading, rules: Rules) -> list[Candidate]:
    """Candidates in order: the mentions of money that are set aside, spent, saved, proposed or cost, with their fields."""
    amounts = find_amounts(reading.text)
    found: list[Candidate] = []
    for number, amount in enumerate(amounts):
        passage_at = reading.passage_at(amount.start)
        if passage_at < 0:
            continue
        passage = reading.passages[passage_at]
        section = reading.structure.section_at(amount.start)
        near = [a for a in amounts[max(0, number - 6) : number + 7] if passage.start <= a.start < passage.end]
        text = _marked(reading.text, passage.start, max(passage.end, amount.end), amount, near)
        weight, why, values = rules.judge(FUNDING, text, section.kind if section is not None else "", passage.kind)
        if weight > 0 and _is_money(amount):
            fields = _fields(reading, amount, text, values)
            found.append(Candidate(FUNDING, amount.start, amount.end, weight, "rule", why, fields))
    return found


def _marked(text: str, start: int, end: int, amount: Amount, near: list[Amount]) -> str:
    """The sentence with the amount as ¤ and others as ¢; of a long one what stands near."""
    parts, at = [], start
    for each in near:
        parts += [text[at : each.start], _MARK if each.start == amount.start else "¢"]
        at = each.end
    parts.append(text[at:end])
    words = joined("".join(parts))
    place = words.find(_MARK)
    return words[max(0, place - 2 * _REACH) : place + _REACH] if place >= 0 else words


def _is_money(amount: Amount) -> bool:
    return bool(amount.currency) and (amount.amount_min is not None or amount.amount_max is not None)


def _fields(reading: Reading, amount: Amount, text: str, values: dict[str, FieldValue]) -> dict[str, FieldValue]:
    funder = _FUNDER.search(text) or _SET_ASIDE_BY.search(text)
    purpose = _PURPOSE.search(text)
    item = reading.structure.item_at(amount.start)
    said: dict[str, FieldValue] = {
        "amount_min": amount.amount_min,
        "amount_max": amount.amount_max,
        "currency": amount.currency,
        "hedge": amount.hedge,
        "recurrence": amount.recurrence,
        "period_from": amount.period_from,
        "period_to": amount.period_to,
        "funder": joined(funder["who"]) if funder else None,
        "purpose": purpose["what"].strip() if purpose else None,
        "agenda_item": item.number if item is not None else None,
    }
    return {name: value for name, value in {**said, **values}.items() if value is not None}
