"""Every occurrence of a phrase: a line to write it in, all its places with their tags, and what can be done to many."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from annotator.model.label_schema import LabelSchema
from annotator.ui.i18n import language, number, tr
from annotator.ui.insight.bars import Ink
from annotator.ui.insight.occurrence_model import OccurrenceModel, PlaceRow
from annotator.ui.insight.place_list import PlaceList
from annotator.ui.insight.work_line import WorkLine
from annotator.ui.parts import MARGIN, EmptyState, Panel, Rule, TonedLabel
from annotator.ui.swatch import swatch_icon
from annotator.ui.words import say

PAUSE = 350
"""Milliseconds after the last letter before the search begins by itself."""


class OccurrencesView(Panel):
    """A window over the main window. `phrase_wanted` asks for the places of a phrase.

    `judged` has the ticked places (`PlaceRow`s), "accepted" or "rejected", and a reason; `tagged` the places and a
    label's id; `passage_wanted` document, start, end and the first tag there; `undo_wanted` and `redo_wanted` the keys.
    """

    phrase_wanted = Signal(str)
    judged = Signal(tuple, str, str)
    tagged = Signal(tuple, str)
    passage_wanted = Signal(str, int, int, str)
    undo_wanted = Signal()
    redo_wanted = Signal()

    def __init__(self, schema: LabelSchema, ink: Ink, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowFlag(Qt.WindowType.Window)
        self._schema, self._ink = schema, ink
        self._asked = ""
        self._writable, self._busy = True, False
        self._make()
        self._lay_out()
        self._connect()
        self.retranslate()

    @property
    def phrase(self) -> str:
        """What is written in the line, without white space around it."""
        return " ".join(self.line.text().split())

    def take_phrase(self, phrase: str) -> None:
        """Puts a phrase in the line and asks for it; with "" what is there stays."""
        if phrase:
            self.line.setText(" ".join(phrase.split()))
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self.ask()

    def show_places(self, places: tuple[PlaceRow, ...], *, keep_ticks: bool = False) -> None:
        """Lists the places of the phrase last asked for."""
        self.work.show_work("")
        current = self.model.row_at(self.list.currentIndex())
        self.model.show_places(places, keep_ticks=keep_ticks)
        self._stack.setCurrentIndex(1 if places else 0)
        if isinstance(current, PlaceRow):
            self.list.go_to(current)
        self._say_empty()
        self._say_summary()

    def set_busy(self, busy: bool) -> None:
        """Whether something is being done to many places now: until it is, nothing else can be."""
        self._busy = busy
        self._say_ticked()

    def set_writable(self, writable: bool) -> None:
        """Whether anything can be changed in the project."""
        self._writable = writable
        self._say_ticked()

    def say(self, words: str) -> None:
        """What came of the last thing done; stays until another phrase is asked for."""
        self._said.setText(words)
        self._said.setVisible(bool(words))

    def ask(self) -> None:
        """Asks for the phrase at once."""
        self._timer.stop()
        self.say("")
        self._asked = self.phrase
        if self._asked:
            self.phrase_wanted.emit(self._asked)
        else:
            self.show_places(())

    # Made once

    def _make(self) -> None:
        self.line = QLineEdit()
        self.line.setClearButtonEnabled(True)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self.work = WorkLine()
        self._summary, self._ticked, self._said = TonedLabel(), TonedLabel(), TonedLabel(quiet=False)
        self._said.setWordWrap(True)
        self._said.hide()
        self.model = OccurrenceModel(self)
        self.list = PlaceList(self.model, self._ink)
        self.empty = EmptyState()
        self.all, self.none, self.accept, self.reject, self.tag = (QPushButton() for _ in range(5))
        self.menu = QMenu(self)
        self.tag.setMenu(self.menu)
        self.reason, self.really_reject = QLineEdit(), QPushButton()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self.list)

    def _lay_out(self) -> None:
        head = QVBoxLayout()
        head.setContentsMargins(MARGIN, MARGIN, MARGIN, 8)
        head.setSpacing(6)
        for widget in (self.line, self._summary, self.work):
            head.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(Rule())
        layout.addWidget(self._stack, 1)
        layout.addWidget(Rule())
        layout.addLayout(self._foot())

    def _foot(self) -> QVBoxLayout:
        why = QHBoxLayout()
        why.setContentsMargins(0, 0, 0, 0)
        why.addWidget(self.reason, 1)
        why.addWidget(self.really_reject)
        self._why = QWidget()
        self._why.setLayout(why)
        self._why.hide()
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.all, self.none):
            buttons.addWidget(button)
        buttons.addStretch(1)
        for button in (self.accept, self.reject, self.tag):
            buttons.addWidget(button)
        foot = QVBoxLayout()
        foot.setContentsMargins(MARGIN, 8, MARGIN, MARGIN)
        foot.setSpacing(6)
        foot.addWidget(self._said)
        foot.addWidget(self._ticked)
        foot.addLayout(buttons)
        foot.addWidget(self._why)
        return foot

    def _connect(self) -> None:
        self.line.textEdited.connect(self._edited)
        self.line.returnPressed.connect(self._enter)
        self._timer.timeout.connect(self.ask)
        self.list.place_chosen.connect(self._choose)
        self.model.ticks_changed.connect(self._say_ticked)
        self.all.clicked.connect(lambda: self.model.tick_all(ticked=True))
        self.none.clicked.connect(lambda: self.model.tick_all(ticked=False))
        self.accept.clicked.connect(lambda: self._judge("accepted", ""))
        self.reject.clicked.connect(self._ask_why)
        self.really_reject.clicked.connect(self._reject)
        self.reason.returnPressed.connect(self._reject)
        self.work.again_wanted.connect(self.ask)
        for keys, function in (
            (QKeySequence(Qt.Key.Key_Escape), self._leave),
            (QKeySequence(QKeySequence.StandardKey.Undo), self.undo_wanted.emit),
            (QKeySequence("Ctrl+Shift+Z"), self.redo_wanted.emit),
        ):
            QShortcut(keys, self, function, context=Qt.ShortcutContext.WindowShortcut)

    # What a person does

    def _edited(self, _text: str) -> None:
        """A single letter stands everywhere: it is looked for on Enter only."""
        if len(self.phrase) == 1:
            self._timer.stop()
        else:
            self._timer.start()

    def _enter(self) -> None:
        """Enter in the line: what is found already is gone to, what was typed since is asked for."""
        if self.phrase != self._asked:
            self.ask()
        elif self.model.places:
            self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if not self.list.currentIndex().isValid():
                self.list.go_to(None)

    def _leave(self) -> None:
        if self._why.isVisible():
            self._why.hide()
            self.list.setFocus()
        else:
            self.close()

    def _choose(self, row: PlaceRow) -> None:
        self.passage_wanted.emit(row.document, row.start, row.end, row.tags[0].id if row.tags else "")

    def _ask_why(self) -> None:
        self._why.show()
        self.reason.setFocus()

    def _reject(self) -> None:
        reason = self.reason.text().strip()
        self._why.hide()
        self.reason.clear()
        self._judge("rejected", reason)

    def _judge(self, kind: str, reason: str) -> None:
        self.judged.emit(self.model.ticked, kind, reason)

    def _tag(self, label: str) -> None:
        self.tagged.emit(self.model.ticked, label)

    # What is shown

    def _say_summary(self) -> None:
        places = self.model.places
        documents = len({row.document for row in places})
        tagged = sum(bool(row.tags) for row in places)
        self._summary.setVisible(bool(places))
        self._summary.setText(
            tr(
                "Places: {places} · documents: {documents} · places tagged: {tagged}",
                places=number(len(places)), documents=number(documents), tagged=number(tagged),
            )
        )  # fmt: skip

    def _say_empty(self) -> None:
        if self._asked:
            self.empty.say(tr("“{phrase}” stands nowhere in the project.", phrase=self._asked))
        else:
            self.empty.say(tr("Write a word or a phrase: all its places in the project are listed, with their tags."))

    def _say_ticked(self) -> None:
        ticked = self.model.ticked
        tags = len({tag.id for row in ticked for tag in row.tags if not tag.gold})
        if not ticked:
            words = tr("Tick places with Space, all with Ctrl+A, none with Ctrl+Shift+A.") if self.model.places else ""
        else:
            words = tr("Ticked: {places} · tags there: {tags}", places=number(len(ticked)), tags=number(tags))
        self._ticked.setText(words)
        may = self._writable and not self._busy
        for button in (self.accept, self.reject):
            button.setEnabled(may and tags > 0)
        self.tag.setEnabled(may and bool(ticked))
        self.all.setEnabled(len(ticked) < len(self.model.places))
        self.none.setEnabled(bool(ticked))
        if not tags:
            self._why.hide()

    def retranslate(self) -> None:
        """Says all words again."""
        self.setWindowTitle(tr("Every occurrence"))
        self.line.setPlaceholderText(tr("A word or a phrase"))
        self.line.setAccessibleName(tr("A word or a phrase"))
        self.list.setAccessibleName(tr("Places of the phrase"))
        self.reason.setPlaceholderText(tr("Why? (may stay empty)"))
        self.reason.setAccessibleName(tr("Why? (may stay empty)"))
        for button, words in (
            (self.all, tr("Tick all")), (self.none, tr("Tick none")), (self.accept, tr("Accept")),
            (self.reject, tr("Reject …")), (self.tag, tr("Tag as …")), (self.really_reject, tr("Reject")),
        ):  # fmt: skip
            button.setText(words)
        self.menu.clear()
        for label in self._schema.labels:
            colour, pattern = self._ink(label.id)
            words = say(label.name, language()).replace("&", "&&")
            action = self.menu.addAction(swatch_icon(colour, pattern), words)
            action.triggered.connect(lambda _checked=False, label=label.id: self._tag(label))
        self._say_empty()
        self._say_summary()
        self._say_ticked()

    def sizeHint(self) -> QSize:
        """Narrow, so that the page is seen beside it."""
        return QSize(640, 760)
