"""How good suggestions are in this project, label by label, and how long a tag takes with them and without."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHeaderView,
    QLabel,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from annotator.model.annotation import LabelId
from annotator.model.label_schema import LabelSchema
from annotator.suggest.figures import Figures
from annotator.suggest.rates import Interval
from annotator.ui.i18n import language, number, tr
from annotator.ui.panels.suggestion_words import version_said
from annotator.ui.words import say
from annotator.workbench.tag_clock import TimeTaken

MARGIN, GAP = 16, 24
_WORDS = {0: Qt.AlignmentFlag.AlignLeft, 7: Qt.AlignmentFlag.AlignHCenter}
"""The columns that hold words, not figures, and where those stand."""


class FiguresDialog(QDialog):
    """Does not block the window; goes when it is closed. `learn` is what the button does, None where nobody may."""

    def __init__(
        self,
        schema: LabelSchema,
        figures: Mapping[LabelId, Figures],
        times: Sequence[TimeTaken],
        version: str,
        learn: Callable[[], object] | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("How good suggestions are"))
        self._schema = schema
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        self.learn = buttons.addButton(tr("Learn from the tags now"), QDialogButtonBox.ButtonRole.ActionRole)
        self.learn.setVisible(learn is not None)
        if learn is not None:
            self.learn.clicked.connect(learn)
        column = QVBoxLayout(self)
        column.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        column.setSpacing(8)
        self._said = QLabel(self)
        self._said.setWordWrap(True)
        self._said.setTextFormat(Qt.TextFormat.PlainText)
        column.addWidget(self._said)
        column.addSpacing(6)
        self._column, self.table = column, _Table(_rows(schema, figures, times))
        column.addWidget(self.table, 1)
        column.addSpacing(6)
        column.addWidget(buttons)
        self.show_figures(figures, times, version)

    def show_figures(self, figures: Mapping[LabelId, Figures], times: Sequence[TimeTaken], version: str) -> None:
        """Shows these in the place of the former; the page grows with them, but never shrinks."""
        table = _Table(_rows(self._schema, figures, times))
        self._column.replaceWidget(self.table, table)
        self.table.hide()
        self.table.deleteLater()
        self.table = table
        self._said.setText("\n\n".join(_about(self._schema, figures)))
        # The state of the rules is for who writes to us about them.
        self._said.setToolTip(tr("Suggestions are made by: {version}", version=version_said(version)))
        self.resize(self.size().expandedTo(self.sizeHint()))

    def show_learning(self, *, learning: bool) -> None:
        """Whether the figures are being measured anew."""
        self.learn.setEnabled(not learning)
        self.learn.setText(tr("Learning …") if learning else tr("Learn from the tags now"))


def _says_little(said: Figures | None) -> bool:
    return said is not None and said.says_little


def _about(schema: LabelSchema, figures: Mapping[LabelId, Figures]) -> Iterable[str]:
    names = {label.id: say(label.name, language()) for label in schema.labels}
    if figures:
        yield tr(
            "Measured in this project: each document judged by what the others taught; in brackets the 95 % interval, from six documents on."
        )
        yield tr(
            "Right: of suggestions that somebody answered one by one, or that stand where all is marked as complete. Found: of tags where all is marked as complete."
        )
        little = [name for label, name in names.items() if _says_little(figures.get(label))]
        if little:
            yield tr(
                "These figures say little of {labels}: hardly anything is marked as complete or refused, so that nothing can count against a suggestion.",
                labels=", ".join(little),
            )
        missing = [name for label, name in names.items() if label not in figures]
        if missing:
            yield tr(
                "Not measured: {labels}. That takes tags, or answers to suggestions, in two documents at least.",
                labels=", ".join(missing),
            )
    else:
        yield tr(
            "Nothing was measured in this project yet: tag, or mark as complete, in two documents at least, then learn."
        )
    yield tr(
        "Seconds by suggestion count from when it is shown, with those rejected or passed over before; by hand from when the passage is marked. Pauses of a minute and more are left out."
    )


def _rows(schema: LabelSchema, figures: Mapping[LabelId, Figures], times: Sequence[TimeTaken]) -> list[tuple[str, ...]]:
    taken = {(each.label, each.kind): each for each in times}
    head = (
        tr("Label"), tr("Documents"), tr("Tags"), tr("Judged"), tr("Right"), tr("Found"), "F1", tr("Made by"),
        tr("Seconds by suggestion"), tr("Seconds by hand"),
    )  # fmt: skip
    names = [(label.id, say(label.name, language())) for label in schema.labels]
    rows: list[tuple[str, ...]] = [head]
    for label, name in (*names, ("", tr("all"))):
        spent = (_seconds(taken.get((label, "suggestion"))), _seconds(taken.get((label, "hand"))))
        rows.append((name, *_measured(figures.get(LabelId(label))), *spent))
    return rows


def _measured(said: Figures | None) -> tuple[str, ...]:
    if said is None:
        return ("–",) * 7
    rates = (said.overlap.precision, said.overlap.recall, said.overlap.f1)
    shares = (_share(rate, bounds) for rate, bounds in zip(rates, said.intervals, strict=True))
    by = tr("learned here") if said.learned else tr("rules")
    return number(said.documents), number(said.tags), number(round(said.judged)), *shares, by


def _share(rate: float | None, bounds: Interval | None) -> str:
    if rate is None:
        return "–"
    said = f"{rate * 100:.0f} %"
    return said if bounds is None else f"{said} [{bounds[0] * 100:.0f}–{bounds[1] * 100:.0f}]"


def _seconds(taken: TimeTaken | None) -> str:
    return (
        "–"
        if taken is None
        else f"{number(round(taken.median, 1))} ({tr('1 tag') if taken.count == 1 else tr('{n} tags', n=number(taken.count))})"
    )


class _Table(QTableWidget):
    """As high as its rows, without a grid; figures stand at the right of their columns."""

    def __init__(self, rows: Sequence[Sequence[str]]) -> None:
        head, *body = rows
        super().__init__(len(body), len(head))
        self.setAccessibleName(tr("How good suggestions are"))
        self.setHorizontalHeaderLabels(list(head))
        self.verticalHeader().hide()
        self.setShowGrid(False)
        self.setProperty("role", "bare")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        for at, row in enumerate([head, *body]):
            for column, words in enumerate(row):
                side = _WORDS.get(column, Qt.AlignmentFlag.AlignRight)
                item = self.horizontalHeaderItem(column) if at == 0 else QTableWidgetItem(words)
                assert item is not None
                item.setTextAlignment(side | Qt.AlignmentFlag.AlignVCenter)
                if at > 0:
                    self.setItem(at - 1, column, item)
        self.setWordWrap(False)
        self.ensurePolished()
        metrics, columns = self.fontMetrics(), self.horizontalHeader()
        columns.setHighlightSections(False)
        columns.setSectionsClickable(False)
        for column, said in enumerate(zip(*rows, strict=True)):
            self.setColumnWidth(column, max(metrics.horizontalAdvance(each) for each in said) + GAP)
        columns.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        columns.setMinimumSectionSize(self.columnWidth(0))

    def sizeHint(self) -> QSize:
        """All columns and rows."""
        columns, rows = self.horizontalHeader(), self.verticalHeader()
        wide = sum(self.columnWidth(at) for at in range(1, self.columnCount())) + columns.minimumSectionSize()
        return QSize(wide + 8, columns.sizeHint().height() + rows.length() + 8)
