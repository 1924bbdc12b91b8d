"""What the learner is given: of several readings the surest, what was refused, where all is tagged; and when it is due."""

from __future__ import annotations

import pytest

from annotator.base.errors import Cancelled, SuggestionError
from annotator.model.annotation import LabelId
from annotator.model.suggestion import Suggestion
from annotator.suggest.belief import rules_state
from annotator.suggest.engine import ENGINE
from annotator.suggest.figures import Figures
from annotator.suggest.model import Model, to_json
from annotator.suggest.rates import Rates
from annotator.suggest.training_document import Example
from annotator.workbench.answering import accept, refuse
from annotator.workbench.suggesting import ENOUGH, Suggester
from annotator.workbench.teaching import training_documents, verdicts
from tests.store.builders import AT, add, adding, paper, tag
from tests.workbench.conftest import Desk
from tests.workbench.office import Office


def examples(office: Office, words: str, label: str = "decision") -> Example:
    start = office.paper.layer.text.index(words)
    return Example(LabelId(label), start, start + len(words))


def test_of_several_readings_the_surest_counts(office: Office) -> None:
    office.tag(office.ane, "Rådet vedtog budgettet for")
    sure = office.tag(office.bo, "Rådet vedtog budgettet for Strandhaven.")
    office.cilie.judge([sure.id], "accepted")
    wrong = office.tag(office.bo, "Der afsættes 3 mio. kr. til broen.")
    office.cilie.judge([wrong.id], "rejected")
    office.tag(office.ane, "3 mio. kr.", "funding")
    office.complete(office.ane, 0, 50)
    (document,) = training_documents(office.project)
    assert document.name == office.paper.id
    assert document.tags == (examples(office, sure.anchor.quote), examples(office, "3 mio. kr.", "funding"))
    assert document.refused == (examples(office, wrong.anchor.quote),)
    assert document.complete == ((0, 50),)
    assert verdicts(office.project) == 5


def test_a_refusal_doubts_a_tag_and_gives_way_to_a_sure_one(office: Office) -> None:
    made = office.tag(office.ane, "Rådet vedtog budgettet for Strandhaven.")
    anchor = made.anchor
    one = Suggestion(office.paper.id, made.label, anchor.start, anchor.end, anchor.quote, 0.5, "rule")
    refuse(office.project, office.bo.annotator.id, [one])
    (document,) = training_documents(office.project)
    assert (document.tags, document.refused) == ((), (examples(office, anchor.quote),))
    office.cilie.judge([made.id], "accepted")
    (document,) = training_documents(office.project)
    assert (document.tags, document.refused) == ((examples(office, anchor.quote),), ())


def test_a_text_that_nobody_said_anything_about_teaches_nothing(office: Office) -> None:
    assert list(training_documents(office.project)) == []
    suggester = Suggester(office.project)
    with pytest.raises(SuggestionError, match="nothing to learn from"):
        suggester.retrain()
    suggester.close()


def test_learning_goes_on_where_it_was_after_a_restart(desk: Desk) -> None:
    who = desk.bench.annotator
    lines = [f"Rådet vedtog sag nummer {n} uden afstemning.\n" for n in range(ENOUGH)]
    for name in ("a.pdf", "b.pdf"):
        one = paper(name, ("".join(lines),))
        add(desk.project, one, who)
        for number, line in enumerate(lines[: ENOUGH // 2]):
            start = one.layer.text.index(line)
            desk.project.apply(adding(tag(one, who, start, start + len(line) - 1, status="approved")))
            assert number < ENOUGH
        desk.bench.mark_complete(one.id, 0, len(one.layer.text), "document")
    suggester = Suggester(desk.project)
    before = suggester.version
    assert suggester.is_due()
    told: list[str] = []
    measured = suggester.retrain(progress=lambda done, total, what: told.append(what))
    assert measured == suggester.figures
    assert measured[LabelId("decision")].tags == ENOUGH
    assert not suggester.is_due()
    assert suggester.version != before
    assert len(suggester.pending()) == 3
    suggester.suggest()
    suggester.close()
    again = Suggester(desk.reopened().project)
    assert (again.version, again.figures, again.pending(), again.is_due()) == (suggester.version, measured, (), False)
    again.close()
    rules = Suggester(desk.project, learned=False)
    assert (rules.version, dict(rules.figures)) == (before, {})
    rules.close()


def test_a_model_that_cannot_be_read_is_left_out(desk: Desk) -> None:
    desk.project.add_model(AT, "learner 1", b"{}", {"verdicts": 3})
    suggester = Suggester(desk.project)
    assert "learned" not in suggester.version
    suggester.close()


def test_learning_stops_when_asked(desk: Desk) -> None:
    def stop(done: int, total: int, what: str) -> None:
        raise Cancelled

    desk.project.apply(adding(tag(desk.paper, desk.bench.annotator)))
    suggester = Suggester(desk.project)
    with pytest.raises(Cancelled):
        suggester.retrain(progress=stop)
    assert desk.project.newest_model("learner 1") is None
    suggester.close()


def test_what_was_accepted_with_others_teaches_nothing_until_somebody_looks_at_it(office: Office) -> None:
    words = ("Rådet vedtog budgettet for Strandhaven.", "Der afsættes 3 mio. kr. til broen.")
    one, other = (
        Suggestion(office.paper.id, LabelId("decision"), each.start, each.end, said, 0.9, "rule")
        for said in words
        for each in [examples(office, said)]
    )
    (alone,) = accept(office.project, office.ane.annotator.id, [one])
    (unseen,) = accept(office.project, office.ane.annotator.id, [other], unseen=True)
    (document,) = training_documents(office.project)
    assert document.tags == document.answered == (examples(office, words[0]),)
    office.cilie.judge([unseen.id], "accepted")
    (document,) = training_documents(office.project)
    assert document.tags == document.answered == tuple(examples(office, each) for each in words)
    assert alone.origin == "suggestion"


def test_where_all_is_tagged_it_teaches_and_a_tag_by_hand_is_no_answer(office: Office) -> None:
    said = "Der afsættes 3 mio. kr. til broen."
    where = examples(office, said)
    one = Suggestion(office.paper.id, LabelId("decision"), where.start, where.end, said, 0.9, "rule")
    accept(office.project, office.ane.annotator.id, [one], unseen=True)
    made = office.tag(office.ane, "Rådet vedtog budgettet for Strandhaven.")
    office.complete(office.ane, where.start, where.end)
    (document,) = training_documents(office.project)
    assert where in document.tags
    assert document.answered == ()
    office.cilie.judge([made.id], "accepted")
    (document,) = training_documents(office.project)
    assert examples(office, made.anchor.quote) in document.tags
    assert document.answered == (), "nor is one that a reviewer agreed to: it was never suggested"


def test_figures_of_other_rules_are_hidden_and_learning_is_due(office: Office) -> None:
    suggester = Suggester(office.project)
    figures = Figures(6, 10, Rates(1, 1, 1), Rates(1, 1, 1))
    for rules, shown in ((rules_state(), {"decision": figures}), ("of yesterday", {})):
        model = Model("v", rules, 6, 10, 0, {}, {LabelId("decision"): figures})
        office.project.add_model(AT, ENGINE, to_json(model).encode(), {"verdicts": 0})
        suggester.close()
        suggester = Suggester(office.project)
        assert suggester.figures == shown
        assert suggester.is_due() is (not shown)
    suggester.close()
