"""A learned model comes back from its file as it was, and a damaged file is said in one sentence."""

from __future__ import annotations

import json

import pytest

from annotator.suggest.model import Model, ModelError, from_json, to_json
from annotator.suggest.reading import read
from annotator.suggest.suggesting import suggest
from annotator.suggest.training import train
from tests.suggest.projects import paper, project

TOLD = [("Udvalget besluttede at male {place}.", "tag"), ("Udvalget besluttede intet om {place}.", "refuse")]


@pytest.fixture(scope="module")
def model() -> Model:
    return train(project(TOLD))


def test_it_comes_back_and_suggests_the_same(model):
    again = from_json(to_json(model))
    document = paper("fresh", 5, TOLD)
    fresh = read(document.text, document.starts)
    assert to_json(again) == to_json(model)
    assert again.measured.keys() == model.measured.keys()
    assert [each.key for each in suggest(fresh, again)] == [each.key for each in suggest(fresh, model)]


def test_no_more_of_the_documents_is_in_it_than_three_words_in_a_row(model):
    kept = [name.partition(":")[2].split() for learned in model.labels.values() for name in learned.weights]
    assert ["udvalget", "besluttede", "at"] in kept
    assert max(map(len, kept)) == 3


@pytest.mark.parametrize("damage", ["", "{}", "[]", "null", "x", '{"format": "annotator-learner", "form": 1}'])
def test_a_damaged_file_is_one_sentence(damage):
    with pytest.raises(ModelError, match=r"model\.json is damaged"):
        from_json(damage, "model.json")


def test_a_changed_number_is_found(model):
    said = json.loads(to_json(model))
    said["tags"] += 1
    with pytest.raises(ModelError, match="is damaged"):
        from_json(json.dumps(said))
    said["form"] = 99
    with pytest.raises(ModelError, match="newer Annotator"):
        from_json(json.dumps(said))


def test_it_is_small(model):
    assert len(to_json(model)) < 200_000
