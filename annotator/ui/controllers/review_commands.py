"""Which method of the review answers which command."""

from __future__ import annotations

from collections.abc import Callable

from annotator.ui.controllers.review_controller import ReviewController
from annotator.ui.panels.review_content import GoldChoice

REVIEW_COMMANDS: dict[str, Callable[[ReviewController], object]] = {
    "verdict.accept": ReviewController.accept,
    "verdict.reject": ReviewController.reject,
    "comment.write": ReviewController.comment,
    "gold.first": lambda review: review.gold(GoldChoice.first),
    "gold.second": lambda review: review.gold(GoldChoice.second),
    "gold.agreements": ReviewController.accept_agreements,
    "history.show": ReviewController.show_history,
    "gold.chosen": ReviewController.gold_as_chosen,
    "gold.none": lambda review: review.gold(GoldChoice.none),
}
