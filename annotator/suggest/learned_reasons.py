"""What was learned that spoke for a suggestion or against it, in words that a person reads."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.base.sentence import Sentence

LEARNED = "learned "
"""What a name in `Suggestion.why` begins with that was learned, not said by a rule; "-" before it speaks against."""

_WORDS: Mapping[str, Sentence] = {
    "first": Sentence("begins with “{words}”"),
    "last": Sentence("ends with “{words}”"),
    "word": Sentence("has the word “{words}”"),
    "words": Sentence("has the words “{words}”"),
    "begins": Sentence("has a word that begins with “{words}”"),
    "ends": Sentence("has a word that ends with “{words}”"),
    "before": Sentence("“{words}” stands before the amount"),
    "beside": Sentence("“{words}” stands before the amount"),
    "after": Sentence("“{words}” stands after the amount"),
    "behind": Sentence("“{words}” stands after the amount"),
    "amount": Sentence("the amount has “{words}”"),
    "word before": Sentence("“{words}” stands in the passage before it"),
    "word after": Sentence("“{words}” stands in the passage after it"),
    "rule": Sentence("the rule “{words}” on it, as this project judges it"),
    "section": Sentence("its section ({words})"),
    "document": Sentence("the kind of the document ({words})"),
    "section in document": Sentence("its section in this kind of document ({words})"),
    "tenth": Sentence("its place in the document"),
    "length": Sentence("its length"),
}
_ELSE = Sentence("how passages of this kind were judged in this project")


def learned_reason(why: str) -> tuple[Sentence, bool] | None:
    """One of a suggestion's `why` in a part of a sentence, and whether it speaks against; None for what a rule says."""
    plain = why.removeprefix("-")
    if not plain.startswith(LEARNED):
        return None
    kind, _, words = plain.removeprefix(LEARNED).partition(":")
    return Sentence(_WORDS.get(kind, _ELSE).template, words=words), why.startswith("-")
