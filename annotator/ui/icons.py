"""Our icons: SVG strokes in the colour of the theme's text, sharp at every scale."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from annotator.base.paths import resources
from annotator.ui.theme import Theme

SIZES = (16, 20, 24, 32, 40, 48, 72)
"""Device pixels: 16 and 24 at 100, 150, 200 and 300 %."""


def icon(name: str, theme: Theme, colour: str | None = None) -> QIcon:
    """The icon `name` for a theme, in its text colour or in `colour`; muted where disabled.

    Make it anew when the theme changes. Raises FileNotFoundError where there is no such icon.
    """
    return _icon(name, colour or theme.text, theme.muted, theme.on_accent)


@cache
def _icon(name: str, normal: str, muted: str, on_accent: str) -> QIcon:
    svg = (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    made = QIcon()
    for mode, colour in (
        (QIcon.Mode.Normal, normal),
        (QIcon.Mode.Disabled, muted),
        (QIcon.Mode.Selected, on_accent),
    ):
        renderer = QSvgRenderer(QByteArray(svg.replace("currentColor", colour).encode()))
        for size in SIZES:
            made.addPixmap(_picture(renderer, size), mode)
    return made


def _picture(renderer: QSvgRenderer, size: int) -> QPixmap:
    picture = QPixmap(size, size)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return picture
