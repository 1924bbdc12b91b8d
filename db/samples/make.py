"""Makes `vN.annotator`, the sample project of the present format; run once per released format from the repository's root.

python -m db.samples.make
"""

from __future__ import annotations

import sys
from pathlib import Path

from annotator.base.ids import uuid7
from annotator.model.edits import Replace, Step
from annotator.store.migrations import FORMAT
from annotator.store.project import Project
from tests.store.builders import AT, LATER, PAGES, SCHEMA, add, adding, paper, tag


def main() -> None:
    """Writes the sample beside this script; an existing one is never overwritten."""
    path = Path(__file__).with_name(f"v{FORMAT}.annotator")
    text = "".join(PAGES)
    one = paper()
    with Project.create(path, name="Fjordby", schema_toml=SCHEMA) as project:
        ann, bo = (project.annotator_named(name, at=AT) for name in ("Ann Øst", "Bo Vest"))
        add(project, one, ann)
        at = text.index("Rådet vedtog")
        decision = tag(one, ann, at, at + len("Rådet vedtog budgettet"))
        project.apply(adding(decision))
        project.apply(
            Step(uuid7(), ann.id, LATER, (Replace(decision, decision.revised(LATER, fields={"note": "enstemmigt"})),))
        )
        at = text.index("1,2 mio")
        money = tag(one, bo, at, at + len("1,2 mio. kr."), label="funding", amount_min=1200000, currency="DKK")
        project.apply(adding(money))
        project.apply(adding(tag(one, ann, 0, 7)))
        project.undo(ann.id, LATER)
    sys.stdout.write(f"{path}\n")


if __name__ == "__main__":
    main()
