"""The preview of an export: its first records as they will stand in the file, and below what will not go as it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import (
    QAbstractItemView,
    QSizePolicy,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QTextEdit,
    QVBoxLayout,
    QWidget,
)

from annotator.dataset.records import Record
from annotator.ui.i18n import number, phrase, tr
from annotator.ui.parts import TonedLabel
from annotator.ui.words import wrapped
from annotator.workbench.export_preview import Loss, Preview

CELL = 30
"""Characters of a column of the table, at most, and of one that says little to a person."""
NARROW = 10
_DULL = {"id", "sha256", "prefix", "suffix", "quads", "reviews", "comments", "sources"}
LONG = 160
"""Characters from which on lines are told from each other by the room between them."""
_KIB = 1024


class PreviewPane(QWidget):
    """Shows one `Preview`; the one before stays until the next is there, so that nothing flickers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heading = TonedLabel(tr("Preview"), bold=True)
        self._heading.setWordWrap(True)
        self.text = _quiet_text(tr("First records"))
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.table = QTableWidget()
        self.table.setAccessibleName(tr("First records"))
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setWordWrap(False)
        self.table.setProperty("role", "field")
        self.table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.verticalHeader().hide()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.text)
        self._stack.addWidget(self.table)
        self._stack.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._outcome = TonedLabel(size=1.0, quiet=False)
        self._outcome.setWordWrap(True)
        self.losses = _quiet_text(tr("What will not go as it is"))
        self.losses.setFixedHeight(5 * self.losses.fontMetrics().lineSpacing() + 12)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in (self._heading, self._stack, self._outcome, self.losses):
            layout.addWidget(widget, 1 if widget is self._stack else 0)
        self.losses.hide()

    def sizeHint(self) -> QSize:
        """Wide enough for a line of JSON to be told from another."""
        return QSize(520, 420)

    def say_busy(self) -> None:
        """The next preview is being made."""
        self._heading.setText(tr("Preview · being made …"))

    def show_preview(self, found: Preview) -> None:
        """Takes the place of the one before."""
        files = ", ".join(found.parts)
        self._heading.setText(tr("Preview · a folder with {files}", files=files) if files else tr("Preview"))
        if found.table:
            self._fill(found.table)
            self._stack.setCurrentWidget(self.table)
        else:
            _put(self.text, "\n".join(_said(found)))
            self._stack.setCurrentWidget(self.text)
        dealt = tr("Which part a document goes to, and what is left out as repeated elsewhere, is seen at the export.")
        self._outcome.setText(f"{outcome(found)} {dealt}" if found.split and found.total else outcome(found))
        _put(self.losses, "\n".join(map(loss_words, found.losses)))
        self.losses.setVisible(bool(found.losses))

    def say(self, words: str) -> None:
        """Words in place of a preview: why there is none."""
        self._heading.setText(tr("Preview"))
        _put(self.text, "")
        self._stack.setCurrentWidget(self.text)
        self._outcome.setText(words)
        self.losses.hide()

    def _fill(self, rows: Sequence[Sequence[str]]) -> None:
        header, *body = rows
        self.table.setColumnCount(len(header))
        self.table.setHorizontalHeaderLabels(list(header))
        self.table.setRowCount(len(body))
        for y, row in enumerate(body):
            for x, cell in enumerate(row[: len(header)]):
                item = QTableWidgetItem(" ".join(cell.split()))
                item.setToolTip(wrapped(cell))
                self.table.setItem(y, x, item)
        self.table.resizeColumnsToContents()
        self.table.verticalHeader().setDefaultSectionSize(self.fontMetrics().height() + 8)
        letter = self.fontMetrics().averageCharWidth()
        for column, name in enumerate(header):
            widest = letter * (NARROW if name in _DULL else CELL)
            self.table.setColumnWidth(column, min(self.table.columnWidth(column), widest))


def outcome(found: Preview) -> str:
    """What becomes of the tags, one sentence."""
    if not found.total:
        return tr("No tag fits these choices.")
    numbers = {kind: sum(loss.count for loss in found.losses if loss.kind == kind) for kind in ("refused", "adjusted")}
    if found.whole and not any(numbers.values()):
        return tr("All of them go out as they are.")
    if not any(numbers.values()):
        return tr("The first {n} go out as they are; the others are seen at the export.", n=number(found.looked_at))
    values = {name: number(count) for name, count in numbers.items()}
    if found.whole:
        return tr("{adjusted} times something is adjusted, {refused} times a tag is refused:", **values)
    return tr(
        "Of the first {n} tags: {adjusted} times something is adjusted, {refused} times a tag is refused:",
        n=number(found.looked_at),
        **values,
    )


def loss_words(loss: Loss) -> str:
    """ "12 × refused: It holds a NUL character …"."""
    kind = tr("refused") if loss.kind == "refused" else tr("adjusted")
    return f"{number(loss.count)} × {kind}: {phrase(loss.why)}"


def _said(found: Preview) -> list[str]:
    """Files, then lines of the file, or the first record in words."""
    said = [f"{name}   {_size(size)}" for name, size in found.files]
    if found.file:
        said += ["", f"— {found.file} —"]
    elif found.first is not None:
        said += ["", *record_words(found.first)]
    return [*said, *found.lines]


def record_words(record: Record) -> list[str]:
    """A record for a person, where the file is not for reading."""
    fields = [f"{name}: {value}" for name, value in record.fields.items()]
    where = tr("page {page}, characters {start}–{end}", page=record.page, start=record.start, end=record.end)
    return [
        f"{record.document}, {where}",
        f"{record.label}: “{' '.join(record.text.split())}”",
        *fields,
        record.annotator,
    ]


def _size(size: int) -> str:
    return f"{number(size)} B" if size < _KIB else f"{number(round(size / _KIB))} kB"


def _quiet_text(name: str) -> QTextEdit:
    made = QTextEdit()
    made.setProperty("role", "field")
    made.setReadOnly(True)
    made.setTabChangesFocus(True)
    made.setAcceptRichText(False)
    made.setAccessibleName(name)
    # What has no spaces, as JSON now and then, breaks anywhere.
    made.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
    )
    return made


def _put(where: QTextEdit, text: str) -> None:
    if where.toPlainText() == text:
        return
    where.setPlainText(text)
    apart = QTextBlockFormat()
    apart.setBottomMargin(where.fontMetrics().height() / 2)
    block = where.document().firstBlock()
    while block.isValid():
        if block.length() > LONG:
            QTextCursor(block).mergeBlockFormat(apart)
        block = block.next()
