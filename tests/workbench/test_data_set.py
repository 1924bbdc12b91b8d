"""A data set in parts: near-duplicates on one side, every tag accounted for, the same bytes again, and a card that holds."""

from __future__ import annotations

import errno
import json
import random
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.base.errors import Cancelled, DiskFull, ExchangeError
from annotator.dataset.records import IncomingTag
from annotator.dataset.registry import FORMATS, format_named
from annotator.model.annotation import Annotator
from annotator.store.project import Project
from annotator.text.near_duplicates import words
from annotator.workbench.exporting import Choices, Split, export_tags
from annotator.workbench.sample import built_in_schema
from annotator.workbench.splitting import meeting_days
from annotator.workbench.workbench import Workbench
from tests.store.builders import AT, Paper, add, adding, paper, tag
from tests.workbench.office import Office

FORMULA = "Indstillingen blev godkendt."
AGENDA = """Dagsorden for mødet i Teknisk Udvalg den 14. marts 2019
1. Cykelsti langs Strandvejen
Sagsfremstilling: Grundejerforeningen på Strandvejen har ønsket en dobbeltrettet cykelsti fra havnen til skolen, så
børnene kan cykle trygt i skole. Forvaltningen har fået udarbejdet et skitseprojekt, som viser, at stien kan anlægges inden
for det eksisterende vejareal, hvis parkeringspladserne ved isboden nedlægges, og rabatten flyttes to meter mod vest.
Forvaltningen indstiller, at der afsættes 3,4 mio. kr. til anlæg af cykelstien i 2020.
"""
MINUTES = """Referat
1. Cykelsti langs Strandvejen
Sagsfremstilling: Grundejerforeningen på Strandvejen har ønsket en dobbeltrettet cykelsti fra havnen til skolen, så
børnene kan cykle trygt i skole. Forvaltningen har fået udarbejdet et skitseprojekt, som viser, at stien kan anlægges inden
for det eksisterende vejareal, hvis parkeringspladserne ved isboden nedlægges, og rabatten flyttes to meter mod vest.
Forvaltningen indstiller, at der afsættes 3,4 mio. kr. til anlæg af cykelstien i 2020.
Beslutning: Udvalget vedtog forslaget med den bemærkning, at isboden skal kunne nås med varebil.
Et mindretal ønskede sagen sendt tilbage til fornyet behandling.
"""
INSTALL = "der afsættes 3,4 mio. kr. til anlæg af cykelstien i 2020"


class Town:
    """A project that grows by a document and its tagged passages."""

    def __init__(self, path: Path) -> None:
        self.project = Project.create(path, name="Fjordby", schema_toml=built_in_schema())
        self.ann = self.project.annotator_named("Ann Øst", at=AT)

    def paper(
        self, name: str, text: str, *passages: str, label: str = "decision", by: Annotator | None = None
    ) -> Paper:
        one = paper(name, (text,))
        add(self.project, one, self.ann)
        for passage in passages:
            start = text.index(passage)
            self.project.apply(adding(tag(one, by or self.ann, start, start + len(passage), label)))
        return one

    def fill(self, count: int, formula: str = FORMULA) -> None:
        """Papers of which each says something else, but for the formula."""
        for number in range(count):
            lot = random.Random(number)
            lines = [
                " ".join(f"{lot.choice('abcdefgh')}{lot.randrange(999)}" for _ in range(9)) + "." for _ in range(12)
            ]
            self.paper(f"bilag-{number:02}.pdf", "\n".join([*lines, formula]), *lines[::3], formula)


@pytest.fixture
def town(tmp_path: Path) -> Iterator[Town]:
    made = Town(tmp_path / "Fjordby.annotator")
    yield made
    made.project.close()


def tags_in(folder: Path, suffix: str = ".jsonl", name: str = "jsonl") -> dict[str, list[IncomingTag]]:
    found = {}
    for file in sorted(folder.glob(f"*{suffix}")):
        tags = [each for _, each in format_named(name).read(file)]
        assert all(isinstance(each, IncomingTag) for each in tags)
        found[file.name.removesuffix(suffix)] = tags
    return found  # type: ignore[return-value]


def parts_in(folder: Path) -> list[tuple[str, Path]]:
    return [(file.stem, file) for file in sorted(folder.glob("*.jsonl"))]


