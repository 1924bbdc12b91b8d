"""How good suggestions are in this project, label by label, and how long a tag takes with them and without."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
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

WIDTH, HEIGHT = 980, 330


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
        self.table = _table(_rows(schema, figures, times))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.close)
        if learn is not None:
            learning = buttons.addButton(tr("Learn from the tags now"), QDialogButtonBox.ButtonRole.ActionRole)
            learning.clicked.connect(learn)
            learning.clicked.connect(self.close)
        column = QVBoxLayout(self)
        for words in _about(schema, figures, version):
            label = QLabel(words)
            label.setWordWrap(True)
            column.addWidget(label)
        column.addWidget(self.table, 1)
        column.addWidget(buttons)
        self.resize(WIDTH, HEIGHT)


def _says_little(said: Figures | None) -> bool:
    return said is not None and said.says_little


def _about(schema: LabelSchema, figures: Mapping[LabelId, Figures], version: str) -> Iterable[str]:
    if figures:
        yield tr(
            "Measured in this project: each document judged by what the others taught; in brackets the 95 % interval, from six documents on."
        )
        yield tr(
            "Right: of suggestions that somebody answered one by one, or that stand where all is marked as complete. Found: of tags where all is marked as complete."
        )
        little = [say(label.name, language()) for label in schema.labels if _says_little(figures.get(label.id))]
        if little:
            yield tr(
                "These figures say little of {labels}: hardly anything is marked as complete or refused, so that nothing can count against a suggestion.",
                labels=", ".join(little),
            )
    else:
        yield tr(
            "Nothing was measured in this project yet: tag, or mark as complete, in two documents at least, then learn."
        )
    yield tr(
        "Seconds by suggestion count from when it is shown, with those rejected or passed over before; by hand from when the passage is marked. Pauses of a minute and more are left out."
    )
    yield tr("Suggestions are made by: {version}", version=version_said(version))


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
        else tr("{seconds} ({n} tags)", seconds=number(round(taken.median, 1)), n=number(taken.count))
    )


def _table(rows: Sequence[Sequence[str]]) -> QTableWidget:
    head, *body = rows
    table = QTableWidget(len(body), len(head))
    table.setAccessibleName(tr("How good suggestions are"))
    table.setHorizontalHeaderLabels(list(head))
    table.verticalHeader().hide()
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    for at, row in enumerate(body):
        for column, words in enumerate(row):
            table.setItem(at, column, QTableWidgetItem(words))
    table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
    table.horizontalHeader().setStretchLastSection(True)
    return table
