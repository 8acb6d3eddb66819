# make report: install into .venv, compare the outlets of corpus/, print the report's path.
# make test:   install the test extras and, where it is missing, Debian's chromium; then ruff, mypy, pytest.

PYTHON ?= python3
BIN := .venv/bin
SUDO := $(shell [ "$$(id -u)" = 0 ] || command -v sudo)
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: report test clean

report: .venv/installed
	$(BIN)/compare run corpus -o reports

test: .venv/tested .venv/chromium
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

# Debian's python3 comes without the parts that make an environment.
.venv/bin/python:
	$(PYTHON) -m venv .venv || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq python3-venv && $(PYTHON) -m venv --clear .venv; }

.venv/installed: .venv/bin/python setup.cfg pyproject.toml
	$(PIP) -e .
	touch $@

.venv/tested: .venv/installed
	$(PIP) -e '.[test]'
	touch $@

.venv/chromium: .venv/bin/python
	command -v chromium >/dev/null || { $(SUDO) apt-get update -qq && $(SUDO) apt-get install -y -qq chromium; }
	touch $@

clean:
	rm -rf .venv build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
