"""The short of the agreement, for the foot of a panel: a small bar for each label, and how many amounts are equal."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPalette, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QListView, QStyleOptionViewItem, QVBoxLayout, QWidget

from annotator.model.label_schema import FieldType, LabelSchema
from annotator.review.agreement import Figure
from annotator.review.sweep import ALL
from annotator.ui import tones
from annotator.ui.i18n import number, tr
from annotator.ui.insight import wording
from annotator.ui.insight.bars import Ink, paint_bar
from annotator.ui.insight.computing import field_keys
from annotator.ui.insight.found import Found, Key
from annotator.ui.models.row_model import ROW, Index, RowModel
from annotator.ui.panels.row_painting import PAD, RowDelegate
from annotator.ui.parts import MARGIN, Heading, Panel, TonedLabel


@dataclass(frozen=True, slots=True)
class SummaryRow:
    """A label with its κ (α of more than two), or a field with how many are equal; then `figure` has no value."""

    key: Key
    name: str
    words: str
    figure: Figure


def summary_rows(found: Found, schema: LabelSchema) -> tuple[SummaryRow, ...]:
    """A row for each label that was used, one for each amount that can be compared where there are two annotators."""
    rows = []
    two = len(found.agreement.annotators) == 2
    pair = found.pairs[0] if two and found.pairs else None
    for label in dict.fromkeys(group.label for group in found.agreement.groups):
        key = Key("kappa", label, pair) if pair is not None else Key("alpha", label)
        if label == ALL or not found.used(key):
            continue
        figure = found.figure(key)
        sign = "κ" if pair is not None else "α"
        words = f"{sign} {wording.decimal(figure.value)}" if figure.value is not None else f"{sign} –"
        rows.append(SummaryRow(key, wording.label_name(schema, label), words, figure))
    return (*rows, *_amounts(found, schema, pair))


def _amounts(found: Found, schema: LabelSchema, pair: tuple[str, str] | None) -> list[SummaryRow]:
    rows = []
    for label in schema.labels:
        of_label = found.pair(Key("kappa", label.id, pair)) if pair is not None else None
        money = {field.id for field in label.fields if field.type is FieldType.MONEY}
        for key in field_keys(of_label, schema, label.id) if of_label is not None else ():
            if key.field in money:
                name = tr("{field} equal", field=wording.field_name(key, schema))
                rows.append(SummaryRow(key, name, wording.of_count(*found.counts(key)), Figure(None)))
    return rows


class SummaryModel(RowModel[SummaryRow]):
    """The rows as a list."""

    def words(self, row: SummaryRow) -> str:
        """Name and figure."""
        return f"{row.name} {row.words}"

    def key(self, row: SummaryRow) -> object:
        """The figure."""
        return row.key


class SummaryDelegate(RowDelegate):
    """Name, figure and a small bar in one line."""

    def __init__(self, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink

    def sizeHint(self, option: QStyleOptionViewItem, _index: Index) -> QSize:
        """One line and air."""
        return QSize(120, option.fontMetrics.height() + 9)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draws one row."""
        row: SummaryRow = index.data(ROW)
        painter.save()
        self.draw_ground(painter, option, current=False)
        area = option.rect.adjusted(PAD, 0, -PAD, 0)
        small = tones.scaled(option.font, tones.SMALL)
        bar = min(64, area.width() // 4) if row.figure.value is not None else 0
        room = QFontMetrics(small).horizontalAdvance(row.words) + 8
        words = QRect(area.right() - bar - 6 - room if bar else area.right() - room, area.top(), room, area.height())
        quiet = tones.muted(option.palette)
        middle, right = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag.AlignRight
        painter.setFont(option.font)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text) if bar else quiet)
        width = words.left() - area.left() - 6
        name = option.fontMetrics.elidedText(row.name, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRect(area.left(), area.top(), width, area.height()), middle, name)
        painter.setFont(small)
        painter.setPen(option.palette.color(QPalette.ColorRole.Text))
        painter.drawText(words, middle | right, row.words)
        if bar:
            box = QRectF(area.right() - bar, area.center().y() - 3, bar, 7)
            paint_bar(painter, box, Figure(row.figure.value), self._ink(row.key.label), option.palette)
        painter.restore()


class AgreementSummary(Panel):
    """`figure_wanted` has the `Key` of a row; `seen` when the panel comes to be shown, for whoever computes."""

    figure_wanted = Signal(object)
    seen = Signal()

    def __init__(self, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Found | None = None
        self._schema: LabelSchema | None = None
        self.rows = SummaryModel(self)
        self._heading, self._said = Heading(), TonedLabel()
        # Two long names must not make the panel wider.
        for label in (self._heading, self._said):
            label.setWordWrap(True)
        self._said.setContentsMargins(MARGIN, 0, MARGIN, 8)
        self._list = QListView()
        self._list.setModel(self.rows)
        self._list.setItemDelegate(SummaryDelegate(ink, self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setMouseTracking(True)
        self._list.setUniformItemSizes(True)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.viewport().setBackgroundRole(QPalette.ColorRole.Window)
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 6)
        layout.setSpacing(0)
        for widget in (self._heading, self._said, self._list):
            layout.addWidget(widget)
        layout.addStretch(1)
        self.retranslate()

    def show_found(self, found: Found | None, schema: LabelSchema | None) -> None:
        """The figures of the moment; None while there is nothing to be compared."""
        self._found, self._schema = found, schema
        self.retranslate()

    def retranslate(self) -> None:
        """Says all words again."""
        found, schema = self._found, self._schema
        self._list.setAccessibleName(tr("Agreement by label"))
        rows = summary_rows(found, schema) if found is not None and schema is not None else ()
        self.rows.show_rows(rows)
        self._list.setVisible(bool(rows))
        height = self._list.sizeHintForRow(0) * min(len(rows), 6) if rows else 0
        self._list.setFixedHeight(height)
        self._heading.show_words(self._title(found))
        self._said.setVisible(not rows)
        self._said.setText(self._why_empty(found))
        self._keep_height()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A heading that goes over two lines now takes no bar's place."""
        super().resizeEvent(event)
        self._keep_height()

    def _keep_height(self) -> None:
        # A splitter asks for the least height without the width, at which long names need a second line.
        if (layout := self.layout()) is not None:
            self.setMinimumHeight(layout.totalHeightForWidth(self.width()))

    @staticmethod
    def _title(found: Found | None) -> str:
        people = len(found.agreement.annotators) if found is not None else 0
        if found is None or people < 2:
            return tr("Agreement")
        who = wording.people(found, found.pairs[0]) if people == 2 else tr("{n} annotators", n=number(people))
        return f"{tr('Agreement')} · {who}"

    @staticmethod
    def _why_empty(found: Found | None) -> str:
        if found is None:
            return tr("With a second annotator’s tags it stands here.")
        if not found.agreement.documents:
            return tr("Nothing is marked as complete by two annotators yet.")
        return tr("Nobody tagged anything in what two have marked as complete.")

    def _choose(self, index: QModelIndex) -> None:
        row = self.rows.row_at(index)
        if row is not None:
            self.figure_wanted.emit(row.key)

    def showEvent(self, event: QShowEvent) -> None:
        """Tells that it is seen now."""
        super().showEvent(event)
        self.seen.emit()
