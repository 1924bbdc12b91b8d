"""What to export: the format, which tags by label, person, document and verdict, and where to; says how many that is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.model.review import GOLD, VERDICT_STATES
from annotator.ui.i18n import number, tr
from annotator.ui.panels.review_words import verdict_word
from annotator.ui.parts import TonedLabel
from annotator.workbench.choosing import Choices, Kind, fits

ROWS = 5
"""Rows of a list that are seen at once."""
COMPLETE = "complete"
"""Stands in the settings for "only where their author has read to the end"."""


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format to choose: its name on the command line, what a person calls it, its files' ending, "" for a folder."""

    id: str
    name: str
    suffix: str


@dataclass(frozen=True, slots=True)
class Choosable:
    """Something that can be left out: its id and its name."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class ExportChoices:
    """What was chosen; ids of what comes along, None where all does."""

    format: str
    path: Path
    labels: tuple[str, ...] | None
    annotators: tuple[str, ...] | None
    documents: tuple[str, ...] | None
    verdicts: tuple[str, ...] | None = None
    gold: bool = False
    complete_only: bool = False

    def as_choices(self) -> Choices:
        """The same for those who write it."""
        labels, annotators, documents, verdicts = (
            None if ids is None else frozenset(ids)
            for ids in (self.labels, self.annotators, self.documents, self.verdicts)
        )
        return Choices(labels, annotators, documents, verdicts, self.gold, self.complete_only)


class CheckList(QListWidget):
    """Names with a tick each; all ticked at first but those `without`, where that leaves any."""

    def __init__(self, items: tuple[Choosable, ...], name: str, without: Collection[str] = ()) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        for choosable in items:
            item = QListWidgetItem(choosable.name, self)
            item.setData(Qt.ItemDataRole.UserRole, choosable.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        if any(item.id not in without for item in items):
            for row, choosable in enumerate(items):
                if choosable.id in without:
                    self.item(row).setCheckState(Qt.CheckState.Unchecked)
        self._rows = min(max(len(items), 1), ROWS)

    def sizeHint(self) -> QSize:
        """As high as its rows, five at most."""
        return QSize(220, self._height(self._rows))

    def minimumSizeHint(self) -> QSize:
        """Two rows: a small screen scrolls the rest."""
        return QSize(120, self._height(min(self._rows, 2)))

    def _height(self, rows: int) -> int:
        return rows * max(self.sizeHintForRow(0), self.fontMetrics().height() + 4) + 6

    def ticked(self) -> tuple[str, ...]:
        """The ids with a tick."""
        items = [self.item(i) for i in range(self.count())]
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def left_out(self) -> tuple[str, ...]:
        """The ids without one."""
        ticked = set(self.ticked())
        every = (str(self.item(i).data(Qt.ItemDataRole.UserRole)) for i in range(self.count()))
        return tuple(each for each in every if each not in ticked)

    def chosen(self) -> tuple[str, ...] | None:
        """The ids with a tick, or None where all have one."""
        ticked = self.ticked()
        return None if len(ticked) == self.count() else ticked


def combo(items: Sequence[tuple[str, str]], name: str, chosen: Collection[str]) -> QComboBox:
    """Words with an id each, of which the first whose id is `chosen` is shown, the first of all otherwise."""
    made = QComboBox()
    made.setAccessibleName(name)
    for words, own in items:
        made.addItem(words, own)
    made.setCurrentIndex(next((row for row, (_, own) in enumerate(items) if own in chosen), 0))
    return made


def _tags(count: int) -> str:
    return tr("1 tag") if count == 1 else tr("{n} tags", n=number(count))


class ExportDialog(QDialog):
    """`chosen` has the `ExportChoices` when OK is pressed; OK is pale while nothing would be written.

    `last` is what `remembered` gave of an earlier one.
    """

    chosen = Signal(object)

    def __init__(
        self,
        formats: tuple[ExportFormat, ...],
        labels: tuple[Choosable, ...],
        annotators: tuple[Choosable, ...],
        documents: tuple[Choosable, ...],
        target: Path,
        parent: QWidget | None = None,
        last: Mapping[str, tuple[str, ...]] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        last = last or {}
        self._formats = formats
        self._tally: Mapping[Kind, int] | None = None
        self._format = combo([(one.name, one.id) for one in formats], tr("Format"), last.get("format", ()))
        self._what = combo([(tr("Tags of people"), ""), (tr("Gold"), GOLD)], tr("What"), last.get("only", ()))
        self._labels = CheckList(labels, tr("Labels"), last.get("labels", ()))
        self._annotators = CheckList(annotators, tr("Annotators"))
        self._documents = CheckList(documents, tr("Documents"))
        states = tuple(Choosable(state, verdict_word(state)) for state in VERDICT_STATES)
        self._verdicts = CheckList(states, tr("Verdicts"), last.get("verdicts", ()))
        self._complete = QCheckBox(tr("Only where their author has read to the end"))
        self._complete.setChecked(COMPLETE in last.get("only", ()))
        self._path = QLineEdit(f"{target}{formats[self._format.currentIndex()].suffix}")
        self._path.setAccessibleName(tr("File"))
        self._browse = QPushButton(tr("Choose …"))
        self._count = TonedLabel(size=1.0, quiet=False)
        self._said = TonedLabel(size=1.0)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Export"))
        self._lay_out()
        self._connect()
        self._check()

    @property
    def _lists(self) -> tuple[CheckList, ...]:
        return self._labels, self._annotators, self._documents, self._verdicts

    def choices(self) -> ExportChoices:
        """What is chosen now."""
        return ExportChoices(
            str(self._format.currentData()),
            Path(self._path.text().strip()).expanduser(),
            self._labels.chosen(),
            self._annotators.chosen(),
            self._documents.chosen(),
            self._verdicts.chosen(),
            self._what.currentData() == GOLD,
            self._complete.isChecked(),
        )

    def remembered(self) -> dict[str, tuple[str, ...]]:
        """What the next dialog begins with, in any project: documents, people and the file are each project's own."""
        now = self.choices()
        only = (*((GOLD,) if now.gold else ()), *((COMPLETE,) if now.complete_only else ()))
        left_out = {"labels": self._labels.left_out(), "verdicts": self._verdicts.left_out()}
        return {"format": (now.format,), "only": only, **left_out}

    def set_tally(self, tally: Mapping[Kind, int]) -> None:
        """How many tags of each kind there are: from here on the dialog says how many are chosen."""
        self._tally = tally
        self._check()

    def _connect(self) -> None:
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)
        self._browse.clicked.connect(self._ask_path)
        self._format.currentIndexChanged.connect(self._follow_format)
        self._format.currentIndexChanged.connect(self._check)
        self._what.currentIndexChanged.connect(self._check)
        self._complete.toggled.connect(self._check)
        self._path.textChanged.connect(self._check)
        for one_list in self._lists:
            one_list.itemChanged.connect(self._check)

    def _lay_out(self) -> None:
        file = QHBoxLayout()
        file.addWidget(self._path, 1)
        file.addWidget(self._browse)
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(tr("Format"), self._format)
        form.addRow(tr("What"), self._what)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        for place, one_list in enumerate(self._lists):
            row, column = divmod(place, 2)
            grid.addWidget(TonedLabel(one_list.accessibleName()), 2 * row, column)
            grid.addWidget(one_list, 2 * row + 1, column)
        below = QFormLayout()
        below.addRow(self._complete)
        below.addRow(tr("File"), file)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addLayout(grid, 1)
        layout.addLayout(below)
        for words in (self._count, self._said):
            words.setWordWrap(True)
            layout.addWidget(words)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(520)

    def _follow_format(self) -> None:
        path = self._path.text().strip()
        ending = max((one.suffix for one in self._formats if path.endswith(one.suffix)), key=len, default="")
        self._path.setText(path.removesuffix(ending) + self._formats[self._format.currentIndex()].suffix)

    def _ask_path(self) -> None:
        one = self._formats[self._format.currentIndex()]
        if not one.suffix:
            path = QFileDialog.getExistingDirectory(self, tr("Export"), str(Path(self._path.text()).parent))
            if path:
                self._path.setText(path)
            return
        # Whether to overwrite is asked here by the system's own dialog, and said below the path otherwise.
        path, _ = QFileDialog.getSaveFileName(self, tr("Export"), self._path.text(), f"{one.name} (*{one.suffix})")
        if path:
            self._path.setText(path)

    def _fault(self) -> str:
        path = self.choices().path
        if any(one.count() and not one.ticked() for one in self._lists):
            return tr("Nothing is chosen: tick at least one of each.")
        if not self._path.text().strip():
            return tr("Name a file to write.")
        if path.is_dir() and self._formats[self._format.currentIndex()].suffix:
            return tr("“{path}” is a folder: name a file in it.", path=path)
        if not path.parent.is_dir():
            return tr("The folder “{path}” is not there.", path=path.parent)
        return ""

    def _chosen_kinds(self) -> Counter[tuple[bool, str]]:
        """How many tags fit all that is chosen, by whether they are gold and by verdict."""
        now = self.choices()
        choices = now.as_choices()
        counts: Counter[tuple[bool, str]] = Counter()
        for kind, n in (self._tally or {}).items():
            if fits(kind, choices) and (now.documents is None or kind.document in now.documents):
                counts[kind.gold, kind.verdict] += n
        return counts

    def _counted(self, counts: Counter[tuple[bool, str]]) -> str:
        gold = self._what.currentData() == GOLD
        total = sum(n for (is_gold, _), n in counts.items() if is_gold == gold)
        parts = [
            f"{number(counts[gold, state])} {verdict_word(state)}" for state in VERDICT_STATES if counts[gold, state]
        ]
        said = f"{_tags(total)}: {', '.join(parts)}." if parts else tr("No tag fits these choices.")
        out = counts.total() - total
        return said if gold or not out else f"{said} {tr('Gold stays out ({tags}).', tags=_tags(out))}"

    def _check(self) -> None:
        fault, counts = self._fault(), self._chosen_kinds()
        empty = self._tally is not None and not any(gold == (self._what.currentData() == GOLD) for gold, _ in counts)
        self._count.setText("" if self._tally is None else self._counted(counts))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not fault and not empty)
        exists = not fault and self.choices().path.is_file()
        self._said.setText(fault or (tr("The file is there already and will be replaced.") if exists else ""))

    def _accept(self) -> None:
        self.chosen.emit(self.choices())
        self.accept()
