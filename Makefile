# A thin front for Meson; see CONTRIBUTING.md.
BUILD := build

.PHONY: build test demo format setup
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

format:
	@clang-format -i $$(git ls-files '*.c' '*.h')