def bytes_in(folder: Path) -> dict[str, bytes]:
    return {file.relative_to(folder).as_posix(): file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def near(one: str, other: str) -> bool:
    a, b = ({tuple(pair) for pair in pairwise(said)} or {tuple(said)} for said in map(words, (one, other)))
    return len(a & b) >= 0.8 * len(a | b)


def test_the_agenda_and_the_minutes_of_a_meeting_stay_together(town: Town, tmp_path: Path) -> None:
    town.paper("punkter.pdf", AGENDA, INSTALL, label="funding")
    town.paper("protokol.pdf", MINUTES, INSTALL, "Udvalget vedtog forslaget", label="funding")
    town.fill(8)
    for seed in range(6):
        export_tags(town.project, "jsonl", tmp_path / f"{seed}", split=Split.of("60/20/20", seed))
        sides = tags_in(tmp_path / f"{seed}")
        with_it = [
            name
            for name, tags in sides.items()
            if any(each.document in ("punkter.pdf", "protokol.pdf") for each in tags)
        ]
        assert len(with_it) == 1
        assert "- protokol.pdf, punkter.pdf" in (tmp_path / f"{seed}" / "README.md").read_text("utf-8")


def test_papers_of_one_meeting_stay_together_though_they_share_nothing(town: Town, tmp_path: Path) -> None:
    town.paper("referat-2020-01-15.pdf", "Vi vedtog alt.", "vedtog alt")
    town.paper("x.pdf", "Dagsorden til mødet onsdag den 15. januar 2020\nVi drøfter intet.", "drøfter intet")
    town.paper("y.pdf", "Brev af 15. januar 2020\nTak for kaffe.", "Tak for kaffe")
    export_tags(town.project, "jsonl", tmp_path / "ud", split=Split.of("50/50"))
    sides = [{each.document for each in tags} for tags in tags_in(tmp_path / "ud").values()]
    assert sorted(map(sorted, sides)) == [["referat-2020-01-15.pdf", "x.pdf"], ["y.pdf"]]


def test_the_day_of_a_meeting_is_read_from_name_or_beginning() -> None:
    assert meeting_days("Referat_2017-03-02.pdf", "") == {"2017-03-02"}
    assert meeting_days("x.pdf", "Møde i Byrådet\nTorsdag d. 2. marts 2017 kl. 17") == {"2017-03-02"}
    assert meeting_days("x", "Brev af 2. marts 2017") == set()
    assert meeting_days("x.pdf", " " * 2_000 + "Møde 2. marts 2017") == set()


def test_every_tag_is_in_one_part_or_is_named(town: Town, tmp_path: Path) -> None:
    town.fill(12)
    report = export_tags(town.project, "jsonl", tmp_path / "ud", split=Split.of("60/20/20"))
    sides = tags_in(tmp_path / "ud")
    kept = [str(each.id) for tags in sides.values() for each in tags]
    assert len(kept) == len(set(kept)) == report.carried
    every = {each.id for each in town.project.iter_annotations()}
    assert {*kept, *(remark.id for remark in report.refused)} == every
    assert sum(report.counts) == len(every)
    assert {name: part.carried for name, part in report.parts.items()} == {
        name: len(tags) for name, tags in sides.items()
    }
    assert {remark.why for remark in report.refused} == {"It repeats a passage of the part train."}
    with_formula = [name for name, tags in sides.items() if any(each.text == FORMULA for each in tags)]
    assert with_formula == ["train"]
    assert [str(note) for note in report.notes] == [
        f"Tags left out because they repeat a passage of another part: {len(report.refused)}."
    ]


sentences = st.lists(
    st.sampled_from(["sti", "bro", "vej", "havn", "skole", "park", "hus"]), min_size=1, max_size=12
).map(" ".join)


@settings(
    max_examples=12, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)
@given(documents=st.lists(st.lists(sentences, min_size=1, max_size=5), min_size=3, max_size=9), seed=st.integers(0, 9))
def test_no_document_and_no_passage_stands_on_two_sides(
    tmp_path_factory: pytest.TempPathFactory, documents: list[list[str]], seed: int
) -> None:
    home = tmp_path_factory.mktemp("by")
    town = Town(home / "p.annotator")
    for number, lines in enumerate(documents):
        lot = random.Random(number)
        own = " ".join(f"{lot.randrange(10**6)}" for _ in range(40))
        town.paper(f"{number}.pdf", f"{own} " + " | ".join(lines), *lines)
    try:
        report = export_tags(town.project, "jsonl", home / "ud", split=Split.of("50/25/25", seed))
    except ExchangeError:  # there is too little to fill all parts, which the tests below are about
        return
    finally:
        town.project.close()
    sides = tags_in(home / "ud")
    assert sum(map(len, sides.values())) + len(report.refused) == sum(map(len, documents))
    where = {(each.document, name) for name, tags in sides.items() for each in tags}
    assert len({document for document, _ in where}) == len(where)
    flat = [(str(each.text), name) for name, tags in sides.items() for each in tags]
    assert not [1 for one, here in flat for other, there in flat if here < there and near(one, other)]


@pytest.mark.parametrize("name", FORMATS)
def test_the_same_choices_give_the_same_bytes_for_each_format(name: str, town: Town, tmp_path: Path) -> None:
    town.fill(8)
    for out in ("a", "b"):
        export_tags(town.project, name, tmp_path / out, split=Split.of("50/25/25", 3), licence="CC BY 4.0")
    assert bytes_in(tmp_path / "a") == bytes_in(tmp_path / "b")


def test_another_seed_gives_another_split_and_a_zip_the_same_files(town: Town, tmp_path: Path) -> None:
    town.fill(12)
    for seed in range(4):
        export_tags(town.project, "csv", tmp_path / f"{seed}", split=Split.of("60/40", seed))
    assert len({(tmp_path / f"{seed}" / "test.csv").read_bytes() for seed in range(4)}) > 1
    for out in ("a.zip", "b.zip"):
        export_tags(town.project, "brat", tmp_path / out, split=Split.of("60/40"))
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()


def test_a_format_that_is_a_folder_has_a_folder_for_each_part(town: Town, tmp_path: Path) -> None:
    town.fill(6)
    report = export_tags(town.project, "brat", tmp_path / "ud", split=Split.of("50/50"))
    assert sorted(each.name for each in (tmp_path / "ud").iterdir()) == ["README.md", "dataset.json", "test", "train"]
    back = [each for part in ("train", "test") for each in format_named("brat").read(tmp_path / "ud" / part)]
    assert len(back) == report.carried
    assert "which this format holds, still have the words" in str(report.notes[-1])


def test_the_card_without_a_split(town: Town, tmp_path: Path) -> None:
    town.paper("årsmøde | 1.pdf", AGENDA, INSTALL, label="funding")
    choices = Choices(labels=frozenset({"funding"}), complete_only=False)
    report = export_tags(town.project, "jsonl", tmp_path / "ud", choices, card=True)
    assert report.parts == {}
    assert sorted(each.name for each in (tmp_path / "ud").iterdir()) == ["README.md", "all.jsonl", "dataset.json"]
    card = (tmp_path / "ud" / "README.md").read_text("utf-8")
    assert "Licence: not stated." in card
    assert r"årsmøde \| 1.pdf" in card
    assert "The data set is not split." in card
    assert "annotator export Fjordby.annotator --format jsonl --label funding --card --out OUT" in card
    assert str(tmp_path) not in card + (tmp_path / "ud" / "dataset.json").read_text("utf-8")


def test_the_checksums_of_the_card_hold(town: Town, tmp_path: Path) -> None:
    town.fill(8)
    export_tags(town.project, "conll", tmp_path / "ud", split=Split.of("50/25/25"), licence="kun til internt brug")
    there = bytes_in(tmp_path / "ud")
    card = there.pop("README.md").decode()
    said = re.findall(r"^\| (\S+) \| (\d+) \| ([0-9a-f]{64}) \|$", card, re.M)
    assert {path: (int(size), digest) for path, size, digest in said} == {
        path: (len(data), sha256(data).hexdigest()) for path, data in there.items()
    }
    facts = json.loads(there.pop("dataset.json"))
    assert {each["path"]: each["sha256"] for each in facts["files"]} == {
        path: sha256(data).hexdigest() for path, data in there.items()
    }
    assert facts["licence"] == "kun til internt brug"
    assert facts["changed"] == AT[:10]
    assert {each["sha256"] for each in facts["documents"]} == {each.id for each in town.project.documents()}
    counts = Counter({each["name"]: each["carried"] for each in facts["parts"]})
    for count in facts["counts"]:
        counts[count["part"]] -= count["tags"]
    assert not any(counts.values())
    assert sum(each["tags"] for each in facts["documents"]) == sum(each["carried"] for each in facts["parts"])
    assert sum(each["tags"] for each in facts["reasons"]) == sum(each["refused"] for each in facts["parts"])


def test_what_cannot_be_split_is_said_and_leaves_nothing(town: Town, tmp_path: Path) -> None:
    town.paper("a.pdf", AGENDA, INSTALL)
    town.paper("b.pdf", "Et brev uden mærker.")
    with pytest.raises(ExchangeError, match="Only 1 of the documents chosen have tags"):
        export_tags(town.project, "jsonl", tmp_path / "ud", split=Split.of("80/20"))
    town.paper("c.pdf", MINUTES, INSTALL)
    with pytest.raises(ExchangeError, match="share so much text, or meetings, that they make 1 of the 2 groups"):
        export_tags(town.project, "jsonl", tmp_path / "ud", split=Split.of("80/20"))
    town.paper("d.pdf", f"Noget helt andet. {INSTALL.upper()}!", INSTALL.upper())
    with pytest.raises(ExchangeError, match="The part test would be empty"):
        export_tags(town.project, "jsonl", tmp_path / "ud", split=Split.of("80/20"))
    assert [each.name for each in tmp_path.iterdir() if ".annotator" not in each.name] == []


def test_stopped_at_any_moment_nothing_is_left(town: Town, tmp_path: Path) -> None:
    town.fill(6)
    steps: list[tuple[int, int]] = []

    def count(done: int, total: int, what: str) -> None:
        steps.append((done, total))

    export_tags(town.project, "jsonl", tmp_path / "first", split=Split.of("50/50"), progress=count)
    assert steps == sorted(steps)
    assert steps[-1][0] <= steps[-1][1]
    for stop in range(0, len(steps), 3):
        left = iter(range(stop))

        def progress(done: int, total: int, what: str, left: Iterator[int] = left) -> None:
            if next(left, None) is None:
                raise Cancelled

        for out in ("ud", "ud.zip"):
            with pytest.raises(Cancelled):
                export_tags(town.project, "jsonl", tmp_path / out, split=Split.of("50/50"), progress=progress)
    assert sorted(each.name for each in tmp_path.iterdir() if ".annotator" not in each.name) == ["first"]


@pytest.mark.parametrize("out", ["ud", "ud.zip"])
def test_a_full_disk_is_said_of_the_file_by_its_name(
    out: str, town: Town, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(records: object, path: Path, *_: object) -> None:
        path.touch()
        raise OSError(errno.ENOSPC, "x")

    town.fill(3)
    monkeypatch.setitem(FORMATS, "jsonl", replace(FORMATS["jsonl"], write=full))
    with pytest.raises(DiskFull, match="There is no room left for") as caught:
        export_tags(town.project, "jsonl", tmp_path / out, split=Split.of("50/50"))
    assert caught.value.values["path"] == tmp_path / out / "train.jsonl"
    assert [each.name for each in tmp_path.iterdir() if ".annotator" not in each.name] == []


def test_what_is_there_is_never_written_over(town: Town, tmp_path: Path) -> None:
    town.fill(3)
    (tmp_path / "ud").mkdir()
    with pytest.raises(ExchangeError, match="is there already"):
        export_tags(town.project, "jsonl", tmp_path / "ud", card=True)
    assert list((tmp_path / "ud").iterdir()) == []


def test_negative_passages_and_joined_words_are_dealt_and_counted(town: Town, tmp_path: Path) -> None:
    bench = Workbench(town.project, town.ann)
    for number in range(6):
        lot = random.Random(number)
        own = " ".join(f"x{lot.randrange(10**6)}" for _ in range(40))
        one = town.paper(
            f"{number}.pdf",
            f"Intet her.\n{own}.\nVi giver til kaj-\nanlæg {number}{number}.\n",
            f"kaj-\nanlæg {number}",
        )
        bench.mark_complete(one.id, 0, len(one.layer.text), "document")
    choices = Choices(negatives=True, joined=True)
    report = export_tags(town.project, "jsonl", tmp_path / "ud", choices, split=Split.of("50/50"))
    sides = {name: path.read_text("utf-8").splitlines() for name, path in parts_in(tmp_path / "ud")}
    said = {name: [json.loads(line) for line in lines] for name, lines in sides.items()}
    negative = {name: [each["text"] for each in tags if each["label"] == "none"] for name, tags in said.items()}
    assert sum(map(len, negative.values())) == report.negatives == 9
    assert [name for name, texts in negative.items() if "Intet her." in texts] == ["train"]
    assert report.carried == len(report.adjusted) == 6
    assert sum(part.counts[1] for part in report.parts.values()) == 6
    assert sum(part.negatives for part in report.parts.values()) == 9
    assert "Passages without a tag left out because they repeat a passage of another part: 3." in map(str, report.notes)
    assert "--negatives --join-hyphens" in (tmp_path / "ud" / "README.md").read_text("utf-8")


def test_agreement_stands_in_the_card_where_two_have_read_the_same(office: Office, tmp_path: Path) -> None:
    for who in (office.ane, office.bo):
        office.tag(who, "Rådet vedtog budgettet")
        office.complete(who)
    office.tag(office.bo, "1,2 mio. kr.", "funding")
    export_tags(office.project, "jsonl", tmp_path / "ud", card=True)
    card = (tmp_path / "ud" / "README.md").read_text("utf-8")
    assert re.search(r"^\| Ane / Bo \| decision \| 1\.0000 \|", card, re.M)
    assert re.search(r"^\| Ane / Bo \| funding \| 0\.0000 \|", card, re.M)
    assert "| Ane | 1 |" in card
    assert "| Bo | 2 |" in card
