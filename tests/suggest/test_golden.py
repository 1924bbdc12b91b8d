"""The rules tag made-up minutes, agendas and reports of many makers as the coding guide says."""

from __future__ import annotations

import pytest

from annotator.suggest.by_rules import by_rules
from annotator.suggest.reading import read
from tests.suggest.golden import Fragment, fragments, with_marks


@pytest.mark.parametrize("fragment", [pytest.param(each, id=each.name) for each in fragments()])
def test_a_fragment_gets_the_tags_that_the_guide_asks_for(fragment: Fragment) -> None:
    text = fragment.text
    assert with_marks(text, by_rules(read(text, [0]))) == fragment.marked


@pytest.mark.parametrize("fragment", [pytest.param(each, id=each.name) for each in fragments()])
def test_no_candidate_is_without_a_rule_that_speaks_for_it(fragment: Fragment) -> None:
    found = by_rules(read(fragment.text, [0]))
    assert [each for each in found if not any(not name.startswith("-") for name in each.why)] == []
