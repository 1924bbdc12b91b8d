"""The look: Fusion with our palettes, light or dark as the system says or the person chose, and three font sizes."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from functools import cache
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPalette
from PySide6.QtWidgets import QApplication

from annotator.base.paths import resources
from annotator.model.label_schema import Label

Mode = Literal["system", "light", "dark"]

SMALL, LARGE = 0.87, 1.15
"""The small and the large font against the system's own."""


@dataclass(frozen=True, slots=True)
class Theme:
    """Named colours of the window, `#rrggbb` each; the page view has its own (`page/colours.py`)."""

    name: str
    window: str
    """Ground of panels and bars."""
    desk: str
    """What pages lie on; ground of quotes."""
    field: str
    border: str
    handle: str
    """Of scroll bars."""
    text: str
    muted: str
    accent: str
    on_accent: str
    chosen: str
    """Ground of a chosen row."""
    button: str
    hover: str
    problem: str
    read: str
    """What was read from the marked text."""
    warning: str

    @property
    def dark(self) -> bool:
        """Whether it is the dark one."""
        return self.name == "dark"

    def colour(self, name: str) -> QColor:
        """A colour by its name here, for a painter. Raises AttributeError where there is none."""
        return QColor(getattr(self, name))


@dataclass(frozen=True, slots=True)
class Fonts:
    """The three sizes."""

    small: QFont
    normal: QFont
    large: QFont


@cache
def read_theme(name: str) -> Theme:
    """The theme "light" or "dark", from resources/themes. Raises TypeError where a colour is missing in the file."""
    text = (resources() / "themes" / f"{name}.toml").read_text(encoding="utf-8")
    return Theme(name=name, **tomllib.loads(text)["colours"])


def label_colour(label: Label, dark: bool) -> QColor:
    """The label's colour on the window's ground; on the paper of a page always ask for the light one."""
    return QColor(label.dark if dark else label.colour)


def fonts(base: QFont | None = None) -> Fonts:
    """Small, normal and large, made from `base` or the application's font."""
    normal = QFont(base) if base is not None else QApplication.font()

    def scaled(factor: float) -> QFont:
        font = QFont(normal)
        if normal.pointSizeF() > 0:
            font.setPointSizeF(normal.pointSizeF() * factor)
        else:
            font.setPixelSize(round(normal.pixelSize() * factor))
        return font

    return Fonts(scaled(SMALL), normal, scaled(LARGE))


def palette(theme: Theme) -> QPalette:
    """The palette Fusion draws with."""
    colours = QPalette()
    role = QPalette.ColorRole
    for which, name in (
        (role.Window, "window"), (role.WindowText, "text"), (role.Base, "field"), (role.AlternateBase, "desk"),
        (role.Text, "text"), (role.PlaceholderText, "muted"), (role.Button, "button"), (role.ButtonText, "text"),
        (role.BrightText, "on_accent"), (role.Highlight, "accent"), (role.HighlightedText, "on_accent"),
        (role.Accent, "accent"), (role.Link, "accent"), (role.LinkVisited, "accent"), (role.ToolTipBase, "field"),
        (role.ToolTipText, "text"), (role.Mid, "border"), (role.Midlight, "border"), (role.Light, "field"),
        (role.Dark, "border"), (role.Shadow, "border"),
    ):  # fmt: skip
        colours.setColor(which, theme.colour(name))
    for which in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        colours.setColor(QPalette.ColorGroup.Disabled, which, theme.colour("muted"))
    return colours


def style_sheet(theme: Theme, sizes: Fonts) -> str:
    """The little that the palette cannot say: spacing, borders, radius. Raises KeyError for a word it does not know."""
    words = {field.name: str(getattr(theme, field.name)) for field in fields(theme)}
    words |= {"small": _size(sizes.small), "large": _size(sizes.large)}
    words["line"] = f"{QFontMetrics(sizes.normal).lineSpacing() + 3}px"
    text = (resources() / "themes" / "style.qss").read_text(encoding="utf-8")
    return re.sub(r"@(\w+)", lambda match: words[match[1]], re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL))


def _size(font: QFont) -> str:
    return f"{font.pointSizeF():.2f}pt" if font.pointSizeF() > 0 else f"{font.pixelSize()}px"


class Themes(QObject):
    """Keeps the application in the theme that was chosen; in mode "system" it follows the system while it runs."""

    changed = Signal(object)
    """The new `Theme`, after palette and style sheet are set."""

    def __init__(self, app: QApplication, mode: Mode = "system") -> None:
        super().__init__(app)
        self._app = app
        self._mode: Mode = mode
        self._theme: Theme | None = None
        app.setStyle("Fusion")
        app.styleHints().colorSchemeChanged.connect(self._system_changed)
        self.choose(mode)

    @property
    def theme(self) -> Theme:
        """The theme in force."""
        return self._theme if self._theme is not None else read_theme("light")

    @property
    def mode(self) -> Mode:
        """What was chosen."""
        return self._mode

    def choose(self, mode: Mode) -> None:
        """Light, dark, or as the system has it."""
        self._mode = mode
        hints = self._app.styleHints()
        if mode == "system":
            hints.unsetColorScheme()
        else:  # The frame that the system draws around the window turns too.
            hints.setColorScheme(Qt.ColorScheme.Dark if mode == "dark" else Qt.ColorScheme.Light)
        self._apply(dark=mode == "dark" or (mode == "system" and hints.colorScheme() is Qt.ColorScheme.Dark))

    def toggle(self) -> None:
        """From light to dark and back; the system is not followed any more."""
        self.choose("light" if self.theme.dark else "dark")

    def _system_changed(self, scheme: Qt.ColorScheme) -> None:
        if self._mode == "system":
            self._apply(dark=scheme is Qt.ColorScheme.Dark)

    def _apply(self, *, dark: bool) -> None:
        theme = read_theme("dark" if dark else "light")
        if theme is self._theme:
            return
        self._theme = theme
        self._app.setPalette(palette(theme))
        self._app.setStyleSheet(style_sheet(theme, fonts(self._app.font())))
        self.changed.emit(theme)
