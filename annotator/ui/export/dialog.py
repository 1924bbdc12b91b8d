"""The export dialog: what, in which form, where to; says how many tags that is and shows the first of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.model.review import VERDICT_STATES
from annotator.ui.export.chosen import Choosable, ExportChoices, ExportFormat, kept_of
from annotator.ui.export.form_page import FormPage
from annotator.ui.export.preview_pane import PreviewPane
from annotator.ui.export.what_page import WhatPage
from annotator.ui.i18n import number, tr
from annotator.ui.parts import TonedLabel
from annotator.ui.words import verdict_word
from annotator.workbench.choosing import Kind, fits


def _tags(count: int) -> str:
    return tr("1 tag") if count == 1 else tr("{n} tags", n=number(count))


class ExportDialog(QDialog):
    """`chosen` has the `ExportChoices` when OK is pressed; OK is pale while nothing would be written.

    `last` is what `remembered` gave of an earlier one. `preview_wanted` has choices that could be written whenever they
    are others, `preview_dropped` comes where nothing could be; `preview` is where what comes of it is shown.
    """

    chosen = Signal(object)
    preview_wanted = Signal(object)
    preview_dropped = Signal()

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
        self._formats = formats
        self._tally: Mapping[Kind, int] | None = None
        self._asked: ExportChoices | None = None
        self._what = WhatPage(labels, annotators, documents, last or {})
        self._form = FormPage(formats, last or {})
        self.preview = PreviewPane()
        self._path = QLineEdit(str(target))
        self._path.setAccessibleName(tr("File"))
        self._browse = QPushButton(tr("Choose …"))
        self._count = TonedLabel(size=1.0, quiet=False)
        self._said = TonedLabel(size=1.0)
        self._buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Export"))
        self._lay_out()
        self._connect()
        self._follow_format()
        self._check()

    def choices(self) -> ExportChoices:
        """What is chosen now."""
        what, form = self._what, self._form
        since, until = what.days
        return ExportChoices(
            form.format.id,
            Path(self._path.text().strip()).expanduser(),
            what.labels.chosen(),
            what.annotators.chosen(),
            what.documents.chosen(),
            what.verdicts.chosen(),
            what.gold,
            what.complete_only,
            since,
            until,
            form.negatives,
            form.joined,
            form.split,
            form.card,
            form.licence,
        )

    def remembered(self) -> dict[str, tuple[str, ...]]:
        """What the next dialog begins with, in any project: documents, people and the file are each project's own."""
        left_out = {"labels": self._what.labels.left_out(), "verdicts": self._what.verdicts.left_out()}
        return kept_of(self.choices()) | self._form.kept() | left_out

    def set_tally(self, tally: Mapping[Kind, int]) -> None:
        """How many tags of each kind there are: from here on the dialog says how many are chosen."""
        self._tally = tally
        self._check()

    # Made once

    def _connect(self) -> None:
        self._buttons.accepted.connect(self._accept)
        self._buttons.rejected.connect(self.reject)
        self._browse.clicked.connect(self._ask_path)
        self._form.format_changed.connect(self._follow_format)
        self._form.changed.connect(self._follow_format)
        for page in (self._what, self._form):
            page.changed.connect(self._check)
        self._path.textChanged.connect(self._check)

    def _lay_out(self) -> None:
        pages = QTabWidget()
        pages.setDocumentMode(True)
        for page, words in ((self._what, tr("What")), (self._form, tr("Form"))):
            scroll = QScrollArea()
            scroll.setFrameShape(QFrame.Shape.NoFrame)
            scroll.setWidgetResizable(True)
            scroll.setWidget(page)
            pages.addTab(scroll, words)
        file = QHBoxLayout()
        file.addWidget(TonedLabel(tr("File"), size=1.0, quiet=False))
        file.addWidget(self._path, 1)
        file.addWidget(self._browse)
        both = QHBoxLayout()
        both.setSpacing(18)
        both.addWidget(pages, 5)
        both.addWidget(self.preview, 6)
        below = QHBoxLayout()
        sentences = QVBoxLayout()
        for each in (self._count, self._said):
            each.setWordWrap(True)
            sentences.addWidget(each)
        below.addLayout(sentences, 1)
        below.addWidget(self._buttons)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(both, 1)
        layout.addLayout(file)
        layout.addLayout(below)
        self.resize(1060, 620)

    # The file

    @property
    def _suffix(self) -> str:
        """What the path ends in: nothing where it is a folder."""
        form = self._form
        return "" if form.split is not None or form.card else form.format.suffix

    def _follow_format(self) -> None:
        path = self._path.text().strip()
        ending = max((one.suffix for one in self._formats if path.endswith(one.suffix)), key=len, default="")
        new = path.removesuffix(ending) + self._suffix
        if new != path:
            self._path.setText(new)

    def _ask_path(self) -> None:
        one = self._form.format
        if not self._suffix:
            path = QFileDialog.getExistingDirectory(self, tr("Export"), str(Path(self._path.text()).parent))
            if path:
                new = self._form.split is not None or self._form.card
                self._path.setText(str(Path(path) / Path(self._path.text()).name) if new else path)
            return
        # Whether to overwrite is asked here by the system's own dialog, and said below the path otherwise.
        path, _ = QFileDialog.getSaveFileName(self, tr("Export"), self._path.text(), f"{one.name} (*{one.suffix})")
        if path:
            self._path.setText(path)

    def _path_fault(self) -> str:
        path = self.choices().path
        if not self._path.text().strip():
            return tr("Name a file to write.")
        if path.is_dir() and self._suffix:
            return tr("“{path}” is a folder: name a file in it.", path=path)
        if self.choices().is_set and path.exists():
            return tr("“{path}” is there already: name a new folder.", path=path)
        if not path.parent.is_dir():
            return tr("The folder “{path}” is not there.", path=path.parent)
        return ""

    # How many

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
        gold = self._what.gold
        total = sum(n for (is_gold, _), n in counts.items() if is_gold == gold)
        parts = [
            f"{number(counts[gold, state])} {verdict_word(state)}" for state in VERDICT_STATES if counts[gold, state]
        ]
        said = f"{_tags(total)}: {', '.join(parts)}." if parts else tr("No tag fits these choices.")
        out = counts.total() - total
        return said if gold or not out else f"{said} {tr('Gold stays out ({tags}).', tags=_tags(out))}"

    def _check(self) -> None:
        fault = self._what.fault() or self._form.fault()
        wrong, counts = fault or self._path_fault(), self._chosen_kinds()
        empty = self._tally is not None and not any(gold == self._what.gold for gold, _ in counts)
        self._count.setText("" if self._tally is None else self._counted(counts))
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(not wrong and not empty)
        exists = not wrong and self.choices().path.is_file()
        self._said.setText(wrong or (tr("The file is there already and will be replaced.") if exists else ""))
        self._said.setVisible(bool(self._said.text()))
        self._ask_preview(fault, empty=empty)

    def _ask_preview(self, fault: str, *, empty: bool) -> None:
        """Asks for another preview where something but the path is another."""
        now = self.choices()
        if fault or empty:
            self._asked = None
            self.preview_dropped.emit()
            self.preview.say(fault or tr("No tag fits these choices."))
        elif self._asked is None or now != replace(self._asked, path=now.path):
            self._asked = now
            self.preview_wanted.emit(now)

    def ask_preview(self) -> None:
        """Asks for the first one, once somebody listens."""
        self._asked = None
        self._check()

    def _accept(self) -> None:
        self.chosen.emit(self.choices())
        self.accept()
