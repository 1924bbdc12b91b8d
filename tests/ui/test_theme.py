"""Both themes can be read by everyone, and the application follows the one that is chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from annotator.model.label_schema import LabelSchema
from annotator.ui.theme import Themes, fonts, label_colour, read_theme, style_sheet

GROUNDS = ("window", "desk", "field", "chosen", "hover", "button")
TEXTS = [
    *(("text", ground) for ground in GROUNDS),
    *(("muted", ground) for ground in ("window", "desk", "field", "chosen", "hover")),
    *((name, "window") for name in ("problem", "read", "warning", "accent")),
    ("on_accent", "accent"),
]


def luminance(colour: QColor) -> float:
    """Relative luminance, WCAG 2.2."""
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    r, g, b = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: QColor, two: QColor) -> float:
    """Contrast ratio, WCAG 2.2: 1 to 21."""
    light, dark = sorted((luminance(one), luminance(two)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_contrast_of_known_pairs() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)


@pytest.mark.parametrize("name", ["light", "dark"])
@pytest.mark.parametrize(("text", "ground"), TEXTS)
def test_text_stands_out_from_its_ground(name: str, text: str, ground: str) -> None:
    theme = read_theme(name)
    assert contrast(theme.colour(text), theme.colour(ground)) >= 4.5


@pytest.mark.parametrize("name", ["light", "dark"])
def test_labels_stand_out_from_the_window(name: str, schema: LabelSchema) -> None:
    theme = read_theme(name)
    for label in schema.labels:
        # 3 : 1 is what WCAG asks of what is no text.
        assert contrast(label_colour(label, theme.dark), theme.colour("window")) >= 3, label.id


def test_choosing_sets_the_palette_and_tells(qapp: QApplication, qtbot: QtBot, themes: Themes) -> None:
    with qtbot.waitSignal(themes.changed) as told:
        themes.choose("dark")
    assert told.args == [read_theme("dark")]
    assert themes.theme.dark
    assert qapp.palette().color(QPalette.ColorRole.Window).name() == read_theme("dark").window
    assert read_theme("dark").muted in qapp.styleSheet()
    with qtbot.waitSignal(themes.changed):
        themes.toggle()
    assert themes.mode == "light"


def test_choosing_the_same_again_does_nothing(qtbot: QtBot, themes: Themes) -> None:
    with qtbot.assertNotEmitted(themes.changed):
        themes.choose("light")


def test_the_system_is_followed_while_it_runs_unless_one_was_chosen(
    qapp: QApplication, qtbot: QtBot, themes: Themes
) -> None:
    system_changed = qapp.styleHints().colorSchemeChanged
    system_changed.emit(Qt.ColorScheme.Dark)
    assert not themes.theme.dark
    themes.choose("system")
    with qtbot.waitSignal(themes.changed):
        system_changed.emit(Qt.ColorScheme.Dark)
    assert themes.theme.dark
    with qtbot.waitSignal(themes.changed):
        system_changed.emit(Qt.ColorScheme.Light)
    assert not themes.theme.dark


def test_every_word_of_the_style_sheet_is_known(qapp: QApplication) -> None:
    for name in ("light", "dark"):
        assert "@" not in style_sheet(read_theme(name), fonts())


def test_three_sizes(qapp: QApplication) -> None:
    sizes = fonts()
    assert sizes.small.pointSizeF() < sizes.normal.pointSizeF() < sizes.large.pointSizeF()
