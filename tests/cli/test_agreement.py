"""`annotator agreement`: the figures that a script may rely on, and what it says where there are none."""

from __future__ import annotations

from pathlib import Path

import pytest

from annotator.base.ids import uuid7
from annotator.model.annotation import Annotator, AnnotatorId
from annotator.model.edits import AddAnnotator, Say, Step
from annotator.model.review import Complete, StatementId
from annotator.store.project import Project
from annotator.workbench.sample import built_in_schema
from tests.cli.shell import Shell
from tests.store.builders import AT, Paper, add, adding, paper, tag

TEXT = ("Byrådet i Fjordby vedtog punktet uden bemærkninger.\n" * 200)[:10_000]


class Office:
    """A project on disk with Ane and Bo, and a text of 10,000 characters."""

    def __init__(self, path: Path) -> None:
        self.path = path
        with Project.create(path, schema_toml=built_in_schema()) as project:
            # Ids of our own: two of one millisecond come in no order.
            self.ane, self.bo = Annotator(AnnotatorId("a"), "Ane Å."), Annotator(AnnotatorId("b"), "Bo")
            for person in (self.ane, self.bo):
                project.apply(Step(uuid7(), person.id, AT, (AddAnnotator(person),)))
            self.paper = paper("referat.pdf", tuple(TEXT[at : at + 2_500] for at in range(0, 10_000, 2_500)))
            add(project, self.paper, self.ane)

    def tag(self, who: Annotator, start: int, end: int, one: Paper | None = None, **fields: object) -> None:
        with Project.open(self.path) as project:
            project.apply(adding(tag(one or self.paper, who, start, end, **fields)))

    def complete(self, who: Annotator, start: int, end: int) -> None:
        with Project.open(self.path) as project:
            said = Complete(StatementId(uuid7()), self.paper.id, start, end, "page", who.id, AT)
            project.apply(Step(uuid7(), who.id, AT, (Say(said),)))


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(tmp_path / "Fjordby.annotator")


def test_two_half_overlapping_tags_of_100_characters_in_10_000(office: Office, shell: Shell) -> None:
    """Po = 0.99; Pe = 0.99² + 0.01² = 0.9802; κ = (0.99 − 0.9802) / 0.0198 = 0.4949."""
    office.tag(office.ane, 4_000, 4_100)
    office.tag(office.bo, 4_050, 4_150)
    found = shell("agreement", office.path, "--json", "--whole").json
    assert (found["unit"], found["documents"]) == ("character", ["referat.pdf"])
    every, decision = found["pairs"]
    assert (every["label"], decision["label"]) == ("*", "decision")
    for pair in (every, decision):
        assert pair["annotators"] == ["Ane Å.", "Bo"]
        assert round(pair["kappa"], 4) == 0.4949
        assert pair["f1_exact"] == pair["f1_overlap"] == 0, "50 characters of 150 are less than half"
        assert (pair["matched"], pair["only_a"], pair["only_b"]) == (0, 1, 1)
        assert len(pair["kappa_ci95"]) == 2
    assert [group["annotators"] for group in found["all"]] == [["Ane Å.", "Bo"]] * 2
    assert set(found) == {"unit", "documents", "pairs", "all"}
    assert set(every) == {
        "annotators", "label", "kappa", "f1_exact", "f1_overlap", "matched", "only_a", "only_b", "fields", "kappa_ci95",
    }  # fmt: skip


def test_the_table_says_the_same_and_a_seed_repeats_it(office: Office, shell: Shell) -> None:
    office.tag(office.ane, 4_000, 4_100, status="approved")
    office.tag(office.bo, 4_020, 4_100, status="noted")
    office.tag(office.bo, 8_020, 8_100)
    said = shell("agreement", office.path, "--whole", "--seed", "7")
    assert said.status == 0
    assert "A Ane Å., B Bo" in said.out
    assert "decision.status" in said.out
    assert "0 of 1" in said.out
    again = shell("agreement", office.path, "--whole", "--seed", "7")
    assert again.out == said.out
    assert "0.6667" in said.out, "F1 with overlap: 2 of 3"


def test_only_what_both_have_marked_complete_counts(office: Office, shell: Shell) -> None:
    office.tag(office.ane, 4_000, 4_100)
    office.tag(office.bo, 9_000, 9_100)
    office.complete(office.ane, 0, 5_000)
    office.complete(office.bo, 0, 2_500)
    office.complete(office.bo, 2_500, 10_000)
    (pair, *_) = shell("agreement", office.path, "--json").json["pairs"]
    assert (pair["only_a"], pair["only_b"]) == (1, 0)
    named = shell("agreement", office.path, "--json", "--annotators", "Bo", "Ane Å.", "--label", "decision").json
    assert [p["annotators"] for p in named["pairs"]] == [["Bo", "Ane Å."]]
    assert [p["label"] for p in named["pairs"]] == ["decision"]


def test_where_nothing_can_be_compared_it_says_why(office: Office, shell: Shell) -> None:
    office.tag(office.ane, 4_000, 4_100)
    shell.refused("agreement", office.path, why="Nobody has marked anything as complete yet")
    office.complete(office.ane, 0, 5_000)
    shell.refused("agreement", office.path, why="that two annotators have marked as complete")
    shell.refused("agreement", office.path, "--annotators", "Ane Å.", "Bo", why="that all of Ane Å., Bo have marked")
    shell.refused("agreement", office.path, "--annotators", "Ane Å.", why="Name two annotators at least")
    shell.refused("agreement", office.path, "--annotators", "Bo", "Ulla", why="no annotator “Ulla”")
    shell.refused("agreement", office.path, "--whole", why="no document has tags of two annotators")
    found = shell("agreement", office.path, "--whole", "--annotators", "Ane Å.", "Bo", "--json").json
    assert (found["pairs"][0]["only_a"], found["pairs"][0]["kappa"]) == (1, 0), "Bo read it and found nothing"
    shell.refused("agreement", office.path, "--whole", "--label", "vedtagelse", why="no label “vedtagelse”")


def test_a_project_of_one_has_no_agreement(tmp_path: Path, shell: Shell) -> None:
    path = tmp_path / "ene.annotator"
    shell("new", path, "--annotator", "Ane")
    shell.refused("agreement", path, why="Agreement needs two annotators at least; in this project are: Ane.")
