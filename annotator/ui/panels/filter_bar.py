"""The filter of the reviewer's queue: chips that are switched on and off, and a menu with everything there is to choose."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton, QVBoxLayout, QWidget

from annotator.model.annotation import AnnotatorId, DocumentId, LabelId
from annotator.model.review import VERDICT_STATES
from annotator.review.queue import Filter
from annotator.text.dates import show_date
from annotator.ui.flow import FlowLayout
from annotator.ui.i18n import language, tr
from annotator.ui.panels.day_row import DayRow
from annotator.ui.parts import MARGIN, Panel
from annotator.ui.words import verdict_word

FEW = 3
"""So many annotators have chips of their own; more are in the menu."""


@dataclass(frozen=True, slots=True)
class Choices:
    """What can be chosen among: names by id, the document that is open, whether there are conflicts."""

    annotators: Mapping[AnnotatorId, str]
    labels: Mapping[LabelId, str]
    document: DocumentId | None = None
    conflicts: bool = False


class FilterBar(Panel):
    """Shows a filter and tells the next one."""

    filter_changed = Signal(object)
    """The new `Filter`."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.filter = Filter()
        self._choices = Choices({}, {})
        self._chips: dict[str, QToolButton] = {}
        self._chip_home = QWidget()
        self._flow = FlowLayout(self._chip_home, gap=6, row_gap=6)
        self._days = DayRow()
        self._days.days_changed.connect(self._choose_days)
        self._days.hide()
        self.more = QToolButton()
        self.more.setProperty("role", "chip")
        self.more.setText("+")
        self.more.clicked.connect(self._open_menu)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(MARGIN, 8, MARGIN, 8)
        layout.setSpacing(6)
        layout.addWidget(self._chip_home)
        layout.addWidget(self._days)
        self.retranslate()

    def show_choices(self, choices: Choices) -> None:
        """What there is to choose among; nothing is told."""
        if choices != self._choices:
            self._choices = choices
            self._arrange()

    def show_filter(self, wanted: Filter) -> None:
        """Shows a filter that is in force; nothing is told."""
        if wanted != self.filter:
            self.filter = wanted
            self._arrange()

    def reset(self) -> None:
        """Nothing is chosen, and there is nothing to choose among; nothing is told."""
        self.filter, self._choices = Filter(), Choices({}, {})
        self._days.hide()
        self._arrange()

    def chip(self, name: str) -> QToolButton:
        """A chip: "disagreement", "open", "document", "conflicts", "annotator <id>", "label <id>", …; KeyError if none."""
        return self._chips[name]

    def retranslate(self) -> None:
        """Says all words again."""
        self.more.setToolTip(tr("More filters"))
        self.more.setAccessibleName(tr("More filters"))
        self._arrange()

    # What is chosen

    def _choose(self, wanted: Filter) -> None:
        self.filter = wanted
        self._arrange()
        self.filter_changed.emit(wanted)

    def _choose_days(self, since: str, until: str) -> None:
        self._choose(replace(self.filter, since=since, until=until))

    def _switches(self) -> dict[str, tuple[str, bool, Filter]]:
        """By name: the chip's words, whether it is on, and the filter that a click makes."""
        now, here = self.filter, self._choices.document
        found = {
            "disagreement": (tr("disagreement"), now.disagreement, replace(now, disagreement=not now.disagreement)),
            "open": (tr("open only"), now.open_only, replace(now, open_only=not now.open_only)),
        }
        if here is not None or now.documents:
            other = frozenset[DocumentId]() if now.documents or here is None else frozenset({here})
            found["document"] = (tr("this document"), bool(now.documents), replace(now, documents=other))
        if self._choices.conflicts or now.conflicts:
            found["conflicts"] = (tr("conflicts"), now.conflicts, replace(now, conflicts=not now.conflicts))
        for person, name in self._choices.annotators.items():
            other_people = now.annotators ^ {person}
            found[f"annotator {person}"] = (name, person in now.annotators, replace(now, annotators=other_people))
        for label, name in self._choices.labels.items():
            found[f"label {label}"] = (name, label in now.labels, replace(now, labels=now.labels ^ {label}))
        for state in VERDICT_STATES:
            other_states = now.verdicts ^ {state}
            found[f"verdict {state}"] = (
                verdict_word(state),
                state in now.verdicts,
                replace(now, verdicts=other_states),
            )
        if now.since or now.until:
            found["days"] = (_days_said(now), True, replace(now, since="", until=""))
        return found

    def _arrange(self) -> None:
        """Chips for what is on, and for what is often wanted."""
        switches = self._switches()
        shown = [name for name, (_, on, _) in switches.items() if on or self._is_usual(name)]
        hands = next((name for name, chip in self._chips.items() if chip.hasFocus()), "")
        if list(self._chips) != shown:
            self._make_chips(shown)
        for name in shown:
            words, on, _ = switches[name]
            self._chips[name].setText(words.replace("&", "&&"))
            self._chips[name].setChecked(on)
        if hands in self._chips:
            self._chips[hands].setFocus()
        self._chip_home.updateGeometry()

    def _is_usual(self, name: str) -> bool:
        kind, _, _ = name.partition(" ")
        if kind == "annotator":
            return 1 < len(self._choices.annotators) <= FEW
        return kind in ("disagreement", "open", "document", "conflicts")

    def _make_chips(self, names: list[str]) -> None:
        while self._flow.count():
            self._flow.takeAt(0)
        for name in [known for known in self._chips if known not in names]:
            gone = self._chips.pop(name)
            gone.hide()
            gone.deleteLater()
        self._chips = {name: self._chips.get(name) or self._make_chip(name) for name in names}
        for chip in (*self._chips.values(), self.more):
            self._flow.addWidget(chip)
            chip.show()

    def _make_chip(self, name: str) -> QToolButton:
        chip = QToolButton(self._chip_home)
        chip.setProperty("role", "chip")
        chip.setCheckable(True)
        chip.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        chip.clicked.connect(lambda: self._choose(self._switches()[name][2]))
        return chip

    # The menu

    def menu(self) -> QMenu:
        """Everything that can be chosen, by kind; it is gone once it is closed."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        switches = self._switches()
        heads: tuple[tuple[str, Callable[[], str]], ...] = (
            ("annotator", lambda: tr("Person")),
            ("label", lambda: tr("Label")),
            ("verdict", lambda: tr("Verdict")),
        )
        for kind, head in heads:
            part = menu.addMenu(head())
            for name, (words, on, wanted) in switches.items():
                if name.startswith(f"{kind} "):
                    action = QAction(words.replace("&", "&&"), part)
                    action.setCheckable(True)
                    action.setChecked(on)
                    action.triggered.connect(partial(lambda other, *_: self._choose(other), wanted))
                    part.addAction(action)
            part.setEnabled(bool(part.actions()))
        menu.addAction(tr("Changed between …"), self._ask_days)
        menu.addSeparator()
        clear = menu.addAction(tr("Take all filters away"), lambda: self._choose(Filter()))
        clear.setEnabled(self.filter != Filter())
        return menu

    def _ask_days(self) -> None:
        self._days.show_days(self.filter.since, self.filter.until)
        self._days.show()
        self._days.take_focus()

    def _open_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))


def _days_said(wanted: Filter) -> str:
    since, until = (show_date(day, language()) for day in (wanted.since, wanted.until))
    if wanted.since and wanted.until:
        return tr("{since} – {until}", since=since, until=until)
    return tr("since {day}", day=since) if wanted.since else tr("until {day}", day=until)
