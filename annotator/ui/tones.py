"""Colours made from the palette in force, so that every widget follows the theme; and the three sizes of type."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QPalette

SMALL = 0.86
LARGE = 1.25


def blend(over: QColor, under: QColor, share: float) -> QColor:
    """`share` (0 to 1) of the one colour over the other, opaque."""
    return QColor.fromRgbF(
        over.redF() * share + under.redF() * (1 - share),
        over.greenF() * share + under.greenF() * (1 - share),
        over.blueF() * share + under.blueF() * (1 - share),
    )


def luminance(colour: QColor) -> float:
    """Relative luminance, 0 to 1 (WCAG 2.2: sRGB made linear, weights of Rec. 709)."""
    red, green, blue = (
        c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4
        for c in (colour.redF(), colour.greenF(), colour.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """How far two colours stand apart, 1 to 21 (WCAG 2.2)."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def accent(palette: QPalette) -> QColor:
    """The colour of what is current."""
    return palette.color(QPalette.ColorRole.Highlight)


def muted(palette: QPalette) -> QColor:
    """Text of second rank; still at least 4.5 : 1 on the window's ground."""
    return blend(palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Window), 0.68)


def rule(palette: QPalette) -> QColor:
    """Lines between parts."""
    return blend(palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Window), 0.15)


def chosen(palette: QPalette) -> QColor:
    """The ground of a chosen row: text stays as it is on it."""
    return blend(accent(palette), palette.color(QPalette.ColorRole.Window), 0.13)


def hovered(palette: QPalette) -> QColor:
    """The ground of a row under the mouse."""
    return blend(palette.color(QPalette.ColorRole.WindowText), palette.color(QPalette.ColorRole.Window), 0.05)


def scaled(font: QFont, factor: float, *, bold: bool = False) -> QFont:
    """The font at another of the three sizes."""
    other = QFont(font)
    if font.pointSizeF() > 0:
        other.setPointSizeF(font.pointSizeF() * factor)
    else:
        other.setPixelSize(round(font.pixelSize() * factor))
    other.setBold(bold)
    return other
