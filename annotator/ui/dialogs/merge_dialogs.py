"""The dialogs of bringing projects together: whether to bring files in, how far it has come, what to put in a package."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from annotator.base.paths import PACKAGE_SUFFIX
from annotator.ui.export.check_list import CheckList
from annotator.ui.export.chosen import Choosable
from annotator.ui.i18n import number, tr
from annotator.ui.parts import TonedLabel

_SHOWN = 8
_DELAY_MS = 300
"""What is done sooner shows no dialog."""


class MergeDialog(QDialog):
    """Asks whether to bring `files` into the project; with `may_open` also whether to open the first instead."""

    bring_in_chosen = Signal()
    open_chosen = Signal()

    def __init__(
        self, files: list[Path], project: str, *, may_open: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Bring in"))
        question = QLabel(
            tr("Open “{file}”, or bring it into “{project}”?", file=files[0].name, project=project)
            if may_open
            else tr("Bring this into “{project}”?", project=project)
        )
        names = [path.name for path in files[:_SHOWN]]
        if len(files) > _SHOWN:
            names.append(tr("and {n} more", n=number(len(files) - _SHOWN)))
        listed = QLabel("\n".join(names))
        listed.setContentsMargins(12, 0, 0, 0)
        listed.setVisible(not may_open)
        said = TonedLabel(
            tr("The other file is not changed. Bringing in cannot be undone; every tag of both sides is kept."),
            size=1.0,
        )
        for label in (question, listed, said):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        bring_in = self.buttons.addButton(tr("Bring in"), QDialogButtonBox.ButtonRole.AcceptRole)
        bring_in.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.accepted.connect(self.bring_in_chosen)
        if may_open:
            instead = self.buttons.addButton(tr("Open"), QDialogButtonBox.ButtonRole.ActionRole)
            instead.clicked.connect(self.reject)
            instead.clicked.connect(self.open_chosen)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        for widget in (question, listed, said, self.buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(460)


class ProgressDialog(QDialog):
    """How far work has come that the window waits for; appears after a moment, and stays until `finish`.

    `stop_wanted` comes once, of the button, of Escape or of the window's cross.
    """

    stop_wanted = Signal()

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setModal(True)
        self._finished = False
        self._what = QLabel(title)
        self._what.setTextFormat(Qt.TextFormat.PlainText)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setAccessibleName(title)
        self.stop = QPushButton(tr("Stop"))
        self.stop.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.addWidget(self._bar, 1)
        row.addWidget(self.stop)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(self._what)
        layout.addLayout(row)
        self.setMinimumWidth(460)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.show)
        self._timer.start(_DELAY_MS)

    def show_steps(self, done: int, total: int, what: str) -> None:
        """`done` of `total` are behind; `what` is in hand."""
        self._bar.setRange(0, total)
        self._bar.setValue(done)
        if what:
            self._what.setText(what)

    def finish(self) -> None:
        """The work has ended."""
        self._finished = True
        self._timer.stop()
        self.hide()
        self.deleteLater()

    def reject(self) -> None:
        """Asks for the stop; the dialog stays until the work has ended."""
        if not self._finished and self.stop.isEnabled():
            self.stop.setEnabled(False)
            self._what.setText(tr("Stopping …"))
            self.stop_wanted.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """The cross is a stop too."""
        event.ignore()
        self.reject()


@dataclass(frozen=True, slots=True)
class PackageChoices:
    """Which documents, None for the whole project, and where to."""

    path: Path
    documents: tuple[str, ...] | None


class PackageDialog(QDialog):
    """What to put in a package; read `choices` after it was accepted."""

    def __init__(self, documents: tuple[Choosable, ...], target: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Save a package"))
        words = QLabel(
            tr(
                "A package holds tags, verdicts, comments and who made them, not the PDFs. A colleague brings it into a project."
            )
        )
        words.setWordWrap(True)
        self._documents = CheckList(documents, tr("Documents"))
        self._documents.itemChanged.connect(self._check)
        self._path = QLineEdit(str(target))
        self._path.setAccessibleName(tr("File"))
        self._path.textChanged.connect(self._check)
        browse = QPushButton(tr("Choose …"))
        browse.clicked.connect(self._ask_path)
        file = QHBoxLayout()
        file.addWidget(self._path, 1)
        file.addWidget(browse)
        self._said = TonedLabel(size=1.0)
        self._said.setWordWrap(True)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addWidget(words)
        layout.addWidget(TonedLabel(tr("Documents"), bold=True))
        layout.addWidget(self._documents)
        layout.addWidget(TonedLabel(tr("File"), bold=True))
        layout.addLayout(file)
        layout.addWidget(self._said)
        layout.addWidget(self.buttons)
        self.setMinimumWidth(540)
        self._check()

    @property
    def choices(self) -> PackageChoices:
        """What is chosen now; a name without our ending gets it."""
        path = Path(self._path.text().strip()).expanduser()
        if path.name and path.suffix.lower() != PACKAGE_SUFFIX:
            path = path.with_name(path.name + PACKAGE_SUFFIX)
        return PackageChoices(path, self._documents.chosen())

    def _ask_path(self) -> None:
        kind = tr("Annotator package")
        # Whether to overwrite is said below the path.
        path, _ = QFileDialog.getSaveFileName(
            self,
            tr("Save a package"),
            self._path.text(),
            f"{kind} (*{PACKAGE_SUFFIX})",
            options=QFileDialog.Option.DontConfirmOverwrite,
        )
        if path:
            self._path.setText(path)

    def _fault(self) -> str:
        path = self.choices.path
        if self._documents.count() and not self._documents.ticked():
            return tr("No document is chosen: tick at least one.")
        if not self._path.text().strip():
            return tr("Name a file to write.")
        if path.is_dir():
            return tr("“{path}” is a folder: name a file in it.", path=path)
        if not path.parent.is_dir():
            return tr("The folder “{path}” is not there.", path=path.parent)
        return ""

    def _check(self) -> None:
        fault = self._fault()
        self.buttons.button(QDialogButtonBox.StandardButton.Save).setEnabled(not fault)
        exists = not fault and self.choices.path.exists()
        self._said.setText(fault or (tr("The file is there already and will be replaced.") if exists else ""))
