"""doccano, Label Studio and Prodigy: offsets as each counts them, ours whole, others' placed or named, never guessed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from annotator.dataset.export import export
from annotator.dataset.prodigy import tokens_of
from annotator.dataset.records import Fault, Given, IncomingTag
from annotator.dataset.registry import FORMATS
from tests.dataset.traps import PAPER, PAPER_SHA, paper_records, paper_text

TEXT = "😀 Rådet vedtog 1,2 mio. kr.\nSlut"
PLACE = (8, 14)  # "vedtog", by characters
UNITS = (9, 15)


def put(name: str, path: Path) -> list[dict[str, Any]]:
    export(paper_records, FORMATS[name], path, given=Given(texts=paper_text))
    raw = path.read_text("utf-8")
    return json.loads(raw) if name == "labelstudio" else [json.loads(line) for line in raw.split("\n") if line]


def read(name: str, tmp_path: Path, *said: object) -> list[IncomingTag | Fault]:
    path = tmp_path / "ind"
    whole = json.dumps(said) if name == "labelstudio" else "\n".join(map(json.dumps, said))
    path.write_text(whole, encoding="utf-8")
    return [tag for _, tag in FORMATS[name].read(path, "default.pdf")]


def why(found: list[IncomingTag | Fault]) -> list[str]:
    assert all(isinstance(each, Fault) for each in found)
    return [each.why for each in found if isinstance(each, Fault)]


def vedtog(**more: Any) -> IncomingTag:
    said = {"document": "default.pdf", "prefix": "😀 Rådet ", "suffix": " 1,2 mio. kr.\nSlut", **more}
    return IncomingTag("decision", "vedtog", *PLACE, **said)


def enclosed(own: dict[str, Any] | str) -> dict[str, Any]:
    """Our record: a text where it has a number that others' JSON does not hold."""
    said: dict[str, Any] = json.loads(own) if isinstance(own, str) else own
    return said


@pytest.mark.parametrize("name", ["doccano", "labelstudio", "prodigy"])
def test_no_number_is_written_that_others_round_or_refuse(name: str, tmp_path: Path) -> None:
    numbers: list[int] = []

    def noted(digits: str) -> int:
        numbers.append(int(digits))
        return int(digits)

    records = paper_records()
    assert any(value == 10**30 for record in records for value in record.fields.values())
    export(lambda: records, FORMATS[name], tmp_path / "x", given=Given(texts=paper_text))
    whole = (tmp_path / "x").read_bytes()
    for line in [whole] if name == "labelstudio" else whole.splitlines():
        json.loads(line, parse_int=noted)
    assert max(map(abs, numbers)) <= 2**53


@pytest.mark.parametrize("own", ["", "{", "[1]", "3", "\ud83d", "[" * 100_000])
def test_a_text_that_is_no_record_of_ours_is_passed_over(own: str, tmp_path: Path) -> None:
    span = {"start": PLACE[0], "end": PLACE[1], "label": "decision", "annotator": own}
    [tag] = read("prodigy", tmp_path, {"text": TEXT, "spans": [span]})
    assert tag == vedtog()


# doccano


def test_doccano_counts_utf16_units(tmp_path: Path) -> None:
    lines = put("doccano", tmp_path / "x")
    assert [line["sha256"] for line in lines] == [record.sha256 for record in (paper_records()[0], paper_records()[-1])]
    for line in lines:
        units = line["text"].encode("utf-16-le")
        for (start, end, label), own in zip(line["label"], map(enclosed, line["annotator"]), strict=True):
            assert units[2 * start : 2 * end].decode("utf-16-le") == line["text"][own["start"] : own["end"]]
            assert label == own["label"]


@pytest.mark.parametrize(
    "said",
    [
        {"label": [[2, 8, "decision"]]},
        {"labels": [[2, 8, "decision"]]},
        {"entities": [{"id": 1, "label": "decision", "start_offset": 2, "end_offset": 8}], "relations": []},
    ],
)
def test_doccano_of_others_comes_in(said: dict[str, Any], tmp_path: Path) -> None:
    said = {"id": 1, "text": "Vi vedtog.", "Comments": [], **said}
    expected = IncomingTag("decision", " vedto", 2, 8, document="default.pdf", prefix="Vi", suffix="g.")
    assert read("doccano", tmp_path, said) == [expected]
    [tag] = read("doccano", tmp_path, said | {"meta": {"filename": "a.pdf"}})
    assert isinstance(tag, IncomingTag)
    assert tag.document == "a.pdf"


def test_doccano_offsets_that_fit_twice_are_named(tmp_path: Path) -> None:
    assert why(read("doccano", tmp_path, {"text": TEXT, "label": [[*PLACE, "decision"]]})) == [
        "It is “vedtog” by characters but “ vedto” by UTF-16 units; doccano does not say which."
    ]
    [tag] = read("doccano", tmp_path, {"text": TEXT, "label": [[29, 33, "x"]]})
    assert isinstance(tag, IncomingTag)
    assert (tag.text, tag.start, tag.end) == ("Slut", 28, 32)


