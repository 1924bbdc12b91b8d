"""The page "What" of the export dialog: tags of people or gold, labels, annotators, documents, verdicts, days."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QGridLayout, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from annotator.model.review import GOLD, VERDICT_STATES
from annotator.text.dates import first_day, last_day, read_date, show_date
from annotator.ui.export.check_list import CheckList, combo
from annotator.ui.export.chosen import COMPLETE, Choosable, Kept
from annotator.ui.i18n import language, tr
from annotator.ui.parts import TonedLabel
from annotator.ui.words import verdict_word


class WhatPage(QWidget):
    """`changed` whenever something else is chosen."""

    changed = Signal()

    def __init__(
        self,
        labels: tuple[Choosable, ...],
        annotators: tuple[Choosable, ...],
        documents: tuple[Choosable, ...],
        last: Kept,
    ) -> None:
        super().__init__()
        only = last.get("only", ())
        self._what = combo([(tr("Tags of people"), ""), (tr("Gold"), GOLD)], tr("What"), only)
        states = tuple(Choosable(state, verdict_word(state)) for state in VERDICT_STATES)
        self.labels = CheckList(labels, tr("Labels"), last.get("labels", ()))
        self.annotators = CheckList(annotators, tr("Annotators"))
        self.documents = CheckList(documents, tr("Documents"))
        self.verdicts = CheckList(states, tr("Verdicts"), last.get("verdicts", ()))
        self._days = tuple(QLineEdit() for _ in range(2))
        for line, words, day in zip(
            self._days, (tr("from day"), tr("to day")), last.get("days", ()) or ("", ""), strict=False
        ):
            line.setPlaceholderText(words)
            line.setAccessibleName(f"{tr('Last changed')}: {words}")
            line.setText(show_date(day, language()) if day else "")
        self._complete = QCheckBox(tr("Only where their author has read to the end"))
        self._complete.setChecked(COMPLETE in only)
        self._lay_out()
        self._what.currentIndexChanged.connect(self.changed)
        self._complete.toggled.connect(self.changed)
        for line in self._days:
            line.textChanged.connect(self.changed)
        for one_list in self.lists:
            one_list.itemChanged.connect(self.changed)

    @property
    def lists(self) -> tuple[CheckList, ...]:
        """All lists with ticks."""
        return self.labels, self.annotators, self.documents, self.verdicts

    @property
    def gold(self) -> bool:
        """Whether gold is wanted."""
        return bool(self._what.currentData() == GOLD)

    @property
    def complete_only(self) -> bool:
        """Whether only what lies in text that its author has read to the end."""
        return self._complete.isChecked()

    @property
    def days(self) -> tuple[str, str]:
        """From and to in ISO 8601, "" for no limit; what cannot be read is none (see `fault`)."""
        since, until = (read_date(line.text()) or "" for line in self._days)
        return first_day(since), last_day(until)

    def fault(self) -> str:
        """Why nothing can be written so; "" where all is well."""
        if any(one.count() and not one.ticked() for one in self.lists):
            return tr("Nothing is chosen: tick at least one of each.")
        for line in self._days:
            if line.text().strip() and read_date(line.text()) is None:
                return tr("“{text}” is no day; write it like 2 March 2017 or 2017-03-02.", text=line.text().strip())
        since, until = self.days
        if since and until and since > until:
            return tr("The first day comes after the last.")
        return ""

    def _lay_out(self) -> None:
        days = QHBoxLayout()
        for line in self._days:
            days.addWidget(line, 1)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setSpacing(8)
        form.addRow(tr("What"), self._what)
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        for place, one_list in enumerate(self.lists):
            row, column = divmod(place, 2)
            grid.addWidget(TonedLabel(one_list.accessibleName()), 2 * row, column)
            grid.addWidget(one_list, 2 * row + 1, column)
        below = QFormLayout()
        below.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        below.setSpacing(8)
        below.addRow(tr("Last changed"), days)
        below.addRow(self._complete)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addLayout(form)
        layout.addLayout(grid, 1)
        layout.addLayout(below)
