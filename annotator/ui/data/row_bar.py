"""The line above the table: which labels, annotators and verdicts are shown, what rows are grouped by, a line to filter by words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QToolButton, QWidget

from annotator.figures.rows import DataRow
from annotator.figures.tallies import ORDER, state
from annotator.model.annotation import LabelId
from annotator.model.label_schema import LabelSchema
from annotator.ui.data.columns import state_word
from annotator.ui.data.group_words import group_kind
from annotator.ui.data.row_choice import GROUPS, GroupBy, RowFilter
from annotator.ui.data.tick_menu import TickMenu
from annotator.ui.i18n import language, number, tr
from annotator.ui.parts import MARGIN, Panel
from annotator.ui.words import label_name

WAIT = 150
"""Milliseconds after the last letter until rows are filtered."""


class RowBar(Panel):
    """Shows a filter and tells the next one; nothing ticked in a menu means everything.

    `filter_changed` has a `RowFilter`, `groups_changed` a `GroupBy`; `tags_let_go` tells that the person closed the chip
    of a chart's bar. `blind`: annotators are letters, another person in each document, so nothing is chosen by them.
    """

    filter_changed = Signal(object)
    groups_changed = Signal(str)
    tags_let_go = Signal()
    down_wanted = Signal()
    """The hands want to go from the line of words to the rows."""

    def __init__(self, parent: QWidget | None = None, *, blind: bool = False) -> None:
        super().__init__(parent)
        self._groups = tuple(by for by in GROUPS if not (blind and by == "annotator"))
        self.filter = RowFilter()
        self._by: GroupBy = ""
        self._schema: LabelSchema | None = None
        self._there: dict[str, Sequence[str]] = {"labels": (), "annotators": (), "verdicts": ()}
        self._tags_name = ""
        self._menus: dict[str, TickMenu] = {}
        self.buttons = {name: self._button() for name in ("labels", "annotators", "verdicts", "gold", "groups", "tags")}
        self.words = QLineEdit()
        self.words.setClearButtonEnabled(True)
        self.words.setMinimumWidth(160)
        self.words.setMaximumWidth(300)
        self.words.installEventFilter(self)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(WAIT)
        self._pause.timeout.connect(self._take_words)
        self.words.textChanged.connect(lambda _words: self._pause.start())
        self.words.returnPressed.connect(self._take_words)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(MARGIN, 6, MARGIN, 6)
        layout.setSpacing(6)
        for button in self.buttons.values():
            layout.addWidget(button)
        self.buttons["annotators"].setHidden(blind)
        layout.addStretch(1)
        layout.addWidget(self.words, 2)
        self._connect()
        self.retranslate()

    def show_choices(self, rows: Iterable[DataRow], schema: LabelSchema) -> None:
        """What there is to choose among: what the rows have; nothing is told."""
        labels, people, states = set(), set(), set()
        for row in rows:
            labels.add(row.label)
            people.add(row.annotator)
            states.add(state(row))
        known = [label.id for label in schema.labels]
        self._schema = schema
        self._there = {
            "labels": [*(label for label in known if label in labels), *sorted(labels - set(known))],
            "annotators": sorted(people, key=str.casefold),
            "verdicts": [name for name in ORDER if name in states],
        }
        self._dress()

    def show_filter(self, asked: RowFilter) -> None:
        """Shows a filter that is in force; nothing is told."""
        self.filter = asked
        if self.words.text() != asked.words and not self._pause.isActive():
            blocked = self.words.blockSignals(True)
            self.words.setText(asked.words)
            self.words.blockSignals(blocked)
        self._dress()

    def show_groups(self, by: GroupBy) -> None:
        """Shows what rows are grouped by; nothing is told."""
        self._by = by
        self._dress()

    def name_tags(self, name: str) -> None:
        """What the tags are that the filter is restricted to: "Funding 2017"."""
        self._tags_name = name
        self._dress()

    def reset(self) -> None:
        """Asks nothing any more, and tells so."""
        self._pause.stop()
        blocked = self.words.blockSignals(True)
        self.words.clear()
        self.words.blockSignals(blocked)
        had_tags = self.filter.tags is not None
        self._choose(RowFilter())
        if had_tags:
            self.tags_let_go.emit()

    def retranslate(self) -> None:
        """Says all words again."""
        self.words.setPlaceholderText(tr("Filter rows"))
        self.words.setAccessibleName(tr("Filter rows"))
        self.words.setToolTip(tr("Rows that hold all these words, anywhere"))
        self._dress()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes to the rows, Escape empties the line."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.words:
            if event.key() == Qt.Key.Key_Down:
                self._take_words()
                self.down_wanted.emit()
                return True
            if event.key() == Qt.Key.Key_Escape and self.words.text():
                self.words.clear()
                self._take_words()
                return True
        return super().eventFilter(watched, event)

    # What is chosen

    def _choose(self, asked: RowFilter) -> None:
        if asked != self.filter:
            self.filter = asked
            self._dress()
            self.filter_changed.emit(asked)

    def _take_words(self) -> None:
        self._pause.stop()
        self._choose(replace(self.filter, words=self.words.text()))

    def _toggle(self, name: str, value: str, *, on: bool) -> None:
        before: frozenset[str] = getattr(self.filter, name) or frozenset()
        wanted = before | {value} if on else before - {value}
        every = wanted >= set(self._there[name])
        self._choose(_asking(self.filter, name, None if not wanted or every else frozenset(wanted)))

    def _let_go(self) -> None:
        self._tags_name = ""
        self._choose(replace(self.filter, tags=None))
        self.tags_let_go.emit()

    def _group(self, by: GroupBy) -> None:
        self._by = by
        self._dress()
        self.groups_changed.emit(by)

    # How it looks

    def _button(self) -> QToolButton:
        button = QToolButton()
        button.setProperty("role", "chip")
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    def _connect(self) -> None:
        for name in ("labels", "annotators", "verdicts"):
            self._open_by(name).aboutToShow.connect(lambda name=name: self._fill(name))
        self._open_by("groups").aboutToShow.connect(self._fill_groups)
        self.buttons["gold"].clicked.connect(lambda on: self._choose(replace(self.filter, gold_only=on)))
        self.buttons["tags"].clicked.connect(self._let_go)

    def _open_by(self, name: str) -> TickMenu:
        menu = TickMenu(self)
        button = self.buttons[name]

        def open_menu() -> None:
            self._dress()
            menu.popup(button.mapToGlobal(button.rect().bottomLeft()))

        button.clicked.connect(open_menu)
        self._menus[name] = menu
        return menu

    def menu(self, name: str) -> TickMenu:
        """The menu of "labels", "annotators", "verdicts" or "groups". Raises KeyError."""
        return self._menus[name]

    def _fill(self, name: str) -> None:
        menu = self._menus[name]
        menu.clear()
        chosen = getattr(self.filter, name) or frozenset()
        for value in self._there[name]:
            tick = menu.add_tick(self._name(name, value), on=value in chosen)
            tick.setData(value)
            tick.toggled.connect(lambda on, value=value: self._toggle(name, value, on=on))
        if not self._there[name]:
            menu.addAction(tr("There are no tags yet")).setEnabled(False)
            return
        menu.addSeparator()
        every = menu.addAction(tr("All"))
        every.triggered.connect(lambda: self._choose(_asking(self.filter, name, None)))

    def _fill_groups(self) -> None:
        menu = self._menus["groups"]
        menu.clear()
        for by in ("", *self._groups):
            action = menu.addAction(group_kind(by))
            action.setData(by)
            action.triggered.connect(lambda _=False, by=by: self._group(by))

    def _name(self, name: str, value: str) -> str:
        if name == "labels":
            label = self._schema.label(value) if self._schema is not None else None
            return label_name(label, value, language())
        return state_word(value) if name == "verdicts" else value

    def _dress(self) -> None:
        plain = {"labels": tr("labels"), "annotators": tr("annotators"), "verdicts": tr("verdict")}
        for name, words in plain.items():
            chosen: frozenset[str | LabelId] | None = getattr(self.filter, name)
            said = words
            if chosen is not None:
                only = self._name(name, next(iter(chosen))) if len(chosen) == 1 else number(len(chosen))
                said = f"{words}: {only}"
            self._say(name, f"{said} ▾", on=chosen is not None)
        self._say("gold", tr("gold only"), on=self.filter.gold_only)
        by = group_kind(self._by)
        self._say("groups", (tr("by {what}", what=by) if self._by else tr("group")) + " ▾", on=bool(self._by))
        self._say("tags", f"{self._tags_name or tr('chosen in a chart')} ✕", on=True)
        self.buttons["tags"].setVisible(self.filter.tags is not None)
        self.buttons["tags"].setToolTip(tr("Show the other rows again"))

    def _say(self, name: str, words: str, *, on: bool) -> None:
        button = self.buttons[name]
        button.setText(words.replace("&", "&&"))
        button.setAccessibleName(words.removesuffix(" ▾").removesuffix(" ✕"))
        button.setChecked(on)


def _asking(before: RowFilter, name: str, values: frozenset[str] | None) -> RowFilter:
    """The filter with another choice of "labels", "annotators" or "verdicts"."""
    if name == "labels":
        return replace(before, labels=None if values is None else frozenset(map(LabelId, values)))
    return replace(before, annotators=values) if name == "annotators" else replace(before, verdicts=values)
