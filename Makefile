# A thin front for Meson; see CONTRIBUTING.md.
BUILD := build

.PHONY: build test demo format setup fuzz bench eval
build: setup
	@[ -f $(BUILD)/build.ninja ] || meson setup $(BUILD)
	@ninja -C $(BUILD)

# What a fresh Debian 12 lacks.
setup:
	@tools/setup.sh

test: build
	@meson test -C $(BUILD) --print-errorlogs

# The example story as a table.
demo: build
	@$(BUILD)/bede code --to table examples/*.txt

# Random texts for FUZZ_SECONDS; what it finds is left in build-fuzz.
FUZZ_SECONDS := 60
fuzz:
	@tools/setup.sh clang libclang-rt-14-dev
	@[ -f build-fuzz/build.ninja ] || CC=clang meson setup build-fuzz \
	  -Dfuzz=true -Db_sanitize=address,undefined -Db_lundef=false
	@ninja -C build-fuzz
	@mkdir -p build-fuzz/corpus
	@cd build-fuzz && BEDE_DATA=data fuzz/fuzz-text corpus ../examples \
	  -max_total_time=$(FUZZ_SECONDS) -max_len=4096 -timeout=20

# Speed of the parser, and of each stage beside it, one thread; on an idle core.
bench: build
	@bench/syntax
	@bench/stages

# Everything that is measured against gold in DATA, development halves; each
# command takes its gold file as an argument, see eval/README.md.
DATA := ../shared/data
eval: build
	@eval/parse $(DATA)/parse/en_ewt-ud-dev.conllu \
	  $(DATA)/parse/en_gum-ud-dev.conllu
	@eval/parse --genres train/genres.txt $(DATA)/parse/en_gum-ud-dev.conllu
	@eval/parse --raw $(DATA)/parse/en_ewt-ud-dev.conllu \
	  $(DATA)/parse/en_gum-ud-dev.conllu
	@eval/parse --names --half B $(DATA)/ner/uner_ewt_dev.iob2
	@eval/stories
	@eval/stories --folder tests/aside
	@eval/wordings --part shut eval/sentences/patterns.tsv
	@eval/wordings --part shut eval/sentences/free.tsv
	@eval/wordings --part shut eval/sentences/varied.tsv
	@eval/wordings --part shut eval/sentences/plain.tsv
	@eval/aw $(DATA)/events/aw_train.jsonl
	@eval/actors $(DATA)/actors/ngec_actor_tests.jsonl
	@eval/place $(DATA)/geo/event_location.jsonl
	@eval/geo $(DATA)/geo/lgl.jsonl $(DATA)/geo/trnews.jsonl \
	  $(DATA)/geo/geowebnews.jsonl $(DATA)/geo/geovirus.jsonl
	@eval/geo --given $(DATA)/geo/lgl.jsonl $(DATA)/geo/trnews.jsonl
	@eval/india $(DATA)/events/india_police_events.jsonl
	@eval/time $(DATA)/time/tempeval3_timebank.jsonl \
	  $(DATA)/time/tempeval3_aquaint.jsonl
	@eval/time $(DATA)/time/wikiwars_train.jsonl
	@eval/coref $(DATA)/coref_ner/gum_dev.jsonl
	@eval/coref --raw $(DATA)/coref_ner/gum_dev.jsonl
	@eval/names $(DATA)/news/news.jsonl
	@eval/audit --score eval/sheets/5.tsv $(DATA)/news/news.jsonl
	@eval/told --score eval/sheets/told-1.tsv $(DATA)/news/news.jsonl
	@eval/when-where --score eval/sheets/3-when-where.tsv \
	  $(DATA)/news/news.jsonl
	@eval/sides --score eval/sheets/names-1.tsv $(DATA)/news/news.jsonl
	@eval/sides --score eval/sheets/3-actors.tsv $(DATA)/news/news.jsonl

format:
	@clang-format -i $$(git ls-files '*.c' '*.h')
