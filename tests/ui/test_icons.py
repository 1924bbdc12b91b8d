"""Every icon is drawn, in the theme's colour, at every scale."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication

from annotator.base.paths import resources
from annotator.ui.commands import COMMANDS
from annotator.ui.icons import icon
from annotator.ui.theme import read_theme

ICONS = sorted(path.stem for path in (resources() / "icons").glob("*.svg"))


@pytest.mark.parametrize("name", ICONS)
def test_icon_is_drawn_in_the_colour_of_the_text(qapp: QApplication, name: str) -> None:
    for theme in (read_theme("light"), read_theme("dark")):
        made = icon(name, theme)
        picture = made.pixmap(QSize(48, 48), 1.0).toImage()
        pixels = [picture.pixelColor(x, y) for x in range(48) for y in range(48)]
        solid = {c.name() for c in pixels if c.alpha() == 255}
        assert solid == {QColor(theme.text).name()}


def test_sharp_at_two_hundred_per_cent(qapp: QApplication) -> None:
    assert icon("undo", read_theme("light")).pixmap(QSize(24, 24), 2.0).size() == QSize(48, 48)


def test_disabled_is_muted(qapp: QApplication) -> None:
    theme = read_theme("light")
    picture = icon("undo", theme).pixmap(QSize(48, 48), 1.0, QIcon.Mode.Disabled).toImage()
    pixels = [picture.pixelColor(x, y) for x in range(48) for y in range(48)]
    assert {c.name() for c in pixels if c.alpha() == 255} == {theme.muted}


def test_no_such_icon(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icon("nothing", read_theme("light"))


def test_every_command_has_the_icon_it_names_and_no_icon_is_left_over() -> None:
    named = {command.icon for command in COMMANDS if command.icon}
    assert named <= set(ICONS)
    assert set(ICONS) == named
