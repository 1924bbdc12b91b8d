"""How the states of a verdict are called in the window."""

from __future__ import annotations

from annotator.ui.i18n import tr


def verdict_word(state: str) -> str:
    """The word for one of VERDICT_STATES. Raises KeyError where it is none."""
    return {
        "unreviewed": tr("not reviewed"),
        "accepted": tr("accepted"),
        "rejected": tr("rejected"),
        "amended": tr("amended"),
        "outdated": tr("verdict outdated"),
    }[state]
