"""The table's model: filter, order and groups over made-up rows, numbers as numbers."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester

from annotator.figures.rows import DataRow
from annotator.model.annotation import LabelId
from annotator.model.label_schema import LabelSchema
from annotator.ui import i18n
from annotator.ui.data.copying import cells, heads
from annotator.ui.data.data_model import DataModel
from annotator.ui.data.row_choice import GROUPS, Group, Haystacks, Order, RowFilter, groups
from tests.figures.making import money, row

ROWS = (
    row("decision", quote="Rådet  vedtog\nplanen for åen.", document="Punkt 10.pdf", status="approved", decided_by="Rådet",
        decided_on="2015-05-21", agenda_item="9", name="a"),
    money(9_000, by="Bo", document="Punkt 10.pdf", agenda_item="10", funder="Fonden", name="b", recurrence="per_year"),
    money(300_000, 450_000, by="Åse", document="Punkt 9.pdf", period_from=2015, period_to=2016, name="c"),
    money(9_000, document="Punkt 9.pdf", verdict="rejected", period_from=2016, period_to=2016, name="d"),
    row("recommendation", quote="at broen lukkes", document="Punkt 9.pdf", kind="proposal", gold=True, name="e"),
)  # fmt: skip


@pytest.fixture
def model(qapp, schema: LabelSchema) -> DataModel:
    made = DataModel()
    made.show_rows(ROWS, schema)
    return made


def shown(model: DataModel) -> str:
    return "".join(each.id for each in model.shown)


def lines(model: DataModel) -> list[str]:
    every = map(model.line_at, range(model.rowCount()))
    return [f"[{each.key}]" if isinstance(each, Group) else each.id for each in every]


def cell(model: DataModel, line: int, column: str, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> object:
    number = [each.id for each in model.columns].index(column)
    return model.data(model.index(line, number), role)


def test_keeps_the_contract_of_models(model: DataModel, schema: LabelSchema, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    for by in ("", *GROUPS):
        model.show_groups(by)  # type: ignore[arg-type]
        qtmodeltester.check(model)
    model.fold_all(folded=True)
    qtmodeltester.check(model)
    model.show_filter(RowFilter(words="nothing has this"))
    model.show_rows((), schema)
    qtmodeltester.check(model)


def test_the_columns_that_labels_have_in_common(model: DataModel) -> None:
    assert [column.title for column in model.columns if not column.hidden] == [
        "Passage", "Document", "Item", "Status / kind", "Amount DKK", "By", "When", "Annotator", "Verdict",
    ]  # fmt: skip
    assert [cell(model, 0, name) for name in ("passage", "status", "by", "when", "verdict")] == [
        "Rådet vedtog planen for åen.", "approved", "Rådet", "21 May 2015", "not reviewed",
    ]  # fmt: skip
    assert [cell(model, line, "field:amount") for line in range(5)] == ["", "9,000", "300,000 – 450,000", "9,000", ""]
    assert [cell(model, line, "when") for line in range(5)] == ["21 May 2015", "per year", "2015–2016", "2016", ""]
    assert [cell(model, line, "verdict") for line in (3, 4)] == ["rejected", "gold"]
    assert cell(model, 1, "by", Qt.ItemDataRole.AccessibleTextRole) == "By: Fonden"


def test_one_label_alone_has_its_own_columns(model: DataModel) -> None:
    model.show_filter(RowFilter(labels=frozenset({LabelId("funding")})))
    titles = [column.title for column in model.columns if not column.hidden]
    assert titles[2:-2] == ["Amount DKK", "Kind", "Recurrence", "Period", "Funder", "Purpose", "Agenda item", "Note"]
    assert cell(model, 1, "field:period_from") == "2015–2016"
    model.show_filter(RowFilter())
    assert "When" in [column.title for column in model.columns]


def test_several_currencies_are_said_in_the_cells(model: DataModel, schema: LabelSchema) -> None:
    model.show_rows((*ROWS, money(5, currency="EUR")), schema)
    assert "Amount" in [column.title for column in model.columns]
    assert cell(model, 1, "field:amount") == "9,000 DKK"


def test_danish_numbers_and_dates(model: DataModel) -> None:
    i18n.set_language("da")
    model.retranslate()
    assert cell(model, 2, "field:amount") == "300.000 – 450.000"
    assert cell(model, 0, "when") == "21-05-2015"
    assert cell(model, 0, "status") == "godkendt"


@pytest.mark.parametrize(
    ("column", "up", "down"),
    [
        ("field:amount", "bdcae", "cbdae"),
        ("item", "abcde", "bacde"),
        ("document", "cdeab", "abcde"),
        ("annotator", "adebc", "cbade"),
        ("when", "cadbe", "dacbe"),
    ],
)
def test_sorting_is_exact_and_what_has_no_value_comes_last(model: DataModel, column: str, up: str, down: str) -> None:
    model.show_order(Order(column))
    assert shown(model) == up
    model.show_order(Order(column, descending=True))
    assert shown(model) == down
    model.show_order(None)
    assert shown(model) == "abcde"


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        (RowFilter(labels=frozenset({LabelId("funding")})), "bcd"),
        (RowFilter(annotators=frozenset({"Bo", "Åse"})), "bc"),
        (RowFilter(verdicts=frozenset({"rejected"})), "d"),
        (RowFilter(verdicts=frozenset({"gold", "rejected"})), "de"),
        (RowFilter(gold_only=True), "e"),
        (RowFilter(tags=frozenset({ROWS[1].id, ROWS[4].id})), "be"),
        (RowFilter(words="VEDTOG rådet"), "a"),
        (RowFilter(words="fond punkt"), "b"),
        (RowFilter(words="aen"), ""),
        (RowFilter(words="  "), "abcde"),
    ],
    ids=["label", "people", "verdict", "verdicts", "gold", "tags", "words", "parts of words", "no words", "blank"],
)
def test_filters(model: DataModel, asked: RowFilter, left: str) -> None:
    model.show_filter(asked)
    assert shown(model) == left


def test_more_letters_and_fewer(model: DataModel) -> None:
    for words, left in (("pu", "abcde"), ("punkt 1", "abcd"), ("punkt 10", "ab"), ("punkt", "abcde"), ("", "abcde")):
        model.show_filter(RowFilter(words=words))
        found = "".join(sorted(shown(model)))
        assert set(found) <= set("abcde")
        fresh = DataModel()
        fresh.show_rows(ROWS, model.schema)
        fresh.show_filter(RowFilter(words=words))
        assert shown(fresh) == shown(model), words
        assert left[:1] == found[:1]


@pytest.mark.parametrize(
    "odd", ["drifts-\nudgifter ﬁnder", "a\u030aret", "bro\u00adbyggeri", "ÅRETS ål\tog  mere", "IJ ß"]
)
def test_looking_folds_as_the_search_does(odd: str) -> None:
    rows = [row(quote=odd)]
    for words in ("driftsudgifter", "finder", "året", "brobyggeri", "årets ål", "ss"):
        found = list(Haystacks().fitting(rows, words))
        assert bool(found) == (words in {
            "drifts-\nudgifter ﬁnder": {"driftsudgifter", "finder"}, "a\u030aret": {"året"},
            "bro\u00adbyggeri": {"brobyggeri"}, "ÅRETS ål\tog  mere": {"årets ål", "året"}, "IJ ß": {"ss"},
        }[odd]), words  # fmt: skip


def test_groups_fold_and_say_their_sums(model: DataModel) -> None:
    model.show_groups("label")
    assert lines(model) == ["[decision]", "a", "[recommendation]", "e", "[funding]", "b", "c", "d"]
    model.fold("funding", folded=True)
    assert lines(model) == ["[decision]", "a", "[recommendation]", "e", "[funding]"]
    assert shown(model) == "aebcd"
    group = model.line_at(4)
    assert isinstance(group, Group)
    assert model.data(model.index(4, 0)) == "Funding amount (3)"
    assert model.group_sums(group) == "allocated 300,000 – 450,000 DKK, 9,000 DKK per year"
    model.show_order(Order("field:amount", descending=True))
    assert shown(model) == "aecbd"
    model.show_groups("")
    assert model.rowCount() == 5


@pytest.mark.parametrize(
    ("by", "keys"),
    [
        ("document", ["Punkt 9.pdf", "Punkt 10.pdf"]),
        ("annotator", ["Ane", "Bo", "Åse"]),
        ("verdict", ["gold", "unreviewed", "rejected"]),
        ("year", ["2015", "2015–2016", "2016", ""]),
        ("funder", ["Fonden", ""]),
    ],
)
def test_groups_stand_in_their_own_order(model: DataModel, by: str, keys: list[str]) -> None:
    model.show_groups(by)  # type: ignore[arg-type]
    assert [line[1:-1] for line in lines(model) if line.startswith("[")] == keys


def test_funders_that_differ_in_case_are_one_group(qapp) -> None:
    rows: list[DataRow] = [money(1, funder="Fonden"), money(2, funder="FONDEN")]
    assert [len(group.rows) for group in groups(rows, "funder")] == [2]


def test_no_tooltip_is_taken_for_rich_text(qapp, schema: LabelSchema) -> None:
    model = DataModel()
    model.show_rows((row("decision", quote="<img src='x'>", document="<b>a</b>.pdf", name="a"),), schema)
    for column in range(model.columnCount()):
        said = model.data(model.index(0, column), Qt.ItemDataRole.ToolTipRole)
        assert not said or not {"<b", "<i"} & {said[at : at + 2] for at in range(len(said))}
    assert cell(model, 0, "document", Qt.ItemDataRole.ToolTipRole) == "<p>&lt;b&gt;a&lt;/b&gt;.pdf</p>"


def test_a_spreadsheet_gets_page_id_period_and_recurrence_whichever_columns_are_seen(model: DataModel) -> None:
    seen = [column for column in model.columns if not column.hidden]
    line = model.shown[2]
    said = dict(zip(heads(seen), cells(line, seen), strict=True))
    wanted = ("period_from", "period_to", "recurrence")
    assert {name: said[name] for name in wanted} == {name: line.fields.get(name) for name in wanted}
    assert (said["id"], said["page"], said["period_from"]) == (line.id, line.page + 1, 2015)
    everything = heads(model.columns)
    assert ("Page" in everything, "page" in everything) == (True, False)