def test_labels_given_in_doccano_stand_beside_ours(tmp_path: Path) -> None:
    first = put("doccano", tmp_path / "x")[0]
    kept = len(first["label"])
    first["label"].insert(3, [*(at + PAPER.startswith("😀") for at in (0, 7)), "decision"])
    found = read("doccano", tmp_path, first)
    assert len(found) == kept + 1
    assert [tag.id for tag in found if isinstance(tag, IncomingTag) and tag.id is None] == [None]
    assert {tag.sha256 for tag in found if isinstance(tag, IncomingTag)} == {PAPER_SHA}


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"label": []}, "It has no text."),
        ({"text": "x"}, "It has no list of labels."),
        ({"text": "x", "label": [1]}, "One of its labels is neither a list of three nor an object."),
        ({"text": "x", "label": [["0", 1, "a"]]}, "Its offsets are not whole numbers."),
        ({"text": "x", "label": [[0, 2, "a"]]}, "0 to 2 is no passage of its text."),
        ({"text": "x", "label": [[0, 1, None]]}, "It has no label."),
    ],
)
def test_a_wrong_line_of_doccano_is_named(said: object, reason: str, tmp_path: Path) -> None:
    assert why(read("doccano", tmp_path, said)) == [reason]


# Label Studio


def regions(tasks: list[dict[str, Any]]) -> Iterator[tuple[str, dict[str, Any]]]:
    for task in tasks:
        for annotation in task["annotations"]:
            for region in annotation["result"]:
                yield task["data"]["text"], region


def test_label_studio_counts_characters_and_has_each_annotator_apart(tmp_path: Path) -> None:
    tasks = put("labelstudio", tmp_path / "x")
    assert [len(task["annotations"]) for task in tasks] == [2, 1]
    for text, region in regions(tasks):
        value = region["value"]
        assert text[value["start"] : value["end"]] == value["text"]
        assert value["labels"] == [enclosed(region["meta"]["annotator"])["label"]]
        assert (region["from_name"], region["to_name"], region["type"]) == ("label", "text", "labels")
    ids = [region["id"] for _, region in regions(tasks)]
    assert sorted(ids) == sorted(record.id for record in paper_records())


def task(*results: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": 1, "data": {"text": TEXT}, "annotations": [{"result": list(results), **more}]}


def region(span: tuple[int, int], **value: Any) -> dict[str, Any]:
    start, end = span
    labels = {"start": start, "end": end, "labels": ["decision"], **value}
    return {"id": "a", "from_name": "label", "to_name": "text", "type": "labels", "value": labels}


@pytest.mark.parametrize("span", [PLACE, UNITS])
def test_words_tell_how_label_studio_counted(span: tuple[int, int], tmp_path: Path) -> None:
    assert read("labelstudio", tmp_path, task(region(span, text="vedtog"))) == [vedtog()]


def test_label_studio_without_words_is_named_where_it_matters(tmp_path: Path) -> None:
    assert why(read("labelstudio", tmp_path, task(region(PLACE)))) == [
        "Its offsets can count characters or UTF-16 units, and it has no words to tell which."
    ]
    plain = task(region((0, 2))) | {"data": {"body": "Vi vedtog.", "file_name": "a.pdf"}}
    assert read("labelstudio", tmp_path, plain) == [
        IncomingTag("decision", "Vi", 0, 2, document="a.pdf", prefix="", suffix=" vedtog.")
    ]


def test_words_at_other_offsets_are_left_to_be_found(tmp_path: Path) -> None:
    found = read("labelstudio", tmp_path, task(region((1, 3), text="kr.\\nSlut")))
    assert found == [IncomingTag("decision", "kr.\nSlut", document="default.pdf")]
    [tag] = read("labelstudio", tmp_path, task(region((24, 32), text="kr.\\nSlut")))
    assert isinstance(tag, IncomingTag)
    assert (tag.start, tag.end, tag.text) == (24, 32, "kr.\nSlut")


@pytest.mark.parametrize(
    ("by", "name"),
    [
        ({"first_name": "Åse", "last_name": "Ærø", "email": "a@x.dk"}, "Åse Ærø"),
        ({"id": 3, "first_name": "", "email": "a@x.dk"}, "a@x.dk"),
        (3, "Label Studio 3"),
        ("ib", "ib"),
        (None, None),
    ],
)
def test_who_labelled_and_what_else_they_said(by: object, name: str | None, tmp_path: Path) -> None:
    said = [
        region(PLACE, text="vedtog"),
        {"id": "a", "from_name": "status", "type": "choices", "value": {"choices": ["approved", "final"]}},
        {"id": "a", "from_name": "amount", "type": "number", "value": {"number": 5}},
        {"id": "b", "from_name": "mood", "type": "choices", "value": {"choices": ["calm"]}},
    ]
    found = read("labelstudio", tmp_path, task(*said, completed_by=by, created_at="2026-01-01T00:00:00Z"))
    assert found == [
        vedtog(
            annotator=name, created="2026-01-01T00:00:00Z", modified="2026-01-01T00:00:00Z",
            fields={"status": "approved; final", "amount": 5},
        )
    ]  # fmt: skip


def test_two_labels_of_a_region_are_two_tags_and_a_cancelled_annotation_is_none(tmp_path: Path) -> None:
    said = task(region(PLACE, text="vedtog", labels=["decision", "funding"]))
    assert [tag.label for tag in read("labelstudio", tmp_path, said) if isinstance(tag, IncomingTag)] == [
        "decision", "funding",
    ]  # fmt: skip
    assert read("labelstudio", tmp_path, task(region(PLACE, text="vedtog"), was_cancelled=True)) == []


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        (1, "It is no task with data."),
        ({"data": {"n": 1}}, "Its data have no text."),
        ({"data": {"text": "x"}, "predictions": []}, "It has no list of annotations; predictions alone are nobody's."),
        (task(region((0, 99))), "0 to 99 is no passage of its text."),
        (task(region(PLACE, text="vedtog", labels=[])), "It has no label."),
    ],
)
def test_a_wrong_task_is_named(said: object, reason: str, tmp_path: Path) -> None:
    assert why(read("labelstudio", tmp_path, said)) == [reason]


