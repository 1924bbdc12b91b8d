"""The tags of a passage side by side, a row a field, and at the right whose value is to hold for gold."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHBoxLayout, QTableView, QWidget

from annotator.ui import tones
from annotator.ui.i18n import tr
from annotator.ui.panels.review_cells import PAD, CellDelegate, GoldDelegate, QuietHeader, cell_height, chips, gold_size
from annotator.ui.panels.review_model import ReviewModel
from annotator.ui.panels.review_values import GoldChoice, PanelContent

LEAST = 13
"""An annotator's column is at least so many letters wide; more than fit scroll."""
NAMES = 0.34
"""The share of the width that fields' names may take."""


class _Table(QTableView):
    """A table without a frame or a grid, as high as its rows."""

    def __init__(self, model: ReviewModel, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "bare")
        self.setHorizontalHeader(QuietHeader(Qt.Orientation.Horizontal, self))
        self.setVerticalHeader(QuietHeader(Qt.Orientation.Vertical, self))
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setCornerButtonEnabled(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)


class _GoldColumn(_Table):
    """Whose value holds: digits choose, Space goes to the next, Tab to the next row that waits."""

    def __init__(self, model: ReviewModel, parent: QWidget) -> None:
        super().__init__(model, parent)
        self._model = model
        self.verticalHeader().hide()
        self.setItemDelegate(GoldDelegate(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)

    def event(self, event: QEvent) -> bool:
        """Keeps the keys that mean something here from the window's commands."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._wants(event):
            event.accept()
            return True
        return super().event(event)

    def _wants(self, event: QKeyEvent) -> bool:
        return bool(self._choices()) and (event.key() == Qt.Key.Key_Space or self._digit(event) in self._choices())

    def _choices(self) -> tuple[int, ...]:
        return self._model.choices(self.currentIndex().row())

    def _digit(self, event: QKeyEvent) -> int:
        return event.key() - Qt.Key.Key_1 if Qt.Key.Key_1 <= event.key() <= Qt.Key.Key_9 else -1

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Chooses; Enter is the panel's."""
        row, choices = self.currentIndex().row(), self._choices()
        if self._digit(event) in choices:
            self._model.choose(row, self._digit(event))
        elif event.key() == Qt.Key.Key_Space and choices:
            at = choices.index(self._model.chosen[row]) if row in self._model.chosen else -1
            self._model.choose(row, choices[(at + 1) % len(choices)])
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_End):
            super().keyPressEvent(event)
        else:
            event.ignore()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab goes through the rows that differ, then on."""
        rows = [row for row in range(self._model.rowCount()) if self._model.choices(row)]
        here = self.currentIndex().row()
        further = [row for row in rows if row > here] if forward else [row for row in reversed(rows) if row < here]
        if not self.hasFocus() or not further:
            return super().focusNextPrevChild(forward)
        self.go_to(further[0])
        return True

    def go_to(self, row: int) -> None:
        """Puts the keyboard on a row."""
        self.setCurrentIndex(self._model.index(row, self._model.gold))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a chip chooses it."""
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        number = self._chip_at(event)
        if event.button() == Qt.MouseButton.LeftButton and number >= 0:
            self._model.choose(index.row(), self._model.choices(index.row())[number])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """A hand over a chip."""
        over = self._chip_at(event) >= 0
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def _chip_at(self, event: QMouseEvent) -> int:
        """The number of the chip under the mouse, -1 for none."""
        at = event.position().toPoint()
        index = self.indexAt(at)
        places = chips(self.visualRect(index), len(self._model.choices(index.row()))) if index.isValid() else []
        return next((number for number, place in enumerate(places) if place.contains(at)), -1)


