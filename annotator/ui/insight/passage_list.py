"""The passages behind a figure: the disagreeing ones first, each with how its annotators differ."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QObject, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QFrame, QListView, QStyleOptionViewItem, QWidget

from annotator.model.label_schema import LabelSchema
from annotator.ui import tones
from annotator.ui.i18n import number, tr
from annotator.ui.insight import wording
from annotator.ui.insight.bars import Ink
from annotator.ui.insight.found import Found, Key, Passage
from annotator.ui.models.row_model import ROW, Index, RowModel
from annotator.ui.panels.row_painting import PAD, RowDelegate
from annotator.ui.swatch import paint_swatch
from annotator.ui.words import wrapped


@dataclass(frozen=True, slots=True)
class PassageRow:
    """A passage; its words are made when it comes in sight, as there may be many thousands."""

    passage: Passage


@dataclass(frozen=True, slots=True)
class PassageHeading:
    """The line above the disagreeing, and above the agreeing ones."""

    words: str


@dataclass(frozen=True, slots=True)
class Described:
    """A passage in words; `page` counts from 1, 0 where it is not known."""

    quote: str
    how: str
    document: str
    page: int
    label: str


class PassageModel(RowModel[PassageRow | PassageHeading]):
    """Headings and passages in one list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._about: tuple[Found, Key, LabelSchema] | None = None

    def show_passages(self, found: Found, key: Key, schema: LabelSchema) -> None:
        """Mirrors the passages of a figure, the disagreeing ones first, a heading above each part."""
        passages = found.passages(key)
        differing = [each for each in passages if not each.agrees]
        agreeing = [each for each in passages if each.agrees]
        rows: list[PassageRow | PassageHeading] = []
        if differing:
            rows.append(PassageHeading(tr("Disagree · {n}", n=number(len(differing)))))
            rows += map(PassageRow, differing)
        if agreeing:
            rows.append(PassageHeading(tr("Agree · {n}", n=number(len(agreeing)))))
            rows += map(PassageRow, agreeing)
        same = self._about is not None and self._about[1] == key
        self._about = (found, key, schema)
        if same:
            self.show_rows(tuple(rows))
        else:
            # Another figure: nothing to keep a place in, and many thousand keys not to be compared.
            self.beginResetModel()
            self._rows = tuple(rows)
            self.endResetModel()

    def describe(self, row: PassageRow) -> Described:
        """A passage in words."""
        assert self._about is not None
        found, key, schema = self._about
        passage = row.passage
        place = found.places.get((passage.document, passage.start, passage.end))
        return Described(
            place.quote if place is not None else "",
            wording.difference(found, passage, key, schema),
            found.documents.get(passage.document, passage.document),
            place.page + 1 if place is not None else 0,
            wording.label_name(schema, passage.label),
        )

    def words(self, row: PassageRow | PassageHeading) -> str:
        """The passage's words."""
        return row.words if isinstance(row, PassageHeading) else self.describe(row).quote

    def spoken(self, row: PassageRow | PassageHeading) -> str:
        """All that is drawn."""
        if isinstance(row, PassageHeading):
            return row.words
        said = self.describe(row)
        page = tr("p. {page}", page=said.page) if said.page else ""
        return ", ".join(part for part in (said.label, said.quote, said.how, said.document, page) if part)

    def key(self, row: PassageRow | PassageHeading) -> object:
        """Its place: the values in a tag's fields have no hash."""
        if isinstance(row, PassageHeading):
            return row.words
        passage = row.passage
        return passage.document, passage.start, passage.end, passage.annotation

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Also how they differ, which a narrow row cuts, as a tooltip."""
        if role == Qt.ItemDataRole.ToolTipRole:
            row = self.row_at(index)
            if not isinstance(row, PassageRow):
                return None
            said = self.describe(row)
            return wrapped(said.quote, said.how)
        return super().data(index, role)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """A heading is no choice: keys pass over it."""
        if index.isValid() and isinstance(self.row_at(index), PassageHeading):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)


class PassageDelegate(RowDelegate):
    """Swatch, the passage's words and its page; below how they differ, and the document."""

    def __init__(self, ink: Ink, model: PassageModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink, self._model = ink, model

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one row."""
        row: PassageRow | PassageHeading = index.data(ROW)
        painter.save()
        if isinstance(row, PassageHeading):
            # No choice, but no less to be read.
            option.palette.setCurrentColorGroup(QPalette.ColorGroup.Active)
            painter.setFont(tones.scaled(option.font, tones.SMALL, bold=True))
            painter.setPen(tones.muted(option.palette))
            area = option.rect.adjusted(PAD, 0, -PAD, -6)
            painter.drawText(area, Qt.AlignmentFlag.AlignBottom, row.words.upper())
        else:
            self.draw_ground(painter, option, current=False)
            self._passage(painter, option, row)
        painter.restore()

    def _passage(self, painter: QPainter, option: QStyleOptionViewItem, row: PassageRow) -> None:
        colour, pattern = self._ink(row.passage.label)
        said = self._model.describe(row)
        area = option.rect.adjusted(PAD, 0, -PAD, 0)
        small = QFontMetrics(tones.scaled(option.font, tones.SMALL))
        top = area.top() + (area.height() - option.fontMetrics.height() - small.height()) / 2
        paint_swatch(painter, QRectF(area.left(), top + option.fontMetrics.height() / 2 - 7, 12, 12), colour, pattern)
        page = tr("p. {page}", page=said.page) if said.page else ""
        room = small.horizontalAdvance(page) + 10
        painter.setPen(tones.muted(option.palette))
        painter.setFont(tones.scaled(option.font, tones.SMALL))
        right = Qt.AlignmentFlag.AlignRight
        head = QRect(area.left(), round(top), area.width(), option.fontMetrics.height())
        painter.drawText(head, right | Qt.AlignmentFlag.AlignVCenter, page)
        below = QRect(area.left() + 20, area.top(), area.width() - 20, area.height())
        name = small.elidedText(said.document, Qt.TextElideMode.ElideMiddle, below.width() // 2)
        self.draw_lines(painter, option, below.adjusted(0, 0, -room, 0), said.quote, "")
        painter.setFont(tones.scaled(option.font, tones.SMALL))
        line = QRect(below.left(), round(top) + option.fontMetrics.height() + 3, below.width(), small.height())
        painter.setPen(tones.muted(option.palette))
        painter.drawText(line, right | Qt.AlignmentFlag.AlignVCenter, name)
        how = small.elidedText(
            said.how, Qt.TextElideMode.ElideRight, below.width() - small.horizontalAdvance(name) - 12
        )
        if not row.passage.agrees:
            painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, how)


class PassageList(QListView):
    """`passage_wanted` has document, start, end and tag of a passage that was clicked, or on which Enter was pressed."""

    passage_wanted = Signal(str, int, int, str)

    def __init__(self, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.passages = PassageModel(self)
        self._delegate = PassageDelegate(ink, self.passages, self)
        self.setModel(self.passages)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def show_passages(self, found: Found, key: Key, schema: LabelSchema, *, go: bool) -> None:
        """Lists passages; with `go` the first is shown on the page at once, which is a disagreeing one where any is."""
        self.passages.show_passages(found, key, schema)
        if go and self.passages.rows:
            self.scrollToTop()
            # A heading stands before the first.
            first = self.passages.index(1)
            self.setCurrentIndex(first)
            self._choose(first)

    def _choose(self, index: QModelIndex) -> None:
        row = self.passages.row_at(index)
        if isinstance(row, PassageRow):
            passage = row.passage
            self.passage_wanted.emit(passage.document, passage.start, passage.end, passage.annotation)
