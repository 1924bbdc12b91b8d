"""The list of a phrase's places: a click on a tick turns it, one anywhere else in a row shows the place."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeySequence, QMouseEvent, QPalette, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from annotator.ui.insight.bars import Ink
from annotator.ui.insight.occurrence_delegate import TICK_ROOM, OccurrenceDelegate
from annotator.ui.insight.occurrence_model import OccurrenceModel, PlaceRow


class PlaceList(QListView):
    """`place_chosen` has the `PlaceRow` that was clicked, or on which Enter was pressed. Ctrl+A ticks all, Ctrl+Shift+A none."""

    place_chosen = Signal(object)

    def __init__(self, model: OccurrenceModel, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._places = model
        self._on_tick = False
        self.setModel(model)
        self.setItemDelegate(OccurrenceDelegate(ink, model, self))
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)
        # Keys of the list alone: in the line above they mean its letters.
        for keys, ticked in (("Ctrl+A", True), ("Ctrl+Shift+A", False)):
            tick = partial(model.tick_all, ticked=ticked)
            QShortcut(QKeySequence(keys), self, tick, context=Qt.ShortcutContext.WidgetShortcut)

    def go_to(self, place: PlaceRow | None) -> None:
        """Makes a place the current one where it is still there, else the first where none is."""
        rows = self._places.rows
        at = next(
            (i for i, row in enumerate(rows) if isinstance(row, PlaceRow) and place and row.place == place.place), -1
        )
        if at < 0 and place is None and len(rows) > 1:
            at = 1
        if at >= 0:
            self.setCurrentIndex(self._places.index(at))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Turns a tick that is under the mouse."""
        index = self.indexAt(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        self._on_tick = left and index.isValid() and event.position().x() < TICK_ROOM
        if self._on_tick:
            self.setCurrentIndex(index)
            self._places.toggle(index)
        else:
            super().mousePressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Two quick clicks on ticks are two clicks."""
        if event.position().x() < TICK_ROOM:
            self.mousePressEvent(event)
        else:
            super().mouseDoubleClickEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The end of a click on a tick is no click on the row."""
        if not self._on_tick:
            super().mouseReleaseEvent(event)
        self._on_tick = False

    def _choose(self, index: QModelIndex) -> None:
        row = self._places.row_at(index)
        if isinstance(row, PlaceRow):
            self.place_chosen.emit(row)
