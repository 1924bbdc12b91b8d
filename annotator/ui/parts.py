"""Small widgets that every panel is made of: headings, quiet text, rules, a panel that says its words again."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from annotator.ui import tones
from annotator.ui.i18n import tr

MARGIN = 12


class Panel(QWidget):
    """A widget that calls `retranslate` when the language changes."""

    def retranslate(self) -> None:
        """Says every word again; called when the language changed."""

    def changeEvent(self, event: QEvent) -> None:
        """Follows the language."""
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        super().changeEvent(event)


class TonedLabel(QLabel):
    """A label of second rank, or a heading, in a tone and size made from the palette and font in force."""

    def __init__(self, text: str = "", *, size: float = tones.SMALL, bold: bool = False, quiet: bool = True) -> None:
        super().__init__(text)
        self._size = size
        self._bold = bold
        self._quiet = quiet
        self._busy = False
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._dress()

    def changeEvent(self, event: QEvent) -> None:
        """Follows the theme."""
        changes = (QEvent.Type.PaletteChange, QEvent.Type.ParentChange, QEvent.Type.ApplicationFontChange)
        if event.type() in changes and not self._busy:
            self._dress()
        super().changeEvent(event)

    def _dress(self) -> None:
        self._busy = True
        home = self.parentWidget()
        if self._quiet:
            # The application's: while a theme comes, the parent may have its former palette still.
            palette = QPalette()
            palette.setColor(QPalette.ColorRole.WindowText, tones.muted(palette))
            self.setPalette(palette)
        self.setFont(tones.scaled(home.font() if home is not None else QLabel().font(), self._size, bold=self._bold))
        self._busy = False


class Heading(TonedLabel):
    """The small heading of a part, in capitals: "DOCUMENTS · 12"."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text, bold=True)
        self.setContentsMargins(MARGIN, 10, MARGIN, 4)

    def show_words(self, text: str) -> None:
        """Sets the heading; readers of the screen get it without capitals."""
        self.setText(text.upper())
        self.setAccessibleName(text)


class Rule(QWidget):
    """A hair line between parts."""

    def __init__(self, orientation: Qt.Orientation = Qt.Orientation.Horizontal) -> None:
        super().__init__()
        self._lies = orientation == Qt.Orientation.Horizontal
        fixed, free = QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding
        self.setSizePolicy(*((free, fixed) if self._lies else (fixed, free)))

    def sizeHint(self) -> QSize:
        """One pixel."""
        return QSize(1, 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the line."""
        painter = QPainter(self)
        painter.fillRect(event.rect(), tones.rule(self.palette()))
        painter.end()


class EmptyState(QWidget):
    """What stands where nothing is: a calm sentence, and what to do next below it."""

    def __init__(self, *actions: QWidget) -> None:
        super().__init__()
        self._text = TonedLabel(size=1.0)
        self._text.setWordWrap(True)
        self._text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(2 * MARGIN, MARGIN, 2 * MARGIN, MARGIN)
        layout.setSpacing(8)
        layout.addStretch(1)
        layout.addWidget(self._text)
        for action in actions:
            layout.addWidget(action, 0, Qt.AlignmentFlag.AlignHCenter)
        layout.addStretch(2)

    def say(self, text: str) -> None:
        """The sentence."""
        self._text.setText(text)
        self.setAccessibleName(text)


def close_button(name: str = "") -> QToolButton:
    """A flat button with a cross; `name` is for readers of the screen ("Close" by default)."""
    button = QToolButton()
    button.setText("✕")
    button.setAutoRaise(True)
    button.setAccessibleName(name or tr("Close"))
    button.setToolTip(name or tr("Close"))
    return button


def stacked(*widgets: QWidget) -> QVBoxLayout:
    """The widgets one below the other, without gaps."""
    layout = QVBoxLayout()
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    for widget in widgets:
        layout.addWidget(widget)
    return layout
