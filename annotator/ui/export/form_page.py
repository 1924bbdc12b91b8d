"""The page "Form" of the export dialog: the format, the text, the split and the card; what a format cannot is pale."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from annotator.dataset.split import Split
from annotator.ui.export.check_list import combo
from annotator.ui.export.chosen import (
    CARD,
    JOINED,
    NEGATIVES,
    ExportFormat,
    Kept,
    first,
    split_of,
    split_said,
)
from annotator.ui.i18n import number, tr
from annotator.ui.parts import TonedLabel

USUAL = Split((80.0, 10.0, 10.0))
_NONE, _USUAL, _OWN = "", "usual", "own"
_MOST_SEED = 2**31 - 1


class FormPage(QWidget):
    """`changed` whenever something else is chosen, `format_changed` before it where that is the format."""

    changed = Signal()
    format_changed = Signal()

    def __init__(self, formats: tuple[ExportFormat, ...], last: Kept) -> None:
        super().__init__()
        self._formats = formats
        form, split = last.get("form", ()), split_of(last.get("split", ()))
        self.box = combo([(one.name, one.id) for one in formats], tr("Format"), last.get("format", ()))
        self._needs = _Needs()
        self._joined = combo(
            [(tr("As printed"), ""), (tr("Words that a line break cut in two joined"), JOINED)], tr("Text"), form
        )
        self._negatives = QCheckBox(tr("Passages of complete text without a tag, too"))
        self._negatives.setChecked(NEGATIVES in form)
        self._split = combo(
            [(tr("No split"), _NONE), ("80 / 10 / 10", _USUAL), (tr("Shares of my own"), _OWN)],
            tr("Split"),
            () if split is None else (_USUAL if split.shares == USUAL.shares else _OWN,),
        )
        shares = (split or USUAL).shares
        self._shares = QLineEdit(" / ".join(number(share) for share in shares))
        self._shares.setAccessibleName(tr("Shares in percent"))
        self._seed = QSpinBox()
        self._seed.setRange(0, _MOST_SEED)
        self._seed.setValue(split.seed if split is not None else 0)
        self._seed.setAccessibleName(tr("Seed"))
        self._seed.setMinimumHeight(self._shares.sizeHint().height())
        self._card = QCheckBox(tr("With a card"))
        self._card.setToolTip(tr("A README that says what, from where, by whom, agreement, counts and checksums."))
        self._wants_card = CARD in form
        self._licence = QLineEdit(first(last, "licence"))
        self._licence.setPlaceholderText(tr("such as CC BY 4.0; empty where there is none"))
        self._licence.setAccessibleName(tr("Licence"))
        self._why = TonedLabel()
        self._why.setWordWrap(True)
        self._lay_out()
        self._connect()
        self._follow()

    def _connect(self) -> None:
        self.box.currentIndexChanged.connect(self.format_changed)
        for box in (self.box, self._joined, self._split):
            box.currentIndexChanged.connect(self._follow)
        self._negatives.toggled.connect(self._follow)
        self._card.clicked.connect(self._want_card)
        self._shares.textChanged.connect(self._follow)
        self._licence.textChanged.connect(self._follow)
        self._seed.valueChanged.connect(self._follow)

    # What is chosen

    @property
    def format(self) -> ExportFormat:
        """The format."""
        return self._formats[self.box.currentIndex()]

    @property
    def negatives(self) -> bool:
        """Whether passages without a tag come along."""
        return self._negatives.isEnabled() and self._negatives.isChecked()

    @property
    def joined(self) -> bool:
        """Whether words that a line break cut are joined."""
        return self._joined.isEnabled() and self._joined.currentData() == JOINED

    @property
    def split(self) -> Split | None:
        """The split; None where none is wanted, or its shares cannot be read (see `fault`)."""
        kind = self._split.currentData()
        text = USUAL.text if kind == _USUAL else self._shares.text() if kind == _OWN else ""
        return split_said(text, self._seed.value()) if text else None

    @property
    def card(self) -> bool:
        """Whether there is a card."""
        return self._wants_card or self._must_have_card

    @property
    def _must_have_card(self) -> bool:
        """Parts always come with the card that says how they were made."""
        return self.format.with_card or self.split is not None

    @property
    def licence(self) -> str:
        """The licence that the card names."""
        return " ".join(self._licence.text().split()) if self.card else ""

    def kept(self) -> dict[str, tuple[str, ...]]:
        """What a person wants of the form, also where the format of the moment cannot."""
        wants = (
            (self._negatives.isChecked(), NEGATIVES),
            (self._joined.currentData() == JOINED, JOINED),
            (self._wants_card, CARD),
        )
        licence = " ".join(self._licence.text().split())
        return {"form": tuple(word for wanted, word in wants if wanted), "licence": (licence,)}

    def fault(self) -> str:
        """Why nothing can be written so; "" where all is well."""
        if self.format.needs:
            return tr("This format needs a package that is not installed.")
        if self._split.currentData() == _OWN and self.split is None:
            return tr("Shares are two or three numbers that are 100 together, such as 80 / 10 / 10.")
        return ""

    # How it looks

    def _follow(self) -> None:
        form = self.format
        self._needs.show_line(form.needs)
        self._joined.setEnabled(not form.printed)
        self._negatives.setEnabled(not form.tags_only)
        self._card.setEnabled(not self._must_have_card)
        self._card.setChecked(self.card)
        self._licence.setEnabled(self.card)
        kind = self._split.currentData()
        self._own.setRowVisible(self._shares, kind == _OWN)
        self._own.setRowVisible(self._seed, kind != _NONE)
        self._why.setText(" ".join(self._reasons()))
        self._why.setVisible(bool(self._why.text()))
        self.changed.emit()

    def _want_card(self, wanted: bool) -> None:
        self._wants_card = wanted
        self._follow()

    def _reasons(self) -> list[str]:
        """Why something is pale."""
        form, reasons = self.format, []
        if form.printed:
            reasons.append(tr("This format points into the pages as they are printed, where no words are joined."))
        if form.tags_only:
            reasons.append(tr("It has no way to show passages without a tag."))
        if form.with_card:
            reasons.append(tr("This format always comes with its card."))
        elif self.split is not None:
            reasons.append(tr("A split always comes with its card."))
        return reasons

    def _lay_out(self) -> None:
        form = self._own = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setSpacing(8)
        form.addRow(tr("Format"), self.box)
        form.addRow(self._needs)
        form.addRow(tr("Text"), self._joined)
        form.addRow(self._negatives)
        form.addRow(tr("Split"), self._split)
        form.addRow(tr("Shares in percent"), self._shares)
        form.addRow(tr("Seed"), self._seed)
        form.addRow(self._card)
        form.addRow(tr("Licence"), self._licence)
        form.addRow(self._why)
        layout = QVBoxLayout(self)
        layout.addLayout(form)
        layout.addStretch(1)


class _Needs(QWidget):
    """The line that installs what a format lacks, and a button that copies it."""

    def __init__(self) -> None:
        super().__init__()
        words = TonedLabel(tr("Install what it needs, then start Annotator again:"))
        words.setWordWrap(True)
        self._line = QLineEdit()
        self._line.setReadOnly(True)
        self._line.setAccessibleName(words.text())
        copy = QPushButton(tr("Copy"))
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._line.text()))
        row = QHBoxLayout()
        row.addWidget(self._line, 1)
        row.addWidget(copy)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(words)
        layout.addLayout(row)

    def show_line(self, line: str) -> None:
        """The line; "" hides it all."""
        self._line.setText(line)
        self._line.setCursorPosition(0)
        self.setVisible(bool(line))
