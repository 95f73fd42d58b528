# Every command of the repository. `make help` lists them.

SHELL := bash
.SHELLFLAGS := -euo pipefail -c
MAKEFLAGS += --no-print-directory
.DEFAULT_GOAL := help

PARTS := fmt lint doc fresh deny unit doctest wasm agreement differential judges blocks python npm metadata fuzz

CACHE := $(CURDIR)/.cache
TARGET := $(or $(CARGO_TARGET_DIR),$(CURDIR)/target)
NEW_VENV := python3 -c 'import sys; sys.exit(sys.version_info < (3, 10) and "Python 3.10 or later is needed")' && python3 -m venv
PYTHON := $(CACHE)/venv/bin/python
PACKAGE := $(CACHE)/package
PACKAGE_PYTHON := $(PACKAGE)/bin/python
# What is handed out does not tell where it was built.
NO_PATHS := --remap-path-prefix=$(or $(CARGO_HOME),$(HOME)/.cargo)=cargo --remap-path-prefix=$(CURDIR)=communs
CFF_PYTHON := $(CACHE)/cff/bin/python
BENCH := $(CACHE)/bench
BENCH_PYTHON := $(BENCH)/bin/python
NODE_MODULES := tests/node_modules/.installed
WASM := wasm32-unknown-unknown
NPM_MODULES := bindings-wasm/node_modules/.installed
WASM_BINDGEN := $(CACHE)/cargo/bin/wasm-bindgen
export PATH := $(TARGET)/debug:$(CACHE)/cargo/bin:$(PATH)
# What compares outputs must not depend on who runs it.
export LC_ALL := C.UTF-8
export NO_COLOR := 1
# A run finds what the run before found; another number looks elsewhere.
export PROPTEST_RNG_SEED ?= 1

.PHONY: help test bench bench-wiki bench-python wheel setup refresh clean $(PARTS)

help: ## list the commands
	@sed -nE 's/^([a-z-]+):[^#]*## (.*)/\1\t\2/p' Makefile | awk -F '\t' '{ printf "make %-13s %s\n", $$1, $$2 }'

test: ## run every part, `fmt` to `fuzz`, go on after one that fails, and end with the totals
	@python3 tests/run.py $(PARTS)

fmt: ## the format of the Rust code
	@cargo fmt --all --check

lint: wasm-target ## clippy: everything natively, the core for WebAssembly too
	@cargo clippy --workspace --all-targets --all-features -- -D warnings
	@cargo clippy -p communs --target $(WASM) -- -D warnings

doc: ## the documentation builds without warnings
	@RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --all-features

fresh: ## what is generated from the types is up to date
	@cargo run -q -p communs-schemas -- --check

deny: cargo-deny ## licences, bans, sources and advisories of the dependencies
	@.ci/deny

unit: ## unit and integration tests
	@if command -v cargo-nextest >/dev/null; then cargo nextest run --workspace --all-features; \
	else cargo test --workspace --all-features --lib --bins --tests; fi

doctest: ## the examples of the documentation, of the README and of the guides
	@cargo test --doc --workspace

wasm: wasm-target ## the core builds for WebAssembly
	@cargo build -p communs --target $(WASM)

agreement: $(PYTHON) $(NODE_MODULES) ## other programs judge the published schemas as the check does, and read the JSON-LD
	@cargo run -q -p communs --example agreement_documents > $(CACHE)/documents.jsonl
	$(PYTHON) tests/agreement/python.py $(CACHE)/documents.jsonl
	node tests/agreement/ajv.mjs $(CACHE)/documents.jsonl
	node tests/agreement/editor.mjs
	@cargo run -q -p communs --example jsonld_documents > $(CACHE)/jsonld.jsonl
	node tests/agreement/jsonld.mjs $(CACHE)/jsonld.jsonl $(CACHE)/canonical.jsonl
	$(PYTHON) tests/agreement/jsonld.py $(CACHE)/jsonld.jsonl $(CACHE)/canonical.jsonl

differential: $(PYTHON) ## our readers and writers against those of other projects
	@cargo build -q -p communs --examples
	@cargo build -q -p communs-cli
	$(PYTHON) tests/differential/wikitext.py $(TARGET)/debug/examples/wikitext_templates
	$(PYTHON) tests/differential/yaml_writer.py $(TARGET)/debug/examples/written_yaml
	$(PYTHON) tests/differential/citation.py $(TARGET)/debug/communs

