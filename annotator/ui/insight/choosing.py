"""Small ways to choose: one of several from a menu, and any of several people by ticks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from annotator.ui import tones
from annotator.ui.flow import FlowLayout
from annotator.ui.i18n import tr

# Room at the right for the little arrow that is painted there.
_ROOM = """
QToolButton { padding: 2px 20px 2px 8px; text-align: left; }
QToolButton:focus { padding: 1px 19px 1px 7px; }
QToolButton::menu-indicator { image: none; }
"""


class Chooser(QToolButton):
    """A button that says what is chosen and opens a menu of all choices; `chosen` has the choice."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "segment")
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._menu = QMenu(self)
        self.setMenu(self._menu)
        self.setStyleSheet(_ROOM)
        self._name = ""
        self.choice: object = None

    def show_choices(self, name: str, choices: tuple[tuple[object, str], ...], chosen: object) -> None:
        """Offers `choices` (each with its words); `name` says what is chosen here. Emits nothing."""
        self._name, self.choice = name, chosen
        self._menu.clear()
        group = QActionGroup(self._menu)
        for choice, words in choices:
            action = self._menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(choice == chosen)
            group.addAction(action)
            action.triggered.connect(lambda *_, choice=choice, words=words: self._choose(choice, words))
        self._say(next((words for choice, words in choices if choice == chosen), "–"))
        self.setEnabled(len(choices) > 1)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the button, and an arrow where there is a choice."""
        super().paintEvent(event)
        if not self.isEnabled():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tones.muted(self.palette()), 1.5, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
        x, y = self.width() - 10.0, self.height() / 2
        painter.drawPolyline([QPointF(x - 3.5, y - 1.5), QPointF(x, y + 2), QPointF(x + 3.5, y - 1.5)])
        painter.end()

    def _say(self, words: str) -> None:
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(f"{self._name}: {words}")
        self.setToolTip(self._name)

    def _choose(self, choice: object, words: str) -> None:
        if choice != self.choice:
            self.choice = choice
            self._say(words)
            self.chosen.emit(choice)


class _Chip(QToolButton):
    """A person's name, with a tick before it or not."""

    def __init__(self, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "segment")
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        self.name = name
        self.toggled.connect(self.say)
        self.say()

    def say(self, _ticked: bool = False) -> None:  # noqa: FBT002 - the signal's own
        """Told by more than colour."""
        self.setText(f"{'✓ ' if self.isChecked() else ''}{self.name}".replace("&", "&&"))
        self.updateGeometry()


class PeopleChoice(QWidget):
    """A chip for each annotator; `changed` has the ids of those ticked, in order."""

    changed = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = FlowLayout(self, gap=6, row_gap=6)
        self._chips: dict[str, _Chip] = {}

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of those ticked."""
        return tuple(who for who, chip in self._chips.items() if chip.isChecked())

    @property
    def names(self) -> tuple[str, ...]:
        """Everybody who is offered."""
        return tuple(self._chips)

    def show_people(self, names: dict[str, str], ticked: tuple[str, ...]) -> None:
        """Offers these people; who is new gets a tick where `ticked` says so, the others stay as they are. Emits nothing."""
        if {who: chip.name for who, chip in self._chips.items()} == names:
            return
        before = {who: chip.isChecked() for who, chip in self._chips.items()}
        while (item := self._layout.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._chips = {}
        for who, name in names.items():
            chip = _Chip(name, self)
            chip.setChecked(before.get(who, who in ticked))
            chip.setToolTip(tr("Annotator whose tags are compared"))
            chip.toggled.connect(lambda _ticked: self.changed.emit(self.chosen))
            self._chips[who] = chip
            self._layout.addWidget(chip)
        self.updateGeometry()

    def tick(self, who: str, *, ticked: bool) -> None:
        """Ticks or unticks one of them. Raises KeyError where nobody has that id."""
        self._chips[who].setChecked(ticked)
