"""Search over all documents of the project: a line to write in, and the hits below, document by document."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import (
    QFrame,
    QLineEdit,
    QListView,
    QStackedWidget,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from annotator.ui import tones
from annotator.ui.i18n import number, tr
from annotator.ui.models.row_model import ROW
from annotator.ui.models.search_model import SearchHeading, SearchModel, SearchRow, found_in
from annotator.ui.panels.row_painting import PAD, RowDelegate
from annotator.ui.parts import MARGIN, EmptyState, Heading, Panel, TonedLabel

Index = QModelIndex | QPersistentModelIndex

PAUSE = 250
"""Milliseconds after the last letter before the search begins by itself."""
LINES = 2


class HitDelegate(RowDelegate):
    """A document's heading, or a hit: two lines of snippet with the words found in bold, the page at the right."""

    query = ""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """One line for a heading, two for a hit."""
        lines = 1 if isinstance(index.data(ROW), SearchHeading) else LINES
        return QSize(120, lines * option.fontMetrics.lineSpacing() + 12)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one row."""
        row: SearchRow | SearchHeading = index.data(ROW)
        painter.save()
        if isinstance(row, SearchHeading):
            self._draw_heading(painter, option, row)
        else:
            self.draw_ground(painter, option, current=False)
            self._draw_hit(painter, option, row, index.data())
        painter.restore()

    def _draw_heading(self, painter: QPainter, option: QStyleOptionViewItem, row: SearchHeading) -> None:
        area = option.rect.adjusted(PAD, 6, -PAD, 0)
        count = number(row.hits)
        font = tones.scaled(option.font, 1.0, bold=True)
        metrics = QFontMetrics(font)
        name = metrics.elidedText(
            row.name, Qt.TextElideMode.ElideMiddle, area.width() - metrics.horizontalAdvance(count) - 8
        )
        painter.setFont(font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter, name)
        painter.setFont(tones.scaled(option.font, tones.SMALL))
        painter.setPen(tones.muted(option.palette))
        painter.drawText(area, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, count)

    def _draw_hit(self, painter: QPainter, option: QStyleOptionViewItem, row: SearchRow, words: str) -> None:
        area = QRectF(option.rect.adjusted(PAD, 6, -PAD, -4))
        small = tones.scaled(option.font, tones.SMALL)
        page = tr("p. {page}", page=row.page)
        room = QFontMetrics(small).horizontalAdvance(page) + 10
        layout = QTextLayout(words, option.font)
        plain = QTextOption()
        plain.setWrapMode(QTextOption.WrapMode.WordWrap)
        layout.setTextOption(plain)
        layout.setFormats([self._bold(words, start, end, option) for start, end in found_in(words, self.query)])
        layout.beginLayout()
        for i in range(LINES):
            line = layout.createLine()
            if line.isValid():
                line.setLineWidth(area.width() - room)
                line.setPosition(QRectF(0, i * option.fontMetrics.lineSpacing(), 0, 0).topLeft())
        layout.endLayout()
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        layout.draw(painter, area.topLeft())
        painter.setFont(small)
        painter.setPen(tones.muted(option.palette))
        painter.drawText(area, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, page)

    @staticmethod
    def _bold(words: str, start: int, end: int, option: QStyleOptionViewItem) -> QTextLayout.FormatRange:
        found = QTextLayout.FormatRange()
        # Qt counts UTF-16 units, we count code points.
        found.start = len(words[:start].encode("utf-16-le")) // 2
        found.length = len(words[start:end].encode("utf-16-le")) // 2
        look = QTextCharFormat()
        look.setFontWeight(QFont.Weight.Bold)
        look.setBackground(
            tones.blend(tones.accent(option.palette), option.palette.color(QPalette.ColorRole.Base), 0.22)
        )
        found.format = look
        return found


class SearchPanel(Panel):
    """`search_requested` has the words, after a pause or at once on Enter; `hit_chosen` document, start and end."""

    search_requested = Signal(str)
    hit_chosen = Signal(str, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = SearchModel(self)
        self._heading = Heading()
        self._line = QLineEdit()
        self._line.setClearButtonEnabled(True)
        self._line.textEdited.connect(self._wait)
        self._line.returnPressed.connect(self._search)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._search)
        self._summary = TonedLabel()
        self._list = QListView()
        self._delegate = HitDelegate(self._list)
        self._dress_list()
        self._empty = EmptyState()
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self._list)
        self._lay_out()
        self.retranslate()
        self._say_idle()

    @property
    def query(self) -> str:
        """What is written in the line, without white space around it."""
        return self._line.text().strip()

    def show_results(self, hits: tuple[SearchRow, ...]) -> None:
        """Lists the hits of the words last asked for."""
        self._delegate.query = self.query
        self._model.show_hits(hits)
        self._stack.setCurrentIndex(1 if hits else 0)
        if not self.query:
            self._say_idle()
            return
        documents = len({hit.document for hit in hits})
        if not hits:
            self._summary.clear()
            self._empty.say(tr("Nothing is found for “{query}”.", query=self.query))
        elif len(hits) == 1:
            self._summary.setText(tr("1 hit"))
        elif documents == 1:
            self._summary.setText(tr("{n} hits in 1 document", n=number(len(hits))))
        else:
            self._summary.setText(tr("{n} hits in {m} documents", n=number(len(hits)), m=number(documents)))

    def take_focus(self, words: str = "") -> None:
        """Puts the hands in the line, with `words` in it where there are any."""
        if words:
            self._line.setText(words)
            self._search()
        self._line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._line.selectAll()

    def retranslate(self) -> None:
        """Says all words again."""
        self._heading.show_words(tr("Search"))
        self._line.setPlaceholderText(tr("Search all documents"))
        self._line.setAccessibleName(tr("Search all documents"))
        self._list.setAccessibleName(tr("Hits"))
        if self._line.text():
            self._model.refresh()
        else:
            self._say_idle()

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._heading)
        field = QVBoxLayout()
        field.setContentsMargins(MARGIN, 0, MARGIN, 2)
        field.setSpacing(6)
        field.addWidget(self._line)
        field.addWidget(self._summary)
        layout.addLayout(field)
        layout.addWidget(self._stack, 1)

    def _dress_list(self) -> None:
        self._list.setModel(self._model)
        self._list.setItemDelegate(self._delegate)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.viewport().setBackgroundRole(self.backgroundRole())
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)

    def _say_idle(self) -> None:
        self._summary.clear()
        self._empty.say(tr("Write what to look for. Words in quotation marks stand together."))

    def _wait(self) -> None:
        if self.query:
            self._timer.start()
        else:
            self._timer.stop()
            self.show_results(())

    def _search(self) -> None:
        self._timer.stop()
        if self.query:
            self.search_requested.emit(self.query)

    def _choose(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if isinstance(row, SearchRow):
            self.hit_chosen.emit(row.document, row.start, row.end)
