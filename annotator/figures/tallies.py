"""How many tags there are by label, annotator, verdict and meeting; gold is counted apart, never with the tags it was made of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from annotator.base.sentence import Sentence
from annotator.figures.chart import Bar, Chart, ChartId, Part
from annotator.figures.meetings import dated
from annotator.figures.rows import DataRow
from annotator.figures.wording import PLAIN, Wording
from annotator.model.annotation import AnnotationId
from annotator.model.label_schema import LabelSchema
from annotator.model.review import GOLD, VERDICT_STATES

ORDER = (GOLD, "accepted", "amended", "unreviewed", "outdated", "rejected")
"""Verdicts, the surest first; gold stands before them as if it were one."""
_NEUTRAL = {GOLD: 0, "rejected": 2}
_SHADES = {"accepted": 0, "amended": 1, "unreviewed": 2, "outdated": 3}
_APART = Sentence("Gold is counted apart from the tags that it was made of.")

assert set(ORDER) == {GOLD, *VERDICT_STATES}


def state(row: DataRow) -> str:
    """What is counted of a tag: "gold", or one of VERDICT_STATES."""
    return GOLD if row.gold else row.verdict


def by_label(rows: Iterable[DataRow], schema: LabelSchema, words: Wording = PLAIN) -> Chart:
    """A bar a label, gold a part of its own; the schema's labels all have a bar, empty or not."""
    of_label = _grouped(rows, lambda row: row.label)
    bars = [
        Bar(label, words.label(schema, label), _labels_and_gold(of_label.get(label, []), schema, words))
        for label in _labels(schema, of_label)
    ]
    return _chart("labels", Sentence("Tags by label"), bars)


def by_annotator(rows: Iterable[DataRow], schema: LabelSchema, words: Wording = PLAIN) -> Chart:
    """A bar a person, its parts by label; gold has a bar of its own, whoever adjudicated."""
    people = _grouped(rows, lambda row: "" if row.gold else f"annotator:{row.annotator}")
    gold = people.pop("", [])
    bars = [
        Bar(key, key.removeprefix("annotator:"), _by_label(people[key], schema, words))
        for key in sorted(people, key=lambda key: (key.casefold(), key))
    ]
    if gold:
        bars.append(Bar(GOLD, _state_name(GOLD, words), _by_label(gold, schema, words)))
    return _chart("annotators", Sentence("Tags by annotator"), bars)


def by_verdict(rows: Iterable[DataRow], schema: LabelSchema, words: Wording = PLAIN) -> Chart:
    """A bar a label, its parts by verdict, gold as if it were one; the schema's labels all have a bar, empty or not."""
    of_label = _grouped(rows, lambda row: row.label)
    bars = [
        Bar(label, words.label(schema, label), _by_state(of_label.get(label, []), label, words))
        for label in _labels(schema, of_label)
    ]
    return _chart("verdicts", Sentence("Tags by verdict"), bars)


def over_meetings(rows: Iterable[DataRow], schema: LabelSchema, words: Wording = PLAIN) -> Chart:
    """A standing bar a document that has tags, by the date of its meeting, its parts by label and gold.

    The date is that in the document's name, else the day most of its decisions bear; what has neither stands last, by name.
    """
    of_document = _grouped(rows, lambda row: row.document)
    meetings = [dated(document, found) for document, found in of_document.items()]
    bars = [
        Bar(meeting.document, meeting.name, _labels_and_gold(of_document[meeting.document], schema, words))
        for meeting in sorted(meetings, key=lambda meeting: (not meeting.date, meeting.date, meeting.name))
    ]
    by_name, by_decisions, by_none = (
        sum(meeting.source == source for meeting in meetings) for source in ("name", "decisions", "")
    )
    order = Sentence(
        "Dated by their names: {by_name}; by the day of most of their decisions: {by_decisions}; without a date, at the"
        " end by name: {by_none}.",
        by_name=words.number(by_name),
        by_decisions=words.number(by_decisions),
        by_none=words.number(by_none),
    )
    return _chart("meetings", Sentence("Tags over meetings"), bars, order, upright=True)


def _chart(chart: ChartId, title: Sentence, bars: Sequence[Bar], *notes: Sentence, upright: bool = False) -> Chart:
    has_gold = any(GOLD in (bar.key, part.key) for bar in bars for part in bar.parts)
    return Chart(chart, title, "tags", tuple(bars), (*notes, _APART) if has_gold else notes, upright)


def _grouped(rows: Iterable[DataRow], key: Callable[[DataRow], str]) -> dict[str, list[DataRow]]:
    found: dict[str, list[DataRow]] = defaultdict(list)
    for row in rows:
        found[key(row)].append(row)
    return found


def _labels(schema: LabelSchema, used: Iterable[str]) -> list[str]:
    """Those of the schema, then those that only tags know."""
    known = [str(label.id) for label in schema.labels]
    return [*known, *sorted(set(used) - set(known))]


def _by_state(rows: Iterable[DataRow], label: str, words: Wording) -> tuple[Part, ...]:
    found = _grouped(rows, state)
    return tuple(
        Part(
            key,
            _state_name(key, words),
            len(found[key]),
            "" if key in _NEUTRAL else label,
            _NEUTRAL[key] if key in _NEUTRAL else _SHADES[key],
            _ids(found[key]),
        )
        for key in ORDER
        if key in found
    )


def _by_label(rows: Iterable[DataRow], schema: LabelSchema, words: Wording) -> tuple[Part, ...]:
    found = _grouped(rows, lambda row: row.label)
    return tuple(
        Part(label, words.label(schema, label), len(found[label]), label, 0, _ids(found[label]))
        for label in _labels(schema, found)
        if label in found
    )


def _labels_and_gold(rows: Sequence[DataRow], schema: LabelSchema, words: Wording) -> tuple[Part, ...]:
    parts = _by_label([row for row in rows if not row.gold], schema, words)
    gold = [row for row in rows if row.gold]
    if not gold:
        return parts
    return (*parts, Part(GOLD, _state_name(GOLD, words), len(gold), "", _NEUTRAL[GOLD], _ids(gold)))


def _state_name(key: str, words: Wording) -> str:
    return words.say(_NAMES[key])


_NAMES = {
    GOLD: Sentence("gold"),
    "accepted": Sentence("accepted"),
    "amended": Sentence("amended"),
    "unreviewed": Sentence("not reviewed"),
    "outdated": Sentence("outdated"),
    "rejected": Sentence("rejected"),
}


def _ids(rows: Iterable[DataRow]) -> frozenset[AnnotationId]:
    return frozenset(row.id for row in rows)
