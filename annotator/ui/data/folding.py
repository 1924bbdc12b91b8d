"""Very many bars are read by nobody: the smallest become one, which says how many they are."""

from __future__ import annotations

from dataclasses import replace

from annotator.figures.chart import Bar, Chart, Part
from annotator.ui.i18n import number, tr

MOST = 100
"""So many lying bars are shown each by itself."""
OTHERS = "\0others"
"""The key of the bar that stands for the smallest; nothing that people write has it."""


def folded(chart: Chart, most: int = MOST) -> Chart:
    """The chart with its smallest bars as one at the end; standing bars stay, as time has no smallest."""
    if chart.upright or len(chart.bars) <= most:
        return chart
    by_size = sorted(range(len(chart.bars)), key=lambda at: -chart.bars[at].value)
    kept = set(by_size[: most - 1])
    rest = [chart.bars[at] for at in by_size[most - 1 :]]
    shown = tuple(bar for at, bar in enumerate(chart.bars) if at in kept)
    return replace(chart, bars=(*shown, _together(rest)))


def _together(bars: list[Bar]) -> Bar:
    parts: dict[tuple[str, str, int], list[Part]] = {}
    for bar in bars:
        for part in bar.parts:
            parts.setdefault((part.key, part.ink, part.shade), []).append(part)
    joined = tuple(
        replace(
            same[0],
            value=sum(part.value for part in same),
            tags=frozenset().union(*(part.tags for part in same)),
        )
        for same in parts.values()
    )
    ranged = any(bar.low is not None or bar.high is not None for bar in bars)
    return Bar(
        key=OTHERS,
        name=tr("{n} others", n=number(len(bars))),
        parts=joined,
        low=sum(bar.value if bar.low is None else bar.low for bar in bars) if ranged else None,
        high=sum(bar.value if bar.high is None else bar.high for bar in bars) if ranged else None,
        of=sum(bar.of or 0 for bar in bars) if any(bar.of is not None for bar in bars) else None,
    )
