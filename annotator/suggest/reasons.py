"""Why something is suggested, in words that a person reads: rules by what they say, learned features by what they look at."""

from __future__ import annotations

from collections.abc import Mapping

from annotator.base.sentence import Sentence
from annotator.suggest.rules_file import built_in

LEARNED = "learned "
"""What a reason begins with that was learned from the project; "-" before it speaks against."""

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


def against(reason: str) -> bool:
    """Whether a reason of a suggestion speaks against it."""
    return reason.startswith("-")


def learned(reason: str) -> bool:
    """Whether it was learned from the project, not said by a rule."""
    return reason.removeprefix("-").startswith(LEARNED)


def in_words(reason: str) -> Sentence:
    """A reason of a suggestion in a part of a sentence; a rule says what it says, one that is no longer there its name."""
    plain = reason.removeprefix("-")
    if not plain.startswith(LEARNED):
        rule = built_in().named(plain)
        return Sentence(rule.says) if rule is not None else Sentence("{words}", words=plain)
    kind, _, words = plain.removeprefix(LEARNED).partition(":")
    return Sentence(_WORDS.get(kind, _ELSE).template, words=words)
