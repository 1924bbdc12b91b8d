"""Small ways to choose: one of several from a menu, and any of several people by ticks."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QActionGroup, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QCheckBox, QMenu, QToolButton, QWidget

from annotator.ui import tones
from annotator.ui.flow import FlowLayout
from annotator.ui.i18n import tr


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
        self.setStyleSheet("QToolButton::menu-indicator { image: none; }")
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

    def sizeHint(self) -> QSize:
        """With room for the little arrow."""
        return super().sizeHint() + QSize(14, 0)

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
        self.setText(words.replace("&", "&&") + "   ")
        self.setAccessibleName(f"{self._name}: {words}")
        self.setToolTip(self._name)

    def _choose(self, choice: object, words: str) -> None:
        if choice != self.choice:
            self.choice = choice
            self._say(words)
            self.chosen.emit(choice)


class PeopleChoice(QWidget):
    """A tick for each annotator; `changed` has the ids of those ticked, in order."""

    changed = Signal(tuple)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._layout = FlowLayout(self, gap=14, row_gap=4)
        self._boxes: dict[str, QCheckBox] = {}

    @property
    def chosen(self) -> tuple[str, ...]:
        """The ids of those ticked."""
        return tuple(who for who, box in self._boxes.items() if box.isChecked())

    @property
    def names(self) -> tuple[str, ...]:
        """Everybody who is offered."""
        return tuple(self._boxes)

    def show_people(self, names: dict[str, str], ticked: tuple[str, ...]) -> None:
        """Offers these people; who is new gets a tick where `ticked` says so, the others stay as they are. Emits nothing."""
        before = {who: box.isChecked() for who, box in self._boxes.items()}
        if [(who, box.text()) for who, box in self._boxes.items()] == [
            (w, n.replace("&", "&&")) for w, n in names.items()
        ]:
            return
        while (item := self._layout.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        self._boxes = {}
        for who, name in names.items():
            box = QCheckBox(name.replace("&", "&&"), self)
            box.setChecked(before.get(who, who in ticked))
            box.setAccessibleDescription(tr("Annotator whose tags are compared"))
            box.toggled.connect(lambda _checked: self.changed.emit(self.chosen))
            self._boxes[who] = box
            self._layout.addWidget(box)
        self.updateGeometry()

    def tick(self, who: str, *, ticked: bool) -> None:
        """Ticks or unticks one of them. Raises KeyError where nobody has that id."""
        self._boxes[who].setChecked(ticked)
