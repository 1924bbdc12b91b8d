"""The list of search hits: what a narrow row shows of a snippet."""

from __future__ import annotations

from annotator.ui.models.search_model import focused


def test_a_snippet_is_cut_so_that_a_narrow_list_shows_its_hit() -> None:
    long = "…bådene ligger ved kajen i havn. Næste år kommer de afsatte penge til fornyelsen"
    assert focused(long, "afsatte") == "…Næste år kommer de afsatte penge til fornyelsen"
    assert focused("de afsatte midler", "afsatte") == "de afsatte midler"
    assert focused(long, "nowhere") == long
