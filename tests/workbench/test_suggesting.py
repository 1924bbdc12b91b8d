"""Suggestions made by processes of their own: kept as they come, stopped when asked, and no work lost by one that dies."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import closing

import pytest

from annotator.base.errors import Cancelled, SuggestionError
from annotator.model.annotation import DocumentId, LabelId
from annotator.model.suggestion import Suggestion
from annotator.suggest import engine
from annotator.suggest.process import Child, Children
from annotator.suggest.worker import SOME
from annotator.workbench import answering
from annotator.workbench.sample import built_in_schema
from annotator.workbench.suggesting import Suggester, fitted
from tests.store.builders import AT, add, paper
from tests.workbench.conftest import Desk

MEETING = """Referat af møde i Byrådet i Fjordby den 4. maj 2021

1. Ny havneplan
Indstilling
Forvaltningen indstiller, at planen godkendes.
Beslutning
Byrådet godkendte havneplanen.
"""
MINUTES = (MEETING, "2. Budget\nBeslutning\nByrådet afsatte 1,2 mio. kr. til en ny bro over Strandåen.\n")


@pytest.fixture
def suggester(desk: Desk) -> Iterator[Suggester]:
    add(desk.project, paper("møde.pdf", MINUTES), desk.bench.annotator)
    made = Suggester(desk.project)
    yield made
    made.close()


def found(desk: Desk) -> dict[str, list[str]]:
    return {d.name: [s.text for s in desk.project.suggestions(d.id)] for d in desk.project.documents()}


def test_every_document_is_read_once(desk: Desk, suggester: Suggester) -> None:
    assert len(suggester.pending()) == 2
    told: list[tuple[int, int]] = []
    made = suggester.suggest(progress=lambda done, total, _: told.append((done, total)))
    every = found(desk)
    assert any("godkendte havneplanen" in words for words in every["møde.pdf"])
    assert made.count == sum(map(len, every.values()))
    assert (len(made.documents), made.failed, told[-1]) == (2, (), (2, 2))
    assert suggester.pending() == ()
    assert suggester.suggest().documents == frozenset()
    assert all(s.version == suggester.version for s in desk.project.suggestions(paper("møde.pdf", MINUTES).id))


def test_very_many_suggestions_all_come(desk: Desk) -> None:
    page = "Referat\n" + "".join(
        f"Byrådet godkendte planen for {number} nye haver.\n" for number in range(2 * SOME + 9)
    )
    document = paper("haver.pdf", (page,))
    add(desk.project, document, desk.bench.annotator)
    suggester = Suggester(desk.project)
    made = suggester.suggest([document.id])
    text = desk.project.text_layer(document.id).text
    expected = engine.suggestions(document.id, text, [0], None)
    assert (made.count, made.failed) == (len(expected), ())
    assert made.count > 2 * SOME
    assert [s.text for s in desk.project.suggestions(document.id)] == [s.text for s in expected]
    suggester.close()


def test_stopping_leaves_what_was_kept_and_no_process(desk: Desk, suggester: Suggester) -> None:
    def stop(done: int, total: int, what: str) -> None:
        if done:
            raise Cancelled

    with pytest.raises(Cancelled):
        suggester.suggest(progress=stop)
    assert len(suggester.pending()) == 1
    suggester.suggest()
    assert suggester.pending() == ()


def dying(monkeypatch: pytest.MonkeyPatch) -> None:
    """The next process dies before it is asked."""
    send = Child.send

    def shot(child: Child, request) -> None:
        os.kill(child.pid, signal.SIGKILL)
        child._child.wait()
        monkeypatch.setattr(Child, "send", send)
        send(child, request)

    monkeypatch.setattr(Child, "send", shot)


def test_a_process_that_dies_costs_one_document_until_the_next_start(
    desk: Desk, suggester: Suggester, monkeypatch
) -> None:
    suggester.suggest()
    before = found(desk)
    for document in desk.project.documents():
        desk.project.set_suggestions(document.id, "old", AT, desk.project.suggestions(document.id))
    dying(monkeypatch)
    told: list[DocumentId] = []
    made = suggester.suggest(kept=told.append)
    (failure,) = made.failed
    assert "ended" in str(failure.why)
    assert made.documents == set(told)
    assert len(told) == 1
    assert found(desk) == before, "the old ones stay"
    assert suggester.pending() == (), "it might fail for ever"
    with closing(Suggester(desk.project)) as after_a_start:
        (left,) = after_a_start.pending()
        assert desk.project.document(left).name == failure.name
        assert after_a_start.suggest().documents == {left}


def test_what_failed_is_tried_again_when_asked(desk: Desk, suggester: Suggester, monkeypatch) -> None:
    dying(monkeypatch)
    made = suggester.suggest()
    (failure,) = made.failed
    assert suggester.pending() == ()
    suggester.forget(made.failed)
    assert suggester.pending() == (failure.document,)
    assert not suggester.suggest().failed


def test_who_learns_anew_has_tried_again_what_failed(desk: Desk, suggester: Suggester, monkeypatch) -> None:
    dying(monkeypatch)
    assert len(suggester.suggest().failed) == 1
    (one, *_) = [s for d in desk.project.documents() for s in desk.project.suggestions(d.id)]
    answering.accept(desk.project, desk.bench.annotator.id, [one])
    suggester.retrain()
    assert len(suggester.suggest().documents) == 2


def test_a_request_that_takes_too_long_is_given_up() -> None:
    children = Children(1, deadline=0.0)
    ((number, answer),) = children.ask([{"do": "suggest", "document": "d", "text": "", "starts": [0]}], lambda: None)
    assert number == 0
    assert isinstance(answer, SuggestionError)
    children.close()


def test_what_goes_wrong_in_the_process_is_said_and_it_goes_on() -> None:
    children = Children(1)
    asked = [{"do": "dance"}, {"do": "suggest", "document": "d", "text": "Rådet. \ud800", "starts": [0]}]
    (_, first), (_, second) = children.ask(asked, lambda: None)
    assert isinstance(first, SuggestionError)
    assert "dance" in str(first)
    assert second == {"suggestions": []}
    (child,) = children._idle
    assert os.getpriority(os.PRIO_PROCESS, child.pid) > os.getpriority(os.PRIO_PROCESS, 0)
    children.close()


def test_an_answer_to_something_else_is_not_taken_for_the_next_ones(monkeypatch) -> None:
    children, send = Children(1), Child.send

    def with_another(child: Child, request) -> None:
        monkeypatch.setattr(Child, "send", send)
        send(child, {"do": "model", "model": 5})  # which has no answer but where it fails
        send(child, request)

    monkeypatch.setattr(Child, "send", with_another)
    asked = [{"do": "suggest", "document": "d", "text": text, "starts": [0]} for text in ("Velkommen.", MEETING)]
    (_, first), (_, second) = children.ask(asked, lambda: None)
    children.close()
    assert isinstance(first, SuggestionError)
    assert not isinstance(second, SuggestionError)
    assert second["suggestions"] != []


def test_closing_does_not_wait_for_what_is_under_way(desk: Desk, suggester: Suggester) -> None:
    answers = suggester.found(desk.project.documents())
    next(answers)
    suggester.close()
    answers.close()
    assert suggester._children._idle == [], "they end with the work"


@pytest.mark.parametrize("verdicts", [None, "x", [1]])
@pytest.mark.parametrize("body", [b"[" * 200_000, b"", b"\xff"])
def test_a_damaged_model_is_as_none(desk: Desk, body: bytes, verdicts: object) -> None:
    desk.project.add_model(AT, "learner 1", body, {"verdicts": verdicts})
    with closing(Suggester(desk.project)) as suggester:
        assert (suggester.figures, suggester._verdicts) == ({}, 0)


def test_only_what_the_labels_can_hold_is_suggested(desk: Desk) -> None:
    fields = {"status": "approved", "decided_on": "i går", "colour": "red", "agenda_item": "7"}
    one = Suggestion(DocumentId("d"), LabelId("decision"), 0, 5, "Rådet", 0.5, "rule", fields=fields)
    kept = fitted(desk.project.schema, one)
    assert kept is not None
    assert kept.fields == {"status": "approved", "agenda_item": "7"}
    other = Suggestion(DocumentId("d"), LabelId("joke"), 0, 5, "Rådet", 0.5, "rule")
    assert fitted(desk.project.schema, other) is None
    assert built_in_schema()