# Prodigy


def test_prodigy_tokens_are_the_text_and_begin_and_end_with_each_span(tmp_path: Path) -> None:
    for line in put("prodigy", tmp_path / "x"):
        tokens = line["tokens"]
        assert "".join(token["text"] + " " * token["ws"] for token in tokens) == line["text"]
        assert [token["id"] for token in tokens] == list(range(len(tokens)))
        for token in tokens:
            assert line["text"][token["start"] : token["end"]] == token["text"] != ""
        for span in line["spans"]:
            assert tokens[span["token_start"]]["start"] == span["start"]
            assert tokens[span["token_end"]]["end"] == span["end"]


def test_prodigy_keeps_an_amount_and_a_combined_letter_in_one_token() -> None:
    text = "Bra\u030abro får 1.200,5 kr."
    assert [token["text"] for token in tokens_of(text, set(), set())] == ["Bra\u030abro", "får", "1.200,5", "kr", "."]
    assert [token["text"] for token in tokens_of(text, {4}, {8})] == [
        "Bra\u030a",
        "bro",
        " ",
        "får",
        "1.200,5",
        "kr",
        ".",
    ]


def test_prodigy_of_others_comes_in(tmp_path: Path) -> None:
    said = {
        "text": TEXT,
        "spans": [{"start": 8, "end": 14, "label": "decision"}],
        "_annotator_id": "ib",
        "answer": "accept",
    }
    assert read("prodigy", tmp_path, said) == [vedtog(annotator="ib")]
    [tag] = read("prodigy", tmp_path, said | {"meta": {"document": "a.pdf", "sha256": PAPER_SHA}})
    assert isinstance(tag, IncomingTag)
    assert (tag.document, tag.sha256) == ("a.pdf", PAPER_SHA)


TOKENS = [
    {"text": "Vi", "start": 0, "end": 2, "id": 0, "ws": True},
    {"text": "ses", "start": 3, "end": 6, "id": 1, "ws": False},
]
SPAN = {"start": 0, "end": 6, "token_start": 0, "token_end": 1, "label": "x"}


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"spans": []}, "It is no task with a text and spans."),
        ({"answer": "reject"}, "It was answered with reject; its 1 spans did not come in."),
        ({"tokens": [1]}, "Its tokens are not a list of objects."),
        ({"text": "Vi gik", "tokens": TOKENS}, "Its tokens are not those of its text."),
        ({"spans": [1]}, "One of its spans is not an object."),
        ({"spans": [SPAN | {"token_end": 2}]}, "It names tokens that are not there."),
        ({"spans": [SPAN | {"end": 2}]}, "Its tokens begin or end elsewhere than its offsets."),
        ({"spans": [SPAN | {"end": 7}]}, "0 to 7 is no passage of its text."),
    ],
)
def test_a_wrong_task_of_prodigy_is_named(said: dict[str, Any], reason: str, tmp_path: Path) -> None:
    whole = {"text": "Vi ses", "tokens": TOKENS, "spans": [SPAN]} | said
    if said == {"spans": []}:
        del whole["text"]
    assert why(read("prodigy", tmp_path, whole)) == [reason]
