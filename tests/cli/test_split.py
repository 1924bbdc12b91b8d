"""`export --split` and `--card`: parts in a new folder, wrong shares in one sentence, nothing left of what was stopped."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from annotator.dataset.registry import format_named
from tests.cli.shell import SENTENCE, Shell, write_tags
from tests.pdf.making import with_content


@pytest.fixture
def two(project: Path, tmp_path: Path, shell: Shell) -> Path:
    """The project with two tags in one of its documents."""
    tags = [
        {"document": "økonomi.PDF", "label": "decision", "text": SENTENCE},
        {"document": "økonomi.PDF", "label": "funding", "text": "350.000 kr."},
    ]
    shell("import", project, write_tags(tmp_path / "tags.jsonl", *tags))
    return project


@pytest.mark.parametrize("shares", ["80/30", "abc", "-80/180", "80/10", "100", "0/100", "50/25/15/10"])
def test_wrong_shares_are_one_sentence_and_exit_2(shares: str, two: Path, tmp_path: Path, shell: Shell) -> None:
    call = ("export", two, "--format", "jsonl", "--out", tmp_path / "ud", f"--split={shares}")
    shell.refused(*call, why="is no split: write two or three shares that make 100", status=2)
    assert not (tmp_path / "ud").exists()


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (("--seed", "4"), "--seed is the seed of a split"),
        (("--licence", "CC0"), "ask for it with --card"),
        (("--split", "80/20", "--seed", "x"), "invalid int value"),
    ],
)
def test_options_that_belong_to_others_are_wrong_usage(
    options: tuple[str, ...], why: str, two: Path, tmp_path: Path, shell: Shell
) -> None:
    said = shell("export", two, "--format", "jsonl", "--out", tmp_path / "ud", *options)
    assert (said.status, said.out) == (2, "")
    assert why in said.err
    assert not (tmp_path / "ud").exists()


def test_a_folder_that_is_there_is_refused(two: Path, tmp_path: Path, shell: Shell) -> None:
    (tmp_path / "ud").mkdir()
    shell.refused("export", two, "--format", "jsonl", "--out", tmp_path / "ud", "--card", why="is there already")
    assert list((tmp_path / "ud").iterdir()) == []


def test_the_card_comes_beside_the_file(two: Path, tmp_path: Path, shell: Shell) -> None:
    value = shell(
        "export", two, "--format", "csv", "--out", tmp_path / "ud", "--card", "--licence", "CC0", "--json"
    ).json
    assert set(value) == {"format", "out", "carried", "adjusted", "refused", "gold_left_out"}
    assert value["carried"] == 2
    assert "Licence: CC0." in (tmp_path / "ud" / "README.md").read_text("utf-8")
    assert len(list(format_named("csv").read(tmp_path / "ud" / "all.csv"))) == 2


@pytest.fixture
def three(tmp_path: Path, shell: Shell) -> Path:
    """Three papers with a passage of their own each, and one that all have."""
    path = tmp_path / "tre.annotator"
    shell("new", path)
    tags = []
    for name, own in (
        ("a", "Rullende fortove i gaden"),
        ("b", "Flere svaner i bassinet"),
        ("c", "En tunnel til banen"),
    ):
        (tmp_path / f"{name}.pdf").write_bytes(
            with_content(b"BT /H 12 Tf 72 700 Td (%s. Godkendt.) Tj ET" % own.encode()).data
        )
        tags += [{"document": f"{name}.pdf", "label": "decision", "text": text} for text in (own, "Godkendt")]
        shell("add", path, tmp_path / f"{name}.pdf")
    assert shell("import", path, write_tags(tmp_path / "tags.jsonl", *tags)).status == 0
    return path


@pytest.mark.parametrize("name", ["jsonl", "pdf"])
def test_parts_are_counted_and_what_repeats_is_named_and_no_fault(
    name: str, three: Path, tmp_path: Path, shell: Shell
) -> None:
    call = ("export", three, "--format", name, "--out", tmp_path / "ud", "--split", "40/30/30", "--seed", "2")
    done = shell(*call, "--json")
    assert done.status == 0
    assert (done.json["carried"], len(done.json["refused"])) == (4, 2)
    assert done.json["parts"] == {
        "train": {"carried": 2, "adjusted": 0, "refused": 0},
        "validation": {"carried": 1, "adjusted": 0, "refused": 1},
        "test": {"carried": 1, "adjusted": 0, "refused": 1},
    }
    names = {each.name for each in (tmp_path / "ud").iterdir()}
    parts = {"train", "validation", "test"} if name == "pdf" else {"train.jsonl", "validation.jsonl", "test.jsonl"}
    assert names == {"README.md", "dataset.json", *parts}
    if name == "pdf":
        assert sorted(each.name for each in (tmp_path / "ud").rglob("*.pdf")) == ["a.pdf", "b.pdf", "c.pdf"]
    first = {each.relative_to(tmp_path / "ud"): each.read_bytes() for each in (tmp_path / "ud").rglob("*.*")}
    (tmp_path / "ud").rename(tmp_path / "før")
    said = shell(*call)
    assert "train: 2 tags.\nvalidation: 1 tag.\ntest: 1 tag.\n" in said.out
    assert said.out.startswith("4 tags written")
    assert "6 tags in all: 4 carried as they are, 0 adjusted, 2 not carried." in said.out
    assert said.err.count("It repeats a passage of the part train.") == 2
    where = re.compile(r"^Not carried: [abc]\.pdf, page 1, “Godkendt” \([0-9a-f-]{36}\): It repeats", re.MULTILINE)
    assert len(where.findall(said.err)) == 2
    assert {each.relative_to(tmp_path / "ud"): each.read_bytes() for each in (tmp_path / "ud").rglob("*.*")} == first


def test_stopped_by_ctrl_c_it_leaves_nothing(
    three: Path, tmp_path: Path, shell: Shell, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = sorted(tmp_path.iterdir())
    for stop in range(0, 1_000, 150):

        def pressed(done: int, total: int, what: str, stop: int = stop) -> None:
            if done >= stop:
                raise KeyboardInterrupt

        monkeypatch.setattr("annotator.cli.verbs.bar", lambda pressed=pressed: pressed)
        for out in ("ud", "ud.zip"):
            call = ("export", three, "--format", "brat", "--out", tmp_path / out, "--split", "50/50")
            shell.refused(*call, why="stopped")
    assert sorted(tmp_path.iterdir()) == before


def test_a_split_that_cannot_be_is_one_sentence(two: Path, tmp_path: Path, shell: Shell) -> None:
    call = ("export", two, "--format", "jsonl", "--out", tmp_path / "ud", "--split", "80/10/10")
    shell.refused(*call, why="too few for the 3 parts of 80/10/10")
    assert not (tmp_path / "ud").exists()
