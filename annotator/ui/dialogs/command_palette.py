"""Ctrl+K: finds every command by a few letters of its name, in both languages, and runs it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QModelIndex, QObject, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QListView, QStyleOptionViewItem, QVBoxLayout, QWidget

from annotator.ui import tones
from annotator.ui.actions import ActionSet
from annotator.ui.i18n import tr
from annotator.ui.menus import MENU_WORDS
from annotator.ui.models.row_model import ROW, RowModel
from annotator.ui.panels.row_painting import PAD, RowDelegate

Index = QModelIndex | QPersistentModelIndex

WIDTH, HEIGHT = 560, 380


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """A command as the palette shows it: `english` is searched too."""

    id: str
    name: str
    english: str
    menu: str
    keys: str
    enabled: bool


def score(query: str, name: str) -> float:
    """How well a few letters name a command: 0 where they do not, more for words begun and letters side by side.

    The letters of `query` must stand in `name` in their order, whatever their case.
    """
    letters, text = query.casefold().replace(" ", ""), name.casefold()
    if not letters:
        return 1.0
    if query.casefold().strip() in text:
        starts = text.startswith(query.casefold().strip())
        return 100.0 + 50.0 * starts - len(text) / 100
    total, at, last = 0.0, 0, -2
    for letter in letters:
        found = text.find(letter, at)
        if found < 0:
            return 0.0
        begins = found == 0 or not text[found - 1].isalnum()
        total += 3.0 if begins else 2.0 if found == last + 1 else 0.5
        last, at = found, found + 1
    return total / len(letters)


def best(rows: tuple[PaletteRow, ...], query: str) -> tuple[PaletteRow, ...]:
    """The commands that the letters name, the best first; what can be done now comes before what cannot."""
    scored = [(max(score(query, row.name), 0.9 * score(query, row.english)), i, row) for i, row in enumerate(rows)]
    return tuple(
        row for _, _, row in sorted((s for s in scored if s[0] > 0), key=lambda s: (not s[2].enabled, -s[0], s[1]))
    )


class PaletteModel(RowModel[PaletteRow]):
    """A mirror of `PaletteRow`s."""

    def words(self, row: PaletteRow) -> str:
        """The command's name."""
        return row.name

    def spoken(self, row: PaletteRow) -> str:
        """Name, menu, keys."""
        return ", ".join(part for part in (row.name, row.menu, row.keys) if part)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What cannot be done now is no choice."""
        if index.isValid() and not self.rows[index.row()].enabled:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class PaletteDelegate(RowDelegate):
    """Name, menu, keys in one line."""

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One line and air."""
        return QSize(200, option.fontMetrics.height() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one command."""
        row: PaletteRow = index.data(ROW)
        painter.save()
        self.draw_ground(painter, option, current=False)
        area = option.rect.adjusted(PAD, 0, -PAD, 0)
        group = QPalette.ColorGroup.Active if row.enabled else QPalette.ColorGroup.Disabled
        painter.setPen(option.palette.color(group, QPalette.ColorRole.Text))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, row.name)
        used = option.fontMetrics.horizontalAdvance(row.name) + 10
        small = tones.scaled(option.font, tones.SMALL)
        painter.setFont(small)
        painter.setPen(tones.muted(option.palette))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, row.keys)
        room = area.width() - used - QFontMetrics(small).horizontalAdvance(row.keys) - 10
        painter.drawText(
            QRect(area.left() + used, area.top(), room, area.height()), Qt.AlignmentFlag.AlignVCenter, row.menu
        )
        painter.restore()


class CommandPalette(QDialog):
    """Shows the commands of an `ActionSet`; Enter or a click runs one after the palette is gone, Escape closes."""

    def __init__(self, actions: ActionSet, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Dialog | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Find a command"))
        self._actions = actions
        self._rows = _rows(actions)
        self._line = QLineEdit()
        self._line.setPlaceholderText(tr("Find a command"))
        self._line.setAccessibleName(tr("Find a command"))
        self._line.textChanged.connect(self._filter)
        self._line.installEventFilter(self)
        self._model = PaletteModel(self)
        self._list = QListView()
        self._list.setModel(self._model)
        self._list.setItemDelegate(PaletteDelegate(self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setAccessibleName(tr("Commands"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.viewport().setBackgroundRole(self.backgroundRole())
        self._list.clicked.connect(self._run)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 8, 8, 8)
        layout.addWidget(self._line)
        layout.addWidget(self._list, 1)
        self.resize(WIDTH, HEIGHT)
        self._filter("")

    def open_over(self, window: QWidget) -> None:
        """Opens near the top of the window."""
        self.move(window.mapToGlobal(QPoint((window.width() - self.width()) // 2, window.height() // 10)))
        self.show()
        self.activateWindow()
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)

    def event(self, event: QEvent) -> bool:
        """A click elsewhere closes it."""
        if event.type() == QEvent.Type.WindowDeactivate:
            self.close()
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """A hair line around, as there is no frame."""
        painter = QPainter(self)
        painter.setPen(tones.rule(self.palette()))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows move in the list while the hands stay in the line; Enter runs."""
        if watched is self._line and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 8, Qt.Key.Key_PageUp: -8}
            if event.key() in steps:
                self._step(steps[Qt.Key(event.key())])
                return True
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._run(self._list.currentIndex())
                return True
        return super().eventFilter(watched, event)

    def _filter(self, query: str) -> None:
        self._model.show_rows(best(self._rows, query))
        self._list.setCurrentIndex(self._model.index(0))

    def _step(self, by: int) -> None:
        row = max(0, min(self._list.currentIndex().row() + by, self._model.rowCount() - 1))
        self._list.setCurrentIndex(self._model.index(row))

    def _run(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is not None and row.enabled:
            self.close()
            self._actions.run(row.id)


def _rows(actions: ActionSet) -> tuple[PaletteRow, ...]:
    return tuple(
        PaletteRow(
            command.id,
            actions.action(command.id).text().removesuffix(" …"),
            command.text.removesuffix(" …"),
            MENU_WORDS[command.menu](),
            ", ".join(actions.keys(command.id)),
            actions.action(command.id).isEnabled(),
        )
        for command in actions.commands
        if command.id != "help.palette"
    )
