"""The list of tags below the form; one is chosen, and stays chosen and in place while others come and go."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QFrame, QLabel, QListView, QVBoxLayout, QWidget

from annotator.ui.i18n import tr
from annotator.ui.models.tag_model import TagModel, TagRow
from annotator.ui.panels.tag_delegate import MARGIN, TagDelegate
from annotator.ui.theme import Theme


class TagList(QWidget):
    """A heading and a row a tag."""

    tag_chosen = Signal(str)
    """The person chose the tag of that id; `choose` does not tell."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = TagModel(self)
        self._quiet = False
        self._chosen = ""
        self.heading = QLabel(self)
        self.heading.setProperty("role", "heading")
        self.heading.setContentsMargins(MARGIN, 8, MARGIN, 4)
        self.view = QListView(self)
        self.view.setProperty("role", "bare")
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setModel(self.model)
        self._delegate = TagDelegate(theme)
        self.view.setItemDelegate(self._delegate)
        self.view.setUniformItemSizes(True)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setAccessibleName(tr("Tags"))
        self.heading.setBuddy(self.view)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(self.view, 1)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.set_heading(tr("Tags"))

    def set_heading(self, text: str) -> None:
        """What the list is of: "On this page · 6 tags"."""
        self.heading.setText(text.upper())
        self.view.setAccessibleName(text)

    def show_below_heading(self, widget: QWidget) -> None:
        """Another widget between the heading and the rows."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)
        column.insertWidget(1, widget)

    def set_theme(self, theme: Theme) -> None:
        """Paints in the theme's colours from now on; the rows' own colours come with `set_rows`."""
        self._delegate.theme = theme
        self.view.viewport().update()

    def set_rows(self, rows: tuple[TagRow, ...]) -> None:
        """Shows `rows`; the chosen tag stays chosen where it is among them, and the list where it was scrolled to."""
        bar = self.view.verticalScrollBar()
        at = bar.value()
        self._quiet = True
        self.model.set_rows(rows)
        self._quiet = False
        self._mark(self._chosen)
        bar.setValue(at)

    def chosen(self) -> str:
        """Id of the chosen tag, "" for none."""
        return self._chosen if self.model.row_of(self._chosen) >= 0 else ""

    def choose(self, tag_id: str) -> None:
        """Marks a tag and scrolls to it; none where it is not there. Nothing is told."""
        self._chosen = tag_id
        self._mark(tag_id)
        row = self.model.row_of(tag_id)
        if row >= 0:
            self.view.scrollTo(self.model.index(row))

    def _mark(self, tag_id: str) -> None:
        row = self.model.row_of(tag_id)
        selection = self.view.selectionModel()
        self._quiet = True
        if row < 0:
            selection.clear()
        elif selection.currentIndex().row() != row or not selection.isRowSelected(row, QModelIndex()):
            selection.setCurrentIndex(self.model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._quiet = False

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if self._quiet or not current.isValid():
            return
        self._chosen = self.model.rows()[current.row()].id
        self.tag_chosen.emit(self._chosen)

    def sizeHint(self) -> QSize:
        """What it would like to have."""
        return QSize(350, 240)
