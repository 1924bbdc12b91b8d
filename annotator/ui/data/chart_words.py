"""What a chart says in words: its numbers as the language writes them, what a bar or a part stands for."""

from __future__ import annotations

from html import escape

from annotator.figures.chart import Bar, Chart, Part
from annotator.model.annotation import AnnotationId
from annotator.ui.i18n import locale, number, tr

MILLION = 1_000_000
_UNITS = {"tags": lambda: tr("tags"), "pages": lambda: tr("pages")}


def unit_word(unit: str) -> str:
    """A chart's unit as the window says it: "tags", "pages"; a currency is itself."""
    return _UNITS[unit]() if unit in _UNITS else unit


def is_money(chart: Chart) -> bool:
    """Whether its numbers are sums in a currency."""
    return chart.unit not in _UNITS


def short(value: float, chart: Chart) -> str:
    """A number where there is little room: 1384200000 DKK as "1.384,2 mio."; counts in full."""
    if not is_money(chart) or abs(value) < MILLION:
        return number(round(value, 2))
    millions = round(value / MILLION, 1)
    digits = locale().toString(millions, "f", 0 if millions.is_integer() else 1)
    return tr("{number} mio.", number=digits)


def whole(value: float, chart: Chart) -> str:
    """A number in full with its unit: "1.200.000 DKK", "1 tag"."""
    if chart.unit == "tags" and value == 1:
        return tr("1 tag")
    return f"{number(round(value, 2))} {unit_word(chart.unit)}"


def bar_value(bar: Bar, chart: Chart) -> str:
    """What stands beside a bar: its number, or "92 of 131" where it is a share of something."""
    if bar.of is not None:
        return tr("{part} of {whole}", part=short(bar.value, chart), whole=short(bar.of, chart))
    return short(bar.value, chart)


def sentences(chart: Chart, bar: Bar, part: Part | None) -> tuple[str, ...]:
    """What a bar, or a part of it, stands for: its name first, then how much, its share, the range, the tags behind it."""
    value = bar.value if part is None else part.value
    name = bar.name if part is None or len(bar.parts) == 1 else f"{bar.name} · {part.name}"
    said = [name, whole(value, chart)]
    if part is None and bar.of is not None:
        said[1] = tr("{part} of {whole}", part=number(value), whole=whole(bar.of, chart))
    of, of_what = (bar.value, bar.name) if part is not None else (bar.of or 0, "")
    if of > 0 and (part is None or len(bar.parts) > 1):
        share = locale().toString(100 * value / of, "f", 0)
        said.append(tr("{share} % of {what}", share=share, what=of_what) if of_what else f"{share} %")
    if part is None and bar.low is not None and bar.high is not None and bar.low < bar.high:
        said.append(tr("between {low} and {high}", low=short(bar.low, chart), high=whole(bar.high, chart)))
    tags = len(part.tags) if part is not None else len(tags_of(bar))
    if chart.unit != "tags" and tags:
        said.append(tr("1 tag") if tags == 1 else tr("{n} tags", n=number(tags)))
    return tuple(said)


def tooltip(chart: Chart, bar: Bar, part: Part | None) -> str:
    """The same as rich text: what people wrote is shown, never obeyed."""
    first, *others = (escape(line) for line in sentences(chart, bar, part))
    return f"<b>{first}</b><br>{'<br>'.join(others)}"


def tags_of(bar: Bar, part_key: str = "") -> frozenset[AnnotationId]:
    """The tags behind a bar, or behind those of its parts that have this key."""
    return frozenset().union(*(part.tags for part in bar.parts if not part_key or part.key == part_key))


def title_of(chart: Chart) -> str:
    """The chart's title in the language of the window."""
    return tr(chart.title.template, **chart.title.values)


def notes_of(chart: Chart) -> tuple[str, ...]:
    """How it was counted, a sentence each."""
    return tuple(tr(note.template, **note.values) for note in chart.notes)


def measure(chart: Chart) -> str:
    """What is counted, in a word: how many tags there are behind it, or the currency."""
    if chart.unit == "tags":
        return number(len(frozenset().union(*(tags_of(bar) for bar in chart.bars))))
    return unit_word(chart.unit)
