"""What the machine made for itself is kept beside the journal; what a person said to it is in the journal."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.base.errors import ProjectError, ReadOnlyProject, TagError
from annotator.base.ids import uuid7
from annotator.model.annotation import LabelId
from annotator.model.edits import Add, Say, Step, TakeBack
from annotator.model.review import Refusal, StatementId
from annotator.model.suggestion import Suggestion
from annotator.store.journal import Journal
from annotator.store.project import Project
from annotator.store.suggestions import KEPT_MODELS, SIMILAR, TagTime
from annotator.workbench.answering import accept, refusal_of, refuse
from tests.store.builders import AT, LATER, Desk, Paper, adding, paper, tag
from tests.store.two import Two, two_files

PAPER = paper()


def suggestion(words: str, label: str = "decision", *, one: Paper = PAPER, **more: object) -> Suggestion:
    start = one.layer.text.index(words)
    return Suggestion(one.id, LabelId(label), start, start + len(words), words, 0.75, **{"source": "rule", **more})


VEDTOG = suggestion("Rådet vedtog budgettet for Strandhaven.", version="rules 1", why=("decided", "-reported"))
UDSAT = suggestion("Punktet blev udsat.", fields={"note": "udsat", "år": 2021})
KRONER = suggestion("1,2 mio. kr.", "funding")


@pytest.fixture
def kept(desk: Desk) -> Desk:
    desk.project.set_suggestions(desk.paper.id, "rules 1", AT, [KRONER, UDSAT, VEDTOG])
    return desk


def words(desk: Desk) -> list[str]:
    return [each.text for each in desk.project.suggestions(desk.paper.id, by=desk.ann.id)]


EVERY = [VEDTOG.text, KRONER.text, UDSAT.text]


def test_they_come_back_by_place_and_in_no_count_of_tags(kept: Desk) -> None:
    before = list(kept.project.steps())
    assert kept.reopened().suggestions(kept.paper.id) == (VEDTOG, KRONER, UDSAT)
    assert kept.project.suggested() == {kept.paper.id: "rules 1"}
    assert (kept.project.annotations(), kept.project.counts(), kept.project.review_rows()) == ((), {}, ())
    assert list(kept.project.steps()) == before, "none is in the journal"
    assert kept.project.check() == ()


def test_new_ones_take_the_place_of_the_old(kept: Desk) -> None:
    kept.project.set_suggestions(kept.paper.id, "rules 2", LATER, [UDSAT])
    assert words(kept) == [UDSAT.text]
    assert kept.project.suggested() == {kept.paper.id: "rules 2"}


def test_what_is_similar_to_an_accepted_tag_stays_when_others_are_made_anew(kept: Desk) -> None:
    like = suggestion("Årets ål fanges i åen.", source=SIMILAR, version=kept.tags().id)
    assert kept.project.add_suggestions(kept.paper.id, [like, UDSAT]) == 1, "one is there already"
    kept.project.set_suggestions(kept.paper.id, "rules 2", LATER, [UDSAT])
    assert words(kept) == [like.text, UDSAT.text]
    kept.project.set_suggestions(kept.paper.id, "rules 3", LATER, [suggestion("Årets ål fanges i åen")])
    assert words(kept) == ["Årets ål fanges i åen"], "nothing is suggested twice"


def test_a_tag_of_ones_own_hides_it_and_another_ones_does_not(kept: Desk) -> None:
    kept.tags(VEDTOG.start, VEDTOG.end - 1)
    assert words(kept) == EVERY[1:]
    assert len(kept.project.suggestions(kept.paper.id)) == 3
    bo = kept.project.annotator_named("Bo", at=AT)
    assert len(kept.project.suggestions(kept.paper.id, by=bo.id)) == 3
    kept.project.undo(kept.ann.id, LATER)
    assert words(kept) == EVERY


def test_a_tag_of_another_label_or_of_less_than_half_hides_nothing(kept: Desk) -> None:
    kept.project.apply(adding(tag(kept.paper, kept.ann, VEDTOG.start, VEDTOG.end, label="funding")))
    kept.tags(UDSAT.start, UDSAT.start + 7)
    assert words(kept) == EVERY


def test_accepting_is_one_step_that_undo_takes_back(kept: Desk) -> None:
    made = accept(kept.project, kept.ann.id, [UDSAT, KRONER])
    assert [(each.anchor.quote, each.origin, each.annotator, each.fields) for each in made] == [
        (KRONER.text, "suggestion", kept.ann.id, {}),
        (UDSAT.text, "suggestion", kept.ann.id, {"note": "udsat", "år": 2021}),
    ]
    assert all(each.anchor.quads for each in made)
    assert words(kept) == [VEDTOG.text]
    assert accept(kept.project, kept.ann.id, [UDSAT]) == (), "it is a tag already"
    kept.project.undo(kept.ann.id, LATER)
    assert (kept.project.annotations(), words(kept)) == ((), EVERY)
    kept.project.redo(kept.ann.id, LATER)
    assert words(kept) == [VEDTOG.text]


def test_a_refused_one_stays_away_when_it_is_made_anew_a_little_different(kept: Desk) -> None:
    refuse(kept.project, kept.ann.id, [VEDTOG])
    assert words(kept) == EVERY[1:]
    longer = suggestion("4. maj.\nRådet vedtog budgettet for Strandhaven.", source="learner")
    kept.reopened().set_suggestions(kept.paper.id, "learned 7", LATER, [longer, UDSAT])
    assert words(kept) == [UDSAT.text]
    kept.project.rebuild_tables()
    assert words(kept) == [UDSAT.text]
    assert accept(kept.project, kept.ann.id, [VEDTOG]) == ()
    assert [(said.quote, said.annotator) for said in kept.project.refusals()] == [(VEDTOG.text, kept.ann.id)]
    assert kept.project.check() == ()


def test_undo_takes_a_refusal_back_and_redo_says_it_again(kept: Desk) -> None:
    refuse(kept.project, kept.ann.id, [VEDTOG, UDSAT])
    kept.project.undo(kept.ann.id, LATER)
    assert (words(kept), kept.project.refusals()) == (EVERY, ())
    kept.project.redo(kept.ann.id, LATER)
    assert words(kept) == [KRONER.text]


def test_each_judges_for_themselves(kept: Desk) -> None:
    bo = kept.project.annotator_named("Bo", at=AT)
    refuse(kept.project, kept.ann.id, [VEDTOG])
    assert words(kept) == EVERY[1:]
    assert [each.text for each in kept.project.suggestions(kept.paper.id, by=bo.id)] == EVERY
    assert [each.text for each in kept.project.suggestions(kept.paper.id)] == EVERY[1:]
    (made,) = accept(kept.project, bo.id, [VEDTOG])
    assert made.annotator == bo.id
    refuse(kept.project, bo.id, [UDSAT])
    assert words(kept) == EVERY[1:]


@pytest.mark.parametrize(("start", "end", "quote"), [(0, 7, "Rådet"), (5, 5, ""), (0, 9999, "Byrådet")])
def test_a_refusal_must_speak_of_the_text(kept: Desk, start: int, end: int, quote: str) -> None:
    said = Refusal(StatementId(uuid7()), kept.paper.id, LabelId("decision"), start, end, quote, kept.ann.id, AT)
    with pytest.raises(TagError, match="no part of the document's text"):
        kept.project.apply(Step(uuid7(), kept.ann.id, AT, (Say(said),)))


def test_nobody_takes_back_what_another_refused(kept: Desk) -> None:
    (said,) = refuse(kept.project, kept.ann.id, [VEDTOG])
    bo = kept.project.annotator_named("Bo", at=AT)
    with pytest.raises(TagError, match="another's name"):
        kept.project.apply(Step(uuid7(), bo.id, AT, (TakeBack(said),)))


def test_a_suggestion_whose_text_has_changed_is_not_accepted(kept: Desk) -> None:
    moved = Suggestion(kept.paper.id, LabelId("decision"), 3, 10, "Byrådet", 0.5, "rule")
    with pytest.raises(TagError, match="no longer what was read"):
        accept(kept.project, kept.ann.id, [moved])


def test_the_last_models_are_kept_and_no_version_is_used_again(desk: Desk) -> None:
    versions = [desk.project.add_model(AT, "learner 1", bytes([n]), {"tags": n}) for n in range(5)]
    assert versions == [1, 2, 3, 4, 5]
    newest = desk.reopened().newest_model("learner 1")
    assert newest is not None
    assert (newest.version, newest.body, newest.figures, newest.at) == (5, b"\x04", {"tags": 4}, AT)
    assert desk.project.newest_model("learner 2") is None
    with desk.project._database.reading() as db:
        assert db.execute("SELECT count(*) FROM model").fetchone() == (KEPT_MODELS,)


def test_times_are_kept_with_the_step(desk: Desk) -> None:
    took = TagTime(AT, desk.ann.id, "decision", "hand", 12.5)
    made = tag(desk.paper, desk.ann)
    desk.project.apply(Step(uuid7(), desk.ann.id, AT, (Add(made),)), took=took)
    assert desk.reopened().tag_times() == (took,)


def test_nothing_is_written_where_nothing_can_be(kept: Desk) -> None:
    kept.project.close()
    with Project.open(kept.path, read_only=True) as project:
        assert len(project.suggestions(kept.paper.id)) == 3
        with pytest.raises(ReadOnlyProject):
            project.set_suggestions(kept.paper.id, "rules 2", LATER, [])


# Merging


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    with two_files(tmp_path) as made:
        yield made


def test_a_refusal_comes_along_with_a_merge_and_suggestions_do_not(two: Two) -> None:
    for project in (two.mine, two.yours):
        project.set_suggestions(PAPER.id, "rules 1", AT, [VEDTOG, UDSAT])
    refuse(two.yours, two.bo.id, [VEDTOG])
    two.yours.add_suggestions(PAPER.id, [KRONER])
    two.bring()
    two.back()
    assert [each.text for each in two.mine.suggestions(PAPER.id)] == [UDSAT.text]
    assert two.mine.refusals() == two.yours.refusals()
    two.yours.undo(two.bo.id, LATER)
    two.bring()
    assert [each.text for each in two.mine.suggestions(PAPER.id)] == [VEDTOG.text, UDSAT.text]
    assert two.whole()


@pytest.mark.parametrize("change", [{"end": 9}, {"quote": "Rådet udsatte"}, {"start": 9, "end": 9}, {"label": ""}])
def test_a_refusal_that_does_not_fit_the_text_is_not_brought_in(two: Two, change: dict) -> None:
    said = replace(refusal_of(VEDTOG, two.bo.id, AT), **change)
    with two.yours._database.writing("a forged step") as db:
        Journal(db).append(Step(uuid7(), two.bo.id, AT, (Say(said),)))
    with pytest.raises(ProjectError, match=r"dit\.annotator"):
        two.bring()
    assert two.mine.refusals() == ()
    assert two.mine.check() == ()


def test_what_both_refused_is_refused_until_both_took_it_back(two: Two) -> None:
    two.mine.set_suggestions(PAPER.id, "rules 1", AT, [VEDTOG])
    refuse(two.mine, two.ann.id, [VEDTOG])
    refuse(two.yours, two.bo.id, [VEDTOG])
    two.bring()
    two.mine.undo(two.ann.id, LATER)
    assert two.mine.suggestions(PAPER.id) == ()
    two.yours.undo(two.bo.id, LATER)
    two.bring()
    assert [each.text for each in two.mine.suggestions(PAPER.id)] == [VEDTOG.text]


@pytest.mark.parametrize(
    "damage",
    ["fields = 'null'", "fields = '[1]'", "why = '5'", f"fields = '{'[' * 900}{']' * 900}'"],
)
def test_what_a_damaged_file_holds_for_one_costs_that_one(kept: Desk, damage: str) -> None:
    assert kept.project.check() == ()
    with kept.project._database.writing("damage") as db:
        db.execute(f"UPDATE suggestion SET {damage} WHERE label = 'funding'")
    assert words(kept) == [VEDTOG.text, UDSAT.text]
    (finding,) = kept.project.check()
    assert (finding.severity, finding.where) == ("warning", kept.paper.document.name)
    assert "1 of its suggestions cannot be read" in finding.what


@pytest.mark.parametrize("damage", ['"end" = 9999', "quote = 'Noget andet'"])
def test_what_does_not_agree_with_the_text_is_found(kept: Desk, damage: str) -> None:
    with kept.project._database.writing("damage") as db:
        db.execute(f"UPDATE suggestion SET {damage} WHERE label = 'funding'")
    (finding,) = kept.project.check()
    assert "does not agree with the text" in finding.what


@pytest.mark.parametrize("figures", ["[]", "null", '"x"'])
def test_figures_of_a_damaged_model_are_none(desk: Desk, figures: str) -> None:
    desk.project.add_model(AT, "learner", b"{}", {"verdicts": 3})
    with desk.project._database.writing("damage") as db:
        db.execute("UPDATE model SET figures = ?", (figures,))
    model = desk.project.newest_model("learner")
    assert model is not None
    assert model.figures == {}
