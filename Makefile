# Every target sets up what it needs: the virtual environment in .venv, from the lock files, and the system's libraries.
# Quick where that is done already. What the caller's own Python environment says does not matter.

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-builtin-rules --no-print-directory
.DEFAULT_GOAL := help
unexport VIRTUAL_ENV PYTHONHOME PYTHONPATH PYTHONSTARTUP PYTEST_ADDOPTS

override PY := .venv/bin/python
# How many tests run side by side: a number, or "auto" for one a processor.
WORKERS ?= auto
# What `make run` opens.
ARGS ?= --sample

.PHONY: help run test check bench lint package wheel-check lock clean set-up set-up-dev

help: ## Say what can be made
	@grep -E '^[a-z-]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 14

run: set-up ## Open the window with the sample project (ARGS="my.annotator" opens another)
	@PYTHONPATH=. $(PY) -m annotator $(ARGS)

test: set-up-dev ## Run the tests, without a display, side by side
	@QT_QPA_PLATFORM=offscreen $(PY) -m pytest -q -n $(WORKERS)

check: ## All that must hold before a change goes in: lint, tests, the wheel and its installation
	@$(MAKE) lint
	@$(MAKE) test
	@$(MAKE) wheel-check

lint: set-up-dev ## Style, formatting, types and the borders between layers
	@$(PY) -m ruff check --quiet .
	@$(PY) -m ruff format --check --quiet . || { echo 'Some files are not formatted: run .venv/bin/python -m ruff format .' >&2; exit 1; }
	@$(PY) -m mypy --no-error-summary
	@PYTHONPATH=. $(PY) -c 'from importlinter.cli import lint_imports_command as lint; lint()' --no-cache > lint.log 2>&1 || { cat lint.log >&2; rm -f lint.log; exit 1; }
	@rm -f lint.log

package: set-up-dev ## Build the wheel into dist/
	@rm -rf dist
	@$(PY) -m build --wheel --no-isolation --outdir dist . > dist.log 2>&1 || { cat dist.log >&2; rm -f dist.log; exit 1; }
	@rm -f dist.log
	@ls dist/*.whl

wheel-check: package ## Install the wheel into a clean environment elsewhere and use it there
	@.ci/wheel-check dist/*.whl

bench: set-up-dev ## Measure, each against its bare counterpart
	@for bench in tests/benchmarks/bench_*.py; do echo "== $$bench"; PYTHONPATH=. QT_QPA_PLATFORM=offscreen $(PY) "$$bench"; done

lock: set-up-dev ## Pin the newest versions that pyproject.toml allows, with hashes
	@.ci/lock

set-up:
	@.ci/set-up run

set-up-dev:
	@.ci/set-up dev

clean: ## Remove all that was made, the environment too
	@rm -rf .venv build dist dist.log lint.log *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .benchmarks
	@find annotator resources tests -name __pycache__ -type d -prune -exec rm -rf {} +
