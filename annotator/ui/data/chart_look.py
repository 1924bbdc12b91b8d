"""The colours and letters that a chart is drawn with: the window's, or those of paper for a file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPalette

from annotator.figures.chart import Part
from annotator.ui import tones

Ink = Callable[[str], tuple[QColor, str]]
"""A label's colour on the ground, and its pattern; "" is no label's."""

ANY = "\0any"
"""In a legend: the ink of a kind of part that several labels have."""
SHADES = (1.0, 0.62, 0.36, 0.15)
"""How much of its colour a part has, by its shade; paler ones than these are as the last."""


@dataclass(frozen=True)
class ChartLook:
    """`ground` is what the chart lies on; `small` and `normal` are its two sizes of letters."""

    ground: QColor
    text: QColor
    muted: QColor
    rule: QColor
    track: QColor
    accent: QColor
    ink: Ink
    normal: QFont
    small: QFont = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "small", tones.scaled(self.normal, tones.SMALL))

    @property
    def lines(self) -> QFontMetricsF:
        """How wide and high the normal letters are."""
        return QFontMetricsF(self.normal)

    @property
    def small_lines(self) -> QFontMetricsF:
        """How wide and high the small letters are."""
        return QFontMetricsF(self.small)

    def full(self, ink: str, *, neutral: bool = True) -> QColor:
        """The whole colour of a label; of none a quiet grey, or where not `neutral` the accent's."""
        if ink == ANY:
            return self.muted
        if ink:
            return self.ink(ink)[0]
        return tones.blend(self.muted, self.ground, 0.55) if neutral else self.accent

    def colour(self, part: Part, *, neutral: bool = True) -> QColor:
        """The colour that a part is filled with."""
        return tones.blend(self.full(part.ink, neutral=neutral), self.ground, SHADES[min(part.shade, len(SHADES) - 1)])


def look_of(palette: QPalette, ink: Ink, font: QFont) -> ChartLook:
    """The look of a chart on the ground of a window with this palette."""
    ground, text = palette.color(QPalette.ColorRole.Window), palette.color(QPalette.ColorRole.WindowText)
    return ChartLook(
        ground=ground,
        text=text,
        muted=tones.muted(palette),
        rule=tones.rule(palette),
        track=tones.blend(text, ground, 0.1),
        accent=tones.accent(palette),
        ink=ink,
        normal=font,
    )
