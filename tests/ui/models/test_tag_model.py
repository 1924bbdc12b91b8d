"""The model of tags keeps Qt's contract and changes no more than it must."""

from __future__ import annotations

from PySide6.QtCore import QPersistentModelIndex, Qt
from pytestqt.modeltest import ModelTester

from annotator.ui.models.tag_model import RowRole, TagModel, TagRow


def row(name: str, second: str = "") -> TagRow:
    return TagRow(name, "funding", f"beløb {name}", second, 3, "#009E73", "dots", label_name="Funding amount")


def rows(names: str) -> tuple[TagRow, ...]:
    return tuple(row(name) for name in names)


def test_keeps_the_contract_of_models(qtmodeltester: ModelTester) -> None:
    model = TagModel()
    qtmodeltester.check(model)
    for names in ("abc", "xabcy", "b", "", "bca", "abcdefgh", "hgfedcba"):
        model.set_rows(rows(names))
        assert "".join(r.id for r in model.rows()) == names
        qtmodeltester.check(model)


def test_what_stays_is_not_touched() -> None:
    model = TagModel()
    model.set_rows(rows("abc"))
    kept = QPersistentModelIndex(model.index(1))
    resets: list[int] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.set_rows(rows("xaby"))
    assert kept.isValid()
    assert kept.row() == 2
    assert not resets


def test_a_changed_row_is_told_alone() -> None:
    model = TagModel()
    model.set_rows(rows("abc"))
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    model.set_rows((row("a"), row("b", "5 DKK"), row("c")))
    assert changed == [(1, 1)]
    assert model.data(model.index(1), RowRole) == row("b", "5 DKK")


def test_words_for_the_eye_and_for_the_ear() -> None:
    model = TagModel()
    model.set_rows((row("a", "5 DKK"),))
    assert model.data(model.index(0)) == "beløb a"
    assert model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole) == "Funding amount, beløb a, 5 DKK"
    assert model.data(model.index(7)) is None


def test_a_tooltip_is_not_taken_for_rich_text() -> None:
    model = TagModel()
    model.set_rows((row("<b>a</b>", "5 DKK"),))
    assert model.data(model.index(0), Qt.ItemDataRole.ToolTipRole) == "<p>beløb &lt;b&gt;a&lt;/b&gt;<br>5 DKK</p>"
