"""The first half of a story, in a process of its own that is killed: two tags, then waiting for the end."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtWidgets import QApplication

sys.path.insert(0, str(Path(__file__).parent))
from analyst import Analyst

from annotator.ui.i18n import set_language


def sit_down(project: Path, agenda: str, minutes: str) -> None:
    """Tags a decision in the minutes and an amount in the agenda by mouse and keyboard, leaves a third form open."""
    app = QApplication([])
    set_language("en")
    analyst = Analyst(app, project)
    analyst.opens(minutes)
    analyst.drags_over("Bestyrelsen godkendte referatet.")
    analyst.presses("D")
    analyst.fills(status="approved", decided_by="Bestyrelsen", decided_on="2. marts 2017", agenda_item="13")
    analyst.presses("Return")
    analyst.opens(agenda)
    analyst.drags_over("1,2 millioner kroner")
    analyst.presses("F")
    analyst.fills(kind="allocated", recurrence="total", period_from="2015", period_to="2016", funder="Bestyrelsen")
    analyst.presses("Return")
    analyst.drags_over("100 millioner kroner")
    analyst.presses("F")
    analyst.fills(purpose="half a word")
    print("both are there" if len(analyst.tags) == 2 else f"{len(analyst.tags)} tags", flush=True)
    app.exec()


if __name__ == "__main__":
    sit_down(Path(sys.argv[1]), sys.argv[2], sys.argv[3])
