"""The verb that brings other projects, and packages of them, in."""

from __future__ import annotations

import argparse

from annotator.cli.common import Outcome, at_work, bar, complain, count
from annotator.store.project import Project
from annotator.workbench.merging import merge as bring_in


def merge(args: argparse.Namespace) -> Outcome:
    """Brings other projects and packages in; the others are not changed."""
    with Project.open(args.project) as project:
        result = bring_in(project, args.others, by=at_work(project).id, progress=bar())
    added, updated = count(result.added, "tag"), count(result.updated, "tag")
    # Of files of which none came in there is nothing to count.
    lines = [f"{added} came in, {updated} changed, {result.unchanged} were the same here."] if result.merged else []
    if result.refusals:
        lines.append(f"{count(result.refusals, 'refusal')} of suggestions came in.")
    lines += [f"Came along: {name}." for name in result.documents]
    lines += [str(remark) for remark in result.remarks]
    value = result.as_json()
    if result.conflicts:
        complain(
            [
                f"{count(len(result.conflicts), 'tag')} changed on both sides; every version is kept, settle them in the window:"
            ]
        )
    complain(
        f"Conflict: {each['document']}: “{' '.join(str(each['quote']).split())}” ({each['tag']})"
        for each in value["conflicts"]
    )
    complain(str(failure.why) for failure in result.failed)
    return Outcome(value, tuple(lines), 1 if result.failed else 0)
