# Everything runs in .venv, which sets itself up and is renewed only when pyproject.toml changes.
PYTHON ?= python3
BIN = .venv/bin
READY = .venv/.ready
DEMO = demo.db

.PHONY: demo test check bench clean

demo: $(READY)
	@rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	@$(BIN)/facts extract seeds --db $(DEMO)
	@$(BIN)/facts list --db $(DEMO)
	@echo
	@echo "Who called whom, and when, by SQL:"
	@$(BIN)/facts sql --db $(DEMO) "SELECT day, agents, targets, document FROM calls ORDER BY day, start"

# What measures time runs alone; the others share two processes.
test: $(READY)
	@$(BIN)/python -m pytest -q -m timed
	@$(BIN)/python -m pytest -q -m "not timed" -n 2

check: $(READY)
	@$(BIN)/ruff check .
	@$(BIN)/mypy --strict facts tests
	@$(MAKE) --no-print-directory test

bench: $(READY) .venv/.bench
	@$(BIN)/python -m benchmarks.run

clean:
	rm -rf build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis .benchmarks $(DEMO) $(DEMO)-wal $(DEMO)-shm
	find facts tests migrations -name __pycache__ -type d -prune -exec rm -rf {} +

$(READY): pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	@echo "Setting up .venv ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

.venv/.bench: $(READY)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev,bench]'
	@touch $@
