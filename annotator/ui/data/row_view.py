"""The table itself: lines that keys and clicks go through, columns that are moved, hidden and remembered."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QItemSelectionModel, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from annotator.figures.rows import DataRow
from annotator.ui.data.columns import Column
from annotator.ui.data.copying import clipboard, copied, told
from annotator.ui.data.data_delegate import DataDelegate, Ink
from annotator.ui.data.data_model import DataModel
from annotator.ui.data.elsewhere import MANY, Run, at_once
from annotator.ui.data.row_choice import Group, Order
from annotator.ui.data.tick_menu import TickMenu
from annotator.ui.i18n import locale, tr

Kept = tuple[str, ...]
"""Columns as the settings keep them, in the order they stand: "document:170", and "-created:120" for a hidden one."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
NARROW, WIDE = 30, 2_000
# In colours of the palette, so that they follow the theme.
_HEAD = """
QHeaderView { background: palette(window); border: none; }
QHeaderView::section {
    background: palette(window); color: palette(window-text); border: none; border-bottom: 1px solid palette(mid);
    padding: 6px 12px; font-weight: bold;
}
"""

Whole = Callable[[Iterable[DataRow]], Iterable[DataRow]]
"""Gives rows with their passages in full, which the table holds the beginnings of."""


class RowView(QTableView):
    """Shows a `DataModel`.

    `row_wanted` has the `DataRow` that is to be opened, `copied` how many rows went to the clipboard, `columns_changed`
    tells that columns were moved, made wider or hidden.
    """

    row_wanted = Signal(object)
    copied = Signal(int)
    columns_changed = Signal()

    def __init__(self, model: DataModel, ink: Ink, run: Run = at_once, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.whole: Whole = iter
        self._model = model
        self._run = run
        self._laying_out = False
        self._filled = True
        self._delegate = DataDelegate(ink)
        self._told = QTimer(self)
        self._told.setSingleShot(True)
        self._told.setInterval(400)
        self._told.timeout.connect(self.columns_changed)
        self.setModel(model)
        self.setItemDelegate(self._delegate)
        self.setProperty("role", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setCornerButtonEnabled(False)
        self._dress_headers()
        self.doubleClicked.connect(self._open)

    def _dress_headers(self) -> None:
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(self.fontMetrics().height() + 14)
        head = self.horizontalHeader()
        head.setSectionsMovable(True)
        head.setFirstSectionMovable(False)
        head.setSectionsClickable(True)
        head.setHighlightSections(False)
        # Of its own, and empty: at each paint a head asks of every row whether it is selected, 1.5 s for 100,000.
        head.setSelectionModel(QItemSelectionModel(self._model, head))
        head.setMinimumSectionSize(NARROW)
        head.setTextElideMode(Qt.TextElideMode.ElideRight)
        head.setStyleSheet(_HEAD)
        head.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        head.customContextMenuRequested.connect(self._open_menu)
        head.sectionClicked.connect(self._sort_by)
        head.sectionResized.connect(self._note_width)
        head.sectionMoved.connect(self._note)

    # Columns

    def lay_out(self, kept: Kept = ()) -> None:
        """Puts the model's columns in place: as they were kept, new ones behind, all as the schema has them without."""
        columns = self._model.columns
        known = {column.id: number for number, column in enumerate(columns)}
        asked = _read(kept)
        head = self.horizontalHeader()
        self._laying_out = True
        order = [*(known[name] for name in asked if name in known), *(n for c, n in known.items() if c not in asked)]
        if order and 0 in order:
            order.remove(0)
            order.insert(0, 0)  # the passage stands first: groups are folded there
        for place, number in enumerate(order):
            head.moveSection(head.visualIndex(number), place)
        for number, column in enumerate(columns):
            width, hidden = asked.get(column.id, (column.width, column.hidden))
            self.setColumnHidden(number, hidden and number > 0)
            self.setColumnWidth(number, width)
        self._laying_out = False
        self._filled = bool(columns) and columns[0].id not in asked
        self._fill()
        self.show_order()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The passage takes the width that is left, until a person has made it as wide as they want."""
        super().resizeEvent(event)
        self._fill()

    def _fill(self) -> None:
        if self._filled and self._model.columns:
            rest = self.viewport().width() - self.horizontalHeader().length() + self.columnWidth(0)
            laying_out, self._laying_out = self._laying_out, True
            self.setColumnWidth(0, max(rest, self._model.columns[0].width))
            self._laying_out = laying_out

    def kept(self) -> Kept:
        """The columns as they stand, for the settings."""
        head, columns = self.horizontalHeader(), self._model.columns
        found = []
        for place in range(min(head.count(), len(columns))):
            number = head.logicalIndex(place)
            hidden = self.isColumnHidden(number)
            # A hidden section has no width of its own to ask for.
            width = columns[number].width if hidden else self.columnWidth(number)
            if number or not self._filled:
                found.append(f"{'-' if hidden else ''}{columns[number].id}:{width}")
        return tuple(found)

    def shown_columns(self) -> list[Column]:
        """The columns that are seen, from left to right."""
        head, columns = self.horizontalHeader(), self._model.columns
        numbers = [head.logicalIndex(place) for place in range(head.count())]
        return [columns[number] for number in numbers if not self.isColumnHidden(number)]

    def show_order(self) -> None:
        """Shows beside a head how rows are sorted."""
        order = self._model.order
        at = next((n for n, c in enumerate(self._model.columns) if order is not None and c.id == order.column), -1)
        self.horizontalHeader().setSortIndicatorShown(at >= 0)
        if order is not None and at >= 0:
            # Fusion's arrow points up for "descending"; down is what readers of tables take for it.
            way = Qt.SortOrder.AscendingOrder if order.descending else Qt.SortOrder.DescendingOrder
            self.horizontalHeader().setSortIndicator(at, way)

    def _sort_by(self, number: int) -> None:
        """Upward, downward, and then as the tags stand in the documents; amounts begin with the largest."""
        column = self._model.columns[number]
        order = self._model.order
        if order is None or order.column != column.id:
            wanted: Order | None = Order(column.id, descending=column.right and column.id != "page")
        else:
            first = column.right and column.id != "page"
            wanted = Order(column.id, not order.descending) if order.descending == first else None
        self.keep_place(lambda: self._model.show_order(wanted))
        self.show_order()

    def column_menu(self) -> TickMenu:
        """A tick for each column, and a way back to how they came."""
        menu = TickMenu(self)
        for number, column in enumerate(self._model.columns):
            tick = menu.add_tick(column.title, on=not self.isColumnHidden(number))
            tick.setEnabled(number > 0)
            tick.toggled.connect(lambda on, number=number: self._show_column(number, on=on))
        menu.addSeparator()
        menu.addAction(tr("As they came")).triggered.connect(self._columns_as_they_came)
        return menu

    def _open_menu(self, at: QPoint) -> None:
        menu = self.column_menu()
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(self.horizontalHeader().mapToGlobal(at))

    def _show_column(self, number: int, *, on: bool) -> None:
        self.setColumnHidden(number, not on)
        if on and self.columnWidth(number) < NARROW:
            self.setColumnWidth(number, self._model.columns[number].width)
        self._fill()
        self._note()

    def _columns_as_they_came(self) -> None:
        self.lay_out()
        self._note()

    def _note_width(self, number: int, before: int, after: int) -> None:
        if before and after and number == 0 and not self._laying_out:
            self._filled = False
        self._note()

    def _note(self, *_: object) -> None:
        if not self._laying_out:
            self._told.start()

    # Lines

    def selected_rows(self) -> list[DataRow]:
        """The rows that are chosen, from top to bottom; of a group that is folded up and chosen all of them."""
        found: list[DataRow] = []
        # By ranges: an index for each of 100,000 rows takes seconds.
        parts = self.selectionModel().selection()
        ranges = [parts.at(number) for number in range(parts.count())]
        chosen = {number for part in ranges for number in range(part.top(), part.bottom() + 1)}
        for number in sorted(chosen):
            line = self._model.line_at(number)
            if isinstance(line, DataRow):
                found.append(line)
            elif self._model.is_folded(line):
                found += line.rows
        return found

    def current_row(self) -> DataRow | None:
        """The row that the keys are on."""
        line = self._model.line(self.currentIndex())
        return line if isinstance(line, DataRow) else None

    def choose_line(self, number: int) -> None:
        """Puts the keys on a line."""
        index = self._model.index(number, max(self.currentIndex().column(), 0))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.selectionModel().setCurrentIndex(index, flags)

    def keep_place(self, change: object) -> None:
        """Does what makes all lines others, and puts the keys back on the row, or group, they were on."""
        line = self._model.line(self.currentIndex())
        offset = self.currentIndex().row() - self.rowAt(0) if line is not None else 0
        assert callable(change)
        change()
        number = (
            self._model.line_of(line.id)
            if isinstance(line, DataRow)
            else self._model.line_of_group(line.key)
            if line is not None
            else None
        )
        if number is not None:
            self.choose_line(number)
            self.verticalScrollBar().setValue(max(number - offset, 0))
            self.scrollTo(self.currentIndex())

    def copy(self) -> int:
        """The chosen rows go to the clipboard, in full, with the columns that are seen; how many there are."""
        rows, columns, point = self.selected_rows(), self.shown_columns(), locale().decimalPoint()
        whole = self.whole

        def put(found: tuple[str, str]) -> None:
            QGuiApplication.clipboard().setMimeData(clipboard(*found))
            self.copied.emit(len(rows))

        if rows:
            run = self._run if len(rows) > MANY else at_once
            run(tr("copying"), lambda progress: copied(whole(told(rows, progress)), columns, point), put)
        return len(rows)

    def _open(self, index: object = None) -> None:
        del index
        line = self._model.line(self.currentIndex())
        if isinstance(line, Group):
            self._fold(line, folded=not self._model.is_folded(line))
        elif line is not None:
            self.row_wanted.emit(line)

    def _fold(self, group: Group, *, folded: bool) -> None:
        self.keep_place(lambda: self._model.fold(group.key, folded=folded))

    def event(self, event: QEvent) -> bool:
        """Copy and "choose all" are the table's own while it has the keys, whatever the window does with them."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            own = (QKeySequence.StandardKey.Copy, QKeySequence.StandardKey.SelectAll)
            if any(event.matches(key) for key in own) or event.key() in _ENTER:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, left and right fold groups, Ctrl+C copies."""
        line = self._model.line(self.currentIndex())
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        elif event.key() in _ENTER and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self._open()
        elif isinstance(line, Group) and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Space):
            folded = self._model.is_folded(line)
            space = event.key() == Qt.Key.Key_Space
            self._fold(line, folded=not folded if space else event.key() == Qt.Key.Key_Left)
        elif event.key() in (Qt.Key.Key_Home, Qt.Key.Key_End) and not event.modifiers() and self._model.rowCount():
            self.choose_line(0 if event.key() == Qt.Key.Key_Home else self._model.rowCount() - 1)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click on a group's triangle folds it."""
        index = self.indexAt(event.position().toPoint())
        line = self._model.line(index)
        super().mousePressEvent(event)
        left = event.button() == Qt.MouseButton.LeftButton
        if isinstance(line, Group) and left and event.position().x() < 30 and not event.modifiers():
            self._fold(line, folded=not self._model.is_folded(line))


def _read(kept: Sequence[str]) -> Mapping[str, tuple[int, bool]]:
    """Widths, and whether they are hidden, by column; what is no column any more is passed over."""
    found = {}
    for entry in kept:
        name, _, width = entry.removeprefix("-").rpartition(":")
        if name and width.isdecimal():
            found[name] = (min(max(int(width), NARROW), WIDE), entry.startswith("-"))
    return found