judges: $(PYTHON) $(CFF_PYTHON) $(NODE_MODULES) ## the tools of other formats judge what is written to them
	@cargo build -q -p communs --example exported
	$(PYTHON) tests/judges/cff_schema.py $(TARGET)/debug/examples/exported
	$(CFF_PYTHON) tests/judges/cffconvert_takes.py $(TARGET)/debug/examples/exported
	$(PYTHON) tests/judges/dpg_registry.py $(TARGET)/debug/examples/exported
	node tests/judges/codemeta.mjs $(TARGET)/debug/examples/exported

blocks: $(PYTHON) ## the commands of the README and of the guides, and what they print
	@cargo build -q -p communs-cli
	@$(PYTHON) tests/blocks.py

python: $(PACKAGE_PYTHON) ## the Python package, as it is installed: wheel, types, examples, pages
	@rm -rf $(PACKAGE)/wheels $(PACKAGE)/stubs
	@cd bindings-python && RUSTFLAGS="$(RUSTFLAGS) $(NO_PATHS)" $(PACKAGE)/bin/maturin build -q --release --out $(PACKAGE)/wheels -i $(PACKAGE_PYTHON)
	@$(PACKAGE_PYTHON) -m pip install -q --disable-pip-version-check --force-reinstall --no-deps $(PACKAGE)/wheels/*.whl
	@cd bindings-python && $(PACKAGE)/bin/maturin generate-stubs -q --out $(PACKAGE)/stubs >/dev/null
	@COMMUNS_PACKAGE=$(PACKAGE) $(PACKAGE_PYTHON) -m pytest -q bindings-python/tests
	@$(PACKAGE_PYTHON) tests/python_blocks.py

metadata: $(PYTHON) ## CITATION.cff, publiccode.yml, one version everywhere, links between pages
	@$(PYTHON) tests/metadata.py

fuzz: ## a short run of each fuzz target (EACH=20)
	@.ci/fuzz $(or $(EACH),20)

npm: npm-package chromium ## the npm package: conformance, types, the packed tarball in Node, Deno, bundlers and a browser, size
	@cargo build -q -p communs-cli
	@cargo run -q -p communs --example parsed_cases > $(CACHE)/parsed-cases.jsonl
	@cd bindings-wasm && COMMUNS_COMMAND=$(TARGET)/debug/communs COMMUNS_PARSED_CASES=$(CACHE)/parsed-cases.jsonl node --test tests/*.test.mjs

npm-bench: npm-package chromium ## the npm package beside other validators, and its first check in a browser
	@cargo run -q --release -p communs --example bench_documents 3000 > $(CACHE)/npm-bench.jsonl
	@cd bindings-wasm && node bench/run.mjs $(CACHE)/npm-bench.jsonl && node bench/cold.mjs

bench: ## the benchmarks; figures are worth something on a machine that does nothing else
	@cargo bench --workspace --bench '*'
	@$(MAKE) bench-wiki
	@$(MAKE) bench-python

bench-wiki: $(PYTHON) ## an export of 100,000 pages as a stream, beside mwparserfromhell
	@cargo build -q --release -p communs --example bench_wiki
	@$(TARGET)/release/examples/bench_wiki 100000 > $(CACHE)/bench-wiki.xml
	@$(TARGET)/release/examples/bench_wiki read $(CACHE)/bench-wiki.xml
	@$(PYTHON) tests/differential/wiki_speed.py $(CACHE)/bench-wiki.xml

bench-python: wheel ## the Python package, as it is released, beside msgspec, pydantic and validators of JSON Schema
	@cargo run -q --release -p communs --example bench_documents -- 5000 > $(CACHE)/bench.jsonl
	@cargo run -q --release -p communs --example agreement_documents > $(CACHE)/documents.jsonl
	@$(BENCH_PYTHON) -m pip install -q --disable-pip-version-check --force-reinstall $(CACHE)/wheel/*.whl
	@cd bindings-python && $(BENCH_PYTHON) -m bench --also $(CACHE)/documents.jsonl $(CACHE)/bench.jsonl

wheel: $(BENCH_PYTHON) llvm-tools ## the wheel of the Python package as it is released, optimised on the examples: .cache/wheel
	@rm -rf $(CACHE)/wheel
	@cd bindings-python && PATH=$(BENCH)/bin:$$PATH CARGO_PROFILE_RELEASE_LTO=fat CARGO_TARGET_DIR=$(CACHE)/wheel-target \
		$(BENCH)/bin/maturin build -q --release --pgo --out $(CACHE)/wheel -i $(BENCH_PYTHON)

setup: wasm-target cargo-deny $(PYTHON) $(CFF_PYTHON) $(PACKAGE_PYTHON) $(NODE_MODULES) $(NPM_MODULES) $(WASM_BINDGEN) ## fetch what the tests need; `make test` does it by itself

refresh: $(PYTHON) $(PACKAGE_PYTHON) ## write what is generated anew: schemas, tables, pages, stubs, outputs in the README and the guides
	@cargo run -q -p communs-schemas
	@cargo build -q -p communs-cli
	@$(PYTHON) tests/blocks.py --write
	@cd bindings-python && $(PACKAGE)/bin/maturin generate-stubs --out python >/dev/null

clean: ## remove what was built and fetched
	@cargo clean && rm -rf .cache tests/node_modules bindings-wasm/node_modules bindings-wasm/dist

.PHONY: wasm-target cargo-deny llvm-tools
llvm-tools:
	@ls "$$(rustc --print sysroot)"/lib/rustlib/*/bin/llvm-profdata >/dev/null 2>&1 || rustup component add llvm-tools

