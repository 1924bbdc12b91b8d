"""The reviewer's queue: how much of it is left, a filter, and the tags that the filter takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QSize, QSortFilterProxyModel, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from annotator.review.queue import Filter, QueueItem
from annotator.ui.i18n import number, tr
from annotator.ui.models.queue_model import QueueModel, QueueWords
from annotator.ui.models.row_model import Index
from annotator.ui.panels.filter_bar import FilterBar
from annotator.ui.panels.queue_delegate import QueueDelegate
from annotator.ui.parts import MARGIN, EmptyState, Heading, Panel
from annotator.ui.status_strip import ThinBar


class QueueBar(ThinBar):
    """How much of the queue is done, over the whole width; empty where there is nothing to do."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As narrow as it must be."""
        return QSize(40, 5)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draws the bar; no total is nothing done, not work that nobody knows the length of."""
        if self._total <= 0:
            self._done, self._total = 0, 1
        super().paintEvent(event)


class QueueView(QListView):
    """A list whose rows never change their height: one that changed is drawn anew, and nothing laid out.

    Qt's own list lays all rows out again after each change, which takes 20 ms for 10,000.
    """

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        """As any view, but not as any list."""
        QAbstractItemView.dataChanged(self, first, last, list(roles))
        self.viewport().update()


class QueuePanel(Panel):
    """Rows come by `show_queue`; a large queue costs as much as its filter, for words are found when a row is drawn."""

    item_chosen = Signal(str)
    """The person chose the tag of that id; `choose` does not tell."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = QueueModel(self)
        self._counted = QSortFilterProxyModel(self)
        self._counts: tuple[int, int] | None = None
        self._quiet = False
        self._chosen = ""
        self._heading = Heading()
        self.bar = QueueBar()
        self.filters = FilterBar()
        self.filter_changed = self.filters.filter_changed
        self.view = QueueView()
        self._delegate = QueueDelegate(self.view)
        self._dress_view()
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.view)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._heading)
        bar = QVBoxLayout()
        bar.setContentsMargins(MARGIN, 2, MARGIN, 2)
        bar.addWidget(self.bar)
        layout.addLayout(bar)
        layout.addWidget(self.filters)
        layout.addWidget(self._stack, 1)
        self.view.selectionModel().currentChanged.connect(self._current_changed)
        self.retranslate()

    def _dress_view(self) -> None:
        view = self.view
        # It leaves nothing out: a list asks for each of 10,000 rows how many there are; Qt says it in 2 ms, Python in 25.
        self._counted.setDynamicSortFilter(False)
        self._counted.setSourceModel(self.model)
        view.setModel(self._counted)
        view.setItemDelegate(self._delegate)
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setProperty("role", "bare")
        view.setUniformItemSizes(True)
        view.setMouseTracking(True)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    # What is shown

    @property
    def rows(self) -> tuple[QueueItem, ...]:
        """What the filter takes."""
        return self.model.rows

    def show_queue(self, rows: tuple[QueueItem, ...], left: int, total: int) -> None:
        """Lists `rows`; of the `total` that the filter speaks of, `left` are open. Choice and place in the list stay."""
        at = self.view.verticalScrollBar().value()
        self._counts = left, total
        self._quiet = True
        self.model.show_rows(rows)
        self._quiet = False
        self._stack.setCurrentIndex(1 if rows else 0)
        self._mark()
        self.view.verticalScrollBar().setValue(at)
        self._say_counts()

    def show_nothing(self) -> None:
        """There is no queue (yet)."""
        self._counts = None
        self._chosen = ""
        self.model.show_rows(())
        self._stack.setCurrentIndex(0)
        self._say_counts()

    def speak(self, words: QueueWords, look: Callable[[str], tuple[str, str]]) -> None:
        """Names, and colour and pattern by label, from now on."""
        self._delegate.words, self._delegate.look = words, look
        self.model.speak(words)

    def choose(self, tag: str) -> None:
        """Marks a tag and scrolls to it; none where it is not listed. Nothing is told."""
        self._chosen = tag
        self._mark()
        row = self.model.row_of(tag)
        if row >= 0:
            self.view.scrollTo(self._counted.index(row, 0))

    def take_focus(self) -> None:
        """Puts the hands on the list."""
        self.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def retranslate(self) -> None:
        """Says all words again."""
        self.view.setAccessibleName(tr("Queue"))
        self.model.refresh()
        self._say_counts()

    def _say_counts(self) -> None:
        if self._counts is None:
            self._heading.show_words(tr("Queue"))
            self._empty.say(tr("The queue is being read …"))
            self.bar.show_steps(0, 1)
            return
        left, total = self._counts
        words = tr("Queue · {left} of {total} left", left=number(left), total=number(total))
        self._heading.show_words(words)
        self.bar.show_steps(total - left, total)
        self.bar.setAccessibleName(words)
        if total or self.filters.filter != Filter():
            self._empty.say(tr("Nothing is left to review here. Take a filter away, or open another document."))
        else:
            self._empty.say(tr("There are no tags yet. Mark some up, or bring in a colleague's project."))

    def _mark(self) -> None:
        row = self.model.row_of(self._chosen)
        selection = self.view.selectionModel()
        self._quiet = True
        if row < 0:
            selection.clear()
        elif selection.currentIndex().row() != row or not selection.isRowSelected(row, QModelIndex()):
            selection.setCurrentIndex(self._counted.index(row, 0), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self._quiet = False

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        if self._quiet or not current.isValid():
            return
        self._chosen = self.model.rows[current.row()].id
        self.item_chosen.emit(self._chosen)

    def minimumSizeHint(self) -> QSize:
        """Wide enough for a chip."""
        return QSize(180, 200)
