"""Passages like one that was tagged are offered: the same words anywhere, nearly the same sentence, never a bare amount."""

from __future__ import annotations

from dataclasses import replace

from annotator.model.annotation import Annotation
from annotator.model.suggestion import Suggestion
from annotator.store.suggestions import SIMILAR
from annotator.workbench import similar
from annotator.workbench.answering import refuse
from annotator.workbench.similar import offer_similar
from tests.store.builders import add, adding, paper, tag
from tests.workbench.conftest import Desk

OTHER = (
    "Rådet vedtog bud-\ngettet for Strandhaven.\nRådet vedtog budgettet for Strandhaven og Skovbyen.\n",
    "Rådet drøftede noget helt andet.\nDer afsættes 3 mio. kr. til broen.\n",
)


def tagged(desk: Desk, words: str, label: str = "decision", **fields: str) -> Annotation:
    made = tag(desk.paper, desk.bench.annotator, *desk.span(words), label, **fields)
    desk.project.apply(adding(made))
    return made


def test_the_same_words_are_offered_once(desk: Desk) -> None:
    other = paper("andet.pdf", OTHER)
    add(desk.project, other, desk.bench.annotator)
    made = tagged(desk, "Rådet vedtog budgettet for Strandhaven.", status="approved", decided_on="2021")
    offered = offer_similar(desk.project, [made])
    assert offered.already == 0
    assert (offered.count, offered.documents) == (2, {desk.paper.id, other.id})
    (here,) = desk.project.suggestions(desk.paper.id, by=made.annotator)
    assert (here.start > made.anchor.end, here.source, here.version) == (True, SIMILAR, made.id)
    assert (here.why, here.fields) == (("similar.same-words",), {"status": "approved"}), "its date may be another"
    (there,) = desk.project.suggestions(other.id, by=made.annotator)
    assert there.text == "Rådet vedtog bud-\ngettet for Strandhaven."
    again = offer_similar(desk.project, [made])
    assert (again.count, again.already) == (0, 2), "they are there already"


def test_what_was_refused_is_not_offered(desk: Desk) -> None:
    other = paper("andet.pdf", OTHER)
    add(desk.project, other, desk.bench.annotator)
    words = "Rådet vedtog budgettet for Strandhaven."
    made = tagged(desk, words)
    start = desk.paper.layer.text.rindex(words)
    again = Suggestion(desk.paper.id, made.label, start, start + len(words), words, 0.9, "rule")
    refuse(desk.project, made.annotator, [again])
    assert offer_similar(desk.project, [made]).documents == {other.id}


def test_a_near_sentence_gets_no_choices_that_were_made_for_other_words(desk: Desk) -> None:
    other = paper("andet.pdf", ("Rådet vedtog straks budgettet for Strandhaven.\nRådet vedtog det hele.\n",))
    add(desk.project, other, desk.bench.annotator)
    made = tagged(desk, "Rådet vedtog budgettet for Strandhaven.", status="approved")
    offer_similar(desk.project, [made])
    (near,) = desk.project.suggestions(other.id)
    assert (near.text, near.fields) == ("Rådet vedtog straks budgettet for Strandhaven.", {})
    assert near.why == ("similar.near-words",)
    assert near.score < 0.9


def test_they_are_offered_as_long_as_the_tag_is_there(desk: Desk) -> None:
    made = tagged(desk, "Rådet vedtog budgettet for Strandhaven.")
    offer_similar(desk.project, [made])
    desk.bench.undo()
    assert desk.project.suggestions(desk.paper.id) == ()
    desk.bench.redo()
    assert len(desk.project.suggestions(desk.paper.id)) == 1


def test_what_is_like_anothers_tag_is_not_shown(desk: Desk) -> None:
    made = tagged(desk, "Rådet vedtog budgettet for Strandhaven.")
    offer_similar(desk.project, [made])
    bo = desk.project.annotator_named("Bo", at="2026-01-01T00:00:00Z").id
    assert len(desk.project.suggestions(desk.paper.id, by=made.annotator)) == 1
    assert desk.project.suggestions(desk.paper.id, by=bo) == (), "it would say what was tagged"


def test_an_amount_alone_says_nothing_about_others(desk: Desk) -> None:
    add(desk.project, paper("andet.pdf", OTHER), desk.bench.annotator)
    assert offer_similar(desk.project, [tagged(desk, "3 mio. kr.", "funding")]).count == 0
    unknown = replace(tagged(desk, "Rådet vedtog budgettet for"), label="joke")
    assert offer_similar(desk.project, [unknown]).count == 0


def test_a_document_is_read_once_for_many_tags(desk: Desk, monkeypatch) -> None:
    first = tagged(desk, "Rådet vedtog budgettet for Strandhaven.")
    second = tagged(desk, "Byrådet i Fjordby mødtes den 4. maj 2021.")
    read, folds = [], similar.fold
    monkeypatch.setattr(similar, "fold", lambda text: read.append(text) or folds(text))
    assert offer_similar(desk.project, [first, second, first]).count == 1
    assert len(read) == 1
