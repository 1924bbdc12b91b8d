"""A project teaches the learner: what is always refused stays away, what is always tagged comes, and few verdicts do no harm."""

from __future__ import annotations

from dataclasses import replace

import pytest

from annotator.base.errors import Cancelled
from annotator.model.annotation import LabelId
from annotator.suggest import training
from annotator.suggest.belief import measured
from annotator.suggest.calibration import Said
from annotator.suggest.figures import Outcome, figures_from_json, figures_json
from annotator.suggest.learning import _best, _Data, _of_chosen, learn
from annotator.suggest.model import to_json
from annotator.suggest.reading import read
from annotator.suggest.sparse import probability
from annotator.suggest.suggesting import suggest
from annotator.suggest.training import prepared, train
from annotator.suggest.training_document import Example, TrainingDocument
from tests.suggest.projects import DECISION, paper, project

KNOWN = "Bestyrelsen besluttede at istandsætte {place} inden udgangen af året."
REFUSED = "Bestyrelsen besluttede i sin tid ikke noget om {place} dengang."
NEW = "Fra nytår hører {place} under kulturhuset og ikke længere under havnekontoret."


def suggested(document: TrainingDocument, model=None) -> set[str]:
    return {each.text for each in suggest(read(document.text, document.starts), model) if each.label == DECISION}


def test_what_is_always_refused_is_no_longer_proposed_and_the_rest_is():
    told = [(KNOWN, "tag"), (REFUSED, "refuse")]
    fresh = paper("fresh", 77, told)
    words = {fresh.text[each.start : each.end] for each in fresh.refused}
    assert words <= suggested(fresh)
    model = train(project(told))
    assert model.measured[DECISION].learned
    assert not words & suggested(fresh, model)
    assert {fresh.text[each.start : each.end] for each in fresh.tags} <= suggested(fresh, model)


def test_what_no_rule_knows_and_is_always_tagged_is_proposed():
    told = [(KNOWN, "tag"), (NEW, "tag")]
    fresh = paper("fresh", 78, told)
    words = {fresh.text[each.start : each.end] for each in fresh.tags}
    assert not words <= suggested(fresh)
    model = train(project(told))
    assert words == suggested(fresh, model)
    found = [each for each in suggest(read(fresh.text, fresh.starts), model) if each.source == "learner"]
    assert found
    assert all(any(reason.startswith("learned ") for reason in each.why) for each in found)


def test_the_same_verdicts_teach_the_same_and_others_something_else():
    told = [(KNOWN, "tag"), (REFUSED, "refuse")]
    one, same, other = train(project(told)), train(project(told)), train(project([(KNOWN, "tag")]))
    assert to_json(one) == to_json(same)
    assert one.version != other.version


@pytest.mark.parametrize("documents", [0, 1])
def test_from_fewer_than_two_documents_nothing_is_learned(documents):
    told = [(KNOWN, "tag"), (REFUSED, "refuse")]
    model = train(project(told, documents))
    fresh = paper("fresh", 79, told)
    assert (model.documents, model.measured) == (documents, {})
    assert suggested(fresh, model) == suggested(fresh)


def test_of_two_documents_there_are_figures():
    model = train(project([(KNOWN, "tag"), (REFUSED, "refuse")], 2))
    assert (model.documents, model.measured[DECISION].documents) == (2, 2)


def test_documents_without_verdicts_or_text_are_no_fault():
    bare = TrainingDocument("bare", "", (0,))
    unjudged = TrainingDocument("unjudged", KNOWN.format(place="havnen"), (0,))
    assert train([bare, unjudged, TrainingDocument("three", "x", (0,), complete=((0, 1),))]).tags == 0


def test_a_label_that_no_rule_knows_is_learned_from_its_passages():
    risk = LabelId("risk")
    documents = [
        TrainingDocument(
            each.name,
            each.text,
            each.starts,
            tuple(Example(risk, tag.start, tag.end) for tag in each.tags),
            (),
            each.complete,
        )
        for each in project([(NEW, "tag")], 8)
    ]
    model = train(documents)
    fresh = paper("fresh", 80, [(NEW, "tag")])
    found = {each.text for each in suggest(read(fresh.text, fresh.starts), model) if each.label == risk}
    assert found == {fresh.text[each.start : each.end] for each in fresh.tags}


def test_it_stops_when_it_is_told_to():
    def stop(done: int, total: int, what: str) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        train(project([(KNOWN, "tag")]), stop)


def test_progress_of_a_few_long_and_many_short_documents_never_goes_beyond_all_nor_back():
    told = [(KNOWN, "tag")]
    long = [paper(f"long{number}", number, told, 90) for number in range(3)]
    short = [paper(f"short{number}", number, told, 3) for number in range(20)]
    heard = []
    train([*long, *short], lambda done, total, what: heard.append((done, total)))
    done = [each for each, _ in heard]
    assert done == sorted(done)
    assert all(each < total for each, total in heard)


