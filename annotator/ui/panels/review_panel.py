"""Right of the page while reviewing: the tag in hand beside others' tags, verdicts by key, and all that was said and done."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)
from shiboken6 import isValid

from annotator.ui.i18n import number, tr
from annotator.ui.panels.quote_box import QuoteBox
from annotator.ui.panels.review_ask import AskLine
from annotator.ui.panels.review_buttons import GoldButtons, Notice, VerdictButtons
from annotator.ui.panels.review_entries import FULL, TIP, Entry, EntryList, shortened
from annotator.ui.panels.review_table import CompareTable
from annotator.ui.panels.review_values import GoldChoice, PanelContent, Remark
from annotator.ui.parts import EmptyState, Panel
from annotator.ui.swatch import Swatch
from annotator.ui.theme import Theme
from annotator.ui.words import moment, verdict_word, wrapped

MARGIN = 16


class ReviewPanel(Panel):
    """Shows one tag of the queue; it is handed all it shows and says what the reviewer wants."""

    accept_requested = Signal()
    reject_requested = Signal(str)
    """With the reason, "" for none."""
    amend_requested = Signal()
    comment_entered = Signal(str)
    gold_chosen = Signal(object)
    """A GoldChoice."""
    bring_back_requested = Signal(object)
    """The former revision, an Annotation."""
    take_back_requested = Signal(object)
    """A Statement of the person at work."""
    settle_requested = Signal()
    """A merge left several last revisions of the tag."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._content: PanelContent | None = None
        self._blind = False
        self._place = (0, 0)
        self._said: tuple[Remark, ...] = ()
        self._judged: tuple[Remark, ...] = ()
        self._before: QWidget | None = None
        self.swatch, self.title, self.position = Swatch(self), QLabel(self), QLabel(self)
        self.quote_box = QuoteBox(self, movable=False)
        self.notice = Notice(self)
        self.table = CompareTable(self)
        self.gold_buttons = GoldButtons(self)
        self.buttons = VerdictButtons(self)
        self.ask_line = AskLine(self)
        self.remarks, self.verdicts, self.history = EntryList(6, self), EntryList(6, self), EntryList(0, self)
        self.empty = EmptyState()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.empty)
        self._stack.addWidget(self._make_scroll())
        self._connect()
        self.retranslate()

    # Made once

    def _make_scroll(self) -> QWidget:
        body = QWidget()
        body.setProperty("role", "bare")
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 14, 0, 12)
        column.setSpacing(10)
        header = QHBoxLayout()
        header.setContentsMargins(MARGIN, 0, MARGIN, 0)
        header.setSpacing(8)
        self.title.setProperty("role", "title")
        self.position.setProperty("role", "muted")
        header.addWidget(self.swatch)
        header.addWidget(self.title, 1)
        header.addWidget(self.position)
        column.addLayout(header)
        quote = QVBoxLayout()
        quote.setContentsMargins(MARGIN, 0, MARGIN, 0)
        quote.addWidget(self.quote_box)
        column.addLayout(quote)
        for widget in (self.notice, self.table, self.gold_buttons, self.buttons, self.ask_line):
            column.addWidget(widget)
        for entries in (self.remarks, self.verdicts, self.history):
            column.addWidget(entries)
        column.addStretch(1)
        self._scroll = QScrollArea(self)
        self._scroll.setProperty("role", "bare")
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidgetResizable(True)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(body)
        return self._scroll

    def _connect(self) -> None:
        self.buttons.accepted.connect(self.accept_requested)
        self.buttons.rejected.connect(self.ask_reason)
        self.buttons.amended.connect(self.amend_requested)
        self.buttons.commented.connect(self.ask_comment)
        self.ask_line.reason_given.connect(self.reject_requested)
        self.ask_line.comment_given.connect(self.comment_entered)
        self.gold_buttons.column_chosen.connect(self._choose_column)
        self.gold_buttons.none_chosen.connect(self._choose_none)
        self.gold_buttons.rows_chosen.connect(self.choose_gold)
        self.table.choice_changed.connect(self._show_waiting)
        self.notice.settled.connect(self.settle_requested)
        self.remarks.acted.connect(lambda row: self._take_back(self._said[row]))
        self.verdicts.acted.connect(lambda row: self._take_back(self._judged[row]))
        self.history.acted.connect(self._bring_back)

    # What it is told

    def show_item(self, content: PanelContent | None) -> None:
        """Shows a tag, or that none is chosen. The same tag shown again keeps choices, and words being written."""
        before, self._content = self._content, content
        if content is None:
            self.ask_line.close_line()
            self._stack.setCurrentIndex(0)
            return
        fresh = before is None or before.id != content.id
        if fresh:
            self.ask_line.close_line()
        self._show_head(content)
        self.notice.show_content(content)
        self.table.show_content(content)
        self.gold_buttons.show_content(content)
        self.buttons.show_content(content)
        self._show_entries(content)
        self._stack.setCurrentIndex(1)
        if fresh:
            self._scroll.verticalScrollBar().setValue(0)

    def content(self) -> PanelContent | None:
        """What is shown."""
        return self._content

    def show_position(self, place: int, total: int) -> None:
        """Which of how many in the queue, from 1; 0 for none."""
        self._place = (place, total)
        self.position.setText(tr("{i} of {n}", i=number(place), n=number(total)) if place and total else "")

    def set_blind(self, blind: bool) -> None:
        """Hides at once what others said and did; names become letters with content that was built so."""
        self._blind = blind
        if self._content is not None:
            self._show_entries(self._content)

    def set_theme(self, theme: Theme) -> None:
        """Takes the new theme's colours; what is written stays."""
        self._theme = theme
        if self._content is not None:
            self._show_head(self._content)

    def set_keys(self, overrides: Mapping[str, tuple[str, ...]]) -> None:
        """The person's own keys, to be shown on the buttons."""
        self.buttons.set_keys(overrides)
        self.gold_buttons.set_keys(overrides)

    def retranslate(self) -> None:
        """Says its own words again; those of the content come with the next `show_item`."""
        self.setAccessibleName(tr("Review of the tag"))
        self.empty.say(tr("Choose a tag from the queue."))
        self.remarks.set_heading(tr("Thread"))
        self.verdicts.set_heading(tr("Verdicts"))
        self.history.set_heading(tr("History"))
        for part in (self.notice, self.table, self.buttons, self.gold_buttons, self.ask_line):
            part.retranslate()
        self.show_position(*self._place)
        if self._content is not None:
            self.show_item(self._content)

    # What the person does

    def ask_reason(self) -> None:
        """Opens the line for the reason of a rejection."""
        self._ask("reason")

    def ask_comment(self) -> None:
        """Opens the line for a comment."""
        self._ask("comment")

    def _ask(self, what: str) -> None:
        if self._content is not None and not self._content.read_only:
            self.ask_line.ask(what)
            self._scroll.ensureWidgetVisible(self.ask_line, 0, 24)

    def gold_choice(self) -> GoldChoice | None:
        """What was chosen row by row; None while a row waits, or where there is nothing to choose from."""
        return self.table.gold_choice()

    def choose_gold(self) -> None:
        """Says what was chosen row by row; while a row waits, goes there instead and says so."""
        if self._content is None or self._content.read_only:
            return
        choice = self.gold_choice()
        if choice is not None:
            self.gold_chosen.emit(choice)
        elif self.table.go_to_undecided():
            self.gold_buttons.say_waiting(self.table.undecided_names())

    def show_history(self) -> None:
        """Brings the history into view, with the hands on the first revision that can be brought back."""
        self._scroll.ensureWidgetVisible(self.history, 0, 24)
        row = next((row for row in self.history.rows if row.isVisible() and row.button.isVisible()), None)
        if row is not None:
            hands = QApplication.focusWidget()
            if hands is not None and not self.history.isAncestorOf(hands):
                self._before = hands
            row.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def event(self, event: QEvent) -> bool:
        """Keeps Enter on a button from the window's command of that key."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._pressed_by(event):
            event.accept()
            return True
        return super().event(event)

    def _pressed_by(self, event: QKeyEvent) -> QAbstractButton | None:
        """The button of this panel that Enter means; None for another key, or with the hands elsewhere."""
        hands = QApplication.focusWidget()
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or not plain:
            return None
        return hands if isinstance(hands, QAbstractButton) and self.isAncestorOf(hands) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and G that nothing inside wanted: gold as chosen. On a button Enter presses it."""
        gold = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_G)
        if (button := self._pressed_by(event)) is not None:
            button.click()
        elif gold and not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            self.choose_gold()
        else:
            super().keyPressEvent(event)

    def _choose_column(self, column: int) -> None:
        choice = GoldChoice.column(self._content, column) if self._content is not None else None
        if choice is not None:
            self.gold_chosen.emit(choice)

    def _choose_none(self) -> None:
        choice = GoldChoice.none(self._content) if self._content is not None else None
        if choice is not None:
            self.gold_chosen.emit(choice)

    def _show_waiting(self) -> None:
        if self.gold_buttons.says_waiting:
            self.gold_buttons.say_waiting(self.table.undecided_names())

    def _bring_back(self, row: int) -> None:
        if self._content is not None and (revision := self._content.history[row].revision) is not None:
            had_hands = self._on_an_entry()
            self.bring_back_requested.emit(revision)
            self._give_back(had_hands)

    def _take_back(self, remark: Remark) -> None:
        had_hands = self._on_an_entry()
        self.take_back_requested.emit(remark.said)
        self._give_back(had_hands)

    def _on_an_entry(self) -> bool:
        hands = QApplication.focusWidget()
        return any(
            hands is not None and each.isAncestorOf(hands) for each in (self.remarks, self.verdicts, self.history)
        )

    def _give_back(self, had_hands: bool) -> None:
        """The hands go where they were before: the button that was pressed may be gone, and Qt would give them to any other."""
        if had_hands:
            there = self._before
            kept = there is not None and isValid(there) and there.isVisible()
            (there if there is not None and kept else self.table.tags).setFocus(Qt.FocusReason.OtherFocusReason)
        self._before = None

    # Parts of what is shown

    def _show_head(self, content: PanelContent) -> None:
        colour = QColor(content.dark if self._theme.dark else content.colour)
        self.swatch.show_label(colour, content.pattern, "rejected" if content.verdict == "rejected" else "tag")
        self.title.setText(content.label)
        self.title.setToolTip(wrapped(content.label_help))
        place = [tr("page {page}", page=content.page)]
        place += [tr("item {item}", item=content.item)] if content.item else []
        place += [content.difference] if content.difference else []
        place += [content.gold] if content.gold else []
        place += [tr("settled")] if content.settled else []
        self.quote_box.show_quote(content.quote, " · ".join(place), colour, movable=False)

    def _show_entries(self, content: PanelContent) -> None:
        self._said = tuple(said for said in content.comments if said.own or not self._blind)
        self._judged = tuple(said for said in content.verdicts if said.own or not self._blind)
        self.remarks.show_entries([_remark(said, content) for said in self._said])
        self.verdicts.show_entries([_remark(said, content) for said in self._judged])
        back = "" if content.read_only else tr("bring back")
        self.history.show_entries(
            ()
            if self._blind
            else [
                Entry(
                    text=shortened(event.text, FULL),
                    lead=f"{moment(event.at)[0]} {event.who}",
                    full=moment(event.at)[1],
                    action=back if event.revision is not None else "",
                    action_name=tr("Bring back: {what}", what=shortened(event.text, TIP)),
                )
                for event in content.history
            ]
        )

    def sizeHint(self) -> QSize:
        """What it would like to have."""
        return QSize(370, 640)

    def minimumSizeHint(self) -> QSize:
        """Less would cut the comparison; lower than this it scrolls."""
        return QSize(300, 160)


def _remark(said: Remark, content: PanelContent) -> Entry:
    short, full = moment(said.at)
    text = shortened(" · ".join(part for part in (said.title, said.text) if part), FULL)
    meta = " · ".join(part for part in (said.who, short, verdict_word("outdated") if said.outdated else "") if part)
    can = said.own and not content.read_only
    return Entry(
        text,
        meta,
        full=full,
        action=tr("take back") if can else "",
        action_name=tr("Take back: {what}", what=shortened(text, TIP)),
    )
