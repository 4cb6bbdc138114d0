# make run and make test set up all they need: Python 3.11 or newer with venv and pip, and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

.PHONY: run replay test check lint types coverage schemas bench bench-merge bench-page bench-scale bench-long bench-proof bench-quantities bench-reading clean

run: $(VENV)/.run
	$(BIN)/summarizer run examples/black-sea/*.txt --engine embedded

replay: $(VENV)/.run
	$(BIN)/summarizer run examples/black-sea/*.txt --replay tests/cassettes

test: $(VENV)/.dev
	$(BIN)/python -m pytest --numprocesses 2 --dist worksteal

check: lint types coverage

lint: $(VENV)/.dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: $(VENV)/.dev
	$(BIN)/mypy

coverage: $(VENV)/.dev
	$(BIN)/python -m coverage run -m pytest
	$(BIN)/python -m coverage report

schemas: $(VENV)/.dev
	$(BIN)/python -m pytest tests/test_schemas.py --rewrite

bench: $(VENV)/.dev
	$(BIN)/python benchmarks/startup.py
	$(BIN)/python benchmarks/attribution.py
	$(BIN)/python benchmarks/embedded.py
	$(BIN)/python benchmarks/embedded_polnear.py

bench-merge: $(VENV)/.dev
	$(BIN)/python benchmarks/merge.py

bench-page: $(VENV)/.dev
	$(BIN)/python benchmarks/page.py

bench-scale: $(VENV)/.dev
	$(BIN)/python benchmarks/merge_scale.py

bench-long: $(VENV)/.dev
	$(BIN)/python benchmarks/long.py

bench-reading: $(VENV)/.dev
	$(BIN)/python benchmarks/reading.py

# Peers that do not go with constraints.txt, and ours, in one environment and one run.
bench-proof: build/bench/.ready
	build/bench/bin/python benchmarks/proof.py
	build/bench/bin/python benchmarks/lying.py

bench-quantities: build/bench/.ready
	build/bench/bin/python benchmarks/quantities.py

build/bench/.ready: pyproject.toml benchmarks/constraints.txt
	$(PYTHON) -m venv build/bench
	build/bench/bin/python -m pip install --quiet --disable-pip-version-check \
		--constraint benchmarks/constraints.txt --editable ".[bench]"
	touch $@

clean:
	rm -rf $(VENV) build dist

$(VENV)/.run: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) --editable .
	touch $@

$(VENV)/.dev: pyproject.toml constraints.txt
	$(PYTHON) -m venv $(VENV)
	$(INSTALL) --editable ".[dev]"
	touch $(VENV)/.run $@
