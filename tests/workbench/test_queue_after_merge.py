"""After a merge: a conflict is told in the queue, and an author's own reading is the same on both sides."""

from __future__ import annotations

import shutil

from annotator.store.project import Project
from annotator.workbench.merging import merge
from annotator.workbench.review_queue import ReviewQueue
from annotator.workbench.workbench import Workbench
from tests.workbench.office import Office

DECISION = "Rådet vedtog budgettet for Strandhaven."


def test_a_conflict_is_told_until_it_is_settled_and_own_readings_are_the_same_on_both_sides(office: Office) -> None:
    a = office.tag(office.ane, DECISION, status="approved")
    there = office.path.with_name("Kopi.annotator")
    office.project.close()
    shutil.copy(office.path, there)
    with Project.open(office.path) as here, Project.open(there) as other:
        cilie, ane = Workbench(here, office.cilie.annotator), Workbench(other, office.ane.annotator)
        for bench, status in ((cilie, "noted"), (ane, "rejected")):
            bench.edit_tag(a.id)
            bench.set_fields({"status": status})
            bench.commit()
        other.close()
        queue = ReviewQueue(here)
        queue.refresh()
        assert not queue.items[0].rival
        outcome = merge(here, [there], by=office.cilie.annotator.id)
        assert (outcome.failed, len(outcome.conflicts)) == ([], 1)
        queue.refresh()
        assert queue.items[0].rival
        assert queue.items[0].open
        (own,) = here.own_tags(office.paper.id)
        assert dict(own.fields) == {"status": "rejected"}, "what Ane said last, whichever revision stands"
        cilie.tags_changed.connect(queue.follow)
        cilie.settle(a.id, here.rivals(a.id)[0].annotation)
        assert not queue.items[0].rival
        cilie.undo()
        assert queue.items[0].rival