wasm-target:
	@[ -d "$$(rustc --print sysroot)/lib/rustlib/$(WASM)" ] || rustup target add $(WASM)

.PHONY: npm-package chromium
npm-package: $(NPM_MODULES) $(WASM_BINDGEN) ## build the npm package: bindings-wasm/dist
	@for target in $(WASM) wasm32-wasip1; do \
		[ -d "$$(rustc --print sysroot)/lib/rustlib/$$target" ] || rustup target add $$target; done
	@cd bindings-wasm && node build.mjs --panic

# The browser of the tests: where it is not there and cannot be had, they say so, and in continuous integration they fail.
chromium:
	@command -v chromium chromium-browser google-chrome >/dev/null || [ "$$(id -u)" != 0 ] || ! command -v apt-get >/dev/null || \
		{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium; } >/dev/null 2>&1 || true

$(WASM_BINDGEN):
	@cargo install -q --debug --root $(CACHE)/cargo wasm-bindgen-cli@0.2.130

$(NPM_MODULES): bindings-wasm/package-lock.json
	@npm ci --prefix bindings-wasm --no-audit --no-fund --loglevel=error
	@touch $@

cargo-deny:
	@command -v cargo-deny >/dev/null || cargo install -q --locked --debug --root $(CACHE)/cargo cargo-deny@0.20.2

$(PYTHON): tests/requirements.txt
	@$(NEW_VENV) $(CACHE)/venv
	@$(PYTHON) -m pip install -q --disable-pip-version-check -r tests/requirements.txt
	@touch $(PYTHON)

$(CFF_PYTHON): tests/requirements-cff.txt
	@$(NEW_VENV) $(CACHE)/cff
	@$(CFF_PYTHON) -m pip install -q --disable-pip-version-check -r tests/requirements-cff.txt
	@touch $(CFF_PYTHON)

$(PACKAGE_PYTHON): bindings-python/tests/requirements.txt
	@$(NEW_VENV) $(PACKAGE)
	@$(PACKAGE_PYTHON) -m pip install -q --disable-pip-version-check -r bindings-python/tests/requirements.txt
	@touch $(PACKAGE_PYTHON)

$(BENCH_PYTHON): bindings-python/bench/requirements.txt
	@$(NEW_VENV) $(BENCH)
	@$(BENCH_PYTHON) -m pip install -q --disable-pip-version-check -r bindings-python/bench/requirements.txt
	@touch $(BENCH_PYTHON)

$(NODE_MODULES): tests/package-lock.json
	@npm ci --prefix tests --no-audit --no-fund --loglevel=error
	@touch $@
