"""Prints what rules and learner are worth on the shared gold, each document judged by what the others taught.

Run `python -m tests.tools.learner_scores [--shared FOLDER] [--project FILE]` from the checkout. `--curve` adds how the
learner comes along with the number of verdicts. How sure the rules are is measured by `tests.tools.calibrate`.
"""

from __future__ import annotations

import argparse
import os
import random
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from annotator.model.annotation import LabelId
from annotator.suggest.belief import Belief, measured
from annotator.suggest.figures import Figures, Outcome
from annotator.suggest.learning import Trial, Way, learn
from annotator.suggest.prepare import Prepared
from annotator.suggest.rates import Interval
from annotator.suggest.sureness import fit, without
from annotator.suggest.training import prepared
from tests.tools.i18n_update import ROOT
from tests.tools.shared_gold import LABELS, training_documents

WAYS: tuple[Way, ...] = ("rules", "calibrated", "learned")
BINS = ((0.0, 0.5), (0.5, 0.7), (0.7, 0.8), (0.8, 0.9), (0.9, 0.95), (0.95, 1.01), (0.7, 0.9))


def left_out(ready: Sequence[Prepared]) -> list[Prepared]:
    """Every document with the belief that ships, but for what that document itself taught."""
    found = []
    for each in ready:
        others = fit([other for other in ready if other.name != each.name], (), {})
        belief = replace(without(measured(), each), unproposed=others.unproposed)
        found.append(believed(each, belief))
    return found


def believed(document: Prepared, belief: Belief) -> Prepared:
    """The document with what that belief says of its units."""
    units = (
        replace(judged, belief=belief.of(judged.unit.label, judged.unit.candidate, document.language))
        for judged in document.units
    )
    return replace(document, units=tuple(units))


def show(name: str, said: Figures) -> None:
    """One line of the table."""
    strict = " / ".join(_share(share) for share in (said.strict.precision, said.strict.recall, said.strict.f1))
    wide = (said.overlap.precision, said.overlap.recall, said.overlap.f1)
    overlap = "  ".join(f"{_share(share)} {_bounds(b)}" for share, b in zip(wide, said.intervals, strict=True))
    print(f"{name:29}{said.tags:5}   {strict}   {overlap}")


def _share(share: float | None) -> str:
    return "  –  " if share is None else f"{share:.3f}"


def _bounds(bounds: Interval | None) -> str:
    return "–" if bounds is None else f"({bounds[0]:.2f}–{bounds[1]:.2f})"


def show_bins(name: str, outcomes: Sequence[Outcome]) -> None:
    """How the share that is right compares with the mean score."""
    for low, high in BINS:
        inside = [each for each in outcomes if low <= each.score < high and (low or each.score > 0.2)]
        if inside:
            mean = sum(each.score for each in inside) / len(inside)
            right = sum(each.right for each in inside) / len(inside)
            print(f"  {name:14} {low:.2f}–{min(high, 1):.2f}: {len(inside):4} mean {mean:.3f} right {right:.3f}")


def show_curve(ready: Sequence[Prepared], label: str) -> None:
    """The learner on more and more documents, drawn three times, against the rules alone on the same documents."""
    for size in (2, 3, 5, 8, len(ready)):
        for seed in range(3 if size < len(ready) else 1):
            some = random.Random(seed).sample(list(ready), size)
            _, trial = learn(some, LabelId(label))
            if trial is not None:
                _show_step(some, trial)


def _show_step(some: Sequence[Prepared], trial: Trial) -> None:
    verdicts = sum(len(each.units) for each in some)
    rules, learned = trial.figures("rules"), trial.figures("learned")
    print(
        f"  {trial.label:15} {len(some):3} documents {sum(trial.tags.values()):4} tags {verdicts:5} units: F1 rules "
        f"{_share(rules.overlap.f1)} learned {_share(learned.overlap.f1)} best: {trial.best}"
    )


def main() -> None:
    """Reads the command line."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    parser.add_argument("--shared", type=Path, default=Path(os.environ.get("ANNOTATOR_SHARED", ROOT.parent / "shared")))
    parser.add_argument("--project", type=Path, help="one that holds the shared documents already")
    parser.add_argument("--curve", action="store_true")
    args = parser.parse_args()
    ready = left_out(prepared(training_documents(args.shared, args.project), Belief()))
    print("Each document judged by what all others taught, those held out included.")
    print(f"{'':29} tags   strict P / R / F1       overlap P, R, F1 with 95 % intervals over documents")
    trials = [learn(ready, LabelId(label))[1] for label in LABELS]
    for label, trial in zip(LABELS, trials, strict=True):
        assert trial is not None
        for way in WAYS:
            show(f"{label}, {way}{' (best)' if way == trial.best else ''}", trial.figures(way))
        show(f"{label}, chosen in each fold", trial.figures())
    print("Calibration, rules alone and learned: mean score and share right")
    for way in WAYS:
        show_bins(way, [each for trial in trials if trial is not None for each in trial.ways[way]])
    show_bins("chosen", [each for trial in trials if trial is not None for each in trial.chosen])
    if args.curve:
        for label in LABELS:
            show_curve(ready, label)


if __name__ == "__main__":
    main()
