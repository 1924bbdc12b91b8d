"""What to export: the format, which labels, people and documents, and where to."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.ui.i18n import tr
from annotator.ui.parts import TonedLabel


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """A format to choose: its name on the command line, what a person calls it, and its files' ending (".jsonl")."""

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


class CheckList(QListWidget):
    """Names with a tick each; all ticked at first."""

    def __init__(self, items: tuple[Choosable, ...], name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setUniformItemSizes(True)
        for choosable in items:
            item = QListWidgetItem(choosable.name, self)
            item.setData(Qt.ItemDataRole.UserRole, choosable.id)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
        rows = min(max(len(items), 1), 6)
        self.setFixedHeight(rows * max(self.sizeHintForRow(0), self.fontMetrics().height() + 4) + 6)

    def ticked(self) -> tuple[str, ...]:
        """The ids with a tick."""
        items = [self.item(i) for i in range(self.count())]
        return tuple(
            str(item.data(Qt.ItemDataRole.UserRole)) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def chosen(self) -> tuple[str, ...] | None:
        """The ids with a tick, or None where all have one."""
        ticked = self.ticked()
        return None if len(ticked) == self.count() else ticked


class ExportDialog(QDialog):
    """`chosen` has the `ExportChoices` when OK is pressed; OK is pale while nothing would be written."""

    chosen = Signal(object)

    def __init__(
        self,
        formats: tuple[ExportFormat, ...],
        labels: tuple[Choosable, ...],
        annotators: tuple[Choosable, ...],
        documents: tuple[Choosable, ...],
        target: Path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Export"))
        self._formats = formats
        self._format = QComboBox()
        for one in formats:
            self._format.addItem(one.name, one.id)
        self._labels = CheckList(labels, tr("Labels"))
        self._annotators = CheckList(annotators, tr("Annotators"))
        self._documents = CheckList(documents, tr("Documents"))
        self._path = QLineEdit(str(target.with_suffix(formats[0].suffix)))
        self._path.setAccessibleName(tr("File"))
        self._browse = QPushButton(tr("Choose …"))
        self._browse.clicked.connect(self._ask_path)
        self._said = TonedLabel(size=1.0)
        self._said.setWordWrap(True)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Export"))
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)
        self._lay_out()
        self._format.currentIndexChanged.connect(self._follow_format)
        self._path.textChanged.connect(self._check)
        for one_list in (self._labels, self._annotators, self._documents):
            one_list.itemChanged.connect(self._check)
        self._check()

    def choices(self) -> ExportChoices:
        """What is chosen now."""
        return ExportChoices(
            str(self._format.currentData()),
            Path(self._path.text().strip()).expanduser(),
            self._labels.chosen(),
            self._annotators.chosen(),
            self._documents.chosen(),
        )

    def _lay_out(self) -> None:
        file = QHBoxLayout()
        file.addWidget(self._path, 1)
        file.addWidget(self._browse)
        form = QFormLayout()
        form.setSpacing(10)
        form.addRow(tr("Format"), self._format)
        form.addRow(tr("Labels"), self._labels)
        form.addRow(tr("Annotators"), self._annotators)
        form.addRow(tr("Documents"), self._documents)
        form.addRow(tr("File"), file)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addWidget(self._said)
        layout.addWidget(self._buttons)
        self.setMinimumWidth(520)

    def _follow_format(self) -> None:
        path = Path(self._path.text().strip())
        if path.suffix in {one.suffix for one in self._formats}:
            self._path.setText(str(path.with_suffix(self._formats[self._format.currentIndex()].suffix)))

    def _ask_path(self) -> None:
        one = self._formats[self._format.currentIndex()]
        # Whether to overwrite is asked here by the system's own dialog, and said below the path otherwise.
        path, _ = QFileDialog.getSaveFileName(self, tr("Export"), self._path.text(), f"{one.name} (*{one.suffix})")
        if path:
            self._path.setText(path)

    def _fault(self) -> str:
        path = self.choices().path
        lists = (self._labels, self._annotators, self._documents)
        if any(one.count() and not one.ticked() for one in lists):
            return tr("Nothing is chosen: tick at least one of each.")
        if not self._path.text().strip():
            return tr("Name a file to write.")
        if path.is_dir():
            return tr("“{path}” is a folder: name a file in it.", path=path)
        if not path.parent.is_dir():
            return tr("The folder “{path}” is not there.", path=path.parent)
        return ""

    def _check(self) -> None:
        fault = self._fault()
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not fault)
        exists = not fault and self.choices().path.exists()
        self._said.setText(fault or (tr("The file is there already and will be replaced.") if exists else ""))

    def _accept(self) -> None:
        self.chosen.emit(self.choices())
        self.accept()
