"""Measures how often what each rule proposes is right, writes that for resources/suggest, and prints what scores are worth.

Run `python -m tests.tools.calibrate --heldout FOLDER … [--shared FOLDER] [--first-seen] [--write]` from the checkout. Each
FOLDER has NAME.pdf, NAME.txt and gold/NAME.jsonl. `--write` writes resources/suggest/belief.json from the shared gold and
those folders. What is believed of rules never seen is kept from that file; `--first-seen` measures it anew, in FOLDERs that
nobody has mended the rules with yet. The tables judge each document by what the others taught.
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from annotator.suggest.belief import LONG, Belief, as_json, measured
from annotator.suggest.figures import Outcome
from annotator.suggest.prepare import Prepared
from annotator.suggest.rules_file import built_in
from annotator.suggest.sparse import probability
from annotator.suggest.sureness import first_seen, fit
from annotator.suggest.training import prepared
from tests.tools.i18n_update import ROOT
from tests.tools.learner_scores import believed, show_bins
from tests.tools.shared_gold import LABELS, gold_documents, training_documents


def outcomes(documents: Iterable[Prepared]) -> Iterator[Outcome]:
    """What became of all that the rules propose in documents that were left out."""
    for each in documents:
        for judged in each.units:
            if judged.unit.candidate is not None:
                yield Outcome(each.name, probability(judged.belief), judged.right, judged.strict)


def without(documents: Iterable[Prepared], out: Prepared) -> list[Prepared]:
    """All but one."""
    return [each for each in documents if each is not out]


def of_rules_there_are(belief: Belief) -> Belief:
    """Without rules that are gone by now; what was first seen stays whole, or it would flatter the rules that are left."""
    names = {LONG, *built_in().reasons}
    rules = {
        label: {name: seen for name, seen in counts.items() if name.removeprefix("-") in names or name in names}
        for label, counts in belief.rules.items()
    }
    return replace(belief, rules=rules)


def show_shares(documents: Sequence[Prepared]) -> None:
    """How often what the rules propose is right, by label, language and kind of reason."""
    counts: dict[tuple[str, str, str], list[int]] = {}
    for each in documents:
        for judged in each.units:
            if judged.unit.candidate is not None:
                reasoned = "by rule" if judged.unit.candidate.why else "no reason"
                row = counts.setdefault((judged.unit.label, each.language, reasoned), [0, 0])
                row[0] += judged.right
                row[1] += 1
    for (label, language, reasoned), (right, count) in sorted(counts.items()):
        print(f"  {label:15} {language or '?':2} {reasoned:9} {right:4} of {count:4} right  {right / count:.2f}")


def show(name: str, documents: Iterable[Prepared]) -> None:
    """The table of scores, of all labels and of each."""
    print(name)
    ready = list(documents)
    show_bins("all", list(outcomes(ready)))
    for label in LABELS:
        of_label = [
            Prepared(each.name, tuple(judged for judged in each.units if judged.unit.label == label)) for each in ready
        ]
        show_bins(label, list(outcomes(of_label)))


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--shared", type=Path, default=Path(os.environ.get("ANNOTATOR_SHARED", ROOT.parent / "shared")))
    parser.add_argument("--heldout", type=Path, nargs="*", default=[])
    parser.add_argument("--first-seen", action="store_true", help="measure what is believed of rules never seen, too")
    parser.add_argument("--write", action="store_true", help="write resources/suggest/belief.json")
    args = parser.parse_args()
    shared = prepared(training_documents(args.shared), Belief())
    heldout = [each for folder in args.heldout for each in prepared(gold_documents(folder, folder / "gold"), Belief())]
    print("Held out: what the rules propose")
    show_shares(heldout)
    before = first_seen(heldout) if args.first_seen else measured().before
    mended = [] if args.first_seen else heldout

    def taught(out: Prepared) -> Belief:
        first = first_seen(without(heldout, out)) if args.first_seen else before
        return fit(without(shared, out), without(mended, out), first)

    of_shared = [believed(each, taught(each)) for each in shared]
    of_heldout = [believed(each, taught(each)) for each in heldout]
    show("Shared gold, each document left out", of_shared)
    show("Held out, each document left out", of_heldout)
    show("Both", [*of_shared, *of_heldout])
    if args.write:
        belief = of_rules_there_are(fit(shared, mended, before))
        (ROOT / "resources" / "suggest" / "belief.json").write_text(as_json(belief), "utf-8")
        show("Shared gold as it is scored now, nothing left out", (believed(each, belief) for each in shared))


if __name__ == "__main__":
    main()