class CompareTable(QWidget):
    """Fields and annotators, which scroll sideways where there are many, and the gold column, which stays."""

    choice_changed = Signal()
    """The person chose whose value holds for a row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ReviewModel(self)
        self.model.decided.connect(self.choice_changed)
        self.tags = _Table(self.model, self)
        self.tags.setItemDelegate(CellDelegate(self.tags))
        self.gold = _GoldColumn(self.model, self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.tags, 1)
        row.addWidget(self.gold, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()

    def retranslate(self) -> None:
        """Says its words again."""
        self.tags.setAccessibleName(tr("What each annotator says"))
        self.gold.setAccessibleName(tr("Whose value holds for gold"))

    def show_content(self, content: PanelContent) -> None:
        """Shows a comparison."""
        current = self.gold.currentIndex().row()
        self.model.show_content(content)
        compared = len(content.columns) > 1
        for column in range(self.model.columnCount()):
            self.tags.setColumnHidden(column, column == self.model.gold)
            self.gold.setColumnHidden(column, column != self.model.gold)
        self.gold.setVisible(compared)
        rows = [row for row in range(self.model.rowCount()) if self.model.choices(row)]
        self.gold.setFocusPolicy(Qt.FocusPolicy.StrongFocus if rows else Qt.FocusPolicy.NoFocus)
        if rows:
            self.gold.go_to(current if current in rows else rows[0])
        self.setVisible(bool(content.rows))
        self._arrange()

    def gold_choice(self) -> GoldChoice | None:
        """What was chosen; None while a row waits."""
        content = self.model.content
        return GoldChoice.by_rows(content, self.model.chosen) if content is not None else None

    def go_to_undecided(self) -> bool:
        """Puts the hands on the first row that waits for a choice; False where none does."""
        rows = self.model.undecided()
        if rows:
            self.gold.go_to(rows[0])
            self.gold.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(rows)

    def undecided_names(self) -> list[str]:
        """The names of the rows that wait."""
        content = self.model.content
        return [content.rows[row].name for row in self.model.undecided()] if content is not None else []

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Columns share the width."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        content = self.model.content
        if content is None or not content.columns:
            return
        metrics, high = self.fontMetrics(), self.fontMetrics().lineSpacing() + 12
        small = QFontMetrics(tones.scaled(self.font(), tones.SMALL, bold=True))
        names = max((metrics.horizontalAdvance(row.name) for row in content.rows), default=0) + 18
        names = min(names, round(self.width() * NAMES))
        chips_of = [gold_size(len(self.model.choices(row))) for row in range(len(content.rows))]
        gold = max((size.width() for size in chips_of), default=0)
        gold = max(gold, small.horizontalAdvance(tr("gold")) + PAD + 10) if len(content.columns) > 1 else 0
        self._lay(names, gold, high, chips_of)

    def _lay(self, names: int, gold: int, high: int, chips_of: list[QSize]) -> None:
        """Gives columns and rows their sizes: names and gold are so wide, a line is so high."""
        content, metrics = self.model.content, self.fontMetrics()
        assert content is not None, "it is arranged only where there is something"
        width = max((self.width() - names - gold) // len(content.columns), LEAST * metrics.averageCharWidth())
        for view in (self.tags, self.gold):
            view.verticalHeader().setMinimumSectionSize(high)
            view.horizontalHeader().setFixedHeight(high - 2)
        self.tags.verticalHeader().setFixedWidth(names)
        for column in range(len(content.columns)):
            self.tags.setColumnWidth(column, width)
        self.gold.setColumnWidth(self.model.gold, gold)
        self.gold.setFixedWidth(gold)
        total = high - 2
        for row in range(len(content.rows)):
            texts = (cell_height(metrics, width, text) for text in content.rows[row].texts)
            tall = max(high, chips_of[row].height() if gold else 0, *texts)
            self.tags.setRowHeight(row, tall)
            self.gold.setRowHeight(row, tall)
            total += tall
        scrolls = width * len(content.columns) > self.width() - names - gold
        policy = Qt.ScrollBarPolicy.ScrollBarAlwaysOn if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.tags.setHorizontalScrollBarPolicy(policy)
        self.gold.setFixedHeight(total)
        self.tags.setFixedHeight(total + (self.tags.horizontalScrollBar().sizeHint().height() if scrolls else 0))
