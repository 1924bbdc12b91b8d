"""Letters that stand for names, and moments, as the review says them."""

from __future__ import annotations

from annotator.model.annotation import AnnotatorId
from annotator.ui import i18n
from annotator.ui.panels.review_values import blind_names
from annotator.ui.words import moment


def test_letters_differ_from_document_to_document() -> None:
    people = [AnnotatorId(f"p{n}") for n in range(30)]
    one, other = blind_names(people, "a"), blind_names(reversed(people), "b")
    assert sorted(one.values()) == sorted(other.values())
    assert len(set(one.values())) == 30
    assert one != other
    assert one == blind_names(reversed(people), "a")


def test_who_has_tags_in_the_document_has_the_first_letters() -> None:
    people = [AnnotatorId(f"p{n}") for n in range(30)]
    taggers = {("a", people[7]), ("a", people[21]), ("b", people[3])}
    letters = blind_names(people, "a", taggers)
    assert {letters[people[7]], letters[people[21]]} == {"A", "B"}
    assert len(set(letters.values())) == 30
    assert blind_names(people, "b", taggers)[people[3]] == "A"


def test_moments_of_today_have_no_day() -> None:
    assert moment("2017-03-02T12:00:00.000Z")[1].startswith("2 March 2017 ")
    i18n.set_language("da")
    assert moment("2017-03-02T12:00:00.000Z")[0].startswith("2. ")


def test_what_is_no_moment_is_shown_as_it_is() -> None:
    assert moment("i går") == ("i går", "i går")