def test_tags_alone_do_not_teach_that_everything_is_a_tag():
    told = [(KNOWN, "tag"), (NEW, "tag")]
    some = [TrainingDocument(each.name, each.text, each.starts, each.tags) for each in project(told)]
    fresh = paper("fresh", 81, told)
    assert suggested(fresh, train(some)) == suggested(fresh)


def test_figures_say_little_where_nothing_can_count_against_a_suggestion():
    told = [(KNOWN, "tag"), (REFUSED, "refuse")]
    read_through = project(told)
    tags_alone = [TrainingDocument(each.name, each.text, each.starts, each.tags) for each in read_through]
    refusals = [TrainingDocument(each.name, each.text, each.starts, each.tags, each.refused) for each in read_through]
    little = train(tags_alone).measured[DECISION]
    assert (little.overlap.precision, little.overlap.recall, little.says_little) == (None, None, True)
    assert not train(read_through).measured[DECISION].says_little
    assert not train(refusals).measured[DECISION].says_little
    assert figures_from_json(figures_json(little)).says_little


def test_of_suggestions_that_were_answered_one_by_one_precision_is_measured_and_recall_is_not():
    told = [(KNOWN, "tag"), (REFUSED, "refuse")]
    answered = [
        TrainingDocument(each.name, each.text, each.starts, each.tags, each.refused, (), each.tags)
        for each in project(told)
    ]
    said = train(answered).measured[DECISION]
    assert said.overlap.precision is not None
    assert (said.overlap.recall, said.overlap.f1, said.tags) == (None, None, 0)
    assert said.judged > 0
    assert not said.says_little


def said_of(odds_of_right: float, odds_of_wrong: float) -> list[Said]:
    """What a way says of four units of one document that are right and of four of another that are wrong."""
    return [Said(odds_of_right, right=True)] * 4 + [Said(odds_of_wrong, right=False)] * 4


def test_what_is_chosen_is_chosen_without_the_document_that_is_judged():
    said = {"rules": said_of(1, 1), "calibrated": said_of(-3, 3), "learned": said_of(-1, -4)}
    folds = [[0, 1, 2, 3], [4, 5, 6, 7]]
    assert _best(said) == "learned", "on both, and on the second; on the first alone it is the rules"
    ways = {
        way: [Outcome(way, probability(one.log_odds), one.right, one.right) for one in each]
        for way, each in said.items()
    }
    data = _Data((), (), (), {}, (True,) * 8)
    assert [each.document for each in _of_chosen(data, said, ways, folds)] == ["learned"] * 4 + ["rules"] * 4
    unproposed = _Data((), (), (), {}, (False,) * 8)
    assert [each.document for each in _of_chosen(unproposed, said, ways, folds)] == ["learned"] * 4


def test_every_document_is_judged_in_what_is_chosen():
    ready = prepared(project([(KNOWN, "tag"), (REFUSED, "refuse")]), measured())
    _, trial = learn(ready, DECISION)
    assert trial is not None
    assert {outcome.document for outcome in trial.chosen} == {each.name for each in ready}


def test_tags_teach_where_there_is_enough_beside_them_that_is_none():
    told = [(KNOWN, "tag"), (NEW, "tag")]
    some = project(told, 8)
    first = some[0]
    some[0] = TrainingDocument(first.name, first.text, first.starts, first.tags)
    fresh = paper("fresh", 82, told)
    assert suggested(fresh, train(some)) == {fresh.text[each.start : each.end] for each in fresh.tags}


def test_of_very_much_text_a_part_is_read_and_counted(monkeypatch):
    monkeypatch.setattr(training, "_MOST_TEXT", 5_000)
    some = project([(KNOWN, "tag")], 12)
    model = train(some)
    assert 2 <= model.documents < 12
    assert model.tags < sum(len(each.tags) for each in some)
    assert to_json(train(reversed(some))) == to_json(model)


def test_a_document_longer_than_what_is_read_is_read_from_its_beginning(monkeypatch):
    (long, *_) = project([(KNOWN, "tag")], 1)
    half = long.text.index("\n\n", len(long.text) // 2) + 2
    paged = TrainingDocument(long.name, long.text, (0, half), long.tags, (), long.complete, long.tags)
    monkeypatch.setattr(training, "_MOST_TEXT", len(long.text) - 10)
    model = train([paged])
    assert model.documents == 1
    assert model.tags == sum(tag.end <= half for tag in long.tags)
    assert 0 < model.tags < len(long.tags)


def test_a_page_longer_than_what_is_read_hides_neither_itself_nor_the_others(monkeypatch):
    some = project([(KNOWN, "tag")])
    long = paper("long", 7, [(KNOWN, "tag")], sentences=400)
    most = len(long.text) // 2
    monkeypatch.setattr(training, "_MOST_TEXT", most)
    alone = train([long])
    assert alone.documents == 1
    assert 0 < alone.tags < len(long.tags)
    for number in range(8):
        # In whatever order they are drawn.
        named = replace(long, name=f"long{number}")
        model = train([named, *some])
        assert model.documents > 1
        assert DECISION in model.measured
