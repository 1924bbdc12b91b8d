"""A word with a menu of ticks: what of its kind is shown."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolButton, QWidget

from annotator.ui import tones
from annotator.ui.data.tick_menu import TickMenu
from annotator.ui.i18n import number, tr

# Room at the right for the little arrow that is painted there.
_ROOM = """
QToolButton { padding: 3px 20px 3px 8px; }
QToolButton::menu-indicator { image: none; }
"""


class MenuButton(QToolButton):
    """A quiet button that opens a menu; the arrow beside its word says so."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAutoRaise(True)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setStyleSheet(_ROOM)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The button, and its arrow."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tones.muted(self.palette()), 1.5, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        x, y = self.width() - 10.0, self.height() / 2
        painter.drawPolyline([QPointF(x - 3.5, y - 1.5), QPointF(x, y + 2), QPointF(x + 3.5, y - 1.5)])
        painter.end()


class PickButton(MenuButton):
    """Everything is shown but what was unticked; `left_out_changed` has the keys of that."""

    left_out_changed = Signal(frozenset)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticks = TickMenu(self)
        self.setMenu(self.ticks)
        self._word = ""
        self._names: dict[str, str] = {}
        self._actions: dict[str, QAction] = {}
        self.left_out: frozenset[str] = frozenset()

    def show_names(self, word: str, names: Mapping[str, str]) -> None:
        """The button's word, and what there is to choose among by key. Nothing is told."""
        if (word, dict(names)) == (self._word, self._names):
            return
        self._word, self._names = word, dict(names)
        self.ticks.setTitle(word)
        self.ticks.clear()
        everything = self.ticks.add_staying(tr("All"))
        everything.triggered.connect(lambda: self._choose(frozenset()))
        nothing = self.ticks.add_staying(tr("None"))
        nothing.triggered.connect(lambda: self._choose(frozenset(self._names)))
        self.ticks.addSeparator()
        self._actions = {}
        for key, name in names.items():
            action = self.ticks.add_tick(name, on=key not in self.left_out)
            action.triggered.connect(lambda on, key=key: self._tick(key, on=on))
            self._actions[key] = action
        self._say()

    def show_left_out(self, left_out: frozenset[str]) -> None:
        """What is left out. Nothing is told."""
        self.left_out = left_out
        for key, action in self._actions.items():
            action.setChecked(key not in left_out)
        self._say()

    def _tick(self, key: str, *, on: bool) -> None:
        self._choose(self.left_out - {key} if on else self.left_out | {key})

    def _choose(self, left_out: frozenset[str]) -> None:
        if left_out != self.left_out:
            self.show_left_out(left_out)
            self.left_out_changed.emit(left_out)

    def _say(self) -> None:
        """ "labels", where some are left out "labels: Decision" or "labels: 2 of 3"."""
        shown = [name for key, name in self._names.items() if key not in self.left_out]
        words = self._word
        if len(shown) == 1 and len(self._names) > 1:
            words = f"{self._word}: {shown[0]}"
        elif len(shown) < len(self._names):
            words = tr("{what}: {n} of {total}", what=self._word, n=number(len(shown)), total=number(len(self._names)))
        self.setText(self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, 180).replace("&", "&&"))
        self.setAccessibleName(words)
        font = self.font()
        font.setBold(words != self._word)
        self.setFont(font)
